//! Goals taken apart into their targets. A goal's amount of a line is split over the targets that its project
//! names, by their weights and largest remainder; what names the goal alone stands as the goal as a whole. The
//! rows of a goal add up to the goal's figure in every year.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rust_decimal::Decimal;

use super::lines::Key;
use super::rates::Converter;
use super::walk::each_portion;
use super::{Asked, Dimension, Figures, Row, Side, tables};
use crate::error::Result;
use crate::money::split::{largest_remainder, rounded_to_total};
use crate::store::Reader;
use crate::values::Currency;

/// A target's figures; `key` is the target, or the goal itself for what names no target.
pub type TargetRow = Row;

/// The targets of every goal, by goal; what has no goal is under the empty key.
///
/// # Errors
/// As for the figures themselves.
pub fn targets(
    reader: &Reader<'_>,
    asked: &Asked,
    figures: &Figures,
) -> Result<BTreeMap<String, Vec<TargetRow>>> {
    type Amounts = HashMap<(usize, Currency), i128>;
    let mut sums: BTreeMap<(&'static str, &'static str), Amounts> = BTreeMap::new();
    let mut needed = BTreeSet::new();
    each_portion(reader, asked, &mut |programme, part| {
        if part.side != Side::Contribution {
            return Ok(());
        }
        let project = programme.info(part.project);
        for (key, minor) in part.split(Dimension::Goal) {
            let Key::Code(goal) = key else {
                continue;
            };
            let of_goal: Vec<(&'static str, Decimal)> = project
                .targets
                .iter()
                .filter(|(code, _)| code.split('.').next() == Some(goal))
                .copied()
                .collect();
            let weights: Vec<Decimal> = of_goal.iter().map(|(_, weight)| *weight).collect();
            for ((code, _), part_minor) in of_goal.iter().zip(largest_remainder(minor, &weights)) {
                let amounts = sums.entry((goal, code)).or_default();
                *amounts.entry((part.year, part.currency)).or_default() += i128::from(part_minor);
                needed.insert((part.currency, part.year));
            }
        }
        Ok(())
    })?;
    let converter = Converter::load(reader, asked, &needed)?;
    let own = converter.own();
    let exact = |amounts: &Amounts, year: usize, dollars: bool| -> Decimal {
        // A fixed order of currencies, so that equal sums are equal to the last digit.
        let mut of_year: Vec<(Currency, i128)> = amounts
            .iter()
            .filter(|((at, _), _)| *at == year)
            .map(|((_, currency), minor)| (*currency, *minor))
            .collect();
        of_year.sort_unstable();
        let sum = of_year
            .iter()
            .fold(Decimal::ZERO, |sum, (currency, minor)| {
                let (in_own, in_usd) = converter.convert(*currency, *minor, year);
                sum + if dollars { in_usd } else { in_own }
            });
        let currency = if dollars { Currency::USD } else { own };
        sum * Decimal::from(10i64.pow(currency.digits()))
    };
    let mut made = BTreeMap::new();
    for goal in figures.side(Side::Contribution).by(Dimension::Goal) {
        let mine: Vec<(&&str, &Amounts)> = sums
            .iter()
            .filter(|((of, _), _)| *of == goal.key)
            .map(|((_, code), amounts)| (code, amounts))
            .collect();
        let mut values = vec![Vec::with_capacity(goal.years.len()); mine.len()];
        for (year, total) in goal.years.iter().enumerate() {
            let live: Vec<usize> = (0..mine.len())
                .filter(|place| mine[*place].1.keys().any(|(at, _)| *at == year))
                .collect();
            let spread = |total: i64, dollars: bool| {
                let parts: Vec<Decimal> = live
                    .iter()
                    .map(|place| exact(mine[*place].1, year, dollars))
                    .collect();
                rounded_to_total(total, &parts)
            };
            let parts = spread(total.own_minor, false);
            let dollars = spread(total.usd_minor, true);
            for (place, list) in values.iter_mut().enumerate() {
                let at = live.iter().position(|each| *each == place);
                let (in_own, in_usd) = at.map_or((0, 0), |at| (parts[at], dollars[at]));
                list.push(tables::value(in_own, in_usd, i64::from(at.is_some()), own));
            }
        }
        let mut rows: Vec<Row> = mine
            .iter()
            .zip(values)
            .map(|((code, _), years)| {
                tables::row((**code).to_owned(), (**code).to_owned(), years, own)
            })
            .collect();
        rows.sort_by_key(|row| order(&row.key));
        made.insert(goal.key.clone(), rows);
    }
    Ok(made)
}

/// Goal as a whole first, then 2.1, 2.2 … 2.10, then 2.a, 2.b.
fn order(code: &str) -> (bool, u32, String) {
    match code.split_once('.') {
        None => (false, 0, String::new()),
        Some((_, end)) => match end.parse() {
            Ok(number) => (true, number, String::new()),
            Err(_) => (true, u32::MAX, end.to_owned()),
        },
    }
}
