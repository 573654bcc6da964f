//! A workbook of many rows into an empty register: time and memory of each step, in a process of its own.

use std::path::Path;

use rust_xlsxwriter::Workbook;
use serde_json::{Value as Json, json};
use ssc_core::desk::Surroundings;
use ssc_core::session::{Session, Setting};

use crate::{Bench, ms, peak_memory};

/// Sizes of the workbooks: memory must not follow them.
const ROWS: [u32; 2] = [10_000, 100_000];

/// Measures each size in a process of its own.
pub fn measure() {
    println!("\n## A workbook into the register\n");
    let folder = tempfile::tempdir().expect("a folder");
    for rows in ROWS {
        let path = folder.path().join(format!("{rows}.xlsx"));
        workbook(&path, rows);
        let own = std::env::current_exe().expect("the program knows itself");
        let mut child = std::process::Command::new(own);
        child.arg("child-sheets").env("SSC_BENCH_FILE", &path);
        assert!(child.status().expect("the child starts").success());
    }
}

/// One size.
pub fn child() {
    let path = std::env::var("SSC_BENCH_FILE").expect("the file");
    let bench = Bench {
        session: Session::new(Setting {
            folder: None,
            language: "en".to_owned(),
            surroundings: || Surroundings::real("bench"),
        }),
    };
    let programme = Path::new(&path).with_extension("ssc");
    bench.time("programme.create", json!({ "path": programme }));
    bench.time(
        "agency.save",
        json!({
            "country": "THA", "name": "Office", "currency": "THB", "fiscal_month": 10, "year_basis": "fiscal",
            "scope": "agency", "language": "en",
        }),
    );
    let begun = peak_memory();
    let (looked, found) = bench.time("import.inspect", json!({ "path": path }));
    let targets: Vec<&Json> = found["columns"]
        .as_array()
        .expect("columns")
        .iter()
        .map(|column| &column["target"])
        .filter(|target| !target.is_null())
        .collect();
    let import = json!({
        "path": path, "sheet": found["sheet"], "header_first": found["header_first"],
        "header_last": found["header_last"], "kind": found["kind"], "targets": targets,
        "options": found["options"],
    });
    let (shown, preview) = bench.time("import.preview", json!({ "import": import }));
    let after_preview = peak_memory();
    let (done, answer) = bench.time("import.apply", import);
    println!(
        "{} rows ({} created): inspect {} ms, preview {} ms, apply {} ms; memory {begun} MB before, {after_preview} MB \
         after the preview, {} MB in all",
        preview["rows_in_sheet"],
        answer["created"],
        ms(looked),
        ms(shown),
        ms(done),
        peak_memory()
    );
}

fn workbook(path: &Path, rows: u32) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let titles = [
        "Code",
        "Project title",
        "Country",
        "Start",
        "End",
        "Type",
        "Currency",
        "Disbursed 2025",
    ];
    for (column, title) in (0u16..).zip(titles) {
        sheet.write_string(0, column, title).expect("a title");
    }
    let countries = [
        "Lao PDR", "Cambodia", "Viet Nam", "Bhutan", "Nepal", "Maldives",
    ];
    for row in 1..=rows {
        let country = countries[row as usize % countries.len()];
        let cells = [
            format!("P-{row:06}"),
            format!("Training in field {row} of many"),
            country.to_owned(),
            "2025-02-03".to_owned(),
            "2025-11-28".to_owned(),
            "Grant".to_owned(),
            "THB".to_owned(),
        ];
        for (column, cell) in (0u16..).zip(cells) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
        sheet
            .write_number(row, 7, f64::from(row) + 0.25)
            .expect("an amount");
    }
    book.save(path).expect("the workbook is written");
}
