//! What a list shows: as a workbook, as CSV, on paper, as a saved view, and one change to many of its rows.

use calamine::{Data, Reader, Xlsx, open_workbook};
use serde_json::{Value as Json, json};
use ssc_core::error::Code;
use ssc_tests::{Office, hundred};

/// A desk with three projects: two with Laos, one of them ongoing since 2024, and one with a hostile title.
fn office() -> Office {
    let office = Office::ready();
    let shares = hundred(&["LAO"]);
    let shares: Vec<(&str, &str)> = shares.iter().map(|(c, s)| (*c, s.as_str())).collect();
    for (code, title) in [
        ("P-1", "Rice seed"),
        ("P-2", "=HYPERLINK(\"http://example.org\")"),
        ("P-3", "ความร่วมมือ, \"quoted\""),
    ] {
        let mut project = office.project(code, &shares);
        project["title"] = json!(title);
        project["start_date"] = json!("2024-10-01");
        office.call("project.save", project);
    }
    office
}

fn ids(office: &Office) -> Vec<String> {
    let page = office.call("project.list", json!({}));
    let rows = page["rows"].as_array().expect("rows");
    rows.iter()
        .map(|row| row["id"].as_str().expect("an id").to_owned())
        .collect()
}

#[test]
fn a_workbook_holds_the_chosen_columns_with_real_types_and_says_what_it_is() {
    let office = office();
    let path = office.folder().join("list.xlsx");
    let answer = office.call(
        "list.export",
        json!({
            "list": "project", "format": "xlsx", "path": path,
            "request": { "country": ["LAO"], "sort": "code", "descending": true },
            "columns": ["title", "code", "start"],
        }),
    );
    assert_eq!(answer["rows"], 3);
    let mut book: Xlsx<_> = open_workbook(&path).expect("a workbook");
    let names = book.sheet_names();
    assert_eq!(names.len(), 2);
    let rows = book.worksheet_range(&names[0]).expect("the list");
    let text = |row: u32, column: u32| rows.get_value((row, column)).map(ToString::to_string);
    assert_eq!(text(0, 0).as_deref(), Some("Project"));
    assert_eq!(text(0, 1).as_deref(), Some("Code"));
    assert_eq!(text(1, 1).as_deref(), Some("P-3"));
    // A title that looks like a formula is a text, and a day is a day.
    assert_eq!(
        rows.get_value((2, 0)),
        Some(&Data::String(
            "=HYPERLINK(\"http://example.org\")".to_owned()
        ))
    );
    assert!(matches!(rows.get_value((1, 2)), Some(Data::DateTime(_))));
    let formulas = book.worksheet_formula(&names[0]).expect("formulas");
    assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()));
    let about = book.worksheet_range(&names[1]).expect("the explanation");
    let words: Vec<String> = about.cells().map(|(_, _, cell)| cell.to_string()).collect();
    for wanted in [
        "Country",
        "Lao People's Democratic Republic",
        "Code, largest first",
        "3",
    ] {
        assert!(
            words.iter().any(|word| word == wanted),
            "{wanted} in {words:?}"
        );
    }
    assert!(!path.with_extension("xlsx.part").exists());
}

#[test]
fn csv_is_utf_8_with_a_mark_and_runs_nothing() {
    let office = office();
    let path = office.folder().join("list.csv");
    office.call(
        "list.export",
        json!({ "list": "project", "format": "csv", "path": path, "columns": ["code", "title", "start"] }),
    );
    let text = std::fs::read_to_string(&path).expect("a file");
    assert!(text.starts_with("\u{feff}Code,Project,Starts\r\n"));
    assert!(text.contains("P-1,Rice seed,2024-10-01\r\n"));
    assert!(text.contains("P-2,\"'=HYPERLINK(\"\"http://example.org\"\")\",2024-10-01\r\n"));
    assert!(text.contains("P-3,\"ความร่วมมือ, \"\"quoted\"\"\",2024-10-01\r\n"));
}

#[test]
fn a_selection_holds_some_rows_or_all_but_some() {
    let office = office();
    let path = office.folder().join("list.csv");
    let keys = ids(&office);
    let export = |selection: Json| {
        let request = json!({
            "list": "project", "format": "csv", "path": path, "columns": ["code"], "selection": selection,
        });
        office.call("list.export", request);
        std::fs::read_to_string(&path).expect("a file")
    };
    assert_eq!(
        export(json!({ "all": false, "keys": [keys[1]] })),
        "\u{feff}Code\r\nP-2\r\n"
    );
    assert_eq!(
        export(json!({ "all": true, "keys": [keys[1]] })),
        "\u{feff}Code\r\nP-1\r\nP-3\r\n"
    );
}

#[test]
fn money_of_several_currencies_and_ways_is_never_added() {
    let office = office();
    let project = &ids(&office)[0];
    for (amount, currency, flow) in [
        ("100.25", "THB", "disbursed"),
        ("50", "JPY", "disbursed"),
        ("7", "THB", "planned"),
    ] {
        let line = json!({
            "project_id": project, "flow": flow, "date": "2025-03-01", "measurement": "A1",
            "amount": { "amount": amount, "currency": currency },
        });
        office.call("cost_line.save", line);
    }
    let path = office.folder().join("lines.xlsx");
    office.call(
        "list.export",
        json!({ "list": "cost_line", "format": "xlsx", "path": path, "columns": ["description", "amount"] }),
    );
    let mut book: Xlsx<_> = open_workbook(&path).expect("a workbook");
    let name = book.sheet_names()[0].clone();
    let rows = book.worksheet_range(&name).expect("the list");
    // The currency comes along although nobody chose it.
    assert_eq!(
        rows.get_value((0, 2)).map(ToString::to_string).as_deref(),
        Some("Currency")
    );
    let totals: Vec<(String, f64)> = (4..rows.height() as u32)
        .filter_map(|row| {
            let label = rows.get_value((row, 0))?.to_string();
            match rows.get_value((row, 1)) {
                Some(Data::Float(sum)) => Some((label, *sum)),
                _ => None,
            }
        })
        .collect();
    assert_eq!(
        totals,
        [
            ("Total, Provided, Disbursed".to_owned(), 50.0),
            ("Total, Provided, Disbursed".to_owned(), 100.25),
            ("Total, Provided, Planned".to_owned(), 7.0),
        ]
    );
}

#[test]
fn a_list_is_printed_with_its_filter() {
    let office = office();
    let path = office.folder().join("list.pdf");
    let printed = office.call(
        "list.print",
        json!({ "list": "project", "path": path, "request": { "search": "rice" }, "columns": ["code", "title"] }),
    );
    assert_eq!(
        (&printed["rows"], &printed["pages"]),
        (&json!(1), &json!(1))
    );
    let bytes = std::fs::read(&path).expect("a file");
    assert!(bytes.starts_with(b"%PDF"));
}

#[test]
fn what_cannot_be_written_is_said_and_leaves_nothing_behind() {
    let office = office();
    let export = |list: &str, columns: Json, path: &str| {
        office.refuse(
            "list.export",
            json!({ "list": list, "format": "csv", "path": office.folder().join(path), "columns": columns }),
        )
    };
    let refused = export("ministers", json!([]), "x.csv");
    assert_eq!(refused.fields[0].path, "list");
    let refused = export("project", json!(["code", "shoe_size"]), "x.csv");
    assert_eq!(refused.fields[0].path, "columns[1]");
    assert!(refused.fields[0].message.contains("shoe_size"));
    let refused = export("project", json!([]), "nowhere/x.csv");
    assert!(refused.fields[0].message.contains("does not exist"));
    let left: Vec<_> = std::fs::read_dir(office.folder())
        .expect("the folder")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.contains("x.csv"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn one_change_to_many_projects_is_shown_then_made_and_undone_as_one() {
    let office = office();
    let keys = ids(&office);
    let before = office.register();
    let request =
        |change: Json| json!({ "selection": { "all": true, "keys": [keys[2]] }, "change": change });
    let preview = office.call(
        "project.edit_preview",
        request(json!({ "status": "completed" })),
    );
    assert_eq!(
        (&preview["changed"], &preview["refused"]),
        (&json!(2), &json!(0))
    );
    assert_eq!(
        preview["rows"][0]["changes"],
        json!([{ "field": "Status", "before": "Ongoing", "after": "Completed" }])
    );
    assert_eq!(office.register(), before, "looking changes nothing");
    let answer = office.answer(
        "project.edit_many",
        request(json!({ "status": "completed" })),
    );
    assert_eq!(answer.value, json!({ "changed": 2, "refused": 0 }));
    let done = office.call(
        "project.list",
        json!({ "status": ["completed", "cancelled"] }),
    );
    assert_eq!(done["total"], 2);
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);
}

#[test]
fn projects_that_cannot_be_changed_so_are_named_and_stay() {
    let office = office();
    let keys = ids(&office);
    let mut project = office.call("project.get", json!({ "id": keys[0] }));
    project["start_date"] = json!("2026-01-01");
    office.call("project.save", project);
    let request =
        json!({ "selection": { "all": true, "keys": [] }, "change": { "end_date": "2025-06-30" } });
    let preview = office.call("project.edit_preview", request.clone());
    assert_eq!(
        (&preview["changed"], &preview["refused"]),
        (&json!(2), &json!(1))
    );
    let sentence = preview["rows"][0]["refused"].as_str().expect("a sentence");
    assert!(sentence.contains("2025-06-30"), "{sentence}");
    let answer = office.call("project.edit_many", request);
    assert_eq!(answer, json!({ "changed": 2, "refused": 1 }));
    let stays = office.call("project.get", json!({ "id": keys[0] }));
    assert_eq!(stays["end_date"], Json::Null);

    let nothing = json!({ "selection": { "all": true, "keys": [] }, "change": {} });
    let refused = office.refuse("project.edit_many", nothing);
    assert_eq!(refused.fields[0].message, "Choose what should change.");
}

#[test]
fn a_responsible_organisation_takes_the_place_of_the_one_before() {
    let office = office();
    let keys = ids(&office);
    for name in ["First Institute", "Second Institute"] {
        let organisation = office.organisation(name, "institute", Some("THA"));
        let change = json!({ "organisation": { "role": "implementing", "organisation_id": organisation["id"] }, "area": "ict" });
        let request = json!({ "selection": { "all": false, "keys": keys }, "change": change });
        assert_eq!(office.call("project.edit_many", request)["changed"], 3);
    }
    let project = office.call("project.get", json!({ "id": keys[1] }));
    assert_eq!(project["roles"].as_array().map(Vec::len), Some(1));
    assert_eq!(project["areas"][0]["weight"], "100");
    let found = office.call(
        "project.list",
        json!({ "area": "ict", "organisation": [project["roles"][0]["organisation_id"]] }),
    );
    assert_eq!(found["total"], 3);
}

#[test]
fn the_money_of_the_list_is_the_money_of_the_figures() {
    let office = office();
    office.call(
        "rate.save",
        json!({ "currency": "THB", "period": "2025", "kind": "annual_average", "lcu_per_usd": "32.5", "series": "Test" }),
    );
    let mut agency = office.call("agency.get", json!({}));
    agency["rate_series"] = json!("Test");
    let agency = office.call("agency.save", agency);
    let keys = ids(&office);
    for (key, amount) in keys.iter().zip(["100.10", "3000.33", "7"]) {
        let line = json!({
            "project_id": key, "payer_id": agency["organisation_id"], "flow": "disbursed", "date": "2025-03-01",
            "measurement": "A1", "amount": { "amount": amount, "currency": "THB" },
        });
        office.call("cost_line.save", line);
    }
    let figures = office.call("figures.year", json!({ "year": 2025 }));
    let total = figures["sides"][0]["total"]["years"]
        .as_array()
        .and_then(|years| years.last().cloned());
    let total = total.expect("the year");
    let page = office.call(
        "project.list",
        json!({ "money_year": 2025, "sort": "contribution", "descending": true, "page": { "offset": 0, "limit": 1 } }),
    );
    assert_eq!(page["rows"][0]["code"], "P-2");
    assert_eq!(
        page["rows"][0]["money"]["contribution"]["amount"],
        "3000.33"
    );
    // The sums are those of all rows, not of the page.
    assert_eq!(page["totals"]["contribution"], total["own"]);
    assert_eq!(page["totals"]["contribution_usd"], total["usd"]);
    // A year without a rate leaves the list and says why.
    let line = json!({
        "project_id": keys[0], "payer_id": agency["organisation_id"], "flow": "disbursed", "date": "2024-11-01",
        "measurement": "A1", "amount": { "amount": "5", "currency": "JPY" },
    });
    office.call("cost_line.save", line);
    let page = office.call("project.list", json!({ "money_year": 2025 }));
    assert_eq!(page["total"], 3);
    let sentence = page["money_missing"].as_str().expect("a sentence");
    assert!(sentence.contains("JPY"), "{sentence}");
}

#[test]
fn a_view_is_kept_renamed_made_the_first_and_deleted() {
    let office = office();
    let view = |name: &str, state: Json| json!({ "list": "project", "name": name, "state": state, "is_default": true });
    let state = json!({ "search": "rice", "filters": { "form": ["bilateral"] }, "sort": "code", "descending": true, "columns": ["code", "title"] });
    let first = office.call("saved_view.save", view("Rice", state.clone()));
    assert_eq!(first["state"], state);
    office.call("saved_view.save", view("Other", json!({})));
    let views = || office.call("saved_view.list", json!({ "list": "project" }));
    // The second took the first place from the first.
    assert_eq!(views()[0]["is_default"], json!(false));
    assert_eq!(views()[1]["is_default"], json!(true));
    office.call("history.undo", json!({}));
    assert_eq!(views()[0]["is_default"], json!(true));
    assert_eq!(views().as_array().map(Vec::len), Some(1));
    let mut renamed = views()[0].clone();
    renamed["name"] = json!("Seeds");
    office.call("saved_view.save", renamed);
    office.call("saved_view.delete", json!({ "id": first["id"] }));
    assert_eq!(views(), json!([]));
    office.call("history.undo", json!({}));
    assert_eq!(views()[0]["name"], "Seeds");
}

#[test]
fn a_view_that_its_list_cannot_show_is_refused() {
    let office = office();
    let save = |list: &str, name: &str, state: Json| {
        office.refuse(
            "saved_view.save",
            json!({ "list": list, "name": name, "state": state }),
        )
    };
    let at = |reply: &ssc_core::error::Reply| reply.fields[0].path.clone();
    assert_eq!(at(&save("ministers", "x", json!({}))), "list");
    assert_eq!(at(&save("project", "  ", json!({}))), "name");
    assert!(
        at(&save(
            "project",
            "x",
            json!({ "filters": { "form": ["sideways"] } })
        ))
        .starts_with("state.filters")
    );
    assert_eq!(
        at(&save("project", "x", json!({ "filters": { "page": {} } }))),
        "state.filters.page"
    );
    assert_eq!(
        at(&save(
            "project",
            "x",
            json!({ "columns": ["code", "gone"] })
        )),
        "state.columns[1]"
    );
    let first = json!({ "list": "project", "name": "Mine", "state": {} });
    office.call("saved_view.save", first.clone());
    let taken = office.refuse("saved_view.save", first);
    assert_eq!(taken.code, Code::Invalid);
    assert!(taken.fields[0].message.contains("Mine"));
}

/// The window sends the ids of its columns: each list must know those that the screens offer.
#[test]
fn every_list_writes_the_columns_that_its_screen_shows() {
    let office = office();
    let screens: [(&str, &[&str]); 5] = [
        (
            "activity",
            &[
                "title", "kind", "start", "place", "host", "project", "status", "deadline",
                "planned", "came",
            ],
        ),
        (
            "trainee",
            &[
                "name",
                "nationality",
                "sex",
                "employer",
                "position",
                "field",
                "languages",
                "available",
                "participations",
                "assignments",
                "days",
                "result",
                "last",
                "retention",
            ],
        ),
        (
            "country",
            &["name", "iso3", "subregion", "groups", "projects"],
        ),
        (
            "organisation",
            &["name", "short_name", "kind", "country", "projects"],
        ),
        (
            "project",
            &[
                "code",
                "title",
                "title_en",
                "partners",
                "countries",
                "form",
                "direction",
                "status",
                "areas",
                "start",
                "end",
                "budget",
                "contribution",
                "contribution_usd",
                "partners_paid",
                "received",
                "spent",
                "changed",
            ],
        ),
    ];
    for (list, columns) in screens {
        let path = office.folder().join(format!("{list}.csv"));
        office.call(
            "list.export",
            json!({ "list": list, "format": "csv", "path": path, "columns": columns }),
        );
        let text = std::fs::read_to_string(&path).expect("a file");
        let heads = text.lines().next().expect("heads").split(',').count();
        // "Spent, %" and "Disbursed, US$" hold a comma.
        let commas = if list == "project" { 2 } else { 0 };
        assert_eq!(heads, columns.len() + commas, "{list}");
    }
}
