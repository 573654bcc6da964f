//! Provided and received side by side, by year and partner country. They are never netted: a project that goes both
//! ways stands in both columns, each line where it belongs.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::tables::value;
use super::{Basis, Dimension, Figures, Question, Side, Value};
use crate::error::Result;
use crate::messages::Catalogue;
use crate::store::Reader;

/// What was provided to a partner country and received from it in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DirectionRow {
    /// The country; empty: not allocated.
    pub key: String,
    /// What people read.
    pub label: String,
    /// The contribution to it.
    pub provided: Value,
    /// What was received from it.
    pub received: Value,
}

/// A year of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DirectionYear {
    /// The year.
    pub year: i32,
    /// Partner countries by name; what has no country stands last.
    pub rows: Vec<DirectionRow>,
    /// The contribution of the year, as every other table has it.
    pub provided: Value,
    /// What was received in the year, as every other table has it.
    pub received: Value,
}

/// Provided and received by year and partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DirectionTable {
    /// What must be printed beside the figures.
    pub basis: Basis,
    /// The years, the newest first.
    pub years: Vec<DirectionYear>,
    /// Projects of the register that go both ways.
    pub both_ways: i64,
}

impl DirectionTable {
    /// Makes the table of the figures of a question.
    ///
    /// # Errors
    /// As for the figures themselves.
    pub fn make(
        reader: &Reader<'_>,
        catalogue: &Catalogue,
        question: &Question,
    ) -> Result<DirectionTable> {
        let figures = Figures::make(reader, catalogue, question)?;
        let own = figures.basis.currency;
        let (given, taken) = (
            figures.side(Side::Contribution),
            figures.side(Side::Received),
        );
        let places = figures.basis.years.iter().enumerate().rev();
        let years = places.map(|(place, year)| {
            // By name; the row without a country last.
            let mut rows: BTreeMap<(bool, &str, &str), [Option<&Value>; 2]> = BTreeMap::new();
            for (column, side) in [given, taken].into_iter().enumerate() {
                for row in side.by(Dimension::Country) {
                    let cell = row.years.get(place).filter(|cell| cell.lines > 0);
                    if let Some(cell) = cell {
                        let order = (row.key.is_empty(), row.label.as_str(), row.key.as_str());
                        rows.entry(order).or_default()[column] = Some(cell);
                    }
                }
            }
            let cell = |cell: Option<&Value>| cell.cloned().unwrap_or_else(|| value(0, 0, 0, own));
            let rows = rows
                .into_iter()
                .map(|((_, label, key), [provided, received])| DirectionRow {
                    key: key.to_owned(),
                    label: label.to_owned(),
                    provided: cell(provided),
                    received: cell(received),
                });
            DirectionYear {
                year: year.year,
                rows: rows.collect(),
                provided: cell(given.total.years.get(place)),
                received: cell(taken.total.years.get(place)),
            }
        });
        Ok(DirectionTable {
            years: years.collect(),
            both_ways: super::store::both_ways(reader)?,
            basis: figures.basis.clone(),
        })
    }
}
