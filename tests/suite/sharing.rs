//! Two windows or two programs on one file: nothing is overwritten in silence, and both changes are kept.

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use serde_json::{Value as Json, json};
use ssc_core::commands::{Answer, dispatch};
use ssc_core::error::{Code, Reply};
use ssc_core::session::Session;
use ssc_tests::{Guest, Office, Program};

const SECOND_PROGRAM: &str = env!("CARGO_BIN_EXE_second-program");

fn call(window: &Session, command: &str, request: Json) -> Result<Answer, Reply> {
    dispatch(window, command, request, &mut |_| ControlFlow::Continue(()))
        .map_err(|error| error.reply(window.catalogue()))
}

#[test]
fn two_windows_saving_the_same_project_get_a_conflict_with_both_versions() {
    let office = Office::ready();
    let other = office.second_window();
    let read = office.project("P-1", &[("LAO", "100")]);

    let mut theirs = read.clone();
    theirs["title"] = json!("Changed at the other window");
    call(&other, "project.save", theirs).expect("the first to save is served");
    let before = office.register();

    let mut mine = read;
    mine["title"] = json!("Changed here");
    let refused = office.refuse("project.save", mine);
    assert_eq!(refused.code, Code::Conflict);
    assert_eq!(
        refused.message,
        "Somebody else changed this record while you were editing it. Choose which version to keep; nothing was overwritten."
    );
    let detail = refused.detail.expect("both versions");
    assert_eq!(detail["mine"]["title"], "Changed here");
    assert_eq!(detail["theirs"]["title"], "Changed at the other window");
    assert_eq!(office.register(), before);

    // Keeping mine means saving it over the version that is there.
    let mut kept = detail["mine"].clone();
    kept["row_version"] = detail["theirs"]["row_version"].clone();
    kept["countries"] = json!([{ "iso3": "LAO", "share": "100" }]);
    assert_eq!(office.call("project.save", kept)["title"], "Changed here");
}

#[test]
fn a_change_of_the_shares_alone_is_a_conflict_for_the_other_window_too() {
    let office = Office::ready();
    let other = office.second_window();
    let read = office.project("P-1", &[("LAO", "50"), ("VNM", "50")]);
    let mut theirs = read.clone();
    theirs["countries"] =
        json!([{ "iso3": "LAO", "share": "10" }, { "iso3": "VNM", "share": "90" }]);
    call(&other, "project.save", theirs).expect("the first to save is served");
    let mut mine = read;
    mine["countries"] = json!([{ "iso3": "LAO", "share": "90" }, { "iso3": "VNM", "share": "10" }]);
    assert_eq!(office.refuse("project.save", mine).code, Code::Conflict);
}

#[test]
fn a_record_deleted_at_the_other_window_is_not_brought_back_by_saving() {
    let office = Office::ready();
    let other = office.second_window();
    let mut farm = office.organisation("Farm school", "institute", None);
    call(&other, "organisation.delete", json!({ "id": farm["id"] })).expect("it is deleted");
    farm["name"] = json!("Farm college");
    let refused = office.refuse("organisation.save", farm);
    assert_eq!(refused.code, Code::NotFound);
    assert!(
        refused.message.contains("deleted while you were editing"),
        "{}",
        refused.message
    );
}

#[test]
fn a_double_click_saves_once() {
    let office = Office::ready();
    let mut project = office.project("P-1", &[("LAO", "50"), ("VNM", "50")]);
    project["title"] = json!("Rice and fish");
    project["countries"] = json!([
        { "iso3": "LAO", "share": "20" }, { "iso3": "VNM", "share": "30" }, { "iso3": "MMR", "share": "50" },
    ]);
    let first = office.answer("project.save", project.clone());
    let second = office.answer("project.save", project);
    assert!(first.changes.and_then(|changes| changes.entry).is_some());
    assert_eq!(
        second.changes.and_then(|changes| changes.entry),
        None,
        "the second click changed nothing"
    );
    assert_eq!(second.value, first.value);

    // A new record is saved once too, when the window gives it its key.
    let new = json!({ "id": "0192a000-0000-7000-8000-000000000001", "name": "Farm school", "kind": "institute" });
    office.call("organisation.save", new.clone());
    let again = office.answer("organisation.save", new);
    assert_eq!(again.changes.and_then(|changes| changes.entry), None);
    assert_eq!(
        office.call("organisation.list", json!({ "search": "farm" }))["total"],
        1
    );
}

#[test]
fn two_programs_on_one_file_keep_each_others_changes() {
    let office = Office::ready();
    let mut program = Program::start(SECOND_PROGRAM, Guest::Same);
    program.ask("programme.open", json!({ "path": office.path() }));
    // Both write as fast as they can, at the same time.
    for round in 0..40 {
        program.send(
            "organisation.save",
            json!({ "name": format!("theirs {round}"), "kind": "other" }),
        );
        office.organisation(&format!("ours {round}"), "other", None);
    }
    for _ in 0..40 {
        let answer = program.answer().expect("an answer");
        assert!(answer["value"]["id"].is_string(), "{answer:#}");
    }
    for search in ["theirs", "ours"] {
        assert_eq!(
            office.call("organisation.list", json!({ "search": search }))["total"],
            40
        );
        let seen = program.ask("organisation.list", json!({ "search": search }));
        assert_eq!(seen["value"]["total"], 40);
    }
    program.end();
    let history = office.call("history.list", json!({}));
    let actors: std::collections::BTreeSet<&str> = history["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .filter_map(|row| row["actor"].as_str())
        .collect();
    assert_eq!(
        actors.into_iter().collect::<Vec<_>>(),
        ["officer", "second officer"]
    );
}

#[test]
fn a_second_program_sees_the_conflict_of_the_first() {
    let office = Office::ready();
    let mut program = Program::start(SECOND_PROGRAM, Guest::Same);
    program.ask("programme.open", json!({ "path": office.path() }));
    let mut project = office.project("P-1", &[("LAO", "100")]);
    let theirs = program.ask("project.get", json!({ "id": project["id"] }));
    assert_eq!(theirs["value"], project);
    project["title"] = json!("Saved here first");
    office.call("project.save", project);
    let mut theirs = theirs["value"].clone();
    theirs["title"] = json!("Saved there second");
    let answer = program.ask("project.save", theirs);
    assert_eq!(answer["refused"]["code"], "conflict", "{answer:#}");
}

#[test]
fn a_program_that_holds_the_file_too_long_is_named_as_the_reason() {
    let office = Office::ready();
    let hog = Connection::open(office.path()).expect("another program opens the file");
    hog.execute_batch("BEGIN IMMEDIATE")
        .expect("it starts to write");
    let before = Instant::now();
    let refused = office.refuse(
        "organisation.save",
        json!({ "name": "Farm school", "kind": "other" }),
    );
    assert!(
        before.elapsed() > Duration::from_secs(1),
        "a short wait is worth it"
    );
    assert_eq!(refused.code, Code::Busy);
    assert_eq!(
        refused.message,
        "Another program is writing to this programme file. Wait a moment and try again; nothing was changed."
    );
    // Reading goes on meanwhile.
    assert_eq!(office.call("organisation.list", json!({}))["total"], 1);
    hog.execute_batch("ROLLBACK").expect("it gives up");
    office.organisation("Farm school", "other", None);
}
