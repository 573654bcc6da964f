//! Trainees (C4) one participation at a time, by the rule of the counts: a person counts once a year, and the
//! first participation of the year says country, sex and area.

use std::collections::{HashMap, HashSet};

use super::counts::class_of;
use super::kept::years_of;
use super::{Asked, store};
use crate::error::Result;
use crate::person::Sex;
use crate::store::Reader;
use crate::values::{CountryCode, Date};

/// A trainee's participation, or the participants of an activity whose persons are not recorded.
pub struct Trainee {
    /// Place of the year in which it counts.
    pub year: usize,
    /// True when the country received it.
    pub received: bool,
    /// A number for the person; none where persons are not recorded.
    pub person: Option<u32>,
    /// Key of the person; empty where persons are not recorded.
    pub person_id: String,
    /// Nationality.
    pub country: Option<CountryCode>,
    /// Sex.
    pub sex: Sex,
    /// Field of work as recorded; may be empty.
    pub field: String,
    /// Main priority area of the project; may be empty.
    pub area: String,
    /// Key of the activity.
    pub activity: String,
    /// Kind of the activity.
    pub kind: String,
    /// Key of the project.
    pub project: String,
    /// Persons.
    pub heads: i64,
    /// Training days.
    pub days: i64,
    /// Training hours.
    pub hours: i64,
    /// True when the person is counted here: the first participation of the year in this direction.
    pub first: bool,
}

/// Hands every trainee of the years to `each`: person by person, then the activities whose persons are not recorded.
pub fn each_trainee(
    reader: &Reader<'_>,
    asked: &Asked,
    each: &mut dyn FnMut(Trainee) -> Result<()>,
) -> Result<()> {
    let areas = store::main_areas(reader)?;
    let area = |project: &str| areas.get(project).cloned().unwrap_or_default();
    let places = |start: Option<Date>, end: Option<Date>| {
        years_of(asked.years, "C4", start, end).filter_map(|year| asked.years.index(year))
    };
    let mut persons: HashMap<String, u32> = HashMap::new();
    let mut seen: HashSet<(bool, usize, u32)> = HashSet::new();
    store::each_participation(reader, None, &mut |row| {
        if class_of(&row.kind) != "C4" {
            return Ok(());
        }
        for year in places(row.start, row.end) {
            let next = u32::try_from(persons.len()).unwrap_or(u32::MAX);
            let person = *persons.entry(row.person_id.clone()).or_insert(next);
            each(Trainee {
                year,
                received: row.received,
                person: Some(person),
                person_id: row.person_id.clone(),
                country: row.country.as_deref().and_then(|code| code.parse().ok()),
                sex: Sex::from_code(&row.sex).unwrap_or(Sex::NotRecorded),
                field: row.field.clone(),
                area: area(&row.project_id),
                activity: row.activity_id.clone(),
                kind: row.kind.clone(),
                project: row.project_id.clone(),
                heads: 1,
                days: row.days.unwrap_or(0),
                hours: row.hours.unwrap_or(0),
                first: seen.insert((row.received, year, person)),
            })?;
        }
        Ok(())
    })?;
    store::each_activity(reader, None, &mut |row| {
        let Some(heads) = row.heads.filter(|heads| !row.has_persons && *heads > 0) else {
            return Ok(());
        };
        if class_of(&row.kind) != "C4" {
            return Ok(());
        }
        for year in places(row.start, row.end) {
            each(Trainee {
                year,
                received: row.received,
                person: None,
                person_id: String::new(),
                country: None,
                sex: Sex::NotRecorded,
                field: String::new(),
                area: area(&row.project_id),
                activity: row.id.clone(),
                kind: row.kind.clone(),
                project: row.project_id.clone(),
                heads,
                days: row.days.map_or(0, |days| days * heads),
                hours: row.hours.map_or(0, |hours| hours * heads),
                first: true,
            })?;
        }
        Ok(())
    })
}
