use crate::content::parse::{Draft, GivenName, NameKind, is_code, is_slug};
use crate::content::{Problem, Rule};
use std::collections::BTreeMap;

/// An id with its kind, and where it is given.
struct Given {
    /// As in `retired.ron` and in the list of known ids: `practice:ACC-04`.
    id: String,
    valid: bool,
    file: String,
    line: usize,
}

/// Ids are well written, given once, and not those of something retired.
pub(super) fn check(draft: &Draft, problems: &mut Vec<Problem>) {
    let mut seen: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for retired in &draft.retired {
        let known_kind =
            retired.id.split_once(':').is_some_and(|(kind, id)| !kind.is_empty() && !id.is_empty());
        if !known_kind {
            problems.push(retired.breaks(Rule::BadId, &retired.id));
        }
    }
    for given in given(draft) {
        let problem = |rule| Problem::new(&given.file, given.line, rule, &given.id);
        if !given.valid {
            problems.push(problem(Rule::BadId));
        }
        if let Some(retired) = draft.retired.iter().find(|retired| retired.id == given.id) {
            problems.push(problem(Rule::RetiredId).with(format!("{}:{}", retired.file, retired.line)));
        }
        match seen.get(name_of(&given.id)) {
            Some((file, line)) => problems.push(problem(Rule::DuplicateId).with(format!("{file}:{line}"))),
            None => {
                seen.insert(name_of(&given.id).to_owned(), (given.file.clone(), given.line));
            }
        }
    }
}

/// Returns what nothing else may be called. Stages, steps, answers and ends of an emergency have one name space, so that
/// a name says which line is meant.
fn name_of(id: &str) -> &str {
    match id.split_once(':') {
        Some(("stage" | "step" | "answer" | "end", name)) => name,
        Some(_) | None => id,
    }
}

fn kind_of(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Stage => "stage",
        NameKind::Step => "step",
        NameKind::Answer => "answer",
        NameKind::End => "end",
    }
}

fn given(draft: &Draft) -> Vec<Given> {
    let mut all = Vec::new();
    let mut give = |kind: &str, id: &str, valid: bool, file: &str, line: usize| {
        all.push(Given { id: format!("{kind}:{id}"), valid, file: file.to_owned(), line });
    };
    for part in &draft.parts {
        give("part", &part.id, is_slug(&part.id), "guide.ron", 1);
    }
    for category in &draft.categories {
        let code = category.data.code.as_str();
        give("category", category.id.as_str(), is_slug(category.id.as_str()), "guide.ron", 1);
        give("code", code, is_code(&format!("{code}-00")), &category.data.file, 1);
        for chapter in &category.chapters {
            let (id, at) = (&chapter.id, &chapter.data);
            give("chapter", id.as_str(), is_slug(&at.slug), &at.file, at.line);
            for section in &at.sections {
                let name = format!("{id}#{section}");
                give("section", &name, is_slug(section.as_str()), &at.file, at.line);
            }
        }
        for practice in &category.practices {
            let id = practice.id.as_str();
            let valid = is_code(id) && id.split('-').next() == Some(code);
            give("practice", id, valid, &practice.file, practice.line);
        }
    }
    for emergency in &draft.emergencies {
        let (id, file) = (&emergency.id, &emergency.data.file);
        give("emergency", id.as_str(), is_slug(id.as_str()), file, 1);
        for GivenName { kind, name, line } in emergency.names.iter() {
            let own = name.rsplit('/').next().unwrap_or(name);
            give(kind_of(*kind), &format!("{id}#{name}"), is_slug(own), file, *line);
        }
    }
    for helpline in &draft.helplines {
        let id = helpline.id.as_str();
        give("helpline", id, is_slug(id), &helpline.file, helpline.line);
    }
    for term in &draft.terms {
        give("term", term.id.as_str(), is_slug(term.id.as_str()), &term.file, term.line);
    }
    for source in &draft.sources {
        give("source", source.id.as_str(), is_slug(source.id.as_str()), &source.file, source.line);
    }
    all
}
