//! What an activity's trainees, experts and volunteers propose for a valuation: persons, days, months.
//!
//! A proposal is taken or left; it is never written into a line by itself, and the counts of the report (C) do not
//! come from it.

use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;

use crate::messages::{Message, msg};
use crate::report::Words;
use crate::values::Quantity;

/// A month of a proposal has so many days.
const MONTH: i64 = 30;

/// Persons of one kind in an activity, with the days that are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Heads {
    /// Different persons.
    pub persons: i64,
    /// Their days together: those that were noted, else from first to last day, else the activity's.
    pub days: i64,
    /// Persons of whom no day is known at all.
    pub without_days: i64,
}

/// What an activity knows of its numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub trainees: Heads,
    pub experts: Heads,
    pub volunteers: Heads,
    /// Participants as a number, actual before planned.
    pub participants: Option<i64>,
    /// Days of the activity, planned or from first to last.
    pub days: Option<i64>,
}

/// Numbers that a valuation can take over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ValuationProposal")]
pub struct Proposal {
    /// Whose numbers they are, in words: `Experts: 3 persons, 45 days together`.
    pub label: String,
    /// Persons.
    pub persons: Quantity,
    /// Days of all persons together; none where no day is known.
    pub person_days: Option<Quantity>,
    /// The same in months of thirty days, with two decimals.
    pub person_months: Option<Quantity>,
}

/// The proposals of an activity: what was recorded person by person first.
pub(super) fn proposals(numbers: &Numbers, words: &Words) -> Vec<Proposal> {
    let recorded = [
        (numbers.experts, msg::valuation_of_experts()),
        (numbers.volunteers, msg::valuation_of_volunteers()),
        (numbers.trainees, msg::valuation_of_trainees()),
    ];
    let mut found: Vec<Proposal> = recorded
        .into_iter()
        .filter(|(heads, _)| heads.persons > 0)
        .map(|(heads, whose)| proposal(heads, whose, words))
        .collect();
    if found.is_empty()
        && let Some(persons) = numbers.participants.filter(|persons| *persons > 0)
    {
        let heads = Heads {
            persons,
            days: numbers.days.unwrap_or(0).saturating_mul(persons),
            without_days: 0,
        };
        found.push(proposal(heads, msg::valuation_of_activity(), words));
    }
    found
}

fn proposal(heads: Heads, whose: Message, words: &Words) -> Proposal {
    let days = (heads.days > 0).then(|| Decimal::from(heads.days));
    let persons = msg::valuation_persons(words.count(heads.persons), heads.persons);
    let label = match (heads.days, heads.without_days) {
        (0, _) => msg::valuation_proposal_persons(persons, whose),
        (days, 0) => msg::valuation_proposal_days(words.count(days), persons, whose),
        (days, missing) => msg::valuation_proposal_days_some(
            words.count(days),
            words.count(missing),
            persons,
            whose,
        ),
    };
    Proposal {
        label: words.say(label),
        persons: Quantity(heads.persons.into()),
        person_days: days.map(Quantity),
        person_months: days.map(|days| Quantity((days / Decimal::from(MONTH)).round_dp(2))),
    }
}
