//! Frightened people say what happened in their own words, and the emergency they mean comes first.

use crate::small_guide;
use salvaguarda::cli::{Console, search};
use salvaguarda::content::{Files, Guide, load};
use salvaguarda::i18n::Lang::{self, En, Es};
use salvaguarda::search::{Index, Snippet, Target};
use std::sync::LazyLock;

/// A guide of two lists, with three emergencies.
static GUIDE: LazyLock<Guide> = LazyLock::new(|| {
    let mut texts = small_guide::texts();
    let (_, guide) = &mut texts[0];
    *guide = guide.replacen("parts:", "emergencies: [\"account\", \"phone\", \"page\"], parts:", 1);
    for (id, title, words, step) in [ACCOUNT, PHONE, PAGE] {
        texts.push((format!("emergencies/{id}.ron"), emergency(title, words, step)));
    }
    let (guide, _) = load(&Files::from_texts(texts));
    assert_eq!(guide.emergencies.len(), 3);
    guide
});
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::build(&GUIDE));

/// Each in Spanish and English.
type Told = (&'static str, [&'static str; 2], [&'static str; 2], [&'static str; 2]);

const ACCOUNT: Told = (
    "account",
    ["Entraron a una cuenta", "Someone got into an account"],
    [
        r#""me hackearon el correo", "no puedo entrar", "me cambiaron la clave""#,
        r#""my email was hacked", "cannot get in""#,
    ],
    ["Llamen desde otro celular", "Call from another phone"],
);
const PHONE: Told = (
    "phone",
    ["Se perdió el celular", "The phone is lost"],
    [
        r#""me robaron el celular", "dejé el teléfono en un taxi", "jaquearon", "no carga la batería",
            "la pila no carga bien""#,
        r#""phone stolen", "lost my phone""#,
    ],
    ["Cambien la clave del correo", "Change the password of the email"],
);
const PAGE: Told = (
    "page",
    ["La página no abre", "The site is down"],
    [r#""se cayó la página", "no carga""#, r#""website not loading""#],
    ["Fotografíen la pantalla", "Photograph the screen"],
);

fn emergency(title: [&str; 2], words: [&str; 2], step: [&str; 2]) -> String {
    let [es, en] = title;
    let [words_es, words_en] = words;
    let [what_es, what_en] = step;
    format!(
        r#"(
            icon: "key", title: (es: "{es}", en: "{en}"), words: (es: [{words_es}], en: [{words_en}]),
            summary: (es: "Se puede arreglar.", en: "It can be mended."), lost: [], reviewed: "2026-11",
            avoid: (es: ["No paguen rescates."], en: ["Do not pay ransoms."]), helplines: [],
            stages: [(id: "now", title: (es: "Ya", en: "Now"), steps: [(
                id: "first", what: (es: "{what_es}", en: "{what_en}"),
                how: (es: ["Con calma."], en: ["Calmly."]),
                on: [(system: Mac, how: (es: ["Abran Ajustes."], en: ["Open Settings."]))],
                minutes: 1, when: Now, who: [It], needs: [], basis: CommonSense,
                avoid: Some((es: "Borrar pruebas.", en: "Deleting evidence.")),
            )], then: End("end"))],
            ends: [(id: "end", title: (es: "Fin", en: "End"), call: (es: "A", en: "B"), write: (es: [], en: []), change: [])],
        )"#
    )
}

fn found(lang: Lang, query: &str) -> Vec<String> {
    INDEX.emergencies(lang, query, 9).iter().map(|id| id.to_string()).collect()
}

/// Checks every emergency that fits, best first.
#[track_caller]
fn check(lang: Lang, query: &str, expected: &[&str]) {
    assert_eq!(found(lang, query), expected, "{query}");
}

#[test]
fn own_words_come_first_and_steps_count_too() {
    check(Es, "clave", &["account", "phone"]);
    check(Es, "celular", &["phone", "account"]);
    check(Es, "correo", &["account", "phone"]);
    check(Es, "pantalla", &["page"]);
    assert_eq!(found(Es, "ajustes").len(), 3);
    check(En, "screen", &["page"]);
}

/// More and rarer words stand in the steps of the other, and still what people say goes before.
#[test]
fn whoever_says_what_the_emergency_says_is_understood() {
    check(Es, "me cambiaron la clave", &["account", "phone"]);
    check(Es, "la clave", &["account", "phone"]);
    check(Es, "dejé el teléfono en un taxi", &["phone"]);
    // Both say every word; together, one of them.
    assert_eq!(found(Es, "robaron celular")[0], "phone");
    // "no carga la batería" is more than was typed.
    check(Es, "no carga", &["page", "phone"]);
    check(Es, "no carga la", &["phone", "page"]);
}

#[test]
fn accents_typos_and_unfinished_words_are_forgiven() {
    for query in [
        "me robaron el celular",
        "ME ROVARON EL CELULAR",
        "se robaron el celuar",
        "robaron celulares",
        "robaron el cel",
        "deje el telefono en un taxi",
        "se perdio",
        "jaqearon",
    ] {
        assert_eq!(found(Es, query).first().map(String::as_str), Some("phone"), "{query}");
    }
    for end in 3..="se cayó la página".chars().count() {
        let typed: String = "se cayó la página".chars().take(end).collect();
        if !matches!(typed.trim(), "se") {
            assert_eq!(found(Es, &typed).first().map(String::as_str), Some("page"), "{typed:?}");
        }
    }
}

#[test]
fn words_as_common_as_no_decide_nothing() {
    for query in ["me", "no", "la", "no me", "el de la", "se", "the", "is not my", "", " ", "¿?", "🔑"] {
        check(Es, query, &[]);
        assert!(!INDEX.says_something(query), "{query}");
    }
    assert!(INDEX.says_something("no me d") && INDEX.says_something("zzzz"));
    assert_eq!(found(Es, "no me deja entrar")[0], "account");
    check(Es, "el de la pantalla no es", &["page"]);
    check(En, "i cannot", &["account"]);
}

#[test]
fn nothing_is_found_where_nothing_fits() {
    for query in ["arroz", "zzzz", "no me gusta el arroz", "2FA"] {
        check(Es, query, &[]);
        check(En, query, &[]);
    }
    assert!(INDEX.emergencies(Es, "clave", 0).is_empty());
    assert_eq!(INDEX.emergencies(Es, "ajustes", 2).len(), 2);
    assert!(Index::build(&small_guide::guide()).emergencies(Es, "clave", 9).is_empty());
    assert!(Index::build(&Guide::default()).emergencies(Es, "clave", 9).is_empty());
}

#[test]
fn the_other_language_is_understood() {
    check(Es, "phone stolen", &["phone", "account"]);
    check(En, "me hackearon", &["account"]);
}

#[test]
fn emergencies_and_steps_are_in_the_search() {
    let shown = |lang, query: &str, wanted: &str| -> Option<Snippet> {
        let hits = INDEX.search(lang, query, 50);
        let hit = hits.iter().find(|hit| match &hit.target {
            Target::Emergency(id) => id.as_str() == wanted,
            Target::Step { emergency, step } => format!("{emergency}#{step}") == wanted,
            Target::Section { .. } | Target::Practice(_) | Target::Term(_) | Target::Helpline(_) => false,
        })?;
        Some(INDEX.snippet(&GUIDE, hit, query))
    };
    let check = |lang, query: &str, wanted: &str, expected: [&str; 3]| {
        let snippet = shown(lang, query, wanted).unwrap();
        assert_eq!([snippet.title.as_str(), &snippet.context, &snippet.text], expected, "{query}");
    };
    let title = "Entraron a una cuenta";
    check(
        Es,
        "hackearon",
        "account",
        [title, "", "me hackearon el correo, no puedo entrar, me cambiaron la clave"],
    );
    check(Es, "arreglar", "account", [title, "", "Se puede arreglar."]);
    check(Es, "rescates", "account", [title, "", "No paguen rescates."]);
    let step = "Llamen desde otro celular";
    check(Es, "llamar", "account#first", [step, title, "Con calma."]);
    check(Es, "ajustes", "account#first", [step, title, "Abran Ajustes."]);
    check(Es, "pruebas", "account#first", [step, title, "Borrar pruebas."]);
    check(Es, "cuenta", "account#first", [step, title, "Con calma."]);
    let step = "Call from another phone";
    check(En, "settings", "account#first", [step, "Someone got into an account", "Open Settings."]);
    let snippet = shown(Es, "hackearon", "account").unwrap();
    assert_eq!(&snippet.text[snippet.marks[0].clone()], "hackearon");
    // The glossary says that it is another name of "clave".
    assert!(shown(Es, "contraseña", "account").is_some());
    assert!(shown(Es, "celular", "page").is_none());
    // The title weighs more than the words, and these more than the text.
    let first = |query| INDEX.search(Es, query, 1)[0].target.clone();
    assert!(matches!(first("celular"), Target::Emergency(id) if id.as_str() == "phone"));
}

#[test]
fn the_command_line_prints_emergencies_and_steps() {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    search::run(&GUIDE, Es, "taxi", 3, &mut Console::new(&mut out, &mut errors));
    search::run(&GUIDE, Es, "pantalla", 3, &mut Console::new(&mut out, &mut errors));
    let out = String::from_utf8(out).unwrap();
    assert_eq!(out, "emergency\tphone\tSe perdió el celular\nstep\tpage#first\tFotografíen la pantalla\n");
}

/// What people said or typed, and what may come first, in the guide of the program.
const SAID: &[(Lang, &str, &str)] = &[
    (Es, "me hackearon", "account-hijack whatsapp-hijack"),
    (Es, "me hakearon el correo", "account-hijack"),
    (Es, "no me deja entrar", "account-hijack whatsapp-hijack"),
    (Es, "no me deja entrar al correo", "account-hijack"),
    (Es, "nos quitaron el WhatsApp", "whatsapp-hijack"),
    (Es, "me clonaron el wasap", "whatsapp-hijack"),
    (Es, "watsapp robado", "whatsapp-hijack"),
    (Es, "publicaron mi dirección", "trolls-doxxing"),
    (Es, "publicaron mi direcion", "trolls-doxxing"),
    (Es, "nos atacan en tuiter", "trolls-doxxing"),
    (Es, "me amenazan de muerte", "trolls-doxxing"),
    (Es, "se robaron el celular", "device-lost"),
    (Es, "nos robaron los celulares", "device-lost"),
    (Es, "perdi mi celular", "device-lost"),
    (Es, "me están extorsionando con fotos", "intimate-images"),
    (Es, "me estan extorcionando con fotos", "intimate-images"),
    (Es, "me chantajean", "intimate-images"),
    (Es, "allanaron la oficina", "raid-arrest"),
    (Es, "la policia entro a la oficina", "raid-arrest"),
    (Es, "se llevaron a un compañero", "raid-arrest"),
    (Es, "se cayo la pagina", "site-down"),
    (Es, "tumbaron el sitio", "site-down"),
    (Es, "se vencio el dominio", "page-lost"),
    (Es, "nos cerraron el instagram", "page-lost"),
    (Es, "mande un correo a quien no era", "data-leak"),
    (Es, "creo que me espian", "spyware"),
    (Es, "mi celular está pinchado", "spyware"),
    (Es, "hay una cuenta que se hace pasar por nosotros", "impersonation"),
    (Es, "perfil falso", "impersonation"),
    (Es, "renuncio y se llevo las claves", "conflict-departure"),
    (Es, "se fue el internet", "shutdown"),
    (Es, "puse mi clave en una pagina falsa", "phishing-click"),
    (Es, "di clic en un link", "phishing-click"),
    (Es, "los archivos tienen otra extension", "malware"),
    (Es, "piden rescate", "malware"),
    (En, "someone is pretending to be us", "impersonation"),
    (En, "i was hacked", "account-hijack"),
    (En, "my whatsapp got hacked", "whatsapp-hijack"),
    (En, "my laptop was stolen", "device-lost"),
    (En, "they posted my home address", "trolls-doxxing"),
    (En, "he is threatening to publish my pictures", "intimate-images"),
    (En, "police took our computers", "raid-arrest"),
    (En, "clicked on a bad link", "phishing-click"),
    (En, "our website shows something else", "site-down"),
    (En, "apple told me i am under attack", "spyware"),
    (En, "the internet is shut down", "shutdown"),
    (En, "employee left angry with passwords", "conflict-departure"),
    (En, "files are encrypted", "malware"),
    (En, "sent it to the wrong person", "data-leak"),
    (En, "we lost the facebook page", "page-lost"),
];

#[test]
fn what_people_say_is_understood() {
    let (guide, _) = load(&Files::embedded());
    let index = Index::build(&guide);
    let mut wrong = Vec::new();
    for (lang, query, expected) in SAID {
        let found = index.emergencies(*lang, query, 3);
        let names: Vec<&str> = found.iter().map(|id| id.as_str()).collect();
        if !names.first().is_some_and(|first| expected.split(' ').any(|expected| expected == *first)) {
            wrong.push(format!("{query}: {names:?}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whatever an emergency says that people would say, finds it first, or after one that says the same.
#[test]
fn all_own_words_find_their_emergency() {
    let (guide, _) = load(&Files::embedded());
    let index = Index::build(&guide);
    let mut wrong = Vec::new();
    for emergency in &guide.emergencies {
        for (lang, words) in emergency.words.iter() {
            for words in words {
                let found = index.emergencies(lang, words, 2);
                if !found.contains(&emergency.id) {
                    wrong.push(format!("{}: {words}: {found:?}", emergency.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
