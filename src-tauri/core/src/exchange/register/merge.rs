//! Takes another register's JSON file over, record by record, by their keys.
//!
//! A new programme becomes the register of the file. In one that has an agency already, a record that is not here is
//! made; one that is the same stays; one that somebody here changed since stays; one that nobody here touched since it
//! came from a file gets the newer version; and where both changed it, nothing happens until the officer chooses.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Map, Value as Json};

use super::outcome::{RegisterOutcome, RegisterState, Standing, Wishes};
use super::shelves::{Shelf, shelves};
use super::words;
use super::{FORMAT, contents};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::exchange::store;
use crate::messages::{Message, msg};
use crate::store::{Reader, Tx};

/// Records that are compared and taken over with their parts: the table, the column of a part that names it, the parts.
const PARTS: [(&str, &str, &[&str]); 7] = [
    (
        "project",
        "project_id",
        &[
            "project_country",
            "project_role",
            "project_area",
            "project_goal",
            "project_former",
        ],
    ),
    ("indicator", "indicator_id", &["indicator_value"]),
    ("published_breakdown", "breakdown_id", &["published_row"]),
    ("country_group", "group_id", &["country_membership"]),
    ("partner_figure", "figure_id", &["partner_figure_match"]),
    ("collection_kit", "kit_id", &["kit_row"]),
    (
        "submission",
        "submission_id",
        &["submission_step", "submission_waiver", "submission_part"],
    ),
];

/// Columns that two records of a table cannot share.
const NAMES: [(&str, &[&str]); 8] = [
    ("country_group", &["code"]),
    ("country_alias", &["folded"]),
    ("project", &["code"]),
    ("exchange_rate", &["series", "currency", "kind", "period"]),
    ("survey_edition", &["code"]),
    ("survey_year", &["year"]),
    ("survey_answer", &["edition", "year", "question"]),
    ("submission", &["year", "version"]),
];

/// Which table a column names a record of.
const NAMED: [(&str, &str); 14] = [
    ("project_id", "project"),
    ("organisation_id", "organisation"),
    ("payer_id", "organisation"),
    ("host_organisation_id", "organisation"),
    ("activity_id", "activity"),
    ("cost_line_id", "cost_line"),
    ("kit_id", "collection_kit"),
    ("submission_id", "submission"),
    ("person_id", "person"),
    ("first_id", "person"),
    ("second_id", "person"),
    ("group_id", "country_group"),
    ("indicator_id", "indicator"),
    ("breakdown_id", "published_breakdown"),
];

pub(super) type Row = Map<String, Json>;

/// A record with its parts.
pub(super) struct Unit {
    pub(super) row: Row,
    pub(super) parts: Vec<(&'static str, Vec<Row>)>,
}

/// A file that was read.
pub(super) struct File {
    tables: HashMap<String, Vec<Row>>,
}

impl File {
    /// Reads the tables of a file.
    ///
    /// # Errors
    /// At `path`, when it is not a register's JSON, or a copy for research.
    pub(super) fn read(mut json: Map<String, Json>) -> Result<File> {
        let refused = |message: Message| Error::field("path", message);
        if json.get("format").and_then(Json::as_str) != Some(FORMAT) {
            return Err(refused(msg::register_other_format()));
        }
        if json.get("persons").and_then(Json::as_str) == Some("anonymised") {
            return Err(refused(msg::register_is_anonymised()));
        }
        let mut held = json.remove("tables").unwrap_or_default();
        let mut tables: HashMap<String, Vec<Row>> = HashMap::new();
        for shelf in shelves() {
            let rows = match held.get_mut(shelf.name).map(Json::take).unwrap_or_default() {
                Json::Null => Vec::new(),
                Json::Array(rows) => rows
                    .into_iter()
                    .map(|row| (shelf.image)(row))
                    .collect::<Result<_>>()
                    .map_err(|error| Error {
                        cause: error.cause,
                        ..refused(msg::register_table_unreadable(shelf.name))
                    })?,
                _ => return Err(refused(msg::register_table_unreadable(shelf.name))),
            };
            tables.insert(shelf.name.to_owned(), rows);
        }
        Ok(File { tables })
    }

    /// The SHA-256 of all bytes that its rows name.
    pub(super) fn named_contents(&self) -> HashSet<String> {
        let tables = self.tables.iter();
        contents::named_by_all(tables.map(|(table, rows)| (table.as_str(), rows.as_slice())))
    }

    fn rows(&mut self, table: &str) -> Vec<Row> {
        self.tables.remove(table).unwrap_or_default()
    }
}

/// Takes a file over.
pub(super) fn take(
    tx: &mut Tx<'_>,
    desk: &Desk,
    mut file: File,
    wishes: &Wishes<'_>,
) -> Result<RegisterOutcome> {
    let shelves = shelves();
    let mut outcome = RegisterOutcome::default();
    if crate::agency::store::find(&tx.reader())?.is_none() {
        outcome.is_new = true;
        // What a new programme is made with gives way.
        for shelf in shelves.iter().rev() {
            for id in (shelf.ids)(&tx.reader())? {
                (shelf.remove)(tx, &id)?;
            }
        }
        for shelf in &shelves {
            for row in file.rows(shelf.name) {
                if let Some(lacking) = without_content(&tx.reader(), shelf.name, &row)? {
                    return Err(Error::field("path", lacking));
                }
                (shelf.put)(tx, row)?;
                outcome.created += 1;
            }
        }
        return Ok(outcome);
    }
    let mut merge = Merge {
        shelves: &shelves,
        renamed: HashMap::new(),
    };
    let is_part = |table: &str| PARTS.iter().any(|(_, _, parts)| parts.contains(&table));
    for shelf in shelves.iter().filter(|shelf| !is_part(shelf.name)) {
        let rows = file.rows(shelf.name);
        let mut parts = merge.parts_of(shelf, &mut file);
        for row in rows {
            let parts = parts
                .iter_mut()
                .map(|(table, by_parent)| (*table, by_parent.remove(key(&row)).unwrap_or_default()))
                .collect();
            merge.unit(tx, desk, shelf, Unit { row, parts }, wishes, &mut outcome)?;
        }
    }
    outcome.close();
    Ok(outcome)
}

struct Merge<'s> {
    shelves: &'s [Shelf],
    /// Keys of the file for which the register has another.
    renamed: HashMap<String, String>,
}

impl Merge<'_> {
    fn shelf(&self, table: &str) -> Option<&Shelf> {
        self.shelves.iter().find(|shelf| shelf.name == table)
    }

    /// The parts of a table's records, by record.
    fn parts_of(
        &self,
        shelf: &Shelf,
        file: &mut File,
    ) -> Vec<(&'static str, HashMap<String, Vec<Row>>)> {
        let Some((_, column, tables)) = PARTS.iter().find(|(table, ..)| *table == shelf.name)
        else {
            return Vec::new();
        };
        let mut parts = Vec::new();
        for table in *tables {
            let mut by_parent: HashMap<String, Vec<Row>> = HashMap::new();
            for row in file.rows(table) {
                let parent = text(row.get(*column)).to_owned();
                by_parent.entry(parent).or_default().push(row);
            }
            parts.push((*table, by_parent));
        }
        parts
    }

    fn unit(
        &mut self,
        tx: &mut Tx<'_>,
        desk: &Desk,
        shelf: &Shelf,
        mut theirs: Unit,
        wishes: &Wishes<'_>,
        outcome: &mut RegisterOutcome,
    ) -> Result<()> {
        let id = key(&theirs.row).to_owned();
        for row in std::iter::once(&mut theirs.row)
            .chain(theirs.parts.iter_mut().flat_map(|(_, rows)| rows))
        {
            for (column, _) in NAMED {
                if let Some(Json::String(named)) = row.get_mut(column)
                    && let Some(here) = self.renamed.get(named)
                {
                    named.clone_from(here);
                }
            }
        }
        let mine = self.mine(&tx.reader(), shelf, &id)?;
        let mut reason = None;
        let state = match &mine {
            None => match self.twin(&tx.reader(), shelf, &theirs.row)? {
                Some(_) if shelf.name == "submission" => {
                    let say = |column| plain(theirs.row.get(column));
                    reason = Some(msg::register_version_taken(say("version"), say("year")));
                    RegisterState::Refused
                }
                Some(twin) if shelf.name != "project" => {
                    // What both keep under one name is one thing; what is here stays.
                    self.renamed.insert(id, twin);
                    outcome.same += 1;
                    return Ok(());
                }
                Some(_) => {
                    reason = Some(msg::register_code_taken(text(theirs.row.get("code"))));
                    RegisterState::Refused
                }
                // A register has one agency, and it is its own.
                None if shelf.name == "agency" => {
                    outcome.same += 1;
                    return Ok(());
                }
                None if store::was_here(&tx.reader(), &id)? => RegisterState::Conflicting,
                None => RegisterState::Created,
            },
            Some(mine) if same(mine, &theirs) => {
                outcome.same += 1;
                return Ok(());
            }
            Some(mine) if frozen_otherwise(mine, &theirs) => {
                reason = Some(msg::register_signed_stays());
                RegisterState::Refused
            }
            Some(_) if known_here(&tx.reader(), shelf, &theirs)? => RegisterState::NewerHere,
            Some(mine) if untouched(&tx.reader(), mine)? => RegisterState::NewerThere,
            Some(_) => RegisterState::Conflicting,
        };
        let mut fields = Vec::new();
        if let Some(mine) = &mine {
            fields = words::differing(desk, &tx.reader(), shelf.name, mine, &theirs)?;
        }
        let standing = Standing {
            table: shelf.name,
            label: words::called(desk, &tx.reader(), shelf.name, &theirs.row)?,
            id,
            state,
            fields,
            reason,
        };
        standing.settle(tx, desk, wishes, outcome, |tx| {
            let lacking = match without_content(&tx.reader(), shelf.name, &theirs.row)? {
                Some(lacking) => Some(lacking),
                None => self.lacking(&tx.reader(), &theirs)?,
            };
            if lacking.is_none() {
                self.put(tx, shelf, mine.as_ref(), theirs)?;
            }
            Ok(lacking)
        })
    }

    /// The record here, with its parts.
    fn mine(&self, reader: &Reader<'_>, shelf: &Shelf, id: &str) -> Result<Option<Unit>> {
        let Some(row) = (shelf.find)(reader, "id", id)?.pop() else {
            return Ok(None);
        };
        let mut parts = Vec::new();
        if let Some((_, column, tables)) = PARTS.iter().find(|(table, ..)| *table == shelf.name) {
            for table in *tables {
                if let Some(part) = self.shelf(table) {
                    parts.push((*table, (part.find)(reader, column, id)?));
                }
            }
        }
        Ok(Some(Unit { row, parts }))
    }

    /// Another record here that has the name of this one.
    fn twin(&self, reader: &Reader<'_>, shelf: &Shelf, row: &Row) -> Result<Option<String>> {
        let Some((_, columns)) = NAMES.iter().find(|(table, _)| *table == shelf.name) else {
            return Ok(None);
        };
        let wanted: Vec<String> = columns
            .iter()
            .map(|column| plain(row.get(*column)))
            .collect();
        store::named(reader, shelf.name, columns, wanted)
    }

    /// Why a record cannot stand: what it names is not here.
    fn lacking(&self, reader: &Reader<'_>, unit: &Unit) -> Result<Option<Message>> {
        for (table, rows) in &unit.parts {
            for row in rows {
                if let Some(lacking) = without_content(reader, table, row)? {
                    return Ok(Some(lacking));
                }
            }
        }
        // A match with a partner's figure outlives what it names.
        let parts = unit
            .parts
            .iter()
            .filter(|(table, _)| *table != "partner_figure_match");
        let parts = parts.flat_map(|(_, rows)| rows);
        for row in std::iter::once(&unit.row).chain(parts) {
            for (column, table) in NAMED {
                let named = text(row.get(column));
                if named.is_empty() || named == key(&unit.row) {
                    continue;
                }
                if !store::has(reader, table, named)? {
                    return Ok(Some(msg::register_lacking(table)));
                }
            }
        }
        Ok(None)
    }

    /// Puts a record with its parts in the place of what is here.
    fn put(&self, tx: &mut Tx<'_>, shelf: &Shelf, mine: Option<&Unit>, theirs: Unit) -> Result<()> {
        (shelf.check)(&theirs.row)?;
        for (table, rows) in &theirs.parts {
            if let Some(part) = self.shelf(table) {
                rows.iter().try_for_each(|row| (part.check)(row))?;
            }
        }
        for (table, rows) in mine.map(|mine| mine.parts.as_slice()).unwrap_or_default() {
            if let Some(part) = self.shelf(table) {
                for row in rows {
                    (part.remove)(tx, key(row))?;
                }
            }
        }
        (shelf.put)(tx, theirs.row)?;
        for (table, rows) in theirs.parts {
            if let Some(part) = self.shelf(table) {
                for row in rows {
                    (part.put)(tx, row)?;
                }
            }
        }
        Ok(())
    }
}

/// True when both hold the same, whatever keys their parts have.
pub(super) fn same(mine: &Unit, theirs: &Unit) -> bool {
    mine.row == theirs.row && parts_of(mine) == parts_of(theirs)
}

/// The parts without their keys, in an order of their own.
pub(super) fn parts_of(unit: &Unit) -> BTreeMap<&str, Vec<String>> {
    let parts = unit.parts.iter().map(|(table, rows)| {
        let mut rows: Vec<String> = rows
            .iter()
            .map(|row| {
                let mut row = row.clone();
                row.remove("id");
                Json::Object(row).to_string()
            })
            .collect();
        rows.sort();
        (*table, rows)
    });
    parts.collect()
}

/// True when the history knows the record and each of its parts as the file has them.
fn known_here(reader: &Reader<'_>, shelf: &Shelf, theirs: &Unit) -> Result<bool> {
    let parts = theirs
        .parts
        .iter()
        .flat_map(|(table, rows)| rows.iter().map(move |row| (*table, row)));
    for (table, row) in std::iter::once((shelf.name, &theirs.row)).chain(parts) {
        let images = store::states(reader, table, key(row))?;
        let is_known = images.iter().any(|image| {
            let image: Option<Row> = serde_json::from_str(image).ok();
            image.is_some_and(|image| row.iter().all(|(k, v)| image.get(k) == Some(v)))
        });
        if !is_known {
            return Ok(false);
        }
    }
    Ok(true)
}

/// True when nobody here changed the record or its parts since they came from a file.
pub(super) fn untouched(reader: &Reader<'_>, mine: &Unit) -> Result<bool> {
    let parts = mine.parts.iter().flat_map(|(_, rows)| rows);
    for row in std::iter::once(&mine.row).chain(parts) {
        let op = store::last_done(reader, key(row))?;
        if !op.is_some_and(|op| taken_over(&op)) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Why a row that names bytes cannot stand: they are neither here nor in the file.
fn without_content(reader: &Reader<'_>, table: &str, row: &Row) -> Result<Option<Message>> {
    Ok(match contents::named_by(table, row) {
        Some(sha256) if !store::has_content(reader, &sha256)? => {
            Some(msg::register_content_missing(text(row.get("name"))))
        }
        _ => None,
    })
}

/// True when a submission is frozen here and the file has it otherwise: what was signed never changes.
fn frozen_otherwise(mine: &Unit, theirs: &Unit) -> bool {
    let seal = |unit: &Unit| text(unit.row.get("manifest_sha256")).to_owned();
    !seal(mine).is_empty()
        && (seal(mine) != seal(theirs)
            || parts_of(mine).get("submission_part") != parts_of(theirs).get("submission_part"))
}

/// True when an operation took records of others over.
fn taken_over(op: &str) -> bool {
    let taken = [
        msg::op_register_taken(0),
        msg::op_submission_merged("", 0, ""),
    ];
    taken.iter().any(|message| op.contains(message.key()))
}

pub(super) fn key(row: &Row) -> &str {
    text(row.get("id"))
}

pub(super) fn text(value: Option<&Json>) -> &str {
    value.and_then(Json::as_str).unwrap_or_default()
}

fn plain(value: Option<&Json>) -> String {
    match value {
        None | Some(Json::Null) => String::new(),
        Some(Json::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}
