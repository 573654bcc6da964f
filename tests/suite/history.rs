//! One operation is one entry of the history, failed work changes nothing, and undo takes back whole operations.

use serde_json::{Value as Json, json};
use ssc_core::error::Code;
use ssc_core::ops::Noun;
use ssc_tests::Office;

fn steps(office: &Office) -> (Option<String>, Option<String>) {
    let steps = office.call("history.steps", json!({}));
    let words = |name: &str| steps[name].as_str().map(str::to_owned);
    (words("undo"), words("redo"))
}

fn entries(office: &Office) -> i64 {
    office.call("history.list", json!({}))["total"]
        .as_i64()
        .expect("a count")
}

#[test]
fn an_operation_is_one_entry_with_before_and_after() {
    let office = Office::ready();
    let before = entries(&office);
    let made = office.answer(
        "project.save",
        json!({
            "code": "P-1", "title": "Rice", "status": "ongoing", "direction": "provided", "form": "bilateral",
            "countries": [{ "iso3": "LAO", "share": "60" }, { "iso3": "KHM", "share": "40" }],
        }),
    );
    let changes = made.changes.expect("a write command says what it changed");
    assert_eq!(
        changes.nouns.into_iter().collect::<Vec<_>>(),
        [Noun::Project]
    );
    assert_eq!(changes.description, "Project P-1 added");
    assert_eq!(changes.undo.as_deref(), Some("Project P-1 added"));
    assert_eq!(
        entries(&office),
        before + 1,
        "project and shares are one operation"
    );

    let mut project = made.value;
    project["title"] = json!("Rice and fish");
    let saved = office.answer("project.save", project);
    let sequence = saved.changes.and_then(|c| c.entry).expect("an entry");
    let rows = office.call("history.changes", json!({ "sequence": sequence }));
    let rows = rows.as_array().expect("rows");
    assert_eq!(
        rows.len(),
        1,
        "shares that stayed the same are not written: {rows:#?}"
    );
    assert_eq!(rows[0]["before"]["title"], "Rice");
    assert_eq!(rows[0]["after"]["title"], "Rice and fish");

    let newest = &office.call("history.list", json!({ "page": { "limit": 1 } }))["rows"][0];
    assert_eq!(newest["actor"], "officer");
    assert_eq!(newest["description"], "Project P-1 saved");
    assert!(
        newest["at"]
            .as_str()
            .is_some_and(|at| at.starts_with("2025-12-01T00:"))
    );
}

#[test]
fn saving_what_is_there_already_makes_no_entry() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let before = entries(&office);
    let again = office.answer("project.save", project.clone());
    assert_eq!(again.changes.and_then(|changes| changes.entry), None);
    assert_eq!(again.value, project);
    assert_eq!(entries(&office), before);
}

#[test]
fn failed_work_changes_nothing() {
    let office = Office::ready();
    let farm = office.organisation("Farm school", "institute", Some("THA"));
    office.project("P-1", &[("LAO", "100")]);
    let mut second = office.project("P-2", &[("VNM", "100")]);
    let before = (office.register(), entries(&office));

    // The second part of the work fails: the code is taken, after valid shares were given.
    second["code"] = json!("P-1");
    second["countries"] = json!([{ "iso3": "MMR", "share": "100" }]);
    let refused = office.refuse("project.save", second.clone());
    assert_eq!(refused.code, Code::Invalid);
    assert_eq!(refused.fields[0].path, "code");

    // Shares and roles are written, then a role meets an organisation that does not exist.
    second["code"] = json!("P-2");
    second["roles"] = json!([
        { "organisation_id": farm["id"], "role": "implementing" },
        { "organisation_id": "00000000-0000-7000-8000-000000000000", "role": "funding" },
    ]);
    let refused = office.refuse("project.save", second);
    assert_eq!(refused.code, Code::NotFound, "{refused:#?}");

    assert_eq!((office.register(), entries(&office)), before);
}

#[test]
fn undo_and_redo_go_step_by_step_also_after_reopening() {
    let office = Office::ready();
    let empty = office.register();
    office.project("P-1", &[("LAO", "100")]);
    let one = office.register();
    office.project("P-2", &[("VNM", "50"), ("MMR", "50")]);
    let two = office.register();

    let undone = office.answer("history.undo", json!({}));
    let changes = undone.changes.expect("changes");
    assert_eq!(changes.description, "Undone: Project P-2 added");
    assert_eq!(changes.redo.as_deref(), Some("Project P-2 added"));
    assert_eq!(office.register(), one);

    office.reopen();
    assert_eq!(
        steps(&office),
        (
            Some("Project P-1 added".into()),
            Some("Project P-2 added".into())
        )
    );
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), empty);
    office.call("history.redo", json!({}));
    assert_eq!(office.register(), one);
    office.reopen();
    office.call("history.redo", json!({}));
    assert_eq!(office.register(), two);
    let refused = office.refuse("history.redo", json!({}));
    assert_eq!(
        (refused.code, refused.message.as_str()),
        (Code::NotFound, "There is nothing to redo.")
    );
}

#[test]
fn a_new_operation_drops_what_could_be_redone_for_good() {
    let office = Office::ready();
    office.project("P-1", &[("LAO", "100")]);
    office.call("history.undo", json!({}));
    office.organisation("Farm school", "institute", None);
    assert_eq!(steps(&office).1, None);

    // Taking the new operation back must not bring the dropped one within reach again.
    office.call("history.undo", json!({}));
    assert_eq!(steps(&office).1.as_deref(), Some("Farm school saved"));
    office.call("history.redo", json!({}));
    assert_eq!(steps(&office).1, None);
    assert_eq!(office.call("project.list", json!({}))["total"], 0);

    let listed = office.call("history.list", json!({}));
    let dropped = listed["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| row["description"] == "Project P-1 added");
    assert_eq!(
        dropped.expect("the history forgets nothing")["undone"],
        true
    );
}

#[test]
fn the_making_of_a_programme_cannot_be_undone() {
    let office = Office::new();
    assert_eq!(steps(&office), (None, None));
    let refused = office.refuse("history.undo", json!({}));
    assert_eq!(
        (refused.code, refused.message.as_str()),
        (Code::NotFound, "There is nothing to undo.")
    );
}

#[test]
fn a_deleted_project_comes_back_with_all_its_parts() {
    let office = Office::ready();
    let farm = office.organisation("Farm school", "institute", Some("THA"));
    let made = office.call(
        "project.save",
        json!({
            "code": "P-1", "title": "Rice", "status": "ongoing", "direction": "provided", "form": "triangular_south",
            "countries": [{ "iso3": "LAO", "share": "33.333333" }, { "iso3": "KHM", "share": "66.666667" }],
            "roles": [{ "organisation_id": farm["id"], "role": "implementing" }],
            "areas": [{ "area": "agriculture_food_security", "weight": "100" }],
            "goals": [{ "code": "2.5", "weight": "70" }, { "code": "1", "weight": "30" }],
        }),
    );
    let before = office.register();
    office.call("project.delete", json!({ "id": made["id"] }));
    assert_eq!(
        office
            .refuse("project.get", json!({ "id": made["id"] }))
            .code,
        Code::NotFound
    );
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);
    let back = office.call("project.get", json!({ "id": made["id"] }));
    assert_eq!(without_versions(back), without_versions(made));
}

#[test]
fn an_organisation_with_a_role_is_not_deleted() {
    let office = Office::ready();
    let farm = office.organisation("Farm school", "institute", Some("THA"));
    let mut project = office.project("P-1", &[("LAO", "100")]);
    project["roles"] = json!([{ "organisation_id": farm["id"], "role": "implementing" }]);
    let project = office.call("project.save", project);
    let before = office.register();
    let refused = office.refuse("organisation.delete", json!({ "id": farm["id"] }));
    assert_eq!(refused.code, Code::InUse);
    assert_eq!(office.register(), before);

    office.call("project.delete", json!({ "id": project["id"] }));
    office.call("organisation.delete", json!({ "id": farm["id"] }));
    office.call("history.undo", json!({}));
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);
}

#[test]
fn every_change_of_a_project_can_be_found_in_its_history() {
    let office = Office::ready();
    let made = office.project("P-1", &[("LAO", "100")]);
    office.project("P-2", &[("LAO", "100")]);
    let archived = office.call(
        "project.archive",
        json!({ "id": made["id"], "row_version": made["row_version"], "archived": true }),
    );
    assert_eq!(archived["archived"], true);
    let list = office.call("history.list", json!({ "record": made["id"] }));
    let words: Vec<&str> = list["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .filter_map(|row| row["description"].as_str())
        .collect();
    assert_eq!(words, ["Project P-1 archived", "Project P-1 added"]);
    assert_eq!(list["total"], 2);
}

fn without_versions(mut record: Json) -> Json {
    match &mut record {
        Json::Object(fields) => {
            fields.remove("row_version");
            for value in fields.values_mut() {
                *value = without_versions(value.take());
            }
        }
        Json::Array(rows) => {
            for row in rows {
                *row = without_versions(row.take());
            }
        }
        _ => {}
    }
    record
}
