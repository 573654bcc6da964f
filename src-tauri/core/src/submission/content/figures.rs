//! The figures of a submission: money by side and breakdown, and what was counted.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::contribution::{self as made, Dimension};
use crate::money::Amount;

/// The money of one side, with every breakdown of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// Whose money it is.
    pub side: made::Side,
    /// The same in words.
    pub label: String,
    /// The total.
    pub total: Row,
    /// The breakdowns; the rows of each add up to the total in every year and both currencies.
    pub breakdowns: Vec<Breakdown>,
}

impl Side {
    /// The rows of a breakdown.
    pub fn by(&self, dimension: Dimension) -> &[Row] {
        let found = self
            .breakdowns
            .iter()
            .find(|breakdown| breakdown.dimension == dimension);
        found.map_or(&[], |breakdown| breakdown.rows.as_slice())
    }
}

/// A breakdown of a side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Breakdown {
    /// What it goes by.
    pub dimension: Dimension,
    /// The same in words.
    pub label: String,
    /// The rows, in the order in which they are printed.
    pub rows: Vec<Row>,
}

/// A row: one figure a year, their sum, their yearly mean.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// What the row is for: an id or code; empty in a breakdown: not allocated.
    pub key: String,
    /// What people read.
    pub label: String,
    /// One figure a year, in the order of `year.years`.
    pub years: Vec<Figure>,
    /// The sum of the years.
    pub sum: Figure,
    /// The mean of the years.
    pub mean: Figure,
}

/// The same money in two currencies, each rounded once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// In the agency's currency.
    pub own: Amount,
    /// In US dollars.
    pub usd: Amount,
    /// How many cost lines have a part in it; 0: nothing is recorded, which is not an amount of zero.
    pub lines: i64,
}

/// What was counted, by direction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// What the country provided.
    pub provided: CountSide,
    /// What it received.
    pub received: CountSide,
}

/// What was counted in one direction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountSide {
    /// C1 to C11, each in its unit.
    pub totals: Vec<CountRow>,
    /// Trainees (C4) by nationality.
    pub trainees_by_country: Vec<CountRow>,
    /// Trainees (C4) by sex.
    pub trainees_by_sex: Vec<CountRow>,
    /// Trainees (C4) by the main priority area of their project.
    pub trainees_by_area: Vec<CountRow>,
    /// Experts (C1) by country of assignment.
    pub experts_by_country: Vec<CountRow>,
    /// Experts (C1) by sex.
    pub experts_by_sex: Vec<CountRow>,
}

/// A count, one number a year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountRow {
    /// Measurement id (`C4`), or the key of a breakdown's row; empty: not recorded.
    pub key: String,
    /// What people read.
    pub label: String,
    /// What is counted: persons, days, hours, events, items or institutions.
    pub unit: String,
    /// One number a year, in the order of `year.years`; null is a number of persons that is hidden: below five, or
    /// one from which such a number could be worked out.
    pub years: Vec<Option<i64>>,
}

impl From<&made::Value> for Figure {
    fn from(value: &made::Value) -> Self {
        Figure {
            own: value.own.clone(),
            usd: value.usd.clone(),
            lines: value.lines,
        }
    }
}

impl From<&made::Row> for Row {
    fn from(row: &made::Row) -> Self {
        Row {
            key: row.key.clone(),
            label: row.label.clone(),
            years: row.years.iter().map(Figure::from).collect(),
            sum: Figure::from(&row.sum),
            mean: Figure::from(&row.mean),
        }
    }
}
