//! What a record of another register is called, and where it differs, in the words of the history.

use serde_json::Value as Json;

use super::merge::{Row, Unit, key, parts_of, text};
use super::outcome::RegisterField;
use crate::desk::Desk;
use crate::error::Result;
use crate::history::{fields, labels};
use crate::store::Reader;

/// What a record is called.
pub(super) fn called(desk: &Desk, reader: &Reader<'_>, table: &str, row: &Row) -> Result<String> {
    let names = [
        "code",
        "title",
        "name",
        "description",
        "source",
        "question",
        "period",
    ];
    let own = names.iter().map(|column| text(row.get(*column)));
    let own: Vec<&str> = own.filter(|name| !name.is_empty()).take(2).collect();
    match own.as_slice() {
        [] => fields::record_name(desk, reader, table, row),
        // A code alone says little.
        [code, title] if table == "project" => Ok(format!("{code} {title}")),
        [name, ..] => Ok((*name).to_owned()),
    }
}

/// The fields and lists of parts that differ.
pub(super) fn differing(
    desk: &Desk,
    reader: &Reader<'_>,
    table: &str,
    mine: &Unit,
    theirs: &Unit,
) -> Result<Vec<RegisterField>> {
    let label = |table: &str, column: &str| match labels::field(table, column) {
        Some(label) => desk.say(&label),
        // What the history does not tell is called as in the file.
        None if column.is_empty() => table.to_owned(),
        None => column.to_owned(),
    };
    let value = |row: &Row, column: &str| -> Result<String> {
        let held = row.get(column).unwrap_or(&Json::Null);
        let words = labels::value(desk, reader, table, column, held, row)?;
        Ok(words.unwrap_or_default())
    };
    let mut differing = Vec::new();
    for column in theirs.row.keys() {
        if mine.row.get(column) != theirs.row.get(column) {
            differing.push(RegisterField {
                field: column.clone(),
                label: label(table, column),
                mine: value(&mine.row, column)?,
                theirs: value(&theirs.row, column)?,
            });
        }
    }
    let (here, there) = (parts_of(mine), parts_of(theirs));
    for (part, rows) in &theirs.parts {
        if here.get(part) == there.get(part) {
            continue;
        }
        let own = mine.parts.iter().find(|(known, _)| known == part);
        let own = own.map(|(_, rows)| rows.as_slice()).unwrap_or_default();
        differing.push(RegisterField {
            field: (*part).to_owned(),
            label: label(part, ""),
            mine: listed(desk, reader, part, own)?,
            theirs: listed(desk, reader, part, rows)?,
        });
    }
    Ok(differing)
}

/// The parts of a record in one line.
fn listed(desk: &Desk, reader: &Reader<'_>, table: &str, rows: &[Row]) -> Result<String> {
    if fields::PARTS.iter().any(|(known, _)| *known == table) {
        return fields::part_words(desk, reader, table, rows);
    }
    let mut lines = Vec::new();
    for row in rows {
        let mut told = Vec::new();
        for (column, held) in row {
            if column == "id" || column == "position" || column.ends_with("_id") {
                continue;
            }
            told.extend(labels::value(desk, reader, table, column, held, row)?);
        }
        lines.push(match told.is_empty() {
            true => key(row).to_owned(),
            false => told.join(" "),
        });
    }
    lines.sort();
    Ok(lines.join(", "))
}
