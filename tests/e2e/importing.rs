//! Other people's files into the register, as an officer chooses, and undone: a ministry's workbook with one column and
//! one cell mended, an IATI activity file, the register of another office.

use std::fs;

use rust_xlsxwriter::Workbook;
use serde_json::{Value as Json, json};

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

/// An activity of somebody else with a commitment, and money they were given to spend.
const ACTIVITY: &str = r#"<iati-activities version="2.03"><iati-activity default-currency="USD" xml:lang="en">
<iati-identifier>XM-DAC-41114-WATER</iati-identifier>
<reporting-org ref="XM-DAC-41114" type="40"><narrative>Waters of the World</narrative></reporting-org>
<title><narrative>Wells for mountain villages</narrative></title>
<activity-status code="2"/><activity-date type="2" iso-date="2025-01-01"/>
<recipient-country code="LA" percentage="100"/>
<transaction><transaction-type code="1"/><transaction-date iso-date="2025-02-01"/><value value-date="2025-02-01">100</value></transaction>
<transaction><transaction-type code="2"/><transaction-date iso-date="2025-02-01"/><value value-date="2025-02-01">90</value></transaction>
</iati-activity></iati-activities>"#;

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn an_iati_file_and_another_register_come_in_as_the_officer_chooses() {
    let window = Window::open("importing-others", Screen::Office, &[]).await;
    let file = window.sample().await;
    let activities = window.file("waters.xml");
    fs::write(&activities, ACTIVITY).expect("a file");
    let known = |search: &str| ask(&file, "project.list", &json!({ "search": search }));

    window.press("link", "Import").await;
    window.press("button", "Choose a file").await;
    window
        .answer_file_dialog("Choose a file", &activities)
        .await;
    window.shows("Waters of the World").await;
    window.shows("One new project · 2 amounts come in").await;
    window.press("button", "Choose none").await;
    window.shows("No activity is chosen.").await;
    window.press("button", "Choose all").await;
    // What they were given to spend stays outside.
    let keep = "document.querySelector('[aria-label=\"Incoming money\"] [role=radio]').click()";
    window.run(keep, Vec::new()).await;
    window.shows("one amount comes in").await;
    window.shot("importing-activities").await;
    window.press("button", "Import one activity").await;
    window.shows("waters.xml is in the register").await;
    assert_eq!(known("Wells for mountain")["total"], 1);
    window.press("button", "Undo the import").await;
    window.shows("The import was undone").await;
    assert_eq!(known("Wells for mountain")["total"], 0);

    // The sample as another office has it: one project called otherwise, one that is not here.
    let register = window.file("other-office.json");
    let options = json!({ "format": "json", "path": register, "options": { "persons": true } });
    ask(&file, "export.make", &options);
    let text = fs::read_to_string(&register).expect("a register");
    let mut other: Json = serde_json::from_str(&text).expect("JSON");
    let projects = other["tables"]["project"].as_array_mut().expect("projects");
    let mut new = projects[1].clone();
    new["id"] = json!("0b2f7a52-5f0e-7c55-9d3c-2b8f6c1d9e01");
    new["code"] = json!("OTHER-1");
    projects[0]["title"] = json!("What the other office calls it");
    projects.push(new);
    fs::write(&register, other.to_string()).expect("a file");

    window.press("button", "Choose another file").await;
    window.answer_file_dialog("Choose a file", &register).await;
    window.shows("What the other office calls it").await;
    window.shows("Merge one record").await;
    window.press("radio", "Theirs").await;
    window.shot("importing-records").await;
    window.press("button", "Merge 2 records").await;
    window.shows("other-office.json is in the register").await;
    assert_eq!(known("What the other office")["total"], 1);
    assert_eq!(known("OTHER-1")["total"], 1);
    window.press("button", "Undo the import").await;
    window.shows("The import was undone").await;
    assert_eq!(known("What the other office")["total"], 0);
    window.close().await;
}
