//! From a figure back to the records that make it.

mod store;

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::atoms::Atoms;
use super::axis::{Axis, Condition};
use super::lines::{Programme, Table, side};
use super::rates::Converter;
use super::walk::each_portion;
use super::{Asked, Dimension, Question, Side, kept};
use crate::cost::{CostLineId, Valuation};
use crate::error::Result;
use crate::money::{Amount, Money};
use crate::project::ProjectId;
use crate::report::Words;
use crate::store::{PageRequest, Reader};
use crate::valuation::Inputs;
use crate::values::{Currency, Rate};
use crate::view;

/// Which cell is to be opened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct TraceRequest {
    /// The same question that made the figures.
    pub question: Question,
    /// Whose money.
    pub side: Side,
    /// What the table goes by; none: the total.
    #[serde(default)]
    #[ts(optional)]
    pub dimension: Option<Dimension>,
    /// The row's key; empty: not allocated.
    #[serde(default)]
    pub key: String,
    /// What else the cell is narrowed by: its column, and the filters of its table.
    #[serde(default)]
    pub within: Vec<Condition>,
    /// The year of the cell; none: the sum of the years.
    #[serde(default)]
    #[ts(optional)]
    pub year: Option<i32>,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

/// What a traced line is, besides its part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TracedLine {
    /// Key of the line.
    pub id: CostLineId,
    /// Key of its project.
    pub project_id: ProjectId,
    /// Code of its project.
    pub code: String,
    /// Title of its project.
    pub title: String,
    /// What the line is.
    pub description: String,
    /// Its day, or empty.
    pub date: String,
    /// Its fiscal year when the day is not known.
    pub fiscal_year: Option<i64>,
    /// Who pays.
    pub payer: String,
    /// Measurement id.
    pub measurement: String,
    /// How an in-kind line was valued.
    pub valuation: Option<Valuation>,
    /// The same in words, with the sum that was made; filled by [`Trace::in_words`].
    pub valued: Option<String>,
    /// What the amount was worked out from.
    #[serde(skip)]
    #[ts(skip)]
    pub inputs: Option<Inputs>,
    /// The reporting year in which this part counts.
    pub year: i32,
    /// The whole line.
    pub amount: Amount,
    /// The part of it that is in the cell.
    pub part: Amount,
}

/// The parts of one currency and year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TraceTotal {
    /// The reporting year.
    pub year: i32,
    /// Sum of the parts in their own currency.
    pub sum: Amount,
    /// Units of that currency for one US dollar.
    pub lcu_per_usd: Rate,
    /// The sum in US dollars, not yet rounded to cents (six decimals).
    pub usd: String,
    /// The sum in the agency's currency, not yet rounded (six decimals).
    pub own: String,
    /// The same two as they are: in the agency's currency and in US dollars.
    #[serde(skip)]
    #[ts(skip)]
    exact: (Decimal, Decimal),
}

/// The records behind a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Trace {
    /// The window of lines.
    pub lines: Vec<TracedLine>,
    /// How many parts there are in all.
    pub total: i64,
    /// How the parts add up and are converted.
    pub totals: Vec<TraceTotal>,
    /// The agency's currency, in which `own` amounts are.
    pub currency: Currency,
    /// What all parts are together in the agency's currency, not yet rounded (six decimals).
    pub own: String,
    /// What all parts are together in US dollars, not yet rounded (six decimals).
    pub usd: String,
}

view! {
    /// What the register says of a traced line.
    pub struct LineFacts {
        /// Key of the line.
        pub id: CostLineId,
        /// Key of the project.
        pub project_id: ProjectId,
        /// Code of the project.
        pub code: String,
        /// Title of the project.
        pub title: String,
        /// What the line is.
        pub description: String,
        /// Its day.
        pub date: Option<String>,
        /// Its fiscal year.
        pub fiscal_year: Option<i64>,
        /// Who pays.
        pub payer: Option<String>,
        /// Measurement id.
        pub measurement: String,
        /// How it was valued.
        pub valuation: Option<Valuation>,
        /// What its amount was worked out from.
        pub valuation_inputs: Option<Inputs>,
    }
}

/// A line with its part in the cell of a year.
struct Found {
    line: String,
    year: i32,
    currency: Currency,
    minor: i64,
    whole: i64,
}

impl Trace {
    /// Opens a cell: the sums are those that the figures are made of, and of the lines only a window is read,
    /// the latest year first and in it the largest line.
    ///
    /// # Errors
    /// As for the figures themselves.
    pub fn make(reader: &Reader<'_>, request: &TraceRequest) -> Result<Trace> {
        let mut asked = Asked::resolve(reader, &request.question)?;
        if let Some(year) = request.year {
            if asked.years.index(year).is_none() {
                return Ok(Trace::of(Vec::new(), 0, Vec::new(), &asked));
            }
            (asked.years.first, asked.years.last) = (year, year);
        }
        if !request.within.is_empty() {
            return request.narrowed(reader, &asked);
        }
        let (sums, mut counts) = request.sums(reader, &asked)?;
        let totals = totals(reader, &asked, &sums)?;
        let total = counts.values().sum();
        let wanted = store::wanted(reader, request.dimension, &request.key)?;
        let mut programme = Programme::load(reader, &asked.agency)?;
        let (mut skip, mut left) = (request.page.offset as usize, request.page.rows() as usize);
        let mut lines = Vec::new();
        while let Some((year, count)) = counts.pop_last() {
            let count = usize::try_from(count).unwrap_or(0);
            if skip >= count {
                skip -= count;
                continue;
            }
            if left == 0 {
                break;
            }
            let window = wanted.exact.then_some((skip, left));
            let ids = store::traced(reader, &asked, year, request.side, &wanted, window)?;
            let mut found = Vec::new();
            for id in ids {
                found.extend(request.part(reader, &asked, &mut programme, year, id)?);
                if found.len() == left + if wanted.exact { 0 } else { skip } {
                    break;
                }
            }
            if !wanted.exact {
                found.drain(..skip.min(found.len()));
            }
            skip = 0;
            left -= found.len();
            for part in found {
                lines.extend(part.line(reader)?);
            }
        }
        Ok(Trace::of(lines, total, totals, &asked))
    }

    /// Says of every in-kind line how it was valued, and whether its amount was changed since.
    pub fn in_words(mut self, words: &Words) -> Trace {
        for line in &mut self.lines {
            let Some(method) = line.valuation else {
                continue;
            };
            let worked = line.inputs.as_ref().and_then(|inputs| {
                let working = inputs.work().ok()?;
                let mut told = working.line(inputs, words);
                if let Some(differs) = line.amount.money().ok().and_then(|m| working.differs(m)) {
                    told = format!("{told} {}", words.say(differs));
                }
                Some(told)
            });
            line.valued = Some(worked.unwrap_or_else(|| words.say(method.label())));
        }
        self
    }

    /// Lines of so many in all, with what they add up to.
    pub(crate) fn of(
        lines: Vec<TracedLine>,
        total: i64,
        totals: Vec<TraceTotal>,
        asked: &Asked,
    ) -> Trace {
        let together = |exact: fn(&TraceTotal) -> Decimal| {
            totals
                .iter()
                .map(exact)
                .sum::<Decimal>()
                .round_dp(6)
                .to_string()
        };
        Trace {
            own: together(|total| total.exact.0),
            usd: together(|total| total.exact.1),
            currency: asked.agency.currency,
            lines,
            total,
            totals,
        }
    }
}

impl TraceTotal {
    /// A sum with its exact amounts in the agency's currency and in US dollars.
    pub(crate) fn new(
        year: i32,
        sum: Amount,
        rate: Decimal,
        exact: (Decimal, Decimal),
    ) -> TraceTotal {
        TraceTotal {
            year,
            sum,
            lcu_per_usd: Rate(rate),
            own: exact.0.round_dp(6).to_string(),
            usd: exact.1.round_dp(6).to_string(),
            exact,
        }
    }
}

impl TracedLine {
    /// What the register says of a line, with its part in a year; none when the line is not there.
    pub(crate) fn read(
        reader: &Reader<'_>,
        line: &str,
        year: i32,
        (whole, part): (Money, Money),
    ) -> Result<Option<TracedLine>> {
        let facts = store::line_facts(reader, line)?;
        Ok(facts.map(|facts| TracedLine {
            id: facts.id,
            project_id: facts.project_id,
            code: facts.code,
            title: facts.title,
            description: facts.description,
            date: facts.date.unwrap_or_default(),
            fiscal_year: facts.fiscal_year,
            payer: facts.payer.unwrap_or_default(),
            measurement: facts.measurement,
            valuation: facts.valuation,
            valued: None,
            inputs: facts.valuation_inputs,
            year,
            amount: whole.into(),
            part: part.into(),
        }))
    }
}

/// How the parts of each year and currency are converted.
fn totals(
    reader: &Reader<'_>,
    asked: &Asked,
    sums: &BTreeMap<(i32, Currency), i128>,
) -> Result<Vec<TraceTotal>> {
    let needed = sums
        .keys()
        .map(|(year, currency)| (*currency, asked.years.index(*year).unwrap_or(0)))
        .collect();
    let converter = Converter::load(reader, asked, &needed)?;
    let totals = sums.iter().map(|((year, currency), minor)| {
        let index = asked.years.index(*year).unwrap_or(0);
        let sum = Money {
            minor: i64::try_from(*minor).unwrap_or(i64::MAX),
            currency: *currency,
        };
        let rate = converter.rate(*currency, index);
        let exact = converter.convert(*currency, *minor, index);
        TraceTotal::new(*year, sum.into(), rate, exact)
    });
    Ok(totals.collect())
}

/// Minor units by year and currency, and the number of lines by year.
type Sums = (BTreeMap<(i32, Currency), i128>, BTreeMap<i32, i64>);

impl TraceRequest {
    /// Opens a cell of two axes or under filters. No sums are kept of such cells, so every line is looked at.
    fn narrowed(&self, reader: &Reader<'_>, asked: &Asked) -> Result<Trace> {
        let row = self.dimension.and_then(|dimension| {
            let axis = Axis::ALL
                .iter()
                .find(|axis| axis.dimension() == Some(dimension))?;
            Some(Condition::on(*axis, &self.key))
        });
        let conditions: Vec<Condition> =
            row.into_iter().chain(self.within.iter().cloned()).collect();
        let mut atoms = Atoms::new(asked, &[], &conditions);
        let mut sums: BTreeMap<(i32, Currency), i128> = BTreeMap::new();
        let mut found: Vec<Found> = Vec::new();
        each_portion(reader, asked, &mut |programme, portion| {
            if portion.side != self.side {
                return Ok(());
            }
            let inside = atoms.of(programme, portion);
            if inside.is_empty() {
                return Ok(());
            }
            let minor = inside.iter().map(|atom| atom.minor).sum();
            let year = asked.years.first + i32::try_from(portion.year).unwrap_or(0);
            *sums.entry((year, portion.currency)).or_default() += i128::from(minor);
            found.push(Found {
                line: portion.line.clone(),
                year,
                currency: portion.currency,
                minor,
                whole: portion.whole,
            });
            Ok(())
        })?;
        found.sort_by(|a, b| {
            (b.year, b.whole.abs())
                .cmp(&(a.year, a.whole.abs()))
                .then(a.line.cmp(&b.line))
        });
        let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
        let window = found
            .into_iter()
            .skip(self.page.offset as usize)
            .take(self.page.rows() as usize);
        let mut lines = Vec::new();
        for part in window {
            lines.extend(part.line(reader)?);
        }
        let totals = totals(reader, asked, &sums)?;
        Ok(Trace::of(lines, total, totals, asked))
    }

    fn table(&self) -> Table {
        self.dimension.map_or(Table::Total, Table::By)
    }

    /// What the cell sums up.
    fn sums(&self, reader: &Reader<'_>, asked: &Asked) -> Result<Sums> {
        let mut sums = BTreeMap::new();
        let mut counts = BTreeMap::new();
        let mut add = |side: Side, year: i32, currency: Currency, minor: i128, lines: i64| {
            if side == self.side && asked.years.index(year).is_some() {
                *sums.entry((year, currency)).or_default() += minor;
                *counts.entry(year).or_default() += lines;
            }
        };
        if self.dimension == Some(Dimension::Project) {
            super::store::each_of_project(
                reader,
                asked,
                Some(&self.key),
                &mut |of, (year, minor)| {
                    let side = side(of.direction, of.payer, asked.scope);
                    add(side, year, of.currency, minor.into(), 1);
                },
            )?;
        } else {
            let years = (asked.years.first, asked.years.last);
            let key = match self.dimension {
                None => "",
                Some(_) => self.key.as_str(),
            };
            let (basis, flow) = (asked.years.basis, asked.flow);
            let cell = (self.table(), key);
            kept::store::each_sum_of(reader, basis, flow, cell, years, |cell, (minor, lines)| {
                let side = side(cell.direction, cell.payer, asked.scope);
                add(side, cell.year, cell.currency, minor, lines);
            })?;
        }
        Ok((sums, counts))
    }

    /// A line's part in the cell of a year, if it has one.
    fn part(
        &self,
        reader: &Reader<'_>,
        asked: &Asked,
        programme: &mut Programme,
        year: i32,
        id: String,
    ) -> Result<Option<Found>> {
        let Some(line) = super::store::line(reader, &id)? else {
            return Ok(None);
        };
        let mut cells = Vec::new();
        programme.each_part(reader, &asked.years, &line, &mut |part| {
            if part.year == year {
                let mine = part
                    .cells
                    .iter()
                    .filter(|(table, ..)| *table == self.table());
                cells.extend(mine.map(|(_, key, minor)| (*key, *minor)));
            }
        })?;
        let cell = cells
            .into_iter()
            .find(|(key, _)| self.dimension.is_none() || programme.code_of(*key) == self.key);
        Ok(cell.map(|(_, minor)| Found {
            line: id,
            year,
            currency: line.currency,
            minor,
            whole: line.minor,
        }))
    }
}

impl Found {
    /// The line as it is shown.
    fn line(self, reader: &Reader<'_>) -> Result<Option<TracedLine>> {
        let money = |minor| Money {
            minor,
            currency: self.currency,
        };
        let amounts = (money(self.whole), money(self.minor));
        TracedLine::read(reader, &self.line, self.year, amounts)
    }
}
