//! A migration that was released is never edited: a programme in an office has run it as it was.

use sha2::{Digest, Sha256};

use crate::source::{Source, files_in};

/// One line for each released migration, `sha256  file`, added at the release and never changed.
const RELEASED: &str = include_str!("released-migrations.txt");

#[test]
fn migrations_are_only_added_to() {
    let migrations = files_in("src-tauri/core/migrations/", &["sql"]);
    for (i, migration) in migrations.iter().enumerate() {
        let number = format!("{:04}_", i + 1);
        assert!(
            name(migration).starts_with(&number),
            "{} should begin with {number}: migrations are numbered without a gap",
            migration.path
        );
    }
    let released: Vec<&str> = RELEASED
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    for (i, line) in released.iter().enumerate() {
        let (hash, file) = line.split_once("  ").expect("`sha256  file`");
        let migration = migrations
            .get(i)
            .unwrap_or_else(|| panic!("the released migration {file} is gone"));
        assert_eq!(
            name(migration),
            file,
            "the released migrations stand first and in their order"
        );
        assert_eq!(
            sha256(&migration.text),
            hash,
            "{} was released and must not be edited: write the change as a new migration",
            migration.path
        );
    }
}

fn name(migration: &Source) -> &str {
    migration.path.rsplit('/').next().unwrap_or_default()
}

fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[test]
fn the_hash_is_that_of_sha256sum() {
    assert_eq!(
        sha256(""),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
}
