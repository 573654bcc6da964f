//! A list on paper: title, filter in words, the rows with a repeated header, totals.

use typeset::{
    Block, Cell, Column, Definitions, Density, Document, Heading, Level, Meta, Orientation, Row,
    RowKind, Running, Strings, Width,
};

use super::Table;
use crate::messages::msg;
use crate::report::{Paper, Words, digits, direction, midnight};
use crate::sheet::{Cell as Value, Kind};
use crate::values::Date;

/// What stands around the rows.
pub struct Around<'a> {
    /// Who prints it.
    pub agency: &'a str,
    /// Language tag.
    pub language: &'a str,
    /// The day that the pages bear.
    pub date: Date,
    /// Paper size.
    pub paper: Paper,
    /// True for the sample programme.
    pub sample: bool,
}

/// The document of a list.
pub fn document(table: &Table, around: &Around<'_>, words: &Words) -> Document {
    let day = words.day(around.date);
    let mut body: Vec<Block> = vec![Heading::new(Level::One, "list", table.title.as_str()).into()];
    let mut facts = table.about.clone();
    let count = i64::try_from(table.rows.len()).unwrap_or(i64::MAX);
    facts.push((words.say(msg::listing_rows()), words.count(count)));
    facts.push((words.say(msg::listing_date()), day.clone()));
    body.push(Definitions::new(facts).into());
    let rows = table.rows.iter().map(|row| Row::new(cells(row, words)));
    let totals = table
        .totals
        .iter()
        .map(|row| Row::of(RowKind::Total, cells(row, words)));
    body.push(
        typeset::Table {
            id: "rows".to_owned(),
            summary: table.title.clone(),
            rows: rows.chain(totals).collect(),
            density: Density::Compact,
            empty_text: words.say(msg::listing_empty()),
            ..typeset::Table::new(table.columns.iter().map(column).collect())
        }
        .into(),
    );
    Document {
        paper: match around.paper {
            Paper::A4 => typeset::Paper::A4,
            Paper::Letter => typeset::Paper::Letter,
        },
        // Wide tables lie down.
        orientation: match table.columns.len() {
            0..=5 => Orientation::Upright,
            _ => Orientation::Landscape,
        },
        direction: direction(around.language),
        strings: Strings {
            contents_title: String::new(),
            page_of: words.say(msg::report_page_of("{page}", "{pages}")),
            continued: words.say(msg::report_continued()),
            note: words.say(msg::report_note()),
            footnote: words.say(msg::report_footnote("{number}")),
            digits: digits(words),
        },
        running: Running {
            header_start: around.agency.to_owned(),
            header_end: table.title.clone(),
            footer_start: day,
            mark: around.sample.then(|| words.say(msg::report_sample_mark())),
        },
        body,
        ..Document::new(Meta {
            author: around.agency.to_owned(),
            created: midnight(around.date),
            producer: format!("SSC Desk {}", env!("CARGO_PKG_VERSION")),
            ..Meta::new(table.title.clone(), around.language)
        })
    }
}

fn column((title, kind, width): &(String, Kind, u8)) -> Column {
    match kind {
        Kind::Text => Column::text(title.as_str()).width(Width::Flex((*width).into())),
        Kind::Day => Column::text(title.as_str()).width(Width::Auto),
        Kind::Count | Kind::Number | Kind::Money(_) | Kind::Amount => {
            Column::number(title.as_str())
        }
    }
}

fn cells(row: &[Value], words: &Words) -> Vec<Cell> {
    row.iter()
        .map(|value| Cell::new(shown(value, words)))
        .collect()
}

fn shown(value: &Value, words: &Words) -> String {
    match value {
        Value::Blank => String::new(),
        Value::Text(text) | Value::Hidden(text) => text.clone(),
        Value::Count(count) => words.count(*count),
        Value::Number(number) => words.exact(*number),
        Value::Money(money) => words.amount(*money),
        // Years, months and days in this order fit a column and sort alike in every language.
        Value::Day(day) => day.to_string(),
    }
}
