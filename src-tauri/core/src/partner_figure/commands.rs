//! `partner_figure.*`

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::compare::{Compared, Comparer};
use super::{
    MOST_MATCHES, PartnerFigure, PartnerFigureId, PartnerMatch, PartnerMatchId, PartnerMatched,
    store,
};
use crate::commands::Nothing;
use crate::cost::CostLine;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::money::Amount;
use crate::ops::{Done, Op};
use crate::organisation::{Organisation, OrganisationId};
use crate::project::{Direction, ProjectFacts};
use crate::reference;
use crate::report::Words;
use crate::store::{Page, PageRequest, Reader};
use crate::survey::answer::country_name;
use crate::values::{CountryCode, Date};

/// A partner's figure as it is read and saved outside the core.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PartnerFigureInput {
    /// Key; empty before the first save.
    #[serde(default)]
    pub id: PartnerFigureId,
    /// The version that was read; 0 before the first save.
    #[serde(default)]
    pub row_version: i64,
    /// The partner's country.
    pub country: CountryCode,
    /// The partner's organisation, when it is only about that one.
    #[serde(default)]
    pub organisation_id: Option<OrganisationId>,
    /// The year.
    pub year: i64,
    /// Received from the partner, or provided to it.
    pub direction: Direction,
    /// The amount as published.
    pub amount: Amount,
    /// Title of the publication.
    pub title: String,
    /// When it was published.
    #[serde(default)]
    pub source_date: Option<Date>,
    /// Page, table or address.
    #[serde(default)]
    pub place: String,
    /// Remarks.
    #[serde(default)]
    pub note: String,
    /// Projects and lines that it is about; none: all of the country, or the organisation, in the year.
    #[serde(default)]
    pub matches: Vec<PartnerMatched>,
}

/// A partner's figure with ours beside it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartnerFigureRow {
    /// The figure.
    pub figure: PartnerFigureInput,
    /// The country's UN name.
    pub country_name: String,
    /// The organisation as people call it.
    pub organisation: Option<String>,
    /// Ours beside it.
    pub compared: Compared,
}

/// Which figures are wanted.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "PartnerFigureListRequest")]
pub struct ListRequest {
    /// Text to find in title, place and note.
    pub search: String,
    /// Only of this country.
    pub country: Option<CountryCode>,
    /// Only of this year.
    pub year: Option<i64>,
    /// Only received, or only provided.
    pub direction: Option<Direction>,
    /// The window.
    pub page: PageRequest,
}

/// One figure.
#[derive(Debug, Deserialize, TS)]
pub struct PartnerFigureRequest {
    /// Key.
    pub id: PartnerFigureId,
}

/// Partners' figures, the newest year first, each with ours beside it.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<PartnerFigureRow>> {
    let words = Words::new(desk.catalogue().language())?;
    desk.read(|reader| {
        let page = store::list(reader, &request)?;
        Ok(Page {
            rows: compared(reader, &words, page.rows)?,
            total: page.total,
        })
    })
}

/// One figure with ours beside it.
pub fn get(desk: &Desk, request: PartnerFigureRequest) -> Result<PartnerFigureRow> {
    let words = Words::new(desk.catalogue().language())?;
    desk.read(|reader| {
        let figure: PartnerFigure = reader.get(request.id.as_str())?;
        let mut rows = compared(reader, &words, vec![figure])?;
        rows.pop().ok_or_else(Error::not_found)
    })
}

/// Saves a figure as the partner publishes it.
pub fn save(desk: &Desk, input: PartnerFigureInput) -> Result<Done<PartnerFigureInput>> {
    let money = input
        .amount
        .money()
        .map_err(|message| Error::field("amount", message))?;
    let mut figure = PartnerFigure {
        id: input.id,
        row_version: input.row_version,
        country: input.country,
        organisation_id: input.organisation_id,
        year: input.year,
        direction: input.direction,
        currency: money.currency,
        amount_minor: money.minor,
        title: input.title.trim().to_owned(),
        source_date: input.source_date,
        place: input.place.trim().to_owned(),
        note: input.note,
        search: String::new(),
    };
    figure.check()?;
    let mut matches = records(input.matches)?;
    let op = msg::op_partner_figure_saved(called(figure.country), figure.year.to_string());
    desk.transact(Op::new(op), |tx| {
        let reader = tx.reader();
        if let Some(id) = &figure.organisation_id
            && reader.find::<Organisation>(id.as_str())?.is_none()
        {
            return Err(Error::field(
                "organisation_id",
                msg::cost_line_payer_unknown(),
            ));
        }
        let before: Vec<PartnerMatch> = match figure.id.is_new() {
            true => Vec::new(),
            false => store::matches(&reader, &figure.id)?,
        };
        for (index, matched) in matches.iter().enumerate() {
            // What was matched before may be gone from the register meanwhile.
            let known = before.iter().any(|old| same(old, matched));
            if !known && label(&reader, matched)?.is_empty() {
                let path = format!("matches[{index}]");
                return Err(Error::field(path, msg::partner_figure_match_unknown()));
            }
        }
        match figure.id.is_new() {
            true => tx.put(&mut figure)?,
            false => tx.put_anew(&mut figure)?,
        }
        for matched in &mut matches {
            matched.figure_id = figure.id.clone();
        }
        tx.put_children("figure_id", figure.id.as_str(), &mut matches)?;
        shown(&tx.reader(), &figure, &matches)
    })
    .map_err(|error| {
        error.with_versions(|version| {
            let figure: PartnerFigure = serde_json::from_value(version)?;
            Ok(serde_json::to_value(bare(&figure))?)
        })
    })
}

/// Deletes a figure; what it was matched with stays.
pub fn delete(desk: &Desk, request: PartnerFigureRequest) -> Result<Done<Nothing>> {
    let figure: PartnerFigure = desk.read(|reader| reader.get(request.id.as_str()))?;
    let op = msg::op_partner_figure_deleted(called(figure.country), figure.year.to_string());
    desk.transact(Op::new(op), |tx| {
        tx.put_children::<PartnerMatch>("figure_id", request.id.as_str(), &mut [])?;
        tx.remove::<PartnerFigure>(request.id.as_str())?;
        Ok(Nothing {})
    })
}

/// Figures with ours beside them, in the same order.
pub(crate) fn compared(
    reader: &Reader<'_>,
    words: &Words,
    figures: Vec<PartnerFigure>,
) -> Result<Vec<PartnerFigureRow>> {
    if figures.is_empty() {
        return Ok(Vec::new());
    }
    let mut comparer = Comparer::new(reader)?;
    let rows = figures.into_iter().map(|figure| {
        let matches = store::matches(reader, &figure.id)?;
        let organisation = match &figure.organisation_id {
            Some(id) => reader.find::<Organisation>(id.as_str())?,
            None => None,
        };
        Ok(PartnerFigureRow {
            compared: comparer.compare(&figure, &matches, words)?,
            figure: shown(reader, &figure, &matches)?,
            country_name: called(figure.country),
            organisation: organisation.map(|found| found.called().to_owned()),
        })
    });
    rows.collect()
}

fn called(country: CountryCode) -> String {
    reference::country(country.as_str()).map_or_else(
        || country.to_string(),
        |_| country_name(country.as_str()).to_owned(),
    )
}

fn records(matches: Vec<PartnerMatched>) -> Result<Vec<PartnerMatch>> {
    if matches.len() > MOST_MATCHES {
        return Err(Error::field(
            "matches",
            msg::partner_figure_too_many(MOST_MATCHES),
        ));
    }
    let mut seen = HashSet::new();
    let mut records = Vec::new();
    for (index, matched) in matches.into_iter().enumerate() {
        let path = format!("matches[{index}]");
        if matched.project_id.is_some() == matched.cost_line_id.is_some() {
            return Err(Error::field(path, msg::partner_figure_match_unknown()));
        }
        let record = PartnerMatch {
            id: PartnerMatchId::default(),
            row_version: 0,
            figure_id: PartnerFigureId::default(),
            position: i64::try_from(index).unwrap_or(i64::MAX),
            project_id: matched.project_id,
            cost_line_id: matched.cost_line_id,
        };
        // The same project twice is the same project.
        if seen.insert((record.project_id.clone(), record.cost_line_id.clone())) {
            records.push(record);
        }
    }
    Ok(records)
}

fn same(one: &PartnerMatch, other: &PartnerMatch) -> bool {
    one.project_id == other.project_id && one.cost_line_id == other.cost_line_id
}

/// What a project or line is called; empty where it is not in the register.
fn label(reader: &Reader<'_>, matched: &PartnerMatch) -> Result<String> {
    if let Some(id) = &matched.project_id {
        let id = store::project_now(reader, id)?;
        let project: Option<ProjectFacts> = reader.find(id.as_str())?;
        return Ok(project.map_or_else(String::new, |project| {
            format!("{} {}", project.code, project.title)
        }));
    }
    let Some(id) = &matched.cost_line_id else {
        return Ok(String::new());
    };
    let Some(line) = reader.find::<CostLine>(id.as_str())? else {
        return Ok(String::new());
    };
    let project: Option<ProjectFacts> = reader.find(line.project_id.as_str())?;
    let code = project.map_or_else(String::new, |project| project.code);
    let amount = Amount::from(line.money());
    Ok(format!(
        "{code} {}, {} {}",
        line.description, amount.currency, amount.amount
    )
    .trim()
    .to_owned())
}

fn bare(figure: &PartnerFigure) -> PartnerFigureInput {
    PartnerFigureInput {
        id: figure.id.clone(),
        row_version: figure.row_version,
        country: figure.country,
        organisation_id: figure.organisation_id.clone(),
        year: figure.year,
        direction: figure.direction,
        amount: figure.money().into(),
        title: figure.title.clone(),
        source_date: figure.source_date,
        place: figure.place.clone(),
        note: figure.note.clone(),
        matches: Vec::new(),
    }
}

fn shown(
    reader: &Reader<'_>,
    figure: &PartnerFigure,
    matches: &[PartnerMatch],
) -> Result<PartnerFigureInput> {
    let matches = matches.iter().map(|matched| {
        Ok(PartnerMatched {
            label: label(reader, matched)?,
            project_id: matched.project_id.clone(),
            cost_line_id: matched.cost_line_id.clone(),
        })
    });
    Ok(PartnerFigureInput {
        matches: matches.collect::<Result<_>>()?,
        ..bare(figure)
    })
}
