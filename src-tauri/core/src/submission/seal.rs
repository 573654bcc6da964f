//! From a checked submission to a sealed one: the parts are made once, packed, signed and kept under their hashes.

use jiff::Timestamp;

use super::content::{self, Content};
use super::dossier::{Dossier, checked_hash};
use super::package::manifest::{Facts, Replaces};
use super::package::{ACTIVITIES, REPORT, SCHEMA, SUBMISSION, TABLES};
use super::steps::{self, Who};
use super::{PACKAGE, Part, PartId, StepKind, Submission, SubmissionState, package};
use crate::agency::Agency;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::history;
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::report::commands::fingerprint;
use crate::report::{self, Material};
use crate::signing_key::{self, sealed::Passphrase};
use crate::store::Reader;

/// The parts of the package, made from one moment of the register.
pub fn parts(
    reader: &Reader<'_>,
    material: &Material,
    content: &Content,
    paper: report::Paper,
) -> Result<Vec<package::Part>> {
    let document = report::document(material, paper, false);
    let pdf = report::render(&document, &mut |_| std::ops::ControlFlow::Continue(()))?;
    let (first, last) = match content.year.years.last() {
        Some(year) => (year.from.as_str(), year.to.as_str()),
        None => ("", ""),
    };
    let part = |name, bytes| package::Part { name, bytes };
    Ok(vec![
        part(REPORT, pdf.bytes),
        part(
            TABLES,
            content::tables::write(content, &material.words, material.date)?,
        ),
        part(SUBMISSION, content.json()?),
        part(SCHEMA, content::schema()?),
        part(ACTIVITIES, content::activities::write(reader, first, last)?),
    ])
}

/// Signs a checked submission and freezes it.
///
/// # Errors
/// `Invalid` when it is not checked, a check blocks, the figures changed since they were checked, the same person
/// prepared it, or at `passphrase`; `NotFound` before a key was made; `Conflict` when the register changed meanwhile.
pub fn sign(
    desk: &Desk,
    id: &str,
    row_version: i64,
    who: &Who,
    passphrase: &Passphrase,
) -> Result<Done<Submission>> {
    let date = desk.today()?;
    let (dossier, agency) = desk.read(|reader| {
        let dossier = Dossier::load(reader, id)?;
        Ok((dossier, crate::agency::store::get(reader)?))
    })?;
    steps::follows(&dossier.submission, StepKind::Signed)?;
    let mut signature = steps::step(&dossier.submission, StepKind::Signed, who, date)?;
    if agency.two_persons {
        steps::somebody_else(&dossier.steps, &who.name)?;
    }
    // The slow step comes before the register is held.
    let key = signing_key::unlock(desk, passphrase)?;
    let moment = desk.now()?.timestamp();
    let (entry, content, parts) = desk.read(|reader| {
        let mut dossier = Dossier::load(reader, id)?;
        let checks = dossier.checks(desk, reader)?;
        steps::nothing_blocks(&checks, &dossier.waivers)?;
        dossier.steps.push(signature.clone());
        let (mut material, content) = dossier.content(desk, reader, date)?;
        if checked_hash(&content)? != dossier.submission.checked_sha256 {
            return Err(Error::new(
                Code::Invalid,
                msg::submission_changed_since_check(),
            ));
        }
        if let Some(standing) = &mut material.standing {
            standing.key_words = key.public_key().words();
        }
        let parts = parts(reader, &material, &content, dossier.submission.paper)?;
        Ok((history::store::newest(reader)?, content, parts))
    })?;
    let facts = facts(&dossier.submission, &agency, &content, moment);
    let zip = package::seal(&facts, &parts, &key)?;
    // What nobody could verify must not be signed.
    let sealed = package::read(std::io::Cursor::new(&zip), &content::form()?)
        .map_err(|faults| Error::internal(format!("{faults:?}")))?;
    let manifest_sha256 = sealed.manifest_sha256();
    let mut submission = dossier.submission;
    let op = Op::lasting(msg::op_submission_signed(
        submission.version,
        submission.year.to_string(),
    ));
    desk.transact(op, |tx| {
        if history::store::newest(&tx.reader())? != entry || submission.row_version != row_version {
            return Err(Error::new(
                Code::Conflict,
                msg::submission_changed_meanwhile(),
            ));
        }
        submission.state = SubmissionState::Signed;
        submission.manifest_sha256 = manifest_sha256;
        submission.public_key = key.public_key().to_string();
        tx.put(&mut submission)?;
        tx.put(&mut signature)?;
        let files = parts
            .iter()
            .map(|part| (part.name, part.bytes.as_slice()))
            .chain([(PACKAGE, zip.as_slice())]);
        for (name, bytes) in files {
            let sha256 = fingerprint(bytes);
            tx.keep_content(&sha256, bytes)?;
            tx.put(&mut Part {
                id: PartId::default(),
                row_version: 0,
                submission_id: submission.id.clone(),
                name: name.to_owned(),
                size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
                sha256,
            })?;
        }
        Ok(submission)
    })
}

/// What the package says about itself.
fn facts(submission: &Submission, agency: &Agency, content: &Content, moment: Timestamp) -> Facts {
    let by = |kind| {
        let step = content.steps.iter().find(|step| step.step == kind);
        let parts = step.map_or(["", ""], |step| [step.name.as_str(), &step.position]);
        joined(&parts)
    };
    Facts {
        submission_id: submission.id.to_string(),
        version: u32::try_from(submission.version).unwrap_or(0),
        replaces: content.version.replaces.as_ref().map(|before| Replaces {
            version: u32::try_from(before.number).unwrap_or(0),
            manifest_sha256: before.manifest_sha256.clone(),
        }),
        country: agency.country,
        agency: agency.english().to_owned(),
        year: content.year.year,
        edition: content.edition.id.clone(),
        language: content.language.clone(),
        program_version: content.program.version.clone(),
        schema: content::FORM.to_owned(),
        made_at: moment,
        contact: joined(&[
            &agency.focal_point_name,
            &agency.focal_point_title,
            &agency.focal_point_email,
            &agency.focal_point_phone,
        ]),
        prepared_by: by(StepKind::Prepared),
        signed_by: by(StepKind::Signed),
    }
}

/// What there is, on one line.
fn joined(parts: &[&str]) -> String {
    let given: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    given.join(", ")
}
