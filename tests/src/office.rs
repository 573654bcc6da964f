//! An office: one officer at one desk, with a folder that goes away with the test.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value as Json, json};
use ssc_core::commands::{Answer, dispatch};
use ssc_core::desk::Surroundings;
use ssc_core::error::Reply;
use ssc_core::session::{Session, Setting};
use tempfile::TempDir;

/// The day on which every story happens, unless it says otherwise.
const MORNING: i64 = 1_764_547_200; // 2025-12-01T00:00:00Z

thread_local! {
    /// How many programmes this test has opened: each opening gets a minute, and so ids, of its own.
    static OPENINGS: Cell<i64> = const { Cell::new(0) };
}

/// An officer at a desk with a programme file.
pub struct Office {
    folder: TempDir,
    path: PathBuf,
    session: Session,
}

impl Office {
    /// A desk in an empty folder, with no programme open.
    pub fn empty() -> Self {
        let folder = folder();
        let path = folder.path().join("programme.ssc");
        Office {
            folder,
            path,
            session: session(),
        }
    }

    /// A desk with a new programme open, no agency entered yet.
    pub fn new() -> Self {
        let office = Office::empty();
        office.call("programme.create", json!({ "path": office.path }));
        office
    }

    /// A desk with a new programme of a Thai agency, whose fiscal year begins in October.
    pub fn ready() -> Self {
        let office = Office::new();
        office.agency();
        office
    }

    /// The programme file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder of this test.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The session, for what is not a command.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Runs a command that must succeed and gives its response.
    #[track_caller]
    pub fn call(&self, command: &str, request: Json) -> Json {
        self.answer(command, request).value
    }

    /// Runs a command that must succeed and gives its response with what changed.
    #[track_caller]
    pub fn answer(&self, command: &str, request: Json) -> Answer {
        match self.attempt(command, request) {
            Ok(answer) => answer,
            Err(reply) => panic!("{command} was refused: {reply:#?}"),
        }
    }

    /// Runs a command that must be refused and gives the refusal in words.
    #[track_caller]
    pub fn refuse(&self, command: &str, request: Json) -> Reply {
        match self.attempt(command, request) {
            Ok(answer) => panic!("{command} was not refused but gave {:#}", answer.value),
            Err(reply) => reply,
        }
    }

    /// Runs a command.
    pub fn attempt(&self, command: &str, request: Json) -> Result<Answer, Reply> {
        dispatch(&self.session, command, request, &mut |_| {
            ControlFlow::Continue(())
        })
        .map_err(|error| error.reply(self.session.catalogue()))
    }

    /// Closes the programme and opens it again, as on the next morning.
    pub fn reopen(&self) {
        self.call("programme.close", json!({}));
        self.call("programme.open", json!({ "path": self.path }));
    }

    /// A second window of the same program on the same file.
    pub fn second_window(&self) -> Session {
        let other = session();
        dispatch(
            &other,
            "programme.open",
            json!({ "path": self.path }),
            &mut |_| ControlFlow::Continue(()),
        )
        .expect("a second window opens");
        other
    }

    /// Enters the agency.
    pub fn agency(&self) -> Json {
        self.call("agency.save", agency())
    }

    /// Enters an organisation and gives it back.
    pub fn organisation(&self, name: &str, kind: &str, country: Option<&str>) -> Json {
        self.call(
            "organisation.save",
            json!({ "name": name, "kind": kind, "country": country }),
        )
    }

    /// Enters a bilateral project that Thailand provides, with the shares of its countries, and gives it back.
    pub fn project(&self, code: &str, shares: &[(&str, &str)]) -> Json {
        self.call("project.save", project(code, shares))
    }

    /// What the register holds now: every row of every table but the history, without row versions.
    pub fn register(&self) -> BTreeMap<String, BTreeMap<String, Json>> {
        register(&self.path)
    }
}

impl Default for Office {
    fn default() -> Self {
        Office::new()
    }
}

/// The request that makes the agency of the stories.
fn agency() -> Json {
    json!({
        "country": "THA", "name": "สำนักงานความร่วมมือ", "name_en": "Cooperation Office of the Test",
        "currency": "THB", "fiscal_month": 10, "year_basis": "fiscal", "scope": "agency", "language": "en",
    })
}

/// The request that makes a bilateral project; more fields can be added to it.
fn project(code: &str, shares: &[(&str, &str)]) -> Json {
    let countries: Vec<Json> = shares
        .iter()
        .map(|(iso3, share)| json!({ "iso3": iso3, "share": share }))
        .collect();
    json!({
        "code": code, "title": format!("Project {code}"), "status": "ongoing", "direction": "provided",
        "form": "bilateral", "countries": countries,
    })
}

/// Shares of countries that sum to exactly 100: equal ones, and the last takes what is left.
pub fn hundred<'a>(countries: &[&'a str]) -> Vec<(&'a str, String)> {
    let each = 100 / countries.len();
    let last = 100 - each * (countries.len() - 1);
    countries
        .iter()
        .enumerate()
        .map(|(index, iso3)| {
            let share = if index + 1 == countries.len() {
                last
            } else {
                each
            };
            (*iso3, share.to_string())
        })
        .collect()
}

/// Every row of every table of a programme file but the history and what is kept beside the register, by table
/// and key, without row versions: what must be the same again after undo.
pub fn register(path: &Path) -> BTreeMap<String, BTreeMap<String, Json>> {
    let connection = rusqlite::Connection::open(path).expect("the file opens");
    let mut names = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .expect("the schema is read");
    let names: Vec<String> = names
        .query_map([], |row| row.get(0))
        .expect("the schema is read")
        .collect::<Result<_, _>>()
        .expect("names are text");
    let mut tables = BTreeMap::new();
    for name in names {
        if matches!(
            name.as_str(),
            "history" | "history_change" | "document_content" | "refinery_schema_history"
        ) || name.starts_with("kept")
            || name.starts_with("search_")
        {
            continue;
        }
        let mut statement = connection
            .prepare(&format!("SELECT * FROM {name}"))
            .expect("a table is read");
        let columns: Vec<String> = statement
            .column_names()
            .into_iter()
            .map(str::to_owned)
            .collect();
        let mut rows = statement.query([]).expect("a table is read");
        let mut table = BTreeMap::new();
        while let Some(row) = rows.next().expect("a row is read") {
            let mut image = serde_json::Map::new();
            for (index, column) in columns.iter().enumerate() {
                if column == "row_version" {
                    continue;
                }
                let value = match row.get_ref(index).expect("a value") {
                    rusqlite::types::ValueRef::Null => Json::Null,
                    rusqlite::types::ValueRef::Integer(number) => number.into(),
                    rusqlite::types::ValueRef::Text(text) => {
                        String::from_utf8_lossy(text).into_owned().into()
                    }
                    other => panic!("{name}.{column} holds {other:?}"),
                };
                image.insert(column.clone(), value);
            }
            let key = image["id"]
                .as_str()
                .expect("every table has an id")
                .to_owned();
            table.insert(key, Json::Object(image));
        }
        tables.insert(name, table);
    }
    tables
}

/// A folder in memory where there is one: a story waits for no disk, and what a killed program wrote stays there
/// as it would on a disk.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .expect("a temporary folder")
}

fn session() -> Session {
    Session::new(Setting {
        folder: None,
        language: "en".to_owned(),
        surroundings: || {
            let minutes = OPENINGS.get();
            OPENINGS.set(minutes + 1);
            let now = Timestamp::from_second(MORNING).expect("a time of this century")
                + SignedDuration::from_mins(minutes);
            Surroundings::fixed(now, "officer")
        },
    })
}
