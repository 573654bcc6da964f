//! How a project's lines become figures: what the register holds of each year, what of it stands apart, and
//! what is left as counted in the report.
//!
//! The register's side is added up from the project's lines by themselves; the other side comes from the
//! figures that the report prints. That both agree is a check, not a definition.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ProjectFacts, ProjectId};
use crate::contribution::rates::rate;
use crate::contribution::{Asked, Basis, Dimension, Question, Side, Value};
use crate::cost::{CostLine, Flow};
use crate::desk::Desk;
use crate::error::Result;
use crate::money::{Amount, Money};
use crate::values::Currency;
use rust_decimal::Decimal;

/// Which project, for which years.
#[derive(Debug, Deserialize, TS)]
pub struct ReconciliationRequest {
    /// The project.
    pub project: ProjectId,
    /// The last of the five years, and the basis when it is not the agency's own.
    pub question: Question,
}

/// What stands apart from the contribution.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ApartValue {
    /// Whose money it is.
    pub side: Side,
    /// How much.
    pub value: Value,
}

/// One year of a project, from the register to the report.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReconciledYear {
    /// The reporting year.
    pub year: i32,
    /// What the register holds of the year and flow, in the agency's currency.
    pub register: Amount,
    /// The same in US dollars.
    pub register_usd: Amount,
    /// Lines in it.
    pub lines: i64,
    /// What of it is not the contribution, side by side in the order of the report; only sides with lines.
    pub apart: Vec<ApartValue>,
    /// What is counted in the report as the contribution.
    pub counted: Value,
    /// What rounding each side by itself leaves over, in the agency's currency.
    pub rounding: Amount,
    /// True when both sides have the same lines and differ by rounding only.
    pub agrees: bool,
}

/// A sum of lines that are in no year of the table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OutsideSum {
    /// How far the money is.
    pub flow: Flow,
    /// The sum in one currency.
    pub amount: Amount,
    /// Lines in it.
    pub lines: i64,
}

/// A project's lines against the report's figures.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Reconciliation {
    /// What must be printed beside the figures.
    pub basis: Basis,
    /// The years, oldest first.
    pub years: Vec<ReconciledYear>,
    /// Lines that are in none of the years: of another flow, or of earlier or later years.
    pub outside: Vec<OutsideSum>,
}

/// A project's lines against the report's figures.
pub fn make(desk: &Desk, request: ReconciliationRequest) -> Result<Reconciliation> {
    let question = Question {
        projects: Some(true),
        ..request.question
    };
    let figures = desk.figures(&question)?;
    desk.read(|reader| {
        let asked = Asked::resolve(reader, &question)?;
        reader.get::<ProjectFacts>(request.project.as_str())?;
        let lines: Vec<CostLine> = reader.children("project_id", request.project.as_str())?;
        let mut sums: BTreeMap<(i32, Currency), i128> = BTreeMap::new();
        let mut counts: BTreeMap<i32, i64> = BTreeMap::new();
        let mut outside: BTreeMap<(Flow, Currency), (i128, i64)> = BTreeMap::new();
        for line in &lines {
            let portions = match (line.date, line.fiscal_year) {
                (Some(day), _) => vec![(asked.years.of_day(day), line.amount_minor)],
                (None, Some(year)) => asked
                    .years
                    .of_fiscal_year(i32::try_from(year).unwrap_or(0), line.amount_minor),
                (None, None) => Vec::new(),
            };
            for (year, minor) in portions {
                if line.flow == asked.flow && asked.years.index(year).is_some() {
                    if minor != 0 {
                        *sums.entry((year, line.currency)).or_default() += i128::from(minor);
                        *counts.entry(year).or_default() += 1;
                    }
                } else {
                    let sum = outside.entry((line.flow, line.currency)).or_default();
                    sum.0 += i128::from(minor);
                    sum.1 += 1;
                }
            }
        }
        let own = asked.agency.currency;
        let mut years = Vec::new();
        for (index, reporting) in figures.basis.years.iter().enumerate() {
            let year = reporting.year;
            let rate_of = |currency: Currency| -> Result<Decimal> {
                if currency == Currency::USD {
                    return Ok(Decimal::ONE);
                }
                // The figures were refused before if one of them were missing.
                Ok(rate(reader, &asked, currency, year)?
                    .map_or(Decimal::ONE, |used| used.lcu_per_usd.0))
            };
            let (mut in_own, mut in_usd) = (Decimal::ZERO, Decimal::ZERO);
            for ((_, currency), minor) in sums.iter().filter(|((of, _), _)| *of == year) {
                let major = Decimal::from_i128_with_scale(*minor, currency.digits());
                let usd = major / rate_of(*currency)?;
                in_usd += usd;
                in_own += if *currency == own {
                    major
                } else {
                    usd * rate_of(own)?
                };
            }
            let value = |side: Side| -> Option<Value> {
                let rows = figures.side(side).by(Dimension::Project);
                let row = rows
                    .iter()
                    .find(|row| row.key == request.project.as_str())?;
                row.years.get(index).cloned()
            };
            let apart: Vec<ApartValue> = Side::ALL
                .iter()
                .filter(|side| **side != Side::Contribution)
                .filter_map(|side| {
                    Some(ApartValue {
                        side: *side,
                        value: value(*side)?,
                    })
                })
                .filter(|apart| apart.value.lines > 0)
                .collect();
            let counted = value(Side::Contribution).unwrap_or(Value {
                own: Money::zero(own).into(),
                usd: Money::zero(Currency::USD).into(),
                lines: 0,
                own_minor: 0,
                usd_minor: 0,
            });
            let register = Money::rounded(in_own, own).unwrap_or(Money::zero(own));
            let told: i64 =
                counted.own_minor + apart.iter().map(|apart| apart.value.own_minor).sum::<i64>();
            let told_lines: i64 =
                counted.lines + apart.iter().map(|apart| apart.value.lines).sum::<i64>();
            let rounding = register.minor - told;
            let lines = counts.get(&year).copied().unwrap_or(0);
            // Each side is rounded once, and its rows so that they add up: at most one unit each.
            let slack = 2 * i64::try_from(Side::ALL.len()).unwrap_or(0);
            years.push(ReconciledYear {
                year,
                register: register.into(),
                register_usd: Money::rounded(in_usd, Currency::USD)
                    .unwrap_or(Money::zero(Currency::USD))
                    .into(),
                lines,
                agrees: rounding.abs() <= slack && lines == told_lines,
                apart,
                counted,
                rounding: Money {
                    minor: rounding,
                    currency: own,
                }
                .into(),
            });
        }
        let outside = outside
            .into_iter()
            .map(|((flow, currency), (minor, lines))| {
                Ok(OutsideSum {
                    flow,
                    amount: crate::cost::store::amount(minor, currency)?,
                    lines,
                })
            })
            .collect::<Result<_>>()?;
        Ok(Reconciliation {
            basis: figures.basis.clone(),
            years,
            outside,
        })
    })
}
