//! A total that moved by more than a quarter against the year before, with what moved it. The keys of the records
//! are addresses of figures, as the window opens them.

use super::{Finding, Found, FoundRecord, Ground};
use crate::contribution::{Dimension, Figures, Row, Side};
use crate::error::{Code, Result};
use crate::messages::msg;
use crate::money::Money;
use crate::ops::Noun;

/// So many rows of a breakdown are named.
const NAMED: usize = 3;

/// What moved a total is looked for along these.
const ALONG: [Dimension; 3] = [Dimension::Country, Dimension::Area, Dimension::Measurement];

/// Finds the sides whose total moved.
pub(super) fn find(ground: &Ground<'_, '_>) -> Result<Found> {
    let figures = match ground.desk.figures(ground.question) {
        Ok(figures) => figures,
        // What lacks a rate is said by another rule.
        Err(error) if error.code == Code::MissingRate => return Ok(Found::default()),
        Err(error) => return Err(error),
    };
    let count = figures.basis.years.len();
    if count < 2 {
        return Ok(Found::default());
    }
    let mut findings = Vec::new();
    for side in [Side::Contribution, Side::Partners, Side::Received] {
        let total = &figures.side(side).total;
        let (before, now) = (
            total.years[count - 2].own_minor,
            total.years[count - 1].own_minor,
        );
        if before <= 0 || (now - before).abs().saturating_mul(4) <= before {
            continue;
        }
        let percent = i128::from(now - before) * 100 / i128::from(before);
        let amount = |minor| {
            ground.money(Money {
                minor,
                currency: figures.basis.currency,
            })
        };
        let year = ground.asked.years.last;
        let detail = ground.say(msg::check_total_moved_detail(
            amount(before),
            amount(now),
            format!("{}{percent}", if percent > 0 { "+" } else { "" }).replace('-', "−"),
            year.to_string(),
            (year - 1).to_string(),
        ));
        findings.push(Finding {
            key: format!("{} {year}", side.code()),
            facts: format!("{before} {now}"),
            others: movers(ground, &figures, side),
            record: FoundRecord {
                noun: Noun::CostLine,
                id: format!("{}~~~{year}", side.code()),
                project_id: None,
                label: ground.say(side.label()),
                detail,
            },
        });
    }
    Ok(findings.into())
}

/// The rows that moved most, in the way the total moved or against it. The id is the figure's address.
fn movers(ground: &Ground<'_, '_>, figures: &Figures, side: Side) -> Vec<FoundRecord> {
    let count = figures.basis.years.len();
    let change = |row: &Row| row.years[count - 1].own_minor - row.years[count - 2].own_minor;
    let mut records = Vec::new();
    for dimension in ALONG {
        let mut rows: Vec<&Row> = figures.side(side).by(dimension).iter().collect();
        rows.retain(|row| change(row) != 0);
        rows.sort_by_key(|row| (std::cmp::Reverse(change(row).abs()), row.key.clone()));
        records.extend(rows.into_iter().take(NAMED).map(|row| {
            let moved = Money {
                minor: change(row).abs(),
                currency: figures.basis.currency,
            };
            let sign = if change(row) > 0 { "+" } else { "−" };
            FoundRecord {
                noun: Noun::CostLine,
                id: format!(
                    "{}~{}~{}~{}",
                    side.code(),
                    dimension.code(),
                    row.key,
                    ground.asked.years.last
                ),
                project_id: None,
                label: format!("{}: {}", ground.say(dimension.label()), row.label),
                detail: format!("{sign} {}", ground.money(moved)),
            }
        }));
    }
    records
}
