//! A workbook of 100,000 rows in and out: ours beside pandas with openpyxl and python-calamine. Each runs in a process
//! of its own; time is that of reading or writing alone, memory that of the whole process.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use ssc_core::exchange::table;
use ssc_core::sheet::{Book, Cell, Column, Kind, Row, Sheet, xlsx};
use ssc_core::values::{Currency, Date};

use super::pages::{best, python};

/// Rows of the workbook.
const ROWS: usize = 100_000;
/// Its columns.
const COLUMNS: usize = 12;

/// Prints the comparison.
pub fn compare() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rows.xlsx");
    let own = std::env::current_exe().expect("the program knows itself");
    let ours = |work: &'static str| {
        let (own, path) = (own.clone(), path.clone());
        move || {
            let run = Command::new(&own).arg(work).arg(&path).output().ok()?;
            run.status.success().then_some(run.stdout)
        }
    };
    println!(
        "\n## A workbook of {ROWS} rows and {COLUMNS} columns\n\n| work | program | seconds | ratio | memory MB |\n|---|---|---:|---:|---:|"
    );
    let written = best(3, ours("child-write")).expect("our own writer runs");
    let read = best(3, ours("child-read")).expect("our own reader runs");
    assert_eq!(
        read["cells"],
        json!((ROWS + 1) * COLUMNS),
        "every cell is read"
    );
    line("out", "SSC Desk", &written, &written);
    others(
        &path,
        "out",
        &[("write-pandas", "pandas, openpyxl")],
        &written,
    );
    line("in", "SSC Desk", &read, &read);
    let readers = [
        ("read-pandas", "pandas, openpyxl"),
        ("read-openpyxl", "openpyxl, read only"),
        ("read-calamine", "python-calamine"),
    ];
    others(&path, "in", &readers, &read);
}

fn others(path: &Path, work: &str, programs: &[(&str, &str)], ours: &Json) {
    for (name, title) in programs {
        let run = python().and_then(|python| best(2, || against(&python, name, path)));
        match run {
            Some(theirs) => line(work, title, &theirs, ours),
            None => println!("| {work} | {title} | not installed: see tests/bench/README.md | | |"),
        }
    }
}

fn against(python: &PathBuf, name: &str, path: &Path) -> Option<Vec<u8>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/bench/workbook.py");
    let run = Command::new(python)
        .args([script, name])
        .arg(path)
        .output()
        .ok()?;
    run.status.success().then_some(run.stdout)
}

fn line(work: &str, title: &str, run: &Json, ours: &Json) {
    let seconds = run["seconds"].as_f64().unwrap_or(f64::NAN);
    let ratio = seconds / ours["seconds"].as_f64().unwrap_or(f64::NAN);
    println!(
        "| {work} | {title} | {seconds:.2} | {ratio:.1} | {} |",
        run["memory"]
    );
}

/// Writes the workbook and reports as JSON on one line.
pub fn write(path: &str) {
    let book = book();
    let begun = Instant::now();
    let bytes = xlsx::write(&book).expect("a workbook");
    std::fs::write(path, &bytes).expect("the file is written");
    report(begun, json!({ "bytes": bytes.len() }));
}

/// Reads the workbook and reports as JSON on one line.
pub fn read(path: &str) {
    let begun = Instant::now();
    let mut book = table::open(Path::new(path)).expect("a workbook");
    let mut cells = 0;
    let sheet = book
        .sheets()
        .iter()
        .position(|sheet| sheet.name == "Lines")
        .unwrap_or(0);
    book.each(sheet, &mut |_| ControlFlow::Continue(()), &mut |row| {
        cells += row.cells.iter().filter(|cell| !cell.is_empty()).count();
        Ok(ControlFlow::Continue(()))
    })
    .expect("rows");
    report(begun, json!({ "cells": cells }));
}

fn report(begun: Instant, mut facts: Json) {
    facts["seconds"] = json!(begun.elapsed().as_secs_f64());
    facts["memory"] = json!(super::peak_memory());
    println!("{facts}");
}

fn book() -> Book {
    let kinds = [
        Kind::Count,
        Kind::Text,
        Kind::Text,
        Kind::Text,
        Kind::Day,
        Kind::Day,
        Kind::Money(Currency::USD),
        Kind::Amount,
        Kind::Text,
        Kind::Number,
        Kind::Text,
        Kind::Count,
    ];
    let columns = kinds
        .iter()
        .enumerate()
        .map(|(place, kind)| Column::new(format!("Column {place}"), *kind, ""))
        .collect();
    let rows = (0..ROWS).map(row).collect();
    Book {
        title: "Lines".to_owned(),
        author: String::new(),
        date: day(0),
        about: "About".to_owned(),
        about_heads: Default::default(),
        basis: Vec::new(),
        sheets: vec![Sheet {
            name: "Lines".to_owned(),
            title: "Lines".to_owned(),
            columns,
            rows,
            notes: Vec::new(),
        }],
        right_to_left: false,
    }
}

fn row(number: usize) -> Row {
    let minor = i64::try_from(number * 7919 % 10_000_000).unwrap_or(0);
    let whole = i64::try_from(number).unwrap_or(0);
    Row::new(vec![
        Cell::Count(whole),
        Cell::text(format!("Project {}", number % 9_973)),
        Cell::text(["Lao PDR", "Viet Nam", "Nepal", "Bhutan"][number % 4]),
        Cell::text(format!("Training of officers in field {}", number % 211)),
        Cell::Day(day(number)),
        Cell::Day(day(number + 90)),
        Cell::money(minor, Currency::USD),
        Cell::Number(Decimal::new(minor * 3, 2)),
        Cell::text(["THB", "LAK", "VND"][number % 3]),
        Cell::Number(Decimal::new(whole % 10_000, 4)),
        Cell::text(format!("Remark {number}")),
        Cell::Count(2015 + whole % 11),
    ])
}

/// The cells of a row as they read.
pub fn texts(number: usize) -> Vec<String> {
    let minor = i64::try_from(number * 7919 % 10_000_000).unwrap_or(0);
    let whole = i64::try_from(number).unwrap_or(0);
    vec![
        whole.to_string(),
        format!("Project {}", number % 9_973),
        ["Lao PDR", "Viet Nam", "Nepal", "Bhutan"][number % 4].to_owned(),
        format!("Training of officers in field {}", number % 211),
        day(number).to_string(),
        day(number + 90).to_string(),
        Decimal::new(minor, 2).to_string(),
        Decimal::new(minor * 3, 2).to_string(),
        ["THB", "LAK", "VND"][number % 3].to_owned(),
        Decimal::new(whole % 10_000, 4).to_string(),
        format!("Remark {number}"),
        (2015 + whole % 11).to_string(),
    ]
}

fn day(number: usize) -> Date {
    let (year, month, day) = (2015 + number % 10, 1 + number % 12, 1 + number % 28);
    let short = |part: usize| i8::try_from(part).unwrap_or(1);
    Date::new(
        i16::try_from(year).unwrap_or(2015),
        short(month),
        short(day),
    )
    .expect("a day")
}
