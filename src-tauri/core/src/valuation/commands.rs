//! `valuation.*`: the sum being made, and what an activity's own numbers propose for it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::proposal::{self, Proposal};
use super::{Inputs, store};
use crate::activity::ActivityId;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::money::Amount;
use crate::report::Words;

/// Inputs of a valuation, as far as they are typed.
#[derive(Debug, Deserialize, TS)]
pub struct WorkOut {
    /// The inputs.
    pub inputs: Inputs,
    /// What stands in the line, to be compared; none: nothing yet.
    #[serde(default)]
    #[ts(optional)]
    pub amount: Option<Amount>,
}

/// A row of the sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WorkedRow {
    /// What it is for.
    pub label: String,
    /// What is multiplied and divided, in words; empty for an amount as it is.
    pub formula: String,
    /// Where it comes from.
    pub source: String,
    /// The row, rounded once.
    pub amount: Amount,
}

/// A valuation worked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WorkedOut {
    /// The rows.
    pub rows: Vec<WorkedRow>,
    /// What they add up to.
    pub total: Amount,
    /// Method and sum in one line.
    pub line: String,
    /// What stands in the line less what was worked out, where they differ in one currency.
    pub difference: Option<Amount>,
    /// Why they differ, in words.
    pub differs: Option<String>,
}

/// Which activity is to propose numbers.
#[derive(Debug, Deserialize, TS)]
pub struct ProposalRequest {
    /// The activity.
    pub activity: ActivityId,
}

/// The sum of a valuation row by row.
pub fn work_out(desk: &Desk, request: WorkOut) -> Result<WorkedOut> {
    let words = Words::new(desk.catalogue().language())?;
    let working = request
        .inputs
        .work()
        .map_err(|error| error.in_field("inputs"))?;
    let amount = request
        .amount
        .filter(|amount| !amount.amount.trim().is_empty())
        .map(|amount| amount.money())
        .transpose()
        .map_err(|message| Error::field("amount", message))?;
    let rows = working.rows.iter().map(|row| WorkedRow {
        label: row.label(&words),
        formula: row.formula.words(&words).unwrap_or_default(),
        source: row.source.clone(),
        amount: row.amount.into(),
    });
    Ok(WorkedOut {
        rows: rows.collect(),
        total: working.total.into(),
        line: working.line(&request.inputs, &words),
        difference: amount
            .and_then(|amount| working.difference(amount))
            .map(Amount::from),
        differs: amount
            .and_then(|amount| working.differs(amount))
            .map(|message| desk.say(&message)),
    })
}

/// Persons and days as the activity has them, for a valuation to take over.
pub fn proposals(desk: &Desk, request: ProposalRequest) -> Result<Vec<Proposal>> {
    let words = Words::new(desk.catalogue().language())?;
    desk.read(|reader| {
        let numbers = store::numbers(reader, request.activity.as_str())?
            .ok_or_else(|| Error::field("activity", msg::error_not_found()))?;
        Ok(proposal::proposals(&numbers, &words))
    })
}
