//! The contribution by Sustainable Development Goal and target, and the projects behind each goal.

use std::collections::HashMap;

use typeset::{Bar, Caption, Chart, ChartKind, Swatch};

use super::brief::check_year;
use super::{Composed, Frame, Part};
use crate::contribution::axis::Axis;
use crate::contribution::cross::{CrossQuestion, cross};
use crate::contribution::targets::targets;
use crate::contribution::{Asked, Dimension, Figures, Question, Row as FigureRow, Side, Value};
use crate::error::Result;
use crate::messages::msg;
use crate::sheet::{Cell, Column, Kind, Row, RowKind, Sheet};
use crate::store::Reader;
use crate::values::Currency;

/// The report of a year.
pub fn compose(reader: &Reader<'_>, frame: &Frame, year: i32) -> Result<Composed> {
    check_year(year)?;
    let catalogue = frame.words.catalogue();
    let question = Question::of(year);
    let asked = Asked::resolve(reader, &question)?;
    let figures = Figures::make(reader, catalogue, &question)?;
    let by_target = targets(reader, &asked, &figures)?;
    let projects = cross(
        reader,
        catalogue,
        &asked,
        &figures,
        &CrossQuestion {
            side: Side::Contribution,
            rows: Axis::Goal,
            columns: Some(Axis::Project),
            conditions: &[],
        },
    )?;
    let side = figures.side(Side::Contribution);
    let goals = side.by(Dimension::Goal);
    let own = figures.basis.currency;
    let written = frame.words.year(year.into());

    let mut parts = Vec::new();
    parts.extend(chart(frame, goals, &side.total, own, &written).map(Part::Chart));
    parts.push(Part::Sheet(Sheet {
        name: frame.say(msg::goals_by_goal_short()),
        title: frame.say(msg::goals_by_goal(own.as_str())),
        columns: amount_columns(frame, &figures, frame.say(msg::dimension_goal())),
        rows: goals
            .iter()
            .map(|row| Row::new(amount_cells(Cell::text(&row.label), row, own)))
            .chain(std::iter::once(Row::total(amount_cells(
                Cell::text(frame.say(msg::report_total_contribution())),
                &side.total,
                own,
            ))))
            .collect(),
        notes: vec![frame.say(msg::goals_note())],
    }));
    let mut rows = Vec::new();
    for goal in goals {
        rows.push(Row {
            kind: RowKind::Group,
            cells: amount_cells(Cell::text(&goal.label), goal, own),
        });
        for target in by_target.get(&goal.key).map_or(&[][..], Vec::as_slice) {
            let label = match target.key.contains('.') {
                true => frame.say(msg::goals_target(&target.key)),
                false => frame.say(msg::goals_whole()),
            };
            rows.push(Row {
                kind: RowKind::Part,
                cells: amount_cells(Cell::text(label), target, own),
            });
        }
    }
    rows.push(Row::total(amount_cells(
        Cell::text(frame.say(msg::report_total_contribution())),
        &side.total,
        own,
    )));
    parts.push(Part::Sheet(Sheet {
        name: frame.say(msg::goals_by_target_short()),
        title: frame.say(msg::goals_by_target()),
        columns: amount_columns(frame, &figures, frame.say(msg::goals_goal_or_target())),
        rows,
        notes: vec![frame.say(msg::goals_target_note())],
    }));
    parts.push(Part::Sheet(project_sheet(reader, frame, &projects, own)?));
    Ok(Composed {
        title: frame.say(msg::goals_title(&written)),
        running: written,
        subject: frame.say(msg::goals_subject()),
        lead: vec![frame.say(msg::goals_lead(
            frame.money(side.total.sum.own_minor, own),
            frame.money(side.total.sum.usd_minor, Currency::USD),
        ))],
        parts,
        basis: frame.basis(&figures.basis, Side::Contribution),
    })
}

/// Years and sum in the agency's currency, last year and sum in US dollars.
fn amount_columns(frame: &Frame, figures: &Figures, first: String) -> Vec<Column> {
    let own = figures.basis.currency;
    let mut columns = vec![Column::new(&first, Kind::Text, &first)];
    let year = |year: i32| frame.words.year(year.into());
    let mut add = |head: String, about: String, currency: Currency| {
        let head = frame.say(msg::report_column_in(head, frame.currency(currency)));
        columns.push(Column::new(head, Kind::Money(currency), about));
    };
    let sum = || frame.say(msg::report_column_sum());
    for each in &figures.basis.years {
        let about = frame.say(msg::sheet_amount_about(
            frame.currency(own),
            year(each.year),
        ));
        add(year(each.year), about, own);
    }
    add(
        sum(),
        frame.say(msg::sheet_sum_about(frame.currency(own))),
        own,
    );
    if let Some(last) = figures.basis.years.last() {
        let about = frame.say(msg::sheet_amount_about(
            frame.currency(Currency::USD),
            year(last.year),
        ));
        add(year(last.year), about, Currency::USD);
    }
    add(
        sum(),
        frame.say(msg::sheet_sum_about(frame.currency(Currency::USD))),
        Currency::USD,
    );
    columns
}

fn amount_cells(first: Cell, row: &FigureRow, own: Currency) -> Vec<Cell> {
    let in_own = |value: &Value| match value.lines {
        0 => Cell::Blank,
        _ => Cell::money(value.own_minor, own),
    };
    let in_usd = |value: &Value| match value.lines {
        0 => Cell::Blank,
        _ => Cell::money(value.usd_minor, Currency::USD),
    };
    let mut cells = vec![first];
    cells.extend(row.years.iter().map(in_own));
    cells.push(in_own(&row.sum));
    cells.extend(row.years.last().map(in_usd));
    cells.push(in_usd(&row.sum));
    cells
}

/// Every project under every goal it serves, with what the goal gets of it.
fn project_sheet(
    reader: &Reader<'_>,
    frame: &Frame,
    projects: &crate::contribution::cross::Cross,
    own: Currency,
) -> Result<Sheet> {
    let facts: Vec<crate::project::ProjectFacts> = reader.every()?;
    let facts: HashMap<&str, &crate::project::ProjectFacts> = facts
        .iter()
        .map(|facts| (facts.id.as_str(), facts))
        .collect();
    let text = |title: String| Column::new(&title, Kind::Text, &title);
    let sum = |currency: Currency| {
        Column::new(
            frame.say(msg::report_column_in(
                frame.say(msg::report_column_sum()),
                frame.currency(currency),
            )),
            Kind::Money(currency),
            frame.say(msg::sheet_sum_about(frame.currency(currency))),
        )
    };
    let mut rows = Vec::new();
    for (goal, cells) in projects.rows.iter().zip(&projects.cells) {
        let mut of_goal: Vec<_> = projects
            .columns
            .iter()
            .zip(cells)
            .filter(|(_, both)| both.any)
            .collect();
        of_goal.sort_by_key(|(_, both)| std::cmp::Reverse(both.own));
        for (project, both) in of_goal {
            let (code, title) = match facts.get(project.key.as_str()) {
                Some(facts) => (
                    facts.code.as_str(),
                    frame.title(&facts.title, &facts.title_en),
                ),
                None => ("", project.label.as_str()),
            };
            rows.push(Row::new(vec![
                Cell::text(&goal.label),
                Cell::text(code),
                Cell::text(title),
                Cell::money(both.own, own),
                Cell::money(both.usd, Currency::USD),
            ]));
        }
    }
    if !rows.is_empty() {
        rows.push(Row::total(vec![
            Cell::text(frame.say(msg::report_total_contribution())),
            Cell::Blank,
            Cell::Blank,
            Cell::money(projects.total.own, own),
            Cell::money(projects.total.usd, Currency::USD),
        ]));
    }
    Ok(Sheet {
        name: frame.say(msg::goals_projects_short()),
        title: frame.say(msg::goals_projects()),
        columns: vec![
            text(frame.say(msg::dimension_goal())),
            text(frame.say(msg::report_column_code())),
            text(frame.say(msg::report_column_project())),
            sum(own),
            sum(Currency::USD),
        ],
        rows,
        notes: vec![frame.say(msg::goals_projects_note())],
    })
}

fn chart(
    frame: &Frame,
    goals: &[FigureRow],
    total: &FigureRow,
    own: Currency,
    year: &str,
) -> Option<Chart> {
    let live: Vec<(&FigureRow, &Value)> = goals
        .iter()
        .filter_map(|row| Some((row, row.years.last()?)))
        .filter(|(_, value)| value.lines > 0)
        .collect();
    if live.is_empty() {
        return None;
    }
    let minors: Vec<i64> = live.iter().map(|(_, value)| value.own_minor).collect();
    let whole = total.years.last().map_or(0, |value| value.own_minor);
    let texts = frame.millions(whole, &minors, own);
    let spoken: Vec<String> = live
        .iter()
        .zip(&texts[1..])
        .map(|((row, _), text)| frame.say(msg::report_alt_bar(&row.label, text)))
        .collect();
    let title = frame.say(msg::goals_chart(year));
    let unit = frame.say(msg::report_unit_million(own.as_str()));
    Some(Chart {
        id: "figure-1".to_owned(),
        caption: Some(
            Caption::new(frame.say(msg::report_figure_number("1")), title.as_str()).unit(&unit),
        ),
        alt: frame.say(msg::report_alt_bars(&title, unit, spoken.join("; "))),
        kind: ChartKind::Bars(
            live.iter()
                .zip(&texts[1..])
                .map(|((row, value), text)| {
                    let colour = if row.key.is_empty() { 8 } else { 1 };
                    let length = super::super::charts::length(value.own_minor);
                    Bar::new(&row.label, length, text, Swatch::Category(colour))
                })
                .collect(),
        ),
        note: String::new(),
    })
}
