//! What each operation of the history did to the contribution.
//!
//! Operations are taken back one by one, from the newest on, in a register beside the file that holds only the lines
//! they moved; all other lines are a constant. The figure after an operation less the figure before it is what it
//! did. Where several work together, such as a share and an amount or a rate and a line, the order in which they were
//! done decides. So what the operations did always adds up to the difference between the first figure and the last.

mod operation;
mod store;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rust_decimal::Decimal;

use super::exchange::at_rates;
use super::kept;
use super::kept::money::Cell;
use super::lines::{Table, side};
use super::rates;
use super::{Asked, Dimension, Question, Side};
use crate::agency::YearBasis;
use crate::error::Result;
use crate::money::Money;
use crate::store::{Reader, RowChange, Scratch};
use crate::values::Currency;

pub(crate) use operation::{Operation, operations};

/// The contribution of a year, rounded once: minor units of the agency's currency and US cents.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Figure {
    /// Minor units of the agency's currency of today.
    pub own: i64,
    /// US cents.
    pub usd: i64,
}

/// What an operation did to the contribution of a year.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Effect {
    /// How the year's figure changed.
    pub figure: Figure,
    /// How what went to countries changed, in US dollars, exact; by country, empty: not allocated. Only for
    /// operations that may move money from one country to another.
    pub countries: BTreeMap<String, Decimal>,
}

/// What an operation did.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Moved {
    /// By year; years that it left alone are not in it.
    pub effects: BTreeMap<i32, Effect>,
    /// The years whose figure could not be made after it, because a rate was missing then: what it did is in
    /// what the operation did that made the figure possible again.
    pub untold: BTreeSet<i32>,
}

/// What each operation did to the contribution of some years, in their order. `question` says how many years and
/// which; all else is as the agency had chosen at the time.
pub(crate) fn effects(
    reader: &Reader<'_>,
    question: &Question,
    operations: &[Operation],
    years: &[i32],
) -> Result<Vec<Moved>> {
    let mut moved = vec![Moved::default(); operations.len()];
    let mut scratch = store::fill(reader, operations)?;
    kept::ensure(scratch.connection())?;
    let mut now = Standing::new(reader, &scratch, question, years)?;
    // For each year the figure that is known, and which operation made it so.
    let mut known: BTreeMap<i32, (Figure, Option<usize>)> = now
        .figures(&scratch)?
        .into_iter()
        .filter_map(|(year, figure)| Some((year, (figure?, None))))
        .collect();
    for (place, operation) in operations.iter().enumerate().rev() {
        let between = operation.may_move_between();
        let after = between.then(|| now.countries(&scratch)).transpose()?;
        scratch.take_back(&operation.changes, kept::of_money())?;
        if operation.changes.iter().any(of_conversion) {
            now.resolve(&scratch)?;
        }
        if let Some(after) = after {
            let before = now.countries(&scratch)?;
            for ((year, country), usd) in difference(after, before) {
                let effect = moved[place].effects.entry(year).or_default();
                effect.countries.insert(country, usd);
            }
        }
        for (year, before) in now.figures(&scratch)? {
            let Some((after, waiting)) = known.get_mut(&year) else {
                continue;
            };
            let Some(before) = before else {
                // Without a rate there is no figure; the newest operation that had one takes what happened meanwhile.
                moved[place].untold.insert(year);
                waiting.get_or_insert(place);
                continue;
            };
            let at = waiting.take().unwrap_or(place);
            let figure = Figure {
                own: after.own.saturating_sub(before.own),
                usd: after.usd.saturating_sub(before.usd),
            };
            *after = before;
            if at != place {
                moved[place].untold.insert(year);
                moved[at].untold.remove(&year);
            }
            if figure != Figure::default() {
                moved[at].effects.entry(year).or_default().figure = figure;
            }
        }
    }
    Ok(moved)
}

/// True for a row that decides how money is converted, or whose money counts.
fn of_conversion(change: &RowChange) -> bool {
    matches!(change.table.as_str(), "agency" | "exchange_rate")
}

/// Sums in their own currencies, by year.
type Sums = BTreeMap<i32, BTreeMap<Currency, i128>>;

/// Sums by country, in US dollars.
type Countries = BTreeMap<(i32, String), Decimal>;

fn difference(after: Countries, before: Countries) -> Countries {
    let mut difference = after;
    for (place, usd) in before {
        *difference.entry(place).or_default() -= usd;
    }
    difference.retain(|_, usd| !usd.is_zero());
    difference
}

/// How the contribution stands while operations are taken back.
struct Standing<'q> {
    question: &'q Question,
    years: &'q [i32],
    own: Currency,
    /// What lines add that no operation moved.
    constant: HashMap<Cell<String>, i128>,
    /// The same as it counts by the agency's choices of the moment.
    counted: Sums,
    asked: Asked,
    rates: BTreeMap<(Currency, i32), Option<Decimal>>,
}

impl<'q> Standing<'q> {
    fn new(
        reader: &Reader<'_>,
        scratch: &Scratch,
        question: &'q Question,
        years: &'q [i32],
    ) -> Result<Self> {
        let asked = Asked::resolve(reader, question)?;
        let span = (asked.years.first, asked.years.last);
        let mut constant: HashMap<Cell<String>, i128> = HashMap::new();
        for (of, sign) in [(reader, 1), (&scratch.reader(), -1)] {
            for basis in [YearBasis::Fiscal, YearBasis::Calendar] {
                kept::store::each_sum_of(
                    of,
                    basis,
                    asked.flow,
                    (Table::Total, ""),
                    span,
                    |cell, (minor, _)| *constant.entry(cell).or_default() += sign * minor,
                )?;
            }
        }
        constant.retain(|_, minor| *minor != 0);
        let mut standing = Standing {
            question,
            years,
            own: asked.agency.currency,
            constant,
            counted: Sums::new(),
            asked,
            rates: BTreeMap::new(),
        };
        standing.resolve(scratch)?;
        Ok(standing)
    }

    /// Reads anew what the agency had chosen, and forgets rates.
    fn resolve(&mut self, scratch: &Scratch) -> Result<()> {
        self.asked = Asked::resolve(&scratch.reader(), self.question)?;
        self.rates.clear();
        self.counted.clear();
        for (cell, minor) in &self.constant {
            if cell.basis == self.asked.years.basis
                && side(cell.direction, cell.payer, self.asked.scope) == Side::Contribution
            {
                let year = self.counted.entry(cell.year).or_default();
                *year.entry(cell.currency).or_default() += minor;
            }
        }
        Ok(())
    }

    /// The years' figures; `None` where a rate is missing or the agency had another currency.
    fn figures(&mut self, scratch: &Scratch) -> Result<Vec<(i32, Option<Figure>)>> {
        let mut sums = self.counted.clone();
        let reader = scratch.reader();
        let scope = self.asked.scope;
        kept::store::each_sum_of(
            &reader,
            self.asked.years.basis,
            self.asked.flow,
            (Table::Total, ""),
            (self.asked.years.first, self.asked.years.last),
            |cell, (minor, _)| {
                if side(cell.direction, cell.payer, scope) == Side::Contribution {
                    let year = sums.entry(cell.year).or_default();
                    *year.entry(cell.currency).or_default() += minor;
                }
            },
        )?;
        let years = self.years;
        years
            .iter()
            .map(|year| Ok((*year, self.figure(&reader, *year, sums.get(year))?)))
            .collect()
    }

    fn figure(
        &mut self,
        reader: &Reader<'_>,
        year: i32,
        sums: Option<&BTreeMap<Currency, i128>>,
    ) -> Result<Option<Figure>> {
        if self.asked.agency.currency != self.own {
            return Ok(None);
        }
        let (mut own, mut usd) = (Decimal::ZERO, Decimal::ZERO);
        for (currency, minor) in sums.into_iter().flatten() {
            let Some((more_own, more_usd)) = self.convert(reader, *currency, *minor, year)? else {
                return Ok(None);
            };
            own += more_own;
            usd += more_usd;
        }
        let minor = |major, currency| Money::rounded(major, currency).map(|money| money.minor);
        Ok(minor(own, self.own)
            .zip(minor(usd, Currency::USD))
            .map(|(own, usd)| Figure { own, usd }))
    }

    /// What the lines that operations moved give to each country, at the rates of the moment; a year without a
    /// rate is left out.
    fn countries(&mut self, scratch: &Scratch) -> Result<Countries> {
        let mut sums: BTreeMap<(i32, String, Currency), i128> = BTreeMap::new();
        let reader = scratch.reader();
        let scope = self.asked.scope;
        kept::store::each_sum_by(
            &reader,
            self.asked.years.basis,
            self.asked.flow,
            Table::By(Dimension::Country),
            (self.asked.years.first, self.asked.years.last),
            |cell, (minor, _)| {
                if side(cell.direction, cell.payer, scope) == Side::Contribution {
                    *sums
                        .entry((cell.year, cell.key, cell.currency))
                        .or_default() += minor;
                }
            },
        )?;
        let mut countries = Countries::new();
        for ((year, country, currency), minor) in sums {
            if !self.years.contains(&year) {
                continue;
            }
            if let Some((_, usd)) = self.convert(&reader, currency, minor, year)? {
                *countries.entry((year, country)).or_default() += usd;
            }
        }
        Ok(countries)
    }

    /// An exact sum in the agency's currency and in US dollars; `None` where a rate is missing.
    fn convert(
        &mut self,
        reader: &Reader<'_>,
        currency: Currency,
        minor: i128,
        year: i32,
    ) -> Result<Option<(Decimal, Decimal)>> {
        let own = self.asked.agency.currency;
        let rate = self.rate(reader, currency, year)?;
        let own_rate = self.rate(reader, own, year)?;
        let rates = rate.zip(own_rate);
        Ok(rates.map(|rates| at_rates((currency, minor), own, rates)))
    }

    fn rate(
        &mut self,
        reader: &Reader<'_>,
        currency: Currency,
        year: i32,
    ) -> Result<Option<Decimal>> {
        if currency == Currency::USD {
            return Ok(Some(Decimal::ONE));
        }
        if let Some(known) = self.rates.get(&(currency, year)) {
            return Ok(*known);
        }
        let found = rates::rate(reader, &self.asked, currency, year)?;
        let rate = found.map(|used| used.lcu_per_usd.0);
        self.rates.insert((currency, year), rate);
        Ok(rate)
    }
}
