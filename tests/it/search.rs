//! People find what they need as they type.

use crate::small_guide;
use proptest::prelude::*;
use salvaguarda::cli;
use salvaguarda::content::Guide;
use salvaguarda::i18n::Lang::{self, En, Es};
use salvaguarda::search::{Hit, Index, Target};
use std::ops::Range;
use std::sync::LazyLock;

static GUIDE: LazyLock<Guide> = LazyLock::new(small_guide::guide);
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::build(&GUIDE));

/// The hits as `lang target`, best first.
fn found(lang: Lang, query: &str) -> Vec<String> {
    INDEX.search(lang, query, 50).iter().map(|hit| format!("{} {}", hit.found_in.code(), name(hit))).collect()
}

fn name(hit: &Hit) -> String {
    match &hit.target {
        Target::Section { chapter, section: None } => chapter.to_string(),
        Target::Section { chapter, section: Some(section) } => format!("{chapter}#{section}"),
        Target::Practice(id) => id.to_string(),
        Target::Term(id) => id.to_string(),
        Target::Helpline(id) => id.to_string(),
        Target::Emergency(id) => id.to_string(),
        Target::Step { emergency, step } => format!("{emergency}#{step}"),
    }
}

/// Checks which hits come first.
#[track_caller]
fn check(lang: Lang, query: &str, first: &[&str]) {
    let hits = found(lang, query);
    assert!(hits.len() >= first.len() && hits[..first.len()] == *first, "{query}: {hits:?}");
}

#[test]
fn there_are_results_from_the_first_letter_to_the_last() {
    let word = "contraseñas";
    for (end, letter) in word.char_indices() {
        let typed = &word[..end + letter.len_utf8()];
        let hits = found(Es, typed);
        assert!(hits.contains(&"es accounts/passwords".to_owned()), "{typed}: {hits:?}");
    }
}

#[test]
fn case_and_accents_do_not_matter() {
    for query in ["contraseña", "contrasena", "CONTRASEÑA", "contrasen\u{303}a", "Contràseña"] {
        check(Es, query, &["es password"]);
    }
}

#[test]
fn the_letters_as_typed_rank_above_others() {
    let mark = |query| {
        let hit = &INDEX.search(Es, query, 1)[0];
        (name(hit), hit.score)
    };
    let ((with, higher), (without, lower)) = (mark("año"), mark("aňo"));
    assert_eq!((with.as_str(), without.as_str()), ("backups/copies#what", "backups/copies#what"));
    assert!(higher > lower);
}

#[test]
fn forms_of_a_word_find_each_other() {
    for query in ["respaldar", "respaldo", "respaldos", "respaldamos"] {
        let hits = found(Es, query);
        for expected in ["es backups/copies#what", "es BAK-01"] {
            assert!(hits.iter().any(|hit| hit == expected), "{query}: {hits:?}");
        }
    }
    for query in ["backup", "backups"] {
        let hits = found(En, query);
        assert!(["en backups/copies#what", "en BAK-01"].iter().all(|hit| hits.contains(&(*hit).to_owned())));
    }
}

#[test]
fn one_typo_is_forgiven_in_long_words_only() {
    for query in [
        "contrasela",
        "contrseña",
        "conttraseña",
        "cnotraseña",
        "bontraseña",
        "contraseñs",
        "contrsaeñ",
        "contarseña",
    ] {
        check(Es, query, &["es password"]);
    }
    check(Es, "contarseña zzzz", &["es password"]);
    assert_eq!(found(Es, "contrsela"), [""; 0], "two typos are another word");
    check(En, "screwdrivre", &["en backups/copies#what"]);
    assert_eq!(found(Es, "liqro"), ["es accounts/passwords#long"]);
    assert_eq!(found(Es, "azqr"), [""; 0], "four letters");
}

#[test]
fn a_word_as_typed_ranks_above_a_forgiven_typo() {
    // "claves" stands in two places; "claven" nowhere.
    let exact = INDEX.search(Es, "palabras", 9)[0].score;
    let typo = INDEX.search(Es, "palabrax", 9)[0].score;
    assert!(exact > typo);
    check(Es, "frases", &["es accounts/passwords#long"]);
}

#[test]
fn names_of_the_same_thing_find_the_same() {
    let places = |lang, query| {
        let mut hits = found(lang, query);
        hits.retain(|hit| hit.starts_with("es"));
        hits.sort();
        hits
    };
    let expected = ["es ACC-04", "es accounts/passwords#long", "es two-step"];
    for query in [
        "2FA",
        "doble factor",
        "doble fac",
        "verificación en dos pasos",
        "VERIFICACION EN DOS PASO",
        "two-factor",
    ] {
        assert_eq!(places(Es, query), expected, "{query}");
    }
}

#[test]
fn a_helpline_is_found_by_its_name_whom_it_helps_where_and_its_note() {
    for query in ["open ear", "mujeres", "irak", "averigüen"] {
        check(Es, query, &["es open-ear"]);
    }
    check(En, "iraq", &["en open-ear"]);
    let hit = &INDEX.search(Es, "irak", 1)[0];
    let snippet = INDEX.snippet(&GUIDE, hit, "irak");
    assert_eq!([snippet.title.as_str(), &snippet.context, &snippet.text], ["Open <Ear>", "", "Irak"]);
}

#[test]
fn an_id_finds_its_practice_first() {
    for query in ["ACC-04", "acc04", "acc 4", "  Acc-4 ", "ACC_04", "acc-004"] {
        check(Es, query, &["es ACC-04"]);
        check(En, query, &["en ACC-04"]);
    }
    check(Es, "acc 1", &["es ACC-10"]);
    check(Es, "ACC-04 correo", &["es ACC-04"]);
}

#[test]
fn the_language_of_the_person_comes_first_and_each_target_once() {
    let hits = found(Es, "2FA");
    let own = hits.iter().take_while(|hit| hit.starts_with("es")).count();
    assert!(own > 0 && hits[own..].iter().all(|hit| hit.starts_with("en")));
    let mut targets: Vec<&str> = hits.iter().map(|hit| &hit[3..]).collect();
    targets.sort_unstable();
    targets.dedup();
    assert_eq!(targets.len(), hits.len());
    assert_eq!(found(Es, "screwdriver"), ["en backups/copies#what"]);
    assert_eq!(found(En, "libro"), ["es accounts/passwords#long"]);
}

#[test]
fn more_of_the_words_rank_higher() {
    check(Es, "disco respaldo", &["es BAK-01"]);
    let hits = found(Es, "disco respaldo");
    assert!(hits.contains(&"es backups/copies#what".to_owned()), "one of two words is still a hit: {hits:?}");
    check(Es, "qué hay que respaldar", &["es backups/copies#what"]);
}

#[test]
fn a_title_weighs_more_than_text() {
    check(Es, "contraseña", &["es password", "es accounts/passwords", "es ACC-04"]);
}

#[test]
fn an_empty_query_finds_nothing() {
    for query in ["", " ", "¿?!…", "\0\0", "\u{303}", "’", "🔑", "\u{202e}"] {
        assert_eq!(found(Es, query), [""; 0], "{query:?}");
    }
    assert!(INDEX.search(Es, "clave", 0).is_empty());
}

#[test]
fn odd_queries_do_no_harm() {
    let long = "a".repeat(10_000);
    let many = "clave ".repeat(2_000);
    for query in [
        long.as_str(),
        &many,
        "كلمة السر",
        "🔑 clave",
        "clave\0",
        "ACC-99999999999999999999",
        "ß",
        "İstanbul",
    ] {
        for hit in INDEX.search(Es, query, 20) {
            INDEX.snippet(&GUIDE, &hit, query);
        }
    }
    check(Es, "🔑 clave", &["es password"]);
    check(Es, "clave\0", &["es password"]);
}

#[test]
fn a_guide_without_anything_finds_nothing() {
    let index = Index::build(&Guide::default());
    for query in ["clave", "ACC-04", "c"] {
        assert!(index.search(Es, query, 9).is_empty());
    }
}

/// Shows a hit with its marks in brackets: title, context, text.
fn shown(lang: Lang, query: &str, target: &str) -> [String; 3] {
    let hits = INDEX.search(lang, query, 50);
    let hit = hits.iter().find(|hit| name(hit) == target).expect("found");
    let snippet = INDEX.snippet(&GUIDE, hit, query);
    let title = bracket(&snippet.title, &snippet.title_marks);
    [title, snippet.context, bracket(&snippet.text, &snippet.marks)]
}

fn bracket(text: &str, marks: &[Range<usize>]) -> String {
    let mut shown = text.to_owned();
    for mark in marks.iter().rev() {
        shown.insert(mark.end, ']');
        shown.insert(mark.start, '[');
    }
    shown
}

#[test]
fn a_snippet_shows_why_it_was_found() {
    let cases: [(Lang, &str, &str, [&str; 3]); 7] = [
        (
            Es,
            "frase",
            "accounts/passwords#long",
            [
                "[Frases] en vez de palabras",
                "Cuentas › Contraseñas que resisten",
                "Una [frase] de cinco palabras al azar dura años. Con doble factor, todavía más.",
            ],
        ),
        (
            Es,
            "contrasen",
            "accounts/passwords",
            ["[Contraseñ]as que resisten", "Cuentas", "Nadie adivina una clave larga. Lean las copias."],
        ),
        (
            Es,
            "verificacion en dos pasos",
            "ACC-04",
            [
                "Toda cuenta importante pide [verificación en dos pasos]",
                "Cuentas",
                "Toda cuenta pide [dos] [pasos].",
            ],
        ),
        (Es, "2fa", "two-step", ["[verificación en dos pasos]", "", "[2FA], [doble factor]"]),
        (Es, "dissco", "BAK-01", ["Hay un respaldo probado", "Respaldos", "Un [disco] se rompe."]),
        (
            Es,
            "ACC-04",
            "ACC-04",
            [
                "Toda cuenta importante pide verificación en dos pasos",
                "Cuentas",
                "La contraseña sola se filtra.",
            ],
        ),
        (
            En,
            "libro",
            "accounts/passwords#long",
            ["Frases en vez de palabras", "Cuentas › Contraseñas que resisten", "Abran un [libro]."],
        ),
    ];
    for (lang, query, target, expected) in cases {
        assert_eq!(shown(lang, query, target), expected, "{query}");
    }
}

#[test]
fn a_long_text_is_cut_around_what_was_found() {
    let text = format!("{} aguja {}", "paja seca ".repeat(60), "paja seca ".repeat(60));
    let mut files = small_guide::texts();
    for (path, file) in &mut files {
        if path == "backups/copies.es.md" {
            *file = file.replace("El ano y el año.", &text);
        }
    }
    let (guide, _) = salvaguarda::content::load(&salvaguarda::content::Files::from_texts(files));
    let index = Index::build(&guide);
    let snippet = index.snippet(&guide, &index.search(Es, "aguja", 1)[0], "aguja");
    assert_eq!(&snippet.text[snippet.marks[0].clone()], "aguja");
    assert!(snippet.text.len() < 200 && snippet.text.starts_with('…') && snippet.text.ends_with('…'));
}

#[test]
fn the_command_line_prints_one_hit_a_line() {
    let run = |lang, query: &str, limit| {
        let (mut out, mut errors) = (Vec::new(), Vec::new());
        let console = &mut cli::Console::new(&mut out, &mut errors);
        let exit = cli::search::run(&GUIDE, lang, query, limit, console);
        (exit.code(), String::from_utf8(out).unwrap(), String::from_utf8(errors).unwrap())
    };
    let (code, out, errors) = run(Es, "contraseña", 3);
    assert_eq!((code, errors.as_str()), (0, ""));
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(
        lines[..2],
        ["term\tpassword\tcontraseña", "chapter\taccounts/passwords\tContraseñas que resisten"]
    );
    assert!(lines[2].starts_with("practice\tACC-04\tToda cuenta"));
    let (_, out, _) = run(Es, "mujeres", 1);
    assert_eq!(out, "helpline\topen-ear\tOpen <Ear>\n");
    let (_, out, _) = run(En, "phrase", 1);
    assert_eq!(out, "chapter\taccounts/passwords#long\tPhrases, not words\n");
    let (code, out, errors) = run(En, "zzzz", 3);
    assert_eq!((code, out.as_str()), (1, ""));
    assert_eq!(errors, "Nothing in the guide fits “zzzz”. Try another word, or fewer words.\n");
}

proptest! {
    #[test]
    fn whatever_is_typed_marks_fit_and_order_is_stable(query in "(\\PC|[a-zñé ]|contra|clave|2fa|\0){0,24}") {
        for lang in Lang::ALL {
            let hits = INDEX.search(lang, &query, 20);
            prop_assert_eq!(&hits, &INDEX.search(lang, &query, 20));
            prop_assert_eq!(&hits[..hits.len().min(3)], &INDEX.search(lang, &query, 3)[..]);
            for hit in &hits {
                let snippet = INDEX.snippet(&GUIDE, hit, &query);
                for (text, marks) in [(&snippet.title, &snippet.title_marks), (&snippet.text, &snippet.marks)] {
                    let mut end = 0;
                    for mark in marks {
                        prop_assert!(mark.start >= end && mark.start < mark.end);
                        prop_assert!(text.get(mark.clone()).is_some());
                        end = mark.end;
                    }
                }
            }
        }
    }
}
