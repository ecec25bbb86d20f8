//! Emergencies lead somewhere and end, whatever is answered; flows made to harm do no harm.
//!
//! What breaks each rule is in `tests/fixtures/guide`, a folder for each rule.

#![expect(clippy::unwrap_used, reason = "a helper that cannot go on says where")]

use salvaguarda::content::{
    AnswerId, Emergency, Files, Guide, Problem, Rule, StageId, Then, Way, YearMonth, check, load,
};
use std::collections::BTreeMap;
use std::path::Path;

const LOST: &str = "emergencies/lost.ron";

/// The files of the good guide.
fn good() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/guide/good");
    let files = Files::read(&folder).unwrap();
    files.paths().map(|path| (path.to_owned(), files.get(path).unwrap().to_owned())).collect()
}

/// The good guide with another text in place of part of its emergency.
fn with(old: &str, new: &str) -> Files {
    let mut texts = good();
    let lost = texts.get_mut(LOST).unwrap();
    assert!(lost.contains(old), "{old}");
    *lost = lost.replacen(old, new, 1);
    Files::from_texts(texts)
}

/// The good guide with something else in its emergency from the stages on.
fn with_tail(tail: &str) -> Files {
    let text = good().remove(LOST).unwrap();
    let (_, flow) = text.split_once("    stages: [").unwrap();
    with(&format!("    stages: [{flow}"), &format!("    {tail}"))
}

/// The good guide with other stages and ends in its emergency.
fn with_flow(stages: &str, ends: &str) -> Files {
    with_tail(&format!("stages: [{stages}],\n    ends: [{ends}],\n)\n"))
}

fn problems(files: &Files) -> Vec<Problem> {
    check(files, YearMonth { year: 2026, month: 11 }).1
}

/// The problems as `line rule what with`.
fn said(files: &Files) -> Vec<String> {
    let line = |it: Problem| format!("{} {} {} {}", it.line, it.rule.name(), it.what, it.with);
    problems(files).into_iter().map(|problem| line(problem).trim().to_owned()).collect()
}

fn lost(files: &Files) -> Emergency {
    load(files).0.emergencies.remove(0)
}

/// A stage with one step of its own, on one line.
fn stage(id: &str, then: &str) -> String {
    format!(
        "\n(id: \"{id}\", title: (es: \"Etapa\", en: \"Stage\"), steps: [(id: \"do-{id}\", what: (es: \"Hagan\", en: \
         \"Do\"), how: (es: [\"Así.\"], en: [\"So.\"]), minutes: 1, when: Now, who: [It], needs: [], basis: \
         CommonSense)], then: {then}),"
    )
}

fn ask(stages: &[String]) -> String {
    let answer = |(number, stage)| {
        format!(
            "(id: \"a{number}\", label: (es: \"Lo {number}\", en: \"The {number}\"), stage: \"{stage}\"),"
        )
    };
    let answers: String = stages.iter().enumerate().map(answer).collect();
    format!("Ask(question: (es: \"¿Qué?\", en: \"What?\"), answers: [{answers}])")
}

const END: &str = "(id: \"end\", title: (es: \"Fin\", en: \"The end\"), call: (es: \"A nadie.\", en: \"Nobody.\"), \
                   write: (es: [\"La hora.\"], en: [\"The time.\"]), change: [\"AAA-01\"])";

/// The ids of the stages on the way with these answers, and of its end.
fn walked(emergency: &Emergency, answers: &[(&str, &str)]) -> (Vec<String>, Option<String>) {
    let answers: BTreeMap<StageId, AnswerId> =
        answers.iter().map(|(stage, answer)| (StageId::new(*stage), AnswerId::new(*answer))).collect();
    let way = emergency.way(|stage| answers.get(stage));
    let stages = way.stages.iter().map(|stage| stage.id.to_string()).collect();
    (stages, way.end.map(|end| end.id.to_string()))
}

/// Walks every way of an emergency, answering one question more each time, and hands out each that is answered to its
/// end.
fn every_way<'a>(
    emergency: &'a Emergency,
    answers: &BTreeMap<&'a StageId, &'a AnswerId>,
    found: &mut dyn FnMut(&Way<'a>),
) {
    let way = emergency.way(|stage| answers.get(stage).copied());
    let last = way.stages.last().unwrap();
    match &last.then {
        Then::Ask { answers: choices, .. } if !answers.contains_key(&last.id) => {
            for choice in choices {
                let mut answers = answers.clone();
                answers.insert(&last.id, &choice.id);
                every_way(emergency, &answers, found);
            }
        }
        Then::Ask { .. } | Then::Go(_) | Then::End(_) => found(&way),
    }
}

/// Returns how many ways there are, each of which ends at an end and passes no stage twice.
fn ways_that_end(emergency: &Emergency) -> usize {
    let mut count = 0;
    every_way(emergency, &BTreeMap::new(), &mut |way| {
        let ids: Vec<&str> = way.stages.iter().map(|stage| stage.id.as_str()).collect();
        assert!(way.end.is_some(), "{}: {ids:?} leads nowhere", emergency.id);
        assert!(way.steps().count() >= way.stages.len(), "{}: {ids:?}", emergency.id);
        count += 1;
    });
    count
}

#[test]
fn the_way_goes_as_far_as_it_was_answered() {
    let emergency = lost(&with("", ""));
    let check = |answers: &[(&str, &str)], stages: &[&str], end: Option<&str>| {
        let expected = (stages.iter().map(|stage| (*stage).to_owned()).collect(), end.map(str::to_owned));
        assert_eq!(walked(&emergency, answers), expected, "{answers:?}");
    };
    check(&[], &["now"], None);
    check(&[("now", "found")], &["now", "found"], Some("calm"));
    check(&[("now", "gone")], &["now", "gone", "after"], Some("without"));
    check(&[("now", "nonsense"), ("gone", "found")], &["now"], None);
    assert_eq!(ways_that_end(&emergency), 2);
}

#[test]
fn every_way_of_every_emergency_ends_at_an_end() {
    let (Guide { emergencies, .. }, _) = load(&Files::embedded());
    assert!(emergencies.len() >= 15, "{}", emergencies.len());
    for emergency in &emergencies {
        let ways = ways_that_end(emergency);
        assert!(ways > 0 && ways < 1000, "{} has {ways} ways", emergency.id);
    }
}

#[test]
fn a_way_that_comes_back_ends_where_it_was() {
    let a = stage("a", "Go(\"b\")");
    let b = stage("b", &ask(&["a".to_owned(), "b".to_owned(), "c".to_owned(), "nowhere".to_owned()]));
    let emergency = lost(&with_flow(&format!("{a}{b}{}", stage("c", "End(\"nothing\")")), END));
    for (answer, stages) in [("a0", "a b"), ("a1", "a b"), ("a2", "a b c"), ("a3", "a b"), ("a9", "a b")] {
        let (walked, end) = walked(&emergency, &[("b", answer)]);
        assert_eq!((walked.join(" ").as_str(), end), (stages, None), "{answer}");
    }
}

#[test]
fn an_emergency_without_stages_has_an_empty_way() {
    let files = with_flow("", "");
    assert_eq!(said(&files), ["1 incomplete-stage lost"]);
    assert_eq!(walked(&lost(&files), &[]), (Vec::new(), None));
}

/// An answer may be called as the stage that it leads to, and a step as one elsewhere; fields may be in another order.
#[test]
fn problems_are_said_at_the_line_of_what_breaks_the_rule() {
    let long = "a".repeat(100);
    // "found" and "gone" are answers on lines 54 and 55, and stages on lines 60 and 77.
    assert_eq!(said(&with("Ya está aquí", &long)), ["60 long-emergency-text lost#found es 100 > 70"]);
    assert_eq!(said(&with("\"No está\"", "\"\"")), ["77 empty-text title, es"]);
    assert_eq!(said(&with("\"It did not\"", "\"\"")), ["55 empty-text label, en"]);
    assert_eq!(
        said(&with("\"It did not\"", &format!("{long:?}"))),
        ["55 long-emergency-text lost#now/gone en 100 > 70"]
    );
    let ends = END.replace("The end", "");
    let files = with_tail(&format!("ends: [{ends}],\n    stages: [{}],\n)\n", stage("a", "End(\"end\")")));
    assert_eq!(said(&files), ["17 empty-text title, en"]);
}

#[test]
fn a_loop_is_said_of_the_stages_on_it_only() {
    let stages = [
        stage("a", "Go(\"b\")"),
        stage("b", &ask(&["c".to_owned(), "d".to_owned()])),
        stage("c", "Go(\"b\")"),
        stage("d", "Go(\"e\")"),
        stage("e", &ask(&["e".to_owned(), "f".to_owned()])),
        stage("f", "End(\"end\")"),
    ];
    let expected = ["b", "c", "e"].map(|id| format!("emergency-loop lost#{id}"));
    let found: Vec<String> = said(&with_flow(&stages.concat(), END))
        .into_iter()
        .map(|line| line.split_once(' ').unwrap().1.to_owned())
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn the_first_steps_are_looked_at_on_every_way() {
    let slow = |files: &Files| {
        let problems = problems(files).into_iter().filter(|problem| problem.rule == Rule::SlowStart);
        problems.map(|problem| format!("{} {}", problem.what, problem.with)).collect::<Vec<_>>()
    };
    let timed = |id: &str, minutes: u32, then: &str| {
        stage(id, then).replace("minutes: 1,", &format!("minutes: {minutes},"))
    };
    // Of two ways to one step the longest is said.
    let question = ask(&["b".to_owned(), "c".to_owned()]);
    let fork = [
        timed("a", 1, &question),
        timed("b", 13, "Go(\"d\")"),
        timed("c", 30, "Go(\"d\")"),
        timed("d", 1, "End(\"end\")"),
    ];
    assert_eq!(slow(&with_flow(&fork.concat(), END)), ["lost#do-d 32"]);
    // Where the way breaks off.
    assert_eq!(slow(&with_flow(&timed("a", 15, "Go(\"nowhere\")"), END)), ["lost#do-a 15"]);
    assert_eq!(slow(&with_flow(&timed("a", 14, "Go(\"nowhere\")"), END)), [""; 0]);
    // What is so long that the sum is too large.
    let long = [timed("a", u32::MAX, "Go(\"b\")"), timed("b", u32::MAX, "End(\"end\")")];
    assert_eq!(slow(&with_flow(&long.concat(), END)), [format!("lost#do-b {}", u32::MAX)]);
}

/// Checks and walks flows that are as large as a file may be. Going every way through the ladder would never end.
#[test]
fn hostile_flows_end_too() {
    let many = 4_000;
    let name = |number: usize| format!("s{number}");
    let last = stage("last", "End(\"end\")");
    let chain: String =
        (0..many).map(|number| stage(&name(number), &format!("Go(\"{}\")", name(number + 1)))).collect();
    let ring = chain.replace(&format!("Go(\"{}\")", name(many)), "Go(\"s0\")");
    let ladder: String = (0..many)
        .map(|number| {
            let next = |step: usize| name((number + step).min(many - 1));
            stage(&name(number), &ask(&[next(1), next(2), next(3), next(4)]))
        })
        .collect();
    let fan = stage("a", &ask(&(0..many).map(name).collect::<Vec<_>>()))
        + &(0..many).map(|number| stage(&name(number), "Go(\"last\")")).collect::<String>()
        + &last;
    let all_to_all: String =
        (0..100).map(|number| stage(&name(number), &ask(&(0..100).map(name).collect::<Vec<_>>()))).collect();
    let same: String = (0..many).map(|_| stage("same", "Go(\"same\")")).collect();
    let ends: String =
        (0..many).map(|number| END.replace("\"end\"", &format!("\"e{number}\"")) + ",").collect();
    let one_end = END.to_owned();
    let flows = [
        ("chain", &chain, &one_end),
        ("ring", &ring, &one_end),
        ("ladder", &ladder, &one_end),
        ("fan", &fan, &one_end),
        ("all to all", &all_to_all, &one_end),
        ("same", &same, &one_end),
        ("ends", &last, &ends),
    ];
    for (name, stages, ends) in flows {
        let files = with_flow(stages, ends);
        assert!(problems(&files).iter().all(|problem| problem.file == LOST));
        let emergency = lost(&files);
        let first = AnswerId::new("a0");
        let way = emergency.way(|_| Some(&first));
        assert!(!way.stages.is_empty(), "{name}");
    }
}
