use crate::i18n::Words;
use crate::tr;
use jiff::civil::Date;

/// Returns a date as people write it, without the year: "12 de octubre", "12 October".
pub fn short_date(words: &Words, date: Date) -> String {
    tr!(words, "date-short", day = i64::from(date.day()), month = month_name(words, date.month()))
}

/// Returns a date as people write it, with the year: "12 de octubre de 2026", "12 October 2026".
pub fn long_date(words: &Words, date: Date) -> String {
    tr!(
        words,
        "date-long",
        day = i64::from(date.day()),
        month = month_name(words, date.month()),
        year = date.year().to_string()
    )
}

/// Returns a month and its year: "noviembre de 2026", "November 2026". `month` is 1 to 12.
pub fn month_year(words: &Words, year: i16, month: i8) -> String {
    tr!(words, "date-month-year", month = month_name(words, month), year = year.to_string())
}

fn month_name(words: &Words, month: i8) -> String {
    tr!(words, "month-name", month = i64::from(month))
}
