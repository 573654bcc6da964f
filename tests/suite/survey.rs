//! The survey: what the register proposes, what the officer answers, and the row that is printed.

use serde_json::{Value as Json, json};
use ssc_tests::Office;

const EDITION: &str = include_str!("../../src-tauri/core/reference/survey/escap-2018.toml");

fn question(questionnaire: &Json, id: &str) -> Json {
    let sections = questionnaire["sections"].as_array().expect("sections");
    let mut questions = sections
        .iter()
        .flat_map(|section| section["questions"].as_array().expect("questions"));
    questions
        .find(|question| question["id"] == id)
        .unwrap_or_else(|| panic!("question {id}"))
        .clone()
}

fn questionnaire(office: &Office, year: i64) -> Json {
    office.call("survey.questionnaire", json!({ "year": year }))
}

/// A project with a disbursed line of the agency in fiscal year 2025.
fn contribution(office: &Office, code: &str, country: &str, measurement: &str, amount: &str) {
    let project = office.project(code, &[(country, "100")]);
    let agency = office.call("agency.get", json!({}));
    let valuation = measurement.starts_with('B').then_some("actual_expenditure");
    office.call(
        "cost_line.save",
        json!({
            "project_id": project["id"], "payer_id": agency["organisation_id"], "flow": "disbursed",
            "date": "2025-02-01", "currency": "THB", "amount": { "amount": amount, "currency": "THB" },
            "measurement": measurement, "valuation": valuation,
        }),
    );
}

fn multi(ids: &[&str]) -> Json {
    let choices: Vec<Json> = ids.iter().map(|id| json!({ "id": id })).collect();
    json!({ "kind": "multi", "choices": choices })
}

#[test]
fn the_register_proposes_modalities_groups_and_countries_with_the_projects_behind_them() {
    let office = Office::ready();
    contribution(&office, "LAO-1", "LAO", "B2", "1000.00");
    contribution(&office, "KEN-1", "KEN", "A1", "2000.00");
    let asked = questionnaire(&office, 2025);
    let modalities = question(&asked, "D1");
    assert_eq!(modalities["words"], json!(["Financial", "Training"]));
    assert_eq!(modalities["derived"]["records"], 2);
    let regions = question(&asked, "F1");
    assert_eq!(
        regions["words"],
        json!(["Asia and Pacific", "Africa", "LDCs", "LLDCs"])
    );
    assert_eq!(
        question(&asked, "F2")["words"],
        json!(["Kenya", "Lao People's Democratic Republic"])
    );
    assert_eq!(question(&asked, "A5")["words"], json!(["Provider"]));
    assert_eq!(
        question(&asked, "I1")["applies"],
        false,
        "a provider is not asked as user"
    );
    let behind = office.call(
        "survey.records",
        json!({ "year": 2025, "question": "D1", "choice": "training" }),
    );
    assert_eq!(behind["total"], 1);
    assert_eq!(behind["rows"][0]["code"], "LAO-1");
}

#[test]
fn a_country_counts_in_a_group_by_the_day_of_the_activity() {
    let office = Office::ready();
    // Bhutan left the group of least developed countries on 13 December 2023.
    contribution(&office, "BTN-1", "BTN", "B2", "1000.00");
    let regions = question(&questionnaire(&office, 2025), "F1");
    assert_eq!(regions["words"], json!(["Asia and Pacific", "LLDCs"]));
}

#[test]
fn a_proposed_answer_is_replaced_only_with_a_reason() {
    let office = Office::ready();
    contribution(&office, "LAO-1", "LAO", "B2", "1000.00");
    let answer = multi(&["training", "study_visits"]);
    let request = json!({ "year": 2025, "question": "D1", "answer": answer });
    let refused = office.refuse("survey.answer", request.clone());
    assert_eq!(refused.fields[0].path, "answer");
    let refused = office.refuse("survey.override", request.clone());
    assert_eq!(refused.fields[0].path, "reason");
    let same =
        json!({ "year": 2025, "question": "D1", "answer": multi(&["training"]), "reason": "none" });
    office.refuse("survey.override", same);
    let mut reasoned = request;
    reasoned["reason"] = json!("One visit was paid by the embassy and is not in the register.");
    office.call("survey.override", reasoned);
    let modalities = question(&questionnaire(&office, 2025), "D1");
    assert_eq!(modalities["words"], json!(["Training", "Study visits"]));
    assert_eq!(modalities["derived"]["words"], json!(["Training"]));
    assert_eq!(modalities["own"]["basis"], "overridden");
    office.call("survey.clear", json!({ "year": 2025, "question": "D1" }));
    let modalities = question(&questionnaire(&office, 2025), "D1");
    assert_eq!(modalities["words"], json!(["Training"]));
    office.call("history.undo", json!({}));
    let modalities = question(&questionnaire(&office, 2025), "D1");
    assert_eq!(modalities["words"], json!(["Training", "Study visits"]));
}

#[test]
fn an_answer_that_does_not_fit_is_refused_where_it_does_not() {
    let office = Office::ready();
    for (question, answer, path) in [
        (
            "C4",
            multi(&["none", "private_sector"]),
            "answer.choices[0]",
        ),
        ("C4", multi(&["nobody"]), "answer.choices[0].id"),
        ("C4", multi(&["other"]), "answer.choices[0].text"),
        (
            "C4",
            multi(&["civil_society", "civil_society"]),
            "answer.choices[1]",
        ),
        (
            "C4",
            json!({ "kind": "text", "text": "yes" }),
            "answer.kind",
        ),
        ("L1", json!({ "kind": "text", "text": " " }), "answer"),
        (
            "L1",
            json!({ "kind": "text", "text": "a\u{7}b" }),
            "answer.text",
        ),
        (
            "B2",
            json!({ "kind": "table", "rows": [{ "colour": "red" }] }),
            "answer.rows[0].colour",
        ),
        (
            "G1",
            json!({ "kind": "table", "rows": [{ "year": "2018", "amount_usd": "5" }], "statement": "sum" }),
            "answer.rows[0].basis",
        ),
        ("Z9", multi(&["none"]), "question"),
    ] {
        let refused = office.refuse(
            "survey.answer",
            json!({ "year": 2025, "question": question, "answer": answer }),
        );
        assert_eq!(refused.fields[0].path, path, "{question}: {refused:?}");
    }
}

#[test]
fn another_edition_is_loaded_from_a_file_and_a_broken_one_is_refused() {
    let office = Office::ready();
    let path = office.folder().join("edition.toml");
    let own = EDITION
        .replace("id = \"escap-2018\"", "id = \"own-2027\"")
        .replace("label = \"Study visits\"", "label = \"Exchange visits\"");
    std::fs::write(&path, own).expect("the edition is written");
    office.call("survey.load_edition", json!({ "path": path }));
    let editions = office.call("survey.editions", json!({}));
    assert_eq!(editions[1]["id"], "own-2027");
    let asked = office.call(
        "survey.questionnaire",
        json!({ "edition": "own-2027", "year": 2025 }),
    );
    let options = question(&asked, "D1")["options"].clone();
    assert!(
        options
            .as_array()
            .expect("options")
            .iter()
            .any(|option| option["label"] == "Exchange visits")
    );
    for (text, said) in [
        (EDITION.to_owned(), "part of the program"),
        (EDITION.replace("escap-2018", "a b"), "edition.id"),
        ("[edition]\nid = ".to_owned(), "Line 2"),
    ] {
        std::fs::write(&path, text).expect("the edition is written");
        let refused = office.refuse("survey.load_edition", json!({ "path": path }));
        assert!(refused.fields[0].message.contains(said), "{refused:?}");
    }
}

#[test]
fn the_ten_rows_of_the_overview_of_2018_are_reproduced() {
    let cases: Json =
        serde_json::from_str(include_str!("cases/summary_rows.json")).expect("the cases");
    let office = Office::ready();
    for (year, case) in (2010..).zip(cases["rows"].as_array().expect("rows")) {
        let mut agency = office.call("agency.get", json!({}));
        agency["country"] = case["country"].clone();
        office.call("agency.save", agency);
        let ids = |field: &str| -> Vec<&str> {
            case[field]
                .as_array()
                .expect("a list")
                .iter()
                .map(|id| id.as_str().expect("an id"))
                .collect()
        };
        let mut regions = case["regions"].as_array().expect("regions").clone();
        regions.extend(ids("countries").iter().map(|iso3| json!({ "id": iso3 })));
        let mut answers = vec![
            ("D1", multi(&ids("modalities"))),
            // Chosen in any order, printed in the survey's.
            (
                "E1",
                multi(&ids("areas").into_iter().rev().collect::<Vec<_>>()),
            ),
            ("F1", json!({ "kind": "multi", "choices": regions })),
        ];
        for (question, field) in [("F2", "support_to"), ("F3", "support_from")] {
            if !ids(field).is_empty() {
                answers.push((
                    question,
                    json!({ "kind": "country_list", "countries": ids(field) }),
                ));
            }
        }
        if let Some(amount) = case["amount"].as_str() {
            let row = json!({ "year": "2018", "amount_usd": amount, "basis": "not stated in the overview" });
            answers.push((
                "G1",
                json!({ "kind": "table", "rows": [row], "statement": "last_year", "qualifier": case["qualifier"] }),
            ));
        }
        for (question, answer) in answers {
            office.call(
                "survey.answer",
                json!({ "year": year, "question": question, "answer": answer }),
            );
        }
        let row = office.call("survey.summary", json!({ "year": year }));
        let printed = &case["printed"];
        let country = case["country"].as_str().expect("a country");
        for field in ["modalities", "areas", "regions", "contribution"] {
            assert_eq!(row[field], printed[field], "{country}: {field}");
        }
        let headings: Vec<&Json> = row["cells"]
            .as_array()
            .expect("cells")
            .iter()
            .map(|cell| &cell["heading"])
            .collect();
        assert_eq!(
            headings,
            cases["headings"]
                .as_array()
                .expect("headings")
                .iter()
                .collect::<Vec<_>>()
        );
        assert_eq!(row["title"], cases["title"]);
        for (field, answer) in [
            ("countries", "countries"),
            ("support_to", "support_to"),
            ("support_from", "support_from"),
        ] {
            assert_eq!(
                row[field].as_array().map(Vec::len),
                case[answer].as_array().map(Vec::len),
                "{country}: {field}"
            );
        }
    }
    // Names are the UN's, whatever the overview printed.
    let row = office.call("survey.summary", json!({ "year": 2019 }));
    assert_eq!(row["country"], "Viet Nam");
    assert_eq!(row["support_to"][3], "Lao People's Democratic Republic");
    assert!(
        row["cells"][3]["lines"][1]
            .as_str()
            .expect("a line")
            .starts_with("Support to: Algeria, ")
    );
}
