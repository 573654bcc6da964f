//! `checks.shares_preview` and `checks.mend_shares`: shares scaled so that they make 100 %.

use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;

use crate::checks::dismissed::{Mended, Targets};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::msg;
use crate::money::split::largest_remainder;
use crate::ops::{Done, Op};
use crate::project::{Project, ProjectId};
use crate::reference;
use crate::store::Page;
use crate::values::Percent;

/// A share before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ScaledShare {
    /// The country, area or goal.
    pub label: String,
    /// As it is, in percent.
    pub before: Percent,
    /// As it would be.
    pub after: Percent,
}

/// A project whose shares would be scaled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ScaledProject {
    /// Key.
    pub id: ProjectId,
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
    /// The shares that change.
    pub shares: Vec<ScaledShare>,
}

/// What scaling would make of the projects that were found.
pub fn preview(desk: &Desk, targets: Targets) -> Result<Page<ScaledProject>> {
    let findings = targets.findings(desk)?;
    desk.read(|reader| {
        let projects = findings.iter().map(|finding| {
            let before = Project::load(reader, &ProjectId(finding.record.id.clone()))?;
            let mut after = before.clone();
            scale(&mut after);
            Ok(ScaledProject {
                shares: differences(&before, &after),
                id: before.facts.id,
                code: before.facts.code,
                title: before.facts.title,
            })
        });
        let projects: Vec<ScaledProject> = projects.collect::<Result<_>>()?;
        Ok(Page::first(projects))
    })
}

/// Scales the shares of the projects that were found, in one operation.
pub fn mend(desk: &Desk, targets: Targets) -> Result<Done<Mended>> {
    let findings = targets.findings(desk)?;
    desk.transact(Op::new(msg::op_shares_mended(findings.len())), |tx| {
        for finding in &findings {
            let mut project = Project::load(&tx.reader(), &ProjectId(finding.record.id.clone()))?;
            scale(&mut project);
            project.put(tx)?;
        }
        Ok(Mended {
            count: findings.len(),
        })
    })
}

fn scale(project: &mut Project) {
    let countries: Vec<&mut Percent> = project
        .countries
        .iter_mut()
        .map(|row| &mut row.share)
        .collect();
    to_hundred(countries);
    let areas: Vec<&mut Percent> = project
        .areas
        .iter_mut()
        .map(|row| &mut row.weight)
        .collect();
    to_hundred(areas);
    let goals: Vec<&mut Percent> = project
        .goals
        .iter_mut()
        .map(|row| &mut row.weight)
        .collect();
    to_hundred(goals);
}

/// Scales by largest remainder, to two decimals or as many as the shares have; nothing is changed where they make
/// 100 % already.
fn to_hundred(shares: Vec<&mut Percent>) {
    let mut weights: Vec<Decimal> = shares.iter().map(|share| share.0).collect();
    let sum: Decimal = weights.iter().sum();
    if weights.is_empty() || sum == Decimal::ONE_HUNDRED {
        return;
    }
    if sum.is_zero() {
        weights.fill(Decimal::ONE);
    }
    let fine = weights.iter().any(|weight| weight.normalize().scale() > 2);
    let digits = if fine { 6 } else { 2 };
    let parts = largest_remainder(100 * 10i64.pow(digits), &weights);
    for (share, part) in shares.into_iter().zip(parts) {
        *share = Percent(Decimal::new(part, digits));
    }
}

fn differences(before: &Project, after: &Project) -> Vec<ScaledShare> {
    let country = |code: &str| {
        reference::country(code).map_or_else(|| code.to_owned(), |country| country.name_en.clone())
    };
    let area =
        |id: &str| reference::area(id).map_or_else(|| id.to_owned(), |area| area.label.clone());
    let countries = before.countries.iter().zip(&after.countries);
    let areas = before.areas.iter().zip(&after.areas);
    let goals = before.goals.iter().zip(&after.goals);
    countries
        .map(|(b, a)| (country(b.iso3.as_str()), b.share, a.share))
        .chain(areas.map(|(b, a)| (area(&b.area), b.weight, a.weight)))
        .chain(goals.map(|(b, a)| (format!("SDG {}", b.code), b.weight, a.weight)))
        .filter(|(_, before, after)| before != after)
        .map(|(label, before, after)| ScaledShare {
            label,
            before,
            after,
        })
        .collect()
}
