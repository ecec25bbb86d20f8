//! Salvaguarda.

use salvaguarda::cli::{mark, paths};
use salvaguarda::content::PracticeId;
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::store::{Opening, Places};
use std::io::{Read, stderr, stdin, stdout};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

/// Only until the command line is there: `--data-dir DIR mark ID STATUS | mark --from - | paths`.
#[expect(clippy::disallowed_methods, reason = "here the clock is read and passed in")]
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let ["--data-dir", folder, command, rest @ ..] = &arguments[..] else { return ExitCode::from(2) };
    let Ok(places) = Places::inside(Path::new(folder)) else { return ExitCode::from(2) };
    let known = (1..1000).map(|number| PracticeId::new(format!("ACC-{number:02}"))).collect();
    let now = || jiff::Timestamp::now().as_millisecond();
    let words = Words::new(Lang::Es);
    let mut answers = mark::Answers { words: &words, out: &mut stdout(), err: &mut stderr() };
    let code = match (*command, rest) {
        ("paths", []) => paths::run(&places, &mut stdout()),
        ("mark", rest) => {
            let line = rest.join(" ");
            let input: Box<dyn Read> =
                if line == "--from -" { Box::new(stdin()) } else { Box::new(std::io::Cursor::new(line)) };
            let opened = Opening::new(places, Arc::new(now)).open();
            mark::run(opened, &known, &now, &mut std::io::BufReader::new(input), &mut answers)
        }
        _ => return ExitCode::from(2),
    };
    code.map_or(ExitCode::from(1), ExitCode::from)
}
