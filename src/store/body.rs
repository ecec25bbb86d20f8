use crate::record::{DeviceId, Entry};
use crate::store::Refused;
use crate::store::format::{END, LONGEST_RECORD, RecordHead, header, line_of};
use std::collections::BTreeSet;

/// What line 1, the end, and encryption add to a file, in bytes.
const SPARE: usize = 64 << 10;

/// The file of this device as it should be on the disk, kept as text: a save costs one entry and one write.
#[derive(Clone, Debug)]
pub(crate) struct Body {
    head: RecordHead,
    text: String,
    count: usize,
    hasher: crc32fast::Hasher,
}

impl Body {
    /// Begins a file without entries.
    pub(crate) fn empty(organization: &str, device: &DeviceId) -> Self {
        let head = RecordHead { organization: organization.to_owned(), device: device.clone() };
        Self { head, text: String::new(), count: 0, hasher: crc32fast::Hasher::new() }
    }

    /// Takes over lines that were read or rescued, as they are; those that are there already are left out, and those
    /// for which there is no room stay where they were read. Returns how many were new.
    pub(crate) fn adopt<'a>(&mut self, lines: impl IntoIterator<Item = &'a str>) -> usize {
        let mut known: BTreeSet<String> = self.lines().map(str::to_owned).collect();
        let before = self.count;
        for line in lines {
            if self.has_room(line) && known.insert(line.to_owned()) {
                self.push_line(line);
            }
        }
        self.count - before
    }

    /// Takes over the whole body of a file that was read.
    pub(crate) fn take(&mut self, body: &str) {
        self.text.push_str(body);
        self.count += body.lines().count();
        self.hasher.update(body.as_bytes());
    }

    /// Adds an entry.
    pub(crate) fn push(&mut self, entry: &Entry) -> Result<(), Refused> {
        if entry.stamp.device != self.head.device {
            return Err(Refused::OtherDevice);
        }
        let line = line_of(entry)?;
        if !self.has_room(&line) {
            return Err(Refused::TooLarge);
        }
        self.push_line(&line);
        Ok(())
    }

    /// Returns how many entries there are.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// Returns the lines, without commas.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &str> {
        self.text.split_terminator('\n').filter_map(|line| line.strip_suffix(','))
    }

    /// Returns the whole file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut hasher = self.hasher.clone();
        hasher.update(END.as_bytes());
        let header = header(&self.head, self.count, hasher.finalize());
        let mut bytes = Vec::with_capacity(header.len() + self.text.len() + END.len());
        bytes.extend_from_slice(header.as_bytes());
        bytes.extend_from_slice(self.text.as_bytes());
        bytes.extend_from_slice(END.as_bytes());
        bytes
    }

    /// Returns whether the file can be read back with this line in it, encrypted or not.
    fn has_room(&self, line: &str) -> bool {
        (self.text.len() + line.len() + SPARE) as u64 <= LONGEST_RECORD
    }

    fn push_line(&mut self, line: &str) {
        let start = self.text.len();
        self.text.push_str(line);
        self.text.push_str(",\n");
        self.count += 1;
        self.hasher.update(self.text.get(start..).unwrap_or_default().as_bytes());
    }
}
