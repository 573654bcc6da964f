//! How long the window takes until it can be used and until its checks are there, and how much memory it and its page
//! take: with the programme at the top of the scale, and the same window with an empty one.
//!
//! The program is started through WebDriver as in the window's tests; what that adds is the same for both.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use ssc_tests::Office;

use crate::machine::{Machine, Screen};
use crate::window::Window;
use crate::{ms, programme};

/// How often each is started; the first start fills the caches of the disk and is not counted.
const STARTS: usize = 5;
/// The checks of a million cost lines take no longer than this, even on a busy machine.
const LONGEST: Duration = Duration::from_secs(180);
/// The screens that are visited before memory is read for the second time.
const VISITED: [&str; 6] = [
    "/projects",
    "/activities",
    "/trainees",
    "/cost-lines",
    "/checks",
    "/",
];

/// Prints the table.
pub fn compare() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    println!("\n## The window: from start to the figures of home, and memory\n");
    println!(
        "| programme | seconds, median of {STARTS} | slowest | seconds until the checks, median | MB at home | MB after six screens |\n|---|---:|---:|---:|---:|---:|"
    );
    let office = Office::ready();
    let empty = office.path().to_owned();
    for (name, file) in [("empty", empty), ("at the top of the scale", big())] {
        let (mut took, mut checked) = (Vec::new(), Vec::new());
        let mut memory = (0, 0);
        for turn in 0..=STARTS {
            let (usable, whole, found) = runtime.block_on(start(&file));
            if turn > 0 {
                took.push(usable);
                checked.push(whole);
                memory = found;
            }
        }
        took.sort_unstable();
        checked.sort_unstable();
        let seconds = |time: Duration| format!("{:.2}", time.as_secs_f64());
        println!(
            "| {name} | {} | {} | {} | {} | {} |",
            seconds(took[took.len() / 2]),
            seconds(took[took.len() - 1]),
            seconds(checked[checked.len() / 2]),
            memory.0,
            memory.1
        );
    }
}

/// `SSC_BENCH_WINDOW_FILE`, for a look at a smaller programme, or the one at the top of the scale.
fn big() -> PathBuf {
    std::env::var_os("SSC_BENCH_WINDOW_FILE")
        .map_or_else(programme::at_the_top_of_the_scale, PathBuf::from)
}

/// Starts the window on a file: how long until home's figures are shown, until its checks are, and the memory in megabytes.
async fn start(file: &Path) -> (Duration, Duration, (u64, u64)) {
    let machine = Machine::start(Screen::Office, "bench");
    let begun = Instant::now();
    let window = Window::start(machine, "bench", &[file.to_str().expect("a path in UTF-8")]).await;
    window.shows("Contribution in").await;
    let took = begun.elapsed();
    while window.text().await.contains("Fetching…") {
        assert!(begun.elapsed() < LONGEST, "home is never whole");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let checked = begun.elapsed();
    window.rest("home").await;
    let at_home = memory(window.machine());
    for screen in VISITED {
        window.visit(screen).await;
    }
    let after = memory(window.machine());
    eprintln!(
        "{} ms, checked {} ms, {at_home} MB, {after} MB",
        ms(took),
        ms(checked)
    );
    window.close().await;
    (took, checked, (at_home, after))
}

/// The memory of the program and of the processes of its page, shared pages divided among those who share them.
fn memory(machine: &Machine) -> u64 {
    let program = machine.process().expect("the program runs");
    let mut family = vec![program];
    let mut turn = 0;
    while turn < family.len() {
        let tasks = format!("/proc/{}/task", family[turn]);
        for task in fs::read_dir(tasks).into_iter().flatten().flatten() {
            let children = fs::read_to_string(task.path().join("children")).unwrap_or_default();
            family.extend(
                children
                    .split_whitespace()
                    .filter_map(|id| id.parse::<u32>().ok()),
            );
        }
        turn += 1;
    }
    let kilobytes: u64 = family
        .iter()
        .filter_map(|id| fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok())
        .filter_map(|text| {
            let line = text.lines().find(|line| line.starts_with("Pss:"))?;
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        })
        .sum();
    kilobytes / 1024
}
