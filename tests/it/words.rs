//! The words of the program are whole in both languages, and none is there for nothing.

#![expect(clippy::unwrap_used, reason = "a helper that cannot go on says where")]

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use salvaguarda::content::Rule;
use salvaguarda::i18n::Lang;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Messages that the program names by putting two words together.
const COMPOSED: &str = "check-";
/// The sign for "no number", the only text that may be a dash.
const NO_NUMBER: &str = "—";

/// A message, or an attribute of one as `id.attribute`.
#[derive(Debug, Default)]
struct Said {
    arguments: BTreeSet<String>,
    text: String,
}

#[test]
fn every_language_says_the_same_things_with_the_same_arguments() {
    let arguments = |lang: Lang| -> BTreeMap<String, BTreeSet<String>> {
        messages(&ftl(lang)).unwrap().into_iter().map(|(id, said)| (id, said.arguments)).collect()
    };
    let spanish = arguments(Lang::Es);
    assert!(spanish.len() > 300, "the messages are not where this test looks");
    for lang in Lang::ALL {
        let other = arguments(lang);
        let only_one: Vec<&String> = spanish
            .keys()
            .collect::<BTreeSet<_>>()
            .symmetric_difference(&other.keys().collect())
            .copied()
            .collect();
        assert!(only_one.is_empty(), "in one language only, es or {}: {only_one:#?}", lang.code());
        for (id, arguments) in &other {
            assert_eq!(*arguments, spanish[id], "arguments of {id} in {}", lang.code());
        }
    }
}

#[test]
fn no_message_is_empty_or_decorated_with_a_dash() {
    for lang in Lang::ALL {
        for (id, said) in messages(&ftl(lang)).unwrap() {
            let text = said.text.trim();
            assert!(!text.is_empty(), "{id} is empty in {}", lang.code());
            assert!(
                text == NO_NUMBER || !text.contains('—'),
                "{id} has an em dash in {}: {text}",
                lang.code()
            );
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let used = used();
    assert!(used.len() > 200, "the sources are not where this test looks");
    let composed: BTreeSet<String> =
        Rule::ALL.iter().map(|rule| format!("{COMPOSED}{}", rule.name())).collect();
    let messages = messages(&ftl(Lang::Es)).unwrap();
    let dead: Vec<&String> = messages
        .keys()
        .filter(|id| !id.contains('.') && !used.contains(*id) && !composed.contains(*id))
        .collect();
    assert!(dead.is_empty(), "nothing says these; take them out of both languages: {dead:#?}");
}

#[test]
fn every_message_that_is_said_is_in_every_language() {
    for lang in Lang::ALL {
        let messages = messages(&ftl(lang)).unwrap();
        let missing: Vec<String> = used().into_iter().filter(|id| !messages.contains_key(id)).collect();
        assert!(missing.is_empty(), "missing in {}: {missing:#?}", lang.code());
    }
}

#[test]
fn what_is_wrong_in_a_file_is_seen() {
    assert!(messages("yes = Yes\nno\n").is_err(), "junk");
    assert!(messages("yes = Yes\nyes = Sure\n").is_err(), "twice");
    assert!(messages("yes = { missing }\n").is_err(), "refers to nothing");
    let messages =
        messages("count = { NUMBER($n) ->\n    [one] { $one }\n   *[other] x\n}\n    .hint = { $hint }\n")
            .unwrap();
    let arguments = |id: &str| messages[id].arguments.iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(arguments("count"), ["n", "one"]);
    assert_eq!(arguments("count.hint"), ["hint"]);
}

/// Reads a file of messages, or says what is wrong with it.
fn messages(text: &str) -> Result<BTreeMap<String, Said>, String> {
    let resource = fluent_syntax::parser::parse(text).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut messages = BTreeMap::new();
    let mut references = Said::default();
    let mut take = |id: String, pattern: &Pattern<&str>| {
        let mut said = Said::default();
        read(pattern, &mut said, &mut references.arguments);
        messages.insert(id.clone(), said).map_or(Ok(()), |_| Err(format!("{id} is there twice")))
    };
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                if let Some(value) = &message.value {
                    take(id.to_owned(), value)?;
                }
                for attribute in &message.attributes {
                    take(format!("{id}.{}", attribute.id.name), &attribute.value)?;
                }
            }
            Entry::Term(term) => return Err(format!("-{}: terms are not used here", term.id.name)),
            Entry::Junk { content } => return Err(format!("not understood: {content}")),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    match references.arguments.iter().find(|id| !messages.contains_key(*id)) {
        Some(id) => Err(format!("{id} is referred to and not there")),
        None => Ok(messages),
    }
}

/// Adds the text and the arguments of a pattern to `said`, and the messages it refers to.
fn read(pattern: &Pattern<&str>, said: &mut Said, references: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.text += value,
            PatternElement::Placeable { expression } => read_expression(expression, said, references),
        }
    }
}

fn read_expression(expression: &Expression<&str>, said: &mut Said, references: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, said, references),
        Expression::Select { selector, variants } => {
            read_inline(selector, said, references);
            for variant in variants {
                read(&variant.value, said, references);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, said: &mut Said, references: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::StringLiteral { value } => said.text += value,
        InlineExpression::VariableReference { id } => {
            said.text += "{}";
            said.arguments.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            said.text += "{}";
            references.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            for argument in positional {
                read_inline(argument, said, references);
            }
        }
        InlineExpression::Placeable { expression } => read_expression(expression, said, references),
        InlineExpression::NumberLiteral { .. } | InlineExpression::TermReference { .. } => {}
    }
}

/// Returns the ids that stand in a `tr!(words, "id" …)` of the sources.
fn used() -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(path).unwrap();
                // Not the end of another macro's name.
                let calls = text.replace("include_str!(", "");
                let calls = calls.split("tr!(").skip(1);
                used.extend(calls.filter_map(|call| call.split('"').nth(1)).map(str::to_owned));
            }
        }
    }
    used
}

fn ftl(lang: Lang) -> String {
    std::fs::read_to_string(root().join(format!("assets/i18n/{}/salvaguarda.ftl", lang.code()))).unwrap()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
