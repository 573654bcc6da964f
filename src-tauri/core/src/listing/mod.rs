//! Lists as files and on paper: what is shown, with the chosen columns, filter, sorting and selection.
//!
//! A list says once, by [`List`], what its columns are and how its rows are read; [`take`] walks through it and
//! makes a [`Table`], which [`crate::sheet`] writes as a workbook, [`csv`] as text and [`paper`] as a PDF. The
//! lists stand in [`lists`].
//!
//! Lists are for the agency's own use: those of persons hold names, so their files say so.

pub mod commands;
pub mod csv;
pub mod filters;
pub mod lists;
pub mod paper;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use crate::commands::{Listener, Progress};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::{Message, msg};
use crate::report::Words;
use crate::sheet::{Cell, Kind};
use crate::store::PageRequest;
use crate::values::Currency;

pub use filters::Filter;

/// A column of a list whose rows are `R`.
pub struct Column<R> {
    /// The id, the same in the window.
    pub id: &'static str,
    /// Its head.
    pub title: fn() -> Message,
    /// What its cells hold.
    pub kind: Kind,
    /// Its part of the width on paper, beside others of about 10.
    pub width: u8,
    /// True where the cells are added up.
    pub summed: bool,
    /// The cell of a row.
    pub cell: fn(&R, &Words) -> Cell,
}

impl<R> Column<R> {
    /// Words.
    pub fn text(
        id: &'static str,
        title: fn() -> Message,
        width: u8,
        cell: fn(&R, &Words) -> Cell,
    ) -> Self {
        Column {
            id,
            title,
            kind: Kind::Text,
            width,
            summed: false,
            cell,
        }
    }

    /// Days.
    pub fn day(id: &'static str, title: fn() -> Message, cell: fn(&R, &Words) -> Cell) -> Self {
        Column {
            kind: Kind::Day,
            ..Column::text(id, title, 9, cell)
        }
    }

    /// Whole numbers that are added up.
    pub fn count(id: &'static str, title: fn() -> Message, cell: fn(&R, &Words) -> Cell) -> Self {
        Column {
            kind: Kind::Count,
            summed: true,
            ..Column::text(id, title, 7, cell)
        }
    }

    /// Amounts that are added up currency by currency.
    pub fn amount(id: &'static str, title: fn() -> Message, cell: fn(&R, &Words) -> Cell) -> Self {
        Column {
            kind: Kind::Amount,
            summed: true,
            ..Column::text(id, title, 11, cell)
        }
    }
}

/// A list that can be written to a file and set on paper. The implementer is the request of the list.
pub trait List: DeserializeOwned {
    /// A row.
    type Row;

    /// What the list is called.
    fn title() -> Message;
    /// Its columns, in the order in which they are shown at first.
    fn columns() -> Vec<Column<Self::Row>>;
    /// Its filters, in the order in which they are named.
    fn filters() -> Vec<Filter>;
    /// The key by which a row is selected.
    fn key(row: &Self::Row) -> Cow<'_, str>;
    /// The part of the request that says which window is wanted.
    fn page(&mut self) -> &mut PageRequest;
    /// The rows of a window, and how many there are in all.
    fn rows(desk: &Desk, request: Self) -> Result<(Vec<Self::Row>, i64)>;
    /// Rows that may be added up have the same group: provided and received never are.
    fn group(_row: &Self::Row) -> Option<Message> {
        None
    }
    /// What must be said beside the figures: year, basis, rates.
    fn basis(_desk: &Desk, _request: &Self) -> Result<Vec<Message>> {
        Ok(Vec::new())
    }
}

/// Which rows of a list: all that the filter leaves but some, or some.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Selection {
    /// True: every row that the filter leaves but `keys`; false: only `keys`.
    pub all: bool,
    /// Keys of rows.
    pub keys: BTreeSet<String>,
}

impl Selection {
    /// True when the row with a key is selected.
    pub fn holds(&self, key: &str) -> bool {
        self.keys.contains(key) != self.all
    }
}

/// What is wanted of a list.
pub struct Wanted<'w> {
    /// The request of the list, as the window sends it; its page does not matter.
    pub request: &'w Json,
    /// Ids of columns in their order; none: all.
    pub columns: &'w [String],
    /// Which rows; none: all.
    pub selection: Option<&'w Selection>,
    /// More rows than this are refused.
    pub most: usize,
}

/// A list in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What the list is called.
    pub title: String,
    /// The columns: head, kind, part of the width.
    pub columns: Vec<(String, Kind, u8)>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// Sums, one row for each group and currency.
    pub totals: Vec<Vec<Cell>>,
    /// Filters, sorting and selection: label and words.
    pub about: Vec<(String, String)>,
}

/// Walks through a list and puts it into words.
///
/// # Errors
/// `Invalid` for a request or columns that do not fit or too many rows, `Cancelled` when the listener says so.
pub fn take<L: List>(
    desk: &Desk,
    wanted: &Wanted<'_>,
    words: &Words,
    listener: Listener<'_>,
) -> Result<Table> {
    let columns = chosen(L::columns(), wanted.columns)?;
    let read = || -> Result<L> {
        let request = wanted.request.clone();
        crate::commands::request(request).map_err(|error| error.in_field("request"))
    };
    let mut table = Table {
        title: words.say(L::title()),
        columns: columns
            .iter()
            .map(|column| (words.say((column.title)()), column.kind, column.width))
            .collect(),
        rows: Vec::new(),
        totals: Vec::new(),
        about: filters::in_words::<L>(desk, wanted.request, words)?,
    };
    let mut sums = Sums::default();
    let mut offset = 0u32;
    loop {
        let mut request = read()?;
        *request.page() = PageRequest::walk(offset);
        let (rows, total) = L::rows(desk, request)?;
        let got = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        for row in &rows {
            if wanted.selection.is_some_and(|s| !s.holds(&L::key(row))) {
                continue;
            }
            let cells: Vec<Cell> = columns.iter().map(|c| (c.cell)(row, words)).collect();
            sums.add(
                L::group(row).map(|group| words.say(group)),
                &columns,
                &cells,
            );
            table.rows.push(cells);
            if table.rows.len() > wanted.most {
                return Err(Error::new(
                    Code::Invalid,
                    msg::listing_too_many(wanted.most),
                ));
            }
        }
        offset = offset.saturating_add(got);
        let progress = Progress {
            done: offset,
            total: u32::try_from(total).unwrap_or(u32::MAX).max(offset),
        };
        if listener(progress) == ControlFlow::Break(()) {
            return Err(Error::new(Code::Cancelled, msg::listing_cancelled()));
        }
        if got == 0 || i64::from(offset) >= total {
            break;
        }
    }
    table.totals = sums.rows(&columns, table.rows.len(), words);
    name_currencies(&mut table, &columns);
    if wanted.selection.is_some() {
        let count = words.count(i64::try_from(table.rows.len()).unwrap_or(i64::MAX));
        table
            .about
            .push((words.say(msg::listing_selection()), count));
    }
    for sentence in L::basis(desk, &read()?)? {
        table
            .about
            .push((words.say(msg::listing_basis()), words.say(sentence)));
    }
    Ok(table)
}

/// Says the currency in the head of a column that has only one: an amount never stands bare.
fn name_currencies<R>(table: &mut Table, columns: &[Column<R>]) {
    if columns.iter().any(|column| column.id == "currency") {
        return;
    }
    for (index, (title, kind, _)) in table.columns.iter_mut().enumerate() {
        let currencies: BTreeSet<Currency> = table
            .rows
            .iter()
            .filter_map(|row| match row.get(index) {
                Some(Cell::Money(money)) => Some(money.currency),
                _ => None,
            })
            .collect();
        if let (Kind::Amount, [only]) =
            (*kind, currencies.into_iter().collect::<Vec<_>>().as_slice())
        {
            *kind = Kind::Money(*only);
            if *only != Currency::USD {
                *title = format!("{title}, {only}");
            }
        }
    }
}

/// The columns that were chosen, in that order; all of them when none were.
fn chosen<R>(mut all: Vec<Column<R>>, ids: &[String]) -> Result<Vec<Column<R>>> {
    if ids.is_empty() {
        return Ok(all);
    }
    let mut columns: Vec<Column<R>> = Vec::new();
    for (index, id) in ids.iter().enumerate() {
        let Some(place) = all.iter().position(|column| column.id == id) else {
            return Err(Error::field(
                format!("columns[{index}]"),
                msg::listing_column_unknown(crate::values::shown(id)),
            ));
        };
        columns.push(all.remove(place));
    }
    // Amounts of several currencies say nothing without them.
    let amount = columns.iter().position(|column| column.id == "amount");
    let currency = all.iter().position(|column| column.id == "currency");
    if let (Some(amount), Some(currency)) = (amount, currency) {
        columns.insert(amount + 1, all.remove(currency));
    }
    Ok(columns)
}

/// What the columns add up to, by group and currency; a count has no currency.
#[derive(Default)]
struct Sums {
    groups: BTreeMap<(Option<String>, Option<Currency>), BTreeMap<usize, i128>>,
}

impl Sums {
    fn add<R>(&mut self, group: Option<String>, columns: &[Column<R>], cells: &[Cell]) {
        for (index, (column, cell)) in columns.iter().zip(cells).enumerate() {
            let (currency, number) = match cell {
                Cell::Money(money) => (Some(money.currency), i128::from(money.minor)),
                Cell::Count(count) => (None, i128::from(*count)),
                _ => continue,
            };
            if column.summed {
                let key = (group.clone(), currency);
                *self
                    .groups
                    .entry(key)
                    .or_default()
                    .entry(index)
                    .or_default() += number;
            }
        }
    }

    /// One row for each group and currency; where there is one currency for each column, one row for all.
    fn rows<R>(self, columns: &[Column<R>], count: usize, words: &Words) -> Vec<Vec<Cell>> {
        let mut by_group: BTreeMap<Option<String>, Vec<BTreeMap<usize, Cell>>> = BTreeMap::new();
        for ((group, currency), sums) in self.groups {
            let rows = by_group.entry(group).or_default();
            let cells: BTreeMap<usize, Cell> = sums
                .into_iter()
                .map(|(index, sum)| {
                    let sum = i64::try_from(sum).unwrap_or(i64::MAX);
                    let cell = match currency {
                        Some(currency) => Cell::money(sum, currency),
                        None => Cell::Count(sum),
                    };
                    (index, cell)
                })
                .collect();
            // Columns of one currency each share a row; a second currency of a column needs another.
            match rows
                .iter_mut()
                .find(|row| cells.keys().all(|index| !row.contains_key(index)))
            {
                Some(row) => row.extend(cells),
                None => rows.push(cells),
            }
        }
        let mut totals = Vec::new();
        for (group, rows) in by_group {
            for sums in rows {
                let label = match &group {
                    Some(group) => words.say(msg::listing_total_of(group)),
                    None => words.say(msg::listing_total(count)),
                };
                let mut cells: Vec<Cell> = (0..columns.len())
                    .map(|index| sums.get(&index).cloned().unwrap_or(Cell::Blank))
                    .collect();
                // The label takes the first place that no sum needs.
                if let Some(free) = cells.iter_mut().find(|cell| **cell == Cell::Blank) {
                    *free = Cell::Text(label);
                }
                totals.push(cells);
            }
        }
        totals
    }
}
