//! What sheets hold that cannot be taken: every refusal names row, column, value and reason, and can be mended.

use std::ops::ControlFlow;

use serde_json::{Value as Json, json};
use ssc_core::commands::dispatch;
use ssc_core::error::Code;
use ssc_tests::Office;

use super::{counts, preview, proposed, refusals, row, workbook};

fn sheet(office: &Office, name: &str, rows: &[[&str; 6]]) -> std::path::PathBuf {
    workbook(office.folder(), name, |sheet| {
        row(
            sheet,
            1,
            &["Code", "Title", "Country", "Date", "Currency", "Amount"].map(|title| json!(title)),
        );
        for (number, cells) in (2u32..).zip(rows) {
            row(sheet, number, &cells.map(|cell| json!(cell)));
        }
    })
}

fn import(office: &Office, rows: &[[&str; 6]]) -> Json {
    let mut import = proposed(office, &sheet(office, "list.xlsx", rows));
    import["kind"] = json!("projects_money");
    import["options"]["measurement"] = json!("A1");
    import
}

#[test]
fn each_bad_cell_is_named_with_its_reason() {
    let office = Office::ready();
    let import = import(
        &office,
        &[
            [
                "A-1",
                "Solar pumps",
                "Lao PDR",
                "2025-02-03",
                "THB",
                "(500)",
            ],
            ["A-2", "Midwives", "Laoss", "2025-02-03", "THB", "5m"],
            ["A-3", "Roads", "Nepal", "31/02/2025", "THB", "100"],
            ["A-4", "Tea", "Sri Lanka", "2025-02-03", "XYZ", "100"],
            [
                "A-5",
                "Ferries",
                "Bangladesh",
                "2025-02-03",
                "THB",
                "12 persons",
            ],
            ["A-6", "Reefs", "Maldives", "2025-02-03", "THB", "N/A"],
            ["A-7", "Rice", "Cambodia", "2025-02-03", "THB", "100"],
            [
                "A-7",
                "Something else",
                "Cambodia",
                "2025-02-03",
                "THB",
                "200",
            ],
            ["A-8", "Looms", "Bhutan", "1025", "THB", "100"],
            ["' OR 1=1 --", "%_ 🐘", "Fiji", "2025-02-03", "THB", "100"],
        ],
    );
    let shown = preview(&office, &import);
    let found = refusals(&shown);
    let wanted = [
        "F2: A negative amount looks like a refund, but the row is not marked as one.",
        "C3: Laoss is ",
        "D4: 31/02/2025 is not a day of the calendar.",
        "E5: XYZ is ",
        "F6: 12 persons is not an amount.",
        "A9: Row 8 has the same code and another title. Give one of them another code.",
        "D10: 1025 is not a day of the calendar.",
    ];
    assert_eq!(found.len(), wanted.len(), "{found:#?}");
    for (found, wanted) in found.iter().zip(wanted) {
        assert!(found.starts_with(wanted), "{found} / {wanted}");
    }
    assert_eq!(counts(&shown), [3, 0, 0, 7, 0]);
    let words = shown["unknown"].as_array().expect("words");
    assert_eq!(
        (&words[0]["text"], &words[0]["suggestions"][0]["code"]),
        (&json!("Laoss"), &json!("LAO"))
    );
}

#[test]
fn refused_rows_are_corrected_here_or_in_a_workbook_that_comes_back() {
    let office = Office::ready();
    let rows = [
        ["A-1", "Solar pumps", "Lao PDR", "2025-02-03", "THB", "-500"],
        ["A-2", "Midwives", "Viet Nam", "31/02/2025", "THB", "100"],
        ["A-3", "Roads", "Nepal", "2025-02-03", "THB", "100"],
    ];
    let mut import = import(&office, &rows);
    import["corrections"] = json!([{ "row": 2, "fix": "mark_refund" }]);
    assert_eq!(counts(&preview(&office, &import)), [2, 0, 0, 1, 0]);
    let out = office.folder().join("refused.xlsx");
    let written = office.call("import.refused", json!({ "import": import, "out": out }));
    assert_eq!(written["rows"], 1);
    office.call("import.apply", import.clone());

    let mut back = proposed(&office, &out);
    back["kind"] = json!("projects_money");
    back["options"]["measurement"] = json!("A1");
    let shown = preview(&office, &back);
    let found = refusals(&shown);
    assert!(
        found.len() == 1 && found[0].starts_with("D2: 31/02/2025 is not a day"),
        "{found:#?}"
    );
    back["corrections"] =
        json!([{ "row": 2, "column": 3, "fix": "type_value", "text": "2025-02-28" }]);
    office.call("import.apply", back);
    assert_eq!(office.call("project.list", json!({}))["total"], 3);
    let lines = office.call("cost_line.list", json!({}));
    let mut amounts: Vec<&str> = lines["rows"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| line["amount"]["amount"].as_str().expect("an amount"))
        .collect();
    amounts.sort_unstable();
    assert_eq!(amounts, ["-500.00", "100.00", "100.00"]);
}

#[test]
fn a_taught_word_is_known_from_then_on_and_can_be_forgotten() {
    let office = Office::ready();
    let import = import(
        &office,
        &[["A-2", "Midwives", "Indochine", "2025-02-03", "THB", "100"]],
    );
    assert_eq!(counts(&preview(&office, &import))[3], 1);
    let taught = office.call(
        "import.teach",
        json!({ "list": "country", "word": "Indochine", "code": "VNM" }),
    );
    assert_eq!(taught["label"], "Viet Nam");
    assert_eq!(counts(&preview(&office, &import)), [1, 0, 0, 0, 0]);
    assert_eq!(
        office.call("import.aliases", json!({}))[0]["word"],
        "Indochine"
    );
    office.call(
        "import.forget",
        json!({ "list": "country", "id": taught["id"] }),
    );
    assert_eq!(counts(&preview(&office, &import))[3], 1);
    let refused = office.refuse(
        "import.teach",
        json!({ "list": "measurement", "word": "Bolsa X", "code": "Z9" }),
    );
    assert_eq!(refused.fields[0].path, "code");
}

#[test]
fn cancelled_in_the_middle_nothing_is_written() {
    let office = Office::ready();
    let path = workbook(office.folder(), "many.xlsx", |sheet| {
        row(
            sheet,
            1,
            &["Code", "Title", "Country"].map(|title| json!(title)),
        );
        for number in 2..1500u32 {
            row(
                sheet,
                number,
                &[
                    json!(format!("M-{number}")),
                    json!(format!("Project {number}")),
                    json!("LAO"),
                ],
            );
        }
    });
    let import = proposed(&office, &path);
    assert_eq!(counts(&preview(&office, &import)), [1498, 0, 0, 0, 0]);
    let before = office.register();
    let mut heard = 0;
    let refused = dispatch(
        office.session(),
        "import.apply",
        import.clone(),
        &mut |progress| {
            heard += 1;
            match progress.done > progress.total / 2 {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        },
    )
    .expect_err("it was cancelled");
    assert_eq!(refused.code, Code::Cancelled);
    assert!(heard > 2, "progress is told");
    assert_eq!(office.register(), before);
    office.call("import.apply", import);
    assert_eq!(office.call("project.list", json!({}))["total"], 1498);
    super::undone(&office, &before);
}

#[test]
fn days_that_may_be_two_wait_until_the_officer_says_what_comes_first() {
    let office = Office::ready();
    let mut import = import(
        &office,
        &[
            ["A-1", "Pumps", "Nepal", "03/04/2025", "THB", "5"],
            ["A-2", "Roads", "Nepal", "25/12/2024", "THB", "5"],
            ["A-3", "Looms", "Nepal", "12/25/2024", "THB", "5"],
        ],
    );
    let found = refusals(&preview(&office, &import));
    assert!(
        found
            .iter()
            .any(|found| found.starts_with("D2: “03/04/2025” may be 2025-0")),
        "{found:#?}"
    );
    import["options"]["day_order"] = json!("day_first");
    assert_eq!(
        preview(&office, &import)["rows"][0]["cells"][3]["value"],
        "2025-04-03"
    );
}

#[test]
fn a_dollar_sign_alone_is_no_currency() {
    let office = Office::ready();
    let path = workbook(office.folder(), "dollars.xlsx", |sheet| {
        row(
            sheet,
            1,
            &["Code", "Title", "Country", "Year", "Amount"].map(|title| json!(title)),
        );
        row(
            sheet,
            2,
            &[
                json!("A-1"),
                json!("Pumps"),
                json!("Nepal"),
                json!(2025),
                json!("$ 1,500.00"),
            ],
        );
    });
    let mut import = proposed(&office, &path);
    import["options"]["measurement"] = json!("A1");
    let found = refusals(&preview(&office, &import));
    assert_eq!(
        found,
        ["E2: “$” may stand for several currencies. Say in the options which one it is."]
    );
    import["options"]["currency"] = json!("USD");
    assert_eq!(
        preview(&office, &import)["sums"][0]["amount"],
        json!({ "amount": "1500.00", "currency": "USD" })
    );
}

#[test]
fn what_does_not_fit_the_sheet_is_said_at_the_field() {
    let office = Office::ready();
    let mut import = import(
        &office,
        &[["A-1", "Pumps", "Lao PDR", "2025-02-03", "THB", "5"]],
    );
    let path = |reply: ssc_core::error::Reply| reply.fields[0].path.clone();
    import["targets"][0]["column"] = json!(77);
    assert_eq!(
        path(office.refuse("import.preview", json!({ "import": import }))),
        "import.targets[0].column"
    );
    import["targets"][0] = json!({ "column": 0, "field": "certificate" });
    assert_eq!(
        path(office.refuse("import.preview", json!({ "import": import }))),
        "import.targets[0].field"
    );
    import["targets"] = json!([]);
    assert_eq!(path(office.refuse("import.apply", import)), "targets");
    let open = office.refuse("import.inspect", json!({ "path": office.path() }));
    assert_eq!(open.code, Code::Invalid);
}
