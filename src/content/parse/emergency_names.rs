use crate::content::parse::RawEmergency;
use std::collections::BTreeMap;

/// Every name that an emergency gives, in reading order, with its line.
pub(crate) struct EmergencyNames {
    all: Vec<GivenName>,
    /// The line on which each name is first given.
    lines: BTreeMap<String, usize>,
}

/// A name that an emergency gives.
pub(crate) struct GivenName {
    pub(crate) kind: NameKind,
    /// As it is written; `stage/answer` for an answer.
    pub(crate) name: String,
    pub(crate) line: usize,
}

/// What a name of an emergency names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameKind {
    Stage,
    Step,
    Answer,
    End,
}

impl EmergencyNames {
    /// Finds the names of an emergency in the text of its file.
    pub(crate) fn of(emergency: &RawEmergency, text: &str) -> Self {
        let mut finder = Finder { places: places(text), after: 0 };
        let mut names = Self { all: Vec::new(), lines: BTreeMap::new() };
        for stage in &emergency.stages {
            let id = stage.id.as_str();
            names.give(NameKind::Stage, id.to_owned(), finder.line_of(id));
            for step in &stage.steps {
                names.give(NameKind::Step, step.id.to_string(), finder.line_of(step.id.as_str()));
            }
            for answer in stage.answers() {
                let line = finder.line_of(answer.id.as_str());
                names.give(NameKind::Answer, format!("{id}/{}", answer.id), line);
            }
        }
        for end in &emergency.ends {
            names.give(NameKind::End, end.id.to_string(), finder.line_of(end.id.as_str()));
        }
        names
    }

    /// Returns every name, in reading order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &GivenName> {
        self.all.iter()
    }

    /// Returns the line on which a name is first given, or 1.
    pub(crate) fn line(&self, name: &str) -> usize {
        self.lines.get(name).copied().unwrap_or(1)
    }

    fn give(&mut self, kind: NameKind, name: String, line: usize) {
        self.lines.entry(name.clone()).or_insert(line);
        self.all.push(GivenName { kind, name, line });
    }
}

/// Finds ids in the order in which they are written: an answer may be called as the stage that it leads to.
struct Finder<'a> {
    /// For each id where it is given: how many bytes into the text, and the line.
    places: BTreeMap<&'a str, Vec<(usize, usize)>>,
    /// Where the last one was found.
    after: usize,
}

impl Finder<'_> {
    /// Returns the line of the next `id: "…"` with this id; of any, where fields are in another order.
    fn line_of(&mut self, id: &str) -> usize {
        let Some(places) = self.places.get(id) else { return 1 };
        let next = places.partition_point(|(at, _)| *at < self.after);
        match places.get(next).or(places.first()) {
            Some((at, line)) => {
                self.after = self.after.max(at + 1);
                *line
            }
            None => 1,
        }
    }
}

/// Returns where each id is given.
fn places(text: &str) -> BTreeMap<&str, Vec<(usize, usize)>> {
    let mut places: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    let mut start = 0;
    for (number, line) in text.split('\n').enumerate() {
        for (at, _) in line.match_indices("id:") {
            if let Some(id) = id_at(&line[..at], &line[at + "id:".len()..]) {
                places.entry(id).or_default().push((start + at, number + 1));
            }
        }
        start += line.len() + 1;
    }
    places
}

/// Returns the id that follows `id:`, unless that is the end of a longer word.
fn id_at<'a>(before: &str, after: &'a str) -> Option<&'a str> {
    let is_word = before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    let (id, _) = after.trim_start().strip_prefix('"')?.split_once('"')?;
    (!is_word).then_some(id)
}
