//! The checked-in files, read from the disk so that the tests also run on an archive without git.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are made, not written.
const MADE: [&str; 7] = [
    ".git",
    "node_modules",
    "dist",
    "target",
    "out",
    "gen",
    "snapshots",
];
/// Files that a program writes.
const GENERATED: [&str; 2] = ["ui/src/backend/generated.ts", "ui/src/backend/messages.ts"];

/// A text file with its path from the top of the repository.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// Reads one file.
    pub fn read(path: &str) -> Source {
        let text =
            fs::read_to_string(top().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        Source {
            path: path.to_owned(),
            text,
        }
    }

    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.text.lines()
    }

    /// Lines with their numbers from 1.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(i, line)| (i + 1, line))
    }

    /// Lines of code with their numbers: no comments, and for Rust nothing of the unit tests at the end.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.numbered()
            .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
            .filter(|(_, line)| {
                !["//", "*", "/*", "--"]
                    .iter()
                    .any(|mark| line.trim_start().starts_with(mark))
            })
            .map(|(number, line)| (number, line.split(" // ").next().unwrap_or(line)))
    }

    pub fn is_generated(&self) -> bool {
        GENERATED.contains(&self.path.as_str())
    }
}

/// The top of the repository.
pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file with one of these endings, in order of their paths.
pub fn files(endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    walk(&top(), "", endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(
        !found.is_empty(),
        "no files with the endings {endings:?}: the check would look at nothing"
    );
    found
}

/// Every file with one of these endings below a folder.
pub fn files_in(folder: &str, endings: &[&str]) -> Vec<Source> {
    let found: Vec<Source> = files(endings)
        .into_iter()
        .filter(|file| file.path.starts_with(folder))
        .collect();
    assert!(
        !found.is_empty(),
        "no files below {folder}: the check would look at nothing"
    );
    found
}

fn walk(folder: &Path, path: &str, endings: &[&str], found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a folder of the repository") {
        let entry = entry.expect("an entry of a folder");
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}/{name}")
        };
        let kind = entry.file_type().expect("the kind of an entry");
        if kind.is_dir() && !MADE.contains(&name.as_str()) {
            walk(&entry.path(), &path, endings, found);
        } else if kind.is_file() {
            let ending = Path::new(&name)
                .extension()
                .map_or("", |ending| ending.to_str().unwrap_or(""));
            if endings.contains(&ending)
                && let Ok(text) = fs::read_to_string(entry.path())
            {
                found.push(Source { path, text });
            }
        }
    }
}
