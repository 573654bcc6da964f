//! What single lines are in US dollars, each by itself at the rate of its own year. A report does it otherwise:
//! it sums in the currency and converts once.

use std::collections::HashMap;

use super::commands::{CostLineRow, DollarSum, ListRequest};
use super::store;
use crate::contribution::rates::rate;
use crate::contribution::{Asked, Question, RateUsed};
use crate::error::{Code, Result};
use crate::money::Money;
use crate::store::{LongPage, Reader};
use crate::values::{Currency, Date};

/// Rates of years, asked once.
struct Rates<'r> {
    reader: &'r Reader<'r>,
    asked: Asked,
    known: HashMap<(Currency, i32), Option<RateUsed>>,
}

impl Rates<'_> {
    /// A line in US dollars with the rate that was used; `None` when its year has none.
    fn dollars(
        &mut self,
        money: Money,
        date: Option<Date>,
        fiscal_year: Option<i64>,
    ) -> Result<Option<(Money, Option<RateUsed>)>> {
        if money.currency == Currency::USD {
            return Ok(Some((money, None)));
        }
        let year = match (date, fiscal_year) {
            (Some(day), _) => self.asked.years.of_day(day),
            (None, Some(year)) => i32::try_from(year).unwrap_or(0),
            (None, None) => return Ok(None),
        };
        let known = match self.known.get(&(money.currency, year)) {
            Some(known) => known.clone(),
            None => {
                let found = rate(self.reader, &self.asked, money.currency, year)?;
                self.known.insert((money.currency, year), found.clone());
                found
            }
        };
        let Some(used) = known else { return Ok(None) };
        let exact = money.major() / used.lcu_per_usd.0;
        Ok(Money::rounded(exact, Currency::USD).map(|dollars| (dollars, Some(used))))
    }
}

/// The rates of the agency's series; `None` before the agency was entered, when nothing says which series counts.
fn rates<'r>(reader: &'r Reader<'r>) -> Result<Option<Rates<'r>>> {
    match Asked::resolve(reader, &Question::of(2000)) {
        Ok(asked) => Ok(Some(Rates {
            reader,
            asked,
            known: HashMap::new(),
        })),
        Err(error) if error.code == Code::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Adds to a page what each line is in US dollars.
pub(crate) fn fill(reader: &Reader<'_>, page: &mut LongPage<CostLineRow>) -> Result<()> {
    let Some(mut rates) = rates(reader)? else {
        return Ok(());
    };
    for row in &mut page.rows {
        let Ok(money) = row.amount.money() else {
            continue;
        };
        if let Some((dollars, used)) = rates.dollars(money, row.date, row.fiscal_year)? {
            row.usd = Some(dollars.into());
            row.rate = used;
        }
    }
    Ok(())
}

/// What the lines of one project add up to in US dollars; nothing where the request names no project.
pub(crate) fn sums(reader: &Reader<'_>, request: &ListRequest) -> Result<Vec<DollarSum>> {
    let Some(mut rates) = rates(reader)?.filter(|_| request.project.is_some()) else {
        return Ok(Vec::new());
    };
    let mut sums: Vec<DollarSum> = Vec::new();
    let mut minors: Vec<i128> = Vec::new();
    for line in store::amounts(reader, request)? {
        let dollars = rates.dollars(line.money, line.date, line.fiscal_year)?;
        let place = sums
            .iter()
            .position(|sum| sum.direction == line.direction && sum.flow == line.flow)
            .unwrap_or_else(|| {
                sums.push(DollarSum {
                    direction: line.direction,
                    flow: line.flow,
                    amount: Money::zero(Currency::USD).into(),
                    without_rate: 0,
                });
                minors.push(0);
                sums.len() - 1
            });
        match dollars {
            Some((dollars, _)) => minors[place] += i128::from(dollars.minor),
            None => sums[place].without_rate += 1,
        }
    }
    for (sum, minor) in sums.iter_mut().zip(minors) {
        sum.amount = store::amount(minor, Currency::USD)?;
    }
    Ok(sums)
}
