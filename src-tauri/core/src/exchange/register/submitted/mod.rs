//! Takes what a sealed submission says of projects and activities over, by their keys: of a ministry with a register of
//! its own, or of an earlier copy of this one.
//!
//! Only what a package carries is compared and taken: of a project its code, titles, direction, form, status, days and
//! countries with shares; of an activity what stands in `activities.csv`. All else that is here of them stays. Money,
//! persons and answers are in a package only as sums, which nobody can take apart again: its figures are set beside
//! those of the register.

mod activities;
pub mod commands;
mod figures;

use serde::Serialize;
use serde_json::{Map, Value as Json, json};
use ts_rs::TS;

pub use self::figures::SubmittedFigure;
use super::merge::{Row, Unit, key, same, text, untouched};
use super::outcome::{RegisterOutcome, RegisterState, Standing, Wishes};
use super::shelves::{Shelf, shelves};
use super::words;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::exchange::store;
use crate::messages::{Message, msg};
use crate::project::{CountryShare, Project, ProjectFacts, ProjectId};
use crate::store::{Reader, Tx};
use crate::submission::content::Content;
use crate::submission::content::model::Project as Submitted;
use crate::submission::package::commands::Verification;

/// What became, or would become, of a submission.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SubmittedOutcome {
    /// Whose package it is, and whether its key is known.
    pub verification: Verification,
    /// True when this register signed it.
    pub own: bool,
    /// What became of its projects and activities.
    pub records: RegisterOutcome,
    /// Its money beside the register's as it was before, by side and year.
    pub figures: Vec<SubmittedFigure>,
    /// What the officer should know besides.
    pub remarks: Vec<String>,
}

/// What a project's row takes from a package.
const OF_PROJECT: [&str; 8] = [
    "code",
    "title",
    "title_en",
    "start_date",
    "end_date",
    "status",
    "direction",
    "form",
];

/// Takes the projects and activities over.
fn take(
    tx: &mut Tx<'_>,
    desk: &Desk,
    content: &Content,
    activities: &[activities::Line],
    own: bool,
    wishes: &Wishes<'_>,
) -> Result<RegisterOutcome> {
    let shelves = shelves();
    let shelf = |table: &str| {
        let found = shelves.iter().find(|shelf| shelf.name == table);
        found.ok_or_else(|| Error::internal(format!("no table {table}")))
    };
    let mut taking = Taking {
        desk,
        own,
        wishes,
        outcome: RegisterOutcome::default(),
    };
    let projects = shelf("project")?;
    for project in content.projects.iter().filter(|known| !known.id.is_empty()) {
        taking.project(tx, projects, project)?;
    }
    let kept = shelf("activity")?;
    for line in activities {
        taking.activity(tx, kept, line)?;
    }
    taking.outcome.close();
    Ok(taking.outcome)
}

/// Taking records over.
struct Taking<'t, 'w> {
    desk: &'t Desk,
    own: bool,
    wishes: &'t Wishes<'w>,
    outcome: RegisterOutcome,
}

impl Taking<'_, '_> {
    fn project(&mut self, tx: &mut Tx<'_>, shelf: &Shelf, project: &Submitted) -> Result<()> {
        let reader = tx.reader();
        let id = project.id.as_str();
        let image = (shelf.image)(json!({
            "id": id, "row_version": 0, "code": project.code, "title": project.title,
            "title_en": project.title_en, "start_date": project.start, "end_date": project.end,
            "status": project.status, "direction": project.direction, "form": project.form,
        }))?;
        let here: Option<Project> = match store::has(&reader, "project", id)? {
            true => Some(Project::load(&reader, &ProjectId(id.to_owned()))?),
            false => None,
        };
        let mine = match &here {
            Some(here) => Some(with_shares(shelf, here)?),
            None => None,
        };
        let carried: Vec<(&str, &str)> = project
            .countries
            .iter()
            .map(String::as_str)
            .zip(project.shares.iter().map(String::as_str))
            .collect();
        let theirs = Unit {
            row: over(mine.as_ref(), &image, &OF_PROJECT),
            parts: vec![(
                "project_country",
                match &mine {
                    // The same countries and shares are the same, wherever they stand.
                    Some(mine) if shares(mine) == carried => mine.parts[0].1.clone(),
                    _ => carried.iter().map(|share| share_row(*share)).collect(),
                },
            )],
        };
        let code = text(image.get("code")).to_owned();
        let twin = store::named(&reader, "project", &["code"], vec![code.clone()])?;
        let reason = twin
            .filter(|twin| twin != id)
            .map(|_| msg::register_code_taken(&code));
        let countries_alike = mine.as_ref().is_some_and(|mine| mine.parts == theirs.parts);
        let Some(standing) = self.standing(
            &reader,
            shelf,
            &OF_PROJECT,
            countries_alike,
            mine.as_ref(),
            &theirs,
            reason,
        )?
        else {
            return Ok(());
        };
        let wanted = &theirs.row;
        standing.settle(tx, self.desk, self.wishes, &mut self.outcome, |tx| {
            let facts = Json::Object(wanted.clone());
            let mut put = match here {
                Some(here) => Project {
                    facts: serde_json::from_value::<ProjectFacts>(flags(facts)).map(|facts| {
                        ProjectFacts {
                            row_version: here.facts.row_version,
                            ..facts
                        }
                    })?,
                    ..here
                },
                None => serde_json::from_value(flags(facts))?,
            };
            put.countries = carried
                .iter()
                .map(|share| {
                    serde_json::from_value::<CountryShare>(Json::Object(share_row(*share)))
                })
                .collect::<Result<_, _>>()?;
            put.check()?;
            put.put(tx)?;
            Ok(None)
        })
    }

    fn activity(&mut self, tx: &mut Tx<'_>, shelf: &Shelf, line: &activities::Line) -> Result<()> {
        let reader = tx.reader();
        let refused = |reason: Message| Standing {
            table: shelf.name,
            id: line.id.clone(),
            label: line.title.clone(),
            state: RegisterState::Refused,
            fields: Vec::new(),
            reason: Some(reason),
        };
        let Ok(image) = (shelf.image)(line.json.clone()) else {
            let standing = refused(msg::submitted_activity_unreadable(line.number));
            return standing.settle(tx, self.desk, self.wishes, &mut self.outcome, |_| Ok(None));
        };
        let mine = (shelf.find)(&reader, "id", &line.id)?
            .pop()
            .map(|row| Unit {
                row,
                parts: Vec::new(),
            });
        let mut row = over(mine.as_ref(), &image, &activities::CARRIED);
        if let Some(mine) = &mine {
            activities::keep_unsaid(&mine.row, line, &mut row);
        }
        let theirs = Unit {
            row,
            parts: Vec::new(),
        };
        let Some(standing) = self.standing(
            &reader,
            shelf,
            &activities::CARRIED,
            true,
            mine.as_ref(),
            &theirs,
            None,
        )?
        else {
            return Ok(());
        };
        let project = text(theirs.row.get("project_id")).to_owned();
        standing.settle(tx, self.desk, self.wishes, &mut self.outcome, |tx| {
            if !store::has(&tx.reader(), "project", &project)? {
                return Ok(Some(msg::register_lacking("project")));
            }
            (shelf.check)(&theirs.row)?;
            (shelf.put)(tx, theirs.row)?;
            Ok(None)
        })
    }

    /// How a record stands to the register; none, and counted, when it is the same.
    #[expect(clippy::too_many_arguments, reason = "two nouns, one question")]
    fn standing(
        &mut self,
        reader: &Reader<'_>,
        shelf: &Shelf,
        carried: &[&str],
        parts_alike: bool,
        mine: Option<&Unit>,
        theirs: &Unit,
        reason: Option<Message>,
    ) -> Result<Option<Standing>> {
        let id = key(&theirs.row).to_owned();
        let state = match mine {
            Some(mine) if same(mine, theirs) => {
                self.outcome.same += 1;
                return Ok(None);
            }
            _ if reason.is_some() => RegisterState::Refused,
            None if store::was_here(reader, &id)? => RegisterState::Conflicting,
            None => RegisterState::Created,
            // What this register signed is what it once was.
            Some(_) if self.own => RegisterState::NewerHere,
            Some(_) if parts_alike && once_here(reader, shelf, carried, &theirs.row)? => {
                RegisterState::NewerHere
            }
            Some(mine) if untouched(reader, mine)? => RegisterState::NewerThere,
            Some(_) => RegisterState::Conflicting,
        };
        let fields = match mine {
            Some(mine) => words::differing(self.desk, reader, shelf.name, mine, theirs)?,
            None => Vec::new(),
        };
        Ok(Some(Standing {
            table: shelf.name,
            label: words::called(self.desk, reader, shelf.name, &theirs.row)?,
            id,
            state,
            fields,
            reason,
        }))
    }
}

/// A project here with its countries.
fn with_shares(shelf: &Shelf, here: &Project) -> Result<Unit> {
    let row = (shelf.image)(serde_json::to_value(&here.facts)?)?;
    let mut rows = Vec::new();
    for share in &here.countries {
        if let Json::Object(mut row) = serde_json::to_value(share)? {
            row.remove("row_version");
            rows.push(row);
        }
    }
    Ok(Unit {
        row,
        parts: vec![("project_country", rows)],
    })
}

/// The countries of a project here with their shares.
fn shares(unit: &Unit) -> Vec<(&str, &str)> {
    let rows = unit.parts.iter().flat_map(|(_, rows)| rows);
    rows.map(|row| (text(row.get("iso3")), text(row.get("share"))))
        .collect()
}

fn share_row((iso3, share): (&str, &str)) -> Row {
    let mut row = Map::new();
    row.insert("id".to_owned(), "".into());
    row.insert("row_version".to_owned(), 0.into());
    row.insert("iso3".to_owned(), iso3.into());
    row.insert("share".to_owned(), share.into());
    row
}

/// What is here with what the package says over it; all of the package's where nothing is here.
fn over(mine: Option<&Unit>, image: &Row, carried: &[&str]) -> Row {
    let Some(mine) = mine else {
        return image.clone();
    };
    let mut row = mine.row.clone();
    for column in carried {
        if let Some(value) = image.get(*column) {
            row.insert((*column).to_owned(), value.clone());
        }
    }
    row
}

/// Columns hold flags as numbers.
fn flags(mut facts: Json) -> Json {
    if let Some(flag) = facts.get_mut("archived") {
        *flag = Json::Bool(flag.as_i64() == Some(1) || flag.as_bool() == Some(true));
    }
    facts["row_version"] = 0.into();
    facts
}

/// True when the history knows the record as the package has it.
fn once_here(reader: &Reader<'_>, shelf: &Shelf, carried: &[&str], row: &Row) -> Result<bool> {
    let images = store::states(reader, shelf.name, key(row))?;
    Ok(images.iter().any(|image| {
        let image: Option<Row> = serde_json::from_str(image).ok();
        image.is_some_and(|image| {
            let mut carried = carried.iter();
            carried.all(|column| image.get(*column) == row.get(*column))
        })
    }))
}
