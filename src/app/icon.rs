/// Returns the icon of the window; none when it cannot be read, which a test rules out.
pub(super) fn icon() -> egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon/salvaguarda-64.png"))
        .unwrap_or_default()
}
