//! A series as a grid of currencies and years (or the months of a year), with its gaps: what the register needs
//! and the series does not have, and whether any other series has it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::need::needed;
use super::{RateKind, store};
use crate::agency::YearBasis;
use crate::contribution::{Asked, Question, rates};
use crate::desk::Desk;
use crate::error::Result;
use crate::reference;
use crate::store::{PageRequest, Reader};
use crate::values::{Currency, Date, Rate};

/// Which part of a series is wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "RateGridListRequest")]
pub struct GridRequest {
    /// The series; the agency's when absent.
    pub series: Option<String>,
    /// The last year; with `months`, the one year.
    pub year: i32,
    /// The twelve months of the year, instead of years side by side.
    pub months: bool,
    /// Every currency of the series, not only those that the register needs.
    pub all: bool,
    /// The window.
    pub page: PageRequest,
}

/// A series by currency and period.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RateGrid {
    /// The series.
    pub series: String,
    /// Which twelve months a year means.
    pub year_basis: YearBasis,
    /// The columns: years, or months as `2018-11`.
    pub periods: Vec<String>,
    /// A window of the currencies, by code.
    pub rows: Vec<GridRow>,
    /// How many currencies there are.
    pub total: i64,
    /// Currencies and years that are needed and missing in the series, over all currencies.
    pub gaps: i64,
    /// Of these, those that no series has.
    pub nowhere: i64,
}

/// A currency.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GridRow {
    /// The code.
    pub currency: Currency,
    /// The name in English.
    pub name: String,
    /// One cell a period.
    pub cells: Vec<GridCell>,
}

/// A currency in a period.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GridCell {
    /// Units for one US dollar; none when the series does not have it.
    pub lcu_per_usd: Option<Rate>,
    /// Published for the period, or the mean of months or days; none without a rate.
    pub made_of: Option<RateKind>,
    /// The record, when the rate was entered as it is.
    pub id: Option<String>,
    /// True when the register has money that needs it.
    pub needed: bool,
    /// The other series that have it, when this one does not and it is needed.
    pub elsewhere: Vec<String>,
}

/// How many years stand side by side.
const YEARS: i32 = 8;

/// A series by currency and period.
pub fn grid(desk: &Desk, request: GridRequest) -> Result<RateGrid> {
    desk.read(|reader| make(reader, &request))
}

fn make(reader: &Reader<'_>, request: &GridRequest) -> Result<RateGrid> {
    let question = Question {
        series: request.series.clone(),
        years: Some(1),
        ..Question::of(request.year)
    };
    let asked = Asked::resolve(reader, &question)?;
    let last = asked.years.last;
    let needed = needed(reader)?;
    let mut names: BTreeSet<Currency> = needed.iter().map(|(currency, _)| *currency).collect();
    if request.all {
        names.extend(store::currencies(reader, &asked.series)?);
    }
    let years: Vec<i32> = if request.months {
        vec![last]
    } else {
        (last - YEARS + 1..=last).collect()
    };
    let mut grid = RateGrid {
        series: asked.series.clone(),
        year_basis: asked.years.basis,
        periods: match request.months {
            true => asked.years.months(last),
            false => years.iter().map(i32::to_string).collect(),
        },
        rows: Vec::new(),
        total: i64::try_from(names.len()).unwrap_or(i64::MAX),
        gaps: 0,
        nowhere: 0,
    };
    let mut rated: BTreeMap<(Currency, i32), Option<(Rate, RateKind)>> = BTreeMap::new();
    for (currency, year) in needed.iter().filter(|(_, year)| years.contains(year)) {
        let found = rates::rate(reader, &asked, *currency, *year)?
            .map(|used| (used.lcu_per_usd, used.made_of));
        if found.is_none() {
            grid.gaps += 1;
            let others = store::elsewhere(reader, &asked.series, *currency, &year.to_string())?;
            grid.nowhere += i64::from(others.is_empty());
        }
        rated.insert((*currency, *year), found);
    }
    let window = names
        .into_iter()
        .skip(request.page.offset as usize)
        .take(request.page.rows() as usize);
    for currency in window {
        let mut cells = Vec::new();
        for (place, period) in grid.periods.iter().enumerate() {
            let year = if request.months { last } else { years[place] };
            // A year that has its rate needs no months.
            let covered =
                request.months && rated.get(&(currency, year)).is_some_and(Option::is_some);
            let needed = needed.contains(&(currency, year)) && !covered;
            let found = match (request.months, rated.get(&(currency, year))) {
                (true, _) => month(reader, &asked.series, currency, period)?,
                (false, Some(known)) => *known,
                (false, None) => rates::rate(reader, &asked, currency, year)?
                    .map(|used| (used.lcu_per_usd, used.made_of)),
            };
            let published = match request.months {
                true => RateKind::Month,
                false => RateKind::AnnualAverage,
            };
            let id = match found {
                Some((_, made_of)) if made_of == published => {
                    store::key_of(reader, &asked.series, currency, period)?
                }
                _ => None,
            };
            let elsewhere = match found.is_none() && needed {
                true => store::elsewhere(reader, &asked.series, currency, period)?,
                false => Vec::new(),
            };
            cells.push(GridCell {
                lcu_per_usd: found.map(|(rate, _)| rate),
                made_of: found.map(|(_, made_of)| made_of),
                id,
                needed,
                elsewhere,
            });
        }
        let name = reference::currency(currency.as_str()).map(|known| known.name_en.clone());
        grid.rows.push(GridRow {
            currency,
            name: name.unwrap_or_default(),
            cells,
        });
    }
    Ok(grid)
}

/// The rate of a month: its own, else the mean of the days on which rates held.
fn month(
    reader: &Reader<'_>,
    series: &str,
    currency: Currency,
    month: &str,
) -> Result<Option<(Rate, RateKind)>> {
    if let Some(rate) = store::month_rate(reader, series, currency, month)? {
        return Ok(Some((rate, RateKind::Month)));
    }
    let from = format!("{month}-01");
    let Ok(first) = from.parse::<Date>() else {
        return Ok(None);
    };
    let until = Date(first.0.saturating_add(jiff::Span::new().months(1))).to_string();
    let mean = rates::mean_of_days(reader, series, currency, (&from, &until))?;
    Ok(mean.map(|(rate, _)| (Rate(rate.round_dp(10)), RateKind::Day)))
}
