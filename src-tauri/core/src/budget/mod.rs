//! Budgets: what a fiscal year has to spend, by source, and for what if that is known.

pub mod commands;
pub(crate) mod store;

use crate::money::Money;
use crate::project::ProjectId;
use crate::rules;
use crate::values::Currency;
use crate::{id_type, record};

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
    /// The amount with its currency.
    pub fn money(&self) -> Money {
        Money {
            minor: self.amount_minor,
            currency: self.currency,
        }
    }
}
