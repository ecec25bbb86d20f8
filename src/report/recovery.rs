use crate::i18n::Words;
use crate::tr;
use std::fmt::Write as _;

/// Returns a page to print with a recovery key. Whose it is does not stand on it.
///
/// `key` is letters, digits and hyphens: nothing in it could be markup, and whatever else is in it is left out.
pub fn recovery_page(words: &Words, key: &str) -> String {
    let title = tr!(words, "recovery-key");
    let mut lines = String::new();
    let letters: Vec<char> =
        key.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
    for line in letters.chunks(19) {
        let line: String = line.iter().collect();
        // A page is written into memory, which does not fail.
        writeln!(lines, "{line}").unwrap_or(());
    }
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <style>body{{font:16px sans-serif;max-width:40em;margin:3em auto}}pre{{font-size:22px}}</style>\n</head>\n\
         <body>\n<h1>{title}</h1>\n<p>{explained}</p>\n<pre>\n{lines}</pre>\n<p>{print}</p>\n</body>\n</html>\n",
        lang = words.lang().code(),
        explained = tr!(words, "recovery-page-text"),
        print = tr!(words, "recovery-page-print"),
    )
}
