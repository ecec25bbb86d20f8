use crate::passphrase::Secret;

/// What stands between the screen and whoever looks at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guard {
    /// What covers the screen.
    pub cover: Cover,
    /// Whether the organization has a passphrase.
    pub protected: Protected,
    /// Whether a passphrase is being tried or set.
    pub trying: Trying,
    /// What went wrong with the last passphrase, and what to do.
    pub said: Option<String>,
    /// Six words that were offered.
    pub offered: Secret,
    /// The recovery key, while it is shown.
    pub recovery_key: Option<Secret>,
}

/// What covers the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cover {
    /// Nothing.
    #[default]
    Open,
    /// A page that looks like nothing in particular.
    Hidden,
    /// The question for the passphrase.
    Locked,
}

/// Whether the organization has a passphrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Protected {
    /// Its files are in the clear.
    #[default]
    No,
    /// Its files are encrypted.
    Yes,
}

/// Whether a passphrase is being tried or set, which takes about a second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Trying {
    /// No.
    #[default]
    Idle,
    /// Yes.
    Busy,
}
