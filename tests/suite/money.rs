//! The money of a year: budgets that burn down, sums of lines in one currency, and what the report still lacks.

use serde_json::{Value as Json, json};
use ssc_tests::Office;

/// An office with a project, and what its lines have in common.
struct Year {
    office: Office,
    project: Json,
    agency: Json,
}

impl Year {
    fn new() -> Self {
        let office = Office::ready();
        let project = office.project("P-1", &[("LAO", "100")]);
        let agency = office.call("agency.get", json!({}));
        Year {
            office,
            project,
            agency,
        }
    }

    fn line(&self, flow: &str, when: Json, amount: &str, currency: &str) -> Json {
        let mut line = json!({
            "project_id": self.project["id"], "flow": flow, "measurement": "A1",
            "payer_id": self.agency["organisation_id"], "amount": { "amount": amount, "currency": currency },
        });
        let field = if when.is_string() {
            "date"
        } else {
            "fiscal_year"
        };
        line[field] = when;
        self.office.call("cost_line.save", line)
    }

    fn budget(&self, source: &str, project: bool, amount: &str, currency: &str) {
        let project = if project {
            self.project["id"].clone()
        } else {
            Json::Null
        };
        self.office.call(
            "budget.save",
            json!({
                "fiscal_year": 2025, "source": source, "project_id": project,
                "amount": { "amount": amount, "currency": currency },
            }),
        );
    }

    fn rate(&self, currency: &str, rate: &str) {
        self.office.call(
            "rate.save",
            json!({
                "currency": currency, "period": "2025", "kind": "annual_average", "lcu_per_usd": rate,
                "series": "Own bank",
            }),
        );
        let mut agency = self.office.call("agency.get", json!({}));
        agency["rate_series"] = json!("Own bank");
        self.office.call("agency.save", agency);
    }

    /// The findings of a rule of the list of what is missing.
    fn missing(&self, rule: &str) -> Vec<Json> {
        let checks = self.office.call("checks.missing", json!({ "year": 2025 }));
        let found = checks
            .as_array()
            .expect("checks")
            .iter()
            .find(|check| check["id"] == rule);
        found.map_or_else(Vec::new, |check| {
            check["findings"].as_array().expect("findings").clone()
        })
    }
}

#[test]
fn a_budget_burns_down_month_by_month_and_nothing_is_forecast() {
    let year = Year::new();
    year.budget("State budget", false, "1000", "THB");
    year.line("committed", json!("2024-10-02"), "600", "THB");
    year.line("disbursed", json!("2024-10-31"), "100.25", "THB");
    year.line("disbursed", json!("2025-09-30"), "200", "THB");
    year.line("disbursed", json!(2025), "50", "THB");
    year.line("disbursed", json!("2025-10-01"), "7", "THB");
    let burn = year
        .office
        .call("budget.burn_down", json!({ "fiscal_year": 2025 }));
    let month = |place: usize, field: &str| burn["months"][place][field]["amount"].clone();
    assert_eq!(burn["months"].as_array().map(Vec::len), Some(12));
    assert_eq!(burn["months"][0]["from"], "2024-10-01");
    assert_eq!(burn["months"][11]["to"], "2025-09-30");
    assert_eq!(
        (month(0, "committed"), month(0, "not_committed")),
        (json!("600.00"), json!("400.00"))
    );
    assert_eq!(
        (month(0, "disbursed"), month(0, "not_disbursed")),
        (json!("100.25"), json!("899.75"))
    );
    assert_eq!(
        (month(11, "disbursed"), month(11, "not_disbursed")),
        (json!("200.00"), json!("699.75"))
    );
    // The line without a day belongs to no month, and what is left counts it.
    assert_eq!(burn["undated_disbursed"]["amount"], "50.00");
    assert_eq!(burn["not_disbursed"]["amount"], "649.75");

    // On 1 December 2025 the fiscal year 2026 has three months begun.
    let next = year
        .office
        .call("budget.burn_down", json!({ "fiscal_year": 2026 }));
    let begun = next["months"]
        .as_array()
        .expect("months")
        .iter()
        .filter(|month| month["begun"] == true)
        .count();
    assert_eq!(begun, 3);
}

#[test]
fn other_currencies_are_converted_and_a_missing_rate_is_named_not_guessed() {
    let year = Year::new();
    year.budget("State budget", false, "1000", "THB");
    year.budget("Trust fund", false, "10", "USD");
    year.rate("THB", "32");
    year.line("disbursed", json!("2025-01-15"), "4", "USD");
    year.line("disbursed", json!("2025-01-16"), "21630", "LAK");
    let execution = year
        .office
        .call("budget.execution", json!({ "fiscal_year": 2025 }));
    assert_eq!(execution["own"]["budget"]["amount"], "1320.00");
    assert_eq!(execution["own"]["disbursed"]["amount"], "128.00");
    assert_eq!(execution["usd"]["disbursed"]["amount"], "4.00");
    assert_eq!(
        execution["missing"],
        json!([{ "currency": "LAK", "year": 2025 }])
    );
    let burn = year
        .office
        .call("budget.burn_down", json!({ "fiscal_year": 2025 }));
    assert_eq!(burn["missing"], execution["missing"]);
    assert_eq!(burn["months"][3]["not_disbursed"]["amount"], "1192.00");
    let kip = json!({ "fiscal_year": 2025, "currency": "LAK" });
    assert_eq!(
        year.office.call("budget.burn_down", kip)["months"][3]["disbursed"]["amount"],
        "21630.00"
    );

    let lines =
        json!({ "year_from": 2025, "year_to": 2025, "in_scope": true, "from": "2025-01-16" });
    assert_eq!(
        year.office.call("cost_line.list", lines.clone())["total"],
        1
    );
    assert_eq!(
        year.office.call("cost_line.converted", lines)["sums"][0]["left_out"],
        1
    );
    year.rate("LAK", "21630");
    let execution = year
        .office
        .call("budget.execution", json!({ "fiscal_year": 2025 }));
    assert_eq!(execution["own"]["disbursed"]["amount"], "160.00");
    assert_eq!(execution["missing"], json!([]));
}

#[test]
fn what_was_spent_counts_against_the_budget_of_its_project_first() {
    let year = Year::new();
    year.budget("For the project", true, "30", "THB");
    year.budget("For the project too", true, "10", "THB");
    year.budget("General", false, "100", "THB");
    year.line("disbursed", json!("2025-01-15"), "20", "THB");
    let other = year.office.project("P-2", &[("LAO", "100")]);
    let mut line = year.line("disbursed", json!("2025-01-15"), "5", "THB");
    line["project_id"] = other["id"].clone();
    year.office.call("cost_line.save", line);
    year.line("disbursed", json!("2025-01-15"), "3", "USD");
    let execution = year
        .office
        .call("budget.execution", json!({ "fiscal_year": 2025 }));
    let spent: Vec<(String, String)> = execution["sources"]
        .as_array()
        .expect("sources")
        .iter()
        .map(|row| {
            (
                row["source"].to_string(),
                row["figures"]["disbursed"]["amount"].to_string(),
            )
        })
        .map(|(source, amount)| (source.replace('"', ""), amount.replace('"', "")))
        .collect();
    let expected = [
        ("For the project", "15.00"),
        ("For the project too", "5.00"),
        ("General", "5.00"),
        ("null", "3.00"),
    ];
    assert_eq!(
        spent,
        expected.map(|(source, amount)| (source.to_owned(), amount.to_owned()))
    );
}

#[test]
fn what_is_missing_for_the_year_goes_away_when_it_is_mended() {
    let year = Year::new();
    let mut line = year.line("disbursed", json!("2025-03-01"), "100", "LAK");
    line["payer_id"] = Json::Null;
    let mut line = year.office.call("cost_line.save", line);
    // Another year's gap is not this year's.
    let mut older = year.line("disbursed", json!("2023-03-01"), "100", "THB");
    older["payer_id"] = Json::Null;
    year.office.call("cost_line.save", older);
    year.rate("THB", "32");

    assert_eq!(year.missing("line-without-payer").len(), 1);
    assert_eq!(year.missing("line-without-payer")[0]["id"], line["id"]);
    line["payer_id"] = year.agency["organisation_id"].clone();
    year.office.call("cost_line.save", line);
    assert!(year.missing("line-without-payer").is_empty());

    let rates = year.missing("rate-missing");
    assert_eq!(
        (&rates[0]["label"], &rates[0]["detail"]),
        (&json!("LAK"), &json!("2025"))
    );
    year.rate("LAK", "21630");
    assert!(year.missing("rate-missing").is_empty());

    let years: Vec<String> = year
        .missing("year-without-lines")
        .iter()
        .map(|row| row["label"].to_string().replace('"', ""))
        .collect();
    assert_eq!(years, ["2021", "2022", "2024"]);
    assert_eq!(year.missing("year-without-budget").len(), 1);
    year.budget("State budget", false, "1000", "THB");
    assert!(year.missing("year-without-budget").is_empty());

    assert_eq!(year.missing("project-without-area").len(), 1);
    let mut project = year
        .office
        .call("project.get", json!({ "id": year.project["id"] }));
    project["areas"] = json!([{ "area": "trade", "weight": "100" }]);
    year.office.call("project.save", project);
    assert!(year.missing("project-without-area").is_empty());
    assert!(!year.missing("question-unanswered").is_empty());
}

#[test]
fn a_text_that_very_many_lines_have_fills_a_page_at_once_and_is_counted_apart() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    for half in 0..2 {
        let rows: Vec<Json> = (0..4100)
            .map(|n| {
                json!({
                    "project_id": project["id"], "description": format!("Rice {}", half * 4100 + n), "flow": "disbursed",
                    "date": format!("2025-{:02}-{:02}", n % 12 + 1, n % 28 + 1), "measurement": "A1",
                    "amount": { "amount": "1.25", "currency": "THB" },
                })
            })
            .collect();
        office.call("cost_line.save_many", json!({ "rows": rows }));
    }
    let many = office.call("cost_line.list", json!({ "search": "rice" }));
    let all = office.call("cost_line.list", json!({}));
    assert_eq!(many["total"], Json::Null);
    assert_eq!(
        many["rows"], all["rows"],
        "the same lines in the same order"
    );
    assert_eq!(all["total"], 8200);
    let sums = office.call("cost_line.sums", json!({ "search": "rice" }));
    assert_eq!(sums["lines"], 8200);
    assert_eq!(sums["sums"][0]["amount"]["amount"], "10250.00");

    // Rare enough to be counted: 41, 410 to 419 and 4100 to 4199.
    let few = office.call("cost_line.list", json!({ "search": "rice 41" }));
    assert_eq!(few["total"], 111);
    let sums = office.call("cost_line.sums", json!({ "search": "rice 41" }));
    assert_eq!(sums["lines"], 111);
    // In the code of their project, by which every line is found.
    let through = office.call("cost_line.list", json!({ "search": "p-1" }));
    assert_eq!(through["rows"], all["rows"]);
    assert_eq!(through["total"], Json::Null);
}

#[test]
fn the_lines_of_a_year_are_those_with_a_day_or_a_fiscal_year_in_it() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let line = |what: &str, day: Option<&str>, year: Option<i32>| {
        office.call(
            "cost_line.save",
            json!({
                "project_id": project["id"], "description": what, "flow": "disbursed", "date": day,
                "fiscal_year": year, "measurement": "A1", "amount": { "amount": "1", "currency": "THB" },
            }),
        );
    };
    // The fiscal year begins in October.
    line("the last day before", Some("2024-09-30"), None);
    line("the first day", Some("2024-10-01"), None);
    line("the year", None, Some(2025));
    line("the last day", Some("2025-09-30"), None);
    line("the day after", Some("2025-10-01"), None);
    line("the year after", None, Some(2026));
    let found = |request: Json| -> Vec<String> {
        let page = office.call("cost_line.list", request);
        let rows = page["rows"].as_array().cloned().unwrap_or_default();
        rows.iter()
            .map(|row| row["description"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(
        found(json!({ "year_from": 2025, "year_to": 2025 })),
        ["the first day", "the year", "the last day"]
    );
    assert_eq!(
        found(json!({ "year_from": 2026 })),
        ["the day after", "the year after"]
    );
    assert_eq!(found(json!({ "year_to": 2024 })), ["the last day before"]);
}
