//! The yearly table for SDG indicator 17.3.1 and the framework to measure South-South cooperation: groups A, B and C
//! by kind of figure, modality, partner and direction.
//!
//! The ids A1 to C11 are ours: the framework names the groups and leaves the kinds to each country. The money of a side
//! and group adds up to the contribution figures of the year to the last coin; what was counted (C) is never added.

use std::collections::BTreeMap;
use std::io::Write;

use rust_decimal::Decimal;

use super::export::table::{Flat, basis, words, write as write_table};
use super::export::{ExportFault, Run};
use super::sums::{Sums, each_piece, rounded};
use crate::contribution::{Asked, Dimension, Figures, Question, Side};
use crate::error::Result;
use crate::messages::msg;
use crate::money::Money;
use crate::reference;
use crate::report::Words;
use crate::report::public_counts::{PublicCounts, PublicSide};
use crate::sheet::{Cell, Column, Kind};
use crate::values::Currency;

/// What a row is for: side, kind of figure, modality, partner.
type Key = (Side, String, String, String);

/// The keys of a group with their exact sums, in the agency's currency and in US dollars.
type Cells = Vec<(Key, [Decimal; 2])>;

/// Writes the table of a year.
///
/// # Errors
/// `MissingRate` naming currency and year, `Cancelled` when the listener says so.
pub fn write(year: i32, mut run: Run<'_, '_>, to: &mut dyn Write) -> Result<usize> {
    let words = words(&run)?;
    let mut question = Question::of(year);
    question.years = Some(1);
    let asked = Asked::resolve(run.reader, &question)?;
    let mut sums: Sums<Key> = Sums::new();
    let mut unpaid = Vec::new();
    run.heard(0, 100)?;
    let reader = run.reader;
    each_piece(
        reader,
        &asked,
        asked.flow,
        &mut || run.heard(10, 100),
        &mut |piece| {
            if piece.side == Side::WithoutPayer {
                unpaid.push((piece.line.id.to_string(), piece.line.description.clone()));
            }
            let key = (
                piece.side,
                piece.line.measurement.clone(),
                piece.modality,
                piece.country,
            );
            sums.add(key, piece.line.currency, piece.minor);
        },
    )?;
    run.heard(60, 100)?;
    for (id, label) in unpaid {
        run.notes
            .add(ExportFault::LineWithoutPayer, "cost_line", &id, &label);
    }
    let figures = Figures::make(run.reader, run.desk.catalogue(), &question)?;
    let converter = sums.converter(run.reader, &asked)?;
    let mut groups: BTreeMap<(Side, String), Cells> = BTreeMap::new();
    for (key, exact) in sums.exact(&converter, &asked) {
        let group = reference::measurement(&key.1).map_or("", |known| known.group.as_str());
        groups
            .entry((key.0, group.to_owned()))
            .or_default()
            .push((key, exact));
    }
    let mut rows = Vec::new();
    for ((side, group), cells) in groups {
        // The figures' own total of the group: the rows are rounded so that they add up to it.
        let of_group = figures.side(side).by(Dimension::Group).iter();
        let total = of_group
            .filter(|row| row.key == group)
            .find_map(|row| row.years.last());
        let parts = [0, 1].map(|which| {
            let exact: Vec<Decimal> = cells.iter().map(|(_, exact)| exact[which]).collect();
            let total = total.map(|total| {
                if which == 0 {
                    total.own_minor
                } else {
                    total.usd_minor
                }
            });
            rounded(&exact, total)
        });
        for (place, ((_, measurement, modality, country), _)) in cells.iter().enumerate() {
            rows.push(money_row(
                &words,
                (side, year),
                (&group, measurement, modality, country),
                [parts[0][place], parts[1][place]],
                asked.agency.currency,
            ));
        }
    }
    let counts = PublicCounts::of(&figures.counts);
    for (side, counts) in [
        (Side::Contribution, &counts.provided),
        (Side::Received, &counts.received),
    ] {
        count_rows(&words, (side, year), counts, &mut rows);
    }
    run.heard(90, 100)?;
    let mut said = basis(&words, &asked, &figures.basis);
    said.push((
        words.say(msg::export_basis_ids()),
        words.say(msg::sdg1731_ids()),
    ));
    let flat = Flat {
        title: words.say(msg::sdg1731_title(words.year(year.into()))),
        columns: columns(&words, asked.agency.currency),
        rows,
        basis: said,
        notes: vec![
            words.say(msg::sdg1731_note_money()),
            words.say(msg::sdg1731_note_counts()),
            words.say(msg::sdg1731_note_hidden()),
        ],
    };
    write_table(&mut run, &words, flat, to)
}

fn columns(words: &Words, own: Currency) -> Vec<Column> {
    let column = |title, kind, about| Column::new(words.say(title), kind, words.say(about));
    vec![
        column(msg::sdg1731_year(), Kind::Text, msg::sdg1731_year_about()),
        column(
            msg::sdg1731_direction(),
            Kind::Text,
            msg::sdg1731_direction_about(),
        ),
        column(msg::sdg1731_group(), Kind::Text, msg::sdg1731_group_about()),
        column(msg::sdg1731_id(), Kind::Text, msg::sdg1731_id_about()),
        column(msg::sdg1731_name(), Kind::Text, msg::sdg1731_name_about()),
        column(
            msg::sdg1731_modality(),
            Kind::Text,
            msg::sdg1731_modality_about(),
        ),
        column(
            msg::sdg1731_partner(),
            Kind::Text,
            msg::sdg1731_partner_about(),
        ),
        column(
            msg::sdg1731_partner_name(),
            Kind::Text,
            msg::sdg1731_partner_about(),
        ),
        column(
            msg::sdg1731_amount(own.as_str()),
            Kind::Money(own),
            msg::sdg1731_amount_about(),
        ),
        column(
            msg::sdg1731_amount(Currency::USD.as_str()),
            Kind::Money(Currency::USD),
            msg::sdg1731_amount_about(),
        ),
        column(
            msg::sdg1731_count(),
            Kind::Count,
            msg::sdg1731_count_about(),
        ),
        column(msg::sdg1731_unit(), Kind::Text, msg::sdg1731_unit_about()),
    ]
}

fn money_row(
    words: &Words,
    (side, year): (Side, i32),
    (group, measurement, modality, country): (&str, &str, &str, &str),
    [own, usd]: [i64; 2],
    currency: Currency,
) -> Vec<Cell> {
    let known = reference::measurement(measurement);
    vec![
        Cell::text(year.to_string()),
        Cell::text(words.say(side.label())),
        Cell::text(group),
        Cell::text(measurement),
        Cell::text(known.map_or("", |known| known.name.as_str())),
        Cell::text(modality),
        Cell::text(country),
        Cell::text(country_name(country)),
        Cell::Money(Money {
            minor: own,
            currency,
        }),
        Cell::money(usd, Currency::USD),
        Cell::Blank,
        Cell::text(known.map_or("", |known| known.unit.as_str())),
    ]
}

/// What was counted: all of it, then trainees and experts by partner.
fn count_rows(
    words: &Words,
    (side, year): (Side, i32),
    counts: &PublicSide,
    rows: &mut Vec<Vec<Cell>>,
) {
    let all = words.say(msg::sdg1731_all_partners());
    let whole = counts
        .totals
        .iter()
        .map(|row| (row.key.as_str(), "", all.clone(), row));
    let trainees = counts.trainees_by_country.iter();
    let experts = counts.experts_by_country.iter();
    let by_country = trainees
        .map(|row| ("C4", row))
        .chain(experts.map(|row| ("C1", row)))
        .map(|(id, row)| {
            let name = match row.key.as_str() {
                "" => words.say(msg::sdg1731_no_partner()),
                code => country_name(code).to_owned(),
            };
            (id, row.key.as_str(), name, row)
        });
    for (id, country, name, row) in whole.chain(by_country) {
        let number = match row.years.last().copied().flatten() {
            Some(0) => continue,
            Some(number) => Cell::Count(number),
            None if row.years.is_empty() => continue,
            None => Cell::Blank,
        };
        let known = reference::measurement(id);
        rows.push(vec![
            Cell::text(year.to_string()),
            Cell::text(words.say(match side {
                Side::Received => crate::project::Direction::Received.label(),
                _ => crate::project::Direction::Provided.label(),
            })),
            Cell::text("C"),
            Cell::text(id),
            Cell::text(known.map_or("", |known| known.name.as_str())),
            Cell::text(known.map_or("", |known| known.escap_modality.as_str())),
            Cell::text(country),
            Cell::text(name),
            Cell::Blank,
            Cell::Blank,
            number,
            Cell::text(known.map_or("", |known| known.unit.as_str())),
        ]);
    }
}

fn country_name(iso3: &str) -> &str {
    reference::country(iso3).map_or(iso3, |known| known.name_en.as_str())
}
