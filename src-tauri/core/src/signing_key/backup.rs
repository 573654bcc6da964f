//! A backup of the signing key: a file of its own, sealed by the same passphrase, to be kept where the programme is
//! not. The `age` program opens it, too.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::chain::{Link, leads_to};
use super::sealed::{self, Closed, Passphrase, Unlocked};
use crate::error::Result;

/// The ending of such files.
pub(super) const ENDING: &str = "age";
/// No backup is larger, in bytes.
pub(super) const LARGEST: u64 = 1 << 20;
/// The form of what is sealed.
const FORM: &str = "ssc-desk-key/1";

/// Where the private key begins.
const KEY: &str = "-----BEGIN PRIVATE KEY-----";

/// The first line of what is sealed, as JSON; the private key follows it (PKCS#8 in PEM, as openssl reads it).
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Heading {
    form: String,
    holder: String,
    made_at: Timestamp,
    chain: Vec<Link>,
}

/// A key out of a backup.
pub(super) struct Restored {
    pub key: Unlocked,
    pub holder: String,
    pub made_at: Timestamp,
}

/// Writes a backup of a key.
pub(super) fn write(
    key: &Unlocked,
    holder: &str,
    made_at: Timestamp,
    passphrase: &Passphrase,
    work: u8,
) -> Result<String> {
    let heading = serde_json::to_string(&Heading {
        form: FORM.to_owned(),
        holder: holder.to_owned(),
        made_at,
        chain: key.chain().to_vec(),
    })?;
    let pem = key.pem()?;
    let mut plain = Zeroizing::new(String::with_capacity(heading.len() + 1 + pem.len()));
    for piece in [heading.as_str(), "\n", pem.as_str()] {
        plain.push_str(piece);
    }
    sealed::seal(plain.as_bytes(), passphrase, work)
}

/// Reads a backup.
pub(super) fn read(
    sealed: &[u8],
    passphrase: &Passphrase,
) -> std::result::Result<Restored, Closed> {
    let plain = sealed::open(sealed, passphrase)?;
    let text = std::str::from_utf8(&plain).map_err(|_| Closed::Damaged)?;
    let (heading, pem) = text
        .find(KEY)
        .and_then(|at| text.split_at_checked(at))
        .ok_or(Closed::Damaged)?;
    let heading: Heading = serde_json::from_str(heading).map_err(|_| Closed::Damaged)?;
    Unlocked::of_pem(pem.as_bytes(), heading.chain)
        .filter(|key| heading.form == FORM && leads_to(key.chain(), &key.public_key()))
        .map(|key| Restored {
            key,
            holder: heading.holder,
            made_at: heading.made_at,
        })
        .ok_or(Closed::Damaged)
}
