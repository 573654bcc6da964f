//! What the sample's agency has planned for the time after its report: courses, missions and visits to come.
//!
//! They have neither costs nor trainees yet, so no figure of the reported years moves. Some experts are
//! wanted in two places at once, for the calendar to say so.

use std::collections::BTreeSet;

use super::chance::Chance;
use super::projects::Made;
use super::years;
use crate::activity::{Activity, ActivityId, ActivityKind, ActivityStatus};
use crate::error::Result;
use crate::person::{Assignment, AssignmentId, AssignmentRole, PersonId};
use crate::project::ProjectStatus;
use crate::store::Tx;
use crate::values::CountryCode;

/// How many activities are planned.
const PLANNED: i64 = 70;

/// Kind, title, shortest and longest duration in days, fewest and most persons.
type Plan = (ActivityKind, &'static str, (i64, i64), (i64, i64));

/// What is planned.
const WORK: [Plan; 6] = [
    (ActivityKind::Training, "Training course", (5, 19), (15, 30)),
    (ActivityKind::Training, "Online course", (3, 10), (20, 60)),
    (ActivityKind::StudyVisit, "Study visit", (3, 8), (8, 16)),
    (
        ActivityKind::ExpertMission,
        "Expert mission",
        (7, 40),
        (1, 3),
    ),
    (ActivityKind::Seminar, "Seminar", (1, 3), (40, 120)),
    (
        ActivityKind::Volunteer,
        "Volunteer posting",
        (120, 240),
        (1, 4),
    ),
];
const PLACES: [&str; 5] = [
    "Bangkok",
    "Chiang Mai",
    "Khon Kaen",
    "Nonthaburi",
    "Hat Yai",
];

/// Writes the plans.
pub(super) fn fill(tx: &mut Tx<'_>, programme: &[Made]) -> Result<()> {
    let mut chance = Chance::seeded(2027);
    let days = (years::day(2026, 4, 22)?, years::day(2027, 9, 30)?);
    let experts: BTreeSet<PersonId> = tx
        .reader()
        .every::<Assignment>()?
        .into_iter()
        .filter(|assignment| assignment.role == AssignmentRole::Expert)
        .map(|assignment| assignment.person_id)
        .collect();
    // A few of them are asked for again and again.
    let experts: Vec<PersonId> = experts.into_iter().take(12).collect();
    let open: Vec<&Made> = programme
        .iter()
        .filter(|project| {
            matches!(
                project.status,
                ProjectStatus::Ongoing | ProjectStatus::Approved
            ) && project.days.1 > days.0
                && !project.countries.is_empty()
        })
        .collect();
    for number in 1..=PLANNED {
        // What was approved lately has most of its work ahead.
        let young: Vec<&Made> = open
            .iter()
            .filter(|project| number % 3 == 0 && project.status == ProjectStatus::Approved)
            .copied()
            .collect();
        let pool = if young.is_empty() { &open } else { &young };
        let Some(project) = chance.one_of(pool).copied() else {
            continue;
        };
        let Some((kind, title, lasts, persons)) = chance.one_of(&WORK).copied() else {
            continue;
        };
        let Some(span) = years::shared(project.days, days) else {
            continue;
        };
        let start = years::some_day(span, &mut chance);
        let length = chance.between(lasts.0, lasts.1);
        let at_home = !matches!(kind, ActivityKind::ExpertMission | ActivityKind::Volunteer);
        let mut activity = Activity {
            id: ActivityId::default(),
            row_version: 0,
            project_id: project.id.clone(),
            kind,
            title: format!("{title} {}/{number}: {}", start.year(), project.row.title),
            start_date: Some(start),
            end_date: Some(years::after(start, length - 1).min(project.days.1)),
            place: match at_home {
                true => chance
                    .one_of(&PLACES)
                    .copied()
                    .unwrap_or_default()
                    .to_owned(),
                false => String::new(),
            },
            host_country: match at_home {
                true => Some(super::facts::value("THA")?),
                false => chance.one_of(&project.countries).copied(),
            },
            host_organisation_id: None,
            planned_participants: Some(chance.between(persons.0, persons.1)),
            actual_participants: None,
            planned_days: Some(length),
            taught_hours: super::people::taught_hours(kind, length),
            status: match chance.below(14) {
                0 => ActivityStatus::Cancelled,
                _ => ActivityStatus::Planned,
            },
            field: project.row.title.clone(),
            language: "English".to_owned(),
            application_deadline: (kind == ActivityKind::Training)
                .then(|| years::after(start, -chance.between(20, 45))),
            note: String::new(),
            search: String::new(),
        };
        activity.index();
        activity.check()?;
        tx.put(&mut activity)?;
        if kind == ActivityKind::ExpertMission {
            for _ in 0..chance.between(1, 2) {
                if let Some(expert) = chance.one_of(&experts) {
                    mission(tx, &activity, expert, activity.host_country)?;
                }
            }
        }
    }
    Ok(())
}

fn mission(
    tx: &mut Tx<'_>,
    activity: &Activity,
    expert: &PersonId,
    country: Option<CountryCode>,
) -> Result<()> {
    let mut assignment = Assignment {
        id: AssignmentId::default(),
        row_version: 0,
        activity_id: activity.id.clone(),
        person_id: expert.clone(),
        role: AssignmentRole::Expert,
        country,
        start_date: None,
        end_date: None,
        days: None,
        hours: None,
        field: activity.field.clone(),
    };
    tx.put(&mut assignment)
}
