//! The chain of an agency's keys: each new key signed by the one before it, so that who knew the old one knows the new.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::public::{PublicKey, bytes_of};

/// More changes of key than this nobody makes.
pub const LONGEST: usize = 100;

/// One change of key: the old key says which key follows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The key before.
    pub old: PublicKey,
    /// The key that takes its place.
    pub new: PublicKey,
    /// When.
    pub at: Timestamp,
    /// The old key's signature over [`statement`], in hexadecimal digits.
    pub signature: String,
}

/// What the old key signs. It can be mistaken for no manifest: a manifest begins with a brace.
pub fn statement(old: &PublicKey, new: &PublicKey, at: Timestamp) -> String {
    format!("ssc-desk-key/1\nold {old}\nnew {new}\nat {at}\n")
}

impl Link {
    /// Whether the old key really says so.
    pub fn holds(&self) -> bool {
        let statement = statement(&self.old, &self.new, self.at);
        bytes_of(&self.signature)
            .is_some_and(|signature| self.old.verifies(statement.as_bytes(), &signature))
    }
}

/// Whether the links lead without a gap to `key`, each signed by the key before it. No link leads anywhere it likes.
pub fn leads_to(chain: &[Link], key: &PublicKey) -> bool {
    let ends_there = chain.last().is_none_or(|last| last.new == *key);
    let without_gap = chain.windows(2).all(|pair| pair[0].new == pair[1].old);
    chain.len() <= LONGEST && ends_there && without_gap && chain.iter().all(Link::holds)
}
