//! Each mend is one operation; what is right as it is, is remembered until it changes.

use serde_json::{Value as Json, json};
use ssc_tests::Office;

use super::{check, count, line};

fn targets(rule: &str, check: &Json) -> Json {
    let keys: Vec<&Json> = check["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|f| &f["key"])
        .collect();
    json!({ "year": 2025, "rule": rule, "keys": keys })
}

#[test]
fn a_finding_that_is_right_stays_away_until_its_record_changes() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let first = line(
        &office,
        &project,
        json!({ "description": "Travel of a trainer" }),
    );
    line(
        &office,
        &project,
        json!({ "description": "Travel of a  Trainer" }),
    );
    let found = check(&office, "line-twice");
    assert_eq!(found["count"], 1);
    assert_eq!(
        found["findings"][0]["others"].as_array().map(Vec::len),
        Some(1)
    );
    let key = &found["findings"][0]["key"];

    let empty = office.refuse(
        "checks.dismiss",
        json!({
            "targets": { "year": 2025, "rule": "line-twice", "keys": [key] }, "reason": "  ",
        }),
    );
    assert_eq!(empty.fields[0].path, "reason");
    office.call("checks.dismiss", json!({
        "targets": { "year": 2025, "rule": "line-twice", "keys": [key] }, "reason": "Two trainers travelled",
    }));
    let left = check(&office, "line-twice");
    assert_eq!(left["count"], 0);
    let told = &left["dismissed"][0];
    assert_eq!(
        (&told["reason"], &told["actor"]),
        (&json!("Two trainers travelled"), &json!("officer"))
    );

    let mut changed = office.call("cost_line.get", json!({ "id": first["id"] }));
    changed["reported_by"] = json!("Embassy");
    office.call("cost_line.save", changed);
    assert_eq!(
        count(&office, "line-twice"),
        1,
        "the line is another one now"
    );
    office.call("history.undo", json!({}));
    assert_eq!(
        count(&office, "line-twice"),
        0,
        "it is as it was when somebody looked"
    );
    office.call("checks.restore", json!({ "id": told["id"] }));
    assert_eq!(count(&office, "line-twice"), 1);

    // Without a rate there is no figure: no reason makes that right.
    let reply = office.refuse("checks.dismiss", json!({
        "targets": { "year": 2025, "rule": "rate-missing", "keys": ["LAK 2025"] }, "reason": "x",
    }));
    assert_eq!(reply.fields[0].path, "targets.rule");
    let reply = office.refuse(
        "checks.dismiss",
        json!({
            "targets": { "year": 2025, "rule": "' OR 1=1 --", "all": true }, "reason": "x",
        }),
    );
    assert!(
        reply.fields[0].message.contains("no check"),
        "{}",
        reply.fields[0].message
    );
}

#[test]
fn lines_that_stand_twice_are_found_across_projects_and_currencies() {
    let office = Office::ready();
    let one = office.project("P-1", &[("LAO", "100")]);
    let two = office.project("P-2", &[("KHM", "100")]);
    let keep = line(
        &office,
        &one,
        json!({ "description": "Laboratory equipment for Savannakhet" }),
    );
    let across = line(
        &office,
        &two,
        json!({ "description": "laboratory equipments for Savannakhet" }),
    );
    let dollars = line(
        &office,
        &one,
        json!({
            "description": "Laboratory equipment for Savannakhet", "amount": { "amount": "1000", "currency": "USD" },
        }),
    );
    line(&office, &one, json!({ "description": "Per diem" }));
    line(
        &office,
        &two,
        json!({ "description": "Laboratory equipment for Savannakhet", "date": "2025-03-02" }),
    );
    let found = check(&office, "line-twice");
    assert_eq!(found["count"], 1);
    let mut ids: Vec<&Json> = found["findings"][0]["others"]
        .as_array()
        .expect("others")
        .iter()
        .map(|o| &o["id"])
        .collect();
    ids.push(&found["findings"][0]["id"]);
    for line in [&keep, &across, &dollars] {
        assert!(ids.contains(&&line["id"]), "{ids:?}");
    }
    let before = office.register();
    let reply = office.refuse(
        "checks.mend_twins",
        json!({ "keep": keep["id"], "gone": [keep["id"]] }),
    );
    assert_eq!(reply.fields[0].path, "gone");
    office.call(
        "checks.mend_twins",
        json!({ "keep": keep["id"], "gone": [across["id"], dollars["id"]] }),
    );
    assert_eq!(count(&office, "line-twice"), 0);
    assert_eq!(office.call("cost_line.list", json!({}))["total"], 3);
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);
}

#[test]
fn shares_are_scaled_to_a_hundred_as_they_were_shown() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "30"), ("KHM", "30"), ("VNM", "40")]);
    rusqlite::Connection::open(office.path())
        .and_then(|file| file.execute("UPDATE project_country SET share = '30'", []))
        .expect("the shares came in otherwise");
    let found = check(&office, "shares-not-whole");
    assert_eq!(
        (&found["count"], &found["mend"]),
        (&json!(1), &json!("shares"))
    );
    let targets = targets("shares-not-whole", &found);
    let preview = office.call("checks.shares_preview", targets.clone());
    let after: Vec<&Json> = preview["rows"][0]["shares"]
        .as_array()
        .expect("shares")
        .iter()
        .map(|s| &s["after"])
        .collect();
    assert_eq!(after, ["33.34", "33.33", "33.33"]);
    office.call("checks.mend_shares", targets);
    let saved = office.call("project.get", json!({ "id": project["id"] }));
    assert_eq!(saved["countries"][0]["share"], "33.34");
    assert_eq!(count(&office, "shares-not-whole"), 0);
}

#[test]
fn payers_days_and_legal_basis_are_mended_for_all_that_were_found() {
    let office = Office::ready();
    let mut project = office.project("P-1", &[("LAO", "100")]);
    project["start_date"] = json!("2025-01-01");
    project["end_date"] = json!("2025-06-30");
    let project = office.call("project.save", project);
    for day in ["2024-12-20", "2025-03-01", "2025-08-02"] {
        line(
            &office,
            &project,
            json!({ "payer_id": null, "date": day, "description": day }),
        );
    }
    let ministry = office.organisation("Ministry of Farms", "ministry", Some("THA"));
    let before = office.register();
    assert_eq!(count(&office, "line-without-payer"), 3);
    let mended = office.call("checks.mend_payer", json!({
        "targets": { "year": 2025, "rule": "line-without-payer", "all": true }, "payer_id": ministry["id"],
    }));
    assert_eq!(mended["count"], 3);
    assert_eq!(count(&office, "line-without-payer"), 0);
    let reply = office.refuse("checks.mend_payer", json!({
        "targets": { "year": 2025, "rule": "line-without-payer", "all": true }, "payer_id": ministry["id"],
    }));
    assert!(reply.fields[0].message.contains("found any more"));
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);

    let outside = check(&office, "outside-project");
    assert_eq!(outside["count"], 2);
    let targets = targets("outside-project", &outside);
    let preview = office.call("checks.period_preview", targets.clone());
    assert_eq!(
        (
            &preview["rows"][0]["start_after"],
            &preview["rows"][0]["end_after"]
        ),
        (&json!("2024-12-20"), &json!("2025-08-02"))
    );
    office.call("checks.mend_period", targets);
    assert_eq!(count(&office, "outside-project"), 0);

    let person = |name: &str, purpose: &str| {
        office.call(
            "person.save",
            json!({ "name": name, "sex": "female", "purpose": purpose }),
        )
    };
    let known = person("Noy Example", "Certificate");
    let unknown = person("Dara Example", "");
    let all = json!({ "year": 2025, "rule": "person-without-basis", "all": true });
    let reply = office.refuse(
        "checks.mend_basis",
        json!({ "targets": all, "purpose": "Courses", "legal_basis": " " }),
    );
    assert_eq!(reply.fields[0].path, "legal_basis");
    office.call(
        "checks.mend_basis",
        json!({ "targets": all, "purpose": "Courses", "legal_basis": "Act B.E. 2562" }),
    );
    assert_eq!(count(&office, "person-without-basis"), 0);
    let of =
        |person: &Json| office.call("person.get", json!({ "id": person["id"] }))["person"].clone();
    assert_eq!(
        of(&known)["purpose"],
        "Certificate",
        "what was entered stays"
    );
    assert_eq!(of(&unknown)["legal_basis"], "Act B.E. 2562");
    office.call("history.undo", json!({}));
    assert_eq!(count(&office, "person-without-basis"), 2);
}

#[test]
fn a_missing_rate_is_carried_forward_only_where_the_officer_says_so() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let series = office.call("agency.get", json!({}))["rate_series"].clone();
    office.call(
        "rate.save",
        json!({
            "currency": "XPF", "period": "2023", "kind": "annual_average", "lcu_per_usd": "110.5",
            "series": series, "source": "Central bank",
        }),
    );
    line(
        &office,
        &project,
        json!({ "amount": { "amount": "500", "currency": "XPF" } }),
    );
    line(
        &office,
        &project,
        json!({ "amount": { "amount": "500", "currency": "ALL" } }),
    );
    let missing = |office: &Office| -> Vec<String> {
        let found = check(office, "rate-missing");
        let keys = found["findings"].as_array().expect("findings").iter();
        keys.map(|f| f["key"].as_str().expect("a key").to_owned())
            .collect()
    };
    assert_eq!(missing(&office), ["ALL 2025", "XPF 2025"]);
    let offers = office.call("checks.carried_rates", json!({ "year": 2025 }));
    assert_eq!(
        (&offers[0]["currency"], &offers[0]["from"]),
        (&json!("ALL"), &Json::Null)
    );
    assert_eq!(
        (&offers[1]["from"], &offers[1]["lcu_per_usd"]),
        (&json!(2023), &json!("110.5"))
    );
    let reply = office.refuse(
        "checks.carry_rates",
        json!({ "year": 2025, "rates": [{ "currency": "ALL", "year": 2025 }] }),
    );
    assert_eq!(reply.fields[0].path, "rates[0].currency");
    office.call(
        "checks.carry_rates",
        json!({ "year": 2025, "rates": [{ "currency": "XPF", "year": 2025 }] }),
    );
    assert_eq!(missing(&office), ["ALL 2025"]);
    let rates = office.call("rate.list", json!({ "currency": "XPF" }));
    let carried = rates["rows"]
        .as_array()
        .expect("rates")
        .iter()
        .find(|rate| rate["period"] == "2025");
    assert_eq!(
        carried.expect("it was entered")["source"],
        "Carried forward from 2023: Central bank"
    );
    office.call("history.undo", json!({}));
    assert_eq!(missing(&office), ["ALL 2025", "XPF 2025"]);
}
