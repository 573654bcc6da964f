//! `list.*`: what a list shows, as a file or on paper.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use super::paper::{self, Around};
use super::{Selection, Table, Wanted, csv, lists};
use crate::agency::Agency;
use crate::code_enum;
use crate::commands::{Listener, Progress};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::{Catalogue, msg};
use crate::report::{Paper, Words, render, write_whole};
use crate::sheet::{Book, Column, Kind, Row, Sheet, xlsx};

/// A workbook has at most this many rows of a list; beyond it a CSV is the better file.
const MOST_IN_WORKBOOK: usize = 100_000;

/// Nobody reads more rows than this on paper.
const MOST_ON_PAPER: usize = 10_000;

code_enum! {
    /// Kinds of files.
    pub enum FileFormat {
        /// A workbook with real types and a sheet that explains.
        Xlsx = "xlsx", listing_format_xlsx;
        /// Comma-separated values, UTF-8 with a byte order mark.
        Csv = "csv", listing_format_csv;
    }
}

/// A list to be written to a file.
#[derive(Debug, Deserialize, TS)]
pub struct ExportList {
    /// The list's name, such as `project`.
    pub list: String,
    /// The list's request as the window sends it; its page does not matter.
    #[serde(default)]
    #[ts(type = "Record<string, unknown>")]
    pub request: Json,
    /// Ids of the columns in their order; empty: all.
    #[serde(default)]
    pub columns: Vec<String>,
    /// Which rows; none: all that the filter leaves.
    #[serde(default)]
    #[ts(optional)]
    pub selection: Option<Selection>,
    /// The kind of file.
    pub format: FileFormat,
    /// Path of the file.
    pub path: String,
}

/// A list that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportedList {
    /// Path of the file.
    pub path: String,
    /// Rows in it, without heads and totals.
    pub rows: usize,
}

/// A list to be printed.
#[derive(Debug, Deserialize, TS)]
pub struct PrintList {
    /// The list's name, such as `project`.
    pub list: String,
    /// The list's request as the window sends it; its page does not matter.
    #[serde(default)]
    #[ts(type = "Record<string, unknown>")]
    pub request: Json,
    /// Ids of the columns in their order; empty: all.
    #[serde(default)]
    pub columns: Vec<String>,
    /// Which rows; none: all that the filter leaves.
    #[serde(default)]
    #[ts(optional)]
    pub selection: Option<Selection>,
    /// Paper size; none: A4.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Paper>,
    /// Path of the PDF.
    pub path: String,
}

/// A list that was set on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PrintedList {
    /// Path of the PDF.
    pub path: String,
    /// Rows in it, without totals.
    pub rows: usize,
    /// Pages.
    pub pages: usize,
}

/// Writes a list to a file, whole or not at all.
pub fn export(desk: &Desk, request: ExportList, listener: Listener<'_>) -> Result<ExportedList> {
    let agency = desk.read(crate::agency::store::get)?;
    let words = Words::new(language(desk, &agency))?;
    let wanted = Wanted {
        request: &request.request,
        columns: &request.columns,
        selection: request.selection.as_ref(),
        most: match request.format {
            FileFormat::Xlsx => MOST_IN_WORKBOOK,
            FileFormat::Csv => usize::MAX,
        },
    };
    let table = lists::take(desk, &request.list, &wanted, &words, listener)?;
    let rows = table.rows.len();
    let bytes = match request.format {
        FileFormat::Csv => csv::write(&table)?,
        FileFormat::Xlsx => xlsx::write(&book(desk, table, &agency, &words)?)?,
    };
    write_whole(Path::new(&request.path), &bytes)?;
    Ok(ExportedList {
        path: request.path,
        rows,
    })
}

/// Sets a list on paper.
pub fn print(desk: &Desk, request: PrintList, listener: Listener<'_>) -> Result<PrintedList> {
    let agency = desk.read(crate::agency::store::get)?;
    let language = language(desk, &agency);
    let words = Words::new(language)?;
    let wanted = Wanted {
        request: &request.request,
        columns: &request.columns,
        selection: request.selection.as_ref(),
        most: MOST_ON_PAPER,
    };
    let table = lists::take(desk, &request.list, &wanted, &words, &mut |progress| {
        // Reading is the first tenth; setting the pages takes the rest.
        listener(Progress {
            done: progress.done * 10 / progress.total.max(1),
            total: 100,
        })
    })?;
    let around = Around {
        agency: &agency.name,
        language,
        date: desk.today()?,
        paper: request.paper.unwrap_or(Paper::A4),
        sample: agency.sample,
    };
    let document = paper::document(&table, &around, &words);
    let pdf = render(&document, &mut |progress| {
        listener(Progress {
            done: 10 + progress.done * 9 / 10,
            total: 100,
        })
    })?;
    write_whole(Path::new(&request.path), &pdf.bytes)?;
    Ok(PrintedList {
        path: request.path,
        rows: table.rows.len(),
        pages: pdf.pages,
    })
}

/// The language of the window: a list is what the officer sees.
fn language<'a>(desk: &'a Desk, agency: &'a Agency) -> &'a str {
    match Catalogue::languages().contains(&agency.language.as_str()) {
        true => &agency.language,
        false => desk.catalogue().language(),
    }
}

fn book(desk: &Desk, table: Table, agency: &Agency, words: &Words) -> Result<Book> {
    let date = desk.today()?;
    let mut basis = table.about;
    let rows = i64::try_from(table.rows.len()).unwrap_or(i64::MAX);
    basis.push((words.say(msg::listing_rows()), words.count(rows)));
    basis.push((words.say(msg::listing_date()), words.day(date)));
    let about = |kind: Kind| {
        words.say(match kind {
            Kind::Text => msg::listing_about_text(),
            Kind::Day => msg::listing_about_day(),
            Kind::Count | Kind::Number => msg::listing_about_number(),
            Kind::Money(_) | Kind::Amount => msg::listing_about_amount(),
        })
    };
    Ok(Book {
        title: table.title.clone(),
        author: agency.name.clone(),
        date,
        about: words.say(msg::listing_about()),
        about_heads: [
            words.say(msg::listing_about_sheet()),
            words.say(msg::listing_about_column()),
            words.say(msg::listing_about_meaning()),
        ],
        basis,
        sheets: vec![Sheet {
            name: table.title.clone(),
            title: table.title,
            columns: table
                .columns
                .into_iter()
                .map(|(title, kind, _)| Column::new(title, kind, about(kind)))
                .collect(),
            rows: table
                .rows
                .into_iter()
                .map(Row::new)
                .chain(table.totals.into_iter().map(Row::total))
                .collect(),
            notes: Vec::new(),
        }],
        right_to_left: matches!(
            crate::report::direction(&agency.language),
            typeset::Direction::RightToLeft
        ),
    })
}
