//! A regional desk's list in English: one project under several countries with its whole budget each time, empty and
//! hidden rows, several currencies.

use serde_json::json;
use ssc_tests::Office;

use super::{contributed, counts, fields, preview, proposed, refusals, row, undone, workbook};

fn sheet(office: &Office) -> std::path::PathBuf {
    workbook(office.folder(), "regional.xlsx", |sheet| {
        row(sheet, 1, &[json!("Regional desk: projects, FY 2025")]);
        let head = [
            "No.",
            "Code",
            "Project title",
            "Country",
            "Status",
            "Type",
            "Start",
            "End",
            "Currency",
            "Disbursed 2025",
            "Remarks",
        ];
        row(sheet, 3, &head.map(|title| json!(title)));
        let mut at = 4;
        let mut put = |cells: &[serde_json::Value]| {
            row(sheet, at, cells);
            at += 1;
        };
        // One course of 300,000 baht for three countries, written three times.
        for country in ["Lao PDR", "Cambodia", "Viet Nam"] {
            put(&[
                json!(1),
                json!("REG-2025-01"),
                json!("Statistics training"),
                json!(country),
                json!("Completed"),
                json!("Training course"),
                json!("2025-02-03"),
                json!("2025-02-14"),
                json!("THB"),
                json!(300_000),
                json!(""),
            ]);
        }
        put(&[]);
        // Equipment with an amount of its own for each country.
        for (country, amount) in [("Lao PDR", 100_000), ("Myanmar", 300_000)] {
            put(&[
                json!(2),
                json!("REG-2025-02"),
                json!("Seed laboratories"),
                json!(country),
                json!("Ongoing"),
                json!("Goods"),
                json!("2025-01-10"),
                json!("2025-09-30"),
                json!("THB"),
                json!(amount),
                json!(""),
            ]);
        }
        put(&[
            json!(3),
            json!("BTN-2025-01"),
            json!("Civil registration"),
            json!("Bhutan"),
            json!("Ongoing"),
            json!("Grant"),
            json!("2025-03-01"),
            json!(""),
            json!("USD"),
            json!(1000),
            json!(""),
        ]);
        put(&[
            json!(4),
            json!("XXX-2025-01"),
            json!("Given up in the office"),
            json!("Nepal"),
            json!("Ongoing"),
            json!("Grant"),
            json!(""),
            json!(""),
            json!("THB"),
            json!(999_999),
            json!(""),
        ]);
        sheet.set_row_hidden(at - 2).expect("a hidden row");
    })
}

fn import(office: &Office) -> serde_json::Value {
    let mut import = proposed(office, &sheet(office));
    import["options"]["valuation"] = json!("actual_expenditure");
    import
}

#[test]
fn columns_are_known_by_their_titles() {
    let office = Office::ready();
    assert_eq!(
        fields(&office, &sheet(&office)),
        [
            "A -",
            "B code",
            "C title",
            "D country",
            "E status",
            "F measurement",
            "G start_date",
            "H end_date",
            "I currency",
            "J amount",
            "K note"
        ]
        .map(|field| field.replace("K note", "K -"))
    );
}

#[test]
fn repeated_countries_are_a_question_and_joined_they_count_once() {
    let office = Office::ready();
    let mut import = import(&office);
    let asked = preview(&office, &import);
    assert_eq!(asked["repeated_projects"], 2);
    assert_eq!(counts(&asked), [3, 0, 0, 3, 1]);
    assert_eq!(
        refusals(&asked)[0],
        "row 5: Row 4 is the same project with another country. Joined, they are one project with shares, and its money is counted once."
    );
    import["options"]["join"] = json!(true);
    let joined = preview(&office, &import);
    assert_eq!(counts(&joined), [6, 0, 0, 0, 1], "{joined:#}");
    assert_eq!(
        joined["sums"],
        json!([
            { "flow": "disbursed", "amount": { "amount": "700000.00", "currency": "THB" }, "lines": 3 },
            { "flow": "disbursed", "amount": { "amount": "1000.00", "currency": "USD" }, "lines": 1 },
        ])
    );
    let before = office.register();
    let answer = office.answer("import.apply", import.clone());
    assert_eq!(answer.value["created"], 6);
    assert_eq!(
        answer.changes.expect("changes").description,
        "Imported 6 rows from regional.xlsx"
    );
    let shares = |code: &str| {
        let listed = office.call("project.list", json!({ "search": code }));
        let project = office.call("project.get", json!({ "id": listed["rows"][0]["id"] }));
        let shares = project["countries"].as_array().expect("shares").clone();
        shares
            .iter()
            .map(|share| {
                format!(
                    "{} {}",
                    share["iso3"].as_str().expect("a country"),
                    share["share"].as_str().expect("a share")
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(
        shares("REG-2025-01"),
        ["LAO 33.34", "KHM 33.33", "VNM 33.33"]
    );
    assert_eq!(shares("REG-2025-02"), ["LAO 25", "MMR 75"]);
    // 300,000 once, 400,000, and 1,000 dollars at the year's rate of 33 or so: not 900,000.
    let total: f64 = contributed(&office, 2025).parse().expect("a number");
    assert!((730_000.0..740_000.0).contains(&total), "{total}");

    let again = preview(&office, &import);
    assert_eq!(counts(&again), [0, 0, 6, 0, 1], "{again:#}");
    assert_eq!(
        office.refuse("import.apply", import).message,
        "There is nothing in this sheet that the register does not have, or can take."
    );
    undone(&office, &before);
}

#[test]
fn a_changed_amount_shows_what_the_register_has_and_takes_its_place() {
    let office = Office::ready();
    let mut import = import(&office);
    import["options"]["join"] = json!(true);
    office.call("import.apply", import.clone());
    import["corrections"] =
        json!([{ "row": 10, "column": 9, "fix": "type_value", "text": "1500" }]);
    let changed = preview(&office, &import);
    assert_eq!(counts(&changed), [0, 1, 5, 0, 1], "{changed:#}");
    let row = changed["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| row["result"] == "update")
        .expect("a change");
    let cell = row["cells"]
        .as_array()
        .expect("cells")
        .iter()
        .find(|cell| cell["column"] == 9)
        .expect("the amount");
    assert_eq!(
        (cell["old"].as_str(), cell["value"].as_str()),
        (Some("1000.00"), Some("1500"))
    );
    let lines = || office.register()["cost_line"].len();
    let before = lines();
    office.call("import.apply", import.clone());
    assert_eq!(lines(), before, "no second line");
    import["options"]["existing"] = json!("leave");
    import["corrections"][0]["text"] = json!("2000");
    assert_eq!(counts(&preview(&office, &import)), [0, 0, 6, 0, 1]);
}
