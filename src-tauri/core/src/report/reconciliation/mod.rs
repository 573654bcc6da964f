//! The reconciliation sheet: from what the register holds to the total that is reported, year by year.
//!
//! The register's side is added up from the cost lines by themselves ([`store`]); the contribution comes from the
//! figures that the report prints. That both agree is a check, not a definition. Deductions are negative, so that
//! every column adds up from the register's total to the contribution, and with the adjustment to what is
//! reported. Each amount is rounded once, as it is printed elsewhere in the report; what this leaves over stands
//! in a row of its own.

pub mod lines;
mod make;
pub mod print;
mod rounded;
mod stated;
pub(crate) mod store;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Words;
use crate::code_enum;
use crate::contribution::lines::{Payer, side};
use crate::contribution::trace::Trace;
use crate::contribution::{Asked, Basis, Question, Side};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::money::{Amount, Money};
use crate::values::Currency;
use store::Class;

code_enum! {
    /// A row of the sheet.
    pub enum ReconciliationStep {
        /// Every cost line of the flow and the years.
        Register = "register", step_register;
        /// Provided, but paid by the country's own government outside the scope.
        OutOfScope = "out_of_scope", step_out_of_scope;
        /// Provided, but paid by partners.
        Partners = "partners", side_partners;
        /// Nobody knows who paid.
        WithoutPayer = "without_payer", side_without_payer;
        /// Received from partners.
        Received = "received", side_received;
        /// Our own cost of receiving.
        Counterpart = "counterpart", side_counterpart;
        /// No rate of its currency and year: an error, in no sum.
        NotConvertible = "not_convertible", step_not_convertible;
        /// What rounding each row by itself leaves over.
        Rounding = "rounding", step_rounding;
        /// The contribution as the figures have it.
        Contribution = "contribution", step_contribution;
        /// What the survey's answer has in the place of the contribution, less the contribution.
        Adjustment = "adjustment", step_adjustment;
        /// The total that is reported.
        Reported = "reported", step_reported;
    }
}

impl ReconciliationStep {
    /// True where cost lines of the register stand behind the row.
    pub fn has_lines(self) -> bool {
        !matches!(
            self,
            ReconciliationStep::Rounding
                | ReconciliationStep::Adjustment
                | ReconciliationStep::Reported
        )
    }

    /// What the row is called: a deduction says so.
    pub fn row_label(self) -> Message {
        match self {
            ReconciliationStep::OutOfScope
            | ReconciliationStep::Partners
            | ReconciliationStep::WithoutPayer
            | ReconciliationStep::Received
            | ReconciliationStep::Counterpart
            | ReconciliationStep::NotConvertible => msg::reconciliation_less(self.label()),
            ReconciliationStep::Adjustment => msg::reconciliation_plus(self.label()),
            _ => self.label(),
        }
    }

    /// The row on which a provided or received line stands.
    pub(crate) fn of(class: &Class, asked: &Asked) -> ReconciliationStep {
        match side(class.direction, class.payer, asked.scope) {
            Side::Contribution => ReconciliationStep::Contribution,
            Side::Partners if class.payer == Payer::Government => ReconciliationStep::OutOfScope,
            Side::Partners => ReconciliationStep::Partners,
            Side::Received => ReconciliationStep::Received,
            Side::Counterpart => ReconciliationStep::Counterpart,
            Side::WithoutPayer => ReconciliationStep::WithoutPayer,
        }
    }
}

/// Which sheet is wanted.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ReconciliationSheetRequest")]
pub struct SheetRequest {
    /// The last of the years, and the basis when it is not the agency's own; without a number of years as many
    /// as the survey asks for.
    pub question: Question,
}

/// A year's cell of a row; a deduction is negative.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
#[ts(rename = "ReconciliationCell")]
pub struct Cell {
    /// In the agency's currency; none where it cannot be said.
    pub own: Option<Amount>,
    /// In US dollars; none where it cannot be said.
    pub usd: Option<Amount>,
    /// Cost lines behind it.
    pub lines: i64,
    /// `own` in minor units.
    #[serde(skip)]
    #[ts(skip)]
    pub own_minor: Option<i64>,
    /// `usd` in minor units.
    #[serde(skip)]
    #[ts(skip)]
    pub usd_minor: Option<i64>,
}

impl Cell {
    fn new(own: Option<i64>, usd: Option<i64>, lines: i64, currency: Currency) -> Cell {
        let amount = |minor: Option<i64>, currency| {
            minor.map(|minor| Amount::from(Money { minor, currency }))
        };
        Cell {
            own: amount(own, currency),
            usd: amount(usd, Currency::USD),
            lines,
            own_minor: own,
            usd_minor: usd,
        }
    }

    fn in_currency(&self, own: bool) -> Option<i64> {
        if own { self.own_minor } else { self.usd_minor }
    }
}

/// A row of the sheet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "ReconciliationRow")]
pub struct Row {
    /// What it is.
    pub step: ReconciliationStep,
    /// What people read; a deduction says so.
    pub label: String,
    /// True where cost lines of the register stand behind it.
    pub opens: bool,
    /// A cell a year, in the order of the years.
    pub years: Vec<Cell>,
    /// The sum of the years; none in it where a year cannot be said.
    pub sum: Cell,
}

/// Money that no rate converts.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NotConvertible {
    /// The reporting year.
    pub year: i32,
    /// The sum in its own currency.
    pub amount: Amount,
    /// Lines in it.
    pub lines: i64,
}

/// The answer that stands in the place of the contribution.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AdjustmentReason {
    /// The question's id.
    pub question: String,
    /// Why.
    pub reason: String,
}

/// A breakdown that was published elsewhere: it stands beside the reported total and is not in it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PublishedBeside {
    /// The year it is for.
    pub year: i32,
    /// What it breaks down.
    pub title: String,
    /// Its total as it was published.
    pub total: Amount,
    /// What its own rows leave over; negative where they exceed the total.
    pub not_allocated: Amount,
    /// The reported total less the published one, where both are in one currency.
    pub difference: Option<Amount>,
}

/// The sheet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "ReconciliationSheet")]
pub struct Reconciled {
    /// What must be printed beside the amounts; none while a rate is missing.
    pub basis: Option<Basis>,
    /// The agency's currency.
    pub currency: Currency,
    /// The years, oldest first.
    pub years: Vec<i32>,
    /// The rows, in the order of [`ReconciliationStep::ALL`]; what has no lines in any year is left out.
    pub rows: Vec<Row>,
    /// What is in no sum because a rate is missing.
    pub not_convertible: Vec<NotConvertible>,
    /// Why the adjustment is made, where there is one.
    pub adjustment: Option<AdjustmentReason>,
    /// What was published elsewhere for these years.
    pub published: Vec<PublishedBeside>,
    /// True when the lines of the register give every figure that the report prints of the five sides.
    pub agrees: bool,
}

impl Reconciled {
    /// A row.
    pub fn row(&self, step: ReconciliationStep) -> Option<&Row> {
        self.rows.iter().find(|row| row.step == step)
    }
}

/// The reconciliation sheet of the years up to one.
pub fn sheet(desk: &Desk, request: SheetRequest) -> Result<Reconciled> {
    desk.read(|reader| Reconciled::make(reader, desk.catalogue(), &request.question))
}

/// The cost lines behind a cell of the sheet.
pub fn sheet_lines(desk: &Desk, request: lines::LinesRequest) -> Result<Trace> {
    let words = Words::new(desk.catalogue().language())?;
    Ok(desk
        .read(|reader| lines::open(reader, &request))?
        .in_words(&words))
}
