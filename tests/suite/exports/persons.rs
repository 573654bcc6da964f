//! No name, e-mail address or passport of any person is found in any export.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value as Json, json};
use ssc_tests::Office;

const PLANTED: [&str; 9] = [
    "Plantida Geheimnis",
    "plantida@secret.example",
    "+66 81 222 3344",
    "PP7654321",
    "Contactus Verborgen",
    "contactus@secret.example",
    "Focalis Occulta",
    "focalis@secret.example",
    "1987-06-05",
];

/// An office whose register names persons wherever an officer may have typed one.
fn office() -> Office {
    let office = Office::ready();
    let mut agency = office.call("agency.get", json!({}));
    agency["organisation_identifier"] = json!("TH-GOV-21");
    agency["focal_point_name"] = json!(PLANTED[6]);
    agency["focal_point_email"] = json!(PLANTED[7]);
    let agency = office.call("agency.save", agency);
    let project = json!({
        "code": "P-1", "title": "Course", "status": "ongoing", "direction": "provided", "form": "bilateral",
        "start_date": "2025-01-01", "purpose_code": "11330",
        "countries": [{ "iso3": "LAO", "share": "100" }],
        "summary": format!("Led by {}.", PLANTED[0].to_uppercase()),
        "results": "Write to contactus@secret.example", "contacts": "Focalis Occulta knows",
    });
    let project = office.call("project.save", project);
    office.call(
        "contact.save",
        json!({ "project_id": project["id"], "name": PLANTED[4], "email": PLANTED[5] }),
    );
    let activity = office.call(
        "activity.save",
        json!({
            "project_id": project["id"], "kind": "training", "title": "Course of Plantida Geheimnis",
            "start_date": "2025-02-01", "end_date": "2025-02-05", "note": "PP7654321 was copied",
        }),
    );
    let person = office.call(
        "person.save",
        json!({ "name": PLANTED[0], "sex": "female", "nationality": "LAO", "email": PLANTED[1], "phone": PLANTED[2] }),
    );
    office.call(
        "person.protected_save",
        json!({ "id": person["id"], "passport": PLANTED[3], "birth_date": PLANTED[8], "health": "" }),
    );
    office.call(
        "participation.save",
        json!({ "activity_id": activity["id"], "person_id": person["id"], "result": "completed", "days": 5 }),
    );
    office.call(
        "cost_line.save",
        json!({
            "project_id": project["id"], "flow": "disbursed", "date": "2025-03-01", "measurement": "B2",
            "valuation": "actual_expenditure", "payer_id": agency["organisation_id"],
            "amount": { "amount": "100.00", "currency": "THB" },
            "description": "Ticket of Plantida  Geheimnis", "reported_by": "Contactus Verborgen",
        }),
    );
    office.call(
        "rate.save",
        json!({ "currency": "THB", "period": "2025", "kind": "annual_average", "lcu_per_usd": "33", "series": "Own" }),
    );
    office
}

/// All that is in a file, unpacked where it is packed.
fn content(path: &Path) -> Vec<u8> {
    let bytes = fs::read(path).expect("the file");
    if !bytes.starts_with(b"PK") {
        return bytes;
    }
    let unpacked = Command::new("unzip")
        .arg("-p")
        .arg(path)
        .output()
        .expect("unzip");
    assert!(unpacked.status.success() && !unpacked.stdout.is_empty());
    unpacked.stdout
}

fn made(office: &Office, format: &str, ending: &str, options: Json) -> PathBuf {
    let path = office.folder().join(format!("{format}.{ending}"));
    let request = json!({ "format": format, "year": 2025, "path": path, "options": options });
    office.call("export.make", request);
    path
}

fn holds(content: &[u8], planted: &str) -> bool {
    let text = String::from_utf8_lossy(content).to_lowercase();
    text.contains(&planted.to_lowercase())
}

#[test]
fn no_export_names_a_person_unless_the_whole_register_is_asked_for_with_persons() {
    let office = office();
    for (format, ending) in [
        ("iati", "xml"),
        ("tossd", "xlsx"),
        ("tossd", "csv"),
        ("sdg1731", "xlsx"),
        ("sdg1731", "csv"),
        ("xlsx", "xlsx"),
        ("csv", "zip"),
        ("json", "json"),
    ] {
        for options in [
            json!({}),
            json!({ "anonymised": true }),
            json!({ "anonymised": true, "persons": true }),
        ] {
            let content = content(&made(&office, format, ending, options.clone()));
            for planted in PLANTED {
                assert!(
                    !holds(&content, planted),
                    "{planted} in {format}.{ending} {options}"
                );
            }
        }
    }
    let whole = content(&made(&office, "json", "json", json!({ "persons": true })));
    for planted in PLANTED {
        assert!(holds(&whole, planted), "{planted}");
    }
    // What was withheld is named, so that somebody can look at it.
    let preview = office.call("export.preview", json!({ "format": "json" }));
    let withheld = &preview["warnings"][0];
    assert_eq!(withheld["fault"], "text_withheld");
    let nouns: Vec<&str> = withheld["records"]
        .as_array()
        .expect("records")
        .iter()
        .filter_map(|record| record["noun"].as_str())
        .collect();
    assert_eq!(nouns, ["project", "activity", "cost_line"]);
}

#[test]
fn the_copy_for_research_tells_nobody_apart_whom_few_are_like() {
    let office = office();
    let ids: Vec<Json> = (0..7)
        .map(|number| {
            let person =
                json!({ "name": format!("Many {number}"), "sex": "male", "nationality": "VNM" });
            office.call("person.save", person)["id"].clone()
        })
        .collect();
    let content = content(&made(
        &office,
        "json",
        "json",
        json!({ "anonymised": true }),
    ));
    let register: Json = serde_json::from_slice(&content).expect("JSON");
    assert_eq!(register["persons"], "anonymised");
    let persons = register["tables"]["person"].as_array().expect("persons");
    let alone: Vec<&Json> = persons
        .iter()
        .filter(|person| person["nationality"] != "VNM")
        .collect();
    assert_eq!(persons.len(), 8);
    assert_eq!(alone.len(), 1);
    assert_eq!(
        (
            &alone[0]["sex"],
            &alone[0]["nationality"],
            &alone[0]["birth_decade"]
        ),
        (&json!("not_recorded"), &Json::Null, &Json::Null)
    );
    let text = String::from_utf8_lossy(&content).into_owned();
    for id in ids {
        assert!(!text.contains(id.as_str().expect("an id")));
    }
    // Who took part in what still hangs together.
    let took_part = &register["tables"]["participation"][0];
    assert_eq!(took_part["person_id"], alone[0]["id"]);
    assert_eq!(took_part["days"], 5);
    assert_eq!(register["tables"]["person_protected"], Json::Null);
}

#[test]
fn the_same_register_gives_the_same_bytes_and_describes_every_column() {
    let office = office();
    for (format, ending) in [("json", "json"), ("csv", "zip"), ("xlsx", "xlsx")] {
        let first = fs::read(made(&office, format, ending, json!({}))).expect("the file");
        let second = fs::read(made(&office, format, ending, json!({}))).expect("the file");
        assert!(first == second, "{format}");
    }
    let register: Json = serde_json::from_slice(&content(&made(
        &office,
        "json",
        "json",
        json!({ "persons": true }),
    )))
    .expect("JSON");
    let tables = register["tables"].as_object().expect("tables");
    assert_eq!(tables.len(), 41);
    for (name, rows) in tables {
        let columns = register["dictionary"][name]["columns"]
            .as_array()
            .expect("columns");
        for row in rows.as_array().expect("rows") {
            for column in row.as_object().expect("a row").keys() {
                assert!(
                    columns.iter().any(|known| known["column"] == json!(column)),
                    "{name}.{column}"
                );
            }
        }
    }
}
