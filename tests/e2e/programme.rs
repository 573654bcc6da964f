//! Making and opening programmes through the system's own file dialogs.

use crate::machine::Screen;
use crate::window::Window;

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn a_new_programme_is_a_file_where_the_officer_put_it() {
    let window = Window::open("new-programme", Screen::Office, &[]).await;
    let file = window.file("documents/register.ssc");

    window.press("button", "New programme").await;
    window.answer_file_dialog("New programme", &file).await;
    window.shows("A new programme").await;

    assert!(file.is_file(), "{} was not made", file.display());
    window.picture("assistant").await;
    window.close().await;
}
