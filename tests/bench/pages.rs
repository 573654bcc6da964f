//! The same table as a PDF: our typesetter (tagged, PDF/A-2a and PDF/UA-1) beside Typst and WeasyPrint from PyPI.
//! Each runs in a process of its own; time is that of setting alone, without starting Python or reading modules.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use serde_json::{Value as Json, json};
use typeset::{
    Caption, Cell, Column, Document, Fonts, Heading, Level, Meta, Row, Table, Width, render,
};

const HEADERS: [&str; 6] = ["Code", "Project", "Country", "Form", "Years", "THB"];

/// The rows that everybody sets.
fn rows(count: usize) -> Vec<[String; 6]> {
    let subjects = [
        "Rice seed for upland farmers",
        "Training of midwives in rural clinics",
        "Solar pumps",
        "Statistics of trade by partner and product, second phase",
    ];
    let countries = [
        "Lao People's Democratic Republic",
        "Viet Nam",
        "Timor-Leste",
        "Bhutan",
        "Iran (Islamic Republic of)",
    ];
    (0..count)
        .map(|n| {
            [
                format!("B-{n:05}"),
                format!("{} {n}", subjects[n % subjects.len()]),
                countries[n % countries.len()].to_owned(),
                ["Bilateral", "Triangular", "Regional"][n % 3].to_owned(),
                format!("{}–{}", 2015 + n % 8, 2017 + n % 8),
                format!(
                    "{},{:03},{:03}.{:02}",
                    n % 97 + 1,
                    n * 31 % 1000,
                    n * 77 % 1000,
                    n % 100
                ),
            ]
        })
        .collect()
}

/// Sets the table with our typesetter and reports as JSON on one line.
pub fn child(count: usize) {
    let rows = rows(count);
    let begun = Instant::now();
    let mut document = Document::new(Meta::new("Annex: projects", "en"));
    document.strings.page_of = "Page {page} of {pages}".to_owned();
    document
        .body
        .push(Heading::new(Level::One, "projects", "Projects").into());
    let mut table = Table::new(vec![
        Column::number("Code"),
        Column::text("Project").width(Width::Flex(2.0)),
        Column::text("Country"),
        Column::number("Form"),
        Column::number("Years"),
        Column::number("THB"),
    ]);
    table.caption = Some(Caption::new("Table 1", "All projects"));
    table.rows = rows
        .into_iter()
        .map(|cells| Row::new(cells.into_iter().map(Cell::new).collect()))
        .collect();
    document.body.push(table.into());
    let fonts = Fonts::embedded().expect("the fonts are there");
    let pdf = render(&document, &fonts, &mut |_| ControlFlow::Continue(())).expect("a document");
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "{}",
        json!({ "seconds": seconds, "pages": pdf.pages, "bytes": pdf.bytes.len(), "memory": super::peak_memory() })
    );
}

/// Prints the comparison.
pub fn compare() {
    println!(
        "\n## A table as PDF\n\n| rows | typesetter | seconds | ratio | pages | KB | memory MB |\n|---:|---|---:|---:|---:|---:|---:|"
    );
    for count in [100, 5_000] {
        let own = std::env::current_exe().expect("the program knows itself");
        let ours = best(3, || {
            Command::new(&own)
                .args(["child-pages", &count.to_string()])
                .output()
                .ok()
                .map(|run| run.stdout)
        });
        let ours = ours.expect("our own typesetter runs");
        line(count, "SSC Desk (tagged, PDF/A-2a, PDF/UA-1)", &ours, &ours);
        match python() {
            None => println!(
                "| {count} | Typst, WeasyPrint | not installed: see tests/bench/README.md | | | | |"
            ),
            Some(python) => {
                let request = json!({ "headers": HEADERS, "rows": rows(count) }).to_string();
                for (name, title) in [
                    ("typst", "Typst"),
                    ("weasyprint", "WeasyPrint"),
                    ("weasyprint-ua", "WeasyPrint, PDF/UA"),
                ] {
                    match best(2, || against(&python, name, &request)) {
                        Some(theirs) => line(count, title, &theirs, &ours),
                        None => println!("| {count} | {title} | did not run | | | | |"),
                    }
                }
            }
        }
    }
}

fn line(count: usize, title: &str, run: &Json, ours: &Json) {
    let seconds = run["seconds"].as_f64().unwrap_or(f64::NAN);
    let ratio = seconds / ours["seconds"].as_f64().unwrap_or(f64::NAN);
    let kilobytes = run["bytes"].as_u64().unwrap_or(0) / 1024;
    println!(
        "| {count} | {title} | {seconds:.2} | {ratio:.1} | {} | {kilobytes} | {} |",
        run["pages"], run["memory"]
    );
}

/// The quickest of some runs.
pub fn best(times: usize, run: impl Fn() -> Option<Vec<u8>>) -> Option<Json> {
    (0..times)
        .filter_map(|_| serde_json::from_slice::<Json>(&run()?).ok())
        .min_by(|a, b| {
            a["seconds"]
                .as_f64()
                .unwrap_or(f64::MAX)
                .total_cmp(&b["seconds"].as_f64().unwrap_or(f64::MAX))
        })
}

/// The Python that has the others, when somebody installed it.
pub fn python() -> Option<PathBuf> {
    let cache = std::env::var_os("SSC_DESK_CACHE")
        .map(PathBuf::from)
        .or_else(|| {
            std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache/ssc-desk"))
        })?;
    Some(cache.join("bench/bin/python")).filter(|python| python.exists())
}

fn against(python: &PathBuf, name: &str, request: &str) -> Option<Vec<u8>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/bench/against.py");
    let mut child = Command::new(python)
        .args([script, name])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    child.stdin.take()?.write_all(request.as_bytes()).ok()?;
    let run = child.wait_with_output().ok()?;
    run.status.success().then_some(run.stdout)
}
