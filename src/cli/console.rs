use std::io::Write;

/// Where a command says its answers and its errors.
pub struct Console<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

impl<'a> Console<'a> {
    /// Takes the standard output and the standard error, or what a test reads instead.
    pub fn new(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self { out, err }
    }

    /// Writes a line of the answer. A reader that is gone (`| head`) is no error.
    pub fn say(&mut self, line: &str) {
        writeln!(self.out, "{line}").unwrap_or(());
    }

    /// Writes a text as it is. A reader that is gone is no error.
    ///
    /// # Errors
    ///
    /// When it cannot be written, e.g. to a full disk.
    pub fn print(&mut self, text: &str) -> std::io::Result<()> {
        match self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            written => written,
        }
    }

    /// Returns the standard output and the standard error, for a command that writes by itself.
    pub(super) fn ends(&mut self) -> (&mut dyn Write, &mut dyn Write) {
        (self.out, self.err)
    }

    /// Writes a sentence about an error. When nobody can read that either, there is nowhere left to say so.
    pub fn complain(&mut self, sentence: &str) {
        writeln!(self.err, "{}", sentence.trim_end()).unwrap_or(());
    }
}
