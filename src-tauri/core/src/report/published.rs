//! What was published elsewhere for the year, beside the register, with every difference.

use typeset::{Block, Cell, Column, Content, Row, RowKind};

use super::contribution::Numbers;
use super::material::Material;
use super::opening::{plain_table, section};
use crate::messages::msg;
use crate::money::Amount;
use crate::published::commands::PublishedComparison;

/// The section, where there is anything to compare.
pub fn published(material: &Material, numbers: &mut Numbers, blocks: &mut Vec<Block>) {
    if material.published.is_empty() {
        return;
    }
    blocks.push(section(
        material,
        "published",
        msg::report_section_published(),
    ));
    for compared in &material.published {
        blocks.push(table(material, &numbers.table(), compared));
    }
}

fn table(material: &Material, number: &str, compared: &PublishedComparison) -> Block {
    let breakdown = &compared.breakdown;
    let written = |amount: &Amount| match amount.money() {
        Ok(money) => material.words.amount(money),
        Err(_) => amount.amount.clone(),
    };
    let line = |kind: RowKind, label: Content, amount: &Amount| {
        Row::of(kind, vec![Cell::new(label), Cell::new(written(amount))])
    };
    let mut rows: Vec<Row> = breakdown
        .rows
        .iter()
        .map(|row| {
            let label = Content::from(material.own(&row.label));
            line(RowKind::Body, label, &row.amount)
        })
        .collect();
    let said = |message| Content::from(material.say(message));
    rows.extend([
        line(
            RowKind::Subtotal,
            said(msg::report_published_sum()),
            &compared.sum,
        ),
        line(
            RowKind::Body,
            said(msg::report_published_difference()),
            &compared.not_allocated,
        ),
        line(
            RowKind::Total,
            said(msg::report_published_total()),
            &breakdown.total,
        ),
    ]);
    let currency = breakdown.total.currency;
    let columns = vec![
        Column::text(material.say(msg::report_column_published())),
        Column::number(material.say(msg::report_column_in(
            material.words.year(material.year.into()),
            currency.as_str(),
        ))),
    ];
    let mut table = plain_table(
        material,
        number,
        material.say(msg::report_table_published(&breakdown.title)),
        columns,
        rows,
    );
    table.caption = table
        .caption
        .map(|caption| caption.unit(material.say(msg::report_unit_full())));
    table.notes = std::iter::once(material.say(msg::report_published_source(&breakdown.source)))
        .chain(compared.findings.iter().cloned())
        .map(Content::from)
        .collect();
    table.into()
}
