//! `tables.xlsx`: the report's tables as a workbook, made from what `submission.json` says.

use super::figures::{CountRow, CountSide, Figure, Row as FigureRow, Side};
use super::model::Content;
use crate::error::Result;
use crate::messages::msg;
use crate::money::Amount;
use crate::report::Words;
use crate::sheet::{Book, Cell, Column, Kind, Row, Sheet, xlsx};
use crate::values::Date;

/// Writes the workbook.
///
/// # Errors
/// `Internal` when a sheet has more rows than the format knows.
pub fn write(submission: &Content, words: &Words, date: Date) -> Result<Vec<u8>> {
    xlsx::write(&book(submission, words, date))
}

fn book(submission: &Content, words: &Words, date: Date) -> Book {
    let tables = Tables { submission, words };
    let mut sheets = vec![tables.summary()];
    sheets.extend(
        submission
            .sides
            .iter()
            .filter(|side| side.total.sum.lines > 0)
            .map(|side| tables.side(side)),
    );
    if !submission.groups.is_empty() {
        sheets.push(tables.groups());
    }
    sheets.extend([
        tables.counts(),
        tables.projects(),
        tables.answers(),
        tables.rates(),
        tables.checks(),
    ]);
    let agency = &submission.agency;
    let year = words.year(submission.year.year.into());
    let name = match agency.name_en.is_empty() {
        true => &agency.name,
        false => &agency.name_en,
    };
    let mut basis = vec![
        (words.say(msg::sheet_issued_by()), name.clone()),
        (words.say(msg::sheet_date()), words.day(date)),
    ];
    if submission.sample {
        basis.push((
            words.say(msg::report_sample_mark()),
            words.say(msg::report_sample_text()),
        ));
    }
    basis.extend(
        submission
            .basis
            .sentences
            .iter()
            .map(|sentence| (sentence.term.clone(), sentence.text.clone())),
    );
    Book {
        title: words.say(msg::report_document_title(name, year)),
        author: name.clone(),
        date,
        about: words.say(msg::sheet_about()),
        about_heads: [
            words.say(msg::sheet_head_sheet()),
            words.say(msg::sheet_head_column()),
            words.say(msg::sheet_head_meaning()),
        ],
        basis,
        sheets,
        right_to_left: crate::report::direction(&submission.language)
            == typeset::Direction::RightToLeft,
    }
}

/// What the sheets are made from.
pub(super) struct Tables<'s> {
    pub(super) submission: &'s Content,
    pub(super) words: &'s Words,
}

impl Tables<'_> {
    pub(super) fn text(
        &self,
        title: crate::messages::Message,
        about: crate::messages::Message,
    ) -> Column {
        Column::new(self.words.say(title), Kind::Text, self.words.say(about))
    }

    /// The years, sum and mean as columns of amounts; another column says the currency.
    fn amounts(&self) -> Vec<Column> {
        let years = self.submission.year.years.iter().map(|year| {
            Column::new(
                self.words.year(year.year.into()),
                Kind::Amount,
                self.words.say(msg::submission_sheet_year_about(
                    year.from.as_str(),
                    year.to.as_str(),
                )),
            )
        });
        let sum = self.words.say(msg::report_column_sum());
        let mean = self.words.say(msg::report_column_mean());
        years
            .chain([
                Column::new(
                    sum,
                    Kind::Amount,
                    self.words.say(msg::submission_sheet_sum_about()),
                ),
                Column::new(
                    mean,
                    Kind::Amount,
                    self.words.say(msg::submission_sheet_mean_about()),
                ),
            ])
            .collect()
    }

    fn summary(&self) -> Sheet {
        let summary = &self.submission.summary;
        let mut rows = vec![Row::new(
            summary
                .cells
                .iter()
                .map(|cell| words(&cell.lines.join("\n")))
                .collect(),
        )];
        let mut notes = Vec::new();
        if let Some(contribution) = &summary.contribution {
            notes.push(contribution.basis.clone());
        }
        rows.retain(|row| !row.cells.is_empty());
        Sheet {
            name: self.words.say(msg::report_chapter_summary()),
            title: summary.title.clone(),
            columns: summary
                .cells
                .iter()
                .map(|cell| {
                    Column::new(
                        &cell.heading,
                        Kind::Text,
                        self.words
                            .say(msg::submission_sheet_question_about(&cell.question)),
                    )
                })
                .collect(),
            rows,
            notes,
        }
    }

    /// One side with all its breakdowns, a row for each key and currency.
    fn side(&self, side: &Side) -> Sheet {
        let mut columns = vec![
            self.text(
                msg::report_column_breakdown(),
                msg::submission_sheet_breakdown_about(),
            ),
            self.text(msg::report_column_code(), msg::submission_sheet_key_about()),
            self.text(
                msg::submission_sheet_row(),
                msg::submission_sheet_row_about(),
            ),
            self.text(
                msg::report_column_currency(),
                msg::submission_sheet_currency_about(),
            ),
        ];
        columns.extend(self.amounts());
        let mut rows = both(&self.words.say(msg::report_total()), &side.total).to_vec();
        for breakdown in &side.breakdowns {
            for row in &breakdown.rows {
                rows.extend(both(&breakdown.label, row));
            }
        }
        Sheet {
            name: side.label.clone(),
            title: side.label.clone(),
            columns,
            rows,
            notes: vec![self.words.say(msg::submission_sheet_side_note())],
        }
    }

    fn groups(&self) -> Sheet {
        let mut columns = vec![
            self.text(msg::report_column_code(), msg::submission_sheet_key_about()),
            self.text(
                msg::dimension_country_group(),
                msg::submission_sheet_row_about(),
            ),
            self.text(
                msg::report_column_currency(),
                msg::submission_sheet_currency_about(),
            ),
        ];
        columns.extend(self.amounts());
        let rows = self.submission.groups.iter().flat_map(|row| {
            both("", row).map(|mut row| {
                row.cells.remove(0);
                row
            })
        });
        Sheet {
            name: self.words.say(msg::report_section_groups()),
            title: self.words.say(msg::report_table_groups()),
            columns,
            rows: rows.collect(),
            notes: vec![self.words.say(msg::report_groups_lead())],
        }
    }

    fn counts(&self) -> Sheet {
        let mut columns = vec![
            self.text(
                msg::submission_sheet_direction(),
                msg::submission_sheet_direction_about(),
            ),
            self.text(
                msg::report_column_breakdown(),
                msg::submission_sheet_count_breakdown_about(),
            ),
            self.text(msg::report_column_code(), msg::submission_sheet_key_about()),
            self.text(
                msg::report_column_counted(),
                msg::submission_sheet_row_about(),
            ),
            self.text(
                msg::report_column_unit(),
                msg::submission_sheet_unit_about(),
            ),
        ];
        columns.extend(self.submission.year.years.iter().map(|year| {
            let year = self.words.year(year.year.into());
            let about = self.words.say(msg::sheet_count_about(&year));
            Column::new(year, Kind::Count, about)
        }));
        let counts = &self.submission.counts;
        let mut rows = self.counted(msg::direction_provided(), &counts.provided);
        rows.extend(self.counted(msg::direction_received(), &counts.received));
        Sheet {
            name: self.words.say(msg::report_chapter_counted()),
            title: self.words.say(msg::report_chapter_counted()),
            columns,
            rows,
            notes: vec![
                self.words.say(msg::report_counted_note()),
                self.words.say(msg::report_counted_hidden(
                    self.words.say(msg::trainees_hidden_mark()),
                )),
            ],
        }
    }

    fn counted(&self, direction: crate::messages::Message, side: &CountSide) -> Vec<Row> {
        let direction = self.words.say(direction);
        let parts: [(crate::messages::Message, &[CountRow]); 6] = [
            (msg::report_total(), &side.totals),
            (
                msg::report_table_trainees_country(),
                &side.trainees_by_country,
            ),
            (msg::report_table_trainees_sex(), &side.trainees_by_sex),
            (msg::report_table_trainees_area(), &side.trainees_by_area),
            (
                msg::report_table_experts_country(),
                &side.experts_by_country,
            ),
            (msg::report_table_experts_sex(), &side.experts_by_sex),
        ];
        let mut made = Vec::new();
        for (title, rows) in parts {
            let title = self.words.say(title);
            for row in rows {
                let mut cells = vec![
                    words(&direction),
                    words(&title),
                    words(&row.key),
                    words(&row.label),
                    words(&row.unit),
                ];
                cells.extend(row.years.iter().map(|count| match count {
                    Some(count) => Cell::Count(*count),
                    None => Cell::text(self.words.say(msg::trainees_hidden_mark())),
                }));
                made.push(Row::new(cells));
            }
        }
        made
    }
}

/// A row of figures as two rows of the sheet: the agency's currency, then US dollars.
fn both(breakdown: &str, row: &FigureRow) -> [Row; 2] {
    let line = |of: &dyn Fn(&Figure) -> Amount| {
        let mut cells = vec![
            words(breakdown),
            words(&row.key),
            words(&row.label),
            words(of(&row.sum).currency.as_str()),
        ];
        let figures = row.years.iter().chain([&row.sum, &row.mean]);
        cells.extend(figures.map(|figure| match figure.lines {
            // What has no line is blank; a zero that lines add up to is a zero.
            0 => Cell::Blank,
            _ => amount(&of(figure)),
        }));
        Row::new(cells)
    };
    [
        line(&|figure| figure.own.clone()),
        line(&|figure| figure.usd.clone()),
    ]
}

fn amount(amount: &Amount) -> Cell {
    match amount.money() {
        Ok(money) => Cell::Money(money),
        Err(_) => Cell::text(&amount.amount),
    }
}

pub(super) fn words(text: &str) -> Cell {
    match text.is_empty() {
        true => Cell::Blank,
        false => Cell::text(text),
    }
}
