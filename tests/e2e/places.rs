//! Every screen of the sample programme by its address, from the interface's own list, so that none is forgotten.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::machine::{self, Screen};
use crate::window::Window;

const ROUTES: &str = include_str!("../../ui/src/app/routes.tsx");
/// Screens that their address alone does not show in full: a view, or the record that they are about.
const MORE: [&str; 4] = [
    "/reports?report=brief&country=LAO",
    "/reports?report=built",
    "/rates?view=import",
    "/countries/LAO",
];

/// The window on the sample programme, and the address of every screen with a record of it.
pub async fn sample(story: &'static str, screen: Screen) -> (Window, Vec<String>) {
    let window = Window::open(story, screen, &[]).await;
    let file = window.sample().await;
    let mut routes: Vec<String> = ROUTES
        .lines()
        .filter_map(|line| line.trim().split("path: \"").nth(1)?.split('"').next())
        .map(|path| filled(path, &file))
        .collect();
    for route in MORE {
        if !routes.iter().any(|known| known == route) {
            routes.push(route.to_owned());
        }
    }
    (window, routes)
}

/// A route with its parameter taken from a record of the sample that has much to show.
fn filled(path: &str, file: &Path) -> String {
    let first = |command: &str, request: Value| {
        let page = ask(file, command, &request);
        page["rows"][0]["id"]
            .as_str()
            .unwrap_or_else(|| panic!("{command} of the sample has no row"))
            .to_owned()
    };
    let activity = || first("activity.list", json!({ "kind": "training" }));
    let (screen, parameter) = path.split_once('$').unwrap_or((path, ""));
    let value = match (screen, parameter) {
        ("/papers", "") => return format!("/papers?activity={}", activity()),
        (_, "") => return path.to_owned(),
        ("/projects/", "id") => first("project.list", json!({})),
        ("/activities/", "id") => activity(),
        ("/people/", "id") => first("person.list", json!({})),
        ("/countries/", "code") => "LAO".to_owned(),
        ("/settings/", "section") => "languages".to_owned(),
        ("/help/", "page") => "start".to_owned(),
        _ => panic!("tests/e2e/places.rs: say what stands for ${parameter} in {path}"),
    };
    format!("{screen}{value}")
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
        "{command} of {}: {}",
        file.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("JSON")
}
