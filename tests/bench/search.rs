//! How long it takes to build the index, to answer as a person types, and to show the hits: today's guide, and ten
//! times as much.

use divan::{Bencher, black_box};
use salvaguarda::content::{Files, Guide, load};
use salvaguarda::i18n::Lang;
use salvaguarda::search::Index;

/// What people type, letter by letter.
const TYPED: [&str; 16] = [
    "contraseña",
    "contrasena segura",
    "verificación en dos pasos",
    "2FA",
    "doble factor",
    "grupo de whatsapp",
    "respaldos",
    "phising",
    "acc-04",
    "quién se va de la organización",
    "código de recuperación",
    "copia de seguridad cifrada",
    "two-step verification",
    "strong password",
    "when somebody leaves",
    "verificasion whatsap",
];

/// What people say happened, letter by letter.
const SAID: [&str; 8] = [
    "me hackearon",
    "no me deja entrar al correo",
    "publicaron mi direcion",
    "se robaron el celular",
    "me están extorsionando con fotos",
    "allanaron la oficina",
    "someone is pretending to be us",
    "la policia se llevo los computadores",
];

fn main() {
    divan::main();
}

/// The guide, and copies of its categories and emergencies under other names. In a copy a fifth of the words of its paragraphs are
/// others, so that there are more words and not only more of them.
fn guide(times: usize) -> Guide {
    let files = Files::embedded();
    let (guide, _) = load(&files);
    let mut texts: Vec<(String, String)> =
        files.paths().map(|path| (path.to_owned(), files.get(path).unwrap_or_default().to_owned())).collect();
    let mut names: Vec<String> = guide.categories.iter().map(|category| category.id.to_string()).collect();
    for copy in 1..times {
        for category in &guide.categories {
            let (name, code) = (category.id.as_str(), category.code.as_str());
            let letter = char::from(b'A' + u8::try_from(copy).unwrap_or(0));
            let own = files.paths().filter(|path| path.starts_with(&format!("{name}/")));
            for path in own {
                let text = files.get(path).unwrap_or_default();
                let text = text.replace(&format!("\"{code}"), &format!("\"{code}{letter}"));
                texts.push((
                    path.replacen(name, &format!("{name}-{copy}"), 1),
                    changed_paragraphs(&text, copy),
                ));
            }
            names.push(format!("{name}-{copy}"));
        }
    }
    let mut emergencies: Vec<String> =
        guide.emergencies.iter().map(|emergency| format!("{:?}", emergency.id.as_str())).collect();
    for copy in 1..times {
        for emergency in &guide.emergencies {
            let path = |id: &str| format!("emergencies/{id}.ron");
            let name = format!("{}-{copy}", emergency.id);
            let text = files.get(&path(emergency.id.as_str())).unwrap_or_default();
            texts.push((path(&name), text.to_owned()));
            emergencies.push(format!("{name:?}"));
        }
    }
    let emergencies = emergencies.join(", ");
    let names: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    let part =
        format!("(id: \"all\", title: (es: \"Todo\", en: \"All\"), categories: [{}])", names.join(", "));
    texts.retain(|(path, _)| path != "guide.ron");
    texts.push((
        "guide.ron".to_owned(),
        format!("(format: 1, edition: \"2026-11\", emergencies: [{emergencies}], parts: [{part}])"),
    ));
    let (many, _) = load(&Files::from_texts(texts));
    assert_eq!(many.chapters().count(), guide.chapters().count() * times);
    assert_eq!(many.practices().count(), guide.practices().count() * times);
    assert_eq!(many.emergencies.len(), guide.emergencies.len() * times);
    many
}

fn changed_paragraphs(text: &str, copy: usize) -> String {
    let changed = text.lines().map(|line| {
        let is_prose = line.starts_with(char::is_alphabetic) && !line.contains(['[', '`', '|']);
        if is_prose { changed(line, copy) } else { line.to_owned() }
    });
    changed.collect::<Vec<String>>().join("\n")
}

fn changed(text: &str, copy: usize) -> String {
    let words = text.split(' ').map(|word| match (word.len() + copy) % 5 {
        0 if word.len() > 4 => word.chars().rev().chain([char::from(b'a' + (copy % 26) as u8)]).collect(),
        _ => word.to_owned(),
    });
    words.collect::<Vec<String>>().join(" ")
}

/// Every beginning of everything that is typed.
fn beginnings(typed: &[&'static str]) -> Vec<&'static str> {
    typed
        .iter()
        .flat_map(|typed| typed.char_indices().map(|(at, letter)| &typed[..at + letter.len_utf8()]))
        .collect()
}

#[divan::bench(args = [1, 10], sample_count = 20)]
fn build(bencher: Bencher<'_, '_>, times: usize) {
    let guide = guide(times);
    bencher.bench_local(|| Index::build(black_box(&guide)));
}

#[divan::bench(args = [1, 10])]
fn every_letter_typed(bencher: Bencher<'_, '_>, times: usize) {
    let index = Index::build(&guide(times));
    let queries = beginnings(&TYPED);
    bencher.counter(queries.len()).bench_local(|| {
        for query in &queries {
            black_box(index.search(Lang::Es, query, 20));
        }
    });
}

#[divan::bench(args = [1, 10])]
fn what_happened(bencher: Bencher<'_, '_>, times: usize) {
    let index = Index::build(&guide(times));
    let queries = beginnings(&SAID);
    bencher.counter(queries.len()).bench_local(|| {
        for query in &queries {
            black_box(index.emergencies(Lang::Es, query, 8));
        }
    });
}

/// The slowest query in a hundred, of every letter typed, is in `slowest`.
#[divan::bench(args = [1, 10])]
fn slowest(bencher: Bencher<'_, '_>, times: usize) {
    let index = Index::build(&guide(times));
    let query = slowest_in_a_hundred(&index);
    bencher.bench_local(|| index.search(Lang::Es, black_box(query), 20));
}

#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn slowest_in_a_hundred(index: &Index) -> &'static str {
    let mut times: Vec<_> = beginnings(&TYPED)
        .into_iter()
        .map(|query| {
            let best = (0..30).map(|_| {
                let start = std::time::Instant::now();
                black_box(index.search(Lang::Es, query, 20));
                start.elapsed()
            });
            (best.min().unwrap_or_default(), query)
        })
        .collect();
    times.sort();
    times[times.len() * 99 / 100].1
}

#[divan::bench(args = [1, 10])]
fn show_twenty(bencher: Bencher<'_, '_>, times: usize) {
    let guide = guide(times);
    let index = Index::build(&guide);
    let hits = index.search(Lang::Es, "contraseña cuenta", 20);
    bencher.bench_local(|| {
        for hit in &hits {
            black_box(index.snippet(&guide, hit, "contraseña cuenta"));
        }
    });
}
