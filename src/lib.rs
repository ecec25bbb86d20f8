//! Salvaguarda is one package: a library and a thin binary.
//!
//! The guide is read-only and checked. The record is what an organization did. The store keeps the record on disk.
//! The screens draw both and return what the person asked for. [`app`] is the only place where they meet. Data flows
//! one way round:
//!
//! ```text
//! content/ ──parse, check──> Guide ──┐                         ┌──> store (disk)
//!                                    ├─ View ─> ui ─> Actions ─┤ App::apply
//! files of the organization ─merge─> Record ─┘                 └──> Record::append(Change)
//! ```
//!
//! | room | what it does | may use |
//! |---|---|---|
//! | [`i18n`] | languages, `Localized<T>`, the words the program says | – |
//! | [`content`] | the guide: parse, check, look up | i18n |
//! | [`passphrase`] | how strong one is, and six words for a new one | i18n |
//! | [`record`] | the log of changes and what it amounts to | content (ids only) |
//! | [`settings`] | what this person prefers: pure data | content (ids only), i18n |
//! | [`search`] | index, query, rank, highlight | content, i18n |
//! | [`store`] | the only room that writes a person's data | record, settings, passphrase, content (ids only) |
//! | [`report`] | guide and record as HTML, Markdown, CSV | content, record, i18n |
//! | `ui` | draws; changes nothing; no disk, no clock | content, record, settings, passphrase, search, i18n |
//! | `app`, [`cli`] | where the rooms meet | all |
//!
//! `tests/it/rooms.rs` holds this table as data and fails on an arrow that is not in it.
//!
//! # Invariants
//!
//! 1. Nothing a person entered is ever lost: no code path drops an entry. What cannot be read is kept aside under
//!    its own name and said out loud.
//! 2. The record is a log; state is its fold; merging is union; undo appends.
//! 3. One writer per file: each device writes only its own file of an organization and reads all of them, also while
//!    the program is open (`Store::take_news`, `Record::merge`).
//! 4. Ids never change and never depend on text or language.
//! 5. The program never opens a network connection.
//! 6. eframe's own persistence is off.
//! 7. "Saved" is said only after fsync and rename.
//! 8. Both languages always: `Localized<T>` has them as a fact of the type. All running text is laid out in
//!    `ui/widgets/paragraph`, the only place that will learn right-to-left lines.
//! 9. Screens are functions of `View`; whatever they want, they return as `Action`. Time is passed in.

pub mod app;
pub mod cli;
pub mod content;
pub mod i18n;
pub mod passphrase;
pub mod record;
pub mod report;
pub mod search;
pub mod settings;
pub mod store;
pub mod ui;
