//! What a submission says of itself: checks that were let pass, and what changed against the last signed one.

use typeset::{Block, Cell, Column, Paragraph, Row, Width};

use super::contribution::Numbers;
use super::material::Material;
use super::opening::{plain_table, section};
use crate::messages::msg;
use crate::money::{Amount, Money};

/// The checks that blocked and were let pass, each with its reason; nothing where there are none.
pub fn waivers(material: &Material, numbers: &mut Numbers, blocks: &mut Vec<Block>) {
    let Some(standing) = &material.standing else {
        return;
    };
    let rows: Vec<Row> = standing
        .said
        .checks
        .iter()
        .filter_map(|check| {
            let waiver = check.waiver.as_ref()?;
            let day = waiver.date.parse();
            let day = day.map_or_else(|_| waiver.date.clone(), |day| material.words.day(day));
            Some(Row::new(vec![
                Cell::new(check.title.as_str()),
                Cell::new(material.words.count(check.count)),
                Cell::new(material.own(&waiver.reason)),
                Cell::new(material.say(msg::report_name_on_day(day, &waiver.by))),
            ]))
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    blocks.push(section(material, "waivers", msg::report_section_waivers()));
    blocks.push(Paragraph::new(material.say(msg::report_waivers_lead())).into());
    let columns = vec![
        Column::text(material.say(msg::submission_sheet_check())).width(Width::Flex(1.4)),
        Column::number(material.say(msg::submission_sheet_found())),
        Column::text(material.say(msg::report_column_reason())).width(Width::Flex(1.8)),
        Column::text(material.say(msg::submission_sheet_by())).width(Width::Flex(1.2)),
    ];
    let title = material.say(msg::report_table_waivers());
    blocks.push(plain_table(material, &numbers.table(), title, columns, rows).into());
}

/// What changed against the last signed submission, and why.
pub fn changes(material: &Material, numbers: &mut Numbers, blocks: &mut Vec<Block>) {
    blocks.push(section(material, "changes", msg::report_section_changes()));
    let restatement = material
        .standing
        .as_ref()
        .and_then(|standing| standing.said.restatement.as_ref());
    let Some(restated) = restatement else {
        blocks.push(Paragraph::new(material.say(msg::report_changes_none())).into());
        return;
    };
    let year = material.words.year(restated.year.into());
    let version = material.words.count(restated.version);
    let sentence = match restated.years.is_empty() {
        true => msg::report_changes_same(version, year),
        false => msg::report_changes_lead(version, year),
    };
    blocks.push(Paragraph::new(material.say(sentence)).into());
    if !restated.reason.is_empty() {
        let reason = material.say(msg::report_changes_reason(&restated.reason));
        blocks.push(Paragraph::new(reason).into());
    }
    if restated.years.is_empty() {
        return;
    }
    let written = |amount: &Amount| match amount.money() {
        Ok(money) => material.words.amount(money),
        Err(_) => amount.amount.clone(),
    };
    let difference = |before: &Amount, now: &Amount| match (before.money(), now.money()) {
        (Ok(before), Ok(now)) => material.words.amount(Money {
            minor: now.minor - before.minor,
            ..now
        }),
        _ => String::new(),
    };
    let rows = restated.years.iter().map(|year| {
        Row::new(vec![
            Cell::new(material.words.year(year.year.into())),
            Cell::new(written(&year.before)),
            Cell::new(written(&year.now)),
            Cell::new(difference(&year.before, &year.now)),
        ])
    });
    let currency = material.currency();
    let in_currency = |column| {
        let column = material.say(column);
        material.say(msg::report_column_in(column, currency.as_str()))
    };
    let columns = vec![
        Column::text(material.say(msg::submission_sheet_year())).width(Width::Auto),
        Column::number(in_currency(msg::report_column_submitted())),
        Column::number(in_currency(msg::report_column_now())),
        Column::number(in_currency(msg::report_column_difference())),
    ];
    let title = material.say(msg::report_table_changes());
    let table = plain_table(material, &numbers.table(), title, columns, rows.collect());
    blocks.push(table.into());
}
