//! The reconciliation sheet in print: the annex of the annual report, and a report of its own with its workbook.

use typeset::{
    Block, Callout, CalloutKind, Caption, Cell as Printed, Column as PrintedColumn, Content,
    Density, Inline, Paragraph, Row as PrintedRow, RowKind as PrintedKind, Table, Width,
};

use super::{Cell, Reconciled, ReconciliationStep, Row};
use crate::contribution::{Question, Side};
use crate::error::Result;
use crate::messages::msg;
use crate::money::Money;
use crate::report::contribution::Numbers;
use crate::report::material::Material;
use crate::report::opening::chapter;
use crate::report::other::{Composed, Frame, Part};
use crate::report::tables;
use crate::report::words::Words;
use crate::sheet::{Cell as SheetCell, Column, Kind, Row as SheetRow, Sheet};
use crate::store::Reader;
use crate::values::Currency;

/// The annex of the annual report.
pub fn annex(material: &Material, letter: &str, blocks: &mut Vec<Block>) {
    let mut numbers = Numbers::of(letter);
    let title = msg::report_annex_reconciliation();
    blocks.push(chapter(material, letter, "reconciliation", title));
    let lead = material.say(msg::reconciliation_lead());
    blocks.push(Paragraph::new(lead).into());
    let sheet = &material.reconciliation;
    if let Some(callout) = doubt(sheet, &material.words) {
        blocks.push(callout.into());
    }
    let number = numbers.table();
    let mut table = table(sheet, &material.words);
    table.id = tables::anchor(&number);
    if let Some(caption) = &mut table.caption {
        caption.number = material.say(msg::report_table_number(&number));
    }
    table
        .notes
        .push(Content::from(tables::basis_line(material)));
    blocks.push(table.into());
}

/// The report of its own.
pub fn compose(reader: &Reader<'_>, frame: &Frame, year: i32) -> Result<Composed> {
    crate::report::other::brief::check_year(year)?;
    let question = Question::of(year);
    let sheet = Reconciled::make(reader, frame.words.catalogue(), &question)?;
    let written = frame.words.year(year.into());
    let mut lead = vec![frame.say(msg::reconciliation_lead())];
    lead.extend(doubts(&sheet, &frame.words));
    Ok(Composed {
        title: frame.say(msg::reconciliation_title(&written)),
        running: written,
        subject: frame.say(msg::reconciliation_subject()),
        lead,
        parts: vec![Part::Laid {
            table: Box::new(table(&sheet, &frame.words)),
            sheet: workbook(&sheet, frame),
        }],
        basis: match &sheet.basis {
            Some(basis) => frame.basis(basis, Side::Contribution),
            None => Vec::new(),
        },
    })
}

fn kind(step: ReconciliationStep) -> PrintedKind {
    match step {
        ReconciliationStep::Contribution => PrintedKind::Subtotal,
        ReconciliationStep::Reported => PrintedKind::Total,
        _ => PrintedKind::Body,
    }
}

/// The sheet as a table: for each row a line in the agency's currency and one in US dollars.
fn table(sheet: &Reconciled, words: &Words) -> Table {
    let said = |message| words.say(message);
    let mut columns =
        vec![PrintedColumn::text(said(msg::report_column_currency())).width(Width::Auto)];
    columns.extend(
        sheet
            .years
            .iter()
            .map(|year| PrintedColumn::number(words.year((*year).into()))),
    );
    columns.push(PrintedColumn::number(said(msg::report_column_sum())));
    columns.push(PrintedColumn::number(said(msg::report_column_lines())));
    let span = columns.len();
    let mut rows = Vec::new();
    for row in &sheet.rows {
        let name = row.label.as_str();
        rows.push(PrintedRow::of(
            PrintedKind::Group,
            vec![Printed::new(name).span(span)],
        ));
        if row.step == ReconciliationStep::NotConvertible {
            rows.push(counts(row, words));
            continue;
        }
        rows.extend(both(row, sheet.currency, words));
    }
    Table {
        caption: Some(
            Caption::new(String::new(), said(msg::reconciliation_table()))
                .unit(said(msg::report_unit_full())),
        ),
        summary: said(msg::reconciliation_table()),
        columns,
        rows,
        density: Density::Compact,
        notes: notes(sheet, words).into_iter().map(Content::from).collect(),
        ..Table::new(Vec::new())
    }
}

fn both(row: &Row, own: Currency, words: &Words) -> Vec<PrintedRow> {
    let line = |currency: Currency, kind: PrintedKind| {
        let name = currency_name(currency, words);
        let mut cells = vec![Printed::new(Inline::muted(name))];
        cells.extend(row.years.iter().chain([&row.sum]).map(|cell| {
            match minor(cell, currency, own) {
                Some(minor) => Printed::new(words.amount(Money { minor, currency })),
                None => Printed::new(Inline::muted(words.say(msg::reconciliation_unknown()))),
            }
        }));
        cells.push(match currency == own && row.sum.lines > 0 {
            true => Printed::new(words.count(row.sum.lines)),
            false => Printed::blank(),
        });
        PrintedRow::of(kind, cells)
    };
    let last = kind(row.step);
    let first = match last {
        PrintedKind::Body => PrintedKind::Body,
        _ => PrintedKind::Subtotal,
    };
    match own == Currency::USD {
        true => vec![line(own, last)],
        false => vec![line(own, first), line(Currency::USD, last)],
    }
}

/// The row of what has no amount: the numbers of lines.
fn counts(row: &Row, words: &Words) -> PrintedRow {
    let mut cells = vec![Printed::new(Inline::muted(
        words.say(msg::report_column_lines()),
    ))];
    cells.extend(
        row.years
            .iter()
            .chain([&row.sum, &row.sum])
            .map(|cell| Printed::new(words.count(cell.lines))),
    );
    PrintedRow::new(cells)
}

fn minor(cell: &Cell, currency: Currency, own: Currency) -> Option<i64> {
    match currency == own {
        true => cell.own_minor,
        false => cell.usd_minor,
    }
}

fn currency_name(currency: Currency, words: &Words) -> String {
    match currency == Currency::USD {
        true => words.say(msg::report_usd()),
        false => currency.to_string(),
    }
}

/// What must be said below the table.
fn notes(sheet: &Reconciled, words: &Words) -> Vec<String> {
    let mut notes = vec![words.say(msg::reconciliation_note())];
    notes.extend(
        sheet
            .adjustment
            .iter()
            .map(|adjustment| match adjustment.reason.is_empty() {
                true => words.say(msg::reconciliation_typed(&adjustment.question)),
                false => words.say(msg::reconciliation_reason(
                    &adjustment.question,
                    &adjustment.reason,
                )),
            }),
    );
    notes.extend(sheet.published.iter().map(|beside| {
        let written = |amount: &crate::money::Amount| {
            let number = match amount.money() {
                Ok(money) => words.amount(money),
                Err(_) => amount.amount.clone(),
            };
            words.say(msg::report_money(
                number,
                currency_name(amount.currency, words),
            ))
        };
        let (total, rest) = (written(&beside.total), written(&beside.not_allocated));
        let year = words.year(beside.year.into());
        words.say(match &beside.difference {
            Some(difference) => {
                msg::reconciliation_published(written(difference), rest, &beside.title, total, year)
            }
            None => msg::reconciliation_published_apart(rest, &beside.title, total, year),
        })
    }));
    notes
}

/// What keeps the sheet from being the whole truth, a sentence each.
fn doubts(sheet: &Reconciled, words: &Words) -> Vec<String> {
    let mut said: Vec<String> = sheet
        .not_convertible
        .iter()
        .map(|each| {
            let amount = each
                .amount
                .money()
                .map_or_else(|_| each.amount.amount.clone(), |money| words.amount(money));
            words.say(msg::reconciliation_no_rate(
                words.say(msg::report_money(
                    amount,
                    currency_name(each.amount.currency, words),
                )),
                each.lines,
                words.year(each.year.into()),
            ))
        })
        .collect();
    if said.is_empty() && !sheet.agrees {
        said.push(words.say(msg::reconciliation_differs()));
    }
    said
}

fn doubt(sheet: &Reconciled, words: &Words) -> Option<Callout> {
    let paragraphs = doubts(sheet, words);
    (!paragraphs.is_empty()).then(|| Callout {
        kind: CalloutKind::Warning,
        title: Content::from(words.say(msg::report_doubt())),
        paragraphs: paragraphs.into_iter().map(Content::from).collect(),
    })
}

/// The sheet as a workbook has it: a row for each row and one column for each year and currency.
fn workbook(sheet: &Reconciled, frame: &Frame) -> Sheet {
    let own = sheet.currency;
    let mut columns = vec![Column::new(
        frame.say(msg::reconciliation_column_row()),
        Kind::Text,
        frame.say(msg::reconciliation_note()),
    )];
    // An agency whose currency is the dollar has one set of columns.
    let currencies: Vec<Currency> = match own == Currency::USD {
        true => vec![own],
        false => vec![own, Currency::USD],
    };
    for currency in &currencies {
        let name = frame.currency(*currency);
        columns.extend(sheet.years.iter().map(|year| {
            let year = frame.words.year((*year).into());
            Column::new(
                frame.say(msg::report_column_in(&year, &name)),
                Kind::Money(*currency),
                frame.say(msg::sheet_amount_about(&name, &year)),
            )
        }));
        columns.push(Column::new(
            frame.say(msg::report_column_in(
                frame.say(msg::report_column_sum()),
                &name,
            )),
            Kind::Money(*currency),
            frame.say(msg::sheet_sum_about(&name)),
        ));
    }
    let lines = frame.say(msg::report_column_lines());
    columns.push(Column::new(&lines, Kind::Count, &lines));
    let rows = sheet.rows.iter().map(|row| {
        let mut cells = vec![SheetCell::text(&row.label)];
        for currency in &currencies {
            cells.extend(row.years.iter().chain([&row.sum]).map(|cell| {
                match minor(cell, *currency, own) {
                    Some(minor) => SheetCell::money(minor, *currency),
                    None => SheetCell::Blank,
                }
            }));
        }
        cells.push(match row.sum.lines {
            0 => SheetCell::Blank,
            lines => SheetCell::Count(lines),
        });
        match row.step {
            ReconciliationStep::Contribution | ReconciliationStep::Reported => {
                SheetRow::total(cells)
            }
            _ => SheetRow::new(cells),
        }
    });
    Sheet {
        name: frame.say(msg::reconciliation_short()),
        title: frame.say(msg::reconciliation_table()),
        columns,
        rows: rows.collect(),
        notes: notes(sheet, &frame.words),
    }
}
