//! Counting projects, activities and persons: once in every cell, once in every total.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::records::{CellRecord, RecordKind};
use super::store;
use super::table::Counted;
use super::{Definition, Measure};
use crate::activity::ActivityKind;
use crate::contribution::Asked;
use crate::contribution::axis::Axis;
use crate::contribution::lines::{Key, Programme};
use crate::contribution::store::{each_assignment, each_of_project};
use crate::contribution::tables::Labels;
use crate::contribution::trainees::each_trainee;
use crate::error::Result;
use crate::messages::{Catalogue, msg};
use crate::person::Sex;
use crate::project::{Direction, ProjectStatus};
use crate::reference;
use crate::store::Reader;
use crate::values::{CountryCode, Date};

/// What is counted: one thing, with the keys under which it stands on each axis.
struct Thing<'t> {
    /// The record: what kind it is, and its key.
    record: (RecordKind, &'t str),
    /// A number that tells it from the others; none: persons that are not recorded one by one.
    number: Option<u32>,
    /// How many, or how many days.
    amount: i64,
    year: usize,
    /// The day on which memberships of country groups are looked at.
    on: Option<Date>,
    project: usize,
    /// One country; none: those of the project.
    country: Option<Option<CountryCode>>,
    /// One area; none: those of the project.
    area: Option<&'t str>,
    kind: &'t str,
    sex: &'t str,
    field: &'t str,
}

/// Distinct things of a cell, and what is added up.
#[derive(Default)]
struct Tally {
    numbers: HashSet<u32>,
    amount: i64,
}

impl Tally {
    fn add(&mut self, thing: &Thing<'_>, distinct: bool) {
        match thing.number {
            Some(number) if distinct => {
                self.numbers.insert(number);
            }
            _ => self.amount += thing.amount,
        }
    }

    fn count(&self) -> i64 {
        self.amount + i64::try_from(self.numbers.len()).unwrap_or(i64::MAX)
    }
}

struct Counter<'c> {
    definition: &'c Definition,
    programme: Programme,
    first_year: i32,
    distinct: bool,
    cells: BTreeMap<(String, String), Tally>,
    rows: BTreeMap<String, Tally>,
    columns: BTreeMap<String, Tally>,
    total: Tally,
    /// What was counted, record by record; none while only numbers are wanted.
    records: Option<BTreeMap<(RecordKind, String), i64>>,
}

/// Counts what a definition asks for.
pub(super) fn count(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    asked: &Asked,
    definition: &Definition,
) -> Result<Counted> {
    let counter = counted(reader, asked, definition, None)?;
    Ok(counter.finish(&Labels::load(reader, catalogue, true)?, asked))
}

/// The records that a definition counts, each with what it adds, and what they add up to.
pub(super) fn records(
    reader: &Reader<'_>,
    asked: &Asked,
    definition: &Definition,
) -> Result<(Vec<CellRecord>, i64)> {
    let counter = counted(reader, asked, definition, Some(BTreeMap::new()))?;
    let sum = counter.total.count();
    let records = counter.records.unwrap_or_default();
    let of = |((kind, id), number)| CellRecord { kind, id, number };
    Ok((records.into_iter().map(of).collect(), sum))
}

fn counted<'d>(
    reader: &Reader<'_>,
    asked: &Asked,
    definition: &'d Definition,
    records: Option<BTreeMap<(RecordKind, String), i64>>,
) -> Result<Counter<'d>> {
    let mut counter = Counter {
        definition,
        programme: Programme::load(reader, &asked.agency)?,
        first_year: asked.years.first,
        distinct: !definition.measure.is_time(),
        cells: BTreeMap::new(),
        rows: BTreeMap::new(),
        columns: BTreeMap::new(),
        total: Tally::default(),
        records,
    };
    match definition.measure {
        Measure::Projects => projects(reader, asked, &mut counter)?,
        Measure::Activities => activities(reader, asked, &mut counter)?,
        Measure::Trainees | Measure::TrainingDays | Measure::TrainingHours => {
            trainees(reader, asked, &mut counter)?;
        }
        // Money is not counted; its table is made elsewhere.
        Measure::Experts
        | Measure::ExpertDays
        | Measure::ExpertHours
        | Measure::Own
        | Measure::Usd => {
            experts(reader, asked, &mut counter)?;
        }
    }
    Ok(counter)
}

/// Projects that ran in a year or have lines of the flow in it.
fn projects(reader: &Reader<'_>, asked: &Asked, counter: &mut Counter<'_>) -> Result<()> {
    let years = asked.years.describe();
    let mut running: BTreeSet<(String, usize)> = BTreeSet::new();
    for (id, start, end) in store::project_days(reader)? {
        let Some(start) = start else { continue };
        let (start, end) = (start.to_string(), end.map(|day| day.to_string()));
        for (year, days) in years.iter().enumerate() {
            if start <= days.to && end.as_ref().is_none_or(|end| *end >= days.from) {
                running.insert((id.0.clone(), year));
            }
        }
    }
    each_of_project(reader, asked, None, &mut |of, (year, _)| {
        if let Some(year) = asked.years.index(year) {
            running.insert((of.project.clone(), year));
        }
    })?;
    for (id, year) in running {
        let project = counter.programme.project(reader, &id)?;
        counter.add(&Thing {
            record: (RecordKind::Project, &id),
            number: u32::try_from(project).ok(),
            amount: 1,
            year,
            on: years[year].to.parse().ok(),
            project,
            country: None,
            area: None,
            kind: "",
            sex: "",
            field: "",
        });
    }
    Ok(())
}

fn activities(reader: &Reader<'_>, asked: &Asked, counter: &mut Counter<'_>) -> Result<()> {
    for (number, activity) in (0u32..).zip(store::activities(reader, asked)?) {
        let Some(year) = asked.years.index(asked.years.of_day(activity.start)) else {
            continue;
        };
        let project = counter.programme.project(reader, &activity.project)?;
        counter.add(&Thing {
            record: (RecordKind::Activity, &activity.id),
            number: Some(number),
            amount: 1,
            year,
            on: Some(activity.start),
            project,
            country: None,
            area: None,
            kind: &activity.kind,
            sex: "",
            field: "",
        });
    }
    Ok(())
}

fn trainees(reader: &Reader<'_>, asked: &Asked, counter: &mut Counter<'_>) -> Result<()> {
    let measure = counter.definition.measure;
    let years = asked.years.describe();
    each_trainee(reader, asked, &mut |trainee| {
        let project = counter.programme.project(reader, &trainee.project)?;
        counter.add(&Thing {
            record: match trainee.person {
                Some(_) => (RecordKind::Person, &trainee.person_id),
                None => (RecordKind::Activity, &trainee.activity),
            },
            number: trainee.person,
            amount: match measure {
                Measure::TrainingDays => trainee.days,
                Measure::TrainingHours => trainee.hours,
                _ => trainee.heads,
            },
            year: trainee.year,
            on: years[trainee.year].to.parse().ok(),
            project,
            country: Some(trainee.country),
            area: Some(&trainee.area),
            kind: &trainee.kind,
            sex: trainee.sex.code(),
            field: &trainee.field,
        });
        Ok(())
    })
}

fn experts(reader: &Reader<'_>, asked: &Asked, counter: &mut Counter<'_>) -> Result<()> {
    let measure = counter.definition.measure;
    let areas = crate::contribution::store::main_areas(reader)?;
    let mut persons: HashMap<String, u32> = HashMap::new();
    each_assignment(reader, None, &mut |row| {
        let year = row
            .start
            .and_then(|day| asked.years.index(asked.years.of_day(day)));
        let (Some(year), "expert") = (year, row.role.as_str()) else {
            return Ok(());
        };
        let project = counter.programme.project(reader, &row.project_id)?;
        let next = u32::try_from(persons.len()).unwrap_or(u32::MAX);
        let person = *persons.entry(row.person_id.clone()).or_insert(next);
        counter.add(&Thing {
            record: (RecordKind::Person, &row.person_id),
            number: Some(person),
            amount: match measure {
                Measure::ExpertDays => row.days.unwrap_or(0),
                Measure::ExpertHours => row.hours.unwrap_or(0),
                _ => 1,
            },
            year,
            on: row.start,
            project,
            country: Some(row.country.as_deref().and_then(|code| code.parse().ok())),
            area: Some(areas.get(&row.project_id).map_or("", String::as_str)),
            kind: &row.kind,
            sex: &row.sex,
            field: &row.field,
        });
        Ok(())
    })
}

impl Counter<'_> {
    fn add(&mut self, thing: &Thing<'_>) {
        let conditions = &self.definition.filters;
        // A thing with several keys on an axis passes when one of them does, and stands under those only.
        let allowed = |axis: Axis, keys: Vec<String>| -> Vec<String> {
            match conditions.iter().find(|condition| condition.axis == axis) {
                Some(condition) => keys
                    .into_iter()
                    .filter(|key| condition.keys.contains(key))
                    .collect(),
                None => keys,
            }
        };
        if conditions
            .iter()
            .any(|condition| allowed(condition.axis, self.keys(thing, condition.axis)).is_empty())
        {
            return;
        }
        let rows = allowed(self.definition.rows, self.keys(thing, self.definition.rows));
        let columns = match self.definition.columns {
            Some(axis) => allowed(axis, self.keys(thing, axis)),
            None => vec![String::new()],
        };
        let distinct = self.distinct;
        if let Some(records) = &mut self.records {
            let (kind, id) = thing.record;
            let number = records.entry((kind, id.to_owned())).or_default();
            match thing.number {
                Some(_) if distinct => *number = 1,
                _ => *number += thing.amount,
            }
        }
        for row in &rows {
            self.rows
                .entry(row.clone())
                .or_default()
                .add(thing, distinct);
            for column in &columns {
                let cell = self.cells.entry((row.clone(), column.clone()));
                cell.or_default().add(thing, distinct);
            }
        }
        for column in &columns {
            let total = self.columns.entry(column.clone());
            total.or_default().add(thing, distinct);
        }
        self.total.add(thing, distinct);
    }

    /// The keys under which a thing stands on an axis, each once.
    fn keys(&self, thing: &Thing<'_>, axis: Axis) -> Vec<String> {
        let project = self.programme.info(thing.project);
        let of = |list: &[(Key, rust_decimal::Decimal)]| -> Vec<String> {
            match list {
                [] => vec![String::new()],
                list => list
                    .iter()
                    .map(|(key, _)| self.programme.code_of(*key))
                    .collect(),
            }
        };
        let mut keys = match axis {
            Axis::Year => {
                vec![(self.first_year + i32::try_from(thing.year).unwrap_or(0)).to_string()]
            }
            Axis::Country | Axis::CountryGroup | Axis::Region | Axis::Subregion => {
                let countries: Vec<Option<CountryCode>> = match thing.country {
                    Some(country) => vec![country],
                    None => project
                        .countries
                        .iter()
                        .map(|(key, _)| match key {
                            Key::Country(code) => Some(*code),
                            _ => None,
                        })
                        .collect(),
                };
                let key = |country: Option<CountryCode>| {
                    let Some(code) = country else {
                        return String::new();
                    };
                    let facts = reference::country(code.as_str());
                    match axis {
                        Axis::Region => facts.map_or("", |facts| &facts.region).to_owned(),
                        Axis::Subregion => facts.map_or("", |facts| &facts.subregion).to_owned(),
                        Axis::CountryGroup => self
                            .programme
                            .code_of(self.programme.groups_of(code, thing.on)),
                        _ => code.to_string(),
                    }
                };
                match countries.is_empty() {
                    true => vec![String::new()],
                    false => countries.into_iter().map(key).collect(),
                }
            }
            Axis::Area => match thing.area {
                Some(area) => vec![area.to_owned()],
                None => of(&project.areas),
            },
            Axis::Goal => {
                let goals = &project.goals;
                match (thing.area, goals.iter().map(|(_, weight)| *weight).max()) {
                    // A person stands under the main goal only, so that days are not counted twice.
                    (Some(_), Some(most)) => goals
                        .iter()
                        .find(|(_, weight)| *weight == most)
                        .map(|(key, _)| self.programme.code_of(*key))
                        .into_iter()
                        .collect(),
                    _ => of(goals),
                }
            }
            Axis::Form => vec![project.form.code().to_owned()],
            Axis::Direction => vec![project.direction.code().to_owned()],
            Axis::Status => vec![project.status.code().to_owned()],
            Axis::Project => vec![project.id.to_string()],
            Axis::Kind => vec![thing.kind.to_owned()],
            Axis::Sex => vec![thing.sex.to_owned()],
            Axis::Field => vec![thing.field.trim().to_owned()],
            Axis::Group | Axis::Measurement | Axis::Modality | Axis::Payer => vec![String::new()],
        };
        keys.sort();
        keys.dedup();
        keys
    }

    fn finish(self, labels: &Labels<'_>, asked: &Asked) -> Counted {
        let years = |axis: Option<Axis>, counted: &BTreeMap<String, Tally>| -> Vec<String> {
            match axis {
                Some(Axis::Year) => (asked.years.first..=asked.years.last)
                    .map(|year| year.to_string())
                    .collect(),
                _ => counted.keys().cloned().collect(),
            }
        };
        let mut rows = years(Some(self.definition.rows), &self.rows);
        let mut columns = match self.definition.columns {
            None => vec![String::new()],
            axis => years(axis, &self.columns),
        };
        let count = |tally: Option<&Tally>| tally.map(Tally::count);
        let label = |axis: Axis, key: &str| label(labels, axis, key);
        let arrange = |axis: Axis, keys: &mut Vec<String>, totals: &BTreeMap<String, Tally>| {
            keys.sort_by_cached_key(|key| {
                order(
                    axis,
                    key,
                    count(totals.get(key)).unwrap_or(0),
                    label(axis, key),
                )
            });
        };
        arrange(self.definition.rows, &mut rows, &self.rows);
        if let Some(axis) = self.definition.columns {
            arrange(axis, &mut columns, &self.columns);
        }
        let cells = rows.iter().map(|row| {
            let cell = |column: &String| count(self.cells.get(&(row.clone(), column.clone())));
            columns.iter().map(cell).collect()
        });
        Counted {
            cells: cells.collect(),
            row_totals: rows
                .iter()
                .map(|row| count(self.rows.get(row)).unwrap_or(0))
                .collect(),
            column_totals: columns
                .iter()
                .map(|column| count(self.columns.get(column)).unwrap_or(0))
                .collect(),
            total: self.total.count(),
            rows: rows
                .iter()
                .map(|key| (key.clone(), label(self.definition.rows, key)))
                .collect(),
            columns: columns
                .iter()
                .map(|key| {
                    let words = self.definition.columns.map(|axis| label(axis, key));
                    (key.clone(), words.unwrap_or_default())
                })
                .collect(),
        }
    }
}

/// What people read for a key of an axis.
pub(super) fn label(labels: &Labels<'_>, axis: Axis, key: &str) -> String {
    let words = |message| labels.catalogue.text(&message);
    let of_persons = matches!(
        axis,
        Axis::Sex
            | Axis::Field
            | Axis::Kind
            | Axis::Country
            | Axis::CountryGroup
            | Axis::Region
            | Axis::Subregion
    );
    if key.is_empty() {
        return words(match of_persons {
            true => msg::built_not_recorded(),
            false => msg::figures_not_allocated(),
        });
    }
    let known = match axis {
        Axis::Direction => Direction::from_code(key).map(Direction::label),
        Axis::Status => ProjectStatus::from_code(key).map(ProjectStatus::label),
        Axis::Kind => ActivityKind::from_code(key).map(ActivityKind::label),
        Axis::Sex => Sex::from_code(key).map(Sex::label),
        _ => None,
    };
    match (known, axis.dimension()) {
        (Some(label), _) => words(label),
        (None, Some(dimension)) => labels.of(dimension, key),
        (None, None) => key.to_owned(),
    }
}

/// Where a key stands: what is not recorded last, lists in their order, places by size.
fn order(
    axis: Axis,
    key: &str,
    count: i64,
    label: String,
) -> (bool, usize, std::cmp::Reverse<i64>, String) {
    let rank = match axis {
        Axis::Area => reference::AREAS.iter().position(|area| area.id == key),
        Axis::Goal => key.parse().ok(),
        Axis::Form => crate::project::Form::ALL
            .iter()
            .position(|known| known.code() == key),
        Axis::Direction => Direction::ALL.iter().position(|known| known.code() == key),
        Axis::Status => ProjectStatus::ALL
            .iter()
            .position(|known| known.code() == key),
        Axis::Kind => ActivityKind::ALL
            .iter()
            .position(|known| known.code() == key),
        Axis::Sex => Sex::ALL.iter().position(|known| known.code() == key),
        _ => None,
    };
    let size = match axis {
        Axis::Country | Axis::Region | Axis::Subregion | Axis::Field => count,
        _ => 0,
    };
    (
        key.is_empty(),
        rank.unwrap_or(0),
        std::cmp::Reverse(size),
        label,
    )
}
