use crate::i18n::Lang;
use crate::report::Format;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Offline guidebook and checklist on digital security for social and human-rights organizations.
///
/// Without a command it opens the window.
#[derive(Clone, Debug, PartialEq, Eq, Parser)]
#[command(name = "salvaguarda", version)]
pub struct Cli {
    /// What counts for every command and for the window.
    #[command(flatten)]
    pub options: Options,
    /// What to do; nothing means to open the window.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that every command takes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Options {
    /// Read the guide from this folder instead of the one in the program
    #[arg(long, global = true, value_name = "DIR")]
    pub content: Option<PathBuf>,
    /// Keep data and settings in this folder, for example on a USB stick
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Language: es or en [default: that of the system]
    #[arg(long, global = true, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
}

/// What can be done without a window.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum Command {
    /// Say everything that is wrong with the content of the guide
    Check(CheckArgs),
    /// Find sections, practices, terms and helplines: one hit a line, best first
    Search(SearchArgs),
    /// Say what emergencies the guide has, one a line
    Emergencies,
    /// Say what to do in an emergency
    Emergency(EmergencyArgs),
    /// Say what incidents the organization had, numbered, the newest last
    Incidents,
    /// Write the guide, the checklists, an emergency, the contacts or an incident to a file
    Export(ExportArgs),
    /// Say where data and settings are kept
    Paths,
    /// Type back what was ticked on paper
    Mark(MarkArgs),
    /// Say what a copy of an organization would bring and, with --yes, merge it
    Import(ImportArgs),
    /// Write the organization to a file, read it back and, with --yes, remove it from this computer
    HandOver(HandOverArgs),
}

/// How to check.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct CheckArgs {
    /// Add words and reading ease of each chapter
    #[arg(long)]
    pub report: bool,
}

/// What to search.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct SearchArgs {
    /// The most hits to show
    #[arg(long, default_value_t = 20, value_name = "N")]
    pub limit: usize,
    /// The words to find
    #[arg(required = true)]
    pub query: Vec<String>,
}

/// Which emergency.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct EmergencyArgs {
    /// Its id, as `emergencies` says it
    pub id: String,
}

/// What to export, and how.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct ExportArgs {
    /// What to write
    pub subject: ExportSubject,
    /// Which emergency, by its id, or which incident, by its number [default: the last one]
    pub which: Option<String>,
    /// In which format: html, md or csv; an organization has only one
    #[arg(long, value_parser = format, required_if_eq_any([
        ("subject", "guide"), ("subject", "checklists"), ("subject", "emergency"), ("subject", "contacts"),
        ("subject", "incident"),
    ]))]
    pub format: Option<Format>,
    /// To which file; `-` is the output of the program
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Also roles, the contacts on the page of an emergency, and the alias of the organization
    #[arg(long)]
    pub with_names: bool,
    /// Also notes, and why something does not apply
    #[arg(long)]
    pub with_notes: bool,
    /// Also dates
    #[arg(long)]
    pub with_dates: bool,
}

/// What can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportSubject {
    /// Chapters, practices, glossary and sources
    Guide,
    /// Lists to tick, with what the organization did
    Checklists,
    /// One page to print: what to do in an emergency
    Emergency,
    /// One page to print: whom to call
    Contacts,
    /// What happened in an incident, with its times and notes
    Incident,
    /// Everything of every device, as one file to keep elsewhere or to merge
    Organization,
}

/// What was ticked, or where it is written.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct MarkArgs {
    /// Read a practice on each line from this file; `-` reads what is typed
    #[arg(long, value_name = "FILE", conflicts_with = "line", required_unless_present = "line")]
    pub from: Option<PathBuf>,
    /// A practice and its state: ACC-04 done, ACC-05 in-progress, WAP-01 not-applicable and why, ACC-04 todo
    pub line: Vec<String>,
}

/// What to import, and how far.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct ImportArgs {
    /// The copy of an organization: a .salvaguarda file, or a .ron file of an earlier version
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Merge it; without this nothing changes
    #[arg(long)]
    pub yes: bool,
    /// Merge it even if it is another organization's
    #[arg(long)]
    pub other_organization: bool,
    /// Make it an organization of its own, and open that; also with --yes only
    #[arg(long, conflicts_with = "other_organization")]
    pub as_own: bool,
}

/// Where to hand the organization over.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct HandOverArgs {
    /// To which file; none is overwritten
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Encrypt the file with a passphrase of its own, as a protected organization's always is
    #[arg(long)]
    pub encrypt: bool,
    /// Do it; without this it is only said what would happen
    #[arg(long)]
    pub yes: bool,
}

fn format(name: &str) -> Result<Format, String> {
    Format::ALL.into_iter().find(|format| format.extension() == name).ok_or_else(|| {
        let known: Vec<&str> = Format::ALL.into_iter().map(Format::extension).collect();
        format!("known formats: {}", known.join(", "))
    })
}

fn lang(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| {
        let known: Vec<&str> = Lang::ALL.into_iter().map(Lang::code).collect();
        format!("known languages: {}", known.join(", "))
    })
}
