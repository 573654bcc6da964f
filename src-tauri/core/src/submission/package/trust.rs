//! Whose key a package is signed with.

use super::fault::Fault;
use super::reading::Package;
use crate::signing_key::public::PublicKey;

/// What somebody who verifies a package knows of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// A key.
    Key(PublicKey),
    /// The twelve words of a key, as they were read from a paper.
    Words(String),
}

impl Known {
    /// What was typed or read from a file: a PEM file's text, 64 hexadecimal digits, or twelve words.
    pub fn of(text: &str) -> Option<Known> {
        let text = text.trim();
        if let Some(key) = PublicKey::from_pem(text).or_else(|| text.parse().ok()) {
            return Some(Known::Key(key));
        }
        let words = text.split_whitespace().count();
        (words == crate::signing_key::public::WORDS).then(|| Known::Words(text.to_owned()))
    }

    /// Whether it is this key that is known.
    pub fn is(&self, key: &PublicKey) -> bool {
        match self {
            Known::Key(known) => known == key,
            Known::Words(words) => key.has_words(words),
        }
    }
}

/// The key by which a package's key is known: itself, or one from which it follows by a chain of signatures.
pub fn known_by(package: &Package, known: &[Known]) -> Option<PublicKey> {
    let is_known = |key: &PublicKey| known.iter().any(|known| known.is(key));
    std::iter::once(*package.public_key())
        .chain(package.chain().iter().rev().map(|link| link.old))
        .find(is_known)
}

/// What is wrong with the key, when it is not known.
pub fn fault(package: &Package, known: &[Known]) -> Option<Fault> {
    known_by(package, known)
        .is_none()
        .then(|| Fault::UnknownKey(package.public_key().words()))
}
