//! The sample programme: an invented agency's fiscal years 2021 to 2025, made by code.
//!
//! Nothing in it is real, and it says so: the agency is marked as a sample, organisations and persons have
//! names that nobody has. The same program makes the same register, key by key. What belongs to the story
//! stands in the files beside this one; amounts, days and persons are drawn from [`chance::Chance`].
//!
//! It holds some gaps on purpose, so that the checks have something to find: lines without payer, projects
//! without countries, area or goals, a planned line in a currency without rate, more disbursed than
//! committed, work outside a project's days, persons without legal basis.

mod answers;
mod budgets;
mod chance;
mod facts;
mod money;
mod partner_figures;
mod people;
mod plans;
mod projects;
mod unit_costs;
mod years;

use std::path::Path;

use crate::desk::{Desk, Surroundings};
use crate::error::Result;
use crate::messages::msg;
use crate::ops::Op;
use crate::store::Tx;

/// Makes the sample programme.
///
/// # Errors
/// `Storage` when the file exists or its folder cannot be written.
pub fn create(path: &Path, language: &str) -> Result<Desk> {
    let surroundings = Surroundings::fixed(moment(), "sample");
    crate::programme::make(path, language, surroundings, |desk| {
        desk.transact(Op::lasting(msg::op_sample_made()), fill)?;
        Ok(())
    })
}

/// When the sample is said to have been made: 21 April 2026, in the morning.
fn moment() -> jiff::Timestamp {
    jiff::Timestamp::constant(1_776_733_200, 0)
}

fn fill(tx: &mut Tx<'_>) -> Result<()> {
    let bodies = projects::organisations(tx)?;
    let programme = projects::projects(tx, &bodies)?;
    let mut chance = chance::Chance::seeded(2026);
    let work = money::fill(tx, &bodies, &programme, &mut chance)?;
    budgets::fill(tx, &programme, &work.spent)?;
    people::fill(tx, &programme, &work.activities, &mut chance)?;
    answers::fill(tx)?;
    // Last, so that nothing before it gets other keys.
    plans::fill(tx, &programme)?;
    unit_costs::fill(tx)?;
    partner_figures::fill(tx)
}

#[cfg(test)]
mod tests;
