//! A department's list in Thai: a header of two wrapped and merged rows, years of the Buddhist era, Thai digits, amounts
//! in millions.

use serde_json::json;
use ssc_tests::Office;

use super::{contributed, counts, fields, merged, preview, proposed, row, undone, workbook};

fn sheet(office: &Office) -> std::path::PathBuf {
    workbook(office.folder(), "โครงการ.xlsx", |sheet| {
        merged(sheet, 1, 0, 6, "บัญชีโครงการความร่วมมือ ปีงบประมาณ พ.ศ. ๒๕๖๘");
        for (column, title) in [
            (0, "ลำดับ"),
            (1, "ชื่อโครงการ"),
            (2, "ประเทศผู้รับ"),
            (3, "ประเภท\nความร่วมมือ"),
        ] {
            sheet
                .merge_range(2, column, 3, column, title, &rust_xlsxwriter::Format::new())
                .expect("a merge");
        }
        merged(sheet, 3, 4, 5, "ระยะเวลา");
        merged(sheet, 3, 6, 7, "งบประมาณ (ล้านบาท)");
        for (column, title) in [
            (4, "วันเริ่มต้น"),
            (5, "วันสิ้นสุด"),
            (6, "แผน ปี ๒๕๖๘"),
            (7, "เบิกจ่าย ปี ๒๕๖๘"),
        ] {
            sheet.write_string(3, column, title).expect("a title");
        }
        row(
            sheet,
            5,
            &[
                json!("๑"),
                json!("อบรมพยาบาลผดุงครรภ์"),
                json!("กัมพูชา"),
                json!("ฝึกอบรม"),
                json!("๑๔/๐๑/๒๕๖๘"),
                json!("๓๑/๐๓/๒๕๖๘"),
                json!("๑.๕"),
                json!("๑.๒๕"),
            ],
        );
        row(
            sheet,
            6,
            &[
                json!("๒"),
                json!("ส่งเสริมการปลูกข้าว"),
                json!("ลาว"),
                json!("ผู้เชี่ยวชาญ"),
                json!("01/10/2567"),
                json!("30/09/2568"),
                json!(2.0),
                json!(0.75),
            ],
        );
        row(
            sheet,
            7,
            &[
                json!("รวมทั้งสิ้น"),
                json!(""),
                json!(""),
                json!(""),
                json!(""),
                json!(""),
                json!("=SUM(G6:G6)"),
                json!("=SUM(H6:H6)"),
            ],
        );
    })
}

#[test]
fn two_rows_of_header_thai_digits_and_millions_are_understood() {
    let office = Office::ready();
    let path = sheet(&office);
    assert_eq!(
        fields(&office, &path),
        [
            "A -",
            "B title",
            "C country",
            "D measurement",
            "E start_date",
            "F end_date",
            "G amount",
            "H amount"
        ]
    );
    let mut import = proposed(&office, &path);
    assert_eq!(
        (&import["header_first"], &import["header_last"]),
        (&json!(3), &json!(4))
    );
    assert_eq!(import["options"]["year"], 2025);
    let amounts: Vec<_> = import["targets"]
        .as_array()
        .expect("targets")
        .iter()
        .filter(|target| target["field"] == "amount")
        .map(|target| {
            (
                target["year"].clone(),
                target["flow"].clone(),
                target["currency"].clone(),
                target["unit"].clone(),
            )
        })
        .collect();
    assert_eq!(
        amounts,
        [
            (
                json!(2025),
                json!("planned"),
                json!("THB"),
                json!("million")
            ),
            (
                json!(2025),
                json!("disbursed"),
                json!("THB"),
                json!("million")
            ),
        ]
    );
    import["options"]["valuation"] = json!("actual_expenditure");
    let shown = preview(&office, &import);
    assert_eq!(counts(&shown), [2, 0, 0, 0, 1], "{shown:#}");
    let before = office.register();
    office.call("import.apply", import);
    assert_eq!(contributed(&office, 2025), "2000000.00");
    let listed = office.call("project.list", json!({ "sort": "code" }));
    let codes: Vec<String> = listed["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| {
            let text = |field: &str| row[field].as_str().expect("words").to_owned();
            format!(
                "{} {} {}",
                text("code"),
                text("countries"),
                text("start_date")
            )
        })
        .collect();
    assert_eq!(
        codes,
        ["KHM-2025-001 KHM 2025-01-14", "LAO-2024-001 LAO 2024-10-01"]
    );
    undone(&office, &before);
}
