//! The region's table on paper, as a workbook and as JSON.

use serde::Serialize;
use typeset::{
    Block, Caption, Cell as Printed, Column as PrintedColumn, Content as Text, Definitions,
    Density, Document, Heading, Inline, Level, Meta, Paragraph, Row as PrintedRow,
    RowKind as PrintedKind, Running, Strings, Table, Width,
};

use super::{RegionalRow, RegionalTable, Total};
use crate::error::Result;
use crate::messages::msg;
use crate::money::Amount;
use crate::report::{Paper, Words, digits, direction, midnight};
use crate::sheet::{Book, Cell, Column, Kind, Row, Sheet, xlsx};
use crate::values::Date;

/// How the table is written.
pub struct Look<'w> {
    /// Words of the language.
    pub words: &'w Words,
    /// Language tag.
    pub language: &'w str,
    /// Paper size.
    pub paper: Paper,
    /// The day that the table bears.
    pub date: Date,
}

/// The table as JSON, with the form's name.
///
/// # Errors
/// `Internal` when it cannot be written as JSON.
pub fn json(table: &RegionalTable) -> Result<Vec<u8>> {
    #[derive(Serialize)]
    struct Form<'t> {
        form: &'static str,
        #[serde(flatten)]
        table: &'t RegionalTable,
    }
    let form = Form {
        form: "ssc-desk-regional-table/1",
        table,
    };
    let mut bytes = serde_json::to_vec_pretty(&form)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The words of the total's row: label and cell.
fn total_words(total: &Total, words: &Words) -> (String, String) {
    match total {
        Total::Sum {
            amount, countries, ..
        } => (
            words.say(msg::compile_total(*countries)),
            written(amount, words),
        ),
        Total::NotComparable { .. } => (
            words.say(msg::report_total()),
            words.say(msg::compile_not_comparable()),
        ),
    }
}

fn written(amount: &Amount, words: &Words) -> String {
    match amount.money() {
        Ok(money) => words.amount(money),
        Err(_) => amount.amount.clone(),
    }
}

/// Why there is no total, or what it stands on and leaves out.
fn total_notes(total: &Total, words: &Words) -> Vec<String> {
    match total {
        Total::Sum { without, basis, .. } => {
            let mut notes = vec![words.say(msg::compile_total_basis(basis))];
            if !without.is_empty() {
                notes.push(words.say(msg::compile_total_without(words.list(without))));
            }
            notes
        }
        Total::NotComparable { reasons } => reasons.clone(),
    }
}

/// The workbook: the table as printed, then a row for each package with what its figure is.
///
/// # Errors
/// `Internal` when it cannot be written.
pub fn workbook(table: &RegionalTable, look: &Look<'_>) -> Result<Vec<u8>> {
    let words = look.words;
    let text = |title: &str, about: String| Column::new(title, Kind::Text, about);
    let mut rows: Vec<Row> = table
        .rows
        .iter()
        .map(|row| {
            let cells = row.cells.iter().enumerate();
            let mut cells: Vec<Cell> = cells
                .map(|(place, lines)| Cell::text(cell(table, row, place, lines, words)))
                .collect();
            cells.push(match row.mark.is_empty() {
                true => Cell::text(&row.basis),
                false => Cell::text(format!("{} {}", row.mark, row.basis).trim_end()),
            });
            Row::new(cells)
        })
        .collect();
    let (label, sum) = total_words(&table.total, words);
    let mut cells = vec![Cell::text(label)];
    cells.resize(table.headings.len().saturating_sub(1), Cell::Blank);
    cells.push(Cell::text(sum));
    rows.push(Row::total(cells));
    let mut columns: Vec<Column> = table
        .headings
        .iter()
        .map(|heading| text(heading, words.say(msg::compile_heading_about())))
        .collect();
    columns.push(text(
        &words.say(msg::compile_column_basis()),
        words.say(msg::compile_column_basis_about()),
    ));
    let mut notes = total_notes(&table.total, words);
    notes.extend(table.notes.iter().cloned());
    let table_sheet = Sheet {
        name: words.say(msg::compile_sheet_table()),
        title: table.title.clone(),
        columns,
        rows,
        notes,
    };
    let column = |title, about| Column::new(words.say(title), Kind::Text, words.say(about));
    let packages = Sheet {
        name: words.say(msg::compile_sheet_packages()),
        title: words.say(msg::compile_sheet_packages()),
        columns: vec![
            column(msg::report_column_country(), msg::compile_country_about()),
            column(
                msg::submission_sheet_year(),
                msg::submission_sheet_rate_year_about(),
            ),
            column(msg::report_fact_version(), msg::compile_version_about()),
            column(msg::compile_column_file(), msg::compile_file_about()),
            column(
                msg::compile_column_manifest(),
                msg::compile_manifest_about(),
            ),
            column(msg::compile_column_key(), msg::compile_key_about()),
        ],
        rows: table
            .rows
            .iter()
            .map(|row| {
                Row::new(vec![
                    Cell::text(&row.name),
                    Cell::text(words.year(row.year.into())),
                    Cell::text(words.count(row.version)),
                    Cell::text(&row.file),
                    Cell::text(&row.manifest_sha256),
                    Cell::text(&row.key_words),
                ])
            })
            .collect(),
        notes: Vec::new(),
    };
    xlsx::write(&Book {
        title: table.title.clone(),
        author: String::new(),
        date: look.date,
        about: words.say(msg::sheet_about()),
        about_heads: [
            words.say(msg::sheet_head_sheet()),
            words.say(msg::sheet_head_column()),
            words.say(msg::sheet_head_meaning()),
        ],
        basis: vec![
            (words.say(msg::sheet_date()), words.day(look.date)),
            (words.say(msg::report_fact_edition()), table.edition.clone()),
        ],
        sheets: vec![table_sheet, packages],
        right_to_left: direction(look.language) == typeset::Direction::RightToLeft,
    })
}

/// The lines of a cell; the first one says the year too where the rows are of several years.
fn cell(
    table: &RegionalTable,
    row: &RegionalRow,
    place: usize,
    lines: &[String],
    words: &Words,
) -> String {
    let text = lines.join("\n");
    let one_year = table.rows.iter().all(|other| other.year == row.year);
    match place {
        0 if !one_year => words.say(msg::compile_country_year(text, words.year(row.year.into()))),
        _ => text,
    }
}

/// The table on paper.
pub fn document(table: &RegionalTable, look: &Look<'_>) -> Document {
    let words = look.words;
    let widths = [0.8, 1.15, 1.35, 1.6, 1.1];
    let columns = table.headings.iter().enumerate().map(|(place, heading)| {
        PrintedColumn::text(heading.as_str())
            .width(Width::Flex(widths.get(place).copied().unwrap_or(1.0)))
    });
    let mut rows: Vec<PrintedRow> = table
        .rows
        .iter()
        .map(|row| {
            let cells = row.cells.iter().enumerate().map(|(place, lines)| {
                let mut text = Text::empty();
                for (number, line) in cell(table, row, place, lines, words).lines().enumerate() {
                    if number > 0 {
                        text = text.then(Inline::Break);
                    }
                    text = text.then(line);
                }
                if row.contribution_cell == Some(place) {
                    if !row.mark.is_empty() {
                        text = text
                            .then(Inline::Break)
                            .then(Inline::muted(row.mark.as_str()));
                    }
                    if !row.basis.is_empty() {
                        text = text.footnote(row.basis.as_str());
                    }
                }
                Printed::new(text)
            });
            PrintedRow::new(cells.collect())
        })
        .collect();
    let (label, sum) = total_words(&table.total, words);
    let span = table.headings.len().saturating_sub(1).max(1);
    rows.push(PrintedRow::of(
        PrintedKind::Total,
        vec![Printed::new(label).span(span), Printed::new(sum)],
    ));
    let caption = words.say(msg::report_table_number("1"));
    let mut notes: Vec<Text> = total_notes(&table.total, words)
        .into_iter()
        .map(Text::from)
        .collect();
    notes.extend(table.notes.iter().map(|note| Text::from(note.as_str())));
    let title = match table.title.is_empty() {
        true => words.say(msg::compile_sheet_table()),
        false => table.title.clone(),
    };
    let packages = table.rows.iter().map(|row| {
        let facts = words.say(msg::compile_package_line(
            row.file.as_str(),
            row.key_words.as_str(),
            row.manifest_sha256.as_str(),
            words.count(row.version),
            words.year(row.year.into()),
        ));
        (row.name.clone(), facts)
    });
    let body: Vec<Block> = vec![
        Heading::new(Level::One, "table", title.as_str()).into(),
        Paragraph::new(words.say(msg::compile_lead(table.edition.as_str(), table.rows.len())))
            .into(),
        Table {
            id: "table-1".to_owned(),
            caption: Some(Caption::new(caption, title.as_str())),
            summary: title.clone(),
            columns: columns.collect(),
            rows,
            density: Density::Compact,
            notes,
            ..Table::new(Vec::new())
        }
        .into(),
        Heading::new(
            Level::Two,
            "packages",
            words.say(msg::compile_sheet_packages()),
        )
        .into(),
        Definitions::new(packages.collect::<Vec<_>>()).into(),
    ];
    Document {
        paper: match look.paper {
            Paper::A4 => typeset::Paper::A4,
            Paper::Letter => typeset::Paper::Letter,
        },
        direction: direction(look.language),
        strings: Strings {
            contents_title: words.say(msg::report_contents()),
            page_of: words.say(msg::report_page_of("{page}", "{pages}")),
            continued: words.say(msg::report_continued()),
            note: words.say(msg::report_note()),
            footnote: words.say(msg::report_footnote("{number}")),
            digits: digits(words),
        },
        running: Running {
            header_start: title.clone(),
            header_end: String::new(),
            footer_start: words.say(msg::other_made_on(words.day(look.date))),
            mark: None,
        },
        body,
        ..Document::new(Meta {
            subject: table.edition.clone(),
            created: midnight(look.date),
            producer: format!("SSC Desk {}", env!("CARGO_PKG_VERSION")),
            ..Meta::new(title, look.language)
        })
    }
}
