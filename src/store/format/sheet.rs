use crate::store::format::header::{body, split};
use crate::store::format::{Damage, SHEET_FORMAT, Unreadable};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct HeaderV1 {
    kind: String,
    crc32: u32,
}

/// Writes one value as a file: header, value, end.
pub(crate) fn write_sheet<T: Serialize>(kind: &str, value: &T) -> Result<Vec<u8>, ron::Error> {
    let config = ron::ser::PrettyConfig::new().new_line("\n");
    let body = format!("{}\n)\n", ron::ser::to_string_pretty(value, config)?);
    let crc32 = crc32fast::hash(body.as_bytes());
    Ok(format!("(format: {SHEET_FORMAT}, kind: \"{kind}\", crc32: {crc32}, value:\n{body}").into_bytes())
}

/// Reads a file of one value.
pub(crate) fn read_sheet<T: DeserializeOwned>(kind: &str, bytes: &[u8]) -> Result<T, Unreadable> {
    let (header, rest) = split::<HeaderV1>(bytes, SHEET_FORMAT, "())")?;
    if header.kind != kind {
        return Err(Unreadable::Damaged(Damage::Kind));
    }
    let body = body(rest, header.crc32, "\n)\n")?;
    ron::from_str(body).ok().ok_or(Unreadable::Damaged(Damage::Entry(1)))
}
