use std::fs;
use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;
use std::path::PathBuf;

use rust_xlsxwriter::{ExcelDateTime, Format as Style, Formula, Workbook};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

/// A file of a test, which goes with it.
struct Sample {
    folder: TempDir,
    path: PathBuf,
}

fn sample(name: &str, bytes: &[u8]) -> Sample {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    Sample { folder, path }
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook with one sheet of this XML.
fn sheet(data: &str) -> Vec<u8> {
    workbook("", data)
}

fn workbook(facts: &str, data: &str) -> Vec<u8> {
    let book = format!(
        "<workbook>{facts}<sheets><sheet name=\"Plan\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    zipped(&[
        ("xl/workbook.xml", &book),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!("<worksheet>{data}</worksheet>"),
        ),
    ])
}

fn rows(sample: &Sample) -> Vec<Row> {
    open(&sample.path).unwrap().head(0, 1000).unwrap()
}

fn shown(rows: &[Row]) -> Vec<Vec<&str>> {
    rows.iter()
        .map(|row| row.cells.iter().map(|cell| cell.shown.as_str()).collect())
        .collect()
}

/// The sentence with which a file is refused, when it is opened or when it is read.
fn refusal(sample: &Sample) -> Message {
    let refused = match open(&sample.path) {
        Ok(mut book) => book.head(0, 10_000).expect_err("it is refused"),
        Err(error) => error,
    };
    assert_eq!(refused.fields[0].0, "path");
    refused.fields[0].1.clone()
}

#[test]
fn a_workbook_is_read_as_the_officer_sees_it() {
    let mut book = Workbook::new();
    let first = book.add_worksheet();
    first.set_name("Projects 2025").unwrap();
    first
        .merge_range(0, 0, 0, 3, "Technical cooperation", &Style::new())
        .unwrap();
    first.write(1, 0, "Title").unwrap();
    first.write(1, 1, "Amount & currency").unwrap();
    first.write(1, 2, "Start").unwrap();
    first.write(2, 0, "  Rice\nresearch ").unwrap();
    let money = Style::new().set_num_format("[$฿-41E]#,##0.00");
    first.write_with_format(2, 1, 1250.5, &money).unwrap();
    let day = Style::new().set_num_format("d mmm yyyy");
    let date = ExcelDateTime::from_ymd(2025, 1, 14).unwrap();
    first.write_with_format(2, 2, &date, &day).unwrap();
    first
        .write_with_format(2, 3, 0.333, &Style::new().set_num_format("0.0%"))
        .unwrap();
    first.write(4, 0, true).unwrap();
    first
        .write_formula(5, 1, Formula::new("=SUM(B3:B5)").set_result("1250.5"))
        .unwrap();
    first.set_row_hidden(4).unwrap();
    book.add_worksheet()
        .set_name("Lists")
        .unwrap()
        .set_hidden(true);
    // What the file is shows in its bytes.
    let sample = sample("plan.csv", &book.save_to_buffer().unwrap());
    let mut book = open(&sample.path).unwrap();
    assert_eq!(book.format(), Format::Xlsx);
    let sheets: Vec<_> = book
        .sheets()
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.hidden))
        .collect();
    assert_eq!(sheets, [("Projects 2025", false), ("Lists", true)]);
    assert_eq!(book.notes(), []);
    let rows = book.head(0, 100).unwrap();
    assert_eq!(
        shown(&rows),
        [
            vec!["Technical cooperation"; 4],
            vec!["Title", "Amount & currency", "Start"],
            vec!["Rice\nresearch", "฿ 1250.5", "2025-01-14", "33.3%"],
            vec!["TRUE"],
            vec!["", "1250.5"],
        ]
    );
    let numbers: Vec<_> = rows.iter().map(|row| (row.number, row.hidden)).collect();
    assert_eq!(
        numbers,
        [(1, false), (2, false), (3, false), (5, true), (6, false)]
    );
    assert_eq!(rows[0].cells.iter().filter(|cell| cell.spread).count(), 3);
    assert_eq!(
        rows[2].cells[2].value,
        Value::Date("2025-01-14".parse().unwrap())
    );
    assert!(rows[4].cells[1].adds_rows);
    assert_eq!(book.head(1, 5).unwrap(), []);
    assert_eq!(book.head(2, 5).unwrap_err().fields[0].0, "sheet");
}

#[test]
fn merged_words_stand_in_all_their_rows_and_numbers_once() {
    let sample = sample(
        "a.xlsx",
        &sheet(
            "<sheetData>\
             <row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Laos</t></is></c><c r=\"B2\"><v>5</v></c><c r=\"C2\"><v>1</v></c></row>\
             <row r=\"3\"><c r=\"C3\"><v>2</v></c></row>\
             <row r=\"4\"><c r=\"C4\"><v>3</v></c></row></sheetData>\
             <mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/></mergeCells>",
        ),
    );
    assert_eq!(
        shown(&rows(&sample)),
        [
            vec!["Laos", "5", "1"],
            vec!["Laos", "", "2"],
            vec!["", "", "3"]
        ]
    );
}

#[test]
fn formulas_without_value_and_errors_are_faults() {
    let sample = sample(
        "a.xlsx",
        &sheet(
            "<sheetData><row><c><f>A2*2</f></c><c><f>A2*2</f><v></v></c><c t=\"e\"><v>#REF!</v></c>\
             <c t=\"str\"><f>IF(1,\"\")</f><v></v></c><c><f>1+1</f><v>2</v></c></row></sheetData>",
        ),
    );
    let rows = rows(&sample);
    let fault = |column: usize| match &rows[0].cells[column].value {
        Value::Fault(sentence) => sentence.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(fault(0), msg::table_formula_without_value());
    assert_eq!(fault(1), msg::table_formula_without_value());
    assert_eq!(fault(2), msg::table_cell_error("#REF!"));
    assert_eq!(rows[0].cells[3].value, Value::Empty);
    assert_eq!(rows[0].cells[4].shown, "2");
}

#[test]
fn days_count_from_1904_where_the_workbook_says_so() {
    let book = |facts| {
        let book =
            format!("<workbook>{facts}<sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>");
        sample(
            "a.xlsx",
            &zipped(&[
                ("xl/workbook.xml", &book),
                (
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"a.xml\"/>\
                     <Relationship Id=\"r2\" Type=\"x/styles\" Target=\"/xl/styles.xml\"/></Relationships>",
                ),
                (
                    "xl/styles.xml",
                    "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
                ),
                (
                    "xl/a.xml",
                    "<worksheet><sheetData><row><c s=\"0\"><v>44209</v></c></row></sheetData></worksheet>",
                ),
            ]),
        )
    };
    assert_eq!(shown(&rows(&book(""))), [["2021-01-13"]]);
    assert_eq!(
        shown(&rows(&book("<workbookPr date1904=\"1\"/>"))),
        [["2025-01-14"]]
    );
}

#[test]
fn three_hundred_sheets_are_listed_and_the_last_is_read() {
    let mut book = Workbook::new();
    for number in 1..=300 {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, number).unwrap();
        sheet.write(0, 16_383, "far").unwrap();
    }
    let sample = sample("a.xlsx", &book.save_to_buffer().unwrap());
    let mut book = open(&sample.path).unwrap();
    assert_eq!(book.sheets().len(), 300);
    let rows = book.head(299, 5).unwrap();
    assert_eq!(rows[0].cells.len(), 16_384);
    assert_eq!(rows[0].cells[0].shown, "300");
}

#[test]
fn what_is_no_table_is_named() {
    for (name, bytes, expected) in [
        (
            "photo.xlsx",
            &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
            msg::table_picture(),
        ),
        (
            "photo.xlsx",
            b"\xff\xd8\xff\xe0\0\x10JFIF",
            msg::table_picture(),
        ),
        ("plan.xlsx", b"%PDF-1.7\n", msg::table_pdf()),
        ("empty.xlsx", b"", msg::table_empty()),
        ("empty.csv", b"  \r\n\r\n", msg::table_empty()),
        (
            "page.xls",
            b"<html><table><tr><td>1</td></tr></table></html>",
            msg::table_page(),
        ),
        (
            "plan.csv",
            b"a,b\n1,\"2\n3,4\n",
            msg::table_quote_open(2_u32),
        ),
        (
            "plan.xlsx",
            b"\0\x01\x02\x03 no spreadsheet",
            msg::table_binary(),
        ),
        ("plan.xlsx", b"PK\x03\x04 cut off", msg::table_truncated()),
        (
            "plan.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut off",
            msg::table_truncated(),
        ),
    ] {
        assert_eq!(refusal(&sample(name, bytes)), expected, "{name}");
    }
    let folder = sample("a.csv", b"a");
    let error = open(folder.folder.path()).err().unwrap();
    assert_eq!(error.fields[0].1, msg::table_folder());
    let missing = open(&folder.folder.path().join("none.csv")).err().unwrap();
    assert_eq!(missing.fields[0].1, msg::table_unreadable());
    assert_eq!(
        refusal(&sample("a.docx", &zipped(&[("word/document.xml", "")]))),
        msg::table_document()
    );
    assert_eq!(
        refusal(&sample("a.zip", &zipped(&[("a.csv", "a,b")]))),
        msg::table_archive()
    );
    assert_eq!(
        refusal(&sample("a.xlsb", &zipped(&[("xl/workbook.bin", "")]))),
        msg::table_xlsb()
    );
}

#[test]
fn files_made_to_harm_are_refused_in_little_memory() {
    // A part that unpacks to more than two hundred times its size.
    let bomb = sheet(&" ".repeat(66 << 20));
    assert!(bomb.len() < 200_000, "{}", bomb.len());
    assert_eq!(refusal(&sample("a.xlsx", &bomb)), msg::table_bomb());
    // One cell without end.
    let long = format!(
        "<sheetData><row><c t=\"str\"><v>{}</v></c></row></sheetData>",
        "x".repeat(9 << 20)
    );
    assert_eq!(
        refusal(&sample("a.xlsx", &sheet(&long))),
        msg::table_cell_too_long()
    );
    // Signs that stand for signs that stand for signs.
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
    let parts = zipped(&[("xl/workbook.xml", &format!("{laughs}<workbook/>"))]);
    assert_eq!(refusal(&sample("a.xlsx", &parts)), msg::table_entities());
    let unknown = sheet("<sheetData><row><c t=\"str\"><v>&lol;</v></c></row></sheetData>");
    assert_eq!(refusal(&sample("a.xlsx", &unknown)), msg::table_entities());
    // Elements in elements without end.
    let deep = sheet(&"<a>".repeat(100_000));
    assert_eq!(refusal(&sample("a.xlsx", &deep)), msg::table_broken());
    // One long text in every cell of a row.
    let long = "y".repeat(1_000_000);
    let many = format!(
        "<sheetData><row>{}</row></sheetData>",
        format!("<c t=\"str\"><v>{long}</v></c>").repeat(40)
    );
    assert_eq!(
        refusal(&sample("a.xlsx", &sheet(&many))),
        msg::table_cell_too_long()
    );
    // A place that no sheet has.
    let far = sheet("<sheetData><row r=\"9999999\"><c><v>1</v></c></row></sheetData>");
    assert_eq!(refusal(&sample("a.xlsx", &far)), msg::table_broken());
}

#[test]
fn a_workbook_that_ends_early_is_refused() {
    let whole = sheet("<sheetData><row><c><v>1</v></c></row></sheetData>");
    assert_eq!(
        refusal(&sample("a.xlsx", &whole[..whole.len() - 30])),
        msg::table_truncated()
    );
    let open = zipped(&[
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"A\" id=\"r1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"a.xml\"/></Relationships>",
        ),
        (
            "xl/a.xml",
            "<worksheet><sheetData><row><c><v>1</v></c></row>",
        ),
    ]);
    assert_eq!(refusal(&sample("a.xlsx", &open)), msg::table_truncated());
}

#[test]
fn a_locked_workbook_says_how_to_unlock_it() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("mimetype", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet")
        .unwrap();
    zip.start_file("META-INF/manifest.xml", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>").unwrap();
    zip.start_file("content.xml", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(b"\x01\x02").unwrap();
    let locked = zip.finish().unwrap().into_inner();
    assert_eq!(refusal(&sample("a.ods", &locked)), msg::table_password());
    assert_eq!(
        refusal(&sample("a.xlsx", &locked_package())),
        msg::table_password()
    );
}

/// The container in which Office locks a workbook: a directory that names the encrypted package.
fn locked_package() -> Vec<u8> {
    let mut file = vec![0u8; 512 * 3];
    file[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    file[30..32].copy_from_slice(&9u16.to_le_bytes());
    file[48..52].copy_from_slice(&1u32.to_le_bytes());
    file[56..60].copy_from_slice(&4096u32.to_le_bytes());
    file[68..72].copy_from_slice(&0xffff_fffeu32.to_le_bytes());
    file[76..512].fill(0xff);
    file[76..80].copy_from_slice(&0u32.to_le_bytes());
    let table = 512;
    file[table..table + 4].copy_from_slice(&0xffff_fffdu32.to_le_bytes());
    file[table + 4..table + 8].copy_from_slice(&0xffff_fffeu32.to_le_bytes());
    let entry = 1024;
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    file[entry..entry + name.len()].copy_from_slice(&name);
    file[entry + 64..entry + 66].copy_from_slice(&(name.len() as u16 + 2).to_le_bytes());
    file
}

#[test]
fn macros_and_links_are_left_aside_and_said() {
    let book = zipped(&[
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"A\" id=\"r1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"a.xml\"/></Relationships>",
        ),
        (
            "xl/a.xml",
            "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
        ),
        ("xl/vbaProject.bin", "Auto_Open"),
        ("xl/externalLinks/externalLink1.xml", "<x/>"),
    ]);
    let sample = sample("a.xlsm", &book);
    assert_eq!(
        open(&sample.path).unwrap().notes(),
        [msg::table_macros(), msg::table_links()]
    );
    assert_eq!(shown(&rows(&sample)), [["1"]]);
}

#[test]
fn open_document_is_read_with_its_repeats_spans_and_notes() {
    let content = "<office:document-content><office:automatic-styles><style:style style:name=\"t2\">\
        <style:table-properties table:display=\"false\"/></style:style></office:automatic-styles><office:body><office:spreadsheet>\
        <table:table table:name=\"Plan\"><table:table-row>\
        <table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"string\"><text:p>Head</text:p>\
        <office:annotation><text:p>a note</text:p></office:annotation></table:table-cell><table:covered-table-cell/></table:table-row>\
        <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>\
        <table:table-row table:visibility=\"filter\" table:number-rows-repeated=\"2\">\
        <table:table-cell office:value-type=\"currency\" office:currency=\"THB\" office:value=\"1500.5\"><text:p>x</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"date\" office:date-value=\"2025-01-14\"/>\
        <table:table-cell office:value-type=\"percentage\" office:value=\"0.5\" table:number-columns-repeated=\"2\"/>\
        <table:table-cell office:value-type=\"string\"><text:p>Tom &amp;<text:s/>Co</text:p><text:p>Ltd</text:p></table:table-cell>\
        <table:table-cell table:formula=\"of:=1+1\"/></table:table-row>\
        <table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
        </table:table><table:table table:name=\"Lists\" table:style-name=\"t2\"><table:table-row><table:table-cell office:value-type=\"float\" office:value=\"7\"/></table:table-row></table:table>\
        </office:spreadsheet></office:body></office:document-content>";
    let sample = sample(
        "a.ods",
        &zipped(&[
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", content),
        ]),
    );
    let mut book = open(&sample.path).unwrap();
    assert_eq!(book.format(), Format::Ods);
    let sheets: Vec<_> = book
        .sheets()
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.hidden))
        .collect();
    assert_eq!(sheets, [("Plan", false), ("Lists", true)]);
    let rows = book.head(0, 100).unwrap();
    assert_eq!(
        shown(&rows),
        [
            vec!["Head", "Head"],
            vec![
                "THB 1500.5",
                "2025-01-14",
                "50%",
                "50%",
                "Tom & Co\nLtd",
                ""
            ],
            vec![
                "THB 1500.5",
                "2025-01-14",
                "50%",
                "50%",
                "Tom & Co\nLtd",
                ""
            ],
        ]
    );
    let numbers: Vec<_> = rows.iter().map(|row| (row.number, row.hidden)).collect();
    assert_eq!(numbers, [(1, false), (4, true), (5, true)]);
    assert!(matches!(rows[1].cells[5].value, Value::Fault(_)));
    assert_eq!(shown(&book.head(1, 5).unwrap()), [["7"]]);
}

#[test]
fn long_work_is_told_and_can_be_cancelled() {
    let sample = sample("a.csv", "a,b\n".repeat(20_000).as_bytes());
    let mut book = open(&sample.path).unwrap();
    let mut heard = Vec::new();
    let mut rows = 0;
    let mut listener = |progress: Progress| {
        heard.push(progress.done);
        ControlFlow::Continue(())
    };
    book.each(0, &mut listener, &mut |_| {
        rows += 1;
        Ok(ControlFlow::Continue(()))
    })
    .unwrap();
    assert_eq!(rows, 20_000);
    assert!(heard.len() == 40 && heard.is_sorted(), "{heard:?}");
    let stopped = book.each(0, &mut |_| ControlFlow::Break(()), &mut |_| {
        Ok(ControlFlow::Continue(()))
    });
    assert_eq!(stopped.unwrap_err().code, Code::Cancelled);
}

#[test]
fn letters_name_columns() {
    for (column, expected) in [
        (0, "A"),
        (25, "Z"),
        (26, "AA"),
        (701, "ZZ"),
        (702, "AAA"),
        (16_383, "XFD"),
    ] {
        assert_eq!(letters(column), expected);
    }
}

#[test]
fn a_zip_that_lies_about_its_size_is_stopped_while_it_is_read() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file("xl/workbook.xml", packed).unwrap();
    zip.write_all(&vec![b' '; 66 << 20]).unwrap();
    let mut bytes = zip.finish().unwrap().into_inner();
    // The size that the directory declares: 1,000 bytes.
    let directory = bytes
        .windows(4)
        .rposition(|window| window == b"PK\x01\x02")
        .unwrap();
    bytes[directory + 24..directory + 28].copy_from_slice(&1000u32.to_le_bytes());
    let sentence = refusal(&sample("a.xlsx", &bytes));
    assert!(
        [
            msg::table_bomb(),
            msg::table_broken(),
            msg::table_cell_too_long()
        ]
        .contains(&sentence),
        "{sentence:?}"
    );
}

#[test]
fn the_old_binary_format_is_read_with_its_hidden_rows_and_merged_cells() {
    let old = sample("projects.xlsx", include_bytes!("xls/projects.xls"));
    let mut book = open(&old.path).unwrap();
    assert_eq!(book.format(), Format::Xls);
    let sheets: Vec<_> = book
        .sheets()
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.hidden))
        .collect();
    assert_eq!(sheets, [("Projects", false), ("Lists", true)]);
    let rows = book.head(0, 100).unwrap();
    assert_eq!(
        shown(&rows[..4]),
        [
            vec!["Technical cooperation"; 4],
            vec!["Title", "Amount", "Start", "Share"],
            vec!["Rice ข้าว", "1250.5", "2025-01-14", "0.5"],
            vec!["Tea", "500"],
        ]
    );
    assert!(rows[3].hidden && !rows[2].hidden);
    assert!(rows[4].cells[1].adds_rows);
    assert_eq!(shown(&book.head(1, 5).unwrap()), [["TRUE"]]);
    let whole = include_bytes!("xls/projects.xls");
    for cut in [600, 1500, 3000] {
        assert!(open(&sample("a.xls", &whole[..cut]).path).is_err(), "{cut}");
    }
}
