//! What goes over the commands `kit.*`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{KitId, KitReport, KitState};
use crate::code_enum;
use crate::exchange::import::ImportKind;
use crate::exchange::import::fields::ImportField;
use crate::exchange::import::model::{ImportCorrection, ImportProblem};
use crate::organisation::OrganisationId;
use crate::store::PageRequest;
use crate::values::Date;
use crate::view;

/// Whose kits are wanted.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KitMinistriesRequest {
    /// The reporting year.
    pub year: i64,
    /// Text to find in the names.
    #[serde(default)]
    pub search: String,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

view! {
    /// A ministry with its newest kit of the year.
    pub struct KitMinistry {
        /// The ministry.
        pub organisation_id: OrganisationId,
        /// Its name.
        pub name: String,
        /// Lines that it pays in the year, as the register has them now.
        pub lines: i64,
        /// The newest kit of the year; none: not made yet.
        pub kit_id: Option<KitId>,
        /// How far it is.
        pub state: Option<KitState>,
        /// The day on which it was made.
        pub made_on: Option<Date>,
        /// Who made it.
        pub made_by: Option<String>,
        /// The day until which it is asked back.
        pub due: Option<Date>,
        /// The day on which an answer was taken in last.
        pub answered_on: Option<Date>,
        /// Records that the kit was made with.
        pub sent: i64,
        /// Records that its answers named: confirmed, changed or brought.
        pub reported: i64,
        /// Of these, cost lines.
        pub reported_lines: i64,
        /// Records that it was made with and that no answer has named.
        pub missing: i64,
        /// Rows of the last answer that were refused.
        pub refused: i64,
        /// Kits of the year that were made before it.
        pub older: i64,
    }
}

/// The ministries of a year, and how many of all have answered.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct KitMinistries {
    /// The window, by name.
    pub rows: Vec<KitMinistry>,
    /// Ministries that the search leaves.
    pub total: i64,
    /// Of all ministries, those with a kit of the year.
    pub made: i64,
    /// Of these, those that have answered.
    pub answered: i64,
}

/// Which kits are to be made.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MakeKits {
    /// The reporting year.
    pub year: i64,
    /// The ministries.
    pub organisations: Vec<OrganisationId>,
    /// The folder for the workbooks.
    pub folder: String,
    /// The day until which they are asked back.
    #[serde(default)]
    pub due: Option<Date>,
}

/// A workbook that was made.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct KitFile {
    /// The kit.
    pub kit_id: KitId,
    /// The ministry.
    pub organisation_id: OrganisationId,
    /// Its name.
    pub name: String,
    /// The file.
    pub path: String,
    /// Projects in it.
    pub projects: i64,
    /// Activities in it.
    pub activities: i64,
    /// Cost lines in it.
    pub cost_lines: i64,
}

/// One kit.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KitRequest {
    /// Key.
    pub id: KitId,
}

/// A record, to be told who reported it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReportedRequest {
    /// Key of a project, an activity or a cost line.
    pub record: String,
}

view! {
    /// Who reported a record, by which kit.
    pub struct Reported {
        /// The kit.
        pub kit_id: KitId,
        /// The ministry.
        pub organisation_id: OrganisationId,
        /// Its name.
        pub name: String,
        /// The kit's year.
        pub year: i64,
        /// What the answer said of it.
        pub reported: KitReport,
        /// When it was taken in.
        pub on: Option<Date>,
    }
}

/// What an officer says about one row of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct KitCorrection {
    /// The sheet.
    pub sheet: ImportKind,
    /// The row and what is to be done: type a value, leave it as the register has it, skip the row, or take a copied row
    /// for a new record.
    pub correction: ImportCorrection,
}

/// Whose value of a cell that both changed stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct KitChoice {
    /// The sheet.
    pub sheet: ImportKind,
    /// The row's key.
    pub key: String,
    /// The field.
    pub field: ImportField,
    /// True: the ministry's.
    pub theirs: bool,
}

/// An answer with all that the officer chose about it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KitAnswer {
    /// The workbook that came back.
    pub path: String,
    /// Where both changed a cell and nothing was chosen: true takes the ministry's value, false keeps the register's.
    #[serde(default)]
    pub theirs: bool,
    /// What was chosen for single cells.
    #[serde(default)]
    pub choices: Vec<KitChoice>,
    /// What was said about single rows.
    #[serde(default)]
    pub corrections: Vec<KitCorrection>,
}

code_enum! {
    /// What becomes of a row of an answer.
    pub enum KitResult {
        /// It makes a record.
        Create = "create", import_result_create;
        /// It changes a record.
        Update = "update", import_result_update;
        /// The register and the answer both changed a cell since the kit was made.
        Conflict = "conflict", kit_result_conflict;
        /// It cannot be taken as it stands.
        Refused = "refused", import_result_refused;
        /// It was sent and is not in the answer. Nothing is deleted.
        Missing = "missing", kit_result_missing;
        /// It says what the register has.
        Unchanged = "unchanged", import_result_unchanged;
        /// The officer skips it, or it says nothing to be taken.
        LeftOut = "left_out", import_result_left_out;
    }
}

/// A window of what taking an answer in would do.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewKit {
    /// The answer.
    pub answer: KitAnswer,
    /// Only rows of which this becomes; none: all but those that are unchanged or left out.
    #[serde(default)]
    pub only: Option<KitResult>,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

/// A cell of an answer that says something else than was sent.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct KitCell {
    /// The field.
    pub field: ImportField,
    /// What people read for it.
    pub label: String,
    /// Its column in the sheet, from 0.
    pub column: u32,
    /// What was sent.
    pub base: String,
    /// What the register has now.
    pub ours: String,
    /// What the answer says.
    pub theirs: String,
    /// True when the register was changed since, too, and to something else.
    pub conflict: bool,
    /// True when the answer's value is taken.
    pub taken: bool,
    /// True when the row is refused for this cell.
    pub refused: bool,
}

/// A row of an answer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct KitLine {
    /// The sheet.
    pub sheet: ImportKind,
    /// The row, as the sheet counts; 0 for one that is missing.
    pub row: u32,
    /// What stands in the hidden column.
    pub key: String,
    /// The record of the register, for one that is there.
    pub record: Option<String>,
    /// What it is called.
    pub label: String,
    /// What becomes of it.
    pub result: KitResult,
    /// The cells that say something else than was sent; of a new record, all that say something.
    pub cells: Vec<KitCell>,
    /// Why it is refused.
    pub problems: Vec<ImportProblem>,
    /// What is to be known about it.
    pub notes: Vec<String>,
}

/// What taking an answer in does.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct KitSummary {
    /// The kit.
    pub kit_id: KitId,
    /// The ministry.
    pub organisation_id: OrganisationId,
    /// Its name.
    pub name: String,
    /// The kit's year.
    pub year: i64,
    /// The day on which the kit was made.
    pub made_on: Date,
    /// The day on which an answer of it was taken in before.
    pub answered_on: Option<Date>,
    /// True when it was this very file.
    pub same_file: bool,
    /// True when a newer kit was made for the ministry and the year.
    pub newer_kit: bool,
    /// Records that are made.
    pub created: i64,
    /// Records that are changed.
    pub updated: i64,
    /// Records that the answer names and leaves as they are.
    pub unchanged: i64,
    /// Cells that both changed.
    pub conflicts: i64,
    /// Rows that are refused and stay outside.
    pub refused: i64,
    /// Records that were sent and are not in the answer.
    pub missing: i64,
    /// Rows that are left out.
    pub left_out: i64,
    /// What is to be known about the whole answer.
    pub notes: Vec<String>,
}

/// What taking an answer in would do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct KitPreview {
    /// In all.
    pub summary: KitSummary,
    /// The window of rows: refused, then conflicts, then the others, as the sheets have them.
    pub rows: Vec<KitLine>,
    /// Rows that the filter leaves.
    pub total: i64,
}
