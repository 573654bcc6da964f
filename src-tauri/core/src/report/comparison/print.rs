//! A comparison on paper and as a workbook: a table in each currency.

use super::{Compared, Comparison, ComparisonRequest, ComparisonRow};
use crate::contribution::{Side, Value};
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::report::other::{Composed, Frame, Part};
use crate::sheet::{Cell, Column, Kind, Row, Sheet};
use crate::store::Reader;
use crate::values::Currency;

/// The report.
pub fn compose(
    reader: &Reader<'_>,
    frame: &Frame,
    request: &ComparisonRequest,
) -> Result<Composed> {
    let comparison =
        Comparison::make(reader, frame.words.catalogue(), request).map_err(inside_report)?;
    let own = comparison.basis.currency;
    let (year, before) = (
        frame.words.year(request.year.into()),
        frame.words.year(request.earlier().into()),
    );
    let mut currencies = vec![own];
    if own != Currency::USD {
        currencies.push(Currency::USD);
    }
    let sheets = currencies
        .iter()
        .map(|currency| Part::Sheet(sheet(&comparison, frame, request, *currency)));
    let (title, lead) = match request.compared {
        Compared::Years => (
            msg::comparison_title_years(&before, &year),
            msg::comparison_lead_years(&before, &year),
        ),
        Compared::Plan => (
            msg::comparison_title_plan(&year),
            msg::comparison_lead_plan(&year),
        ),
    };
    let mut basis = frame.basis(&comparison.basis, Side::Contribution);
    if request.compared == Compared::Plan {
        // The columns say which flow they are of.
        basis.retain(|(label, _)| *label != frame.say(msg::other_basis_flow()));
    }
    Ok(Composed {
        title: frame.say(title),
        running: year,
        subject: frame.say(msg::comparison_subject()),
        lead: vec![frame.say(lead)],
        parts: sheets.collect(),
        basis,
    })
}

/// The fields of a comparison are fields of the report that asks for it.
fn inside_report(error: Error) -> Error {
    let fields = error.fields.into_iter();
    Error {
        fields: fields
            .map(|(path, message)| (format!("report.{path}"), message))
            .collect(),
        ..error
    }
}

fn sheet(
    comparison: &Comparison,
    frame: &Frame,
    request: &ComparisonRequest,
    currency: Currency,
) -> Sheet {
    let own = currency == comparison.basis.currency;
    let name = frame.currency(currency);
    let by = frame.say(request.by.label());
    let mut columns = vec![
        Column::new(&by, Kind::Text, &by),
        Column::new(
            frame.say(msg::comparison_column_change()),
            Kind::Text,
            frame.say(msg::comparison_change_about()),
        ),
    ];
    let mut money = |title: String, about: String| {
        let title = frame.say(msg::report_column_in(title, &name));
        columns.push(Column::new(title, Kind::Money(currency), about));
    };
    for column in &comparison.columns {
        let year = frame.words.year(column.year.into());
        let label = match request.compared {
            Compared::Years => year.clone(),
            Compared::Plan => column.label.clone(),
        };
        money(label, frame.say(msg::sheet_amount_about(&name, year)));
    }
    money(
        frame.say(msg::report_column_difference()),
        frame.say(msg::comparison_difference_about()),
    );
    if request.compared == Compared::Years {
        money(
            frame.say(msg::comparison_amount_effect()),
            frame.say(msg::comparison_amount_about()),
        );
        money(
            frame.say(msg::comparison_rate_effect()),
            frame.say(msg::comparison_rate_about()),
        );
    }
    let cell = |value: &Value| {
        let minor = if own {
            value.own_minor
        } else {
            value.usd_minor
        };
        Cell::money(minor, currency)
    };
    let cells = |row: &ComparisonRow, label: String, said: &str| {
        let mut cells = vec![Cell::text(label), Cell::text(said)];
        cells.extend(row.values.iter().map(|value| match value.lines {
            0 => Cell::Blank,
            _ => cell(value),
        }));
        cells.push(cell(&row.difference));
        cells.extend(row.amount_effect.iter().map(cell));
        cells.extend(row.rate_effect.iter().map(cell));
        cells
    };
    let mut rows: Vec<Row> = comparison
        .rows
        .iter()
        .map(|row| Row::new(cells(row, row.label.clone(), &row.said)))
        .collect();
    if !rows.is_empty() {
        let label = frame.say(msg::report_total_contribution());
        rows.push(Row::total(cells(&comparison.total, label, "")));
    }
    let mut notes = vec![frame.say(msg::comparison_note_order())];
    if request.compared == Compared::Years {
        notes.push(frame.say(msg::comparison_note_effects()));
    }
    Sheet {
        name: frame.say(msg::comparison_short(&name)),
        title: frame.say(msg::comparison_table(by.to_lowercase(), &name)),
        columns,
        rows,
        notes,
    }
}
