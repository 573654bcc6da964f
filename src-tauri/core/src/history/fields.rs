//! An entry of the history field by field, in words: what it was called, what stood there before, what after.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use ts_rs::TS;

use super::labels;
use super::store;
use crate::desk::Desk;
use crate::error::Result;
use crate::ops::Noun;
use crate::store::{Reader, RowChange};

/// Rows of an entry that are told field by field; an import has more than anybody reads.
const TOLD: usize = 100;

/// Which entry, and for which record.
#[derive(Debug, Deserialize, TS)]
pub struct FieldsRequest {
    /// The number of the entry.
    pub sequence: i64,
    /// Only what belongs to this record.
    #[serde(default)]
    #[ts(optional)]
    pub record: Option<String>,
}

/// One field that an entry changed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FieldChange {
    /// The table of the record; for [`history.restore`](super::restore).
    pub table: String,
    /// The record's key.
    pub key: String,
    /// The column, or the list of parts (`countries`).
    pub column: String,
    /// The record in words: `Cost line, Laboratory equipment`.
    pub record: String,
    /// The field in words.
    pub field: String,
    /// What stood there before, in words; none: nothing.
    pub before: Option<String>,
    /// What stood there after.
    pub after: Option<String>,
    /// True when the value before can be put back: the record is there and holds something else now.
    pub restorable: bool,
}

/// What an entry changed, field by field.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FieldChanges {
    /// The fields, in the order of writing.
    pub fields: Vec<FieldChange>,
    /// Records of the entry that are not told.
    pub more: i64,
}

/// Lists of parts that are told as one field of their project.
pub(crate) const PARTS: [(&str, &str); 4] = [
    ("project_country", "countries"),
    ("project_role", "roles"),
    ("project_area", "areas"),
    ("project_goal", "goals"),
];

/// Tables whose values can be put back one by one.
pub(super) const RESTORABLE: [&str; 8] = [
    "project",
    "activity",
    "cost_line",
    "project_contact",
    "indicator",
    "indicator_value",
    "evaluation",
    "document",
];

/// What an entry changed, field by field.
pub fn fields(desk: &Desk, request: FieldsRequest) -> Result<FieldChanges> {
    desk.read(|reader| {
        let rows = store::rows_of(reader, request.sequence, request.record.as_deref())?;
        let mut told = Vec::new();
        let mut parts = BTreeSet::new();
        for row in rows.iter().take(TOLD) {
            match PARTS.iter().find(|(table, _)| *table == row.table) {
                Some(_) => {
                    let image = row.after.as_ref().or(row.before.as_ref());
                    let project = image.and_then(|image| image["project_id"].as_str());
                    if let Some(project) = project
                        && parts.insert((row.table.clone(), project.to_owned()))
                    {
                        told.extend(part_field(
                            desk,
                            reader,
                            &row.table,
                            project,
                            request.sequence,
                        )?);
                    }
                }
                None => told.extend(row_fields(desk, reader, row)?),
            }
        }
        Ok(FieldChanges {
            fields: told,
            more: i64::try_from(rows.len().saturating_sub(TOLD)).unwrap_or(0),
        })
    })
}

fn row_fields(desk: &Desk, reader: &Reader<'_>, row: &RowChange) -> Result<Vec<FieldChange>> {
    let empty = Map::new();
    let (before, after) = (
        row.before.as_ref().unwrap_or(&empty),
        row.after.as_ref().unwrap_or(&empty),
    );
    let image = if row.after.is_some() { after } else { before };
    let record = record_name(desk, reader, &row.table, image)?;
    let restorable =
        RESTORABLE.contains(&row.table.as_str()) && row.before.is_some() && row.after.is_some();
    let now = match restorable {
        true => store::row_now(reader, &row.table, &row.key)?,
        false => None,
    };
    let mut told = Vec::new();
    for column in image.keys() {
        let (old, new) = (
            before.get(column).unwrap_or(&Json::Null),
            after.get(column).unwrap_or(&Json::Null),
        );
        if old == new {
            continue;
        }
        let Some(label) = labels::field(&row.table, column) else {
            continue;
        };
        let words = |value, image: &Map<String, Json>| {
            labels::value(desk, reader, &row.table, column, value, image)
        };
        let (before_words, after_words) = (words(old, before)?, words(new, after)?);
        if before_words.is_none() && after_words.is_none() {
            continue;
        }
        told.push(FieldChange {
            table: row.table.clone(),
            key: row.key.clone(),
            column: column.clone(),
            record: record.clone(),
            field: desk.say(&label),
            before: before_words,
            after: after_words,
            restorable: now.as_ref().is_some_and(|now| now.get(column) != Some(old)),
        });
    }
    Ok(told)
}

/// The parts of a project as one field.
fn part_field(
    desk: &Desk,
    reader: &Reader<'_>,
    table: &str,
    project: &str,
    sequence: i64,
) -> Result<Option<FieldChange>> {
    let now = store::children_now(reader, table, project)?;
    let before = store::children_before(reader, table, project, now.clone(), sequence)?;
    let after = store::children_before(reader, table, project, now.clone(), sequence + 1)?;
    let list = |rows: &[Map<String, Json>]| part_words(desk, reader, table, rows);
    let (before, after, now) = (list(&before)?, list(&after)?, list(&now)?);
    let Some(label) = labels::field(table, "") else {
        return Ok(None);
    };
    if before == after {
        return Ok(None);
    }
    let facts = store::row_now(reader, "project", project)?;
    let column = PARTS
        .iter()
        .find(|(known, _)| *known == table)
        .map_or("", |(_, column)| column);
    Ok(Some(FieldChange {
        table: "project".to_owned(),
        key: project.to_owned(),
        column: column.to_owned(),
        record: match &facts {
            Some(image) => record_name(desk, reader, "project", image)?,
            None => desk.say(&Noun::Project.label()),
        },
        field: desk.say(&label),
        restorable: facts.is_some() && now != before,
        before: Some(before).filter(|words| !words.is_empty()),
        after: Some(after).filter(|words| !words.is_empty()),
    }))
}

/// Parts in words, in their order: `Cambodia 60 %, Viet Nam 40 %`.
pub(crate) fn part_words(
    desk: &Desk,
    reader: &Reader<'_>,
    table: &str,
    rows: &[Map<String, Json>],
) -> Result<String> {
    let mut rows: Vec<&Map<String, Json>> = rows.iter().collect();
    rows.sort_by_key(|row| {
        (
            row.get("position").and_then(Json::as_i64),
            row["id"].to_string(),
        )
    });
    let mut words = Vec::new();
    for row in rows {
        let mut told = Vec::new();
        for column in [
            "iso3",
            "organisation_id",
            "role",
            "area",
            "code",
            "share",
            "weight",
        ] {
            if let Some(value) = row.get(column) {
                told.extend(labels::value(desk, reader, table, column, value, row)?);
            }
        }
        words.push(told.join(" "));
    }
    Ok(words.join(", "))
}

/// What a record is called: its kind, and its name where it has one.
pub(crate) fn record_name(
    desk: &Desk,
    reader: &Reader<'_>,
    table: &str,
    image: &Map<String, Json>,
) -> Result<String> {
    let kind = Noun::of_table(table).map(|noun| desk.say(&noun.label()));
    let mut name = None;
    for column in [
        "title",
        "name",
        "description",
        "person_id",
        "period",
        "currency",
        "question",
        "fiscal_year",
    ] {
        if let Some(value) = image.get(column) {
            name = labels::value(desk, reader, table, column, value, image)?;
            if name.is_some() {
                break;
            }
        }
    }
    let words: Vec<String> = kind.into_iter().chain(name).collect();
    Ok(words.join(", "))
}
