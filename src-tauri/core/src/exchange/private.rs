//! Keeps persons out of what leaves the register: texts that officers typed may name one.
//!
//! Nobody can tell a name from another word by looking at it, but the register knows its persons: a text that
//! holds the name, e-mail address, telephone or passport of one of them, or anything that looks like an e-mail
//! address, is withheld whole.

use aho_corasick::{AhoCorasick, MatchKind};

use super::store;
use crate::error::{Error, Result};
use crate::store::Reader;
use crate::values::fold;

/// Shorter names and numbers would be found inside ordinary words.
const SHORTEST: usize = 4;

/// What is known of persons, ready to be looked for.
pub struct Guard {
    known: AhoCorasick,
}

impl Guard {
    /// Reads whom the register knows: persons, contacts of projects, the focal point.
    pub fn load(reader: &Reader<'_>) -> Result<Guard> {
        let mut known: Vec<String> = Vec::new();
        store::each_known(reader, &mut |text| {
            let text = fold(&text);
            if text.chars().count() >= SHORTEST {
                known.push(text);
            }
        })?;
        known.sort_unstable();
        known.dedup();
        let known = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(&known)
            .map_err(Error::internal)?;
        Ok(Guard { known })
    }

    /// True when a text names somebody.
    pub fn names_somebody(&self, text: &str) -> bool {
        if text.is_empty() {
            return false;
        }
        if text.split_whitespace().any(looks_like_an_address) {
            return true;
        }
        let folded = fold(text);
        // Scripts without spaces between words have no border to look at.
        let joins = |a: Option<char>, b: Option<char>| {
            let in_word = |c: char| c.is_ascii_alphanumeric();
            a.is_some_and(in_word) && b.is_some_and(in_word)
        };
        self.known.find_overlapping_iter(&folded).any(|found| {
            let (before, rest) = folded.split_at(found.start());
            let (inside, after) = rest.split_at(found.len());
            !joins(before.chars().next_back(), inside.chars().next())
                && !joins(inside.chars().next_back(), after.chars().next())
        })
    }

    /// The text, or nothing when it names somebody.
    pub fn let_out<'t>(&self, text: &'t str) -> Option<&'t str> {
        (!self.names_somebody(text)).then_some(text)
    }
}

fn looks_like_an_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(local, host)| {
        local.ends_with(|c: char| c.is_alphanumeric())
            && host.starts_with(|c: char| c.is_alphanumeric())
            && host.contains('.')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guard(known: &[&str]) -> Guard {
        Guard {
            known: AhoCorasick::new(known.iter().map(|text| fold(text))).expect("few"),
        }
    }

    #[test]
    fn a_text_that_names_somebody_is_withheld() {
        let guard = guard(&["Somchai Jaidee", "สมชาย ใจดี", "AA1234567", "Rice"]);
        for text in [
            "Per diem of SOMCHAI  Jaidee, three days",
            "ค่าเบี้ยเลี้ยงนายสมชาย ใจดีและคณะ",
            "Ticket (AA1234567)",
            "Ask j.doe@ministry.example for more",
        ] {
            assert_eq!(guard.let_out(text), None, "{text}");
        }
        for text in [
            "",
            "Price of seed @ 3 a kilo",
            "Somchai-Jaidee road",
            "e-mail: none",
        ] {
            assert_eq!(guard.let_out(text), Some(text), "{text}");
        }
    }
}
