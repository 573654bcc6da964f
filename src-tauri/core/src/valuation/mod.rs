//! How an in-kind amount was made: the inputs of each method of valuation, kept with the cost line.
//!
//! The amount that follows from them is worked out in one place ([`working`]), in minor units. Nothing forces the
//! line to have that amount: who knows better types another one, and the line then shows that it differs.

pub mod commands;
pub mod proposal;
pub(crate) mod store;
#[cfg(test)]
mod tests;
pub mod working;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::code_enum;
use crate::cost::Valuation;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::money::Amount;
use crate::rules;
use crate::unit_cost::{CostUnit, UnitCostId};
use crate::values::Quantity;

/// So many parts one valuation may have; a longer bill is a document.
const MOST_PARTS: usize = 60;

code_enum! {
    /// What an official salary is paid for.
    pub enum PayPeriod {
        /// A month, of which the working days are stated.
        Month = "month", pay_period_month;
        /// A day.
        Day = "day", pay_period_day;
    }
}

code_enum! {
    /// How often an allowance is paid.
    pub enum AllowancePer {
        /// For each day of each person: a per diem.
        PersonDay = "person_day", allowance_person_day;
        /// Once for each person: travel, insurance.
        Person = "person", allowance_person;
        /// Once.
        Once = "once", allowance_once;
    }
}

/// The inputs of one method; all amounts of a valuation are in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ValuationInputs")]
pub enum Inputs {
    /// Official salary × days, with allowances.
    #[serde(rename = "official_salary")]
    OfficialSalary(Salary),
    /// A standard cost for each unit.
    #[serde(rename = "standard_unit_cost")]
    StandardUnitCost(Units),
    /// What was actually spent, part by part.
    #[serde(rename = "actual_expenditure")]
    ActualExpenditure(Actual),
    /// What it would cost on the market.
    #[serde(rename = "market_price")]
    MarketPrice(Market),
}

/// Official salary for the days worked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, garde::Validate)]
#[garde(allow_unvalidated)]
#[ts(rename = "SalaryInputs")]
pub struct Salary {
    /// Grade or rank whose salary it is.
    #[serde(default)]
    #[garde(custom(rules::line(200)))]
    pub grade: String,
    /// Where the salary stands: scale, circular, year.
    #[serde(default)]
    #[garde(custom(rules::line(300)))]
    pub source: String,
    /// The salary.
    pub pay: Amount,
    /// What it is paid for.
    pub per: PayPeriod,
    /// Working days of a month, where it is paid by the month.
    #[serde(default)]
    pub working_days: Option<Quantity>,
    /// How many persons.
    pub persons: Quantity,
    /// Days of all persons together.
    pub person_days: Quantity,
    /// Per diem, travel and other allowances.
    #[serde(default)]
    #[garde(dive)]
    pub allowances: Vec<Allowance>,
}

/// An allowance beside the salary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, garde::Validate)]
#[garde(allow_unvalidated)]
pub struct Allowance {
    /// What it is.
    #[garde(custom(rules::name(200)))]
    pub label: String,
    /// How much each time.
    pub amount: Amount,
    /// How often.
    pub per: AllowancePer,
}

/// A number of units at their standard cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, garde::Validate)]
#[garde(allow_unvalidated)]
#[ts(rename = "UnitInputs")]
pub struct Units {
    /// The row of the table of unit costs that it was taken from; what follows is as it stood there then.
    #[serde(default)]
    pub unit_cost_id: Option<UnitCostId>,
    /// What is counted.
    #[garde(custom(rules::name(200)))]
    pub name: String,
    /// The unit.
    pub unit: CostUnit,
    /// The year of the unit cost.
    #[garde(custom(rules::between(1900, 2200)))]
    pub year: i64,
    /// Cost of one unit.
    pub price: Amount,
    /// Where it stands.
    #[serde(default)]
    #[garde(custom(rules::line(300)))]
    pub source: String,
    /// How many units.
    pub quantity: Quantity,
}

/// What was actually spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, garde::Validate)]
#[ts(rename = "ActualInputs")]
pub struct Actual {
    /// The parts.
    #[garde(dive)]
    pub parts: Vec<SpentPart>,
}

/// A part of what was spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, garde::Validate)]
#[garde(allow_unvalidated)]
pub struct SpentPart {
    /// What it was spent on.
    #[garde(custom(rules::name(200)))]
    pub label: String,
    /// How much; negative for a refund.
    pub amount: Amount,
    /// The paper behind it.
    #[serde(default)]
    #[garde(custom(rules::line(300)))]
    pub document: String,
}

/// Goods and services at their market price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, garde::Validate)]
#[ts(rename = "MarketInputs")]
pub struct Market {
    /// What was given.
    #[garde(dive)]
    pub goods: Vec<PricedGood>,
}

/// One kind of goods or service at its price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, garde::Validate)]
#[garde(allow_unvalidated)]
pub struct PricedGood {
    /// What it is.
    #[garde(custom(rules::name(200)))]
    pub label: String,
    /// How many.
    pub quantity: Quantity,
    /// Price of one.
    pub price: Amount,
    /// Where the price comes from: quotation, catalogue, day.
    #[serde(default)]
    #[garde(custom(rules::line(300)))]
    pub source: String,
}

impl Inputs {
    /// The method that they belong to.
    pub fn method(&self) -> Valuation {
        match self {
            Inputs::OfficialSalary(_) => Valuation::OfficialSalary,
            Inputs::StandardUnitCost(_) => Valuation::StandardUnitCost,
            Inputs::ActualExpenditure(_) => Valuation::ActualExpenditure,
            Inputs::MarketPrice(_) => Valuation::MarketPrice,
        }
    }

    /// Checks texts, numbers and how many parts there are.
    ///
    /// # Errors
    /// `Invalid` at the fields, below the method's code: `official_salary.pay`.
    pub(crate) fn check(&self) -> Result<()> {
        let checked = match self {
            Inputs::OfficialSalary(salary) => rules::check(salary).and_then(|()| salary.check()),
            Inputs::StandardUnitCost(units) => {
                rules::check(units).and_then(|()| above_zero("quantity", units.quantity))
            }
            Inputs::ActualExpenditure(actual) => {
                rules::check(actual).and_then(|()| parts("parts", actual.parts.len()))
            }
            Inputs::MarketPrice(market) => rules::check(market).and_then(|()| {
                parts("goods", market.goods.len())?;
                let mut goods = market.goods.iter().enumerate();
                goods.try_for_each(|(index, good)| {
                    above_zero("quantity", good.quantity)
                        .map_err(|error| error.below("goods", index))
                })
            }),
        };
        checked.map_err(|error| error.in_field(self.method().code()))
    }
}

impl Salary {
    fn check(&self) -> Result<()> {
        above_zero("persons", self.persons)?;
        above_zero("person_days", self.person_days)?;
        let month = rust_decimal::Decimal::from(31);
        match (self.per, self.working_days) {
            (PayPeriod::Month, None) => {
                return Err(Error::field(
                    "working_days",
                    msg::valuation_working_days_missing(),
                ));
            }
            (PayPeriod::Month, Some(days)) if days.0 <= 0.into() || days.0 > month => {
                return Err(Error::field("working_days", msg::rule_between(1, 31)));
            }
            _ => {}
        }
        match self.allowances.len() {
            0 => Ok(()),
            count => parts("allowances", count),
        }
    }
}

fn above_zero(path: &str, quantity: Quantity) -> Result<()> {
    match quantity.0 > rust_decimal::Decimal::ZERO {
        true => Ok(()),
        false => Err(Error::field(path, msg::valuation_not_positive())),
    }
}

fn parts(path: &str, count: usize) -> Result<()> {
    match count {
        0 => Err(Error::field(path, msg::valuation_no_parts())),
        1..=MOST_PARTS => Ok(()),
        _ => Err(Error::field(path, msg::valuation_too_many(MOST_PARTS))),
    }
}

impl rusqlite::ToSql for Inputs {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        serde_json::to_string(self)
            .map(Into::into)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
    }
}

impl rusqlite::types::FromSql for Inputs {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?)
            .map_err(|error| rusqlite::types::FromSqlError::Other(error.into()))
    }
}
