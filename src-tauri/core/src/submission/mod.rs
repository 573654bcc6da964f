//! Submissions: a year's report and figures, prepared, checked, signed and sent, and frozen by the signature.
//!
//! A submission is one version of a year. [`steps`] are the rules of its way: who may do what when, and what is
//! missing. [`content`] is what a submission says, [`dossier`] puts it together as the register stands. [`seal`] has it
//! packed ([`package`]) and signed, and keeps the parts in the file under their hashes: no later edit changes them,
//! and signing cannot be undone. A signed year is opened again only as a new version that names the old one by the
//! hash of its manifest.
//!
//! [`comparison`] sets two submissions beside each other. [`compile`] puts the packages of many countries into the survey's own table.

pub mod commands;
pub mod comparison;
pub mod compile;
pub mod content;
pub mod dossier;
pub mod frozen;
pub mod package;
mod restated_by;
pub mod restatement;
pub mod seal;
pub mod steps;
pub(crate) mod store;

use crate::report::Paper;
use crate::values::Date;
use crate::{code_enum, id_type, record, rules};

id_type! {
    /// Key of a submission.
    SubmissionId,
    /// Key of a step of a submission.
    StepId,
    /// Key of a waiver.
    WaiverId,
    /// Key of a frozen part.
    PartId,
}

code_enum! {
    /// How far a submission is.
    pub enum SubmissionState {
        /// It follows the register.
        Draft = "draft", submission_state_draft;
        /// Somebody has looked at it; the figures must stay as they are until it is signed.
        Checked = "checked", submission_state_checked;
        /// Signed and frozen.
        Signed = "signed", submission_state_signed;
        /// Signed and handed over.
        Sent = "sent", submission_state_sent;
    }
}

impl SubmissionState {
    /// True once nothing of it can change.
    pub fn is_frozen(self) -> bool {
        matches!(self, SubmissionState::Signed | SubmissionState::Sent)
    }
}

code_enum! {
    /// What somebody does with a submission.
    pub enum StepKind {
        /// Prepared it.
        Prepared = "prepared", submission_step_prepared;
        /// Checked it.
        Checked = "checked", submission_step_checked;
        /// Signed it.
        Signed = "signed", submission_step_signed;
        /// Sent it.
        Sent = "sent", submission_step_sent;
    }
}

record! {
    /// One version of a year's submission.
    pub struct Submission(SubmissionId) in "submission" {
        /// The reporting year.
        pub year: i64,
        /// 1 for the first, one more for each that was signed after it.
        pub version: i64,
        /// How far it is.
        pub state: SubmissionState,
        /// The survey's edition.
        pub edition: String,
        /// Language tag of the report.
        pub language: String,
        /// Paper size of the report.
        pub paper: Paper,
        /// Why there is a new version; empty for the first.
        #[serde(default)]
        #[garde(custom(rules::prose(2000)))]
        pub reason: String,
        /// SHA-256 of the manifest of the version it takes the place of; empty for the first.
        #[serde(default)]
        pub replaces: String,
        /// SHA-256 of what was checked, without the steps; empty while it is a draft.
        #[serde(default)]
        pub checked_sha256: String,
        /// SHA-256 of the manifest; empty before it is signed.
        #[serde(default)]
        pub manifest_sha256: String,
        /// The public key that signed it, hexadecimal; empty before.
        #[serde(default)]
        pub public_key: String,
    }
}

record! {
    /// Who did a step, and when.
    pub struct Step(StepId) in "submission_step" {
        /// The submission.
        pub submission_id: SubmissionId,
        /// Which step.
        pub step: StepKind,
        /// Name, as typed.
        #[garde(custom(rules::name(200)))]
        pub name: String,
        /// Position.
        #[garde(custom(rules::line(200)))]
        pub position: String,
        /// The day.
        pub date: Date,
        /// The name under which the person was known to the program.
        pub actor: String,
        /// Where it was sent; empty for other steps.
        #[serde(default)]
        #[garde(custom(rules::line(500)))]
        pub sent_to: String,
        /// What says that it arrived: a number, a letter; may be empty.
        #[serde(default)]
        #[garde(custom(rules::prose(2000)))]
        pub receipt: String,
    }
}

record! {
    /// Why a check that blocks was let pass.
    pub struct Waiver(WaiverId) in "submission_waiver" {
        /// The submission.
        pub submission_id: SubmissionId,
        /// The check's id.
        pub rule: String,
        /// The reason; printed in the report.
        #[garde(custom(rules::prose(2000)))]
        pub reason: String,
        /// Who gave it.
        #[garde(custom(rules::name(200)))]
        pub name: String,
        /// The day.
        pub date: Date,
        /// The name under which the person was known to the program.
        pub actor: String,
    }
}

record! {
    /// A frozen part; its bytes stand under `sha256`.
    pub struct Part(PartId) in "submission_part" {
        /// The submission.
        pub submission_id: SubmissionId,
        /// Name of the file.
        pub name: String,
        /// Size in bytes.
        pub size: i64,
        /// SHA-256 of the bytes, hexadecimal.
        pub sha256: String,
    }
}

/// The name under which the sealed package is kept among the parts.
pub const PACKAGE: &str = "package.zip";
