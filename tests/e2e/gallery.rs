//! A walk past every screen, every tab and every view of the sample programme: its picture in light and in dark, and
//! on an office PC what axe-core finds, whether all of it fits beside each other, and what becomes of it with text
//! twice as large.
//!
//! The pictures lie in `tests/out/pictures/office`, `large` and `large-text`, for people to look at.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde_json::json;

use crate::machine::Screen;
use crate::places::sample;
use crate::window::{Window, key};

/// How long other colours take to be painted.
const REPAINT: std::time::Duration = std::time::Duration::from_millis(200);
/// More parts than any screen has.
const MOST: usize = 40;

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn every_screen_of_an_office_pc_is_whole_and_has_no_fault_in_light_and_in_dark() {
    let (window, routes) = sample("gallery-office", Screen::Office).await;
    let mut walk = Gallery::new(&window, "office", true);
    walk.all(routes).await;
    walk.in_front().await;
    walk.end();
    window.close().await;
}

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn every_screen_of_a_large_window_has_its_picture() {
    let (window, routes) = sample("gallery-large", Screen::Large).await;
    let mut walk = Gallery::new(&window, "large", false);
    walk.all(routes).await;
    walk.end();
    window.close().await;
}

/// The walk, and what it found so far.
struct Gallery<'a> {
    window: &'a Window,
    folder: &'static str,
    /// Whether the screens are looked at for faults, not only pictured.
    strict: bool,
    faults: BTreeMap<String, Vec<String>>,
    pictures: BTreeSet<String>,
}

impl<'a> Gallery<'a> {
    fn new(window: &'a Window, folder: &'static str, strict: bool) -> Gallery<'a> {
        Gallery {
            window,
            folder,
            strict,
            faults: BTreeMap::new(),
            pictures: BTreeSet::new(),
        }
    }

    /// Goes to every address, to those that stand beside it, and through the tabs and views of each.
    async fn all(&mut self, routes: Vec<String>) {
        let mut seen: BTreeSet<String> = routes.iter().cloned().collect();
        let mut line: VecDeque<String> = routes.into();
        while let Some(route) = line.pop_front() {
            self.window.visit(&route).await;
            self.look(&route).await;
            let parts = self.window.parts().await;
            for link in parts["links"].as_array().expect("addresses") {
                let link = link.as_str().expect("an address").to_owned();
                if seen.insert(link.clone()) {
                    line.push_back(link);
                }
            }
            self.views(&route, &parts["views"]).await;
        }
        assert!(self.pictures.len() > 60, "only {:?}", self.pictures);
    }

    /// The tabs and views of a screen, each from where the one before it left.
    async fn views(&mut self, route: &str, views: &serde_json::Value) {
        let views = views.as_array().expect("views");
        assert!(views.len() < MOST, "{route} has too many parts: {views:?}");
        for view in views {
            let name = view["name"].as_str().expect("a name");
            let press = "const all = document.querySelector('main').querySelectorAll('[role=tab], [role=radio]');
                const one = all[arguments[0]];
                if (!one) return false;
                if (one.getAttribute('role') === 'tab') { one.focus(); }
                one.click();
                return true";
            let place = view["place"].clone();
            if self.window.run(press, vec![place]).await != json!(true) {
                continue;
            }
            self.window.rest(&format!("{route}: {name}")).await;
            self.look(&format!("{route} {name}")).await;
        }
    }

    /// What stands in front of a screen by a key: the palette, and the list of keys.
    async fn in_front(&mut self) {
        for (name, keys) in [
            ("palette", [key::CONTROL, "k"].as_slice()),
            ("keys", ["?"].as_slice()),
        ] {
            self.window.visit("/checks").await;
            self.window.keys(keys).await;
            self.window.find("dialog", "").await;
            self.window.rest(name).await;
            self.look(name).await;
            self.window.keys(&[key::ESCAPE]).await;
        }
    }

    /// The picture of what is shown in both themes, and what is wrong with it.
    async fn look(&mut self, place: &str) {
        let name = named(place);
        for theme in ["light", "dark"] {
            self.window.theme(theme).await;
            tokio::time::sleep(REPAINT).await;
            let picture = format!("{}/{name}-{theme}", self.folder);
            self.window.shot(&picture).await;
            if self.strict {
                let colours = theme == "dark";
                for fault in self.window.axe("body", colours).await {
                    self.note(fault, format!("{place} in {theme}"));
                }
            }
        }
        for fault in self.window.too_wide().await {
            self.note(format!("too wide: {fault}"), place.to_owned());
        }
        if self.strict {
            self.large_text(place, &name).await;
        }
        if let Some(fault) = self.window.fault().await {
            self.note(format!("broken: {fault}"), place.to_owned());
        }
        assert!(
            self.pictures.insert(name.clone()),
            "two places are named {name}"
        );
    }

    /// The same place with the largest text of the settings.
    async fn large_text(&mut self, place: &str, name: &str) {
        self.window.theme("light").await;
        self.window.text_size(200).await;
        // Pages of a PDF that are further down now are not drawn, so there is no waiting for rest.
        tokio::time::sleep(2 * REPAINT).await;
        self.window.shot(&format!("large-text/{name}")).await;
        for fault in self.window.cut_off().await {
            self.note(format!("at 200 % text: {fault}"), place.to_owned());
        }
        self.window.text_size(100).await;
    }

    fn note(&mut self, fault: String, place: String) {
        self.faults.entry(fault).or_default().push(place);
    }

    fn end(self) {
        let told: Vec<String> = self
            .faults
            .iter()
            .map(|(fault, places)| format!("{fault}\n    on {}", places.join(", ")))
            .collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
    }
}

/// A name for a file: the address without the keys of records.
fn named(place: &str) -> String {
    let words: Vec<String> = place
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .map(|word| match word.len() {
            36 if word.matches('-').count() == 4 => "one".to_owned(),
            _ => word.to_lowercase(),
        })
        .collect();
    if words.is_empty() {
        "home".to_owned()
    } else {
        words.join("-")
    }
}
