//! The command table: documented, complete in TypeScript, and deaf to nonsense.

use std::path::Path;

use serde_json::{Value as Json, json};
use ssc_core::commands::{COMMANDS, Kind, typescript};
use ssc_core::error::Code;
use ssc_tests::Office;

#[test]
fn the_windows_types_are_those_of_the_table() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/backend/generated.ts");
    let checked_in = std::fs::read_to_string(file).expect("the file is there");
    assert!(
        checked_in == typescript(),
        "ui/src/backend/generated.ts is stale; write it anew with: \
         cargo run -q -p ssc-core --example typescript > ui/src/backend/generated.ts"
    );
}

#[test]
fn every_command_says_what_it_does_in_one_sentence() {
    for command in COMMANDS {
        let about = command.about.trim();
        assert!(
            about.ends_with('.') && about.len() > 10,
            "{}: {about:?}",
            command.name
        );
        let (noun, verb) = command.name.split_once('.').expect("noun.verb");
        assert!(!noun.is_empty() && !verb.is_empty(), "{}", command.name);
    }
}

#[test]
fn commands_stand_in_order_and_once() {
    let names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(names, sorted);
}

#[test]
fn an_unknown_command_is_refused_with_the_way_to_the_list() {
    let refused = Office::empty().refuse("project.explode", json!({}));
    assert_eq!(refused.code, Code::Invalid);
    assert_eq!(
        refused.message,
        "There is no command project.explode. “ssc-desk call --list” shows them all."
    );
}

#[test]
fn without_a_programme_commands_say_that_none_is_open() {
    let office = Office::empty();
    for command in COMMANDS
        .iter()
        .filter(|command| command.kind != Kind::Session)
    {
        // Requests that need no field get as far as the missing programme; the others miss their fields first.
        if let Err(refused) = office.attempt(command.name, json!({})) {
            assert!(
                matches!(refused.code, Code::NotFound | Code::Invalid),
                "{}: {refused:#?}",
                command.name
            );
        } else {
            panic!("{} worked without a programme", command.name);
        }
    }
    let refused = office.refuse("project.list", json!({}));
    assert_eq!(
        refused.message,
        "No programme is open. Open one or make a new one first."
    );
}

/// Requests that no form would send.
fn nonsense() -> Vec<Json> {
    let megabyte = "x".repeat(1 << 20);
    let mut deep = json!(1);
    for _ in 0..100 {
        deep = json!([deep]);
    }
    vec![
        json!(true),
        json!(0),
        json!(-1.5e300),
        json!("a text"),
        json!([]),
        json!([1, "two", null]),
        json!(megabyte),
        json!({ "": "" }),
        json!({ "id": 7, "path": 7, "code": 7, "text": 7, "page": "first", "sequence": "x", "iso3": [], "name": {} }),
        json!({ "id": null, "row_version": "new", "record": {}, "search": [], "countries": {}, "year": "soon" }),
        json!({ "id": megabyte, "path": "", "text": megabyte, "code": megabyte, "title": megabyte, "name": megabyte }),
        json!({ "sequence": 9_223_372_036_854_775_807u64, "page": { "offset": -1, "limit": 4_294_967_296u64 } }),
        json!({ "id": "'; DROP TABLE project; --", "text": "%_\\", "search": "%_\\", "iso3": "LAO\u{0}", "sequence": 0 }),
        json!({ "deep": deep, "page": { "offset": 4_294_967_295u64, "limit": 0 } }),
        Json::Null,
        json!({}),
    ]
}

#[test]
fn no_command_stumbles_over_nonsense() {
    let office = Office::ready();
    office.project("P-1", &[("LAO", "100")]);
    let before = office.register();
    // A path that is nonsense is a file that is not there.
    let refusable = |code: Code| matches!(code, Code::Invalid | Code::NotFound | Code::Storage);
    for command in COMMANDS {
        // Undo and redo need nothing, so nothing is nonsense to them; the others must leave the register alone.
        if matches!(
            command.name,
            "programme.close" | "history.undo" | "history.redo"
        ) {
            continue;
        }
        for (index, request) in nonsense().into_iter().enumerate() {
            let shape = request.is_object() || request.is_null();
            match office.attempt(command.name, request) {
                Ok(answer) => {
                    assert!(shape, "{} took nonsense {index}", command.name);
                    assert!(
                        answer.changes.is_none_or(|changes| changes.entry.is_none()),
                        "{} changed the register on nonsense {index}",
                        command.name
                    );
                }
                Err(refused) => {
                    assert!(
                        refusable(refused.code),
                        "{} on nonsense {index}: {refused:#?}",
                        command.name
                    );
                    assert!(!refused.message.is_empty());
                    for field in &refused.fields {
                        assert!(!field.message.is_empty(), "{}: {field:?}", command.name);
                        assert!(
                            field.message.len() < 500,
                            "{} quotes a megabyte",
                            command.name
                        );
                    }
                    assert!(
                        shape || refused.fields.len() == 1,
                        "{} on nonsense {index} names no field: {refused:#?}",
                        command.name
                    );
                }
            }
        }
        assert_eq!(
            office.register(),
            before,
            "{} changed the register",
            command.name
        );
    }
}
