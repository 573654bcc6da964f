//! The workbook itself, as spreadsheet programs see it.

use std::io::Read;

use serde_json::json;

use super::{Desk, kit, office};

/// A part of the workbook as text.
fn part(path: &std::path::Path, name: &str) -> String {
    let file = std::fs::File::open(path).expect("the file");
    let mut archive = zip::ZipArchive::new(file).expect("an archive");
    let mut text = String::new();
    let mut part = archive.by_name(name).expect(name);
    part.read_to_string(&mut text).expect("text");
    text
}

#[test]
fn cells_are_locked_chosen_and_checked_as_excel_knows_it() {
    let (office, ministry) = office();
    let sent = kit(&office, &ministry);
    assert_eq!(
        sent.file_name().expect("a name"),
        "2025 Ministry of Health.xlsx"
    );
    let book = part(&sent, "xl/workbook.xml");
    for tab in [
        "Instructions",
        "Projects",
        "Cost lines",
        "Activities",
        "Lists",
    ] {
        assert!(book.contains(&format!("name=\"{tab}\"")), "{tab}: {book}");
    }
    assert!(book.contains("state=\"veryHidden\""));
    assert!(part(&sent, "docProps/custom.xml").contains("SSC-KIT/1"));
    let lines = part(&sent, "xl/worksheets/sheet3.xml");
    for wanted in [
        "<sheetProtection sheet=\"1\"",
        "ySplit=\"4\"",
        "state=\"frozen\"",
        "type=\"list\"",
        "type=\"date\"",
        "type=\"decimal\"",
        "type=\"whole\"",
        "<autoFilter",
        "hidden=\"1\"",
        "<formula1>'Lists'!$",
        "<formula1>'Projects'!$B$5:$B$505</formula1>",
        "fitToHeight=\"0\"",
    ] {
        assert!(lines.contains(wanted), "{wanted}");
    }
    assert!(
        !lines.contains("<f>"),
        "a text that begins with = is a text"
    );
    assert!(part(&sent, "xl/styles.xml").contains("locked=\"0\""));
    let instructions = part(&sent, "xl/sharedStrings.xml");
    assert!(instructions.contains("2025, from 2024-10-01 to 2025-09-30"));
}

#[test]
fn ten_ministries_get_their_own_and_no_person_is_named() {
    let (office, ministry) = office();
    let person = office.call(
        "person.save",
        json!({ "name": "Somchai Planted", "sex": "male", "nationality": "LAO", "employer": "", "position": "",
            "field": "", "email": "planted@example.org", "phone": "", "purpose": "", "legal_basis": "" }),
    );
    let activity = office.call("activity.list", json!({}))["rows"][0]["id"].clone();
    office.call(
        "participation.save",
        json!({ "activity_id": activity, "person_id": person["id"], "result": "completed", "certificate": "" }),
    );
    let mut organisations = vec![json!(ministry)];
    for number in 2..=10 {
        let made = office.organisation(&format!("Ministry {number}/:"), "ministry", Some("THA"));
        organisations.push(made["id"].clone());
    }
    office.organisation("A ministry abroad", "ministry", Some("LAO"));
    let made = office.call(
        "kit.make",
        json!({ "year": 2025, "organisations": organisations, "folder": office.folder() }),
    );
    let made = made.as_array().expect("files");
    assert_eq!(made.len(), 10);
    let state = office.call("kit.ministries", json!({ "year": 2025 }));
    assert_eq!(
        [&state["total"], &state["made"], &state["answered"]],
        [10, 10, 0].map(|n| json!(n)).each_ref()
    );
    assert_eq!(
        office.call("kit.ministries", json!({ "year": 2024 }))["made"],
        0
    );
    for file in made {
        let path = std::path::Path::new(file["path"].as_str().expect("a path"));
        for name in [
            "xl/sharedStrings.xml",
            "docProps/core.xml",
            "docProps/custom.xml",
        ] {
            let text = part(path, name);
            assert!(
                !text.contains("Planted") && !text.contains("planted@"),
                "{name}"
            );
        }
        let mut desk = Desk::open(path);
        assert_eq!(
            desk.sheet("Projects").free(),
            if file["projects"] == 1 { 5 } else { 4 }
        );
    }
    let found = office.call(
        "kit.ministries",
        json!({ "year": 2025, "search": "health" }),
    );
    assert_eq!(found["rows"][0]["name"], "Ministry of Health");
    assert_eq!(found["total"], 1);
    office.call("history.undo", json!({}));
    assert_eq!(
        office.call("kit.ministries", json!({ "year": 2025 }))["made"],
        0
    );
}
