//! `import.submission_*`

use super::{SubmittedOutcome, activities, figures, take};
use crate::agency;
use crate::commands::Listener;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::exchange::register::commands::{RegisterImport, heard};
use crate::exchange::register::outcome::{RegisterOutcome, Wishes};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::store::Reader;
use crate::submission::Submission;
use crate::submission::content::Content;
use crate::submission::package::commands::{opened, whole};
use crate::submission::package::manifest::Facts;
use crate::submission::package::trust::of_programme;
use crate::submission::package::{ACTIVITIES, Package};

/// Says what would become of the records, and changes nothing.
pub fn preview(
    desk: &Desk,
    request: RegisterImport,
    listener: Listener<'_>,
) -> Result<SubmittedOutcome> {
    let came = Came::read(desk, &request.path, listener)?;
    let records = desk.rehearse(|tx| {
        let wishes = Wishes::new(&request.choices, request.theirs);
        take(
            tx,
            desk,
            &came.content,
            &came.activities,
            came.outcome.own,
            &wishes,
        )
    })?;
    Ok(came.told(records))
}

/// Takes the records over in one operation.
pub fn apply(
    desk: &Desk,
    request: RegisterImport,
    listener: Listener<'_>,
) -> Result<Done<SubmittedOutcome>> {
    let came = Came::read(desk, &request.path, listener)?;
    desk.transact_told(|tx| {
        let wishes = Wishes::new(&request.choices, request.theirs);
        let records = take(
            tx,
            desk,
            &came.content,
            &came.activities,
            came.outcome.own,
            &wishes,
        )?;
        let count = records.created + records.newer_there + records.chosen;
        let message =
            msg::op_submission_merged(&came.facts.agency, count, came.facts.year.to_string());
        Ok((came.told(records), Op::new(message)))
    })
}

/// A package that was read.
struct Came {
    content: Content,
    activities: Vec<activities::Line>,
    facts: Facts,
    /// All but what becomes of the records.
    outcome: SubmittedOutcome,
}

impl Came {
    /// Reads and verifies a package, and sets its figures beside those of the register.
    fn read(desk: &Desk, path: &str, listener: Listener<'_>) -> Result<Came> {
        heard(listener, 0)?;
        let package = opened(path)?;
        heard(listener, 1)?;
        let content: Content = serde_json::from_value(package.submission().clone())?;
        let (own, known) = desk.read(|reader| {
            let agency = agency::store::get(reader)?;
            let facts = package.facts();
            if facts.country != agency.country {
                return Err(Error::field(
                    "path",
                    msg::submitted_other_country(&content.agency.country_name),
                ));
            }
            if content.sample && !agency.sample {
                return Err(Error::field("path", msg::submitted_sample()));
            }
            Ok((is_own(reader, &package)?, of_programme(reader)?))
        })?;
        let lines = activities::read(package.file(ACTIVITIES).unwrap_or_default())?;
        let mut remarks = Vec::new();
        let nameless = content.projects.iter().all(|project| project.id.is_empty());
        if (nameless && !content.projects.is_empty()) || lines.is_none() {
            remarks.push(desk.say(&msg::submitted_without_keys()));
        }
        let (figures, missing) = figures::beside(desk, &content)?;
        remarks.extend(missing);
        Ok(Came {
            activities: lines.unwrap_or_default(),
            facts: package.facts().clone(),
            outcome: SubmittedOutcome {
                verification: whole(desk.catalogue(), path, &package, &known),
                own,
                records: RegisterOutcome::default(),
                figures,
                remarks,
            },
            content,
        })
    }

    fn told(&self, records: RegisterOutcome) -> SubmittedOutcome {
        SubmittedOutcome {
            records,
            ..self.outcome.clone()
        }
    }
}

/// True when a package is what this register signed.
fn is_own(reader: &Reader<'_>, package: &Package) -> Result<bool> {
    let signed: Option<Submission> = reader.find(&package.facts().submission_id)?;
    Ok(signed.is_some_and(|signed| signed.manifest_sha256 == package.manifest_sha256()))
}
