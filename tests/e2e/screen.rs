//! What a whole screen is asked for: its address, its parts, its picture, its faults.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::window::{GLANCE, PATIENCE, Window};

/// How long axe-core may look at one screen.
const LOOK: Duration = Duration::from_secs(60);

impl Window {
    /// Goes to a screen by its address, with everything closed that stood in front, and waits until it is drawn.
    pub async fn go(&self, route: &str) {
        let script = r"
            const [route] = arguments;
            // Gone with the page: the sign that the new one is there.
            document.documentElement.dataset.left = 'yes';
            location.hash = '#' + route;
            setTimeout(() => location.reload())";
        self.run(script, vec![json!(route)]).await;
        let start = Instant::now();
        let drawn = "return Boolean(!document.documentElement.dataset.left && document.querySelector('main header') && !document.querySelector('[aria-busy=true]'))";
        // Between the two pages there is none that could answer.
        while !matches!(self.client.execute(drawn, vec![]).await, Ok(answer) if answer == json!(true))
        {
            if start.elapsed() > PATIENCE {
                self.fail(&format!("the screen {route} is not drawn")).await;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Whether a dialog, a list or a menu stands in front of the page now.
    pub async fn stands_in_front(&self) -> bool {
        let script = "return [...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=listbox], [role=menu]')].some(each => each.closest('[class*=scrim], [data-trigger]'))";
        self.run(script, vec![]).await == json!(true)
    }

    /// What the page says of itself when it broke: the screen of last resort.
    pub async fn fault(&self) -> Option<String> {
        let script = "return document.querySelector('[data-fault]')?.innerText ?? (document.querySelector('main') ? null : document.body.innerText)";
        self.run(script, vec![]).await.as_str().map(str::to_owned)
    }

    /// Goes to a screen by its address as a link does, without a new page, and waits until it is at rest.
    pub async fn visit(&self, route: &str) {
        let script = "location.hash = '#' + arguments[0]";
        self.run(script, vec![json!(route)]).await;
        self.rest(route).await;
    }

    /// Waits until nothing on the screen is on its way any more: no list, no picture of a page.
    pub async fn rest(&self, place: &str) {
        let start = Instant::now();
        while self.run_async(include_str!("rest.js"), vec![]).await != json!(true) {
            if start.elapsed() > PATIENCE {
                self.fail(&format!("{place} does not come to rest")).await;
            }
        }
    }

    /// The other parts of the screen: the names of tabs and views that are not shown now, and addresses beside it.
    pub async fn parts(&self) -> Value {
        self.run(include_str!("parts.js"), vec![]).await
    }

    /// Shows the page in a theme, at once.
    pub async fn theme(&self, theme: &str) {
        let script = "const { dataset } = document.documentElement; dataset.motion = 'reduced'; dataset.theme = arguments[0]";
        self.run(script, vec![json!(theme)]).await;
    }

    /// Shows the page with text of this percentage, as the settings do.
    pub async fn text_size(&self, percent: u32) {
        let script = "document.documentElement.style.fontSize = `${arguments[0]}%`";
        self.run(script, vec![json!(percent)]).await;
    }

    /// What large text leaves cut off, covered or out of reach.
    pub async fn cut_off(&self) -> Vec<String> {
        let found = self.run(include_str!("large.js"), vec![]).await;
        serde_json::from_value(found).expect("a list of names")
    }

    /// What is wider than the window, or scrolls sideways and is no table of its own width.
    pub async fn too_wide(&self) -> Vec<String> {
        let found = self.run(include_str!("wide.js"), vec![]).await;
        serde_json::from_value(found).expect("a list of names")
    }

    /// What axe-core finds wrong, by WCAG 2.2 A and AA, with what a CSS selector names; a second theme of the same
    /// page is asked for its `colours` only.
    pub async fn axe(&self, within: &str, colours: bool) -> Vec<String> {
        let loaded = self
            .run("return typeof window.axe === 'object'", vec![])
            .await;
        if loaded != json!(true) {
            let axe = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../ui/node_modules/axe-core/axe.min.js");
            let axe = fs::read_to_string(axe).expect("axe-core, which `npm ci` installs");
            self.run(&format!("{axe}; window.axe = axe;"), vec![]).await;
        }
        let asked = vec![json!(within), json!(colours)];
        let found = tokio::time::timeout(LOOK, self.run_async(include_str!("axe.js"), asked))
            .await
            .expect("axe-core answers");
        serde_json::from_value(found).expect("a list of faults")
    }
}
