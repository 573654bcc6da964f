//! The power is cut in the middle of work, again and again: every operation that was answered is there, none is
//! half there, and the file opens.

use std::collections::BTreeSet;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use serde_json::json;
use ssc_tests::{Guest, Office, Program};

const SECOND_PROGRAM: &str = env!("CARGO_BIN_EXE_second-program");

/// The first column of a query.
fn column(file: &Connection, sql: &str) -> Vec<String> {
    let mut statement = file.prepare(sql).expect("a query");
    let rows = statement.query_map([], |row| row.get(0)).expect("rows");
    rows.collect::<Result<_, _>>().expect("text")
}

fn sound(path: &Path) -> Connection {
    let file = Connection::open(path).expect("the file opens");
    assert_eq!(column(&file, "PRAGMA integrity_check"), ["ok"]);
    assert_eq!(
        column(&file, "SELECT \"table\" FROM pragma_foreign_key_check"),
        Vec::<String>::new()
    );
    file
}

#[test]
fn a_power_cut_in_the_middle_of_saving_keeps_every_answered_operation() {
    let office = Office::new();
    office.call("programme.close", json!({}));
    let mut answered = BTreeSet::new();
    for round in 0..25u64 {
        let mut program = Program::start(SECOND_PROGRAM, Guest::Same);
        let opened = program.ask("programme.open", json!({ "path": office.path() }));
        assert!(opened["value"].is_object(), "round {round}: {opened:#}");
        for number in 0..64 {
            let code = format!("{round}-{number}");
            program.send(
                "project.save",
                json!({
                    "code": code, "title": "Rice", "status": "ongoing", "direction": "provided", "form": "bilateral",
                    "summary": "What was done, for whom and why. ".repeat(5),
                    "countries": [{ "iso3": "LAO", "share": "50" }, { "iso3": "KHM", "share": "50" }],
                }),
            );
        }
        let mut hear = |program: &mut Program| {
            let answer = program.answer()?;
            let code = answer["value"]["code"]
                .as_str()
                .expect("a saved project")
                .to_owned();
            answered.insert(code).then_some(())
        };
        // The cut comes at another moment each time: after some answers and a part of a millisecond more.
        for _ in 0..(round * 37 % 60) {
            hear(&mut program).expect("the power is still on");
        }
        sleep(Duration::from_micros(round * 613 % 4_000));
        program.kill();
        // What was answered before the cut and not read yet counts as answered.
        while hear(&mut program).is_some() {}

        // Every second time the program itself is the first to open the file again.
        if round % 2 == 0 {
            check(office.path(), &answered);
        }
    }
    assert!(
        answered.len() > 400,
        "only {} operations were answered",
        answered.len()
    );
    check(office.path(), &answered);
    office.call("programme.open", json!({ "path": office.path() }));
    let total = office.call("project.list", json!({}))["total"]
        .as_u64()
        .expect("a count");
    assert!(total >= answered.len() as u64);
    // Undo works on what stands last, whether its answer came through or not.
    office.call("history.undo", json!({}));
    assert_eq!(office.call("project.list", json!({}))["total"], total - 1);
}

fn check(path: &Path, answered: &BTreeSet<String>) {
    let file = sound(path);
    let codes: BTreeSet<String> = column(&file, "SELECT code FROM project")
        .into_iter()
        .collect();
    let lost: Vec<_> = answered.difference(&codes).collect();
    assert!(lost.is_empty(), "answered but lost: {lost:?}");
    // Each project has its two shares and its history entry with three rows, or is not there at all.
    assert_eq!(
        column(
            &file,
            "SELECT code FROM project p WHERE (SELECT count(*) FROM project_country c WHERE c.project_id = p.id) <> 2"
        ),
        Vec::<String>::new()
    );
    assert_eq!(
        column(
            &file,
            "SELECT code FROM project p WHERE (SELECT count(*) FROM history_change h WHERE h.seq = p.row_version) <> 3"
        ),
        Vec::<String>::new()
    );
    // An undone entry has no project; none was undone here, so entries and projects match one to one.
    let entries: i64 = file
        .query_row(
            "SELECT count(*) FROM history WHERE lasting = 0",
            [],
            |row| row.get(0),
        )
        .expect("a count");
    assert_eq!(entries, i64::try_from(codes.len()).expect("few"));
}

#[test]
fn a_power_cut_while_a_programme_is_made_leaves_no_half_programme() {
    let begun = Instant::now();
    let whole = Office::new();
    let takes = begun.elapsed();
    let expected = whole.register();
    let (mut absent, mut opened) = (0, 0);
    for round in 0..24u32 {
        let office = Office::empty();
        let mut program = Program::start(SECOND_PROGRAM, Guest::Same);
        program.ask("programme.state", json!({}));
        program.send("programme.create", json!({ "path": office.path() }));
        sleep(takes * round / 12);
        program.kill();
        if !office.path().exists() {
            absent += 1;
            // Nothing is in the way of trying again.
            office.call("programme.create", json!({ "path": office.path() }));
        } else {
            office.call("programme.open", json!({ "path": office.path() }));
            opened += 1;
        }
        drop(sound(office.path()));
        for table in ["country_group", "country_membership", "exchange_rate"] {
            assert_eq!(
                office.register()[table].len(),
                expected[table].len(),
                "round {round}: {table}"
            );
        }
    }
    assert!(
        absent > 0 && opened > 0,
        "the cuts came too early or too late: {absent} absent, {opened} opened"
    );
}
