//! The sum being made: every row of a valuation with its formula, and what the rows add up to.
//!
//! Each row is an exact decimal that is rounded once to minor units, halves to the even neighbour; the rounded rows
//! are added. So the sum that the officer reads row by row is the sum that stands in the line.

use rust_decimal::Decimal;

use super::{Actual, Allowance, AllowancePer, Inputs, Market, PayPeriod, Salary, Units};
use crate::error::{Error, Result};
use crate::messages::{Message, msg};
use crate::money::{Amount, LARGEST_MINOR, Money};
use crate::report::Words;
use crate::values::{Currency, Quantity};

/// Rows that are told where a valuation must fit into one line.
const TOLD: usize = 3;

/// A valuation worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Working {
    /// The rows, in the order of the inputs.
    pub rows: Vec<WorkingRow>,
    /// What the rows add up to.
    pub total: Money,
}

/// A row of a valuation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingRow {
    /// What it is for, as typed; empty for the salary.
    pub label: String,
    /// What is multiplied and divided.
    pub formula: Formula,
    /// Where it comes from, or the paper behind it; may be empty.
    pub source: String,
    /// The row, rounded once.
    pub amount: Money,
}

/// What a row multiplies and divides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formula {
    /// Monthly salary ÷ working days × days of all persons.
    MonthlySalary(Money, Quantity, Quantity),
    /// Daily salary × days of all persons.
    DailySalary(Money, Quantity),
    /// An allowance for each day of each person.
    ByPersonDay(Money, Quantity),
    /// An allowance for each person.
    ByPerson(Money, Quantity),
    /// A number of units at a price.
    Times(Money, Quantity, crate::unit_cost::CostUnit),
    /// A number of goods at a price.
    Goods(Money, Quantity),
    /// An amount as it is.
    Plain,
}

impl Inputs {
    /// Works the inputs out.
    ///
    /// # Errors
    /// `Invalid` at the fields, below the method's code (`official_salary.pay`): what cannot be read, amounts in
    /// several currencies, a sum beyond what a line may have.
    pub fn work(&self) -> Result<Working> {
        self.check()?;
        let mut sum = Sum::default();
        let made = match self {
            Inputs::OfficialSalary(salary) => sum.salary(salary),
            Inputs::StandardUnitCost(units) => sum.units(units),
            Inputs::ActualExpenditure(actual) => sum.actual(actual),
            Inputs::MarketPrice(market) => sum.market(market),
        };
        made.and_then(|()| sum.finish())
            .map_err(|error| error.in_field(self.method().code()))
    }
}

#[derive(Default)]
struct Sum {
    currency: Option<Currency>,
    rows: Vec<WorkingRow>,
}

impl Sum {
    fn salary(&mut self, salary: &Salary) -> Result<()> {
        let pay = self.price("pay", &salary.pay)?;
        let days = salary.person_days;
        let (formula, divisor) = match (salary.per, salary.working_days) {
            (PayPeriod::Month, Some(month)) => (Formula::MonthlySalary(pay, month, days), month.0),
            _ => (Formula::DailySalary(pay, days), Decimal::ONE),
        };
        let exact = product(pay, days.0).map(|product| product / divisor);
        let source = [salary.grade.as_str(), &salary.source];
        let source: Vec<&str> = source.into_iter().filter(|text| !text.is_empty()).collect();
        self.row("pay", "", formula, &source.join(", "), exact, pay.currency)?;
        for (index, allowance) in salary.allowances.iter().enumerate() {
            self.allowance(salary, allowance)
                .map_err(|error| error.below("allowances", index))?;
        }
        Ok(())
    }

    fn allowance(&mut self, salary: &Salary, allowance: &Allowance) -> Result<()> {
        let each = self.price("amount", &allowance.amount)?;
        let (formula, times) = match allowance.per {
            AllowancePer::PersonDay => (
                Formula::ByPersonDay(each, salary.person_days),
                salary.person_days.0,
            ),
            AllowancePer::Person => (Formula::ByPerson(each, salary.persons), salary.persons.0),
            AllowancePer::Once => (Formula::Plain, Decimal::ONE),
        };
        let exact = product(each, times);
        self.row(
            "amount",
            &allowance.label,
            formula,
            "",
            exact,
            each.currency,
        )
    }

    fn units(&mut self, units: &Units) -> Result<()> {
        let price = self.price("price", &units.price)?;
        let formula = Formula::Times(price, units.quantity, units.unit);
        let exact = product(price, units.quantity.0);
        let year = units.year.to_string();
        let source = match units.source.as_str() {
            "" => year,
            source => format!("{source}, {year}"),
        };
        self.row(
            "price",
            &units.name,
            formula,
            &source,
            exact,
            price.currency,
        )
    }

    fn actual(&mut self, actual: &Actual) -> Result<()> {
        for (index, part) in actual.parts.iter().enumerate() {
            let spent = self
                .amount("amount", &part.amount)
                .and_then(|spent| match spent.minor {
                    0 => Err(Error::field("amount", msg::cost_line_zero())),
                    _ => Ok(spent),
                })
                .map_err(|error| error.below("parts", index))?;
            let exact = Some(spent.major());
            self.row(
                "amount",
                &part.label,
                Formula::Plain,
                &part.document,
                exact,
                spent.currency,
            )
            .map_err(|error| error.below("parts", index))?;
        }
        Ok(())
    }

    fn market(&mut self, market: &Market) -> Result<()> {
        for (index, good) in market.goods.iter().enumerate() {
            let row = self.price("price", &good.price).and_then(|price| {
                let formula = Formula::Goods(price, good.quantity);
                let exact = product(price, good.quantity.0);
                self.row(
                    "price",
                    &good.label,
                    formula,
                    &good.source,
                    exact,
                    price.currency,
                )
            });
            row.map_err(|error| error.below("goods", index))?;
        }
        Ok(())
    }

    /// An amount in the currency of those before it.
    fn amount(&mut self, path: &str, amount: &Amount) -> Result<Money> {
        if amount.amount.trim().is_empty() {
            return Err(Error::field(path, msg::valuation_amount_missing()));
        }
        let money = amount
            .money()
            .map_err(|message| Error::field(path, message))?;
        let currency = *self.currency.get_or_insert(money.currency);
        match currency == money.currency {
            true => Ok(money),
            false => Err(Error::field(
                path,
                msg::valuation_one_currency(currency.as_str()),
            )),
        }
    }

    /// The same above zero: what is multiplied.
    fn price(&mut self, path: &str, amount: &Amount) -> Result<Money> {
        let money = self.amount(path, amount)?;
        match money.minor > 0 {
            true => Ok(money),
            false => Err(Error::field(path, msg::valuation_not_positive())),
        }
    }

    fn row(
        &mut self,
        path: &str,
        label: &str,
        formula: Formula,
        source: &str,
        exact: Option<Decimal>,
        currency: Currency,
    ) -> Result<()> {
        let amount = exact
            .and_then(|exact| Money::rounded(exact, currency))
            .filter(|amount| amount.minor.abs() <= LARGEST_MINOR)
            .ok_or_else(|| Error::field(path, msg::valuation_absurd()))?;
        self.rows.push(WorkingRow {
            label: label.to_owned(),
            formula,
            source: source.to_owned(),
            amount,
        });
        Ok(())
    }

    fn finish(self) -> Result<Working> {
        // Rows are bounded, so their sum cannot leave 64 bits.
        let minor: i64 = self.rows.iter().map(|row| row.amount.minor).sum();
        let currency = self.currency.unwrap_or(Currency::USD);
        let path = match self.rows.first().map(|row| &row.formula) {
            Some(Formula::Goods(..)) => "goods",
            Some(Formula::Times(..)) => "price",
            Some(Formula::Plain) => "parts",
            _ => "pay",
        };
        match minor {
            0 => Err(Error::field(path, msg::cost_line_zero())),
            _ if minor.abs() > LARGEST_MINOR => Err(Error::field(path, msg::valuation_absurd())),
            _ => Ok(Working {
                rows: self.rows,
                total: Money { minor, currency },
            }),
        }
    }
}

fn product(money: Money, times: Decimal) -> Option<Decimal> {
    money.major().checked_mul(times)
}

impl Formula {
    /// The formula in words; none for an amount as it is.
    pub fn words(&self, words: &Words) -> Option<String> {
        let quantity = |quantity: &Quantity| words.exact(quantity.0);
        let message = match self {
            Formula::MonthlySalary(pay, month, days) => {
                msg::valuation_formula_monthly(words.amount(*pay), quantity(days), quantity(month))
            }
            Formula::DailySalary(pay, days) => {
                msg::valuation_formula_daily(words.amount(*pay), quantity(days))
            }
            Formula::ByPersonDay(each, days) => {
                msg::valuation_formula_person_days(words.amount(*each), quantity(days))
            }
            Formula::ByPerson(each, persons) => {
                msg::valuation_formula_persons(words.amount(*each), quantity(persons))
            }
            Formula::Times(price, number, unit) => {
                msg::valuation_formula_units(words.amount(*price), quantity(number), unit.label())
            }
            Formula::Goods(price, number) => {
                msg::valuation_formula_goods(words.amount(*price), quantity(number))
            }
            Formula::Plain => return None,
        };
        Some(words.say(message))
    }
}

impl WorkingRow {
    /// What the row is for: as typed, or that it is the salary.
    pub fn label(&self, words: &Words) -> String {
        match self.label.as_str() {
            "" => words.say(msg::valuation_salary()),
            label => label.to_owned(),
        }
    }
}

impl Working {
    /// Method and sum in one line: `Official salary: 45,000.00 a month ÷ 22 × 30 days + … = THB 61,363.64`.
    pub fn line(&self, inputs: &Inputs, words: &Words) -> String {
        let mut told: Vec<String> = self
            .rows
            .iter()
            .take(TOLD)
            .map(|row| {
                row.formula.words(words).unwrap_or_else(|| {
                    words.say(msg::valuation_plain(
                        words.amount(row.amount),
                        row.label(words),
                    ))
                })
            })
            .collect();
        if self.rows.len() > TOLD {
            told.push(words.say(msg::valuation_more(self.rows.len() - TOLD)));
        }
        let message: Message = msg::valuation_line(
            words.amount(self.total),
            self.total.currency.as_str(),
            told.join(" + "),
            inputs.method().label(),
        );
        words.say(message)
    }

    /// How an amount differs from what was worked out: the amount less the sum; none where it does not, or where
    /// the two are in different currencies.
    pub fn difference(&self, amount: Money) -> Option<Money> {
        let same = amount.currency == self.total.currency;
        let minor = amount.minor.checked_sub(self.total.minor)?;
        (same && minor != 0).then_some(Money {
            minor,
            currency: amount.currency,
        })
    }

    /// The sentence that an amount is not what was worked out; none where it is.
    pub fn differs(&self, amount: Money) -> Option<Message> {
        if amount.currency != self.total.currency {
            return Some(msg::valuation_other_currency(
                self.total.currency.as_str(),
                amount.currency.as_str(),
            ));
        }
        (amount.minor != self.total.minor).then(msg::valuation_changed_by_hand)
    }
}
