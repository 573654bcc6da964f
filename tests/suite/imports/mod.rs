//! Sheets in the shape agencies really have, brought into the register.

mod bad_input;
mod english;
mod kinds;
mod layout;
mod portuguese;
mod safety;
mod thai;

use std::path::{Path, PathBuf};

use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};
use serde_json::{Value as Json, json};
use ssc_tests::Office;

/// Writes a workbook of one sheet.
fn workbook(folder: &Path, name: &str, fill: impl FnOnce(&mut Worksheet)) -> PathBuf {
    let path = folder.join(name);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Register").expect("a name");
    fill(sheet);
    book.save(&path).expect("the workbook is written");
    path
}

/// Writes a row of words and numbers from column A on; an empty word leaves the cell empty.
fn row(sheet: &mut Worksheet, number: u32, cells: &[Json]) {
    for (column, cell) in (0u16..).zip(cells) {
        match cell {
            Json::String(text) if text.is_empty() => {}
            Json::String(text) if text.starts_with('=') => {
                sheet
                    .write_formula(number - 1, column, Formula::new(text))
                    .expect("a formula");
            }
            Json::String(text) => {
                sheet.write_string(number - 1, column, text).expect("words");
            }
            Json::Number(number_) => {
                sheet
                    .write_number(number - 1, column, number_.as_f64().expect("a number"))
                    .expect("a number");
            }
            _ => {}
        }
    }
}

/// A cell over several columns.
fn merged(sheet: &mut Worksheet, row: u32, first: u16, last: u16, text: &str) {
    sheet
        .merge_range(row - 1, first, row - 1, last, text, &Format::new())
        .expect("a merge");
}

/// The import as the program proposes it.
fn proposed(office: &Office, path: &Path) -> Json {
    let found = office.call("import.inspect", json!({ "path": path }));
    let targets: Vec<Json> = found["columns"]
        .as_array()
        .expect("columns")
        .iter()
        .map(|column| column["target"].clone())
        .filter(|target| !target.is_null())
        .collect();
    json!({
        "path": path, "sheet": found["sheet"], "header_first": found["header_first"],
        "header_last": found["header_last"], "kind": found["kind"], "targets": targets,
        "options": found["options"],
    })
}

/// The fields that the columns are taken for, by letter.
fn fields(office: &Office, path: &Path) -> Vec<String> {
    let found = office.call("import.inspect", json!({ "path": path }));
    found["columns"]
        .as_array()
        .expect("columns")
        .iter()
        .map(|column| {
            format!(
                "{} {}",
                column["letter"].as_str().expect("a letter"),
                column["target"]["field"].as_str().unwrap_or("-")
            )
        })
        .collect()
}

/// What an import would do, with its first rows.
fn preview(office: &Office, import: &Json) -> Json {
    office.call(
        "import.preview",
        json!({ "import": import, "page": { "limit": 200 } }),
    )
}

/// The counts of a preview: create, update, unchanged, refused, left out.
fn counts(preview: &Json) -> [i64; 5] {
    ["create", "update", "unchanged", "refused", "left_out"]
        .map(|name| preview[name].as_i64().expect("a count"))
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
                problem["sentence"].as_str().expect("a sentence")
            ));
        }
    }
    refusals
}

/// What was contributed in a fiscal year, in the agency's currency.
fn contributed(office: &Office, year: i32) -> String {
    let figures = office.call("figures.year", json!({ "year": year }));
    let years = &figures["sides"][0]["total"]["years"];
    let last = years.as_array().expect("years").last().expect("a year");
    last["own"]["amount"]
        .as_str()
        .expect("an amount")
        .to_owned()
}

/// The register without what an import leaves behind on purpose: nothing.
fn undone(
    office: &Office,
    before: &std::collections::BTreeMap<String, std::collections::BTreeMap<String, Json>>,
) {
    office.call("history.undo", json!({}));
    assert_eq!(&office.register(), before, "undo restores the register");
}
