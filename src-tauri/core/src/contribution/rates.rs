//! Converting at the year's rate of one series.
//!
//! The rate of a year is the series' annual average of that name; without one, the mean of the twelve monthly
//! rates of the year (of the fiscal year's own months when fiscal years are asked for); without all twelve,
//! the mean of the rates that held from a day on, weighted by the days on which each held. A rate holds until
//! the next one of its currency: a revision that does not list a currency leaves it as it was. Where the first
//! day has no rate yet, or a month has no revision at all, the rate of the year is missing, which is an error
//! and never a guess.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::exchange::at_rates;
use super::{Asked, RateUsed};
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::rate::{RateKind, store};
use crate::store::Reader;
use crate::values::{Currency, Date, Rate};

/// Rates of one series for the years asked for.
pub struct Converter {
    own: Currency,
    first: i32,
    rates: BTreeMap<(Currency, i32), RateUsed>,
}

impl Converter {
    /// Loads a rate for every currency and year index in which there is money.
    ///
    /// # Errors
    /// `MissingRate` that names all the missing ones.
    pub fn load(
        reader: &Reader<'_>,
        asked: &Asked,
        needed: &BTreeSet<(Currency, usize)>,
    ) -> Result<Converter> {
        let own = asked.agency.currency;
        let mut converter = Converter {
            own,
            first: asked.years.first,
            rates: BTreeMap::new(),
        };
        let years: BTreeSet<usize> = needed.iter().map(|(_, year)| *year).collect();
        let own_needed = years.iter().map(|year| (own, *year));
        let mut missing = Vec::new();
        for (currency, index) in needed
            .iter()
            .copied()
            .chain(own_needed)
            .collect::<BTreeSet<_>>()
        {
            let year = asked.years.first + i32::try_from(index).unwrap_or(0);
            if currency == Currency::USD {
                continue;
            }
            match rate(reader, asked, currency, year)? {
                Some(used) => {
                    converter.rates.insert((currency, year), used);
                }
                None => missing.push((currency, year)),
            }
        }
        if missing.is_empty() {
            return Ok(converter);
        }
        let names: Vec<String> = missing
            .iter()
            .map(|(currency, year)| format!("{currency} {year}"))
            .collect();
        let list: Vec<_> = missing
            .iter()
            .map(|(c, y)| serde_json::json!({ "currency": c, "year": y }))
            .collect();
        Err(Error {
            detail: Some(Box::new(
                serde_json::json!({ "missing": list, "series": asked.series }),
            )),
            ..Error::new(
                Code::MissingRate,
                msg::figures_rate_missing(&asked.series, names.join(", ")),
            )
        })
    }

    /// Units of a currency for one US dollar in the year at an index.
    pub fn rate(&self, currency: Currency, index: usize) -> Decimal {
        if currency == Currency::USD {
            return Decimal::ONE;
        }
        let year = self.first + i32::try_from(index).unwrap_or(0);
        // `load` has refused whatever is missing.
        self.rates
            .get(&(currency, year))
            .map_or(Decimal::ONE, |used| used.lcu_per_usd.0)
    }

    /// Exact amounts in the agency's currency and in US dollars, in major units.
    pub fn convert(&self, currency: Currency, minor: i128, index: usize) -> (Decimal, Decimal) {
        let rates = (self.rate(currency, index), self.rate(self.own, index));
        at_rates((currency, minor), self.own, rates)
    }

    /// The agency's currency.
    pub fn own(&self) -> Currency {
        self.own
    }

    /// The rates that were loaded, by currency and year.
    pub fn used(&self) -> Vec<RateUsed> {
        self.rates.values().cloned().collect()
    }
}

/// The rate of a year, or `None` when the series does not have it.
pub fn rate(
    reader: &Reader<'_>,
    asked: &Asked,
    currency: Currency,
    year: i32,
) -> Result<Option<RateUsed>> {
    if let Some((rate, source)) = store::annual_rate(reader, &asked.series, currency, year)? {
        let series = asked.series.clone();
        return Ok(Some(RateUsed {
            currency,
            year,
            lcu_per_usd: rate,
            series,
            source,
            made_of: RateKind::AnnualAverage,
        }));
    }
    let mean = |rate: Decimal, source: String, made_of: RateKind| RateUsed {
        currency,
        year,
        lcu_per_usd: Rate(rate.round_dp(10)),
        series: asked.series.clone(),
        source,
        made_of,
    };
    let months = asked.years.months(year);
    let monthly = store::monthly_rates(reader, &asked.series, currency, &months)?;
    if monthly.len() == 12 {
        let sum: Decimal = monthly.iter().map(|(rate, _)| rate.0).sum();
        let source = monthly[0].1.clone();
        return Ok(Some(mean(sum / Decimal::from(12), source, RateKind::Month)));
    }
    let (from, until) = (asked.years.first_day(year), asked.years.day_after(year));
    let found = mean_of_days(reader, &asked.series, currency, (&from, &until))?;
    Ok(found.map(|(rate, source)| mean(rate, source, RateKind::Day)))
}

/// A revision may be published a few days before the month it is for.
const AHEAD: i64 = 5;

/// The mean of a span of days, the first one inside and the last one outside, from rates that hold from a day on.
///
/// `None` where the first day has no rate, or a month has no revision of the series.
pub fn mean_of_days(
    reader: &Reader<'_>,
    series: &str,
    currency: Currency,
    (from, until): (&str, &str),
) -> Result<Option<(Decimal, String)>> {
    let held = store::day_rates(reader, series, currency, from, until)?;
    let (Some((first, _, source)), Ok(from), Ok(until)) =
        (held.first(), from.parse::<Date>(), until.parse::<Date>())
    else {
        return Ok(None);
    };
    if *first > from {
        return Ok(None);
    }
    let before = |day: Date, days: i64| {
        let span = jiff::Span::new().try_days(days).unwrap_or_default();
        Date(day.0.saturating_sub(span))
    };
    let revisions = store::revisions(reader, series, before(from, AHEAD), until)?;
    let mut month = from;
    while month < until {
        let next = Date(month.0.saturating_add(jiff::Span::new().months(1)));
        let revised = |day: &Date| *day >= before(month, AHEAD) && *day < next;
        if !revisions.iter().any(revised) {
            return Ok(None);
        }
        month = next;
    }
    let mut sum = Decimal::ZERO;
    for (place, (day, rate, _)) in held.iter().enumerate() {
        let end = held.get(place + 1).map_or(until, |(next, ..)| *next);
        sum += rate.0 * Decimal::from((*day).max(from).days_until(end));
    }
    let days = Decimal::from(from.days_until(until));
    Ok(Some((sum / days, source.clone())))
}
