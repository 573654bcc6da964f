//! Exchange rates: units of a currency for one US dollar, by series and period.
//!
//! Several series may stand side by side; a report uses one and prints its name.

pub mod block;
pub mod commands;
pub mod grid;
pub(crate) mod need;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use crate::error::{Error, Result};
use crate::messages::msg;
use crate::rules;
use crate::store::Tx;
use crate::values::{Currency, Date, Rate};
use crate::{code_enum, id_type, record, reference};

id_type! {
    /// Key of an exchange rate.
    RateId
}

code_enum! {
    /// What period a rate stands for.
    pub enum RateKind {
        /// Mean of a year; the period is `2018`.
        AnnualAverage = "annual_average", rate_kind_annual_average;
        /// A month; the period is `2018-11`.
        Month = "month", rate_kind_month;
        /// A day; the period is `2018-11-01`.
        Day = "day", rate_kind_day;
    }
}

record! {
    /// An exchange rate.
    pub struct ExchangeRate(RateId) in "exchange_rate" {
        /// Currency.
        pub currency: Currency,
        /// Year, month or day.
        pub period: String,
        /// What the period is.
        pub kind: RateKind,
        /// Units of the currency for one US dollar.
        pub lcu_per_usd: Rate,
        /// The series it belongs to, such as "FRED annual average".
        #[garde(custom(rules::name(200)))]
        pub series: String,
        /// Who publishes it.
        #[serde(default)]
        #[garde(custom(rules::line(500)))]
        pub source: String,
        /// Day on which it was entered.
        #[serde(default)]
        pub entered: Option<Date>,
    }
}

impl ExchangeRate {
    /// Takes away spaces around what is compared: series and period.
    pub(crate) fn tidy(&mut self) {
        self.series = self.series.trim().to_owned();
        self.period = self.period.trim().to_owned();
    }

    /// True when both say the same currency's worth in the same period of the same series.
    pub(crate) fn stands_for(&self, other: &ExchangeRate) -> bool {
        (self.currency, self.kind, &self.series, &self.period)
            == (other.currency, other.kind, &other.series, &other.period)
    }

    /// Checks the rate by itself.
    ///
    /// # Errors
    /// `Invalid` when the period does not fit its kind, or the currency is the dollar itself.
    pub fn check(&self) -> Result<()> {
        crate::rules::check(self)?;
        if self.currency == Currency::USD {
            return Err(Error::field("currency", msg::rate_of_dollar()));
        }
        let day = match self.kind {
            RateKind::AnnualAverage => format!("{}-01-01", self.period),
            RateKind::Month => format!("{}-01", self.period),
            RateKind::Day => self.period.clone(),
        };
        match day.parse::<Date>() {
            Ok(_) => Ok(()),
            Err(_) => Err(Error::field(
                "period",
                msg::rate_period_unfit(crate::values::shown(&self.period)),
            )),
        }
    }
}

/// Writes the annual averages of the reference list into a new programme.
pub(crate) fn seed(tx: &mut Tx<'_>) -> Result<()> {
    for known in reference::RATES.iter() {
        let (Ok(currency), Ok(lcu_per_usd)) = (
            known.currency.parse::<Currency>(),
            known.lcu_per_usd.parse(),
        ) else {
            continue;
        };
        let mut rate = ExchangeRate {
            id: RateId::default(),
            row_version: 0,
            currency,
            period: known.year.clone(),
            kind: RateKind::AnnualAverage,
            lcu_per_usd,
            series: known.series.clone(),
            source: known.source.clone(),
            entered: None,
        };
        tx.put(&mut rate)?;
    }
    Ok(())
}
