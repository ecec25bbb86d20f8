//! Salvaguarda: arguments in, a command or the window out.

use salvaguarda::cli::{Console, Outcome, Surroundings, run};
use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    let (mut out, mut err) = (io::stdout().lock(), io::stderr());
    match run(std::env::args_os(), &Surroundings::read(), &mut Console::new(&mut out, &mut err)) {
        Outcome::Window(_) => ExitCode::SUCCESS,
        Outcome::Done(exit) => ExitCode::from(exit.code()),
    }
}
