//! Amounts that their valuation does not give, however many there are: all are mended, not only those that are shown.

use serde_json::{Value as Json, json};
use ssc_tests::Office;

use super::{check, count, line};

/// More than are shown.
const MANY: usize = 205;

fn thb(amount: &str) -> Json {
    json!({ "amount": amount, "currency": "THB" })
}

/// An in-kind line whose inputs give 12,000 baht.
fn valued(project: &Json, payer: &Json, amount: &str) -> Json {
    json!({
        "project_id": project["id"], "payer_id": payer, "flow": "disbursed", "date": "2025-03-01",
        "measurement": "B1", "description": "Trainer", "amount": thb(amount), "valuation": "standard_unit_cost",
        "valuation_inputs": { "standard_unit_cost": {
            "name": "Trainer's day", "unit": "person_day", "year": 2025, "price": thb("3000"), "quantity": "4",
        } },
    })
}

#[test]
fn amounts_that_valuations_do_not_give_are_taken_over_or_the_valuations_are_dropped() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let payer = office.call("agency.get", json!({}))["organisation_id"].clone();
    let mut rows = vec![valued(&project, &payer, "12000.00")];
    rows.extend((0..MANY).map(|number| valued(&project, &payer, &format!("{}.00", 500 + number))));
    let saved = office.call("cost_line.save_many", json!({ "rows": rows }));
    // In-kind cooperation without inputs gives nothing to compare with.
    line(
        &office,
        &project,
        json!({ "measurement": "B1", "valuation": "partner_declared" }),
    );

    let found = check(&office, "valuation-differs");
    assert_eq!(
        (&found["count"], &found["severity"]),
        (&json!(MANY), &json!("advises"))
    );
    assert_eq!(found["mend"], "valuation");
    assert_eq!(found["findings"].as_array().map(Vec::len), Some(200));
    let told = found["findings"][0]["detail"].as_str().expect("words");
    assert!(
        told.ends_with("the valuation gives THB 12,000.00"),
        "{told}"
    );

    let before = office.register();
    let all = json!({ "year": 2025, "rule": "valuation-differs", "all": true });
    let preview = office.call("checks.valuation_preview", all.clone());
    assert_eq!(preview["total"], json!(MANY));
    assert_eq!(preview["rows"].as_array().map(Vec::len), Some(200));
    assert_eq!(preview["rows"][0]["after"], thb("12000.00"));

    let mended = office.call(
        "checks.mend_valuation",
        json!({ "targets": all, "how": "take" }),
    );
    assert_eq!(mended["count"], json!(MANY));
    assert_eq!(count(&office, "valuation-differs"), 0);
    let last = office.call("cost_line.get", json!({ "id": saved[MANY]["id"] }));
    assert_eq!(last["amount"], thb("12000.00"));
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before, "one step back for all of them");

    let refused = office.refuse(
        "checks.mend_valuation",
        json!({ "targets": all, "how": "drop", "reason": "  " }),
    );
    assert_eq!(refused.fields[0].path, "reason");
    let one = json!({
        "year": 2025, "rule": "valuation-differs", "keys": [found["findings"][3]["key"]], "all": false,
    });
    let reason = "The ministry's own account stands";
    let done = office.answer(
        "checks.mend_valuation",
        json!({ "targets": one, "how": "drop", "reason": reason }),
    );
    let told = done.changes.expect("changes").description;
    assert!(told.contains(reason), "{told}");
    assert_eq!(
        count(&office, "valuation-differs"),
        i64::try_from(MANY).expect("few") - 1
    );
    let kept = office.call("cost_line.get", json!({ "id": found["findings"][3]["id"] }));
    assert_eq!(
        (&kept["valuation_inputs"], &kept["valuation"]),
        (&Json::Null, &json!("standard_unit_cost"))
    );
    let refused = office.refuse(
        "checks.mend_valuation",
        json!({ "targets": one, "how": "take" }),
    );
    assert_eq!(refused.fields[0].path, "targets.keys");
}

#[test]
fn all_that_is_missing_for_a_report_is_not_all_of_the_register() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let payer = office.call("agency.get", json!({}))["organisation_id"].clone();
    let unpaid = |day: &str| {
        json!({
            "project_id": project["id"], "flow": "disbursed", "date": day, "measurement": "A1",
            "description": "Course", "amount": thb("100"),
        })
    };
    let rows: Vec<Json> = (0..MANY)
        .map(|number| {
            unpaid(if number == 0 {
                "2019-03-01"
            } else {
                "2025-03-01"
            })
        })
        .collect();
    office.call("cost_line.save_many", json!({ "rows": rows }));
    let targets = |view: &str| json!({ "year": 2025, "rule": "line-without-payer", "all": true, "view": view });
    let mended = office.call(
        "checks.mend_payer",
        json!({ "targets": targets("missing"), "payer_id": payer }),
    );
    assert_eq!(mended["count"], json!(MANY - 1));
    assert_eq!(count(&office, "line-without-payer"), 1);
    let mended = office.call(
        "checks.mend_payer",
        json!({ "targets": targets("all"), "payer_id": payer }),
    );
    assert_eq!(mended["count"], 1);
}
