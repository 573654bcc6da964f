//! Missing rates, and the earlier ones that an officer may choose to carry forward.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store;
use crate::contribution::{Asked, Question, rates};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::rate::{ExchangeRate, RateId, RateKind};
use crate::store::Reader;
use crate::values::{Currency, Rate};

/// So many years back a rate is looked for.
const BACK: i32 = 5;

/// The rates that an officer may carry forward for a report.
#[derive(Debug, Deserialize, TS)]
pub struct CarriedRequest {
    /// The reporting year.
    pub year: i32,
}

/// A missing rate with the latest earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CarriedRate {
    /// Currency.
    pub currency: Currency,
    /// The year without a rate.
    pub year: i32,
    /// The series.
    pub series: String,
    /// The year that has one; none within five years.
    pub from: Option<i32>,
    /// Its rate: units for one US dollar.
    pub lcu_per_usd: Option<Rate>,
    /// Who published it.
    pub source: String,
}

/// Which missing rates are taken from an earlier year.
#[derive(Debug, Deserialize, TS)]
pub struct CarryRates {
    /// The reporting year.
    pub year: i32,
    /// Currency and year of each.
    pub rates: Vec<CurrencyYear>,
}

/// A currency in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct CurrencyYear {
    /// The currency.
    pub currency: Currency,
    /// The year.
    pub year: i32,
}

/// Currencies and years with money and without a rate.
pub(super) fn missing(reader: &Reader<'_>, asked: &Asked) -> Result<Vec<(Currency, i32)>> {
    let mut needed = BTreeSet::new();
    for (currency, year) in store::currencies(reader, asked)? {
        needed.insert((currency, year));
        needed.insert((asked.agency.currency, year));
    }
    let mut found = Vec::new();
    for (currency, year) in needed {
        if currency != Currency::USD && rates::rate(reader, asked, currency, year)?.is_none() {
            found.push((currency, year));
        }
    }
    Ok(found)
}

/// The missing rates of a report, each with the latest earlier year's.
pub fn carried(desk: &Desk, request: CarriedRequest) -> Result<Vec<CarriedRate>> {
    desk.read(|reader| offers(reader, request.year))
}

fn offers(reader: &Reader<'_>, year: i32) -> Result<Vec<CarriedRate>> {
    let asked = Asked::resolve(reader, &Question::of(year))?;
    let mut offers = Vec::new();
    for (currency, year) in missing(reader, &asked)? {
        let mut offer = CarriedRate {
            currency,
            year,
            series: asked.series.clone(),
            from: None,
            lcu_per_usd: None,
            source: String::new(),
        };
        for from in (year - BACK..year).rev() {
            if let Some(used) = rates::rate(reader, &asked, currency, from)? {
                offer.from = Some(from);
                offer.lcu_per_usd = Some(used.lcu_per_usd);
                offer.source = used.source;
                break;
            }
        }
        offers.push(offer);
    }
    Ok(offers)
}

/// Enters earlier years' rates for years without one; the source says so.
///
/// # Errors
/// At `rates[n].currency` where no earlier rate is known, or none is missing any more.
pub fn carry(desk: &Desk, request: CarryRates) -> Result<Done<super::dismissed::Mended>> {
    let today = desk.today()?;
    let offers = desk.read(|reader| offers(reader, request.year))?;
    let mut made = Vec::new();
    for (index, wanted) in request.rates.iter().enumerate() {
        let offer = offers
            .iter()
            .find(|offer| (offer.currency, offer.year) == (wanted.currency, wanted.year));
        let refused = || {
            Error::field(
                format!("rates[{index}].currency"),
                msg::check_rate_nothing_earlier(wanted.currency.as_str(), wanted.year.to_string()),
            )
        };
        let offer = offer.ok_or_else(refused)?;
        let (Some(from), Some(lcu_per_usd)) = (offer.from, offer.lcu_per_usd) else {
            return Err(refused());
        };
        let source = desk.say(&msg::check_rate_carried(from.to_string(), &offer.source));
        made.push(ExchangeRate {
            id: RateId::default(),
            row_version: 0,
            currency: offer.currency,
            period: offer.year.to_string(),
            kind: RateKind::AnnualAverage,
            lcu_per_usd,
            series: offer.series.clone(),
            source: source.chars().take(500).collect(),
            entered: Some(today),
        });
    }
    let count = made.len();
    desk.transact(Op::new(msg::op_rates_carried(count)), |tx| {
        for rate in &mut made {
            rate.check()?;
            tx.put(rate)?;
        }
        Ok(super::dismissed::Mended { count })
    })
}
