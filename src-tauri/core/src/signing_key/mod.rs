//! The agency's signing key: with it a submission is signed, by its public half anyone can tell.
//!
//! A key is made at the first signing, from 32 bytes of the computer's own chance. The programme file keeps the
//! private half sealed by a passphrase ([`sealed`]) that nobody can find again; the history never holds it. A new
//! key takes the place of an old one by being signed by it ([`chain`]), and the old one's private half is deleted
//! then. Keys are compared by people in [`public::PublicKey::words`].

mod backup;
pub mod chain;
pub mod commands;
pub mod public;
pub mod sealed;
pub(crate) mod store;

use jiff::Timestamp;

use self::chain::Link;
use self::public::PublicKey;
use self::sealed::{Passphrase, Unlocked};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::store::{Record, Tx};
use crate::{id_type, record};

id_type! {
    /// Key of a signing key's row.
    SigningKeyId
}

record! {
    /// A signing key as it stands in its table.
    pub struct SigningKey(SigningKeyId) in "signing_key" {
        /// Whose key it is: the agency's name in English.
        pub holder: String,
        /// When it was made, to the moment (UTC).
        pub made_at: String,
        /// The public half.
        pub public_key: PublicKey,
        /// The private half (PKCS#8 in PEM), sealed by the passphrase; empty for a key that is retired.
        pub sealed_private: String,
        /// The changes of key that lead to this one, as JSON: a list of [`Link`].
        pub chain: String,
        /// When another key took its place; empty for the key that signs.
        pub retired_at: String,
        /// When a backup of it was written last; empty before the first.
        pub backed_up_at: String,
    }
}

impl SigningKey {
    /// The changes of key that lead to this one.
    pub(crate) fn links(&self) -> Result<Vec<Link>> {
        Ok(serde_json::from_str(&self.chain)?)
    }

    /// A row for a key, sealed by the passphrase.
    fn sealed(
        key: &Unlocked,
        holder: String,
        made_at: Timestamp,
        passphrase: &Passphrase,
        work: u8,
    ) -> Result<Self> {
        Ok(SigningKey {
            id: SigningKeyId::default(),
            row_version: 0,
            holder,
            made_at: made_at.to_string(),
            public_key: key.public_key(),
            sealed_private: sealed::seal(key.pem()?.as_bytes(), passphrase, work)?,
            chain: serde_json::to_string(key.chain())?,
            retired_at: String::new(),
            backed_up_at: String::new(),
        })
    }

    /// Takes the private half out of its seal.
    fn unlock(&self, passphrase: &Passphrase) -> Result<Unlocked> {
        let pem =
            sealed::open(self.sealed_private.as_bytes(), passphrase).map_err(sealed::refused)?;
        Unlocked::of_pem(&pem, self.links()?)
            .filter(|key| key.public_key() == self.public_key)
            .ok_or_else(|| sealed::refused(sealed::Closed::Damaged))
    }
}

/// The key that signs, out of its seal.
///
/// # Errors
/// `NotFound` before a key was made; at `passphrase` when it is another one.
pub fn unlock(desk: &Desk, passphrase: &Passphrase) -> Result<Unlocked> {
    current(desk)?.unlock(passphrase)
}

/// The key that signs.
fn current(desk: &Desk) -> Result<SigningKey> {
    desk.read(store::current)?
        .ok_or_else(|| Error::new(Code::NotFound, msg::signing_key_missing()))
}

/// Saves a key's row; the history notes that it changed, and forgets what was sealed.
fn keep(tx: &mut Tx<'_>, row: &mut SigningKey) -> Result<()> {
    tx.put(row)?;
    let blank = [("sealed_private", String::new().into())];
    tx.forget(<SigningKey as Record>::TABLE, row.id.as_str(), &blank)
}

/// Ends a key's service: it signs nothing any more, and its private half is gone from the file.
fn retire(tx: &mut Tx<'_>, mut row: SigningKey, at: Timestamp) -> Result<()> {
    row.retired_at = at.to_string();
    row.sealed_private.clear();
    keep(tx, &mut row)
}

#[cfg(test)]
mod tests;
