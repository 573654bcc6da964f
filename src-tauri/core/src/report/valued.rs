//! How the in-kind contribution was valued: each method with the lines and the money that it stands behind.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::store;
use crate::contribution::exchange::Exchange;
use crate::contribution::{Asked, Dimension, Figures, Question, Side};
use crate::cost::Valuation;
use crate::error::Result;
use crate::money::split::rounded_to_total;
use crate::store::Reader;
use crate::values::Currency;

/// A method of valuation in the contribution of the report's years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValuedMethod {
    /// The method.
    pub valuation: Valuation,
    /// Lines of the contribution that were valued by it.
    pub lines: i64,
    /// Those of them that keep what they were worked out from.
    pub worked_out: i64,
    /// What they add up to in minor units of the agency's currency; the methods add up to the figures' in-kind part.
    pub own_minor: i64,
    /// The same in cents of US dollars.
    pub usd_minor: i64,
}

/// Exact sums of a method, in minor units.
#[derive(Default)]
struct Exact {
    lines: i64,
    worked_out: i64,
    own: Decimal,
    usd: Decimal,
}

/// The methods of the contribution's in-kind lines, the largest sum first.
pub(super) fn methods(
    reader: &Reader<'_>,
    question: &Question,
    figures: &Figures,
) -> Result<Vec<ValuedMethod>> {
    let asked = Asked::resolve(reader, question)?;
    let (years, own) = (asked.years, asked.agency.currency);
    let sums = store::valuations(reader, &asked)?;
    let mut exchange = Exchange::new(reader, asked);
    let mut methods: BTreeMap<Valuation, Exact> = BTreeMap::new();
    for sum in sums {
        let parts = match (sum.month, sum.fiscal_year) {
            (Some(month), _) => vec![(years.of_day(month), sum.minor)],
            (None, Some(year)) => years.split_fiscal_year(year, sum.minor),
            (None, None) => Vec::new(),
        };
        let parts: Vec<(i32, i128)> = parts
            .into_iter()
            .filter(|(year, _)| years.index(*year).is_some())
            .collect();
        if parts.is_empty() {
            continue;
        }
        let method = methods.entry(sum.valuation).or_default();
        method.lines += sum.lines;
        method.worked_out += sum.worked_out;
        for (year, minor) in parts {
            // The figures were made before: no rate is missing.
            if let Some((in_own, in_usd)) = exchange.convert(sum.currency, minor, year)? {
                method.own += in_own * scale(own);
                method.usd += in_usd * scale(Currency::USD);
            }
        }
    }
    let side = figures.side(Side::Contribution);
    let whole = side.by(Dimension::Group).iter().find(|row| row.key == "B");
    let whole = whole.map_or((0, 0), |row| (row.sum.own_minor, row.sum.usd_minor));
    let exact = |of: fn(&Exact) -> Decimal| methods.values().map(of).collect::<Vec<_>>();
    let owns = rounded_to_total(whole.0, &exact(|method| method.own));
    let dollars = rounded_to_total(whole.1, &exact(|method| method.usd));
    let mut valued: Vec<ValuedMethod> = methods
        .iter()
        .zip(owns.into_iter().zip(dollars))
        .map(
            |((valuation, exact), (own_minor, usd_minor))| ValuedMethod {
                valuation: *valuation,
                lines: exact.lines,
                worked_out: exact.worked_out,
                own_minor,
                usd_minor,
            },
        )
        .collect();
    valued.sort_by_key(|method| (-method.own_minor, method.valuation));
    Ok(valued)
}

fn scale(currency: Currency) -> Decimal {
    Decimal::from(10i64.pow(currency.digits()))
}
