//! A list as comma-separated values: UTF-8 with a byte order mark, as Excel needs it, CRLF, quoted where needed.
//!
//! A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a return) gets
//! an apostrophe before it, so that opening a list never runs what somebody typed into a name. Numbers are
//! numbers: a point before the decimals, no separators. Days are ISO days.

use super::Table;
use crate::error::{Error, Result};
use crate::sheet::Cell;

/// The bytes of the file: a line of heads, then the rows. Totals are left out: in a CSV they would be rows.
pub fn write(table: &Table) -> Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let heads = table.columns.iter().map(|(title, _, _)| harmless(title));
    writer.write_record(heads).map_err(Error::internal)?;
    for row in &table.rows {
        writer
            .write_record(row.iter().map(plain))
            .map_err(Error::internal)?;
    }
    writer.into_inner().map_err(Error::internal)
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(words) | Cell::Hidden(words) => harmless(words),
        Cell::Count(count) => count.to_string(),
        Cell::Number(number) => number.normalize().to_string(),
        Cell::Money(money) => money.major().to_string(),
        Cell::Day(day) => day.to_string(),
    }
}

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A text that no spreadsheet takes for a formula.
pub(crate) fn harmless(text: &str) -> String {
    if text.starts_with(FORMULA) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text that [`harmless`] made harmless.
pub(crate) fn spoken(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(plain) if plain.starts_with(FORMULA) => plain,
        _ => text,
    }
}
