//! `salvaguarda paths`: says where everything lives.

use crate::store::Places;
use std::io::{self, Write};

/// Prints where everything lives: what it is and its path, separated by a tab. Returns the exit code.
///
/// # Errors
///
/// When `out` cannot be written.
pub fn run(places: &Places, out: &mut dyn Write) -> io::Result<u8> {
    writeln!(out, "data\t{}", places.data.display())?;
    writeln!(out, "organizations\t{}", places.organizations().display())?;
    writeln!(out, "backups\t{}", places.all_backups().display())?;
    writeln!(out, "settings\t{}", places.settings().display())?;
    Ok(0)
}
