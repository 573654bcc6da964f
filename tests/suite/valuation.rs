//! In-kind cooperation valued by a method whose inputs stay with the line.

use serde_json::{Value as Json, json};
use ssc_tests::Office;

fn thb(amount: &str) -> Json {
    json!({ "amount": amount, "currency": "THB" })
}

fn salary() -> Json {
    json!({ "official_salary": {
        "grade": "K5", "source": "Salary scale 2024", "pay": thb("44000"), "per": "month", "working_days": "22",
        "persons": "2", "person_days": "10",
        "allowances": [{ "label": "Per diem", "amount": thb("1000"), "per": "person_day" }],
    } })
}

fn line(office: &Office, project: &Json) -> Json {
    let agency = office.call("agency.get", json!({}));
    json!({
        "project_id": project["id"], "flow": "disbursed", "date": "2025-03-01", "measurement": "B1",
        "description": "Experts", "valuation": "official_salary", "valuation_inputs": salary(),
        "payer_id": agency["organisation_id"], "amount": thb("30000"),
    })
}

#[test]
fn the_inputs_stay_with_the_line_are_undone_with_it_and_an_amount_changed_by_hand_is_told() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let worked = office.call(
        "valuation.work_out",
        json!({ "inputs": salary(), "amount": thb("30000") }),
    );
    // 44,000 ÷ 22 × 10 + 1,000 × 10.
    assert_eq!(worked["total"], thb("30000.00"));
    assert_eq!(worked["differs"], Json::Null);
    let saved = office.call("cost_line.save", line(&office, &project));
    assert_eq!(saved["valuation_inputs"]["official_salary"]["grade"], "K5");

    let mut changed = saved.clone();
    changed["amount"] = thb("29000");
    let changed = office.call("cost_line.save", changed);
    let worked = office.call(
        "valuation.work_out",
        json!({ "inputs": changed["valuation_inputs"], "amount": changed["amount"] }),
    );
    assert_eq!(worked["difference"], thb("-1000.00"));
    let trace = office.call(
        "figures.trace",
        json!({ "question": { "year": 2025, "years": 1 }, "side": "contribution" }),
    );
    let told = trace["lines"][0]["valued"].as_str().expect("words");
    assert!(
        told.starts_with("Official salary: 44,000.00 a month ÷ 22 working days × 10 person-days")
    );
    assert!(
        told.ends_with("changed by hand and is another one."),
        "{told}"
    );

    // Another method does not keep the inputs of this one by accident.
    let mut other = changed.clone();
    other["valuation"] = json!("market_price");
    let refused = office.refuse("cost_line.save", other);
    assert_eq!(refused.fields[0].path, "valuation");
    let mut broken = changed;
    broken["valuation_inputs"]["official_salary"]["working_days"] = json!("");
    let refused = office.refuse("cost_line.save", broken);
    assert_eq!(
        refused.fields[0].path,
        "valuation_inputs.official_salary.working_days"
    );

    let history = office.call("history.list", json!({ "record": saved["id"] }));
    let entry = history["rows"][1]["sequence"].clone();
    let fields = office.call("history.fields", json!({ "sequence": entry }));
    let fields = fields["fields"].as_array().expect("fields");
    let inputs = fields
        .iter()
        .find(|field| field["column"] == "valuation_inputs")
        .expect("the inputs are told");
    assert!(
        inputs["after"]
            .as_str()
            .is_some_and(|words| words.contains("× 10 person-days")),
        "{inputs}"
    );

    office.call("history.undo", json!({}));
    let back = office.call("cost_line.get", json!({ "id": saved["id"] }));
    assert_eq!(back["amount"], thb("30000.00"));
    assert_eq!(back["valuation_inputs"], saved["valuation_inputs"]);
}

#[test]
fn an_activity_proposes_its_persons_and_days_and_nobody_who_withdrew() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let activity = office.call(
        "activity.save",
        json!({ "project_id": project["id"], "kind": "training", "title": "Course", "start_date": "2025-02-03",
                "end_date": "2025-02-12", "status": "completed" }),
    );
    let propose = || office.call("valuation.proposals", json!({ "activity": activity["id"] }));
    assert_eq!(propose(), json!([]));
    for (name, days, result) in [
        ("Trainee one", json!(10), "completed"),
        ("Trainee two", Json::Null, "completed"),
        ("Trainee three", json!(10), "withdrawn"),
    ] {
        let person = office.call("person.save", json!({ "name": name, "sex": "female" }));
        office.call(
            "participation.save",
            json!({ "activity_id": activity["id"], "person_id": person["id"], "days": days, "result": result }),
        );
    }
    let expert = office.call("person.save", json!({ "name": "Expert", "sex": "male" }));
    office.call(
        "assignment.save",
        json!({ "activity_id": activity["id"], "person_id": expert["id"], "role": "expert", "days": 4 }),
    );
    let proposals = propose();
    assert_eq!(proposals[0]["label"], "Experts: 1 person, 4 days together");
    // The second trainee stayed from the first to the last day of the course.
    assert_eq!(proposals[1]["persons"], "2");
    assert_eq!(proposals[1]["person_days"], "20");
    assert_eq!(proposals[1]["person_months"], "0.67");
}

#[test]
fn unit_costs_are_listed_by_year_and_kind_and_a_line_keeps_the_one_it_was_valued_with() {
    let office = Office::ready();
    let cost = |name: &str, kind: Json, year: i64, amount: &str| {
        json!({ "name": name, "kind": kind, "unit": "person_day", "year": year, "amount": thb(amount),
                "source": "Decision 12" })
    };
    let day = office.call(
        "unit_cost.save",
        cost("Training day", json!("training"), 2025, "3500"),
    );
    office.call("unit_cost.save", cost("Any day", Json::Null, 2025, "100"));
    office.call(
        "unit_cost.save",
        cost("Expert day", json!("expert_mission"), 2024, "9000"),
    );
    let listed = office.call(
        "unit_cost.list",
        json!({ "year": 2025, "kind": "training" }),
    );
    let names: Vec<&str> = listed["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .filter_map(|row| row["name"].as_str())
        .collect();
    assert_eq!(names, ["Any day", "Training day"]);
    let searched = office.call("unit_cost.list", json!({ "search": "ING%" }));
    assert_eq!(searched["total"], 0);
    for (field, value) in [
        ("name", json!(" ")),
        ("amount", thb("0")),
        ("source", json!("")),
        ("year", json!(3)),
    ] {
        let mut wrong = cost("Day", Json::Null, 2025, "1");
        wrong[field] = value;
        let refused = office.refuse("unit_cost.save", wrong);
        assert_eq!(refused.fields[0].path, field);
    }

    let project = office.project("P-1", &[("LAO", "100")]);
    let mut valued = line(&office, &project);
    valued["measurement"] = json!("B2");
    valued["valuation"] = json!("standard_unit_cost");
    valued["amount"] = thb("70000");
    valued["valuation_inputs"] = json!({ "standard_unit_cost": {
        "unit_cost_id": day["id"], "name": "Training day", "unit": "person_day", "year": 2025,
        "price": day["amount"], "quantity": "20", "source": "Decision 12",
    } });
    let saved = office.call("cost_line.save", valued);
    office.call("unit_cost.delete", json!({ "id": day["id"] }));
    let kept = office.call("cost_line.get", json!({ "id": saved["id"] }));
    assert_eq!(
        kept["valuation_inputs"]["standard_unit_cost"]["price"],
        thb("3500.00")
    );
}
