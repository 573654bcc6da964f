//! What partners publish about what they gave, beside this report's figures.

use typeset::{Block, Cell, Column, Content, Inline, Paragraph, Row};

use super::contribution::Numbers;
use super::material::Material;
use super::opening::{plain_table, section};
use crate::messages::msg;
use crate::money::Amount;
use crate::partner_figure::commands::PartnerFigureRow;
use crate::partner_figure::compare::InThree;
use crate::project::Direction;

/// The section, where a partner's figure is kept for a year of the report.
pub fn partner_figures(material: &Material, numbers: &mut Numbers, blocks: &mut Vec<Block>) {
    let received = |row: &&PartnerFigureRow| row.figure.direction == Direction::Received;
    let figures: Vec<&PartnerFigureRow> =
        material.partner_figures.iter().filter(received).collect();
    if figures.is_empty() {
        return;
    }
    blocks.push(section(
        material,
        "partner-figures",
        msg::report_section_partner_figures(),
    ));
    blocks.push(Paragraph::new(material.say(msg::report_partner_figures_lead())).into());
    let columns = vec![
        Column::text(material.say(msg::report_partner_column_partner())),
        Column::number(material.say(msg::report_partner_column_theirs())),
        Column::number(material.say(msg::report_partner_column_ours())),
        Column::number(material.say(msg::report_partner_column_difference())),
    ];
    let rows = figures.iter().map(|row| {
        Row::new(vec![
            Cell::new(partner(material, row)),
            Cell::new(stacked(material, &row.compared.theirs)),
            Cell::new(stacked(material, &row.compared.ours)),
            Cell::new(stacked(material, &row.compared.difference)),
        ])
    });
    let mut table = plain_table(
        material,
        &numbers.table(),
        material.say(msg::report_table_partner_figures()),
        columns,
        rows.collect(),
    );
    table.caption = table
        .caption
        .map(|caption| caption.unit(material.say(msg::report_unit_full())));
    let mut notes = vec![material.say(msg::report_partner_note())];
    for row in &figures {
        let place = match row.figure.place.as_str() {
            "" => String::new(),
            place => format!(", {place}"),
        };
        notes.push(material.say(msg::report_partner_source(
            partner(material, row),
            place,
            &row.figure.title,
            material.words.year(row.figure.year),
        )));
        notes.extend(row.compared.doubt.clone());
        notes.extend(row.compared.missing.clone());
    }
    table.notes = notes.into_iter().map(Content::from).collect();
    blocks.push(table.into());
}

fn partner(material: &Material, row: &PartnerFigureRow) -> String {
    let year = material.words.year(row.figure.year);
    match &row.organisation {
        Some(organisation) => format!("{}, {organisation} {year}", row.country_name),
        None => format!("{} {year}", row.country_name),
    }
}

/// The same money in each currency, one below the other, each once.
fn stacked(material: &Material, money: &InThree) -> Content {
    let mut seen = Vec::new();
    for amount in [&money.partner, &money.own, &money.usd]
        .into_iter()
        .flatten()
    {
        let written = written(material, amount);
        if !seen.contains(&written) {
            seen.push(written);
        }
    }
    Content::from(Inline::from(seen.join("\n")))
}

fn written(material: &Material, amount: &Amount) -> String {
    let number = match amount.money() {
        Ok(money) => material.words.amount(money),
        Err(_) => amount.amount.clone(),
    };
    format!("{} {number}", amount.currency)
}
