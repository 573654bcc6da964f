//! The open source software in the program, as `build.rs` found it in the two lock files.

use ssc_core::session::Notice;

static FOUND: &str = include_str!(concat!(env!("OUT_DIR"), "/notices.tsv"));

/// Every crate and npm package in the program, by name.
pub fn all() -> Vec<Notice> {
    FOUND
        .lines()
        .filter_map(|line| {
            let mut fields = line.split('\t').map(str::to_owned);
            Some(Notice {
                name: fields.next()?,
                version: fields.next()?,
                licence: fields.next()?,
                registry: fields.next()?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_is_made_of_is_named_with_its_licence() {
        let all = all();
        for (name, registry) in [("tauri", "crate"), ("rusqlite", "crate"), ("react", "npm")] {
            let found = all
                .iter()
                .find(|notice| notice.name == name && notice.registry == registry);
            assert!(
                found.is_some_and(|notice| notice.licence.contains("MIT")),
                "{name}"
            );
        }
        assert!(
            all.iter().all(|notice| notice.name != "vitest"),
            "a tool is not in the program"
        );
        assert!(all.iter().all(|notice| !notice.licence.is_empty()));
    }
}
