//! From a file or a pasted text to tables of cells. What the file is shows in its bytes, not in its name: the
//! "spreadsheet" that the United Nations Treasury gives out is a text with tabs.

use std::ops::ControlFlow;
use std::path::Path;

use crate::error::{Error, Result};
use crate::exchange::table::{self, Book, Cell, Format, Value};
use crate::messages::msg;
use crate::store::refuse_held;

/// A row of cells, without spaces around them; an empty cell is an empty text.
pub(super) type Row = Vec<String>;

/// A table of a file.
pub(super) struct Table {
    /// The name of the sheet; empty for a text.
    pub sheet: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// No table of rates is larger than this many bytes.
const LARGEST: u64 = 20_000_000;
/// No table of rates has more rows than this.
const LONGEST: usize = 100_000;
/// No table of rates has more columns than this.
const WIDEST: usize = 400;
/// A workbook with more sheets than this holds something else, too.
const SHEETS: usize = 50;

/// The tables of a file, one for each sheet that holds anything, and the file's bytes.
///
/// # Errors
/// At `path`, when it cannot be read, is too large, or holds no table.
pub(super) fn of_file(path: &Path) -> Result<(Vec<Table>, Vec<u8>)> {
    refuse_held(path)?;
    if std::fs::metadata(path).is_ok_and(|facts| facts.is_file() && facts.len() > LARGEST) {
        return Err(Error::field("path", msg::rate_block_large()));
    }
    let mut book = table::open(path)?;
    let tables = match book.format() {
        Format::Text => of_text(&table::text(path, LARGEST)?, "path")?,
        Format::Xlsx | Format::Ods | Format::Xls => of_workbook(&mut book)?,
    };
    let bytes = std::fs::read(path).map_err(|error| Error {
        cause: Some(error.kind().to_string()),
        ..Error::field("path", msg::table_unreadable())
    })?;
    Ok((tables, bytes))
}

fn of_workbook(book: &mut Book) -> Result<Vec<Table>> {
    let names: Vec<String> = book
        .sheets()
        .iter()
        .map(|sheet| sheet.name.clone())
        .collect();
    if names.len() > SHEETS {
        return Err(Error::field("path", msg::rate_block_sheets(names.len())));
    }
    let mut tables = Vec::new();
    for (place, sheet) in names.into_iter().enumerate() {
        let mut rows: Vec<Row> = Vec::new();
        book.each(place, &mut |_| ControlFlow::Continue(()), &mut |row| {
            let number = row.number as usize;
            if number > LONGEST || row.cells.len() > WIDEST {
                return Err(Error::field("path", msg::rate_block_large()));
            }
            rows.resize(number, Row::new());
            rows[number - 1] = row.cells.iter().map(cell).collect();
            Ok(ControlFlow::Continue(()))
        })?;
        if rows.iter().flatten().any(|cell| !cell.is_empty()) {
            tables.push(Table { sheet, rows });
        }
    }
    if tables.is_empty() {
        return Err(Error::field("path", msg::rate_block_empty()));
    }
    Ok(tables)
}

/// What a cell holds, as text. A number keeps its point: three decimals get a fourth, so that nobody takes the
/// point for a sign between thousands.
fn cell(cell: &Cell) -> String {
    match &cell.value {
        _ if cell.spread => String::new(),
        Value::Number(number) => {
            let text = number.to_string();
            match text.split_once('.') {
                Some((_, decimals)) if decimals.len() == 3 => format!("{text}0"),
                _ => text,
            }
        }
        Value::Text(text) => text.clone(),
        Value::Date(day) => day.to_string(),
        Value::Flag(_) | Value::Fault(_) | Value::Empty => String::new(),
    }
}

/// The table of a text; `field` is where a refusal stands.
pub(super) fn of_text(text: &str, field: &str) -> Result<Vec<Table>> {
    if text.trim().is_empty() {
        return Err(Error::field(field, msg::rate_block_empty()));
    }
    let rows: Vec<Row> = match delimiter(text) {
        Some(delimiter) => csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .delimiter(delimiter)
            .from_reader(text.as_bytes())
            .records()
            .take(LONGEST + 1)
            .filter_map(|record| record.ok())
            .map(|record| record.iter().map(str::to_owned).collect())
            .collect(),
        None => text.lines().take(LONGEST + 1).map(words).collect(),
    };
    if rows.len() > LONGEST || rows.iter().any(|row| row.len() > WIDEST) {
        return Err(Error::field(field, msg::rate_block_large()));
    }
    Ok(vec![Table {
        sheet: String::new(),
        rows,
    }])
}

/// What stands between the cells of most lines; none: only spaces.
fn delimiter(text: &str) -> Option<u8> {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(50)
        .collect();
    let most = |votes: &dyn Fn(&str) -> bool| {
        2 * lines.iter().filter(|line| votes(line)).count() >= lines.len()
    };
    if lines.iter().any(|line| line.contains('\t')) {
        return Some(b'\t');
    }
    if most(&|line| line.contains(';')) {
        return Some(b';');
    }
    // A comma between digits may be inside a number: `THB 32,31`.
    let separates = |line: &str| {
        line.contains(',') && !line.trim().contains(' ')
            || line.contains('"')
            || line.char_indices().any(|(at, c)| {
                let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
                c == ','
                    && !(digit(line[..at].chars().next_back())
                        && digit(line[at + 1..].chars().next()))
            })
    };
    most(&separates).then_some(b',')
}

/// A line whose cells are parted by spaces: by two or more, else the number at its end from what it is of.
fn words(line: &str) -> Row {
    let line = line.trim();
    let parts: Vec<&str> = line
        .split("  ")
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    if parts.len() > 1 {
        return parts.into_iter().map(str::to_owned).collect();
    }
    let tokens: Vec<&str> = line.split_whitespace().collect();
    let figure = |token: &str| {
        token.starts_with(|c: char| c.is_numeric()) && !token.contains(char::is_alphabetic)
    };
    let mut first = tokens.len();
    while first > 0 && figure(tokens[first - 1]) {
        // Further to the front only as long as the parts are groups of thousands: `12 650,00`.
        let group = first < tokens.len()
            && (tokens[first]
                .chars()
                .take_while(char::is_ascii_digit)
                .count()
                != 3
                || tokens[first - 1].len() > 3
                || !tokens[first - 1].chars().all(|c| c.is_ascii_digit()));
        if group {
            break;
        }
        first -= 1;
    }
    if first == 0 && tokens.len() > 1 {
        first = tokens.len() - 1;
    }
    let mut row: Row = Vec::new();
    let (subject, figures) = tokens.split_at(first);
    match subject.split_last() {
        // `THB 2018 32.31`: the period stands between.
        Some((last, before)) if figure(last) && !before.is_empty() => {
            row.push(before.join(" "));
            row.push((*last).to_owned());
        }
        Some(_) => row.push(subject.join(" ")),
        None => {}
    }
    if !figures.is_empty() {
        row.push(figures.join(" "));
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Row> {
        of_text(text, "text").unwrap().remove(0).rows
    }

    #[test]
    fn cells_are_parted_by_what_stands_between_most_of_them() {
        assert_eq!(
            rows("THB\t32,31\nLAK\t8.400,00"),
            [["THB", "32,31"], ["LAK", "8.400,00"]]
        );
        assert_eq!(
            rows("THB;32,31\nLAK;8.400,00"),
            [["THB", "32,31"], ["LAK", "8.400,00"]]
        );
        assert_eq!(
            rows("THB,2018,32.31\nEUR,2018,0.85")[1],
            ["EUR", "2018", "0.85"]
        );
        assert_eq!(
            rows("\"Korea, Rep.\",1100.16\nThailand,32.3")[0],
            ["Korea, Rep.", "1100.16"]
        );
        assert_eq!(
            rows("THB 32,31\nUZS 12 650,00"),
            [["THB", "32,31"], ["UZS", "12 650,00"]]
        );
        assert_eq!(
            rows("2018 32.31\n2019 31.05"),
            [["2018", "32.31"], ["2019", "31.05"]]
        );
        assert_eq!(rows("THB 2018 32.31")[0], ["THB", "2018", "32.31"]);
        assert_eq!(
            rows("Viet Nam   Dong   VND   01 Nov 2018   23325")[0][3],
            "01 Nov 2018"
        );
    }
}
