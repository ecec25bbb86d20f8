use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A month of a year, written `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct YearMonth {
    /// The year, e.g. 2026.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: i8,
}

/// How many months a review holds: what was checked longer ago is old.
pub(super) const REVIEW_MONTHS: i32 = 12;

impl YearMonth {
    /// Returns whether what was checked in this month is old `today`.
    pub fn is_old(self, today: Self) -> bool {
        today.months_since(self) > REVIEW_MONTHS
    }

    /// Returns how many months later than `earlier` this is; negative when it is earlier.
    pub fn months_since(self, earlier: Self) -> i32 {
        (i32::from(self.year) - i32::from(earlier.year)) * 12 + i32::from(self.month)
            - i32::from(earlier.month)
    }
}

/// A month that is not written `YYYY-MM`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAMonth(String);

impl fmt::Display for NotAMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a month such as 2026-11", self.0)
    }
}

impl std::error::Error for NotAMonth {}

impl FromStr for YearMonth {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let wrong = || NotAMonth(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(wrong)?;
        if year.len() != 4 || month.len() != 2 {
            return Err(wrong());
        }
        match (year.parse(), month.parse()) {
            (Ok(year), Ok(month @ 1..=12)) => Ok(Self { year, month }),
            (Ok(_) | Err(_), Ok(_) | Err(_)) => Err(wrong()),
        }
    }
}

impl TryFrom<String> for YearMonth {
    type Error = NotAMonth;

    fn try_from(text: String) -> Result<Self, NotAMonth> {
        text.parse()
    }
}

impl From<YearMonth> for String {
    fn from(month: YearMonth) -> Self {
        month.to_string()
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}
