//! The sample's trainees, experts and volunteers, with names that nobody has.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::chance::Chance;
use super::facts::value;
use super::projects::Made;
use super::years;
use crate::activity::{Activity, ActivityKind};
use crate::error::Result;
use crate::money::split::largest_remainder;
use crate::person::{
    Assignment, AssignmentId, AssignmentRole, Participation, ParticipationId, Person, PersonId,
    ProtectedFacts, Sex, TrainingResult,
};
use crate::project::Direction;
use crate::reference;
use crate::store::Tx;
use crate::values::{CountryCode, Date};

const TRAINEES: i64 = 900;
const EXPERTS: usize = 55;
const VOLUNTEERS: usize = 25;

/// Halves of given names that no language has.
const FIRST: [&str; 14] = [
    "Ama", "Beli", "Cori", "Dava", "Elu", "Feno", "Gira", "Iso", "Kelu", "Lomi", "Nari", "Oru",
    "Savi", "Tolu",
];
const SECOND: [&str; 11] = [
    "ra", "ndo", "li", "san", "veth", "mo", "tika", "na", "phor", "rel", "xi",
];
const POSITIONS: [&str; 8] = [
    "Officer",
    "Senior officer",
    "Engineer",
    "Nurse",
    "Teacher",
    "Laboratory technician",
    "Extension worker",
    "Head of section",
];
/// What the experts and volunteers of the sample speak.
const LANGUAGES: [&str; 5] = [
    "Thai, English",
    "Thai, English, Lao",
    "Thai, English, French",
    "Thai, Khmer",
    "Thai, English, Vietnamese",
];
/// Why the data is kept, and on what legal basis.
const PURPOSE: &str = "Organisation of the course or mission and follow-up (sample)";
const BASIS: &str = "Consent given with the nomination form (sample)";

/// Writes the persons and what they took part in.
pub(super) fn fill(
    tx: &mut Tx<'_>,
    programme: &[Made],
    activities: &[(usize, Activity)],
    chance: &mut Chance,
) -> Result<()> {
    let mut crowd = Crowd {
        tx,
        chance,
        made: 0,
    };
    crowd.trainees(programme, activities)?;
    crowd.assigned(programme, activities, AssignmentRole::Expert, EXPERTS)?;
    crowd.assigned(programme, activities, AssignmentRole::Volunteer, VOLUNTEERS)
}

struct Crowd<'w, 't> {
    tx: &'w mut Tx<'t>,
    chance: &'w mut Chance,
    made: i64,
}

impl Crowd<'_, '_> {
    fn trainees(&mut self, programme: &[Made], activities: &[(usize, Activity)]) -> Result<()> {
        let taught: Vec<&(usize, Activity)> = activities
            .iter()
            .filter(|(_, activity)| seats(activity.kind) > 0)
            .collect();
        let weights: Vec<Decimal> = taught
            .iter()
            .map(|(place, activity)| {
                // The yearly courses are the largest.
                let many = if programme[*place].countries.len() > 6 {
                    4
                } else {
                    1
                };
                Decimal::from(seats(activity.kind) * many * self.chance.between(70, 100))
            })
            .collect();
        let mut known: Vec<(PersonId, Option<CountryCode>, Date)> = Vec::new();
        for ((place, activity), seats) in taught.iter().zip(largest_remainder(TRAINEES, &weights)) {
            let project = &programme[*place];
            let begin = activity.start_date.unwrap_or(project.days.0);
            let mut here = BTreeSet::new();
            // Some come again to a later course.
            for _ in 0..seats / 5 {
                let found = self.chance.one_of(&known).cloned();
                if let Some((person, nation, before)) = found
                    && nation.is_some_and(|nation| project.countries.contains(&nation))
                    && before < begin
                    && project.direction != Direction::Received
                    && here.insert(person.clone())
                {
                    self.participation(activity, &person, begin)?;
                }
            }
            for _ in 0..seats {
                let nation = match project.direction {
                    Direction::Received => Some(value("THA")?),
                    _ => self.chance.one_of(&project.countries).copied(),
                };
                let person = self.person(nation, &project.row.title, activity, None)?;
                self.participation(activity, &person, begin)?;
                known.push((person, nation, begin));
            }
        }
        Ok(())
    }

    fn assigned(
        &mut self,
        programme: &[Made],
        activities: &[(usize, Activity)],
        role: AssignmentRole,
        persons: usize,
    ) -> Result<()> {
        let (ours, theirs): (Vec<_>, Vec<_>) = activities
            .iter()
            .filter(|(_, activity)| role_in(activity.kind) == Some(role))
            .partition(|(place, _)| programme[*place].direction != Direction::Received);
        // One in eleven comes from abroad, for what the country receives.
        let abroad = if theirs.is_empty() { 0 } else { persons / 11 };
        let home: CountryCode = value("THA")?;
        let mut next = 0;
        for (missions, count) in [(ours, persons - abroad), (theirs, abroad)] {
            let mut staff = Vec::new();
            for _ in 0..count {
                next += 1;
                let Some((place, activity)) = missions.get(next % missions.len().max(1)) else {
                    continue;
                };
                let project = &programme[*place];
                let nation = match project.direction {
                    Direction::Received => project.countries.first().copied(),
                    _ => Some(home),
                };
                staff.push(self.person(nation, &project.row.title, activity, Some(role))?);
            }
            for (place, activity) in missions {
                let team = self.chance.between(1, 2);
                let mut here = BTreeSet::new();
                for _ in 0..team {
                    let person = self.chance.one_of(&staff).cloned();
                    if let Some(person) = person
                        && here.insert(person.clone())
                    {
                        self.assignment(&programme[*place], activity, &person, role)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn person(
        &mut self,
        nationality: Option<CountryCode>,
        field: &str,
        activity: &Activity,
        roster: Option<AssignmentRole>,
    ) -> Result<PersonId> {
        self.made += 1;
        let first = self.chance.one_of(&FIRST).copied().unwrap_or_default();
        let second = self.chance.one_of(&SECOND).copied().unwrap_or_default();
        let sex = match self.chance.below(100) {
            0..49 => Sex::Female,
            49..96 => Sex::Male,
            _ => Sex::NotRecorded,
        };
        let country = nationality.and_then(|nation| reference::country(nation.as_str()));
        let mut person = Person {
            // The mark says that the person is an example, and nobody's name has it.
            name: format!("{first}{second} Example-{:04}", self.made),
            sex,
            nationality,
            employer: country.map_or_else(String::new, |country| {
                format!("Sample office, {}", country.name_en)
            }),
            position: self
                .chance
                .one_of(&POSITIONS)
                .copied()
                .unwrap_or_default()
                .to_owned(),
            field: field.to_owned(),
            email: format!("person.{:04}@sample.example", self.made),
            phone: String::new(),
            purpose: PURPOSE.to_owned(),
            legal_basis: BASIS.to_owned(),
            retention_date: activity.end_date.map(|end| years::after(end, 3650)),
            anonymised: false,
            archived: false,
            roster,
            ..Person::named("")
        };
        if roster.is_some() {
            self.on_roster(&mut person, activity)?;
        }
        // Some entries miss why the data may be kept.
        if self.made % 73 == 0 {
            person.purpose.clear();
            person.legal_basis.clear();
            person.retention_date = None;
        }
        person.index();
        crate::rules::check(&person)?;
        self.tx.put(&mut person)?;
        if self.made % 190 == 0 {
            let mut facts = ProtectedFacts {
                id: person.id.clone(),
                row_version: 0,
                passport: format!("SAMPLE{:05}", self.made),
                birth_date: None,
                health: String::new(),
            };
            self.tx.put(&mut facts)?;
        }
        Ok(person.id)
    }

    /// Languages and the time in which somebody of the roster can be sent; without chance, so that whoever
    /// comes later in the sample stays who it is.
    fn on_roster(&self, person: &mut Person, activity: &Activity) -> Result<()> {
        let place = usize::try_from(self.made).unwrap_or_default();
        person.languages = LANGUAGES
            .get(place % LANGUAGES.len())
            .copied()
            .unwrap_or_default()
            .to_owned();
        if place % 3 != 0 {
            let year = activity.start_date.map_or(2026, Date::year).max(2026);
            person.available_from = Some(value(&format!("{year}-{:02}-01", place % 12 + 1))?);
            person.available_to = Some(value(&format!("{}-12-31", year + 1))?);
        }
        Ok(())
    }

    fn participation(&mut self, activity: &Activity, person: &PersonId, begin: Date) -> Result<()> {
        let result = match self.chance.below(100) {
            0..90 => TrainingResult::Completed,
            90..95 => TrainingResult::Incomplete,
            95..98 => TrainingResult::Withdrawn,
            _ => TrainingResult::Enrolled,
        };
        let length = activity.end_date.map_or(1, |end| begin.days_until(end) + 1);
        let mut participation = Participation {
            id: ParticipationId::default(),
            row_version: 0,
            activity_id: activity.id.clone(),
            person_id: person.clone(),
            start_date: None,
            end_date: None,
            days: (result != TrainingResult::Withdrawn).then_some(length),
            // Who left early missed about a third of what was taught.
            hours: match result {
                TrainingResult::Incomplete => activity.taught_hours.map(|hours| hours * 2 / 3),
                _ => None,
            },
            result,
            certificate: match result {
                TrainingResult::Completed => format!(
                    "SAMPLE-{}-{}",
                    begin.year(),
                    self.chance.between(1000, 9999)
                ),
                _ => String::new(),
            },
        };
        crate::rules::check(&participation)?;
        self.tx.put(&mut participation)
    }

    fn assignment(
        &mut self,
        project: &Made,
        activity: &Activity,
        person: &PersonId,
        role: AssignmentRole,
    ) -> Result<()> {
        let span = activity.start_date.zip(activity.end_date);
        let length = span.map_or(1, |(start, end)| start.days_until(end) + 1);
        // Experts rest on some days; a few are paid by the hour.
        let days = (length * 5 + 6) / 7;
        let hourly = role == AssignmentRole::Expert && self.chance.in_hundred(10);
        let country = match project.direction {
            Direction::Received => Some(value("THA")?),
            _ => self.chance.one_of(&project.countries).copied(),
        };
        let mut assignment = Assignment {
            id: AssignmentId::default(),
            row_version: 0,
            activity_id: activity.id.clone(),
            person_id: person.clone(),
            role,
            country,
            start_date: activity.start_date,
            end_date: activity.end_date,
            days: Some(days),
            hours: hourly.then_some(days * 7),
            field: project.row.title.clone(),
        };
        crate::rules::check(&assignment)?;
        self.tx.put(&mut assignment)
    }
}

/// The hours that a course or seminar of so many days teaches: six on a working day.
pub(super) fn taught_hours(kind: ActivityKind, days: i64) -> Option<i64> {
    matches!(kind, ActivityKind::Training | ActivityKind::Seminar).then_some((days * 5 + 6) / 7 * 6)
}

/// How many trainees a kind of activity has beside the others; 0 where persons are not recorded singly.
fn seats(kind: ActivityKind) -> i64 {
    match kind {
        ActivityKind::Training => 12,
        ActivityKind::StudyVisit => 6,
        ActivityKind::Scholarship => 3,
        _ => 0,
    }
}

/// Who is sent on a kind of activity.
fn role_in(kind: ActivityKind) -> Option<AssignmentRole> {
    match kind {
        ActivityKind::ExpertMission
        | ActivityKind::Advisory
        | ActivityKind::Technology
        | ActivityKind::Research => Some(AssignmentRole::Expert),
        ActivityKind::Volunteer => Some(AssignmentRole::Volunteer),
        _ => None,
    }
}
