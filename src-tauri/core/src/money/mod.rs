//! Amounts of money: integers of minor units with a currency, split and added without loss.

pub mod split;

use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::messages::{Message, msg};
use crate::values::{Currency, shown};

/// An amount: `minor` units of a currency (satang, cents, yen). Negative amounts are refunds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    /// Minor units: 1,250.50 THB is 125050.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

/// An amount over IPC and in files: a plain decimal in major units and a currency code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Amount {
    /// Decimal in major units, such as `1250.50`; no thousands separators.
    #[schemars(regex(pattern = r"^-?\d+(\.\d+)?$"))]
    pub amount: String,
    /// ISO 4217 code.
    #[schemars(with = "String", regex(pattern = r"^[A-Z]{3}$"))]
    pub currency: Currency,
}

/// No programme line is larger than this many minor units (ten thousand billion major units of two
/// decimals); beyond it somebody mistyped, and a million such lines still add up inside 64 bits × 128.
pub const LARGEST_MINOR: i64 = 1_000_000_000_000_000;

impl Money {
    /// No money.
    pub fn zero(currency: Currency) -> Self {
        Money { minor: 0, currency }
    }

    /// The amount in major units, exact.
    pub fn major(self) -> Decimal {
        Decimal::from_i128_with_scale(self.minor.into(), self.currency.digits())
    }

    /// The nearest amount to a decimal in major units; halves go to the even neighbour.
    pub fn rounded(major: Decimal, currency: Currency) -> Option<Self> {
        let digits = currency.digits();
        let scaled = major.checked_mul(Decimal::from(10i64.pow(digits)))?;
        scaled
            .round()
            .to_i64()
            .map(|minor| Money { minor, currency })
    }
}

impl Amount {
    /// Reads the amount as typed.
    ///
    /// # Errors
    /// A sentence when the text is no number, has more decimals than the currency, or is absurdly large.
    pub fn money(&self) -> Result<Money, Message> {
        let currency = self.currency;
        let value = Decimal::from_str(self.amount.trim())
            .map_err(|_| msg::value_amount_unreadable(shown(&self.amount)))?;
        let digits = currency.digits();
        if value.normalize().scale() > digits {
            return Err(msg::value_amount_decimals(
                i64::from(digits),
                currency.as_str(),
            ));
        }
        let money = Money::rounded(value, currency)
            .ok_or_else(|| msg::value_amount_absurd(shown(&self.amount)))?;
        if money.minor.abs() > LARGEST_MINOR {
            return Err(msg::value_amount_absurd(shown(&self.amount)));
        }
        Ok(money)
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Amount {
            amount: money.major().to_string(),
            currency: money.currency,
        }
    }
}
