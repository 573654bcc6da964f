//! What the titles of columns say, from `titles.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::fields::ImportField;
use super::model::ImportUnit;
use super::spelling::key;

/// Words for a field, as titles are compared.
#[derive(Deserialize)]
pub(super) struct Title {
    pub field: ImportField,
    pub words: Vec<String>,
}

/// Words for what amounts count.
#[derive(Deserialize)]
pub(super) struct Unit {
    pub unit: ImportUnit,
    pub words: Vec<String>,
}

#[derive(Default, Deserialize)]
struct Words {
    words: Vec<String>,
}

/// The words of titles.
#[derive(Default, Deserialize)]
pub(super) struct Titles {
    #[serde(rename = "title")]
    pub titles: Vec<Title>,
    numbers: Words,
    #[serde(rename = "unit")]
    pub units: Vec<Unit>,
}

/// The words of titles, folded as titles are.
pub(super) static TITLES: LazyLock<Titles> = LazyLock::new(|| {
    // The file is part of the program; `the_words_can_be_read` fails before a broken one is shipped.
    let mut titles: Titles = toml::from_str(include_str!("titles.toml")).unwrap_or_default();
    let words = titles.titles.iter_mut().map(|title| &mut title.words);
    let units = titles.units.iter_mut().map(|unit| &mut unit.words);
    for words in words.chain(units).chain([&mut titles.numbers.words]) {
        for word in words {
            *word = key(word);
        }
    }
    titles
});

impl Titles {
    /// True for a column that numbers the rows.
    pub(super) fn is_number(&self, title: &str) -> bool {
        self.numbers.words.iter().any(|word| word == title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_can_be_read() {
        let titles: Titles = toml::from_str(include_str!("titles.toml")).unwrap();
        for field in ImportField::ALL {
            let known = titles.titles.iter().any(|title| title.field == *field);
            assert!(known, "{field} has no words");
        }
        assert_eq!(TITLES.units.len(), 3);
    }
}
