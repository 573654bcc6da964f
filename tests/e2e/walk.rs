//! Over every screen of the sample programme: each control does something, and axe-core finds no fault in it,
//! in light and in dark.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::machine::{self, Screen};
use crate::window::{Window, key};

/// The screens, from the interface's own list, so that a new one cannot be forgotten.
const ROUTES: &str = include_str!("../../ui/src/app/routes.tsx");
/// What leaves the programme, or hands over to another program: each has a story of its own.
const LEAVES: [&str; 4] = [
    "Close the programme",
    "Close programme",
    "Open another",
    "Restart",
];
/// The parts of the settings.
const SECTIONS: [&str; 11] = [
    "agency",
    "languages",
    "groups",
    "editions",
    "published",
    "appearance",
    "calendar",
    "numbers",
    "backup",
    "lists",
    "about",
];
/// More presses than any screen has controls.
const MOST: usize = 250;

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn every_control_of_every_screen_does_something() {
    let (window, routes) = sample("walk").await;
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

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn axe_finds_no_fault_on_any_screen_in_light_and_in_dark() {
    let (window, routes) = sample("axe").await;
    let mut faults = BTreeMap::new();
    for route in &routes {
        for theme in ["light", "dark"] {
            window.go(route).await;
            for fault in window.axe(theme).await {
                faults
                    .entry(fault)
                    .or_insert_with(Vec::new)
                    .push(format!("{route} in {theme}"));
            }
        }
    }
    let told: Vec<String> = faults
        .iter()
        .map(|(fault, places)| format!("{fault}\n    on {}", places.join(", ")))
        .collect();
    assert!(faults.is_empty(), "{}", told.join("\n"));
    window.close().await;
}

/// The window on the sample programme, and the address of every screen with a record of it.
async fn sample(story: &'static str) -> (Window, Vec<String>) {
    let window = Window::open(story, Screen::Office, &[]).await;
    let file = window.sample().await;
    let routes = ROUTES
        .lines()
        .filter_map(|line| line.trim().split("path: \"").nth(1)?.split('"').next())
        .flat_map(|path| filled(path, &file))
        .collect();
    (window, routes)
}

/// A route with its parameters taken from the first record of the sample, or each part of what has parts.
fn filled(path: &str, file: &Path) -> Vec<String> {
    let first = |command: &str, field: &str| {
        let page = ask(file, command, &json!({}));
        page["rows"][0][field]
            .as_str()
            .unwrap_or_else(|| panic!("{command} of the sample has no {field}"))
            .to_owned()
    };
    let (screen, parameter) = path.split_once('$').unwrap_or((path, ""));
    let values = match (screen, parameter) {
        (_, "") => vec![String::new()],
        ("/projects/", "id") => vec![first("project.list", "id")],
        ("/activities/", "id") => vec![first("activity.list", "id")],
        ("/people/", "id") => vec![first("person.list", "id")],
        ("/countries/", "code") => vec!["LAO".to_owned()],
        ("/settings/", "section") => SECTIONS.map(str::to_owned).to_vec(),
        ("/help/", "page") => vec!["start".to_owned()],
        _ => panic!("tests/e2e/walk.rs: say what stands for ${parameter} in {path}"),
    };
    values
        .iter()
        .map(|value| format!("{screen}{value}"))
        .collect()
}

/// What the program answers to a command on the command line.
pub fn ask(file: &Path, command: &str, request: &Value) -> Value {
    let output = Command::new(machine::program())
        .arg("call")
        .arg(file)
        .arg(command)
        .arg(request.to_string())
        .output()
        .expect("the program runs");
    assert!(
        output.status.success(),
        "{command}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("JSON")
}
