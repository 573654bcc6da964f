//! The rows of a comparison: the very figures of the report, and what the rates did to them.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{Change, Compared, Comparison, ComparisonColumn, ComparisonRequest, ComparisonRow};
use crate::contribution::lines::{Table, side};
use crate::contribution::rates::Converter;
use crate::contribution::tables::value;
use crate::contribution::{Asked, Dimension, Figures, Side, Value, kept, store};
use crate::error::{Error, Result};
use crate::messages::Catalogue;
use crate::money::Money;
use crate::money::split::rounded_to_total;
use crate::store::Reader;
use crate::values::Currency;

/// Minor units of a row by currency.
pub(super) type Sums = BTreeMap<String, BTreeMap<Currency, i128>>;

impl Comparison {
    /// Makes the comparison.
    ///
    /// # Errors
    /// At a year that is none; `MissingRate` naming every currency and year; `NotFound` before the agency was
    /// entered.
    pub fn make(
        reader: &Reader<'_>,
        catalogue: &Catalogue,
        request: &ComparisonRequest,
    ) -> Result<Comparison> {
        let questions = request.questions()?;
        let mut figures: Vec<Figures> = Vec::new();
        for (place, (question, _)) in questions.iter().enumerate() {
            // Two years are two places of one set of figures.
            if place == 0 || *question != questions[place - 1].0 {
                figures.push(Figures::make(reader, catalogue, question)?);
            }
        }
        let of = |column: usize| (&figures[column.min(figures.len() - 1)], questions[column].1);
        let columns: Vec<ComparisonColumn> = (0..questions.len())
            .map(|column| {
                let (figures, place) = of(column);
                let year = figures.basis.years[place].year;
                let flow = figures.basis.flow;
                ComparisonColumn {
                    label: match request.compared {
                        Compared::Years => year.to_string(),
                        Compared::Plan => catalogue.text(&flow.label()),
                    },
                    year,
                    flow,
                }
            })
            .collect();
        let own = figures[0].basis.currency;
        let nothing = || value(0, 0, 0, own);
        let mut found: BTreeMap<&str, (&str, Vec<Value>)> = BTreeMap::new();
        for column in 0..questions.len() {
            let (figures, place) = of(column);
            for row in figures.side(Side::Contribution).by(request.by) {
                let entry = found.entry(row.key.as_str());
                let (_, values) =
                    entry.or_insert_with(|| (row.label.as_str(), vec![nothing(); questions.len()]));
                values[column] = row.years[place].clone();
            }
        }
        found.retain(|_, (_, values)| values.iter().any(|value| value.lines > 0));
        let total: Vec<Value> = (0..questions.len())
            .map(|column| {
                let (figures, place) = of(column);
                figures.side(Side::Contribution).total.years[place].clone()
            })
            .collect();
        let keys: Vec<&str> = found.keys().copied().collect();
        let effects = match request.compared {
            Compared::Years => {
                let sums = sums(reader, request)?;
                Some(at_earlier_rates(reader, request, &sums, &keys)?)
            }
            Compared::Plan => None,
        };
        let said = |row: ComparisonRow| ComparisonRow {
            said: catalogue.text(&request.said(row.change)),
            ..row
        };
        let mut rows: Vec<ComparisonRow> = found
            .into_iter()
            .enumerate()
            .map(|(place, (key, (label, values)))| {
                let earlier = effects.as_ref().map(|(rows, _)| rows[place]);
                said(row(key, label, values, earlier, own))
            })
            .collect();
        sort(&mut rows);
        let earlier = effects.map(|(_, total)| total);
        Ok(Comparison {
            total: said(row("", "", total, earlier, own)),
            rows,
            columns,
            basis: figures
                .pop()
                .ok_or_else(|| Error::internal("figures"))?
                .basis,
        })
    }
}

/// The largest difference first.
pub(super) fn sort(rows: &mut [ComparisonRow]) {
    rows.sort_by(|a, b| {
        let size = |row: &ComparisonRow| row.difference.own_minor.unsigned_abs();
        size(b).cmp(&size(a)).then(a.label.cmp(&b.label))
    });
}

/// A row; `earlier` is the last column at the rates of the first, in minor units of both currencies.
pub(super) fn row(
    key: &str,
    label: &str,
    values: Vec<Value>,
    earlier: Option<(i64, i64)>,
    own: Currency,
) -> ComparisonRow {
    let (first, last) = (&values[0], &values[values.len() - 1]);
    let less = |a: (i64, i64), b: (i64, i64)| value(a.0 - b.0, a.1 - b.1, 0, own);
    let (before, now) = (
        (first.own_minor, first.usd_minor),
        (last.own_minor, last.usd_minor),
    );
    let change = match (first.lines, last.lines) {
        (0, 1..) => Change::New,
        (_, 0) => Change::Ended,
        _ if before == now => Change::Same,
        _ => Change::Changed,
    };
    ComparisonRow {
        key: key.to_owned(),
        label: label.to_owned(),
        change,
        said: String::new(),
        difference: less(now, before),
        amount_effect: earlier.map(|earlier| less(earlier, before)),
        rate_effect: earlier.map(|earlier| less(now, earlier)),
        values,
    }
}

/// What the later year's rows sum up to in their own currencies.
fn sums(reader: &Reader<'_>, request: &ComparisonRequest) -> Result<Sums> {
    let (question, _) = &request.questions()?[1];
    let asked = Asked::resolve(reader, question)?;
    let mut sums = Sums::new();
    let mut add = |key: String, currency: Currency, minor: i128| {
        *sums.entry(key).or_default().entry(currency).or_default() += minor;
    };
    let ours = |direction, payer| side(direction, payer, asked.scope) == Side::Contribution;
    if request.by == Dimension::Project {
        store::each_of_project(reader, &asked, None, &mut |of, (year, minor)| {
            if year == request.year && ours(of.direction, of.payer) {
                add(of.project.clone(), of.currency, minor.into());
            }
        })?;
    } else {
        let year = (request.year, request.year);
        kept::store::each_sum(
            reader,
            asked.years.basis,
            asked.flow,
            year,
            |cell, (minor, _)| {
                let wanted = cell.table == Table::By(request.by);
                if wanted && ours(cell.direction, cell.payer) {
                    add(cell.key, cell.currency, minor);
                }
            },
        )?;
    }
    Ok(sums)
}

/// Minor units of the agency's currency and of US dollars.
type Both = (i64, i64);

/// The later year's rows, and their total, at the rates of the earlier year; the rows add up to the total.
pub(super) fn at_earlier_rates(
    reader: &Reader<'_>,
    request: &ComparisonRequest,
    sums: &Sums,
    keys: &[&str],
) -> Result<(Vec<Both>, Both)> {
    let (question, _) = &request.questions()?[0];
    let asked = Asked::resolve(reader, question)?;
    let needed: BTreeSet<(Currency, usize)> = sums
        .values()
        .flat_map(|amounts| amounts.keys().map(|currency| (*currency, 0)))
        .collect();
    let converter = Converter::load(reader, &asked, &needed)?;
    let own = converter.own();
    let exact: Vec<(Decimal, Decimal)> = keys
        .iter()
        .map(|key| {
            let amounts = sums.get(*key).into_iter().flatten();
            amounts.fold(
                (Decimal::ZERO, Decimal::ZERO),
                |(in_own, in_usd), (currency, minor)| {
                    let (more_own, more_usd) = converter.convert(*currency, *minor, 0);
                    (in_own + more_own, in_usd + more_usd)
                },
            )
        })
        .collect();
    let spread = |currency: Currency, of: &dyn Fn(&(Decimal, Decimal)) -> Decimal| {
        let scale = Decimal::from(10i64.pow(currency.digits()));
        let total: Decimal = exact.iter().map(of).sum();
        let total = Money::rounded(total, currency).map_or(i64::MAX, |money| money.minor);
        // A row without lines must not be handed a cent.
        let live: Vec<usize> = (0..keys.len())
            .filter(|place| sums.contains_key(keys[*place]))
            .collect();
        let parts: Vec<Decimal> = live
            .iter()
            .map(|place| of(&exact[*place]) * scale)
            .collect();
        let mut rows = vec![0; keys.len()];
        for (place, part) in live.into_iter().zip(rounded_to_total(total, &parts)) {
            rows[place] = part;
        }
        (rows, total)
    };
    let (in_own, own_total) = spread(own, &|both| both.0);
    let (in_usd, usd_total) = spread(Currency::USD, &|both| both.1);
    let rows = in_own.into_iter().zip(in_usd).collect();
    Ok((rows, (own_total, usd_total)))
}
