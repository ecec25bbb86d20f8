//! How the files look: line 1 is the header, the lines after it are the body, and the whole is RON.
//!
//! ```text
//! (format: 3, kind: "salvaguarda-record", organization: "k3…", device: "p7…", count: 2, crc32: 1234567, entries: [
//! (4021378811,1763888400000,0,None,None,Status("ACC-04",Done)),
//! (1180327741,1763888400950,0,Some("Coordinación"),None,Note("ACC-04","Falta Ana",[])),
//! ])
//! ```
//!
//! `crc32` is over every byte after line 1. The first number of an entry is a checksum over its device and the rest of
//! its line, so that whole lines can be told from damaged ones when the file is not what it was.
//!
//! Format 2 of a record added incidents and contacts to the changes of format 1, format 3 the edition of the guide under
//! which entries are made; neither took anything away: one reader serves all, and the lines of an older file are kept as
//! they are under a new line 1. Copies of an organization have a number of their own, 2 since they may hold what came
//! with format 3.

mod header;
mod line;
mod organization_file;
mod record_file;
mod sheet;

pub(crate) use line::line_of;
pub(crate) use record_file::{END, RecordHead, header, parse, salvage};
pub(crate) use sheet::{read_sheet, write_sheet};

pub use header::{Damage, Unreadable};
pub use line::Refused;
pub use organization_file::{OrganizationFile, SavedBy, read_organization, write_organization};
pub use record_file::{read_record, write_record};

/// The format of records that this version writes, and reads with all before it. Files of a higher one are never
/// written.
pub(crate) const RECORD_FORMAT: u32 = 3;

/// The format of settings and device files.
pub(crate) const SHEET_FORMAT: u32 = 1;

/// The longest record file that is read or written, in bytes: some 300,000 entries.
pub(crate) const LONGEST_RECORD: u64 = 32 << 20;

/// The longest copy of an organization that is read or written, in bytes.
pub(crate) const LONGEST_COPY: u64 = 4 * LONGEST_RECORD;

/// The longest settings or device file that is read, in bytes.
pub(crate) const LONGEST_SHEET: u64 = 1 << 20;

/// The longest line 1, in bytes.
const LONGEST_HEADER: usize = 4096;

/// The longest entry, in bytes: a note of a whole book.
const LONGEST_LINE: usize = 4 << 20;

/// How many changes an entry may be made of.
const MOST_CHANGES: usize = 10_000;

/// How deep changes may be nested.
const DEEPEST: usize = 16;
