//! The pictures of the user guide, taken from the window as an officer of the sample programme sees it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::machine::{self, Screen};
use crate::window::{Window, key};

/// Cells as an institute sends them: heads, then four people.
const PASTED: &str = concat!(
    "Name\tSex\tCountry\tEmployer\tDays\n",
    "Souksavanh Demo\tF\tLaos\tProvincial hospital\t10\n",
    "Bounmy Demo\tM\tLaos\tMinistry of Health\t10\n",
    "Thida Demo\tF\tMyanmar\tNursing school\t10\n",
    "Pisey Demo\tF\tCambodia\tDistrict hospital\tten"
);

/// Between two looks at the window's text, and how many in a row must be the same before its picture is taken.
const GLANCE: Duration = Duration::from_millis(250);
const QUIET: u32 = 6;

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn the_guide_shows_pictures_of_the_window_as_it_is() {
    let window = Window::open("guide", Screen::Office, &[]).await;
    let mut shots = Shots::new(&window);
    window.shows("Try the sample programme").await;
    shots.take("welcome").await;
    window.sample().await;
    shots.take("home").await;

    window.press("button", "Contribution in").await;
    window.shows("How it adds up").await;
    shots.take("trace").await;

    for (name, route, sign) in [
        ("projects", "/projects", "Money of"),
        (
            "calendar",
            "/activities?view=calendar",
            "Courses and visits",
        ),
        ("trainees", "/trainees", "not recorded or other"),
        ("country", "/countries/LAO", "Both ways by year"),
        ("budgets", "/budgets", "% of budget"),
        ("rates", "/rates", "THB"),
        ("report", "/report", "From the register"),
        (
            "other-reports",
            "/reports?report=brief&country=LAO",
            "Country brief",
        ),
        ("checks", "/checks", "Cost lines without a payer"),
        ("settings", "/settings/backup", "Choose a folder"),
    ] {
        window.go(route).await;
        window.shows(sign).await;
        if name.ends_with("report") || name.ends_with("reports") {
            window.draws("[data-page] canvas").await;
        }
        shots.take(name).await;
    }

    window.go("/projects").await;
    window.fill("Filter these rows", "TRI-2021-046").await;
    window.shows_no_more("BGD-2021-022").await;
    window.press("cell", "TRI-2021-046").await;
    window.press("tab", "Overview").await;
    window.shows("Title in English").await;
    shots.take("project").await;
    window.press("tab", "Money").await;
    window.shows("Partner shares").await;
    shots.take("money").await;
    window.press("tab", "People").await;
    window.press("button", "Paste a list").await;
    window.paste("Rows from the sheet", PASTED).await;
    window.shows("What was read").await;
    shots.take("paste").await;

    window.go("/projects").await;
    window.keys(&["?"]).await;
    window.shows("Move through the rows").await;
    shots.take("shortcuts").await;
    window.keys(&[key::ESCAPE]).await;

    // F1 opens the page of the screen, and the guide can be searched.
    window.go("/projects").await;
    window.keys(&["\u{E031}"]).await;
    window.shows("Split a multi-country project").await;
    window.type_into("Search the guide", "rate missing").await;
    window.shows("A rate is missing").await;

    let taken = shots.names;
    window.close().await;
    agree(&taken);
}

/// The pictures that were taken so far.
struct Shots<'a> {
    window: &'a Window,
    names: BTreeSet<String>,
}

impl<'a> Shots<'a> {
    fn new(window: &'a Window) -> Shots<'a> {
        Shots {
            window,
            names: BTreeSet::new(),
        }
    }

    /// Waits until the window has nothing more to add, and takes its picture.
    async fn take(&mut self, name: &str) {
        let mut before = String::new();
        let mut quiet = 0;
        while quiet < QUIET {
            tokio::time::sleep(GLANCE).await;
            let now = self.window.text().await;
            quiet = if now == before { quiet + 1 } else { 0 };
            before = now;
        }
        self.window.picture(&format!("guide-{name}")).await;
        self.names.insert(name.to_owned());
    }
}

/// The guide names no picture that was not taken, and the pictures in the program are of the same window.
fn agree(taken: &BTreeSet<String>) {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/guide");
    let mut named = BTreeSet::new();
    for page in fs::read_dir(guide.join("en")).expect("the pages of the guide") {
        let path = page.expect("a page").path();
        named.extend(pictures_of(&fs::read_to_string(&path).expect("a page")));
    }
    assert!(!named.is_empty(), "no page of the guide shows a picture");
    assert!(
        named.is_subset(taken),
        "the guide names pictures that nobody took: {:?}",
        named.difference(taken).collect::<Vec<_>>()
    );
    for name in taken {
        let fresh = machine::out("pictures").join(format!("guide-{name}.png"));
        let kept = guide.join("pictures").join(format!("{name}.png"));
        assert_eq!(
            size_of(&kept),
            size_of(&fresh),
            "{name}: run `make pictures` after the window's stories"
        );
    }
}

/// The pictures that a page names, without their ending.
fn pictures_of(page: &str) -> Vec<String> {
    page.split("![")
        .skip(1)
        .filter_map(|rest| rest.split_once("](")?.1.split_once(".png)"))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// Width and height in the head of a PNG.
fn size_of(png: &PathBuf) -> (u32, u32) {
    let bytes = fs::read(png).unwrap_or_else(|error| panic!("{}: {error}", png.display()));
    let side = |at: usize| {
        let part = bytes.get(at..at + 4).and_then(|part| part.try_into().ok());
        u32::from_be_bytes(part.unwrap_or_else(|| panic!("{} is no PNG", png.display())))
    };
    (side(16), side(20))
}
