//! What belongs to a project: documents inside the file, indicators, contacts, values put back, lines pasted,
//! and a register that agrees with the report.

use std::fs;

use serde_json::{Value as Json, json};
use ssc_core::error::Code;
use ssc_tests::Office;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

fn write(office: &Office, name: &str, content: &[u8]) -> String {
    let path = office.folder().join(name);
    fs::write(&path, content).expect("a file is written");
    path.display().to_string()
}

/// How many bytes of documents the file holds, and in how many pieces.
fn kept(office: &Office) -> (i64, i64) {
    let connection = rusqlite::Connection::open(office.path()).expect("the file opens");
    connection
        .query_row(
            "SELECT count(*), coalesce(sum(length(content)), 0) FROM document_content",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .expect("it is counted")
}

#[test]
fn a_document_is_kept_once_and_comes_back_after_undo() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let bytes: Vec<u8> = b"%PDF-1.7\n"
        .iter()
        .copied()
        .chain((0..60_000).map(|n| (n % 251) as u8))
        .collect();
    let path = write(&office, "Agreement.pdf", &bytes);
    let add = |kind: Json| {
        office.call(
            "document.add",
            json!({ "path": path, "project_id": project["id"], "kind": kind }),
        )
    };
    let added = add(json!("agreement"));
    assert_eq!(added["document"]["media_type"], "application/pdf");
    assert_eq!(added["document"]["size"], 60_009);
    assert_eq!(added["notes"], json!([]));
    let again = add(Json::Null);
    assert_eq!(
        again["notes"][0],
        "Agreement.pdf holds the same as Agreement.pdf, which is here already. Delete one of them if that was not meant."
    );
    assert_eq!(kept(&office), (1, 60_009));

    let id = &added["document"]["id"];
    let before = office.register();
    office.call("document.delete", json!({ "id": id }));
    office.call("document.delete", json!({ "id": again["document"]["id"] }));
    office.call("history.undo", json!({}));
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);
    let copy = office.folder().join("copy.pdf").display().to_string();
    office.call("document.save_copy", json!({ "id": id, "path": copy }));
    assert_eq!(fs::read(&copy).expect("the copy"), bytes);
    let refused = office.refuse("document.save_copy", json!({ "id": id, "path": copy }));
    assert_eq!(refused.code, Code::Storage);
    // The history names the content and never repeats it.
    let connection = rusqlite::Connection::open(office.path()).expect("the file opens");
    let longest: i64 = connection
        .query_row(
            "SELECT max(length(coalesce(after, ''))) FROM history_change",
            [],
            |row| row.get(0),
        )
        .expect("it is measured");
    assert!(longest < 5_000, "{longest}");
}

#[test]
fn what_cannot_be_a_document_is_said_in_a_sentence() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let before = office.register();
    let refuse = |path: String| {
        let refused = office.refuse(
            "document.add",
            json!({ "path": path, "project_id": project["id"] }),
        );
        assert_eq!(refused.code, Code::Invalid);
        assert_eq!(refused.fields[0].path, "path");
        refused.fields[0].message.clone()
    };
    let film = office.folder().join("film.mp4");
    let file = fs::File::create(&film).expect("a file is made");
    file.set_len(300 << 20).expect("300 MB of nothing");
    assert_eq!(
        refuse(film.display().to_string()),
        "film.mp4 has 300 MB; a document may have at most 50 MB. Make it smaller, for example by saving its \
         pictures in lower resolution, or keep it elsewhere and write in the remarks where."
    );
    let mut windows = vec![0u8; 200];
    windows[..2].copy_from_slice(b"MZ");
    for (name, program) in [
        ("invoice.pdf", &b"\x7fELF\x02\x01"[..]),
        ("photo.png", &windows),
    ] {
        assert!(
            refuse(write(&office, name, program)).contains("Programs are not kept"),
            "{name}"
        );
    }
    assert!(refuse(write(&office, "start.cmd", b"format c:")).contains("Save its text as .txt"));
    assert!(refuse(office.folder().display().to_string()).contains("is a folder"));
    assert!(
        refuse(office.folder().join("gone.pdf").display().to_string()).contains("is not there")
    );
    assert_eq!(office.register(), before);

    let picture = write(&office, "photo.exe", PNG);
    let added = office.call(
        "document.add",
        json!({ "path": picture, "project_id": project["id"] }),
    );
    assert_eq!(added["document"]["name"], "photo.png");
    assert_eq!(added["document"]["kind"], "photograph");
    assert_eq!(
        added["notes"][0],
        "photo.exe is not what its ending says: it holds a PNG picture and is kept as photo.png."
    );
    let mut renamed = added["document"].clone();
    renamed["name"] = json!("a/b.png");
    let refused = office.refuse("document.save", renamed);
    assert_eq!(refused.fields[0].path, "name");
}

#[test]
fn a_document_cannot_be_given_other_content_by_saving_it() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let added = office.call(
        "document.add",
        json!({ "path": write(&office, "a.png", PNG), "project_id": project["id"] }),
    );
    let mut document = added["document"].clone();
    document["sha256"] = json!("0".repeat(64));
    document["size"] = json!(1);
    document["note"] = json!("Opening day");
    let saved = office.call("document.save", document);
    assert_eq!(saved["sha256"], added["document"]["sha256"]);
    assert_eq!(saved["size"], added["document"]["size"]);
    assert_eq!(saved["note"], "Opening day");
}

#[test]
fn an_indicator_shows_its_progress_and_refuses_two_values_of_one_year() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let indicator = office.call(
        "indicator.save",
        json!({ "project_id": project["id"], "name": "Working days from sample to result", "unit": "days",
                "baseline": "34", "target": "10", "target_period": "2026" }),
    );
    for (period, value) in [("2025", "14"), ("2024", "30")] {
        office.call(
            "indicator_value.save",
            json!({ "indicator_id": indicator["id"], "period": period, "value": value, "source": "Laboratory log" }),
        );
    }
    let list = office.call("indicator.list", json!({ "project": project["id"] }));
    assert_eq!(list["rows"][0]["progress"], "83.3");
    assert_eq!(list["rows"][0]["values"][0]["period"], "2024");
    let refused = office.refuse(
        "indicator_value.save",
        json!({ "indicator_id": indicator["id"], "period": "2025", "value": "13" }),
    );
    assert_eq!(refused.fields[0].path, "period");
    let refused = office.refuse(
        "indicator_value.save",
        json!({ "indicator_id": indicator["id"], "period": "2026", "value": "about 13" }),
    );
    assert_eq!(refused.fields[0].path, "value");
    let before = office.register();
    office.call("indicator.delete", json!({ "id": indicator["id"] }));
    assert_eq!(office.register()["indicator_value"].len(), 0);
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);
}

#[test]
fn any_value_of_the_history_can_be_put_back() {
    let office = Office::ready();
    let mut project = office.project("P-1", &[("LAO", "60"), ("KHM", "40")]);
    project["title"] = json!("Another title");
    project["countries"] = json!([{ "iso3": "VNM", "share": "100" }]);
    let project = office.call("project.save", project);
    let id = &project["id"];
    let entry = office.call("history.list", json!({ "record": id }))["rows"][0].clone();
    let fields = || {
        office.call(
            "history.fields",
            json!({ "sequence": entry["sequence"], "record": id }),
        )["fields"]
            .clone()
    };
    let told: Vec<(String, String, String)> = fields()
        .as_array()
        .expect("fields")
        .iter()
        .map(|field| {
            let text = |key: &str| field[key].as_str().unwrap_or_default().to_owned();
            (text("field"), text("before"), text("after"))
        })
        .collect();
    let told: Vec<(&str, &str, &str)> = told
        .iter()
        .map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("Title", "Project P-1", "Another title"),
            (
                "Countries and shares",
                "Lao People's Democratic Republic 60 %, Cambodia 40 %",
                "Viet Nam 100 %"
            ),
        ]
    );
    for field in fields().as_array().expect("fields") {
        assert_eq!(field["restorable"], true);
        office.call(
            "history.restore",
            json!({ "sequence": entry["sequence"], "table": field["table"], "key": field["key"], "column": field["column"] }),
        );
    }
    let back = office.call("project.get", json!({ "id": id }));
    assert_eq!(back["title"], "Project P-1");
    assert_eq!(back["countries"].as_array().map(Vec::len), Some(2));
    assert_eq!(back["countries"][0]["iso3"], "LAO");
    assert!(
        fields()
            .as_array()
            .expect("fields")
            .iter()
            .all(|field| field["restorable"] == false)
    );
    office.call("history.undo", json!({}));
    let again = office.call("project.get", json!({ "id": id }));
    assert_eq!(again["countries"][0]["iso3"], "VNM");
    assert_eq!(again["title"], "Project P-1");
}

#[test]
fn a_value_that_breaks_a_rule_today_is_not_put_back() {
    let office = Office::ready();
    let mut project = office.project("P-1", &[("LAO", "100")]);
    project["end_date"] = json!("2024-12-31");
    let mut project = office.call("project.save", project);
    project["start_date"] = json!("2025-01-01");
    project["end_date"] = json!("2025-12-31");
    let project = office.call("project.save", project);
    let entry = office.call("history.list", json!({ "record": project["id"] }))["rows"][0].clone();
    let refused = office.refuse(
        "history.restore",
        json!({ "sequence": entry["sequence"], "table": "project", "key": project["id"], "column": "end_date" }),
    );
    assert_eq!(refused.code, Code::Invalid);
    assert!(
        refused.message.contains("lies before the start"),
        "{}",
        refused.message
    );
    for (table, column) in [
        ("history", "op"),
        ("project", "search"),
        ("person", "name"),
        ("project", "x; DROP"),
    ] {
        let refused = office.refuse(
            "history.restore",
            json!({ "sequence": entry["sequence"], "table": table, "key": project["id"], "column": column }),
        );
        assert_eq!(refused.code, Code::NotFound, "{table}.{column}");
    }
}

#[test]
fn the_history_of_a_project_tells_of_everything_that_belongs_to_it() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let other = office.project("P-2", &[("KHM", "100")]);
    let project_id = &project["id"];
    let line = |project: &Json| {
        json!({ "project_id": project["id"], "flow": "disbursed", "date": "2025-02-03", "measurement": "A1",
                "description": "Grant", "amount": { "amount": "10", "currency": "THB" } })
    };
    office.call("cost_line.save", line(&project));
    office.call("cost_line.save", line(&other));
    let contact = office.call(
        "contact.save",
        json!({ "project_id": project_id, "name": "Focal point", "email": "a@b.la" }),
    );
    office.call("contact.delete", json!({ "id": contact["id"] }));
    let activity = office.call(
        "activity.save",
        json!({ "project_id": project_id, "kind": "training", "title": "Course" }),
    );
    let person = office.call(
        "person.save",
        json!({ "name": "A trainee", "sex": "female" }),
    );
    office.call(
        "participation.save",
        json!({ "activity_id": activity["id"], "person_id": person["id"], "result": "enrolled" }),
    );
    let list = office.call("history.list", json!({ "record": project_id }));
    assert_eq!(list["total"], 6, "{list:#}");
}

fn figures_of(office: &Office, project: &Json) -> Vec<(String, i64, String)> {
    let figures = office.call(
        "figures.year",
        json!({ "year": 2025, "years": 5, "projects": true }),
    );
    let mut found = Vec::new();
    for side in figures["sides"].as_array().expect("sides") {
        for breakdown in side["breakdowns"].as_array().expect("breakdowns") {
            if breakdown["dimension"] != "project" {
                continue;
            }
            for row in breakdown["rows"].as_array().expect("rows") {
                if row["key"] == project["id"] {
                    let value = &row["years"][4];
                    found.push((
                        side["side"].as_str().unwrap_or_default().to_owned(),
                        value["lines"].as_i64().unwrap_or(0),
                        value["own"]["amount"]
                            .as_str()
                            .unwrap_or_default()
                            .to_owned(),
                    ));
                }
            }
        }
    }
    found
}

#[test]
fn the_register_agrees_with_the_report() {
    let office = Office::ready();
    let agency = office.call("agency.get", json!({}));
    let partner = office.organisation("Partner", "united_nations", None);
    let project = office.project("P-1", &[("LAO", "33.34"), ("KHM", "66.66")]);
    let line = |payer: &Json, flow: &str, date: &str, amount: &str, currency: &str| {
        office.call(
            "cost_line.save",
            json!({ "project_id": project["id"], "flow": flow, "date": date, "measurement": "A1", "payer_id": payer,
                    "amount": { "amount": amount, "currency": currency } }),
        );
    };
    line(
        &agency["organisation_id"],
        "disbursed",
        "2025-02-03",
        "1000.01",
        "THB",
    );
    line(
        &agency["organisation_id"],
        "disbursed",
        "2025-03-03",
        "77.77",
        "USD",
    );
    line(&partner["id"], "disbursed", "2025-04-03", "500.05", "USD");
    line(&Json::Null, "disbursed", "2025-04-04", "3.33", "THB");
    line(
        &agency["organisation_id"],
        "planned",
        "2025-05-03",
        "900",
        "THB",
    );
    line(
        &agency["organisation_id"],
        "disbursed",
        "2025-11-03",
        "800",
        "THB",
    );
    let told = office.call(
        "project.reconciliation",
        json!({ "project": project["id"], "question": { "year": 2025, "years": 5 } }),
    );
    let year = &told["years"][4];
    assert_eq!(year["year"], 2025);
    assert_eq!(year["lines"], 4);
    assert_eq!(year["agrees"], true, "{year:#}");
    let mut apart: Vec<(String, i64, String)> = year["apart"]
        .as_array()
        .expect("sides")
        .iter()
        .map(|apart| {
            (
                apart["side"].as_str().unwrap_or_default().to_owned(),
                apart["value"]["lines"].as_i64().unwrap_or(0),
                apart["value"]["own"]["amount"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned(),
            )
        })
        .collect();
    apart.insert(
        0,
        (
            "contribution".to_owned(),
            year["counted"]["lines"].as_i64().unwrap_or(0),
            year["counted"]["own"]["amount"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
        ),
    );
    assert_eq!(apart, figures_of(&office, &project));
    // The parts and the rounding are the register's sum, to the satang.
    let satang = |amount: &Json| -> i64 {
        amount["amount"]
            .as_str()
            .unwrap_or_default()
            .replace('.', "")
            .parse()
            .expect("an amount")
    };
    let parts: i64 = year["apart"]
        .as_array()
        .expect("sides")
        .iter()
        .map(|apart| satang(&apart["value"]["own"]))
        .sum();
    assert_eq!(
        satang(&year["register"]),
        satang(&year["counted"]["own"]) + parts + satang(&year["rounding"])
    );
    // Planned, and of the next fiscal year.
    assert_eq!(
        told["outside"].as_array().map(Vec::len),
        Some(2),
        "{told:#}"
    );
}

fn block(project: &Json, text: &str) -> Json {
    json!({ "project_id": project["id"], "text": text })
}

#[test]
fn a_block_from_a_spreadsheet_becomes_cost_lines() {
    let office = Office::ready();
    office.organisation("Food and Agriculture Organization", "united_nations", None);
    let project = office.project("P-1", &[("LAO", "100")]);
    let text = "Date\tDescription\tAmount\tCurrency\tType\tPaid by\n\
        03/02/2025\tSeed \"A\" grade\t1.250,50\tTHB\tA1\tThis agency\n\
        15/03/2025\tRefund\t(500)\tUSD\tA1\tfood and agriculture organization\n\
        \t\t\t\t\t\n\
        16/03/2025\tNot known yet\tN/A\tUSD\tA1\t\n\
        2025\tGrant to the ministry\t12 000\tTHB\tGrant\tThis agency\n\
        Total\t\t12.750,50\t\t\t\n";
    let read = office.call("cost_line.read_block", block(&project, text));
    let is: Vec<&str> = read["columns"]
        .as_array()
        .expect("columns")
        .iter()
        .filter_map(|c| c["is"].as_str())
        .collect();
    assert_eq!(
        is,
        [
            "when",
            "description",
            "amount",
            "currency",
            "measurement",
            "payer"
        ]
    );
    assert_eq!(
        (read["head"].clone(), read["decimal_mark"].clone()),
        (json!(true), json!("comma"))
    );
    let states: Vec<(i64, &str)> = read["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| {
            (
                row["number"].as_i64().unwrap_or(0),
                row["state"].as_str().unwrap_or_default(),
            )
        })
        .collect();
    assert_eq!(
        states,
        [
            (2, "ready"),
            (3, "ready"),
            (4, "left_out"),
            (5, "left_out"),
            (6, "ready"),
            (7, "left_out")
        ],
        "{read:#}"
    );
    assert_eq!(read["rows"][1]["amount"]["amount"], "-500.00");
    let before = office.register();
    let saved = office.answer("cost_line.save_block", block(&project, text));
    assert_eq!(saved.value["lines"], 3);
    let lines = office.call(
        "cost_line.list",
        json!({ "project": project["id"], "sort": "date" }),
    );
    assert_eq!(lines["total"], 3);
    assert_eq!(lines["rows"][1]["date"], "2025-02-03");
    assert_eq!(lines["rows"][1]["amount"]["amount"], "1250.50");
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);
}

#[test]
fn a_block_with_wrong_columns_says_row_by_row_what_is_wrong() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let rows: String = (1..=5000)
        .map(|n| format!("{n}\tsomething {n}\tnot an amount\t31/31/2025\n"))
        .collect();
    let before = office.register();
    let mut request = block(&project, &rows);
    request["columns"] = json!(["description", "payer", "amount", "when"]);
    let read = office.call("cost_line.read_block", request.clone());
    assert_eq!(read["refused"], 5000);
    assert_eq!(read["rows"].as_array().map(Vec::len), Some(100));
    let sentences = read["rows"][0]["sentences"].as_array().expect("sentences");
    assert_eq!(sentences.len(), 4, "{sentences:#?}");
    let refused = office.refuse("cost_line.save_block", request);
    assert_eq!(refused.fields[0].path, "text");
    let many = "1\n".repeat(5002);
    let refused = office.refuse("cost_line.read_block", block(&project, &many));
    assert!(
        refused.fields[0].message.contains("at most 5000"),
        "{}",
        refused.fields[0].message
    );
    assert_eq!(office.register(), before);
}

#[test]
fn five_thousand_rows_are_entered_in_one_operation() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let rows: String = (1..=5000)
        .map(|n| format!("2025-02-03\tLine {n}\t{n}.25\tA1\n"))
        .collect();
    let saved = office.call("cost_line.save_block", block(&project, &rows));
    assert_eq!(saved["lines"], 5000);
    office.call("history.undo", json!({}));
    let lines = office.call("cost_line.list", json!({ "project": project["id"] }));
    assert_eq!(lines["total"], 0);
}

#[test]
fn a_file_that_was_moved_away_is_not_written_but_can_be_saved_elsewhere() {
    let office = Office::ready();
    office.project("P-1", &[("LAO", "100")]);
    let away = office.folder().join("away.ssc");
    fs::rename(office.path(), &away).expect("the file is moved");
    let refused = office.refuse(
        "contact.save",
        json!({ "project_id": office.call("project.list", json!({}))["rows"][0]["id"], "name": "Anybody" }),
    );
    assert_eq!(refused.code, Code::Moved);
    assert!(
        refused.message.contains("Save a copy"),
        "{}",
        refused.message
    );
    let copy = office.folder().join("copy");
    let written = office.call("programme.save_copy", json!({ "path": copy }));
    let path = written["path"].as_str().expect("a path").to_owned();
    assert!(path.ends_with("copy.ssc"));
    office.call("programme.open", json!({ "path": path }));
    assert_eq!(office.call("project.list", json!({}))["total"], 1);
    let refused = office.refuse("programme.save_copy", json!({ "path": path }));
    assert_eq!(refused.code, Code::Storage);
    // A file that another put in its place is not ours either.
    fs::remove_file(&path).expect("removed");
    fs::copy(&away, &path).expect("another file of the same name");
    let project = office.call("project.list", json!({}))["rows"][0]["id"].clone();
    let refused = office.refuse(
        "contact.save",
        json!({ "project_id": project, "name": "Anybody" }),
    );
    assert_eq!(refused.code, Code::Moved);
}
