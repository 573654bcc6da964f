//! A sealed submission merged by the keys of its records, with its figures beside those of the register.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};
use ssc_core::signing_key::sealed::Unlocked;
use ssc_core::submission::content;
use ssc_core::submission::package::manifest::Facts;
use ssc_core::submission::package::{PARTS, Part, SUBMISSION, read, seal};
use ssc_tests::Office;

use crate::submissions::{sample, signed};

/// The package of a year that an office signs.
fn package(office: &Office, year: i64, name: &str) -> PathBuf {
    let submission = signed(office, year, "Mended");
    let path = office.folder().join(name);
    office.call(
        "submission.save_package",
        json!({ "id": submission["id"], "path": path }),
    );
    path
}

/// The same programme in another office.
fn copy_of(office: &Office) -> Office {
    let other = Office::empty();
    fs::copy(office.path(), other.path()).expect("a copy");
    other.call("programme.open", json!({ "path": other.path() }));
    other
}

fn preview(office: &Office, path: &Path) -> Json {
    office.call("import.submission_preview", json!({ "path": path }))
}

fn counts(outcome: &Json) -> [i64; 6] {
    let records = &outcome["records"];
    [
        "created",
        "same",
        "newer_here",
        "newer_there",
        "conflicting",
        "refused",
    ]
    .map(|field| records[field].as_i64().expect("a count"))
}

fn project(office: &Office, code: &str) -> Json {
    let listed = office.call("project.list", json!({ "search": code }));
    office.call("project.get", json!({ "id": listed["rows"][0]["id"] }))
}

/// The code of a project that runs in 2025 and whose shares are a whole.
fn sound(office: &Office) -> String {
    let listed = office.call("project.list", json!({ "page": { "limit": 200 } }));
    let rows = listed["rows"].as_array().expect("projects");
    let mut codes = rows.iter().filter_map(|row| row["code"].as_str());
    let found = codes.find(|code| {
        let project = project(office, code);
        let shares = project["countries"].as_array().expect("countries").iter();
        let share = |share: &Json| -> Option<f64> {
            share["share"].as_str().and_then(|share| share.parse().ok())
        };
        let whole: f64 = shares.filter_map(share).sum();
        let day = |field: &str| project[field].as_str().unwrap_or_default().to_owned();
        whole == 100.0
            && project["status"] == "ongoing"
            && day("start_date").as_str() <= "2025-12-31"
            && day("end_date").as_str() >= "2025-01-01"
    });
    found.expect("a project").to_owned()
}

#[test]
fn ones_own_package_comes_back_unchanged_and_later_changes_stay() {
    let office = sample();
    let path = package(&office, 2025, "own.zip");
    let seen = preview(&office, &path);
    let [created, same, ..] = counts(&seen);
    assert_eq!(
        counts(&seen),
        [0, same, 0, 0, 0, 0],
        "{:#}",
        seen["records"]["differences"]
    );
    assert!(created == 0 && same > 50, "{same}");
    assert_eq!(seen["own"], true);
    assert_eq!(seen["verification"]["trusted"], true);
    assert_eq!(seen["remarks"], json!([]));
    let figures = seen["figures"].as_array().expect("figures");
    assert!(figures.len() >= 10, "{figures:#?}");
    assert!(
        figures.iter().all(|figure| figure["same"] == true),
        "{figures:#?}"
    );

    // What was changed since stays, and says so; nothing is written twice over.
    let code = sound(&office);
    let mut changed = project(&office, &code);
    let before = changed["title"].clone();
    changed["title"] = json!("Changed since");
    office.call("project.save", changed);
    let entries = office.call("history.list", json!({}))["total"].clone();
    let done = office.call("import.submission_apply", json!({ "path": path }));
    assert_eq!(counts(&done), [0, same - 1, 1, 0, 0, 0]);
    let difference = &done["records"]["differences"][0];
    assert_eq!(
        (
            &difference["fields"][0]["mine"],
            &difference["fields"][0]["theirs"]
        ),
        (&json!("Changed since"), &before)
    );
    assert_eq!(office.call("history.list", json!({}))["total"], entries);
    // The officer may take the signed state back, in one step that one undo takes back.
    let id = difference["id"].clone();
    office.call(
        "import.submission_apply",
        json!({ "path": path, "choices": [{ "id": id, "theirs": true }] }),
    );
    assert_eq!(project(&office, &code)["title"], before);
    let entry = &office.call("history.list", json!({}))["rows"][0];
    let told = entry["description"].as_str().unwrap_or_default();
    assert!(told.contains("from the submission 2025"), "{told}");
    office.call("history.undo", json!({}));
    assert_eq!(project(&office, &code)["title"], "Changed since");
}

#[test]
fn another_offices_package_is_merged_by_keys_and_twice_changes_nothing() {
    let office = sample();
    let other = copy_of(&office);
    let own = |office: &Office| office.register();
    // There: a new project with an activity, a changed one, another direction with its lines, new shares.
    let made = other.call(
        "project.save",
        json!({
            "id": "", "row_version": 0, "code": "MIN-1", "title": "=Wells", "status": "ongoing",
            "direction": "provided", "form": "bilateral", "start_date": "2025-01-01", "end_date": "2025-12-31",
            "countries": [{ "iso3": "LAO", "share": "60" }, { "iso3": "KHM", "share": "40" }],
        }),
    );
    let activity = other.call(
        "activity.save",
        json!({
            "id": "", "row_version": 0, "project_id": made["id"], "kind": "training", "title": "-Course",
            "start_date": "2025-02-01", "end_date": "2025-02-05", "planned_participants": 12, "status": "completed",
        }),
    );
    let mut changed = project(&other, "GAP-2024-062");
    let summary = changed["summary"].clone();
    changed["title"] = json!("Changed at the ministry");
    changed["summary"] = json!("Not in a package");
    changed["countries"] = json!([{ "iso3": "VNM", "share": "100" }]);
    other.call("project.save", changed);
    let path = package(&other, 2025, "theirs.zip");

    let before = own(&office);
    let seen = preview(&office, &path);
    assert_eq!(own(&office), before, "a preview writes nothing");
    assert_eq!(seen["own"], false);
    // Nobody here knows the key: that is said, with the words to compare.
    assert_eq!(seen["verification"]["trusted"], false);
    let fault = seen["verification"]["faults"][0]["message"]
        .as_str()
        .unwrap_or_default();
    assert!(fault.contains("its key is not known"), "{fault}");
    let [created, _, newer_here, newer_there, conflicting, refused] = counts(&seen);
    assert_eq!(
        [created, newer_here, newer_there, conflicting, refused],
        [2, 0, 0, 1, 0]
    );
    let conflict = &seen["records"]["differences"][0];
    let fields: Vec<&str> = conflict["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .filter_map(|field| field["field"].as_str())
        .collect();
    assert_eq!(fields, ["title", "project_country"]);

    let request = json!({ "path": path, "choices": [{ "id": conflict["id"], "theirs": true }] });
    let done = office.call("import.submission_apply", request.clone());
    assert_eq!(done["records"]["chosen"], 1);
    let taken = project(&office, "GAP-2024-062");
    assert_eq!(taken["title"], "Changed at the ministry");
    assert_eq!(taken["countries"][0]["iso3"], "VNM");
    assert_eq!(
        taken["summary"], summary,
        "what a package does not carry stays"
    );
    let new = project(&office, "MIN-1");
    assert_eq!((&new["id"], &new["title"]), (&made["id"], &json!("=Wells")));
    assert_eq!(new["countries"][1]["share"], "40");
    let here = office.call("activity.get", json!({ "id": activity["id"] }));
    assert_eq!(
        (&here["title"], &here["planned_participants"]),
        (&json!("-Course"), &json!(12))
    );

    let twice = office.call("import.submission_apply", request);
    let [created, _, newer_here, newer_there, conflicting, refused] = counts(&twice);
    assert_eq!(
        [created, newer_here, newer_there, conflicting, refused],
        [0; 5]
    );
    office.call("history.undo", json!({}));
    assert_eq!(own(&office), before, "one undo takes all of it back");
}

#[test]
fn what_cannot_stand_is_refused_with_the_reason() {
    let office = sample();
    let other = copy_of(&office);
    for (office, title) in [(&office, "Ours"), (&other, "Theirs")] {
        office.call(
            "project.save",
            json!({
                "id": "", "row_version": 0, "code": "SAME-1", "title": title, "status": "ongoing",
                "direction": "provided", "form": "bilateral", "start_date": "2025-01-01",
                "countries": [{ "iso3": "LAO", "share": "100" }],
            }),
        );
    }
    let theirs = project(&other, "SAME-1");
    other.call(
        "activity.save",
        json!({
            "id": "", "row_version": 0, "project_id": theirs["id"], "kind": "seminar", "title": "Talk",
            "start_date": "2025-03-01", "status": "completed",
        }),
    );
    let path = package(&other, 2025, "theirs.zip");
    let seen = office.call("import.submission_apply", json!({ "path": path }));
    assert_eq!(counts(&seen)[5], 2, "{:#}", seen["records"]);
    let reasons: Vec<&str> = seen["records"]["differences"]
        .as_array()
        .expect("differences")
        .iter()
        .filter_map(|difference| difference["reason"].as_str())
        .collect();
    assert!(reasons[0].contains("same code: SAME-1"), "{reasons:?}");
    assert!(reasons[1].contains("that is not here"), "{reasons:?}");
    assert_eq!(project(&office, "SAME-1")["title"], "Ours");

    // A byte that was changed, something that is no package, another country, invented data.
    let mut bytes = fs::read(&path).expect("a package");
    let at = bytes.windows(6).position(|six| six == b"Theirs");
    bytes[at.expect("the title")] ^= 1;
    let broken = office.folder().join("broken.zip");
    fs::write(&broken, &bytes).expect("written");
    let refused = office.refuse("import.submission_preview", json!({ "path": broken }));
    assert_eq!(refused.fields[0].path, "path");
    assert!(
        refused.fields.iter().any(|field| field
            .message
            .contains("was changed after the package was signed")),
        "{refused:#?}"
    );
    let none = office.folder().join("none.zip");
    fs::write(&none, b"PK\x03\x04 nothing").expect("written");
    office.refuse("import.submission_apply", json!({ "path": none }));
    office.refuse("import.submission_apply", json!({ "path": "" }));
    office.refuse(
        "import.submission_apply",
        json!({ "path": office.folder() }),
    );
    let real = Office::ready();
    let refused = real.refuse("import.submission_preview", json!({ "path": path }));
    assert!(
        refused.fields[0].message.contains("sample")
            || refused.fields[0].message.contains("own country"),
        "{refused:#?}"
    );
}

/// A package made again of another, with its facts and content changed, signed with a key of its own.
fn resealed(path: &Path, name: &str, change: impl FnOnce(&mut Facts, &mut Json)) -> PathBuf {
    let form = content::form().expect("the form");
    let package = read(fs::File::open(path).expect("a file"), &form).expect("a package");
    let (mut facts, mut submission) = (package.facts().clone(), package.submission().clone());
    change(&mut facts, &mut submission);
    let parts: Vec<Part> = PARTS
        .into_iter()
        .map(|name| Part {
            name,
            bytes: match name {
                SUBMISSION => serde_json::to_vec(&submission).expect("JSON"),
                _ => package.file(name).expect("a part").to_vec(),
            },
        })
        .collect();
    let key = Unlocked::of_seed(&[7; 32].into());
    let path = path.with_file_name(name);
    fs::write(&path, seal(&facts, &parts, &key).expect("a package")).expect("written");
    path
}

#[test]
fn other_editions_are_merged_newer_forms_refused_and_what_has_no_keys_only_shown() {
    let office = sample();
    let path = package(&office, 2025, "own.zip");
    let same = counts(&preview(&office, &path))[1];

    let edition = resealed(&path, "edition.zip", |facts, submission| {
        facts.edition = "another-2031".into();
        submission["edition"]["id"] = "another-2031".into();
    });
    assert_eq!(counts(&preview(&office, &edition)), [0, same, 0, 0, 0, 0]);

    let newer = resealed(&path, "newer.zip", |facts, _| {
        facts.schema = "ssc-desk-submission/2".into();
    });
    let refused = office.refuse("import.submission_preview", json!({ "path": newer }));
    assert!(refused.fields[0].message.contains("newer"), "{refused:#?}");

    let nameless = resealed(&path, "nameless.zip", |_, submission| {
        for project in submission["projects"].as_array_mut().expect("projects") {
            let project = project.as_object_mut().expect("a project");
            project.remove("id");
            project.remove("shares");
        }
    });
    let seen = preview(&office, &nameless);
    let remark = seen["remarks"][0].as_str().unwrap_or_default();
    assert!(remark.contains("names no keys"), "{seen:#}");
    assert!(!seen["figures"].as_array().expect("figures").is_empty());

    // Shares that are no whole, and days the wrong way round, are refused for each project with the reason.
    let odd = resealed(&path, "odd.zip", |_, submission| {
        let projects = submission["projects"].as_array_mut().expect("projects");
        projects[0]["countries"] = json!(["LAO"]);
        projects[0]["shares"] = json!(["90"]);
        projects[1]["start"] = json!("2025-12-31");
        projects[1]["end"] = json!("2025-01-01");
    });
    let before = office.register();
    let seen = office.call(
        "import.submission_preview",
        json!({ "path": odd, "theirs": true }),
    );
    assert_eq!(counts(&seen)[5], 2, "{:#}", seen["records"]["differences"]);
    assert_eq!(office.register(), before);

    let other = resealed(&path, "other.zip", |facts, submission| {
        facts.country = "VNM".parse().expect("a country");
        submission["agency"]["country"] = "VNM".into();
        submission["agency"]["country_name"] = "Viet Nam".into();
    });
    let refused = office.refuse("import.submission_preview", json!({ "path": other }));
    assert!(
        refused.fields[0].message.contains("Viet Nam"),
        "{refused:#?}"
    );
}
