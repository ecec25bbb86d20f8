use crate::store::format::LONGEST_HEADER;
use serde::de::DeserializeOwned;

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A newer version of the program wrote it.
    Newer {
        /// The format of that version.
        format: u32,
    },
    /// It is not what was written.
    Damaged(Damage),
}

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Damage {
    /// It has no bytes.
    Empty,
    /// It is longer than anything that this program writes.
    TooLarge,
    /// Line 1 is not a header.
    Header,
    /// It is a file of another kind.
    Kind,
    /// It belongs to another device than its name says.
    Device,
    /// It belongs to another organization of this computer.
    Organization,
    /// The bytes after line 1 are not those that were written.
    Checksum,
    /// There are more or fewer entries than were written.
    Count,
    /// An entry cannot be read; counted from 1.
    Entry(usize),
    /// The end is missing or something follows it.
    End,
    /// It is encrypted, and the key does not open it.
    Sealed,
}

/// Splits a file at the end of line 1 and reads that line. `newest` is the highest format that is known, `closing` ends
/// what line 1 begins.
pub(super) fn split<'a, T: DeserializeOwned>(
    bytes: &'a [u8],
    newest: u32,
    closing: &str,
) -> Result<(T, &'a [u8]), Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Damaged(Damage::Empty));
    }
    let header = Unreadable::Damaged(Damage::Header);
    let end = bytes.iter().take(LONGEST_HEADER).position(|byte| *byte == b'\n').ok_or(header.clone())?;
    let (line, rest) = bytes.split_at(end);
    let line = std::str::from_utf8(line).ok().filter(|line| !line.contains('\0')).ok_or(header.clone())?;
    match format_of(line) {
        Some(format) if (1..=newest).contains(&format) => {}
        Some(format) if format > newest => return Err(Unreadable::Newer { format }),
        Some(_) | None => return Err(header),
    }
    let head = ron::from_str(&format!("{line}{closing}")).ok().ok_or(header)?;
    Ok((head, rest.get(1..).unwrap_or_default()))
}

/// Returns what stands between line 1 and `end`, when it is what `crc32` was made of.
pub(super) fn body<'a>(rest: &'a [u8], crc32: u32, end: &str) -> Result<&'a str, Unreadable> {
    if crc32fast::hash(rest) != crc32 {
        return Err(Unreadable::Damaged(Damage::Checksum));
    }
    let body = std::str::from_utf8(rest).ok().and_then(|rest| rest.strip_suffix(end));
    body.ok_or(Unreadable::Damaged(Damage::End))
}

/// Returns the number in `(format: 1, …`. Holds for every version there will ever be.
fn format_of(line: &str) -> Option<u32> {
    let (number, _) = line.strip_prefix("(format: ")?.split_once(',')?;
    number.parse().ok()
}
