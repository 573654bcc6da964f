//! Amounts and totals that look wrong beside others, and what the year itself brings about.

use serde_json::{Value as Json, json};
use ssc_tests::Office;

use super::{check, count, line};

fn details(check: &Json) -> Vec<String> {
    let findings = check["findings"].as_array().expect("findings").iter();
    findings
        .map(|f| f["detail"].as_str().expect("a detail").to_owned())
        .collect()
}

#[test]
fn a_year_with_a_nought_too_many_or_in_another_currency_stands_out() {
    let office = Office::ready();
    for (code, last) in [("TEN", "1110000"), ("RATE", "3300"), ("FINE", "160000")] {
        let project = office.project(code, &[("LAO", "100")]);
        for (year, amount) in [
            (2022, "100000"),
            (2023, "120000"),
            (2024, "105000"),
            (2025, last),
        ] {
            line(
                &office,
                &project,
                json!({
                    "date": format!("{year}-03-01"), "description": format!("Course of {year}"),
                    "amount": { "amount": amount, "currency": "THB" },
                }),
            );
        }
    }
    let found = check(&office, "amount-off");
    let details = details(&found);
    assert_eq!(details.len(), 2, "{details:?}");
    let labels: Vec<&Json> = found["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|f| &f["label"])
        .collect();
    assert_eq!(labels, ["RATE Course of 2025", "TEN Course of 2025"]);
    assert!(
        details[0].contains("about the exchange rate"),
        "{details:?}"
    );
    assert!(details[1].contains("factor of 10"), "{details:?}");
}

#[test]
fn a_line_that_is_far_from_the_usual_of_its_kind_stands_out() {
    let office = Office::ready();
    for number in 0..30 {
        let project = office.project(&format!("P-{number}"), &[("LAO", "100")]);
        let amount = if number == 7 {
            "1000000".to_owned()
        } else {
            (900 + 10 * number).to_string()
        };
        line(
            &office,
            &project,
            json!({
                "description": format!("Fee of lecturer {number}"), "amount": { "amount": amount, "currency": "THB" },
            }),
        );
    }
    let details = details(&check(&office, "amount-off"));
    assert_eq!(details.len(), 1, "{details:?}");
    assert!(details[0].contains("factor of 1000"), "{details:?}");
}

#[test]
fn more_disbursed_than_committed_says_by_how_much() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    line(
        &office,
        &project,
        json!({ "flow": "committed", "date": "2025-02-01" }),
    );
    line(
        &office,
        &project,
        json!({ "amount": { "amount": "1250.50", "currency": "THB" } }),
    );
    let details = details(&check(&office, "disbursed-above-committed"));
    assert_eq!(
        details,
        ["committed THB 1,000.00, disbursed THB 1,250.50: THB 250.50 more"]
    );
}

#[test]
fn a_total_that_moved_names_what_moved_it() {
    let office = Office::ready();
    let lao = office.project("P-1", &[("LAO", "100")]);
    let khm = office.project("P-2", &[("KHM", "100")]);
    for (project, date, amount) in [
        (&lao, "2024-03-01", "1000"),
        (&lao, "2025-03-01", "1000"),
        (&khm, "2025-04-01", "200"),
    ] {
        line(
            &office,
            project,
            json!({ "date": date, "amount": { "amount": amount, "currency": "THB" } }),
        );
    }
    assert_eq!(count(&office, "total-moved"), 0, "a fifth more is not much");
    line(
        &office,
        &khm,
        json!({ "date": "2025-05-01", "amount": { "amount": "300", "currency": "THB" } }),
    );
    let found = check(&office, "total-moved");
    assert_eq!(
        details(&found),
        ["2024: THB 1,000.00, 2025: THB 1,500.00 (+50 %)"]
    );
    let mover = &found["findings"][0]["others"][0];
    assert_eq!(mover["label"], "Country: Cambodia");
    // The key is the figure's address: side, dimension, key and year.
    assert_eq!(mover["id"], "contribution~country~KHM~2025");
}

#[test]
fn a_country_that_leaves_a_group_within_the_year_is_named_with_the_lines_of_both_sides() {
    let office = Office::ready();
    let groups = office.call("country.groups", json!({}));
    let group = groups
        .as_array()
        .expect("groups")
        .iter()
        .find(|g| g["code"] == "LDC")
        .expect("LDC")
        .clone();
    let members = office.call(
        "country.members",
        json!({ "group": group["id"], "search": "Lao" }),
    );
    let mut membership = members["rows"][0]["membership"].clone();
    membership["valid_to"] = json!("2025-04-01");
    office.call("country.save_membership", membership);
    let project = office.project("P-1", &[("LAO", "50"), ("KHM", "50")]);
    for date in ["2024-09-01", "2024-11-01", "2025-03-31", "2025-04-01"] {
        line(
            &office,
            &project,
            json!({ "date": date, "description": date }),
        );
    }
    let found = check(&office, "group-changes");
    assert_eq!(found["count"], 1);
    let finding = &found["findings"][0];
    assert_eq!(finding["id"], "LAO");
    let words = finding["detail"].as_str().expect("words");
    assert!(
        words.contains("2 lines before, 1 from that day on"),
        "{words}"
    );
    let sides: Vec<bool> = finding["others"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| {
            line["detail"]
                .as_str()
                .expect("a detail")
                .contains("after the change")
        })
        .collect();
    assert_eq!(sides, [false, false, true]);
}

#[test]
fn a_scholarship_of_unusual_cost_a_month_is_found_and_small_numbers_are_told() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    for number in 0..8 {
        let activity = office.call("activity.save", json!({
            "project_id": project["id"], "kind": "scholarship", "title": format!("Master {number}"),
            "start_date": "2024-11-01", "end_date": "2025-10-26", "status": "completed",
        }));
        office.call("participation.save_many", json!({
            "activity_id": activity["id"],
            "rows": [{ "name": format!("Scholar {number}"), "sex": "female", "nationality": "LAO",
                       "purpose": "course", "legal_basis": "law" }],
        }));
        // Somebody typed the cost of a month for that of the year.
        let amount = if number == 3 { "25000" } else { "300000" };
        line(
            &office,
            &project,
            json!({
                "activity_id": activity["id"], "measurement": "B2", "valuation": "actual_expenditure",
                "description": format!("Scholarship {number}"),
                "amount": { "amount": amount, "currency": "THB" },
            }),
        );
    }
    let found = check(&office, "scholarship-cost");
    assert_eq!(found["count"], 1, "{found:#}");
    assert_eq!(found["findings"][0]["label"], "P-1 Master 3");
    let words = &details(&found)[0];
    assert!(
        words.starts_with("THB 25,000.00 for 12.0 months: THB 2,083.33 a month, usually THB 25,000.00 to THB 25,000.00"),
        "{words}"
    );

    let course = office.call("activity.save", json!({
        "project_id": project["id"], "kind": "training", "title": "Course", "start_date": "2025-02-01",
        "end_date": "2025-02-05", "status": "completed",
    }));
    office.call("participation.save_many", json!({
        "activity_id": course["id"],
        "rows": [
            { "name": "A Example", "sex": "female", "nationality": "LAO", "purpose": "c", "legal_basis": "l" },
            { "name": "B Example", "sex": "male", "nationality": "KHM", "purpose": "c", "legal_basis": "l" },
        ],
    }));
    let small = check(&office, "small-cells");
    let tables: Vec<&Json> = small["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|f| &f["label"])
        .collect();
    assert!(
        tables.iter().any(|label| label
            .as_str()
            .is_some_and(|l| l.starts_with("Trainees by country"))),
        "{tables:?}"
    );
    let words = serde_json::to_string(&small).expect("text");
    assert!(!words.contains("Example"), "no person is named");
}
