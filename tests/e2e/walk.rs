//! Over every screen of the sample programme: each control does something.

use std::collections::BTreeSet;

use serde_json::json;

use crate::machine::Screen;
use crate::places::sample;
use crate::window::{Window, key};

/// What leaves the programme, or hands over to another program: each has a story of its own.
const LEAVES: [&str; 4] = [
    "Close the programme",
    "Close programme",
    "Open another",
    "Restart",
];
/// More presses than any screen has controls.
const MOST: usize = 250;

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn every_control_of_every_screen_does_something() {
    let (window, mut routes) = sample("walk", Screen::Office).await;
    let parts: Vec<String> = sections(&window).await;
    routes.extend(
        parts
            .into_iter()
            .filter(|part| !routes.contains(part))
            .collect::<Vec<_>>(),
    );
    let mut dead = Vec::new();
    let mut pressed_in_all = 0;
    for route in &routes {
        let mut pressed: BTreeSet<String> = BTreeSet::new();
        window.go(route).await;
        for _ in 0..MOST {
            let step = window
                .run_async(include_str!("walk.js"), vec![json!(pressed), json!(LEAVES)])
                .await;
            if step["done"] == json!(true) {
                if step["modal"] == json!(true) {
                    window.keys(&[key::ESCAPE]).await;
                    // What cannot be left by Esc is left by going to the screen anew.
                    if window.stands_in_front().await {
                        window.go(route).await;
                    }
                    continue;
                }
                break;
            }
            let what = step["pressed"].as_str().expect("a control").to_owned();
            assert!(
                pressed.insert(what.clone()),
                "{route}: “{what}” is pressed again and again"
            );
            pressed_in_all += 1;
            let asked = window.dismiss_file_dialog().await;
            if step["effect"] != json!(true) && !asked {
                dead.push(format!("{route}: {what}"));
            }
            let fault = window.fault().await;
            assert_eq!(fault, None, "{route}: after “{what}”");
            if step["address"].as_str() != Some(&format!("#{route}")) {
                let inside = step["address"]
                    .as_str()
                    .is_some_and(|address| address.starts_with(&format!("#{route}?")));
                if !inside {
                    window.go(route).await;
                }
            }
        }
        assert!(pressed.len() < MOST, "{route} has no end: {pressed:#?}");
    }
    assert!(
        pressed_in_all > 10 * routes.len(),
        "only {pressed_in_all} controls on {} screens were pressed",
        routes.len()
    );
    assert!(
        dead.is_empty(),
        "controls that do nothing:\n{}",
        dead.join("\n")
    );
    window.close().await;
}

/// The addresses of the parts of the settings.
async fn sections(window: &Window) -> Vec<String> {
    window.go("/settings/languages").await;
    let links = window.parts().await["links"].take();
    serde_json::from_value(links).expect("addresses")
}
