//! `salvaguarda search`: finds without a window.

use crate::cli::{Console, Exit};
use crate::content::Guide;
use crate::i18n::{Lang, Words};
use crate::search::{Hit, Index, Target};
use crate::tr;

/// Prints what `query` finds, best first, one hit a line: kind, id and title, separated by tabs.
pub fn run(guide: &Guide, lang: Lang, query: &str, limit: usize, console: &mut Console<'_>) -> Exit {
    let index = Index::build(guide);
    let hits = index.search(lang, query, limit);
    if hits.is_empty() {
        let words = Words::new(lang);
        console.complain(&tr!(words, "search-nothing", query = query));
        return Exit::Failed;
    }
    for hit in &hits {
        console.say(&line(guide, &index, hit, query));
    }
    Exit::Ok
}

fn line(guide: &Guide, index: &Index, hit: &Hit, query: &str) -> String {
    let title = index.snippet(guide, hit, query).title.replace(char::is_control, " ");
    match &hit.target {
        Target::Section { chapter, section: None } => format!("chapter\t{chapter}\t{title}"),
        Target::Section { chapter, section: Some(section) } => {
            format!("chapter\t{chapter}#{section}\t{title}")
        }
        Target::Practice(id) => format!("practice\t{id}\t{title}"),
        Target::Helpline(id) => format!("helpline\t{id}\t{title}"),
        Target::Term(id) => format!("term\t{id}\t{title}"),
        Target::Emergency(id) => format!("emergency\t{id}\t{title}"),
        Target::Step { emergency, step } => format!("step\t{emergency}#{step}\t{title}"),
    }
}
