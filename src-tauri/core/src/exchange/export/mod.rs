//! What leaves the register as a file for others: one preview and one command for every format.
//!
//! A format writes itself into any [`Write`], tells of what somebody should look at in [`Notes`], and names no
//! person: free texts go through [`crate::exchange::private::Guard`].

pub mod commands;
pub(crate) mod table;

use std::collections::BTreeMap;
use std::io::Write;
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{iati, register, sdg1731, tossd};
use crate::code_enum;
use crate::commands::{Listener, Progress};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::{Catalogue, Message, msg};
use crate::store::Reader;

code_enum! {
    /// What the programme is written as.
    pub enum ExportFormat {
        /// IATI 2.03 activity file.
        Iati = "iati", export_format_iati;
        /// TOSSD activity-level form, as a workbook or CSV.
        Tossd = "tossd", export_format_tossd;
        /// Table for SDG 17.3.1 and the framework to measure South-South cooperation, as a workbook or CSV.
        Sdg1731 = "sdg1731", export_format_sdg1731;
        /// The whole register as a workbook.
        Xlsx = "xlsx", export_format_xlsx;
        /// The whole register as CSV files in a zip.
        Csv = "csv", export_format_csv;
        /// The whole register as one JSON file.
        Json = "json", export_format_json;
    }
}

code_enum! {
    /// What somebody should look at before an export is sent.
    pub enum ExportFault {
        /// A project that has no day at all cannot be in an activity file.
        ProjectWithoutDays = "project_without_days", export_fault_project_without_days;
        /// A project without purpose code.
        ProjectWithoutPurpose = "project_without_purpose", export_fault_project_without_purpose;
        /// A project that says no country.
        ProjectWithoutCountry = "project_without_country", export_fault_project_without_country;
        /// A project whose countries' shares miss 100.
        SharesNotWhole = "shares_not_whole", export_fault_shares_not_whole;
        /// A line of which nobody knows who pays.
        LineWithoutPayer = "line_without_payer", export_fault_line_without_payer;
        /// A kind of figure for which the format has no code of its own.
        LineWithoutCode = "line_without_code", export_fault_line_without_code;
        /// What is said to be spent on a day to come.
        LineToCome = "line_to_come", export_fault_line_to_come;
        /// A country that is no recipient of TOSSD's list.
        NotARecipient = "not_a_recipient", export_fault_not_a_recipient;
        /// A project without purpose code, where there is no code for that.
        PurposeMissing = "purpose_missing", export_fault_purpose_missing;
        /// TOSSD has no provider code for the agency's country.
        ProviderWithoutCode = "provider_without_code", export_fault_provider_without_code;
        /// A text that names a person.
        TextWithheld = "text_withheld", export_fault_text_withheld;
    }
}

/// What an export may be asked for beside its format.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ExportOptions {
    /// IATI: the agency republishes what others report first.
    #[ts(as = "Option<bool>")]
    pub secondary: bool,
    /// The whole register: with persons and all that is known of them, for the agency's own use.
    #[ts(as = "Option<bool>")]
    pub persons: bool,
    /// The whole register: with persons who cannot be told, for research. It goes before `persons`.
    #[ts(as = "Option<bool>")]
    pub anonymised: bool,
}

/// A record that the window can open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportRecord {
    /// `project`, `cost_line`, …
    pub noun: String,
    /// Its key.
    pub id: String,
    /// What it is called: the code of a project, the project's code of a line.
    pub label: String,
}

/// Something to look at, with the records behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportWarning {
    /// What it is.
    pub fault: ExportFault,
    /// The same in a sentence that says what happens to such records.
    pub text: String,
    /// How many records.
    pub count: i64,
    /// The first of them, at most 100.
    pub records: Vec<ExportRecord>,
}

/// So many records are named for each warning.
const MOST_NAMED: usize = 100;

/// Collects what somebody should look at.
#[derive(Debug, Default)]
pub struct Notes {
    found: BTreeMap<ExportFault, (i64, Vec<ExportRecord>)>,
}

impl Notes {
    /// Notes a record.
    pub fn add(&mut self, fault: ExportFault, noun: &str, id: &str, label: &str) {
        let (count, records) = self.found.entry(fault).or_default();
        if records
            .last()
            .is_some_and(|last| last.noun == noun && last.id == id)
        {
            return;
        }
        *count += 1;
        if records.len() < MOST_NAMED {
            records.push(ExportRecord {
                noun: noun.to_owned(),
                id: id.to_owned(),
                label: label.to_owned(),
            });
        }
    }

    /// The warnings in words.
    pub fn warnings(self, catalogue: &Catalogue) -> Vec<ExportWarning> {
        let found = self.found.into_iter();
        found
            .map(|(fault, (count, records))| ExportWarning {
                fault,
                text: catalogue.text(&fault.label()),
                count,
                records,
            })
            .collect()
    }
}

/// What every format works with.
pub struct Run<'r, 'd> {
    /// The open programme.
    pub desk: &'r Desk,
    /// One moment of it.
    pub reader: &'r Reader<'d>,
    /// The reporting year, where one was asked for.
    pub year: Option<i32>,
    /// What else was asked for.
    pub options: ExportOptions,
    /// True where a table is wanted as comma-separated values in place of a workbook.
    pub as_csv: bool,
    /// What somebody should look at.
    pub notes: &'r mut Notes,
    /// Hears of progress.
    pub listener: Listener<'r>,
}

impl Run<'_, '_> {
    /// Says how far it is.
    ///
    /// # Errors
    /// `Cancelled` when the listener says so.
    pub fn heard(&mut self, done: usize, total: usize) -> Result<()> {
        let progress = Progress {
            done: u32::try_from(done).unwrap_or(u32::MAX),
            total: u32::try_from(total).unwrap_or(u32::MAX),
        };
        match (self.listener)(progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Error::new(Code::Cancelled, msg::export_cancelled())),
        }
    }
}

/// Why a format cannot be written yet, and what to do.
pub fn refusal(reader: &Reader<'_>, format: ExportFormat) -> Result<Option<Message>> {
    let agency = crate::agency::store::get(reader)?;
    Ok(match format {
        ExportFormat::Iati if agency.organisation_identifier.is_empty() => {
            Some(msg::export_needs_identifier())
        }
        _ => None,
    })
}

/// Writes a format and says how many records are in it.
///
/// # Errors
/// At `year` when the format is of one year and none is named, and what the format refuses.
pub fn write(format: ExportFormat, run: Run<'_, '_>, to: &mut dyn Write) -> Result<usize> {
    let year = || {
        let known = run.year.filter(|year| (1950..=2150).contains(year));
        known.ok_or_else(|| Error::field("year", msg::export_needs_year()))
    };
    match format {
        ExportFormat::Iati => iati::write::write(run, to),
        ExportFormat::Tossd => tossd::write(year()?, run, to),
        ExportFormat::Sdg1731 => sdg1731::write(year()?, run, to),
        ExportFormat::Xlsx | ExportFormat::Csv | ExportFormat::Json => {
            register::write(format, run, to)
        }
    }
}
