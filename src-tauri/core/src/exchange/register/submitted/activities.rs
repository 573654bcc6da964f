//! The activities of a package, as `activities.csv` has them.

use serde_json::{Map, Value as Json};

use crate::error::{Error, Result};
use crate::exchange::register::merge::{Row, text};
use crate::listing::csv::{harmless, spoken};
use crate::messages::msg;

/// What an activity's row takes from a package.
pub(super) const CARRIED: [&str; 11] = [
    "project_id",
    "kind",
    "title",
    "field",
    "status",
    "start_date",
    "end_date",
    "place",
    "host_country",
    "planned_participants",
    "actual_participants",
];

/// Texts that stand in the file so that no spreadsheet takes them for a formula.
const TEXTS: [&str; 3] = ["title", "field", "place"];

/// An activity of a package.
pub(super) struct Line {
    /// Its place in the file, from 1.
    pub(super) number: usize,
    /// Its key.
    pub(super) id: String,
    /// Its title.
    pub(super) title: String,
    /// The record, as far as the file says it.
    pub(super) json: Json,
    /// The texts as they stand in the file.
    texts: [String; TEXTS.len()],
}

/// Reads the file; none where an earlier program wrote it, without keys.
///
/// # Errors
/// At `path`, when it is no table.
pub(super) fn read(bytes: &[u8]) -> Result<Option<Vec<Line>>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let broken = |_| Error::field("path", msg::submitted_activities_unreadable());
    let mut table = csv::Reader::from_reader(bytes);
    let heads = table.headers().map_err(broken)?.clone();
    let place = |head: &str| heads.iter().position(|known| known == head);
    let Some(id) = place("activity_id") else {
        return Ok(None);
    };
    let columns: Vec<(&str, Option<usize>)> = CARRIED
        .iter()
        .map(|column| {
            let head = if *column == "kind" {
                "activity_kind"
            } else {
                column
            };
            let head = if *column == "title" {
                "activity_title"
            } else {
                head
            };
            (*column, place(head))
        })
        .collect();
    let mut lines = Vec::new();
    for record in table.records() {
        let record = record.map_err(broken)?;
        let cell = |place: Option<usize>| place.and_then(|at| record.get(at)).unwrap_or_default();
        let mut row = Map::new();
        row.insert("id".to_owned(), cell(Some(id)).into());
        row.insert("row_version".to_owned(), 0.into());
        let mut texts = TEXTS.map(|_| String::new());
        for (column, place) in &columns {
            let held = cell(*place);
            let value = match *column {
                "planned_participants" | "actual_participants" if !held.is_empty() => held
                    .parse::<i64>()
                    .map_or_else(|_| Json::from(held), Json::from),
                "planned_participants"
                | "actual_participants"
                | "start_date"
                | "end_date"
                | "host_country"
                    if held.is_empty() =>
                {
                    Json::Null
                }
                _ => match TEXTS.iter().position(|text| text == column) {
                    Some(at) => {
                        held.clone_into(&mut texts[at]);
                        spoken(held).into()
                    }
                    None => held.into(),
                },
            };
            row.insert((*column).to_owned(), value);
        }
        lines.push(Line {
            number: lines.len() + 1,
            id: cell(Some(id)).to_owned(),
            title: text(row.get("title")).to_owned(),
            json: Json::Object(row),
            texts,
        });
    }
    Ok(Some(lines))
}

/// Keeps what the file cannot say otherwise: texts that would stand in it as they do, since how one was made harmless
/// cannot be told from it alone, and the number of participants where an empty cell may hide a small one.
pub(super) fn keep_unsaid(mine: &Row, line: &Line, theirs: &mut Row) {
    for (column, held) in TEXTS.iter().zip(&line.texts) {
        let here = text(mine.get(*column));
        if harmless(here) == *held {
            theirs.insert((*column).to_owned(), here.into());
        }
    }
    if let Some(said) = theirs.get_mut("actual_participants")
        && said.is_null()
        && let Some(here) = mine.get("actual_participants")
    {
        *said = here.clone();
    }
}
