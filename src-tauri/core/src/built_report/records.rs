//! From a count of a built report back to the records that make it. Amounts are opened by `figures.trace`.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Definition, counting, store};
use crate::code_enum;
use crate::contribution::Asked;
use crate::contribution::axis::{Axis, Condition};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::store::PageRequest;

code_enum! {
    /// What kind of record is counted.
    pub enum RecordKind {
        /// A project.
        Project = "project", noun_project;
        /// An activity; also one of which only the number of participants is known.
        Activity = "activity", noun_activity;
        /// A trainee or expert.
        Person = "person", noun_person;
    }
}

/// A cell, a row's or column's total, or the whole of a built report that counts.
#[derive(Debug, Deserialize, TS)]
pub struct CellRequest {
    /// What the report shows.
    pub definition: Definition,
    /// The row's key; none: every row.
    #[serde(default)]
    #[ts(optional)]
    pub row: Option<String>,
    /// The column's key; none: every column.
    #[serde(default)]
    #[ts(optional)]
    pub column: Option<String>,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

/// A record before it has a name.
pub(super) struct CellRecord {
    pub kind: RecordKind,
    pub id: String,
    pub number: i64,
}

/// A record behind a count of a built report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BuiltRecord {
    /// What kind it is.
    pub kind: RecordKind,
    /// Its key.
    pub id: String,
    /// Name or title; empty for a person who was made anonymous.
    pub name: String,
    /// A person's employer, an activity's project, a project's code.
    pub note: String,
    /// How much it adds to the count.
    pub number: i64,
}

/// The records behind a count of a built report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BuiltRecords {
    /// The count: what the records add up to.
    pub sum: i64,
    /// The window, by name.
    pub rows: Vec<BuiltRecord>,
    /// How many records there are in all.
    pub total: i64,
}

/// Opens a count of a built report.
///
/// # Errors
/// At `definition` when it measures money, and as the report itself.
pub fn records(desk: &Desk, request: CellRequest) -> Result<BuiltRecords> {
    let mut definition = request.definition;
    definition.check()?;
    if definition.measure.is_money() {
        return Err(Error::field("definition", msg::built_not_a_count()));
    }
    if let Some(row) = request.row {
        let rows = definition.rows;
        narrow(&mut definition, rows, row);
    }
    if let (Some(axis), Some(column)) = (definition.columns, request.column) {
        narrow(&mut definition, axis, column);
    }
    desk.read(|reader| {
        let asked = Asked::resolve(reader, &definition.question())?;
        let (found, sum) = counting::records(reader, &asked, &definition)?;
        let mut names: HashMap<RecordKind, HashMap<String, (String, String)>> = HashMap::new();
        let mut rows = Vec::new();
        for CellRecord { kind, id, number } in found {
            if let std::collections::hash_map::Entry::Vacant(place) = names.entry(kind) {
                place.insert(store::names(reader, kind)?);
            }
            let known = names.get(&kind).and_then(|names| names.get(&id));
            let (name, note) = known.cloned().unwrap_or_default();
            rows.push(BuiltRecord {
                kind,
                id,
                name,
                note,
                number,
            });
        }
        // Who has no name any more stands last.
        rows.sort_by(|one, other| {
            (one.name.is_empty(), &one.name, &one.id).cmp(&(
                other.name.is_empty(),
                &other.name,
                &other.id,
            ))
        });
        let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let from = usize::try_from(request.page.offset).unwrap_or(usize::MAX);
        let most = usize::try_from(request.page.rows()).unwrap_or(usize::MAX);
        Ok(BuiltRecords {
            sum,
            rows: rows.into_iter().skip(from).take(most).collect(),
            total,
        })
    })
}

/// Lets through one key of an axis only.
fn narrow(definition: &mut Definition, axis: Axis, key: String) {
    let keys = vec![key];
    match definition
        .filters
        .iter_mut()
        .find(|filter| filter.axis == axis)
    {
        Some(filter) => filter.keys.retain(|known| keys.contains(known)),
        None => definition.filters.push(Condition { axis, keys }),
    }
}
