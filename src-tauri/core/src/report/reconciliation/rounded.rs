//! Rounding the rows of the sheet, each amount once and as it is printed elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::stated::Stated;
use super::{Cell, Reconciled, ReconciliationStep, Row};
use crate::messages::Catalogue;
use crate::money::Money;
use crate::money::split::rounded_to_total;
use crate::values::Currency;

/// Sums of one row before they are rounded.
#[derive(Clone, Default)]
pub(super) struct Exact {
    pub own: Decimal,
    pub usd: Decimal,
    pub lines: i64,
}

/// Rows before they are rounded.
pub(super) struct Unrounded {
    pub exact: BTreeMap<ReconciliationStep, Vec<Exact>>,
    /// The places of years in which something cannot be converted.
    pub broken: BTreeSet<usize>,
    pub own: Currency,
    pub years: usize,
}

impl Unrounded {
    fn cell(&self, step: ReconciliationStep, place: usize) -> Exact {
        let cells = self.exact.get(&step);
        cells.map_or_else(Exact::default, |cells| cells[place].clone())
    }

    pub fn rounded(self, catalogue: &Catalogue, stated: Option<&Stated>, first: i32) -> Reconciled {
        let mut columns: BTreeMap<ReconciliationStep, Vec<Cell>> = BTreeMap::new();
        for place in 0..self.years {
            let in_own = self.column(place, true);
            let in_usd = self.column(place, false);
            let year = first + i32::try_from(place).unwrap_or(0);
            let told = stated.map(|stated| stated.year(year, self.own));
            for step in ReconciliationStep::ALL {
                let (own, usd) = match step {
                    ReconciliationStep::NotConvertible => (None, None),
                    ReconciliationStep::Contribution if self.broken.contains(&place) => {
                        (None, None)
                    }
                    ReconciliationStep::Adjustment => {
                        let less =
                            |told: Option<i64>, column: &BTreeMap<ReconciliationStep, i64>| {
                                Some(told? - column.get(&ReconciliationStep::Contribution)?)
                            };
                        match told {
                            _ if self.broken.contains(&place) => (None, None),
                            Some((own, usd)) => (less(own, &in_own), less(usd, &in_usd)),
                            None => (Some(0), Some(0)),
                        }
                    }
                    ReconciliationStep::Reported => match told {
                        Some(told) => told,
                        None if self.broken.contains(&place) => (None, None),
                        None => (
                            in_own.get(&ReconciliationStep::Contribution).copied(),
                            in_usd.get(&ReconciliationStep::Contribution).copied(),
                        ),
                    },
                    step => (in_own.get(step).copied(), in_usd.get(step).copied()),
                };
                let lines = self.cell(*step, place).lines;
                let cells = columns.entry(*step).or_default();
                cells.push(Cell::new(own, usd, lines, self.own));
            }
        }
        let rows = columns.into_iter().filter_map(|(step, years)| {
            let always = matches!(
                step,
                ReconciliationStep::Register
                    | ReconciliationStep::Contribution
                    | ReconciliationStep::Reported
            );
            let shown = match step {
                ReconciliationStep::Adjustment => stated.is_some(),
                ReconciliationStep::Rounding => years.iter().any(|cell| {
                    [cell.own_minor, cell.usd_minor]
                        .iter()
                        .any(|minor| minor.is_some_and(|minor| minor != 0))
                }),
                _ => always || years.iter().any(|cell| cell.lines > 0),
            };
            let sum =
                |own: bool| -> Option<i64> { years.iter().map(|cell| cell.in_currency(own)).sum() };
            let lines = years.iter().map(|cell| cell.lines).sum();
            let sum = Cell::new(sum(true), sum(false), lines, self.own);
            shown.then(|| Row {
                step,
                label: catalogue.text(&step.row_label()),
                opens: step.has_lines(),
                years,
                sum,
            })
        });
        Reconciled {
            rows: rows.collect(),
            basis: None,
            currency: self.own,
            years: Vec::new(),
            not_convertible: Vec::new(),
            adjustment: None,
            published: Vec::new(),
            agrees: false,
        }
    }

    /// The rows of a year in one currency, in minor units; deductions are negative.
    fn column(&self, place: usize, own: bool) -> BTreeMap<ReconciliationStep, i64> {
        let currency = if own { self.own } else { Currency::USD };
        let exact = |step: ReconciliationStep| {
            let cell = self.cell(step, place);
            if own { cell.own } else { cell.usd }
        };
        let minor =
            |major: Decimal| Money::rounded(major, currency).map_or(i64::MAX, |money| money.minor);
        let mut column = BTreeMap::from([
            (
                ReconciliationStep::Register,
                minor(exact(ReconciliationStep::Register)),
            ),
            (
                ReconciliationStep::Contribution,
                minor(exact(ReconciliationStep::Contribution)),
            ),
        ]);
        for step in [
            ReconciliationStep::WithoutPayer,
            ReconciliationStep::Received,
            ReconciliationStep::Counterpart,
        ] {
            column.insert(step, -minor(exact(step)));
        }
        // Together they are one figure of the report, so they are rounded to it.
        let (outside, partners) = (
            exact(ReconciliationStep::OutOfScope),
            exact(ReconciliationStep::Partners),
        );
        let scale = Decimal::from(10i64.pow(currency.digits()));
        let live: Vec<(ReconciliationStep, Decimal)> = [
            (ReconciliationStep::OutOfScope, outside),
            (ReconciliationStep::Partners, partners),
        ]
        .into_iter()
        .filter(|(step, _)| self.cell(*step, place).lines > 0)
        .collect();
        let parts: Vec<Decimal> = live.iter().map(|(_, value)| *value * scale).collect();
        let parts = rounded_to_total(minor(outside + partners), &parts);
        for ((step, _), part) in live.iter().zip(parts) {
            column.insert(*step, -part);
        }
        let deducted: i64 = column
            .iter()
            .filter(|(step, _)| {
                !matches!(
                    step,
                    ReconciliationStep::Register | ReconciliationStep::Contribution
                )
            })
            .map(|(_, minor)| minor)
            .sum();
        column.insert(
            ReconciliationStep::Rounding,
            column[&ReconciliationStep::Contribution]
                - column[&ReconciliationStep::Register]
                - deducted,
        );
        for step in [ReconciliationStep::OutOfScope, ReconciliationStep::Partners] {
            column.entry(step).or_insert(0);
        }
        column
    }
}
