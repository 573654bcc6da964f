//! Starting the program.

use crate::machine::Screen;
use crate::window::Window;

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn the_window_opens_and_fits_an_office_screen() {
    let window = Window::open("opening", Screen::Office, &[]).await;
    assert!(
        window.title().await.contains("SSC Desk"),
        "{}",
        window.title().await
    );
    assert_eq!(window.inner_size().await, Screen::Office.size());
    window.shows("SSC Desk").await;
    window.picture("welcome").await;
    window.close().await;
}

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn the_window_fills_a_large_screen() {
    let window = Window::open("opening-large", Screen::Large, &[]).await;
    assert_eq!(window.inner_size().await, Screen::Large.size());
    window.picture("welcome-large").await;
    window.close().await;
}
