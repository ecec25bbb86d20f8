use crate::passphrase::Secret;
use crate::ui::Theme;
use crate::ui::theme::{self, Weight, radius, size};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::label::text_ui;
use egui::accesskit::Role;
use egui::{CornerRadius, Frame, Id, Key, Margin, Response, Stroke, TextEdit, Ui, WidgetInfo};

/// Seconds without a key after which a draft is sent.
const PAUSE: f64 = 1.0;

/// What is being typed into one field and was not sent yet.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    typing: Option<Typing>,
}

#[derive(Clone, Debug)]
struct Typing {
    field: Id,
    text: String,
    sent: bool,
    last_key: f64,
}

/// How a field looks.
#[derive(Clone, Copy, Debug)]
pub struct FieldLook<'a> {
    /// The spoken name.
    pub name: &'a str,
    /// What is shown while it is empty.
    pub placeholder: &'a str,
    /// How many rows of text; more than one takes line breaks.
    pub rows: usize,
    /// Whether something can be typed.
    pub enabled: bool,
}

impl Draft {
    /// Draws a field that holds `value`; returns the new text when the person paused or left the field.
    pub fn field_ui(
        &mut self,
        ui: &mut Ui,
        theme: &Theme,
        id: Id,
        look: FieldLook<'_>,
        value: &str,
    ) -> Option<String> {
        let mut text = match &self.typing {
            Some(typing) if typing.field == id => typing.text.clone(),
            Some(_) | None => value.to_owned(),
        };
        let response = text_field_ui(ui, theme, id, look, &mut text);
        let now = ui.input(|input| input.time);
        if response.changed() {
            self.typing = Some(Typing { field: id, text, sent: false, last_key: now });
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(PAUSE + 0.05));
        }
        let typing = self.typing.as_mut().filter(|typing| typing.field == id)?;
        let left = response.lost_focus() || !response.has_focus();
        let due = left || now - typing.last_key >= PAUSE;
        let news = (due && !typing.sent).then(|| typing.text.clone());
        typing.sent |= due;
        if left {
            self.typing = None;
        }
        news.filter(|text| text != value)
    }

    /// Returns the field that holds something not sent yet, and its text.
    pub fn unsent(&self) -> Option<(Id, &str)> {
        self.typing.as_ref().filter(|typing| !typing.sent).map(|typing| (typing.field, typing.text.as_str()))
    }

    /// Forgets what is being typed.
    pub fn clear(&mut self) {
        self.typing = None;
    }
}

/// Whether a field was given the keyboard when it was first drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    /// Not yet.
    #[default]
    NotYet,
    /// It was, and keeps or loses it as the person wants.
    Already,
}

/// Draws the question for a secret: its name, and a field that has the keyboard at first. Returns whether Enter was
/// pressed in it.
pub fn ask_secret_ui(
    ui: &mut Ui,
    theme: &Theme,
    id: Id,
    name: &str,
    secret: &mut Secret,
    asked: &mut Asked,
) -> bool {
    text_ui(ui, name, size::BODY, Weight::Semibold, theme.ink);
    let field = secret_field_ui(ui, theme, id, name, secret);
    if *asked == Asked::NotYet {
        field.request_focus();
        *asked = Asked::Already;
    }
    is_entered(ui, &field)
}

/// Returns whether Enter was pressed in a field, which keeps the keyboard: what was typed may not be enough.
pub fn is_entered(ui: &Ui, field: &Response) -> bool {
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered {
        field.request_focus();
    }
    entered
}

/// Draws a field for a passphrase: what is typed is neither shown nor spoken.
pub fn secret_field_ui(ui: &mut Ui, theme: &Theme, id: Id, name: &str, secret: &mut Secret) -> Response {
    let response = TextEdit::singleline(secret.typed())
        .id(id)
        .password(true)
        .desired_width(f32::INFINITY)
        .char_limit(200)
        .frame(field_frame(theme))
        .show(ui)
        .response
        .response;
    response.widget_info(|| WidgetInfo::labeled(Role::PasswordInput, true, name));
    focus_ring(ui, theme, &response, radius::CONTROL);
    response
}

/// Draws a field to type into.
pub fn text_field_ui(ui: &mut Ui, theme: &Theme, id: Id, look: FieldLook<'_>, text: &mut String) -> Response {
    let edit = if look.rows > 1 { TextEdit::multiline(text) } else { TextEdit::singleline(text) };
    let response = ui
        .add_enabled_ui(look.enabled, |ui| {
            edit.id(id)
                .hint_text(theme::text(look.placeholder, size::BODY, Weight::Regular, theme.ink3))
                .desired_width(f32::INFINITY)
                .desired_rows(look.rows)
                .char_limit(20_000)
                .frame(field_frame(theme))
                .show(ui)
                .response
                .response
        })
        .inner;
    let role = if look.rows > 1 { Role::MultilineTextInput } else { Role::TextInput };
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(role, look.enabled, look.name);
        info.current_text_value = Some(text.clone());
        info
    });
    focus_ring(ui, theme, &response, radius::CONTROL);
    response
}

/// Returns the frame of a field.
fn field_frame(theme: &Theme) -> Frame {
    Frame::new()
        .fill(theme.surface)
        .stroke(Stroke::new(1.0, theme.control))
        .corner_radius(CornerRadius::same(radius::CONTROL))
        .inner_margin(Margin::symmetric(12, 9))
}
