//! What is hidden of a built report that is given out: numbers of one to four persons, others from which they could be
//! worked out, and the days and hours of hidden persons.

use std::collections::HashSet;

use super::table::Counted;
use super::{Definition, counting};
use crate::contribution::Asked;
use crate::error::Result;
use crate::messages::Catalogue;
use crate::report::other::suppress::suppress;
use crate::report::public_counts::alone;
use crate::store::Reader;

/// The numbers of a table that are hidden, by the keys of rows and columns.
#[derive(Debug, Default)]
pub(super) struct HiddenNumbers {
    cells: HashSet<(String, String)>,
    rows: HashSet<String>,
    columns: HashSet<String>,
    /// True when the whole is hidden.
    pub total: bool,
}

impl HiddenNumbers {
    /// Whether a cell is hidden.
    pub fn cell(&self, row: &str, column: &str) -> bool {
        self.cells.contains(&(row.to_owned(), column.to_owned()))
    }

    /// Whether the total of a row is hidden.
    pub fn row(&self, row: &str) -> bool {
        self.rows.contains(row)
    }

    /// Whether the total of a column is hidden.
    pub fn column(&self, column: &str) -> bool {
        self.columns.contains(column)
    }
}

/// What is hidden of a table; nothing where it counts no persons.
pub(super) fn hidden(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    asked: &Asked,
    definition: &Definition,
    counted: &Counted,
) -> Result<HiddenNumbers> {
    let Some(measure) = definition.measure.persons() else {
        return Ok(HiddenNumbers::default());
    };
    if measure == definition.measure {
        return Ok(of_persons(counted));
    }
    let whose = Definition {
        measure,
        ..definition.clone()
    };
    let persons = counting::count(reader, catalogue, asked, &whose)?;
    Ok(of_persons(&persons))
}

fn of_persons(persons: &Counted) -> HiddenNumbers {
    if persons.rows.is_empty() || persons.columns.is_empty() {
        return HiddenNumbers::default();
    }
    let cells: Vec<Vec<i64>> = persons
        .cells
        .iter()
        .map(|row| row.iter().map(|cell| cell.unwrap_or(0)).collect())
        .collect();
    let hidden = suppress(&cells);
    // A person counts once in a total, too, so that a total can be small where its cells together are not.
    let small = |total: i64| alone(total).is_none();
    let mut found = HiddenNumbers {
        total: hidden.total || small(persons.total),
        ..HiddenNumbers::default()
    };
    for (place, (row, _)) in persons.rows.iter().enumerate() {
        if hidden.rows[place] || small(persons.row_totals[place]) {
            found.rows.insert(row.clone());
        }
        for (column, (key, _)) in persons.columns.iter().enumerate() {
            if hidden.cells[place][column] {
                found.cells.insert((row.clone(), key.clone()));
            }
        }
    }
    for (place, (column, _)) in persons.columns.iter().enumerate() {
        if hidden.columns[place] || small(persons.column_totals[place]) {
            found.columns.insert(column.clone());
        }
    }
    found
}
