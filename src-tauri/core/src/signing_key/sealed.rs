//! What a passphrase protects: the private key in the programme file, and the backup of it.
//!
//! Both are age files (age-encryption.org/v1) in their printable form, sealed with scrypt. The `age` program opens
//! them too, so that an agency's key does not depend on this one.

use std::io::Read;

use age::secrecy::{ExposeSecret, SecretString};
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{DecodePrivateKey, EncodePrivateKey};
use ed25519_dalek::{Signer, SigningKey as PrivateKey};
use serde::{Deserialize, Deserializer};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::chain::{Link, statement};
use super::public::{PublicKey, hexadecimal};
use crate::error::{Code, Error, Result};
use crate::messages::msg;

/// The shortest passphrase that is taken, in characters.
pub const SHORTEST: usize = 12;
const LONGEST: usize = 1000;

/// The scrypt work factor (the logarithm of N) above which nothing is opened: 2^18 needs 256 MB of memory.
const MOST_WORK: u8 = 18;

/// A passphrase as it was typed, wiped from memory when it is done with. It never shows itself.
#[derive(Debug, Clone, TS)]
#[ts(type = "string")]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes what was typed. The same words typed on another keyboard are the same passphrase (NFKC).
    pub fn new(typed: &str) -> Self {
        Passphrase(typed.nfkc().collect::<String>().into())
    }

    /// Refuses a passphrase with which no key should be sealed.
    pub(crate) fn check(&self, field: &str) -> Result<()> {
        let length = self.0.expose_secret().chars().count();
        if self.0.expose_secret().chars().any(char::is_control) {
            return Err(Error::field(field, msg::rule_control_characters()));
        }
        match length {
            0..SHORTEST => Err(Error::field(
                field,
                msg::signing_key_passphrase_short(SHORTEST),
            )),
            SHORTEST..=LONGEST => Ok(()),
            _ => Err(Error::field(field, msg::rule_too_long(length, LONGEST))),
        }
    }
}

impl<'de> Deserialize<'de> for Passphrase {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        let typed = Zeroizing::new(String::deserialize(from)?);
        Ok(Passphrase::new(&typed))
    }
}

/// Why something sealed cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closed {
    /// The passphrase is another.
    Passphrase,
    /// It is damaged, or was never sealed with a passphrase.
    Damaged,
}

/// Seals bytes with a passphrase; `work` is the logarithm of scrypt's N.
pub(crate) fn seal(plain: &[u8], passphrase: &Passphrase, work: u8) -> Result<String> {
    let mut recipient = age::scrypt::Recipient::new(passphrase.0.clone());
    recipient.set_work_factor(work.clamp(1, MOST_WORK));
    age::encrypt_and_armor(&recipient, plain).map_err(Error::internal)
}

/// Opens what was sealed.
pub(crate) fn open(
    sealed: &[u8],
    passphrase: &Passphrase,
) -> std::result::Result<Zeroizing<Vec<u8>>, Closed> {
    use age::DecryptError::{DecryptionFailed, KeyDecryptionFailed, NoMatchingKeys};
    let mut identity = age::scrypt::Identity::new(passphrase.0.clone());
    identity.set_max_work_factor(MOST_WORK);
    let closed = |error| match error {
        DecryptionFailed | KeyDecryptionFailed | NoMatchingKeys => Closed::Passphrase,
        _ => Closed::Damaged,
    };
    let decryptor =
        age::Decryptor::new_buffered(age::armor::ArmoredReader::new(sealed)).map_err(closed)?;
    let mut reader = decryptor
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .map_err(closed)?;
    // What is sealed is longer than what is in it: the buffer never grows, which would leave copies behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    reader
        .read_to_end(&mut plain)
        .map_err(|_| Closed::Damaged)?;
    Ok(plain)
}

/// A private key out of its seal, with the chain that leads to it. It is wiped from memory when it is dropped, and
/// can do one thing: sign.
pub struct Unlocked {
    key: PrivateKey,
    chain: Vec<Link>,
}

impl Unlocked {
    /// The key that a seed of 32 chance bytes makes; the same seed makes the same key.
    pub fn of_seed(seed: &Zeroizing<[u8; 32]>) -> Self {
        Unlocked {
            key: PrivateKey::from_bytes(seed),
            chain: Vec::new(),
        }
    }

    /// The private key of a PEM file (PKCS#8), with its chain.
    pub(crate) fn of_pem(pem: &[u8], chain: Vec<Link>) -> Option<Self> {
        let pem = std::str::from_utf8(pem).ok()?;
        let key = PrivateKey::from_pkcs8_pem(pem).ok()?;
        Some(Unlocked { key, chain })
    }

    /// The private key as a PEM file (PKCS#8).
    pub(crate) fn pem(&self) -> Result<Zeroizing<String>> {
        self.key
            .to_pkcs8_pem(LineEnding::LF)
            .map_err(Error::internal)
    }

    /// The public half.
    pub fn public_key(&self) -> PublicKey {
        PublicKey::of(&self.key.verifying_key())
    }

    /// The changes of key that lead to this one, the oldest first; none for an agency's first key.
    pub fn chain(&self) -> &[Link] {
        &self.chain
    }

    /// Signs bytes (Ed25519, RFC 8032).
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message).to_bytes()
    }

    /// Says that another key follows this one, and gives it the chain.
    pub fn hand_over(&self, mut new: Unlocked, at: jiff::Timestamp) -> Unlocked {
        let (old, next) = (self.public_key(), new.public_key());
        let signature = self.sign(statement(&old, &next, at).as_bytes());
        new.chain = self.chain.clone();
        new.chain.push(Link {
            old,
            new: next,
            at,
            signature: hexadecimal(&signature),
        });
        new
    }
}

/// The refusal of something that stays closed, at the field of its passphrase.
pub(crate) fn refused(closed: Closed) -> Error {
    match closed {
        Closed::Passphrase => Error::field("passphrase", msg::signing_key_passphrase_wrong()),
        Closed::Damaged => Error::new(Code::NotAProgramme, msg::signing_key_damaged()),
    }
}
