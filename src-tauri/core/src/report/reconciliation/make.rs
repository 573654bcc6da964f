//! Making the sheet: sums in their own currencies, what stands beside them, and whether they agree with the figures.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::rounded::{Exact, Unrounded};
use super::stated::Stated;
use super::{
    AdjustmentReason, NotConvertible, PublishedBeside, Reconciled, ReconciliationStep, store,
};
use crate::contribution::exchange::Exchange;
use crate::contribution::{Asked, Figures, Question, Side};
use crate::cost::store::amount;
use crate::error::{Code, Result};
use crate::messages::Catalogue;
use crate::money::{Amount, Money};
use crate::store::Reader;
use crate::values::Currency;
use crate::{published, survey};

impl Reconciled {
    /// Makes the sheet.
    ///
    /// # Errors
    /// `NotFound` before the agency was entered. A missing rate is no error here: it has a row.
    pub fn make(
        reader: &Reader<'_>,
        catalogue: &Catalogue,
        question: &Question,
    ) -> Result<Reconciled> {
        let edition = survey::edition(reader, None, question.year.into())?;
        let question = Question {
            years: question
                .years
                .or(u8::try_from(edition.facts.reference_years).ok()),
            projects: None,
            ..question.clone()
        };
        let figures = match Figures::make(reader, catalogue, &question) {
            Ok(figures) => Some(figures),
            Err(error) if error.code == Code::MissingRate => None,
            Err(error) => return Err(error),
        };
        let asked = Asked::resolve(reader, &question)?;
        let own = asked.agency.currency;
        let years = asked.years.len();

        // In their own currencies first, converted once.
        let mut sums: BTreeMap<(ReconciliationStep, usize, Currency), (i128, i64)> =
            BTreeMap::new();
        store::each_class(reader, &asked, &mut |class, year, minor, lines| {
            let Some(place) = asked.years.index(year) else {
                return;
            };
            for step in [
                ReconciliationStep::of(class, &asked),
                ReconciliationStep::Register,
            ] {
                let sum = sums.entry((step, place, class.currency)).or_default();
                sum.0 += minor;
                sum.1 += lines;
            }
        })?;
        let mut exchange = Exchange::new(reader, Asked::resolve(reader, &question)?);
        let mut exact: BTreeMap<ReconciliationStep, Vec<Exact>> = BTreeMap::new();
        let mut not_convertible = Vec::new();
        for ((step, place, currency), (minor, lines)) in &sums {
            let year = asked.years.first + i32::try_from(*place).unwrap_or(0);
            let converted = exchange.convert(*currency, *minor, year)?;
            let mut add = |step: ReconciliationStep, (in_own, in_usd): (Decimal, Decimal)| {
                let cells = exact
                    .entry(step)
                    .or_insert_with(|| vec![Exact::default(); years]);
                let cell = &mut cells[*place];
                cell.own += in_own;
                cell.usd += in_usd;
                cell.lines += lines;
            };
            match converted {
                Some(amounts) => add(*step, amounts),
                // Counted with the register, and apart.
                None if *step == ReconciliationStep::Register => {
                    add(ReconciliationStep::Register, Default::default());
                    add(ReconciliationStep::NotConvertible, Default::default());
                    not_convertible.push(NotConvertible {
                        year,
                        amount: amount(*minor, *currency)?,
                        lines: *lines,
                    });
                }
                None => {}
            }
        }
        let broken: BTreeSet<usize> = not_convertible
            .iter()
            .filter_map(|each| asked.years.index(each.year))
            .collect();
        let answer = Stated::of(reader, &edition, question.year)?;
        let mut sheet = Unrounded {
            exact,
            broken,
            own,
            years,
        }
        .rounded(catalogue, answer.as_ref(), asked.years.first);
        sheet.years = (asked.years.first..=asked.years.last).collect();
        sheet.not_convertible = not_convertible;
        sheet.published = sheet.beside(reader)?;
        sheet.agrees = figures
            .as_ref()
            .is_some_and(|figures| sheet.agrees_with(figures));
        sheet.basis = figures.map(|figures| figures.basis);
        sheet.adjustment = answer.map(|stated| AdjustmentReason {
            question: stated.question,
            reason: stated.reason,
        });
        Ok(sheet)
    }

    /// What was published elsewhere for the years, against the total that is reported.
    fn beside(&self, reader: &Reader<'_>) -> Result<Vec<PublishedBeside>> {
        let mut found = Vec::new();
        for (place, year) in self.years.iter().enumerate() {
            let reported = self.row(ReconciliationStep::Reported);
            let reported = reported.and_then(|row| row.years[place].own_minor);
            for (facts, rows) in published::store::of_year(reader, (*year).into())? {
                let money = Money {
                    minor: reported.unwrap_or(0),
                    currency: self.currency,
                };
                let differences = published::compare(&facts, &rows, money);
                found.push(PublishedBeside {
                    year: *year,
                    title: facts.title,
                    total: Money {
                        minor: facts.total_minor,
                        currency: facts.currency,
                    }
                    .into(),
                    not_allocated: differences.not_allocated.into(),
                    difference: differences
                        .register
                        .filter(|_| reported.is_some())
                        .map(Amount::from),
                });
            }
        }
        Ok(found)
    }

    /// True when every side of the figures is what the lines give, amounts and numbers of lines alike.
    fn agrees_with(&self, figures: &Figures) -> bool {
        let cells = |step: ReconciliationStep, place: usize, sign: i64| {
            let cell = self.row(step).map(|row| row.years[place].clone());
            cell.map_or((0, 0, 0), |cell| {
                (
                    sign * cell.own_minor.unwrap_or(0),
                    sign * cell.usd_minor.unwrap_or(0),
                    cell.lines,
                )
            })
        };
        let steps = |side: Side| -> &[ReconciliationStep] {
            match side {
                Side::Contribution => &[ReconciliationStep::Contribution],
                Side::Partners => &[ReconciliationStep::OutOfScope, ReconciliationStep::Partners],
                Side::Received => &[ReconciliationStep::Received],
                Side::Counterpart => &[ReconciliationStep::Counterpart],
                Side::WithoutPayer => &[ReconciliationStep::WithoutPayer],
            }
        };
        Side::ALL.iter().all(|side| {
            let total = &figures.side(*side).total;
            total.years.iter().enumerate().all(|(place, value)| {
                let sign = if *side == Side::Contribution { 1 } else { -1 };
                let found = steps(*side).iter().fold((0, 0, 0), |sum, step| {
                    let cell = cells(*step, place, sign);
                    (sum.0 + cell.0, sum.1 + cell.1, sum.2 + cell.2)
                });
                found == (value.own_minor, value.usd_minor, value.lines)
            })
        })
    }
}
