//! A sheet of a file: which it is, and where its header stands.

use std::path::Path;

use crate::error::{Error, Result};
use crate::exchange::table::{self, Book, Row, header, letters};
use crate::messages::msg;

/// Rows at the top of a sheet that are looked at.
const HEAD: usize = 60;
/// Columns of a sheet that are looked at.
const MOST_COLUMNS: usize = 400;
/// Sheets in which a table is looked for.
const MOST_SHEETS: usize = 12;

/// A sheet that was opened.
pub(super) struct Sheet {
    pub book: Book,
    pub index: usize,
    pub name: String,
    pub head: Vec<Row>,
    pub header: Header,
}

/// The header of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Header {
    /// As it was found, or as the officer says.
    pub named: header::Header,
    /// The titles of the columns from A on; empty ones between others.
    pub titles: Vec<String>,
}

impl Sheet {
    /// Opens a sheet and finds its header; what the officer has said goes before what is found.
    pub(super) fn open(
        path: &str,
        wanted: &str,
        first: Option<u32>,
        last: Option<u32>,
    ) -> Result<Sheet> {
        crate::store::refuse_held(Path::new(path))?;
        let mut book = table::open(Path::new(path))?;
        let named = book.sheets().iter().position(|sheet| sheet.name == wanted);
        let index = match named {
            Some(index) => index,
            None if wanted.is_empty() => with_a_table(&mut book)?,
            None => return Err(Error::field("sheet", msg::import_no_such_sheet(wanted))),
        };
        let head = book.head(index, HEAD)?;
        if head.is_empty() {
            return Err(Error::field("sheet", msg::import_sheet_empty()));
        }
        let named = match (first, last) {
            (Some(first), Some(last)) => header::at(&head, first.min(last), last.max(first)),
            (Some(only), None) | (None, Some(only)) => header::at(&head, only, only),
            (None, None) => header::find(&head),
        };
        let width = named.columns.last().map_or(0, |column| column.index + 1);
        let mut titles = vec![String::new(); width.min(MOST_COLUMNS)];
        for column in &named.columns {
            if let Some(title) = titles.get_mut(column.index) {
                title.clone_from(&column.title);
            }
        }
        let name = book.sheets()[index].name.clone();
        Ok(Sheet {
            book,
            index,
            name,
            head,
            header: Header { named, titles },
        })
    }
}

/// The first sheet that the officer sees with a table in it: the first one is often a cover.
fn with_a_table(book: &mut Book) -> Result<usize> {
    let shown: Vec<usize> = (0..book.sheets().len())
        .filter(|index| !book.sheets()[*index].hidden)
        .collect();
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    for index in shown.iter().copied().take(MOST_SHEETS) {
        let head = book.head(index, HEAD)?;
        if head.iter().filter(|row| filled(row) >= 3).count() >= 2 {
            return Ok(index);
        }
    }
    Ok(shown.first().copied().unwrap_or(0))
}

/// The name of a cell, such as `D6`.
pub(super) fn cell_name(column: u32, row: u32) -> String {
    format!("{}{row}", letters(column as usize))
}
