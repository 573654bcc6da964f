//! What was counted (C): persons, days, events. Never valued, never added to money.
//!
//! A person counts once a year in each kind of count, whatever the number of courses; the first participation
//! of the year says country, sex and field, so that each breakdown sums to the count. Where an activity has no
//! persons recorded one by one, its number of participants is taken, with country and sex not recorded. A
//! participation counts in the year in which it begins; scholarships count in every year in which they run.

use std::collections::HashMap;

use serde::Serialize;
use ts_rs::TS;

use super::Asked;
use super::kept::{CountTable as Table, store::each_count};
use crate::error::Result;
use crate::person::Sex;
use crate::reference;
use crate::store::Reader;

/// A count, one number a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CountRow {
    /// Measurement id (`C4`), or the key of a breakdown's row; empty: not recorded.
    pub key: String,
    /// One number a year.
    pub years: Vec<i64>,
}

/// The counts of one direction.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct CountSide {
    /// C1 to C11, in the order of the reference list; every id is there.
    pub totals: Vec<CountRow>,
    /// Trainees (C4) by nationality.
    pub trainees_by_country: Vec<CountRow>,
    /// Trainees (C4) by sex.
    pub trainees_by_sex: Vec<CountRow>,
    /// Trainees (C4) by the main priority area of their project.
    pub trainees_by_area: Vec<CountRow>,
    /// Experts (C1) by country of assignment.
    pub experts_by_country: Vec<CountRow>,
}

/// All counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Counts {
    /// What the country provided.
    pub provided: CountSide,
    /// What it received.
    pub received: CountSide,
}

/// Which count a participation belongs to.
pub(super) fn class_of(kind: &str) -> &'static str {
    match kind {
        "scholarship" => "C6",
        "study_visit" => "C8",
        _ => "C4",
    }
}

impl Counts {
    /// Reads the counts of the years.
    pub fn make(reader: &Reader<'_>, asked: &Asked) -> Result<Counts> {
        let years = asked.years.len();
        let mut numbers: HashMap<(bool, Table, String), Vec<i64>> = HashMap::new();
        let span = (asked.years.first, asked.years.last);
        each_count(reader, asked.years.basis, span, |count, number| {
            let Some(year) = asked.years.index(count.year) else {
                return;
            };
            let (table, key, by) = match count.table {
                // Every organisation that is in use counts once.
                Table::Institution => (Table::Total, "C11".to_owned(), 1),
                table => (table, count.key, number),
            };
            numbers
                .entry((count.received, table, key))
                .or_insert_with(|| vec![0; years])[year] += by;
        })?;
        let mut side = |received| {
            let counted = reference::MEASUREMENTS.iter().filter(|m| m.group == "C");
            let totals = counted.map(|m| CountRow {
                key: m.id.clone(),
                years: numbers
                    .remove(&(received, Table::Total, m.id.clone()))
                    .unwrap_or_else(|| vec![0; years]),
            });
            CountSide {
                totals: totals.collect(),
                trainees_by_country: rows(&numbers, received, Table::TraineeCountry),
                trainees_by_sex: {
                    let mut rows = rows(&numbers, received, Table::TraineeSex);
                    rows.sort_by_key(|row| Sex::from_code(&row.key));
                    rows
                },
                trainees_by_area: rows(&numbers, received, Table::TraineeArea),
                experts_by_country: rows(&numbers, received, Table::ExpertCountry),
            }
        };
        Ok(Counts {
            provided: side(false),
            received: side(true),
        })
    }
}

/// The rows of a table: not recorded last, the others by size.
fn rows(
    numbers: &HashMap<(bool, Table, String), Vec<i64>>,
    received: bool,
    table: Table,
) -> Vec<CountRow> {
    let mine = numbers
        .iter()
        .filter(|((way, of, _), _)| *way == received && *of == table);
    let mut rows: Vec<CountRow> = mine
        .map(|((_, _, key), years)| CountRow {
            key: key.clone(),
            years: years.clone(),
        })
        .collect();
    rows.sort_by(|a, b| {
        let size = |row: &CountRow| std::cmp::Reverse(row.years.iter().sum::<i64>());
        (a.key.is_empty(), size(a), &a.key).cmp(&(b.key.is_empty(), size(b), &b.key))
    });
    rows
}
