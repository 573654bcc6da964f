//! `kit.*`: collecting a year from line ministries by a workbook that goes out, is filled in, and comes back.
//!
//! A kit is one workbook for one organisation and one year ([`write`]), with what the register holds of that
//! organisation ([`gather`]) under hidden keys. What each row said when it went out is kept in the register, so that an
//! answer is compared three ways ([`compare`]): as it was sent, as the register is now, as the ministry has it. What only
//! the ministry changed is taken, what both changed is asked, and nothing is deleted ([`merge`]).
//!
//! Cells are understood, words matched and new rows planned by the machinery of [`super::import`]: a sheet of a kit is an
//! import of known columns, with keys.

mod answer;
pub mod commands;
mod compare;
mod gather;
mod identity;
mod merge;
pub mod model;
mod page;
mod record;
mod rows;
mod stamp;
mod store;
mod tell;
mod workbook;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::import::ImportKind;
use super::import::fields::ImportField;
use super::import::nouns::Value;
use crate::cost::commands::CostLineRow;
use crate::error::Result;
use crate::organisation::OrganisationId;
use crate::store::Reader;
use crate::values::Date;
use crate::{code_enum, id_type, record};

id_type! {
    /// Key of a collection kit.
    KitId,
    /// Key of a row of a kit.
    KitRowId
}

code_enum! {
    /// How far a kit is.
    pub enum KitState {
        /// Made, and no answer was taken in.
        Made = "made", kit_state_made;
        /// An answer was taken in, and rows of it were refused.
        Answered = "answered", kit_state_answered;
        /// An answer was taken in whole.
        Merged = "merged", kit_state_merged;
    }
}

code_enum! {
    /// What a ministry's answer said of a record.
    pub enum KitReport {
        /// It was sent, and no answer has named it yet.
        Sent = "sent", kit_report_sent;
        /// The answer left it as it was sent.
        Confirmed = "confirmed", kit_report_confirmed;
        /// The answer changed it.
        Changed = "changed", kit_report_changed;
        /// The answer brought it.
        Added = "added", kit_report_added;
    }
}

record! {
    /// A workbook that was made for a ministry and a year.
    pub struct CollectionKit(KitId) in "collection_kit" {
        /// The ministry.
        pub organisation_id: OrganisationId,
        /// The reporting year.
        pub year: i64,
        /// The day until which it is asked back.
        pub due: Option<Date>,
        /// The day on which it was made.
        pub made_on: Date,
        /// Who made it.
        pub made_by: String,
        /// How far it is.
        pub state: KitState,
        /// Records of the register that it was made with.
        pub sent: i64,
        /// The day on which an answer was taken in last.
        pub answered_on: Option<Date>,
        /// Who took it in.
        pub answered_by: String,
        /// The SHA-256 of the file that was taken in last.
        pub answer: String,
        /// Records that its answers made.
        pub created: i64,
        /// Records that its answers changed.
        pub updated: i64,
        /// Records that its answers left as they were.
        pub confirmed: i64,
        /// Rows of the last answer that were refused.
        pub refused: i64,
        /// Records that were sent and are not in the last answer.
        pub missing: i64,
    }
}

record! {
    /// A row of a kit with its record, and who reported it by that.
    pub struct KitRow(KitRowId) in "kit_row" {
        /// The kit.
        pub kit_id: KitId,
        /// What the row is.
        pub noun: ImportKind,
        /// What stands in the hidden column of the workbook.
        pub row_key: String,
        /// The record.
        pub record_id: String,
        /// What the ministry's copy is known to say: JSON of [`Says`].
        pub says: String,
        /// What an answer said of it.
        pub reported: KitReport,
        /// When it said so last.
        pub reported_on: Option<Date>,
    }
}

/// What a cell of a kit says, and how it reads.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Said {
    /// The value.
    v: Value,
    /// How it reads in the workbook.
    t: String,
}

/// What a row of a kit says; fields without anything are not in it.
type Says = BTreeMap<ImportField, Said>;

/// The sheets of a kit in the order in which their rows are taken in: later ones name records of earlier ones.
const SHEETS: [ImportKind; 3] = [
    ImportKind::Projects,
    ImportKind::Activities,
    ImportKind::CostLines,
];

/// What the key of a row begins with that no record has yet.
const NEW: &str = "new ";

/// Fills in which ministry has reported each of some lines.
pub(crate) fn fill(reader: &Reader<'_>, lines: &mut [CostLineRow]) -> Result<()> {
    let ids: Vec<&str> = lines.iter().map(|line| line.id.as_str()).collect();
    let mut newest = store::newest_reports(reader, &ids)?;
    for line in lines {
        line.reported = newest.remove(line.id.as_str());
    }
    Ok(())
}

/// The columns of a sheet.
fn columns(sheet: ImportKind) -> &'static [ImportField] {
    use ImportField as F;
    match sheet {
        ImportKind::Projects => &[
            F::Code,
            F::Title,
            F::TitleEn,
            F::Country,
            F::StartDate,
            F::EndDate,
            F::Status,
            F::Direction,
            F::Form,
            F::Areas,
            F::Goals,
            F::Summary,
            F::Results,
        ],
        ImportKind::Activities => &[
            F::Project,
            F::Title,
            F::Kind,
            F::StartDate,
            F::EndDate,
            F::Place,
            F::HostCountry,
            F::PlannedParticipants,
            F::ActualParticipants,
            F::PlannedDays,
            F::TaughtHours,
            F::Status,
            F::Note,
        ],
        // Who reported a line follows from the kit, and its payer is the ministry.
        ImportKind::CostLines => &[
            F::Project,
            F::Description,
            F::Amount,
            F::Currency,
            F::Refund,
            F::Date,
            F::FiscalYear,
            F::Flow,
            F::Measurement,
            F::Valuation,
            F::Direction,
            F::Country,
            F::Paper,
        ],
        _ => &[],
    }
}
