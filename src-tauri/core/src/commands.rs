//! THE table of commands. The window's router, the command line, the tests and the TypeScript types all
//! come from it; a command that is not here does not exist.
//!
//! A command is a name, a request type and a response type. `read` commands ask the register, `write`
//! commands change it in one operation, `long` commands report progress and can be cancelled, `session`
//! commands work without (or decide about) an open programme, `work` commands do so and take long, `bulk` commands
//! change the register in one operation that takes long.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::{Config, TS, TypeVisitor};

use crate::error::{Error, Result};
use crate::messages::{Message, msg};
use crate::ops::{Changes, Done};
use crate::session::Session;
use crate::values::{PLACE, REFUSAL};

/// A request or response without content.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// How far a long piece of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Progress {
    /// Steps done.
    pub done: u32,
    /// Steps in all.
    pub total: u32,
}

/// Hears of progress and may answer `Break` to cancel.
pub type Listener<'l> = &'l mut dyn FnMut(Progress) -> ControlFlow<()>;

/// What a command needs and may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Works without an open programme, or on more than it.
    Session,
    /// Asks the open programme.
    Read,
    /// Changes the open programme.
    Write,
    /// Takes long, reports progress, can be cancelled.
    Long,
}

/// An answer: the response and, for a change, what it changed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Answer {
    /// The response of the command.
    #[ts(type = "unknown")]
    pub value: Json,
    /// What was changed; `null` for a command that only asks.
    pub changes: Option<Changes>,
}

/// A row of the table.
pub struct Command {
    /// `noun.verb`.
    pub name: &'static str,
    /// What it does, one sentence.
    pub about: &'static str,
    /// What it needs and may do.
    pub kind: Kind,
    run: fn(&Session, Json, Listener<'_>) -> Result<Answer>,
    types: fn(&mut Types) -> (String, String),
}

impl Command {
    /// The TypeScript names of the request and response types.
    pub fn types(&self) -> (String, String) {
        (self.types)(&mut Types::default())
    }
}

/// Runs a command by name.
///
/// # Errors
/// `Invalid` for an unknown name or a request that does not fit, else what the command refuses.
pub fn dispatch(
    session: &Session,
    name: &str,
    request: Json,
    listener: Listener<'_>,
) -> Result<Answer> {
    let command = COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| {
            Error::new(
                crate::error::Code::Invalid,
                msg::error_unknown_command(name),
            )
        })?;
    let answer = (command.run)(session, request, listener);
    if let Err(error) = &answer {
        tracing::warn!(command = name, code = ?error.code, cause = error.cause.as_deref(), "refused");
    }
    answer
}

/// Reads a request, naming the field that does not fit.
pub(crate) fn request<T: DeserializeOwned>(json: Json) -> Result<T> {
    let json = if json.is_null() {
        Json::Object(Default::default())
    } else {
        json
    };
    // serde would take a list for a struct, field by field; nobody means that.
    if !json.is_object() {
        return Err(Error::field("", msg::error_request_unreadable()));
    }
    serde_path_to_error::deserialize(json).map_err(|error| {
        let outer = error.path().to_string();
        let inner = error.into_inner().to_string();
        let own = inner
            .split_once(PLACE)
            .and_then(|(_, rest)| rest.split_once(PLACE));
        let (own, inner) = own.unwrap_or((".", &inner));
        // A missing field is reported at what it is missing from.
        let missing = inner
            .strip_prefix("missing field `")
            .and_then(|rest| rest.split_once('`'))
            .map_or(".", |(name, _)| name);
        let steps: Vec<&str> = [outer.as_str(), own, missing]
            .into_iter()
            .filter(|step| *step != ".")
            .collect();
        let path = steps.join(".");
        match refusal(inner) {
            Some(message) => Error::field(path, message),
            // What serde says quotes what was typed, and the cause goes to the log: the place must do.
            None => Error {
                cause: Some(format!("unreadable at {path:?}")),
                ..Error::field(path, msg::error_request_unreadable())
            },
        }
    })
}

/// The message that a value's refusal carries through serde.
pub(crate) fn refusal(text: &str) -> Option<Message> {
    let start = text.find(REFUSAL)?;
    // serde appends a position after the JSON; the stream reader stops where the message ends.
    serde_json::Deserializer::from_str(&text[start + REFUSAL.len_utf8()..])
        .into_iter()
        .next()?
        .ok()
}

macro_rules! commands {
    ($($(#[doc = $about:literal])* $kind:ident $name:literal = $($function:ident)::+ ($request:ty) -> $response:ty;)*) => {
        /// Every command, in alphabetical order of its noun.
        pub static COMMANDS: &[Command] = &[$(Command {
            name: $name,
            about: concat!($($about),*),
            kind: commands!(@kind $kind),
            run: |session, json, listener| {
                let request: $request = request(json)?;
                let _ = &listener;
                commands!(@run $kind, session, listener, crate::$($function)::+, request, $response)
            },
            types: |types| (types.name::<$request>(), types.name::<$response>()),
        }),*];
    };
    (@kind session) => { Kind::Session };
    (@kind read) => { Kind::Read };
    (@kind write) => { Kind::Write };
    (@kind long) => { Kind::Long };
    (@kind work) => { Kind::Long };
    (@kind bulk) => { Kind::Long };
    (@run session, $session:ident, $listener:ident, $function:path, $request:ident, $response:ty) => {{
        let value: $response = $function($session, $request)?;
        asked(&value)
    }};
    (@run work, $session:ident, $listener:ident, $function:path, $request:ident, $response:ty) => {{
        let value: $response = $function($session, $request, $listener)?;
        asked(&value)
    }};
    (@run read, $session:ident, $listener:ident, $function:path, $request:ident, $response:ty) => {{
        let value: $response = $function(&*$session.desk()?, $request)?;
        asked(&value)
    }};
    (@run long, $session:ident, $listener:ident, $function:path, $request:ident, $response:ty) => {{
        let value: $response = $function(&*$session.desk()?, $request, $listener)?;
        asked(&value)
    }};
    (@run bulk, $session:ident, $listener:ident, $function:path, $request:ident, $response:ty) => {{
        let done: Done<$response> = $function(&*$session.desk()?, $request, $listener)?;
        Ok(Answer { value: serde_json::to_value(&done.value)?, changes: Some(done.changes) })
    }};
    (@run write, $session:ident, $listener:ident, $function:path, $request:ident, $response:ty) => {{
        let done: Done<$response> = $function(&*$session.desk()?, $request)?;
        Ok(Answer { value: serde_json::to_value(&done.value)?, changes: Some(done.changes) })
    }};
}

fn asked(value: &impl Serialize) -> Result<Answer> {
    Ok(Answer {
        value: serde_json::to_value(value)?,
        changes: None,
    })
}

include!("command_table.rs");

/// The TypeScript declarations that the commands need.
#[derive(Default)]
pub struct Types {
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl Types {
    fn config() -> Config {
        Config::new().with_large_int("number")
    }

    fn name<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&Types::config())
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        let config = Types::config();
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let declaration = format!("{docs}export {}", T::decl(&config));
            let ident = T::ident(&config);
            if let Some(other) = self.declarations.insert(ident.clone(), declaration.clone()) {
                // Two Rust types under one TypeScript name would make the window lie: give one a `ts(rename)`.
                assert_eq!(
                    other, declaration,
                    "two types are called {ident} in TypeScript"
                );
            }
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// `ui/src/backend/generated.ts`: every type and the map from command to request and response.
pub fn typescript() -> String {
    let mut types = Types::default();
    let mut map = String::new();
    for command in COMMANDS {
        let (mut request, response) = (command.types)(&mut types);
        if request.ends_with("ListRequest") {
            // Every filter of a list has a default.
            request = format!("Partial<{request}>");
        }
        map.push_str(&format!(
            "  /** {} */\n  {:?}: {{ request: {request}; response: {response} }};\n",
            command.about.trim(),
            command.name
        ));
    }
    types.name::<Answer>();
    types.name::<Progress>();
    types.name::<crate::error::Reply>();
    let declarations: Vec<String> = types.declarations.into_values().collect();
    format!(
        "// Generated from the command table of ssc-core. Do not edit: `make generate` writes it anew.\n\n{}\n\n\
         /** Every command with its request and response. */\nexport type Commands = {{\n{map}}};\n",
        declarations.join("\n\n")
    )
}
