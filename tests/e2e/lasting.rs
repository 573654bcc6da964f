//! What outlives the window: its place on the screen, text that was not saved, a file that was moved, documents.

use std::fs;

use serde_json::json;

use crate::machine::Screen;
use crate::places::ask;
use crate::window::{PATIENCE, Window};

/// Long enough for the window to have written down what was typed.
const WRITTEN: std::time::Duration = std::time::Duration::from_secs(3);

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn the_window_comes_back_in_its_size_and_place() {
    let window = Window::open("restart", Screen::Large, &[]).await;
    window.sample().await;
    window.place(140, 90, 1480, 860).await;
    until(&window, json!([1480, 860, 140, 90])).await;
    window.shut().await;

    let window = window.again(&[]).await;
    // The programme is one press away.
    window.shows("sample.ssc").await;
    until(&window, json!([1480, 860, 140, 90])).await;
    window.close().await;
}

/// Waits until the window has this width, height and place.
async fn until(window: &Window, wanted: serde_json::Value) {
    let start = std::time::Instant::now();
    let script = "return [innerWidth, innerHeight, screenX, screenY]";
    loop {
        // While a window is being moved its driver may have no answer for a moment.
        let found = window.glance(script).await;
        if found.as_ref() == Some(&wanted) {
            return;
        }
        assert!(
            start.elapsed() < PATIENCE,
            "the window is at {found:?}, not at {wanted}"
        );
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
}

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn text_that_was_not_saved_is_offered_after_a_crash() {
    let window = Window::open("crash", Screen::Office, &[]).await;
    let file = window.sample().await;
    let id = first_project(&file);
    let place = format!("/projects/{id}?tab=activities&open=new");
    window.go(&place).await;
    window.shows("New activity").await;
    window
        .type_into("Title", "Course of which nobody knows yet")
        .await;
    window
        .type_into("Remarks", "Ask the ministry for the hall.")
        .await;
    tokio::time::sleep(WRITTEN).await;
    window.machine().crash();

    let path = file.to_str().expect("a path in UTF-8").to_owned();
    let window = window.again(&[&path]).await;
    window.shows("Contribution in").await;
    window.go(&place).await;
    window
        .shows("Text that was not saved yet was brought back.")
        .await;
    assert_eq!(
        window.value("Title").await,
        "Course of which nobody knows yet"
    );
    assert_eq!(
        window.value("Remarks").await,
        "Ask the ministry for the hall."
    );
    window.picture("crash-brought-back").await;
    // Nothing of it is in the register before it is added.
    let asked = json!({ "search": "nobody knows yet" });
    assert_eq!(ask(&file, "activity.list", &asked)["total"], 0);
    window.close().await;
}

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn a_file_that_is_moved_under_the_window_is_told_of_and_nothing_is_lost() {
    let window = Window::open("moved", Screen::Office, &[]).await;
    let file = window.sample().await;
    let id = first_project(&file);
    window.go(&format!("/projects/{id}")).await;
    let before = window.value("Title, as printed in the report").await;

    let gone = window.file("documents/elsewhere.ssc");
    fs::rename(&file, &gone).expect("the file is moved");
    window
        .fill("Title, as printed in the report", "Typed after the move")
        .await;
    window.shows("The programme file is gone").await;
    window.picture("moved").await;
    let copy = window.file("documents/copy.ssc");
    window.press("button", "Save a copy and go on").await;
    window
        .answer_file_dialog("Save a copy of the programme", &copy)
        .await;
    window.shows_no_more("The programme file is gone").await;

    // The words wait on the page where they were typed.
    window
        .shows("Text that was not saved yet was brought back.")
        .await;
    window.press("button", "Keep it").await;
    window.saved().await;
    let now = ask(&copy, "project.get", &json!({ "id": id }));
    assert_eq!(now["title"], "Typed after the move");
    let then = ask(&gone, "project.get", &json!({ "id": id }));
    assert_eq!(
        then["title"], before,
        "the file that was moved is as it was"
    );
    window.close().await;
}

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn documents_are_added_and_opened_and_a_program_is_refused() {
    let window = Window::open("documents", Screen::Office, &[]).await;
    let file = window.sample().await;
    let id = first_project(&file);
    let documents = window.file("documents");
    let agreement = documents.join("Agreement signed.txt");
    let program = documents.join("holiday.png.exe");
    fs::write(&agreement, "We agree.").expect("a document");
    fs::write(&program, b"MZ\x90\x00\x03\x00\x00\x00").expect("a program");
    window.go(&format!("/projects/{id}?tab=documents")).await;

    // The dialog lists the folder in which the open programme lies. Had it opened the file, the database's locks were
    // gone, and the command line, believing itself alone, would take the log away when it closes the file.
    window.press("button", "Add documents").await;
    window.enter_folder("Choose documents", &documents).await;
    assert_eq!(first_project(&file), id);
    assert!(documents.join("sample.ssc-wal").exists(), "the log is gone");
    window
        .answer_file_dialog("Choose documents", &agreement)
        .await;
    window.shows("Agreement signed.txt").await;

    // Let go over the window: what the system tells the window is told here, a drag needs another program's hand.
    let dropped = window
        .run(include_str!("drop.js"), vec![json!([program])])
        .await;
    assert_eq!(dropped, json!(true), "the tab does not listen for files");
    window.shows("holiday.png.exe").await;
    let listed = ask(&file, "document.list", &json!({ "project": id }));
    assert_eq!(listed["total"], 1, "a program was taken: {listed}");
    window.picture("documents-refused").await;

    window.press("cell", "Agreement signed.txt").await;
    window.press("button", "Open").await;
    let opened = window.opened().await;
    assert!(opened.ends_with("Agreement signed.txt"), "{opened}");
    assert_eq!(
        fs::read_to_string(&opened).expect("the opened copy"),
        "We agree."
    );
    window.close().await;
}

fn first_project(file: &std::path::Path) -> String {
    let page = ask(file, "project.list", &json!({}));
    page["rows"][0]["id"]
        .as_str()
        .expect("a project")
        .to_owned()
}
