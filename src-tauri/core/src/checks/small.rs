//! Numbers of persons below five in what the report counts: in a public table they are hidden, with others from
//! which they could be worked out.

use super::{Finding, Found, FoundRecord, Ground};
use crate::contribution::counts::{CountRow, Counts};
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::ops::Noun;
use crate::person::Sex;
use crate::reference;
use crate::report::other::suppress::{LEAST, suppress};

/// So many small numbers are named.
const NAMED: usize = 12;

/// Finds the tables of the reporting year with small numbers.
pub(super) fn find(ground: &Ground<'_, '_>) -> Result<Found> {
    let counts = Counts::make(ground.reader, &ground.asked)?;
    let mut findings = Vec::new();
    for (way, side) in [
        (msg::direction_provided(), &counts.provided),
        (msg::direction_received(), &counts.received),
    ] {
        let tables = [
            (
                "trainee_country",
                msg::check_small_trainees_country(),
                &side.trainees_by_country,
            ),
            (
                "trainee_sex",
                msg::check_small_trainees_sex(),
                &side.trainees_by_sex,
            ),
            (
                "trainee_area",
                msg::check_small_trainees_area(),
                &side.trainees_by_area,
            ),
            (
                "expert_country",
                msg::check_small_experts_country(),
                &side.experts_by_country,
            ),
            (
                "expert_sex",
                msg::check_small_experts_sex(),
                &side.experts_by_sex,
            ),
        ];
        for (id, title, rows) in tables {
            findings.extend(table(ground, id, (&way, title), rows));
        }
    }
    Ok(findings.into())
}

fn table(
    ground: &Ground<'_, '_>,
    id: &str,
    (way, title): (&Message, Message),
    rows: &[CountRow],
) -> Option<Finding> {
    let numbers: Vec<(&str, i64)> = rows
        .iter()
        .filter_map(|row| Some((row.key.as_str(), *row.years.last()?)))
        .filter(|(_, number)| *number > 0)
        .collect();
    let small: Vec<(&str, i64)> = numbers
        .iter()
        .copied()
        .filter(|(_, n)| *n < LEAST)
        .collect();
    if small.is_empty() {
        return None;
    }
    let cells: Vec<Vec<i64>> = numbers.iter().map(|(_, number)| vec![*number]).collect();
    let hidden = suppress(&cells)
        .rows
        .iter()
        .filter(|hidden| **hidden)
        .count();
    let name = |key: &str| -> String {
        if key.is_empty() {
            return ground.say(msg::built_not_recorded());
        }
        if let Some(sex) = Sex::from_code(key) {
            return ground.say(sex.label());
        }
        let country = reference::country(key).map(|country| country.name_en.clone());
        let area = || reference::area(key).map(|area| area.label.clone());
        country.or_else(area).unwrap_or_else(|| key.to_owned())
    };
    let label = format!("{} ({})", ground.say(title), ground.say(way.clone()));
    let facts: Vec<String> = numbers
        .iter()
        .map(|(key, number)| format!("{key} {number}"))
        .collect();
    Some(Finding {
        key: format!("{id} {} {}", way.key(), ground.asked.years.last),
        facts: facts.join(" "),
        others: small
            .iter()
            .take(NAMED)
            .map(|(key, number)| FoundRecord {
                noun: Noun::Participation,
                id: String::new(),
                project_id: None,
                label: name(key),
                detail: ground.words.count(*number),
            })
            .collect(),
        record: FoundRecord {
            noun: Noun::Participation,
            id: String::new(),
            project_id: None,
            label,
            detail: ground.say(msg::check_small_hidden(hidden, numbers.len(), small.len())),
        },
    })
}
