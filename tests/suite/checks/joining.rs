//! Multi-country projects that stand once for each country, and what joining makes of them.

use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use ssc_tests::{Office, hundred};

use super::{check, count, line};

const COUNTRIES: [(&str, &str); 5] = [
    ("LAO", "Lao PDR"),
    ("KHM", "Cambodia"),
    ("VNM", "Viet Nam"),
    ("BTN", "Bhutan"),
    ("TLS", "Timor-Leste"),
];

const TOPICS: [&str; 38] = [
    "rice seed",
    "rural roads",
    "midwives",
    "customs law",
    "fish ponds",
    "school meals",
    "solar power",
    "bridges",
    "malaria",
    "statistics",
    "radio",
    "tax audit",
    "buffaloes",
    "coral reefs",
    "libraries",
    "silk",
    "airports",
    "mangroves",
    "nursing",
    "forest fires",
    "maps",
    "ports",
    "dairy",
    "drinking water",
    "museums",
    "tourism",
    "pensions",
    "judges",
    "earthquakes",
    "textiles",
    "bamboo",
    "vaccines",
    "railways",
    "honey",
    "fonts",
    "universities",
    "elections",
    "mushrooms",
];

fn decimal(json: &Json) -> Decimal {
    json.as_str()
        .expect("a decimal")
        .parse()
        .expect("a decimal")
}

/// The contribution of 2025 in baht.
fn contribution(office: &Office) -> Decimal {
    let figures = office.call("figures.year", json!({ "year": 2025, "years": 1 }));
    decimal(&figures["sides"][0]["total"]["years"][0]["own"]["amount"])
}

/// A project as it stands once for a country: two lines with its whole budget, an activity, a contact.
fn copy(office: &Office, code: &str, title: &str, iso3: &str, budget: i64) -> Json {
    let project = office.call(
        "project.save",
        json!({
            "code": code, "title": title, "status": "ongoing", "direction": "provided", "form": "bilateral",
            "start_date": "2024-10-01", "end_date": "2025-09-30", "countries": [{ "iso3": iso3, "share": "100" }],
            "areas": [{ "area": "trade", "weight": "100" }],
        }),
    );
    for (flow, date) in [("committed", "2024-11-01"), ("disbursed", "2025-03-01")] {
        line(
            office,
            &project,
            json!({
                "flow": flow, "date": date, "description": "Trainers, travel and rooms",
                "amount": { "amount": budget.to_string(), "currency": "THB" },
            }),
        );
    }
    project
}

#[test]
fn thirty_eight_projects_that_stand_once_for_each_country_are_found_joined_and_brought_back() {
    let office = Office::ready();
    let (mut once, mut several, mut rows) = (Decimal::ZERO, Decimal::ZERO, 0);
    for (number, topic) in TOPICS.iter().enumerate() {
        let budget = 1_000_000 + 7_000 * i64::try_from(number).expect("small");
        let countries = 2 + number % 4;
        for (place, (iso3, name)) in COUNTRIES[..countries].iter().enumerate() {
            // The same code but for the country; the same title; a title with the country's name.
            let (code, title) = match number % 3 {
                0 => (
                    format!("RP-{number:02}-{iso3}"),
                    format!("Workshop {place} about {topic}"),
                ),
                1 => (
                    format!("{}/{number}", 100 + rows),
                    format!("Regional training on {topic}"),
                ),
                _ => (
                    format!("N{rows:04}"),
                    format!("Advice on {topic} in {name}"),
                ),
            };
            copy(&office, &code, &title, iso3, budget);
            rows += 1;
            several += Decimal::from(budget);
        }
        once += Decimal::from(budget);
    }
    // Neighbours that are projects of their own: the same budget, or the same title in another year.
    for (number, topic) in TOPICS.iter().take(12).enumerate() {
        copy(
            &office,
            &format!("OWN-{number}"),
            &format!("{topic} for teachers"),
            "LAO",
            500_000,
        );
    }
    for year in [2023, 2024] {
        let yearly = json!({
            "code": format!("EN-{year}"), "title": "English course", "status": "completed", "direction": "provided",
            "form": "bilateral", "start_date": format!("{year}-01-01"), "end_date": format!("{year}-02-01"),
            "countries": [{ "iso3": if year == 2023 { "LAO" } else { "KHM" }, "share": "100" }],
        });
        let project = office.call("project.save", yearly);
        line(
            &office,
            &project,
            json!({ "date": format!("{year}-01-20") }),
        );
    }
    let own = Decimal::from(12 * 500_000);

    let found = check(&office, "project-per-country");
    assert_eq!(
        (&found["count"], &found["severity"]),
        (&json!(38), &json!("blocks"))
    );
    let findings = found["findings"].as_array().expect("findings");
    let joined_rows: usize = findings
        .iter()
        .map(|f| 1 + f["others"].as_array().expect("others").len())
        .sum();
    assert_eq!(joined_rows, rows);
    assert_eq!(contribution(&office), several + own);
    let before = office.register();

    let joins: Vec<Json> = findings
        .iter()
        .map(|finding| {
            let mut projects = vec![finding["id"].clone()];
            projects.extend(
                finding["others"]
                    .as_array()
                    .expect("others")
                    .iter()
                    .map(|o| o["id"].clone()),
            );
            json!({ "projects": projects })
        })
        .collect();
    let previews = office.call("project.join_preview", json!({ "joins": joins }));
    let mut shown = Decimal::ZERO;
    assert_eq!(
        (&previews["projects"], &previews["kept"]),
        (&json!(rows), &json!(38))
    );
    for preview in previews["joins"].as_array().expect("previews") {
        for sum in preview["sums"].as_array().expect("sums") {
            let projects = preview["projects"].as_array().expect("projects").len();
            let after = decimal(&sum["after"]["amount"]);
            assert_eq!(
                decimal(&sum["before"]["amount"]),
                after * Decimal::from(projects)
            );
            if sum["flow"] == "disbursed" {
                shown += after;
            }
        }
    }
    assert_eq!(shown, once);
    assert_eq!(office.register(), before, "looking changes nothing");

    let all = json!({ "all_of": { "year": 2025, "rule": "project-per-country", "all": true } });
    assert_eq!(
        office.call("project.join_preview", all.clone()),
        previews,
        "all that was found is what was listed"
    );
    let done = office.answer("project.join", all);
    assert_eq!(done.value["gone"], json!(rows - 38));
    assert_eq!(contribution(&office), once + own);
    assert_eq!(count(&office, "project-per-country"), 0);
    // What a country has is its share, and the countries make the total.
    let figures = office.call("figures.year", json!({ "year": 2025, "years": 1 }));
    let breakdowns = figures["sides"][0]["breakdowns"]
        .as_array()
        .expect("breakdowns");
    let countries = breakdowns
        .iter()
        .find(|b| b["dimension"] == "country")
        .expect("by country");
    let rows: Vec<&Json> = countries["rows"].as_array().expect("rows").iter().collect();
    assert_eq!(rows.len(), 5);
    let sum: Decimal = rows
        .iter()
        .map(|row| decimal(&row["years"][0]["own"]["amount"]))
        .sum();
    assert_eq!(sum, once + own);

    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);
    assert_eq!(contribution(&office), several + own);
    assert_eq!(count(&office, "project-per-country"), 38);
    office.call("history.redo", json!({}));
    assert_eq!(contribution(&office), once + own);
}

#[test]
fn what_only_one_of_them_has_moves_and_keeps_its_country() {
    let office = Office::ready();
    let lao = copy(&office, "RT-LAO", "Rice training", "LAO", 9_000);
    let khm = copy(&office, "RT-KHM", "Rice training", "KHM", 9_000);
    let course = |project: &Json| {
        office.call("activity.save", json!({
            "project_id": project["id"], "kind": "training", "title": "Rice course", "start_date": "2025-03-01",
            "end_date": "2025-03-10", "host_country": "THA", "status": "completed",
        }))
    };
    let (one, two) = (course(&lao), course(&khm));
    for (activity, name) in [(&one, "Noy Example"), (&two, "Sok Example")] {
        office.call("participation.save_many", json!({
            "activity_id": activity["id"],
            "rows": [{ "name": name, "sex": "female", "nationality": "LAO", "purpose": "course", "legal_basis": "law" }],
        }));
    }
    let travel = line(
        &office,
        &khm,
        json!({ "description": "Travel to Phnom Penh", "date": "2025-02-01",
        "amount": { "amount": "700", "currency": "THB" }, "activity_id": two["id"] }),
    );
    for (project, email) in [
        (&lao, "a@example.org"),
        (&khm, "a@example.org"),
        (&khm, "b@example.org"),
    ] {
        office.call(
            "contact.save",
            json!({ "project_id": project["id"], "name": "A. Contact", "email": email }),
        );
    }
    let paper = office.folder().join("agreement.txt");
    std::fs::write(&paper, "An agreement.").expect("a file");
    office.call("document.add", json!({ "path": paper, "project_id": khm["id"], "kind": "agreement", "cost_line_id": travel["id"] }));
    for (project, value) in [(&lao, "12"), (&khm, "12")] {
        let indicator = office.call(
            "indicator.save",
            json!({ "project_id": project["id"], "name": "Trained farmers" }),
        );
        office.call(
            "indicator_value.save",
            json!({ "indicator_id": indicator["id"], "period": "2025", "value": value }),
        );
    }
    let before = office.register();
    let history = |project: &Json| {
        let list = office.call(
            "history.list",
            json!({ "record": project["id"], "page": { "limit": 100 } }),
        );
        list["total"].as_i64().expect("a number")
    };
    let entries = history(&lao);

    let join = json!({ "joins": [{
        "projects": [lao["id"], khm["id"]], "code": "RT", "title": "Rice training",
        "shares": [{ "iso3": "LAO", "share": "25" }, { "iso3": "KHM", "share": "75" }],
    }] });
    let preview = &office.call("project.join_preview", join.clone())["joins"][0];
    assert_eq!(preview["stem"], "RT");
    assert_eq!(
        preview["lines"],
        json!({ "found": 3, "moved": 1, "once": 2 })
    );
    assert_eq!(
        preview["activities"],
        json!({ "found": 1, "moved": 0, "once": 1 })
    );
    assert_eq!(
        preview["taking_part"],
        json!({ "found": 1, "moved": 1, "once": 0 })
    );
    assert_eq!(
        preview["contacts"],
        json!({ "found": 2, "moved": 1, "once": 1 })
    );
    assert_eq!(
        preview["indicators"],
        json!({ "found": 1, "moved": 0, "once": 1 })
    );
    assert_eq!(
        preview["documents"],
        json!({ "found": 1, "moved": 1, "once": 0 })
    );

    office.call("project.join", join);
    let whole = office.call("project.get", json!({ "id": lao["id"] }));
    assert_eq!(
        (&whole["code"], &whole["form"]),
        (&json!("RT"), &json!("regional"))
    );
    assert_eq!(whole["countries"][1]["share"], "75");
    let moved = office.call("cost_line.get", json!({ "id": travel["id"] }));
    assert_eq!(
        (
            &moved["project_id"],
            &moved["country"],
            &moved["activity_id"]
        ),
        (&lao["id"], &json!("KHM"), &one["id"])
    );
    let lines = office.call("cost_line.list", json!({ "project": lao["id"] }));
    assert_eq!(lines["total"], 3);
    let trainees = office.call("participation.list", json!({ "activity": one["id"] }));
    assert_eq!(trainees["total"], 2);
    assert!(
        history(&lao) > entries + 5,
        "what was done in the other project is read with this one"
    );
    assert_eq!(
        office
            .refuse("project.get", json!({ "id": khm["id"] }))
            .code,
        ssc_core::error::Code::NotFound
    );
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);
}

#[test]
fn joins_that_cannot_be_are_refused_with_the_reason() {
    let office = Office::ready();
    let one = office.project("P-1", &[("LAO", "100")]);
    let shares = hundred(&["LAO", "KHM"]);
    let shares: Vec<(&str, &str)> = shares
        .iter()
        .map(|(iso3, share)| (*iso3, share.as_str()))
        .collect();
    let two = office.project("P-2", &shares);
    let mut received = office.project("P-3", &[("LAO", "100")]);
    received["direction"] = json!("received");
    let received = office.call("project.save", received);
    let refused = |join: Json| {
        let reply = office.refuse("project.join", json!({ "joins": [join] }));
        let field = reply.fields.first().expect("a field");
        (field.path.clone(), field.message.clone())
    };
    let (path, sentence) = refused(json!({ "projects": [one["id"], one["id"]] }));
    assert_eq!(path, "joins[0].projects");
    assert!(sentence.contains("at least two"), "{sentence}");
    let (_, sentence) = refused(json!({ "projects": [one["id"], received["id"]] }));
    assert!(sentence.contains("P-3"), "{sentence}");
    let (path, sentence) = refused(json!({
        "projects": [one["id"], two["id"]], "shares": [{ "iso3": "LAO", "share": "60" }, { "iso3": "KHM", "share": "50" }],
    }));
    assert!(path.starts_with("joins[0].shares"), "{path}");
    assert!(sentence.contains("110"), "{sentence}");
    let (path, _) = refused(json!({ "projects": [one["id"], two["id"]], "code": "P-3" }));
    assert_eq!(path, "joins[0].code");
}
