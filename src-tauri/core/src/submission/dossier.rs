//! A submission with what was said of it so far, and what it says at this moment of the register.

use super::content::Content;
use super::content::make::Said;
use super::content::model::{self, Check, Replaced, Version};
use super::steps::{self, Open};
use super::{Step, Submission, Waiver, restatement, store};
use crate::checks;
use crate::contribution::Question;
use crate::desk::Desk;
use crate::error::Result;
use crate::report::Material;
use crate::report::commands::fingerprint;
use crate::report::left::left;
use crate::report::material::Standing;
use crate::store::Reader;
use crate::values::Date;

/// A submission with what was said of it so far.
pub struct Dossier {
    /// The submission.
    pub submission: Submission,
    /// Its steps.
    pub steps: Vec<Step>,
    /// Its waivers.
    pub waivers: Vec<Waiver>,
}

impl Dossier {
    /// Reads a submission with its steps and waivers.
    pub fn load(reader: &Reader<'_>, id: &str) -> Result<Dossier> {
        Ok(Dossier {
            submission: reader.get(id)?,
            steps: store::steps(reader, id)?,
            waivers: store::waivers(reader, id)?,
        })
    }

    /// What the checks find for its year.
    pub fn checks(&self, desk: &Desk, reader: &Reader<'_>) -> Result<Vec<checks::Check>> {
        let year = i32::try_from(self.submission.year).unwrap_or(0);
        checks::run(desk, reader, &Question::of(year))
    }

    /// The report's material and what `submission.json` says, as the register stands at this moment.
    pub fn content(
        &self,
        desk: &Desk,
        reader: &Reader<'_>,
        date: Date,
    ) -> Result<(Material, Content)> {
        let submission = &self.submission;
        let mut material = Material::load(
            reader,
            submission.year,
            Some(&submission.edition),
            &submission.language,
            date,
        )?;
        let checks = self.checks(desk, reader)?;
        let said = Said {
            version: self.version(reader)?,
            steps: self.steps.iter().map(told).collect(),
            checks: checks.iter().map(|check| self.check(check)).collect(),
            restatement: restatement::against_last(
                reader,
                submission,
                &material.figures,
                &material.words,
            )?,
        };
        material.left = left(&checks);
        let content = Content::make(reader, &material, said.clone())?;
        material.standing = Some(Standing {
            said,
            key_words: String::new(),
        });
        Ok((material, content))
    }

    fn version(&self, reader: &Reader<'_>) -> Result<Version> {
        let submission = &self.submission;
        let before = store::before(reader, submission.year, submission.version)?;
        Ok(Version {
            number: submission.version,
            replaces: before
                .filter(|before| before.year == submission.year)
                .map(|before| Replaced {
                    number: before.version,
                    manifest_sha256: before.manifest_sha256,
                }),
            reason: submission.reason.clone(),
        })
    }

    fn check(&self, check: &checks::Check) -> Check {
        let waiver = self.waivers.iter().find(|waiver| waiver.rule == check.id);
        Check {
            id: check.id.to_owned(),
            severity: check.severity,
            title: check.title.clone(),
            count: check.count,
            waiver: waiver
                .filter(|_| steps::open(check, &self.waivers) == Open::Waived)
                .map(|waiver| model::Waiver {
                    reason: waiver.reason.clone(),
                    by: waiver.name.clone(),
                    date: waiver.date.to_string(),
                }),
        }
    }
}

fn told(step: &Step) -> model::Step {
    model::Step {
        step: step.step,
        name: step.name.clone(),
        position: step.position.clone(),
        date: step.date.to_string(),
    }
}

/// The hash of what somebody checked: everything but the day and the steps, which come after, and the list of what
/// was done since the last report: doing and undoing something makes that longer, and nothing else.
pub fn checked_hash(content: &Content) -> Result<String> {
    let restatement = content
        .restatement
        .clone()
        .map(|restated| model::Restatement {
            changes: Vec::new(),
            more: 0,
            ..restated
        });
    let content = Content {
        steps: Vec::new(),
        date: String::new(),
        program: model::Program {
            name: String::new(),
            version: String::new(),
        },
        restatement,
        ..content.clone()
    };
    Ok(fingerprint(&content.json()?))
}
