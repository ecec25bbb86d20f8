use crate::content::Guide;
use crate::i18n::{Lang, Words};
use crate::search::{Hit, Index, Target};
use crate::tr;
use std::io::{self, Write};

/// The exit code when something was found.
const FOUND: u8 = 0;
/// The exit code when nothing was found, or the answer could not be written.
const NOTHING: u8 = 1;

/// Prints what `query` finds, best first, one hit a line: kind, id and title, separated by tabs. Returns the exit code.
pub fn run(
    guide: &Guide,
    lang: Lang,
    query: &str,
    limit: usize,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> u8 {
    let index = Index::build(guide);
    let hits = index.search(lang, query, limit);
    if hits.is_empty() {
        let nothing = tr!(Words::new(lang), "search-nothing", query = query);
        return match writeln!(errors, "{nothing}") {
            Ok(()) | Err(_) => NOTHING,
        };
    }
    match print(guide, &index, &hits, query, out) {
        Ok(()) => FOUND,
        // Whoever reads may have seen enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => FOUND,
        Err(_) => NOTHING,
    }
}

fn print(guide: &Guide, index: &Index, hits: &[Hit], query: &str, out: &mut dyn Write) -> io::Result<()> {
    for hit in hits {
        let title = index.snippet(guide, hit, query).title.replace(char::is_control, " ");
        match &hit.target {
            Target::Section { chapter, section: None } => writeln!(out, "chapter\t{chapter}\t{title}")?,
            Target::Section { chapter, section: Some(section) } => {
                writeln!(out, "chapter\t{chapter}#{section}\t{title}")?;
            }
            Target::Practice(id) => writeln!(out, "practice\t{id}\t{title}")?,
            Target::Term(id) => writeln!(out, "term\t{id}\t{title}")?,
        }
    }
    out.flush()
}
