//! The figures of any programme: nothing is counted twice, nothing is lost, and sides are never mixed.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use ssc_tests::{Office, hundred};

/// A line of a random programme.
#[derive(Debug, Clone)]
struct Line {
    project: usize,
    payer: usize,
    minor: i64,
    currency: &'static str,
    /// A day, or a fiscal year.
    when: Result<(i16, i8, i8), i64>,
    received: bool,
    in_kind: bool,
    planned: bool,
    country: Option<&'static str>,
}

const COUNTRIES: [&str; 7] = ["LAO", "VNM", "KHM", "MMR", "BTN", "TLS", "KIR"];
const AREAS: [&str; 3] = ["trade", "ict", "agriculture_food_security"];

fn line(projects: usize) -> impl Strategy<Value = Line> {
    let when = prop_oneof![
        4 => (2020i16..=2025, 1i8..=12, 1i8..=28).prop_map(Ok),
        1 => (2021i64..=2025).prop_map(Err),
    ];
    (
        (
            0..projects,
            0usize..4,
            prop_oneof![1i64..=1_000_000_000, -500_000i64..=-1],
            0usize..4,
        ),
        (when, any::<bool>(), any::<bool>(), 0u8..8, 0usize..14),
    )
        .prop_map(
            |((project, payer, minor, currency), (when, received, in_kind, planned, country))| {
                Line {
                    project,
                    payer,
                    minor,
                    currency: ["THB", "THB", "USD", "JPY"][currency],
                    when,
                    received,
                    in_kind,
                    planned: planned == 0,
                    country: COUNTRIES.get(country).copied(),
                }
            },
        )
}

/// A project: countries, areas, goals; each may be missing.
fn project() -> impl Strategy<Value = (usize, usize, bool, usize)> {
    (0usize..=7, 0usize..=3, any::<bool>(), 0usize..5)
}

fn digits(currency: &str) -> u32 {
    if currency == "JPY" { 0 } else { 2 }
}

fn decimal(amount: &Json) -> Decimal {
    amount["amount"]
        .as_str()
        .expect("an amount")
        .parse()
        .expect("a decimal")
}

/// The fiscal year of a line; the agency's begins in October.
fn fiscal_year(line: &Line) -> i64 {
    match line.when {
        Ok((year, month, _)) => i64::from(year) + i64::from(month >= 10),
        Err(year) => year,
    }
}

/// On which side a line belongs, by the rules of the domain: payer 0 is the agency, 1 a ministry of the same
/// country, 2 a foreign partner, 3 nobody.
fn side(line: &Line, government: bool) -> &'static str {
    let ours = line.payer == 0 || (government && line.payer == 1);
    match (line.payer, line.received, ours) {
        (3, _, _) => "without_payer",
        (_, false, true) => "contribution",
        (_, false, false) => "partners",
        (_, true, true) => "counterpart",
        (_, true, false) => "received",
    }
}

/// Enters the programme and gives the keys of its lines.
fn enter(office: &Office, projects: &[(usize, usize, bool, usize)], lines: &[Line]) -> Vec<String> {
    let agency = office.call("agency.get", json!({}));
    let payers = [
        agency["organisation_id"].clone(),
        office.organisation("Ministry of Farms", "ministry", Some("THA"))["id"].clone(),
        office.organisation("Partner agency", "agency", Some("JPN"))["id"].clone(),
        Json::Null,
    ];
    let mut ids = Vec::new();
    for (number, (countries, areas, goal, form)) in projects.iter().enumerate() {
        let shares: Vec<Json> = match countries {
            0 => Vec::new(),
            count => hundred(&COUNTRIES[..*count])
                .into_iter()
                .map(|(iso3, share)| json!({ "iso3": iso3, "share": share }))
                .collect(),
        };
        let weights: Vec<Json> = match areas {
            0 => Vec::new(),
            count => hundred(&AREAS[..*count])
                .into_iter()
                .map(|(area, weight)| json!({ "area": area, "weight": weight }))
                .collect(),
        };
        let goals = if *goal {
            json!([{ "code": "2.5", "weight": "33.333333" }, { "code": "1", "weight": "66.666667" }])
        } else {
            json!([])
        };
        let form = [
            "bilateral",
            "triangular_north",
            "triangular_south",
            "regional",
            "fund",
        ][*form];
        let project = office.call(
            "project.save",
            json!({
                "code": format!("P-{number}"), "title": "Work", "status": "ongoing", "direction": "both_ways",
                "form": form, "countries": shares, "areas": weights, "goals": goals,
            }),
        );
        ids.push(project["id"].clone());
    }
    let requests: Vec<Json> = lines
        .iter()
        .map(|line| {
            let amount = Decimal::new(line.minor, digits(line.currency)).to_string();
            json!({
                "project_id": ids[line.project], "payer_id": payers[line.payer],
                "direction": if line.received { "received" } else { "provided" },
                "flow": if line.planned { "planned" } else { "disbursed" },
                "date": line.when.ok().map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}")),
                "fiscal_year": line.when.err(),
                "amount": { "amount": amount, "currency": line.currency },
                "measurement": if line.in_kind { "B2" } else { "A1" },
                "valuation": line.in_kind.then_some("actual_expenditure"),
                "country": line.country,
            })
        })
        .collect();
    requests
        .into_iter()
        .map(|request| {
            office.call("cost_line.save", request)["id"]
                .as_str()
                .expect("a key")
                .to_owned()
        })
        .collect()
}

fn question(scope: &str, basis: &str) -> Json {
    json!({
        "year": 2025, "years": 6, "scope": scope, "year_basis": basis, "series": "FRED annual average",
        "projects": true,
    })
}

/// Asserts that a row of a breakdown opens to as many lines as it counts, whose parts sum to what it sums.
fn assert_opens(office: &Office, question: &Json, side: &Json, dimension: &Json, row: &Json) {
    let trace = office.call(
        "figures.trace",
        json!({
            "question": question, "side": side, "dimension": dimension, "key": row["key"],
            "page": { "limit": 200 },
        }),
    );
    let cell = format!("{side} by {dimension}: {}", row["key"]);
    assert_eq!(trace["total"], row["sum"]["lines"], "{cell}");
    let lines = trace["lines"].as_array().expect("lines");
    assert_eq!(trace["total"], json!(lines.len()), "{cell}");
    let mut parts: BTreeMap<(String, String), Decimal> = BTreeMap::new();
    for line in lines {
        let place = (
            line["year"].to_string(),
            line["part"]["currency"].to_string(),
        );
        *parts.entry(place).or_default() += decimal(&line["part"]);
    }
    let totals = trace["totals"].as_array().expect("totals");
    let totals: BTreeMap<(String, String), Decimal> = totals
        .iter()
        .map(|total| {
            let place = (
                total["year"].to_string(),
                total["sum"]["currency"].to_string(),
            );
            (place, decimal(&total["sum"]))
        })
        .collect();
    assert_eq!(parts, totals, "{cell}");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 10,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20251201),
        max_shrink_iters: 40,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_breakdown_sums_to_its_total_and_no_line_counts_twice(
        projects in prop::collection::vec(project(), 1..5),
        lines in prop::collection::vec(line(4), 1..40),
        government in any::<bool>(),
    ) {
        let office = Office::ready();
        let lines: Vec<Line> = lines.into_iter().map(|line| Line { project: line.project % projects.len(), ..line }).collect();
        let ids = enter(&office, &projects, &lines);
        let scope = if government { "government" } else { "agency" };

        for basis in ["fiscal", "calendar"] {
            let question = question(scope, basis);
            let figures = office.call("figures.year", question.clone());
            let counted = crate::reconciliation::assert_reconciles(&office, &question);
            if basis == "fiscal" {
                let lines = lines.iter().filter(|line| !line.planned && fiscal_year(line) >= 2020);
                prop_assert_eq!(counted, lines.filter(|line| fiscal_year(line) <= 2025).count() as i64);
            }
            for side in figures["sides"].as_array().expect("sides") {
                let total = side["total"]["years"].as_array().expect("years");
                for breakdown in side["breakdowns"].as_array().expect("breakdowns") {
                    let rows = breakdown["rows"].as_array().expect("rows");
                    // Half of the programmes by each meaning of a year: each cell is a question of its own.
                    for row in rows.iter().filter(|_| government == (basis == "calendar")) {
                        assert_opens(&office, &question, &side["side"], &breakdown["dimension"], row);
                    }
                    for (year, total) in total.iter().enumerate() {
                        for currency in ["own", "usd"] {
                            let sum: Decimal = rows.iter().map(|row| decimal(&row["years"][year][currency])).sum();
                            prop_assert_eq!(sum, decimal(&total[currency]), "{} {} by {}", side["side"], currency, breakdown["dimension"]);
                        }
                    }
                    for currency in ["own", "usd"] {
                        let sum: Decimal = rows.iter().map(|row| decimal(&row["sum"][currency])).sum();
                        prop_assert_eq!(sum, decimal(&side["total"]["sum"][currency]), "{} by {}", side["side"], breakdown["dimension"]);
                    }
                }
            }
        }

        // By fiscal year each disbursed line stands on one side of one year, the one that the domain's rules name.
        let figures = office.call("figures.year", question(scope, "fiscal"));
        for found in figures["sides"].as_array().expect("sides") {
            let name = found["side"].as_str().expect("a side");
            let mut expected: BTreeMap<(i64, &str), (i64, i64)> = BTreeMap::new();
            for line in lines.iter().filter(|line| !line.planned && side(line, government) == name) {
                let place = expected.entry((fiscal_year(line), line.currency)).or_default();
                place.0 += line.minor;
                place.1 += 1;
            }
            for year in 2020..=2025i64 {
                let index = usize::try_from(year - 2020).expect("small");
                let cell = &found["total"]["years"][index];
                let of_year: Vec<_> = expected.iter().filter(|((y, _), _)| *y == year).collect();
                let count: i64 = of_year.iter().map(|(_, (_, count))| count).sum();
                prop_assert_eq!(cell["lines"].as_i64(), Some(count), "{} in {}", name, year);
                if of_year.iter().all(|((_, currency), _)| *currency == "THB") {
                    let minor: i64 = of_year.iter().map(|(_, (minor, _))| minor).sum();
                    prop_assert_eq!(decimal(&cell["own"]), Decimal::new(minor, 2), "{} in {}", name, year);
                }
            }

            // Opening the figure gives the very lines, each once, with parts that sum to the lines.
            let trace = office.call(
                "figures.trace",
                json!({ "question": question(scope, "fiscal"), "side": name, "page": { "limit": 200 } }),
            );
            let traced = trace["lines"].as_array().expect("lines");
            let mut opened: Vec<&str> = traced.iter().filter_map(|line| line["id"].as_str()).collect();
            opened.sort_unstable();
            let mut wanted: Vec<&str> = lines
                .iter()
                .zip(&ids)
                .filter(|(line, _)| !line.planned && side(line, government) == name && (2020..=2025).contains(&fiscal_year(line)))
                .map(|(_, id)| id.as_str())
                .collect();
            wanted.sort_unstable();
            prop_assert_eq!(opened, wanted, "{}", name);
            for line in traced {
                prop_assert_eq!(&line["part"], &line["amount"]);
            }
        }
    }
}
