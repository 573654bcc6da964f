//! Excel's workbooks until 2003. They are read whole, so their size and the area of their sheets are looked at first.

mod ole;

use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use calamine::{Data, Range, Reader as _, SheetVisible};
use rust_decimal::Decimal;

use self::ole::{Ole, half, word};
use super::excel::{self, adds_rows};
use super::merged::{Block, Merged};
use super::{Cell, Format, Growing, Row, SheetFacts, Sink, broken, refused, sniff};
use crate::error::Result;
use crate::messages::{Message, msg};

/// A workbook is no larger than this many bytes.
const LARGEST: u64 = 64 << 20;
/// The area of all sheets together, empty cells included.
const MOST_CELLS: u64 = 5_000_000;

/// An open workbook.
pub(super) struct Xls {
    book: calamine::Xls<Cursor<Vec<u8>>>,
    names: Vec<String>,
    from_1904: bool,
    /// Rows from 1 that the officer does not see, by sheet.
    hidden: Vec<HashSet<u32>>,
}

/// What an old Office file is.
///
/// # Errors
/// At `path`, when it is no workbook, or a locked one.
pub(super) fn format(path: &Path) -> Result<Format> {
    let bytes = bytes(path)?;
    let ole = Ole::read(&bytes).ok_or_else(|| refused(msg::table_truncated()))?;
    if ole.has("EncryptedPackage") {
        return Err(refused(msg::table_password()));
    }
    if ole.has("Workbook") || ole.has("Book") {
        return Ok(Format::Xls);
    }
    Err(refused(msg::table_document()))
}

fn bytes(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    sniff::file(path)?
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| broken(msg::table_unreadable(), error.kind()))?;
    if bytes.len() as u64 > LARGEST {
        return Err(refused(msg::table_xls_too_large(
            i64::try_from(LARGEST >> 20).unwrap_or(0),
        )));
    }
    Ok(bytes)
}

impl Xls {
    /// Opens a workbook: its sheets, and what in it is left aside.
    ///
    /// # Errors
    /// At `path`, when it is damaged, locked, or beyond a limit.
    pub fn open(path: &Path) -> Result<(Self, Vec<SheetFacts>, Vec<Message>)> {
        let bytes = bytes(path)?;
        let ole = Ole::read(&bytes).ok_or_else(|| refused(msg::table_truncated()))?;
        let stream = ole
            .stream("Workbook")
            .or_else(|| ole.stream("Book"))
            .ok_or_else(|| refused(msg::table_truncated()))?;
        let survey = Survey::of(&stream)?;
        let notes = match ole.has("_VBA_PROJECT_CUR") {
            true => vec![msg::table_macros()],
            false => Vec::new(),
        };
        drop(stream);
        // What the library does not expect in a damaged file is a damaged file to us.
        let opened = catch_unwind(AssertUnwindSafe(|| calamine::Xls::new(Cursor::new(bytes))));
        let book = match opened {
            Ok(Ok(book)) => book,
            Ok(Err(error)) => return Err(broken(msg::table_broken(), error)),
            Err(_) => return Err(refused(msg::table_broken())),
        };
        let sheets: Vec<SheetFacts> = book
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == calamine::SheetType::WorkSheet)
            .map(|sheet| SheetFacts {
                name: sheet.name.clone(),
                hidden: sheet.visible != SheetVisible::Visible,
            })
            .collect();
        if sheets.is_empty() {
            return Err(refused(msg::table_no_sheets()));
        }
        let xls = Xls {
            from_1904: book.has_1904_epoch(),
            names: sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            hidden: sheets
                .iter()
                .map(|sheet| survey.hidden.get(&sheet.name).cloned().unwrap_or_default())
                .collect(),
            book,
        };
        Ok((xls, sheets, notes))
    }

    /// Hands out the rows of a sheet.
    pub fn each(&mut self, sheet: usize, sink: &mut Sink<'_>) -> Result<()> {
        let name = &self.names[sheet];
        let failed = |error: calamine::XlsError| broken(msg::table_broken(), error);
        let cells: Range<Data> = self.book.worksheet_range(name).map_err(failed)?;
        let formulas = self.book.worksheet_formula(name).unwrap_or_default();
        let merged = self
            .book
            .merge_cells_by_sheet_name(name)
            .unwrap_or_default();
        let merged = Merged::of(
            merged
                .iter()
                .map(|block| Block {
                    columns: (block.start.1 as usize, block.end.1 as usize),
                    rows: (block.start.0 + 1, block.end.0 + 1),
                })
                .collect(),
        );
        let mut spread = merged.spread();
        // A formula whose result is missing lies outside the values.
        let corners =
            |range: Option<((u32, u32), (u32, u32))>| range.unwrap_or(((u32::MAX, 0), (0, 0)));
        let values = corners(cells.start().zip(cells.end()));
        let written = corners(formulas.start().zip(formulas.end()));
        let rows = values.0.0.min(written.0.0)..=values.1.0.max(written.1.0);
        let last_column = values.1.1.max(written.1.1);
        let all = u64::from(*rows.end());
        for row in rows {
            let number = row.saturating_add(1);
            let mut growing = Growing::new(Row {
                number,
                cells: Vec::new(),
                hidden: self.hidden[sheet].contains(&number),
            });
            for place in 0..=last_column {
                let formula = formulas
                    .get_value((row, place))
                    .filter(|formula| !formula.is_empty());
                let value = cells.get_value((row, place)).unwrap_or(&Data::Empty);
                let column = place as usize;
                let sums = formula.is_some_and(|formula| adds_rows(formula, column, number));
                let mut cell = cell(value, self.from_1904);
                // Programs that do not calculate leave an empty text; no sum is one.
                if cell.is_empty() && (sums || formula.is_some() && *value == Data::Empty) {
                    cell = excel::not_calculated();
                }
                cell.adds_rows = sums;
                growing.put(column, cell)?;
            }
            let mut row = growing.done();
            spread.fill(&mut row);
            if sink.put(row, u64::from(number), all)?.is_break() {
                return Ok(());
            }
        }
        Ok(())
    }
}

fn cell(value: &Data, from_1904: bool) -> Cell {
    let plain = super::number_format::NumberFormat::Plain;
    match value {
        Data::Int(number) => Cell::number(Decimal::from(*number)),
        Data::Float(number) => excel::number(&number.to_string(), &plain, from_1904),
        Data::String(text) => Cell::text(text),
        Data::Bool(flag) => Cell::flag(*flag),
        Data::DateTime(moment) => {
            let format = match moment.is_datetime() {
                true => super::number_format::NumberFormat::Day,
                false => plain,
            };
            excel::number(&moment.as_f64().to_string(), &format, from_1904)
        }
        Data::DateTimeIso(text) => excel::iso_day(text),
        Data::DurationIso(text) => Cell::text(text),
        Data::Error(error) => excel::error(&error.to_string()),
        Data::Empty => Cell::default(),
    }
}

/// What the records of a workbook tell before it is read.
struct Survey {
    hidden: HashMap<String, HashSet<u32>>,
}

impl Survey {
    /// Goes through the records: type, length, content.
    fn of(stream: &[u8]) -> Result<Survey> {
        let mut names: HashMap<usize, String> = HashMap::new();
        let mut hidden: HashMap<String, HashSet<u32>> = HashMap::new();
        let mut sheet = String::new();
        let mut area = Area::default();
        let mut total = 0u64;
        let mut at = 0;
        while let (Some(kind), Some(length)) = (half(stream, at), half(stream, at + 2)) {
            let end = (at + 4).saturating_add(length.into()).min(stream.len());
            let content = &stream[at + 4..end];
            match kind {
                // FILEPASS: the rest is encrypted.
                0x002f => return Err(refused(msg::table_password())),
                // BOUNDSHEET: where a sheet begins, and its name.
                0x0085 => {
                    if let (Some(start), Some(name)) = (word(content, 0), sheet_name(content)) {
                        names.insert(start as usize, name);
                    }
                }
                // BOF: a sheet begins.
                0x0809 | 0x0409 | 0x0209 | 0x0009 => {
                    total = total.saturating_add(std::mem::take(&mut area).cells());
                    sheet = names.get(&at).cloned().unwrap_or_default();
                }
                // ROW: the sixth bit of its options hides it.
                0x0208 => {
                    if let (Some(row), Some(options)) = (half(content, 0), half(content, 12))
                        && options & 0x20 != 0
                    {
                        hidden
                            .entry(sheet.clone())
                            .or_default()
                            .insert(u32::from(row) + 1);
                    }
                }
                // NUMBER, RK, LABELSST, LABEL, BOOLERR, FORMULA in its three forms.
                0x0203 | 0x027e | 0x00fd | 0x0204 | 0x0205 | 0x0006 | 0x0206 | 0x0406 => {
                    if let (Some(row), Some(column)) = (half(content, 0), half(content, 2)) {
                        area.add(row, column, column);
                    }
                }
                // MULRK, MULBLANK: several cells side by side.
                0x00bd | 0x00be => {
                    let last = content
                        .len()
                        .checked_sub(2)
                        .and_then(|at| half(content, at));
                    if let (Some(row), Some(first), Some(last)) =
                        (half(content, 0), half(content, 2), last)
                    {
                        area.add(row, first, last);
                    }
                }
                _ => {}
            }
            at = end;
        }
        if total.saturating_add(area.cells()) > MOST_CELLS {
            return Err(refused(msg::table_too_many_cells()));
        }
        Ok(Survey { hidden })
    }
}

/// The rectangle that holds every cell of a sheet.
#[derive(Default)]
struct Area {
    rows: Option<(u16, u16)>,
    columns: Option<(u16, u16)>,
}

impl Area {
    fn add(&mut self, row: u16, first: u16, last: u16) {
        let rows = self.rows.get_or_insert((row, row));
        *rows = (rows.0.min(row), rows.1.max(row));
        let columns = self.columns.get_or_insert((first, last));
        *columns = (columns.0.min(first), columns.1.max(last));
    }

    fn cells(&self) -> u64 {
        let length = |range: Option<(u16, u16)>| {
            range.map_or(0, |(first, last)| u64::from(last.saturating_sub(first)) + 1)
        };
        length(self.rows) * length(self.columns)
    }
}

/// The name in a BOUNDSHEET record as Excel 97 and later write it.
fn sheet_name(content: &[u8]) -> Option<String> {
    let length = usize::from(*content.get(6)?);
    let wide = content.get(7)? & 1 == 1;
    if wide {
        let units: Vec<u16> = content
            .get(8..8 + 2 * length)?
            .chunks_exact(2)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
            .collect();
        return String::from_utf16(&units).ok();
    }
    Some(
        content
            .get(8..8 + length)?
            .iter()
            .map(|byte| char::from(*byte))
            .collect(),
    )
}
