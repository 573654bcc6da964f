//! Over every screen of the sample programme: each control does something, and axe-core finds no fault in the
//! dialogs, drawers and menus that open, in light and in dark.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde_json::{Value, json};

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
async fn every_control_of_every_screen_does_something_and_what_it_opens_has_no_fault() {
    let (window, routes) = sample("walk", Screen::Office).await;
    let mut walk = Walk {
        window: &window,
        dead: Vec::new(),
        faults: BTreeMap::new(),
        fronts: BTreeSet::new(),
        links: BTreeMap::new(),
        pressed: 0,
    };
    let screens = routes.len();
    let mut seen: BTreeSet<String> = routes.iter().cloned().collect();
    let mut line: VecDeque<String> = routes.into();
    while let Some(route) = line.pop_front() {
        window.go(&route).await;
        // The settings and the reports have a list of their parts; a page of the guide is like any other.
        if !route.starts_with("/help") {
            for link in window.parts().await["links"].as_array().expect("addresses") {
                let link = link.as_str().expect("an address").to_owned();
                if seen.insert(link.clone()) {
                    line.push_back(link);
                }
            }
        }
        walk.screen(&route).await;
    }
    walk.end(screens);
    window.close().await;
}

/// The walk, and what it found so far.
struct Walk<'a> {
    window: &'a Window,
    dead: Vec<String>,
    faults: BTreeMap<String, Vec<String>>,
    /// What stood in front of a screen, and was looked at.
    fronts: BTreeSet<String>,
    /// The links that were pressed on some address of a screen, and stand on its other addresses too.
    links: BTreeMap<String, BTreeSet<String>>,
    pressed: usize,
}

impl Walk<'_> {
    /// Presses every control of a screen once.
    async fn screen(&mut self, route: &str) {
        let window = self.window;
        let screen = route.split(['/', '?']).nth(1).unwrap_or("").to_owned();
        let mut pressed = self.links.get(&screen).cloned().unwrap_or_default();
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
            self.after(route, &step, &mut pressed).await;
        }
        assert!(pressed.len() < MOST, "{route} has no end: {pressed:#?}");
        let links = pressed.into_iter().filter(|what| what.contains(" | a | "));
        self.links.entry(screen).or_default().extend(links);
    }

    /// Looks at what a press did, and goes back to the screen when it led away.
    async fn after(&mut self, route: &str, step: &Value, pressed: &mut BTreeSet<String>) {
        let window = self.window;
        let what = step["pressed"].as_str().expect("a control").to_owned();
        assert!(
            pressed.insert(what.clone()),
            "{route}: “{what}” is pressed again and again"
        );
        self.pressed += 1;
        let asked = window.dismiss_file_dialog().await;
        if step["effect"] != json!(true) && !asked {
            self.dead.push(format!("{route}: {what}"));
        }
        let fault = window.fault().await;
        assert_eq!(fault, None, "{route}: after “{what}”");
        if let Some(front) = step["opened"].as_str() {
            self.front(route, front).await;
        }
        let address = step["address"].as_str().unwrap_or_default();
        let path = route.split('?').next().unwrap_or(route);
        let inside = address == format!("#{path}") || address.starts_with(&format!("#{path}?"));
        if !inside {
            window.go(route).await;
        }
    }

    /// Takes the picture of a dialog, a drawer or a menu that opened, and asks axe-core about it, once.
    async fn front(&mut self, route: &str, front: &str) {
        let screen = route.split(['/', '?']).nth(1).unwrap_or("");
        if !self.fronts.insert(format!("{screen} {front}")) {
            return;
        }
        self.window.rest(front).await;
        let name: String = format!("{screen}-{front}")
            .to_lowercase()
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { '-' })
            .take(80)
            .collect();
        for theme in ["dark", "light"] {
            self.window.theme(theme).await;
            let within = "[data-walked]";
            for fault in self.window.axe(within, theme == "dark").await {
                let place = format!("{route}: {front} in {theme}");
                self.faults.entry(fault).or_default().push(place);
            }
        }
        self.window.picture(&format!("front/{name}")).await;
    }

    fn end(self, screens: usize) {
        assert!(
            self.pressed > 10 * screens,
            "only {} controls on {screens} screens were pressed",
            self.pressed,
        );
        assert!(
            self.fronts.len() > 20,
            "only these opened: {:?}",
            self.fronts
        );
        assert!(
            self.dead.is_empty(),
            "controls that do nothing:\n{}",
            self.dead.join("\n")
        );
        let told: Vec<String> = self
            .faults
            .iter()
            .map(|(fault, places)| format!("{fault}\n    on {}", places.join(", ")))
            .collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
    }
}
