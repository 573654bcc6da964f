//! In-kind lines whose amount is not the one that their valuation gives.

use super::{Finding, Found, Ground, line_record, store};
use crate::error::Result;
use crate::messages::msg;
use crate::money::Money;
use crate::store::Reader;
use crate::valuation::Inputs;
use crate::view;

view! {
    /// A line with the inputs of its valuation.
    pub struct ValuedLine {
        /// Key.
        pub id: String,
        /// The inputs.
        pub valuation_inputs: Inputs,
        /// Currency.
        pub currency: crate::values::Currency,
        /// Amount in minor units.
        pub amount_minor: i64,
    }
}

impl ValuedLine {
    /// The amount that the inputs give, where it is another one than the line's.
    fn computed(&self) -> Option<Money> {
        let working = self.valuation_inputs.work().ok()?;
        let amount = Money {
            minor: self.amount_minor,
            currency: self.currency,
        };
        (working.total != amount).then_some(working.total)
    }
}

/// Finds the lines.
pub(super) fn find(ground: &Ground<'_, '_>) -> Result<Found> {
    let mut differ = Vec::new();
    each(ground.reader, |line| {
        if let Some(computed) = line.computed() {
            differ.push((line.id, computed));
        }
    })?;
    let mut findings = Vec::new();
    for (id, computed) in differ.iter().take(ground.most) {
        let Some(mut record) = line_record(ground, id)? else {
            continue;
        };
        let gives = ground.say(msg::check_valuation_gives(ground.money(*computed)));
        record.detail = format!("{} · {gives}", record.detail);
        findings.push(Finding {
            facts: format!("{} {}", computed.minor, computed.currency),
            ..Finding::of(record)
        });
    }
    let more = i64::try_from(differ.len().saturating_sub(ground.most)).unwrap_or(i64::MAX);
    Ok(Found { findings, more })
}

fn each(reader: &Reader<'_>, mut each: impl FnMut(ValuedLine)) -> Result<()> {
    use crate::store::View;
    reader.each(store::VALUED_LINES, [], |row| {
        each(ValuedLine::from_row(row)?);
        Ok(())
    })
}
