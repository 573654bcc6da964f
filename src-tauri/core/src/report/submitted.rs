//! What a submission says of itself: checks that were let pass, and what changed against the last signed one.

use typeset::{Block, Cell, Column, Content, Paragraph, Row, Width};

use super::contribution::Numbers;
use super::material::Material;
use super::opening::{plain_table, section};
use crate::messages::msg;
use crate::money::{Amount, Money};
use crate::submission::content::model::{RestatedEffect, Restatement};
use crate::survey::answer::country_name;

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
    if !restated.years.is_empty() {
        blocks.push(then_and_now(material, restated, &numbers.table()));
        blocks.extend(by_country(material, restated, numbers));
    }
    if !restated.changes.is_empty() || !restated.unexplained.is_empty() {
        blocks.push(Paragraph::new(material.say(msg::report_changes_done_lead())).into());
        blocks.push(done_since(material, restated, &numbers.table()));
    }
}

/// An amount then and now, and the difference, in one currency.
fn compared(
    material: &Material,
    labels: Vec<String>,
    currency: String,
    (before, now): (&Amount, &Amount),
) -> Row {
    let written = |amount: &Amount| match amount.money() {
        Ok(money) => material.words.amount(money),
        Err(_) => amount.amount.clone(),
    };
    let difference = match (before.money(), now.money()) {
        (Ok(before), Ok(now)) => material.words.amount(Money {
            minor: now.minor - before.minor,
            ..now
        }),
        _ => String::new(),
    };
    let amounts = [currency, written(before), written(now), difference];
    Row::new(labels.into_iter().chain(amounts).map(Cell::new).collect())
}

fn compared_columns(material: &Material) -> [Column; 4] {
    [
        Column::text(material.say(msg::report_column_currency())).width(Width::Auto),
        Column::number(material.say(msg::report_column_submitted())),
        Column::number(material.say(msg::report_column_now())),
        Column::number(material.say(msg::report_column_difference())),
    ]
}

/// The years that differ, in both currencies.
fn then_and_now(material: &Material, restated: &Restatement, number: &str) -> Block {
    let rows = restated.years.iter().flat_map(|year| {
        let own = compared(
            material,
            vec![material.words.year(year.year.into())],
            year.now.currency.to_string(),
            (&year.before, &year.now),
        );
        let dollars = year.before_usd.as_ref().zip(year.now_usd.as_ref());
        let dollars = dollars
            .filter(|(_, now)| now.currency != year.now.currency)
            .map(|amounts| {
                let usd = material.say(msg::report_usd());
                compared(material, vec![String::new()], usd, amounts)
            });
        std::iter::once(own).chain(dollars)
    });
    let mut columns =
        vec![Column::text(material.say(msg::submission_sheet_year())).width(Width::Auto)];
    columns.extend(compared_columns(material));
    let title = material.say(msg::report_table_changes());
    plain_table(material, number, title, columns, rows.collect()).into()
}

/// The countries that differ, year by year in both currencies; those that only rounding moved are not told.
fn by_country(material: &Material, restated: &Restatement, numbers: &mut Numbers) -> Option<Block> {
    let mut rows = Vec::new();
    for year in &restated.years {
        let told = year.countries.iter().filter(|partner| !partner.rounding);
        for (place, partner) in told.enumerate() {
            let written = match place {
                0 => material.words.year(year.year.into()),
                _ => String::new(),
            };
            rows.push(compared(
                material,
                vec![written, country_label(material, &partner.country)],
                partner.now.currency.to_string(),
                (&partner.before, &partner.now),
            ));
            if partner.now.currency != partner.now_usd.currency {
                rows.push(compared(
                    material,
                    vec![String::new(), String::new()],
                    material.say(msg::report_usd()),
                    (&partner.before_usd, &partner.now_usd),
                ));
            }
        }
    }
    if rows.is_empty() {
        return None;
    }
    let mut columns = vec![
        Column::text(material.say(msg::submission_sheet_year())).width(Width::Auto),
        Column::text(material.say(msg::report_column_country())).width(Width::Flex(1.2)),
    ];
    columns.extend(compared_columns(material));
    let title = material.say(msg::report_table_changes_country());
    let mut table = plain_table(material, &numbers.table(), title, columns, rows);
    table.notes = vec![Content::from(
        material.say(msg::report_changes_country_note()),
    )];
    Some(table.into())
}

/// A partner country, or what is not allocated to one.
fn country_label(material: &Material, iso3: &str) -> String {
    match iso3 {
        "" => material.say(msg::figures_not_allocated()),
        iso3 => country_name(iso3),
    }
}

/// So many countries are named with an operation; all of them stand in the table of countries.
const COUNTRIES: usize = 3;

/// Effects on years in words.
fn told(material: &Material, effects: &[RestatedEffect]) -> String {
    let written = |amount: &Amount| match amount.money() {
        Ok(money) => format!("{} {}", money.currency, material.words.amount(money)),
        Err(_) => amount.amount.clone(),
    };
    let effects = effects.iter().flat_map(|effect| {
        let year = || material.words.year(effect.year.into());
        let zero = |amount: &Amount| amount.money().is_ok_and(|money| money.minor == 0);
        let figure = (!zero(&effect.own) || !zero(&effect.usd)).then(|| {
            let (own, usd) = (written(&effect.own), written(&effect.usd));
            material.say(msg::report_changes_effect(own, usd, year()))
        });
        let told: Vec<_> = effect
            .countries
            .iter()
            .filter(|country| !country.rounding)
            .collect();
        let mut countries: Vec<String> = told
            .iter()
            .take(COUNTRIES)
            .map(|country| {
                material.say(msg::report_changes_of_country(
                    country_label(material, &country.country),
                    written(&country.own),
                    written(&country.usd),
                ))
            })
            .collect();
        if told.len() > COUNTRIES {
            let rest = told.len() - COUNTRIES;
            countries.push(
                material.say(msg::report_changes_more_countries(
                    rest,
                    material
                        .words
                        .count(i64::try_from(rest).unwrap_or(i64::MAX)),
                )),
            );
        }
        let countries = (!countries.is_empty())
            .then(|| material.say(msg::report_changes_countries(countries.join("; "), year())));
        figure.into_iter().chain(countries)
    });
    effects.collect::<Vec<_>>().join(". ")
}

/// What was done since the last signature that moved the years.
fn done_since(material: &Material, restated: &Restatement, number: &str) -> Block {
    let day = |at: &str| {
        let day = at.get(..10).and_then(|day| day.parse().ok());
        day.map_or_else(|| at.to_owned(), |day| material.words.day(day))
    };
    let rows = restated.changes.iter().map(|change| {
        let years: Vec<String> = change
            .years
            .iter()
            .map(|year| material.words.year((*year).into()))
            .collect();
        let effect = match change.effects.as_slice() {
            [] => material.say(msg::report_changes_not_told(material.words.list(&years))),
            effects => told(material, effects),
        };
        Row::new(vec![
            Cell::new(day(&change.from)),
            Cell::new(change.what.as_str()),
            Cell::new(change.by.as_str()),
            Cell::new(material.words.count(change.records)),
            Cell::new(effect),
        ])
    });
    let columns = vec![
        Column::text(material.say(msg::report_changes_when())).width(Width::Auto),
        Column::text(material.say(msg::report_changes_what())).width(Width::Flex(1.4)),
        Column::text(material.say(msg::report_changes_who())).width(Width::Flex(0.8)),
        Column::number(material.say(msg::report_changes_records())),
        Column::text(material.say(msg::report_changes_moved())).width(Width::Flex(1.6)),
    ];
    let title = material.say(msg::report_table_changes_done());
    let mut table = plain_table(material, number, title, columns, rows.collect());
    let mut notes = vec![material.say(msg::report_changes_done_note())];
    if restated.more > 0 {
        notes.push(material.say(msg::report_changes_more(
            restated.more,
            told(material, &restated.more_effects),
            material.words.count(restated.more),
        )));
    }
    if !restated.unexplained.is_empty() {
        notes.push(material.say(msg::report_changes_unexplained(told(
            material,
            &restated.unexplained,
        ))));
    }
    table.notes = notes.into_iter().map(Content::from).collect();
    table.into()
}
