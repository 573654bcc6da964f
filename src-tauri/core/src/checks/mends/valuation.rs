//! `checks.valuation_preview` and `checks.mend_valuation`: lines whose amount is not what their valuation gives take
//! that amount, or let go of the valuation.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::checks::Finding;
use crate::checks::dismissed::{Mended, Targets};
use crate::code_enum;
use crate::cost::{CostLine, CostLineId};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::msg;
use crate::money::{Amount, Money};
use crate::ops::{Done, Op};
use crate::rules;
use crate::store::{Page, Reader};

code_enum! {
    /// What becomes of a line whose amount is not what its valuation gives.
    pub enum ValuationMend {
        /// The line takes the amount that the inputs give.
        Take = "take", check_valuation_take;
        /// The line keeps its amount and its method; the inputs go, with a reason.
        Drop = "drop", check_valuation_drop;
    }
}

/// What is to be done about which lines.
#[derive(Debug, Deserialize, TS)]
pub struct MendValuation {
    /// Which findings.
    pub targets: Targets,
    /// What becomes of them.
    pub how: ValuationMend,
    /// Why the inputs go; not needed where the amount is taken.
    #[serde(default)]
    pub reason: String,
}

/// A line with the amount that it would take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RevaluedLine {
    /// Key.
    pub id: CostLineId,
    /// What it is called.
    pub label: String,
    /// The amount as it is.
    pub before: Amount,
    /// The amount that the inputs give.
    pub after: Amount,
}

/// What is checked of the request.
#[derive(garde::Validate)]
struct Why<'w> {
    #[garde(custom(rules::name(500)))]
    reason: &'w str,
}

/// The lines with both amounts.
pub fn preview(desk: &Desk, targets: Targets) -> Result<Page<RevaluedLine>> {
    let findings = targets.findings(desk)?;
    desk.read(|reader| {
        let mut rows = Vec::new();
        for finding in &findings {
            if let Some((line, computed)) = revalued(reader, finding)? {
                rows.push(RevaluedLine {
                    label: finding.record.label.clone(),
                    before: line.money().into(),
                    after: computed.into(),
                    id: line.id,
                });
            }
        }
        Ok(Page::first(rows))
    })
}

/// Takes the amounts or drops the inputs, in one operation; the reason stands in the history of each line.
///
/// # Errors
/// At `reason` where inputs are dropped without one.
pub fn mend(desk: &Desk, request: MendValuation) -> Result<Done<Mended>> {
    let reason = request.reason.trim();
    if request.how == ValuationMend::Drop {
        rules::check(&Why { reason })?;
    }
    let findings = request
        .targets
        .findings(desk)
        .map_err(|error| error.in_field("targets"))?;
    let op = match request.how {
        ValuationMend::Take => msg::op_valuation_taken(findings.len()),
        ValuationMend::Drop => msg::op_valuation_dropped(findings.len(), reason),
    };
    desk.transact(Op::new(op), |tx| {
        let mut count = 0;
        for finding in &findings {
            let Some((mut line, computed)) = revalued(&tx.reader(), finding)? else {
                continue;
            };
            match request.how {
                ValuationMend::Take => {
                    line.currency = computed.currency;
                    line.amount_minor = computed.minor;
                }
                ValuationMend::Drop => line.valuation_inputs = None,
            }
            tx.put(&mut line)?;
            count += 1;
        }
        Ok(Mended { count })
    })
}

/// The line of a finding with the amount that its inputs give, while the two differ.
fn revalued(reader: &Reader<'_>, finding: &Finding) -> Result<Option<(CostLine, Money)>> {
    let Some(line) = reader.find::<CostLine>(&finding.record.id)? else {
        return Ok(None);
    };
    let computed = match &line.valuation_inputs {
        Some(inputs) => inputs.work()?.total,
        None => return Ok(None),
    };
    Ok((computed != line.money()).then_some((line, computed)))
}
