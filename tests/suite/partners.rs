//! What partners publish beside our own figures, and both directions side by side.

use serde_json::{Value as Json, json};
use ssc_tests::Office;

/// An office that received money from two partners and provided some, with rates.
struct Exchange {
    office: Office,
    received: Json,
    both: Json,
}

fn thb(amount: &str) -> Json {
    json!({ "amount": amount, "currency": "THB" })
}

impl Exchange {
    fn new() -> Self {
        let office = Office::ready();
        for (currency, rate) in [("THB", "35"), ("JPY", "140")] {
            office.call(
                "rate.save",
                json!({ "currency": currency, "period": "2025", "kind": "annual_average", "lcu_per_usd": rate,
                        "series": "Own bank" }),
            );
        }
        let mut agency = office.call("agency.get", json!({}));
        agency["rate_series"] = json!("Own bank");
        office.call("agency.save", agency);
        let project = |code: &str, direction: &str, country: &str| {
            office.call(
                "project.save",
                json!({ "code": code, "title": code, "status": "ongoing", "direction": direction, "form": "bilateral",
                        "countries": [{ "iso3": country, "share": "100" }] }),
            )
        };
        let received = project("R-1", "received", "JPN");
        let both = project("B-1", "both_ways", "JPN");
        Exchange {
            office,
            received,
            both,
        }
    }

    fn line(&self, project: &Json, direction: Json, payer: &Json, amount: &str) -> Json {
        self.office.call(
            "cost_line.save",
            json!({ "project_id": project["id"], "direction": direction, "flow": "disbursed", "date": "2025-03-01",
                    "measurement": "A1", "payer_id": payer, "amount": thb(amount), "description": amount }),
        )
    }

    fn figure(&self, amount: &str, currency: &str, matches: Json) -> Json {
        let saved = self.office.call(
            "partner_figure.save",
            json!({ "country": "JPN", "year": 2025, "direction": "received", "title": "White paper", "place": "page 7",
                    "amount": { "amount": amount, "currency": currency }, "matches": matches }),
        );
        self.office
            .call("partner_figure.get", json!({ "id": saved["id"] }))
    }

    fn found(&self) -> Vec<String> {
        let checks = self.office.call("checks.list", json!({ "year": 2025 }));
        let check = checks
            .as_array()
            .expect("checks")
            .iter()
            .find(|check| check["id"] == "partner-figure")
            .expect("the rule");
        check["findings"]
            .as_array()
            .expect("findings")
            .iter()
            .map(|finding| finding["detail"].as_str().expect("words").to_owned())
            .collect()
    }
}

#[test]
fn a_partners_figure_stands_beside_ours_in_three_currencies_with_the_difference() {
    let of = Exchange::new();
    let partner = of
        .office
        .organisation("Partner agency", "agency", Some("JPN"));
    let agency = of.office.call("agency.get", json!({}));
    of.line(&of.received, Json::Null, &partner["id"], "3500");
    let single = of.line(&of.both, json!("received"), &partner["id"], "700");
    of.line(
        &of.both,
        json!("provided"),
        &agency["organisation_id"],
        "9999",
    );

    // 4,200 baht are US$ 120 or 16,800 yen.
    let all = of.figure("16000", "JPY", json!([]));
    let compared = &all["compared"];
    assert_eq!(compared["ours"]["own"], thb("4200.00"));
    assert_eq!(compared["ours"]["partner"]["amount"], "16800");
    assert_eq!(compared["ours"]["usd"]["amount"], "120.00");
    assert_eq!(compared["theirs"]["own"], thb("4000.00"));
    assert_eq!(compared["difference"]["partner"]["amount"], "800");
    assert_eq!(compared["difference"]["own"], thb("200.00"));
    assert_eq!(compared["percent"], "5.0");
    assert_eq!(
        (&compared["lines"], &compared["doubt"]),
        (&json!(2), &Json::Null)
    );
    assert_eq!(of.found(), Vec::<String>::new());

    // Matched with one project, or with one line.
    let project = of.figure("14000", "JPY", json!([{ "project_id": of.received["id"] }]));
    assert_eq!(project["compared"]["difference"]["partner"]["amount"], "0");
    let line = of.figure("25", "USD", json!([{ "cost_line_id": single["id"] }]));
    assert_eq!(line["compared"]["ours"]["usd"]["amount"], "20.00");
    assert!(
        line["figure"]["matches"][0]["label"]
            .as_str()
            .is_some_and(|l| l.starts_with("B-1 700"))
    );

    // Ten times too much, and dollars that were baht.
    of.figure("168000", "JPY", json!([]));
    of.figure("4200", "USD", json!([]));
    let found = of.found();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found
            .iter()
            .any(|words| words.contains("JPY 168,000 published, JPY 16,800 in the register"))
    );
    assert!(
        found.iter().any(|words| words.contains("exchange rate")),
        "{found:?}"
    );

    // Without a rate it is a sentence, and what was published stays as it is.
    let without = of.figure("10", "CHF", json!([]));
    let missing = without["compared"]["missing"].as_str().expect("a sentence");
    assert_eq!(
        missing,
        "The series Own bank has no rate of CHF for 2025, so the two cannot be compared."
    );
    assert_eq!(without["compared"]["theirs"]["partner"]["amount"], "10.00");
    assert_eq!(without["compared"]["difference"]["partner"], Json::Null);

    // What it was matched with may go; the figure stays and says so.
    of.office
        .call("cost_line.delete", json!({ "id": single["id"] }));
    let gone = of
        .office
        .call("partner_figure.get", json!({ "id": line["figure"]["id"] }));
    assert_eq!(gone["figure"]["matches"][0]["label"], "");
    assert_eq!(gone["compared"]["lines"], 0);
    of.office
        .call("partner_figure.save", gone["figure"].clone());
    of.office.call("history.undo", json!({}));
}

#[test]
fn what_is_wrong_with_a_partners_figure_is_told_at_its_field() {
    let of = Exchange::new();
    let right = json!({ "country": "JPN", "year": 2025, "direction": "received", "title": "White paper",
                        "amount": thb("1") });
    for (field, value, path) in [
        ("title", json!(" "), "title"),
        ("year", json!(12), "year"),
        ("direction", json!("both_ways"), "direction"),
        ("amount", thb("0"), "amount"),
        ("amount", thb("-4"), "amount"),
        ("country", json!("Japan"), "country"),
        ("organisation_id", json!("nobody"), "organisation_id"),
        (
            "matches",
            json!([{ "project_id": "nothing" }]),
            "matches[0]",
        ),
        ("matches", json!([{}]), "matches[0]"),
        ("title", json!("x".repeat(10_000)), "title"),
    ] {
        let mut wrong = right.clone();
        wrong[field] = value;
        let refused = of.office.refuse("partner_figure.save", wrong);
        assert_eq!(refused.fields[0].path, path, "{field}");
    }
    let twice = json!([{ "project_id": of.both["id"] }, { "project_id": of.both["id"] }]);
    let saved = of.figure("1", "THB", twice);
    assert_eq!(saved["figure"]["matches"].as_array().map(Vec::len), Some(1));
}

#[test]
fn both_directions_stand_side_by_side_and_their_totals_are_those_of_the_figures() {
    let of = Exchange::new();
    let partner = of
        .office
        .organisation("Partner agency", "agency", Some("JPN"));
    let agency = of.office.call("agency.get", json!({}));
    of.line(&of.received, Json::Null, &partner["id"], "3500");
    of.line(&of.both, json!("received"), &partner["id"], "700");
    of.line(
        &of.both,
        json!("provided"),
        &agency["organisation_id"],
        "9999",
    );
    let question = json!({ "year": 2025, "years": 1 });
    let table = of.office.call("figures.directions", question.clone());
    let row = &table["years"][0]["rows"][0];
    assert_eq!(row["key"], "JPN");
    assert_eq!(row["provided"]["own"], thb("9999.00"));
    assert_eq!(row["received"]["own"], thb("4200.00"));
    assert_eq!(table["both_ways"], 1);
    let figures = of.office.call("figures.year", question);
    let total = |side: &str| {
        let sides = figures["sides"].as_array().expect("sides");
        let side = sides.iter().find(|known| known["side"] == side);
        side.expect("a side")["total"]["years"][0].clone()
    };
    assert_eq!(table["years"][0]["provided"], total("contribution"));
    assert_eq!(table["years"][0]["received"], total("received"));
}
