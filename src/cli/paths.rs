//! `salvaguarda paths`: says where everything lives.

use crate::store::Places;

/// Returns where everything lives, a line each: what it is and its path, separated by a tab.
pub fn lines(places: &Places) -> [String; 4] {
    [
        ("data", places.data.clone()),
        ("organizations", places.organizations()),
        ("backups", places.all_backups()),
        ("settings", places.settings()),
    ]
    .map(|(name, path)| format!("{name}\t{}", path.display()))
}
