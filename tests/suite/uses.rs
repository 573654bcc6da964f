//! From every cost line of the sample to the figures it stands in, and back: what the lines say of themselves adds
//! up to every figure of the report.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use ssc_tests::Office;

fn decimal(amount: &Json) -> Decimal {
    amount["amount"]
        .as_str()
        .expect("an amount")
        .parse()
        .expect("a decimal")
}

/// Side, table, row and year of a figure.
type Cell = (String, String, String, i64);

/// What lines say of a figure: their number, and their parts by currency.
#[derive(Default)]
struct Parts {
    lines: i64,
    sums: BTreeMap<String, Decimal>,
}

#[test]
fn every_figure_of_the_sample_is_the_sum_of_what_its_lines_say_of_themselves() {
    let office = Office::empty();
    office.call("programme.sample", json!({ "path": office.path() }));
    let question = json!({ "year": 2025 });
    let mut found: BTreeMap<Cell, Parts> = BTreeMap::new();
    let (mut offset, mut counted, mut without) = (0, 0, 0);
    loop {
        let page = office.call(
            "cost_line.list",
            json!({ "page": { "offset": offset, "limit": 200 } }),
        );
        let rows = page["rows"].as_array().expect("rows");
        for row in rows {
            let uses = office.call(
                "cost_line.uses",
                json!({ "id": row["id"], "question": question }),
            );
            let years = uses["years"].as_array().expect("years");
            let reasons = uses["reasons"].as_array().expect("reasons");
            // A line counts, or says why not.
            assert_eq!(
                uses["counts"] == json!(true),
                reasons.is_empty(),
                "{uses:#}"
            );
            counted += i32::from(uses["counts"] == json!(true));
            without += i32::from(years.is_empty());
            for year in years {
                for figure in year["figures"].as_array().expect("figures") {
                    let table = match (
                        figure["overlapping"].as_bool(),
                        figure["dimension"].as_str(),
                    ) {
                        (Some(true), _) => "groups",
                        (_, None) => "total",
                        (_, Some(dimension)) => dimension,
                    };
                    let key = if table == "total" {
                        ""
                    } else {
                        figure["key"].as_str().expect("a key")
                    };
                    let cell = (
                        uses["side"].as_str().expect("a side").to_owned(),
                        table.to_owned(),
                        key.to_owned(),
                        year["year"].as_i64().expect("a year"),
                    );
                    let parts = found.entry(cell).or_default();
                    parts.lines += 1;
                    let currency = figure["part"]["currency"].as_str().expect("a currency");
                    *parts.sums.entry(currency.to_owned()).or_default() += decimal(&figure["part"]);
                    assert_eq!(figure["part"]["currency"], row["amount"]["currency"]);
                }
            }
        }
        offset += rows.len();
        if rows.is_empty()
            || offset >= usize::try_from(page["total"].as_i64().expect("a total")).expect("small")
        {
            break;
        }
    }
    assert!(counted > 200 && without > 50, "{counted} {without}");

    let figures = office.call("figures.year", question);
    let rates: BTreeMap<(String, i64), Decimal> = figures["basis"]["rates"]
        .as_array()
        .expect("rates")
        .iter()
        .map(|rate| {
            let place = (
                rate["currency"].as_str().expect("a code").to_owned(),
                rate["year"].as_i64().expect("a year"),
            );
            (
                place,
                rate["lcu_per_usd"]
                    .as_str()
                    .expect("a rate")
                    .parse()
                    .expect("a decimal"),
            )
        })
        .collect();
    let rate = |currency: &str, year: i64| match currency {
        "USD" => Decimal::ONE,
        _ => rates[&(currency.to_owned(), year)],
    };
    let own = figures["basis"]["currency"].as_str().expect("a currency");
    let years: Vec<i64> = figures["basis"]["years"]
        .as_array()
        .expect("years")
        .iter()
        .map(|year| year["year"].as_i64().expect("a year"))
        .collect();
    let mut compared = 0;
    let mut compare = |side: &str, table: &str, row: &Json, tolerance: Decimal| {
        for (index, year) in years.iter().enumerate() {
            let cell = &row["years"][index];
            let key = if table == "total" {
                ""
            } else {
                row["key"].as_str().expect("a key")
            };
            let place = (side.to_owned(), table.to_owned(), key.to_owned(), *year);
            let parts = found.remove(&place).unwrap_or_default();
            assert_eq!(cell["lines"].as_i64(), Some(parts.lines), "{place:?}");
            let usd: Decimal = parts
                .sums
                .iter()
                .map(|(currency, sum)| sum / rate(currency, *year))
                .sum();
            // What is in the agency's currency is not converted to and fro.
            let in_own: Decimal = parts
                .sums
                .iter()
                .map(|(currency, sum)| match currency == own {
                    true => *sum,
                    false => sum / rate(currency, *year) * rate(own, *year),
                })
                .sum();
            // A total is rounded by itself; a row so that the rows add up to the total.
            assert!(
                (decimal(&cell["usd"]) - usd).abs() <= tolerance,
                "{place:?}: {usd} {cell}"
            );
            assert!(
                (decimal(&cell["own"]) - in_own).abs() <= tolerance,
                "{place:?}: {in_own} {cell}"
            );
            compared += 1;
        }
    };
    let half = Decimal::new(5, 3) + Decimal::new(1, 9);
    for side in figures["sides"].as_array().expect("sides") {
        let name = side["side"].as_str().expect("a side");
        compare(name, "total", &side["total"], half);
        for breakdown in side["breakdowns"].as_array().expect("breakdowns") {
            let dimension = breakdown["dimension"].as_str().expect("a dimension");
            for row in breakdown["rows"].as_array().expect("rows") {
                compare(name, dimension, row, Decimal::new(1, 2));
            }
        }
    }
    for row in figures["groups"].as_array().expect("groups") {
        compare("contribution", "groups", row, half);
    }
    assert!(compared > 500, "{compared}");
    // Nothing is said of a figure that the report does not have.
    found.retain(|(side, table, ..), _| !(table == "groups" && side != "contribution"));
    assert!(found.is_empty(), "{:?}", found.keys().collect::<Vec<_>>());
}

#[test]
fn a_line_that_does_not_count_says_why() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "60"), ("KHM", "40")]);
    let agency = office.call("agency.get", json!({}));
    let partner = office.organisation("Partner agency", "agency", Some("JPN"));
    let uses = |fields: Json| {
        let mut line = json!({
            "project_id": project["id"], "payer_id": agency["organisation_id"], "flow": "disbursed",
            "date": "2025-03-01", "measurement": "A1", "description": "Course",
            "amount": { "amount": "100.01", "currency": "THB" },
        });
        for (name, value) in fields.as_object().expect("fields") {
            line[name] = value.clone();
        }
        let saved = office.call("cost_line.save", line);
        office.call(
            "cost_line.uses",
            json!({ "id": saved["id"], "question": { "year": 2025 } }),
        )
    };
    let reason = |uses: &Json| uses["reasons"][0].as_str().unwrap_or_default().to_owned();
    let counted = uses(json!({}));
    assert_eq!(
        (&counted["counts"], reason(&counted)),
        (&json!(true), String::new())
    );
    let figures = counted["years"][0]["figures"].as_array().expect("figures");
    let lao = figures
        .iter()
        .find(|figure| figure["key"] == "LAO")
        .expect("the country's figure");
    assert_eq!(
        lao["part"]["amount"], "60.01",
        "the largest remainder goes to the larger share"
    );
    assert_eq!(lao["label"], "Lao People's Democratic Republic");
    assert!(reason(&uses(json!({ "flow": "planned" }))).starts_with("Planned"));
    assert!(reason(&uses(json!({ "date": "2019-03-01" }))).contains("2019"));
    assert!(reason(&uses(json!({ "payer_id": partner["id"] }))).contains("Partner agency"));
    assert!(reason(&uses(json!({ "payer_id": null }))).contains("Nobody knows"));
    let foreign = uses(json!({ "amount": { "amount": "5", "currency": "ALL" } }));
    assert!(reason(&foreign).contains("ALL 2025"), "{foreign:#}");
    assert_eq!(foreign["years"][0]["figures"][0]["cell"], Json::Null);
}
