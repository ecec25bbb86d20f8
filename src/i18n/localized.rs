use crate::i18n::Lang;
use serde::{Deserialize, Serialize};

/// A value that exists in every language of the guide.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Localized<T> {
    /// Spanish.
    pub es: T,
    /// English.
    pub en: T,
}

impl<T> Localized<T> {
    /// Builds one value for each language.
    pub fn from_fn(mut make: impl FnMut(Lang) -> T) -> Self {
        Self { es: make(Lang::Es), en: make(Lang::En) }
    }

    /// Returns the value in `lang`.
    pub fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::Es => &self.es,
            Lang::En => &self.en,
        }
    }

    /// Returns the value in `lang`, to change.
    pub fn get_mut(&mut self, lang: Lang) -> &mut T {
        match lang {
            Lang::Es => &mut self.es,
            Lang::En => &mut self.en,
        }
    }

    /// Returns every language with its value.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        Lang::ALL.into_iter().map(|lang| (lang, self.get(lang)))
    }
}
