//! The report goes to paper, or is stopped halfway.

use std::fs;

use crate::machine::Screen;
use crate::window::Window;

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn the_report_is_stopped_without_a_trace_and_then_goes_to_the_pdf_program() {
    let window = Window::open("printing", Screen::Office, &[]).await;
    window.sample().await;
    window.press("link", "Annual report").await;
    window.shows("Page preview").await;
    window.draws("[data-page] canvas").await;

    let stopped = window.file("documents/stopped.pdf");
    window.press("button", "Save PDF").await;
    window.answer_file_dialog("Save PDF", &stopped).await;
    window.press("button", "Cancel").await;
    window.shows("No file was written").await;
    let left: Vec<_> = fs::read_dir(window.file("documents"))
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name())
        .filter(|name| !name.to_string_lossy().starts_with("sample.ssc"))
        .collect();
    assert!(left.is_empty(), "the stopped report left {left:?}");

    let printed = window.file("documents/printed.pdf");
    window.press("button", "Print").await;
    window
        .answer_file_dialog("Save the report, then print it", &printed)
        .await;
    window.shows("The file is open in your PDF program.").await;
    assert!(
        fs::read(&printed)
            .expect("the report")
            .starts_with(b"%PDF-1.7")
    );
    assert_eq!(window.opened().await, printed.display().to_string());

    // This desktop has no file manager, and the program says where the file lies.
    window.press("button", "Show in folder").await;
    window
        .shows(&format!("The file is here: {}", printed.display()))
        .await;
    window.close().await;
}
