//! `participation.read_pasted` and `participation.paste`: a list of participants copied from a spreadsheet.
//!
//! Reading says which column was taken for what, which persons are known, and what is wrong in which row;
//! nothing is saved by it. Saving reads the same text once more and adds everybody in one operation.

mod cells;
mod heads;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::participants::{ParticipantRow, ParticipantsSaved, SaveParticipants, save_many};
use super::{Participation, PersonId, Sex, TrainingResult, names, store};
use crate::activity::ActivityId;
use crate::code_enum;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::{Message, msg};
use crate::ops::Done;
use crate::store::Reader;
use crate::values::{CountryCode, shown};
use cells::Spellings;

/// Rows that are taken at once.
const MOST_ROWS: usize = 5000;

/// Bytes that are read at once.
const MOST_BYTES: usize = 4_000_000;

/// Columns that are looked at.
const MOST_COLUMNS: usize = 40;

/// Rows and problems that are handed out to be looked at.
const SHOWN: usize = 100;

code_enum! {
    /// What a column of a pasted list can hold.
    pub enum PastedColumn {
        /// Whole name.
        Name = "name", pasted_name;
        /// Given name; with the family name it makes the whole name.
        GivenName = "given_name", pasted_given_name;
        /// Family name.
        FamilyName = "family_name", pasted_family_name;
        /// Sex.
        Sex = "sex", pasted_sex;
        /// Nationality.
        Country = "country", pasted_country;
        /// Employer.
        Employer = "employer", pasted_employer;
        /// Position there.
        Position = "position", pasted_position;
        /// Field.
        Field = "field", pasted_field;
        /// E-mail address.
        Email = "email", pasted_email;
        /// Training days.
        Days = "days", pasted_days;
        /// Training hours.
        Hours = "hours", pasted_hours;
        /// First day.
        Start = "start_date", pasted_start;
        /// Last day.
        End = "end_date", pasted_end;
        /// What came of it.
        Result = "result", pasted_result;
        /// Number of the certificate.
        Certificate = "certificate", pasted_certificate;
    }
}

code_enum! {
    /// What becomes of a pasted row.
    pub enum PastedStatus {
        /// The person is added to the register.
        New = "new", pasted_status_new;
        /// The person is in the register.
        Known = "known", pasted_status_known;
        /// The person takes part already; the row is left out.
        Already = "already", pasted_status_already;
        /// Something is wrong in the row.
        Wrong = "wrong", pasted_status_wrong;
    }
}

/// A pasted list of participants.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PasteParticipants {
    /// The activity.
    pub activity_id: ActivityId,
    /// The cells as they were copied: tabs between them, one row a line.
    pub text: String,
    /// What each column holds, `null` for one that is left out; none: guessed.
    #[serde(default)]
    #[ts(optional)]
    pub columns: Option<Vec<Option<PastedColumn>>>,
    /// Leaves rows with something wrong out instead of refusing the list.
    #[serde(default)]
    pub leave_out: bool,
}

/// What was understood of a pasted list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PastedList {
    /// The columns.
    pub columns: Vec<PastedHead>,
    /// Rows with something in them, without the heads.
    pub rows: usize,
    /// Persons who would be added to the register.
    pub new: usize,
    /// Persons who are in the register.
    pub known: usize,
    /// Persons who take part already.
    pub already: usize,
    /// Rows with something wrong.
    pub wrong: usize,
    /// What is wrong, at most 100.
    pub problems: Vec<PastedProblem>,
    /// The first 100 rows as they would be added.
    pub preview: Vec<PastedRow>,
}

/// A column of a pasted list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PastedHead {
    /// Its head, or the first cell of a list without heads.
    pub head: String,
    /// What it holds; `null` when it is left out.
    pub column: Option<PastedColumn>,
}

/// Something wrong in a row.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PastedProblem {
    /// The row, as in the sheet: the row of heads is the first.
    pub row: usize,
    /// The sentence.
    pub sentence: String,
}

/// A row as it was understood.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PastedRow {
    /// The row, as in the sheet.
    pub row: usize,
    /// Name.
    pub name: String,
    /// Sex.
    pub sex: Sex,
    /// Nationality.
    pub nationality: Option<CountryCode>,
    /// Employer.
    pub employer: String,
    /// Training days.
    pub days: Option<i64>,
    /// Training hours, when they differ from the activity's.
    pub hours: Option<i64>,
    /// Result.
    pub result: TrainingResult,
    /// What becomes of it.
    pub status: PastedStatus,
}

/// A row on its way into the register.
struct Read {
    row: usize,
    participant: ParticipantRow,
    status: PastedStatus,
    problems: Vec<Message>,
}

/// What is understood of a pasted list; nothing is saved.
pub fn read(desk: &Desk, request: PasteParticipants) -> Result<PastedList> {
    let (columns, rows) = understood(desk, &request)?;
    let count = |status| rows.iter().filter(|row| row.status == status).count();
    let problems = rows.iter().flat_map(|row| {
        row.problems.iter().map(|problem| PastedProblem {
            row: row.row,
            sentence: desk.say(problem),
        })
    });
    Ok(PastedList {
        rows: rows.len(),
        new: count(PastedStatus::New),
        known: count(PastedStatus::Known),
        already: count(PastedStatus::Already),
        wrong: count(PastedStatus::Wrong),
        problems: problems.take(SHOWN).collect(),
        preview: rows.iter().take(SHOWN).map(Read::shown).collect(),
        columns,
    })
}

/// Adds the persons of a pasted list to an activity, in one operation. Who takes part already is left out.
///
/// # Errors
/// `Invalid` at `rows[n]` for each row with something wrong, unless such rows are to be left out.
pub fn paste(desk: &Desk, request: PasteParticipants) -> Result<Done<ParticipantsSaved>> {
    let (_, rows) = understood(desk, &request)?;
    let wrong: Vec<(String, Message)> = rows
        .iter()
        .flat_map(|row| {
            row.problems
                .iter()
                .map(|problem| (format!("rows[{}]", row.row), problem.clone()))
        })
        .take(SHOWN)
        .collect();
    if !wrong.is_empty() && !request.leave_out {
        return Err(Error::fields(wrong));
    }
    let rows: Vec<ParticipantRow> = rows
        .into_iter()
        .filter(|row| matches!(row.status, PastedStatus::New | PastedStatus::Known))
        .map(|row| row.participant)
        .collect();
    if rows.is_empty() {
        return Err(Error::field("text", msg::pasted_nobody()));
    }
    let saving = SaveParticipants {
        activity_id: request.activity_id,
        rows,
    };
    save_many(desk, saving)
}

fn understood(desk: &Desk, request: &PasteParticipants) -> Result<(Vec<PastedHead>, Vec<Read>)> {
    if request.text.len() > MOST_BYTES {
        return Err(Error::field("text", msg::pasted_too_long(MOST_ROWS)));
    }
    let rows = split(&request.text);
    let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let (Some((_, first)), true) = (rows.first(), width > 0) else {
        return Ok((Vec::new(), Vec::new()));
    };
    desk.read(|reader| {
        let mut spellings = Spellings::new(reader, desk.catalogue());
        let by_heads = heads::of_heads(first);
        let has_heads = by_heads.is_some();
        let body = &rows[usize::from(has_heads)..];
        if body.len() > MOST_ROWS {
            return Err(Error::field(
                "text",
                msg::pasted_too_many(body.len(), MOST_ROWS),
            ));
        }
        let mut columns = match (&request.columns, by_heads) {
            (Some(chosen), _) => chosen.clone(),
            (None, Some(by_heads)) => by_heads,
            (None, None) => {
                let cells: Vec<Vec<String>> = body.iter().map(|(_, cells)| cells.clone()).collect();
                heads::of_cells(&cells, width, &mut spellings)
            }
        };
        columns.resize(width, None);
        let heads = columns
            .iter()
            .enumerate()
            .map(|(place, column)| PastedHead {
                head: first.get(place).cloned().unwrap_or_default(),
                column: *column,
            })
            .collect();
        let has_name = columns.iter().flatten().any(|column| {
            matches!(
                column,
                PastedColumn::Name | PastedColumn::GivenName | PastedColumn::FamilyName
            )
        });
        let mut seen: HashMap<(String, Option<CountryCode>), usize> = HashMap::new();
        let mut read = Vec::with_capacity(body.len());
        for (number, cells) in body {
            let mut row = understand(*number, cells, &columns, &mut spellings);
            if !has_name {
                row.problems = vec![msg::pasted_no_name()];
            }
            settle(reader, &request.activity_id, &mut row, &mut seen)?;
            read.push(row);
        }
        Ok((heads, read))
    })
}

/// The rows with something in them, each with its number in the sheet.
fn split(text: &str) -> Vec<(usize, Vec<String>)> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let all_have =
        |sign: char, least: usize| lines().all(|line| line.matches(sign).count() >= least);
    let delimiter = if text.contains('\t') {
        b'\t'
    } else if all_have(';', 1) {
        b';'
    } else if all_have(',', 2) {
        b','
    } else {
        b'\t'
    };
    // A sheet quotes a cell with a line break; a quote that is not closed is a sign like any other.
    let quoting = text.matches('"').count().is_multiple_of(2);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .from_reader(text.as_bytes());
    let rows = reader
        .records()
        .flatten()
        .enumerate()
        .map(|(index, record)| {
            let cells: Vec<String> = record
                .iter()
                .take(MOST_COLUMNS)
                .map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect();
            (index + 1, cells)
        });
    rows.filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()))
        .collect()
}

fn understand(
    number: usize,
    cells: &[String],
    columns: &[Option<PastedColumn>],
    spellings: &mut Spellings<'_, '_>,
) -> Read {
    let mut row = ParticipantRow::nobody();
    let mut problems = Vec::new();
    let (mut given, mut family) = ("", "");
    for (column, cell) in columns.iter().zip(cells) {
        let Some(column) = column else { continue };
        if cell.is_empty() {
            continue;
        }
        let text = || shown(cell);
        match column {
            PastedColumn::Name => row.name.clone_from(cell),
            PastedColumn::GivenName => given = cell,
            PastedColumn::FamilyName => family = cell,
            PastedColumn::Sex => match cells::sex(cell, spellings) {
                Some(sex) => row.sex = sex,
                None => problems.push(msg::pasted_sex_unknown(text())),
            },
            PastedColumn::Country => match cells::country(cell, spellings) {
                Some(country) => row.nationality = Some(country),
                None => problems.push(msg::value_country_unknown(text())),
            },
            PastedColumn::Employer => row.employer.clone_from(cell),
            PastedColumn::Position => row.position.clone_from(cell),
            PastedColumn::Field => row.field.clone_from(cell),
            PastedColumn::Email => row.email.clone_from(cell),
            PastedColumn::Days => match cells::days(cell) {
                Some(days) => row.days = Some(days),
                None => problems.push(msg::pasted_days_unknown(text())),
            },
            PastedColumn::Hours => match cells::days(cell) {
                Some(hours) => row.hours = Some(hours),
                None => problems.push(msg::pasted_hours_unknown(text())),
            },
            PastedColumn::Start | PastedColumn::End => match cells::date(cell) {
                Some(date) if *column == PastedColumn::Start => row.start_date = Some(date),
                Some(date) => row.end_date = Some(date),
                None => problems.push(msg::pasted_date_unknown(text())),
            },
            PastedColumn::Result => match cells::result(cell, spellings) {
                Some(result) => row.result = result,
                None => problems.push(msg::pasted_result_unknown(text())),
            },
            PastedColumn::Certificate => row.certificate.clone_from(cell),
        }
    }
    if row.name.is_empty() {
        row.name = format!("{given} {family}").trim().to_owned();
    }
    if let Err(error) = row.check() {
        problems.extend(
            error
                .fields
                .into_iter()
                .map(|(path, message)| match path.as_str() {
                    "name" if row.name.is_empty() => msg::pasted_name_missing(),
                    _ => message,
                }),
        );
    }
    Read {
        row: number,
        participant: row,
        status: PastedStatus::New,
        problems,
    }
}

/// Finds out who the person is, and whether the person stands in the activity or the list already.
fn settle(
    reader: &Reader<'_>,
    activity: &ActivityId,
    row: &mut Read,
    seen: &mut HashMap<(String, Option<CountryCode>), usize>,
) -> Result<()> {
    if !row.problems.is_empty() {
        row.status = PastedStatus::Wrong;
        return Ok(());
    }
    let who = (
        names::keys(&row.participant.name).name,
        row.participant.nationality,
    );
    if let Some(before) = seen.get(&who) {
        row.status = PastedStatus::Wrong;
        row.problems.push(msg::pasted_twice(*before));
        return Ok(());
    }
    seen.insert(who, row.row);
    let Some(person) = row.participant.recognised(reader)? else {
        return Ok(());
    };
    row.status = if takes_part(reader, activity, &person)? {
        PastedStatus::Already
    } else {
        PastedStatus::Known
    };
    row.participant.person_id = Some(person);
    Ok(())
}

fn takes_part(reader: &Reader<'_>, activity: &ActivityId, person: &PersonId) -> Result<bool> {
    let entry: Participation = ParticipantRow::nobody().participation(activity, person.clone());
    store::takes_part_already(reader, &entry)
}

impl Read {
    fn shown(&self) -> PastedRow {
        let row = &self.participant;
        PastedRow {
            row: self.row,
            name: row.name.clone(),
            sex: row.sex,
            nationality: row.nationality,
            employer: row.employer.clone(),
            days: row.days,
            hours: row.hours,
            result: row.result,
            status: self.status,
        }
    }
}
