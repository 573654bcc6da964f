//! A record of the register as a row of a kit: what its fields say, and how what an answer says is put into it.

use rust_decimal::Decimal;

use super::Says;
use crate::activity::{self, Activity};
use crate::cost::commands::{CostLineInput, place};
use crate::cost::{self, CostLine};
use crate::error::{Error, Result};
use crate::exchange::import::cells;
use crate::exchange::import::fields::ImportField as F;
use crate::exchange::import::fields::holds;
use crate::exchange::import::nouns::{ACTIVITY, Entry, LINE, LINE_OWN, PROJECT, Value};
use crate::exchange::import::plan::line_of;
use crate::exchange::import::spelling::Spellings;
use crate::exchange::import::{ImportKind, understand::CellRead};
use crate::exchange::table::Cell;
use crate::messages::{Message, msg};
use crate::money::Amount;
use crate::organisation::Organisation;
use crate::project::{self, Project, ProjectFacts, ProjectId};
use crate::store::{Reader, Tx};
use crate::{desk::Desk, exchange::import::fields::AliasList};

/// The money of a line: what a sheet writes as an amount without sign, a currency, and whether it is a refund.
static MONEY: &[Entry<CostLineInput>] = &[
    Entry {
        field: F::Amount,
        required: true,
        show: |line| amount(line).map_or(Value::Nothing, |amount| Value::Number(amount.abs())),
        set: |line, value| {
            if let Value::Number(number) = value {
                let refund = amount(line).is_some_and(|amount| amount.is_sign_negative());
                line.amount.amount = signed(*number, refund);
            }
        },
    },
    Entry {
        field: F::Currency,
        required: true,
        show: |line| Value::Code(line.amount.currency.to_string()),
        set: |line, value| {
            if let Value::Code(code) = value
                && let Ok(currency) = code.parse()
            {
                line.amount.currency = currency;
            }
        },
    },
    Entry {
        field: F::Refund,
        required: false,
        show: |line| match amount(line) {
            Some(amount) if amount.is_sign_negative() => Value::Truth(true),
            _ => Value::Nothing,
        },
        set: |line, value| {
            if let Some(number) = amount(line) {
                line.amount.amount = signed(number.abs(), *value == Value::Truth(true));
            }
        },
    },
];

fn amount(line: &CostLineInput) -> Option<Decimal> {
    line.amount.amount.parse().ok()
}

fn signed(number: Decimal, refund: bool) -> String {
    match refund {
        true => (-number).to_string(),
        false => number.to_string(),
    }
}

/// A record of a kit's sheet.
#[derive(Clone, PartialEq)]
pub(super) enum Record {
    /// A project with its parts.
    Project(Box<Project>),
    /// An activity.
    Activity(Box<Activity>),
    /// A cost line.
    Line(Box<CostLineInput>),
}

fn entry<T>(tables: &[&'static [Entry<T>]], field: F) -> Option<&'static Entry<T>> {
    let mut entries = tables.iter().flat_map(|table| table.iter());
    entries.find(|entry| entry.field == field)
}

impl Record {
    /// The record of a sheet with a key, if it is there. A project that was joined into another is that one.
    pub(super) fn load(reader: &Reader<'_>, sheet: ImportKind, id: &str) -> Result<Option<Record>> {
        Ok(match sheet {
            ImportKind::Projects => {
                let there = reader.find::<ProjectFacts>(id)?.map(|facts| facts.id);
                let id = match there {
                    Some(id) => Some(id),
                    None => super::store::joined_into(reader, id)?,
                };
                match id {
                    Some(id) => Some(Record::Project(Box::new(Project::load(reader, &id)?))),
                    None => None,
                }
            }
            ImportKind::Activities => reader
                .find(id)?
                .map(|found| Record::Activity(Box::new(found))),
            _ => {
                let found: Option<CostLine> = reader.find(id)?;
                found.map(|found| Record::Line(Box::new(plain(found))))
            }
        })
    }

    /// The key.
    pub(super) fn id(&self) -> &str {
        match self {
            Record::Project(project) => project.facts.id.as_str(),
            Record::Activity(activity) => activity.id.as_str(),
            Record::Line(line) => line.id.as_str(),
        }
    }

    /// The project that it belongs to, for what belongs to one.
    fn project(&self) -> Option<&ProjectId> {
        match self {
            Record::Project(_) => None,
            Record::Activity(activity) => Some(&activity.project_id),
            Record::Line(line) => Some(&line.project_id),
        }
    }

    /// What a field says.
    pub(super) fn show(&self, reader: &Reader<'_>, field: F) -> Result<Value> {
        if let (F::Project, Some(project)) = (field, self.project()) {
            let facts: Option<ProjectFacts> = reader.find(project.as_str())?;
            let code = facts.map(|facts| facts.code).unwrap_or_default();
            return Ok(Value::of_text(&code));
        }
        Ok(normal(self.value(field)))
    }

    fn value(&self, field: F) -> Value {
        let said = match self {
            Record::Project(of) => entry(&[PROJECT], field).map(|entry| (entry.show)(of)),
            Record::Activity(of) => entry(&[ACTIVITY], field).map(|entry| (entry.show)(of)),
            Record::Line(of) => {
                entry(&[LINE, LINE_OWN, MONEY], field).map(|entry| (entry.show)(of))
            }
        };
        said.unwrap_or(Value::Nothing)
    }

    /// Puts what an answer says into a field. False when the field cannot say so.
    pub(super) fn set(&mut self, field: F, value: &Value) -> bool {
        match self {
            Record::Project(of) => {
                if let Some(entry) = entry(&[PROJECT], field) {
                    (entry.set)(of, value);
                }
            }
            Record::Activity(of) => {
                if let Some(entry) = entry(&[ACTIVITY], field) {
                    (entry.set)(of, value);
                }
            }
            Record::Line(of) => {
                if let Some(entry) = entry(&[LINE, LINE_OWN, MONEY], field) {
                    (entry.set)(of, value);
                }
                match field {
                    // A line has a day or a year, and a day tells its year.
                    F::Date if of.date.is_some() => of.fiscal_year = None,
                    // What an amount was worked out from is no longer what it comes from.
                    F::Amount | F::Currency | F::Valuation => of.valuation_inputs = None,
                    _ => {}
                }
            }
        }
        like(field, &normal(self.value(field)), value)
    }

    /// Names the ministry as the one who reported a line, where nobody is named.
    pub(super) fn reported_by(&mut self, ministry: &Organisation) {
        if let Record::Line(line) = self {
            reported_by(line, ministry);
        }
    }

    /// Checks what has changed of the record by its own rules, and gives the faults that it had before: they are none of
    /// the ministry's.
    ///
    /// # Errors
    /// `Invalid` with the fields that the change made wrong, or left wrong although it touched them.
    pub(super) fn check(&self, before: &Record, reader: &Reader<'_>) -> Result<Vec<Message>> {
        let had = faults(before.checks(reader)?)?;
        let mut wrong = Vec::new();
        let mut old = Vec::new();
        for (path, message) in faults(self.checks(reader)?)? {
            let is_old = had
                .iter()
                .any(|known| *known == (path.clone(), message.clone()));
            match is_old && self.has_as(before, &path)? {
                true => old.push(message),
                false => wrong.push((path, message)),
            }
        }
        match wrong.first().cloned() {
            None => Ok(old),
            Some((path, message)) => Err(Error {
                fields: wrong,
                ..Error::field(path, message)
            }),
        }
    }

    /// What each of its rules says.
    fn checks(&self, reader: &Reader<'_>) -> Result<Vec<Result<()>>> {
        Ok(match self {
            Record::Project(project) => project.checks(),
            Record::Activity(activity) => activity.checks().into(),
            Record::Line(line) => vec![place(reader, &mut line_of(line.as_ref().clone())?)],
        })
    }

    /// Whether the field at a path, with those that it is judged with, is as it was.
    fn has_as(&self, before: &Record, path: &str) -> Result<bool> {
        let fields = |record: &Record| match record {
            Record::Project(of) => serde_json::to_value(of),
            Record::Activity(of) => serde_json::to_value(of),
            // A line is saved by the same rules again.
            Record::Line(_) => Ok(serde_json::Value::Null),
        };
        let (now, then) = (fields(self)?, fields(before)?);
        let root = path.split(['[', '.']).next().unwrap_or_default();
        let days = ["start_date", "end_date", "application_deadline"];
        let judged: Vec<&str> = match days.contains(&root) {
            true => days.to_vec(),
            false => vec![root],
        };
        Ok(now.is_object()
            && judged
                .iter()
                .all(|field| now.get(*field) == then.get(*field)))
    }

    /// Saves it.
    pub(super) fn put(self, tx: &mut Tx<'_>) -> Result<()> {
        match self {
            Record::Project(mut project) => project::commands::put(tx, &mut project),
            Record::Activity(mut activity) => {
                activity.index();
                activity::commands::put(tx, &mut activity)
            }
            Record::Line(line) => cost::commands::put(tx, &mut line_of(*line)?),
        }
    }

    /// What people call it.
    pub(super) fn label(&self) -> String {
        match self {
            Record::Project(project) => format!("{} {}", project.facts.code, project.facts.title),
            Record::Activity(activity) => activity.title.clone(),
            Record::Line(line) if !line.description.is_empty() => line.description.clone(),
            Record::Line(line) => format!("{} {}", line.amount.currency, line.amount.amount),
        }
    }

    /// What all columns of its sheet say.
    pub(super) fn says(
        &self,
        desk: &Desk,
        reader: &Reader<'_>,
        spellings: &Spellings<'_>,
        sheet: ImportKind,
    ) -> Result<Says> {
        let mut says = Says::new();
        for field in super::columns(sheet) {
            let value = self.show(reader, *field)?;
            if value != Value::Nothing {
                let text = words(desk, spellings, sheet, *field, &value);
                says.insert(*field, super::Said { v: value, t: text });
            }
        }
        Ok(says)
    }
}

/// The fields that rules refuse.
///
/// # Errors
/// What is no refusal of a field.
fn faults(checks: Vec<Result<()>>) -> Result<Vec<(String, Message)>> {
    let mut faults = Vec::new();
    for error in checks.into_iter().filter_map(Result::err) {
        match error.fields.is_empty() {
            true => return Err(error),
            false => faults.extend(error.fields),
        }
    }
    Ok(faults)
}

/// Names the ministry as the one who reported a line, where nobody is named.
pub(super) fn reported_by(line: &mut CostLineInput, ministry: &Organisation) {
    if line.reported_by.is_empty() {
        line.reported_by = ministry.name.clone();
    }
}

/// A line whose amount is written in one way.
fn plain(line: CostLine) -> CostLineInput {
    let mut input = CostLineInput::from(line);
    if let Ok(money) = input.amount.money() {
        input.amount = Amount {
            amount: money.major().normalize().to_string(),
            currency: money.currency,
        };
    }
    input
}

/// A value as a workbook hands it back.
pub(super) fn normal(value: Value) -> Value {
    match value {
        Value::Text(text) => Value::of_text(&cells::text(&Cell::text(&text))),
        Value::Code(code) if code.is_empty() => Value::Nothing,
        Value::Truth(false) => Value::Nothing,
        Value::Number(number) => Value::Number(number.normalize()),
        Value::Parts(parts) if parts.is_empty() => Value::Nothing,
        Value::Parts(mut parts) => {
            if let [(_, share)] = parts.as_mut_slice() {
                *share = None;
            }
            for (_, share) in &mut parts {
                *share = share.map(|share| share.normalize());
            }
            parts.sort();
            Value::Parts(parts)
        }
        other => other,
    }
}

/// Whether two values of a field say the same; parts without shares say the same as parts with equal ones.
pub(super) fn like(field: F, one: &Value, other: &Value) -> bool {
    if let (F::StartDate | F::EndDate | F::Date, Value::Day(day), Value::Year(year))
    | (F::StartDate | F::EndDate | F::Date, Value::Year(year), Value::Day(day)) =
        (field, one, other)
    {
        return i64::from(day.year()) == *year;
    }
    match (one, other) {
        (Value::Text(one) | Value::Code(one), Value::Text(other) | Value::Code(other)) => {
            one == other
        }
        (Value::Parts(one), Value::Parts(other)) => {
            let bare = |parts: &[(String, Option<Decimal>)]| -> Vec<String> {
                parts.iter().map(|(code, _)| code.clone()).collect()
            };
            let unsaid = |parts: &[(String, Option<Decimal>)]| {
                parts.iter().all(|(_, share)| share.is_none())
            };
            one == other || (bare(one) == bare(other) && (unsaid(one) || unsaid(other)))
        }
        (one, other) => one == other,
    }
}

/// How a value reads in the workbook: in words that the workbook's lists have.
pub(super) fn words(
    desk: &Desk,
    spellings: &Spellings<'_>,
    sheet: ImportKind,
    field: F,
    value: &Value,
) -> String {
    let (_, list) = holds(field, sheet);
    let label = |code: &str| match list {
        Some(AliasList::Currency) | None => code.to_owned(),
        Some(list) => spellings.label(list, code),
    };
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) | Value::Code(text) => label(text),
        Value::Day(day) => day.to_string(),
        Value::Year(year) => year.to_string(),
        Value::Number(number) => number.normalize().to_string(),
        Value::Truth(truth) => desk.say(&match truth {
            true => msg::kit_yes(),
            false => msg::kit_no(),
        }),
        Value::Parts(parts) => {
            let parts: Vec<String> = parts
                .iter()
                .map(|(code, share)| match share {
                    Some(share) => format!("{} {} %", label(code), share.normalize()),
                    None => label(code),
                })
                .collect();
            parts.join("; ")
        }
    }
}

/// What a cell of an answer says, as records say it.
pub(super) fn said(cell: &CellRead) -> Value {
    normal(cell.value.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(parts: &[(&str, Option<i64>)]) -> Value {
        let parts = parts.iter();
        normal(Value::Parts(
            parts
                .map(|(code, share)| ((*code).to_owned(), share.map(Decimal::from)))
                .collect(),
        ))
    }

    #[test]
    fn parts_say_the_same_in_any_order_and_where_one_side_gives_no_shares() {
        let sent = parts(&[("LAO", Some(60)), ("KHM", Some(40))]);
        assert!(like(
            F::Country,
            &sent,
            &parts(&[("KHM", Some(40)), ("LAO", Some(60))])
        ));
        assert!(like(
            F::Country,
            &sent,
            &parts(&[("KHM", None), ("LAO", None)])
        ));
        assert!(!like(
            F::Country,
            &sent,
            &parts(&[("KHM", Some(50)), ("LAO", Some(50))])
        ));
        assert!(!like(F::Country, &sent, &parts(&[("KHM", None)])));
        assert_eq!(parts(&[("KHM", Some(100))]), parts(&[("KHM", None)]));
    }

    #[test]
    fn a_text_is_compared_as_a_workbook_hands_it_back() {
        assert_eq!(
            normal(Value::Text("  a \u{a0} b ".to_owned())),
            Value::Text("a b".to_owned())
        );
        assert_eq!(normal(Value::Text(" ".to_owned())), Value::Nothing);
        assert_eq!(normal(Value::Truth(false)), Value::Nothing);
    }
}
