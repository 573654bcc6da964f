//! Cost lines: what was planned, committed or disbursed, by whom, for what. Every figure is made of them.

pub mod block;
pub mod cells;
pub mod commands;
pub mod converted;
pub(crate) mod dollars;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use crate::activity::ActivityId;
use crate::agency::{Agency, YearBasis};
use crate::contribution::period::Years;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::money::Money;
use crate::organisation::OrganisationId;
use crate::project::{Direction, ProjectId};
use crate::rules;
use crate::store::search_clause;
use crate::valuation::Inputs;
use crate::values::{CountryCode, Currency, Date};
use crate::{code_enum, id_type, record, reference};

id_type! {
    /// Key of a cost line.
    CostLineId
}

code_enum! {
    /// How far the money is.
    pub enum Flow {
        /// Planned.
        Planned = "planned", flow_planned;
        /// Committed.
        Committed = "committed", flow_committed;
        /// Disbursed, or delivered for in-kind cooperation.
        Disbursed = "disbursed", flow_disbursed;
    }
}

code_enum! {
    /// How in-kind cooperation was valued.
    pub enum Valuation {
        /// What was actually spent.
        ActualExpenditure = "actual_expenditure", valuation_actual_expenditure;
        /// Official salary for the days worked.
        OfficialSalary = "official_salary", valuation_official_salary;
        /// A standard cost for each unit.
        StandardUnitCost = "standard_unit_cost", valuation_standard_unit_cost;
        /// What it would cost on the market.
        MarketPrice = "market_price", valuation_market_price;
        /// What the partner declares.
        PartnerDeclared = "partner_declared", valuation_partner_declared;
    }
}

record! {
    /// A cost line.
    pub struct CostLine(CostLineId) in "cost_line" {
        /// The project.
        pub project_id: ProjectId,
        /// The activity, when it belongs to one.
        #[serde(default)]
        pub activity_id: Option<ActivityId>,
        /// What it is.
        #[serde(default)]
        #[garde(custom(rules::line(500)))]
        pub description: String,
        /// Who pays; a line without payer is a gap that the checks find.
        #[serde(default)]
        pub payer_id: Option<OrganisationId>,
        /// Provided or received, in a project that goes both ways; else as the project.
        #[serde(default)]
        pub direction: Option<Direction>,
        /// How far the money is.
        pub flow: Flow,
        /// The day, when it is known.
        #[serde(default)]
        pub date: Option<Date>,
        /// The agency's fiscal year, when the day is not known.
        #[serde(default)]
        #[garde(custom(rules::maybe_between(1900, 2200)))]
        pub fiscal_year: Option<i64>,
        /// Currency.
        pub currency: Currency,
        /// Amount in minor units; negative for a refund.
        pub amount_minor: i64,
        /// What kind of figure it is, A1 to B11.
        #[garde(custom(money_measurement))]
        pub measurement: String,
        /// How it was valued, for in-kind cooperation.
        #[serde(default)]
        pub valuation: Option<Valuation>,
        /// What the amount was worked out from, where the helper of its method was used.
        #[serde(default)]
        pub valuation_inputs: Option<Inputs>,
        /// The one country it went to; none: split by the project's shares.
        #[serde(default)]
        pub country: Option<CountryCode>,
        /// Who reported it.
        #[serde(default)]
        #[garde(custom(rules::line(300)))]
        pub reported_by: String,
        /// The paper behind it.
        #[serde(default)]
        #[garde(custom(rules::line(300)))]
        pub document: String,
        /// What it is looked for by; made by the program.
        #[serde(default)]
        pub search: String,
    }
}

impl CostLine {
    /// Fills the text it is looked for by.
    pub fn index(&mut self) {
        self.search = search_clause([self.description.as_str(), &self.reported_by, &self.document]);
    }

    /// The amount with its currency.
    pub fn money(&self) -> Money {
        Money {
            minor: self.amount_minor,
            currency: self.currency,
        }
    }

    /// Checks the line by itself.
    ///
    /// # Errors
    /// `Invalid`: neither day nor year, both at odds, in-kind without a method, an absurd amount.
    pub fn check(&self) -> Result<()> {
        rules::check(self)?;
        if self.date.is_none() && self.fiscal_year.is_none() {
            return Err(Error::field("date", msg::cost_line_without_day()));
        }
        if self.date.is_some() && self.fiscal_year.is_some() {
            return Err(Error::field("fiscal_year", msg::cost_line_day_and_year()));
        }
        if self.amount_minor == 0 {
            return Err(Error::field("amount", msg::cost_line_zero()));
        }
        if self.direction == Some(Direction::BothWays) {
            return Err(Error::field("direction", msg::cost_line_both_ways()));
        }
        if let Some(inputs) = &self.valuation_inputs {
            if self.valuation != Some(inputs.method()) {
                let sentence = msg::valuation_of_other_method(inputs.method().label());
                return Err(Error::field("valuation", sentence));
            }
            inputs
                .work()
                .map_err(|error| error.in_field("valuation_inputs"))?;
        }
        match (self.measurement.starts_with('B'), self.valuation) {
            (true, None) => Err(Error::field(
                "valuation",
                msg::cost_line_without_valuation(),
            )),
            (false, Some(_)) => Err(Error::field("valuation", msg::cost_line_money_valued())),
            _ => Ok(()),
        }
    }
}

/// The agency's fiscal years from one to another; a programme without an agency counts from January.
pub(crate) fn fiscal_years(agency: Option<&Agency>, first: i32, last: i32) -> Years {
    Years {
        first: first.clamp(1, 9998),
        last: last.clamp(1, 9998),
        basis: YearBasis::Fiscal,
        fiscal_month: agency
            .and_then(|agency| i8::try_from(agency.fiscal_month).ok())
            .unwrap_or(1),
    }
}

/// A kind of figure that is money: A or B. Counts (C) are never entered as money.
fn money_measurement(id: &str, _: &()) -> garde::Result {
    match reference::measurement(id) {
        Some(known) if known.group == "C" => Err(rules::refuse(&msg::cost_line_counted())),
        Some(_) => Ok(()),
        None => Err(rules::refuse(&msg::cost_line_measurement_unknown(
            crate::values::shown(id),
        ))),
    }
}
