//! The sealed package: what an agency hands to ESCAP, and what anybody can verify.
//!
//! A package is a zip of a submission's files with their sums, a signature and the public key:
//!
//! | file | what it is |
//! |---|---|
//! | `manifest.json` | what the package says about itself, the key, and SHA-256 and size of every file below ([`manifest::Manifest`]) |
//! | `manifest.sig` | the Ed25519 signature over the bytes of `manifest.json`, 64 bytes |
//! | `SHA256SUMS` | the same sums for `sha256sum -c` |
//! | `VERIFY.txt` | how to verify the package without this program, and the words of the key |
//! | `public-key.pem` | the key (SPKI) |
//! | `key-chain.json` | only after a change of key: each key signed by the one before |
//! | the [`PARTS`] | the submission itself |
//!
//! [`seal`] makes one, always the same bytes of the same facts, parts and key. [`read`] verifies one: it gives the
//! [`Package`] when all is right, else every [`fault::Fault`] it finds. The zip has one form only ([`container`]), the
//! signature covers the manifest, the manifest the files, and what is not in the manifest follows from it: no bit of
//! the file can change unseen.
//!
//! What that proves is that the package is as the holder of its key made it. Whose key it is, [`trust`] answers.

pub mod commands;
mod container;
pub mod fault;
mod json;
pub mod manifest;
mod reading;
pub mod trust;

use sha2::{Digest, Sha256};

use self::manifest::{FORM, Facts, Manifest, PackageFile};
use crate::error::{Error, Result};
use crate::signing_key::public::{PublicKey, hexadecimal};
use crate::signing_key::sealed::Unlocked;

pub use self::reading::{Form, MOST_BYTES, Package, read, read_manifest};

/// What the package says about itself.
pub const MANIFEST: &str = "manifest.json";
/// The signature over [`MANIFEST`].
pub const SIGNATURE: &str = "manifest.sig";
/// The sums for `sha256sum -c`.
pub const SUMS: &str = "SHA256SUMS";
/// How to verify the package without this program.
pub const VERIFY: &str = "VERIFY.txt";
/// The public key.
pub const PUBLIC_KEY: &str = "public-key.pem";
/// The changes of key.
pub const KEY_CHAIN: &str = "key-chain.json";

/// The annual report.
pub const REPORT: &str = "report.pdf";
/// The report's tables as a workbook.
pub const TABLES: &str = "tables.xlsx";
/// The submission for programs.
pub const SUBMISSION: &str = "submission.json";
/// The JSON Schema (2020-12) of [`SUBMISSION`].
pub const SCHEMA: &str = "submission.schema.json";
/// The activities, without persons.
pub const ACTIVITIES: &str = "activities.csv";

/// The files of a submission: every package has each of them once, in this order.
pub const PARTS: [&str; 5] = [REPORT, TABLES, SUBMISSION, SCHEMA, ACTIVITIES];

/// A file of the submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// One of [`PARTS`].
    pub name: &'static str,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Makes a package of the [`PARTS`] and signs it. The same facts, parts and key give the same bytes.
///
/// # Errors
/// `Internal` when a part is missing, doubled or unknown, or all together are larger than [`MOST_BYTES`].
pub fn seal(facts: &Facts, parts: &[Part], key: &Unlocked) -> Result<Vec<u8>> {
    let mut files: Vec<(&str, Vec<u8>)> = vec![
        (VERIFY, instructions(facts, &key.public_key()).into_bytes()),
        (PUBLIC_KEY, key.public_key().pem().into_bytes()),
    ];
    if !key.chain().is_empty() {
        files.push((KEY_CHAIN, serde_json::to_vec_pretty(key.chain())?));
    }
    for name in PARTS {
        let mut named = parts.iter().filter(|part| part.name == name);
        match (named.next(), named.next()) {
            (Some(part), None) => files.push((name, part.bytes.clone())),
            _ => return Err(Error::internal(format!("{name} must be given once"))),
        }
    }
    if parts.len() != PARTS.len() {
        return Err(Error::internal("a part is not one of a package's"));
    }
    let manifest = Manifest {
        form: FORM.to_owned(),
        submission: facts.clone(),
        public_key: key.public_key(),
        files: files
            .iter()
            .map(|(name, bytes)| PackageFile {
                name: (*name).to_owned(),
                size: bytes.len() as u64,
                sha256: sha256(bytes),
            })
            .collect(),
    };
    let listed = serde_json::to_vec_pretty(&manifest)?;
    let signature = key.sign(&listed);
    let sums = sums(&manifest, &listed, &signature);
    let mut whole: Vec<(&str, &[u8])> = vec![
        (MANIFEST, &listed),
        (SIGNATURE, &signature),
        (SUMS, sums.as_bytes()),
    ];
    whole.extend(files.iter().map(|(name, bytes)| (*name, &bytes[..])));
    let package = container::write(&whole);
    match package.len() as u64 <= MOST_BYTES {
        true => Ok(package),
        false => Err(Error::internal("the package is too large")),
    }
}

/// `VERIFY.txt` of a package.
fn instructions(facts: &Facts, key: &PublicKey) -> String {
    include_str!("VERIFY.txt")
        .replace("{agency}", &facts.agency)
        .replace("{country}", facts.country.as_str())
        .replace("{year}", &facts.year.to_string())
        .replace("{version}", &facts.version.to_string())
        .replace("{words}", &key.words())
        .replace("{fingerprint}", &key.fingerprint())
}

/// `SHA256SUMS`: every file but itself, in the form of `sha256sum`.
fn sums(manifest: &Manifest, listed: &[u8], signature: &[u8]) -> String {
    let own = [(MANIFEST, sha256(listed)), (SIGNATURE, sha256(signature))];
    let files = manifest
        .files
        .iter()
        .map(|file| (file.name.as_str(), file.sha256.clone()));
    own.into_iter()
        .chain(files)
        .map(|(name, sum)| format!("{sum}  {name}\n"))
        .collect()
}

/// SHA-256 in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests;
