//! Indicators of a project: what is measured, from which baseline to which target, and what was measured.

pub mod commands;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::messages::msg;
use crate::project::ProjectId;
use crate::values::{Date, Quantity, shown};
use crate::{id_type, record, rules};

id_type! {
    /// Key of an indicator.
    IndicatorId,
    /// Key of a measured value.
    IndicatorValueId,
}

record! {
    /// What is measured in a project.
    pub struct Indicator(IndicatorId) in "indicator" {
        /// The project.
        pub project_id: ProjectId,
        /// What is measured.
        #[garde(custom(rules::name(500)))]
        pub name: String,
        /// In what it is measured: persons, days, percent.
        #[serde(default)]
        #[garde(custom(rules::line(100)))]
        pub unit: String,
        /// Where it stood before.
        #[serde(default)]
        pub baseline: Option<Quantity>,
        /// Year or day of the baseline, or empty.
        #[serde(default)]
        #[garde(custom(period_or_nothing))]
        pub baseline_period: String,
        /// Where it shall stand.
        #[serde(default)]
        pub target: Option<Quantity>,
        /// Year or day by which the target shall be met, or empty.
        #[serde(default)]
        #[garde(custom(period_or_nothing))]
        pub target_period: String,
        /// How it is measured, and other remarks.
        #[serde(default)]
        #[garde(custom(rules::prose(5000)))]
        pub note: String,
    }
}

record! {
    /// A value that was measured.
    pub struct IndicatorValue(IndicatorValueId) in "indicator_value" {
        /// The indicator.
        pub indicator_id: IndicatorId,
        /// Year (`2025`) or day (`2025-03-31`).
        #[garde(custom(year_or_day))]
        pub period: String,
        /// What was measured.
        pub value: Quantity,
        /// Who says so.
        #[serde(default)]
        #[garde(custom(rules::line(300)))]
        pub source: String,
    }
}

impl Indicator {
    /// How far the way from baseline to target has been gone, in percent with one decimal: 0 at the baseline,
    /// 100 at the target, below and above where it went the wrong way or beyond. A missing baseline counts as
    /// zero. `None` without target or value, and where baseline and target are the same.
    pub fn progress(&self, latest: Option<Quantity>) -> Option<Decimal> {
        let target = self.target?.0;
        let from = self.baseline.map_or(Decimal::ZERO, |baseline| baseline.0);
        let gone = latest?.0 - from;
        let way = target - from;
        if way.is_zero() {
            return None;
        }
        let percent = gone.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(way)?;
        Some(percent.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero))
    }
}

/// A year of four digits, or a day.
fn year_or_day(text: &str, _: &()) -> garde::Result {
    let year = text.len() == 4
        && text
            .parse()
            .is_ok_and(|year: i64| (1900..=2200).contains(&year));
    if year || text.parse::<Date>().is_ok() {
        return Ok(());
    }
    Err(rules::refuse(&match text.is_empty() {
        true => msg::rule_empty(),
        false => msg::indicator_period_unfit(shown(text)),
    }))
}

fn period_or_nothing(text: &str, context: &()) -> garde::Result {
    match text.is_empty() {
        true => Ok(()),
        false => year_or_day(text, context),
    }
}
