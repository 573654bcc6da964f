//! All cooperation with one country, both ways: money by year, modality and group, and what was counted.
//!
//! Money is that of [`crate::contribution`]: the total of a side in a year is the very figure of the
//! breakdown by country, and modalities add up to it.

use std::collections::HashSet;

use serde::Serialize;
use ts_rs::TS;

use super::store;
use crate::contribution::axis::{Axis, Condition};
use crate::contribution::counts::{CountRow, CountryCounts};
use crate::contribution::cross::{Both, CrossQuestion, cross};
use crate::contribution::tables::value;
use crate::contribution::{Asked, Basis, Dimension, Figures, Question, Side, Value};
use crate::error::{Error, Result};
use crate::messages::Catalogue;
use crate::reference;
use crate::store::Reader;
use crate::values::{CountryCode, Currency, Date};

/// All cooperation with a country.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Cooperation {
    /// Code.
    pub iso3: CountryCode,
    /// UN name.
    pub name: String,
    /// What must be printed beside every figure.
    pub basis: Basis,
    /// Whose money, in the order in which it is shown; sides without a line are left out, but never the
    /// contribution and what was received.
    pub sides: Vec<CooperationSide>,
    /// Counted: given to its nationals, or assigned to it (C1 to C8).
    pub provided: Vec<CountRow>,
    /// Counted: received in projects with it.
    pub received: Vec<CountRow>,
    /// What the register holds, all years.
    pub holdings: Holdings,
}

/// One side of the money with a country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CooperationSide {
    /// Whose money.
    pub side: Side,
    /// The total, one a year.
    pub years: Vec<Value>,
    /// Sum of the years.
    pub sum: Value,
    /// Financial (A), one a year.
    pub financial: Vec<Value>,
    /// In kind, valued (B), one a year.
    pub in_kind: Vec<Value>,
    /// By modality; each year adds up to the total.
    pub modalities: Vec<CooperationRow>,
}

/// A row of a side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CooperationRow {
    /// Key.
    pub key: String,
    /// What people read.
    pub label: String,
    /// One a year.
    pub years: Vec<Value>,
    /// Sum of the years.
    pub sum: Value,
}

/// How many records of a country there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Holdings {
    /// Projects with a share of it.
    pub projects: i64,
    /// Those that are under way.
    pub running: i64,
    /// Activities of these projects, or held there.
    pub activities: i64,
    /// Those that begin today or later.
    pub upcoming: i64,
    /// Trainees with its nationality.
    pub trainees: i64,
    /// Experts and volunteers assigned to it.
    pub experts: i64,
    /// Organisations in it.
    pub organisations: i64,
}

impl Cooperation {
    /// Brings together what the register knows.
    ///
    /// # Errors
    /// `NotFound` for an unknown country; as for the figures themselves.
    pub fn make(
        reader: &Reader<'_>,
        catalogue: &Catalogue,
        iso3: CountryCode,
        question: &Question,
        today: Date,
    ) -> Result<Cooperation> {
        let facts = reference::country(iso3.as_str()).ok_or_else(Error::not_found)?;
        let asked = Asked::resolve(reader, question)?;
        let figures = Figures::make(reader, catalogue, question)?;
        let conditions = [Condition::on(Axis::Country, iso3.as_str())];
        let own = figures.basis.currency;
        let mut sides = Vec::new();
        for side in Side::ALL {
            let always = matches!(side, Side::Contribution | Side::Received);
            let rows = figures.side(*side).by(Dimension::Country);
            if !always && !rows.iter().any(|row| row.key == iso3.as_str()) {
                continue;
            }
            let by = |axis: Axis| {
                cross(
                    reader,
                    catalogue,
                    &asked,
                    &figures,
                    &CrossQuestion {
                        side: *side,
                        rows: axis,
                        columns: Some(Axis::Year),
                        conditions: &conditions,
                    },
                )
            };
            let groups = by(Axis::Group)?;
            let group = |key: &str| -> Vec<Value> {
                let place = groups.rows.iter().position(|row| row.key == key);
                match place {
                    Some(place) => groups.cells[place]
                        .iter()
                        .map(|both| in_both(both, own))
                        .collect(),
                    None => vec![in_both(&Both::default(), own); asked.years.len()],
                }
            };
            let modalities = by(Axis::Modality)?;
            sides.push(CooperationSide {
                side: *side,
                years: groups
                    .column_totals
                    .iter()
                    .map(|both| in_both(both, own))
                    .collect(),
                sum: in_both(&groups.total, own),
                financial: group("A"),
                in_kind: group("B"),
                modalities: modalities
                    .rows
                    .iter()
                    .zip(&modalities.cells)
                    .zip(&modalities.row_totals)
                    .map(|((head, cells), total)| CooperationRow {
                        key: head.key.clone(),
                        label: head.label.clone(),
                        years: cells.iter().map(|both| in_both(both, own)).collect(),
                        sum: in_both(total, own),
                    })
                    .collect(),
            });
        }
        let projects: HashSet<String> = store::projects_of(reader, iso3)?.into_iter().collect();
        let counts = CountryCounts::make(reader, &asked, iso3, &projects)?;
        Ok(Cooperation {
            iso3,
            name: facts.name_en.clone(),
            sides,
            provided: counts.provided,
            received: counts.received,
            holdings: store::holdings(reader, iso3, today)?,
            basis: figures.basis,
        })
    }

    /// A side, if there is anything on it.
    pub fn side(&self, side: Side) -> Option<&CooperationSide> {
        self.sides.iter().find(|each| each.side == side)
    }
}

fn in_both(both: &Both, own: Currency) -> Value {
    value(both.own, both.usd, i64::from(both.any), own)
}
