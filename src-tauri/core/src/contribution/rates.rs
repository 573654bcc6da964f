//! Converting at the year's rate of one series.
//!
//! The rate of a year is the series' annual average of that name; without one, the mean of the twelve monthly
//! rates of the year (of the fiscal year's own months when fiscal years are asked for); without all twelve,
//! it is missing, which is an error and never a guess.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{Asked, RateUsed, store};
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::store::Reader;
use crate::values::{Currency, Rate};

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
        let major = Decimal::from_i128_with_scale(minor, currency.digits());
        let usd = major / self.rate(currency, index);
        if currency == self.own {
            (major, usd)
        } else {
            (usd * self.rate(self.own, index), usd)
        }
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
            monthly_mean: false,
        }));
    }
    let monthly = store::monthly_rates(reader, &asked.series, currency, &asked.years.months(year))?;
    if monthly.len() < 12 {
        return Ok(None);
    }
    let sum: Decimal = monthly.iter().map(|(rate, _)| rate.0).sum();
    Ok(Some(RateUsed {
        currency,
        year,
        lcu_per_usd: Rate((sum / Decimal::from(12)).round_dp(10)),
        series: asked.series.clone(),
        source: monthly[0].1.clone(),
        monthly_mean: true,
    }))
}
