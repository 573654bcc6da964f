//! A sheet of a file: which it is, where its header stands, what its rows are.

use std::path::Path;

use super::cells;
use crate::error::{Error, Result};
use crate::exchange::table::{self, Book, Cell, Row, Value, letters};
use crate::messages::msg;

/// Rows at the top of a sheet that are looked at.
pub(super) const HEAD: usize = 60;
/// Columns of a sheet that are looked at.
const MOST_COLUMNS: usize = 400;

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
    pub first: u32,
    pub last: u32,
    /// The titles of the columns from A on; empty ones between others.
    pub titles: Vec<String>,
}

/// What a row of a sheet is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shape {
    Record,
    /// A name alone in a row, for the rows below it.
    Section(String),
    /// A sum of other rows.
    Sum,
    /// The header once more.
    Header,
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
            None if wanted.is_empty() => {
                let shown: Vec<usize> = (0..book.sheets().len())
                    .filter(|index| !book.sheets()[*index].hidden)
                    .collect();
                // The first sheet is often a cover: the one with a table is meant.
                let mut best = shown.first().copied().unwrap_or(0);
                for index in shown.into_iter().take(12) {
                    let head = book.head(index, HEAD)?;
                    if head.iter().filter(|row| filled(row) >= 3).count() >= 2 {
                        best = index;
                        break;
                    }
                }
                best
            }
            None => return Err(Error::field("sheet", msg::import_no_such_sheet(wanted))),
        };
        let head = book.head(index, HEAD)?;
        if head.is_empty() {
            return Err(Error::field("sheet", msg::import_sheet_empty()));
        }
        let header = header(&head, first, last);
        let name = book.sheets()[index].name.clone();
        Ok(Sheet {
            book,
            index,
            name,
            head,
            header,
        })
    }
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty()).count()
}

fn words(row: &Row) -> usize {
    row.cells
        .iter()
        .filter(|cell| matches!(cell.value, Value::Text(_)))
        .count()
}

/// The header of a sheet, as the officer says or as it is found: the row of words that is followed by the most rows of
/// as many cells, with the rows above it that name groups of its columns.
fn header(head: &[Row], first: Option<u32>, last: Option<u32>) -> Header {
    let (first, last) = match (first, last) {
        (Some(first), Some(last)) => (first.min(last), last.max(first)),
        (Some(only), None) | (None, Some(only)) => (only, only),
        (None, None) => found(head),
    };
    let rows: Vec<&Row> = head
        .iter()
        .filter(|row| (first..=last).contains(&row.number))
        .collect();
    let width = rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or(0)
        .max(head.iter().map(|row| row.cells.len()).max().unwrap_or(0))
        .min(MOST_COLUMNS);
    let titles = (0..width)
        .map(|column| {
            let mut parts: Vec<String> = Vec::new();
            for row in &rows {
                let shown = row
                    .cell(column)
                    .shown
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ");
                if !shown.is_empty() && parts.last() != Some(&shown) {
                    parts.push(shown);
                }
            }
            parts.join(" / ")
        })
        .collect();
    Header {
        first,
        last,
        titles,
    }
}

fn found(head: &[Row]) -> (u32, u32) {
    let widest = head.iter().map(words).max().unwrap_or(0);
    let least = (widest / 2).max(2).min(widest);
    let Some(mut at) = head
        .iter()
        .position(|row| words(row) >= least && distinct(row) * 2 > words(row))
    else {
        let first = head.first().map_or(1, |row| row.number);
        return (first, first);
    };
    let first = at;
    // A row below that is all words and fills what the first leaves open is part of the header.
    while at + 1 < head.len() && at < first + 3 {
        let (upper, lower) = (&head[at], &head[at + 1]);
        let next_to = lower.number == upper.number + 1;
        let numbers = lower
            .cells
            .iter()
            .any(|cell| says_number(cell) && !is_year(&cell.shown));
        let spread = upper.cells.iter().any(|cell| cell.spread)
            || lower.cells.iter().any(|cell| cell.spread)
            || (0..lower.cells.len())
                .any(|column| upper.cell(column).is_empty() && !lower.cell(column).is_empty());
        let long = lower
            .cells
            .iter()
            .any(|cell| cell.shown.chars().count() > 60);
        let below = head.get(at + 2).is_some_and(|row| {
            row.cells
                .iter()
                .any(|cell| matches!(cell.value, Value::Number(_) | Value::Date(_)))
                || row
                    .cells
                    .iter()
                    .any(|cell| cell.shown.chars().any(char::is_numeric))
                || filled(row) == 1
        });
        if next_to && !numbers && spread && !long && below && filled(lower) >= 2 {
            at += 1;
        } else {
            break;
        }
    }
    (head[first].number, head[at].number)
}

/// True for a number or a day, also one that is written as words.
fn says_number(cell: &Cell) -> bool {
    let plain = cells::Hints::default();
    match cell.value {
        Value::Number(_) | Value::Date(_) => true,
        // A title may name a year.
        Value::Text(_) => {
            cells::amount(cell, plain).is_ok()
                || matches!(cells::day(cell, plain), Ok(super::nouns::Value::Day(_)))
        }
        _ => false,
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Different words of a row: a title that a merge spreads over all columns is one.
fn distinct(row: &Row) -> usize {
    let mut texts: Vec<&str> = row
        .cells
        .iter()
        .filter(|cell| !cell.is_empty())
        .map(|cell| cell.shown.as_str())
        .collect();
    texts.sort_unstable();
    texts.dedup();
    texts.len()
}

/// Words that begin a row of sums.
const SUMS: &[&str] = &[
    "total",
    "totals",
    "grand total",
    "sum",
    "subtotal",
    "sub-total",
    "sub total",
    "total general",
    "total geral",
    "soma",
    "suma",
    "somme",
    "sous-total",
    "รวม",
    "รวมทั้งสิ้น",
    "รวมเป็นเงิน",
    "ยอดรวม",
    "jumlah",
    "total keseluruhan",
    "tổng",
    "tổng cộng",
    "cộng",
    "المجموع",
    "الإجمالي",
    "جمع",
    "جمع کل",
    "итого",
    "всего",
    "toplam",
    "genel toplam",
    "ara toplam",
    "合计",
    "总计",
    "小计",
];

/// What a row below the header is.
pub(super) fn shape(row: &Row, header: &Header) -> Shape {
    let texts: Vec<&str> = row
        .cells
        .iter()
        .filter(|cell| !cell.is_empty())
        .map(|cell| cell.shown.as_str())
        .collect();
    let first = texts.first().copied().unwrap_or_default();
    let folded = super::spelling::key(first);
    let words = row
        .cells
        .iter()
        .filter(|cell| matches!(cell.value, Value::Text(_)))
        .count();
    let sums = SUMS.iter().any(|word| {
        let word = super::spelling::key(word);
        // "Total Angola" is a sum, "Total quality management" with a row of words beside it is a title.
        folded == word || (words <= 2 && folded.starts_with(&word))
    });
    let adds = row.cells.iter().any(|cell| cell.adds_rows);
    let has_number = row
        .cells
        .iter()
        .any(|cell| matches!(cell.value, Value::Number(_)));
    if (sums && has_number) || adds || (sums && texts.len() <= 2) {
        return Shape::Sum;
    }
    let mut different = texts.clone();
    different.dedup();
    if different.len() == 1
        && header
            .titles
            .iter()
            .filter(|title| !title.is_empty())
            .count()
            > 2
    {
        let words = row
            .cells
            .iter()
            .all(|cell| matches!(cell.value, Value::Text(_) | Value::Empty));
        if words {
            return Shape::Section(first.to_owned());
        }
    }
    let repeats = texts.len() >= 2
        && row
            .cells
            .iter()
            .zip(&header.titles)
            .filter(|(cell, title)| {
                !cell.is_empty()
                    && (**title == cell.shown || title.ends_with(&format!("/ {}", cell.shown)))
            })
            .count()
            == texts.len();
    if repeats {
        Shape::Header
    } else {
        Shape::Record
    }
}

/// The name of a cell, such as `D6`.
pub(super) fn cell_name(column: u32, row: u32) -> String {
    format!("{}{row}", letters(column as usize))
}
