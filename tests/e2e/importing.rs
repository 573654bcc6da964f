//! A ministry's workbook into the register: chosen, one column and one cell mended, imported, undone.

use rust_xlsxwriter::Workbook;
use serde_json::json;

use crate::machine::Screen;
use crate::places::ask;
use crate::window::Window;

/// Title rows, a header, and three projects of which one begins on a day that no month has.
const ROWS: [[&str; 5]; 6] = [
    ["Ministry of Health: cooperation 2025", "", "", "", ""],
    ["", "", "", "", ""],
    ["Code", "Project title", "Country", "Start", "Annex"],
    [
        "MOH-1",
        "Midwives for islands",
        "Maldives",
        "14/01/2025",
        "Trains midwives",
    ],
    [
        "MOH-2",
        "Malaria at borders",
        "Lao PDR",
        "31/02/2025",
        "Nets and tests",
    ],
    ["MOH-3", "Safe blood", "Bhutan", "30/06/2025", "Blood banks"],
];

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn a_ministrys_workbook_is_matched_mended_imported_and_undone() {
    let window = Window::open("importing", Screen::Office, &[]).await;
    let file = window.sample().await;
    let sheet = window.file("ministry.xlsx");
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    for (row, cells) in (0..).zip(ROWS) {
        for (column, cell) in (0..).zip(cells) {
            page.write_string(row, column, cell).expect("a cell");
        }
    }
    book.save(&sheet).expect("a workbook");
    let known = || ask(&file, "project.list", &json!({ "search": "MOH-" }));

    window.press("link", "Import").await;
    window.press("button", "Choose a file").await;
    window.answer_file_dialog("Choose a file", &sheet).await;
    window.shows("Match columns").await;
    window.choose("What column E Annex is", "Results").await;
    window.choose("What column E Annex is", "Summary").await;
    window.shot("importing-columns").await;

    window.press("button", "Check rows").await;
    window
        .shows("31/02/2025 is not a day of the calendar.")
        .await;
    window.shows("One row stays outside.").await;
    window.shot("importing-rows").await;
    window.press("button", "Type a value").await;
    window.type_into("What D5 should say", "28/02/2025").await;
    window.press("button", "Take it").await;
    window.shows_no_more("is not a day").await;
    // What was said stays said on the way back to the columns.
    window.press("button", "Back to the columns").await;
    window.press("button", "Check rows").await;
    window
        .shows("You have said something about this row.")
        .await;
    assert_eq!(
        known()["total"],
        0,
        "nothing is written before the last step"
    );

    window.press("button", "Import 3 rows").await;
    window.shows("ministry.xlsx is in the register").await;
    window.shot("importing-done").await;
    assert_eq!(known()["total"], 3);
    window.press("link", "See the projects").await;
    window.shows("Malaria at borders").await;

    window.press("link", "Import").await;
    window.press("button", "Undo the import").await;
    window.shows("The import was undone").await;
    assert_eq!(known()["total"], 0);
    window.press("button", "Back to the rows").await;
    window.shows("Import 3 rows").await;
    window.close().await;
}
