use crate::i18n::Lang;
use i18n_embed::LanguageLoader as _;
use i18n_embed::fluent::FluentLanguageLoader;
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

#[derive(RustEmbed)]
#[folder = "assets/i18n/"]
struct Files;

/// The words that the program itself says, in one language.
///
/// They live in `assets/i18n/<lang>/salvaguarda.ftl` and are read with the [`tr!`](crate::tr) macro,
/// which checks message ids and arguments when the program is compiled.
pub struct Words {
    lang: Lang,
    loader: FluentLanguageLoader,
}

impl Words {
    /// Returns the words of `lang`.
    ///
    /// # Panics
    ///
    /// When the embedded words do not parse; a test reads all of them.
    pub fn new(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.code().parse().expect("our language codes are valid");
        let loader = FluentLanguageLoader::new("salvaguarda", id.clone());
        loader.load_languages(&Files, &[id]).expect("the embedded words parse");
        // The isolation marks would be drawn as boxes: the fonts do not have them.
        loader.set_use_isolating(false);
        Self { lang, loader }
    }

    /// Returns the language of these words.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns the loader that [`tr!`](crate::tr) asks.
    pub fn loader(&self) -> &FluentLanguageLoader {
        &self.loader
    }
}

/// Returns a message in the language of `$words`, as a `String`.
#[macro_export]
macro_rules! tr {
    ($words:expr, $id:literal) => {
        ::i18n_embed_fl::fl!($words.loader(), $id)
    };
    ($words:expr, $id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        ::i18n_embed_fl::fl!($words.loader(), $id, $($name = ($value)),+)
    };
}
