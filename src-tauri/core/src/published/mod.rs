//! Breakdowns that were published elsewhere, set beside the register with the difference.
//!
//! Agencies publish figures whose rows do not add up to their total, or exceed a total printed above them.
//! Such a breakdown is kept as it was published, and [`compare`] says what is missing or too much; nothing is
//! corrected and nothing hidden.

pub mod commands;
pub(crate) mod store;

use crate::money::Money;
use crate::rules;
use crate::values::Currency;
use crate::{id_type, record};

id_type! {
    /// Key of a published breakdown.
    PublishedId,
    /// Key of a row of a published breakdown.
    PublishedRowId,
}

record! {
    /// A breakdown as it was published.
    pub struct PublishedFacts(PublishedId) in "published_breakdown" {
        /// The year it is for, in the agency's way of counting.
        #[garde(custom(rules::between(1900, 2200)))]
        pub year: i64,
        /// What it breaks down.
        #[garde(custom(rules::name(300)))]
        pub title: String,
        /// Where it was published.
        #[garde(custom(rules::name(500)))]
        pub source: String,
        /// Currency of all its amounts.
        pub currency: Currency,
        /// The total of the year as it was published, in minor units.
        pub total_minor: i64,
        /// A smaller total printed above the rows, in minor units, where there is one.
        #[serde(default)]
        pub heading_minor: Option<i64>,
    }
}

record! {
    /// A row of a published breakdown.
    pub struct PublishedRow(PublishedRowId) in "published_row" {
        /// The breakdown.
        #[serde(default)]
        pub breakdown_id: PublishedId,
        /// Place in the list.
        #[serde(default)]
        pub position: i64,
        /// What the row is for, as printed.
        #[garde(custom(rules::name(300)))]
        pub label: String,
        /// Its amount in minor units.
        pub amount_minor: i64,
    }
}

/// How a breakdown stands to its own totals and to the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Differences {
    /// What the rows add up to.
    pub rows: Money,
    /// The total less the rows: positive where something is not allocated, negative where the rows exceed it.
    pub not_allocated: Money,
    /// The total printed above the rows less the rows, likewise.
    pub below_heading: Option<Money>,
    /// The register's total less the published one, where both are in one currency.
    pub register: Option<Money>,
}

/// Works out the differences; `register` is the register's contribution of the year in the agency's currency.
pub fn compare(facts: &PublishedFacts, rows: &[PublishedRow], register: Money) -> Differences {
    let money = |minor: i64| Money {
        minor,
        currency: facts.currency,
    };
    // Amounts are bounded far below what an integer of 64 bits holds.
    let sum = rows
        .iter()
        .fold(0i64, |sum, row| sum.saturating_add(row.amount_minor));
    Differences {
        rows: money(sum),
        not_allocated: money(facts.total_minor.saturating_sub(sum)),
        below_heading: facts
            .heading_minor
            .map(|heading| money(heading.saturating_sub(sum))),
        register: (register.currency == facts.currency)
            .then(|| money(register.minor.saturating_sub(facts.total_minor))),
    }
}
