//! What the Rust code may not hold.

use crate::source::{Source, files_in};
use crate::tidy;

const CORE: &str = "src-tauri/core/src/";
const TYPESET: &str = "src-tauri/typeset/src/";
const SHELL: &str = "src-tauri/src/";

#[test]
fn sql_stands_in_the_stores_only() {
    let statements = [
        "\"SELECT ",
        "\"INSERT INTO ",
        "\"UPDATE ",
        "\"DELETE FROM ",
        "\"CREATE ",
        "\"WITH ",
        "\"PRAGMA ",
        "execute_batch(",
    ];
    let found = [CORE, SHELL, TYPESET]
        .into_iter()
        .flat_map(|folder| files_in(folder, &["rs"]))
        .filter(|file| !is_store(file) && !is_test(file))
        .flat_map(|file| {
            places(&file, |line| {
                statements.iter().any(|sql| line.contains(sql))
            })
        })
        .collect();
    tidy(
        found,
        "SQL belongs into store.rs, store/ or a .sql file, where the next engine will look for it.",
    );
}

#[test]
fn sql_is_understood_by_a_second_engine() {
    let foreign = [
        "INSERT OR REPLACE",
        "INSERT OR IGNORE",
        "REPLACE INTO",
        "AUTOINCREMENT",
        "ROWID",
        "IFNULL(",
        "GROUP_CONCAT(",
    ];
    let found = files_in("src-tauri/core/", &["rs", "sql"])
        .iter()
        // What must differ between engines is inside store/.
        .filter(|file| !file.path.starts_with("src-tauri/core/src/store/"))
        .flat_map(|file| {
            places(file, |line| {
                let line = line.to_uppercase();
                // A word of SQL, not the end of a Rust name such as `PublishedRowId`.
                foreign.iter().any(|word| {
                    line.match_indices(word).any(|(at, _)| {
                        !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
                    })
                })
            })
        })
        .collect();
    tidy(
        found,
        "Only SQLite takes this SQL: write what PostgreSQL takes too, or put the difference into store/.",
    );
}

#[test]
fn floats_stay_away_from_money() {
    // A point on a map is not an amount.
    let geometry = [
        "src-tauri/core/src/reference/",
        "src-tauri/core/src/report/",
    ];
    let found = files_in(CORE, &["rs"])
        .iter()
        .filter(|file| !geometry.iter().any(|folder| file.path.starts_with(folder)))
        .flat_map(|file| {
            places(file, |line| {
                words(line).any(|word| ["f64", "f32"].contains(&word))
            })
        })
        .collect();
    tidy(
        found,
        "Amounts are integers of minor units, rates and shares are decimals: use neither f64 nor f32.",
    );
}

#[test]
fn rules_read_no_clock_no_chance_no_environment() {
    let outside = [
        "SystemTime::now",
        "Instant::now",
        "Timestamp::now",
        "Zoned::now",
        "TimeZone::system",
        "now_v7",
        "new_v4",
        "rand::",
        "env::var",
        "env::current_dir",
        "env::temp_dir",
    ];
    let found = [CORE, TYPESET]
        .into_iter()
        .flat_map(|folder| files_in(folder, &["rs"]))
        // `Surroundings::real` is the one place where the core meets the clock.
        .filter(|file| file.path != "src-tauri/core/src/desk.rs")
        .flat_map(|file| places(&file, |line| outside.iter().any(|call| line.contains(call))))
        .collect();
    tidy(
        found,
        "Rules are told the time, the ids and the surroundings: take them from `Surroundings`.",
    );
}

#[test]
fn files_are_read_only_where_the_open_programme_is_refused() {
    let reads = [
        "File::open(",
        "fs::read(",
        "fs::read_to_string(",
        "fs::copy(",
    ];
    // The program's own few settings and its list of recent files, which no officer chooses.
    let own = [
        "src-tauri/core/src/preferences/mod.rs",
        "src-tauri/core/src/programme/mod.rs",
    ];
    let found = files_in(CORE, &["rs"])
        .into_iter()
        .filter(|file| !is_store(file) && !is_test(file) && !own.contains(&file.path.as_str()))
        .filter(|file| !file.text.contains("refuse_held("))
        .flat_map(|file| places(&file, |line| reads.iter().any(|read| line.contains(read))))
        .collect();
    tidy(
        found,
        "Reading the open programme as another file lets go of its locks: use `store::open_other`, or `store::refuse_held` first.",
    );
}

#[test]
fn officers_read_messages_not_literals() {
    let found = [CORE, SHELL]
        .into_iter()
        .flat_map(|folder| files_in(folder, &["rs"]))
        // The sample programme is invented data, not words of the program.
        .filter(|file| !file.path.contains("/sample/"))
        .filter(|file| !is_store(file) && !is_test(file))
        .flat_map(|file| {
            places(&file, |line| {
                let for_developers = [
                    "expect(",
                    "panic!",
                    "assert",
                    "unreachable!",
                    "tracing::",
                    "#[",
                    "internal(",
                ];
                !for_developers.iter().any(|call| line.contains(call))
                    && literals(line).any(is_sentence)
            })
        })
        .collect();
    tidy(
        found,
        "A text that an officer reads is a Fluent message: put it into messages/en/ and call its function.",
    );
}

/// Whether SQL may stand here.
fn is_store(file: &Source) -> bool {
    file.path.ends_with("/store.rs") || file.path.contains("/store/")
}

/// Whether only tests use this file.
fn is_test(file: &Source) -> bool {
    file.path.contains("/tests/")
        || file.path.ends_with("/tests.rs")
        || file.path.ends_with("/testing.rs")
}

/// Whether a literal reads like a sentence: a capital, then several plain words.
fn is_sentence(literal: &str) -> bool {
    let plain: Vec<&str> = literal
        .split(' ')
        .filter(|word| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase()))
        .collect();
    literal.starts_with(|c: char| c.is_ascii_uppercase()) && plain.len() >= 3
}

/// The string literals that begin and end on a line.
fn literals(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2)
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
}

/// The lines of code for which `breaks` holds, as `path:line: text`.
fn places(file: &Source, breaks: impl Fn(&str) -> bool) -> Vec<String> {
    file.code()
        .filter(|(_, line)| breaks(line))
        .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
        .collect()
}

#[test]
fn a_sentence_is_told_from_a_name() {
    assert!(is_sentence("The programme was saved"));
    assert!(!is_sentence("agency.save"));
    assert!(!is_sentence("SELECT id FROM project"));
    let file = Source {
        path: "x.rs".into(),
        text: "let a: f64 = 1.0;\n// f64\n#[cfg(test)]\nlet b: f64;".into(),
    };
    assert_eq!(
        places(&file, |line| words(line).any(|word| word == "f64")),
        ["x.rs:1: let a: f64 = 1.0;"]
    );
}
