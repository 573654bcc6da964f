//! A large import that is broken off: by the officer, by a full disk, by a power cut. Nothing is half imported, the file
//! opens, and a sentence says what to do. What was imported is taken back whole.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::Instant;

use rusqlite::Connection;
use serde_json::{Value as Json, json};
use ssc_core::commands::dispatch;
use ssc_core::error::Code;
use ssc_tests::{Guest, Office, Program, is_root};

use super::{counts, preview, proposed, row, undone, workbook};

const SECOND_PROGRAM: &str = env!("CARGO_BIN_EXE_second-program");

/// Projects, each with its country and money.
fn book(folder: &Path, projects: u32) -> PathBuf {
    workbook(folder, "many.xlsx", |sheet| {
        let head = [
            "Code", "Title", "Country", "Year", "Type", "Currency", "Amount",
        ];
        row(sheet, 1, &head.map(|title| json!(title)));
        for number in 1..=projects {
            row(
                sheet,
                number + 1,
                &[
                    json!(format!("M-{number}")),
                    json!(format!("Water supply of district {number}")),
                    json!(["Lao PDR", "Nepal", "Bhutan"][number as usize % 3]),
                    json!(2025),
                    json!("A1"),
                    json!("THB"),
                    json!(1000 + number),
                ],
            );
        }
    })
}

/// The import as the program proposes it, by an office of its own that looks at the file.
fn import(path: &Path) -> Json {
    proposed(&Office::ready(), path)
}

fn number(file: &Connection, sql: &str) -> i64 {
    file.query_row(sql, [], |row| row.get(0)).expect("a number")
}

/// A program that has a small disk of its own at a folder.
fn on_small_disk(program: &str, disk: &Path, size: &str) -> Command {
    let mut command = Command::new("unshare");
    command.arg(if is_root() { "-m" } else { "-rm" });
    command.args(["sh", "-c"]);
    command.arg(format!(
        r#"mount -t tmpfs -o size={size} tmpfs "$1" && exec "$0""#
    ));
    command.arg(program).arg(disk);
    command
}

/// Whether this system lets the test have one.
fn has_small_disk(disk: &Path, size: &str) -> bool {
    let made = on_small_disk("true", disk, size).status();
    let has = made.is_ok_and(|done| done.success());
    if !has {
        eprintln!("not tested: this system lets nobody but root mount a small disk");
    }
    has
}

#[test]
fn a_preview_that_temporary_files_have_no_room_for_says_so_and_works_once_there_is_room() {
    let office = Office::ready();
    let disk = office.folder().join("temporary");
    std::fs::create_dir(&disk).expect("a folder");
    if !has_small_disk(&disk, "96m") {
        return;
    }
    // More than is kept in memory, in few rows.
    let path = office.folder().join("long.csv");
    let mut sheet = String::from("Code,Title,Country,Qx\n");
    // A column that nobody takes waits with the others until somebody may; this sign takes six times its room there.
    let long = "\u{1f}".repeat(28_000);
    for number in 1..=130 {
        sheet.push_str(&format!(
            "L-{number},Wells of district {number},Nepal,{long}{number}\n"
        ));
    }
    let short: String = sheet
        .lines()
        .take(1)
        .chain(["L-1,Wells,Nepal,x"])
        .collect::<Vec<_>>()
        .join("\n");
    std::fs::write(&path, short).expect("a sheet");
    let import = proposed(&office, &path);
    std::fs::write(&path, sheet).expect("a sheet");
    office.call("programme.close", json!({}));

    let mut command = on_small_disk(SECOND_PROGRAM, &disk, "96m");
    command.env("SQLITE_TMPDIR", &disk).env("TMPDIR", &disk);
    let mut program = Program::run(&mut command);
    let opened = program.ask("programme.open", json!({ "path": office.path() }));
    assert!(opened["value"].is_object(), "{opened:#}");
    let other = program.sees(&disk).join("other-work");
    let mut work = std::fs::File::create(&other).expect("other work is begun");
    while work.write(&[7u8; 1 << 16]).is_ok_and(|written| written > 0) {}
    drop(work);
    let refused = program.ask("import.preview", json!({ "import": import }));
    assert_eq!(
        refused["refused"]["message"],
        "The disk for temporary files is full: a sheet of this size does not fit on it. Nothing was changed. \
         Free some space there, then try again.",
        "{refused:#}"
    );
    assert_eq!(refused["refused"]["code"], "storage");
    let listed = program.ask("project.list", json!({}));
    assert_eq!(listed["value"]["total"], 0);
    // With room the same preview is made: nothing of the one that broke off is left.
    std::fs::remove_file(&other).expect("space is freed");
    let shown = program.ask("import.preview", json!({ "import": import }));
    assert_eq!(shown["value"]["create"], 130, "{shown:#}");
    program.end();
}

#[test]
fn a_disk_that_is_full_takes_nothing_of_an_import_and_says_so() {
    let office = Office::empty();
    let disk = office.folder().join("disk");
    std::fs::create_dir(&disk).expect("a folder");
    if !has_small_disk(&disk, "12m") {
        return;
    }
    let path = book(office.folder(), 1500);
    let import = import(&path);
    let mut program = Program::run(&mut on_small_disk(SECOND_PROGRAM, &disk, "12m"));
    let file = disk.join("programme.ssc");
    let made = program.ask("programme.create", json!({ "path": file }));
    assert!(made["value"].is_object(), "{made:#}");
    program.ask(
        "agency.save",
        json!({
            "country": "THA", "name": "Office", "currency": "THB", "fiscal_month": 10, "year_basis": "fiscal",
            "scope": "agency", "language": "en",
        }),
    );
    let shown = program.ask("import.preview", json!({ "import": import }));
    assert_eq!(shown["value"]["create"], 1500, "{shown:#}");
    // Room for a part of the import: it needs several megabytes.
    let other = program.sees(&disk).join("other-work");
    let mut work = std::fs::File::create(&other).expect("other work is begun");
    while work.write(&[7u8; 1 << 12]).is_ok_and(|written| written > 0) {}
    let full = work.metadata().expect("its size").len();
    work.set_len(full - 1_000_000).expect("a megabyte is free");
    drop(work);
    let refused = program.ask("import.apply", import.clone());
    assert_eq!(
        refused["refused"]["message"],
        "The disk is full, so nothing was saved. Free some space, then try again.",
        "{refused:#}"
    );
    let mut total = |command: &str| program.ask(command, json!({}))["value"]["total"].clone();
    assert_eq!(
        (total("project.list"), total("cost_line.list")),
        (json!(0), json!(0))
    );
    std::fs::remove_file(&other).expect("space is freed");
    let done = program.ask("import.apply", import);
    assert_eq!(done["value"]["created"], 1500, "{done:#}");
    let whole = program.ask("checks.integrity", json!({}));
    assert_eq!(whole["value"]["damage"], json!([]), "{whole:#}");
    program.end();
}

#[test]
fn a_power_cut_in_the_middle_of_an_import_leaves_all_of_it_or_nothing() {
    const PROJECTS: u32 = 300;
    let office = Office::ready();
    let path = book(office.folder(), PROJECTS);
    let import = proposed(&office, &path);
    office.call("programme.close", json!({}));
    let untouched = std::fs::read(office.path()).expect("the programme");
    let begin = || {
        for suffix in ["-wal", "-shm"] {
            let mut beside = office.path().as_os_str().to_owned();
            beside.push(suffix);
            let _ = std::fs::remove_file(beside);
        }
        std::fs::write(office.path(), &untouched).expect("the programme as before");
        let mut program = Program::start(SECOND_PROGRAM, Guest::Same);
        let opened = program.ask("programme.open", json!({ "path": office.path() }));
        assert!(opened["value"].is_object(), "{opened:#}");
        let shown = program.ask("import.preview", json!({ "import": import }));
        assert_eq!(shown["value"]["create"], PROJECTS, "{shown:#}");
        program
    };
    // How long it takes tells when to cut.
    let mut program = begin();
    let begun = Instant::now();
    let done = program.ask("import.apply", import.clone());
    let takes = begun.elapsed();
    assert_eq!(done["value"]["created"], PROJECTS, "{done:#}");
    program.end();

    let mut none = 0;
    for round in 0..8u32 {
        let mut program = begin();
        program.send("import.apply", import.clone());
        sleep(takes * (round + 1) / 8);
        program.kill();
        let file = Connection::open(office.path()).expect("the file opens");
        let check: String = file
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .expect("an answer");
        assert_eq!(check, "ok", "round {round}");
        let projects = number(&file, "SELECT count(*) FROM project");
        let lines = number(&file, "SELECT count(*) FROM cost_line");
        let entries = number(
            &file,
            "SELECT count(*) FROM history WHERE op LIKE '%imported%'",
        );
        match projects {
            0 => {
                none += 1;
                assert_eq!((lines, entries), (0, 0), "round {round}");
            }
            _ => assert_eq!(
                (projects, lines, entries),
                (i64::from(PROJECTS), i64::from(PROJECTS), 1),
                "round {round}"
            ),
        }
        drop(file);
        office.call("programme.open", json!({ "path": office.path() }));
        let whole = office.call("checks.integrity", json!({}));
        assert_eq!(whole["damage"], json!([]), "round {round}");
        office.call("programme.close", json!({}));
    }
    assert!(none >= 4, "only {none} cuts came in the middle");
    // Nothing is in the way of trying again.
    office.call("programme.open", json!({ "path": office.path() }));
    if office.call("project.list", json!({}))["total"] == 0 {
        let done = office.call("import.apply", import);
        assert_eq!(done["created"], PROJECTS);
    }
}

#[test]
fn reading_planning_and_writing_can_each_be_stopped() {
    let office = Office::ready();
    let import = proposed(&office, &book(office.folder(), 900));
    let before = office.register();
    let asked = json!({ "import": import });
    // Reading is the first half of a preview and planning the second.
    for (command, request, parts) in [
        ("import.preview", &asked, &[0u32, 100, 600, 900][..]),
        ("import.apply", &import, &[100, 600, 850][..]),
    ] {
        for part in parts {
            let mut last = 0;
            let stopped = dispatch(office.session(), command, request.clone(), &mut |told| {
                assert_eq!(told.total, 1000);
                assert!(told.done <= 1000);
                last = told.done;
                match told.done >= *part {
                    true => ControlFlow::Break(()),
                    false => ControlFlow::Continue(()),
                }
            });
            let error = stopped.map(|_| ()).expect_err("it was stopped");
            assert_eq!(error.code, Code::Cancelled, "{command} at {part}");
            assert!(last < *part + 400, "{command} at {part}: stopped at {last}");
        }
    }
    assert_eq!(office.register(), before);
    assert_eq!(counts(&preview(&office, &import)), [900, 0, 0, 0, 0]);
    office.call("import.apply", import);
    let whole = office.call("checks.integrity", json!({}));
    assert_eq!(whole["damage"], json!([]));
    let after = office.register();
    undone(&office, &before);
    office.call("history.redo", json!({}));
    assert_eq!(office.register(), after, "redo brings all of it back");
    let whole = office.call("checks.integrity", json!({}));
    assert_eq!(whole["damage"], json!([]));
}
