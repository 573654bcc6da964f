//! Workbooks that are no kit, of somebody else or too late, and cells that do not fit.

use rust_xlsxwriter::Workbook;
use serde_json::json;
use ssc_tests::Office;

use super::{Cell, Desk, counts, kit, line, office, preview, records, refusals};

/// The sentence by which a file is refused.
fn refused(office: &Office, path: &std::path::Path) -> String {
    let refused = office.refuse("kit.preview", json!({ "answer": { "path": path } }));
    assert_eq!(refused.fields[0].path, "answer.path");
    let merge = office.refuse("kit.merge", json!({ "path": path }));
    assert_eq!(merge.fields[0].message, refused.fields[0].message);
    refused.fields[0].message.clone()
}

#[test]
fn a_file_that_is_no_kit_of_this_programme_is_refused_with_a_sentence() {
    let (office, ministry) = office();
    let plain = office.folder().join("plain.xlsx");
    let mut book = Workbook::new();
    book.add_worksheet()
        .write_string(0, 0, "Projects")
        .expect("words");
    book.save(&plain).expect("written");
    assert_eq!(
        refused(&office, &plain),
        "This workbook is no collection kit: it carries no stamp. Take it in with Import."
    );
    let text = office.folder().join("kit.csv");
    std::fs::write(&text, "SSC-KIT/1 a b 2025 c\n").expect("written");
    assert!(refused(&office, &text).starts_with("This workbook is no collection kit"));

    let sent = kit(&office, &ministry);
    let stamped = |office: &Office, change: &dyn Fn(&str) -> String, name: &str| {
        let mut desk = Desk::open(&sent);
        for sheet in &mut desk.sheets {
            for cell in sheet.rows.values_mut().flat_map(|cells| cells.values_mut()) {
                if let Cell::Text(text) = cell
                    && text.starts_with("SSC-KIT/")
                {
                    *text = change(text);
                }
            }
        }
        desk.save(&office.folder().join(name))
    };
    let damaged = stamped(
        &office,
        &|stamp| stamp.replace(" 2025 ", " 2024 "),
        "damaged.xlsx",
    );
    assert!(refused(&office, &damaged).starts_with("The stamp of this workbook is damaged"));
    let newer = stamped(
        &office,
        &|_| {
            let says = "SSC-KIT/9 a b";
            use sha2::{Digest, Sha256};
            let sum: String = Sha256::digest(says)
                .iter()
                .take(16)
                .map(|b| format!("{b:02x}"))
                .collect();
            format!("{says} {sum}")
        },
        "newer.xlsx",
    );
    assert!(refused(&office, &newer).starts_with("A newer version of SSC Desk made this kit."));

    let other = Office::ready();
    assert_eq!(
        refused(&other, &sent),
        "This kit was made by another programme. Open that one to take it in."
    );
    office.call("history.undo", json!({}));
    assert!(
        refused(&office, &sent)
            .starts_with("This programme made the kit, but does not keep it any more")
    );
}

#[test]
fn an_older_kit_is_taken_with_a_warning() {
    let (office, ministry) = office();
    let first = kit(&office, &ministry);
    let second = kit(&office, &ministry);
    assert_ne!(first, second, "no file is replaced");
    let shown = preview(&office, json!({ "path": first }));
    assert_eq!(shown["summary"]["newer_kit"], true);
    assert_eq!(
        shown["summary"]["notes"][0],
        "A newer kit for Ministry of Health and 2025 was made after this one."
    );
    assert_eq!(
        preview(&office, json!({ "path": second }))["summary"]["newer_kit"],
        false
    );
    office.call("kit.merge", json!({ "path": first }));
    let row = &office.call("kit.ministries", json!({ "year": 2025 }))["rows"][0];
    assert_eq!([&row["state"], &row["older"]], [&json!("made"), &json!(1)]);
}

#[test]
fn each_cell_that_does_not_fit_is_named_and_can_be_mended_here() {
    let (office, ministry) = office();
    let mut desk = Desk::open(&kit(&office, &ministry));
    let lines = desk.sheet("Cost lines");
    let books = lines.row("description", "=Books");
    lines.set(books, "amount", "five thousand");
    let travel = lines.row("description", "Trainers’ travel");
    lines.clear(travel, "currency");
    lines.add(&[
        ("project", "Nothing of the kind".into()),
        ("description", "Lost".into()),
        ("amount", 10.0.into()),
        ("fiscal_year", 2025.0.into()),
        ("measurement", "A1".into()),
    ]);
    let projects = desk.sheet("Projects");
    let row = projects.row("code", "TH-001");
    projects.set(row, "country", "Laoss");
    let activities = desk.sheet("Activities");
    let row = activities.row("title", "Course in Vientiane");
    activities.clear(row, "title");
    let back = desk.save(&office.folder().join("back.xlsx"));
    let before = records(&office);
    let shown = preview(&office, json!({ "path": back }));
    let found = refusals(&shown);
    assert_eq!(counts(&shown["summary"])[4], 5, "{found:#?}");
    for sentence in [
        "Laoss is ",
        "five thousand is not an amount",
        "Currency cannot be emptied",
        "Nothing of the kind",
    ] {
        assert!(
            found.iter().any(|told| told.contains(sentence)),
            "{sentence}: {found:#?}"
        );
    }
    office.call("kit.merge", json!({ "path": back }));
    assert_eq!(records(&office), before);
    let amount = u32::from(desk.sheet("Cost lines").column("amount"));
    let typed = json!({ "sheet": "cost_lines", "correction":
        { "row": books + 1, "column": amount, "fix": "type_value", "text": "5000" } });
    let left = json!({ "sheet": "cost_lines", "correction":
        { "row": travel + 1, "column": desk.sheet("Cost lines").column("currency"), "fix": "leave_empty" } });
    let done = office.call(
        "kit.merge",
        json!({ "path": back, "corrections": [typed, left] }),
    );
    assert_eq!(counts(&done)[4], 3);
    assert_eq!(line(&office, "=Books")["amount"]["amount"], "5000.00");
    assert_eq!(
        line(&office, "Trainers’ travel")["amount"]["currency"],
        "THB"
    );
}

#[test]
fn a_record_that_was_deleted_since_is_told_and_a_moved_one_stays() {
    let (office, ministry) = office();
    let mut desk = Desk::open(&kit(&office, &ministry));
    let books = line(&office, "=Books");
    office.call("cost_line.delete", json!({ "id": books["id"] }));
    office.project("TH-002", &[("LAO", "100")]);
    let lines = desk.sheet("Cost lines");
    let row = lines.row("description", "=Books");
    lines.set(row, "amount", 1.0);
    let row = lines.row("description", "Trainers’ travel");
    lines.set(row, "project", "TH-002");
    let back = desk.save(&office.folder().join("back.xlsx"));
    let found = refusals(&preview(&office, json!({ "path": back })));
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found.iter().any(|told| {
        told.ends_with("The record was deleted in the register since the kit was made.")
    }));
    assert!(
        found
            .iter()
            .any(|told| told.ends_with("Write it anew under the other one."))
    );
}

#[test]
fn only_what_can_be_made_is_made() {
    let (office, ministry) = office();
    let make = |year: i64, organisations: serde_json::Value, folder: &str| {
        let refused = office.refuse(
            "kit.make",
            json!({ "year": year, "organisations": organisations, "folder": folder }),
        );
        format!("{}: {}", refused.fields[0].path, refused.fields[0].message)
    };
    let folder = office.folder().to_str().expect("a path");
    assert_eq!(
        make(2025, json!([]), folder),
        "organisations: Choose a ministry."
    );
    assert_eq!(
        make(25, json!([ministry]), folder),
        "year: 25 is no year of a calendar."
    );
    assert!(make(2025, json!([ministry]), "/nowhere").starts_with("folder: "));
    let files = || {
        let files = std::fs::read_dir(office.folder()).expect("a folder");
        files
            .filter(|file| {
                file.as_ref()
                    .expect("a file")
                    .path()
                    .extension()
                    .is_some_and(|end| end == "xlsx")
            })
            .count()
    };
    assert!(make(2025, json!([ministry, "nobody"]), folder).starts_with("organisations[1]: "));
    assert_eq!(files(), 0, "what was made before the refusal is gone");
    assert!(office.register()["collection_kit"].is_empty());

    let sent = kit(&office, &ministry);
    let id = office.call("kit.ministries", json!({ "year": 2025 }))["rows"][0]["kit_id"].clone();
    office.call("kit.merge", json!({ "path": sent }));
    let stays = office.refuse("kit.withdraw", json!({ "id": id }));
    assert!(
        stays
            .message
            .starts_with("An answer of this kit was taken in")
    );
    office.call("history.undo", json!({}));
    office.call("kit.withdraw", json!({ "id": id }));
    assert!(office.register()["kit_row"].is_empty());
}
