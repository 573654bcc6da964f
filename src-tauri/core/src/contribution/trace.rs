//! From a figure back to the records that make it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::lines::Programme;
use super::rates::Converter;
use super::{Asked, Dimension, Question, Side, store};
use crate::cost::CostLineId;
use crate::error::Result;
use crate::money::{Amount, Money};
use crate::project::ProjectId;
use crate::store::{PageRequest, Reader};
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
    }
}

/// One part of a line in the cell.
struct Found {
    line: String,
    year: usize,
    currency: Currency,
    minor: i64,
    whole: i64,
}

impl Trace {
    /// Opens a cell.
    ///
    /// # Errors
    /// As for the figures themselves.
    pub fn make(reader: &Reader<'_>, request: &TraceRequest) -> Result<Trace> {
        let asked = Asked::resolve(reader, &request.question)?;
        let programme = Programme::load(reader, &asked)?;
        let year = request.year.map(|year| asked.years.index(year));
        let mut found: Vec<Found> = Vec::new();
        programme.each_part(reader, &asked, &mut |part| {
            if part.side != request.side || year.is_some_and(|year| year != Some(part.year)) {
                return Ok(());
            }
            let minor = match request.dimension {
                None => Some(part.minor),
                Some(dimension) => {
                    let mut cells = part.cells.iter().filter(|(of, key, _)| {
                        *of == dimension && programme.code_of(*key) == request.key
                    });
                    let first = cells.next().map(|(_, _, minor)| *minor);
                    // Several countries of a line may lie in one region: their parts belong together.
                    first.map(|first| cells.fold(first, |sum, (_, _, minor)| sum + minor))
                }
            };
            if let Some(minor) = minor {
                let (line, whole) = (part.line.id.clone(), part.line.whole);
                found.push(Found {
                    line,
                    year: part.year,
                    currency: part.currency,
                    minor,
                    whole,
                });
            }
            Ok(())
        })?;
        let mut sums: BTreeMap<(usize, Currency), i128> = BTreeMap::new();
        for part in &found {
            *sums.entry((part.year, part.currency)).or_default() += i128::from(part.minor);
        }
        let needed = sums
            .keys()
            .map(|(year, currency)| (*currency, *year))
            .collect();
        let converter = Converter::load(reader, &asked, &needed)?;
        let name = |index: usize| asked.years.first + i32::try_from(index).unwrap_or(0);
        let totals = sums.iter().map(|((year, currency), minor)| {
            let (own, usd) = converter.convert(*currency, *minor, *year);
            TraceTotal {
                year: name(*year),
                sum: Money {
                    minor: i64::try_from(*minor).unwrap_or(i64::MAX),
                    currency: *currency,
                }
                .into(),
                lcu_per_usd: Rate(converter.rate(*currency, *year)),
                usd: usd.round_dp(6).to_string(),
                own: own.round_dp(6).to_string(),
            }
        });
        let totals = totals.collect();
        found.sort_by(|a, b| {
            b.year
                .cmp(&a.year)
                .then(b.minor.abs().cmp(&a.minor.abs()))
                .then(a.line.cmp(&b.line))
        });
        let window = found
            .iter()
            .skip(request.page.offset as usize)
            .take(request.page.rows() as usize);
        let mut lines = Vec::new();
        for part in window {
            let Some(facts) = store::line_facts(reader, &part.line)? else {
                continue;
            };
            let amount = |minor| {
                Amount::from(Money {
                    minor,
                    currency: part.currency,
                })
            };
            lines.push(TracedLine {
                id: facts.id,
                project_id: facts.project_id,
                code: facts.code,
                title: facts.title,
                description: facts.description,
                date: facts.date.unwrap_or_default(),
                fiscal_year: facts.fiscal_year,
                payer: facts.payer.unwrap_or_default(),
                measurement: facts.measurement,
                year: name(part.year),
                amount: amount(part.whole),
                part: amount(part.minor),
            });
        }
        Ok(Trace {
            lines,
            total: i64::try_from(found.len()).unwrap_or(i64::MAX),
            totals,
        })
    }
}
