//! From a cost line to the figures it stands in: the way back of [`super::trace`].
//!
//! The parts are those that the figures are made of, taken from the same splitting; a line that does not count says
//! why.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::lines::{Key, Part, Programme, Table, side};
use super::rates::Converter;
use super::{Asked, Dimension, Figures, Question, Row, Side, Value, store};
use crate::cost::{CostLine, CostLineId};
use crate::country::CountryGroup;
use crate::desk::Desk;
use crate::error::{Code, Result};
use crate::messages::msg;
use crate::money::{Amount, Money};
use crate::organisation::Organisation;
use crate::store::Reader;
use crate::values::{Currency, Rate};

/// Where a cost line is used.
#[derive(Debug, Deserialize, TS)]
pub struct UsesRequest {
    /// The line.
    pub id: CostLineId,
    /// The question that makes the figures.
    pub question: Question,
}

/// A figure in which a line has a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FigureUse {
    /// What its table goes by; none: the total.
    pub dimension: Option<Dimension>,
    /// True for a row of the country groups that overlap and do not add up.
    pub overlapping: bool,
    /// What the table is called.
    pub title: String,
    /// The row's key; empty: not allocated.
    pub key: String,
    /// What the row is called.
    pub label: String,
    /// The part of the line, in its own currency.
    pub part: Amount,
    /// The part in the agency's currency, not rounded (six decimals); none without a rate.
    pub own: Option<String>,
    /// The part in US dollars, not rounded (six decimals); none without a rate.
    pub usd: Option<String>,
    /// The whole figure: all its parts summed, converted once, rounded once; none without a rate.
    pub cell: Option<Value>,
}

/// What of a line stands in one year of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct YearUses {
    /// The reporting year.
    pub year: i32,
    /// What of the line falls in the year: all of it, unless only its fiscal year is known.
    pub part: Amount,
    /// Units of the line's currency for one US dollar.
    pub lcu_per_usd: Option<Rate>,
    /// The figures: the total first, then table by table.
    pub figures: Vec<FigureUse>,
}

/// The figures a line stands in, or why it does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LineUses {
    /// Whose money it is.
    pub side: Side,
    /// True where it is part of the contribution.
    pub counts: bool,
    /// Why it is not, or not yet, in words; empty where it is.
    pub reasons: Vec<String>,
    /// The years of the report in which it stands, oldest first.
    pub years: Vec<YearUses>,
}

/// The figures of the report in which a line stands, with its parts.
pub fn uses(desk: &Desk, request: UsesRequest) -> Result<LineUses> {
    // Without a rate there are no figures, but where the line would stand is known.
    let figures = match desk.figures(&request.question) {
        Ok(figures) => Ok(figures),
        Err(error) if error.code == Code::MissingRate => Err(desk.say(&error.message)),
        Err(error) => return Err(error),
    };
    desk.read(|reader| {
        let asked = Asked::resolve(reader, &request.question)?;
        let line: CostLine = reader.get(request.id.as_str())?;
        let row =
            store::line(reader, request.id.as_str())?.ok_or_else(crate::error::Error::not_found)?;
        let mut programme = Programme::load(reader, &asked.agency)?;
        let groups = crate::country::store::groups(reader)?;
        let mut parts: Vec<Owned> = Vec::new();
        programme.each_part(reader, &asked.years, &row, &mut |part| {
            parts.push(Owned::of(part))
        })?;
        let side = parts.first().map_or(Side::WithoutPayer, |part| {
            side(part.direction, part.payer, asked.scope)
        });
        let mut reasons = Vec::new();
        if line.flow != asked.flow {
            reasons.push(desk.say(&msg::uses_other_flow(asked.flow.label(), line.flow.label())));
        }
        let inside = |part: &&Owned| asked.years.index(part.year).is_some();
        if !parts.iter().any(|part| inside(&part)) {
            let years: Vec<String> = parts.iter().map(|part| part.year.to_string()).collect();
            reasons.push(desk.say(&msg::uses_other_year(
                asked.years.first.to_string(),
                asked.years.last.to_string(),
                years.join(", "),
            )));
        }
        if let Some(reason) = apart(reader, side, &line)? {
            reasons.push(desk.say(&reason));
        }
        if let Err(missing) = &figures {
            reasons.push(missing.clone());
        }
        let mut years = Vec::new();
        if line.flow == asked.flow {
            for part in parts.iter().filter(inside) {
                let used = Used {
                    desk,
                    figures: figures.as_deref().ok(),
                    side,
                    converter: converter(reader, &asked, line.currency, part.year)?,
                    groups: &groups,
                    index: asked.years.index(part.year).unwrap_or(0),
                    currency: line.currency,
                };
                years.push(used.year(part, &programme));
            }
        }
        years.sort_by_key(|year| year.year);
        Ok(LineUses {
            counts: side == Side::Contribution && !years.is_empty() && figures.is_ok(),
            side,
            reasons,
            years,
        })
    })
}

/// Why a line that is in the years and of the flow is not the contribution.
fn apart(
    reader: &Reader<'_>,
    side: Side,
    line: &CostLine,
) -> Result<Option<crate::messages::Message>> {
    let payer = match &line.payer_id {
        Some(id) => reader.find::<Organisation>(id.as_str())?,
        None => None,
    };
    let payer = payer.map_or_else(String::new, |payer| payer.called().to_owned());
    Ok(match side {
        Side::Contribution => None,
        Side::Partners => Some(msg::uses_partner(payer)),
        Side::Received => Some(msg::uses_received(payer)),
        Side::Counterpart => Some(msg::uses_counterpart()),
        Side::WithoutPayer => Some(msg::uses_without_payer()),
    })
}

/// A part that outlives the splitting.
struct Owned {
    year: i32,
    direction: crate::project::Direction,
    payer: super::lines::Payer,
    minor: i64,
    cells: Vec<(Table, Key, i64)>,
}

impl Owned {
    fn of(part: &Part<'_>) -> Owned {
        Owned {
            year: part.year,
            direction: part.direction,
            payer: part.payer,
            minor: part.minor,
            cells: part.cells.to_vec(),
        }
    }
}

/// Rates for one line in one year; none where one is missing.
fn converter(
    reader: &Reader<'_>,
    asked: &Asked,
    currency: Currency,
    year: i32,
) -> Result<Option<Converter>> {
    let needed = [(currency, asked.years.index(year).unwrap_or(0))].into();
    match Converter::load(reader, asked, &needed) {
        Ok(converter) => Ok(Some(converter)),
        Err(error) if error.code == Code::MissingRate => Ok(None),
        Err(error) => Err(error),
    }
}

/// What is known of the figures of a year.
struct Used<'u> {
    desk: &'u Desk,
    figures: Option<&'u Figures>,
    side: Side,
    converter: Option<Converter>,
    groups: &'u [CountryGroup],
    index: usize,
    currency: Currency,
}

impl Used<'_> {
    fn year(&self, part: &Owned, programme: &Programme) -> YearUses {
        let figures = part.cells.iter().filter_map(|(table, key, minor)| {
            let mut key = programme.code_of(*key);
            if *table == Table::Members
                && let Some(group) = self.groups.iter().find(|group| group.id.as_str() == key)
            {
                key.clone_from(&group.code);
            }
            let dimension = match table {
                Table::Total | Table::Members => None,
                // Every line of a project stands in its one row.
                Table::By(Dimension::Project) => return None,
                Table::By(dimension) => Some(*dimension),
            };
            Some(self.figure(*table, dimension, key, *minor))
        });
        YearUses {
            year: part.year,
            part: self.amount(part.minor),
            lcu_per_usd: self
                .converter
                .as_ref()
                .map(|converter| Rate(converter.rate(self.currency, self.index))),
            figures: figures.collect(),
        }
    }

    fn figure(
        &self,
        table: Table,
        dimension: Option<Dimension>,
        key: String,
        minor: i64,
    ) -> FigureUse {
        let rows: &[Row] = match (self.figures, table) {
            (None, _) => &[],
            (Some(figures), Table::Total) => std::slice::from_ref(&figures.side(self.side).total),
            // Overlapping groups are shown of the contribution only.
            (Some(figures), Table::Members) if self.side == Side::Contribution => &figures.groups,
            (Some(_), Table::Members) => &[],
            (Some(figures), Table::By(dimension)) => figures.side(self.side).by(dimension),
        };
        let row = match table {
            Table::Total => rows.first(),
            _ => rows.iter().find(|row| row.key == key),
        };
        let converted = self
            .converter
            .as_ref()
            .map(|converter| converter.convert(self.currency, minor.into(), self.index));
        let title = match (table, dimension) {
            (_, Some(dimension)) => dimension.label(),
            (Table::Members, None) => msg::uses_groups(),
            (_, None) => msg::uses_total(),
        };
        FigureUse {
            dimension,
            overlapping: table == Table::Members,
            title: self.desk.say(&title),
            label: row.map_or_else(|| key.clone(), |row| row.label.clone()),
            key,
            part: self.amount(minor),
            own: converted.map(|(own, _)| own.round_dp(6).to_string()),
            usd: converted.map(|(_, usd)| usd.round_dp(6).to_string()),
            cell: row.and_then(|row| row.years.get(self.index).cloned()),
        }
    }

    fn amount(&self, minor: i64) -> Amount {
        Money {
            minor,
            currency: self.currency,
        }
        .into()
    }
}
