//! The annual contribution: from cost lines to the figures of a year, in one place for screen, report and
//! command line.
//!
//! # How a figure is made
//!
//! 1. Lines of the chosen flow whose day falls in the year are taken; a line known only by fiscal year is
//!    split over calendar years by months when calendar years are asked for ([`period`]).
//! 2. A line is put on a [`Side`]: ours when the payer is inside the scope, else apart. Provided and received
//!    are never netted.
//! 3. A line is split once over countries, once over areas, once over goals, by largest remainder, so that
//!    the parts of each breakdown sum exactly to the line ([`lines`]).
//! 4. Parts are summed in their own currency, converted once at the year's rate of one series, rounded once;
//!    the cells of a table are rounded by largest remainder so that they add up to its rounded total
//!    ([`tables`]). A missing rate is an error that names currency and year ([`rates`]).
//! 5. What has no country, area or goal stands in a row of its own with an empty key, so every breakdown of a
//!    side has the same total.
//!
//! Counts (C) come from participations and assignments ([`counts`]) and are never added to money.
//! Sums and counts are kept with the register while it changes ([`kept`]); [`trace`] lists the very parts that
//! make a cell.

pub mod atoms;
pub mod axis;
pub mod behind;
pub mod commands;
pub mod counts;
pub mod cross;
pub mod directions;
pub mod exchange;
pub(crate) mod kept;
pub mod lines;
pub mod period;
pub mod rates;
pub(crate) mod replay;
pub mod rounding;
pub(crate) mod store;
pub mod tables;
pub mod targets;
pub mod trace;
pub mod trainees;
pub mod uses;
pub mod walk;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agency::{Agency, Scope, YearBasis};
use crate::code_enum;
use crate::cost::Flow;
use crate::error::Result;
use crate::messages::Catalogue;
use crate::money::Amount;
use crate::rate::RateKind;
use crate::store::Reader;
use crate::values::{Currency, Rate};

use period::Years;

code_enum! {
    /// Whose money a line is, seen from the agency. Sides are never added up.
    pub enum Side {
        /// Provided, and paid inside the scope: the contribution.
        Contribution = "contribution", side_contribution;
        /// Provided, but paid by somebody outside the scope, such as a triangular partner.
        Partners = "partners", side_partners;
        /// Received from partners.
        Received = "received", side_received;
        /// Our own cost of receiving.
        Counterpart = "counterpart", side_counterpart;
        /// Nobody knows who paid: a gap that the checks name.
        WithoutPayer = "without_payer", side_without_payer;
    }
}

code_enum! {
    /// What a breakdown goes by.
    pub enum Dimension {
        /// A or B.
        Group = "group", dimension_group;
        /// Measurement id.
        Measurement = "measurement", dimension_measurement;
        /// Modality of the survey.
        Modality = "modality", dimension_modality;
        /// Priority area.
        Area = "area", dimension_area;
        /// Sustainable Development Goal.
        Goal = "goal", dimension_goal;
        /// Country.
        Country = "country", dimension_country;
        /// LDC, LLDC and SIDS, alone and together, so that nothing is counted twice.
        CountryGroup = "country_group", dimension_country_group;
        /// UN region.
        Region = "region", dimension_region;
        /// UN subregion.
        Subregion = "subregion", dimension_subregion;
        /// Form of cooperation.
        Form = "form", dimension_form;
        /// Payer.
        Payer = "payer", dimension_payer;
        /// Project.
        Project = "project", dimension_project;
    }
}

/// What is asked: which years, on which basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "FiguresRequest")]
pub struct Question {
    /// The last of the five years.
    pub year: i32,
    /// Which twelve months a year means; the agency's choice when absent.
    #[serde(default)]
    #[ts(optional)]
    pub year_basis: Option<YearBasis>,
    /// The flow; disbursed when absent.
    #[serde(default)]
    #[ts(optional)]
    pub flow: Option<Flow>,
    /// Whose money counts; the agency's choice when absent.
    #[serde(default)]
    #[ts(optional)]
    pub scope: Option<Scope>,
    /// The series of rates; the agency's choice when absent.
    #[serde(default)]
    #[ts(optional)]
    pub series: Option<String>,
    /// How many years stand side by side, 1 to 20; five when absent.
    #[serde(default)]
    #[ts(optional)]
    pub years: Option<u8>,
    /// Whether the breakdown by project is wanted, too; it has as many rows as there are projects.
    #[serde(default)]
    #[ts(optional)]
    pub projects: Option<bool>,
}

impl Question {
    /// The five years up to one, all else as the agency chose.
    pub fn of(year: i32) -> Self {
        Question {
            year,
            year_basis: None,
            flow: None,
            scope: None,
            series: None,
            years: None,
            projects: None,
        }
    }
}

/// A cell: the same money in the agency's currency and in US dollars, each rounded once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Value {
    /// In the agency's currency.
    pub own: Amount,
    /// In US dollars.
    pub usd: Amount,
    /// How many lines have a part in it.
    pub lines: i64,
    /// `own` in minor units.
    #[serde(skip)]
    #[ts(skip)]
    pub own_minor: i64,
    /// `usd` in minor units.
    #[serde(skip)]
    #[ts(skip)]
    pub usd_minor: i64,
}

/// A row of a breakdown: one cell a year, their sum, their yearly mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "FigureRow")]
pub struct Row {
    /// What the row is for; empty: not allocated.
    pub key: String,
    /// What people read.
    pub label: String,
    /// One cell a year, in the order of `basis.years`.
    pub years: Vec<Value>,
    /// The sum of the years.
    pub sum: Value,
    /// The mean of the years.
    pub mean: Value,
}

/// A breakdown of one side; its rows add up to the side's total in every year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Breakdown {
    /// What it goes by.
    pub dimension: Dimension,
    /// The rows, in the order in which they are printed.
    pub rows: Vec<Row>,
}

/// One side with its breakdowns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SideFigures {
    /// Whose money it is.
    pub side: Side,
    /// The total.
    pub total: Row,
    /// The breakdowns, each with the same total.
    pub breakdowns: Vec<Breakdown>,
}

impl SideFigures {
    /// A breakdown's rows.
    pub fn by(&self, dimension: Dimension) -> &[Row] {
        self.breakdowns
            .iter()
            .find(|b| b.dimension == dimension)
            .map_or(&[], |b| b.rows.as_slice())
    }
}

/// A reporting year with its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReportingYear {
    /// The year's name.
    pub year: i32,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// A rate that the figures used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RateUsed {
    /// Currency.
    pub currency: Currency,
    /// Reporting year.
    pub year: i32,
    /// Units of the currency for one US dollar.
    pub lcu_per_usd: Rate,
    /// The series.
    pub series: String,
    /// Who publishes it.
    pub source: String,
    /// A published annual average, or the mean of twelve months, or of days weighted by how long each rate held.
    pub made_of: RateKind,
}

/// Everything that must be printed beside a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Basis {
    /// The agency's currency.
    pub currency: Currency,
    /// Which twelve months a year means.
    pub year_basis: YearBasis,
    /// First month of the fiscal year.
    pub fiscal_month: i64,
    /// The flow.
    pub flow: Flow,
    /// Whose money counts.
    pub scope: Scope,
    /// The series of rates.
    pub series: String,
    /// The years side by side, oldest first.
    pub years: Vec<ReportingYear>,
    /// The rates that were used.
    pub rates: Vec<RateUsed>,
}

/// The figures of the years up to the one asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Figures {
    /// What must be printed beside every figure.
    pub basis: Basis,
    /// The five sides, in the order of [`Side::ALL`].
    pub sides: Vec<SideFigures>,
    /// What was counted (C), never added to money.
    pub counts: counts::Counts,
    /// Amounts by country group where groups overlap: for each group of the register all that went to its
    /// members. These rows do not add up and have no total.
    pub groups: Vec<Row>,
}

impl Figures {
    /// One side.
    pub fn side(&self, side: Side) -> &SideFigures {
        &self.sides[Side::ALL.iter().position(|s| *s == side).unwrap_or(0)]
    }

    /// Works out the figures.
    ///
    /// # Errors
    /// `MissingRate` naming every currency and year without a rate in the series; `NotFound` before the
    /// agency was entered.
    pub fn make(
        reader: &Reader<'_>,
        catalogue: &Catalogue,
        question: &Question,
    ) -> Result<Figures> {
        let asked = Asked::resolve(reader, question)?;
        let projects = question.projects.unwrap_or(false);
        let mut sums = tables::Sums::new(asked.years);
        let span = (asked.years.first, asked.years.last);
        kept::store::each_sum(
            reader,
            asked.years.basis,
            asked.flow,
            span,
            |cell, amount| {
                let side = lines::side(cell.direction, cell.payer, asked.scope);
                sums.add(
                    (side, cell.table, cell.key),
                    cell.year,
                    cell.currency,
                    amount,
                );
            },
        )?;
        if projects {
            store::each_of_project(reader, &asked, None, &mut |of, portion| {
                let side = lines::side(of.direction, of.payer, asked.scope);
                let place = (
                    side,
                    lines::Table::By(Dimension::Project),
                    of.project.clone(),
                );
                sums.add(place, portion.0, of.currency, (i128::from(portion.1), 1));
            })?;
        }
        let converter = rates::Converter::load(reader, &asked, &sums.currencies())?;
        let words = tables::Labels::load(reader, catalogue, projects)?;
        let (sides, groups) = sums.into_tables(&converter, &words, projects);
        Ok(Figures {
            basis: Basis {
                currency: asked.agency.currency,
                year_basis: asked.years.basis,
                fiscal_month: asked.agency.fiscal_month,
                flow: asked.flow,
                scope: asked.scope,
                series: asked.series.clone(),
                years: asked.years.describe(),
                rates: converter.used(),
            },
            sides,
            counts: counts::Counts::make(reader, &asked)?,
            groups,
        })
    }
}

/// A question with the agency's choices filled in.
pub struct Asked {
    /// The agency.
    pub agency: Agency,
    /// The years.
    pub years: Years,
    /// The flow.
    pub flow: Flow,
    /// Whose money counts.
    pub scope: Scope,
    /// The series of rates.
    pub series: String,
}

impl Asked {
    /// Fills in what the question leaves to the agency.
    pub fn resolve(reader: &Reader<'_>, question: &Question) -> Result<Asked> {
        let agency = crate::agency::store::get(reader)?;
        let count = i32::from(question.years.unwrap_or(5).clamp(1, 20));
        let year = question.year.clamp(1920, 2200);
        Ok(Asked {
            years: Years {
                first: year - count + 1,
                last: year,
                basis: question.year_basis.unwrap_or(agency.year_basis),
                fiscal_month: i8::try_from(agency.fiscal_month).unwrap_or(1),
            },
            flow: question.flow.unwrap_or(Flow::Disbursed),
            scope: question.scope.unwrap_or(agency.scope),
            series: question
                .series
                .clone()
                .filter(|s| !s.is_empty())
                .unwrap_or_else(|| agency.rate_series.clone()),
            agency,
        })
    }
}
