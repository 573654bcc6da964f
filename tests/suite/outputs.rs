//! Every list as a file and on paper.

use serde_json::{Value as Json, json};
use ssc_tests::Office;

/// A list as CSV: how many rows the program says it has, and the file's lines without the heads.
fn csv(office: &Office, list: &str, request: Json) -> (usize, Vec<String>) {
    let path = office.folder().join("list.csv");
    let answer = office.call(
        "list.export",
        json!({ "list": list, "format": "csv", "path": path, "request": request }),
    );
    let text = std::fs::read_to_string(&path).expect("a file");
    let lines = text.split("\r\n").skip(1).filter(|line| !line.is_empty());
    let rows = answer["rows"].as_u64().expect("a number");
    (rows as usize, lines.map(str::to_owned).collect())
}

#[test]
fn every_list_goes_into_a_file_and_on_paper_whole() {
    let office = Office::empty();
    office.call("programme.sample", json!({ "path": office.path() }));
    let project = office.call("project.list", json!({}))["rows"][0]["id"].clone();
    let total = |command: &str, request: Json| office.call(command, request)["total"].clone();
    let of = json!({ "project": project });
    let laos = json!({ "iso3": "LAO" });
    let lists = [
        ("cost_line", json!({}), total("cost_line.list", json!({}))),
        ("cost_line", of.clone(), total("cost_line.list", of.clone())),
        (
            "budget",
            json!({ "fiscal_year": 2025 }),
            total("budget.list", json!({ "fiscal_year": 2025 })),
        ),
        ("rate", json!({}), total("rate.list", json!({}))),
        ("participation", of.clone(), total("participation.list", of)),
        ("assignment", json!({}), total("assignment.list", json!({}))),
        ("history", json!({}), total("history.list", json!({}))),
        (
            "country_trainee",
            laos.clone(),
            total("country.trainees", laos.clone()),
        ),
        (
            "country_expert",
            laos.clone(),
            total("country.experts", laos),
        ),
        (
            "project",
            json!({ "country": "LAO" }),
            total("project.list", json!({ "country": "LAO" })),
        ),
        (
            "organisation",
            json!({ "country": "LAO" }),
            total("organisation.list", json!({ "country": "LAO" })),
        ),
    ];
    for (list, request, total) in lists {
        let (rows, lines) = csv(&office, list, request.clone());
        assert_eq!(json!(rows), total, "{list} {request}");
        assert!(rows > 0 && lines.len() >= rows, "{list}");
        for (command, ending) in [("list.export", "xlsx"), ("list.print", "pdf")] {
            // The sample has more cost lines than anybody would print in a test.
            if ending == "pdf" && rows > 500 {
                continue;
            }
            let path = office.folder().join(format!("list.{ending}"));
            let mut wanted = json!({ "list": list, "path": path, "request": request });
            if ending == "xlsx" {
                wanted["format"] = json!("xlsx");
            }
            assert_eq!(
                office.call(command, wanted)["rows"],
                json!(rows),
                "{list} {ending}"
            );
            let bytes = std::fs::read(&path).expect("a file");
            assert!(bytes.starts_with(if ending == "pdf" {
                b"%PDF"
            } else {
                b"PK\x03\x04"
            }));
        }
    }
    for (view, command) in [("missing", "checks.missing"), ("all", "checks.list")] {
        let checks = office.call(command, json!({ "year": 2025 }));
        let counted: i64 = checks
            .as_array()
            .expect("checks")
            .iter()
            .map(|check| check["count"].as_i64().expect("a count"))
            .sum();
        let (rows, lines) = csv(&office, "finding", json!({ "year": 2025, "view": view }));
        assert_eq!(i64::try_from(rows).ok(), Some(counted), "{view}");
        assert!(lines[0].starts_with("Blocks the report,"), "{}", lines[0]);
    }
}

#[test]
fn findings_behind_those_of_a_page_are_in_the_file_too() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let line = |number: usize| {
        json!({
            "project_id": project["id"], "flow": "disbursed", "date": "2025-03-01", "measurement": "A1",
            "description": format!("Line {number}"), "amount": { "amount": format!("{number}.00"), "currency": "THB" },
        })
    };
    let rows: Vec<Json> = (1..=450).map(line).collect();
    for rows in rows.chunks(150) {
        office.call("cost_line.save_many", json!({ "rows": rows }));
    }
    for view in ["missing", "all"] {
        let request = json!({ "year": 2025, "view": view, "severity": "blocks" });
        let (_, lines) = csv(&office, "finding", request);
        for number in 1..=450 {
            let named = format!("P-1 Line {number},");
            let found = lines.iter().filter(|line| line.contains(&named)).count();
            assert_eq!(found, 1, "{view}: {named}");
        }
        assert!(
            lines
                .iter()
                .all(|line| line.starts_with("Blocks the report,")),
            "{view}"
        );
    }
}

#[test]
fn the_history_of_a_record_says_when_what_and_who() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    office.project("P-2", &[("LAO", "100")]);
    let (rows, lines) = csv(&office, "history", json!({ "record": project["id"] }));
    assert_eq!(rows, 1);
    let fields: Vec<&str> = lines[0].split(',').collect();
    assert_eq!((fields[0], fields[2]), ("2025-12-01", "Project P-1 added"));
    assert!(
        fields[1].len() == 5 && fields[1].contains(':'),
        "{}",
        fields[1]
    );
    assert!(!fields[3].is_empty());
}

#[test]
fn what_belongs_to_a_project_goes_into_files_too() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let id = &project["id"];
    let indicator = office.call(
        "indicator.save",
        json!({ "project_id": id, "name": "Nurses trained", "unit": "persons", "baseline": "10", "target": "250.5" }),
    );
    for (period, value) in [("2024", "40"), ("2025", "120.5")] {
        office.call(
            "indicator_value.save",
            json!({ "indicator_id": indicator["id"], "period": period, "value": value }),
        );
    }
    office.call(
        "evaluation.save",
        json!({ "project_id": id, "kind": "final", "evaluator": "An institute", "findings": "=1+1" }),
    );
    office.call(
        "contact.save",
        json!({ "project_id": id, "name": "Noy Example", "email": "noy@example.org" }),
    );
    let file = office.folder().join("note.txt");
    std::fs::write(&file, "A note").expect("a file");
    office.call("document.add", json!({ "path": file, "project_id": id }));
    for (list, holds) in [
        ("indicator", "Nurses trained,persons,10,,250.5,,120.5,2025,"),
        ("evaluation", "An institute,,,'=1+1,"),
        ("contact", "Noy Example,,,noy@example.org,"),
        ("document", "note.txt,"),
    ] {
        let (rows, lines) = csv(&office, list, json!({ "project": id }));
        assert_eq!(rows, 1, "{list}");
        assert!(lines[0].contains(holds), "{list}: {}", lines[0]);
        let path = office.folder().join("list.pdf");
        let wanted = json!({ "list": list, "path": path, "request": { "project": id } });
        assert_eq!(
            office.call("list.print", wanted)["pages"],
            json!(1),
            "{list}"
        );
    }
}
