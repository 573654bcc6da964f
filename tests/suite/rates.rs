//! Exchange rates from the files that officers have: what the United Nations and the World Bank give out, and
//! what only looks like a table.

use std::path::PathBuf;

use serde_json::{Value as Json, json};
use ssc_tests::Office;

fn file(name: &str) -> Json {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("suite/rates");
    json!(folder.join(name))
}

/// Writes a file into the office's folder and gives its path.
fn written(office: &Office, name: &str, bytes: &[u8]) -> Json {
    let path = office.folder().join(name);
    std::fs::write(&path, bytes).expect("the file is written");
    json!(path)
}

#[test]
fn the_world_banks_file_fills_the_gaps_of_the_report() {
    let office = Office::ready();
    let project = office.project("P-1", &[("LAO", "100")]);
    let agency = office.call("agency.get", json!({}));
    for (currency, amount) in [("LAK", "21630020"), ("THB", "3291")] {
        office.call(
            "cost_line.save",
            json!({
                "project_id": project["id"], "flow": "disbursed", "date": "2025-03-31", "measurement": "A1",
                "payer_id": agency["organisation_id"], "amount": { "amount": amount, "currency": currency },
            }),
        );
    }
    let series = "World Bank official exchange rate, period average";
    let mut with_series = agency.clone();
    with_series["rate_series"] = json!(series);
    office.call("agency.save", with_series);

    let grid = office.call("rate.grid", json!({ "year": 2025 }));
    assert_eq!(
        (&grid["gaps"], &grid["nowhere"]),
        (&json!(2), &json!(1)),
        "{grid:#}"
    );
    let lak = &grid["rows"][0];
    assert_eq!(
        (&lak["currency"], &lak["cells"][7]["needed"]),
        (&json!("LAK"), &json!(true))
    );
    let request = json!({ "path": file("world-bank.csv"), "needed_only": true });
    let block = office.call("rate.read_block", request.clone());
    assert_eq!(
        (&block["layout"], &block["series"]),
        (&json!("world_bank"), &json!(series))
    );
    assert_eq!(
        (&block["new"], &block["refused"]),
        (&json!(2), &json!(0)),
        "{block:#}"
    );
    let saved = office.call(
        "rate.save_block",
        json!({ "block": request, "digest": block["digest"] }),
    );
    assert_eq!(saved["saved"], 2);

    let grid = office.call("rate.grid", json!({ "year": 2025 }));
    assert_eq!(grid["gaps"], 0);
    let sums = office.call("cost_line.converted", json!({}));
    // 1,000 dollars of kip and 100 dollars of baht.
    assert_eq!(sums["sums"][0]["usd"]["amount"], "1100.00");
    assert_eq!(sums["sums"][0]["own"]["amount"], "36201.00");
    office.call("history.undo", json!({}));
    let sums = office.call("cost_line.converted", json!({}));
    assert_eq!(sums["missing"].as_array().map(Vec::len), Some(2));
    assert_eq!(sums["sums"][0]["left_out"], 2);
}

#[test]
fn the_united_nations_workbook_is_read_like_its_text() {
    let office = Office::ready();
    let block = office.call(
        "rate.read_block",
        json!({ "path": file("united-nations.xlsx") }),
    );
    assert_eq!(block["layout"], "united_nations");
    assert_eq!(block["sheet"], "UNORE");
    let rows: Vec<String> = block["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| {
            format!(
                "{} {} {}",
                row["currency"], row["period"], row["lcu_per_usd"]
            )
            .replace('"', "")
        })
        .collect();
    assert_eq!(
        rows,
        [
            "AFN 2026-11-01 66.25",
            "KRW 2026-11-01 1391.05",
            "LAK 2026-11-01 21630",
            "THB 2026-11-01 32.48",
            "VND 2026-11-15 26310.5",
        ]
    );
    // The Treasury's own export is a text under the name of a workbook.
    let text = "Operational Rates\r\n\r\nCountry\tCurrency\tCode\tEffective Date\tRate\r\nThailand\tBaht\tTHB\t01 Nov 2026\t32.480\r\n";
    let path = written(&office, "un-rates.xls", text.as_bytes());
    let block = office.call("rate.read_block", json!({ "path": path }));
    assert_eq!(
        (&block["new"], &block["layout"]),
        (&json!(1), &json!("united_nations"))
    );
}

#[test]
fn what_is_no_table_of_rates_is_refused_with_a_sentence() {
    let office = Office::ready();
    let before = office.register();
    let mut wide = vec![0xff, 0xfe];
    wide.extend(
        "THB\t2018\t32.31\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes),
    );
    let cases: Vec<(&str, Json, &str)> = vec![
        (
            "a picture",
            written(&office, "rates.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
            "This is a picture",
        ),
        (
            "a PDF",
            written(&office, "rates.xlsx", b"%PDF-1.7 ..."),
            "This is a PDF",
        ),
        (
            "an empty file",
            written(&office, "empty.csv", b""),
            "nothing in the file",
        ),
        (
            "only spaces",
            written(&office, "spaces.csv", b" \r\n \t\r\n"),
            "nothing in the file",
        ),
        (
            "a web page saved as .xls",
            written(
                &office,
                "rates.xls",
                b"<!DOCTYPE html><html><table><tr><td>THB</td><td>32.31</td></tr></table></html>",
            ),
            "This is a web page",
        ),
        (
            "an archive",
            written(&office, "rates.zip", b"PK\x03\x04\x14\0\0\0\0\0rates.csv"),
            "cut off",
        ),
        (
            "a broken workbook",
            written(
                &office,
                "broken.xlsx",
                b"PK\x03\x04\x14\0\0\0\0\0xl/workbook.xml",
            ),
            "cut off",
        ),
        (
            "a program",
            written(&office, "rates.txt", b"MZ\0\0\x01\0\0\0"),
            "neither a spreadsheet",
        ),
        (
            "a letter",
            written(
                &office,
                "letter.txt",
                "Dear colleague,\n\nhere are the rates.\n".as_bytes(),
            ),
            "No exchange rates",
        ),
        (
            "300 sheets",
            file("three-hundred-sheets.xlsx"),
            "This workbook has 300 sheets",
        ),
        (
            "a file that is gone",
            json!(office.folder().join("gone.csv")),
            "cannot be read",
        ),
        ("a folder", json!(office.folder()), "This is a folder"),
    ];
    for (what, path, sentence) in cases {
        let reply = office.refuse("rate.read_block", json!({ "path": path }));
        assert_eq!(reply.fields[0].path, "path", "{what}");
        assert!(
            reply.fields[0].message.contains(sentence),
            "{what}: {}",
            reply.fields[0].message
        );
    }
    let utf16 = written(&office, "unicode.txt", &wide);
    assert_eq!(
        office.call("rate.read_block", json!({ "path": utf16 }))["new"],
        1
    );
    let long = "x".repeat(10_000);
    for text in [long.as_str(), "😀", "' OR 1=1 --", "%", "_"] {
        office.refuse("rate.read_block", json!({ "text": text }));
    }
    assert_eq!(office.register(), before);
}

#[test]
fn a_file_that_changed_after_it_was_shown_is_not_taken() {
    let office = Office::ready();
    let path = written(&office, "own.csv", b"currency,year,rate\nTHB,2025,32.91\n");
    let request = json!({ "path": path, "series": "Own bank" });
    let block = office.call("rate.read_block", request.clone());
    written(&office, "own.csv", b"currency,year,rate\nTHB,2025,99\n");
    let save = json!({ "block": request, "digest": block["digest"] });
    let reply = office.refuse("rate.save_block", save);
    assert!(
        reply.fields[0]
            .message
            .contains("has changed since it was shown"),
        "{reply:?}"
    );
}
