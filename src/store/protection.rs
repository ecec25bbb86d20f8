/// Whether an organization has a passphrase, and whether it is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Protection {
    /// It has none: its files are in the clear.
    #[default]
    Off,
    /// It has one, and the key is not in memory.
    Locked,
    /// It has one, and the key is in memory.
    Open,
}
