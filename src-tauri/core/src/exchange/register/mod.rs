//! The whole register: one JSON file, a zip of CSV files with a data dictionary, or a workbook.
//!
//! Tables and columns are those of the records' types, without what the program makes of them. Rows stand by key, so
//! the same register gives the same bytes. What is not in it, the dictionary says with the reason ([`left`]).
//!
//! Persons are left out unless they are asked for, and so are documents, kits and submissions, which may name some;
//! texts that name one are withheld. The copy for research has
//! persons without names, contacts and exact days, and hides what fewer than [`persons::FEWEST`] share.

pub mod commands;
mod contents;
mod left;
pub mod merge;
pub mod outcome;
pub mod persons;
pub(crate) mod shelves;
pub mod submitted;
mod text;
mod words;

use std::io::Write;

use serde_json::{Map, Value as Json};

use super::export::table::words;
use super::export::{ExportFault, ExportFormat, Run};
use super::private::Guard;
use super::store;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::store::Reader;
use persons::{Persons, Pseudonyms};
use shelves::{Shelf, shelves};

/// The name of the format, in the first member of the JSON file.
pub const FORMAT: &str = "ssc-desk-register/1";

/// A workbook with more rows takes more memory than is good; CSV has no bound.
const MOST_IN_WORKBOOK: i64 = 200_000;

/// Columns that are about persons although their tables are not.
const OF_PERSONS: [(&str, &str); 7] = [
    ("agency", "focal_point_name"),
    ("agency", "focal_point_title"),
    ("agency", "focal_point_email"),
    ("agency", "focal_point_phone"),
    ("project", "contacts"),
    ("evaluation", "evaluator"),
    ("survey_answer", "decided_by"),
];

/// Writes the register; gives the number of rows.
///
/// # Errors
/// `Invalid` when a workbook would be too large, `Cancelled` when the listener says so.
pub fn write(format: ExportFormat, mut run: Run<'_, '_>, to: &mut dyn Write) -> Result<usize> {
    let persons = Persons::of(run.options);
    let mut rows = Rows {
        persons,
        guard: match persons {
            Persons::All => None,
            Persons::None | Persons::Anonymised => Some(Guard::load(run.reader)?),
        },
        pseudonyms: match persons {
            Persons::Anonymised => Pseudonyms::load(run.reader)?,
            Persons::None | Persons::All => Pseudonyms::default(),
        },
    };
    match format {
        ExportFormat::Json => text::json(&mut run, &mut rows, to),
        ExportFormat::Csv => text::zip(&mut run, &mut rows, to),
        _ => {
            let total = count(run.reader)?;
            if total > MOST_IN_WORKBOOK {
                return Err(Error::new(
                    Code::Invalid,
                    msg::register_too_large(MOST_IN_WORKBOOK),
                ));
            }
            let words = words(&run)?;
            text::workbook(&mut run, &mut rows, &words, to)
        }
    }
}

/// How many rows there are in all.
fn count(reader: &Reader<'_>) -> Result<i64> {
    let mut total = 0;
    for shelf in shelves() {
        total += store::count(reader, shelf.name)?;
    }
    Ok(total)
}

/// The rows of an export, as far as they may be seen.
struct Rows {
    persons: Persons,
    guard: Option<Guard>,
    pseudonyms: Pseudonyms,
}

impl Rows {
    /// The tables that are in the export.
    fn shelves(&self) -> Vec<Shelf> {
        let all = shelves().into_iter();
        all.filter(|shelf| self.persons.holds(shelf)).collect()
    }

    /// The columns of a table.
    fn columns(&self, shelf: &Shelf) -> Vec<&'static str> {
        match self.persons {
            Persons::Anonymised => persons::columns(shelf),
            Persons::None | Persons::All => (shelf.columns)(),
        }
    }

    /// Hands every row that may be seen to `each`.
    fn each(
        &mut self,
        run: &mut Run<'_, '_>,
        shelf: &Shelf,
        each: &mut dyn FnMut(&Map<String, Json>) -> Result<()>,
    ) -> Result<usize> {
        let mut count = 0;
        let reader = run.reader;
        (shelf.each)(reader, &mut |mut row| {
            count += 1;
            if count % 1000 == 0 {
                run.heard(count, count + 1)?;
            }
            if self.persons != Persons::All {
                self.hide(run, shelf, &mut row);
            }
            each(&row)
        })?;
        Ok(count)
    }

    /// Takes persons out of a row.
    fn hide(&self, run: &mut Run<'_, '_>, shelf: &Shelf, row: &mut Map<String, Json>) {
        for (table, column) in OF_PERSONS {
            if table == shelf.name
                && let Some(value) = row.get_mut(column)
            {
                *value = Json::String(String::new());
            }
        }
        if shelf.of_persons {
            self.pseudonyms.hide(shelf, row);
        }
        let Some(guard) = &self.guard else {
            return;
        };
        let id = row
            .get("id")
            .and_then(Json::as_str)
            .unwrap_or_default()
            .to_owned();
        let mut withheld = false;
        for (column, value) in row.iter_mut() {
            // Keys and codes are no texts.
            if column == "id" || column.ends_with("_id") {
                continue;
            }
            if let Json::String(text) = value
                && guard.names_somebody(text)
            {
                text.clear();
                withheld = true;
            }
        }
        if withheld {
            run.notes
                .add(ExportFault::TextWithheld, shelf.name, &id, shelf.name);
        }
    }
}
