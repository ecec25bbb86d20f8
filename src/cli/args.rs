use crate::i18n::Lang;
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
    /// Find sections, practices and terms: one hit a line, best first
    Search(SearchArgs),
    /// Write the guide or the checklists to a file
    Export(ExportArgs),
    /// Say where data and settings are kept
    Paths,
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

/// What to export, and how.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct ExportArgs {
    /// What to write
    pub subject: ExportSubject,
    /// In which format
    #[arg(long)]
    pub format: ExportFormat,
    /// To which file
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// What can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportSubject {
    /// Chapters, practices, glossary and sources
    Guide,
    /// Lists to tick, with what the organization did
    Checklists,
}

/// Formats of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// One page to print
    Html,
    /// Markdown
    Md,
    /// A table for a spreadsheet
    Csv,
}

fn lang(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| {
        let known: Vec<&str> = Lang::ALL.into_iter().map(Lang::code).collect();
        format!("known languages: {}", known.join(", "))
    })
}
