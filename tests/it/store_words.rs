//! Everything the store has to say is said in both languages: what happened, and what to do.

use salvaguarda::cli::say;
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::store::{Damage, Notice, ReadOnlyWhy, Refused, SaveError, Step};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const FILE: &str = "/data/x.ron";
const ASIDE: &str = "/data/x.ron.damaged-20261123-100000";

fn notices() -> Vec<Notice> {
    let (file, aside) = (PathBuf::from(FILE), Some(PathBuf::from(ASIDE)));
    let damaged = |damage, kept_as: Option<PathBuf>| Notice::Damaged {
        file: file.clone(),
        damage,
        kept_as,
        rescued: 1,
        from_backups: 2,
    };
    vec![
        damaged(Damage::Checksum, aside.clone()),
        damaged(Damage::Device, aside.clone()),
        damaged(Damage::Checksum, None),
        Notice::Missing { file: file.clone(), from_backups: 3 },
        Notice::OtherDamaged { file: file.clone(), damage: Damage::Empty },
        Notice::Newer { file: file.clone(), format: 2 },
        Notice::Unreadable { path: file.clone(), kind: ErrorKind::Other },
        Notice::SettingsDamaged { file: file.clone(), kept_as: aside.clone() },
        Notice::SettingsDamaged { file: file.clone(), kept_as: None },
        Notice::DeviceDamaged { file: file.clone(), kept_as: aside },
        Notice::DeviceDamaged { file: file.clone(), kept_as: None },
        Notice::ListDamaged { file: file.clone(), kept_as: Some(PathBuf::from(ASIDE)) },
        Notice::ListDamaged { file: file.clone(), kept_as: None },
        Notice::OtherOrganization { file: file.clone() },
        Notice::Unwritable { path: file, kind: ErrorKind::PermissionDenied },
        Notice::InUse,
        Notice::NoLock,
    ]
}

fn sentences(words: &Words) -> Vec<String> {
    let error = |kind| SaveError { step: Step::Write, kind, path: PathBuf::from(FILE) };
    let errors = [ErrorKind::StorageFull, ErrorKind::ReadOnlyFilesystem, ErrorKind::Other].map(error);
    let whys = [
        ReadOnlyWhy::InUse,
        ReadOnlyWhy::Newer { format: 2 },
        ReadOnlyWhy::Unreadable(ErrorKind::Other),
        ReadOnlyWhy::Unwritable(ErrorKind::Other),
    ];
    let mut sentences: Vec<String> = notices().iter().map(|notice| say::notice(words, notice)).collect();
    sentences.extend(errors.iter().map(|error| say::save_error(words, error)));
    sentences.extend(whys.iter().map(|why| say::read_only(words, why, Path::new(FILE))));
    sentences.extend([Refused::ReadOnly, Refused::TooLarge].map(|refused| say::refused(words, refused)));
    sentences
}

#[test]
fn everything_is_said_in_both_languages() {
    let [spanish, english] = Lang::ALL.map(|lang| sentences(&Words::new(lang)));
    for (spanish, english) in spanish.iter().zip(&english) {
        assert_ne!(spanish, english);
        for text in [spanish, english] {
            assert!(text.ends_with('.') && text.contains(". "), "two sentences: {text}");
            assert!(!text.contains('{') && !text.contains("store-"), "{text}");
        }
        assert_eq!(spanish.contains(FILE), english.contains(FILE), "{spanish} {english}");
    }
    assert_eq!(
        english[0],
        "The file /data/x.ron was damaged and was kept aside as x.ron.damaged-20261123-100000. 3 entries were \
         recovered: check that nothing is missing and, if something is, look in the backups."
    );
    assert!(spanish[3].contains("con 3 anotaciones. Revisen"), "{}", spanish[3]);
}
