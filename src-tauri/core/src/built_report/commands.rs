//! `built_report.*`

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::table::{Built, BuiltTable};
use super::{BuiltReport, BuiltReportId, Definition, Measure, store};
use crate::commands::Nothing;
use crate::contribution::axis::Axis;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::report::Words;
use crate::rules;
use crate::store::{Page, PageRequest};

/// Which built reports are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "BuiltReportListRequest")]
pub struct ListRequest {
    /// The window.
    pub page: PageRequest,
}

/// A built report in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BuiltReportRow {
    /// Key.
    pub id: BuiltReportId,
    /// Version.
    pub row_version: i64,
    /// Name.
    pub name: String,
}

/// One built report.
#[derive(Debug, Deserialize, TS)]
pub struct BuiltReportRequest {
    /// Key.
    pub id: BuiltReportId,
}

/// A built report as it is read and saved outside the core.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BuiltReportInput {
    /// Key; empty before the first save.
    #[serde(default)]
    pub id: BuiltReportId,
    /// The version that was read; 0 before the first save.
    #[serde(default)]
    pub row_version: i64,
    /// Its name.
    pub name: String,
    /// What it shows.
    pub definition: Definition,
}

/// A definition to be looked at.
#[derive(Debug, Deserialize, TS)]
pub struct RunReport {
    /// What it shows.
    pub definition: Definition,
}

/// A measure with what it can be divided by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MeasureAxes {
    /// The measure.
    pub measure: Measure,
    /// What people read.
    pub label: String,
    /// Rows, columns and filters that it allows.
    pub axes: Vec<AxisChoice>,
}

/// An axis with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AxisChoice {
    /// The axis.
    pub axis: Axis,
    /// What people read.
    pub label: String,
}

/// The keys of an axis.
#[derive(Debug, Deserialize, TS)]
pub struct AxisKeysRequest {
    /// The definition whose records are looked at; its filter on this axis is left aside.
    pub definition: Definition,
    /// The axis.
    pub axis: Axis,
}

/// Built reports, a page at a time, by name.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<BuiltReportRow>> {
    desk.read(|reader| store::list(reader, &request))
}

/// One built report.
pub fn get(desk: &Desk, request: BuiltReportRequest) -> Result<BuiltReportInput> {
    let report: BuiltReport = desk.read(|reader| reader.get(request.id.as_str()))?;
    report.input()
}

/// Saves a built report.
pub fn save(desk: &Desk, mut input: BuiltReportInput) -> Result<Done<BuiltReportInput>> {
    input.name = input.name.trim().to_owned();
    let mut report = BuiltReport {
        id: input.id,
        row_version: input.row_version,
        name: input.name,
        definition: serde_json::to_string(&input.definition)?,
    };
    rules::check(&report)?;
    // A definition's own refusals stand at its own fields.
    input.definition.check()?;
    desk.transact(Op::new(msg::op_built_report_saved(&report.name)), |tx| {
        if store::name_taken(&tx.reader(), &report.name, report.id.as_str())? {
            return Err(Error::field("name", msg::built_name_taken(&report.name)));
        }
        tx.put(&mut report)?;
        report.input()
    })
    .map_err(|error| {
        error.with_versions(|version| {
            let report: BuiltReport = serde_json::from_value(version)?;
            Ok(serde_json::to_value(report.input()?)?)
        })
    })
}

/// Saves a copy under the next free name.
pub fn duplicate(desk: &Desk, request: BuiltReportRequest) -> Result<Done<BuiltReportInput>> {
    let original: BuiltReport = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(
        Op::new(msg::op_built_report_duplicated(&original.name)),
        |tx| {
            let mut copy = original.clone();
            copy.id = BuiltReportId::default();
            copy.row_version = 0;
            let short: String = original.name.chars().take(100).collect();
            copy.name = desk.say(&msg::built_copy(&short));
            let mut number = 2i64;
            while store::name_taken(&tx.reader(), &copy.name, "")? {
                copy.name = desk.say(&msg::built_copy_number(&short, number));
                number += 1;
            }
            tx.put(&mut copy)?;
            copy.input()
        },
    )
}

/// Deletes a built report.
pub fn delete(desk: &Desk, request: BuiltReportRequest) -> Result<Done<Nothing>> {
    let report: BuiltReport = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(Op::new(msg::op_built_report_deleted(&report.name)), |tx| {
        tx.remove::<BuiltReport>(request.id.as_str())?;
        Ok(Nothing {})
    })
}

/// What a definition shows now.
pub fn run(desk: &Desk, request: RunReport) -> Result<BuiltTable> {
    let words = Words::new(desk.catalogue().language())?;
    desk.read(|reader| Ok(Built::make(reader, &words, &request.definition)?.view()))
}

/// Every measure with what it can be divided by.
pub fn measures(desk: &Desk, _: Nothing) -> Result<Vec<MeasureAxes>> {
    let measures = Measure::ALL.iter().map(|measure| MeasureAxes {
        measure: *measure,
        label: desk.say(&measure.label()),
        axes: measure
            .axes()
            .into_iter()
            .map(|axis| AxisChoice {
                axis,
                label: desk.say(&axis.label()),
            })
            .collect(),
    });
    Ok(measures.collect())
}

/// The keys under which a definition's records stand on an axis: what a filter can offer. At most 300.
pub fn keys(desk: &Desk, request: AxisKeysRequest) -> Result<Vec<super::table::BuiltHead>> {
    let mut definition = request.definition;
    definition
        .filters
        .retain(|filter| filter.axis != request.axis);
    definition.rows = request.axis;
    definition.columns = None;
    let words = Words::new(desk.catalogue().language())?;
    let built = desk.read(|reader| Built::make(reader, &words, &definition))?;
    Ok(built.heads().take(300).collect())
}

impl BuiltReport {
    fn input(&self) -> Result<BuiltReportInput> {
        Ok(BuiltReportInput {
            id: self.id.clone(),
            row_version: self.row_version,
            name: self.name.clone(),
            definition: serde_json::from_str(&self.definition)?,
        })
    }
}
