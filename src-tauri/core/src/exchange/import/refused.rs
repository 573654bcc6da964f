//! The refused rows as a workbook.

use std::path::Path;

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Color, Format, Workbook, Worksheet, XlsxError};

use super::model::{ImportResult, PreviewRow, RefusedImport};
use super::stage::Staged;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::exchange::table::Value;
use crate::messages::msg;
use crate::report::write_whole;

/// Rows that are fetched at a time.
const AT_ONCE: u32 = 500;
/// Rows that a sheet can have below its header.
const MOST: i64 = 1_000_000;

/// Writes the workbook and says how many rows it has.
pub(super) fn write(desk: &Desk, staged: &Staged, request: &RefusedImport) -> Result<i64> {
    let rows = staged.count(ImportResult::Refused)?.min(MOST);
    if rows == 0 {
        return Err(Error::field("import", msg::import_none_refused()));
    }
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet
        .set_name(desk.say(&msg::import_refused_sheet()))
        .map_err(internal)?;
    fill(desk, staged, sheet, &request.import)?;
    let bytes = book.save_to_buffer().map_err(internal)?;
    write_whole(Path::new(&request.out), &bytes).map_err(|error| error.renamed("path", "out"))?;
    Ok(rows)
}

fn fill(
    desk: &Desk,
    staged: &Staged,
    sheet: &mut Worksheet,
    import: &super::model::ImportRequest,
) -> Result<()> {
    let head = Format::new().set_bold();
    let wrong = Format::new().set_background_color(Color::RGB(0xFBE3E1));
    let titles = &staged.header.titles;
    let width = u16::try_from(titles.len()).unwrap_or(u16::MAX - 6);
    for (column, title) in (0u16..).zip(titles) {
        sheet
            .write_string_with_format(0, column, title, &head)
            .map_err(internal)?;
    }
    let sections = import.options.sections;
    let mut extra = vec![
        msg::import_refused_row(),
        msg::import_refused_column(),
        msg::import_refused_value(),
        msg::import_refused_reason(),
    ];
    if sections {
        extra.push(msg::import_refused_section());
    }
    for (column, title) in (width..).zip(extra) {
        sheet
            .write_string_with_format(0, column, desk.say(&title), &head)
            .map_err(internal)?;
    }
    let mut line = 1u32;
    let mut offset = 0u32;
    loop {
        let page = staged.page(Some(ImportResult::Refused), offset, AT_ONCE)?;
        if page.is_empty() {
            break;
        }
        offset += AT_ONCE;
        for row in page {
            original(staged, sheet, line, &row, &wrong)?;
            let text = |of: &dyn Fn(&super::model::ImportProblem) -> String| {
                let parts: Vec<String> = row
                    .problems
                    .iter()
                    .map(of)
                    .filter(|part| !part.is_empty())
                    .collect();
                parts.join("\n")
            };
            let value = |problem: &super::model::ImportProblem| {
                let cell = row
                    .cells
                    .iter()
                    .find(|cell| Some(cell.column) == problem.column);
                cell.map_or_else(String::new, |cell| cell.shown.clone())
            };
            sheet.write_number(line, width, row.row).map_err(internal)?;
            let columns = text(&|problem| {
                problem
                    .column
                    .and_then(|column| titles.get(column as usize).cloned())
                    .unwrap_or_default()
            });
            for (place, words) in [
                (1, columns),
                (2, text(&value)),
                (3, text(&|problem| problem.sentence.clone())),
            ] {
                sheet
                    .write_string(line, width + place, words)
                    .map_err(internal)?;
            }
            if sections && let Some(section) = staged.section(row.row)? {
                sheet
                    .write_string(line, width + 4, section)
                    .map_err(internal)?;
            }
            line += 1;
        }
    }
    sheet.set_freeze_panes(1, 0).map_err(internal)?;
    sheet.set_column_width(width + 3, 60).map_err(internal)?;
    Ok(())
}

/// The row as it stands in the sheet, with what the officer has typed instead.
fn original(
    staged: &Staged,
    sheet: &mut Worksheet,
    line: u32,
    row: &PreviewRow,
    wrong: &Format,
) -> Result<()> {
    for (column, cell) in (0u16..).zip(&staged.row(row.row)?.cells) {
        let refused = row
            .cells
            .iter()
            .any(|of| of.column == u32::from(column) && of.refused);
        let plain = Format::new();
        let format = if refused { wrong } else { &plain };
        match &cell.value {
            Value::Empty if refused => sheet.write_blank(line, column, format).map(|_| ()),
            Value::Empty => Ok(()),
            Value::Number(number) => {
                // A spreadsheet holds numbers in no other way.
                #[allow(clippy::float_arithmetic)]
                let number = number.to_f64().unwrap_or_default();
                sheet
                    .write_number_with_format(line, column, number, format)
                    .map(|_| ())
            }
            _ => sheet
                .write_string_with_format(line, column, &cell.shown, format)
                .map(|_| ()),
        }
        .map_err(internal)?;
    }
    Ok(())
}

fn internal(error: XlsxError) -> Error {
    Error::internal(error)
}
