use serde::{Deserialize, Serialize};

/// How long nobody has to do anything until a protected organization is locked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LockAfter {
    /// Five minutes.
    Five,
    /// A quarter of an hour.
    #[default]
    Fifteen,
    /// An hour.
    Sixty,
    /// It is only locked by hand and when the program ends.
    Never,
}

impl LockAfter {
    /// Every choice, in the order shown.
    pub const ALL: [Self; 4] = [Self::Five, Self::Fifteen, Self::Sixty, Self::Never];

    /// Returns the minutes; `None` for never.
    pub fn minutes(self) -> Option<u16> {
        match self {
            Self::Five => Some(5),
            Self::Fifteen => Some(15),
            Self::Sixty => Some(60),
            Self::Never => None,
        }
    }
}
