//! Budgets: what a fiscal year has to spend, by source, and for what if that is known.

pub mod burn_down;
pub mod commands;
pub mod execution;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use crate::error::{Error, Result};
use crate::messages::msg;
use crate::money::Money;
use crate::project::ProjectId;
use crate::rules;
use crate::values::Currency;
use crate::{id_type, record, reference};

id_type! {
    /// Key of a budget.
    BudgetId
}

record! {
    /// A budget.
    pub struct Budget(BudgetId) in "budget" {
        /// Fiscal year, named after the calendar year in which it ends.
        #[garde(custom(rules::between(1900, 2200)))]
        pub fiscal_year: i64,
        /// Where the money comes from.
        #[garde(custom(rules::name(300)))]
        pub source: String,
        /// Priority area it is for, when it is for one.
        #[serde(default)]
        pub area: Option<String>,
        /// Project it is for, when it is for one.
        #[serde(default)]
        pub project_id: Option<ProjectId>,
        /// Currency.
        pub currency: Currency,
        /// Amount in minor units.
        pub amount_minor: i64,
        /// Remarks.
        #[serde(default)]
        #[garde(custom(rules::prose(5000)))]
        pub note: String,
    }
}

impl Budget {
    /// Checks the budget by itself.
    ///
    /// # Errors
    /// `Invalid`: an unknown area, or an amount that is not above zero.
    pub fn check(&self) -> Result<()> {
        rules::check(self)?;
        if let Some(area) = &self.area
            && reference::area(area).is_none()
        {
            let sentence = msg::project_area_unknown(crate::values::shown(area));
            return Err(Error::field("area", sentence));
        }
        if self.amount_minor <= 0 {
            return Err(Error::field("amount", msg::budget_not_positive()));
        }
        Ok(())
    }

    /// The amount with its currency.
    pub fn money(&self) -> Money {
        Money {
            minor: self.amount_minor,
            currency: self.currency,
        }
    }
}
