//! Words for the codes of the register's lists, from `synonyms.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::fields::AliasList;

/// Words for a code of a list.
#[derive(Deserialize)]
pub(super) struct Synonyms {
    pub list: AliasList,
    pub code: String,
    pub words: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    word: Vec<Synonyms>,
}

/// Words for codes in any language. A word that stands for two codes of one list stands for neither.
pub(super) static SYNONYMS: LazyLock<Vec<Synonyms>> = LazyLock::new(|| {
    // The file is part of the program; `the_words_can_be_read` fails before a broken one is shipped.
    toml::from_str::<File>(include_str!("synonyms.toml"))
        .map_or_else(|_| Vec::new(), |file| file.word)
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_can_be_read() {
        toml::from_str::<File>(include_str!("synonyms.toml")).unwrap();
        assert!(SYNONYMS.iter().all(|of| !of.words.is_empty()));
    }
}
