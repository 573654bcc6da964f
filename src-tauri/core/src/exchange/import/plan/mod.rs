//! What becomes of the rows: which record each makes or changes, by the rules of the records themselves.
//!
//! The preview and the import plan in the same way; only the import writes. What is planned for earlier rows is
//! remembered, so that a later row meets it in the preview as it will in the register.

mod claims;
mod index;
mod lines;
mod others;
mod people;
mod projects;
mod repeated;

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::cells::Hints;
use super::fields::{AliasList, ImportField, holds};
use super::model::{
    ImportExisting, ImportFix, ImportKind, ImportOptions, ImportRequest, ImportResult, ImportTarget,
};
use super::nouns::{Entry, Value};
use super::spelling::{Brief, Spellings, brief};
use super::understand::{ADDED, Problem, RowRead, Understanding};
use crate::activity::Activity;
use crate::agency::{self, Agency};
use crate::cost::CostLine;
use crate::cost::commands::CostLineInput;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::exchange::table::Row;
use crate::messages::{Message, msg};
use crate::organisation::{Organisation, OrganisationId};
use crate::person::{Assignment, Participation, Person};
use crate::project::Project;
use crate::rate::ExchangeRate;
use crate::store::Reader;
use crate::values::Date;
use claims::Claims;
use index::Index;
pub(in crate::exchange::import) use projects::organisations_to_add;

/// A row of the sheet with the country of its section.
pub(in crate::exchange) struct SheetRow {
    pub row: Row,
    pub section: Option<String>,
}

/// What is to be written for a row.
pub(in crate::exchange) enum Write {
    /// A project with its parts, and lines of it.
    Project {
        project: Box<Project>,
        changed: bool,
        lines: Vec<CostLineInput>,
    },
    /// A cost line of a project that is there.
    Line(Box<CostLineInput>),
    /// An activity.
    Activity(Box<Activity>),
    /// A person, new or changed, who takes part.
    Participation {
        person: Box<Person>,
        changed: bool,
        participation: Box<Participation>,
    },
    /// A person, new or changed, who is sent.
    Assignment {
        person: Box<Person>,
        changed: bool,
        assignment: Box<Assignment>,
    },
    /// An organisation.
    Organisation(Box<Organisation>),
    /// An exchange rate.
    Rate(Box<ExchangeRate>),
}

/// A row with what is to be written for it.
pub(in crate::exchange) struct Planned {
    pub row: RowRead,
    pub writes: Vec<Write>,
}

impl Planned {
    fn nothing(row: RowRead) -> Planned {
        Planned {
            row,
            writes: Vec::new(),
        }
    }
}

/// Plans rows one group after the other.
pub(in crate::exchange) struct Planner<'p> {
    pub request: &'p ImportRequest,
    pub options: &'p ImportOptions,
    pub spellings: Spellings<'p>,
    understanding: Understanding<'p>,
    agency: Option<Agency>,
    index: Index,
    /// Rows by what they stand for: the second that stands for the same is refused.
    seen: HashMap<Brief, u32>,
    claims: Claims,
    /// Projects that stand under several countries in the sheet.
    pub repeated: i64,
    /// The history entry that the import becomes; what it has written itself is no record that was there.
    pub entry: i64,
    today: Date,
}

impl<'p> Planner<'p> {
    pub(in crate::exchange) fn new(
        desk: &'p Desk,
        reader: &Reader<'_>,
        request: &'p ImportRequest,
        options: &'p ImportOptions,
        hints: &'p HashMap<u32, Hints>,
        today: Date,
    ) -> Result<Self> {
        Ok(Planner {
            request,
            options,
            spellings: Spellings::load(desk, reader)?,
            understanding: Understanding::new(request, options, hints),
            agency: agency::store::find(reader)?,
            index: Index::load(reader)?,
            seen: HashMap::new(),
            claims: Claims::default(),
            repeated: 0,
            entry: i64::MAX,
            today,
        })
    }

    /// What becomes of rows that belong together.
    pub(in crate::exchange) fn group(
        &mut self,
        reader: &Reader<'_>,
        rows: Vec<SheetRow>,
    ) -> Result<Vec<Planned>> {
        let mut read = Vec::with_capacity(rows.len());
        for row in rows {
            read.push(self.understanding.row(
                reader,
                &mut self.spellings,
                &row.row,
                row.section,
            )?);
        }
        match self.request.kind {
            ImportKind::Projects | ImportKind::ProjectsMoney => self.projects(reader, read),
            kind => read
                .into_iter()
                .map(|row| match row.result {
                    ImportResult::LeftOut | ImportResult::Refused => Ok(Planned::nothing(row)),
                    _ => match kind {
                        ImportKind::CostLines => self.own_line(reader, row),
                        ImportKind::Activities => self.activity(reader, row),
                        ImportKind::Participants => self.participation(reader, row),
                        ImportKind::Experts => self.assignment(reader, row),
                        ImportKind::Organisations => self.organisation(reader, row),
                        _ => self.rate(reader, row),
                    },
                })
                .collect(),
        }
    }

    fn targets(&self) -> &'p [ImportTarget] {
        &self.request.targets
    }

    /// Writes what a row says into a record. With a record that was there, cells that change it show what it had.
    fn fill<T>(&self, row: &mut RowRead, entries: &[Entry<T>], record: &mut T, known: bool) {
        let targets = self.targets();
        let mut joined: HashMap<ImportField, Value> = HashMap::new();
        for cell in &mut row.cells {
            let field = targets[cell.target].field;
            let Some(entry) = entries.iter().find(|entry| entry.field == field) else {
                continue;
            };
            if cell.value == Value::Nothing {
                continue;
            }
            let value = together(joined.remove(&field), &cell.value);
            let before = (entry.show)(record);
            (entry.set)(record, &value);
            joined.insert(field, value);
            if known && before != (entry.show)(record) {
                cell.old = Some(said(&self.spellings, field, self.request.kind, &before));
            }
        }
    }

    /// Puts the sentences of a record's rules at the cells they are about.
    pub(in crate::exchange) fn refuse(&self, row: &mut RowRead, error: Error) -> Result<()> {
        if error.fields.is_empty() {
            return Err(error);
        }
        for (path, sentence) in error.fields {
            let head = path.split(['[', '.']).next().unwrap_or_default();
            let field = match head {
                "countries" => Some(ImportField::Country),
                "payer_id" => Some(ImportField::Payer),
                "project_id" => Some(ImportField::Project),
                "activity_id" => Some(ImportField::Activity),
                "person_id" => Some(ImportField::Name),
                "host_organisation_id" => Some(ImportField::Host),
                "document" => Some(ImportField::Paper),
                "lcu_per_usd" => Some(ImportField::Rate),
                other => ImportField::from_code(other),
            };
            let column = field.and_then(|field| row.column(self.targets(), field));
            let problem = match column {
                Some(column) => Problem::cell(column, sentence),
                None => Problem::row(sentence),
            };
            row.refuse(self.targets(), problem);
        }
        Ok(())
    }

    /// Refuses a row for what no cell of it says.
    fn missing(&self, row: &mut RowRead, field: ImportField) {
        let label = field.label();
        let column = row.column(self.targets(), field);
        let problem = match column {
            Some(column) => Problem {
                fixes: vec![ImportFix::TypeValue, ImportFix::SkipRow],
                ..Problem::cell(column, msg::import_cell_missing(label))
            },
            None => Problem::row(msg::import_cell_missing(label)),
        };
        row.refuse(self.targets(), problem);
    }

    /// Refuses a second row that stands for the same as an earlier one.
    fn only_once(&mut self, row: &mut RowRead, what: String, field: ImportField) -> bool {
        match self.seen.get(&brief(&what)) {
            Some(before) if *before != row.number => {
                let sentence = msg::import_row_twice(*before);
                let problem = match row.column(self.targets(), field) {
                    Some(column) => Problem::cell(column, sentence),
                    None => Problem::row(sentence),
                };
                row.refuse(self.targets(), problem);
                false
            }
            Some(_) => true,
            None => {
                self.seen.insert(brief(&what), row.number);
                true
            }
        }
    }

    /// What becomes of a row whose record was there.
    fn settled(&self, row: &mut RowRead, changed: bool) -> bool {
        if self.options.existing == ImportExisting::Leave {
            row.result = ImportResult::Unchanged;
            row.notes.push(msg::import_note_left_as_is());
            for cell in &mut row.cells {
                cell.old = None;
            }
            return false;
        }
        row.result = match changed {
            true => ImportResult::Update,
            false => ImportResult::Unchanged,
        };
        changed
    }

    /// The key of the agency's own organisation.
    fn own(&self) -> Option<OrganisationId> {
        self.agency
            .as_ref()
            .map(|agency| agency.organisation_id.clone())
    }

    /// Looks at a sentence's place by field, for what is about one field of the row.
    fn at(&self, row: &RowRead, field: ImportField, sentence: Message) -> Problem {
        match row.column(self.targets(), field) {
            Some(column) => Problem::cell(column, sentence),
            None => Problem::row(sentence),
        }
    }
}

/// What several cells of one field say together: paragraphs of a text, parts of a list.
fn together(before: Option<Value>, value: &Value) -> Value {
    match (before, value) {
        (Some(Value::Parts(mut parts)), Value::Parts(more)) => {
            for part in more {
                if !parts.iter().any(|(code, _)| *code == part.0) {
                    parts.push(part.clone());
                }
            }
            Value::Parts(parts)
        }
        (Some(Value::Text(text)), Value::Text(more)) => Value::Text(format!("{text}\n{more}")),
        (_, value) => value.clone(),
    }
}

/// A value for people.
pub(in crate::exchange) fn said(
    spellings: &Spellings<'_>,
    field: ImportField,
    kind: ImportKind,
    value: &Value,
) -> String {
    let (_, list) = holds(field, kind);
    let label = |code: &str| match list {
        Some(AliasList::Measurement | AliasList::Currency) => code.to_owned(),
        Some(list) => spellings.label(list, code),
        None => code.to_owned(),
    };
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) => match list {
            Some(_) => label(text),
            None => text.clone(),
        },
        Value::Code(code) => label(code),
        Value::Day(day) => day.to_string(),
        Value::Year(year) => year.to_string(),
        Value::Number(number) => plain(*number),
        Value::Parts(parts) => {
            let equal = parts.iter().all(|(_, share)| share.is_none());
            let words: Vec<String> = parts
                .iter()
                .map(|(code, share)| match share {
                    Some(share) if !equal && parts.len() > 1 => {
                        format!("{} {} %", label(code), plain(*share))
                    }
                    _ => label(code),
                })
                .collect();
            words.join("; ")
        }
        Value::Truth(truth) => match truth {
            true => "1".to_owned(),
            false => "0".to_owned(),
        },
    }
}

fn plain(number: Decimal) -> String {
    number.normalize().to_string()
}

/// The line as the register has it.
pub(in crate::exchange) fn line_of(input: CostLineInput) -> Result<CostLine> {
    let line = input.line()?;
    line.check()?;
    Ok(line)
}

/// The name of an organisation that is to be added.
pub(in crate::exchange) fn to_add(id: &OrganisationId) -> Option<&str> {
    id.as_str().strip_prefix(ADDED)
}
