//! The other reports: country brief, goals, trainee statistics, budget execution, and those that officers build.
//!
//! Each is [`Composed`] once, from the same figures as the annual report, and written as PDF or as a workbook:
//! what stands on paper and what stands in a cell come from the same [`Sheet`].

pub mod brief;
pub mod budget;
pub mod built;
pub mod commands;
mod directions;
pub mod frame;
pub mod goals;
pub mod paper;
pub(crate) mod store;
pub mod suppress;
pub mod trainees;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use typeset::{Chart, KeyFigures, Table};

use crate::built_report::Definition;
use crate::code_enum;
use crate::error::Result;
use crate::report::comparison::{self, ComparisonRequest};
use crate::report::reconciliation;
use crate::sheet::{Book, Sheet};
use crate::store::Reader;
use crate::values::{CountryCode, Date};

pub use frame::Frame;

/// Which report is wanted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OtherReport {
    /// Two pages on all cooperation with a country.
    CountryBrief {
        /// The country.
        iso3: CountryCode,
        /// The last of the five years.
        year: i32,
    },
    /// The contribution by Sustainable Development Goal and target.
    Goals {
        /// The last of the five years.
        year: i32,
    },
    /// Trainees by country, sex, area and course.
    Trainees {
        /// The last of the five years.
        year: i32,
        /// True hides small numbers, so that the report can be given out.
        #[serde(default)]
        public: bool,
    },
    /// A fiscal year's budget against what was committed and disbursed.
    Budget {
        /// The fiscal year.
        fiscal_year: i32,
    },
    /// From every cost line of the register to the reported total.
    Reconciliation {
        /// The last of the years.
        year: i32,
    },
    /// Two years, or plan and result, beside each other.
    Comparison(ComparisonRequest),
    /// Provided and received by year and partner.
    Directions {
        /// The last of the five years.
        year: i32,
    },
    /// A report that an officer built.
    Built {
        /// Its name; may be empty.
        #[serde(default)]
        name: String,
        /// What it shows.
        definition: Definition,
        /// True hides small numbers of persons, so that the report can be given out.
        #[serde(default)]
        public: bool,
    },
}

code_enum! {
    /// What a report is written as.
    pub enum Format {
        /// A document to print.
        Pdf = "pdf", format_pdf;
        /// A workbook.
        Xlsx = "xlsx", format_xlsx;
    }
}

/// A report before it is set or written.
pub struct Composed {
    /// Title.
    pub title: String,
    /// At the end of every page's header: the year or the country.
    pub running: String,
    /// One line on what it is.
    pub subject: String,
    /// What stands below the title.
    pub lead: Vec<String>,
    /// The parts, in their order.
    pub parts: Vec<Part>,
    /// Labels with words: on which basis the figures stand.
    pub basis: Vec<(String, String)>,
}

/// A part of a report.
pub enum Part {
    /// Opens a section.
    Section(String),
    /// Words.
    Paragraph(String),
    /// Large figures; on paper only.
    Figures(KeyFigures),
    /// A chart; on paper only, the table beside it has the figures.
    Chart(Chart),
    /// A table.
    Sheet(Sheet),
    /// A table that is laid out on paper in another way than in the workbook.
    Laid {
        /// In the workbook.
        sheet: Sheet,
        /// On paper, its number still to be given.
        table: Box<Table>,
    },
}

impl Composed {
    /// The workbook of it.
    pub fn book(&self, frame: &Frame) -> Book {
        frame.book(
            &self.title,
            &self.lead,
            &self.basis,
            self.parts.iter().filter_map(|part| match part {
                Part::Sheet(sheet) | Part::Laid { sheet, .. } => Some(sheet.clone()),
                _ => None,
            }),
        )
    }
}

/// Composes a report; `today` decides which activities are still to come.
///
/// # Errors
/// `NotFound` before the agency was entered, `MissingRate` naming currency and year, `Invalid` for an unknown
/// country, year or definition.
pub fn compose(
    reader: &Reader<'_>,
    frame: &Frame,
    report: &OtherReport,
    today: Date,
) -> Result<Composed> {
    match report {
        OtherReport::CountryBrief { iso3, year } => brief::compose(
            &brief::Brief::load(reader, frame, *iso3, *year, today)?,
            frame,
        ),
        OtherReport::Goals { year } => goals::compose(reader, frame, *year),
        OtherReport::Trainees { year, public } => trainees::compose(reader, frame, *year, *public),
        OtherReport::Budget { fiscal_year } => budget::compose(reader, frame, *fiscal_year),
        OtherReport::Reconciliation { year } => {
            reconciliation::print::compose(reader, frame, *year)
        }
        OtherReport::Comparison(request) => comparison::print::compose(reader, frame, request),
        OtherReport::Directions { year } => directions::compose(reader, frame, *year),
        OtherReport::Built {
            name,
            definition,
            public,
        } => built::compose(reader, frame, name, definition, *public),
    }
}
