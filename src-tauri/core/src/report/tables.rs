//! Tables of figures: overviews in the unit of the report, and exact tables with every figure.

use typeset::{
    Caption, Cell, Column, Content, Density, HeaderGroup, Inline, Row, RowKind, Table, Width,
};

use super::material::Material;
use crate::contribution::{Dimension, Row as FigureRow, SideFigures, Value};
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
    let mut line = vec![Cell::new(material.say(total_label(side)))];
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
            title.as_str(),
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
        notes: vec![Content::from(basis_line(material))],
        ..Table::new(Vec::new())
    }
}

/// Every figure of rows that add up: for each key the exact amounts in both currencies.
pub fn exact(
    material: &Material,
    rows: &[FigureRow],
    total: Option<(&FigureRow, Message)>,
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
    if let Some((row, words)) = total {
        body.push(Row::of(
            RowKind::Group,
            vec![Cell::new(material.say(words)).span(span)],
        ));
        body.extend(both(material, row, RowKind::Subtotal, RowKind::Total));
    }
    Table {
        id: anchor(number),
        caption: Some(
            Caption::new(material.say(msg::report_table_number(number)), title)
                .unit(material.say(msg::report_unit_full())),
        ),
        summary: title.to_owned(),
        columns,
        rows: body,
        density: Density::Compact,
        notes: vec![Content::from(basis_line(material))],
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
        crate::contribution::Side::Contribution => msg::report_total_contribution(),
        other => msg::report_total_of(other.label()),
    }
}

/// The target of links to a table.
pub fn anchor(number: &str) -> String {
    format!("table-{number}")
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
