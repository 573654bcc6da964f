//! Tables as data: what a list or a report hands to a spreadsheet, and what paper is set from.
//!
//! A [`Book`] is made once; [`xlsx`] writes it as a workbook with real types, number formats, a frozen header
//! and a sheet that says what every column means and on which basis the figures stand. A text is always
//! text: what begins with `=` is never a formula.

pub mod xlsx;

use rust_decimal::Decimal;

use crate::money::Money;
use crate::values::{Currency, Date};

/// A workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// Title, also in the file's properties.
    pub title: String,
    /// Who issues it.
    pub author: String,
    /// The day that the file bears.
    pub date: Date,
    /// Name of the sheet that explains the others.
    pub about: String,
    /// Heads of that sheet's list of columns: sheet, column, meaning.
    pub about_heads: [String; 3],
    /// Labels with words: date, filter, basis, rates.
    pub basis: Vec<(String, String)>,
    /// The sheets, in their order.
    pub sheets: Vec<Sheet>,
    /// True where the language runs from right to left.
    pub right_to_left: bool,
}

/// One table.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Name on the tab: shortened and made unique when the workbook is written.
    pub name: String,
    /// Title above the table on paper.
    pub title: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// What must be said beside the table.
    pub notes: Vec<String>,
}

impl Sheet {
    /// True where a column holds amounts; they are in full units, never in thousands or millions.
    pub fn has_money(&self) -> bool {
        self.columns
            .iter()
            .any(|column| matches!(column.kind, Kind::Money(_) | Kind::Amount))
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Head.
    pub title: String,
    /// What its cells hold.
    pub kind: Kind,
    /// What it means, for the sheet that explains; may be empty.
    pub about: String,
}

impl Column {
    /// A column with its meaning.
    pub fn new(title: impl Into<String>, kind: Kind, about: impl Into<String>) -> Self {
        Column {
            title: title.into(),
            kind,
            about: about.into(),
        }
    }
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Whole numbers.
    Count,
    /// Numbers with the decimals they have: rates, shares.
    Number,
    /// Amounts of one currency, in major units.
    Money(Currency),
    /// Amounts of several currencies; another column says which.
    Amount,
    /// Days.
    Day,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// Its cells, at most one for each column.
    pub cells: Vec<Cell>,
}

impl Row {
    /// An ordinary row.
    pub fn new(cells: Vec<Cell>) -> Self {
        Row {
            kind: RowKind::Body,
            cells,
        }
    }

    /// A total.
    pub fn total(cells: Vec<Cell>) -> Self {
        Row {
            kind: RowKind::Total,
            cells,
        }
    }
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// An ordinary row.
    Body,
    /// Stands below an ordinary row and is contained in it.
    Part,
    /// Opens a group.
    Group,
    /// A sum.
    Total,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// Words.
    Text(String),
    /// A whole number.
    Count(i64),
    /// A number with decimals.
    Number(Decimal),
    /// An amount.
    Money(Money),
    /// A day.
    Day(Date),
    /// A figure that is not shown, with the mark in its place.
    Hidden(String),
}

impl Cell {
    /// Words.
    pub fn text(words: impl Into<String>) -> Self {
        Cell::Text(words.into())
    }

    /// An amount in minor units.
    pub fn money(minor: i64, currency: Currency) -> Self {
        Cell::Money(Money { minor, currency })
    }

    /// The number that stands in a spreadsheet.
    fn number(&self) -> Option<Decimal> {
        match self {
            Cell::Count(count) => Some(Decimal::from(*count)),
            Cell::Number(number) => Some(*number),
            Cell::Money(money) => Some(money.major()),
            Cell::Blank | Cell::Text(_) | Cell::Day(_) | Cell::Hidden(_) => None,
        }
    }
}
