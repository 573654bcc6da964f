//! Two officers on one file.

use std::path::Path;

use serde_json::{Value, json};

use crate::machine::Screen;
use crate::places::ask;
use crate::window::Window;

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn of_two_versions_of_a_field_the_officer_chooses_and_neither_is_lost() {
    let window = Window::open("sharing", Screen::Office, &[]).await;
    let file = window.sample().await;
    window.press("link", "Projects").await;
    window.press("cell", "LAO-2021-001").await;
    window.shows("Overview").await;

    // A colleague saves another title, from another program on the same file.
    let wanted = json!({ "search": "LAO-2021-001" });
    let id = ask(&file, "project.list", &wanted)["rows"][0]["id"].clone();
    let mut project = ask(&file, "project.get", &json!({ "id": id }));
    project["title"] = json!("Hospital, as the colleague calls it");
    let saved = ask(&file, "project.save", &project);
    assert_eq!(saved["title"], project["title"]);

    window
        .fill("Title, as printed in the report", "Hospital, as I call it")
        .await;
    window.shows("This record was changed meanwhile").await;
    window.shows("Hospital, as the colleague calls it").await;
    window.shows("Hospital, as I call it").await;
    window.picture("sharing-conflict").await;
    window.press("button", "Use what I entered").await;
    window
        .shows_no_more("This record was changed meanwhile")
        .await;
    window.shows("All changes saved").await;
    let now = ask(&file, "project.get", &json!({ "id": id }));
    assert_eq!(now["title"], "Hospital, as I call it");

    // The colleague's version is one undo away.
    assert_eq!(
        title_before(&file, &id),
        "Hospital, as the colleague calls it"
    );
    window.close().await;
}

/// The title that the last save replaced, as the history keeps it.
fn title_before(file: &Path, id: &Value) -> String {
    ask(file, "history.undo", &json!({}));
    let project = ask(file, "project.get", &json!({ "id": id }));
    project["title"].as_str().expect("a title").to_owned()
}
