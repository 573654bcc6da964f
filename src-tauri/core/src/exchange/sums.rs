//! What the lines of a year come to, cut as finely as a format wants it. Lines are put on sides, into years and split
//! over countries by [`crate::contribution`], so that every sum agrees with its figures.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::store::{self, LineWithActivity};
use crate::contribution::lines::{Key, Part, Programme, Table, side};
use crate::contribution::rates::Converter;
use crate::contribution::store::LineRow;
use crate::contribution::{Asked, Dimension, Side};
use crate::cost::{CostLine, Flow};
use crate::error::Result;
use crate::money::split::rounded_to_total;
use crate::store::Reader;
use crate::values::Currency;

/// A part of a line that went to one country, or to nobody knows where.
pub(crate) struct Piece<'p> {
    pub line: &'p CostLine,
    pub side: Side,
    /// Modality of the survey.
    pub modality: String,
    /// Alpha-3 code; empty: not allocated.
    pub country: String,
    pub minor: i64,
}

/// Hands every piece of a year's lines of a flow to `each`; `between` is called now and then and may stop it.
pub(crate) fn each_piece(
    reader: &Reader<'_>,
    asked: &Asked,
    flow: Flow,
    between: &mut dyn FnMut() -> Result<()>,
    each: &mut dyn FnMut(Piece<'_>),
) -> Result<()> {
    let mut programme = Programme::load(reader, &asked.agency)?;
    let year = asked.years.last;
    let mut lines = 0usize;
    store::each_line(reader, asked, flow, &mut |found| {
        lines += 1;
        if lines.is_multiple_of(500) {
            between()?;
        }
        let LineWithActivity { line, kind, start } = found;
        let as_read = LineRow {
            project_id: line.project_id.to_string(),
            payer_id: line.payer_id.as_ref().map(ToString::to_string),
            direction: line.direction.map(|direction| direction.code().to_owned()),
            flow: line.flow,
            date: line.date.map(|day| day.to_string()),
            fiscal_year: line.fiscal_year.and_then(|year| i32::try_from(year).ok()),
            currency: line.currency,
            minor: line.amount_minor,
            measurement: line.measurement.clone(),
            country: line.country.map(|country| country.to_string()),
            activity_kind: kind.map(|kind| kind.code().to_owned()),
            activity_start: start.map(|day| day.to_string()),
        };
        programme.each_part(reader, &asked.years, &as_read, &mut |part: &Part<'_>| {
            if part.year != year {
                return;
            }
            let modality = part
                .cells
                .iter()
                .find_map(|(table, key, _)| match (table, key) {
                    (Table::By(Dimension::Modality), Key::Code(code)) => Some(*code),
                    _ => None,
                });
            for (table, key, minor) in part.cells {
                if *table == Table::By(Dimension::Country) {
                    each(Piece {
                        line: &line,
                        side: side(part.direction, part.payer, asked.scope),
                        modality: modality.unwrap_or("other").to_owned(),
                        country: match key {
                            Key::Country(code) => code.to_string(),
                            _ => String::new(),
                        },
                        minor: *minor,
                    });
                }
            }
        })
    })
}

/// Sums by currency under any key, to be converted once.
pub(crate) struct Sums<K> {
    cells: BTreeMap<K, BTreeMap<Currency, i128>>,
}

impl<K: Ord> Sums<K> {
    /// Nothing yet.
    pub(crate) fn new() -> Self {
        Sums {
            cells: BTreeMap::new(),
        }
    }

    /// Adds an amount.
    pub(crate) fn add(&mut self, key: K, currency: Currency, minor: i64) {
        let cell = self.cells.entry(key).or_default();
        *cell.entry(currency).or_default() += i128::from(minor);
    }

    /// The rates that are needed.
    pub(crate) fn converter(&self, reader: &Reader<'_>, asked: &Asked) -> Result<Converter> {
        let currencies = self.cells.values().flat_map(BTreeMap::keys);
        let last = asked.years.len().saturating_sub(1);
        let needed: BTreeSet<(Currency, usize)> = currencies.map(|code| (*code, last)).collect();
        Converter::load(reader, asked, &needed)
    }

    /// Every cell, exact, in the smallest coins of the agency's currency and in US cents.
    pub(crate) fn exact(self, converter: &Converter, asked: &Asked) -> Vec<(K, [Decimal; 2])> {
        let last = asked.years.len().saturating_sub(1);
        let coins = |currency: Currency| Decimal::from(10i64.pow(currency.digits()));
        let (own_coins, usd_coins) = (coins(converter.own()), coins(Currency::USD));
        let cells = self.cells.into_iter();
        cells
            .map(|(key, amounts)| {
                let mut sums = [Decimal::ZERO; 2];
                for (currency, minor) in amounts {
                    let (own, usd) = converter.convert(currency, minor, last);
                    sums[0] += own * own_coins;
                    sums[1] += usd * usd_coins;
                }
                (key, sums)
            })
            .collect()
    }
}

/// Rounds exact amounts so that they add up to a total, or to their own rounded sum.
pub(crate) fn rounded(exact: &[Decimal], total: Option<i64>) -> Vec<i64> {
    let sum = || {
        exact
            .iter()
            .sum::<Decimal>()
            .round()
            .to_i64()
            .unwrap_or(i64::MAX)
    };
    rounded_to_total(total.unwrap_or_else(sum), exact)
}
