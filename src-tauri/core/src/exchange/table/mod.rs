//! Reading a table file of any kind, row by row.
//!
//! What a file is shows in its bytes, not in its name. A workbook in the open formats is read as it is unpacked, and a
//! text as it is decoded, so that a sheet of a million rows takes no more memory than one of ten; the old binary format
//! is read whole, below a limit. Files that others made are not to be trusted: each part has a limit in size, depth and
//! length, and whoever goes beyond is refused with a sentence.
//!
//! [`header`] finds the names of the columns, [`shape`] tells records from what stands between them, and [`value`] reads
//! what a cell means.

mod container;
mod excel;
pub mod header;
mod limit;
mod merged;
mod number_format;
mod ods;
pub mod shape;
mod sniff;
#[cfg(test)]
mod tests;
mod text;
pub mod value;
mod xls;
mod xlsx;
mod xml;

use std::ops::ControlFlow;
use std::path::Path;

use rust_decimal::Decimal;

use crate::commands::{Listener, Progress};
use crate::error::{Code, Error, Result};
use crate::messages::{Message, msg};
use crate::values::Date;

/// Rows after which the listener is asked whether to go on.
const BREATH: u32 = 500;
/// The cells of a sheet, empty ones between others included, that are handed out at most.
const MOST_CELLS: u64 = 200_000_000;

/// The bytes of all texts of a row.
const MOST_IN_ROW: usize = 16 << 20;

/// What a cell holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Words, without spaces around them.
    Text(String),
    /// A number that the file knows as a number, to fifteen digits as spreadsheets show them.
    Number(Decimal),
    /// A day that the file knows as a day; a time of the day is left out.
    Date(Date),
    /// Yes or no that the file knows as such.
    Flag(bool),
    /// Something that is no value: an error, or a formula that was never calculated. The sentence says which.
    Fault(Message),
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// What it holds.
    pub value: Value,
    /// How it reads, for people and for sentences that quote it: `1234.5`, `33.3%`, `THB 500`, `2025-01-14`.
    pub shown: String,
    /// True when the value stands in another cell of the same merged block: words and days are handed out in all of
    /// its cells, numbers only in the first, so that nothing is counted twice.
    pub spread: bool,
    /// True when a formula adds up cells of other rows: `SUM(C4:C9)`, `SUBTOTAL(9,C4:C9)`.
    pub adds_rows: bool,
}

impl Cell {
    /// A cell of a text.
    pub fn text(text: &str) -> Cell {
        let text = text.trim();
        if text.is_empty() {
            return Cell::default();
        }
        Cell {
            value: Value::Text(text.to_owned()),
            shown: text.to_owned(),
            ..Cell::default()
        }
    }

    /// A number.
    pub fn number(number: Decimal) -> Cell {
        let number = number.normalize();
        Cell {
            shown: number.to_string(),
            value: Value::Number(number),
            ..Cell::default()
        }
    }

    /// A day.
    pub fn date(date: Date) -> Cell {
        Cell {
            value: Value::Date(date),
            shown: date.to_string(),
            ..Cell::default()
        }
    }

    fn flag(flag: bool) -> Cell {
        Cell {
            value: Value::Flag(flag),
            shown: if flag { "TRUE" } else { "FALSE" }.to_owned(),
            ..Cell::default()
        }
    }

    fn fault(shown: &str, sentence: Message) -> Cell {
        Cell {
            value: Value::Fault(sentence),
            shown: shown.to_owned(),
            ..Cell::default()
        }
    }

    /// True when nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.value == Value::Empty
    }
}

/// A row with something in it. Rows without are passed over: the numbers tell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Its number from 1, as the spreadsheet shows it.
    pub number: u32,
    /// Its cells from column A to the last one that is filled.
    pub cells: Vec<Cell>,
    /// True when the officer does not see it: hidden by hand or by a filter.
    pub hidden: bool,
}

impl Row {
    /// The cell in a column from 0; one without value where the row is shorter.
    pub fn cell(&self, column: usize) -> &Cell {
        static NONE: Cell = Cell {
            value: Value::Empty,
            shown: String::new(),
            spread: false,
            adds_rows: false,
        };
        self.cells.get(column).unwrap_or(&NONE)
    }
}

/// The letters of a column from 0: A, B, … Z, AA.
pub fn letters(column: usize) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    loop {
        letters.push(b'A' + u8::try_from(rest % 26).unwrap_or(0));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    letters
        .iter()
        .rev()
        .map(|letter| char::from(*letter))
        .collect()
}

/// What a table file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Office Open XML workbook.
    Xlsx,
    /// OpenDocument spreadsheet.
    Ods,
    /// Excel workbook as it was until 2003.
    Xls,
    /// Text with a sign between the cells.
    Text,
}

/// A sheet as the workbook names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFacts {
    /// Its name; empty for a text.
    pub name: String,
    /// True when the officer does not see it.
    pub hidden: bool,
}

/// Whether more rows are wanted.
pub type Flow = ControlFlow<()>;

/// A table file that was opened.
pub struct Book {
    inner: Inner,
    sheets: Vec<SheetFacts>,
    notes: Vec<Message>,
}

enum Inner {
    Xlsx(Box<xlsx::Xlsx>),
    Ods(Box<ods::Ods>),
    Xls(Box<xls::Xls>),
    Text(text::TextFile),
}

/// Opens a table file, whatever its name is.
///
/// # Errors
/// At `path`, with a sentence that says what the file is instead, or which limit it breaks, and what to do.
pub fn open(path: &Path) -> Result<Book> {
    match sniff::format(path)? {
        Format::Xlsx => {
            let (book, sheets, notes) = xlsx::Xlsx::open(path)?;
            Ok(Book {
                inner: Inner::Xlsx(Box::new(book)),
                sheets,
                notes,
            })
        }
        Format::Ods => {
            let (book, sheets) = ods::Ods::open(path)?;
            Ok(Book {
                inner: Inner::Ods(Box::new(book)),
                sheets,
                notes: Vec::new(),
            })
        }
        Format::Xls => {
            let (book, sheets, notes) = xls::Xls::open(path)?;
            Ok(Book {
                inner: Inner::Xls(Box::new(book)),
                sheets,
                notes,
            })
        }
        Format::Text => Ok(Book {
            inner: Inner::Text(text::TextFile::open(path)?),
            sheets: vec![SheetFacts {
                name: String::new(),
                hidden: false,
            }],
            notes: Vec::new(),
        }),
    }
}

/// The whole of a text file, decoded, for a reader that parts its cells in its own way.
///
/// # Errors
/// At `path`, when it is no text, or longer than `most` bytes.
pub fn text(path: &Path, most: u64) -> Result<String> {
    text::TextFile::open(path)?.whole(most)
}

/// The rows of a pasted text that hold anything, at most `most`.
///
/// # Errors
/// At `text`, when a quote is opened and never closed, or a cell is too long.
pub fn pasted(text: &str, most: usize) -> Result<Vec<Row>> {
    text::pasted(text, most).map_err(|error| error.renamed("path", "text"))
}

impl Book {
    /// What the file is.
    pub fn format(&self) -> Format {
        match self.inner {
            Inner::Xlsx(_) => Format::Xlsx,
            Inner::Ods(_) => Format::Ods,
            Inner::Xls(_) => Format::Xls,
            Inner::Text(_) => Format::Text,
        }
    }

    /// Its sheets in their order; a text has one without name.
    pub fn sheets(&self) -> &[SheetFacts] {
        &self.sheets
    }

    /// What in the file was left aside: macros, links to other files.
    pub fn notes(&self) -> &[Message] {
        &self.notes
    }

    /// Hands the rows of a sheet (from 0) to `take`, in order, until it wants no more. The listener hears how far the
    /// work is, in thousandths, and can cancel it.
    ///
    /// # Errors
    /// At `path`, when the file turns out to be damaged or beyond a limit; `Cancelled`; what `take` refuses.
    pub fn each(
        &mut self,
        sheet: usize,
        listener: Listener<'_>,
        take: &mut dyn FnMut(Row) -> Result<Flow>,
    ) -> Result<()> {
        if sheet >= self.sheets.len() {
            return Err(Error::field("sheet", msg::table_no_such_sheet()));
        }
        let mut sink = Sink {
            listener,
            take,
            rows: 0,
            cells: 0,
        };
        match &mut self.inner {
            Inner::Xlsx(book) => book.each(sheet, &mut sink),
            Inner::Ods(book) => book.each(sheet, &mut sink),
            Inner::Xls(book) => book.each(sheet, &mut sink),
            Inner::Text(text) => text.each(&mut sink),
        }
    }

    /// The first rows of a sheet that hold anything, at most `most`.
    ///
    /// # Errors
    /// As [`Book::each`].
    pub fn head(&mut self, sheet: usize, most: usize) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        if most > 0 {
            self.each(sheet, &mut |_| ControlFlow::Continue(()), &mut |row| {
                rows.push(row);
                Ok(match rows.len() < most {
                    true => ControlFlow::Continue(()),
                    false => ControlFlow::Break(()),
                })
            })?;
        }
        Ok(rows)
    }
}

/// Where the readers put their rows.
struct Sink<'s> {
    listener: Listener<'s>,
    take: &'s mut dyn FnMut(Row) -> Result<Flow>,
    rows: u32,
    cells: u64,
}

impl Sink<'_> {
    /// Hands a row on; `done` of `all` bytes are read.
    fn put(&mut self, mut row: Row, done: u64, all: u64) -> Result<Flow> {
        while row.cells.last().is_some_and(Cell::is_empty) {
            row.cells.pop();
        }
        self.rows = self.rows.saturating_add(1);
        self.cells = self.cells.saturating_add(row.cells.len() as u64);
        if self.cells > MOST_CELLS {
            return Err(refused(msg::table_too_many_cells()));
        }
        if self.rows.is_multiple_of(BREATH) {
            let thousandths = done.saturating_mul(1000) / all.max(1);
            let progress = Progress {
                done: u32::try_from(thousandths.min(1000)).unwrap_or(1000),
                total: 1000,
            };
            if (self.listener)(progress) == ControlFlow::Break(()) {
                return Err(Error::new(Code::Cancelled, msg::error_cancelled()));
            }
        }
        if row.cells.is_empty() {
            return Ok(ControlFlow::Continue(()));
        }
        (self.take)(row)
    }
}

/// A row while its cells come in. A file of a few bytes can name one long text in every cell: what a row holds in all
/// is bounded.
#[derive(Default)]
struct Growing {
    row: Row,
    bytes: usize,
}

impl Growing {
    fn new(row: Row) -> Self {
        Growing { row, bytes: 0 }
    }

    fn number(&self) -> u32 {
        self.row.number
    }

    fn put(&mut self, column: usize, cell: Cell) -> Result<()> {
        if cell.is_empty() {
            return Ok(());
        }
        if column > excel::LAST_COLUMN {
            return Err(refused(msg::table_too_many_columns()));
        }
        self.bytes += cell.shown.len();
        if self.bytes > MOST_IN_ROW {
            return Err(refused(msg::table_cell_too_long()));
        }
        if self.row.cells.len() <= column {
            self.row.cells.resize_with(column + 1, Cell::default);
        }
        self.row.cells[column] = cell;
        Ok(())
    }

    fn done(self) -> Row {
        self.row
    }
}

/// A refusal of the file.
fn refused(sentence: Message) -> Error {
    Error::field("path", sentence)
}

/// A refusal of the file with its cause for the log.
fn broken(sentence: Message, cause: impl std::fmt::Display) -> Error {
    Error {
        cause: Some(cause.to_string()),
        ..refused(sentence)
    }
}
