//! What the program takes a sheet for, overruled by the officer: rows, sections, money under several countries, days.

use serde_json::{Value as Json, json};
use ssc_tests::Office;

use super::{counts, preview, proposed, refusals, row, workbook};

/// A list with country names as rows, a project that is called like a sum, and a sum.
fn list(office: &Office) -> Json {
    let path = workbook(office.folder(), "sections.xlsx", |sheet| {
        let head = ["Code", "Title", "Year", "Currency", "Amount"];
        row(sheet, 1, &head.map(|title| json!(title)));
        row(sheet, 2, &[json!("Lao PDR")]);
        let mut put = |at, cells: [Json; 5]| row(sheet, at, &cells);
        put(
            3,
            [
                json!("A-1"),
                json!("Pumps"),
                json!(2025),
                json!("THB"),
                json!(100),
            ],
        );
        put(
            4,
            [
                json!("A-2"),
                json!("Wells"),
                json!(2025),
                json!("THB"),
                json!(50),
            ],
        );
        put(
            5,
            [
                json!(""),
                json!("Grand total"),
                json!(""),
                json!(""),
                json!(150),
            ],
        );
        put(
            6,
            [json!("Mekong"), json!(""), json!(""), json!(""), json!("")],
        );
        put(
            7,
            [
                json!("A-3"),
                json!("Ferries"),
                json!(2025),
                json!("THB"),
                json!(70),
            ],
        );
    });
    let mut import = proposed(office, &path);
    import["kind"] = json!("projects_money");
    import["options"]["measurement"] = json!("A1");
    import["options"]["year"] = json!(2025);
    import
}

/// The results of the rows, in the order of the sheet.
fn results(office: &Office, import: &Json) -> Vec<String> {
    let every = |only: Json| {
        let shown = office.call(
            "import.preview",
            json!({ "import": import, "only": only, "page": { "limit": 200 } }),
        );
        shown["rows"].as_array().expect("rows").clone()
    };
    let mut rows = every(Json::Null);
    rows.extend(every(json!("left_out")));
    rows.sort_by_key(|row| row["row"].as_i64());
    rows.iter()
        .map(|row| {
            format!(
                "{} {}",
                row["row"],
                row["result"].as_str().expect("a result")
            )
        })
        .collect()
}

fn countries(office: &Office, code: &str) -> Vec<String> {
    let listed = office.call("project.list", json!({ "search": code }));
    let project = office.call("project.get", json!({ "id": listed["rows"][0]["id"] }));
    let shares = project["countries"].as_array().expect("shares");
    shares
        .iter()
        .map(|share| share["iso3"].as_str().expect("a country").to_owned())
        .collect()
}

#[test]
fn what_a_row_is_can_be_said_row_by_row() {
    let office = Office::ready();
    let mut import = list(&office);
    assert_eq!(
        results(&office, &import),
        [
            "2 left_out",
            "3 create",
            "4 create",
            "5 left_out",
            "6 left_out",
            "7 create"
        ]
    );
    // The sum is a project after all, and "Mekong" stands over the projects in Cambodia.
    import["corrections"] = json!([
        { "row": 5, "fix": "take_row" },
        { "row": 5, "column": 0, "fix": "type_value", "text": "A-9" },
        { "row": 6, "fix": "section_row", "text": "Cambodia" },
    ]);
    assert_eq!(
        results(&office, &import),
        [
            "2 left_out",
            "3 create",
            "4 create",
            "5 create",
            "6 left_out",
            "7 create"
        ]
    );
    assert_eq!(counts(&preview(&office, &import)), [4, 0, 0, 0, 2]);
    office.call("import.apply", import.clone());
    assert_eq!(countries(&office, "A-3"), ["KHM"]);
    assert_eq!(countries(&office, "A-9"), ["LAO"]);

    // The window says the country by its code.
    let other = Office::ready();
    let mut by_code = list(&other);
    by_code["corrections"] = json!([{ "row": 6, "fix": "section_row", "text": "VNM" }]);
    other.call("import.apply", by_code);
    assert_eq!(countries(&other, "A-3"), ["VNM"]);

    import["corrections"] = json!([{ "row": 6, "fix": "section_row", "text": "Atlantis" }]);
    let refused = office.refuse("import.preview", json!({ "import": import }));
    assert_eq!(refused.fields[0].path, "import.corrections[0].text");
    assert!(
        refused.fields[0].message.contains("Atlantis"),
        "{refused:#?}"
    );
}

#[test]
fn sections_can_be_left_aside() {
    let office = Office::ready();
    let mut import = list(&office);
    import["options"]["sections"] = json!(false);
    let found = results(&office, &import);
    assert_ne!(found[0], "2 left_out", "{found:?}");
    // A section that ends: what is below has no country of its own.
    import["options"]["sections"] = json!(true);
    import["corrections"] = json!([{ "row": 4, "fix": "section_row", "text": "" }]);
    assert_eq!(results(&office, &import)[2], "4 left_out");
}

#[test]
fn the_officer_says_what_money_under_several_countries_means() {
    let office = Office::ready();
    let path = workbook(office.folder(), "joined.xlsx", |sheet| {
        let head = ["Code", "Title", "Country", "Year", "Currency", "Amount"];
        row(sheet, 1, &head.map(|title| json!(title)));
        for (at, (country, amount)) in (2..).zip([("Lao PDR", 100), ("Nepal", 300)]) {
            row(
                sheet,
                at,
                &[
                    json!("A-1"),
                    json!("Pumps"),
                    json!(country),
                    json!(2025),
                    json!("THB"),
                    json!(amount),
                ],
            );
        }
    });
    let mut import = proposed(&office, &path);
    import["kind"] = json!("projects_money");
    import["options"]["measurement"] = json!("A1");
    import["options"]["join"] = json!(true);
    let sums = |import: &Json| preview(&office, import)["sums"][0]["amount"]["amount"].clone();
    assert_eq!(
        sums(&import),
        "400.00",
        "amounts that differ are each country's own"
    );
    import["options"]["joined_money"] = json!("whole");
    assert_eq!(sums(&import), "100.00");
    import["options"]["joined_money"] = json!("own");
    assert_eq!(sums(&import), "400.00");
    office.call("import.apply", import);
    assert_eq!(countries(&office, "A-1"), ["LAO", "NPL"]);
}

#[test]
fn the_order_of_days_is_said_column_by_column() {
    let office = Office::ready();
    let path = workbook(office.folder(), "days.xlsx", |sheet| {
        let head = ["Code", "Title", "Country", "Start", "End"];
        row(sheet, 1, &head.map(|title| json!(title)));
        let cells = ["A-1", "Pumps", "Nepal", "03/04/2025", "05/06/2025"];
        row(sheet, 2, &cells.map(|cell| json!(cell)));
    });
    let mut import = proposed(&office, &path);
    let found = refusals(&preview(&office, &import));
    assert_eq!(found.len(), 2, "no row decides: {found:#?}");
    assert!(
        found[0].starts_with("D2: “03/04/2025” may be 2025-04-03 or 2025-03-04,"),
        "{found:#?}"
    );
    let column = |import: &Json, field: &str| {
        let targets = import["targets"].as_array().expect("targets");
        targets
            .iter()
            .position(|target| target["field"] == field)
            .expect("a column")
    };
    let (start, end) = (column(&import, "start_date"), column(&import, "end_date"));
    import["targets"][start]["day_order"] = json!("day_first");
    import["targets"][end]["day_order"] = json!("month_first");
    let shown = preview(&office, &import);
    assert_eq!(counts(&shown), [1, 0, 0, 0, 0], "{shown:#}");
    let value = |column: usize| shown["rows"][0]["cells"][column]["value"].clone();
    assert_eq!(
        (value(start), value(end)),
        (json!("2025-04-03"), json!("2025-05-06"))
    );
    // A saved layout keeps what was said.
    let columns: Vec<Json> = import["targets"]
        .as_array()
        .expect("targets")
        .iter()
        .zip(["Code", "Title", "Country", "Start", "End"])
        .map(|(target, title)| json!({ "title": title, "target": target }))
        .collect();
    office.call(
        "import.profile_save",
        json!({ "name": "Days", "kind": "projects", "columns": columns }),
    );
    let again = proposed(&office, &path);
    assert_eq!(again["targets"][end]["day_order"], "month_first");
}
