//! A book as an Office Open XML workbook. The same book gives the same bytes.

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{Book, Cell, Kind, Row, RowKind, Sheet};
use crate::error::{Error, Result};
use crate::values::{Currency, Date};

/// Rows that a sheet of the format has room for, the header included.
const MOST_ROWS: usize = 1_048_576;

/// Characters that a cell of the format has room for.
const MOST_CHARACTERS: usize = 32_767;

/// Writes a book.
///
/// # Errors
/// `Internal` when a sheet has more rows or columns than the format knows.
pub fn write(book: &Book) -> Result<Vec<u8>> {
    workbook(book)
        .and_then(|mut workbook| workbook.save_to_buffer())
        .map_err(Error::internal)
}

fn workbook(book: &Book) -> std::result::Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(&book.title)
        .set_author(&book.author)
        // The day that was asked for, not the clock: the same book gives the same bytes.
        .set_creation_datetime(&moment(book.date)?);
    workbook.set_properties(&properties);
    let mut names: Vec<String> = Vec::new();
    for sheet in &book.sheets {
        let name = name(&sheet.name, &names);
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&name)?;
        worksheet.set_right_to_left(book.right_to_left);
        table(worksheet, sheet)?;
        names.push(name);
    }
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(name(&book.about, &names))?;
    worksheet.set_right_to_left(book.right_to_left);
    about(worksheet, book, &names)?;
    Ok(workbook)
}

fn table(worksheet: &mut Worksheet, sheet: &Sheet) -> std::result::Result<(), XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin);
    for (column, facts) in (0u16..).zip(&sheet.columns) {
        let format = match facts.kind {
            Kind::Text | Kind::Day => head.clone(),
            Kind::Count | Kind::Number | Kind::Money(_) | Kind::Amount => {
                head.clone().set_align(FormatAlign::Right)
            }
        };
        worksheet.write_string_with_format(0, column, clipped(&facts.title), &format)?;
        worksheet.set_column_width(column, width(sheet, usize::from(column)))?;
    }
    for (line, row) in (1u32..).zip(sheet.rows.iter().take(MOST_ROWS - 1)) {
        for (column, cell) in (0u16..).zip(&row.cells) {
            let kind = sheet
                .columns
                .get(usize::from(column))
                .map_or(Kind::Text, |column| column.kind);
            put(worksheet, line, column, cell, &format(row, cell, kind))?;
        }
    }
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.set_repeat_rows(0, 0)?;
    let body = sheet
        .rows
        .iter()
        .take_while(|row| row.kind == RowKind::Body);
    let last = u32::try_from(body.count()).unwrap_or(0);
    if last > 0 && !sheet.columns.is_empty() {
        // A total below is no row to be sorted away.
        let columns = u16::try_from(sheet.columns.len() - 1).unwrap_or(u16::MAX);
        worksheet.autofilter(0, 0, last, columns)?;
    }
    worksheet.set_landscape();
    worksheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// The sheet that explains: title, basis, then what every column means, then the notes of the tables.
fn about(
    worksheet: &mut Worksheet,
    book: &Book,
    names: &[String],
) -> std::result::Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    worksheet.set_column_width(0, 24)?;
    worksheet.set_column_width(1, 34)?;
    worksheet.set_column_width(2, 90)?;
    worksheet.write_string_with_format(0, 0, clipped(&book.title), &bold)?;
    let mut line = 2;
    for (label, text) in &book.basis {
        worksheet.write_string_with_format(line, 0, clipped(label), &bold)?;
        worksheet.write_string_with_format(line, 2, clipped(text), &words)?;
        line += 1;
    }
    line += 1;
    for (column, head) in (0u16..).zip(&book.about_heads) {
        worksheet.write_string_with_format(line, column, clipped(head), &bold)?;
    }
    for (sheet, name) in book.sheets.iter().zip(names) {
        for column in &sheet.columns {
            line += 1;
            worksheet.write_string_with_format(line, 0, name, &words)?;
            worksheet.write_string_with_format(line, 1, clipped(&column.title), &words)?;
            worksheet.write_string_with_format(line, 2, clipped(&column.about), &words)?;
        }
        for note in &sheet.notes {
            line += 1;
            worksheet.write_string_with_format(line, 0, name, &words)?;
            worksheet.write_string_with_format(line, 2, clipped(note), &words)?;
        }
    }
    Ok(())
}

fn put(
    worksheet: &mut Worksheet,
    line: u32,
    column: u16,
    cell: &Cell,
    format: &Format,
) -> std::result::Result<(), XlsxError> {
    match cell {
        Cell::Blank => {
            worksheet.write_blank(line, column, format)?;
        }
        // A string, never a formula, whatever it begins with.
        Cell::Text(words) | Cell::Hidden(words) => {
            worksheet.write_string_with_format(line, column, clipped(words), format)?;
        }
        Cell::Day(day) => {
            worksheet.write_datetime_with_format(line, column, moment(*day)?, format)?;
        }
        Cell::Count(_) | Cell::Number(_) | Cell::Money(_) => {
            // The format holds numbers as doubles: exact to 15 digits, which every amount of a programme has room in.
            let number = cell.number().and_then(|number| number.to_f64());
            worksheet.write_number_with_format(line, column, number.unwrap_or(0.0), format)?;
        }
    }
    Ok(())
}

fn format(row: &Row, cell: &Cell, kind: Kind) -> Format {
    let mut format = Format::new().set_align(FormatAlign::Top);
    format = match (cell, kind) {
        (Cell::Money(money), _) => format.set_num_format(decimals(money.currency)),
        (Cell::Count(_), _) => format.set_num_format("#,##0"),
        (Cell::Number(_), _) => format.set_num_format("#,##0.##########"),
        (Cell::Day(_), _) => format.set_num_format("yyyy-mm-dd"),
        (Cell::Hidden(_), _) => format.set_align(FormatAlign::Right),
        (Cell::Text(_), Kind::Text) => format.set_text_wrap(),
        _ => format,
    };
    match row.kind {
        RowKind::Body => format,
        RowKind::Part => format.set_indent(u8::from(matches!(cell, Cell::Text(_)))),
        RowKind::Group => format.set_bold(),
        RowKind::Total => format.set_bold().set_border_top(FormatBorder::Thin),
    }
}

fn decimals(currency: Currency) -> &'static str {
    match currency.digits() {
        0 => "#,##0",
        3 => "#,##0.000",
        _ => "#,##0.00",
    }
}

/// About as wide as the widest words of the first rows, within reason.
fn width(sheet: &Sheet, column: usize) -> u32 {
    let kind = sheet.columns[column].kind;
    let least = match kind {
        Kind::Text => 8,
        Kind::Count | Kind::Number => 10,
        Kind::Money(_) | Kind::Amount => 18,
        Kind::Day => 12,
    };
    let cells = sheet
        .rows
        .iter()
        .take(200)
        .filter_map(|row| match row.cells.get(column) {
            Some(Cell::Text(words)) if row.kind != RowKind::Group => Some(words.chars().count()),
            _ => None,
        });
    let head = sheet.columns[column].title.chars().count().min(24);
    let widest = cells.max().unwrap_or(0).max(head).max(least);
    u32::try_from(widest.min(60)).unwrap_or(60) + 2
}

/// A name that a tab can have: 31 characters, none of `[]:*?/\`, no apostrophe at an end, unlike the others.
pub(crate) fn name(wanted: &str, taken: &[String]) -> String {
    let plain: String = wanted
        .chars()
        .map(|c| {
            if "[]:*?/\\".contains(c) || c.is_control() {
                ' '
            } else {
                c
            }
        })
        .collect();
    let plain = plain.trim().trim_matches('\'').trim();
    let cut = |room: usize| -> String {
        let mut units = 0;
        let fits = plain.chars().take_while(|c| {
            units += c.len_utf16();
            units <= room
        });
        fits.collect::<String>().trim_end().to_owned()
    };
    let mut name = if plain.is_empty() {
        "1".to_owned()
    } else {
        cut(31)
    };
    let mut number = 2;
    while taken
        .iter()
        .any(|other| other.to_lowercase() == name.to_lowercase())
    {
        let end = format!(" ({number})");
        name = cut(31 - end.len()) + &end;
        number += 1;
    }
    name
}

/// A text that a cell has room for.
pub(crate) fn clipped(text: &str) -> String {
    let mut units = 0;
    text.chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= MOST_CHARACTERS
        })
        .collect()
}

pub(crate) fn moment(day: Date) -> std::result::Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(day.year()).unwrap_or(1900);
    ExcelDateTime::from_ymd(year, day.month().unsigned_abs(), day.0.day().unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Column;

    fn book() -> Book {
        let sheet = |name: &str| Sheet {
            name: name.to_owned(),
            title: "Table".to_owned(),
            columns: vec![
                Column::new("What", Kind::Text, "What it is"),
                Column::new("THB", Kind::Money("THB".parse().expect("THB")), "Amount"),
            ],
            rows: vec![
                Row::new(vec![
                    Cell::text("=1+1"),
                    Cell::money(125_050, "THB".parse().expect("THB")),
                ]),
                Row::total(vec![Cell::text("Total"), Cell::Hidden("x".to_owned())]),
            ],
            notes: vec!["A note".to_owned()],
        };
        Book {
            title: "Title".to_owned(),
            author: "Agency".to_owned(),
            date: Date::new(2026, 4, 21).expect("a day"),
            about: "About".to_owned(),
            about_heads: ["Sheet", "Column", "Meaning"].map(str::to_owned),
            basis: vec![("Flow".to_owned(), "Disbursed".to_owned())],
            sheets: vec![sheet("a/b [2025]"), sheet("A B  2025"), sheet("")],
            right_to_left: false,
        }
    }

    #[test]
    fn the_same_book_gives_the_same_bytes() {
        let first = write(&book()).expect("a workbook");
        assert!(first.starts_with(b"PK"));
        assert_eq!(first, write(&book()).expect("a workbook"));
    }

    #[test]
    fn a_tab_has_a_name_that_the_format_allows() {
        assert_eq!(name("a/b [2025]", &[]), "a b  2025");
        assert_eq!(name("'quoted'", &[]), "quoted");
        assert_eq!(name("", &[]), "1");
        let long = "ความร่วมมือ".repeat(9);
        assert!(name(&long, &[]).encode_utf16().count() <= 31);
        let taken = vec!["Countries".to_owned()];
        assert_eq!(name("countries", &taken), "countries (2)");
    }
}
