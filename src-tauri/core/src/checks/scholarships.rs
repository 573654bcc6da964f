//! Scholarships whose cost a month is outside what scholarships of this programme usually cost.

use std::collections::BTreeMap;

use super::ledger::money;
use super::{Finding, Found, FoundRecord, Ground, store};
use crate::error::Result;
use crate::messages::msg;
use crate::ops::Noun;
use crate::values::Currency;

/// So many scholarships in a currency say what is usual.
const TYPICAL: usize = 6;

/// A scholarship with what a month of it costs.
struct Cost<'s> {
    of: &'s store::Scholarship,
    /// Hundredths of a person-month.
    months: i64,
    sum: i128,
    monthly: i128,
}

/// Finds them.
pub(super) fn find(ground: &Ground<'_, '_>) -> Result<Found> {
    let all = store::scholarships(ground.reader)?;
    let mut by_currency: BTreeMap<Currency, Vec<Cost<'_>>> = BTreeMap::new();
    for of in &all {
        let Some(sums) = ground.ledger.scholarships.get(&of.id) else {
            continue;
        };
        // A month is 30 days: what matters is the comparison.
        let months = of.days.saturating_mul(100) / 30;
        for (currency, sum) in sums.iter().filter(|(_, sum)| *sum > 0 && months > 0) {
            by_currency.entry(*currency).or_default().push(Cost {
                of,
                months,
                sum: *sum,
                monthly: sum * 100 / i128::from(months),
            });
        }
    }
    let mut findings = Vec::new();
    for (currency, mut costs) in by_currency {
        if costs.len() < TYPICAL {
            continue;
        }
        costs.sort_by_key(|cost| cost.monthly);
        let at = |part: usize| costs[costs.len() * part / 4].monthly.max(1);
        // Twice beyond the middle half, and more where that is wide.
        let (quarter, three) = (at(1), at(3));
        let spread = |amount: i128, times: i128, parts: i128| amount.saturating_mul(times) / parts;
        let high = spread(three, three.max(quarter * 2), quarter);
        let low = spread(quarter, quarter.min(three / 2).max(1), three);
        for cost in costs
            .iter()
            .filter(|cost| cost.monthly < low || cost.monthly > high)
        {
            let amount = |minor| ground.money(money(minor, currency));
            let months = ground
                .words
                .number(rust_decimal::Decimal::new(cost.months, 2), 1);
            findings.push(Finding {
                key: format!("{} {currency}", cost.of.id),
                facts: format!("{currency} {} {}", cost.sum, cost.months),
                others: Vec::new(),
                record: FoundRecord {
                    noun: Noun::Activity,
                    id: cost.of.id.clone(),
                    project_id: Some(cost.of.project_id.clone()),
                    label: cost.of.label.clone(),
                    detail: ground.say(msg::check_scholarship_monthly(
                        amount(cost.sum),
                        amount(three),
                        amount(quarter),
                        amount(cost.monthly),
                        months,
                    )),
                },
            });
        }
    }
    findings.sort_by(|a, b| (&a.record.label, &a.key).cmp(&(&b.record.label, &b.key)));
    Ok(findings.into())
}
