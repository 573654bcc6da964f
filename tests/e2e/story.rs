//! The main story: from an empty programme to the saved report, and back with undo.

use std::fs;
use std::path::PathBuf;

use crate::machine::Screen;
use crate::window::{Window, key};

/// Three payments in Thai baht on a project with two countries: two of ours, one of a partner that must not count.
const LINES: [(&str, &str, &str, &str); 3] = [
    (
        "Seed laboratory grant",
        "This agency",
        "1,000,000.00",
        "A1 Grant",
    ),
    (
        "Refund of travel money",
        "This agency",
        "-100,000.01",
        "A1 Grant",
    ),
    (
        "Equipment from the partner",
        "Partner Institute",
        "400,000.00",
        "A1 Grant",
    ),
];

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn an_officer_goes_from_an_empty_programme_to_the_printed_report() {
    let window = Window::open("report", Screen::Office, &[]).await;
    make_programme(&window).await;
    window.shows("Contribution in 2025").await;

    add_partner(&window).await;
    add_project(&window).await;
    for line in LINES {
        add_line(&window, line).await;
    }
    window.picture("story-money").await;

    // Home: ours only, the refund taken off.
    window.press("link", "Home").await;
    window.shows("Contribution in 2025").await;
    window.shows("THB 900.0 thousand").await;
    window.picture("story-home").await;

    // The figure opens down to its lines: two parts, and not the partner's.
    window.press("button", "Contribution in 2025").await;
    window.shows("How it adds up").await;
    window.shows("899,999.99").await;
    window.shows("Seed laboratory grant").await;
    window.shows("Refund of travel money").await;
    window.shows_no_more("Equipment from the partner").await;
    window.picture("story-trace").await;
    window.keys(&[key::ESCAPE]).await;

    // The pages of the report are shown, and saved where the officer wants them.
    window.press("link", "Annual report").await;
    window.shows("Page preview").await;
    window.draws("[data-page] canvas").await;
    window.picture("story-report").await;
    let pdf = window.file("documents/report.pdf");
    window.press("button", "Save PDF").await;
    window.answer_file_dialog("Save PDF", &pdf).await;
    window.shows("The report is saved").await;
    let bytes = fs::read(&pdf).expect("the report was saved");
    assert!(
        bytes.starts_with(b"%PDF-1.7"),
        "{} is no PDF",
        pdf.display()
    );

    // The last change was the partner's line: undo takes it back, redo brings it again.
    window.press("link", "Projects").await;
    window.press("cell", "SEED-01").await;
    window.press("tab", "Money").await;
    window.shows("Equipment from the partner").await;
    window.keys(&[key::CONTROL, "z"]).await;
    window.shows_no_more("Equipment from the partner").await;
    window.keys(&[key::CONTROL, key::SHIFT, "z"]).await;
    window.shows("Equipment from the partner").await;
    window.close().await;
}

/// Makes an empty programme of a Thai agency and opens it; answers where it lies.
pub async fn make_programme(window: &Window) -> PathBuf {
    let file = window.file("documents/register.ssc");
    window.press("button", "New programme").await;
    window.answer_file_dialog("New programme", &file).await;
    window.shows("A new programme").await;
    window.look_up("Country", "Thail", "Thailand").await;
    window
        .fill("Name of the agency", "Test Cooperation Agency")
        .await;
    window.press("button", "Next").await;
    window
        .choose("First month of the fiscal year", "October")
        .await;
    window.press("button", "Next").await;
    window.press("button", "Open the desk").await;
    window.shows("Contribution in").await;
    file
}

async fn add_partner(window: &Window) {
    window.press("link", "Organisations").await;
    window.press("button", "New organisation").await;
    window.fill("Name", "Partner Institute").await;
    window.press("button", "Create").await;
    window.shows("Partner Institute").await;
}

async fn add_project(window: &Window) {
    window.press("link", "Projects").await;
    window.press("button", "New project").await;
    window.fill("Code", "SEED-01").await;
    window
        .fill("Title, as printed in the report", "Seed quality laboratory")
        .await;
    window
        .look_up("Country", "Laos", "Lao People's Democratic Republic")
        .await;
    window.press("button", "Create").await;
    window.shows("Seed quality laboratory").await;

    // A second country; the shares must make 100 % again before they are saved.
    window.press("button", "Add a country").await;
    window.look_up("Add a country", "Camb", "Cambodia").await;
    window
        .fill(
            "Share of Lao People's Democratic Republic, in percent",
            "66.67",
        )
        .await;
    window.fill("Share of Cambodia, in percent", "33.33").await;
    window.shows("Saved at").await;
}

async fn add_line(window: &Window, (what, payer, amount, kind): (&str, &str, &str, &str)) {
    window.press("tab", "Money").await;
    window.press("button", "Cost line").await;
    window.shows("New cost line").await;
    window.fill("What it pays for", what).await;
    window.look_up("Payer", payer, payer).await;
    window.choose("Flow", "Disbursed").await;
    window.fill_date("Day", "2025-03-14").await;
    window.fill("Amount", amount).await;
    window.choose("Kind of figure", kind).await;
    // Enter saves, as in any form.
    window.type_into("Document", "2025-03/14").await;
    window.keys(&[key::ENTER]).await;
    window.shows(what).await;
}
