//! What an officer may type into any search field: every list finds what is there, and only that.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde_json::{Value as Json, json};
use ssc_tests::Office;

/// Texts that are somebody else's language: of a database, of a pattern, of a keyboard, of a script.
const STRANGE: [&str; 7] = ["' OR 1=1 --", "%", "_", "🌾", "ฃ", "\"", "\\"];

/// Each stands in one record of each kind, none in the others.
const TITLE: &str = "Zz ' OR 1=1 -- % _ 🌾 ฃ \" \\";

/// How many records a list with a search text has: the command, the request without the text, the number.
type Counted = (&'static str, Json, fn(&Json) -> i64);

fn total(answer: &Json) -> i64 {
    answer["total"].as_i64().expect("a total")
}

fn lists(group: &Json) -> Vec<Counted> {
    vec![
        ("activity.list", json!({}), total),
        ("activity.sums", json!({}), |sums| {
            sums["activities"].as_i64().expect("a count")
        }),
        ("assignment.list", json!({}), total),
        ("cost_line.converted", json!({}), |answer| {
            let sums = answer["sums"].as_array().expect("sums").iter();
            let number = |sum: &Json, field: &str| sum[field].as_i64().expect("a number");
            sums.map(|sum| number(sum, "lines") + number(sum, "left_out"))
                .sum()
        }),
        ("cost_line.list", json!({}), total),
        ("cost_line.sums", json!({}), |answer| {
            answer["lines"].as_i64().expect("a count")
        }),
        ("document.list", json!({}), total),
        ("kit.ministries", json!({ "year": 2025 }), total),
        ("organisation.list", json!({}), total),
        ("participation.list", json!({}), total),
        ("partner_figure.list", json!({}), total),
        ("person.list", json!({}), total),
        ("person.sums", json!({}), |sums| {
            sums["persons"].as_i64().expect("a count")
        }),
        ("project.list", json!({}), total),
        ("unit_cost.list", json!({}), total),
        // These hold nothing that anybody has typed.
        ("country.list", json!({ "none": true }), total),
        (
            "country.members",
            json!({ "none": true, "group": group }),
            total,
        ),
        (
            "reference.entries",
            json!({ "none": true, "list": "currencies" }),
            total,
        ),
    ]
}

/// A programme in which each kind of record has one with the strange title and one without.
fn programme() -> (Office, Json) {
    let office = Office::ready();
    let agency = office.call("agency.get", json!({}));
    for title in ["Plain", TITLE] {
        let mut project = office.project(
            if title == TITLE { "S-1" } else { "P-1" },
            &[("LAO", "100")],
        );
        project["title"] = json!(title);
        let project = office.call("project.save", project);
        let activity = office.call(
            "activity.save",
            json!({ "project_id": project["id"], "kind": "training", "title": title, "place": title }),
        );
        let person = office.call("person.save", json!({ "name": title, "sex": "female" }));
        office.call(
            "participation.save",
            json!({ "activity_id": activity["id"], "person_id": person["id"], "result": "completed" }),
        );
        office.call(
            "assignment.save",
            json!({ "activity_id": activity["id"], "person_id": person["id"], "role": "expert" }),
        );
        office.call(
            "organisation.save",
            json!({ "name": title, "kind": "institute", "country": agency["country"] }),
        );
        office.call(
            "cost_line.save",
            json!({
                "project_id": project["id"], "flow": "disbursed", "date": "2025-03-31", "measurement": "A1",
                "description": title, "amount": { "amount": "12.50", "currency": "THB" },
                "payer_id": agency["organisation_id"],
            }),
        );
        office.call(
            "unit_cost.save",
            json!({
                "name": title, "unit": "piece", "year": 2025, "source": "Decision",
                "amount": { "amount": "1", "currency": "THB" },
            }),
        );
        office.call(
            "partner_figure.save",
            json!({
                "country": "LAO", "year": 2025, "direction": "provided", "title": title,
                "amount": { "amount": "1", "currency": "THB" },
            }),
        );
        let file = office.folder().join("note.txt");
        std::fs::write(&file, title).expect("a file");
        let kept = office.call(
            "document.add",
            json!({ "path": file, "project_id": project["id"] }),
        );
        let mut document = kept["document"].clone();
        document["note"] = json!(title);
        office.call("document.save", document);
    }
    let groups = office.call("country.groups", json!({}));
    (office, groups[0]["id"].clone())
}

#[test]
fn every_list_finds_what_was_typed_and_nothing_else() {
    let (office, group) = programme();
    for (command, request, count) in lists(&group) {
        let asked = |text: &str| {
            let mut request = request.clone();
            request["search"] = json!(text);
            let begun = Instant::now();
            let found = count(&office.call(command, request));
            assert!(
                begun.elapsed() < Duration::from_secs(2),
                "{command}: {text:.20}"
            );
            found
        };
        let expected = i64::from(request["none"].is_null());
        for text in STRANGE {
            assert_eq!(asked(text), expected, "{command}: {text}");
        }
        assert_eq!(
            asked(&"x".repeat(10_000)),
            0,
            "{command}: 10,000 characters"
        );
        assert_eq!(
            asked(&"🌾ฃ% ".repeat(2_500)),
            0,
            "{command}: 10,000 strange ones"
        );
        assert_eq!(
            asked(" \u{200b} "),
            asked(""),
            "{command}: nothing that can be seen"
        );
    }
}

#[test]
fn the_search_of_everything_and_the_choices_take_any_text() {
    let (office, _) = programme();
    for text in STRANGE {
        let hits = office.call("search.everything", json!({ "text": text, "limit": 100 }));
        let mut kinds: Vec<&str> = hits
            .as_array()
            .expect("hits")
            .iter()
            .map(|hit| {
                assert_eq!(hit["title"], TITLE, "{text}");
                hit["kind"].as_str().expect("a kind")
            })
            .collect();
        kinds.sort_unstable();
        assert_eq!(
            kinds,
            ["activity", "organisation", "person", "project"],
            "{text}"
        );
        assert_eq!(
            office.call("activity.places", json!({ "text": text })),
            json!([TITLE]),
            "{text}"
        );
        for command in ["reference.channels", "reference.purposes"] {
            assert_eq!(
                office.call(command, json!({ "text": text })),
                json!([]),
                "{command}: {text}"
            );
        }
        let refused = office.refuse("country.named", json!({ "text": text }));
        assert!(
            refused.fields[0].message.contains(text),
            "{}",
            refused.fields[0].message
        );
    }
    let long = "x".repeat(10_000);
    for command in [
        "search.everything",
        "activity.places",
        "reference.channels",
        "reference.purposes",
    ] {
        assert_eq!(
            office.call(command, json!({ "text": long })),
            json!([]),
            "{command}"
        );
    }
    // A refusal does not repeat the 10,000 characters.
    let refused = office.refuse("country.named", json!({ "text": long }));
    assert!(refused.fields[0].message.chars().count() < 300);
}

#[test]
fn one_letter_finds_countries_by_any_of_their_spellings() {
    let office = Office::ready();
    let found = |text: &str| -> Vec<String> {
        let page = office.call(
            "country.list",
            json!({ "search": text, "page": { "offset": 0, "limit": 200 } }),
        );
        let rows = page["rows"].as_array().expect("rows");
        rows.iter()
            .map(|row| row["iso3"].as_str().expect("a code").to_owned())
            .collect()
    };
    assert!(found("ก").contains(&"KHM".to_owned()), "กัมพูชา is Cambodia");
    let with_x = found("x");
    assert!(with_x.contains(&"MEX".to_owned()) && with_x.len() < 100);
}

/// A list that is made tomorrow belongs here, too: whatever command takes a search text is in [`lists`].
#[test]
fn no_list_with_a_search_text_is_left_out() {
    let types = include_str!("../../ui/src/backend/generated.ts");
    let searched: BTreeSet<&str> = types
        .split("export type ")
        .filter(|part| part.contains("search: string"))
        .filter_map(|part| part.split([' ', '<']).next())
        .collect();
    let commands: BTreeSet<&str> = types
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.split_once("\": { request: "))
        .filter(|(name, rest)| {
            let request = rest.split("; response").next().unwrap_or_default();
            let request = request.trim_start_matches("Partial<").trim_end_matches('>');
            // What is searched there is a file, not the register.
            let of_file = *name == "import.iati_inspect";
            searched.contains(request) && !name.ends_with(".save") && !of_file
        })
        .map(|(name, _)| name)
        .collect();
    let group = json!("");
    let known: BTreeSet<&str> = lists(&group)
        .into_iter()
        .map(|(command, _, _)| command)
        .collect();
    assert_eq!(commands, known);
}
