//! Whose a record file is, where the organizations of one computer lie side by side and a file is put into the folder of
//! another by hand.

use crate::store::Disk;
use crate::store::device::is_name;
use crate::store::format::parse;
use std::path::Path;

/// Returns whether a record in the folder of `own` is another organization's of this computer, by the name in its first
/// line. One whose organization is not here counts as ours: the folder was given another name.
pub(crate) fn is_of_another(disk: &dyn Disk, own: &Path, organization: &str) -> bool {
    let Some(folder) = own.parent() else { return false };
    let is_ours = folder.file_name().is_some_and(|name| name.to_string_lossy() == organization);
    if is_ours || !is_name(organization) {
        return false;
    }
    matches!(disk.look(&folder.with_file_name(organization)), Ok(Some(_)))
}

/// Returns whether a file holds a record of another organization: these are its bytes, in the clear.
pub(crate) fn is_misplaced(disk: &dyn Disk, file: &Path, bytes: &[u8]) -> bool {
    parse(bytes).is_ok_and(|(head, _, _)| is_of_another(disk, file, &head.organization))
}
