//! Putting back one value that stood in a field before an entry of the history: a change like any other, checked
//! like any other, in one transaction.

use serde::Deserialize;
use serde_json::Value as Json;
use ts_rs::TS;

use super::fields::{PARTS, RESTORABLE};
use super::{labels, store};
use crate::activity::{self, Activity};
use crate::commands::Nothing;
use crate::contact::Contact;
use crate::cost::{self, CostLine};
use crate::desk::Desk;
use crate::document::{self, Document};
use crate::error::{Code, Error, Result};
use crate::evaluation::Evaluation;
use crate::indicator::{Indicator, IndicatorValue};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::project::{self, Project, ProjectId};
use crate::rules;
use crate::store::{Reader, Record, Tx};

/// Which value is to be put back.
#[derive(Debug, Deserialize, TS)]
pub struct RestoreValue {
    /// The number of the entry; what stood there before it is put back.
    pub sequence: i64,
    /// The table of the record.
    pub table: String,
    /// The record's key.
    pub key: String,
    /// The column, or the list of parts (`countries`).
    pub column: String,
}

/// Puts back the value that stood in a field before an entry.
///
/// # Errors
/// `NotFound` when the entry, the record or the field is not there; `Invalid` with the sentence of the rule
/// that the old value would break today.
pub fn restore(desk: &Desk, request: RestoreValue) -> Result<Done<Nothing>> {
    let part = PARTS
        .iter()
        .find(|(_, column)| request.table == "project" && *column == request.column);
    let known = RESTORABLE.contains(&request.table.as_str());
    let label = match part {
        Some((table, _)) => labels::field(table, ""),
        None => labels::field(&request.table, &request.column).filter(|_| known),
    };
    let Some(label) = label else {
        return Err(Error::not_found());
    };
    let name = desk.read(|reader| {
        let now = store::row_now(reader, &request.table, &request.key)?;
        let image = now.ok_or_else(Error::not_found)?;
        super::fields::record_name(desk, reader, &request.table, &image)
    })?;
    let op = Op::new(msg::op_value_restored(label, name));
    desk.transact(op, |tx| {
        match part {
            Some((table, _)) => put_parts(tx, table, &request)?,
            None => {
                let before = value_before(&tx.reader(), &request)?;
                match request.table.as_str() {
                    "project" => put_project(tx, &request, before)?,
                    _ => put_row(tx, &request, before)?,
                }
            }
        }
        Ok(Nothing {})
    })
    .map_err(in_one_sentence)
}

/// What stood in the field before the entry.
fn value_before(reader: &Reader<'_>, request: &RestoreValue) -> Result<Json> {
    let rows = store::rows(reader, request.sequence)?;
    rows.into_iter()
        .find(|row| row.table == request.table && row.key == request.key)
        .and_then(|row| row.before?.remove(&request.column))
        .ok_or_else(Error::not_found)
}

fn put_project(tx: &mut Tx<'_>, request: &RestoreValue, before: Json) -> Result<()> {
    let mut project = Project::load(&tx.reader(), &ProjectId::from(request.key.as_str()))?;
    let mut facts = serde_json::to_value(&project.facts)?;
    // The one column whose number means yes or no.
    facts[request.column.as_str()] = match request.column.as_str() {
        "archived" => Json::Bool(before != 0),
        _ => before,
    };
    project.facts = serde_json::from_value(facts)?;
    project.check()?;
    project::commands::put(tx, &mut project)
}

fn put_parts(tx: &mut Tx<'_>, table: &str, request: &RestoreValue) -> Result<()> {
    let mut project = Project::load(&tx.reader(), &ProjectId::from(request.key.as_str()))?;
    let now = store::children_now(&tx.reader(), table, &request.key)?;
    let mut rows =
        store::children_before(&tx.reader(), table, &request.key, now, request.sequence)?;
    rows.sort_by_key(|row| row.get("position").and_then(Json::as_i64));
    let rows = Json::Array(rows.into_iter().map(Json::Object).collect());
    match table {
        "project_country" => project.countries = serde_json::from_value(rows)?,
        "project_role" => project.roles = serde_json::from_value(rows)?,
        "project_area" => project.areas = serde_json::from_value(rows)?,
        _ => project.goals = serde_json::from_value(rows)?,
    }
    project.check()?;
    project::commands::put(tx, &mut project)
}

/// Sets the column and then treats the record as one that was just entered.
fn put_row(tx: &mut Tx<'_>, request: &RestoreValue, before: Json) -> Result<()> {
    let (table, key) = (request.table.as_str(), request.key.as_str());
    tx.set_column(table, key, &request.column, before)?;
    match table {
        "activity" => {
            let mut activity: Activity = tx.reader().get(key)?;
            activity.check()?;
            activity.index();
            activity::commands::put(tx, &mut activity)
        }
        "cost_line" => {
            let mut line: CostLine = tx.reader().get(key)?;
            line.check()?;
            line.index();
            cost::commands::put(tx, &mut line)
        }
        "document" => {
            let mut document: Document = tx.reader().get(key)?;
            rules::check(&document)?;
            document.index();
            document::commands::place(&tx.reader(), &document)?;
            tx.put(&mut document)
        }
        "indicator_value" => {
            let mut value: IndicatorValue = checked(tx, key)?;
            crate::indicator::commands::put_value(tx, &mut value)
        }
        "project_contact" => checked::<Contact>(tx, key).map(|_| ()),
        "indicator" => checked::<Indicator>(tx, key).map(|_| ()),
        _ => checked::<Evaluation>(tx, key).map(|_| ()),
    }
}

/// The record as it stands now, when every field of it can stand so.
fn checked<R: Record + garde::Validate<Context = ()>>(tx: &Tx<'_>, key: &str) -> Result<R> {
    let record: R = tx.reader().get(key)?;
    rules::check(&record)?;
    Ok(record)
}

/// There is no form in which a field could show its own refusal.
fn in_one_sentence(error: Error) -> Error {
    match (error.code, error.fields.first()) {
        (Code::Invalid, Some((_, sentence))) => Error::new(Code::Invalid, sentence.clone()),
        _ => error,
    }
}
