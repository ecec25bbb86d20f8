//! `salvaguarda export organization` and `salvaguarda import`: a whole organization as one file.

use crate::app::is_ours;
use crate::cli::{Console, Exit, ImportArgs, passphrase, say};
use crate::content::Guide;
use crate::i18n::Words;
use crate::record::Comparison;
use crate::settings::SettingChange;
use crate::store::{NotOpened, Opened, OrganizationFile, write_export};
use crate::tr;
use crate::ui::difference_words::Teller;
use jiff::civil::Date;
use std::path::Path;

/// Writes everything as one file, or to the output of the program where `out` is `-`.
pub fn export(
    opened: &mut Opened,
    guide: &Guide,
    now_ms: i64,
    out: &Path,
    words: &Words,
    console: &mut Console<'_>,
) -> Exit {
    let bytes = match opened.store.organization_file(opened.record.log(), now_ms, &guide.edition) {
        Ok(bytes) => bytes,
        Err(refused) => return failed(console, &say::refused(words, refused)),
    };
    if out == Path::new("-") {
        // An encrypted file is no text.
        let Ok(text) = String::from_utf8(bytes) else {
            return failed(console, &tr!(words, "cli-sealed-to-output"));
        };
        return match console.print(&text) {
            Ok(()) => Exit::Ok,
            Err(error) => failed(console, &tr!(words, "report-unprintable", reason = error.to_string())),
        };
    }
    if let Err(error) = write_export(out, &bytes) {
        let path = out.display().to_string();
        return failed(
            console,
            &tr!(words, "report-unwritable", path = path, reason = error.kind.to_string()),
        );
    }
    let organization = opened.store.organization().to_owned();
    opened.settings.apply(SettingChange::CopySaved { organization, now_ms });
    opened.store.save_settings(&opened.settings);
    Exit::Ok
}

/// Says what a file would bring and, when that is wanted, merges it.
pub fn import(
    mut opened: Opened,
    guide: &Guide,
    args: &ImportArgs,
    (now_ms, day_of): (i64, &dyn Fn(i64) -> Date),
    words: &Words,
    console: &mut Console<'_>,
) -> Exit {
    let file = match read(&opened, &args.file, words) {
        Ok(file) => file,
        Err(sentence) => return failed(console, &sentence),
    };
    if args.as_own {
        return receive(opened, &file, args, now_ms, words, console);
    }
    let comparison = Comparison::of(opened.record.log(), &file.entries);
    let teller = Teller { guide, words, lang: words.lang(), day_of };
    preview(&comparison, &teller, console);
    if comparison.news.is_empty() {
        return Exit::Ok;
    }
    let ours = is_ours(&file, opened.store.organization(), &comparison);
    let another = !ours && !opened.record.log().is_empty();
    if !args.yes {
        if another {
            console.say(&tr!(words, "compare-another"));
        }
        console.say(&tr!(words, "import-not-yet"));
        return Exit::Ok;
    }
    if another && !args.other_organization {
        return failed(console, &tr!(words, "import-another"));
    }
    match opened.store.import(&comparison.news, now_ms) {
        Ok(import) => {
            opened.record.merge(comparison.news);
            let entries: usize = import.entries;
            console.say(&tr!(words, "merged", count = entries));
            Exit::Ok
        }
        Err(error) => failed(console, &say::not_imported(words, &error)),
    }
}

/// Reads a copy, and asks for what opens it where it is encrypted.
fn read(opened: &Opened, path: &Path, words: &Words) -> Result<OrganizationFile, String> {
    let copy = opened.store.copy_file(path);
    let file = match copy.read() {
        Err(NotOpened::Sealed(by)) => copy.read_with(&passphrase::of_copy(words, by)?),
        read => read,
    };
    file.map_err(|error| say::not_opened(words, path, &error))
}

/// Says what organization a file holds and, when that is wanted, makes it one of this computer's and opens it.
fn receive(
    mut opened: Opened,
    file: &OrganizationFile,
    args: &ImportArgs,
    now_ms: i64,
    words: &Words,
    console: &mut Console<'_>,
) -> Exit {
    let count: usize = file.entries.len();
    if !args.yes {
        let alias = organizations_called(words, &file.alias());
        console.say(&tr!(words, "cli-receive", alias = alias, count = count).replace(char::is_control, " "));
        console.say(&tr!(words, "cli-receive-not-yet"));
        return Exit::Ok;
    }
    if let Err(error) = opened.store.receive(file, now_ms) {
        return failed(console, &say::not_received(words, &error));
    }
    match opened.store.switch(&file.organization) {
        Ok(_) => {
            console.say(&tr!(words, "received", count = count));
            console.say(&tr!(words, "cli-received-in-clear"));
            Exit::Ok
        }
        Err(error) => {
            let reason = say::save_error(words, &error);
            failed(console, &tr!(words, "received-not-opened", reason = reason))
        }
    }
}

fn organizations_called(words: &Words, alias: &str) -> String {
    if alias.is_empty() { tr!(words, "organization-unnamed") } else { alias.to_owned() }
}

/// Says whose entries are new and what they say, a difference on each line.
fn preview(comparison: &Comparison, teller: &Teller<'_>, console: &mut Console<'_>) {
    let words = teller.words;
    let mut say = |line: String| console.say(&line.replace(char::is_control, " "));
    if comparison.news.is_empty() {
        return say(tr!(words, "compare-all-known"));
    }
    let (news, known): (usize, usize) = (comparison.news.len(), comparison.known);
    let news = tr!(words, "compare-news", count = news);
    say(format!("{news} {}", tr!(words, "compare-known", count = known)));
    for from in &comparison.from {
        say(teller.from(from));
    }
    for difference in comparison.additions() {
        let (subject, there) = (teller.subject(difference), teller.side(&difference.there));
        say(tr!(words, "import-addition", subject = subject, there = there));
    }
    for difference in comparison.conflicts() {
        let here = difference.here.as_ref().map(|side| teller.side(side)).unwrap_or_default();
        let (subject, there) = (teller.subject(difference), teller.side(&difference.there));
        let stays = teller.stays(difference.stays);
        say(tr!(words, "import-conflict", subject = subject, here = here, there = there, stays = stays));
    }
}

fn failed(console: &mut Console<'_>, sentence: &str) -> Exit {
    console.complain(sentence);
    Exit::Failed
}
