//! A public key: what a signature is checked against, and the words by which people compare it.

use std::fmt;
use std::str::FromStr;

use bip39::Language;
use ed25519_dalek::VerifyingKey;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{DecodePublicKey, EncodePublicKey};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::messages::{Message, msg};
use crate::values::text_value;

/// How many words name a key: twelve of 2,048 are 132 bits, more than anybody can search for a second key with.
pub const WORDS: usize = 12;

/// An Ed25519 public key (RFC 8032). In columns and files it is 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, TS)]
#[ts(type = "string")]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// The key of 32 bytes; `None` when they are no key, or one under which signatures prove nothing.
    pub fn new(bytes: [u8; 32]) -> Option<Self> {
        let key = VerifyingKey::from_bytes(&bytes).ok()?;
        (!key.is_weak()).then_some(PublicKey(bytes))
    }

    /// The public half of a private key, which is none of the weak ones.
    pub(super) fn of(key: &VerifyingKey) -> Self {
        PublicKey(key.to_bytes())
    }

    /// The key of a PEM file (`SubjectPublicKeyInfo`, RFC 8410).
    pub fn from_pem(pem: &str) -> Option<Self> {
        let key = VerifyingKey::from_public_key_pem(pem).ok()?;
        PublicKey::new(key.to_bytes())
    }

    /// The key as a PEM file, as openssl reads it.
    pub fn pem(&self) -> String {
        VerifyingKey::from_bytes(&self.0)
            .ok()
            .and_then(|key| key.to_public_key_pem(LineEnding::LF).ok())
            .unwrap_or_default()
    }

    /// SHA-256 of the key's 32 bytes, in hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        hexadecimal(&Sha256::digest(self.0))
    }

    /// The fingerprint in twelve English words of BIP 39's list, each for the next eleven bits of
    /// [`PublicKey::fingerprint`]: what a director reads from paper and a receiver compares by telephone.
    pub fn words(&self) -> String {
        let hash = Sha256::digest(self.0);
        let list = Language::English.word_list();
        let words: Vec<&str> = (0..WORDS)
            .map(|word| {
                let bits = (0..11).fold(0, |bits, bit| {
                    let at = word * 11 + bit;
                    (bits << 1) | usize::from((hash[at / 8] >> (7 - at % 8)) & 1)
                });
                list[bits]
            })
            .collect();
        words.join(" ")
    }

    /// Whether these are the key's words, however they were typed: in capitals, with commas, over several lines.
    pub fn has_words(&self, typed: &str) -> bool {
        let typed: Vec<String> = typed
            .split(|c: char| !c.is_ascii_alphabetic())
            .filter(|word| !word.is_empty())
            .map(str::to_ascii_lowercase)
            .collect();
        typed.join(" ") == self.words()
    }

    /// Whether the signature is this key's over the message. Each signature has one form only: a changed bit of it
    /// is always found.
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        let Ok(signature) = ed25519_dalek::Signature::from_slice(signature) else {
            return false;
        };
        VerifyingKey::from_bytes(&self.0)
            .is_ok_and(|key| key.verify_strict(message, &signature).is_ok())
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&hexadecimal(&self.0))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "PublicKey({self})")
    }
}

impl FromStr for PublicKey {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        bytes_of(text)
            .and_then(|bytes| bytes.try_into().ok())
            .and_then(PublicKey::new)
            .ok_or_else(msg::public_key_unreadable)
    }
}

text_value!(PublicKey);

/// Bytes as hexadecimal digits, two for each.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes that small hexadecimal digits stand for.
pub(crate) fn bytes_of(digits: &str) -> Option<Vec<u8>> {
    let small = |digit: &u8| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
    if !digits.len().is_multiple_of(2) || !digits.as_bytes().iter().all(small) {
        return None;
    }
    (0..digits.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).ok())
        .collect()
}
