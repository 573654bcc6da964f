//! Cost lines that stand twice: the same amount, day and payer, and a similar text; in one project or in two, in
//! one currency or by mistake in two.

use std::collections::HashMap;

use super::ledger::Twin;
use super::{Finding, Found, FoundRecord, Ground, digest, line_record};
use crate::error::Result;
use crate::likeness::similar;
use crate::values::fold;

/// Texts of so many in a hundred are similar.
const SIMILAR: i64 = 80;

/// Finds them; one finding for the lines that are the same.
pub(super) fn find(ground: &Ground<'_, '_>) -> Result<Found> {
    // What joining two projects mends is not said a second time, line by line.
    let mut joined: HashMap<usize, usize> = HashMap::new();
    for (group, projects) in ground.per_country.iter().enumerate() {
        joined.extend(projects.iter().map(|project| (*project, group)));
    }
    let mut findings = Vec::new();
    for run in &ground.ledger.alike {
        let mut texts: Vec<(&Twin, FoundRecord, String)> = Vec::with_capacity(run.len());
        for twin in run {
            let Some(line) = ground.reader.find::<crate::cost::CostLine>(&twin.id)? else {
                continue;
            };
            let Some(record) = line_record(ground, &twin.id)? else {
                continue;
            };
            texts.push((twin, record, fold(&line.description)));
        }
        texts.sort_by(|a, b| a.0.id.cmp(&b.0.id));
        while !texts.is_empty() {
            let (first, record, text) = texts.remove(0);
            let same = |other: &(&Twin, FoundRecord, String)| {
                let (twin, _, words) = other;
                let group = joined.get(&first.project);
                let joins = first.project != twin.project
                    && group.is_some()
                    && group == joined.get(&twin.project);
                !joins && alike(&text, words, first.project == twin.project)
            };
            let (others, rest): (Vec<_>, Vec<_>) = texts.into_iter().partition(same);
            texts = rest;
            if others.is_empty() {
                continue;
            }
            let ids: Vec<&str> = std::iter::once(first.id.as_str())
                .chain(others.iter().map(|(twin, ..)| twin.id.as_str()))
                .collect();
            findings.push(Finding {
                key: digest(ids),
                facts: String::new(),
                others: others.into_iter().map(|(_, record, _)| record).collect(),
                record,
            });
        }
    }
    findings.sort_by(|a, b| (&a.record.label, &a.key).cmp(&(&b.record.label, &b.key)));
    Ok(findings.into())
}

/// Whether two texts may mean the same payment. In one project two lines without text may, too.
fn alike(one: &str, other: &str, same_project: bool) -> bool {
    match (one.is_empty(), other.is_empty()) {
        (true, true) => same_project,
        (false, false) => similar(one, other, SIMILAR),
        _ => false,
    }
}
