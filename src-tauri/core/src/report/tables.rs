//! Tables of figures: overviews in the unit of the report, and exact tables with every figure.

use typeset::{
    Caption, Cell, Column, Content, Density, HeaderGroup, Inline, Row, RowKind, Table, Width,
};

use super::material::Material;
use crate::contribution::{Dimension, Row as FigureRow, Side, SideFigures, Value};
use crate::messages::{Message, msg};
use crate::values::Currency;

/// An overview: a row for each key, the years in the agency's currency, and US dollars of the last year.
pub fn overview(
    material: &Material,
    side: &SideFigures,
    dimension: Dimension,
    number: &str,
    title: Message,
) -> Table {
    let own = material.currency();
    let years = &material.figures.basis.years;
    let mut columns = vec![Column::text(material.say(dimension.label()))];
    columns.extend(
        years
            .iter()
            .map(|year| Column::number(material.words.year(year.year.into()))),
    );
    columns.push(Column::number(material.say(msg::report_column_sum())));
    columns.push(Column::number(material.words.year(material.year.into())));
    columns.push(Column::number(material.say(msg::report_column_sum())));
    let rows = side.by(dimension);
    let column = |of: &dyn Fn(&FigureRow) -> i64, currency: Currency| {
        let parts: Vec<i64> = rows.iter().map(of).collect();
        material.short_column(of(&side.total), &parts, currency)
    };
    let mut cells: Vec<Vec<String>> = (0..years.len())
        .map(|place| column(&|row| row.years[place].own_minor, own))
        .collect();
    cells.push(column(&|row| row.sum.own_minor, own));
    let last = material.last();
    cells.push(column(&|row| row.years[last].usd_minor, Currency::USD));
    cells.push(column(&|row| row.sum.usd_minor, Currency::USD));
    let lines = |row: &FigureRow, place: usize| match place {
        place if place < years.len() => row.years[place].lines,
        place if place == years.len() + 1 => row.years[last].lines,
        _ => row.sum.lines,
    };
    let mut body: Vec<Row> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let mut line = vec![Cell::new(label(material, dimension, row))];
        // What has no line is blank; a zero that lines add up to is a zero.
        line.extend(
            cells
                .iter()
                .enumerate()
                .map(|(place, column)| match lines(row, place) {
                    0 => Cell::blank(),
                    _ => Cell::new(column[index].as_str()),
                }),
        );
        body.push(Row::new(line));
    }
    let total = |minor: i64, currency| Cell::new(material.short(minor, currency));
    let note = side_basis(material, side.side);
    let mut line = vec![Cell::new(
        Content::from(material.say(total_label(side))).footnote(note.as_str()),
    )];
    line.extend(
        side.total
            .years
            .iter()
            .map(|value| total(value.own_minor, own)),
    );
    line.push(total(side.total.sum.own_minor, own));
    line.push(total(side.total.years[last].usd_minor, Currency::USD));
    line.push(total(side.total.sum.usd_minor, Currency::USD));
    body.push(Row::of(RowKind::Total, line));
    let title = material.say(title);
    Table {
        id: anchor(number),
        caption: Some(Caption::new(
            material.say(msg::report_table_number(number)),
            Content::from(title.as_str()).footnote(note),
        )),
        summary: title,
        columns,
        groups: vec![
            HeaderGroup::new(Content::empty(), 1),
            HeaderGroup::new(material.unit_name(own.as_str()), years.len() + 1),
            HeaderGroup::new(material.unit_name(&material.say(msg::report_usd())), 2),
        ],
        rows: body,
        density: Density::Compact,
        ..Table::new(Vec::new())
    }
}

/// What was provided and what was received, side by side: a row for each side, and no total, because they are never
/// netted.
pub fn directions(material: &Material, number: &str) -> Table {
    let own = material.currency();
    let years = &material.figures.basis.years;
    let mut columns = vec![Column::text(material.say(msg::brief_side()))];
    columns.extend(
        years
            .iter()
            .map(|year| Column::number(material.words.year(year.year.into()))),
    );
    columns.push(Column::number(material.say(msg::report_column_sum())));
    columns.push(Column::number(material.words.year(material.year.into())));
    columns.push(Column::number(material.say(msg::report_column_sum())));
    let rows = material.figures.sides.iter().map(|side| {
        let label = Content::from(material.say(side.side.label()));
        let mut cells = vec![Cell::new(label.footnote(side_basis(material, side.side)))];
        let cell = |value: &Value, minor: i64, currency: Currency| match value.lines {
            0 => Cell::blank(),
            _ => Cell::new(material.short(minor, currency)),
        };
        let total = &side.total;
        let all = total.years.iter().chain([&total.sum]);
        cells.extend(all.map(|value| cell(value, value.own_minor, own)));
        let dollars = material.now(&total.years).into_iter().chain([&total.sum]);
        cells.extend(dollars.map(|value| cell(value, value.usd_minor, Currency::USD)));
        Row::new(cells)
    });
    let title = material.say(msg::report_table_directions());
    Table {
        id: anchor(number),
        caption: Some(Caption::new(
            material.say(msg::report_table_number(number)),
            title.as_str(),
        )),
        summary: title,
        columns,
        groups: vec![
            HeaderGroup::new(Content::empty(), 1),
            HeaderGroup::new(material.unit_name(own.as_str()), years.len() + 1),
            HeaderGroup::new(material.unit_name(&material.say(msg::report_usd())), 2),
        ],
        rows: rows.collect(),
        density: Density::Compact,
        notes: vec![Content::from(material.say(msg::report_directions_note()))],
        ..Table::new(Vec::new())
    }
}

/// Every figure of rows of a side: for each key the exact amounts in both currencies; the total where they add up.
pub fn exact(
    material: &Material,
    side: &SideFigures,
    (rows, adds_up): (&[FigureRow], bool),
    dimension: Dimension,
    number: &str,
    title: &str,
) -> Table {
    let years = &material.figures.basis.years;
    let mut columns =
        vec![Column::text(material.say(msg::report_column_currency())).width(Width::Auto)];
    columns.extend(
        years
            .iter()
            .map(|year| Column::number(material.words.year(year.year.into()))),
    );
    columns.push(Column::number(material.say(msg::report_column_sum())));
    columns.push(Column::number(material.say(msg::report_column_mean())));
    let span = columns.len();
    let mut body = Vec::new();
    for row in rows {
        body.push(Row::of(
            RowKind::Group,
            vec![Cell::new(label(material, dimension, row)).span(span)],
        ));
        body.extend(both(material, row, RowKind::Body, RowKind::Body));
    }
    let note = side_basis(material, side.side);
    if adds_up {
        let label = Content::from(material.say(total_label(side))).footnote(note.as_str());
        body.push(Row::of(RowKind::Group, vec![Cell::new(label).span(span)]));
        body.extend(both(
            material,
            &side.total,
            RowKind::Subtotal,
            RowKind::Total,
        ));
    }
    Table {
        id: anchor(number),
        caption: Some(
            Caption::new(
                material.say(msg::report_table_number(number)),
                Content::from(title).footnote(note),
            )
            .unit(material.say(msg::report_unit_full())),
        ),
        summary: title.to_owned(),
        columns,
        rows: body,
        density: Density::Compact,
        ..Table::new(Vec::new())
    }
}

/// A row of figures as two lines: the agency's currency, then US dollars.
fn both(material: &Material, row: &FigureRow, first: RowKind, second: RowKind) -> [Row; 2] {
    let own = material.currency();
    let line = |name: &str, of: &dyn Fn(&Value) -> String| {
        let mut cells = vec![Cell::new(Inline::muted(name))];
        cells.extend(
            row.years
                .iter()
                .chain([&row.sum, &row.mean])
                .map(|value| Cell::new(of(value))),
        );
        cells
    };
    let usd = material.say(msg::report_usd());
    [
        Row::of(
            first,
            line(own.as_str(), &|value| material.exact(value.own_minor, own)),
        ),
        Row::of(
            second,
            line(&usd, &|value| {
                material.exact(value.usd_minor, Currency::USD)
            }),
        ),
    ]
}

/// What a row is for, in the language that it is in.
pub fn label(material: &Material, dimension: Dimension, row: &FigureRow) -> Content {
    match dimension {
        Dimension::Measurement | Dimension::Group if !row.key.is_empty() => {
            Content::from(Inline::muted(format!("{} ", row.key))).then(row.label.as_str())
        }
        // Names of organisations and projects are the register's own words.
        Dimension::Payer | Dimension::Project if !row.key.is_empty() => {
            Content::from(material.own(&row.label))
        }
        _ => Content::from(row.label.as_str()),
    }
}

/// The words of a side's total.
pub fn total_label(side: &SideFigures) -> Message {
    match side.side {
        Side::Contribution => msg::report_total_contribution(),
        other => msg::report_total_of(other.label()),
    }
}

/// The target of links to a table.
pub fn anchor(number: &str) -> String {
    format!("table-{number}")
}

/// The footnote of a side's figures: what they are, flow, scope, year, currency, rate and its source.
pub fn side_basis(material: &Material, side: Side) -> String {
    let basis = &material.figures.basis;
    let what = match side {
        Side::Contribution => msg::report_side_contribution(),
        Side::Partners => msg::report_side_partners(),
        Side::Received => msg::report_side_received(),
        Side::Counterpart => msg::report_side_counterpart(),
        Side::WithoutPayer => msg::report_side_without_payer(),
    };
    let rate = basis
        .rates
        .iter()
        .find(|rate| rate.currency == basis.currency && rate.year == material.year);
    let year = material.words.year(material.year.into());
    let named = material.say(msg::report_year_named(
        material.say(basis.year_basis.label()),
        &year,
    ));
    let (currency, days, flow, scope) = (
        basis.currency.as_str(),
        material.days(material.last()),
        material.say(basis.flow.label()),
        material.say(basis.scope.label()),
    );
    let what = material.say(what);
    material.say(match rate {
        Some(rate) => msg::report_side_basis_with_rate(
            currency,
            days,
            flow,
            named,
            material.words.exact(rate.lcu_per_usd.0),
            scope,
            &rate.series,
            &rate.source,
            what,
            year,
        ),
        None => msg::report_side_basis(currency, days, flow, named, scope, &basis.series, what),
    })
}

/// What must stand beside every table of figures: flow, scope, year, rates.
pub fn basis_line(material: &Material) -> String {
    let basis = &material.figures.basis;
    let currency = basis.currency.to_string();
    let rate = basis
        .rates
        .iter()
        .find(|rate| rate.currency == basis.currency && rate.year == material.year);
    let days = material.days(material.last());
    let (flow, scope, year) = (
        material.say(basis.flow.label()),
        material.say(basis.scope.label()),
        material.say(msg::report_year_named(
            material.say(basis.year_basis.label()),
            material.words.year(material.year.into()),
        )),
    );
    match rate {
        Some(rate) => material.say(msg::report_basis_with_rate(
            currency,
            days,
            flow,
            material.words.exact(rate.lcu_per_usd.0),
            scope,
            &rate.series,
            year,
        )),
        None => material.say(msg::report_basis(days, flow, scope, &basis.series, year)),
    }
}
