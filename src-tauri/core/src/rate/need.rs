//! Which rates the register needs: the currencies and reporting years of its money.

use std::collections::BTreeSet;

use super::store;
use crate::agency;
use crate::contribution::period::Years;
use crate::error::Result;
use crate::store::Reader;
use crate::values::{Currency, Date};

/// Money of a currency in a month, or in a fiscal year where only that is known.
pub(crate) struct Money {
    pub currency: Currency,
    /// The first day of the month.
    pub month: Option<Date>,
    pub fiscal_year: Option<i32>,
}

/// Every currency and reporting year for which a rate is needed: that of the money itself, and the agency's
/// own for every year with money. The dollar needs none.
pub(crate) fn needed(reader: &Reader<'_>) -> Result<BTreeSet<(Currency, i32)>> {
    let Some(agency) = agency::store::find(reader)? else {
        return Ok(BTreeSet::new());
    };
    let years = Years {
        first: 1,
        last: 9998,
        basis: agency.year_basis,
        fiscal_month: i8::try_from(agency.fiscal_month).unwrap_or(1),
    };
    let mut needed = BTreeSet::new();
    for money in store::money(reader)? {
        let of_money: Vec<i32> = match (money.month, money.fiscal_year) {
            (Some(month), _) => vec![years.of_day(month)],
            (None, Some(year)) => years
                .of_fiscal_year(year, 12)
                .into_iter()
                .map(|(year, _)| year)
                .collect(),
            (None, None) => Vec::new(),
        };
        for year in of_money {
            needed.insert((money.currency, year));
            needed.insert((agency.currency, year));
        }
    }
    needed.retain(|(currency, _)| *currency != Currency::USD);
    Ok(needed)
}
