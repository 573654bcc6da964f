//! From every cost line of the register to the reported total: no line lost, none twice, and every row opens.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use ssc_tests::Office;

const NO_LINES: [&str; 3] = ["rounding", "adjustment", "reported"];

fn decimal(amount: &Json) -> Option<Decimal> {
    let text = amount["amount"].as_str()?;
    Some(text.parse().expect("a decimal"))
}

fn list(json: &Json) -> &Vec<Json> {
    json.as_array().expect("a list")
}

fn row<'s>(sheet: &'s Json, step: &str) -> Option<&'s Json> {
    list(&sheet["rows"]).iter().find(|row| row["step"] == step)
}

/// Asserts that the sheet adds up to the figures, line by line and cent by cent, and that every row opens to the
/// lines that make it; gives the number of lines in the register's row.
pub fn assert_reconciles(office: &Office, question: &Json) -> i64 {
    let sheet = office.call("report.reconciliation", json!({ "question": question }));
    let figures = office.call("figures.year", question.clone());
    assert_eq!(sheet["agrees"], true, "{sheet:#}");
    let contribution = row(&sheet, "contribution").expect("a contribution");
    let total = &figures["sides"][0]["total"];
    for place in 0..list(&sheet["years"]).len() {
        for currency in ["own", "usd"] {
            let cell = |row: &Json| decimal(&row["years"][place][currency]).expect("an amount");
            let above = list(&sheet["rows"])
                .iter()
                .take_while(|row| row["step"] != "contribution");
            let sum: Decimal = above.map(cell).sum();
            assert_eq!(
                sum,
                cell(contribution),
                "{currency} of year {place}: {sheet:#}"
            );
            assert_eq!(
                cell(contribution),
                cell(total),
                "{currency} of year {place}"
            );
            let adjusted = row(&sheet, "adjustment").map_or(Decimal::ZERO, cell);
            let reported = cell(row(&sheet, "reported").expect("a total"));
            assert_eq!(sum + adjusted, reported, "{currency} of year {place}");
        }
    }
    let mut apart = 0;
    for row in list(&sheet["rows"]) {
        let step = row["step"].as_str().expect("a step");
        if NO_LINES.contains(&step) {
            continue;
        }
        if step != "register" {
            apart += row["sum"]["lines"].as_i64().expect("a number");
        }
        assert_opens(office, question, row);
    }
    let register = row(&sheet, "register").expect("the register")["sum"]["lines"]
        .as_i64()
        .expect("a number");
    assert_eq!(apart, register, "each line stands in one row: {sheet:#}");
    register
}

/// Asserts that a row opens to as many lines as it counts, whose parts are what it sums.
fn assert_opens(office: &Office, question: &Json, row: &Json) {
    let (mut offset, mut lines) = (0, Vec::new());
    let trace = loop {
        let trace = office.call(
            "report.reconciliation_lines",
            json!({
                "question": question, "step": row["step"], "page": { "offset": offset, "limit": 200 },
            }),
        );
        lines.extend(list(&trace["lines"]).clone());
        offset = lines.len();
        if list(&trace["lines"]).is_empty() || lines.len() as i64 == trace["total"] {
            break trace;
        }
    };
    assert_eq!(trace["total"], row["sum"]["lines"], "{row:#}");
    assert_eq!(trace["total"], json!(lines.len()), "{row:#}");
    let place = |of: &Json, amount: &Json| (of["year"].to_string(), amount["currency"].to_string());
    let mut parts: BTreeMap<(String, String), Decimal> = BTreeMap::new();
    for line in &lines {
        *parts.entry(place(line, &line["part"])).or_default() +=
            decimal(&line["part"]).expect("a part");
    }
    let totals: BTreeMap<(String, String), Decimal> = list(&trace["totals"])
        .iter()
        .map(|total| {
            let sum = decimal(&total["sum"]).expect("a sum");
            (place(total, &total["sum"]), sum)
        })
        .collect();
    assert_eq!(parts, totals, "{row:#}");
}

#[test]
fn the_sample_is_reconciled_to_the_last_cent_by_either_year_and_scope() {
    let office = Office::empty();
    office.call("programme.sample", json!({ "path": office.path() }));
    for question in [
        json!({ "year": 2025 }),
        json!({ "year": 2025, "years": 3, "year_basis": "calendar", "scope": "government" }),
        json!({ "year": 2024, "years": 5, "flow": "committed" }),
    ] {
        let mut asked = question.clone();
        asked["years"] = json!(question["years"].as_i64().unwrap_or(5));
        assert_reconciles(&office, &asked);
    }
    let sheet = office.call(
        "report.reconciliation",
        json!({ "question": { "year": 2025 } }),
    );
    for step in ["partners", "received", "counterpart"] {
        assert!(
            row(&sheet, step).is_some(),
            "the sample has lines of {step}"
        );
    }
}

/// Lines of every kind, all of the fiscal year 2025.
fn every_kind() -> Office {
    let office = Office::ready();
    let agency = office.call("agency.get", json!({}))["organisation_id"].clone();
    let ministry = office.organisation("Ministry of Farms", "ministry", Some("THA"))["id"].clone();
    let partner = office.organisation("Partner agency", "agency", Some("JPN"))["id"].clone();
    let mut project = office.project("P-1", &[("LAO", "100")]);
    project["direction"] = json!("both_ways");
    let project = office.call("project.save", project)["id"].clone();
    for (payer, direction, amount, currency) in [
        (&agency, "provided", "1000.01", "THB"),
        (&agency, "provided", "33.33", "USD"),
        (&ministry, "provided", "200.02", "THB"),
        (&partner, "provided", "0.05", "USD"),
        (&Json::Null, "provided", "40.04", "THB"),
        (&partner, "received", "500.05", "THB"),
        (&agency, "received", "6.06", "THB"),
    ] {
        office.call(
            "cost_line.save",
            json!({
                "project_id": project, "payer_id": payer, "direction": direction, "flow": "disbursed",
                "date": "2025-03-01", "amount": { "amount": amount, "currency": currency }, "measurement": "A1",
            }),
        );
    }
    office
}

fn cell(sheet: &Json, step: &str, currency: &str) -> Option<String> {
    let cell = list(&row(sheet, step)?["years"]).last()?;
    Some(cell[currency]["amount"].as_str()?.to_owned())
}

#[test]
fn each_reason_for_not_counting_a_line_has_a_row() {
    let office = every_kind();
    let question = json!({ "year": 2025, "years": 5 });
    assert_eq!(assert_reconciles(&office, &question), 7);
    let sheet = office.call("report.reconciliation", json!({ "question": question }));
    for (step, amount) in [
        ("out_of_scope", "-200.02"),
        ("without_payer", "-40.04"),
        ("received", "-500.05"),
        ("counterpart", "-6.06"),
    ] {
        assert_eq!(cell(&sheet, step, "own").as_deref(), Some(amount), "{step}");
    }
    // With the whole government in the scope the ministry's line is counted.
    let wide = json!({ "year": 2025, "years": 5, "scope": "government" });
    assert_reconciles(&office, &wide);
    let sheet = office.call("report.reconciliation", json!({ "question": wide }));
    assert!(row(&sheet, "out_of_scope").is_none());
}

#[test]
fn a_line_without_a_rate_stands_apart_and_no_total_of_its_year_is_claimed() {
    let office = every_kind();
    let project = office.call("project.list", json!({}))["rows"][0]["id"].clone();
    office.call(
        "cost_line.save",
        json!({
            "project_id": project, "direction": "provided", "flow": "disbursed", "date": "2025-05-01",
            "amount": { "amount": "77.00", "currency": "XPF" }, "measurement": "A1",
        }),
    );
    let sheet = office.call(
        "report.reconciliation",
        json!({ "question": { "year": 2025 } }),
    );
    assert_eq!(sheet["agrees"], false);
    assert_eq!(
        sheet["not_convertible"],
        json!([{ "year": 2025, "amount": { "amount": "77", "currency": "XPF" }, "lines": 1 }])
    );
    let reported = row(&sheet, "reported").expect("a row");
    assert_eq!(list(&reported["years"])[4]["usd"], Json::Null);
    assert_eq!(list(&reported["years"])[3]["usd"]["amount"], "0.00");
    assert_eq!(row(&sheet, "register").expect("a row")["sum"]["lines"], 8);
    let lines = office.call(
        "report.reconciliation_lines",
        json!({ "question": { "year": 2025 }, "step": "not_convertible" }),
    );
    assert_eq!(lines["total"], 1);
    assert_eq!(lines["lines"][0]["amount"]["currency"], "XPF");
}

#[test]
fn an_answer_in_place_of_the_contribution_is_an_adjustment_with_its_reason() {
    let office = every_kind();
    let questions = office.call("survey.questionnaire", json!({ "year": 2025 }));
    let question = list(&questions["sections"])
        .iter()
        .flat_map(|section| list(&section["questions"]))
        .find(|question| !list(&question["statements"]).is_empty())
        .expect("the question of the contribution")
        .clone();
    let mut answer = question["derived"]["answer"].clone();
    let rows = answer["rows"].as_array_mut().expect("rows");
    let derived: Decimal = rows[4]["amount_usd"]
        .as_str()
        .expect("an amount")
        .parse()
        .expect("a decimal");
    rows[4]["amount_usd"] = json!((derived + Decimal::TEN).to_string());
    office.call(
        "survey.override",
        json!({
            "year": 2025, "question": question["id"], "answer": answer,
            "reason": "A grant was booked after the year was closed",
        }),
    );
    assert_reconciles(&office, &json!({ "year": 2025, "years": 5 }));
    let sheet = office.call(
        "report.reconciliation",
        json!({ "question": { "year": 2025 } }),
    );
    assert_eq!(cell(&sheet, "adjustment", "usd").as_deref(), Some("10.00"));
    assert_eq!(cell(&sheet, "adjustment", "own").as_deref(), Some("0.00"));
    assert_eq!(
        sheet["adjustment"]["reason"],
        "A grant was booked after the year was closed"
    );
}

#[test]
fn a_published_breakdown_stands_beside_the_total_with_what_it_leaves_over() {
    let office = every_kind();
    office.call(
        "published.save",
        json!({
            "year": 2025, "title": "By country", "source": "Annual report 2025",
            "total": { "amount": "3000.00", "currency": "THB" },
            "rows": [{ "label": "Lao PDR", "amount": { "amount": "2900.00", "currency": "THB" } }],
        }),
    );
    let sheet = office.call(
        "report.reconciliation",
        json!({ "question": { "year": 2025 } }),
    );
    let beside = &sheet["published"][0];
    assert_eq!(beside["not_allocated"]["amount"], "100.00");
    let reported = decimal(&list(&row(&sheet, "reported").expect("a row")["years"])[4]["own"]);
    let difference = decimal(&beside["difference"]).expect("an amount");
    assert_eq!(Some(difference + Decimal::from(3000)), reported);
}
