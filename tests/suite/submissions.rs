//! Submissions: prepared, checked, signed by somebody, frozen, sent; and many countries' packages in one table.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Reader, open_workbook_auto};
use serde_json::{Value as Json, json};
use ssc_tests::cases::table1;
use ssc_tests::{Office, text_of};

const PASSPHRASE: &str = "correct horse battery staple";

/// A year prepared, with every check that blocks let pass.
fn prepared(office: &Office, year: i64, reason: &str) -> Json {
    let submission = office.call(
        "submission.prepare",
        json!({ "year": year, "name": "Malee Officer", "position": "Programme officer", "reason": reason }),
    );
    let page = office.call("submission.get", json!({ "id": submission["id"] }));
    for check in page["checks"].as_array().expect("checks") {
        if check["open"] == true {
            office.call(
                "submission.waive",
                json!({
                    "id": submission["id"], "check": check["id"], "name": "Malee Officer",
                    "reason": "Known to the office",
                }),
            );
        }
    }
    submission
}

/// What a step's request needs.
fn step(submission: &Json, name: &str) -> Json {
    json!({
        "id": submission["id"], "row_version": submission["row_version"], "name": name, "position": "Director",
    })
}

fn signature(submission: &Json, name: &str) -> Json {
    let mut request = step(submission, name);
    request["passphrase"] = PASSPHRASE.into();
    request
}

/// A year on its whole way to the signature.
pub(crate) fn signed(office: &Office, year: i64, reason: &str) -> Json {
    if office.call("signing_key.get", json!({})).is_null() {
        office.call("signing_key.make", json!({ "passphrase": PASSPHRASE }));
    }
    let draft = prepared(office, year, reason);
    let checked = office.call("submission.check", step(&draft, "Somchai Head"));
    office.call("submission.sign", signature(&checked, "Darunee Director"))
}

/// The sample programme.
pub(crate) fn sample() -> Office {
    let office = Office::empty();
    office.call("programme.sample", json!({ "path": office.path() }));
    office
}

pub(crate) fn package(office: &Office, submission: &Json, name: &str) -> PathBuf {
    let path = office.folder().join(name);
    office.call(
        "submission.save_package",
        json!({ "id": submission["id"], "path": path }),
    );
    path
}

/// The files of a package, unpacked as anybody would.
pub(crate) fn unpacked(zip: &Path) -> PathBuf {
    let folder = zip.with_extension("unpacked");
    let run = Command::new("python3")
        .args(["-m", "zipfile", "-e"])
        .arg(zip)
        .arg(&folder)
        .status()
        .expect("python3");
    assert!(run.success());
    folder
}

/// Every text of a workbook.
fn cells_of(workbook: &Path) -> String {
    let mut book = open_workbook_auto(workbook).expect("a workbook");
    let mut text = String::new();
    for (name, range) in book.worksheets() {
        text.push_str(&name);
        for (_, _, cell) in range.used_cells() {
            text.push('\n');
            text.push_str(&cell.to_string());
        }
    }
    text
}

#[test]
fn a_signed_year_is_frozen_says_who_did_what_and_names_no_person_of_the_register() {
    let office = sample();
    let blocked = office.call(
        "submission.prepare",
        json!({ "year": 2025, "name": "Malee Officer", "position": "Programme officer" }),
    );
    let refused = office.refuse("submission.check", step(&blocked, "Somchai Head"));
    assert!(refused.message.contains("block"), "{refused:?}");
    let again = office.refuse(
        "submission.prepare",
        json!({ "year": 2025, "name": "Malee Officer" }),
    );
    assert_eq!(again.fields[0].path, "year");
    office.call("submission.delete", json!({ "id": blocked["id"] }));

    let draft = prepared(&office, 2025, "");
    office.call("signing_key.make", json!({ "passphrase": PASSPHRASE }));
    let early = office.refuse("submission.sign", signature(&draft, "Darunee Director"));
    assert_eq!(
        early.message,
        "This submission is a draft. It must be checked first."
    );
    let checked = office.call("submission.check", step(&draft, "Somchai Head"));
    let mut wrong = signature(&checked, "Darunee Director");
    wrong["passphrase"] = "correct horse battery".into();
    assert_eq!(
        office.refuse("submission.sign", wrong).fields[0].path,
        "passphrase"
    );
    let signed = office.call("submission.sign", signature(&checked, "Darunee Director"));
    assert_eq!(signed["state"], "signed");

    // Nothing of it can change any more, and undo says so.
    for (command, request) in [
        ("submission.delete", json!({ "id": signed["id"] })),
        ("submission.sign", signature(&signed, "Darunee Director")),
        (
            "submission.waive",
            json!({ "id": signed["id"], "check": "line-without-payer", "reason": "x", "name": "y" }),
        ),
    ] {
        let refused = office.refuse(command, request);
        assert!(refused.message.contains("signed"), "{command}: {refused:?}");
    }
    let undo = office.refuse("history.undo", json!({}));
    assert!(undo.message.contains("cannot be undone"), "{undo:?}");
    let entry = &office.call("history.list", json!({}))["rows"][0];
    assert_eq!(entry["description"], "Submission 2025, version 1, signed");

    let zip = package(&office, &signed, "first.zip");
    let folder = unpacked(&zip);
    let report = text_of(folder.join("report.pdf"));
    let key = office.call("signing_key.get", json!({}));
    let words: Vec<&str> = key["words"].as_str().expect("words").split(' ').collect();
    for line in [
        "Signed by Darunee Director, Director",
        "Malee Officer, Programme officer",
        "Known to the office",
        &words[..6].join(" "),
        &words[6..].join(" "),
    ] {
        assert!(report.contains(line), "{line} is missing");
    }
    assert!(!report.contains("Draft, not signed"));

    // No name, address or passport of any person stands in any part.
    let mut parts: Vec<(String, String)> = [
        "submission.json",
        "activities.csv",
        "manifest.json",
        "VERIFY.txt",
    ]
    .into_iter()
    .map(|name| {
        let text = fs::read_to_string(folder.join(name)).expect("a text");
        (name.to_owned(), text)
    })
    .collect();
    parts.push(("report.pdf".to_owned(), report));
    parts.push((
        "tables.xlsx".to_owned(),
        cells_of(&folder.join("tables.xlsx")),
    ));
    let file = rusqlite::Connection::open(office.path()).expect("the file opens");
    let mut persons = file
        .prepare(
            "SELECT name FROM person UNION SELECT email FROM person WHERE email <> ''
             UNION SELECT phone FROM person WHERE phone <> ''
             UNION SELECT passport FROM person_protected WHERE passport <> ''",
        )
        .expect("persons");
    let persons: Vec<String> = persons
        .query_map([], |row| row.get(0))
        .expect("persons")
        .collect::<Result<_, _>>()
        .expect("text");
    assert!(persons.len() > 100, "{}", persons.len());
    for (name, text) in &parts {
        for person in &persons {
            assert!(!text.contains(person.as_str()), "{person} stands in {name}");
        }
    }

    // A thousand edits later it is the same to the last byte.
    let first = fs::read(&zip).expect("the package");
    let projects = office.call("project.list", json!({ "page": { "limit": 10 } }));
    let id = &projects["rows"][0]["id"];
    let mut project = office.call("project.get", json!({ "id": id }));
    for round in 0..1000 {
        project["title"] = format!("Renamed for the {round}th time").into();
        project = office.call("project.save", project);
    }
    let later = package(&office, &signed, "later.zip");
    assert!(
        first == fs::read(later).expect("the package"),
        "the package has changed"
    );

    // Reopened only as a new version, with a reason, that names the old one.
    let bare = office.refuse(
        "submission.prepare",
        json!({ "year": 2025, "name": "Malee Officer" }),
    );
    assert_eq!(bare.fields[0].path, "reason");
    let second = self::signed(&office, 2025, "A project was renamed");
    assert_eq!(second["version"], 2);
    assert_eq!(second["replaces"], signed["manifest_sha256"]);
    let folder = unpacked(&package(&office, &second, "second.zip"));
    let data: Json =
        serde_json::from_slice(&fs::read(folder.join("submission.json")).expect("data"))
            .expect("JSON");
    assert_eq!(
        data["version"]["replaces"]["manifest_sha256"],
        signed["manifest_sha256"]
    );
    assert_eq!(data["restatement"]["reason"], "A project was renamed");
    assert_eq!(data["restatement"]["years"], json!([]), "no figure changed");

    // Sent, with where and what says so; not before it was signed.
    let mut sending = step(&second, "Malee Officer");
    sending["sent_to"] = "ESCAP, by mail".into();
    sending["date"] = "2020-01-01".into();
    assert_eq!(
        office.refuse("submission.send", sending.clone()).fields[0].path,
        "date"
    );
    sending["date"] = Json::Null;
    sending["receipt"] = "Letter 17".into();
    assert_eq!(office.call("submission.send", sending)["state"], "sent");
    let rows = office.call("submission.list", json!({}));
    let states: Vec<&str> = rows["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .filter_map(|row| row["state"].as_str())
        .collect();
    assert_eq!(states, ["sent", "signed"]);
    assert_eq!(rows["rows"][1]["replaced"], true);
}

#[test]
fn what_was_checked_is_what_is_signed_and_two_persons_are_two() {
    let office = sample();
    let mut agency = office.call("agency.get", json!({}));
    agency["two_persons"] = true.into();
    office.call("agency.save", agency);
    office.call("signing_key.make", json!({ "passphrase": PASSPHRASE }));
    let draft = prepared(&office, 2025, "");
    let checked = office.call("submission.check", step(&draft, "Somchai Head"));
    let same = office.refuse("submission.sign", signature(&checked, " malee  OFFICER"));
    assert_eq!(same.fields[0].path, "name");

    // A line that comes after the check moves a figure: what nobody checked is not signed.
    let lines = office.call(
        "cost_line.list",
        json!({ "page": { "limit": 1 }, "flow": "disbursed" }),
    );
    let mut line = office.call("cost_line.get", json!({ "id": lines["rows"][0]["id"] }));
    line["amount"] = json!({ "amount": "4711.00", "currency": line["amount"]["currency"] });
    office.call("cost_line.save", line);
    let page = office.call("submission.get", json!({ "id": checked["id"] }));
    assert_eq!(page["changed"], true);
    let refused = office.refuse("submission.sign", signature(&checked, "Darunee Director"));
    assert!(
        refused.message.contains("changed since it was checked"),
        "{refused:?}"
    );
    let draft = office.call(
        "submission.return",
        json!({ "id": checked["id"], "row_version": checked["row_version"] }),
    );
    let checked = office.call("submission.check", step(&draft, "Somchai Head"));
    office.call("submission.sign", signature(&checked, "Darunee Director"));
}

#[test]
fn an_earlier_years_figure_that_changed_is_restated_with_old_and_new() {
    let office = sample();
    let first = signed(&office, 2024, "");
    // A line of the reporting year 2024 that the agency itself paid.
    let file = rusqlite::Connection::open(office.path()).expect("the file opens");
    let id: String = file
        .query_row(
            "SELECT l.id FROM cost_line l JOIN agency a ON a.organisation_id = l.payer_id
              JOIN project p ON p.id = l.project_id
              WHERE l.flow = 'disbursed' AND l.date BETWEEN '2023-10-01' AND '2024-09-30'
                AND coalesce(l.direction, p.direction) = 'provided' LIMIT 1",
            [],
            |row| row.get(0),
        )
        .expect("the sample has lines of 2024");
    let mut line = office.call("cost_line.get", json!({ "id": id }));
    let currency = line["amount"]["currency"].clone();
    line["amount"] = json!({ "amount": "9999999.00", "currency": currency });
    let mut line = office.call("cost_line.save", line);
    // Done and taken back again, it stands in the list twice and cancels itself out.
    line["amount"]["amount"] = json!("1.00");
    office.call("cost_line.save", line);
    office.call("history.undo", json!({}));
    // A share moves money from one country to another, and the total stays.
    let share: String = file
        .query_row(
            "SELECT p.id FROM project p JOIN cost_line l ON l.project_id = p.id
              JOIN agency a ON a.organisation_id = l.payer_id
              WHERE l.flow = 'disbursed' AND l.date BETWEEN '2023-10-01' AND '2024-09-30' AND p.direction = 'provided'
                AND (SELECT count(*) FROM project_country c WHERE c.project_id = p.id) = 2 LIMIT 1",
            [],
            |row| row.get(0),
        )
        .expect("the sample has projects with two countries");
    let mut project = office.call("project.get", json!({ "id": share }));
    project["countries"][0]["share"] = json!("51");
    project["countries"][1]["share"] = json!("49");
    office.call("project.save", project);
    let second = signed(&office, 2025, "");
    let folder = unpacked(&package(&office, &second, "second.zip"));
    let data: Json =
        serde_json::from_slice(&fs::read(folder.join("submission.json")).expect("data"))
            .expect("JSON");
    let restated = &data["restatement"];
    assert_eq!(
        (&restated["year"], &restated["version"]),
        (&json!(2024), &json!(1))
    );
    let year = restated["years"]
        .as_array()
        .and_then(|years| years.iter().find(|year| year["year"] == 2024))
        .expect("2024 is restated");
    assert_ne!(year["before"], year["now"]);
    assert_ne!(year["before_usd"], year["now_usd"]);
    let minor = |amount: &Json| -> i128 {
        let digits = amount["amount"]
            .as_str()
            .expect("an amount")
            .replace('.', "");
        digits.parse().expect("digits")
    };
    let changes = restated["changes"].as_array().expect("what was done");
    let effects: i128 = changes
        .iter()
        .flat_map(|change| change["effects"].as_array().expect("effects"))
        .filter(|effect| effect["year"] == 2024)
        .map(|effect| minor(&effect["own"]))
        .sum();
    assert_eq!(effects, minor(&year["now"]) - minor(&year["before"]));
    let told = |words: &str| {
        changes.iter().find(|change| {
            let what = change["what"].as_str().expect("words");
            what.starts_with(words)
        })
    };
    assert!(told("Cost line of").is_some() && told("Undone: Cost line of").is_some());
    let share = told("Project").expect("the share");
    let effect = share["effects"]
        .as_array()
        .and_then(|effects| effects.iter().find(|effect| effect["year"] == 2024))
        .expect("the share's effect on 2024");
    assert_eq!((minor(&effect["own"]), minor(&effect["usd"])), (0, 0));
    let moved: Vec<(i128, i128)> = effect["countries"]
        .as_array()
        .expect("the countries it moved")
        .iter()
        .map(|country| (minor(&country["own"]), minor(&country["usd"])))
        .collect();
    assert!(
        moved.iter().any(|(own, usd)| *own > 0 && *usd > 0),
        "{share:#}"
    );
    assert!(
        moved.iter().any(|(own, usd)| *own < 0 && *usd < 0),
        "{share:#}"
    );
    assert_eq!(moved.iter().map(|(own, _)| own).sum::<i128>(), 0);
    assert_eq!(restated["unexplained"], Json::Null);
    let asked = office.call("submission.restatement", json!({ "id": second["id"] }));
    assert_eq!(&asked, restated, "the window says what was signed");
    let report = text_of(folder.join("report.pdf"));
    assert!(report.contains("Contribution, then and now"));
    assert!(report.contains("What was done since"));
    assert!(report.contains("By partner country, then and now"));

    // Beside each other the two say the same of it, whether kept here or out of a package.
    let compared = office.call(
        "submission.compare",
        json!({
            "first": { "kind": "submission", "id": first["id"] },
            "second": { "kind": "package", "path": office.folder().join("second.zip") },
        }),
    );
    let total = &compared["figures"][0];
    assert_eq!(
        (&total["breakdown"], &total["year"]),
        (&json!(""), &json!(2024))
    );
    assert_eq!(
        (&total["first"], &total["second"]),
        (&year["before"], &year["now"])
    );
    assert!(
        compared["same"].as_u64().is_some_and(|same| same > 100),
        "{:#}",
        compared["same"]
    );
    let refused = office.refuse(
        "submission.compare",
        json!({
            "first": { "kind": "submission", "id": first["id"] },
            "second": { "kind": "package", "path": office.path() },
        }),
    );
    assert_eq!(refused.fields[0].path, "second");
}

#[test]
fn ten_packages_of_the_published_table_make_the_region_s_table_with_the_same_labels_and_order() {
    let folder = Office::empty();
    let table = table1::table();
    let mut paths: Vec<PathBuf> = Vec::new();
    // Handed in in another order than the printed one.
    for row in table.row.iter().rev() {
        let office = Office::new();
        table1::enter(&|command, request| office.call(command, request), row);
        let submission = signed(&office, table1::YEAR, "");
        let path = folder.folder().join(format!("{}.zip", row.iso3));
        fs::copy(package(&office, &submission, "package.zip"), &path).expect("a copy");
        paths.push(path);
    }
    let compiled = folder.call("submission.compile_preview", json!({ "paths": paths }));
    assert_eq!(compiled["title"], table.title.as_str());
    assert_eq!(compiled["headings"], json!(table.headings));
    let rows = compiled["rows"].as_array().expect("rows");
    let order: Vec<&str> = rows
        .iter()
        .filter_map(|row| row["country"].as_str())
        .collect();
    // The paper prints Turkey before Thailand, which is the one slip in its alphabetical order.
    let mut printed: Vec<&str> = table.row.iter().map(|row| row.iso3.as_str()).collect();
    let (turkey, thailand) = (
        printed
            .iter()
            .position(|iso3| *iso3 == "TUR")
            .expect("Turkey"),
        printed
            .iter()
            .position(|iso3| *iso3 == "THA")
            .expect("Thailand"),
    );
    assert_eq!(turkey + 1, thailand);
    printed.swap(turkey, thailand);
    assert_eq!(order, printed);
    for row in rows {
        let printed = table
            .row
            .iter()
            .find(|printed| row["country"] == printed.iso3.as_str())
            .expect("a printed row");
        let cell = |place: usize| {
            let lines = row["cells"][place].as_array().expect("lines").iter();
            let lines: Vec<&str> = lines.filter_map(Json::as_str).collect();
            lines.join("\n")
        };
        assert_eq!(
            cell(1),
            printed.modality_labels.join(", "),
            "{}",
            printed.iso3
        );
        assert_eq!(cell(2), printed.area_labels.join(", "), "{}", printed.iso3);
        match &printed.contribution {
            // The figure stands as printed, is marked and not added: nobody says what it is.
            Some(_) => {
                assert_eq!(
                    row["mark"], "Basis not stated; not added.",
                    "{}",
                    printed.iso3
                );
                assert_eq!(row["comparable"], false);
            }
            None => assert_eq!(cell(4), "n/a", "{}", printed.iso3),
        }
    }
    assert_eq!(compiled["total"]["kind"], "not_comparable");
    assert_eq!(
        compiled["total"]["reasons"][0],
        "No total: no country gives a figure that may be added."
    );
    for format in ["pdf", "xlsx", "json"] {
        let path = folder.folder().join(format!("table.{format}"));
        let made = folder.call(
            "submission.compile",
            json!({ "paths": paths, "format": format, "path": path }),
        );
        assert_eq!(made["countries"], 10);
    }
    let paper = text_of(folder.folder().join("table.pdf"));
    assert!(paper.contains("Basis not stated"), "{paper}");
    let workbook = cells_of(&folder.folder().join("table.xlsx"));
    assert!(
        workbook.contains("Iran (Islamic Republic of)"),
        "{workbook}"
    );
    // A package that anybody touched is refused by name, with the reason.
    let mut bytes = fs::read(&paths[0]).expect("a package");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&paths[0], bytes).expect("written");
    let refused = folder.refuse("submission.compile_preview", json!({ "paths": paths }));
    assert_eq!(refused.fields[0].path, "paths[0]");
    // So is a folder that was dropped with them.
    let dropped = json!({ "paths": [folder.folder()] });
    let refused = folder.refuse("submission.compile_preview", dropped);
    let sentence = &refused.fields[0].message;
    assert!(sentence.contains("is a folder"), "{sentence}");
}

#[test]
fn figures_are_added_only_where_they_say_the_same_of_what_they_are() {
    let folder = Office::empty();
    let made = |iso3: &str, scope: &str, change: bool| {
        let office = Office::new();
        let call = |command: &str, request: Json| office.call(command, request);
        // In dollars: no rate is needed, and none differs.
        let mut agency =
            ssc_tests::cases::agency(&call, &format!("Agency of {iso3}"), iso3, "USD", 1);
        agency["scope"] = scope.into();
        let agency = office.call("agency.save", agency);
        let project = office.project("P-1", &[("LAO", "100")]);
        office.call(
            "cost_line.save",
            json!({
                "project_id": project["id"], "flow": "disbursed", "date": "2025-03-01", "measurement": "A1",
                "payer_id": agency["organisation_id"], "amount": { "amount": "1000.25", "currency": "USD" },
            }),
        );
        let mut submission = signed(&office, 2025, "");
        if change {
            submission = signed(&office, 2025, "Signed twice");
        }
        let path = folder.folder().join(format!("{iso3}-{scope}-{change}.zip"));
        fs::copy(package(&office, &submission, "package.zip"), &path).expect("a copy");
        path
    };
    let (one, two, newer) = (
        made("THA", "agency", false),
        made("MYS", "agency", false),
        made("THA", "agency", true),
    );
    let compiled = folder.call(
        "submission.compile_preview",
        json!({ "paths": [&one, &two, &one] }),
    );
    assert_eq!(compiled["rows"].as_array().map(Vec::len), Some(2));
    assert_eq!(compiled["total"]["kind"], "sum", "{:#}", compiled["total"]);
    assert_eq!(
        compiled["total"]["amount"],
        json!({ "amount": "2000.50", "currency": "USD" })
    );
    assert_eq!(compiled["total"]["countries"], 2);
    assert!(
        compiled["notes"][0]
            .as_str()
            .is_some_and(|note| note.contains("counts once")),
        "{compiled:#}"
    );
    let compiled = folder.call(
        "submission.compile_preview",
        json!({ "paths": [&newer, &two, &one] }),
    );
    let thailand = &compiled["rows"][1];
    assert_eq!(
        (&thailand["country"], &thailand["version"]),
        (&json!("THA"), &json!(2))
    );
    assert!(
        compiled["notes"][0]
            .as_str()
            .is_some_and(|note| note.contains("version 2 counts")),
        "{compiled:#}"
    );
    let whole = made("MYS", "government", false);
    let compiled = folder.call(
        "submission.compile_preview",
        json!({ "paths": [&one, &whole] }),
    );
    assert_eq!(compiled["total"]["kind"], "not_comparable");
    let reason = compiled["total"]["reasons"][0].as_str().expect("a reason");
    assert!(
        reason.contains("Thailand") && reason.contains("Malaysia"),
        "{reason}"
    );
}
