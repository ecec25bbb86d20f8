use crate::cli::Options;
use crate::content::YearMonth;
use crate::i18n::Lang;
use jiff::civil::Date;

/// What a command reads of the world around it, so that tests can set it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// The locales that the person set, first the one that counts most.
    pub locales: Vec<String>,
    /// The date here.
    pub today: Date,
}

impl Surroundings {
    /// Reads the environment and the clock.
    #[expect(clippy::disallowed_methods, reason = "cli reads the clock and passes it in")]
    pub fn read() -> Self {
        let names = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];
        let locales = names.into_iter().filter_map(|name| std::env::var(name).ok()).collect();
        Self { locales, today: jiff::Zoned::now().date() }
    }

    /// Returns the language to speak: that of `--lang`, that of the system, or Spanish.
    pub fn lang(&self, options: &Options) -> Lang {
        options.lang.or_else(|| Lang::from_locales(&self.locales)).unwrap_or(Lang::Es)
    }

    /// Returns the month in which we are.
    pub fn month(&self) -> YearMonth {
        YearMonth { year: self.today.year(), month: self.today.month() }
    }
}
