//! `published.*`: breakdowns published elsewhere, and how they stand to the register.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Differences, PublishedFacts, PublishedId, PublishedRow, PublishedRowId, compare, store,
};
use crate::commands::Nothing;
use crate::contribution::{Figures, Question, Side};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::{Message, msg};
use crate::money::{Amount, Money};
use crate::ops::{Done, Op};
use crate::report::Words;
use crate::rules;
use crate::store::Reader;

/// A published breakdown as it is read and saved outside the core.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PublishedBreakdown {
    /// Key; empty before the first save.
    #[serde(default)]
    pub id: PublishedId,
    /// The version that was read; 0 before the first save.
    #[serde(default)]
    pub row_version: i64,
    /// The year it is for.
    pub year: i64,
    /// What it breaks down.
    pub title: String,
    /// Where it was published.
    pub source: String,
    /// The total of the year as it was published.
    pub total: Amount,
    /// A smaller total printed above the rows, where there is one.
    #[serde(default)]
    pub heading: Option<Amount>,
    /// The rows as printed.
    pub rows: Vec<PublishedAmount>,
}

/// A row of a published breakdown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PublishedAmount {
    /// What it is for, as printed.
    pub label: String,
    /// Its amount.
    pub amount: Amount,
}

/// A published breakdown with how it stands to its own totals and to the register.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PublishedComparison {
    /// The breakdown.
    pub breakdown: PublishedBreakdown,
    /// What the rows add up to.
    pub sum: Amount,
    /// The total less the rows; negative where the rows exceed it.
    pub not_allocated: Amount,
    /// The total printed above the rows less the rows; negative where the rows exceed it.
    pub below_heading: Option<Amount>,
    /// The register's contribution of the year.
    pub register: Amount,
    /// The register's contribution less the published total, where both are in one currency.
    pub register_difference: Option<Amount>,
    /// What there is to say about the differences, a sentence each.
    pub findings: Vec<String>,
}

/// A year.
#[derive(Debug, Deserialize, TS)]
pub struct PublishedYear {
    /// The year.
    pub year: i64,
}

/// One breakdown.
#[derive(Debug, Deserialize, TS)]
pub struct PublishedRequest {
    /// Its key.
    pub id: PublishedId,
}

/// The breakdowns published for a year, each with its differences.
pub fn compared(desk: &Desk, request: PublishedYear) -> Result<Vec<PublishedComparison>> {
    let words = Words::new(desk.catalogue().language())?;
    desk.read(|reader| comparisons(reader, &words, request.year))
}

/// Saves a breakdown as it was published; that it does not add up is no reason to refuse it.
pub fn save(desk: &Desk, request: PublishedBreakdown) -> Result<Done<PublishedBreakdown>> {
    let (mut facts, mut rows) = records(request)?;
    rules::check(&facts)?;
    for (index, row) in rows.iter().enumerate() {
        rules::check(row).map_err(|error| {
            let fields = error.fields.into_iter();
            Error::fields(
                fields
                    .map(|(path, message)| (format!("rows[{index}].{path}"), message))
                    .collect(),
            )
        })?;
    }
    desk.transact(Op::new(msg::op_published_saved(&facts.title)), |tx| {
        // The rows belong to the breakdown's version.
        match facts.id.is_new() {
            true => tx.put(&mut facts)?,
            false => tx.put_anew(&mut facts)?,
        }
        for row in &mut rows {
            row.breakdown_id = facts.id.clone();
        }
        tx.put_children("breakdown_id", facts.id.as_str(), &mut rows)?;
        Ok(shown(&facts, &rows))
    })
}

/// Deletes a breakdown.
pub fn delete(desk: &Desk, request: PublishedRequest) -> Result<Done<Nothing>> {
    let facts: PublishedFacts = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(Op::new(msg::op_published_deleted(&facts.title)), |tx| {
        tx.put_children::<PublishedRow>("breakdown_id", request.id.as_str(), &mut [])?;
        tx.remove::<PublishedFacts>(request.id.as_str())?;
        Ok(Nothing {})
    })
}

/// The breakdowns of a year beside the register's figure, for the window and for the report.
pub(crate) fn comparisons(
    reader: &Reader<'_>,
    words: &Words,
    year: i64,
) -> Result<Vec<PublishedComparison>> {
    let published = store::of_year(reader, year)?;
    if published.is_empty() {
        return Ok(Vec::new());
    }
    let question = Question {
        years: Some(1),
        ..Question::of(i32::try_from(year).unwrap_or(0))
    };
    let figures = Figures::make(reader, words.catalogue(), &question)?;
    let register = Money {
        minor: figures.side(Side::Contribution).total.sum.own_minor,
        currency: figures.basis.currency,
    };
    let compared = published.iter().map(|(facts, rows)| {
        let differences = compare(facts, rows, register);
        PublishedComparison {
            breakdown: shown(facts, rows),
            sum: differences.rows.into(),
            not_allocated: differences.not_allocated.into(),
            below_heading: differences.below_heading.map(Amount::from),
            register: register.into(),
            register_difference: differences.register.map(Amount::from),
            findings: findings(facts, &differences, register, words),
        }
    });
    Ok(compared.collect())
}

fn findings(
    facts: &PublishedFacts,
    differences: &Differences,
    register: Money,
    words: &Words,
) -> Vec<String> {
    let size = |money: Money| {
        let size = Money {
            minor: money.minor.saturating_abs(),
            ..money
        };
        words.say(msg::published_amount(
            words.amount(size),
            money.currency.as_str(),
        ))
    };
    let gap = differences.not_allocated;
    let mut findings: Vec<Message> = vec![match gap.minor.signum() {
        0 => msg::published_adds_up(),
        1 => msg::published_not_allocated(size(gap)),
        _ => msg::published_above_total(size(gap)),
    }];
    if let (Some(gap), Some(heading)) = (differences.below_heading, facts.heading_minor) {
        let heading = size(Money {
            minor: heading,
            currency: facts.currency,
        });
        match gap.minor.signum() {
            0 => {}
            1 => findings.push(msg::published_below_heading(size(gap), heading)),
            _ => findings.push(msg::published_above_heading(size(gap), heading)),
        }
    }
    match differences.register {
        Some(gap) if gap.minor == 0 => findings.push(msg::published_register_agrees()),
        Some(gap) if gap.minor > 0 => {
            findings.push(msg::published_register_more(size(gap), size(register)));
        }
        Some(gap) => findings.push(msg::published_register_less(size(gap), size(register))),
        None => findings.push(msg::published_register_other_currency(size(register))),
    }
    findings
        .into_iter()
        .map(|message| words.say(message))
        .collect()
}

fn records(request: PublishedBreakdown) -> Result<(PublishedFacts, Vec<PublishedRow>)> {
    let currency = request.total.currency;
    let minor = |path: String, amount: &Amount| {
        if amount.currency != currency {
            return Err(Error::field(path, msg::published_one_currency()));
        }
        let money = amount
            .money()
            .map_err(|message| Error::field(path, message))?;
        Ok(money.minor)
    };
    let rows = request.rows.iter().enumerate().map(|(index, row)| {
        Ok(PublishedRow {
            id: PublishedRowId::default(),
            row_version: 0,
            breakdown_id: PublishedId::default(),
            position: i64::try_from(index).unwrap_or(i64::MAX),
            label: row.label.trim().to_owned(),
            amount_minor: minor(format!("rows[{index}].amount"), &row.amount)?,
        })
    });
    let rows: Vec<PublishedRow> = rows.collect::<Result<_>>()?;
    let heading = request.heading.as_ref();
    Ok((
        PublishedFacts {
            id: request.id,
            row_version: request.row_version,
            year: request.year,
            title: request.title.trim().to_owned(),
            source: request.source.trim().to_owned(),
            currency,
            total_minor: minor("total".to_owned(), &request.total)?,
            heading_minor: heading
                .map(|heading| minor("heading".to_owned(), heading))
                .transpose()?,
        },
        rows,
    ))
}

fn shown(facts: &PublishedFacts, rows: &[PublishedRow]) -> PublishedBreakdown {
    let amount = |minor: i64| {
        Amount::from(Money {
            minor,
            currency: facts.currency,
        })
    };
    PublishedBreakdown {
        id: facts.id.clone(),
        row_version: facts.row_version,
        year: facts.year,
        title: facts.title.clone(),
        source: facts.source.clone(),
        total: amount(facts.total_minor),
        heading: facts.heading_minor.map(amount),
        rows: rows
            .iter()
            .map(|row| PublishedAmount {
                label: row.label.clone(),
                amount: amount(row.amount_minor),
            })
            .collect(),
    }
}
