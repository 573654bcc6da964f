//! Training hours: taught by an activity to each participant, corrected for one who left early, counted beside days and
//! never in money.

use serde_json::{Value as Json, json};
use ssc_tests::Office;

fn figures(office: &Office) -> Json {
    office.call("figures.year", json!({ "year": 2026, "years": 1 }))
}

/// A count of the year and what the records behind it add up to, which must be the same.
fn counted(office: &Office, id: &str) -> i64 {
    let figures = figures(office);
    let totals = figures["counts"]["provided"]["totals"]
        .as_array()
        .expect("totals");
    let row = totals.iter().find(|row| row["key"] == id).expect("a count");
    let number = row["years"][0].as_i64().expect("a number");
    let opened = office.call(
        "figures.count_records",
        json!({ "question": { "year": 2026, "years": 1 }, "measurement": id, "year": 2026 }),
    );
    assert_eq!(opened["sum"], number, "{id} opened");
    let rows = opened["rows"].as_array().expect("rows");
    let sum: i64 = rows.iter().filter_map(|row| row["number"].as_i64()).sum();
    assert_eq!(sum, number, "{id} by record");
    number
}

fn sound(office: &Office) {
    let integrity = office.call("checks.integrity", json!({}));
    assert_eq!(integrity["whole"], true, "{integrity}");
}

fn built(office: &Office, measure: &str) -> Json {
    office.call(
        "built_report.run",
        json!({ "definition": { "measure": measure, "rows": "sex", "columns": "year", "year": 2026, "years": 1 } }),
    )
}

#[test]
fn hours_are_those_of_the_activity_unless_a_trainee_has_their_own() {
    let office = Office::ready();
    let project = office.project("LAO-1", &[("LAO", "100")]);
    let course = office.call(
        "activity.save",
        json!({
            "project_id": project["id"], "kind": "training", "title": "Rice seed", "start_date": "2026-01-12",
            "end_date": "2026-01-16", "taught_hours": 30,
        }),
    );
    let rows = json!([
        { "name": "A", "sex": "female", "nationality": "LAO", "days": 5, "result": "completed" },
        { "name": "B", "sex": "male", "nationality": "LAO", "days": 2, "hours": 12, "result": "incomplete" },
        { "name": "C", "sex": "male", "nationality": "LAO", "hours": 30, "result": "withdrawn" },
    ]);
    office.call(
        "participation.save_many",
        json!({ "activity_id": course["id"], "rows": rows }),
    );
    let money = figures(&office)["sides"].clone();
    assert_eq!(
        (
            counted(&office, "C4"),
            counted(&office, "C5"),
            counted(&office, "C5h")
        ),
        (2, 7, 42)
    );
    let by_sex = built(&office, "training_hours");
    assert_eq!(by_sex["total"], "42");
    assert_eq!(by_sex["row_totals"], json!(["30", "12"]));

    // What the activity teaches changes for who has no hours of their own.
    let mut longer = course.clone();
    longer["taught_hours"] = json!(36);
    let longer = office.call("activity.save", longer);
    assert_eq!(counted(&office, "C5h"), 48);
    sound(&office);

    // A seminar of which only the number of participants is known.
    let seminar = office.call(
        "activity.save",
        json!({
            "project_id": project["id"], "kind": "seminar", "title": "Seminar", "start_date": "2026-02-02",
            "end_date": "2026-02-02", "actual_participants": 40, "taught_hours": 6,
        }),
    );
    assert_eq!((counted(&office, "C4"), counted(&office, "C5h")), (42, 288));

    // What is cancelled counts nowhere, neither in the figure nor behind it.
    for (id, hours) in [(&longer["id"], 240), (&seminar["id"], 0)] {
        office.call(
            "activity.set_status",
            json!({ "ids": [id], "status": "cancelled" }),
        );
        assert_eq!(counted(&office, "C5h"), hours);
        sound(&office);
    }
    for id in ["C4", "C5", "C9", "C11"] {
        assert_eq!(counted(&office, id), 0, "{id}");
    }
    office.call("history.undo", json!({}));
    office.call("history.undo", json!({}));
    assert_eq!(counted(&office, "C5h"), 288);
    sound(&office);
    assert_eq!(figures(&office)["sides"], money, "hours are never money");
}

#[test]
fn wrong_hours_are_refused_at_their_field() {
    let office = Office::ready();
    let project = office.project("LAO-1", &[("LAO", "100")]);
    let refused = office.refuse(
        "activity.save",
        json!({ "project_id": project["id"], "kind": "training", "title": "Rice", "taught_hours": -6 }),
    );
    assert_eq!(refused.fields[0].path, "taught_hours");
    let course = office.call(
        "activity.save",
        json!({ "project_id": project["id"], "kind": "training", "title": "Rice" }),
    );
    let refused = office.refuse(
        "participation.save_many",
        json!({ "activity_id": course["id"], "rows": [{ "name": "A", "hours": 100_001 }] }),
    );
    assert_eq!(refused.fields[0].path, "rows[0].hours");
    let pasted = office.call(
        "participation.read_pasted",
        json!({ "activity_id": course["id"], "text": "Name\tDays\tTraining hours\nA\t5\t30\nB\t5\tsix" }),
    );
    assert_eq!(pasted["preview"][0]["hours"], 30);
    assert!(
        pasted
            .to_string()
            .contains("“six” is not a whole number of hours"),
        "{pasted}"
    );
}
