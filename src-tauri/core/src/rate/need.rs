//! Which rates the register needs: the currencies and reporting years of its money.

use std::collections::BTreeSet;

use super::store;
use crate::agency;
use crate::contribution::period::Years;
use crate::error::Result;
use crate::store::Reader;
use crate::values::Currency;

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
    let lines = store::lines_by_year(reader, agency.year_basis)?;
    // A budget is for a fiscal year; in calendar years it stands in two.
    let budgets = store::budgets_by_year(reader)?
        .into_iter()
        .flat_map(|(currency, year)| {
            let parts = years.of_fiscal_year(year, 12);
            parts.into_iter().map(move |(year, _)| (currency, year))
        });
    let mut needed = BTreeSet::new();
    for (currency, year) in lines.into_iter().chain(budgets) {
        needed.insert((currency, year));
        needed.insert((agency.currency, year));
    }
    needed.retain(|(currency, _)| *currency != Currency::USD);
    Ok(needed)
}
