use crate::store::Unreadable;
use crate::store::device::is_name;
use crate::store::format::{read_sheet, write_sheet};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

const KIND: &str = "salvaguarda-organizations";

/// An organization that this computer knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// The name of its folder: random letters and digits.
    pub name: String,
    /// What it was called when it was last open. Only for the list; the record says what it is called.
    pub alias: String,
    /// The folder in which the devices of a team meet, if it has one.
    pub team: Option<PathBuf>,
    /// Whether it is in use.
    pub standing: Standing,
    /// Whether somebody's work is in it.
    pub kind: OrganizationKind,
}

/// Whether an organization is in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Standing {
    /// It is.
    #[default]
    Active,
    /// It was put away, with everything in it.
    Archived,
}

/// Whether somebody's work is in an organization.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OrganizationKind {
    /// It is an organization's.
    #[default]
    Real,
    /// It was made up, to try the program.
    Demonstration,
}

impl Organization {
    /// An organization in use of which only the folder is known.
    pub(crate) fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            alias: String::new(),
            team: None,
            standing: Standing::Active,
            kind: OrganizationKind::Real,
        }
    }
}

#[derive(Serialize, Deserialize)]
struct ListV1 {
    organizations: Vec<OrganizationV1>,
}

#[derive(Serialize, Deserialize)]
struct OrganizationV1 {
    name: String,
    #[serde(default)]
    alias: String,
    #[serde(default)]
    team: Option<String>,
    #[serde(default)]
    standing: Standing,
    #[serde(default)]
    kind: OrganizationKind,
}

/// Reads `organizations.ron`. What names something that cannot be a folder is passed over.
pub(crate) fn read_list(bytes: &[u8]) -> Result<Vec<Organization>, Unreadable> {
    let ListV1 { organizations } = read_sheet(KIND, bytes)?;
    let known = organizations.into_iter().filter(|line| is_name(&line.name));
    Ok(known
        .map(|OrganizationV1 { name, alias, team, standing, kind }| Organization {
            name,
            alias,
            team: team.map(PathBuf::from),
            standing,
            kind,
        })
        .collect())
}

/// Writes `organizations.ron`.
pub(crate) fn write_list(list: &[Organization]) -> Result<Vec<u8>, ron::Error> {
    let line = |organization: &Organization| OrganizationV1 {
        name: organization.name.clone(),
        alias: organization.alias.clone(),
        team: organization.team.as_ref().map(|folder| folder.to_string_lossy().into_owned()),
        standing: organization.standing,
        kind: organization.kind,
    };
    write_sheet(KIND, &ListV1 { organizations: list.iter().map(line).collect() })
}
