//! Measures SSC Desk at the top of its scale, its typesetter beside Typst and WeasyPrint, and its workbooks beside those
//! of pandas, openpyxl and python-calamine. Plain timing with
//! percentiles rather than a statistics crate: what matters here are targets of tens of milliseconds and ratios
//! of whole documents, and a query is measured through the same door as the window uses.
//!
//! `cargo bench -p ssc-tests` runs all of it; `-- lists`, `-- figures`, `-- pages`, `-- workbook`, `-- formats`, `-- sheets`,
//! `-- window` one part; the window is that of `SSC_DESK_BIN`, or the program built beside this one. Numbers go to
//! `tests/bench/README.md` by hand, with the machine they were taken on.

mod formats;
#[path = "../e2e/machine.rs"]
#[allow(dead_code, reason = "the window's tests use all of it")]
mod machine;
#[path = "../e2e/outside.rs"]
#[allow(dead_code, reason = "the window's tests use all of it")]
mod outside;
mod pages;
mod programme;
#[path = "../e2e/screen.rs"]
#[allow(dead_code, reason = "the window's tests use all of it")]
mod screen;
mod sheets;
#[path = "window.rs"]
mod starting;
#[path = "../e2e/window.rs"]
#[allow(dead_code, reason = "the window's tests use all of it")]
mod window;
mod workbook;

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use serde_json::{Value as Json, json};
use ssc_core::commands::dispatch;
use ssc_core::desk::Surroundings;
use ssc_core::session::{Session, Setting};

fn main() {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["child-pages", rows] => return pages::child(rows.parse().expect("a number")),
        ["child-register"] => return child_register(),
        ["child-write", path] => return workbook::write(path),
        ["child-read", path] => return workbook::read(path),
        ["child-sheets"] => return sheets::child(),
        _ => {}
    }
    let wanted = |part: &str| words.is_empty() || words.contains(&part);
    if wanted("lists") || wanted("figures") {
        let path = programme::at_the_top_of_the_scale();
        let size = std::fs::metadata(&path).map_or(0, |file| file.len()) >> 20;
        println!(
            "\n## The register: {} projects, {} cost lines, {size} MB\n",
            programme::PROJECTS,
            programme::LINES
        );
        // A process of its own, so that its memory is that of the work and not of the making of the file.
        let own = std::env::current_exe().expect("the program knows itself");
        let mut child = std::process::Command::new(own);
        child
            .arg("child-register")
            .env("SSC_BENCH_FILE", &path)
            .env("SSC_BENCH_PARTS", words.join(" "));
        assert!(child.status().expect("the child starts").success());
    }
    if wanted("pages") {
        pages::compare();
    }
    if wanted("workbook") {
        workbook::compare();
    }
    if wanted("formats") {
        formats::measure();
    }
    if wanted("sheets") {
        sheets::measure();
    }
    if wanted("window") {
        starting::compare();
    }
}

/// A session on the big programme.
pub struct Bench {
    session: Session,
}

impl Bench {
    /// Runs a command and says how long it took.
    fn time(&self, command: &str, request: Json) -> (Duration, Json) {
        let (took, answer, _) = self.time_heard(command, request);
        (took, answer)
    }

    /// The same, and how often its progress was heard.
    fn time_heard(&self, command: &str, request: Json) -> (Duration, Json, u32) {
        let mut heard = 0;
        let begun = Instant::now();
        let answer = dispatch(&self.session, command, request, &mut |_| {
            heard += 1;
            ControlFlow::Continue(())
        });
        let took = begun.elapsed();
        match answer {
            Ok(answer) => (took, answer.value, heard),
            Err(error) => panic!("{command}: {:#?}", error.reply(self.session.catalogue())),
        }
    }

    /// Runs a command with many requests and prints the percentiles.
    fn many(&self, what: &str, command: &str, times: u32, request: impl Fn(u32) -> Json) {
        // Once for the caches of the file, as in an office that has worked for a minute.
        self.time(command, request(0));
        let mut took: Vec<Duration> = (0..times)
            .map(|turn| self.time(command, request(turn)).0)
            .collect();
        took.sort_unstable();
        println!(
            "| {what} | {} | {} | {} |",
            ms(percentile(&took, 50)),
            ms(percentile(&took, 95)),
            ms(percentile(&took, 100))
        );
    }
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted[place]
}

fn ms(took: Duration) -> String {
    format!("{:.1}", took.as_secs_f64() * 1000.0)
}

/// The largest amount of memory that this process ever had, in megabytes.
pub fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap_or_default();
    line.split_whitespace()
        .nth(1)
        .and_then(|kilobytes| kilobytes.parse::<u64>().ok())
        .unwrap_or(0)
        / 1024
}

/// The time that the processor worked for this process so far, in the hundredths of a second that Linux tells it in:
/// what a busy machine does not stretch as it does the time by the clock.
pub fn processor_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program, in brackets, may hold spaces.
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks: u64 = after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<u64>().ok())
        .sum();
    Duration::from_millis(ticks * 10)
}

fn child_register() {
    let path = std::env::var("SSC_BENCH_FILE").expect("the file");
    let parts = std::env::var("SSC_BENCH_PARTS").unwrap_or_default();
    let wanted = |part: &str| parts.is_empty() || parts.contains(part);
    let session = Session::new(Setting {
        folder: None,
        language: "en".to_owned(),
        surroundings: || Surroundings::real("bench"),
    });
    let bench = Bench { session };
    let (opened, _) = bench.time("programme.open", json!({ "path": path }));
    println!("Opened in {} ms.\n", ms(opened));
    if wanted("lists") {
        lists(&bench);
        println!("\nLargest memory so far: {} MB.\n", peak_memory());
    }
    if wanted("figures") {
        figures(&bench);
        println!("\nLargest memory: {} MB.", peak_memory());
    }
}

fn lists(bench: &Bench) {
    let words = [
        "rice",
        "school",
        "water",
        "training 7",
        "health",
        "lao",
        "r",
        "zzz nothing",
    ];
    let word = |turn: u32| words[turn as usize % words.len()];
    let sorted = |sort: &'static str| move |turn: u32| json!({ "sort": sort, "descending": turn % 2 == 1, "page": { "offset": turn * 100 } });
    println!("| a page of 100 rows | p50 ms | p95 ms | max ms |\n|---|---:|---:|---:|");
    bench.many("projects, first page", "project.list", 40, |_| json!({}));
    bench.many(
        "projects, some page, by title",
        "project.list",
        40,
        |turn| json!({ "sort": "title", "page": { "offset": turn * 200, "limit": 100 } }),
    );
    bench.many("projects, by start", "project.list", 20, sorted("start"));
    bench.many(
        "projects, search",
        "project.list",
        40,
        |turn| json!({ "search": word(turn) }),
    );
    bench.many(
        "projects, search for people who took part",
        "project.list",
        20,
        |turn| json!({ "search": format!("person {}", turn * 911) }),
    );
    bench.many(
        "projects of a country",
        "project.list",
        40,
        |turn| json!({ "country": programme::country(turn) }),
    );
    bench.many(
        "organisations by number of projects",
        "organisation.list",
        20,
        |_| json!({ "sort": "projects", "descending": true }),
    );
    bench.many(
        "organisations, search",
        "organisation.list",
        24,
        |turn| json!({ "search": word(turn) }),
    );
    bench.many(
        "countries, search",
        "country.list",
        24,
        |turn| json!({ "search": word(turn) }),
    );
    bench.many("activities, first page", "activity.list", 40, |_| json!({}));
    bench.many("activities, by title", "activity.list", 20, sorted("title"));
    bench.many(
        "activities of a kind and country",
        "activity.list",
        20,
        |_| json!({ "kind": "training", "host_country": "THA" }),
    );
    bench.many(
        "activities of a project",
        "activity.list",
        40,
        |turn| json!({ "project": programme::project(turn * 37) }),
    );
    bench.many(
        "activities, search",
        "activity.list",
        40,
        |turn| json!({ "search": word(turn) }),
    );
    bench.many(
        "cost lines of a project",
        "cost_line.list",
        40,
        |turn| json!({ "project": programme::project(turn * 31) }),
    );
    bench.many("all cost lines, first page", "cost_line.list", 20, |_| {
        json!({})
    });
    bench.many(
        "all cost lines, by amount",
        "cost_line.list",
        20,
        sorted("amount"),
    );
    bench.many(
        "cost lines of a year and flow",
        "cost_line.list",
        20,
        |turn| json!({ "flow": "disbursed", "year_from": 2018 + turn % 8, "year_to": 2018 + turn % 8 }),
    );
    bench.many(
        "cost lines of a payer",
        "cost_line.list",
        20,
        |turn| json!({ "payer": programme::organisation(turn * 7) }),
    );
    bench.many(
        "cost lines, search that finds a tenth of them",
        "cost_line.list",
        14,
        |turn| json!({ "search": word(turn % 3) }),
    );
    bench.many(
        "cost lines, search that finds a hundred",
        "cost_line.list",
        14,
        |turn| json!({ "search": format!("B-{:05}", turn * 631) }),
    );
    bench.many(
        "sums of the lines of a project",
        "cost_line.sums",
        40,
        |turn| json!({ "project": programme::project(turn * 31) }),
    );
    bench.many(
        "sums of all lines of a year and flow",
        "cost_line.sums",
        20,
        |turn| json!({ "flow": "disbursed", "year_from": 2018 + turn % 8, "year_to": 2018 + turn % 8 }),
    );
    bench.many(
        "sums of a search that finds a tenth of the lines",
        "cost_line.sums",
        6,
        |turn| json!({ "search": word(turn % 3) }),
    );
    bench.many("persons, first page", "person.list", 40, |_| json!({}));
    bench.many(
        "trainees, first page",
        "person.list",
        40,
        |_| json!({ "role": "trainee" }),
    );
    bench.many(
        "persons, by nationality",
        "person.list",
        20,
        sorted("nationality"),
    );
    bench.many(
        "persons, search",
        "person.list",
        20,
        |turn| json!({ "search": format!("person {}", turn * 911) }),
    );
    bench.many(
        "persons, search that finds all",
        "person.list",
        20,
        |_| json!({ "search": "invented" }),
    );
    bench.many(
        "trainees, search that finds all",
        "person.list",
        20,
        |_| json!({ "role": "trainee", "search": "invented" }),
    );
    bench.many(
        "sums of all trainees",
        "person.sums",
        6,
        |_| json!({ "role": "trainee" }),
    );
    bench.many(
        "trainees of an activity",
        "participation.list",
        40,
        |turn| json!({ "activity": programme::activity(turn * 53) }),
    );
    bench.many(
        "everything, search",
        "search.everything",
        40,
        |turn| json!({ "text": word(turn), "limit": 20 }),
    );
    bench.many("history", "history.list", 40, |_| json!({}));
    bench.many(
        "saving an organisation",
        "organisation.save",
        20,
        |turn| json!({ "name": format!("New {turn}"), "kind": "other" }),
    );
    bench.many("saving a cost line", "cost_line.save", 20, |turn| {
        cost_line(turn)
    });
}

/// A new cost line.
fn cost_line(turn: u32) -> Json {
    json!({
        "project_id": programme::project(turn * 613), "description": format!("Bench {turn}"), "flow": "disbursed",
        "date": "2025-03-04", "amount": { "amount": "1234.50", "currency": "THB" }, "measurement": "A1",
    })
}

fn figures(bench: &Bench) {
    let question = json!({ "year": 2025, "series": "FRED annual average" });
    println!("| figures | p50 ms | p95 ms | max ms |\n|---|---:|---:|---:|");
    println!(
        "| five years, first after opening | {} | | |",
        ms(bench.time("figures.year", question.clone()).0)
    );
    changed(bench, "five years", "figures.year", &question);
    bench.many("five years, unchanged register", "figures.year", 40, |_| {
        question.clone()
    });
    let mut projects = question.clone();
    projects["projects"] = json!(true);
    changed(
        bench,
        "five years, with every project",
        "figures.year",
        &projects,
    );
    let cells = [
        ("country", programme::country(1)),
        ("region", "Asia"),
        ("area", "trade"),
        ("goal", "3"),
        ("group", "A"),
        ("modality", "training"),
        ("country_group", "LDC"),
    ];
    for (dimension, key) in cells {
        bench.many(&format!("a year's figure by {dimension}, opened"), "figures.trace", 8, |turn| {
            json!({
                "question": question, "side": "contribution", "dimension": dimension, "key": key,
                "year": 2021 + turn % 5,
            })
        });
    }
    bench.many(
        "the sum of five years, opened",
        "figures.trace",
        8,
        |_| json!({ "question": question, "side": "contribution" }),
    );
    changed(bench, "the checks", "checks.list", &question);
    bench.many("the checks, unchanged register", "checks.list", 5, |_| {
        question.clone()
    });
    bench.many(
        "the execution of a year's budget",
        "budget.execution",
        8,
        |turn| json!({ "fiscal_year": 2018 + turn }),
    );
    bench.many(
        "the summary row of the survey",
        "survey.summary",
        3,
        |_| json!({ "year": 2025 }),
    );
    println!("\nLargest memory so far: {} MB.\n", peak_memory());
    bench.many(
        "the annual report as PDF",
        "report.preview",
        1,
        |_| json!({ "year": 2025, "date": "2026-01-15" }),
    );
}

/// Runs a command with a new cost line before each turn, so that nothing remembered holds.
fn changed(bench: &Bench, what: &str, command: &str, request: &Json) {
    let mut took: Vec<Duration> = (0..12)
        .map(|turn| {
            bench.time("cost_line.save", cost_line(turn));
            bench.time(command, request.clone()).0
        })
        .collect();
    took.sort_unstable();
    println!(
        "| {what}, after a change | {} | {} | {} |",
        ms(percentile(&took, 50)),
        ms(percentile(&took, 95)),
        ms(percentile(&took, 100))
    );
}
