//! The table that a definition gives, with what must be said beside it.

use serde::Serialize;
use ts_rs::TS;

use super::public::HiddenNumbers;
use super::{Definition, counting, money, public};
use crate::contribution::tables::Labels;
use crate::contribution::{Asked, Figures};
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::money::Money;
use crate::report::Words;
use crate::sheet::{Cell, Column, Kind, Row, Sheet};
use crate::store::Reader;
use crate::values::{Currency, Date};

/// A table of numbers before it is written: counts, or minor units.
pub(super) struct Counted {
    pub rows: Vec<(String, String)>,
    pub columns: Vec<(String, String)>,
    pub cells: Vec<Vec<Option<i64>>>,
    pub row_totals: Vec<i64>,
    pub column_totals: Vec<i64>,
    pub total: i64,
}

/// A row or column of a built report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BuiltHead {
    /// Its key; empty: not allocated, or not recorded.
    pub key: String,
    /// What people read.
    pub label: String,
}

/// What a built report shows: at most 200 rows and 40 columns, and totals of all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BuiltTable {
    /// What it shows, in words: "Trainees by country and year".
    pub title: String,
    /// The unit of the figures: a currency or "persons".
    pub unit: String,
    /// The currency, when amounts are measured.
    pub currency: Option<Currency>,
    /// Rows.
    pub rows: Vec<BuiltHead>,
    /// Columns; none where the report has no columns.
    pub columns: Vec<BuiltHead>,
    /// Plain decimals by row and column; null where nothing is recorded.
    pub cells: Vec<Vec<Option<String>>>,
    /// The total of each row.
    pub row_totals: Vec<String>,
    /// The total of each column.
    pub column_totals: Vec<String>,
    /// The whole.
    pub total: String,
    /// Rows that are left out here and stand in the files.
    pub more_rows: usize,
    /// Columns that are left out here and stand in the files.
    pub more_columns: usize,
    /// What must be said beside the table.
    pub notes: Vec<String>,
}

/// A built report as it goes to paper and spreadsheets.
pub struct Built {
    /// What it shows.
    pub title: String,
    /// The unit.
    pub unit: String,
    /// The currency, when amounts are measured.
    pub currency: Option<Currency>,
    /// What must be said beside the table.
    pub notes: Vec<String>,
    /// The figures behind it: their basis is printed.
    pub figures: Figures,
    counted: Counted,
    definition: Definition,
    hidden: HiddenNumbers,
}

const MOST_ROWS: usize = 200;
const MOST_COLUMNS: usize = 40;

impl Built {
    /// Makes what a definition asks for, in a language.
    ///
    /// # Errors
    /// `Invalid` for a measure that cannot be divided so; as for the figures themselves.
    pub fn make(reader: &Reader<'_>, words: &Words, definition: &Definition) -> Result<Built> {
        definition.check()?;
        let catalogue = words.catalogue();
        let question = definition.question();
        let asked = Asked::resolve(reader, &question)?;
        let figures = Figures::make(reader, catalogue, &question)?;
        let counted = match definition.measure.is_money() {
            true => money::sum(reader, catalogue, &asked, &figures, definition)?,
            false => counting::count(reader, catalogue, &asked, definition)?,
        };
        let currency = match definition.measure {
            super::Measure::Own => Some(figures.basis.currency),
            super::Measure::Usd => Some(Currency::USD),
            _ => None,
        };
        let unit = match (currency, definition.measure) {
            (Some(currency), _) => currency.to_string(),
            (None, measure) => words.say(unit(measure)),
        };
        let labels = Labels::load(reader, catalogue, true)?;
        let notes = notes(words, definition, &labels, &figures);
        Ok(Built {
            title: title(words, definition, &asked),
            unit,
            currency,
            notes,
            figures,
            counted,
            definition: definition.clone(),
            hidden: HiddenNumbers::default(),
        })
    }

    /// Hides small numbers of persons, for a report that is given out; says whether it counts persons at all.
    ///
    /// # Errors
    /// As for counting.
    pub fn hide_small(&mut self, reader: &Reader<'_>, words: &Words) -> Result<bool> {
        let asked = Asked::resolve(reader, &self.definition.question())?;
        let catalogue = words.catalogue();
        self.hidden = public::hidden(reader, catalogue, &asked, &self.definition, &self.counted)?;
        Ok(self.definition.measure.persons().is_some())
    }

    /// The window's view of it.
    pub fn view(&self) -> BuiltTable {
        let write = |number: i64| match self.currency {
            Some(currency) => Money {
                minor: number,
                currency,
            }
            .major()
            .to_string(),
            None => number.to_string(),
        };
        let head = |(key, label): &(String, String)| BuiltHead {
            key: key.clone(),
            label: label.clone(),
        };
        let counted = &self.counted;
        let columns: &[(String, String)] = match self.definition.columns {
            Some(_) => &counted.columns,
            None => &[],
        };
        let shown = columns.len().min(MOST_COLUMNS);
        let cells = counted.cells.iter().take(MOST_ROWS).map(|row| {
            let cells = row.iter().take(shown);
            cells.map(|cell| cell.map(write)).collect()
        });
        BuiltTable {
            title: self.title.clone(),
            unit: self.unit.clone(),
            currency: self.currency,
            rows: counted.rows.iter().take(MOST_ROWS).map(head).collect(),
            columns: columns.iter().take(shown).map(head).collect(),
            cells: cells.collect(),
            row_totals: counted
                .row_totals
                .iter()
                .take(MOST_ROWS)
                .map(|total| write(*total))
                .collect(),
            column_totals: counted
                .column_totals
                .iter()
                .take(shown)
                .map(|total| write(*total))
                .collect(),
            total: write(counted.total),
            more_rows: counted.rows.len().saturating_sub(MOST_ROWS),
            more_columns: columns.len() - shown,
            notes: self.notes.clone(),
        }
    }

    /// The whole table for paper and spreadsheets.
    pub fn sheet(&self, words: &Words) -> Sheet {
        let counted = &self.counted;
        let kind = self.currency.map_or(Kind::Count, Kind::Money);
        let mark = words.say(msg::trainees_hidden_mark());
        let write = |number: i64, hidden: bool| match self.currency {
            _ if hidden => Cell::Hidden(mark.clone()),
            Some(currency) => Cell::money(number, currency),
            None => Cell::Count(number),
        };
        let rows_by = words.say(self.definition.rows.label());
        let measured = words.say(self.definition.measure.label());
        let mut columns = vec![Column::new(&rows_by, Kind::Text, &rows_by)];
        let divided = self.definition.columns.map(|axis| words.say(axis.label()));
        if let Some(by) = &divided {
            columns.extend(counted.columns.iter().map(|(_, label)| {
                let about = words.say(msg::built_about_column(by, label, &measured));
                Column::new(label, kind, about)
            }));
        }
        columns.push(Column::new(words.say(msg::report_total()), kind, &measured));
        let line = |label: &str, cells: Vec<Cell>, total: Cell| {
            let mut line = vec![Cell::text(label)];
            line.extend(cells);
            line.push(total);
            line
        };
        let hidden = &self.hidden;
        let inner = |cells: &[Option<i64>], hides: &dyn Fn(&str) -> bool| -> Vec<Cell> {
            let columns = counted.columns.iter().zip(cells);
            match divided {
                Some(_) => columns
                    .map(|((key, _), cell)| cell.map_or(Cell::Blank, |n| write(n, hides(key))))
                    .collect(),
                None => Vec::new(),
            }
        };
        let mut rows: Vec<Row> = counted
            .rows
            .iter()
            .zip(&counted.cells)
            .zip(&counted.row_totals)
            .map(|(((key, label), cells), total)| {
                let cells = inner(cells, &|column| hidden.cell(key, column));
                Row::new(line(label, cells, write(*total, hidden.row(key))))
            })
            .collect();
        if !rows.is_empty() {
            let totals: Vec<Option<i64>> =
                counted.column_totals.iter().copied().map(Some).collect();
            let words = words.say(msg::report_total());
            let cells = inner(&totals, &|column| hidden.column(column));
            let total = write(counted.total, hidden.total);
            rows.push(Row::total(line(&words, cells, total)));
        }
        Sheet {
            name: measured,
            title: self.title.clone(),
            columns,
            rows,
            notes: self.notes.clone(),
        }
    }

    /// The rows' keys and names.
    pub fn heads(&self) -> impl Iterator<Item = BuiltHead> + '_ {
        self.counted.rows.iter().map(|(key, label)| BuiltHead {
            key: key.clone(),
            label: label.clone(),
        })
    }

    /// Labels with row totals, largest first as they stand, for a chart; without those that are hidden.
    pub fn bars(&self) -> Vec<(&str, i64)> {
        let rows = self.counted.rows.iter().zip(&self.counted.row_totals);
        rows.filter(|((key, _), _)| !self.hidden.row(key))
            .map(|((_, label), total)| (label.as_str(), *total))
            .collect()
    }
}

fn unit(measure: super::Measure) -> Message {
    match measure {
        super::Measure::Projects => msg::built_unit_projects(),
        super::Measure::Activities => msg::built_unit_activities(),
        super::Measure::TrainingDays | super::Measure::ExpertDays => msg::built_unit_days(),
        super::Measure::TrainingHours | super::Measure::ExpertHours => msg::built_unit_hours(),
        _ => msg::built_unit_persons(),
    }
}

fn title(words: &Words, definition: &Definition, asked: &Asked) -> String {
    let measure = words.say(definition.measure.label());
    let rows = words.say(definition.rows.label()).to_lowercase();
    let year = |year: i32| words.year(year.into());
    let years = match asked.years.first == asked.years.last {
        true => year(asked.years.last),
        false => words.say(msg::built_years(
            year(asked.years.first),
            year(asked.years.last),
        )),
    };
    match definition.columns {
        Some(axis) => {
            let columns = words.say(axis.label()).to_lowercase();
            words.say(msg::built_title_two(columns, measure, rows, years))
        }
        None => words.say(msg::built_title_one(measure, rows, years)),
    }
}

/// Filters, whose money, and how totals were made.
fn notes(
    words: &Words,
    definition: &Definition,
    labels: &Labels<'_>,
    figures: &Figures,
) -> Vec<String> {
    let mut notes = Vec::new();
    for filter in &definition.filters {
        let named: Vec<String> = filter
            .keys
            .iter()
            .map(|key| counting::label(labels, filter.axis, key))
            .collect();
        notes.push(words.say(msg::built_only(
            words.say(filter.axis.label()),
            words.list(&named),
        )));
    }
    let first = figures.basis.years.first();
    let last = figures.basis.years.last();
    if let (Some(first), Some(last)) = (first, last) {
        let day = |text: &str| {
            let day: Option<Date> = text.parse().ok();
            day.map_or_else(String::new, |day| words.day(day))
        };
        let kind = words.say(figures.basis.year_basis.label());
        notes.push(words.say(msg::built_days(day(&first.from), kind, day(&last.to))));
    }
    if definition.measure.is_money() {
        notes.push(words.say(msg::built_money_rule(
            words.say(figures.basis.flow.label()),
            words.say(figures.basis.scope.label()),
            &figures.basis.series,
            words.say(definition.side().label()),
        )));
    } else {
        notes.push(words.say(match definition.measure {
            super::Measure::Projects => msg::built_projects_rule(),
            super::Measure::Activities => msg::built_activities_rule(),
            super::Measure::Trainees => msg::built_trainees_rule(),
            super::Measure::TrainingDays => msg::built_training_days_rule(),
            super::Measure::TrainingHours => msg::built_training_hours_rule(),
            super::Measure::Experts => msg::built_experts_rule(),
            super::Measure::ExpertHours => msg::built_expert_hours_rule(),
            _ => msg::built_expert_days_rule(),
        }));
    }
    notes
}
