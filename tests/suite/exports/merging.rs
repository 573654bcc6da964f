//! Another register taken over by the keys of its records.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value as Json, json};
use ssc_tests::Office;

/// The whole register as JSON, with persons.
fn export(office: &Office, name: &str) -> PathBuf {
    let path = office.folder().join(name);
    let options = json!({ "persons": true });
    office.call(
        "export.make",
        json!({ "format": "json", "path": path, "options": options }),
    );
    path
}

#[test]
fn a_register_goes_into_a_new_programme_and_comes_out_byte_for_byte() {
    let office = Office::empty();
    office.call("programme.sample", json!({ "path": office.path() }));
    for options in [json!({ "persons": true }), json!({})] {
        let path = office.folder().join("register.json");
        office.call(
            "export.make",
            json!({ "format": "json", "path": path, "options": options }),
        );
        let other = Office::new();
        let preview = other.call("import.register_preview", json!({ "path": path }));
        let taken = other.call("import.register_apply", json!({ "path": path }));
        assert_eq!(taken, preview);
        assert_eq!(taken["is_new"], true);
        let again = other.folder().join("again.json");
        other.call(
            "export.make",
            json!({ "format": "json", "path": again, "options": options }),
        );
        assert!(
            fs::read(&path).expect("a file") == fs::read(&again).expect("a file"),
            "{options}"
        );
        for (format, ending) in [("csv", "zip"), ("xlsx", "xlsx")] {
            let files = [&office, &other].map(|office| {
                let path = office.folder().join(format!("all.{ending}"));
                office.call(
                    "export.make",
                    json!({ "format": format, "path": path, "options": options }),
                );
                fs::read(path).expect("a file")
            });
            assert!(format == "xlsx" || files[0] == files[1], "{format}");
        }
        let figures = |office: &Office| office.call("figures.year", json!({ "year": 2025 }));
        assert_eq!(figures(&office)["sides"], figures(&other)["sides"]);
        assert_eq!(
            other.call("project.list", json!({ "search": "GAP-2024-062" }))["total"],
            1
        );
    }
}

/// Two offices with one register: what `change` does happens in the second.
fn pair() -> (Office, Office, Json) {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "60"), ("KHM", "40")]);
    office.project("P-2", &[("LAO", "100")]);
    let path = export(&office, "first.json");
    let other = Office::new();
    other.call("import.register_apply", json!({ "path": path }));
    (office, other, project)
}

fn retitled(office: &Office, id: &Json, title: &str, shares: Json) {
    let mut project = office.call("project.get", json!({ "id": id }));
    project["title"] = json!(title);
    project["countries"] = shares;
    office.call("project.save", project);
}

#[test]
fn what_both_changed_waits_for_a_choice_and_all_else_is_told() {
    let (office, other, project) = pair();
    let id = &project["id"];
    let half = json!([{ "iso3": "LAO", "share": "50" }, { "iso3": "KHM", "share": "50" }]);

    // Changed there only: the office cannot know that nobody here touched it, so it asks; the twin knows.
    retitled(&office, id, "Changed at home", half.clone());
    let seen = other.call(
        "import.register_apply",
        json!({ "path": export(&office, "second.json") }),
    );
    assert_eq!(
        (&seen["newer_there"], &seen["conflicting"], &seen["created"]),
        (&json!(1), &json!(0), &json!(0))
    );
    let project = other.call("project.get", json!({ "id": id }));
    assert_eq!(
        (&project["title"], &project["countries"][0]["share"]),
        (&json!("Changed at home"), &json!("50"))
    );

    // The old state comes back: what is here is newer.
    let seen = office.call(
        "import.register_apply",
        json!({ "path": office.folder().join("first.json") }),
    );
    assert_eq!(
        (&seen["newer_here"], &seen["conflicting"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(
        office.call("project.get", json!({ "id": id }))["title"],
        "Changed at home"
    );

    // Both change it: nothing happens until somebody chooses.
    retitled(&office, id, "Ours", half.clone());
    retitled(
        &other,
        id,
        "Theirs",
        json!([{ "iso3": "VNM", "share": "100" }]),
    );
    other.project("P-3", &[("VNM", "100")]);
    let path = export(&other, "theirs.json");
    let seen = office.call("import.register_apply", json!({ "path": path }));
    assert_eq!(
        (&seen["created"], &seen["conflicting"], &seen["chosen"]),
        (&json!(1), &json!(1), &json!(0))
    );
    let conflict = &seen["differences"][0];
    assert_eq!(
        (&conflict["state"], &conflict["label"]),
        (&json!("conflicting"), &json!("P-1 Theirs"))
    );
    let fields: Vec<&str> = conflict["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .filter_map(|field| field["field"].as_str())
        .collect();
    assert_eq!(fields, ["title", "project_country"]);
    assert_eq!(
        (
            &conflict["fields"][0]["mine"],
            &conflict["fields"][0]["theirs"]
        ),
        (&json!("Ours"), &json!("Theirs"))
    );
    // In words, as the history has them.
    assert_eq!(
        conflict["fields"][1],
        json!({
            "field": "project_country", "label": "Countries and shares",
            "mine": "Lao People's Democratic Republic 50 %, Cambodia 50 %", "theirs": "Viet Nam 100 %",
        })
    );
    assert_eq!(conflict["noun"], "project");
    let all = json!({ "path": path, "theirs": true });
    let seen = office.call("import.register_preview", all.clone());
    assert_eq!(
        (&seen["conflicting"], &seen["chosen"]),
        (&json!(1), &json!(1))
    );
    // What is said of one record goes before what is said of all.
    let mut but_one = all;
    but_one["choices"] = json!([{ "id": id, "theirs": false }]);
    let seen = office.call("import.register_preview", but_one);
    assert_eq!(
        (&seen["conflicting"], &seen["chosen"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(
        office.call("project.get", json!({ "id": id }))["title"],
        "Ours"
    );
    let chosen = json!({ "path": path, "choices": [{ "id": id, "theirs": true }] });
    let seen = office.call("import.register_apply", chosen);
    assert_eq!(
        (&seen["conflicting"], &seen["chosen"]),
        (&json!(1), &json!(1))
    );
    let project = office.call("project.get", json!({ "id": id }));
    assert_eq!(
        (&project["title"], &project["countries"][0]["iso3"]),
        (&json!("Theirs"), &json!("VNM"))
    );
    office.call("history.undo", json!({}));
    assert_eq!(
        office.call("project.get", json!({ "id": id }))["title"],
        "Ours"
    );
}

#[test]
fn a_record_that_cannot_stand_is_refused_and_named() {
    let (office, other, _) = pair();
    let path = export(&other, "theirs.json");
    let text = fs::read_to_string(&path).expect("a file");
    let mut register: Json = serde_json::from_str(&text).expect("JSON");
    let mut odd = register["tables"]["project"][0].clone();
    odd["id"] = json!("another");
    register["tables"]["project"]
        .as_array_mut()
        .expect("rows")
        .push(odd);
    register["tables"]["budget"] = json!([{
        "id": "b", "fiscal_year": 2025, "source": "S", "area": null, "project_id": "nowhere", "currency": "THB",
        "amount_minor": 5, "note": "",
    }]);
    fs::write(&path, register.to_string()).expect("a file");
    let seen = office.call("import.register_apply", json!({ "path": path }));
    assert_eq!(seen["refused"], 2, "{seen:#}");
    let reasons = seen["differences"].to_string();
    for wanted in ["same code: P-", "“project”"] {
        assert!(reasons.contains(wanted), "{reasons}");
    }
    for (text, wanted) in [
        ("", "no JSON"),
        ("{}", "no register"),
        (
            r#"{"format":"ssc-desk-register/1","persons":"anonymised","tables":{}}"#,
            "research",
        ),
        (
            r#"{"format":"ssc-desk-register/1","tables":{"budget":[{"id":1}]}}"#,
            "budget",
        ),
        (
            r#"{"format":"ssc-desk-register/1","tables":{"budget":7}}"#,
            "budget",
        ),
    ] {
        fs::write(&path, text).expect("a file");
        let reply = office.refuse("import.register_apply", json!({ "path": path }));
        assert!(reply.fields[0].message.contains(wanted), "{reply:?}");
    }
}
