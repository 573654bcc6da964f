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

/// What is sealed in a backup.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Backup {
    form: String,
    holder: String,
    made_at: Timestamp,
    chain: Vec<Link>,
    /// PKCS#8 in PEM.
    private_key: Zeroizing<String>,
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
    let backup = Backup {
        form: FORM.to_owned(),
        holder: holder.to_owned(),
        made_at,
        chain: key.chain().to_vec(),
        private_key: key.pem()?,
    };
    let plain = Zeroizing::new(serde_json::to_vec_pretty(&backup)?);
    sealed::seal(&plain, passphrase, work)
}

/// Reads a backup.
pub(super) fn read(
    sealed: &[u8],
    passphrase: &Passphrase,
) -> std::result::Result<Restored, Closed> {
    let plain = sealed::open(sealed, passphrase)?;
    let backup: Backup = serde_json::from_slice(&plain).map_err(|_| Closed::Damaged)?;
    Unlocked::of_pem(backup.private_key.as_bytes(), backup.chain)
        .filter(|key| backup.form == FORM && leads_to(key.chain(), &key.public_key()))
        .map(|key| Restored {
            key,
            holder: backup.holder,
            made_at: backup.made_at,
        })
        .ok_or(Closed::Damaged)
}
