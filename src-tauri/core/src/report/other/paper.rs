//! A composed report on paper.

use typeset::{
    Block, Caption, Cell as Printed, Column as PrintedColumn, Content, Definitions, Density,
    Document, Heading, Level, Paragraph, Row as PrintedRow, RowKind as PrintedKind, Table, Width,
};

use super::{Composed, Frame, Part};
use crate::messages::msg;
use crate::sheet::{Cell, Column, Kind, Row, RowKind, Sheet};

/// Beyond this many rows nobody reads on paper; the workbook has them all.
const MOST_ROWS: usize = 1000;

/// Columns of figures that fit beside each other on a page.
const AMOUNTS_WIDE: usize = 5;
const COUNTS_WIDE: usize = 9;

/// The document of a report.
pub fn document(composed: &Composed, frame: &Frame) -> Document {
    let mut document = frame.document(&composed.title, &composed.running, &composed.subject);
    let body = &mut document.body;
    body.push(Heading::new(Level::One, "report", composed.title.as_str()).into());
    for sentence in &composed.lead {
        body.push(Paragraph::new(sentence.as_str()).into());
    }
    let mut sections = 0;
    let mut tables = 0;
    for part in &composed.parts {
        match part {
            Part::Section(title) => {
                sections += 1;
                let id = format!("section-{sections}");
                body.push(Heading::new(Level::Two, id, title.as_str()).into());
            }
            Part::Paragraph(words) => body.push(Paragraph::new(words.as_str()).into()),
            Part::Figures(figures) => body.push(figures.clone().into()),
            Part::Chart(chart) => body.push(chart.clone().into()),
            Part::Sheet(sheet) => {
                tables += 1;
                body.extend(self::tables(sheet, frame, &tables.to_string()));
            }
            Part::Laid { table, .. } => {
                tables += 1;
                let number = tables.to_string();
                let mut table = (**table).clone();
                table.id = super::super::tables::anchor(&number);
                if let Some(caption) = &mut table.caption {
                    caption.number = frame.say(msg::report_table_number(number));
                }
                body.push(table.into());
            }
        }
    }
    if !composed.basis.is_empty() {
        let title = frame.say(msg::report_chapter_basis());
        body.push(Heading::new(Level::Two, "basis", title).into());
        body.push(Definitions::new(composed.basis.iter().cloned()).into());
    }
    document
}

/// A sheet as one table, or as several where its columns do not fit beside each other.
pub fn tables(sheet: &Sheet, frame: &Frame, number: &str) -> Vec<Block> {
    let is_text = |column: &&Column| matches!(column.kind, Kind::Text | Kind::Day);
    let fixed = sheet.columns.iter().take_while(is_text).count().max(1);
    let figures: Vec<usize> = (fixed..sheet.columns.len()).collect();
    let amounts = figures
        .iter()
        .any(|place| matches!(sheet.columns[*place].kind, Kind::Money(_) | Kind::Amount));
    let wide = if amounts { AMOUNTS_WIDE } else { COUNTS_WIDE };
    let chunks: Vec<&[usize]> = match figures.is_empty() {
        true => vec![&[]],
        false => figures.chunks(wide).collect(),
    };
    let last = chunks.len() - 1;
    chunks
        .iter()
        .enumerate()
        .map(|(place, chunk)| {
            let columns: Vec<usize> = (0..fixed).chain(chunk.iter().copied()).collect();
            let number = match last {
                0 => number.to_owned(),
                _ => format!("{number}.{}", place + 1),
            };
            let mut table = table(sheet, frame, &number, &columns);
            if place < last {
                table.notes.clear();
            }
            table.into()
        })
        .collect()
}

fn table(sheet: &Sheet, frame: &Frame, number: &str, columns: &[usize]) -> Table {
    let heads = columns.iter().enumerate().map(|(order, place)| {
        let column = &sheet.columns[*place];
        let head = column.title.as_str();
        match column.kind {
            Kind::Text if order == 0 => PrintedColumn::text(head).width(Width::Flex(1.4)),
            Kind::Text => PrintedColumn::text(head),
            Kind::Day => PrintedColumn::text(head).width(Width::Auto),
            Kind::Count | Kind::Number | Kind::Money(_) | Kind::Amount => {
                PrintedColumn::number(head)
            }
        }
    });
    let shown = sheet.rows.iter().take(MOST_ROWS);
    let mut rows: Vec<PrintedRow> = shown.map(|row| printed(row, frame, columns)).collect();
    let mut notes: Vec<Content> = sheet.notes.iter().map(Content::from).collect();
    if sheet.rows.len() > MOST_ROWS {
        // The total stands at the end, whatever is left out before it.
        if let Some(total) = sheet.rows.last().filter(|row| row.kind == RowKind::Total) {
            rows.push(printed(total, frame, columns));
        }
        let more = sheet.rows.len() - MOST_ROWS;
        notes.insert(0, Content::from(frame.say(msg::other_more_rows(more))));
    }
    let mut caption = Caption::new(
        frame.say(msg::report_table_number(number)),
        sheet.title.as_str(),
    );
    if sheet.has_money() {
        caption = caption.unit(frame.say(msg::report_unit_full()));
    }
    Table {
        id: format!("table-{number}"),
        caption: Some(caption),
        summary: sheet.title.clone(),
        columns: heads.collect(),
        rows,
        density: Density::Compact,
        notes,
        empty_text: frame.say(msg::other_nothing()),
        ..Table::new(Vec::new())
    }
}

fn printed(row: &Row, frame: &Frame, columns: &[usize]) -> PrintedRow {
    let kind = match row.kind {
        RowKind::Body | RowKind::Part => PrintedKind::Body,
        RowKind::Group => PrintedKind::Group,
        RowKind::Total => PrintedKind::Total,
    };
    let cells = columns.iter().enumerate().map(|(order, place)| {
        let cell = match row.cells.get(*place) {
            None | Some(Cell::Blank) => Printed::blank(),
            Some(Cell::Text(words) | Cell::Hidden(words)) => Printed::new(words.as_str()),
            Some(Cell::Count(count)) => Printed::new(frame.words.count(*count)),
            Some(Cell::Number(number)) => {
                Printed::new(frame.words.number(*number, number.normalize().scale()))
            }
            Some(Cell::Money(money)) => Printed::new(frame.words.amount(*money)),
            Some(Cell::Day(day)) => Printed::new(day.to_string()),
        };
        match row.kind == RowKind::Part && order == 0 {
            true => cell.indent(1),
            false => cell,
        }
    });
    PrintedRow::of(kind, cells.collect())
}
