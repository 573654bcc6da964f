//! Workbooks of many rows into a register: time and memory of each step, in a process of its own. Memory must not follow
//! the rows: a workbook ten times as long may take little more of it.

use std::path::Path;

use rust_xlsxwriter::Workbook;
use serde_json::{Value as Json, json};
use ssc_core::desk::Surroundings;
use ssc_core::session::{Session, Setting};

use crate::{Bench, ms, peak_memory, processor_time};

/// What is brought in, with how many rows: `new` projects each with its money, cost lines of `known` projects, and a
/// sheet that is only looked at.
const BOOKS: [(&str, u32); 5] = [
    ("new", 10_000),
    ("new", 100_000),
    ("known", 10_000),
    ("known", 100_000),
    ("look", 999_000),
];
/// Projects that the cost lines belong to.
const PROJECTS: u32 = 1_000;

/// Measures each workbook in a process of its own.
pub fn measure() {
    println!("\n## A workbook into the register\n");
    println!(
        "| rows | inspect s | preview s (processor) | a window of it ms | apply s (processor) | undo s (processor) | memory MB: before, preview, apply, undo | heard |"
    );
    println!("|---|---:|---:|---:|---:|---:|---|---:|");
    let folder = tempfile::tempdir().expect("a folder");
    // Others than these are named in the same way: `SSC_BENCH_SHEETS="new-5000 look-100000"`.
    let asked = std::env::var("SSC_BENCH_SHEETS").unwrap_or_default();
    let mut books: Vec<(&str, u32)> = asked
        .split_whitespace()
        .filter_map(|name| name.split_once('-'))
        .map(|(what, rows)| (what, rows.parse().expect("a number of rows")))
        .collect();
    if books.is_empty() {
        books.extend(BOOKS);
    }
    for (what, rows) in books {
        let name = format!("{what}-{rows}");
        let path = folder.path().join(format!("{name}.xlsx"));
        workbook(&path, what, rows);
        let own = std::env::current_exe().expect("the program knows itself");
        let mut child = std::process::Command::new(own);
        child.arg("child-sheets").env("SSC_BENCH_FILE", &path);
        assert!(child.status().expect("the child starts").success());
    }
}

/// One workbook, whose name says what it is.
pub fn child() {
    let path = std::env::var("SSC_BENCH_FILE").expect("the file");
    let name = Path::new(&path).file_stem().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    let what = name.split('-').next().unwrap_or_default().to_owned();
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
    if what == "known" {
        let projects = Path::new(&path).with_file_name("projects.xlsx");
        workbook(&projects, "new", PROJECTS);
        let import = proposed(&bench, &projects.to_string_lossy()).1;
        bench.time("import.apply", import);
    }
    let begun = peak_memory();
    let (looked, import) = proposed(&bench, &path);
    let before = processor_time();
    let (shown, preview) = bench.time("import.preview", json!({ "import": import }));
    let shown_work = processor_time().saturating_sub(before);
    let window = json!({ "import": import, "page": { "offset": 5_000, "limit": 100 } });
    let (turned, _) = bench.time("import.preview", window);
    let after_preview = peak_memory();
    print!(
        "| {name}: {} to create, {} refused | {} | {} ({}) | {} |",
        preview["create"],
        preview["refused"],
        seconds(looked),
        seconds(shown),
        seconds(shown_work),
        ms(turned)
    );
    if what == "look" {
        println!(" – | – | {begun}, {after_preview} | – |");
        return;
    }
    let before = processor_time();
    let (applied, answer, heard) = bench.time_heard("import.apply", import);
    assert_eq!(answer["created"], preview["create"], "all is written");
    let applied_work = processor_time().saturating_sub(before);
    let after_apply = peak_memory();
    let before = processor_time();
    let (undone, _) = bench.time("history.undo", json!({}));
    let undone_work = processor_time().saturating_sub(before);
    let after_undo = peak_memory();
    println!(
        " {} ({}) | {} ({}) | {begun}, {after_preview}, {after_apply}, {after_undo} | {heard} |",
        seconds(applied),
        seconds(applied_work),
        seconds(undone),
        seconds(undone_work),
    );
    let whole = bench.time("checks.integrity", json!({})).1;
    assert_eq!(whole["damage"], json!([]), "the file is whole");
}

fn seconds(took: std::time::Duration) -> String {
    format!("{:.2}", took.as_secs_f64())
}

/// The import as the program proposes it.
fn proposed(bench: &Bench, path: &str) -> (std::time::Duration, Json) {
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
    (looked, import)
}

fn workbook(path: &Path, what: &str, rows: u32) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let titles: &[&str] = match what {
        "known" => &[
            "Project",
            "Description",
            "Date",
            "Type",
            "Currency",
            "Amount disbursed",
        ],
        _ => &[
            "Code",
            "Project title",
            "Country",
            "Start",
            "End",
            "Type",
            "Currency",
            "Disbursed 2025",
        ],
    };
    for (column, title) in (0u16..).zip(titles) {
        sheet.write_string(0, column, *title).expect("a title");
    }
    let countries = [
        "Lao PDR", "Cambodia", "Viet Nam", "Bhutan", "Nepal", "Maldives",
    ];
    for row in 1..=rows {
        let country = countries[row as usize % countries.len()];
        let amount = f64::from(row) + 0.25;
        let cells: Vec<String> = match what {
            "known" => vec![
                format!("P-{:06}", 1 + row % PROJECTS),
                format!("Travel of delegation {row}"),
                format!("2025-{:02}-{:02}", 1 + row % 12, 1 + row % 28),
                "A1".to_owned(),
                "THB".to_owned(),
            ],
            _ => vec![
                format!("P-{row:06}"),
                format!("Training in field {row} of many"),
                country.to_owned(),
                "2025-02-03".to_owned(),
                "2025-11-28".to_owned(),
                "Grant".to_owned(),
                "THB".to_owned(),
            ],
        };
        let width = u16::try_from(cells.len()).expect("a few columns");
        for (column, cell) in (0u16..).zip(cells) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
        sheet.write_number(row, width, amount).expect("an amount");
    }
    book.save(path).expect("the workbook is written");
}
