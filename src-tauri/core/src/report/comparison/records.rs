//! Opening a row of a comparison: its projects, with what is new, ended and changed.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::make::{Sums, at_earlier_rates, row, sort};
use super::{Compared, ComparisonRecordsRequest, ComparisonRow};
use crate::contribution::atoms::Atoms;
use crate::contribution::axis::{Axis, Condition};
use crate::contribution::rates::Converter;
use crate::contribution::tables::value;
use crate::contribution::walk::each_portion;
use crate::contribution::{Asked, Side, Value};
use crate::error::Result;
use crate::messages::{Catalogue, msg};
use crate::money::Money;
use crate::store::{Page, Reader};
use crate::values::Currency;

/// What one project has in one column, before it is converted.
#[derive(Default, Clone)]
struct Part {
    amounts: BTreeMap<Currency, i128>,
    lines: i64,
}

/// The projects of a row, the largest difference first.
pub(super) fn open(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    request: &ComparisonRecordsRequest,
) -> Result<Page<ComparisonRow>> {
    let comparison = &request.comparison;
    let questions = comparison.questions()?;
    let axis = Axis::ALL
        .iter()
        .find(|axis| axis.dimension() == Some(comparison.by));
    let conditions: Vec<Condition> = axis
        .map(|axis| Condition::on(*axis, &request.key))
        .into_iter()
        .collect();
    let mut parts: BTreeMap<String, Vec<Part>> = BTreeMap::new();
    let mut own = Currency::USD;
    let mut converters = Vec::new();
    for (column, (question, place)) in questions.iter().enumerate() {
        let asked = Asked::resolve(reader, question)?;
        own = asked.agency.currency;
        let mut atoms = Atoms::new(&asked, &[], &conditions);
        let mut needed = BTreeSet::new();
        each_portion(reader, &asked, &mut |programme, portion| {
            if portion.side != Side::Contribution || portion.year != *place {
                return Ok(());
            }
            let inside = atoms.of(programme, portion);
            if inside.is_empty() {
                return Ok(());
            }
            let project = programme.info(portion.project).id.as_str().to_owned();
            let columns = parts
                .entry(project)
                .or_insert_with(|| vec![Part::default(); questions.len()]);
            let minor: i64 = inside.iter().map(|atom| atom.minor).sum();
            *columns[column].amounts.entry(portion.currency).or_default() += i128::from(minor);
            columns[column].lines += 1;
            needed.insert((portion.currency, portion.year));
            Ok(())
        })?;
        converters.push((Converter::load(reader, &asked, &needed)?, *place));
    }
    let names = crate::project::store::names(reader)?;
    let keys: Vec<&str> = parts.keys().map(String::as_str).collect();
    let earlier = match comparison.compared {
        Compared::Years => {
            let sums: Sums = parts
                .iter()
                .filter(|(_, columns)| columns[1].lines > 0)
                .map(|(key, columns)| (key.clone(), columns[1].amounts.clone()))
                .collect();
            Some(at_earlier_rates(reader, comparison, &sums, &keys)?.0)
        }
        Compared::Plan => None,
    };
    let converted = |part: &Part, (converter, place): &(Converter, usize)| -> Value {
        let (in_own, in_usd) = part.amounts.iter().fold(
            (Decimal::ZERO, Decimal::ZERO),
            |(in_own, in_usd), (currency, minor)| {
                let (more_own, more_usd) = converter.convert(*currency, *minor, *place);
                (in_own + more_own, in_usd + more_usd)
            },
        );
        let minor = |major, currency| {
            Money::rounded(major, currency).map_or(i64::MAX, |money: Money| money.minor)
        };
        value(
            minor(in_own, own),
            minor(in_usd, Currency::USD),
            part.lines,
            own,
        )
    };
    let mut rows: Vec<ComparisonRow> = parts
        .iter()
        .enumerate()
        .map(|(place, (key, columns))| {
            let values = columns.iter().zip(&converters);
            let values = values.map(|(part, by)| converted(part, by)).collect();
            let label = names.get(key).map_or_else(String::new, |(code, title)| {
                catalogue.text(&msg::figures_project(code, title))
            });
            let earlier = earlier.as_ref().map(|rows| rows[place]);
            let row = row(key, &label, values, earlier, own);
            ComparisonRow {
                said: catalogue.text(&comparison.said(row.change)),
                ..row
            }
        })
        .collect();
    sort(&mut rows);
    let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let window = rows.into_iter().skip(request.page.offset as usize);
    Ok(Page {
        rows: window.take(request.page.rows() as usize).collect(),
        total,
    })
}
