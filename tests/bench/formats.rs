//! The same table in the other formats that are read: text, OpenDocument, and the workbook of before 2003. Each is read
//! in a process of its own; time is that of opening it and reading every cell.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::pages::{best, python};
use super::workbook::texts;

/// Rows of the long ones.
const ROWS: usize = 1_000_000;
/// Rows of the old format, which knows no more, below the row of titles.
const OLD_ROWS: usize = 65_535;

/// Prints a line for each format.
pub fn measure() {
    println!(
        "\n## The other formats\n\n| format | rows | MB | seconds | memory MB |\n|---|---:|---:|---:|---:|"
    );
    let folder = tempfile::tempdir().expect("a folder");
    let own = std::env::current_exe().expect("the program knows itself");
    let read = |name: &str, rows: usize, path: &Path| {
        let size = std::fs::metadata(path).map_or(0, |file| file.len()) >> 20;
        let run = || {
            let run = Command::new(&own)
                .arg("child-read")
                .arg(path)
                .output()
                .ok()?;
            run.status.success().then_some(run.stdout)
        };
        let read = best(2, run).expect("our own reader runs");
        assert_eq!(read["cells"], (rows + 1) * 12, "every cell is read");
        let seconds = read["seconds"].as_f64().unwrap_or(f64::NAN);
        println!(
            "| {name} | {rows} | {size} | {seconds:.2} | {} |",
            read["memory"]
        );
    };
    let path = folder.path().join("rows.csv");
    text(&path).expect("the text is written");
    read("text, UTF-8, commas", ROWS, &path);
    let path = folder.path().join("rows.ods");
    open_document(&path).expect("the spreadsheet is written");
    read("OpenDocument", ROWS, &path);
    let path = folder.path().join("rows.xls");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/bench/workbook.py");
    let written = python().and_then(|python| {
        let mut writer = Command::new(python);
        writer
            .args([script, "write-old"])
            .arg(&path)
            .arg(OLD_ROWS.to_string());
        writer.output().ok().filter(|run| run.status.success())
    });
    match written {
        Some(_) => read("Excel 97–2003", OLD_ROWS, &path),
        None => println!("| Excel 97–2003 | not measured: xlwt is not installed | | | |"),
    }
}

fn titles() -> Vec<String> {
    (0..12).map(|place| format!("Column {place}")).collect()
}

fn text(path: &Path) -> std::io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "{}", titles().join(","))?;
    for number in 0..ROWS {
        writeln!(file, "{}", texts(number).join(","))?;
    }
    file.flush()
}

fn open_document(path: &Path) -> std::io::Result<()> {
    let mut zip = ZipWriter::new(BufWriter::new(File::create(path)?));
    let packed = SimpleFileOptions::default();
    zip.start_file("mimetype", packed)?;
    zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet")?;
    zip.start_file("content.xml", packed.large_file(true))?;
    zip.write_all(
        b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
          xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
          xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
          xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
          <office:body><office:spreadsheet><table:table table:name=\"Lines\">",
    )?;
    let mut row = String::new();
    for number in 0..=ROWS {
        let (cells, is_title) = match number {
            0 => (titles(), true),
            number => (texts(number - 1), false),
        };
        row.clear();
        row.push_str("<table:table-row>");
        for (column, cell) in cells.iter().enumerate() {
            let kind = match column {
                _ if is_title => "office:value-type=\"string\"".to_owned(),
                0 | 6 | 7 | 9 | 11 => {
                    format!("office:value-type=\"float\" office:value=\"{cell}\"")
                }
                4 | 5 => format!("office:value-type=\"date\" office:date-value=\"{cell}\""),
                _ => "office:value-type=\"string\"".to_owned(),
            };
            let _ = write!(
                row,
                "<table:table-cell {kind}><text:p>{cell}</text:p></table:table-cell>"
            );
        }
        row.push_str("</table:table-row>");
        zip.write_all(row.as_bytes())?;
    }
    zip.write_all(b"</table:table></office:spreadsheet></office:body></office:document-content>")?;
    zip.finish()?.flush()
}
