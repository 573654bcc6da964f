//! `submission.*`

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::content::Content;
use super::content::model::Restatement;
use super::dossier::{Dossier, checked_hash};
use super::package::SUBMISSION;
use super::restatement::against_last;
use super::steps::{self, Open, Who};
use super::store;
pub use super::store::SubmissionRow;
use super::{Part, Step, StepKind, Submission, SubmissionId, SubmissionState, Waiver, WaiverId};
use crate::checks::Severity;
use crate::commands::Nothing;
use crate::contribution::{Figures, Question};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::report::commands::spoken;
use crate::report::{Paper, Words};
use crate::rules;
use crate::signing_key::public::PublicKey;
use crate::store::{Page, PageRequest, Reader};
use crate::survey;
use crate::values::Date;

/// Which submissions are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "SubmissionListRequest")]
pub struct ListRequest {
    /// Only of this year.
    pub year: Option<i64>,
    /// The window.
    pub page: PageRequest,
}

/// One submission.
#[derive(Debug, Deserialize, TS)]
pub struct SubmissionRequest {
    /// Key.
    pub id: SubmissionId,
}

/// A submission to be prepared.
#[derive(Debug, Deserialize, TS)]
pub struct PrepareSubmission {
    /// The reporting year.
    pub year: i64,
    /// The survey's edition; none: the one chosen for the year.
    #[serde(default)]
    #[ts(optional)]
    pub edition: Option<String>,
    /// Language tag; none: the agency's where the program speaks it, else the program's.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
    /// Paper size; none: A4.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Paper>,
    /// Who prepares it.
    pub name: String,
    /// The position.
    #[serde(default)]
    pub position: String,
    /// Why there is a new version; must be there where the year was signed before.
    #[serde(default)]
    pub reason: String,
}

/// Somebody who does a step.
#[derive(Debug, Deserialize, TS)]
pub struct SubmissionStepRequest {
    /// The submission.
    pub id: SubmissionId,
    /// The version of its row that was read.
    pub row_version: i64,
    /// Name.
    pub name: String,
    /// Position.
    #[serde(default)]
    pub position: String,
}

/// A submission that goes back to the draft.
#[derive(Debug, Deserialize, TS)]
pub struct ReturnSubmission {
    /// The submission.
    pub id: SubmissionId,
    /// The version of its row that was read.
    pub row_version: i64,
}

/// A submission that was handed over.
#[derive(Debug, Deserialize, TS)]
pub struct SendSubmission {
    /// The submission.
    pub id: SubmissionId,
    /// The version of its row that was read.
    pub row_version: i64,
    /// Who sent it.
    pub name: String,
    /// Position.
    #[serde(default)]
    pub position: String,
    /// Where it went.
    pub sent_to: String,
    /// When; none: today.
    #[serde(default)]
    #[ts(optional)]
    pub date: Option<Date>,
    /// What says that it arrived; may be empty.
    #[serde(default)]
    pub receipt: String,
}

/// A check that is let pass.
#[derive(Debug, Deserialize, TS)]
pub struct WaiveCheck {
    /// The submission.
    pub id: SubmissionId,
    /// The check's id.
    pub check: String,
    /// Why; printed in the report. Empty: the check counts again.
    pub reason: String,
    /// Who says so.
    #[serde(default)]
    pub name: String,
}

/// A check as it stands to a submission.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SubmissionCheck {
    /// The check's id.
    pub id: String,
    /// What the rule wants, in words.
    pub title: String,
    /// What to do, in words.
    pub advice: String,
    /// How much it matters.
    pub severity: Severity,
    /// How many records it found.
    pub count: i64,
    /// True while it stands in the way.
    pub open: bool,
}

/// A submission with everything that was said of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SubmissionPage {
    /// The submission.
    pub submission: Submission,
    /// Who did what.
    pub steps: Vec<Step>,
    /// Which checks were let pass.
    pub waivers: Vec<Waiver>,
    /// What was frozen.
    pub parts: Vec<Part>,
    /// The checks that found something; empty once it is signed.
    pub checks: Vec<SubmissionCheck>,
    /// True where the register has changed since it was checked, so that it must be checked again.
    pub changed: bool,
    /// Why the report cannot be made, where something is in the way; empty else.
    pub obstacle: String,
    /// The last version of its year.
    pub last: bool,
    /// Who signs must be somebody else than who prepared it.
    pub two_persons: bool,
    /// The fingerprint of the key that signed it, in words; empty before.
    pub key_words: String,
}

/// The submissions, the newest year and version first.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<SubmissionRow>> {
    desk.read(|reader| store::list(reader, request.year, request.page))
}

/// One submission.
pub fn get(desk: &Desk, request: SubmissionRequest) -> Result<SubmissionPage> {
    let today = desk.today()?;
    desk.read(|reader| {
        let id = request.id.as_str();
        let dossier = Dossier::load(reader, id)?;
        let frozen = dossier.submission.state.is_frozen();
        let mut page = SubmissionPage {
            parts: store::parts(reader, id)?,
            checks: Vec::new(),
            changed: false,
            obstacle: String::new(),
            last: store::last(reader, dossier.submission.year)?
                .is_some_and(|last| last.id == dossier.submission.id),
            two_persons: crate::agency::store::get(reader)?.two_persons,
            key_words: key_words(&dossier.submission),
            submission: dossier.submission.clone(),
            steps: dossier.steps.clone(),
            waivers: dossier.waivers.clone(),
        };
        if frozen {
            return Ok(page);
        }
        page.checks = checks(desk, reader, &dossier)?;
        if dossier.submission.state == SubmissionState::Checked {
            match dossier.content(desk, reader, today) {
                Ok((_, content)) => {
                    page.changed = checked_hash(&content)? != dossier.submission.checked_sha256;
                }
                Err(error) if error.code == Code::MissingRate => {
                    page.obstacle = desk.say(&error.message);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(page)
    })
}

/// What changed against the last signed submission, and what was done since; of a frozen one as it says itself.
pub fn restatement(desk: &Desk, request: SubmissionRequest) -> Result<Option<Restatement>> {
    let words = Words::new(desk.catalogue().language())?;
    desk.read(|reader| {
        let submission: Submission = reader.get(request.id.as_str())?;
        if submission.state.is_frozen() {
            let frozen = store::part(reader, submission.id.as_str(), SUBMISSION)?;
            let content: Content = serde_json::from_slice(&frozen)?;
            return Ok(content.restatement);
        }
        let edition = survey::edition(reader, Some(&submission.edition), submission.year)?;
        let question = Question {
            years: u8::try_from(edition.facts.reference_years).ok(),
            ..Question::of(i32::try_from(submission.year).unwrap_or(0))
        };
        let figures = Figures::make(reader, desk.catalogue(), &question)?;
        against_last(reader, &submission, &figures, &words)
    })
}

fn checks(desk: &Desk, reader: &Reader<'_>, dossier: &Dossier) -> Result<Vec<SubmissionCheck>> {
    let found = dossier.checks(desk, reader)?;
    Ok(found
        .into_iter()
        .filter(|check| check.count > 0)
        .map(|check| SubmissionCheck {
            open: steps::open(&check, &dossier.waivers) == Open::Blocks,
            id: check.id.to_owned(),
            title: check.title,
            advice: check.advice,
            severity: check.severity,
            count: check.count,
        })
        .collect())
}

/// Begins a year's submission, or a new version of one that was signed.
pub fn prepare(desk: &Desk, request: PrepareSubmission) -> Result<Done<Submission>> {
    if !(1920..=2190).contains(&request.year) {
        return Err(Error::field("year", msg::rule_between(1920, 2190)));
    }
    let date = desk.today()?;
    let who = who(desk, &request.name, &request.position)?;
    let (before, edition, language) = desk.read(|reader| {
        let edition = survey::edition(reader, request.edition.as_deref(), request.year)?;
        let language = match &request.language {
            Some(language) => language.clone(),
            None => spoken(reader, desk)?,
        };
        Ok((
            store::last(reader, request.year)?,
            edition.facts.id,
            language,
        ))
    })?;
    let year = request.year.to_string();
    if let Some(before) = &before {
        if !before.state.is_frozen() {
            return Err(Error::field("year", msg::submission_begun(year)));
        }
        if request.reason.trim().is_empty() {
            return Err(Error::field(
                "reason",
                msg::submission_reason_missing(before.version, year),
            ));
        }
    }
    let version = before.as_ref().map_or(1, |before| before.version + 1);
    let mut submission = Submission {
        id: SubmissionId::default(),
        row_version: 0,
        year: request.year,
        version,
        state: SubmissionState::Draft,
        edition,
        language,
        paper: request.paper.unwrap_or(Paper::A4),
        reason: match &before {
            Some(_) => request.reason.trim().to_owned(),
            None => String::new(),
        },
        replaces: before.map_or_else(String::new, |before| before.manifest_sha256),
        checked_sha256: String::new(),
        manifest_sha256: String::new(),
        public_key: String::new(),
    };
    rules::check(&submission)?;
    let mut step = steps::step(&submission, StepKind::Prepared, &who, date)?;
    let op = Op::new(msg::op_submission_prepared(version, year));
    desk.transact(op, |tx| {
        tx.put(&mut submission)?;
        step.submission_id = submission.id.clone();
        tx.put(&mut step)?;
        Ok(submission)
    })
}

/// Lets a check pass with a reason, or lets it count again.
pub fn waive(desk: &Desk, request: WaiveCheck) -> Result<Done<Nothing>> {
    let date = desk.today()?;
    let actor = desk.actor()?;
    let (dossier, title) = desk.read(|reader| {
        let dossier = Dossier::load(reader, request.id.as_str())?;
        let checks = dossier.checks(desk, reader)?;
        let check = checks
            .into_iter()
            .find(|check| check.id == request.check && check.severity == Severity::Blocks)
            .ok_or_else(Error::not_found)?;
        Ok((dossier, check.title))
    })?;
    steps::may_change(&dossier.submission)?;
    if request.check == steps::RATE_MISSING {
        return Err(Error::field("reason", msg::submission_rate_needed()));
    }
    let old = dossier
        .waivers
        .iter()
        .find(|waiver| waiver.rule == request.check);
    if request.reason.trim().is_empty() {
        let op = Op::new(msg::op_submission_waiver_withdrawn(&title));
        return desk.transact(op, |tx| {
            if let Some(old) = old {
                tx.remove::<Waiver>(old.id.as_str())?;
            }
            Ok(Nothing {})
        });
    }
    let mut waiver = Waiver {
        id: old.map_or_else(WaiverId::default, |old| old.id.clone()),
        row_version: old.map_or(0, |old| old.row_version),
        submission_id: request.id,
        rule: request.check,
        reason: request.reason.trim().to_owned(),
        name: request.name.trim().to_owned(),
        date,
        actor,
    };
    rules::check(&waiver)?;
    desk.transact(Op::new(msg::op_submission_waived(&title)), |tx| {
        tx.put(&mut waiver)?;
        Ok(Nothing {})
    })
}

/// Says that somebody has checked the figures; they must stay as they are until the signature.
pub fn check(desk: &Desk, request: SubmissionStepRequest) -> Result<Done<Submission>> {
    let date = desk.today()?;
    let who = who(desk, &request.name, &request.position)?;
    let (mut submission, step) = desk.read(|reader| {
        let dossier = Dossier::load(reader, request.id.as_str())?;
        steps::follows(&dossier.submission, StepKind::Checked)?;
        let step = steps::step(&dossier.submission, StepKind::Checked, &who, date)?;
        steps::nothing_blocks(&dossier.checks(desk, reader)?, &dossier.waivers)?;
        let (_, content) = dossier.content(desk, reader, date)?;
        let mut submission = dossier.submission;
        submission.checked_sha256 = checked_hash(&content)?;
        Ok((submission, step))
    })?;
    submission.row_version = request.row_version;
    submission.state = SubmissionState::Checked;
    let op = Op::new(msg::op_submission_checked(
        submission.version,
        submission.year.to_string(),
    ));
    stepped(desk, op, submission, step)
}

/// Makes a checked submission a draft again.
pub fn return_to_draft(desk: &Desk, request: ReturnSubmission) -> Result<Done<Submission>> {
    let dossier = desk.read(|reader| Dossier::load(reader, request.id.as_str()))?;
    steps::follows(&dossier.submission, StepKind::Prepared)?;
    let mut submission = dossier.submission;
    submission.row_version = request.row_version;
    submission.state = SubmissionState::Draft;
    submission.checked_sha256.clear();
    let op = Op::new(msg::op_submission_returned(
        submission.version,
        submission.year.to_string(),
    ));
    desk.transact(op, |tx| {
        tx.put(&mut submission)?;
        for step in &dossier.steps {
            if step.step == StepKind::Checked {
                tx.remove::<Step>(step.id.as_str())?;
            }
        }
        Ok(submission)
    })
}

/// Saves a submission with the step that brought it where it is.
fn stepped(
    desk: &Desk,
    op: Op,
    mut submission: Submission,
    mut step: Step,
) -> Result<Done<Submission>> {
    desk.transact(op, |tx| {
        tx.put(&mut submission)?;
        tx.put(&mut step)?;
        Ok(submission)
    })
}

/// Notes where and when a signed submission was handed over.
pub fn send(desk: &Desk, request: SendSubmission) -> Result<Done<Submission>> {
    let today = desk.today()?;
    let date = request.date.unwrap_or(today);
    let who = who(desk, &request.name, &request.position)?;
    let dossier = desk.read(|reader| Dossier::load(reader, request.id.as_str()))?;
    steps::follows(&dossier.submission, StepKind::Sent)?;
    let signed = dossier
        .steps
        .iter()
        .find(|step| step.step == StepKind::Signed);
    if date > today || signed.is_some_and(|signed| date < signed.date) {
        return Err(Error::field("date", msg::submission_sent_when()));
    }
    if request.sent_to.trim().is_empty() {
        return Err(Error::field("sent_to", msg::rule_empty()));
    }
    let step = Step {
        sent_to: request.sent_to.trim().to_owned(),
        receipt: request.receipt.trim().to_owned(),
        ..steps::step(&dossier.submission, StepKind::Sent, &who, date)?
    };
    rules::check(&step)?;
    let mut submission = dossier.submission;
    submission.row_version = request.row_version;
    submission.state = SubmissionState::Sent;
    let op = Op::new(msg::op_submission_sent(
        submission.version,
        submission.year.to_string(),
    ));
    stepped(desk, op, submission, step)
}

/// Deletes a submission that nobody has signed.
pub fn delete(desk: &Desk, request: SubmissionRequest) -> Result<Done<Nothing>> {
    let dossier = desk.read(|reader| Dossier::load(reader, request.id.as_str()))?;
    steps::may_change(&dossier.submission)?;
    let op = Op::new(msg::op_submission_deleted(
        dossier.submission.version,
        dossier.submission.year.to_string(),
    ));
    desk.transact(op, |tx| {
        let id = request.id.as_str();
        tx.put_children::<Step>("submission_id", id, &mut [])?;
        tx.put_children::<Waiver>("submission_id", id, &mut [])?;
        tx.remove::<Submission>(id)?;
        Ok(Nothing {})
    })
}

fn who(desk: &Desk, name: &str, position: &str) -> Result<Who> {
    Ok(Who {
        name: name.to_owned(),
        position: position.to_owned(),
        actor: desk.actor()?,
    })
}

/// The words of the key that signed a submission.
fn key_words(submission: &Submission) -> String {
    let key = submission.public_key.parse::<PublicKey>();
    key.map_or_else(|_| String::new(), |key| key.words())
}
