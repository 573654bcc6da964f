//! Published cases come out of the register as they were printed, with what does not add up said openly.

use serde_json::{Value as Json, json};
use ssc_core::reference;
use ssc_tests::cases::table1::{self, Origin};
use ssc_tests::cases::tica_2018;
use ssc_tests::{Office, text_of};

/// Opens a new programme and hands `story` a way to run commands in it.
fn programme(story: impl FnOnce(&dyn Fn(&str, Json) -> Json)) {
    let office = Office::new();
    story(&|command, request| office.call(command, request));
}

#[test]
fn the_published_categories_of_2018_and_what_is_not_itemised_make_the_published_total() {
    programme(|call| {
        let facts = tica_2018::enter(call);
        let figures = call(
            "figures.year",
            json!({ "year": facts.year, "years": 1, "projects": true }),
        );
        let side = &figures["sides"][0];
        assert_eq!(side["side"], "contribution");
        assert_eq!(side["total"]["sum"]["own"]["amount"], "499100000.00");
        let breakdown = |dimension: &str| -> Vec<(String, String)> {
            let breakdowns = side["breakdowns"].as_array().expect("breakdowns");
            let found = breakdowns
                .iter()
                .find(|b| b["dimension"] == dimension)
                .expect("the dimension");
            let rows = found["rows"].as_array().expect("rows").iter();
            rows.map(|row| (text(&row["label"]), text(&row["sum"]["own"]["amount"])))
                .collect()
        };
        let by_project = breakdown("project");
        let itemised: i64 = by_project
            .iter()
            .filter(|(label, _)| !label.contains(tica_2018::NOT_ITEMISED))
            .map(|(_, amount)| minor(amount))
            .sum();
        assert_eq!(itemised, minor("497400000.00"));
        assert_eq!(by_project.len(), 6, "{by_project:?}");
        assert_eq!(itemised + minor(tica_2018::REST), minor(&facts.total));
        // The page says of no category which fields or countries it went to: nothing of it is lost.
        for dimension in ["area", "country"] {
            let rows = breakdown(dimension);
            assert_eq!(rows.len(), 1, "{rows:?}");
            assert_eq!(rows[0].1, "499100000.00");
        }
    });
}

#[test]
fn the_dollars_of_2018_depend_on_the_series_and_name_it() {
    programme(|call| {
        let facts = tica_2018::enter(call);
        for (series, rate, dollars, publisher) in [
            (
                "FRED annual average",
                "32.3035",
                "15450338.20",
                "Federal Reserve",
            ),
            (
                "ECB cross, mean of daily rates",
                "32.335864",
                "15434874.42",
                "European Central Bank",
            ),
        ] {
            let figures = call(
                "figures.year",
                json!({ "year": facts.year, "years": 1, "series": series }),
            );
            assert_eq!(
                figures["sides"][0]["total"]["sum"]["usd"]["amount"],
                dollars
            );
            let used = figures["basis"]["rates"].as_array().expect("rates");
            assert_eq!(used.len(), 1, "{used:?}");
            assert_eq!(used[0]["lcu_per_usd"], rate);
            assert_eq!(used[0]["series"], series);
            assert!(text(&used[0]["source"]).contains(publisher), "{used:?}");
        }
        // The survey's own row carries the same figure and says where its rate comes from.
        call(
            "survey.answer",
            json!({
                "year": facts.year, "question": "G1",
                "answer": { "kind": "table", "rows": [], "statement": "last_year" },
            }),
        );
        let row = call("survey.summary", json!({ "year": facts.year }));
        assert_eq!(row["contribution"], "15,450,338.20");
    });
}

#[test]
fn published_breakdowns_that_do_not_add_up_are_shown_with_the_difference() {
    programme(|call| {
        let facts = tica_2018::enter(call);
        let compared = call("published.compared", json!({ "year": facts.year }));
        let compared = compared.as_array().expect("breakdowns");
        assert_eq!(compared.len(), 3);
        for (found, rows, sum, missing, heading, sentences) in [
            (
                &compared[0],
                5,
                "497400000.00",
                "1700000.00",
                None,
                vec!["THB 1,700,000.00 of the total is not in any row."],
            ),
            (
                &compared[1],
                5,
                "359790000.00",
                "139310000.00",
                Some("-14680000.00"),
                vec![
                    "THB 139,310,000.00 of the total is not in any row.",
                    "The rows exceed the THB 345,110,000.00 printed above them by THB 14,680,000.00.",
                ],
            ),
            (
                &compared[2],
                5,
                "458670000.00",
                "40430000.00",
                Some("-113560000.00"),
                vec![
                    "THB 40,430,000.00 of the total is not in any row.",
                    "The rows exceed the THB 345,110,000.00 printed above them by THB 113,560,000.00.",
                ],
            ),
        ] {
            assert_eq!(
                found["breakdown"]["rows"].as_array().map(Vec::len),
                Some(rows)
            );
            assert_eq!(found["breakdown"]["total"]["amount"], "499100000.00");
            assert_eq!(found["sum"]["amount"], sum);
            assert_eq!(found["not_allocated"]["amount"], missing);
            assert_eq!(found["below_heading"]["amount"].as_str(), heading);
            assert_eq!(found["register"]["amount"], "499100000.00");
            assert_eq!(found["register_difference"]["amount"], "0.00");
            let mut said = sentences;
            said.push("The register has the same total.");
            let findings = found["findings"].as_array().expect("sentences").iter();
            assert_eq!(findings.map(plain).collect::<Vec<_>>(), said);
        }
        assert_eq!(compared[1]["breakdown"]["rows"][0]["label"], "Education");
        assert_eq!(
            compared[2]["breakdown"]["rows"][0]["amount"]["amount"],
            "270660000.00"
        );
    });
}

#[test]
fn the_report_of_2018_prints_the_differences_and_the_source_of_the_rate() {
    let office = Office::new();
    let facts = tica_2018::enter(&|command, request| office.call(command, request));
    let pdf = office.folder().join("report.pdf");
    office.call(
        "report.make",
        json!({ "year": facts.year, "date": "2026-04-21", "paper": "a4", "path": pdf }),
    );
    let text = text_of(&pdf);
    // Lines break where the page is full: what is looked for is words in a row.
    let words: Vec<&str> = text.split_whitespace().collect();
    let printed = words.join(" ");
    for wanted in [
        "499,100,000.00",
        "15,450,338.20",
        "32.3035",
        "FRED annual average",
        "Federal Reserve",
        "Categories of cooperation, as published",
        "Five largest fields, as published",
        "Groups of countries, as published",
        "Not in any row 1,700,000.00",
        "Not in any row 139,310,000.00",
        "Not in any row 40,430,000.00",
        "The rows exceed the THB 345,110,000.00 printed above them by THB 14,680,000.00.",
        "The rows exceed the THB 345,110,000.00 printed above them by THB 113,560,000.00.",
        "The register has the same total.",
        &facts.source,
    ] {
        assert!(printed.contains(wanted), "{wanted} is not in: {printed}");
    }
}

#[test]
fn ten_summary_rows_have_the_labels_and_the_order_of_the_published_table() {
    let table = table1::table();
    assert_eq!(table.row.len(), 10);
    let mut origins = Vec::new();
    for row in &table.row {
        programme(|call| {
            let from = table1::enter(call, row);
            let made = call("survey.summary", json!({ "year": table1::YEAR }));
            let names =
                |codes: &[String]| -> Vec<String> { codes.iter().map(|iso3| name(iso3)).collect() };
            let who = &row.printed_name;
            // Other spellings of the paper are understood, and printed as the survey's label.
            let known = reference::country_named(who).expect("a known spelling");
            assert_eq!(known.iso3, row.iso3);
            assert_eq!(text(&made["country"]), name(&row.iso3));
            assert_eq!(texts(&made["modalities"]), row.modality_labels, "{who}");
            assert_eq!(texts(&made["areas"]), row.area_labels, "{who}");
            let regions: Vec<String> = row
                .region_labels
                .iter()
                .map(|label| {
                    let other = table.spellings.iter().find(|(printed, _)| printed == label);
                    other.map_or(label, |(_, label)| label).clone()
                })
                .collect();
            assert_eq!(texts(&made["regions"]), regions, "{who}");
            assert_eq!(texts(&made["countries"]), names(&row.countries), "{who}");
            assert_eq!(texts(&made["support_to"]), names(&row.support_to), "{who}");
            assert_eq!(
                texts(&made["support_from"]),
                names(&row.support_from),
                "{who}"
            );
            assert_eq!(
                text(&made["contribution"]),
                row.contribution_printed,
                "{who}"
            );
            let headings: Vec<Json> = made["cells"]
                .as_array()
                .expect("cells")
                .iter()
                .map(|cell| cell["heading"].clone())
                .collect();
            assert_eq!(headings, table.headings, "{who}");
            origins.extend(from);
        });
    }
    // All areas come from the register, and all modalities but Iran's advice without experts.
    let count = |question: &str, origin: Origin| {
        origins
            .iter()
            .filter(|found| **found == (question, origin.clone()))
            .count()
    };
    let found: Vec<_> = ["D1", "E1"]
        .map(|question| {
            (
                count(question, Origin::Register),
                count(question, Origin::Overridden),
            )
        })
        .to_vec();
    assert_eq!(found, [(9, 1), (10, 0)]);
}

fn text(value: &Json) -> String {
    value.as_str().expect("a text").to_owned()
}

fn texts(value: &Json) -> Vec<String> {
    value.as_array().expect("a list").iter().map(text).collect()
}

/// A sentence without the marks that keep inserted amounts apart.
fn plain(value: &Json) -> String {
    text(value).replace(['\u{2068}', '\u{2069}'], "")
}

fn name(iso3: &str) -> String {
    reference::country(iso3).expect("a country").name_en.clone()
}

fn minor(amount: &str) -> i64 {
    amount.replace('.', "").parse().expect("two decimals")
}
