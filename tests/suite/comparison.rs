//! Two years, and plan and result, beside each other: every difference adds up and opens.

use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use ssc_tests::Office;

fn list(json: &Json) -> &Vec<Json> {
    json.as_array().expect("a list")
}

fn decimal(value: &Json, currency: &str) -> Decimal {
    let text = value[currency]["amount"].as_str().expect("an amount");
    text.parse().expect("a decimal")
}

/// Asserts that rows add up to the total, differences to the values, and effects to the difference.
fn assert_adds_up(comparison: &Json) {
    let rows = list(&comparison["rows"]);
    let total = &comparison["total"];
    for currency in ["own", "usd"] {
        for row in rows.iter().chain([total]) {
            let values = list(&row["values"]);
            let first = decimal(&values[0], currency);
            let last = decimal(values.last().expect("a value"), currency);
            let difference = decimal(&row["difference"], currency);
            assert_eq!(last - first, difference, "{row:#}");
            if !row["amount_effect"].is_null() {
                let effects = decimal(&row["amount_effect"], currency)
                    + decimal(&row["rate_effect"], currency);
                assert_eq!(effects, difference, "{row:#}");
            }
        }
        for place in 0..list(&comparison["columns"]).len() {
            let sum: Decimal = rows
                .iter()
                .map(|row| decimal(&row["values"][place], currency))
                .sum();
            assert_eq!(sum, decimal(&total["values"][place], currency));
        }
        for effect in ["difference", "amount_effect", "rate_effect"] {
            if total[effect].is_null() {
                continue;
            }
            let sum: Decimal = rows.iter().map(|row| decimal(&row[effect], currency)).sum();
            assert_eq!(sum, decimal(&total[effect], currency), "{effect}");
        }
    }
}

#[test]
fn the_sample_compared_adds_up_in_every_way_and_opens() {
    let office = Office::empty();
    office.call("programme.sample", json!({ "path": office.path() }));
    let figures = office.call("figures.year", json!({ "year": 2024 }));
    let total = &figures["sides"][0]["total"]["years"];
    for by in ["project", "area", "country", "measurement"] {
        for compared in ["years", "plan"] {
            let request = json!({ "compared": compared, "year": 2024, "by": by });
            let made = office.call("report.comparison", request.clone());
            assert_adds_up(&made);
            let last = list(&made["total"]["values"]).last().expect("a value");
            assert_eq!(last["usd"], total[4]["usd"], "{by} {compared}");
            if compared == "years" {
                assert_eq!(made["total"]["values"][0]["usd"], total[3]["usd"]);
            }
            // The first row opens to the projects that make it, to the cent of rounding.
            let row = &made["rows"][0];
            let opened = office.call(
                "report.comparison_records",
                json!({ "comparison": request, "key": row["key"], "page": { "limit": 200 } }),
            );
            let records = list(&opened["rows"]);
            assert_eq!(opened["total"], json!(records.len()));
            let sum: Decimal = records
                .iter()
                .map(|record| decimal(&record["difference"], "usd"))
                .sum();
            let off = (sum - decimal(&row["difference"], "usd")).abs();
            assert!(
                off <= Decimal::new(records.len() as i64, 2),
                "{by}: off by {off}"
            );
        }
    }
}

#[test]
fn what_the_rates_did_is_told_from_what_the_amounts_did() {
    let office = Office::ready();
    let agency = office.call("agency.get", json!({}))["organisation_id"].clone();
    let project = |code: &str| office.project(code, &[("LAO", "100")])["id"].clone();
    let line = |project: &Json, date: &str, amount: &str| {
        office.call(
            "cost_line.save",
            json!({
                "project_id": project, "payer_id": agency, "flow": "disbursed", "date": date,
                "amount": { "amount": amount, "currency": "THB" }, "measurement": "A1",
            }),
        );
    };
    let (same, ended, new) = (project("SAME"), project("ENDED"), project("NEW"));
    line(&same, "2024-03-01", "1000000.00");
    line(&same, "2025-03-01", "1000000.00");
    line(&ended, "2024-03-01", "50000.00");
    line(&new, "2025-03-01", "70000.00");
    let made = office.call(
        "report.comparison",
        json!({ "compared": "years", "year": 2025, "by": "project" }),
    );
    assert_adds_up(&made);
    let row = |key: &Json| {
        let found = list(&made["rows"]).iter().find(|row| row["key"] == *key);
        found.expect("a row").clone()
    };
    // The same baht are other dollars: all of that is the rate.
    let stayed = row(&same);
    assert_eq!(stayed["amount_effect"]["usd"]["amount"], "0.00");
    assert_ne!(stayed["rate_effect"]["usd"]["amount"], "0.00");
    assert_eq!(stayed["difference"]["own"]["amount"], "0.00");
    assert_eq!(row(&new)["change"], "new");
    assert_eq!(row(&ended)["change"], "ended");
    assert_eq!(row(&ended)["rate_effect"]["usd"]["amount"], "0.00");
}

#[test]
fn a_comparison_of_no_two_years_is_refused_at_its_field() {
    let office = Office::ready();
    for (request, path) in [
        (
            json!({ "compared": "years", "year": 2025, "before": 2025, "by": "area" }),
            "before",
        ),
        (
            json!({ "compared": "years", "year": 2025, "before": 1990, "by": "area" }),
            "before",
        ),
        (
            json!({ "compared": "plan", "year": -4, "by": "area" }),
            "year",
        ),
    ] {
        let refused = office.refuse("report.comparison", request);
        assert_eq!(refused.fields[0].path, path);
    }
}
