//! The counts: what each person, each activity and each project adds to them.
//!
//! A person adds to a count of a year once, with the first participation of that year; an activity adds its
//! events, and its number of participants where no person is recorded; a project adds, for each year in which
//! it has an activity, one use of each organisation: the institutions of a year are those that are in use.

use std::collections::{HashMap, HashSet};

use super::super::counts::class_of;
use super::super::period::Years;
use super::super::store as rows;
use super::super::store::{ActivityRow, AssignmentRow, ParticipationRow};
use super::{Sum, differs, either, store};
use crate::agency::{Agency, YearBasis};
use crate::error::Result;
use crate::store::{Beside, Reader, RowChange};
use crate::values::Date;

/// Projects whose area is remembered.
const MOST_AREAS: usize = if cfg!(test) { 2 } else { 10_000 };

/// Years beyond these are slips of the pen that nobody asks for.
const YEARS: (i32, i32) = (1900, 2201);

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Table {
    /// A measurement, C1 to C10.
    Total,
    /// Trainees by nationality.
    TraineeCountry,
    /// Trainees by sex.
    TraineeSex,
    /// Trainees by the main area of their project.
    TraineeArea,
    /// Experts by country of assignment.
    ExpertCountry,
    /// Experts by sex.
    ExpertSex,
    /// Uses of an organisation; C11 is how many organisations have any.
    Institution,
}

impl Table {
    pub(super) const ALL: [(Table, &'static str); 7] = [
        (Table::Total, "total"),
        (Table::TraineeCountry, "trainee_country"),
        (Table::TraineeSex, "trainee_sex"),
        (Table::TraineeArea, "trainee_area"),
        (Table::ExpertCountry, "expert_country"),
        (Table::ExpertSex, "expert_sex"),
        (Table::Institution, "institution"),
    ];
}

/// A cell of the counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Count {
    /// Which twelve months a year means.
    pub basis: YearBasis,
    /// The year.
    pub year: i32,
    /// Received, or else provided.
    pub received: bool,
    /// The table.
    pub table: Table,
    /// The row of the table; empty: not recorded.
    pub key: String,
}

/// Who adds to the counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Person(String),
    Activity(String),
    Project(String),
}

/// What a transaction changes in the counts.
#[derive(Default)]
pub(super) struct People {
    changed: HashMap<Count, i64>,
    areas: HashMap<String, String>,
}

impl Sum for People {
    type Unit = Unit;

    fn touched(&mut self, reader: &Reader<'_>, change: &RowChange) -> Result<Option<Vec<Unit>>> {
        let mut found = Vec::new();
        match change.table.as_str() {
            "participation" if differs(change, PARTICIPATION) => {
                found.extend(either(change, "person_id").map(Unit::Person));
                found.extend(either(change, "activity_id").map(Unit::Activity));
            }
            "assignment" if differs(change, ASSIGNMENT) => {
                found.extend(either(change, "person_id").map(Unit::Person));
                found.extend(either(change, "activity_id").map(Unit::Activity));
            }
            "person" if differs(change, &["nationality", "sex"]) => {
                found.push(Unit::Person(change.key.clone()));
            }
            "activity" if differs(change, ACTIVITY) => {
                found.push(Unit::Activity(change.key.clone()));
                found.extend(either(change, "project_id").map(Unit::Project));
                let moved = [
                    "kind",
                    "start_date",
                    "end_date",
                    "project_id",
                    "taught_hours",
                    "status",
                ];
                if change.before.is_some() && differs(change, &moved) {
                    let persons = rows::persons_of(reader, &change.key)?;
                    found.extend(persons.into_iter().map(Unit::Person));
                }
            }
            "project" if change.before.is_some() && differs(change, &["direction"]) => {
                self.project(reader, &change.key, &mut found)?;
            }
            "project_area" => {
                for id in either(change, "project_id") {
                    self.project(reader, &id, &mut found)?;
                }
            }
            "project_role" => found.extend(either(change, "project_id").map(Unit::Project)),
            "agency" if differs(change, &["fiscal_month"]) => return Ok(None),
            _ => {}
        }
        Ok(Some(found))
    }

    fn count(
        &mut self,
        reader: &Reader<'_>,
        agency: &Agency,
        units: &[Unit],
        sign: i64,
    ) -> Result<()> {
        if sign > 0 {
            // The areas were those from before the change.
            self.areas.clear();
        }
        let mut tally = Tally {
            years: super::years(agency),
            counts: std::mem::take(&mut self.changed),
            sign,
        };
        for unit in units {
            if self.areas.len() > MOST_AREAS {
                self.areas.clear();
            }
            match unit {
                Unit::Person(id) => {
                    let mut participations = Vec::new();
                    rows::each_participation(reader, Some(id), &mut |row| {
                        participations.push(row);
                        Ok(())
                    })?;
                    for row in &participations {
                        self.area(reader, &row.project_id)?;
                    }
                    tally.trainee(&participations, &self.areas);
                    let mut assignments = Vec::new();
                    rows::each_assignment(reader, Some(id), &mut |row| {
                        assignments.push(row);
                        Ok(())
                    })?;
                    tally.expert(&assignments);
                }
                Unit::Activity(id) => {
                    let mut found = Vec::new();
                    rows::each_activity(reader, Some(("id", id)), &mut |row| {
                        found.push(row);
                        Ok(())
                    })?;
                    for row in &found {
                        self.area(reader, &row.project_id)?;
                        tally.activity(row, &self.areas);
                    }
                }
                Unit::Project(id) => {
                    let mut activities = Vec::new();
                    rows::each_activity(reader, Some(("project_id", id)), &mut |row| {
                        activities.push(row);
                        Ok(())
                    })?;
                    if !activities.is_empty() {
                        tally.institutions(&activities, &rows::institutions(reader, id)?);
                    }
                }
            }
        }
        self.changed = tally.counts;
        Ok(())
    }

    fn write(&mut self, beside: &Beside<'_>) -> Result<()> {
        for (count, change) in self.changed.drain() {
            if change != 0 {
                store::add_count(beside, &count, change)?;
            }
        }
        Ok(())
    }

    fn anew(beside: &Beside<'_>, agency: &Agency) -> Result<()> {
        let counts = counts(&beside.reader(), agency)?;
        store::clear_counts(beside)?;
        for (count, number) in &counts {
            store::add_count(beside, count, *number)?;
        }
        Ok(())
    }
}

impl People {
    /// Everybody and everything in a project, whose direction or areas change.
    fn project(&mut self, reader: &Reader<'_>, id: &str, found: &mut Vec<Unit>) -> Result<()> {
        // What was read of the project's areas does not hold any more.
        self.areas.clear();
        if found.contains(&Unit::Project(id.to_owned())) {
            return Ok(());
        }
        found.push(Unit::Project(id.to_owned()));
        for activity in rows::activities_of(reader, id)? {
            let persons = rows::persons_of(reader, &activity)?;
            found.extend(persons.into_iter().map(Unit::Person));
            found.push(Unit::Activity(activity));
        }
        Ok(())
    }

    fn area(&mut self, reader: &Reader<'_>, project: &str) -> Result<()> {
        if !self.areas.contains_key(project) {
            let area = rows::main_area(reader, project)?;
            self.areas.insert(project.to_owned(), area);
        }
        Ok(())
    }
}

const PARTICIPATION: &[&str] = &[
    "activity_id",
    "person_id",
    "start_date",
    "end_date",
    "days",
    "hours",
    "result",
];
const ASSIGNMENT: &[&str] = &[
    "activity_id",
    "person_id",
    "role",
    "country",
    "start_date",
    "end_date",
    "days",
    "hours",
];
const ACTIVITY: &[&str] = &[
    "project_id",
    "kind",
    "start_date",
    "end_date",
    "host_organisation_id",
    "actual_participants",
    "planned_days",
    "taught_hours",
    "status",
];

/// How the kept counts differ from those of the register.
pub(super) fn differences(reader: &Reader<'_>, agency: &Agency) -> Result<Vec<String>> {
    Ok(super::compare(
        &store::all_counts(reader)?,
        &counts(reader, agency)?,
    ))
}

/// The counts of the whole register.
fn counts(reader: &Reader<'_>, agency: &Agency) -> Result<HashMap<Count, i64>> {
    let areas = rows::main_areas(reader)?;
    let mut tally = Tally {
        years: super::years(agency),
        counts: HashMap::new(),
        sign: 1,
    };
    let mut person: Vec<ParticipationRow> = Vec::new();
    rows::each_participation(reader, None, &mut |row| {
        if person
            .first()
            .is_some_and(|first| first.person_id != row.person_id)
        {
            tally.trainee(&person, &areas);
            person.clear();
        }
        person.push(row);
        Ok(())
    })?;
    tally.trainee(&person, &areas);
    let mut person: Vec<AssignmentRow> = Vec::new();
    rows::each_assignment(reader, None, &mut |row| {
        if person
            .first()
            .is_some_and(|first| first.person_id != row.person_id)
        {
            tally.expert(&person);
            person.clear();
        }
        person.push(row);
        Ok(())
    })?;
    tally.expert(&person);
    let mut activities: HashMap<String, Vec<ActivityRow>> = HashMap::new();
    rows::each_activity(reader, None, &mut |row| {
        tally.activity(&row, &areas);
        activities
            .entry(row.project_id.clone())
            .or_default()
            .push(row);
        Ok(())
    })?;
    for (project, activities) in &activities {
        tally.institutions(activities, &rows::institutions(reader, project)?);
    }
    Ok(tally.counts)
}

/// Adds up what persons, activities and projects add.
struct Tally {
    years: [Years; 2],
    counts: HashMap<Count, i64>,
    sign: i64,
}

impl Tally {
    fn add(
        &mut self,
        (years, year): (Years, i32),
        received: bool,
        table: Table,
        key: &str,
        number: i64,
    ) {
        // What nobody counts for is not kept.
        if number == 0 {
            return;
        }
        let count = Count {
            basis: years.basis,
            year,
            received,
            table,
            key: key.to_owned(),
        };
        *self.counts.entry(count).or_default() += self.sign * number;
    }

    /// One person's participations, by first day.
    fn trainee(&mut self, rows: &[ParticipationRow], areas: &HashMap<String, String>) {
        for years in self.years {
            let mut seen = HashSet::new();
            for row in rows {
                let class = class_of(&row.kind);
                let area = areas.get(&row.project_id).map_or("", String::as_str);
                for year in years_of(years, class, row.start, row.end) {
                    let at = (years, year);
                    if class == "C4" {
                        let (days, hours) = (row.days.unwrap_or(0), row.hours.unwrap_or(0));
                        self.add(at, row.received, Table::Total, "C5", days);
                        self.add(at, row.received, Table::Total, "C5h", hours);
                    }
                    if seen.insert((class, row.received, year)) {
                        self.add(at, row.received, Table::Total, class, 1);
                        if class == "C4" {
                            let country = row.country.as_deref().unwrap_or("");
                            self.add(at, row.received, Table::TraineeCountry, country, 1);
                            self.add(at, row.received, Table::TraineeSex, &row.sex, 1);
                            self.add(at, row.received, Table::TraineeArea, area, 1);
                        }
                    }
                }
            }
        }
    }

    /// One person's assignments, by first day.
    fn expert(&mut self, rows: &[AssignmentRow]) {
        for years in self.years {
            let mut seen = HashSet::new();
            for row in rows {
                let Some(start) = row.start else { continue };
                let at = (years, years.of_day(start));
                let expert = row.role == "expert";
                if expert {
                    let (days, hours) = (row.days.unwrap_or(0), row.hours.unwrap_or(0));
                    self.add(at, row.received, Table::Total, "C2", days);
                    self.add(at, row.received, Table::Total, "C3", hours);
                }
                let class = if expert { "C1" } else { "C7" };
                if seen.insert((class, row.received, at.1)) {
                    self.add(at, row.received, Table::Total, class, 1);
                    if expert {
                        let country = row.country.as_deref().unwrap_or("");
                        self.add(at, row.received, Table::ExpertCountry, country, 1);
                        self.add(at, row.received, Table::ExpertSex, &row.sex, 1);
                    }
                }
            }
        }
    }

    /// An activity by itself: that it took place, and its number of participants where that is all there is.
    fn activity(&mut self, row: &ActivityRow, areas: &HashMap<String, String>) {
        let Some(start) = row.start else { return };
        for years in self.years {
            let at = (years, years.of_day(start));
            match row.kind.as_str() {
                "training" | "seminar" | "study_visit" => {
                    self.add(at, row.received, Table::Total, "C9", 1);
                }
                "technology" => self.add(at, row.received, Table::Total, "C10", 1),
                _ => {}
            }
            let Some(heads) = row.heads.filter(|_| !row.has_persons) else {
                continue;
            };
            let class = class_of(&row.kind);
            for year in years_of(years, class, row.start, row.end) {
                let at = (years, year);
                self.add(at, row.received, Table::Total, class, heads);
                if class == "C4" {
                    let days = row.days.map_or(0, |days| days * heads);
                    let hours = row.hours.map_or(0, |hours| hours * heads);
                    self.add(at, row.received, Table::Total, "C5", days);
                    self.add(at, row.received, Table::Total, "C5h", hours);
                    self.add(at, row.received, Table::TraineeCountry, "", heads);
                    self.add(at, row.received, Table::TraineeSex, "not_recorded", heads);
                    let area = areas.get(&row.project_id).map_or("", String::as_str);
                    self.add(at, row.received, Table::TraineeArea, area, heads);
                }
            }
        }
    }

    /// The organisations with a role in a project, in each year in which it has an activity, and the hosts.
    fn institutions(&mut self, activities: &[ActivityRow], roles: &[String]) {
        for years in self.years {
            let mut seen = HashSet::new();
            for row in activities {
                let Some(start) = row.start else { continue };
                let at = (years, years.of_day(start));
                if seen.insert(at.1) {
                    for id in roles {
                        self.add(at, row.received, Table::Institution, id, 1);
                    }
                }
                if let Some(host) = &row.host {
                    self.add(at, row.received, Table::Institution, host, 1);
                }
            }
        }
    }
}

/// The years in which a participation counts.
pub(crate) fn years_of(
    years: Years,
    class: &str,
    start: Option<Date>,
    end: Option<Date>,
) -> impl Iterator<Item = i32> {
    let first = start.map_or(1, |start| years.of_day(start));
    let last = match (class, start, end) {
        (_, None, _) => 0,
        ("C6", _, Some(end)) => years.of_day(end).max(first),
        _ => first,
    };
    first.max(YEARS.0)..=last.min(YEARS.1)
}
