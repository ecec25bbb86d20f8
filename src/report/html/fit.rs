use crate::content::{Helpline, PracticeId};
use crate::record::Contact;
use crate::report::emergency::EmergencySheet;
use crate::report::flow::{FlowEnd, FlowStage, FlowStep, FlowThen};

/// The height of Letter, the lower of the papers, in tenths of a point. Measured pages are at least 2 % lower than the
/// estimate, and this is that much more than there is.
const HEIGHT: usize = 7600;
/// The width of a column on A4, the narrower of the papers, in tenths of a point.
const COLUMN: usize = 2620;
/// What stands before a step.
const INDENT: usize = 140;
/// The height of a row to fill in by hand.
const BLANK_ROW: usize = 140;
/// The sizes of the type, in tenths of a point, the largest first; `sheet.css` has the same.
const SIZES: [usize; 4] = [95, 88, 81, 74];

/// Whether there is room for something that can be read elsewhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    /// There is.
    Enough,
    /// There is none.
    Little,
}

impl Room {
    /// Returns the rows for contacts, written or to be written by hand.
    pub(super) fn contact_rows(self) -> usize {
        match self {
            Self::Enough => 6,
            Self::Little => 4,
        }
    }

    /// Returns the most contacts on the page of an emergency; the page of contacts has the rest.
    pub(super) fn most_contacts(self) -> usize {
        match self {
            Self::Enough => 8,
            Self::Little => 4,
        }
    }

    /// Returns what there is room to say of a contact: what to know before calling comes last.
    pub(super) fn of_contact(self, contact: &Contact) -> Vec<&str> {
        match self {
            Self::Enough => vec![&contact.who, &contact.reach, &contact.note],
            Self::Little => vec![&contact.who, &contact.reach],
        }
    }
}

/// How large the type of a sheet is and what is on it, so that it fits a page: an estimate, on the safe side.
pub(super) struct Fit {
    /// Place in `SIZES`.
    size: usize,
    /// The stages, from the first on, whose steps say how.
    pub(super) hows: usize,
    /// Whether practices have their titles, helplines their languages and hours, and contacts a note.
    pub(super) extras: Room,
    fits: bool,
}

impl Fit {
    /// Finds the fullest way that fits: everything, in type as large as can be; else how to do the first stages' steps,
    /// in type that is not the smallest while that is true of half of them.
    pub(super) fn of(sheet: &EmergencySheet<'_>) -> Self {
        let stages = sheet.flow.stages.len();
        let smallest = SIZES.len() - 1;
        let everything = (0..SIZES.len()).map(|size| (size, stages, Room::Enough));
        let half = (stages.div_ceil(2)..=stages).rev().map(|hows| (smallest - 1, hows, Room::Little));
        let less = (1..=stages).rev().map(|hows| (smallest, hows, Room::Little));
        let found = everything.chain(half).chain(less).find(|(size, hows, extras)| {
            height(sheet, Type { size: SIZES[*size] }, *hows, *extras) <= HEIGHT
        });
        let (size, hows, extras) = found.unwrap_or((smallest, stages.min(1), Room::Little));
        Self { size, hows, extras, fits: found.is_some() }
    }

    /// Returns the classes of the page: the size, and whether it fits.
    pub(super) fn class(&self) -> String {
        let fits = if self.fits { " fits" } else { "" };
        format!("sheet size-{}{fits}", self.size + 1)
    }

    /// Returns whether there is room for how to do the steps of a stage.
    pub(super) fn how(&self, stage: usize) -> Room {
        if stage < self.hows { Room::Enough } else { Room::Little }
    }
}

fn height(sheet: &EmergencySheet<'_>, font: Type, hows: usize, extras: Room) -> usize {
    let flow = &sheet.flow;
    let how = |place| if place < hows { Room::Enough } else { Room::Little };
    let stages = flow.stages.iter().enumerate().map(|(place, stage)| font.stage(stage, how(place)));
    let ends = flow.ends.iter().map(|end| font.end(end, extras));
    // Two columns, which never end at quite the same height.
    let columns = stages.chain(ends).sum::<usize>().div_ceil(2) + 2 * font.line();
    font.head(sheet) + columns + font.call(sheet, extras)
}

/// A size of type, in tenths of a point.
#[derive(Clone, Copy)]
struct Type {
    size: usize,
}

impl Type {
    /// The smaller type: how, facts, whom to call.
    fn small(self) -> Self {
        Self { size: self.size * 88 / 100 }
    }

    /// The height of a line.
    fn line(self) -> usize {
        self.size * 122 / 100
    }

    /// The height of a text of so many letters in a column of this width. A letter is half as wide as it is high.
    fn text(self, letters: usize, width: usize) -> usize {
        (letters * self.size * 47 / 100).div_ceil(width) * self.line()
    }

    /// The title, what not to do, what to fill in by hand, and the foot.
    fn head(self, sheet: &EmergencySheet<'_>) -> usize {
        let flow = &sheet.flow;
        let related: usize = flow.related.iter().map(|title| letters(title) + 3).sum();
        let title = Self { size: self.size * 2 }.text(letters(flow.title), COLUMN);
        let related = self.small().text(related + 30, COLUMN);
        let left = self.line() + title + self.text(letters(flow.summary), COLUMN) + related;
        let not: usize = flow.avoid.iter().map(|avoid| self.text(letters(avoid), COLUMN - 250)).sum();
        left.max(not + 2 * self.line()) + 5 * self.line()
    }

    fn stage(self, stage: &FlowStage<'_>, how: Room) -> usize {
        let steps: usize = stage.steps.iter().map(|step| self.step(step, how)).sum();
        let then = match &stage.then {
            FlowThen::Ask { question, answers } => {
                let width = COLUMN - INDENT - 100;
                let answer =
                    |(answer, to): &(&str, String)| self.text(letters(answer) + letters(to) + 3, width);
                self.text(letters(question), width) + answers.iter().map(answer).sum::<usize>() + 60
            }
            FlowThen::On(to) => self.text(letters(to) + 3, COLUMN) + 20,
        };
        self.line() * 3 / 2 + 20 + steps + then
    }

    fn step(self, step: &FlowStep<'_>, how: Room) -> usize {
        let width = COLUMN - INDENT;
        let what = letters(step.what) + letters(&step.facts()) + 12;
        let mut height = self.text(what, width) + 20;
        if how == Room::Enough {
            let lists = step.how.iter().map(|(system, how)| {
                letters(system.as_deref().unwrap_or_default())
                    + how.iter().map(|how| letters(how) + 1).sum::<usize>()
                    + 2
            });
            height += self.small().text(lists.sum(), width);
        }
        let rest = [step.avoid, step.other].into_iter().flatten();
        height + rest.map(|text| self.small().text(letters(text) + 18, width)).sum::<usize>()
    }

    fn end(self, end: &FlowEnd<'_>, extras: Room) -> usize {
        let title = |(id, title): &(&PracticeId, &str)| match extras {
            Room::Enough => letters(id.as_str()) + letters(title) + 4,
            Room::Little => letters(id.as_str()) + 3,
        };
        let write: usize = end.write.iter().map(|write| letters(write) + 1).sum();
        let texts = [letters(end.call) + 9, write + 9, end.change.iter().map(title).sum::<usize>() + 30];
        let texts: usize = texts.into_iter().map(|letters| self.small().text(letters, COLUMN - 80)).sum();
        self.line() * 3 / 2 + 50 + texts
    }

    fn call(self, sheet: &EmergencySheet<'_>, extras: Room) -> usize {
        let small = self.small();
        let helpline = |helpline: &&Helpline| {
            let reach: usize = helpline.reach.iter().map(|way| letters(way) + 3).sum();
            let facts = [&helpline.hours, &helpline.languages];
            let facts = facts.map(|text| letters(&text.es).max(letters(&text.en))).iter().sum::<usize>();
            let facts = if extras == Room::Enough { facts } else { 0 };
            small.text(letters(&helpline.name) + reach + facts + 30, COLUMN - 80)
        };
        let row = |contact: &&Contact| {
            let cells = extras.of_contact(contact);
            let width = COLUMN / cells.len() - 60;
            cells.into_iter().map(|text| small.text(letters(text), width)).max().unwrap_or(0) + 50
        };
        let rows = sheet.contacts.iter().take(extras.most_contacts());
        let blank = extras.contact_rows().saturating_sub(sheet.contacts.len()) * BLANK_ROW;
        let own = rows.map(row).sum::<usize>() + blank + 2 * small.line();
        let lines = sheet.flow.helplines.iter().map(helpline).sum::<usize>() + small.line();
        own.max(lines) + self.line()
    }
}

fn letters(text: &str) -> usize {
    text.chars().count()
}
