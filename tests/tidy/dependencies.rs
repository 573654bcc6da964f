//! Which crate may know which.

use std::collections::{HashMap, HashSet};
use std::process::Command;

use serde_json::Value;

use crate::source::top;

#[test]
fn the_core_does_not_know_the_window() {
    assert_not_below("ssc-core", |name| {
        name == "tauri" || name.starts_with("tauri-") || name == "wry"
    });
}

#[test]
fn the_typesetter_knows_neither_the_window_nor_cooperation() {
    assert_not_below("typeset", |name| {
        name == "ssc-core" || name == "tauri" || name == "wry"
    });
}

#[test]
fn the_core_has_one_error_type() {
    assert_not_direct(
        "ssc-core",
        "anyhow",
        "thiserror gives the core errors by kind; anyhow flattens them.",
    );
}

/// Fails when a package that `forbidden` names is anywhere below `package`.
fn assert_not_below(package: &str, forbidden: impl Fn(&str) -> bool) {
    let graph = graph();
    let mut seen = HashSet::new();
    let mut open = vec![(package.to_owned(), package.to_owned())];
    assert!(
        graph.contains_key(package),
        "the workspace has no package {package}"
    );
    while let Some((name, way)) = open.pop() {
        assert!(
            name == package || !forbidden(&name),
            "{package} must not depend on {name}, but does: {way}"
        );
        if seen.insert(name.clone()) {
            for next in graph.get(&name).into_iter().flatten() {
                open.push((next.clone(), format!("{way} -> {next}")));
            }
        }
    }
}

fn assert_not_direct(package: &str, dependency: &str, reason: &str) {
    let graph = graph();
    let direct = graph.get(package).expect("a package of the workspace");
    assert!(
        !direct.iter().any(|name| name == dependency),
        "{package} depends on {dependency}. {reason}"
    );
}

/// Each package's name with the names of what it needs to run (not what only its tests need).
fn graph() -> HashMap<String, Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked"])
        // The packages of other platforms need not be there.
        .args(["--filter-platform", &host()])
        .current_dir(top())
        .output()
        .expect("cargo metadata");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo's answer");
    let names: HashMap<&str, &str> = list(&metadata["packages"])
        .map(|package| (text(&package["id"]), text(&package["name"])))
        .collect();
    list(&metadata["resolve"]["nodes"])
        .map(|node| {
            let needs = list(&node["deps"])
                .filter(|dep| list(&dep["dep_kinds"]).any(|kind| kind["kind"].is_null()))
                .map(|dep| names[text(&dep["pkg"])].to_owned())
                .collect();
            (names[text(&node["id"])].to_owned(), needs)
        })
        .collect()
}

/// This machine's target triple.
fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().expect("rustc");
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines()
        .find_map(|line| line.strip_prefix("host: "))
        .expect("the host's triple")
        .to_owned()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
