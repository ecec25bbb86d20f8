/// Spreadsheets take a file for UTF-8 only when it begins so.
const BOM: &str = "\u{feff}";

/// A table as RFC 4180 has it.
pub(super) struct Table {
    pub(super) text: String,
}

impl Table {
    /// Begins a table.
    pub(super) fn new() -> Self {
        Self { text: BOM.to_owned() }
    }

    /// Adds a row that ends with empty cells.
    pub(super) fn short_row(&mut self, width: usize, cells: impl IntoIterator<Item = String>) {
        let mut row: Vec<String> = cells.into_iter().collect();
        row.resize(width, String::new());
        self.row(&row);
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: &[String]) {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.text.push(',');
            }
            self.cell(cell);
        }
        self.text.push_str("\r\n");
    }

    fn cell(&mut self, cell: &str) {
        let guard = if is_formula(cell) { "'" } else { "" };
        if cell.contains([',', '"', '\r', '\n']) {
            self.text.push('"');
            self.text.push_str(guard);
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(guard);
            self.text.push_str(cell);
        }
    }
}

/// Returns whether a spreadsheet may take a cell for something to run. The wide forms count in East Asian editions.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])
}
