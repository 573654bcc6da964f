//! The whole way from an open programme to the saved report, without a mouse.

use crate::machine::Screen;
use crate::window::{Window, key};

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn the_keyboard_alone_reaches_a_record_changes_it_and_saves_the_report() {
    let window = Window::open("keyboard", Screen::Office, &[]).await;
    window.sample().await;

    // The palette finds a project by a part of its name.
    window.keys(&[key::CONTROL, "k"]).await;
    window.shows("Home").await;
    window.keys(&["district hospital"]).await;
    window.shows("LAO-2021-001").await;
    window.keys(&[key::ENTER]).await;
    window
        .shows("District hospital upgrading and clinical mentoring")
        .await;
    window.shows_no_more("Type a command").await;

    // Tab reaches the title; every stop on the way has a name and a ring.
    for _ in 0..80 {
        if window.focus().await.contains("Title, as printed") {
            break;
        }
        window.keys(&[key::TAB]).await;
        let ring = window.focus_is_seen().await;
        assert!(
            ring,
            "the focus is on “{}” and cannot be seen",
            window.focus().await
        );
    }
    assert!(
        window.focus().await.contains("Title, as printed"),
        "Tab does not reach the title but {}",
        window.focus().await
    );
    // Who comes by Tab has the whole text selected.
    window.keys(&["District hospitals", key::TAB]).await;
    window.shows("All changes saved").await;

    // Undo by key, outside a text field.
    window.keys(&[key::ESCAPE]).await;
    window.keys(&[key::ALT, "2"]).await;
    window.keys(&[key::CONTROL, "z"]).await;
    window
        .shows("District hospital upgrading and clinical mentoring")
        .await;

    // Back to where the palette was opened, and the list of keys.
    window.keys(&["?"]).await;
    window.shows("Keyboard shortcuts").await;
    window.keys(&[key::ESCAPE]).await;
    window.shows_no_more("Keyboard shortcuts").await;

    window.keys(&[key::CONTROL, "k"]).await;
    window.keys(&["annual"]).await;
    window.keys(&[key::ENTER]).await;
    window.shows("Page preview").await;
    window.draws("[data-page] canvas").await;
    window.keys(&[key::CONTROL, "p"]).await;
    let pdf = window.file("documents/keys.pdf");
    window
        .answer_file_dialog("Save the report, then print it", &pdf)
        .await;
    window.shows("The file is open in your PDF program.").await;
    assert!(pdf.is_file());
    window.close().await;
}
