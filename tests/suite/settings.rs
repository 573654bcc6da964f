//! Settings: what the officer prefers, backups, groups, editions by year, and the records behind a count.

use std::ops::ControlFlow;
use std::path::Path;

use jiff::Timestamp;
use serde_json::{Value as Json, json};
use ssc_core::commands::dispatch;
use ssc_core::desk::Surroundings;
use ssc_core::error::{Code, Reply};
use ssc_core::session::{Session, Setting};
use ssc_tests::Office;

fn preferences(office: &Office, changes: Json) -> Json {
    let mut all = office.call("preferences.get", json!({}))["preferences"].clone();
    for (name, value) in changes.as_object().expect("an object") {
        all[name] = value.clone();
    }
    all
}

fn prefer(office: &Office, changes: Json) {
    office.call("preferences.save", preferences(office, changes));
}

fn sentence(refused: &Reply, path: &str) -> String {
    let found = refused.fields.iter().find(|field| field.path == path);
    found
        .unwrap_or_else(|| panic!("{path} is not refused: {refused:#?}"))
        .message
        .clone()
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder is read")
        .map(|file| {
            let name = file.expect("a file").file_name();
            name.to_string_lossy().into_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn the_officers_name_stands_in_the_history_from_now_on_and_outlives_the_program() {
    let folder = tempfile::tempdir().expect("a folder");
    // An account that the computer does not name.
    let start = || {
        Session::new(Setting {
            folder: Some(folder.path().join("config")),
            language: "en".to_owned(),
            surroundings: || {
                Surroundings::fixed(Timestamp::from_second(1_764_547_200).expect("a time"), "")
            },
        })
    };
    let call = |session: &Session, command: &str, request: Json| {
        dispatch(
            session,
            command,
            request,
            &mut |_| ControlFlow::Continue(()),
        )
        .unwrap_or_else(|error| panic!("{command}: {error}"))
        .value
    };
    let session = start();
    let path = folder.path().join("a.ssc");
    call(&session, "programme.create", json!({ "path": path }));
    let mut all = call(&session, "preferences.get", json!({}))["preferences"].clone();
    all["officer"] = json!("  Somsri ");
    all["theme"] = json!("dark");
    call(&session, "preferences.save", all);
    call(
        &session,
        "country.save_group",
        json!({ "code": "OWN", "name": "Our partners" }),
    );
    let rows = call(&session, "history.list", json!({}))["rows"].clone();
    assert_eq!(rows[0]["actor"], "Somsri");
    assert_eq!(rows[1]["actor"], "Not known");

    let again = start();
    let kept = call(&again, "preferences.get", json!({}));
    assert_eq!(kept["preferences"]["officer"], "Somsri");
    assert_eq!(kept["preferences"]["theme"], "dark");
    assert_eq!(kept["account"], "");
}

#[test]
fn preferences_that_fit_nothing_are_refused_at_their_field() {
    let office = Office::ready();
    for (field, value, words) in [
        (
            "text_size",
            json!(250),
            "This must lie between 100 and 200.",
        ),
        (
            "language",
            json!("th"),
            "There are no words in th yet. Choose a language from the list.",
        ),
        (
            "backup_folder",
            json!("/not/there"),
            "The folder /not/there is not there. Connect its disk, or choose another folder.",
        ),
        ("backup_kept", json!(0), "This must lie between 1 and 100."),
    ] {
        let refused = office.refuse(
            "preferences.save",
            preferences(&office, json!({ field: value })),
        );
        assert_eq!(sentence(&refused, field), words);
    }
    let untouched = office.call("preferences.get", json!({}));
    assert_eq!(untouched["preferences"]["text_size"], 100);
}

#[test]
fn only_this_programmes_oldest_copies_make_room() {
    let office = Office::ready();
    let folder = office.folder().join("backups");
    std::fs::create_dir(&folder).expect("a folder");
    let strange = [
        "programme 2020-01-01 00-00-00 (000000-1).ssc",
        "letter.txt",
        "programme.ssc",
    ];
    for name in strange {
        std::fs::write(folder.join(name), "not ours").expect("a file");
    }
    assert_eq!(
        sentence(&office.refuse("backup.make", json!({})), "backup_folder"),
        "No folder for backups has been chosen. Choose one first, best on another disk."
    );
    prefer(
        &office,
        json!({ "backup_folder": folder, "backup_kept": 2 }),
    );
    let made: Vec<Json> = (0..3)
        .map(|_| office.call("backup.make", json!({})))
        .collect();
    let left = files(&folder);
    assert_eq!(left.len(), strange.len() + 2, "{left:?}");
    for name in strange {
        assert!(left.contains(&name.to_owned()), "{name} is gone");
    }
    assert!(!left.contains(&made[0]["name"].as_str().expect("a name").to_owned()));
    let state = office.call("backup.state", json!({}));
    assert_eq!(state["copies"][0], made[2]);
    assert_eq!(state["current"], true);
    office.organisation("Institute", "agency", None);
    assert_eq!(office.call("backup.state", json!({}))["current"], false);
    std::fs::remove_dir_all(&folder).expect("the disk goes");
    let gone = office.call("backup.state", json!({}));
    assert_eq!(
        (&gone["reachable"], &gone["copies"]),
        (&json!(false), &json!([]))
    );
}

#[test]
fn a_backup_is_made_once_a_day_or_at_closing_and_only_after_a_change() {
    let office = Office::ready();
    let folder = office.folder().join("backups");
    std::fs::create_dir(&folder).expect("a folder");
    prefer(
        &office,
        json!({ "backup_folder": folder, "backup_time": "daily" }),
    );
    assert!(office.call("backup.daily", json!({}))["name"].is_string());
    office.organisation("Institute", "agency", None);
    assert_eq!(
        office.call("backup.daily", json!({})),
        Json::Null,
        "once a day"
    );
    office.reopen();
    assert_eq!(files(&folder).len(), 1, "closing was not asked for");

    prefer(&office, json!({ "backup_time": "closing" }));
    office.reopen();
    assert_eq!(files(&folder).len(), 2, "the institute is new");
    office.reopen();
    assert_eq!(files(&folder).len(), 2, "nothing is new");
}

#[test]
fn a_copy_becomes_a_programme_of_its_own_and_stays_as_it_is() {
    let office = Office::ready();
    let folder = office.folder().join("backups");
    std::fs::create_dir(&folder).expect("a folder");
    prefer(&office, json!({ "backup_folder": folder }));
    let before = office.register();
    let copy = office.call("backup.make", json!({}))["path"].clone();
    let bytes = std::fs::read(copy.as_str().expect("a path")).expect("the copy");
    office.organisation("Institute", "agency", None);

    let target = office.folder().join("restored.ssc");
    let state = office.call("backup.restore", json!({ "copy": copy, "path": target }));
    assert_eq!(state["name"], "restored.ssc");
    assert_eq!(ssc_tests::register(&target), before);
    office.organisation("Another", "agency", None);
    assert_eq!(
        std::fs::read(copy.as_str().expect("a path")).expect("the copy"),
        bytes
    );
    let refused = office.refuse("backup.restore", json!({ "copy": copy, "path": target }));
    assert_eq!(
        refused.message,
        "restored.ssc exists already. Choose another name; the existing file was not touched."
    );
    let letter = office.folder().join("letter.ssc");
    std::fs::write(&letter, "Dear colleague").expect("a file");
    let refused = office.refuse(
        "backup.restore",
        json!({ "copy": letter, "path": office.folder().join("b.ssc") }),
    );
    assert_eq!(refused.code, Code::NotAProgramme);
    assert!(!office.folder().join("b.ssc").exists());
}

#[test]
fn a_copy_that_is_stopped_leaves_nothing_behind() {
    let office = Office::ready();
    let before = files(office.folder());
    let stopped = dispatch(
        office.session(),
        "programme.save_copy",
        json!({ "path": office.folder().join("copy.ssc") }),
        &mut |_| ControlFlow::Break(()),
    );
    assert_eq!(
        stopped.map(|_| ()).map_err(|e| e.code),
        Err(Code::Cancelled)
    );
    assert_eq!(files(office.folder()), before);
}

#[test]
fn a_group_is_made_filled_renamed_and_deleted_when_it_is_empty() {
    let office = Office::ready();
    let group = office.call(
        "country.save_group",
        json!({ "code": "MEKONG", "name": "Mekong partners", "kind": "own" }),
    );
    let refused = office.refuse(
        "country.save_group",
        json!({ "code": "MEKONG", "name": "Another" }),
    );
    assert_eq!(
        sentence(&refused, "code"),
        "Another group has the code MEKONG. Choose another code."
    );
    for (iso3, from, to) in [
        ("LAO", "2001-01-01", Json::Null),
        ("KHM", "1999-01-01", json!("2020-01-01")),
    ] {
        office.call(
            "country.save_membership",
            json!({ "group_id": group["id"], "iso3": iso3, "valid_from": from, "valid_to": to,
                    "status": "current", "source": "Own" }),
        );
    }
    let refused = office.refuse(
        "country.save_membership",
        json!({ "group_id": group["id"], "iso3": "VNM", "valid_from": "2020-01-01", "valid_to": "2019-01-01",
                "status": "former", "source": "" }),
    );
    assert_eq!(
        sentence(&refused, "valid_to"),
        "The end, 2019-01-01, lies before the start, 2020-01-01. Change one of them."
    );
    let members = office.call("country.members", json!({ "group": group["id"] }));
    assert_eq!(members["total"], 2);
    assert_eq!(members["rows"][0]["name"], "Cambodia");
    let found = office.call(
        "country.members",
        json!({ "group": group["id"], "search": "Laos" }),
    );
    assert_eq!(found["rows"][0]["membership"]["iso3"], "LAO");
    assert_eq!(
        office
            .refuse("country.delete_group", json!({ "id": group["id"] }))
            .code,
        Code::InUse
    );
    for row in members["rows"].as_array().expect("rows") {
        office.call(
            "country.delete_membership",
            json!({ "id": row["membership"]["id"] }),
        );
    }
    office.call("country.delete_group", json!({ "id": group["id"] }));
    office.call("history.undo", json!({}));
    let groups = office.call("country.groups", json!({}));
    assert!(
        groups
            .as_array()
            .expect("groups")
            .iter()
            .any(|each| each["code"] == "MEKONG")
    );
}

#[test]
fn a_year_is_answered_in_the_edition_that_was_chosen_for_it() {
    let office = Office::ready();
    let own = include_str!("../../src-tauri/core/reference/survey/escap-2018.toml").replacen(
        "\"escap-2018\"",
        "\"own-2027\"",
        1,
    );
    let file = office.folder().join("own.toml");
    std::fs::write(&file, own).expect("a file");
    let refused = office.refuse(
        "survey.choose_edition",
        json!({ "year": 2025, "edition": "own-2027" }),
    );
    assert_eq!(
        sentence(&refused, "edition"),
        "There is no edition own-2027 in this programme. Load it first, or choose one of the list."
    );
    office.call("survey.load_edition", json!({ "path": file }));
    office.call(
        "survey.choose_edition",
        json!({ "year": 2025, "edition": "own-2027" }),
    );
    let edition =
        |year: i64| office.call("survey.edition_of", json!({ "year": year }))["id"].clone();
    assert_eq!(
        (edition(2025), edition(2024)),
        (json!("own-2027"), json!("escap-2018"))
    );
    office.call(
        "survey.choose_edition",
        json!({ "year": 2025, "edition": "escap-2018" }),
    );
    assert_eq!(edition(2025), "escap-2018");
    office.call("history.undo", json!({}));
    assert_eq!(edition(2025), "own-2027");
}

#[test]
fn the_records_behind_each_count_add_up_to_it() {
    let office = Office::empty();
    office.call(
        "programme.sample",
        json!({ "path": office.folder().join("sample.ssc") }),
    );
    let question = json!({ "year": 2025, "years": 5 });
    let counts = office.call("figures.year", question.clone())["counts"].clone();
    let mut opened = 0;
    for (side, received) in [("provided", false), ("received", true)] {
        for row in counts[side]["totals"].as_array().expect("totals") {
            for (place, count) in row["years"].as_array().expect("years").iter().enumerate() {
                let records = office.call(
                    "figures.count_records",
                    json!({ "question": question, "received": received, "measurement": row["key"],
                            "year": 2021 + place, "page": { "limit": 200 } }),
                );
                assert_eq!(
                    records["sum"],
                    *count,
                    "{side} {} {}",
                    row["key"],
                    2021 + place
                );
                let rows = records["rows"].as_array().expect("rows");
                if records["total"].as_u64() <= Some(200) {
                    let sum: i64 = rows.iter().filter_map(|row| row["number"].as_i64()).sum();
                    assert_eq!(json!(sum), *count);
                    opened += rows.len();
                }
            }
        }
    }
    assert!(opened > 100, "the sample counts something: {opened}");
    let refused = office.refuse(
        "figures.count_records",
        json!({ "question": question, "measurement": "A1", "year": 2025 }),
    );
    assert_eq!(
        sentence(&refused, "measurement"),
        "A1 is not a count. Choose one from C1 to C11."
    );
}

#[test]
fn every_shipped_list_says_where_it_comes_from_and_can_be_searched() {
    let office = Office::empty();
    let lists = office.call("reference.lists", json!({}));
    for list in lists.as_array().expect("lists") {
        assert!(list["count"].as_u64() > Some(0), "{list}");
        assert_ne!(list["source"], "", "{list}");
        assert_ne!(list["as_of"], "", "{list}");
        let entries = office.call("reference.entries", json!({ "list": list["id"] }));
        assert_eq!(entries["total"], list["count"]);
    }
    let found = office.call(
        "reference.entries",
        json!({ "list": "aliases", "search": "ไทย" }),
    );
    assert_eq!(found["rows"][0]["code"], "THA");
    for search in ["%", "_", "' OR 1=1 --"] {
        let none = office.call(
            "reference.entries",
            json!({ "list": "currencies", "search": search }),
        );
        assert_eq!(none["total"], 0, "{search}");
    }
}
