use crate::i18n::{Words, long_date, month_year};
use crate::tr;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::label::text_ui;
use crate::ui::{Icon, Theme};
use egui::{Grid, Id, Popup, PopupCloseBehavior, Ui};
use jiff::ToSpan as _;
use jiff::civil::Date;

/// Draws a button with a day on it; it opens a month to pick from. Returns the day that was picked, or `Some(None)`
/// when it was taken away.
pub fn day_picker_ui(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    enabled: bool,
    day: Option<Date>,
    today: Date,
) -> Option<Option<Date>> {
    let label = day.map_or_else(|| tr!(words, "lists-no-date"), |day| long_date(words, day));
    let name = tr!(words, "lists-date-name", day = label.clone());
    let button =
        Button::new(&label).with_icon(Icon::CALENDAR_BLANK).named(&name).enabled_if(enabled).ui(ui, theme);
    let shown = Id::unique("day-picker-month").with(button.id);
    let mut picked = None;
    Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        let first_shown = day.unwrap_or(today).first_of_month();
        let mut month = ui.data(|data| data.get_temp::<Date>(shown)).unwrap_or(first_shown);
        month_bar_ui(ui, theme, words, &mut month);
        ui.data_mut(|data| data.insert_temp(shown, month));
        picked = month_ui(ui, theme, words, month, day, today).map(Some);
        if Button::new(&tr!(words, "lists-no-date")).look(Look::Quiet).ui(ui, theme).clicked() {
            picked = Some(None);
        }
        if picked.is_some() {
            ui.close();
        }
    });
    picked
}

fn month_bar_ui(ui: &mut Ui, theme: &Theme, words: &Words, month: &mut Date) {
    ui.horizontal(|ui| {
        if Button::icon(Icon::CARET_LEFT, &tr!(words, "lists-month-before")).ui(ui, theme).clicked() {
            *month = month.saturating_sub(1.month());
        }
        if Button::icon(Icon::CARET_RIGHT, &tr!(words, "lists-month-after")).ui(ui, theme).clicked() {
            *month = month.saturating_add(1.month());
        }
        let name = month_year(words, month.year(), month.month());
        text_ui(ui, &name, size::BODY, Weight::Semibold, theme.ink);
    });
}

fn month_ui(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    month: Date,
    day: Option<Date>,
    today: Date,
) -> Option<Date> {
    let mut picked = None;
    Grid::new("month").spacing([2.0, 2.0]).show(ui, |ui| {
        let blanks = month.weekday().to_monday_zero_offset();
        for _ in 0..blanks {
            ui.label("");
        }
        for number in 1..=month.days_in_month() {
            let Ok(date) = Date::new(month.year(), month.month(), number) else { continue };
            let look = if date == today { Look::Secondary } else { Look::Quiet };
            let button = Button::new(&number.to_string())
                .look(look)
                .selected_if(Some(date) == day)
                .named(&long_date(words, date))
                .ui(ui, theme);
            if button.clicked() {
                picked = Some(date);
            }
            if (i32::from(blanks) + i32::from(number)) % 7 == 0 {
                ui.end_row();
            }
        }
    });
    picked
}
