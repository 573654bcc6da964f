//! IATI files read back: our own to the same figures, others' as far as they say.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value as Json, json};
use ssc_tests::Office;

fn file(office: &Office, activities: &str) -> PathBuf {
    let path = office.folder().join("activities.xml");
    let text = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><iati-activities version="2.02">{activities}</iati-activities>"#
    );
    fs::write(&path, text).expect("the file is written");
    path
}

/// An activity of somebody else, with a line of every kind.
const ABROAD: &str = r#"<iati-activity default-currency="USD" xml:lang="en">
  <iati-identifier>XM-DAC-41114-PROJECT-1</iati-identifier>
  <reporting-org ref="XM-DAC-41114" type="40"><narrative>UNDP</narrative></reporting-org>
  <title><narrative>Water</narrative><narrative xml:lang="fr">Eau</narrative></title>
  <description><narrative>Wells &amp; pumps</narrative></description>
  <participating-org role="4" type="10"><narrative>Ministry of Water</narrative></participating-org>
  <activity-status code="2"/>
  <activity-date type="1" iso-date="2023-12-01"/><activity-date type="2" iso-date="2024-01-01"/>
  <recipient-country code="KH" percentage="60"/><recipient-country code="LA" percentage="40"/>
  <sector vocabulary="1" code="14030"/>
  <tag vocabulary="3" code="6.1"/>
  <default-finance-type code="110"/><default-aid-type code="C01"/>
  <budget><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><value value-date="2024-01-01">500</value></budget>
  <planned-disbursement><period-start iso-date="2025-01-01"/><value value-date="2025-01-01">10</value></planned-disbursement>
  <transaction><transaction-type code="1"/><transaction-date iso-date="2024-02-01"/><value value-date="2024-02-01">100</value></transaction>
  <transaction><transaction-type code="2"/><transaction-date iso-date="2024-02-01"/><value value-date="2024-02-01">90</value></transaction>
  <transaction><transaction-type code="3"/><transaction-date iso-date="2024-03-01"/><value currency="EUR" value-date="2024-03-01">12.345</value></transaction>
  <transaction><transaction-type code="4"/><transaction-date iso-date="2024-04-01"/><value value-date="2024-04-01">7</value><aid-type code="D01"/></transaction>
  <transaction><transaction-type code="6"/><transaction-date iso-date="2024-05-01"/><value value-date="2024-05-01">1</value></transaction>
</iati-activity>"#;

#[test]
fn the_samples_file_is_read_back_to_the_same_figures() {
    let office = Office::empty();
    office.call("programme.sample", json!({ "path": office.path() }));
    // A share that the sample leaves open; a file cannot, and writes the others in proportion.
    let uneven = office.call("project.list", json!({ "search": "GAP-2024-062" }));
    let mut uneven = office.call("project.get", json!({ "id": uneven["rows"][0]["id"] }));
    uneven["countries"][0]["share"] = json!("50");
    office.call("project.save", uneven);
    let path = office.folder().join("sample.xml");
    let made = office.call("export.make", json!({ "format": "iati", "path": path }));
    let question = json!({ "year": 2025, "years": 10 });
    let before = office.call("figures.year", question.clone());
    let agency = office.call("agency.get", json!({}));

    let other = Office::new();
    let mut twin = agency.clone();
    twin["id"] = json!("");
    twin["row_version"] = json!(0);
    twin["organisation_id"] = json!("");
    other.call("agency.save", twin);
    let preview = other.call("import.iati_preview", json!({ "path": path }));
    assert_eq!(
        other.call("project.list", json!({}))["total"],
        0,
        "a preview changes nothing"
    );
    let taken = other.call("import.iati_apply", json!({ "path": path }));
    assert_eq!(taken, preview);
    assert_eq!(taken["created"], made["records"], "{:#}", taken["rows"]);
    let after = other.call("figures.year", question);
    for (was, is) in sides(&before).iter().zip(sides(&after)) {
        assert_eq!(
            was["total"]["years"], is["total"]["years"],
            "{}",
            was["side"]
        );
        for (was, is) in breakdowns(was).iter().zip(breakdowns(&is)) {
            let by = was["dimension"].as_str().expect("a dimension");
            // Projects and payers have other keys here; their sums are compared by the total.
            // Whether a mission advises or works, and on which day a country's groups count, is known from the
            // activity, and IATI has projects only.
            if !["payer", "project", "modality", "country_group"].contains(&by) {
                for (was, is) in rows(was).iter().zip(rows(&is)) {
                    assert_eq!(*was, is, "{by}");
                }
                assert_eq!(rows(was).len(), rows(&is).len(), "{by}");
            }
        }
    }
    // Once more: everything is there already and takes its own place.
    let again = other.call("import.iati_apply", json!({ "path": path }));
    assert_eq!(
        (&again["created"], &again["updated"]),
        (&json!(0), &made["records"])
    );
    assert_eq!(again["lines"], again["replaced"]);
    assert_eq!(
        sides(&other.call("figures.year", json!({ "year": 2025 })))[0]["total"],
        sides(&office.call("figures.year", json!({ "year": 2025 })))[0]["total"]
    );
    // One operation each, and undo takes it back whole.
    other.call("history.undo", json!({}));
    other.call("history.undo", json!({}));
    assert_eq!(other.call("project.list", json!({}))["total"], 0);
}

fn sides(figures: &Json) -> Vec<Json> {
    figures["sides"].as_array().expect("sides").clone()
}

fn breakdowns(side: &Json) -> Vec<Json> {
    side["breakdowns"].as_array().expect("breakdowns").clone()
}

fn rows(breakdown: &Json) -> Vec<(String, Json)> {
    let rows = breakdown["rows"].as_array().expect("rows").iter();
    rows.map(|row| {
        (
            row["key"].as_str().unwrap_or_default().to_owned(),
            row["years"].clone(),
        )
    })
    .collect()
}

#[test]
fn an_activity_of_somebody_else_becomes_a_project_with_what_the_register_has_a_place_for() {
    let office = Office::ready();
    let path = file(&office, ABROAD);
    let seen = office.call(
        "import.iati_inspect",
        json!({ "path": path, "search": "WATER" }),
    );
    assert_eq!(
        (&seen["version"], &seen["total"], &seen["found"]),
        (&json!("2.02"), &json!(1), &json!(1))
    );
    assert_eq!(seen["rows"][0]["countries"], json!(["KHM", "LAO"]));
    assert_eq!(seen["reporters"], json!(["UNDP"]));
    assert_eq!(seen["money"].as_array().expect("money").len(), 6);
    let without = json!({ "path": path, "except": ["XM-DAC-41114-PROJECT-1"] });
    let seen = office.call("import.iati_preview", without);
    assert_eq!(seen["created"], 0, "what stays outside is passed over");
    let wanted = json!({
        "path": path, "identifiers": ["XM-DAC-41114-PROJECT-1"], "incoming": "register",
    });
    let taken = office.call("import.iati_apply", wanted.clone());
    assert_eq!(
        (&taken["created"], &taken["lines"], &taken["organisations"]),
        (&json!(1), &json!(5), &json!(2))
    );
    let listed = office.call("project.list", json!({}));
    let project = office.call("project.get", json!({ "id": listed["rows"][0]["id"] }));
    assert_eq!(project["code"], "XM-DAC-41114-PROJECT-1");
    assert_eq!(project["start_date"], "2024-01-01");
    assert_eq!(project["summary"], "Wells & pumps");
    assert_eq!(project["countries"][0]["share"], "60");
    assert_eq!(project["purpose_code"], "14030");
    assert_eq!(project["goals"][0]["code"], "6.1");
    let lines = office.call("cost_line.list", json!({ "project": project["id"] }));
    let amounts: Vec<String> = lines["rows"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| {
            format!(
                "{} {}",
                line["amount"]["amount"], line["amount"]["currency"]
            )
        })
        .collect();
    assert!(
        amounts.contains(&r#""12.34" "EUR""#.to_owned()),
        "{amounts:?}"
    );

    // The second time the register's own spending stays, and the file's commitments take the place of those before.
    let mut again = wanted;
    again["spending"] = json!("register");
    again["budgets"] = json!("register");
    again["planned"] = json!("register");
    let taken = office.call("import.iati_apply", again);
    assert_eq!(
        (&taken["updated"], &taken["lines"], &taken["replaced"]),
        (&json!(1), &json!(1), &json!(1))
    );
    let lines = office.call("cost_line.list", json!({ "project": project["id"] }));
    assert_eq!(lines["total"], 4);
}

#[test]
fn a_faulty_activity_is_refused_whole_and_the_others_are_taken() {
    let office = Office::ready();
    let faulty = ABROAD
        .replace("PROJECT-1<", "PROJECT-2<")
        .replace(">90<", ">ninety<")
        .replace("2024-05-01", "2024-13-01")
        .replace("default-currency=\"USD\"", "default-currency=\"DOL\"")
        .replace("2024-01-01\"/>\n  <rec", "soon\"/>\n  <rec");
    let path = file(&office, &(faulty + ABROAD));
    let taken = office.call("import.iati_apply", json!({ "path": path }));
    assert_eq!(
        (&taken["created"], &taken["refused"]),
        (&json!(1), &json!(1))
    );
    let reasons = taken["rows"][0]["reasons"].to_string();
    for wanted in ["DOL", "soon"] {
        assert!(reasons.contains(wanted), "{reasons}");
    }
    let reply = office.refuse(
        "import.iati_apply",
        json!({ "path": path, "identifiers": ["nobody's"] }),
    );
    assert!(reply.fields[0].message.contains("nobody's"), "{reply:?}");
}

#[test]
fn what_is_no_activity_file_is_refused_in_a_sentence() {
    let office = Office::ready();
    for (text, wanted) in [
        ("", "no XML"),
        (r#"<iati-activities version="1.05"/>"#, "1.05"),
        (
            r#"<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><iati-activities version="2.03">&b;</iati-activities>"#,
            "document type",
        ),
        (
            r#"<iati-activities version="2.03"><iati-activity>"#,
            "in the middle",
        ),
        ("<html></html>", "html"),
    ] {
        let path = office.folder().join("bad.xml");
        fs::write(&path, text).expect("the file is written");
        for command in [
            "import.iati_inspect",
            "import.iati_preview",
            "import.iati_apply",
        ] {
            let reply = office.refuse(command, json!({ "path": path }));
            let said = reply
                .fields
                .first()
                .map_or(&reply.message, |field| &field.message);
            assert!(said.contains(wanted), "{command}: {reply:?}");
        }
    }
    let reply = office.refuse("import.iati_inspect", json!({ "path": office.path() }));
    assert!(!reply.message.is_empty(), "{reply:?}");
    office.refuse("import.iati_inspect", json!({ "path": office.folder() }));
    office.refuse(
        "import.iati_inspect",
        json!({ "path": office.folder().join("nothing.xml") }),
    );
}
