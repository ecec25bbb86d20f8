//! A guide of two categories, small enough to know by heart.

use salvaguarda::content::{Files, Guide, load};

const GUIDE: &str = r#"(
    format: 1, edition: "2026-11",
    parts: [(id: "all", title: (es: "Todo", en: "Everything"), categories: ["accounts", "backups"])],
)"#;

const ACCOUNTS: &str = r#"(
    code: "ACC", icon: "key", title: (es: "Cuentas", en: "Accounts"), summary: (es: "Entrar.", en: "Getting in."),
    chapters: [(slug: "passwords", sections: ["long", "workshop"], reviewed: "2026-11", sources: ["nist"])],
)"#;

const BACKUPS: &str = r#"(
    code: "BAK", icon: "copy", title: (es: "Respaldos", en: "Backups"), summary: (es: "Copias.", en: "Copies."),
    chapters: [(slug: "copies", sections: ["what"], reviewed: "2026-11", sources: ["nist"])],
)"#;

const PASSWORDS_ES: &str = "# Contraseñas que resisten

Nadie adivina una [clave](glossary:password) larga. Lean [las copias](backups/copies#what).

## Frases en vez de palabras

Una frase de cinco palabras al azar dura años. Con doble factor, todavía más.

- [ ] ACC-04

> [!TIP]
> Abran un libro.

| Clave | Dura |
|---|---|
| corta | un día |

## Para el taller

1. Pregunten a cada quien.
2. Cuenten las claves y vean <https://example.org/a?b=1&c=2>, o la [norma](source:nist).
";

const PASSWORDS_EN: &str = "# Passwords that hold

Nobody guesses a long [password](glossary:password). Read [the copies](backups/copies#what).

## Phrases, not words

A phrase of five random words lasts for years. With two-factor, longer still.

- [ ] ACC-04

> [!TIP]
> Open a book.

| Password | Lasts |
|---|---|
| short | a day |

## For the workshop

1. Ask everyone.
2. Count the passwords and see <https://example.org/a?b=1&c=2>, or the [standard](source:nist).
";

const COPIES_ES: &str = "# Copias que sirven

Lo que no está en otro lugar se pierde.

## Qué respaldar

Respaldar es guardar un respaldo del archivo, y anotar dónde están los respaldos. El ano y el año.
";

const COPIES_EN: &str = "# Copies that work

What is in one place only gets lost.

## What to back up

A backup is a copy of the archive. Backups are tested. The screwdriver stays here.
";

const ACCOUNT_PRACTICES: &str = r#"[
    (
        id: "ACC-04", level: Basic, risk: High, priority: 1, minutes: 120, who: [Everyone, It], every: Once, starter: true,
        chapter: "passwords", section: "long", sources: ["nist"], reviewed: "2026-11",
        title: (es: "Toda cuenta importante pide verificación en dos pasos", en: "Every important account asks for 2FA"),
        why: (es: "La contraseña sola se filtra.", en: "A password alone leaks."),
        how: (es: ["Empiecen por el correo.", "Guarden los códigos."], en: ["Start with email.", "Keep the codes."]),
        avoid: Some((es: "Activarla sin códigos.", en: "Turning it on without codes.")),
        policy: Some((es: "Toda cuenta pide dos pasos.", en: "Every account asks for two steps.")),
    ),
    (
        id: "ACC-10", level: Advanced, risk: Low, priority: 2, minutes: 30, who: [Security], every: Year, starter: false,
        chapter: "passwords", section: "workshop", sources: ["nist"], reviewed: "2026-11",
        title: (es: "Los permisos viejos se retiran", en: "Old permissions are retired"),
        why: (es: "Nadie los vigila.", en: "Nobody watches them."),
        how: (es: ["Hagan la lista.", "Retírenlos."], en: ["List them.", "Retire them."]),
    ),
]"#;

const BACKUP_PRACTICES: &str = r#"[
    (
        id: "BAK-01", level: Intermediate, risk: Medium, priority: 1, minutes: 60, who: [It], every: Quarter, starter: true,
        chapter: "copies", section: "what", sources: ["nist"], reviewed: "2026-11",
        title: (es: "Hay un respaldo probado", en: "There is a tested backup"),
        why: (es: "Un disco se rompe.", en: "A disk breaks."),
        how: (es: ["Conecten el disco.", "Prueben."], en: ["Plug the disk in.", "Test."]),
    ),
]"#;

const GLOSSARY: &str = r#"[
    (
        id: "password", term: (es: "contraseña", en: "password"),
        definition: (es: "Palabra secreta.", en: "A secret word."),
        synonyms: (es: ["clave"], en: ["passphrase"]),
    ),
    (
        id: "two-step", term: (es: "verificación en dos pasos", en: "two-step verification"),
        definition: (es: "Además de lo secreto, otra prueba.", en: "Besides the secret, another proof."),
        synonyms: (es: ["2FA", "doble factor"], en: ["2FA", "two-factor"]),
    ),
]"#;

const SOURCES: &str = r#"[
    (
        id: "nist", title: "Digital <Identity>", publisher: "NIST", date: "2025-08", url: "https://example.org/nist",
        licence: "public domain", verified: "2026-11", note: (es: "La norma.", en: "The standard."),
    ),
]"#;

const HELPLINES: &str = r#"[
    (
        id: "open-ear", name: "Open <Ear>", who: (es: "Mujeres sin techo", en: "Homeless women"),
        languages: (es: "Kurdo", en: "Kurdish"), hours: (es: "Mañanas", en: "Mornings"),
        reach: ["+00 123", "ear@example.org", "https://example.org/ear?a=1&b=2"],
        country: Some((es: "Irak", en: "Iraq")), verified: "2026-11", sources: ["nist"],
        note: (es: "Averigüen primero.", en: "Find out first."),
    ),
]"#;

const LOST_KEY: &str = r#"(
    icon: "key", title: (es: "Perdimos la llave", en: "We lost the key"),
    summary: (es: "La puerta se cambia hoy.", en: "The door is changed today."),
    words: (es: ["no encuentro la llave"], en: ["cannot find the key"]), lost: [Office], reviewed: "2026-11",
    avoid: (es: ["No publiquen la foto <aquí>.", "No culpen."], en: ["Do not post the photo <here>.", "Do not blame."]),
    helplines: ["open-ear"], related: [],
    stages: [
        (
            id: "look", title: (es: "Busquen", en: "Look"),
            steps: [
                (
                    id: "pockets", what: (es: "Miren los bolsillos", en: "Look in the pockets"),
                    how: (es: ["Uno por uno.", "También el forro."], en: ["One by one.", "The lining too."]),
                    on: [(system: Android, how: (es: ["Toquen la linterna."], en: ["Tap the torch."]))],
                    minutes: 5, when: Now, who: [Everyone], needs: [Phone],
                    avoid: Some((es: "No rompan nada.", en: "Break nothing.")),
                    chapter: Some("backups/copies#what"), practices: ["BAK-01"], basis: Sources(["nist"]),
                ),
            ],
            then: Ask(
                question: (es: "¿Apareció?", en: "Did it turn up?"),
                answers: [
                    (id: "yes", label: (es: "Sí, apareció", en: "Yes, it did"), stage: "calm"),
                    (id: "no", label: (es: "No, nada", en: "No, nothing"), stage: "lock"),
                ],
            ),
        ),
        (
            id: "lock", title: (es: "Cambien", en: "Change"),
            steps: [
                (
                    id: "new-lock", what: (es: "Cambien la chapa", en: "Change the lock"),
                    how: (es: ["Llamen a quien sabe."], en: ["Call somebody who knows how."]),
                    minutes: 1440, when: Today, who: [Admin], needs: [], basis: CommonSense,
                ),
            ],
            then: End("changed"),
        ),
        (
            id: "calm", title: (es: "Respiren", en: "Breathe"),
            steps: [
                (
                    id: "tell", what: (es: "Avisen que apareció", en: "Say that it turned up"),
                    how: (es: ["A todo el equipo."], en: ["To the whole team."]),
                    minutes: 2, when: Later, who: [Direction, It], needs: [], basis: CommonSense,
                ),
            ],
            then: End("found"),
        ),
    ],
    ends: [
        (
            id: "changed", title: (es: "La chapa es nueva", en: "The lock is new"),
            call: (es: "A la portería.", en: "The front desk."),
            write: (es: ["Cuándo se perdió.", "Quién tiene copia."], en: ["When it was lost.", "Who has a copy."]),
            change: ["ACC-04"],
        ),
        (
            id: "found", title: (es: "La llave está", en: "The key is here"),
            call: (es: "A quien la buscó.", en: "Whoever looked for it."),
            write: (es: ["Dónde estaba."], en: ["Where it was."]), change: ["ACC-10", "BAK-01"],
        ),
    ],
)"#;

/// The small guide with an emergency: three stages, a question, two ends.
pub(crate) fn guide_with_emergency() -> Guide {
    let mut files = texts();
    for (path, text) in &mut files {
        if path == "guide.ron" {
            *text = text.replace("    parts:", "    emergencies: [\"lost-key\"],\n    parts:");
        }
    }
    files.push(("emergencies/lost-key.ron".to_owned(), LOST_KEY.to_owned()));
    let (guide, problems) = load(&Files::from_texts(files));
    assert_eq!((guide.emergencies.len(), problems), (1, Vec::new()));
    guide
}

/// Every file of the small guide.
pub(crate) fn texts() -> Vec<(String, String)> {
    let files = [
        ("guide.ron", GUIDE),
        ("helplines.ron", HELPLINES),
        ("glossary.ron", GLOSSARY),
        ("sources.ron", SOURCES),
        ("retired.ron", "[]"),
        ("accounts/category.ron", ACCOUNTS),
        ("accounts/practices.ron", ACCOUNT_PRACTICES),
        ("accounts/passwords.es.md", PASSWORDS_ES),
        ("accounts/passwords.en.md", PASSWORDS_EN),
        ("backups/category.ron", BACKUPS),
        ("backups/practices.ron", BACKUP_PRACTICES),
        ("backups/copies.es.md", COPIES_ES),
        ("backups/copies.en.md", COPIES_EN),
    ];
    files.map(|(path, text)| (path.to_owned(), text.to_owned())).into()
}

/// The small guide.
pub(crate) fn guide() -> Guide {
    let (guide, _) = load(&Files::from_texts(texts()));
    assert_eq!((guide.chapters().count(), guide.practices().count(), guide.terms.len()), (2, 3, 2));
    guide
}

/// What the second edition of the small guide changes: two wordings, a new practice, one that is gone.
const EARLIER: &str = r#"[
    (
        id: "ACC-04", until: "2027-03",
        what_changed: (es: "Ya no basta el SMS: pide una aplicación o una llave.", en: "A text message is not enough: it asks for an app or a key."),
        title: (es: "Toda cuenta importante pide verificación en dos pasos", en: "Every important account asks for 2FA"),
        why: (es: "La contraseña sola se filtra.", en: "A password alone leaks."),
        how: (es: ["Empiecen por el correo.", "Guarden los códigos."], en: ["Start with email.", "Keep the codes."]),
        avoid: Some((es: "Activarla sin códigos.", en: "Turning it on without codes.")),
        policy: Some((es: "Toda cuenta pide dos pasos.", en: "Every account asks for two steps.")),
    ),
    (
        id: "ACC-10", until: "2027-03",
        what_changed: (es: "Ahora es parte de ACC-11.", en: "It is part of ACC-11 now."),
        title: (es: "Los permisos viejos se retiran", en: "Old permissions are retired"),
        why: (es: "Nadie los vigila.", en: "Nobody watches them."),
        how: (es: ["Hagan la lista.", "Retírenlos."], en: ["List them.", "Retire them."]),
    ),
]"#;

const BACKUPS_EARLIER: &str = r#"[
    (
        id: "BAK-01", until: "2027-03",
        what_changed: (es: "Pide dos discos.", en: "It asks for two disks."),
        title: (es: "Hay un respaldo probado", en: "There is a tested backup"),
        why: (es: "Un disco se rompe.", en: "A disk breaks."),
        how: (es: ["Conecten el disco.", "Prueben."], en: ["Plug the disk in.", "Test."]),
    ),
]"#;

/// Every file of the second edition of the small guide, of March 2027: one new practice, two changed, one retired.
pub(crate) fn second_texts() -> Vec<(String, String)> {
    let mut files = texts();
    for (path, text) in &mut files {
        let replacements: &[(&str, &str)] = match path.as_str() {
            "guide.ron" => &[("2026-11", "2027-03")],
            "retired.ron" => {
                &[("[]", r#"[(id: "practice:ACC-10", since: "2027-03", instead: Some("practice:ACC-11"))]"#)]
            }
            "accounts/practices.ron" => &[
                ("\"Empiecen por el correo.\"", "\"Usen una aplicación o una llave.\""),
                ("\"Start with email.\"", "\"Use an app or a key.\""),
                ("id: \"ACC-10\"", "id: \"ACC-11\", since: \"2027-03\""),
                ("Los permisos viejos se retiran", "Los permisos se revisan cada año"),
                ("Old permissions are retired", "Permissions are reviewed every year"),
            ],
            "backups/practices.ron" => &[
                ("Hay un respaldo probado", "Hay dos respaldos probados"),
                ("There is a tested backup", "There are two tested backups"),
            ],
            _ => &[],
        };
        for (old, new) in replacements {
            assert!(text.contains(old), "{path} has no {old}");
            *text = text.replacen(old, new, 1);
        }
    }
    files.push(("accounts/earlier.ron".to_owned(), EARLIER.to_owned()));
    files.push(("backups/earlier.ron".to_owned(), BACKUPS_EARLIER.to_owned()));
    files
}

/// The second edition of the small guide.
pub(crate) fn second_edition() -> Guide {
    let (guide, problems) = load(&Files::from_texts(second_texts()));
    assert_eq!(problems, Vec::new());
    guide
}
