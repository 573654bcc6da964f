//! What no form should hold: each is refused with a sentence at its field, and the register stays as it was.
//! What merely looks strange (another script, an emoji, a refund) is kept as it was typed.

use std::fmt::Write;

use serde_json::{Value as Json, json};
use ssc_core::error::Code;
use ssc_tests::Office;

/// An office with a project and an institute, and requests that are right until a test spoils them.
struct Desk {
    office: Office,
    project: Json,
    institute: Json,
}

impl Desk {
    fn new() -> Self {
        let office = Office::ready();
        let institute = office.organisation("Farm school", "institute", Some("THA"));
        let project = office.project("P-1", &[("LAO", "50"), ("VNM", "50")]);
        Desk {
            office,
            project,
            institute,
        }
    }

    fn project(&self, field: &str, value: Json) -> (&'static str, Json) {
        let mut project = json!({
            "code": "P-2", "title": "Rice", "status": "ongoing", "direction": "provided", "form": "bilateral",
        });
        project[field] = value;
        ("project.save", project)
    }

    fn line(&self, changes: Json) -> (&'static str, Json) {
        let mut line = json!({
            "project_id": self.project["id"], "flow": "disbursed", "date": "2025-03-31", "measurement": "A1",
            "amount": { "amount": "1250.50", "currency": "THB" },
        });
        for (field, value) in changes.as_object().expect("fields") {
            line[field] = value.clone();
        }
        ("cost_line.save", line)
    }

    fn amount(&self, amount: &str, currency: &str) -> (&'static str, Json) {
        self.line(json!({ "amount": { "amount": amount, "currency": currency } }))
    }

    fn rate(&self, changes: Json) -> (&'static str, Json) {
        let mut rate = json!({
            "currency": "THB", "period": "2025", "kind": "annual_average", "lcu_per_usd": "32.3035", "series": "Own bank",
        });
        for (field, value) in changes.as_object().expect("fields") {
            rate[field] = value.clone();
        }
        ("rate.save", rate)
    }

    fn shares(&self, shares: &[(&str, &str)]) -> (&'static str, Json) {
        let shares: Vec<Json> = shares
            .iter()
            .map(|(iso3, share)| json!({ "iso3": iso3, "share": share }))
            .collect();
        self.project("countries", json!(shares))
    }
}

#[test]
fn nothing_wrong_gets_in_and_each_refusal_says_what_to_do() {
    let desk = Desk::new();
    let nobody = "00000000-0000-7000-8000-000000000000";
    let project = &desk.project["id"];
    let cases: Vec<(&str, (&str, Json))> = vec![
        // Shares and weights.
        (
            "33.3 three times",
            desk.shares(&[("LAO", "33.3"), ("VNM", "33.3"), ("MMR", "33.3")]),
        ),
        ("60 and 60", desk.shares(&[("LAO", "60"), ("VNM", "60")])),
        (
            "a negative share",
            desk.shares(&[("LAO", "-5"), ("VNM", "105")]),
        ),
        (
            "a share of zero",
            desk.shares(&[("LAO", "100"), ("VNM", "0")]),
        ),
        (
            "a share with seven decimals",
            desk.shares(&[("LAO", "33.3333333"), ("VNM", "66.6666667")]),
        ),
        (
            "a share in words",
            desk.shares(&[("LAO", "half"), ("VNM", "half")]),
        ),
        (
            "a country twice",
            desk.shares(&[("LAO", "50"), ("LAO", "50")]),
        ),
        ("an unknown country", desk.shares(&[("Atlantis", "100")])),
        (
            "an unknown area",
            desk.project("areas", json!([{ "area": "magic", "weight": "100" }])),
        ),
        (
            "areas short of the whole",
            desk.project("areas", json!([{ "area": "trade", "weight": "99.999999" }])),
        ),
        (
            "an unknown goal",
            desk.project("goals", json!([{ "code": "18", "weight": "100" }])),
        ),
        (
            "a role of nobody",
            desk.project(
                "roles",
                json!([{ "organisation_id": nobody, "role": "funding" }]),
            ),
        ),
        // Text.
        (
            "a title of 10,000 characters",
            desk.project("title", json!("ข้าว ".repeat(2000))),
        ),
        (
            "control characters in a title",
            desk.project("title", json!("Rice\u{0}\u{7}")),
        ),
        (
            "a line break in a title",
            desk.project("title", json!("Rice\nand fish")),
        ),
        ("no title", desk.project("title", json!("  \u{a0} "))),
        (
            "a title that nobody can see",
            desk.project("title", json!("\u{200b}\u{200d}\u{feff}")),
        ),
        ("a code that is taken", desk.project("code", json!(" P-1 "))),
        (
            "an unknown purpose",
            desk.project("purpose_code", json!("00000")),
        ),
        ("an unknown status", desk.project("status", json!("dreamt"))),
        ("a status missing", desk.project("status", Json::Null)),
        // Days.
        (
            "31 February",
            desk.project("start_date", json!("2025-02-31")),
        ),
        (
            "29 February of no leap year",
            desk.project("start_date", json!("2025-02-29")),
        ),
        (
            "a day the other way round",
            desk.project("start_date", json!("31-03-2025")),
        ),
        (
            "a day of the Buddhist year",
            desk.project("start_date", json!("2568-03-31")),
        ),
        (
            "a day before time",
            desk.project("start_date", json!("0001-01-01")),
        ),
        (
            "a number for a day",
            desk.project("start_date", json!(20250331)),
        ),
        (
            "an end before the start",
            (
                "project.save",
                json!({
                    "code": "P-2", "title": "Rice", "status": "ongoing", "direction": "provided", "form": "bilateral",
                    "start_date": "2025-03-31", "end_date": "2025-03-30",
                }),
            ),
        ),
        // Money.
        ("an amount in words", desk.amount("much", "THB")),
        ("no amount", desk.amount("", "THB")),
        (
            "an amount with thousands separators",
            desk.amount("1,250.50", "THB"),
        ),
        ("an amount of zero", desk.amount("0.00", "THB")),
        ("an absurd amount", desk.amount("99999999999999999", "THB")),
        (
            "an amount beyond all numbers",
            desk.amount(&"9".repeat(400), "THB"),
        ),
        ("an absurd refund", desk.amount("-99999999999999999", "THB")),
        ("a third decimal of a baht", desk.amount("12.345", "THB")),
        ("half a yen", desk.amount("1.5", "JPY")),
        ("not a number", desk.amount("NaN", "THB")),
        ("a power of ten", desk.amount("1e400", "THB")),
        ("an unknown currency", desk.amount("1", "BAHT")),
        ("a currency that is gone", desk.amount("1", "DEM")),
        (
            "a number for an amount",
            desk.line(json!({ "amount": 1250.5 })),
        ),
        ("neither day nor year", desk.line(json!({ "date": null }))),
        (
            "both day and year",
            desk.line(json!({ "fiscal_year": 2025 })),
        ),
        (
            "an absurd year",
            desk.line(json!({ "date": null, "fiscal_year": 25 })),
        ),
        (
            "in kind without a method",
            desk.line(json!({ "measurement": "B1" })),
        ),
        (
            "money with a method",
            desk.line(json!({ "valuation": "market_price" })),
        ),
        (
            "a count as money",
            desk.line(json!({ "measurement": "C4" })),
        ),
        (
            "an unknown kind of figure",
            desk.line(json!({ "measurement": "A99" })),
        ),
        (
            "a line that goes both ways",
            desk.line(json!({ "direction": "both_ways" })),
        ),
        (
            "a line of no project",
            desk.line(json!({ "project_id": nobody })),
        ),
        (
            "a line of no activity",
            desk.line(json!({ "activity_id": nobody })),
        ),
        (
            "a line that nobody pays",
            desk.line(json!({ "payer_id": nobody })),
        ),
        (
            "a negative budget",
            (
                "budget.save",
                json!({ "fiscal_year": 2025, "source": "State", "amount": { "amount": "-1", "currency": "THB" } }),
            ),
        ),
        // Rates.
        ("a rate of zero", desk.rate(json!({ "lcu_per_usd": "0" }))),
        (
            "a negative rate",
            desk.rate(json!({ "lcu_per_usd": "-32.3" })),
        ),
        (
            "an absurd rate",
            desk.rate(json!({ "lcu_per_usd": "9999999999" })),
        ),
        (
            "a rate in words",
            desk.rate(json!({ "lcu_per_usd": "par" })),
        ),
        (
            "a rate of the dollar",
            desk.rate(json!({ "currency": "USD", "lcu_per_usd": "1" })),
        ),
        (
            "a thirteenth month",
            desk.rate(json!({ "kind": "month", "period": "2025-13" })),
        ),
        ("a year for a month", desk.rate(json!({ "kind": "month" }))),
        // People and work.
        (
            "an activity with minus five trainees",
            (
                "activity.save",
                json!({ "project_id": project, "kind": "training", "title": "Course", "planned_participants": -5 }),
            ),
        ),
        (
            "an activity of no project",
            (
                "activity.save",
                json!({ "project_id": nobody, "kind": "training", "title": "Course" }),
            ),
        ),
        (
            "a person without a name",
            ("person.save", json!({ "name": "", "sex": "female" })),
        ),
        (
            "a person of no country",
            (
                "person.save",
                json!({ "name": "A", "sex": "female", "nationality": "XXX" }),
            ),
        ),
        (
            "a trainee in no activity",
            (
                "participation.save",
                json!({ "activity_id": nobody, "person_id": nobody, "result": "completed" }),
            ),
        ),
        // The agency and its lists.
        (
            "a thirteenth fiscal month",
            ("agency.save", agency(&desk, "fiscal_month", json!(13))),
        ),
        (
            "an unknown language",
            (
                "agency.save",
                agency(&desk, "language", json!("klingon language")),
            ),
        ),
        (
            "an unlikely address",
            (
                "agency.save",
                agency(&desk, "focal_point_email", json!("nobody at home")),
            ),
        ),
        (
            "a second agency",
            ("agency.save", agency(&desk, "id", json!(""))),
        ),
        (
            "a group that exists",
            (
                "country.save_group",
                json!({ "code": "LDC", "name": "Mine" }),
            ),
        ),
        (
            "a spelling of another country",
            (
                "country.save_alias",
                json!({ "iso3": "LAO", "alias": "Viet Nam" }),
            ),
        ),
        (
            "a spelling that nobody can see",
            (
                "country.save_alias",
                json!({ "iso3": "LAO", "alias": "\u{200b}" }),
            ),
        ),
        (
            "an unknown spelling",
            ("country.named", json!({ "text": "Ruritania" })),
        ),
        (
            "figures of a year in words",
            ("figures.year", json!({ "year": "soon" })),
        ),
    ];

    let before = desk.office.register();
    let mut sentences = String::new();
    for (case, (command, request)) in cases {
        match desk.office.attempt(command, request) {
            Ok(answer) => panic!("{case} got in: {:#}", answer.value),
            Err(refused) => {
                assert!(
                    matches!(refused.code, Code::Invalid | Code::NotFound),
                    "{case}: {refused:#?}"
                );
                writeln!(sentences, "{case} ({command})").expect("a string takes all");
                if refused.fields.is_empty() {
                    writeln!(sentences, "    {}", refused.message).expect("a string takes all");
                }
                for field in &refused.fields {
                    writeln!(sentences, "    {}: {}", field.path, field.message)
                        .expect("a string takes all");
                }
            }
        }
        assert!(
            desk.office.register() == before,
            "{case} changed the register"
        );
    }
    assert!(sentences.contains("which is 0.1 % short of 100 %"));
    insta::with_settings!({ snapshot_path => "../golden", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("bad-input", sentences);
    });
}

fn agency(desk: &Desk, field: &str, value: Json) -> Json {
    let mut agency = desk.office.call("agency.get", json!({}));
    agency[field] = value;
    agency
}

#[test]
fn strange_but_right_texts_come_back_as_they_were_typed() {
    let desk = Desk::new();
    for (number, title) in [
        "همکاری جنوب–جنوب در کشاورزی",
        "שיתוף פעולה \u{200f}ABC",
        "Rice 🌾 and fish 🐟 👩🏽‍🌾",
        "ความร่วมมือ\u{200b}ใต้–ใต้",
        "Việt Nam – Cộng hòa",
        "e\u{301}cole <b>&amp; \"quotes\" '; DROP TABLE project; --",
    ]
    .into_iter()
    .enumerate()
    {
        let (command, mut request) = desk.project("title", json!(title));
        request["code"] = json!(format!("T-{number}"));
        request["summary"] = json!(format!("{title}\n\n{title}"));
        let saved = desk.office.call(command, request);
        desk.office.reopen();
        let read = desk
            .office
            .call("project.get", json!({ "id": saved["id"] }));
        assert_eq!(read["title"], title);
        assert_eq!(read["summary"], format!("{title}\n\n{title}"));
        let first = title.split(' ').next().expect("a word");
        let found = desk.office.call("project.list", json!({ "search": first }));
        let rows = found["rows"].as_array().expect("rows");
        assert!(
            rows.iter().any(|row| row["id"] == saved["id"]),
            "{title} is found by {first}"
        );
    }
}

#[test]
fn a_refund_is_a_negative_line() {
    let desk = Desk::new();
    let (command, request) = desk.amount("-1250.50", "THB");
    let saved = desk.office.call(command, request);
    assert_eq!(
        saved["amount"],
        json!({ "amount": "-1250.50", "currency": "THB" })
    );
}

#[test]
fn a_project_without_a_country_is_kept_and_named_by_the_checks() {
    let desk = Desk::new();
    let saved = desk.office.project("P-2", &[]);
    let (_, mut line) = desk.line(json!({ "payer_id": desk.institute["id"] }));
    line["project_id"] = saved["id"].clone();
    desk.office.call("cost_line.save", line);
    let checks = desk.office.call("checks.list", json!({ "year": 2025 }));
    let named = checks.as_array().expect("checks").iter().any(|check| {
        check["id"].as_str().is_some_and(|id| id.contains("countr"))
            && check["findings"]
                .as_array()
                .is_some_and(|findings| findings.iter().any(|found| found["id"] == saved["id"]))
    });
    assert!(named, "{checks:#}");
}

#[test]
fn a_year_with_no_lines_is_zero_not_an_error() {
    let desk = Desk::new();
    let figures = desk.office.call("figures.year", json!({ "year": 1999 }));
    for side in figures["sides"].as_array().expect("sides") {
        for cell in side["total"]["years"].as_array().expect("years") {
            assert_eq!(cell["lines"], 0);
            assert_eq!(cell["own"], json!({ "amount": "0.00", "currency": "THB" }));
        }
    }
}

#[test]
fn a_missing_rate_is_named_with_currency_and_year() {
    let desk = Desk::new();
    let agency = desk.office.call("agency.get", json!({}));
    let (_, mut line) = desk.amount("1000", "MMK");
    line["payer_id"] = agency["organisation_id"].clone();
    desk.office.call("cost_line.save", line);
    let refused = desk.office.refuse(
        "figures.year",
        json!({ "year": 2025, "series": "FRED annual average" }),
    );
    assert_eq!(refused.code, Code::MissingRate);
    let said = format!("{} {:?}", refused.message, refused.fields);
    assert!(said.contains("MMK") && said.contains("2025"), "{said}");
}
