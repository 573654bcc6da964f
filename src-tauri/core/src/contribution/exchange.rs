//! Converting whatever currency and year comes up, and remembering what could not be converted: for screens
//! that show what they can and name the rest. A report refuses instead ([`super::rates::Converter`]).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;

use super::{Asked, RateUsed, rates};
use crate::error::Result;
use crate::money::{Amount, Money};
use crate::store::Reader;
use crate::values::Currency;

/// A rate that money needs and the series does not have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct RateMissing {
    /// The currency.
    pub currency: Currency,
    /// The reporting year.
    pub year: i32,
}

/// The rates of one series, looked up as they are needed.
pub(crate) struct Exchange<'r, 'c> {
    reader: &'r Reader<'c>,
    asked: Asked,
    rates: BTreeMap<(Currency, i32), Option<RateUsed>>,
}

impl<'r, 'c> Exchange<'r, 'c> {
    /// The exchange at the series and years of a question.
    pub fn new(reader: &'r Reader<'c>, asked: Asked) -> Self {
        Exchange {
            reader,
            asked,
            rates: BTreeMap::new(),
        }
    }

    /// An exact sum in the agency's currency and in US dollars, in major units; `None` where a rate is missing.
    pub fn convert(
        &mut self,
        currency: Currency,
        minor: i128,
        year: i32,
    ) -> Result<Option<(Decimal, Decimal)>> {
        let own = self.asked.agency.currency;
        let rates = self.rate(currency, year)?.zip(self.rate(own, year)?);
        Ok(rates.map(|rates| at_rates((currency, minor), own, rates)))
    }

    /// Units of a currency for one US dollar in a year; `None` where the series has no rate.
    pub fn rate(&mut self, currency: Currency, year: i32) -> Result<Option<Decimal>> {
        if currency == Currency::USD {
            return Ok(Some(Decimal::ONE));
        }
        if !self.rates.contains_key(&(currency, year)) {
            let found = rates::rate(self.reader, &self.asked, currency, year)?;
            self.rates.insert((currency, year), found);
        }
        let known = self.rates.get(&(currency, year)).and_then(Option::as_ref);
        Ok(known.map(|used| used.lcu_per_usd.0))
    }

    /// The rates that were used.
    pub fn used(&self) -> Vec<RateUsed> {
        self.rates.values().flatten().cloned().collect()
    }

    /// The rates that were looked for and are missing.
    pub fn missing(&self) -> Vec<RateMissing> {
        let missing = self.rates.iter().filter(|(_, rate)| rate.is_none());
        missing
            .map(|((currency, year), _)| RateMissing {
                currency: *currency,
                year: *year,
            })
            .collect()
    }
}

/// An exact sum in the agency's currency and in US dollars, in major units, at the units of the sum's currency and of
/// the agency's for one US dollar.
pub(crate) fn at_rates(
    (currency, minor): (Currency, i128),
    own: Currency,
    (rate, own_rate): (Decimal, Decimal),
) -> (Decimal, Decimal) {
    let major = Decimal::from_i128_with_scale(minor, currency.digits());
    let usd = major / rate;
    match currency == own {
        true => (major, usd),
        false => (usd * own_rate, usd),
    }
}

/// An exact sum as an amount, rounded once.
pub(crate) fn rounded(major: Decimal, currency: Currency) -> Amount {
    Money::rounded(major, currency)
        .unwrap_or_else(|| Money::zero(currency))
        .into()
}
