//! Activities, and who takes part in them.

use super::{ImportField as F, Planned, Planner, Write};
use crate::activity::{Activity, ActivityId, ActivityKind, ActivityStatus};
use crate::error::Result;
use crate::exchange::import::model::ImportResult;
use crate::exchange::import::nouns::{ACTIVITY, ASSIGNMENT, PARTICIPATION, PERSON};
use crate::exchange::import::store;
use crate::exchange::import::understand::RowRead;
use crate::messages::msg;
use crate::person::{
    Assignment, AssignmentId, AssignmentRole, Participation, ParticipationId, Person,
    TrainingResult, names, store as people,
};
use crate::project::ProjectId;
use crate::rules;
use crate::store::Reader;
use crate::values::shown;

impl Planner<'_> {
    /// A row that is an activity.
    pub(super) fn activity(&mut self, reader: &Reader<'_>, mut row: RowRead) -> Result<Planned> {
        let targets = self.targets();
        let by_key = row.words(targets, F::Id).map(str::to_owned);
        let project = self.project_named(&mut row);
        let Some(project) = project.filter(|_| !row.is_refused()) else {
            return Ok(Planned::nothing(row));
        };
        let title = row.words(targets, F::Title).unwrap_or_default().to_owned();
        if title.is_empty() {
            self.missing(&mut row, F::Title);
            return Ok(Planned::nothing(row));
        }
        let mut activity = Activity {
            id: ActivityId::default(),
            row_version: 0,
            project_id: project.clone(),
            kind: ActivityKind::Training,
            title: title.clone(),
            start_date: None,
            end_date: None,
            place: String::new(),
            host_country: None,
            host_organisation_id: None,
            planned_participants: None,
            actual_participants: None,
            planned_days: None,
            taught_hours: None,
            status: ActivityStatus::Planned,
            field: String::new(),
            language: String::new(),
            application_deadline: None,
            note: String::new(),
            search: String::new(),
        };
        self.fill(&mut row, ACTIVITY, &mut activity, false);
        let what = format!(
            "activity {} {} {:?}",
            project,
            crate::values::fold(&title),
            activity.start_date
        );
        if !self.only_once(&mut row, what, F::Title) {
            return Ok(Planned::nothing(row));
        }
        let known: Option<Activity> = match by_key {
            Some(id) => match reader.find(&id)? {
                Some(known) => Some(known),
                None => {
                    let problem = self.at(&row, F::Id, msg::import_key_unknown());
                    row.refuse(targets, problem);
                    return Ok(Planned::nothing(row));
                }
            },
            None => {
                let same = self.index.activities(Some(&project), &title);
                // A course is held every year: with days, only the one that begins on the same day is it.
                let fitting: Vec<_> = same
                    .into_iter()
                    .filter(|known| {
                        activity.start_date.is_none()
                            || known.start_date.is_none()
                            || known.start_date == activity.start_date
                    })
                    .collect();
                match fitting.as_slice() {
                    [only] => reader.find(only.id.as_str())?,
                    _ => None,
                }
            }
        };
        let mut result = activity;
        let mut changed = true;
        if let Some(known) = known {
            result = known.clone();
            self.fill(&mut row, ACTIVITY, &mut result, true);
            result.project_id = project;
            changed = result != known;
            if !self.settled(&mut row, changed) {
                return Ok(Planned::nothing(row));
            }
        }
        if let Err(error) = result.check() {
            self.refuse(&mut row, error)?;
            return Ok(Planned::nothing(row));
        }
        result.index();
        let writes = match changed {
            true => vec![Write::Activity(Box::new(result))],
            false => Vec::new(),
        };
        Ok(Planned { row, writes })
    }

    /// A row that is a trainee of an activity.
    pub(super) fn participation(
        &mut self,
        reader: &Reader<'_>,
        mut row: RowRead,
    ) -> Result<Planned> {
        let Some((activity, person, is_new, changed)) = self.who(reader, &mut row)? else {
            return Ok(Planned::nothing(row));
        };
        let mut entry = Participation {
            id: ParticipationId::default(),
            row_version: 0,
            activity_id: activity,
            person_id: person.id.clone(),
            start_date: None,
            end_date: None,
            days: None,
            hours: None,
            result: TrainingResult::Enrolled,
            certificate: String::new(),
        };
        let there: Option<Participation> = match is_new {
            true => None,
            false => store::participation_in(reader, &entry.activity_id, &entry.person_id)?,
        };
        let known = there.is_some();
        if let Some(there) = &there {
            entry = there.clone();
        }
        self.fill(&mut row, PARTICIPATION, &mut entry, known);
        let checked = rules::check(&entry)
            .and_then(|()| rules::days_in_order(entry.start_date, entry.end_date));
        if let Err(error) = checked {
            self.refuse(&mut row, error)?;
            return Ok(Planned::nothing(row));
        }
        if let Some(there) = there {
            if !self.settled(&mut row, changed || entry != there) {
                return Ok(Planned::nothing(row));
            }
        } else {
            row.result = ImportResult::Create;
        }
        let writes = vec![Write::Participation {
            person: Box::new(person),
            changed: is_new || changed,
            participation: Box::new(entry),
        }];
        Ok(Planned { row, writes })
    }

    /// A row that is an expert or volunteer in an activity.
    pub(super) fn assignment(&mut self, reader: &Reader<'_>, mut row: RowRead) -> Result<Planned> {
        let Some((activity, person, is_new, changed)) = self.who(reader, &mut row)? else {
            return Ok(Planned::nothing(row));
        };
        let mut entry = Assignment {
            id: AssignmentId::default(),
            row_version: 0,
            activity_id: activity,
            person_id: person.id.clone(),
            role: AssignmentRole::Expert,
            country: row.section.as_deref().and_then(|code| code.parse().ok()),
            start_date: None,
            end_date: None,
            days: None,
            hours: None,
            field: String::new(),
        };
        self.fill(&mut row, ASSIGNMENT, &mut entry, false);
        let there: Option<Assignment> = match is_new {
            true => None,
            false => store::assignment_like(reader, &entry)?,
        };
        let known = there.is_some();
        if let Some(there) = &there {
            entry = there.clone();
            self.fill(&mut row, ASSIGNMENT, &mut entry, known);
        }
        let checked = rules::check(&entry)
            .and_then(|()| rules::days_in_order(entry.start_date, entry.end_date));
        if let Err(error) = checked {
            self.refuse(&mut row, error)?;
            return Ok(Planned::nothing(row));
        }
        if let Some(there) = there {
            if !self.settled(&mut row, changed || entry != there) {
                return Ok(Planned::nothing(row));
            }
        } else {
            row.result = ImportResult::Create;
        }
        let writes = vec![Write::Assignment {
            person: Box::new(person),
            changed: is_new || changed,
            assignment: Box::new(entry),
        }];
        Ok(Planned { row, writes })
    }

    /// The activity and the person of a row: known by name and nationality, else by e-mail address and a like name;
    /// whether the person is new, and whether the row changes a known one.
    fn who(
        &mut self,
        reader: &Reader<'_>,
        row: &mut RowRead,
    ) -> Result<Option<(ActivityId, Person, bool, bool)>> {
        let targets = self.targets();
        let project = match row.words(targets, F::Project) {
            Some(_) => self.project_named(row),
            None => None,
        };
        let activity = self.activity_named(row, project.as_ref());
        let mut person = Person::named("");
        self.fill(row, PERSON, &mut person, false);
        if person.name.is_empty() {
            let part = |field| row.words(targets, field).unwrap_or_default();
            person.name = format!("{} {}", part(F::GivenName), part(F::FamilyName))
                .trim()
                .to_owned();
        }
        if person.name.is_empty() {
            self.missing(row, F::Name);
        }
        if row.is_refused() {
            return Ok(None);
        }
        let Some(activity) = activity else {
            return Ok(None);
        };
        if let Err(error) = person.check() {
            self.refuse(row, error)?;
            return Ok(None);
        }
        let who = format!(
            "{}|{:?}",
            names::keys(&person.name).name,
            person.nationality
        );
        if !self.only_once(row, format!("takes part {activity} {who}"), F::Name) {
            return Ok(None);
        }
        let known = match people::named(reader, &person.name, person.nationality)? {
            Some(id) => Some(id),
            None => people::addressed(reader, &person.email, &person.name)?,
        };
        Ok(Some(match known {
            Some(id) => {
                let before: Person = reader.get(id.as_str())?;
                let mut after = before.clone();
                self.fill(row, PERSON, &mut after, true);
                // The name by which the person was found stays as the register has it.
                after.name.clone_from(&before.name);
                let mut same = after.clone();
                same.index();
                let changed = same != before;
                match self.options.existing {
                    crate::exchange::import::model::ImportExisting::Leave => {
                        (activity, before, false, false)
                    }
                    _ => (activity, after, false, changed),
                }
            }
            None => (activity, person, true, true),
        }))
    }

    fn activity_named(&self, row: &mut RowRead, project: Option<&ProjectId>) -> Option<ActivityId> {
        let targets = self.targets();
        let Some(title) = row.words(targets, F::Activity).map(str::to_owned) else {
            self.missing(row, F::Activity);
            return None;
        };
        let found = self.index.activities(project, &title);
        let sentence = match found.as_slice() {
            [only] => return Some(only.id.clone()),
            [] => msg::import_activity_unknown(shown(&title)),
            _ => msg::import_activity_several(shown(&title)),
        };
        let problem = self.at(row, F::Activity, sentence);
        row.refuse(targets, problem);
        None
    }
}
