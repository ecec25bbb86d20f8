//! The keys of a clicker and of a keyboard.

use crate::content::Chapter;
use crate::ui::Action;
use crate::ui::Route;
use crate::ui::screens::presenter::PresenterState;
use crate::ui::screens::presenter::state::Move;
use egui::{Key, Modifiers, Ui};

const NEXT: [Key; 5] = [Key::PageDown, Key::ArrowRight, Key::Space, Key::Enter, Key::ArrowDown];
const PREVIOUS: [Key; 4] = [Key::PageUp, Key::ArrowLeft, Key::Backspace, Key::ArrowUp];
const BLACK: [Key; 2] = [Key::B, Key::Period];

/// Does what the keys of this frame ask for.
pub(super) fn follow(ui: &Ui, chapter: &Chapter, state: &mut PresenterState, out: &mut Vec<Action>) {
    let pressed = |keys: &[Key]| {
        ui.input_mut(|input| keys.iter().filter(|key| input.consume_key(Modifiers::NONE, **key)).count() > 0)
    };
    if pressed(&[Key::Escape]) {
        // The reader stands where it stood, unless the slides went on to another section.
        let here = state.here(chapter);
        if here != *state.place() {
            out.push(Action::Go(Route::Guide(Some(here))));
        }
        out.push(Action::StopPresenting);
    }
    for (keys, step) in [
        (NEXT.as_slice(), Move::Next),
        (PREVIOUS.as_slice(), Move::Previous),
        (&[Key::Home], Move::First),
        (&[Key::End], Move::Last),
    ] {
        if pressed(keys) {
            state.go(step);
        }
    }
    if pressed(&BLACK) {
        state.toggle_black();
    }
    if pressed(&[Key::L]) {
        state.switch_language();
    }
}
