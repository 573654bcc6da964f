//! The way of a submission: what each step needs, who may do it, and what is still missing.

use super::{Step, StepId, StepKind, Submission, SubmissionState, Waiver};
use crate::checks::{Check, Severity};
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::values::{Date, fold};

/// The check of rates: no reason makes up for a rate that is not there.
pub const RATE_MISSING: &str = "rate-missing";

/// A check that stands before the next step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Nothing was found, or it does not block.
    Passed,
    /// It blocks.
    Blocks,
    /// It blocks and was let pass with a reason.
    Waived,
}

/// How a check stands to a submission.
pub fn open(check: &Check, waivers: &[Waiver]) -> Open {
    if check.severity != Severity::Blocks || check.count == 0 {
        return Open::Passed;
    }
    match waivers.iter().any(|waiver| waiver.rule == check.id) {
        true => Open::Waived,
        false => Open::Blocks,
    }
}

/// Refuses while a check blocks that nobody has waived.
pub fn nothing_blocks(checks: &[Check], waivers: &[Waiver]) -> Result<()> {
    let blocking: Vec<&str> = checks
        .iter()
        .filter(|check| open(check, waivers) == Open::Blocks)
        .map(|check| check.title.as_str())
        .collect();
    match blocking.is_empty() {
        true => Ok(()),
        false => Err(Error::new(
            Code::Invalid,
            msg::submission_blocked(blocking.len(), blocking.join("; ")),
        )),
    }
}

/// Refuses a step that does not follow the state.
pub fn follows(submission: &Submission, step: StepKind) -> Result<()> {
    let fits = match step {
        StepKind::Prepared => submission.state == SubmissionState::Checked,
        StepKind::Checked => submission.state == SubmissionState::Draft,
        StepKind::Signed => submission.state == SubmissionState::Checked,
        StepKind::Sent => submission.state == SubmissionState::Signed,
    };
    match fits {
        true => Ok(()),
        false => Err(Error::new(
            Code::Invalid,
            match submission.state {
                SubmissionState::Draft => msg::submission_is_draft(),
                SubmissionState::Checked => msg::submission_is_checked(),
                SubmissionState::Signed => msg::submission_is_signed(),
                SubmissionState::Sent => msg::submission_is_sent(),
            },
        )),
    }
}

/// Refuses to change what is frozen.
pub fn may_change(submission: &Submission) -> Result<()> {
    match submission.state.is_frozen() {
        true => Err(Error::new(Code::Invalid, msg::submission_is_signed())),
        false => Ok(()),
    }
}

/// Refuses a signature by who prepared it, where the agency wants two persons.
pub fn somebody_else(steps: &[Step], signer: &str) -> Result<()> {
    let same = |step: &&Step| step.step == StepKind::Prepared && fold(&step.name) == fold(signer);
    match steps.iter().find(same) {
        None => Ok(()),
        Some(step) => Err(Error::field(
            "name",
            msg::submission_same_person(&step.name),
        )),
    }
}

/// A step that somebody does today.
pub fn step(submission: &Submission, step: StepKind, who: &Who, date: Date) -> Result<Step> {
    let step = Step {
        id: StepId::default(),
        row_version: 0,
        submission_id: submission.id.clone(),
        step,
        name: who.name.trim().to_owned(),
        position: who.position.trim().to_owned(),
        date,
        actor: who.actor.clone(),
        sent_to: String::new(),
        receipt: String::new(),
    };
    crate::rules::check(&step)?;
    Ok(step)
}

/// Who does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// Name, as typed.
    pub name: String,
    /// Position, as typed; may be empty.
    pub position: String,
    /// The name under which the program knows the person.
    pub actor: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn submission(state: SubmissionState) -> Submission {
        serde_json::from_value(serde_json::json!({
            "year": 2025, "version": 1, "state": state, "edition": "escap-2018", "language": "en", "paper": "a4",
        }))
        .unwrap()
    }

    fn check(severity: Severity, count: i64) -> Check {
        Check {
            id: "line-without-payer",
            severity,
            title: "Payer".to_owned(),
            advice: String::new(),
            mend: crate::checks::Mend::Open,
            count,
            findings: Vec::new(),
            dismissed: Vec::new(),
        }
    }

    #[test]
    fn each_step_follows_one_state() {
        for (state, step) in [
            (SubmissionState::Draft, StepKind::Checked),
            (SubmissionState::Checked, StepKind::Signed),
            (SubmissionState::Signed, StepKind::Sent),
        ] {
            assert!(follows(&submission(state), step).is_ok());
            for other in SubmissionState::ALL.iter().filter(|other| **other != state) {
                assert!(
                    follows(&submission(*other), step).is_err(),
                    "{other} {step}"
                );
            }
        }
    }

    #[test]
    fn a_check_that_blocks_needs_a_waiver_and_one_that_advises_does_not() {
        let waiver: Waiver = serde_json::from_value(serde_json::json!({
            "submission_id": "s", "rule": "line-without-payer", "reason": "The bank lost them", "name": "A",
            "date": "2026-01-02", "actor": "a",
        }))
        .unwrap();
        assert!(nothing_blocks(&[check(Severity::Advises, 3)], &[]).is_ok());
        assert!(nothing_blocks(&[check(Severity::Blocks, 0)], &[]).is_ok());
        assert!(nothing_blocks(&[check(Severity::Blocks, 3)], &[]).is_err());
        assert!(nothing_blocks(&[check(Severity::Blocks, 3)], &[waiver]).is_ok());
    }

    #[test]
    fn the_same_name_is_the_same_person_however_it_is_written() {
        let who = Who {
            name: " Somchai  Jaidee".to_owned(),
            position: String::new(),
            actor: "somchai".to_owned(),
        };
        let day = Date::new(2026, 1, 2).unwrap();
        let prepared = [step(
            &submission(SubmissionState::Draft),
            StepKind::Prepared,
            &who,
            day,
        )
        .unwrap()];
        assert!(somebody_else(&prepared, "SOMCHAI Jaidee ").is_err());
        assert!(somebody_else(&prepared, "Malee Jaidee").is_ok());
    }
}
