//! The window as an officer uses it: press what has a name, fill what has a label, read what is shown.
//!
//! Page objects act and wait; the stories assert.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::machine::{self, Machine, Screen};

/// How long the window has to show what is waited for.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// How long the program may take to open its window on a busy machine.
const START: Duration = Duration::from_secs(60);
/// Between two looks.
pub const GLANCE: Duration = Duration::from_millis(50);
/// From the last change to its picture.
pub const PAINT: Duration = Duration::from_millis(500);
/// WebDriver's name for an element in a script's answer.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Keys that have no character.
pub mod key {
    /// Lets go of every held key.
    pub const RELEASE: &str = "\u{E000}";
    pub const BACKSPACE: &str = "\u{E003}";
    pub const TAB: &str = "\u{E004}";
    pub const ENTER: &str = "\u{E007}";
    pub const SHIFT: &str = "\u{E008}";
    pub const CONTROL: &str = "\u{E009}";
    pub const ALT: &str = "\u{E00A}";
    pub const ESCAPE: &str = "\u{E00C}";
    pub const UP: &str = "\u{E013}";
    pub const DOWN: &str = "\u{E015}";
}

/// The open window of a running program.
pub struct Window {
    pub(crate) client: Client,
    pub(crate) machine: Machine,
    story: &'static str,
}

impl Window {
    /// Starts the program on a fresh machine with `arguments`; `story` names its log and the picture of a failure.
    pub async fn open(story: &'static str, screen: Screen, arguments: &[&str]) -> Window {
        let machine = Machine::start(screen, story);
        let window = Window::start(machine, story, arguments).await;
        let (width, height) = screen.size();
        if window.inner_size().await != (width, height) {
            window.resize(width, height).await;
        }
        window
    }

    /// Starts the program again on the machine of this window, in which it ran and ended.
    pub async fn again(self, arguments: &[&str]) -> Window {
        let Window {
            mut machine, story, ..
        } = self;
        machine.wait_for_the_end(PATIENCE);
        machine.new_driver(story);
        Window::start(machine, story, arguments).await
    }

    /// Starts the program on a machine; its window has the size that the program gives it.
    pub async fn start(machine: Machine, story: &'static str, arguments: &[&str]) -> Window {
        let capabilities = json!({
            "tauri:options": { "application": machine::program(), "args": arguments },
        });
        let Value::Object(capabilities) = capabilities else {
            unreachable!("the capabilities are an object");
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = tokio::time::timeout(
            START,
            builder.capabilities(capabilities).connect(&machine.url()),
        )
        .await
        .unwrap_or_else(|_| panic!("no window within {START:?}: see tests/out/logs/{story}.log"))
        .unwrap_or_else(|error| panic!("the program did not open a window: {error}"));
        Window {
            client,
            machine,
            story,
        }
    }

    /// The machine on which the program runs.
    pub fn machine(&self) -> &Machine {
        &self.machine
    }

    /// Closes the window as its cross does; the program ends by itself.
    pub async fn shut(&self) {
        // The page is gone before it could answer.
        let script = "setTimeout(() => window.__TAURI_INTERNALS__.invoke('plugin:window|close', { label: 'main' }))";
        let _gone_before_it_could_answer = self.glance(script).await;
        self.machine.wait_for_the_end(PATIENCE);
    }

    /// Closes the program and everything around it.
    pub async fn close(mut self) {
        let _gone_with_its_window = self.client.clone().close().await;
        self.machine.stop();
    }

    /// The title in the window's frame, as the page names it.
    pub async fn title(&self) -> String {
        self.client.title().await.expect("the title")
    }

    /// Makes the sample programme and opens it; answers where it lies.
    pub async fn sample(&self) -> PathBuf {
        let file = self.file("documents/sample.ssc");
        self.press("button", "Try the sample programme").await;
        self.answer_file_dialog("Try the sample programme", &file)
            .await;
        self.shows("Contribution in").await;
        file
    }

    /// The files that were handed to other programs, a path a line.
    pub async fn opened(&self) -> String {
        let start = Instant::now();
        while self.machine.opened().is_empty() && start.elapsed() < PATIENCE {
            tokio::time::sleep(GLANCE).await;
        }
        self.machine.opened().trim().to_owned()
    }

    /// A path in the officer's home folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.machine.home().join(name)
    }

    /// Width and height of the page in pixels.
    pub async fn inner_size(&self) -> (u32, u32) {
        let size = self
            .run("return [window.innerWidth, window.innerHeight]", vec![])
            .await;
        let side = |i: usize| {
            size[i]
                .as_u64()
                .and_then(|n| u32::try_from(n).ok())
                .expect("a size")
        };
        (side(0), side(1))
    }

    /// Presses what has this role and name.
    pub async fn press(&self, role: &str, name: &str) {
        let start = Instant::now();
        loop {
            let element = self.find(role, name).await;
            // A list may be drawn anew between finding and pressing.
            match element.click().await {
                Ok(()) => return,
                Err(error) if start.elapsed() > PATIENCE => {
                    self.fail(&format!("the {role} “{name}” cannot be pressed: {error}"))
                        .await;
                }
                Err(_) => {
                    // It may lie under a row that stays in sight, such as the totals; one that is gone is found anew.
                    let element = serde_json::to_value(&element).expect("an element");
                    let script = "arguments[0].scrollIntoView({ block: 'center' })";
                    let _gone_or_scrolled = self.client.execute(script, vec![element]).await;
                    tokio::time::sleep(GLANCE).await;
                }
            }
        }
    }

    /// Replaces the text of the field with this label and leaves the field.
    pub async fn fill(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        self.empty(label, &field).await;
        let keys = format!("{text}{}", key::TAB);
        self.act("be filled", label, field.send_keys(&keys).await)
            .await;
    }

    /// Replaces the text of the field with this label and stays in it.
    pub async fn type_into(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        self.empty(label, &field).await;
        self.act("be typed into", label, field.send_keys(text).await)
            .await;
    }

    /// Puts text into the field with this label as the clipboard would: a field takes no tabs from the keyboard.
    pub async fn paste(&self, label: &str, text: &str) {
        let field = serde_json::to_value(self.field(label).await).expect("an element");
        let script = "const [field, text] = arguments; field.focus(); document.execCommand('insertText', false, text)";
        self.run(script, vec![field, json!(text)]).await;
    }

    /// Types a date, `YYYY-MM-DD`, into the date field with this label, whatever the order of its parts.
    pub async fn fill_date(&self, label: &str, date: &str) {
        let group = self.find("group", label).await;
        for (part, digits) in ["year", "month", "day"]
            .into_iter()
            .zip(date.splitn(3, '-'))
        {
            let part = group
                .find(fantoccini::Locator::Css(&format!(
                    "[role=spinbutton][data-type={part}]"
                )))
                .await
                .unwrap_or_else(|error| panic!("the date field “{label}” has no {part}: {error}"));
            self.act("be filled", label, part.click().await).await;
            self.act("be filled", label, part.send_keys(digits).await)
                .await;
        }
    }

    /// Opens the list with this label and chooses an option.
    pub async fn choose(&self, label: &str, option: &str) {
        self.press("button", label).await;
        self.press("option", option).await;
    }

    /// Types into the field with this label, and chooses what is found.
    pub async fn look_up(&self, label: &str, text: &str, option: &str) {
        self.type_into(label, text).await;
        let start = Instant::now();
        self.press("option", option).await;
        tokio::time::sleep(GLANCE).await;
        // What is found comes letter by letter, and an option may go from under the hand.
        while let Some(still) = self.look_for("option", option).await {
            if start.elapsed() > PATIENCE {
                self.fail(&format!("“{option}” cannot be chosen")).await;
            }
            let _may_be_gone_now = still.click().await;
            tokio::time::sleep(PAINT).await;
        }
    }

    /// Presses keys on whatever has the focus: `&[key::CONTROL, "z"]`.
    pub async fn keys(&self, keys: &[&str]) {
        let focus = self
            .client
            .active_element()
            .await
            .expect("the focused element");
        let held = [key::CONTROL, key::SHIFT, key::ALT]
            .iter()
            .any(|modifier| keys.contains(modifier));
        let keys = format!("{}{}", keys.concat(), if held { key::RELEASE } else { "" });
        focus.send_keys(&keys).await.expect("keys");
    }

    /// The name of what has the focus.
    pub async fn focus(&self) -> String {
        let script = r"const it = document.activeElement;
            const by = it.getAttribute('aria-labelledby');
            return it.getAttribute('aria-label')
                ?? (by ? by.split(/\s+/).map((id) => document.getElementById(id)?.innerText ?? '').join(' ') : null)
                ?? it.labels?.[0]?.innerText ?? it.innerText ?? it.tagName";
        let name = self.run(script, vec![]).await;
        name.as_str().unwrap_or_default().to_owned()
    }

    /// Whether the focus is drawn: a ring, an outline, or the colours of a chosen part.
    pub async fn focus_is_seen(&self) -> bool {
        let script = r"let it = document.activeElement;
            for (let depth = 0; it && depth < 4; depth++, it = it.parentElement) {
                const style = getComputedStyle(it);
                if (style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)) return true;
            }
            return document.activeElement.matches('[data-focused]')";
        self.run(script, vec![]).await == json!(true)
    }

    /// What the field with this label holds.
    pub async fn value(&self, label: &str) -> String {
        self.field(label)
            .await
            .prop("value")
            .await
            .expect("a value")
            .unwrap_or_default()
    }

    /// Waits until the page shows this text.
    pub async fn shows(&self, text: &str) {
        let start = Instant::now();
        while !self.text().await.contains(text) {
            if start.elapsed() > PATIENCE {
                self.fail(&format!("the window does not show “{text}”"))
                    .await;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until every field of the page is saved.
    pub async fn saved(&self) {
        // What a field does when it is left, it does in the next moment.
        tokio::time::sleep(GLANCE).await;
        let start = Instant::now();
        loop {
            let text = self.text().await;
            if text.contains("All changes saved") || text.contains("Saved at") {
                return;
            }
            if start.elapsed() > PATIENCE {
                self.fail("a field is not saved").await;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until the page shows this text no more.
    pub async fn shows_no_more(&self, text: &str) {
        let start = Instant::now();
        while self.text().await.contains(text) {
            if start.elapsed() > PATIENCE {
                self.fail(&format!("the window still shows “{text}”")).await;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until the page has drawn what a CSS selector names and no role does, such as the pages of a PDF.
    pub async fn draws(&self, selector: &str) {
        let start = Instant::now();
        let script = "const drawn = document.querySelector(arguments[0]); return Boolean(drawn && drawn.width > 0)";
        while self.run(script, vec![json!(selector)]).await != json!(true) {
            if start.elapsed() > PATIENCE {
                self.fail(&format!("the window does not draw “{selector}”"))
                    .await;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// The whole visible text, one space between words.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body.innerText", vec![]).await;
        text.as_str()
            .unwrap_or_default()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Waits for what has this role and name.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        let start = Instant::now();
        loop {
            if let Some(element) = self.look_for(role, name).await {
                return element;
            }
            if start.elapsed() > PATIENCE {
                self.fail(&format!("the window has no {role} named “{name}”"))
                    .await;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// What has this role and name now, if anything has.
    pub async fn look_for(&self, role: &str, name: &str) -> Option<Element> {
        let found = self
            .run(include_str!("find.js"), vec![json!(role), json!(name)])
            .await;
        let id = found.get(ELEMENT)?.as_str()?.to_owned();
        Some(Element::from_element_id(
            self.client.clone(),
            ElementRef::from(id),
        ))
    }

    /// Saves what the window shows to `tests/out/pictures/<name>.png`.
    pub async fn picture(&self, name: &str) -> PathBuf {
        // WebKit lays out at once and paints a little later.
        tokio::time::sleep(PAINT).await;
        self.shot(name).await
    }

    /// The same of a window that has been at rest.
    pub async fn shot(&self, name: &str) -> PathBuf {
        let path = machine::out("pictures").join(format!("{name}.png"));
        let folder = path.parent().expect("a folder");
        fs::create_dir_all(folder).expect("a folder for pictures");
        // The driver now and then has no picture while the window draws.
        let start = Instant::now();
        let png = loop {
            match self.client.screenshot().await {
                Ok(png) => break png,
                Err(error) => assert!(
                    start.elapsed() < PATIENCE,
                    "no picture of the window: {error}"
                ),
            }
            tokio::time::sleep(GLANCE).await;
        };
        fs::write(&path, png).expect("the picture is saved");
        path
    }

    /// What a script says now; nothing while the page has no answer.
    pub async fn glance(&self, script: &str) -> Option<Value> {
        self.client.execute(script, vec![]).await.ok()
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client
            .execute(script, arguments)
            .await
            .expect("the script runs in the page")
    }

    /// Runs a script that answers by calling its last argument.
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client
            .execute_async(script, arguments)
            .await
            .expect("the script answers in the page")
    }

    /// Goes into a field and selects what stands there, so that typing replaces it.
    async fn empty(&self, label: &str, field: &Element) {
        let it = serde_json::to_value(field).expect("an element");
        // A list of choices that is about to go may still lie over it.
        let start = Instant::now();
        let mut entered = field.click().await;
        while entered.is_err() && start.elapsed() < PATIENCE {
            let script = "arguments[0].scrollIntoView({ block: 'center' })";
            self.run(script, vec![it.clone()]).await;
            tokio::time::sleep(GLANCE).await;
            entered = field.click().await;
        }
        self.act("be entered", label, entered).await;
        self.run("arguments[0].focus(); arguments[0].select()", vec![it])
            .await;
    }

    /// The field, of whatever kind, with this label.
    async fn field(&self, label: &str) -> Element {
        let start = Instant::now();
        loop {
            for role in ["textbox", "searchbox", "combobox", "spinbutton"] {
                if let Some(field) = self.look_for(role, label).await {
                    return field;
                }
            }
            if start.elapsed() > PATIENCE {
                self.fail(&format!("the window has no field labelled “{label}”"))
                    .await;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Gives the window a size and a place on the screen.
    pub async fn place(&self, x: u32, y: u32, width: u32, height: u32) {
        self.client
            .set_window_rect(x, y, width, height)
            .await
            .expect("the window takes its place");
    }

    async fn resize(&self, width: u32, height: u32) {
        self.client
            .set_window_rect(0, 0, width, height)
            .await
            .expect("the window takes the screen's size");
        let start = Instant::now();
        while self.inner_size().await != (width, height) {
            assert!(
                start.elapsed() < PATIENCE,
                "the window did not become {width} × {height}"
            );
            tokio::time::sleep(GLANCE).await;
        }
    }

    async fn act<T, E: std::fmt::Display>(&self, what: &str, label: &str, done: Result<T, E>) {
        if let Err(error) = done {
            self.fail(&format!("“{label}” cannot {what}: {error}"))
                .await;
        }
    }

    /// Ends the story with a picture and the text of the page.
    pub async fn fail(&self, why: &str) -> ! {
        let picture = self.picture(&format!("failed-{}", self.story)).await;
        let text = self.text().await;
        let log = self.machine.program_log();
        panic!(
            "{why}\npicture: {}\nshown: {text}\nlog: {log}",
            picture.display()
        );
    }
}
