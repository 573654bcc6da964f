//! The annexes: the projects, one row each, and every figure, exact.

use std::collections::HashMap;

use typeset::{
    Block, Cell, Column, Content, HeaderGroup, Heading, Inline, Level, Paragraph, Row, RowKind,
    Width,
};

use super::contribution::Numbers;
use super::material::Material;
use super::opening::{chapter, plain_table};
use super::store::AnnexProject;
use super::tables;
use crate::contribution::{Dimension, Row as FigureRow, Side};
use crate::messages::msg;
use crate::survey::answer::country_name;

/// A table of exact figures has at most this many rows, of three lines each: beyond it nobody reads on paper.
const MOST_ROWS: usize = 1000;

/// Annex A: the projects.
pub fn projects(material: &Material, letter: &str, blocks: &mut Vec<Block>) {
    let mut numbers = Numbers::of(letter);
    blocks.push(chapter(
        material,
        letter,
        "projects",
        msg::report_annex_projects(),
    ));
    blocks.push(Paragraph::new(material.say(msg::report_annex_projects_lead())).into());
    let own = material.currency();
    let year = material.words.year(material.year.into());
    let side = material.figures.side(Side::Contribution);
    let figures: HashMap<&str, &FigureRow> = side
        .by(Dimension::Project)
        .iter()
        .map(|row| (row.key.as_str(), row))
        .collect();
    let columns = vec![
        Column::text(material.say(msg::report_column_code())).width(Width::Auto),
        Column::text(material.say(msg::report_column_project())).width(Width::Flex(2.6)),
        Column::text(material.say(msg::report_column_partners())).width(Width::Flex(1.2)),
        Column::number(year),
        Column::number(material.say(msg::report_column_sum())),
    ];
    let mut rows: Vec<Row> = material
        .projects
        .iter()
        .map(|project| row(material, project, figures.get(project.id.as_str()).copied()))
        .collect();
    let total = material
        .now(&side.total.years)
        .map_or(0, |value| value.own_minor);
    let note = tables::side_basis(material, Side::Contribution);
    if !rows.is_empty() {
        rows.push(Row::of(
            RowKind::Total,
            vec![
                Cell::new(
                    Content::from(material.say(tables::total_label(side))).footnote(note.as_str()),
                )
                .span(3),
                Cell::new(material.exact(total, own)),
                Cell::new(material.exact(side.total.sum.own_minor, own)),
            ],
        ));
    }
    let mut table = plain_table(
        material,
        &numbers.table(),
        material.say(msg::report_table_projects()),
        columns,
        rows,
    );
    table.groups = vec![
        HeaderGroup::new(Content::empty(), 3),
        HeaderGroup::new(own.as_str(), 2),
    ];
    table.caption = table.caption.map(|caption| {
        let mut caption = caption.unit(material.say(msg::report_unit_full()));
        caption.title = caption.title.footnote(note);
        caption
    });
    table.empty_text = material.say(msg::report_projects_none());
    blocks.push(table.into());
}

fn row(material: &Material, project: &AnnexProject, figures: Option<&FigureRow>) -> Row {
    let own = material.currency();
    // Year and month, which sort and read alike in every language.
    let month = |day: Option<crate::values::Date>| {
        day.map_or_else(|| "…".to_owned(), |day| day.0.strftime("%Y-%m").to_string())
    };
    let countries: Vec<String> = project
        .countries
        .split_whitespace()
        .map(country_name)
        .collect();
    let amount = |value: Option<&crate::contribution::Value>| match value {
        Some(value) if value.lines > 0 => Cell::new(material.exact(value.own_minor, own)),
        _ => Cell::blank(),
    };
    let mut title = material.title(project);
    title = title
        .then(Inline::Break)
        .then(Inline::muted(material.say(msg::report_project_line(
            material.say(project.direction.label()),
            material.say(project.form.label()),
            material.say(msg::report_project_days(
                month(project.start_date),
                month(project.end_date),
            )),
            material.say(project.status.label()),
        ))));
    Row::new(vec![
        Cell::new(project.code.as_str()),
        Cell::new(title),
        Cell::new(countries.join(", ")),
        amount(figures.and_then(|row| material.now(&row.years))),
        amount(figures.map(|row| &row.sum)),
    ])
}

/// Annex C: every figure, exact, in both currencies, with yearly means.
pub fn figures(material: &Material, letter: &str, blocks: &mut Vec<Block>) {
    let mut numbers = Numbers::of(letter);
    blocks.push(chapter(
        material,
        letter,
        "figures",
        msg::report_annex_figures(),
    ));
    blocks.push(Paragraph::new(material.say(msg::report_annex_figures_lead())).into());
    for side in Side::ALL {
        let figures = material.figures.side(*side);
        let label = material.say(side.label());
        blocks.push(unlisted(format!("figures-{}", side.code()), &label));
        if figures.total.sum.lines == 0 {
            blocks.push(Paragraph::new(material.say(msg::report_side_empty(label))).into());
            continue;
        }
        for dimension in Dimension::ALL {
            // The contribution by A and B is the first table of the contribution's own chapter.
            if *side == Side::Contribution && *dimension == Dimension::Group {
                continue;
            }
            let rows = figures.by(*dimension);
            if rows.len() > MOST_ROWS {
                let dimension = material.say(dimension.label());
                let sentence = msg::report_too_many_rows(dimension, rows.len());
                blocks.push(Paragraph::new(material.say(sentence)).into());
                continue;
            }
            let title = material.say(msg::report_table_exact(
                material.say(dimension.label()).to_lowercase(),
                &label,
            ));
            let table = tables::exact(
                material,
                figures,
                (rows, true),
                *dimension,
                &numbers.table(),
                &title,
            );
            blocks.push(table.into());
        }
    }
    if !material.figures.groups.is_empty() {
        let title = material.say(msg::report_section_groups());
        blocks.push(unlisted("figures-groups".to_owned(), &title));
        blocks.push(Paragraph::new(material.say(msg::report_groups_lead())).into());
        let table = tables::exact(
            material,
            material.figures.side(Side::Contribution),
            (&material.figures.groups, false),
            Dimension::CountryGroup,
            &numbers.table(),
            &material.say(msg::report_table_groups()),
        );
        blocks.push(table.into());
    }
}

/// A heading that the contents leave out: they list the annex, not its sides.
fn unlisted(id: String, title: &str) -> Block {
    Heading {
        listed: false,
        ..Heading::new(Level::Two, id, title)
    }
    .into()
}
