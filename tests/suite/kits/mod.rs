//! Workbooks for ministries: made, filled in elsewhere, and taken in when they come back.

mod answers;
mod bad_input;
mod workbook;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::{Value as Json, json};
use ssc_core::exchange::table::{self, Row, Value};
use ssc_tests::Office;

/// What stands in a cell that a test writes.
#[derive(Debug, Clone)]
enum Cell {
    Text(String),
    Number(f64),
    Day(u16, u8, u8),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        Cell::Number(number)
    }
}

/// A sheet of a workbook, row by row from 0, cells by column.
struct Sheet {
    name: String,
    hidden: bool,
    rows: BTreeMap<u32, BTreeMap<u16, Cell>>,
}

/// A workbook as a ministry has it before it: read by the program's own reader, written anew as another program would.
struct Desk {
    sheets: Vec<Sheet>,
}

impl Desk {
    fn open(path: &Path) -> Desk {
        let mut book = table::open(path).expect("the workbook opens");
        let facts = book.sheets().to_vec();
        let mut sheets = Vec::new();
        for (index, facts) in facts.into_iter().enumerate() {
            let mut rows = BTreeMap::new();
            book.each(
                index,
                &mut |_| ControlFlow::Continue(()),
                &mut |row: Row| {
                    let cells = (0u16..).zip(&row.cells);
                    let cells = cells.filter_map(|(column, cell)| {
                        let cell = match &cell.value {
                            Value::Empty => return None,
                            Value::Number(number) => {
                                Cell::Number(number.to_string().parse().expect("a number"))
                            }
                            Value::Date(day) => {
                                let part =
                                    |at: std::ops::Range<usize>| day.to_string()[at].to_owned();
                                Cell::Day(
                                    part(0..4).parse().expect("a year"),
                                    part(5..7).parse().expect("a month"),
                                    part(8..10).parse().expect("a day"),
                                )
                            }
                            _ => Cell::Text(cell.shown.clone()),
                        };
                        Some((column, cell))
                    });
                    rows.insert(row.number - 1, cells.collect());
                    Ok(ControlFlow::Continue(()))
                },
            )
            .expect("the sheet is read");
            sheets.push(Sheet {
                name: facts.name,
                hidden: facts.hidden,
                rows,
            });
        }
        Desk { sheets }
    }

    fn sheet(&mut self, name: &str) -> &mut Sheet {
        let mut sheets = self.sheets.iter_mut();
        sheets.find(|sheet| sheet.name == name).expect("the sheet")
    }

    fn save(&self, path: &Path) -> PathBuf {
        let mut book = Workbook::new();
        let day = Format::new().set_num_format("dd/mm/yyyy");
        for sheet in &self.sheets {
            let tab = book.add_worksheet();
            tab.set_name(&sheet.name).expect("a name");
            tab.set_hidden(sheet.hidden);
            for (row, cells) in &sheet.rows {
                for (column, cell) in cells {
                    match cell {
                        Cell::Text(text) => tab.write_string(*row, *column, text),
                        Cell::Number(number) => tab.write_number(*row, *column, *number),
                        Cell::Day(y, m, d) => {
                            let at = ExcelDateTime::from_ymd(*y, *m, *d).expect("a day");
                            tab.write_datetime_with_format(*row, *column, at, &day)
                        }
                    }
                    .expect("a cell");
                }
            }
        }
        book.save(path).expect("the workbook is written");
        path.to_owned()
    }
}

impl Sheet {
    /// The column of a field.
    fn column(&self, field: &str) -> u16 {
        let names = &self.rows[&2];
        let wanted = format!("ssc:{field}");
        let found = names.iter().find(
            |(_, cell)| matches!(cell, Cell::Text(text) if *text == wanted || text.starts_with(&format!("{wanted}:"))),
        );
        *found.expect("the column").0
    }

    /// The row in which a field says something.
    fn row(&self, field: &str, text: &str) -> u32 {
        let column = self.column(field);
        let mut rows = self.rows.iter();
        *rows
            .find(|(_, cells)| matches!(cells.get(&column), Some(Cell::Text(said)) if said == text))
            .expect("the row")
            .0
    }

    /// The first row for something new.
    fn free(&self) -> u32 {
        let rows = self.rows.iter();
        let mut free = rows.filter(|(number, cells)| **number > 3 && cells.len() == 1);
        *free.next().expect("an empty row").0
    }

    fn set(&mut self, row: u32, field: &str, cell: impl Into<Cell>) {
        let column = self.column(field);
        self.rows
            .entry(row)
            .or_default()
            .insert(column, cell.into());
    }

    fn clear(&mut self, row: u32, field: &str) {
        let column = self.column(field);
        self.rows.entry(row).or_default().remove(&column);
    }

    /// Writes a new row.
    fn add(&mut self, cells: &[(&str, Cell)]) -> u32 {
        let row = self.free();
        for (field, cell) in cells {
            self.set(row, field, cell.clone());
        }
        row
    }
}

/// An office with a ministry that pays two lines of a project in fiscal year 2025.
fn office() -> (Office, String) {
    let office = Office::ready();
    let ministry = office.organisation("Ministry of Health", "ministry", Some("THA"));
    let id = ministry["id"].as_str().expect("a key").to_owned();
    let mut project = office.project("TH-001", &[("LAO", "60"), ("KHM", "40")]);
    project["title"] = json!("Training of midwives");
    project["start_date"] = json!("2024-11-01");
    project["end_date"] = json!("2026-03-31");
    project["roles"] = json!([{ "organisation_id": id, "role": "implementing" }]);
    project["areas"] = json!([{ "area": "ict", "weight": "100" }]);
    project["form"] = json!("regional");
    let project = office.call("project.save", project);
    office.call(
        "activity.save",
        json!({
            "project_id": project["id"], "title": "Course in Vientiane", "kind": "training", "status": "completed",
            "start_date": "2025-02-03", "end_date": "2025-02-14", "host_country": "LAO", "actual_participants": 24,
            "field": "", "language": "", "place": "Vientiane", "note": "",
        }),
    );
    for (description, amount, date) in [
        ("Trainers’ travel", "125000.50", "2025-02-01"),
        ("=Books", "80000", "2025-03-01"),
    ] {
        office.call(
            "cost_line.save",
            json!({
                "project_id": project["id"], "description": description, "payer_id": id, "flow": "disbursed",
                "date": date, "amount": { "amount": amount, "currency": "THB" }, "measurement": "A1",
            }),
        );
    }
    (office, id)
}

/// Makes the ministry's kit of 2025.
fn kit(office: &Office, ministry: &str) -> PathBuf {
    let made = office.call(
        "kit.make",
        json!({ "year": 2025, "organisations": [ministry], "folder": office.folder(), "due": "2025-12-31" }),
    );
    PathBuf::from(made[0]["path"].as_str().expect("a file"))
}

/// What taking an answer in would do, with all its rows.
fn preview(office: &Office, answer: Json) -> Json {
    office.call(
        "kit.preview",
        json!({ "answer": answer, "page": { "limit": 200 } }),
    )
}

/// Created, updated, unchanged, conflicts, refused, missing, left out.
fn counts(summary: &Json) -> [i64; 7] {
    [
        "created",
        "updated",
        "unchanged",
        "conflicts",
        "refused",
        "missing",
        "left_out",
    ]
    .map(|name| summary[name].as_i64().expect("a count"))
}

/// The refusals of a preview as `cell: sentence`.
fn refusals(preview: &Json) -> Vec<String> {
    let mut refusals = Vec::new();
    for row in preview["rows"].as_array().expect("rows") {
        for problem in row["problems"].as_array().expect("problems") {
            let cell = match problem["cell"].as_str() {
                Some("") | None => format!("row {}", row["row"]),
                Some(cell) => cell.to_owned(),
            };
            refusals.push(format!(
                "{cell}: {}",
                problem["sentence"].as_str().expect("words")
            ));
        }
    }
    refusals
}

/// The only line with a description.
fn line(office: &Office, description: &str) -> Json {
    let found = office.call("cost_line.list", json!({}));
    let rows = found["rows"].as_array().expect("rows");
    let mut found = rows
        .iter()
        .filter(|line| line["description"] == description);
    let line = found.next().expect("the line").clone();
    assert!(found.next().is_none(), "one line is called {description}");
    line
}

/// The register without the kits.
fn records(office: &Office) -> BTreeMap<String, BTreeMap<String, Json>> {
    let mut register = office.register();
    register.retain(|table, _| !matches!(table.as_str(), "collection_kit" | "kit_row"));
    register
}
