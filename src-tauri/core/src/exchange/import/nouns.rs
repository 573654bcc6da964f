//! The fields of each kind of record: how a value is read from it and written to it, and whether every row needs it.
//! This is the one declaration: what the screen offers, what a title is guessed to be, what the preview compares and what
//! is written all follow from these tables.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use super::fields::ImportField as F;
use super::fields::ImportField;
use super::model::ImportKind;
use crate::activity::{Activity, ActivityKind, ActivityStatus};
use crate::cost::commands::CostLineInput;
use crate::cost::{Flow, Valuation};
use crate::money::split::largest_remainder;
use crate::organisation::{Organisation, OrganisationId, OrganisationKind};
use crate::person::{Assignment, AssignmentRole, Participation, Person, Sex, TrainingResult};
use crate::project::{
    AreaWeight, CountryShare, Direction, Form, GoalWeight, Project, ProjectId, ProjectPartId,
    ProjectRole, ProjectStatus, Role,
};
use crate::rate::ExchangeRate;
use crate::values::{Currency, Date, Percent, Rate};

/// What a cell says, or a record holds, in one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(in crate::exchange) enum Value {
    /// Nothing.
    Nothing,
    /// Words.
    Text(String),
    /// A code of the field's list.
    Code(String),
    /// A day.
    Day(Date),
    /// A year; a day stands for one where it is asked for.
    Year(i64),
    /// A number.
    Number(Decimal),
    /// Codes of the field's list, with shares in percent or without.
    Parts(Vec<(String, Option<Decimal>)>),
    /// Yes or no.
    Truth(bool),
}

impl Value {
    fn text(&self) -> String {
        match self {
            Value::Text(text) | Value::Code(text) => text.clone(),
            Value::Number(number) => number.normalize().to_string(),
            Value::Year(year) => year.to_string(),
            Value::Day(day) => day.to_string(),
            _ => String::new(),
        }
    }

    /// A key, where there is one.
    fn key(&self) -> Option<String> {
        Some(self.text()).filter(|key| !key.is_empty())
    }

    pub(in crate::exchange) fn of_text(text: &str) -> Value {
        match text.is_empty() {
            true => Value::Nothing,
            false => Value::Text(text.to_owned()),
        }
    }

    fn of_code(code: Option<impl std::fmt::Display>) -> Value {
        code.map_or(Value::Nothing, |code| Value::Code(code.to_string()))
    }

    fn of_day(day: Option<Date>) -> Value {
        day.map_or(Value::Nothing, Value::Day)
    }

    fn of_count(count: Option<i64>) -> Value {
        count.map_or(Value::Nothing, |count| Value::Number(count.into()))
    }

    /// The first or last day of what is meant.
    fn day(&self, last: bool) -> Option<Date> {
        match self {
            Value::Day(day) => Some(*day),
            Value::Year(year) => {
                let year = i16::try_from(*year).ok()?;
                if last {
                    Date::new(year, 12, 31)
                } else {
                    Date::new(year, 1, 1)
                }
            }
            _ => None,
        }
    }

    fn count(&self) -> Option<i64> {
        match self {
            Value::Number(number) => number.to_i64(),
            _ => None,
        }
    }

    fn parts(&self) -> &[(String, Option<Decimal>)] {
        match self {
            Value::Parts(parts) => parts,
            _ => &[],
        }
    }
}

/// A field of a kind of record.
pub(in crate::exchange) struct Entry<T: 'static> {
    pub field: ImportField,
    /// True when a new record needs it.
    pub required: bool,
    pub show: fn(&T) -> Value,
    pub set: fn(&mut T, &Value),
}

macro_rules! text {
    ($field:ident, $($path:ident).+) => { text!($field, $($path).+, false) };
    ($field:ident, $($path:ident).+, $required:expr) => {
        Entry {
            field: F::$field,
            required: $required,
            show: |r| Value::of_text(&r.$($path).+),
            set: |r, v| r.$($path).+ = v.text(),
        }
    };
}
macro_rules! prose {
    ($field:ident, $($path:ident).+) => {
        Entry {
            field: F::$field,
            required: false,
            show: |r| Value::of_text(&r.$($path).+),
            // Several columns make several paragraphs.
            set: |r, v| r.$($path).+ = v.text(),
        }
    };
}
macro_rules! code {
    ($field:ident, $($path:ident).+, $type:ty) => {
        Entry {
            field: F::$field,
            required: false,
            show: |r| Value::of_code(Some(r.$($path).+)),
            set: |r, v| if let Some(code) = <$type>::from_code(&v.text()) { r.$($path).+ = code },
        }
    };
}
macro_rules! parsed {
    ($field:ident, $($path:ident).+) => {
        Entry {
            field: F::$field,
            required: false,
            show: |r| Value::of_code(r.$($path).+),
            set: |r, v| r.$($path).+ = v.text().parse().ok(),
        }
    };
}
macro_rules! day {
    ($field:ident, $($path:ident).+, $last:expr) => {
        Entry {
            field: F::$field,
            required: false,
            show: |r| Value::of_day(r.$($path).+),
            set: |r, v| r.$($path).+ = v.day($last),
        }
    };
}
macro_rules! count {
    ($field:ident, $($path:ident).+) => {
        Entry {
            field: F::$field,
            required: false,
            show: |r| Value::of_count(r.$($path).+),
            set: |r, v| r.$($path).+ = v.count(),
        }
    };
}
macro_rules! role {
    ($field:ident) => {
        Entry {
            field: F::$field,
            required: false,
            show: |r| roles(r, Role::$field),
            set: |r, v| add_roles(r, Role::$field, v),
        }
    };
}

/// A project.
pub(in crate::exchange) static PROJECT: &[Entry<Project>] = &[
    text!(Code, facts.code),
    text!(Title, facts.title, true),
    text!(TitleEn, facts.title_en),
    Entry {
        field: F::Country,
        required: false,
        show: |r| {
            parts(
                r.countries
                    .iter()
                    .map(|row| (row.iso3.to_string(), row.share)),
            )
        },
        set: |r, v| set_countries(r, v.parts()),
    },
    day!(StartDate, facts.start_date, false),
    day!(EndDate, facts.end_date, true),
    code!(Status, facts.status, ProjectStatus),
    code!(Direction, facts.direction, Direction),
    code!(Form, facts.form, Form),
    Entry {
        field: F::Areas,
        required: false,
        show: |r| parts(r.areas.iter().map(|row| (row.area.clone(), row.weight))),
        set: |r, v| {
            if !same(v.parts(), r.areas.iter().map(|row| row.area.as_str())) {
                r.areas = shares(v.parts())
                    .into_iter()
                    .map(|(area, weight)| AreaWeight {
                        id: ProjectPartId::default(),
                        row_version: 0,
                        project_id: ProjectId::default(),
                        position: 0,
                        area,
                        weight,
                    })
                    .collect();
            }
        },
    },
    Entry {
        field: F::Goals,
        required: false,
        show: |r| parts(r.goals.iter().map(|row| (row.code.clone(), row.weight))),
        set: |r, v| {
            if !same(v.parts(), r.goals.iter().map(|row| row.code.as_str())) {
                r.goals = shares(v.parts())
                    .into_iter()
                    .map(|(code, weight)| GoalWeight {
                        id: ProjectPartId::default(),
                        row_version: 0,
                        project_id: ProjectId::default(),
                        position: 0,
                        code,
                        weight,
                    })
                    .collect();
            }
        },
    },
    text!(PurposeCode, facts.purpose_code),
    prose!(Summary, facts.summary),
    prose!(Results, facts.results),
    role!(FirstProvider),
    role!(SecondProvider),
    role!(Facilitator),
    role!(Recipient),
    role!(Implementing),
    role!(Funding),
];

/// A cost line. The amount, its sign and its currency are put together by whoever makes the line.
pub(in crate::exchange) static LINE: &[Entry<CostLineInput>] = &[
    day!(Date, date, false),
    Entry {
        field: F::FiscalYear,
        required: false,
        show: |r| r.fiscal_year.map_or(Value::Nothing, Value::Year),
        set: |r, v| {
            r.fiscal_year = match v {
                Value::Year(year) => Some(*year),
                Value::Nothing => None,
                _ => r.fiscal_year,
            }
        },
    },
    code!(Flow, flow, Flow),
    text!(Measurement, measurement),
    Entry {
        field: F::Valuation,
        required: false,
        show: |r| Value::of_code(r.valuation),
        set: |r, v| r.valuation = Valuation::from_code(&v.text()),
    },
    Entry {
        field: F::Payer,
        required: false,
        show: |r| Value::of_code(r.payer_id.as_ref()),
        set: |r, v| r.payer_id = v.key().map(OrganisationId),
    },
    text!(Description, description),
    text!(ReportedBy, reported_by),
    text!(Paper, document),
];

/// What only a line of its own has; in a row with its project they are the project's.
pub(in crate::exchange) static LINE_OWN: &[Entry<CostLineInput>] = &[
    parsed!(Country, country),
    Entry {
        field: F::Direction,
        required: false,
        show: |r| Value::of_code(r.direction),
        set: |r, v| r.direction = Direction::from_code(&v.text()),
    },
];

/// An activity.
pub(in crate::exchange) static ACTIVITY: &[Entry<Activity>] = &[
    text!(Title, title, true),
    code!(Kind, kind, ActivityKind),
    day!(StartDate, start_date, false),
    day!(EndDate, end_date, true),
    text!(Place, place),
    parsed!(HostCountry, host_country),
    Entry {
        field: F::Host,
        required: false,
        show: |r| Value::of_code(r.host_organisation_id.as_ref()),
        set: |r, v| r.host_organisation_id = v.key().map(OrganisationId),
    },
    count!(PlannedParticipants, planned_participants),
    count!(ActualParticipants, actual_participants),
    count!(PlannedDays, planned_days),
    count!(TaughtHours, taught_hours),
    code!(Status, status, ActivityStatus),
    text!(Subject, field),
    text!(Language, language),
    prose!(Note, note),
];

/// A person.
pub(in crate::exchange) static PERSON: &[Entry<Person>] = &[
    text!(Name, name, true),
    code!(Sex, sex, Sex),
    parsed!(Nationality, nationality),
    text!(Employer, employer),
    text!(Position, position),
    text!(Email, email),
    text!(Phone, phone),
    text!(Subject, field),
];

/// A trainee in an activity.
pub(in crate::exchange) static PARTICIPATION: &[Entry<Participation>] = &[
    day!(StartDate, start_date, false),
    day!(EndDate, end_date, true),
    count!(Days, days),
    count!(Hours, hours),
    code!(Result, result, TrainingResult),
    text!(Certificate, certificate),
];

/// An expert or volunteer in an activity.
pub(in crate::exchange) static ASSIGNMENT: &[Entry<Assignment>] = &[
    code!(Role, role, AssignmentRole),
    parsed!(Country, country),
    day!(StartDate, start_date, false),
    day!(EndDate, end_date, true),
    count!(Days, days),
    count!(Hours, hours),
];

/// An organisation.
pub(in crate::exchange) static ORGANISATION: &[Entry<Organisation>] = &[
    text!(Name, name, true),
    text!(NameEn, name_en),
    text!(ShortName, short_name),
    code!(Kind, kind, OrganisationKind),
    parsed!(Country, country),
    text!(ChannelCode, channel_code),
    text!(Website, website),
    prose!(Note, note),
];

/// An exchange rate.
pub(in crate::exchange) static RATE: &[Entry<ExchangeRate>] = &[
    Entry {
        field: F::Currency,
        required: true,
        show: |r| Value::of_code(Some(r.currency)),
        set: |r, v| {
            if let Ok(currency) = v.text().parse::<Currency>() {
                r.currency = currency;
            }
        },
    },
    text!(Period, period, true),
    Entry {
        field: F::Rate,
        required: true,
        show: |r| Value::Number(r.lcu_per_usd.0.normalize()),
        set: |r, v| {
            if let Value::Number(number) = v {
                r.lcu_per_usd = Rate(*number);
            }
        },
    },
    text!(Series, series),
    text!(Source, source),
];

/// The fields of a kind of rows with whether every new record needs them, in the order in which they are offered.
pub(in crate::exchange) fn fields(kind: ImportKind) -> Vec<(ImportField, bool)> {
    fn of<T>(entries: &'static [Entry<T>]) -> impl Iterator<Item = (ImportField, bool)> {
        entries.iter().map(|entry| (entry.field, entry.required))
    }
    let money = [
        (F::Amount, kind == ImportKind::CostLines),
        (F::Currency, false),
        (F::Refund, false),
    ];
    let own = [(F::Id, false)];
    match kind {
        ImportKind::Projects => of(PROJECT).chain([(F::Share, false)]).chain(own).collect(),
        ImportKind::ProjectsMoney => of(PROJECT)
            .chain([(F::Share, false)])
            .chain(money)
            .chain(of(LINE))
            .chain(own)
            .collect(),
        ImportKind::CostLines => [(F::Project, true)]
            .into_iter()
            .chain(money)
            .chain(of(LINE))
            .chain(of(LINE_OWN))
            .chain(own)
            .collect(),
        ImportKind::Activities => [(F::Project, true)]
            .into_iter()
            .chain(of(ACTIVITY))
            .chain(own)
            .collect(),
        ImportKind::Participants => person(of(PARTICIPATION).collect()),
        ImportKind::Experts => person(of(ASSIGNMENT).collect()),
        ImportKind::Organisations => of(ORGANISATION).chain(own).collect(),
        ImportKind::Rates => of(RATE).collect(),
    }
}

fn person(taking_part: Vec<(ImportField, bool)>) -> Vec<(ImportField, bool)> {
    [(F::Project, false), (F::Activity, true)]
        .into_iter()
        .chain(PERSON.iter().map(|entry| (entry.field, false)))
        .chain([(F::GivenName, false), (F::FamilyName, false)])
        .chain(taking_part)
        .collect()
}

fn parts(rows: impl Iterator<Item = (String, Percent)>) -> Value {
    let parts: Vec<_> = rows
        .map(|(code, share)| (code, Some(share.0.normalize())))
        .collect();
    match parts.is_empty() {
        true => Value::Nothing,
        false => Value::Parts(parts),
    }
}

/// True when parts without shares name what is there already: its shares stay.
fn same<'a>(parts: &[(String, Option<Decimal>)], there: impl Iterator<Item = &'a str>) -> bool {
    let mut wanted: Vec<&str> = parts.iter().map(|(code, _)| code.as_str()).collect();
    let mut there: Vec<&str> = there.collect();
    wanted.sort_unstable();
    there.sort_unstable();
    parts.iter().all(|(_, share)| share.is_none()) && wanted == there
}

/// Parts with their shares; those without get equal ones that sum to 100 %.
pub(in crate::exchange) fn shares(parts: &[(String, Option<Decimal>)]) -> Vec<(String, Percent)> {
    let all_said = parts.iter().all(|(_, share)| share.is_some());
    let equal = split(&vec![Decimal::ONE; parts.len()]);
    parts
        .iter()
        .zip(equal)
        .map(|((code, share), equal)| {
            let share = share
                .filter(|_| all_said)
                .map_or(equal, |share| Percent(share.round_dp(6)));
            (code.clone(), share)
        })
        .collect()
}

/// Weights as shares of two decimals that sum to 100 %.
pub(in crate::exchange) fn split(weights: &[Decimal]) -> Vec<Percent> {
    largest_remainder(10_000, weights)
        .into_iter()
        .map(|part| Percent(Decimal::new(part, 2).normalize()))
        .collect()
}

fn set_countries(project: &mut Project, parts: &[(String, Option<Decimal>)]) {
    if same(parts, project.countries.iter().map(|row| row.iso3.as_str())) {
        return;
    }
    project.countries = shares(parts)
        .into_iter()
        .filter_map(|(code, share)| {
            Some(CountryShare {
                id: ProjectPartId::default(),
                row_version: 0,
                project_id: ProjectId::default(),
                position: 0,
                iso3: code.parse().ok()?,
                share,
            })
        })
        .collect();
}

fn roles(project: &Project, role: Role) -> Value {
    let mut parts: Vec<(String, Option<Decimal>)> = project
        .roles
        .iter()
        .filter(|row| row.role == role)
        .map(|row| (row.organisation_id.0.clone(), None))
        .collect();
    parts.sort();
    match parts.is_empty() {
        true => Value::Nothing,
        false => Value::Parts(parts),
    }
}

/// Adds organisations in a role; those that are there stay.
fn add_roles(project: &mut Project, role: Role, value: &Value) {
    for (id, _) in value.parts() {
        let there = project
            .roles
            .iter()
            .any(|row| row.role == role && row.organisation_id.as_str() == id);
        if !there {
            project.roles.push(ProjectRole {
                id: ProjectPartId::default(),
                row_version: 0,
                project_id: ProjectId::default(),
                organisation_id: OrganisationId(id.clone()),
                role,
            });
        }
    }
}
