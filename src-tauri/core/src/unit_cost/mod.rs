//! Standard unit costs: what one person-day, person-month or piece is taken to cost in a year, by what is given.

pub mod commands;
pub(crate) mod store;

use crate::activity::ActivityKind;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::money::Money;
use crate::rules;
use crate::store::search_clause;
use crate::values::Currency;
use crate::{code_enum, id_type, record};

id_type! {
    /// Key of a standard unit cost.
    UnitCostId
}

code_enum! {
    /// What a standard cost is for one of.
    pub enum CostUnit {
        /// A day of a person.
        PersonDay = "person_day", cost_unit_person_day;
        /// A month of a person.
        PersonMonth = "person_month", cost_unit_person_month;
        /// A person, whatever the days.
        Person = "person", cost_unit_person;
        /// An event.
        Event = "event", cost_unit_event;
        /// A piece.
        Piece = "piece", cost_unit_piece;
    }
}

record! {
    /// A standard unit cost.
    pub struct UnitCost(UnitCostId) in "unit_cost" {
        /// What it is the cost of.
        #[garde(custom(rules::name(200)))]
        pub name: String,
        /// Kind of activity that it is for; none: any.
        #[serde(default)]
        pub kind: Option<ActivityKind>,
        /// The unit.
        pub unit: CostUnit,
        /// The year it holds for, as the agency counts years.
        #[garde(custom(rules::between(1900, 2200)))]
        pub year: i64,
        /// Currency.
        pub currency: Currency,
        /// Cost of one unit in minor units.
        pub amount_minor: i64,
        /// Where it stands: decision, circular, calculation.
        #[garde(custom(rules::name(300)))]
        pub source: String,
        /// What it is looked for by; made by the program.
        #[serde(default)]
        pub search: String,
    }
}

impl UnitCost {
    /// Checks the unit cost by itself and fills the text it is looked for by.
    ///
    /// # Errors
    /// `Invalid` at the fields.
    pub fn check(&mut self) -> Result<()> {
        rules::check(self)?;
        if self.amount_minor <= 0 {
            return Err(Error::field("amount", msg::valuation_not_positive()));
        }
        self.search = search_clause([self.name.as_str(), &self.source]);
        Ok(())
    }

    /// The cost of one unit.
    pub fn money(&self) -> Money {
        Money {
            minor: self.amount_minor,
            currency: self.currency,
        }
    }
}
