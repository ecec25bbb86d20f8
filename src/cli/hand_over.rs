//! `salvaguarda hand-over`: the organization goes into a file and, once that is whole, off this computer.

use crate::cli::{Console, Exit, HandOverArgs, passphrase, say};
use crate::i18n::Words;
use crate::passphrase::Secret;
use crate::store::{NotHandedOver, Opened, OrganizationKind, Protection, SaveError, Work};
use crate::tr;

/// Says what handing over means and, with `--yes`, writes the file, reads it back and removes the organization here.
/// There is no way back as in the window: the file is.
pub fn run(
    mut opened: Opened,
    args: &HandOverArgs,
    when: (i64, &str),
    words: &Words,
    console: &mut Console<'_>,
) -> Exit {
    let sealed = args.encrypt || opened.store.protection() != Protection::Off;
    if !args.yes {
        say_first(&opened, sealed, words, console);
        return Exit::Ok;
    }
    let secret = match if sealed { passphrase::for_copy(words) } else { Ok(Secret::default()) } {
        Ok(secret) => secret,
        Err(sentence) => return failed(console, &sentence),
    };
    let log = opened.record.log();
    let hand_over = opened.store.prepare_hand_over(&args.out, log, (secret, Work::STANDARD), when);
    let handed = hand_over.and_then(|hand_over| hand_over.write()).and_then(|handed| {
        opened.store.may_delete(&handed, log)?;
        Ok(handed)
    });
    let handed = match handed {
        Ok(handed) => handed,
        Err(error) => return failed(console, &not_handed_over(words, args, &error)),
    };
    let (file, count): (_, usize) = (handed.file.display().to_string(), handed.entries);
    match delete(&mut opened) {
        Ok(()) => {
            console.say(&tr!(words, "handed-over", file = file, count = count));
            Exit::Ok
        }
        Err(error) => {
            let reason = say::save_error(words, &error);
            failed(console, &tr!(words, "handed-over-not-deleted", file = file, reason = reason))
        }
    }
}

fn say_first(opened: &Opened, sealed: bool, words: &Words, console: &mut Console<'_>) {
    let entries: usize = opened.record.log().len();
    console.say(&tr!(words, "hand-over-inside", count = entries));
    console.say(&if sealed { tr!(words, "cli-hand-over-sealed") } else { tr!(words, "hand-over-clear") });
    console.say(&tr!(words, "hand-over-stays"));
    console.say(&tr!(words, "cli-hand-over-not-yet"));
}

/// Opens another organization and removes this one.
fn delete(opened: &mut Opened) -> Result<(), SaveError> {
    let name = opened.store.organization().to_owned();
    let next = opened.store.organizations().next_after(&name).map(|next| next.name.clone());
    let next = match next {
        Some(next) => next,
        None => {
            let device = opened.store.device().clone();
            opened.store.organizations_mut().create(&device, "", OrganizationKind::Real, &[])?
        }
    };
    *opened = opened.store.switch(&next)?;
    match opened.store.organizations_mut().delete(&name)? {
        Some(deleted) => opened.store.organizations().remove(&deleted),
        None => Ok(()),
    }
}

fn not_handed_over(words: &Words, args: &HandOverArgs, error: &NotHandedOver) -> String {
    say::not_handed_over(words, &args.out, error)
}

fn failed(console: &mut Console<'_>, sentence: &str) -> Exit {
    console.complain(sentence);
    Exit::Failed
}
