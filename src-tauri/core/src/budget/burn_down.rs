//! Burn-down: what is left of a fiscal year's budget at the end of each month, after what was committed and
//! after what was disbursed.
//!
//! Only what is recorded is shown, nothing is forecast: a month that has not begun has no figures. A line
//! that is known only by fiscal year belongs to no month and stands apart.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;

use super::commands::BurnDownRequest;
use super::store;
use crate::agency::YearBasis;
use crate::contribution::exchange::{Exchange, RateMissing, rounded};
use crate::contribution::{Asked, Question, RateUsed};
use crate::cost::Flow;
use crate::error::Result;
use crate::money::Amount;
use crate::store::Reader;
use crate::values::{Currency, Date};

/// A fiscal year's budget month by month.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BurnDown {
    /// The fiscal year.
    pub fiscal_year: i32,
    /// The currency of every amount.
    pub currency: Currency,
    /// True when other currencies were converted into it.
    pub converted: bool,
    /// Every currency in which the year has a budget or spending.
    pub currencies: Vec<Currency>,
    /// What the budgets give.
    pub budget: Amount,
    /// The twelve months.
    pub months: Vec<BurnMonth>,
    /// Committed, with the month not known.
    pub undated_committed: Amount,
    /// Disbursed, with the month not known.
    pub undated_disbursed: Amount,
    /// What is left after everything committed.
    pub not_committed: Amount,
    /// What is left after everything disbursed.
    pub not_disbursed: Amount,
    /// The series of rates, when amounts were converted.
    pub series: String,
    /// The rates that were used.
    pub rates: Vec<RateUsed>,
    /// The rates that are missing: what is in these currencies is not in the figures.
    pub missing: Vec<RateMissing>,
}

/// A month of the fiscal year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BurnMonth {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// False for a month that has not begun: nothing is forecast.
    pub begun: bool,
    /// Committed in it.
    pub committed: Amount,
    /// Disbursed in it.
    pub disbursed: Amount,
    /// What was not committed yet at its end.
    pub not_committed: Amount,
    /// What was not disbursed yet at its end.
    pub not_disbursed: Amount,
}

/// Exact committed and disbursed, in major units.
#[derive(Clone, Copy, Default)]
struct Flows {
    committed: Decimal,
    disbursed: Decimal,
}

/// A fiscal year's budget month by month.
pub(super) fn of(reader: &Reader<'_>, request: &BurnDownRequest, today: Date) -> Result<BurnDown> {
    let year = request.fiscal_year;
    let question = Question {
        year_basis: Some(YearBasis::Fiscal),
        ..Question::of(year)
    };
    let asked = Asked::resolve(reader, &question)?;
    let (years, own, series) = (asked.years, asked.agency.currency, asked.series.clone());
    let given = store::budgets_of(reader, year)?;
    let spent = store::spending_by_month(reader, &asked.agency, year)?;
    let currencies: BTreeSet<Currency> = given
        .iter()
        .map(|given| given.part.currency)
        .chain(spent.iter().map(|spent| spent.currency))
        .collect();
    let currency = request.currency.unwrap_or(own);
    let mut exchange = Exchange::new(reader, asked);
    let mut value = |of: Currency, minor: i128| -> Result<Decimal> {
        Ok(match request.currency {
            Some(only) if only == of => Decimal::from_i128_with_scale(minor, of.digits()),
            Some(_) => Decimal::ZERO,
            None => exchange
                .convert(of, minor, year)?
                .map_or(Decimal::ZERO, |(own, _)| own),
        })
    };
    let mut budget = Decimal::ZERO;
    for given in &given {
        budget += value(given.part.currency, given.part.minor)?;
    }
    let names = years.months(year);
    let mut months = vec![Flows::default(); names.len()];
    let mut undated = Flows::default();
    for spent in &spent {
        let amount = value(spent.currency, spent.minor)?;
        let place = spent
            .month
            .as_ref()
            .and_then(|month| names.iter().position(|name| name == month));
        let flows = match place {
            Some(place) => &mut months[place],
            None => &mut undated,
        };
        match spent.flow {
            Flow::Committed => flows.committed += amount,
            Flow::Disbursed => flows.disbursed += amount,
            Flow::Planned => {}
        }
    }
    let mut past = Flows::default();
    let mut rows = Vec::new();
    for (name, flows) in names.iter().zip(&months) {
        let first = format!("{name}-01").parse::<Date>().unwrap_or(today);
        let last = first.0.last_of_month();
        // Rounded so far less rounded before: the months add up to what is left.
        let (before, so_far) = (
            past,
            Flows {
                committed: past.committed + flows.committed,
                disbursed: past.disbursed + flows.disbursed,
            },
        );
        past = so_far;
        let step = |so_far: Decimal, before: Decimal| {
            let digits = currency.digits();
            rounded(so_far.round_dp(digits) - before.round_dp(digits), currency)
        };
        let left = |so_far: Decimal| {
            let digits = currency.digits();
            rounded(budget.round_dp(digits) - so_far.round_dp(digits), currency)
        };
        rows.push(BurnMonth {
            from: first.to_string(),
            to: last.to_string(),
            begun: first <= today,
            committed: step(so_far.committed, before.committed),
            disbursed: step(so_far.disbursed, before.disbursed),
            not_committed: left(so_far.committed),
            not_disbursed: left(so_far.disbursed),
        });
    }
    Ok(BurnDown {
        fiscal_year: year,
        currency,
        converted: request.currency.is_none() && currencies.iter().any(|each| *each != own),
        currencies: currencies.into_iter().collect(),
        budget: rounded(budget, currency),
        months: rows,
        undated_committed: rounded(undated.committed, currency),
        undated_disbursed: rounded(undated.disbursed, currency),
        not_committed: rounded(budget - past.committed - undated.committed, currency),
        not_disbursed: rounded(budget - past.disbursed - undated.disbursed, currency),
        series,
        rates: exchange.used(),
        missing: exchange.missing(),
    })
}
