//! TOSSD and SDG 17.3.1: the rows add up to the figures.

use std::collections::BTreeMap;
use std::fs;

use calamine::{Reader as _, open_workbook_auto};
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use ssc_tests::Office;

fn sample() -> Office {
    let office = Office::empty();
    office.call("programme.sample", json!({ "path": office.path() }));
    office
}

/// The lines of a CSV as maps from head to cell.
fn lines(office: &Office, format: &str) -> (Vec<BTreeMap<String, String>>, Json) {
    let path = office.folder().join(format!("{format}.csv"));
    let made = office.call(
        "export.make",
        json!({ "format": format, "year": 2025, "path": path }),
    );
    let bytes = fs::read(&path).expect("the file");
    let text = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .expect("a byte order mark");
    let mut rows = read_csv(std::str::from_utf8(text).expect("UTF-8"));
    let heads = rows.remove(0);
    let rows: Vec<BTreeMap<String, String>> = rows
        .into_iter()
        .map(|row| heads.iter().cloned().zip(row).collect())
        .collect();
    assert_eq!(
        Some(rows.len()),
        made["records"].as_u64().and_then(|n| n.try_into().ok())
    );
    (rows, made)
}

/// Comma-separated values with quotes.
fn read_csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    rows
}

fn sum<'a>(cells: impl Iterator<Item = &'a String>) -> Decimal {
    cells
        .filter(|cell| !cell.is_empty())
        .map(|cell| cell.parse::<Decimal>().expect("a number"))
        .sum()
}

fn amount(value: &Json) -> Decimal {
    value["amount"]
        .as_str()
        .and_then(|text| text.parse().ok())
        .expect("an amount")
}

#[test]
fn the_sdg_table_adds_up_to_the_contribution_by_side_and_group() {
    let office = sample();
    let (rows, _) = lines(&office, "sdg1731");
    let figures = office.call("figures.year", json!({ "year": 2025, "years": 1 }));
    let mut compared = 0;
    for side in figures["sides"].as_array().expect("sides") {
        let label = side["total"]["label"].as_str().expect("a label");
        let by_group = side["breakdowns"].as_array().expect("breakdowns").iter();
        let groups = by_group.filter(|breakdown| breakdown["dimension"] == "group");
        for row in groups.flat_map(|breakdown| breakdown["rows"].as_array().expect("rows")) {
            let of = |column: &'static str| {
                sum(rows
                    .iter()
                    .filter(|line| {
                        line["Direction"] == label
                            && Some(line["Group"].as_str()) == row["key"].as_str()
                    })
                    .map(|line| &line[column]))
            };
            assert_eq!(
                of("Amount, THB"),
                amount(&row["years"][0]["own"]),
                "{label} {row}"
            );
            assert_eq!(
                of("Amount, USD"),
                amount(&row["years"][0]["usd"]),
                "{label} {row}"
            );
            compared += 1;
        }
    }
    assert!(compared >= 4, "{compared}");
    // Trainees by partner are part of all trainees, and counts bear no money.
    let counts: Vec<_> = rows.iter().filter(|line| line["Group"] == "C").collect();
    assert!(!counts.is_empty());
    assert!(counts.iter().all(|line| line["Amount, USD"].is_empty()));
    let trainees = |partner: bool| -> Vec<&String> {
        let rows = counts.iter();
        rows.filter(|line| line["Id"] == "C4" && line["Direction"] == "Provided")
            .filter(|line| line["Partner’s name"].starts_with("All ") != partner)
            .map(|line| &line["Count"])
            .collect()
    };
    let partners = trainees(true);
    let (whole, told) = (
        sum(trainees(false).into_iter()),
        sum(partners.iter().copied()),
    );
    // Small numbers of a partner are hidden, never one alone: what is left of the whole is theirs.
    let hidden = partners.iter().filter(|count| count.is_empty()).count();
    assert!(
        hidden != 1,
        "one hidden number is the whole less the others"
    );
    assert_eq!(hidden == 0, told == whole);
    assert!(told <= whole && partners.len() > hidden);
    let small = |count: &&String| count.parse::<i64>().is_ok_and(|count| count < 5);
    assert!(!partners.iter().copied().any(|count| small(&count)));

    // The workbook says the same and explains itself.
    let path = office.folder().join("table.xlsx");
    office.call(
        "export.make",
        json!({ "format": "sdg1731", "year": 2025, "path": path }),
    );
    let mut book = open_workbook_auto(&path).expect("a workbook");
    let names = book.sheet_names().clone();
    let sheet = book.worksheet_range(&names[0]).expect("the table");
    assert_eq!(sheet.height(), rows.len() + 1);
    let about = book.worksheet_range(&names[1]).expect("the explanation");
    let said: Vec<String> = about.cells().map(|(_, _, cell)| cell.to_string()).collect();
    assert!(
        said.iter().any(|text| text.contains("SSC Desk’s own")),
        "{said:?}"
    );
    assert!(
        said.iter().any(|text| text.contains("THB 2025")),
        "{said:?}"
    );
}

#[test]
fn the_tossd_form_adds_up_to_the_contribution_and_bears_the_right_codes() {
    let office = sample();
    let (rows, made) = lines(&office, "tossd");
    let figures = office.call("figures.year", json!({ "year": 2025, "years": 1 }));
    let side = &figures["sides"][0];
    let faults: Vec<&str> = made["warnings"]
        .as_array()
        .expect("warnings")
        .iter()
        .filter_map(|warning| warning["fault"].as_str())
        .collect();
    assert!(!faults.contains(&"not_a_recipient"), "{faults:?}");
    let reported = sum(rows
        .iter()
        .flat_map(|line| [&line["USD_disbursements"], &line["SalaryCost"]]));
    assert_eq!(
        reported * Decimal::ONE_THOUSAND,
        amount(&side["total"]["years"][0]["usd"])
    );
    assert!(sum(rows.iter().map(|line| &line["SalaryCost"])) > Decimal::ZERO);
    assert!(sum(rows.iter().map(|line| &line["USD_Commitment"])) > Decimal::ZERO);
    for line in &rows {
        assert_eq!(line.len(), 53);
        assert_eq!(line["Year"], "2025");
        assert!(["FC01", "FC02", "FC03"].contains(&line["FrameworkOfCollaboration"].as_str()));
        assert!(line["recipientcode"].parse::<u32>().is_ok(), "{line:?}");
        assert!(!line["ProjectTitle"].is_empty() && !line["tossdid"].is_empty());
    }
    for modality in ["D011", "D021", "E01", "C01"] {
        assert!(
            rows.iter().any(|line| line["modality"] == modality),
            "{modality}"
        );
    }
    let ids: std::collections::BTreeSet<&String> =
        rows.iter().map(|line| &line["tossdid"]).collect();
    assert_eq!(ids.len(), rows.len());
}

#[test]
fn a_table_needs_a_year_and_an_ending() {
    let office = Office::ready();
    for format in ["tossd", "sdg1731"] {
        let path = office.folder().join("x.csv");
        let reply = office.refuse("export.make", json!({ "format": format, "path": path }));
        assert_eq!(reply.fields[0].path, "year");
        let path = office.folder().join("x.pdf");
        let reply = office.refuse(
            "export.make",
            json!({ "format": format, "year": 2025, "path": path }),
        );
        assert!(reply.fields[0].message.contains(".xlsx"), "{reply:?}");
        assert!(!path.exists());
        let none = office.call("export.preview", json!({ "format": format, "year": 2025 }));
        assert_eq!(none["records"], 0);
    }
    let reply = office.refuse(
        "export.make",
        json!({ "format": "json", "path": office.path() }),
    );
    assert!(!reply.fields.is_empty(), "{reply:?}");
}
