//! A workbook that came back: its stamp, and the rows of its sheets.

use std::ops::ControlFlow;
use std::path::Path;

use super::stamp::Stamp;
use super::workbook::{FIELD, KEY};
use crate::commands::Listener;
use crate::error::{Error, Result};
use crate::exchange::import::ImportKind;
use crate::exchange::import::fields::ImportField;
use crate::exchange::import::model::ImportTarget;
use crate::exchange::table::{self, Book, Format, Row};
use crate::messages::msg;

/// Rows at the top of a sheet in which a stamp or the names of fields are looked for.
const HEAD: usize = 60;
/// Sheets that are looked at.
const MOST_SHEETS: usize = 60;
/// Rows of a sheet that are taken in.
const MOST_ROWS: usize = 20_000;

/// A sheet of records.
pub(super) struct Filled {
    /// What its rows are.
    pub of: ImportKind,
    /// The place of the column of keys, from 0.
    pub keys: u32,
    /// The columns.
    pub targets: Vec<ImportTarget>,
    /// Its rows below the titles.
    pub rows: Vec<Row>,
}

/// A workbook that came back.
pub(super) struct Answer {
    /// Which kit it is.
    pub stamp: Stamp,
    /// Its sheets of records, wherever they stand.
    pub sheets: Vec<Filled>,
}

/// Reads a workbook by its stamp, whatever its name is.
///
/// # Errors
/// At `path`, when it cannot be read or is no kit, and when a sheet has more rows than any ministry fills in.
pub(super) fn read(path: &str, listener: Listener<'_>) -> Result<Answer> {
    let file = Path::new(path);
    crate::store::refuse_held(file)?;
    let mut book = table::open(file)?;
    let mut stamp = None;
    let mut found: Vec<(usize, Row)> = Vec::new();
    if book.format() != Format::Text {
        for index in (0..book.sheets().len()).take(MOST_SHEETS) {
            for row in book.head(index, HEAD)? {
                if stamp.is_none() {
                    for cell in &row.cells {
                        stamp = stamp.or(Stamp::read(&cell.shown)?);
                    }
                }
                if row.cells.iter().any(|cell| sheet_of(&cell.shown).is_some()) {
                    found.push((index, row));
                    break;
                }
            }
        }
    }
    let stamp = stamp.ok_or_else(|| Error::field("path", msg::kit_not_one()))?;
    let mut sheets: Vec<Filled> = Vec::new();
    for (index, names) in found {
        let mut filled = named(&names);
        if let Some(filled) = filled.as_mut() {
            // A copy of a sheet would say everything twice.
            if sheets.iter().any(|known| known.of == filled.of) {
                let tab = book.sheets()[index].name.clone();
                return Err(Error::field("path", msg::kit_sheet_twice(tab)));
            }
            filled.rows = rows(&mut book, index, names.number + 1, listener)?;
        }
        sheets.extend(filled);
    }
    match sheets.is_empty() {
        true => Err(Error::field("path", msg::kit_without_sheets())),
        false => Ok(Answer { stamp, sheets }),
    }
}

fn sheet_of(name: &str) -> Option<ImportKind> {
    ImportKind::from_code(name.trim().strip_prefix(KEY)?)
}

/// A sheet by the hidden names of its columns, in whatever order they stand.
fn named(names: &Row) -> Option<Filled> {
    let mut filled: Option<Filled> = None;
    let mut targets = Vec::new();
    for (column, cell) in (0u32..).zip(&names.cells) {
        let name = cell.shown.trim();
        if let Some(of) = sheet_of(name) {
            filled.get_or_insert(Filled {
                of,
                keys: column,
                targets: Vec::new(),
                rows: Vec::new(),
            });
        } else if let Some(field) = name.strip_prefix(FIELD).and_then(ImportField::from_code) {
            targets.push(ImportTarget::plain(column, field));
        }
    }
    let mut filled = filled?;
    let known = super::columns(filled.of);
    targets.retain(|target| known.contains(&target.field));
    let mut seen: Vec<ImportField> = Vec::new();
    targets.retain(|target| match seen.contains(&target.field) {
        true => false,
        false => {
            seen.push(target.field);
            true
        }
    });
    filled.targets = targets;
    Some(filled)
}

fn rows(book: &mut Book, sheet: usize, above: u32, listener: Listener<'_>) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    book.each(sheet, listener, &mut |row| {
        if row.number > above {
            if rows.len() >= MOST_ROWS {
                return Err(Error::field("path", msg::kit_too_many_rows(MOST_ROWS)));
            }
            rows.push(row);
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(rows)
}
