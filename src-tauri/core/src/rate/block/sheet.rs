//! From a file or a pasted text to tables of cells. What the file is shows in its bytes, not in its name: the
//! "spreadsheet" that the United Nations Treasury gives out is a text with tabs.

use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader as _, Sheets};

use crate::error::{Error, Result};
use crate::messages::{Message, msg};

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

/// The bytes of a file.
///
/// # Errors
/// At `path`, when it cannot be read or is too large.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>> {
    let unreadable = |error: std::io::Error| Error {
        cause: Some(error.kind().to_string()),
        ..Error::field("path", msg::rate_block_unreadable())
    };
    crate::store::refuse_held(path)?;
    let facts = std::fs::metadata(path).map_err(unreadable)?;
    if !facts.is_file() {
        return Err(Error::field("path", msg::rate_block_unreadable()));
    }
    if facts.len() > LARGEST {
        return Err(Error::field("path", msg::rate_block_large()));
    }
    std::fs::read(path).map_err(unreadable)
}

/// The tables of a file, one for each sheet that holds anything.
pub(super) fn of_file(bytes: &[u8]) -> Result<Vec<Table>> {
    let refused = |message: Message| Err(Error::field("path", message));
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return refused(msg::rate_block_empty());
    }
    if starts(b"\x89PNG") || starts(b"\xff\xd8\xff") || starts(b"GIF8") || starts(b"BM") {
        return refused(msg::rate_block_picture());
    }
    if starts(b"%PDF") {
        return refused(msg::rate_block_pdf());
    }
    if starts(b"PK\x03\x04") && !holds(bytes, b"xl/") && !holds(bytes, b"opendocument.spreadsheet")
    {
        return refused(msg::rate_block_archive());
    }
    if starts(b"PK\x03\x04") || starts(b"\xd0\xcf\x11\xe0") {
        return workbook(bytes);
    }
    let Some(text) = decoded(bytes) else {
        return refused(msg::rate_block_binary());
    };
    let head: String = text
        .trim_start()
        .chars()
        .take(300)
        .collect::<String>()
        .to_lowercase();
    if head.starts_with('<') {
        return refused(msg::rate_block_page());
    }
    of_text(&text, "path")
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

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The text of a file: UTF-8, UTF-16 with a mark, else Western European; none when it is no text at all.
fn decoded(bytes: &[u8]) -> Option<String> {
    let wide = |bytes: &[u8], from: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes
            .chunks_exact(2)
            .map(|pair| from([pair[0], pair[1]]))
            .collect();
        String::from_utf16(&units).ok()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ if bytes.contains(&0) => None,
        [0xef, 0xbb, 0xbf, rest @ ..] => Some(String::from_utf8_lossy(rest).into_owned()),
        _ => Some(
            String::from_utf8(bytes.to_vec())
                .unwrap_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect()),
        ),
    }
}

fn workbook(bytes: &[u8]) -> Result<Vec<Table>> {
    let refused = |error: calamine::Error| Error {
        cause: Some(error.to_string()),
        ..Error::field("path", msg::rate_block_broken())
    };
    let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(refused)?;
    let names = book.sheet_names();
    if names.len() > SHEETS {
        return Err(Error::field("path", msg::rate_block_sheets(names.len())));
    }
    let mut tables = Vec::new();
    for sheet in names {
        let rows = rows_of(&mut book, &sheet)?;
        if rows.iter().flatten().any(|cell| !cell.is_empty()) {
            tables.push(Table { sheet, rows });
        }
    }
    if tables.is_empty() {
        return Err(Error::field("path", msg::rate_block_empty()));
    }
    Ok(tables)
}

fn rows_of(book: &mut Sheets<Cursor<&[u8]>>, sheet: &str) -> Result<Vec<Row>> {
    let broken = |cause: String| Error {
        cause: Some(cause),
        ..Error::field("path", msg::rate_block_broken())
    };
    let large = || Error::field("path", msg::rate_block_large());
    let mut rows: Vec<Row> = Vec::new();
    let mut put = |row: usize, column: usize, value: &Data| {
        if row >= LONGEST || column >= WIDEST {
            return false;
        }
        if rows.len() <= row {
            rows.resize(row + 1, Row::new());
        }
        if rows[row].len() <= column {
            rows[row].resize(column + 1, String::new());
        }
        rows[row][column] = cell(value);
        true
    };
    // Cell by cell: one cell at the far end of a sheet must not make a table of a billion empty ones.
    if let Sheets::Xlsx(book) = book {
        let mut cells = book
            .worksheet_cells_reader(sheet)
            .map_err(|e| broken(e.to_string()))?;
        while let Some(found) = cells.next_cell().map_err(|e| broken(e.to_string()))? {
            let (row, column) = found.get_position();
            let value = Data::from(found.get_value().clone());
            if value != Data::Empty && !put(row as usize, column as usize, &value) {
                return Err(large());
            }
        }
        return Ok(rows);
    }
    let range = book
        .worksheet_range(sheet)
        .map_err(|e| broken(e.to_string()))?;
    for (row, column, value) in range.used_cells() {
        if !put(row, column, value) {
            return Err(large());
        }
    }
    Ok(rows)
}

/// What a cell holds, as text. A number keeps its point: three decimals get a fourth, so that nobody takes the
/// point for a sign between thousands.
fn cell(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => {
            let text = number.to_string();
            match text.split_once('.') {
                Some((_, decimals)) if decimals.len() == 3 => format!("{text}0"),
                _ => text,
            }
        }
        Data::String(text) => text.trim().to_owned(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(text) => text.chars().take(10).collect(),
        Data::Bool(_) | Data::DurationIso(_) | Data::Error(_) | Data::Empty => String::new(),
    }
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
