//! The languages, values that exist in all of them, and the words that the program itself says.
//!
//! Knows nothing of any other room. A third language is one more [`Lang`], one more field of
//! [`Localized`] and one more file under `assets/i18n/`.

mod date;
mod lang;
mod localized;
mod words;

pub use date::{long_date, month_year, short_date};
pub use lang::Lang;
pub use localized::Localized;
pub use words::Words;
