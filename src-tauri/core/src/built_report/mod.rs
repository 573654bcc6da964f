//! Reports that officers build: what to measure, by what in rows and columns, of which records; saved by name.
//!
//! Money follows the rules of [`crate::contribution`]: totals are those of the plain breakdowns. Persons,
//! projects and activities are counted once in every cell and once in every total, so that a total can be
//! smaller than the sum of its cells; [`BuiltTable::notes`] says so.

pub mod commands;
mod counting;
mod money;
mod public;
pub mod records;
pub(crate) mod store;
pub mod table;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agency::YearBasis;
use crate::contribution::axis::{Axis, Condition};
use crate::contribution::{Question, Side};
use crate::cost::Flow;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::rules;
use crate::{code_enum, id_type, record};

pub use table::BuiltTable;

id_type! {
    /// Key of a built report.
    BuiltReportId,
}

code_enum! {
    /// What a built report measures.
    pub enum Measure {
        /// Amount in the agency's currency.
        Own = "own", measure_own;
        /// Amount in US dollars.
        Usd = "usd", measure_usd;
        /// Projects that ran or had cost lines.
        Projects = "projects", measure_projects;
        /// Activities that began.
        Activities = "activities", measure_activities;
        /// Trainees.
        Trainees = "trainees", measure_trainees;
        /// Training days.
        TrainingDays = "training_days", measure_training_days;
        /// Training hours.
        TrainingHours = "training_hours", measure_training_hours;
        /// Experts on assignment.
        Experts = "experts", measure_experts;
        /// Days of experts.
        ExpertDays = "expert_days", measure_expert_days;
        /// Hours of experts.
        ExpertHours = "expert_hours", measure_expert_hours;
    }
}

code_enum! {
    /// How a built report is looked at first.
    pub enum Look {
        /// As a table.
        Table = "table", look_table;
        /// As a chart with the table behind it.
        Chart = "chart", look_chart;
    }
}

record! {
    /// A report that was built and saved by name.
    pub struct BuiltReport(BuiltReportId) in "built_report" {
        /// Its name.
        #[garde(custom(rules::name(120)))]
        pub name: String,
        /// The definition as JSON; see [`Definition`].
        pub definition: String,
    }
}

/// What a built report shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReportDefinition")]
pub struct Definition {
    /// What is measured.
    pub measure: Measure,
    /// What the rows go by.
    pub rows: Axis,
    /// What the columns go by; none: one column.
    #[serde(default)]
    pub columns: Option<Axis>,
    /// Only what all of these let through.
    #[serde(default)]
    pub filters: Vec<Condition>,
    /// The last year.
    pub year: i32,
    /// How many years up to it, 1 to 20.
    #[serde(default = "one")]
    pub years: u8,
    /// Which twelve months a year means; the agency's choice when absent.
    #[serde(default)]
    pub year_basis: Option<YearBasis>,
    /// The flow of money; disbursed when absent.
    #[serde(default)]
    pub flow: Option<Flow>,
    /// Whose money; the contribution when absent.
    #[serde(default)]
    pub side: Option<Side>,
    /// How it is looked at first.
    #[serde(default = "table_look")]
    pub look: Look,
}

fn one() -> u8 {
    1
}

fn table_look() -> Look {
    Look::Table
}

impl Measure {
    /// True for amounts.
    pub fn is_money(self) -> bool {
        matches!(self, Measure::Own | Measure::Usd)
    }

    /// The persons that are counted, or whose time is; none for what is not of persons.
    pub fn persons(self) -> Option<Measure> {
        match self {
            Measure::Trainees | Measure::TrainingDays | Measure::TrainingHours => {
                Some(Measure::Trainees)
            }
            Measure::Experts | Measure::ExpertDays | Measure::ExpertHours => Some(Measure::Experts),
            Measure::Own | Measure::Usd | Measure::Projects | Measure::Activities => None,
        }
    }

    /// True for days and hours, of which every one counts.
    pub fn is_time(self) -> bool {
        matches!(
            self,
            Measure::TrainingDays
                | Measure::TrainingHours
                | Measure::ExpertDays
                | Measure::ExpertHours
        )
    }

    /// What this can be divided by, in the order in which it is offered.
    pub fn axes(self) -> Vec<Axis> {
        let divides = |axis: &Axis| match self {
            Measure::Own | Measure::Usd => axis.divides_money(),
            Measure::Projects => {
                !matches!(
                    axis,
                    Axis::Group | Axis::Measurement | Axis::Modality | Axis::Payer | Axis::Project
                ) && !of_persons(*axis)
                    && *axis != Axis::Kind
            }
            Measure::Activities => {
                !matches!(
                    axis,
                    Axis::Group | Axis::Measurement | Axis::Modality | Axis::Payer
                ) && !of_persons(*axis)
            }
            Measure::Trainees
            | Measure::TrainingDays
            | Measure::TrainingHours
            | Measure::Experts
            | Measure::ExpertDays
            | Measure::ExpertHours => !matches!(
                axis,
                Axis::Group | Axis::Measurement | Axis::Modality | Axis::Payer
            ),
        };
        Axis::ALL.iter().copied().filter(divides).collect()
    }
}

fn of_persons(axis: Axis) -> bool {
    matches!(axis, Axis::Sex | Axis::Field)
}

impl Definition {
    /// Checks that the measure can be divided as asked.
    ///
    /// # Errors
    /// `Invalid` at `rows`, `columns`, `filters[n]`, `year` or `years`.
    pub fn check(&self) -> Result<()> {
        let axes = self.measure.axes();
        let refuse = |path: String, axis: Axis| {
            let sentence = msg::built_cannot_divide(axis.label(), self.measure.label());
            Err(Error::field(path, sentence))
        };
        if !axes.contains(&self.rows) {
            return refuse("rows".to_owned(), self.rows);
        }
        if let Some(columns) = self.columns {
            if !axes.contains(&columns) {
                return refuse("columns".to_owned(), columns);
            }
            if columns == self.rows {
                return Err(Error::field("columns", msg::built_same_axis()));
            }
        }
        for (place, filter) in self.filters.iter().enumerate() {
            if !axes.contains(&filter.axis) {
                return refuse(format!("filters[{place}].axis"), filter.axis);
            }
            if self.filters[..place]
                .iter()
                .any(|other| other.axis == filter.axis)
            {
                return Err(Error::field(
                    format!("filters[{place}].axis"),
                    msg::built_filter_twice(filter.axis.label()),
                ));
            }
            if filter.keys.is_empty() || filter.keys.len() > 300 {
                return Err(Error::field(
                    format!("filters[{place}].keys"),
                    msg::built_filter_empty(filter.axis.label()),
                ));
            }
        }
        if !(1920..=2190).contains(&self.year) {
            return Err(Error::field("year", msg::rule_between(1920, 2190)));
        }
        if !(1..=20).contains(&self.years) {
            return Err(Error::field("years", msg::rule_between(1, 20)));
        }
        Ok(())
    }

    /// The question about years, flow and rates.
    pub fn question(&self) -> Question {
        Question {
            year_basis: self.year_basis,
            flow: self.flow,
            years: Some(self.years),
            ..Question::of(self.year)
        }
    }

    /// Whose money it is.
    pub fn side(&self) -> Side {
        self.side.unwrap_or(Side::Contribution)
    }
}
