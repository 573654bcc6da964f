//! What the checks find in a programme, how it is mended, and what is remembered of it.

mod amounts;
mod joining;
mod mending;
mod valued;

use serde_json::{Value as Json, json};
use ssc_tests::Office;

/// The check of a rule for the report of 2025.
#[track_caller]
fn check(office: &Office, rule: &str) -> Json {
    let checks = office.call("checks.list", json!({ "year": 2025 }));
    let checks = checks.as_array().expect("checks");
    let found = checks.iter().find(|check| check["id"] == rule);
    found
        .unwrap_or_else(|| panic!("there is no rule {rule}"))
        .clone()
}

/// How many findings of a rule stand.
#[track_caller]
fn count(office: &Office, rule: &str) -> i64 {
    check(office, rule)["count"].as_i64().expect("a number")
}

/// A disbursed line that the agency paid in kind A1; more fields replace these.
fn line(office: &Office, project: &Json, fields: Json) -> Json {
    let agency = office.call("agency.get", json!({}));
    let mut request = json!({
        "project_id": project["id"], "payer_id": agency["organisation_id"], "flow": "disbursed",
        "date": "2025-03-01", "measurement": "A1", "description": "Course",
        "amount": { "amount": "1000", "currency": "THB" },
    });
    for (name, value) in fields.as_object().expect("fields") {
        request[name] = value.clone();
    }
    office.call("cost_line.save", request)
}
