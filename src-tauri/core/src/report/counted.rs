//! What was counted: trainees, experts, volunteers, visits, events. Never valued, never added to money.

use typeset::{Block, Cell, Column, Content, Inline, Paragraph, Row, RowKind};

use super::contribution::Numbers;
use super::material::Material;
use super::opening::{chapter, plain_table, section};
use super::public_counts::{PublicCounts, PublicRow, PublicSide};
use crate::contribution::counts::CountSide;
use crate::messages::{Message, msg};
use crate::person::Sex;
use crate::reference;
use crate::survey::answer::country_name;

/// The chapter.
pub fn counted(material: &Material, number: &str, blocks: &mut Vec<Block>) {
    let mut numbers = Numbers::of(number);
    blocks.push(chapter(
        material,
        number,
        "counted",
        msg::report_chapter_counted(),
    ));
    blocks.push(Paragraph::lead(material.say(msg::report_counted_lead())).into());
    let counts = &material.figures.counts;
    let public = PublicCounts::of(counts);
    side(
        material,
        &public.provided,
        &mut numbers,
        msg::report_table_counts_provided(),
        blocks,
    );
    let nothing = |side: &CountSide| {
        side.totals
            .iter()
            .all(|row| row.years.iter().all(|count| *count == 0))
    };
    blocks.push(section(
        material,
        "counted-received",
        msg::report_section_counted_received(),
    ));
    match nothing(&counts.received) {
        true => {
            blocks.push(Paragraph::new(material.say(msg::report_counted_received_empty())).into())
        }
        false => side(
            material,
            &public.received,
            &mut numbers,
            msg::report_table_counts_received(),
            blocks,
        ),
    }
}

fn side(
    material: &Material,
    counts: &PublicSide,
    numbers: &mut Numbers,
    title: Message,
    blocks: &mut Vec<Block>,
) {
    let mut columns = vec![
        Column::text(material.say(msg::report_column_counted())),
        Column::text(material.say(msg::report_column_unit())).width(typeset::Width::Auto),
    ];
    columns.extend(years(material));
    let rows = counts.totals.iter().filter_map(|row| {
        let known = reference::measurement(&row.key)?;
        let label =
            Content::from(Inline::muted(format!("{} ", known.id))).then(known.name.as_str());
        let mut cells = vec![
            Cell::new(label),
            Cell::new(Inline::muted(unit(material, &known.unit))),
        ];
        cells.extend(numbers_of(material, row));
        Some(Row::new(cells))
    });
    let mut table = plain_table(
        material,
        &numbers.table(),
        material.say(title),
        columns,
        rows.collect(),
    );
    table.notes = notes(material, counts);
    blocks.push(table.into());

    let total = |id: &str| counts.totals.iter().find(|row| row.key == id);
    let by_sex = |key: &str| sex_label(material, key);
    let by_country = |key: &str| country_label(material, key);
    let by_area = |key: &str| area_label(material, key);
    type Label<'l> = &'l dyn Fn(&str) -> String;
    let tables: [(&[PublicRow], &str, Message, Message, Label<'_>); 5] = [
        (
            &counts.trainees_by_country,
            "C4",
            msg::report_table_trainees_country(),
            msg::report_column_country(),
            &by_country,
        ),
        (
            &counts.trainees_by_sex,
            "C4",
            msg::report_table_trainees_sex(),
            msg::report_column_sex(),
            &by_sex,
        ),
        (
            &counts.trainees_by_area,
            "C4",
            msg::report_table_trainees_area(),
            msg::report_column_area(),
            &by_area,
        ),
        (
            &counts.experts_by_country,
            "C1",
            msg::report_table_experts_country(),
            msg::report_column_country(),
            &by_country,
        ),
        (
            &counts.experts_by_sex,
            "C1",
            msg::report_table_experts_sex(),
            msg::report_column_sex(),
            &by_sex,
        ),
    ];
    for (rows, id, title, column, label) in tables {
        if rows.is_empty() {
            continue;
        }
        let mut columns = vec![Column::text(material.say(column))];
        columns.extend(years(material));
        let mut body: Vec<Row> = rows
            .iter()
            .map(|row| {
                let mut cells = vec![Cell::new(label(&row.key))];
                cells.extend(numbers_of(material, row));
                Row::new(cells)
            })
            .collect();
        if let Some(sum) = total(id) {
            let mut cells = vec![Cell::new(material.say(msg::report_total()))];
            cells.extend(numbers_of(material, sum));
            body.push(Row::of(RowKind::Total, cells));
        }
        let persons = unit(material, "persons");
        let mut table = plain_table(
            material,
            &numbers.table(),
            material.say(title),
            columns,
            body,
        );
        if let Some(caption) = &mut table.caption {
            caption.unit = persons;
        }
        table.notes = notes(material, counts);
        blocks.push(table.into());
    }
}

/// How persons are counted, and what is hidden where something is.
fn notes(material: &Material, counts: &PublicSide) -> Vec<Content> {
    let mut notes = vec![Content::from(material.say(msg::report_counted_note()))];
    if counts.hides() {
        let mark = material.say(msg::trainees_hidden_mark());
        notes.push(Content::from(
            material.say(msg::report_counted_hidden(mark)),
        ));
    }
    notes
}

fn years(material: &Material) -> impl Iterator<Item = Column> {
    material
        .figures
        .basis
        .years
        .iter()
        .map(|year| Column::number(material.words.year(year.year.into())))
}

fn numbers_of(material: &Material, row: &PublicRow) -> impl Iterator<Item = Cell> {
    row.years
        .iter()
        .map(|count| Cell::new(number(material, *count)))
}

/// A number of persons as others see it: a mark where it is hidden.
pub fn number(material: &Material, count: Option<i64>) -> String {
    match count {
        Some(count) => material.words.count(count),
        None => material.say(msg::trainees_hidden_mark()),
    }
}

/// A row by sex in words.
pub fn sex_label(material: &Material, key: &str) -> String {
    Sex::from_code(key).map_or_else(|| key.to_owned(), |sex| material.say(sex.label()))
}

/// A row by country in words.
pub fn country_label(material: &Material, key: &str) -> String {
    match key {
        "" => material.say(msg::report_country_not_recorded()),
        iso3 => country_name(iso3),
    }
}

/// A row by priority area in words.
pub fn area_label(material: &Material, key: &str) -> String {
    match reference::area(key) {
        Some(area) => area.label.clone(),
        None => material.say(msg::figures_not_allocated()),
    }
}

/// The unit of a count in words.
pub fn unit(material: &Material, unit: &str) -> String {
    material.say(match unit {
        "persons" => msg::report_unit_persons(),
        "days" => msg::report_unit_days(),
        "hours" => msg::report_unit_hours(),
        "events" => msg::report_unit_events(),
        "items" => msg::report_unit_items(),
        "institutions" => msg::report_unit_institutions(),
        _ => msg::report_unit_other(),
    })
}
