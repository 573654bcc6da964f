//! The invariants that a machine can see. Each failure is a sentence that says what to do.

mod dependencies;
mod interface;
mod migrations;
mod rust;
mod source;

use source::{Source, files};

/// Lines past which a file surely has a second subject.
const LONGEST: usize = 600;

#[test]
fn no_file_has_grown_past_its_subject() {
    let long: Vec<String> = files(&["rs", "ts", "tsx", "css", "sql", "mjs"])
        .into_iter()
        .filter(|file| {
            !file.is_generated() && !file.path.contains("tests/") && file.lines().count() > LONGEST
        })
        .map(|file| format!("{} has {} lines", file.path, file.lines().count()))
        .collect();
    tidy(
        long,
        "A file over 600 lines has a second subject: find it and give it a file of its own.",
    );
}

#[test]
fn packages_come_from_the_public_registries() {
    let mut strange = Vec::new();
    for line in Source::read("Cargo.lock")
        .lines()
        .filter(|line| line.starts_with("source = "))
    {
        if !line.contains("registry+https://github.com/rust-lang/crates.io-index") {
            strange.push(format!("Cargo.lock: {line}"));
        }
    }
    for line in Source::read("ui/package-lock.json")
        .lines()
        .filter(|line| line.contains("\"resolved\""))
    {
        if !line.contains("\"https://registry.npmjs.org/") {
            strange.push(format!("ui/package-lock.json: {}", line.trim()));
        }
    }
    tidy(
        strange,
        "A lock file that names another host works in one place only: install from the public registry.",
    );
}

#[test]
fn nothing_names_a_path_of_one_machine() {
    // Written in pieces so that this file does not name them itself.
    let roots = [
        ["/ro", "ot/"].concat(),
        ["/wo", "rk/"].concat(),
        ["..", "/shared/"].concat(),
    ];
    let mut found = Vec::new();
    for file in files(&[
        "rs", "ts", "tsx", "css", "sql", "mjs", "json", "toml", "md", "ftl", "csv", "conf", "sh",
        "",
    ]) {
        for (number, line) in file.numbered() {
            if roots.iter().any(|root| line.contains(root.as_str())) {
                found.push(format!("{}:{number}: {}", file.path, line.trim()));
            }
        }
    }
    tidy(
        found,
        "The project stands alone: name no folder outside of it.",
    );
}

/// Fails with the rule and every place that breaks it.
#[track_caller]
fn tidy(found: Vec<String>, rule: &str) {
    assert!(found.is_empty(), "{rule}\n  {}", found.join("\n  "));
}
