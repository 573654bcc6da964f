//! Over every screen of the sample programme: each control does something, and no dialog and no drawer that it opens
//! has a fault that axe-core finds, in light and in dark.
//!
//! The pictures lie in `tests/out/pictures/dialogs`, for people to look at.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::machine::Screen;
use crate::places::sample;
use crate::window::{GLANCE, PAINT, PATIENCE, Window, key};

/// What leaves the programme, or hands over to another program: each has a story of its own.
const LEAVES: [&str; 4] = [
    "Close the programme",
    "Close programme",
    "Open another",
    "Restart",
];
/// The screens of one of the two walks, which go at the same time; the other has the rest.
const REGISTER: [&str; 7] = [
    "activities",
    "countries",
    "organisations",
    "people",
    "projects",
    "trainees",
    "experts",
];
/// More presses than any screen has controls.
const MOST: usize = 250;
/// Less dialogs and drawers than either walk meets.
const FEWEST: usize = 14;
/// How long other colours take to be painted.
const REPAINT: Duration = Duration::from_millis(200);

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn every_control_of_the_register_does_something() {
    let walk = Walk::over("walk-register", |screen| REGISTER.contains(&screen)).await;
    walk.end().await;
}

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn every_control_of_money_reports_and_settings_does_something() {
    let walk = Walk::over("walk-rest", |screen| !REGISTER.contains(&screen)).await;
    walk.end().await;
}

/// A walk, and what it found.
struct Walk {
    window: Window,
    routes: usize,
    pressed: usize,
    /// Controls that do nothing.
    dead: Vec<String>,
    /// Dialogs and drawers that were looked at.
    looked: BTreeSet<String>,
    /// What axe-core found, and where.
    faults: BTreeMap<String, BTreeSet<String>>,
}

impl Walk {
    /// Presses every control of the screens whose name `wanted` takes.
    async fn over(story: &'static str, wanted: impl Fn(&str) -> bool) -> Walk {
        let (window, mut routes) = sample(story, Screen::Office).await;
        routes.retain(|route| wanted(screen_of(route)));
        if wanted("settings") {
            let known = routes.clone();
            let sections = sections(&window).await.into_iter();
            routes.extend(sections.filter(|part| !known.contains(part)));
        }
        let mut walk = Walk {
            window,
            routes: routes.len(),
            pressed: 0,
            dead: Vec::new(),
            looked: BTreeSet::new(),
            faults: BTreeMap::new(),
        };
        for route in &routes {
            let start = Instant::now();
            let before = walk.pressed;
            walk.screen(route).await;
            println!(
                "{route}: {} presses, {} s",
                walk.pressed - before,
                start.elapsed().as_secs()
            );
        }
        walk
    }

    /// Presses every control of a screen, then of each of its tabs what the others do not have.
    async fn screen(&mut self, route: &str) {
        let mut pressed: BTreeSet<String> = BTreeSet::new();
        for tab in self.sheet(route, &mut pressed).await {
            self.sheet(&tab, &mut pressed).await;
        }
    }

    /// Presses every control at an address that was not pressed before; answers the addresses of its tabs.
    async fn sheet(&mut self, route: &str, pressed: &mut BTreeSet<String>) -> Vec<String> {
        let mut tabs = Vec::new();
        self.window.go(route).await;
        for _ in 0..MOST {
            let step = self
                .window
                .run_async(include_str!("walk.js"), vec![json!(pressed), json!(LEAVES)])
                .await;
            if step["done"] == json!(true) {
                if step["modal"] != json!(true) {
                    break;
                }
                self.leave_what_stands_in_front(route).await;
                continue;
            }
            let what = step["pressed"].as_str().expect("a control").to_owned();
            assert!(
                pressed.insert(what.clone()),
                "{route}: “{what}” is pressed again and again"
            );
            self.pressed += 1;
            let asked = self.window.dismiss_file_dialog().await;
            if step["effect"] != json!(true) && !asked {
                self.dead.push(format!("{route}: {what}"));
            }
            let fault = self.window.fault().await;
            assert_eq!(fault, None, "{route}: after “{what}”");
            if !asked {
                self.look(route, &step["stands"]).await;
            }
            let address = step["address"].as_str().unwrap_or_default();
            let beyond = address.trim_start_matches('#').strip_prefix(route);
            if what.contains(" | tab | ") && beyond.is_some_and(|rest| rest.starts_with("?tab=")) {
                tabs.push(address.trim_start_matches('#').to_owned());
            }
            if !beyond.is_some_and(|rest| rest.is_empty() || rest.starts_with(['?', '&'])) {
                self.window.visit(route).await;
            }
        }
        assert!(pressed.len() < 2 * MOST, "{route} has no end: {pressed:#?}");
        tabs
    }

    /// What cannot be left by Esc is left by going to the screen anew.
    async fn leave_what_stands_in_front(&self, route: &str) {
        let start = Instant::now();
        let escape = || async {
            let focus = self.window.client.active_element().await?;
            focus.send_keys(key::ESCAPE).await
        };
        // Between two dialogs the focus may be nowhere.
        while let Err(error) = escape().await {
            assert!(start.elapsed() < PATIENCE, "{route}: no Esc: {error}");
            tokio::time::sleep(GLANCE).await;
        }
        let start = Instant::now();
        while self.window.stands_in_front().await {
            if start.elapsed() > PAINT {
                return self.window.go(route).await;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Asks axe-core about a dialog or drawer, when it is met for the first time.
    async fn look(&mut self, route: &str, stands: &Value) {
        let Some(name) = stands.as_str() else { return };
        if !self.looked.insert(name.to_owned()) {
            return;
        }
        let picture = format!("dialogs/{}", file_name(name));
        self.window.shot(&picture).await;
        let mut found = self.window.axe("[data-front]", false).await;
        self.window.theme("dark").await;
        tokio::time::sleep(REPAINT).await;
        found.extend(self.window.axe("[data-front]", true).await);
        self.window.theme("light").await;
        for fault in found {
            let place = format!("{route}: {name}");
            self.faults.entry(fault).or_default().insert(place);
        }
    }

    async fn end(self) {
        assert!(
            self.pressed > 10 * self.routes,
            "only {} controls on {} screens were pressed",
            self.pressed,
            self.routes
        );
        assert!(
            self.looked.len() > FEWEST,
            "only {:?} were looked at",
            self.looked
        );
        assert!(
            self.dead.is_empty(),
            "controls that do nothing:\n{}",
            self.dead.join("\n")
        );
        let told: Vec<String> = self
            .faults
            .iter()
            .map(|(fault, places)| format!("{fault}\n    {places:?}"))
            .collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
        self.window.close().await;
    }
}

/// The name of the screen of an address.
fn screen_of(route: &str) -> &str {
    route
        .trim_start_matches('/')
        .split(['/', '?'])
        .next()
        .unwrap_or_default()
}

/// The addresses of the parts of the settings.
async fn sections(window: &Window) -> Vec<String> {
    window.go("/settings/languages").await;
    let links = window.parts().await["links"].take();
    serde_json::from_value(links).expect("addresses")
}

/// A name for a file.
fn file_name(name: &str) -> String {
    let letters = |c: char| {
        if c.is_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    };
    name.chars().take(80).map(letters).collect()
}
