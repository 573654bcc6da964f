//! What lines add up to in one currency: each year's sum converted once at the year's rate, and rounded once.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;

use super::commands::ListRequest;
use super::{Flow, store};
use crate::contribution::exchange::{Exchange, RateMissing, rounded};
use crate::contribution::{Asked, Question};
use crate::error::Result;
use crate::money::Amount;
use crate::project::Direction;
use crate::store::Reader;
use crate::values::Currency;

/// What the lines of one direction and flow add up to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ConvertedSum {
    /// Provided or received.
    pub direction: Direction,
    /// How far the money is.
    pub flow: Flow,
    /// In the agency's currency.
    pub own: Amount,
    /// In US dollars.
    pub usd: Amount,
    /// Lines in it.
    pub lines: i64,
    /// Lines that are left out because a rate is missing.
    pub left_out: i64,
}

/// What the lines of a filter add up to. Provided and received, planned and disbursed are never added.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CostLineConverted {
    /// One for each direction and flow.
    pub sums: Vec<ConvertedSum>,
    /// The series of rates.
    pub series: String,
    /// The rates that are missing in it.
    pub missing: Vec<RateMissing>,
}

/// Exact sums of one direction and flow.
#[derive(Default)]
struct Exact {
    own: Decimal,
    usd: Decimal,
    lines: i64,
    left_out: i64,
}

/// Converts what the lines of a filter add up to.
pub(super) fn of(reader: &Reader<'_>, request: &ListRequest) -> Result<CostLineConverted> {
    let asked = Asked::resolve(reader, &Question::of(2000))?;
    let (own, series, years) = (asked.agency.currency, asked.series.clone(), asked.years);
    let mut exchange = Exchange::new(reader, asked);
    let mut sums: BTreeMap<(Direction, Flow, Currency, i32), (i128, i64)> = BTreeMap::new();
    for sum in store::by_month(reader, request)? {
        let parts = match (sum.month, sum.fiscal_year) {
            (Some(month), _) => vec![(years.of_day(month), sum.minor)],
            (None, Some(year)) => years.split_fiscal_year(year, sum.minor),
            (None, None) => Vec::new(),
        };
        for (place, (year, minor)) in parts.into_iter().enumerate() {
            let entry = sums
                .entry((sum.direction, sum.flow, sum.currency, year))
                .or_default();
            entry.0 += minor;
            entry.1 += if place == 0 { sum.lines } else { 0 };
        }
    }
    let mut exact: BTreeMap<(Direction, Flow), Exact> = BTreeMap::new();
    for ((direction, flow, currency, year), (minor, lines)) in sums {
        let sum = exact.entry((direction, flow)).or_default();
        match exchange.convert(currency, minor, year)? {
            Some((in_own, in_usd)) => {
                sum.own += in_own;
                sum.usd += in_usd;
                sum.lines += lines;
            }
            None => sum.left_out += lines,
        }
    }
    Ok(CostLineConverted {
        sums: exact
            .into_iter()
            .map(|((direction, flow), sum)| ConvertedSum {
                direction,
                flow,
                own: rounded(sum.own, own),
                usd: rounded(sum.usd, Currency::USD),
                lines: sum.lines,
                left_out: sum.left_out,
            })
            .collect(),
        series,
        missing: exchange.missing(),
    })
}
