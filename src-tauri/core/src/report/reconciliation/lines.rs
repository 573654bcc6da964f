//! From a cell of the reconciliation sheet to the cost lines behind it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use ts_rs::TS;

use super::{ReconciliationStep, store};
use crate::contribution::exchange::Exchange;
use crate::contribution::trace::{Trace, TraceTotal, TracedLine};
use crate::contribution::{Asked, Question};
use crate::cost::store::amount;
use crate::error::Result;
use crate::money::Money;
use crate::store::{PageRequest, Reader};
use crate::survey;
use crate::values::Currency;

/// Which cell is to be opened.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ReconciliationLinesRequest")]
pub struct LinesRequest {
    /// The same question that made the sheet.
    pub question: Question,
    /// The row.
    pub step: ReconciliationStep,
    /// The year of the cell; none: the sum of the years.
    #[serde(default)]
    #[ts(optional)]
    pub year: Option<i32>,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

/// Opens a cell: what its lines add up to, and a window of them, the latest year first and in it the largest.
///
/// # Errors
/// `NotFound` before the agency was entered.
pub(super) fn open(reader: &Reader<'_>, request: &LinesRequest) -> Result<Trace> {
    let edition = survey::edition(reader, None, request.question.year.into())?;
    let question = Question {
        years: request
            .question
            .years
            .or(u8::try_from(edition.facts.reference_years).ok()),
        ..request.question.clone()
    };
    let mut asked = Asked::resolve(reader, &question)?;
    let nothing = |asked| Ok(Trace::of(Vec::new(), 0, Vec::new(), asked));
    if !request.step.has_lines() {
        return nothing(&asked);
    }
    if let Some(year) = request.year {
        if asked.years.index(year).is_none() {
            return nothing(&asked);
        }
        (asked.years.first, asked.years.last) = (year, year);
    }
    let mut sums: BTreeMap<(i32, Currency), (i128, i64)> = BTreeMap::new();
    store::each_class(reader, &asked, &mut |class, year, minor, lines| {
        let whole = matches!(
            request.step,
            ReconciliationStep::Register | ReconciliationStep::NotConvertible
        );
        if asked.years.index(year).is_some()
            && (whole || ReconciliationStep::of(class, &asked) == request.step)
        {
            let sum = sums.entry((year, class.currency)).or_default();
            sum.0 += minor;
            sum.1 += lines;
        }
    })?;
    let mut exchange = Exchange::new(reader, Asked::resolve(reader, &question)?);
    let mut unconverted: BTreeMap<i32, BTreeSet<Currency>> = BTreeMap::new();
    let mut counts: BTreeMap<i32, i64> = BTreeMap::new();
    let mut totals = Vec::new();
    for ((year, currency), (minor, lines)) in &sums {
        let converted = exchange.convert(*currency, *minor, *year)?;
        let one = exchange.rate(*currency, *year)?;
        if converted.is_none() {
            unconverted.entry(*year).or_default().insert(*currency);
        }
        let wanted = match request.step {
            ReconciliationStep::Register => true,
            ReconciliationStep::NotConvertible => converted.is_none(),
            _ => converted.is_some(),
        };
        if !wanted {
            continue;
        }
        *counts.entry(*year).or_default() += lines;
        if let (Some(exact), Some(rate)) = (converted, one) {
            totals.push(TraceTotal::new(
                *year,
                amount(*minor, *currency)?,
                rate,
                exact,
            ));
        }
    }
    let total = counts.values().sum();
    let mut lines = Vec::new();
    let (mut skip, mut left) = (request.page.offset as usize, request.page.rows() as usize);
    while let Some((year, count)) = counts.pop_last() {
        let count = usize::try_from(count).unwrap_or(0);
        if skip >= count {
            skip -= count;
            continue;
        }
        if left == 0 {
            break;
        }
        let currencies: Vec<Currency> = unconverted
            .get(&year)
            .map(|currencies| currencies.iter().copied().collect())
            .unwrap_or_default();
        let window = (skip, left);
        let found = store::lines(reader, &asked, year, request.step, &currencies, window)?;
        skip = 0;
        left -= found.len();
        for line in found {
            lines.extend(shown(reader, &asked, year, &line)?);
        }
    }
    Ok(Trace::of(lines, total, totals, &asked))
}

fn shown(
    reader: &Reader<'_>,
    asked: &Asked,
    year: i32,
    line: &store::Found,
) -> Result<Option<TracedLine>> {
    let part = match line.fiscal_year {
        None => line.minor,
        Some(fiscal) => asked
            .years
            .of_fiscal_year(fiscal, line.minor)
            .into_iter()
            .find(|(of, _)| *of == year)
            .map_or(0, |(_, minor)| minor),
    };
    let money = |minor| Money {
        minor,
        currency: line.currency,
    };
    TracedLine::read(reader, &line.id, year, (money(line.minor), money(part)))
}
