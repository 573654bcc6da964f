//! Findings of the checks that somebody left as they are, with the reasons: part of the basis of the figures.

use std::collections::BTreeMap;

use typeset::{Block, Cell, Column, Paragraph, Row, Width};

use super::contribution::Numbers;
use super::material::Material;
use super::opening::{plain_table, section};
use crate::checks::Check;
use crate::messages::msg;

/// Findings of one rule that somebody left as they are for one reason. No record is named: it may be a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftFindings {
    /// What the rule wants.
    pub rule: String,
    /// How many findings.
    pub count: i64,
    /// Why they are right.
    pub reason: String,
    /// Who said so; empty where it is not known.
    pub actor: String,
    /// The day, as the history wrote it.
    pub day: String,
}

/// What was left as it is, in the order of the rules.
pub fn left(checks: &[Check]) -> Vec<LeftFindings> {
    let mut left = Vec::new();
    for check in checks {
        let mut reasons: BTreeMap<(&str, &str, &str), i64> = BTreeMap::new();
        for dismissed in &check.dismissed {
            let day = dismissed.at.get(..10).unwrap_or_default();
            *reasons
                .entry((day, dismissed.reason.as_str(), dismissed.actor.as_str()))
                .or_default() += 1;
        }
        left.extend(
            reasons
                .into_iter()
                .map(|((day, reason, actor), count)| LeftFindings {
                    rule: check.title.clone(),
                    count,
                    reason: reason.to_owned(),
                    actor: actor.to_owned(),
                    day: day.to_owned(),
                }),
        );
    }
    left
}

/// The findings with their reasons; nothing where there are none.
pub fn findings(material: &Material, numbers: &mut Numbers, blocks: &mut Vec<Block>) {
    if material.left.is_empty() {
        return;
    }
    let rows: Vec<Row> = material
        .left
        .iter()
        .map(|left| {
            let day = left.day.parse();
            let day = day.map_or_else(|_| left.day.clone(), |day| material.words.day(day));
            let by = match left.actor.is_empty() {
                true => day,
                false => material.say(msg::report_name_on_day(day, &left.actor)),
            };
            Row::new(vec![
                Cell::new(left.rule.as_str()),
                Cell::new(material.words.count(left.count)),
                Cell::new(material.own(&left.reason)),
                Cell::new(by),
            ])
        })
        .collect();
    blocks.push(section(material, "left", msg::report_section_left()));
    blocks.push(Paragraph::new(material.say(msg::report_left_lead())).into());
    let columns = vec![
        Column::text(material.say(msg::submission_sheet_check())).width(Width::Flex(1.4)),
        Column::number(material.say(msg::submission_sheet_found())),
        Column::text(material.say(msg::report_column_reason())).width(Width::Flex(1.8)),
        Column::text(material.say(msg::submission_sheet_by())).width(Width::Flex(1.2)),
    ];
    let title = material.say(msg::report_table_left());
    blocks.push(plain_table(material, &numbers.table(), title, columns, rows).into());
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::dismissed::{DismissFindings, dismiss};
    use crate::contribution::Question;
    use crate::testing::{programme, project};

    #[test]
    fn what_was_left_as_it_is_is_told_with_reason_name_and_day_and_without_the_record() {
        let (_folder, desk, _) = programme();
        let project = project(&desk, "P-1", "provided");
        for _ in 0..2 {
            let line = serde_json::from_value(json!({
                "project_id": project.facts.id, "flow": "disbursed", "date": "2025-02-03", "measurement": "A1",
                "description": "Fee of Mr. Example", "amount": { "amount": "10", "currency": "THB" },
            }))
            .unwrap();
            crate::cost::commands::save(&desk, line).unwrap();
        }
        let all = |rule: &str, reason: &str| -> DismissFindings {
            serde_json::from_value(json!({
                "targets": { "year": 2025, "rule": rule, "all": true }, "reason": reason,
            }))
            .unwrap()
        };
        dismiss(&desk, all("line-twice", "Two lecturers")).unwrap();
        dismiss(&desk, all("line-without-payer", "The payer stays secret")).unwrap();
        let left = left(&desk.checks(&Question::of(2025)).unwrap());
        let told: Vec<_> = left
            .iter()
            .map(|left| {
                (
                    left.count,
                    left.reason.as_str(),
                    left.actor.as_str(),
                    left.day.as_str(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (2, "The payer stays secret", "Officer", "2026-03-01"),
                (1, "Two lecturers", "Officer", "2026-03-01"),
            ]
        );
        assert!(!format!("{left:?}").contains("Example"));
    }
}
