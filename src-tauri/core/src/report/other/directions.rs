//! Provided and received side by side on paper and as a workbook: a table in each currency.

use super::{Composed, Frame, Part};
use crate::contribution::directions::DirectionTable;
use crate::contribution::{Question, Side, Value};
use crate::error::Result;
use crate::messages::msg;
use crate::sheet::{Cell, Column, Kind, Row, Sheet};
use crate::store::Reader;
use crate::values::Currency;

/// The report on the five years up to one.
pub(super) fn compose(reader: &Reader<'_>, frame: &Frame, year: i32) -> Result<Composed> {
    super::brief::check_year(year)?;
    let table = DirectionTable::make(reader, frame.words.catalogue(), &Question::of(year))?;
    let own = table.basis.currency;
    let mut currencies = vec![own];
    if own != Currency::USD {
        currencies.push(Currency::USD);
    }
    let sheets = currencies
        .iter()
        .map(|currency| Part::Sheet(sheet(&table, frame, *currency)));
    Ok(Composed {
        title: frame.say(msg::directions_title()),
        running: frame.words.year(year.into()),
        subject: frame.say(msg::directions_subject()),
        lead: vec![frame.say(msg::directions_lead())],
        parts: sheets.collect(),
        basis: frame.basis(&table.basis, Side::Contribution),
    })
}

fn sheet(table: &DirectionTable, frame: &Frame, currency: Currency) -> Sheet {
    let name = frame.currency(currency);
    let money = |title: String| {
        let title = frame.say(msg::report_column_in(title, &name));
        Column::new(&title, Kind::Money(currency), &title)
    };
    let text = |title: String| Column::new(&title, Kind::Text, &title);
    let cell = |value: &Value| match value.lines {
        0 => Cell::Blank,
        _ if currency == table.basis.currency => Cell::money(value.own_minor, currency),
        _ => Cell::money(value.usd_minor, currency),
    };
    let mut rows = Vec::new();
    for year in &table.years {
        let written = frame.words.year(year.year.into());
        rows.extend(year.rows.iter().map(|row| {
            Row::new(vec![
                Cell::text(&written),
                Cell::text(&row.label),
                cell(&row.provided),
                cell(&row.received),
            ])
        }));
        rows.push(Row::total(vec![
            Cell::text(frame.say(msg::directions_total(&written))),
            Cell::Blank,
            cell(&year.provided),
            cell(&year.received),
        ]));
    }
    Sheet {
        name: frame.say(msg::directions_short(&name)),
        title: frame.say(msg::directions_table(&name)),
        columns: vec![
            text(frame.say(msg::directions_year())),
            text(frame.say(msg::directions_partner())),
            money(frame.say(msg::directions_provided())),
            money(frame.say(msg::directions_received())),
        ],
        rows,
        notes: vec![
            frame.say(msg::directions_not_netted()),
            frame.say(msg::directions_both_ways(
                table.both_ways,
                frame.words.count(table.both_ways),
            )),
        ],
    }
}
