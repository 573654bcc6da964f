//! The import itself: every planned row written by the rules of its records, in one transaction and one history entry.

use std::collections::HashMap;

use super::fields::AliasList;
use super::model::{ImportDone, ImportKind, ImportRequest, ImportResult};
use super::plan::{Planned, Planner, Write, line_of, organisations_to_add};
use super::stage::{Staged, settled};
use super::understand::ADDED;
use crate::commands::Listener;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Noun, Op};
use crate::organisation::{Organisation, OrganisationId, OrganisationKind};
use crate::person::Person;
use crate::project::{self, Project, ProjectId};
use crate::rate::commands::put_one;
use crate::store::Tx;
use crate::{activity, cost};

/// Writes what is planned.
pub(in crate::exchange) fn run(
    desk: &Desk,
    staged: &Staged,
    request: &ImportRequest,
    listener: Listener<'_>,
) -> Result<Done<ImportDone>> {
    let today = desk.today()?;
    desk.transact_told(|tx| {
        let options = settled(&tx.reader(), &request.options)?;
        let mut planner =
            Planner::new(desk, &tx.reader(), request, &options, &staged.hints, today)?;
        planner.entry = tx.entry();
        let mut writing = Writing::default();
        staged.replay(&mut planner, listener, |planner, rows| {
            let planned = planner.group(&tx.reader(), rows)?;
            writing.project = None;
            for planned in planned {
                writing.row(tx, planner, planned)?;
            }
            Ok(())
        })?;
        let count = |result: ImportResult| writing.counts.get(&result).copied().unwrap_or(0);
        let (created, updated) = (count(ImportResult::Create), count(ImportResult::Update));
        if created + updated == 0 {
            return Err(Error::new(Code::Invalid, msg::import_nothing_to_take()));
        }
        let done = ImportDone {
            created,
            updated,
            unchanged: count(ImportResult::Unchanged),
            refused: count(ImportResult::Refused),
            left_out: staged.count(ImportResult::LeftOut)?,
            noun: noun(request.kind),
            record: match writing.records.as_slice() {
                [only] => Some(only.clone()),
                _ => None,
            },
        };
        let file = std::path::Path::new(&request.path)
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let rows = usize::try_from(created + updated).unwrap_or(usize::MAX);
        Ok((
            done,
            Op::new(msg::op_imported(crate::values::shown(&file), rows)),
        ))
    })
}

fn noun(kind: ImportKind) -> Noun {
    match kind {
        ImportKind::Projects | ImportKind::ProjectsMoney => Noun::Project,
        ImportKind::CostLines => Noun::CostLine,
        ImportKind::Activities => Noun::Activity,
        ImportKind::Participants => Noun::Participation,
        ImportKind::Experts => Noun::Assignment,
        ImportKind::Organisations => Noun::Organisation,
        ImportKind::Rates => Noun::Rate,
    }
}

/// What was written so far.
#[derive(Default)]
pub(in crate::exchange) struct Writing {
    counts: HashMap<ImportResult, i64>,
    /// Keys of the first two records, to tell one from several.
    records: Vec<String>,
    /// The project of the group that is written.
    project: Option<ProjectId>,
}

impl Writing {
    fn row(&mut self, tx: &mut Tx<'_>, planner: &mut Planner<'_>, planned: Planned) -> Result<()> {
        let number = planned.row.number;
        *self.counts.entry(planned.row.result).or_default() += 1;
        for write in planned.writes {
            self.write(tx, planner, write).map_err(|error| {
                // The plan has met the rules already; what they say now is about this row.
                match error.fields.first() {
                    Some((_, sentence)) => Error {
                        fields: vec![(format!("rows[{number}]"), sentence.clone())],
                        ..error
                    },
                    None => error,
                }
            })?;
        }
        Ok(())
    }

    pub(in crate::exchange) fn write(
        &mut self,
        tx: &mut Tx<'_>,
        planner: &mut Planner<'_>,
        write: Write,
    ) -> Result<()> {
        match write {
            Write::Project {
                mut project,
                changed,
                lines,
            } => {
                if changed {
                    self.add_organisations(tx, planner, &mut project)?;
                    project::commands::put(tx, &mut project)?;
                    self.note(project.facts.id.as_str());
                    self.project = Some(project.facts.id.clone());
                }
                let id = match project.facts.id.is_new() {
                    true => self
                        .project
                        .clone()
                        .ok_or_else(|| Error::internal("a line without project"))?,
                    false => project.facts.id.clone(),
                };
                for mut line in lines {
                    line.project_id = id.clone();
                    cost::commands::put(tx, &mut line_of(line)?)?;
                }
            }
            Write::Line(input) => {
                let mut line = line_of(*input)?;
                cost::commands::put(tx, &mut line)?;
                self.note(line.id.as_str());
            }
            Write::Activity(mut activity) => {
                if let Some(host) = &mut activity.host_organisation_id {
                    added(tx, planner, host)?;
                }
                activity::commands::put(tx, &mut activity)?;
                self.note(activity.id.as_str());
            }
            Write::Participation {
                person,
                changed,
                mut participation,
            } => {
                participation.person_id = who(tx, *person, changed)?.id;
                tx.put(participation.as_mut())?;
                self.note(participation.id.as_str());
            }
            Write::Assignment {
                person,
                changed,
                mut assignment,
            } => {
                assignment.person_id = who(tx, *person, changed)?.id;
                tx.put(assignment.as_mut())?;
                self.note(assignment.id.as_str());
            }
            Write::Organisation(mut organisation) => {
                tx.put(organisation.as_mut())?;
                planner.spellings.add_organisation(&organisation);
                self.note(organisation.id.as_str());
            }
            Write::Rate(mut rate) => {
                put_one(tx, &mut rate)?;
                self.note(rate.id.as_str());
            }
        }
        Ok(())
    }

    /// The key of the first record that was written.
    pub(in crate::exchange) fn first(&self) -> Option<&str> {
        self.records.first().map(String::as_str)
    }

    fn note(&mut self, id: &str) {
        if self.records.len() < 2 {
            self.records.push(id.to_owned());
        }
    }

    /// Gives the organisations that a project names and the register does not know a record.
    fn add_organisations(
        &mut self,
        tx: &mut Tx<'_>,
        planner: &mut Planner<'_>,
        project: &mut Project,
    ) -> Result<()> {
        if organisations_to_add(project).is_empty() {
            return Ok(());
        }
        for role in &mut project.roles {
            added(tx, planner, &mut role.organisation_id)?;
        }
        Ok(())
    }
}

/// The organisation that is named, with a record.
fn added(tx: &mut Tx<'_>, planner: &mut Planner<'_>, id: &mut OrganisationId) -> Result<()> {
    let Some(name) = id.as_str().strip_prefix(ADDED).map(str::to_owned) else {
        return Ok(());
    };
    let known = planner
        .spellings
        .find(&tx.reader(), AliasList::Organisation, &name)?;
    *id = match known {
        Some(known) => OrganisationId(known),
        None => {
            let mut organisation = Organisation::named(&name, OrganisationKind::Other);
            crate::rules::check(&organisation)?;
            tx.put(&mut organisation)?;
            planner.spellings.add_organisation(&organisation);
            organisation.id
        }
    };
    Ok(())
}

/// The person with a record.
fn who(tx: &mut Tx<'_>, mut person: Person, changed: bool) -> Result<Person> {
    if changed {
        person.index();
        tx.put(&mut person)?;
    }
    Ok(person)
}
