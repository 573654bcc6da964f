//! A ministry's year: its kit goes out, comes back changed, and is merged as the officer chooses.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;

use serde_json::json;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::machine::Screen;
use crate::places::ask;
use crate::window::Window;

/// The workbook as a ministry sends it back: one text in it is another.
fn answered(kit: &Path, answer: &Path, before: &str, after: &str) {
    let mut from = ZipArchive::new(File::open(kit).expect("the kit")).expect("a workbook");
    let mut to = ZipWriter::new(File::create(answer).expect("a file"));
    for at in 0..from.len() {
        let mut part = from.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("the part is read");
        if name == "xl/sharedStrings.xml" {
            let text = String::from_utf8(bytes).expect("UTF-8");
            let (old, new) = (format!("<t>{before}</t>"), format!("<t>{after}</t>"));
            assert_eq!(text.matches(&old).count(), 1, "{before} stands there once");
            bytes = text.replace(&old, &new).into_bytes();
        }
        to.start_file(name, SimpleFileOptions::default())
            .expect("a part");
        to.write_all(&bytes).expect("the part is written");
    }
    to.finish().expect("the workbook is written");
}

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn a_kit_goes_out_comes_back_changed_and_is_merged_as_chosen() {
    let window = Window::open("collecting", Screen::Office, &[]).await;
    let file = window.sample().await;
    let folder = window.file("kits");
    fs::create_dir_all(&folder).expect("a folder");
    let found = ask(&file, "project.list", &json!({ "search": "KHM-2022-007" }));
    let id = found["rows"][0]["id"].clone();
    let project = || ask(&file, "project.get", &json!({ "id": id }));

    window.press("link", "Collect from ministries").await;
    window.shows("No kit of 2025 has been made yet.").await;
    window
        .press("checkbox", "Select Sample Ministry of Public Health")
        .await;
    window.press("button", "Make one kit").await;
    window.press("button", "Choose a folder").await;
    window.answer_file_dialog("Choose a folder", &folder).await;
    window.shows("One kit was made").await;
    window.press("button", "Close").await;
    window.shows("Sent out").await;
    window.shot("collecting-ministries").await;

    // The ministry and the office each call the project something else.
    let answer = window.file("answer of the ministry.xlsx");
    let sent = "Emergency medical dispatch";
    answered(
        &folder.join("2025 MOPH.xlsx"),
        &answer,
        sent,
        "Ambulances on call",
    );
    let mut ours = project();
    assert_eq!(ours["title"], sent);
    ours["title"] = json!("Dispatch of ambulances");
    ask(&file, "project.save", &ours);

    window.press("button", "Take answers in").await;
    window.answer_file_dialog("Take answers in", &answer).await;
    window.shows("Sample Ministry of Public Health, 2025").await;
    window.shows("Changed on both sides").await;
    window.shows("Dispatch of ambulances").await;
    window.press("radio", "Theirs").await;
    // What is chosen is counted before it can be taken in.
    window.shows("0 new · 1 changed").await;
    window.shot("collecting-answer").await;
    window.press("button", "Take the answer in").await;
    window
        .shows("answer of the ministry.xlsx is in the register")
        .await;
    assert_eq!(project()["title"], "Ambulances on call");
    window.press("button", "Undo the import").await;
    window.shows("The import was undone").await;
    assert_eq!(project()["title"], "Dispatch of ambulances");
    window.press("button", "Back to the answer").await;
    window.shows("0 new · 1 changed").await;
    window.press("button", "Take the answer in").await;
    window.press("button", "Back to the ministries").await;
    window.shows("Taken in").await;
    window.close().await;
}
