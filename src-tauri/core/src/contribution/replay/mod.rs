//! What each operation of the history did to the contribution.
//!
//! Operations are taken back one by one, from the newest on, in a register beside the file that holds only the lines
//! they moved; all other lines are a constant. The figure after an operation less the figure before it is what it
//! did. Where several work together, such as a share and an amount or a rate and a line, the order in which they were
//! done decides. So what the operations did always adds up to the difference between the first figure and the last, in
//! total and for every country.

mod operation;
mod store;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use rust_decimal::Decimal;

use super::exchange::at_rates;
use super::kept;
use super::kept::money::Cell;
use super::lines::{Table, side};
use super::rates;
use super::tables::scaled;
use super::{Asked, Dimension, Question, Side};
use crate::agency::YearBasis;
use crate::error::Result;
use crate::money::Money;
use crate::money::split::rounded_to_total;
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

impl Figure {
    /// Both together.
    pub(crate) fn plus(self, other: Figure) -> Figure {
        Figure {
            own: self.own.saturating_add(other.own),
            usd: self.usd.saturating_add(other.usd),
        }
    }

    /// What is left when another one is taken away.
    pub(crate) fn less(self, other: Figure) -> Figure {
        Figure {
            own: self.own.saturating_sub(other.own),
            usd: self.usd.saturating_sub(other.usd),
        }
    }
}

/// What an operation did to the figure of a country.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CountryEffect {
    /// How the rounded figure changed.
    pub figure: Figure,
    /// False where only the rounding of the table to its total moved it.
    pub real: bool,
}

/// What an operation did to the contribution of a year.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Effect {
    /// How the year's figure changed.
    pub figure: Figure,
    /// How the figures of countries changed, those that did; empty key: not allocated. They add up to `figure`.
    pub countries: BTreeMap<String, CountryEffect>,
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
    // For each year the figures that are known, and which operation made them so.
    let mut known: BTreeMap<i32, (Rc<Figures>, Option<usize>)> = now
        .figures(&scratch)?
        .into_iter()
        .filter_map(|(year, figures)| Some((year, (figures?, None))))
        .collect();
    for (place, operation) in operations.iter().enumerate().rev() {
        scratch.take_back(&operation.changes, kept::of_money())?;
        if operation.changes.iter().any(of_conversion) {
            now.resolve(&scratch)?;
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
            if at != place {
                moved[place].untold.insert(year);
                moved[at].untold.remove(&year);
            }
            let effect = difference(after, &before);
            *after = before;
            if effect != Effect::default() {
                moved[at].effects.insert(year, effect);
            }
        }
    }
    Ok(moved)
}

/// True for a row that decides how money is converted, or whose money counts.
fn of_conversion(change: &RowChange) -> bool {
    matches!(change.table.as_str(), "agency" | "exchange_rate")
}

/// Minor units and lines of a year, by country and currency.
type Sums = BTreeMap<String, BTreeMap<Currency, (i128, i64)>>;

/// The contribution of a year with its breakdown by country.
#[derive(Debug, Default)]
struct Figures {
    total: Figure,
    countries: BTreeMap<String, Country>,
}

/// The figure of a country: as the table has it, and exact in the agency's currency and in US dollars.
#[derive(Debug, Default, Clone, Copy)]
struct Country {
    figure: Figure,
    exact: (Decimal, Decimal),
}

fn difference(after: &Rc<Figures>, before: &Rc<Figures>) -> Effect {
    if Rc::ptr_eq(after, before) {
        return Effect::default();
    }
    let keys: BTreeSet<&String> = after
        .countries
        .keys()
        .chain(before.countries.keys())
        .collect();
    let of = |figures: &Figures, key: &str| figures.countries.get(key).copied().unwrap_or_default();
    let countries = keys.into_iter().filter_map(|key| {
        let (after, before) = (of(after, key), of(before, key));
        let effect = CountryEffect {
            figure: after.figure.less(before.figure),
            real: after.exact != before.exact,
        };
        (effect.figure != Figure::default()).then(|| (key.clone(), effect))
    });
    Effect {
        figure: after.total.less(before.total),
        countries: countries.collect(),
    }
}

/// How the contribution stands while operations are taken back.
struct Standing<'q> {
    question: &'q Question,
    years: &'q [i32],
    own: Currency,
    /// What lines add that no operation moved.
    constant: HashMap<Cell<String>, (i128, i64)>,
    /// The same as it counts by the agency's choices of the moment, by year.
    counted: BTreeMap<i32, Sums>,
    asked: Asked,
    rates: BTreeMap<(Currency, i32), Option<Decimal>>,
    /// What was made last of which sums, by year: an operation leaves most years alone.
    made: HashMap<i32, (Sums, Option<Rc<Figures>>)>,
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
        let mut constant: HashMap<Cell<String>, (i128, i64)> = HashMap::new();
        for (of, sign) in [(reader, 1), (&scratch.reader(), -1)] {
            for basis in [YearBasis::Fiscal, YearBasis::Calendar] {
                let table = Table::By(Dimension::Country);
                kept::store::each_sum_by(
                    of,
                    basis,
                    asked.flow,
                    table,
                    span,
                    |cell, (minor, lines)| {
                        let sum = constant.entry(cell).or_default();
                        sum.0 += i128::from(sign) * minor;
                        sum.1 += sign * lines;
                    },
                )?;
            }
        }
        constant.retain(|_, sum| *sum != (0, 0));
        let mut standing = Standing {
            question,
            years,
            own: asked.agency.currency,
            constant,
            counted: BTreeMap::new(),
            asked,
            rates: BTreeMap::new(),
            made: HashMap::new(),
        };
        standing.resolve(scratch)?;
        Ok(standing)
    }

    /// Reads anew what the agency had chosen, and forgets rates.
    fn resolve(&mut self, scratch: &Scratch) -> Result<()> {
        self.asked = Asked::resolve(&scratch.reader(), self.question)?;
        self.rates.clear();
        self.made.clear();
        self.counted.clear();
        for (cell, sum) in &self.constant {
            if cell.basis == self.asked.years.basis
                && side(cell.direction, cell.payer, self.asked.scope) == Side::Contribution
            {
                add(
                    self.counted.entry(cell.year).or_default(),
                    &cell.key,
                    cell.currency,
                    *sum,
                );
            }
        }
        Ok(())
    }

    /// The years' figures; `None` where a rate is missing or the agency had another currency.
    fn figures(&mut self, scratch: &Scratch) -> Result<Vec<(i32, Option<Rc<Figures>>)>> {
        let mut sums = self.counted.clone();
        let reader = scratch.reader();
        let scope = self.asked.scope;
        kept::store::each_sum_by(
            &reader,
            self.asked.years.basis,
            self.asked.flow,
            Table::By(Dimension::Country),
            (self.asked.years.first, self.asked.years.last),
            |cell, sum| {
                if side(cell.direction, cell.payer, scope) == Side::Contribution {
                    let year = sums.entry(cell.year).or_default();
                    add(year, &cell.key, cell.currency, sum);
                }
            },
        )?;
        let mut found = Vec::new();
        for year in self.years {
            let sums = sums.remove(year).unwrap_or_default();
            let figures = match self.made.remove(year) {
                Some((before, figures)) if before == sums => figures,
                _ => self.figure(&reader, *year, &sums)?.map(Rc::new),
            };
            found.push((*year, figures.clone()));
            self.made.insert(*year, (sums, figures));
        }
        Ok(found)
    }

    /// The figures of a year, rounded as the tables of the report are: the total once, and the countries so that they
    /// add up to it.
    fn figure(&mut self, reader: &Reader<'_>, year: i32, sums: &Sums) -> Result<Option<Figures>> {
        if self.asked.agency.currency != self.own {
            return Ok(None);
        }
        let mut total: BTreeMap<Currency, i128> = BTreeMap::new();
        for (currency, (minor, _)) in sums.values().flatten() {
            *total.entry(*currency).or_default() += minor;
        }
        let Some(whole) = self.exact(reader, year, total.into_iter())? else {
            return Ok(None);
        };
        let minor = |major, currency| Money::rounded(major, currency).map(|money| money.minor);
        let Some(total) = minor(whole.0, self.own)
            .zip(minor(whole.1, Currency::USD))
            .map(|(own, usd)| Figure { own, usd })
        else {
            return Ok(None);
        };
        // A country without lines must not be handed a cent.
        let mut live = Vec::new();
        for (country, amounts) in sums {
            if amounts.values().map(|(_, lines)| lines).sum::<i64>() == 0 {
                continue;
            }
            let amounts = amounts
                .iter()
                .map(|(currency, (minor, _))| (*currency, *minor));
            let Some(exact) = self.exact(reader, year, amounts)? else {
                return Ok(None);
            };
            live.push((country, exact));
        }
        let parts = |total, currency, of: fn(&(Decimal, Decimal)) -> Decimal| {
            let exact: Vec<Decimal> = live
                .iter()
                .map(|(_, exact)| scaled(of(exact), currency))
                .collect();
            rounded_to_total(total, &exact)
        };
        let own = parts(total.own, self.own, |exact| exact.0);
        let usd = parts(total.usd, Currency::USD, |exact| exact.1);
        let countries = live.iter().zip(own).zip(usd);
        let countries = countries.map(|(((country, exact), own), usd)| {
            let figure = Figure { own, usd };
            let exact = *exact;
            ((*country).clone(), Country { figure, exact })
        });
        Ok(Some(Figures {
            total,
            countries: countries.collect(),
        }))
    }

    /// Sums in several currencies, exact in the agency's currency and in US dollars; `None` where a rate is missing.
    fn exact(
        &mut self,
        reader: &Reader<'_>,
        year: i32,
        amounts: impl Iterator<Item = (Currency, i128)>,
    ) -> Result<Option<(Decimal, Decimal)>> {
        let (mut own, mut usd) = (Decimal::ZERO, Decimal::ZERO);
        for (currency, minor) in amounts {
            let Some((more_own, more_usd)) = self.convert(reader, currency, minor, year)? else {
                return Ok(None);
            };
            own += more_own;
            usd += more_usd;
        }
        Ok(Some((own, usd)))
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

fn add(sums: &mut Sums, country: &str, currency: Currency, (minor, lines): (i128, i64)) {
    if !sums.contains_key(country) {
        sums.insert(country.to_owned(), BTreeMap::new());
    }
    if let Some(of) = sums.get_mut(country) {
        let sum = of.entry(currency).or_default();
        sum.0 += minor;
        sum.1 += lines;
    }
}
