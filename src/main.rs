//! Salvaguarda: arguments in, a command or the window out.

use salvaguarda::cli::{Console, Outcome, Surroundings, open_window, run};
use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    let surroundings = Surroundings::read();
    let (mut out, mut err) = (io::stdout(), io::stderr());
    let mut console = Console::new(&mut out, &mut err);
    let exit = match run(std::env::args_os(), &surroundings, &mut console) {
        Outcome::Window(options) => open_window(&options, &surroundings, &mut console),
        Outcome::Done(exit) => exit,
    };
    ExitCode::from(exit.code())
}
