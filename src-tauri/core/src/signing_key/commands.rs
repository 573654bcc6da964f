//! `signing_key.*`

use std::io::Read;
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::public::PublicKey;
use super::sealed::{Passphrase, Unlocked};
use super::{SigningKey, backup, current, keep, retire, sealed, store};
use crate::agency;
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::report::write_whole;

/// The signing key as anyone may see it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SigningKeyState {
    /// Whose key it is.
    pub holder: String,
    /// When it was made: a moment in UTC.
    pub made_at: String,
    /// The public key, 64 hexadecimal digits.
    pub public_key: PublicKey,
    /// The public key's fingerprint in twelve words.
    pub words: String,
    /// SHA-256 of the public key in hexadecimal digits.
    pub fingerprint: String,
    /// The public key as a PEM file.
    pub pem: String,
    /// How many keys came before it, each signing the next.
    pub earlier: usize,
    /// When a backup was written last; empty: never.
    pub backed_up_at: String,
}

impl SigningKeyState {
    fn of(row: &SigningKey) -> Result<Self> {
        Ok(SigningKeyState {
            holder: row.holder.clone(),
            made_at: row.made_at.clone(),
            public_key: row.public_key,
            words: row.public_key.words(),
            fingerprint: row.public_key.fingerprint(),
            pem: row.public_key.pem(),
            earlier: row.links()?.len(),
            backed_up_at: row.backed_up_at.clone(),
        })
    }
}

/// A key to be made.
#[derive(Debug, Deserialize, TS)]
pub struct MakeKey {
    /// What seals its private half.
    pub passphrase: Passphrase,
    /// True to go on without the key that is there, because its passphrase is lost: nobody who knew that key knows
    /// the new one.
    #[serde(default)]
    #[ts(optional)]
    pub lost: Option<bool>,
}

/// A backup to be written.
#[derive(Debug, Deserialize, TS)]
pub struct BackupKey {
    /// Path of the file; `.age` is added where it is missing.
    pub path: String,
    /// The key's passphrase; it seals the backup too.
    pub passphrase: Passphrase,
}

/// A backup that was written.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct KeyBackedUp {
    /// Path of the file.
    pub path: String,
}

/// A backup to be read.
#[derive(Debug, Deserialize, TS)]
pub struct RestoreKey {
    /// Path of the backup.
    pub path: String,
    /// The passphrase of the backup; it seals the key from now on.
    pub passphrase: Passphrase,
}

/// A passphrase in the place of another.
#[derive(Debug, Deserialize, TS)]
pub struct ChangeKey {
    /// The passphrase of the key that is there.
    pub passphrase: Passphrase,
    /// The passphrase from now on.
    pub new_passphrase: Passphrase,
}

/// The key that signs; null before one was made.
pub fn get(desk: &Desk, _: Nothing) -> Result<Option<SigningKeyState>> {
    desk.read(store::current)?
        .as_ref()
        .map(SigningKeyState::of)
        .transpose()
}

/// Makes the agency's key.
pub fn make(desk: &Desk, request: MakeKey) -> Result<Done<SigningKeyState>> {
    request.passphrase.check("passphrase")?;
    let lost = request.lost == Some(true);
    let (before, agency) =
        desk.read(|reader| Ok((store::current(reader)?, agency::store::get(reader)?)))?;
    if before.is_some() && !lost {
        return Err(Error::new(Code::Invalid, msg::signing_key_exists()));
    }
    let at = desk.now()?.timestamp();
    let key = Unlocked::of_seed(&desk.chance()?);
    let work = desk.passphrase_work()?;
    let mut row = SigningKey::sealed(
        &key,
        agency.english().to_owned(),
        at,
        &request.passphrase,
        work,
    )?;
    desk.transact(Op::lasting(msg::op_signing_key_made()), |tx| {
        match store::current(&tx.reader())? {
            Some(old) if lost => retire(tx, old, at)?,
            Some(_) => return Err(Error::new(Code::Invalid, msg::signing_key_exists())),
            None => {}
        }
        keep(tx, &mut row)?;
        SigningKeyState::of(&row)
    })
}

/// Puts a new key in the place of the one that is there, which signs it: who knew the old key knows the new one.
pub fn replace(desk: &Desk, request: ChangeKey) -> Result<Done<SigningKeyState>> {
    request.new_passphrase.check("new_passphrase")?;
    let old = current(desk)?;
    let at = desk.now()?.timestamp();
    let new = Unlocked::of_seed(&desk.chance()?);
    let new = old.unlock(&request.passphrase)?.hand_over(new, at);
    let work = desk.passphrase_work()?;
    let mut row = SigningKey::sealed(&new, old.holder.clone(), at, &request.new_passphrase, work)?;
    desk.transact(Op::lasting(msg::op_signing_key_replaced()), |tx| {
        retire(tx, old, at)?;
        keep(tx, &mut row)?;
        SigningKeyState::of(&row)
    })
}

/// Seals the key with another passphrase.
pub fn change_passphrase(desk: &Desk, request: ChangeKey) -> Result<Done<SigningKeyState>> {
    request.new_passphrase.check("new_passphrase")?;
    let mut row = current(desk)?;
    let key = row.unlock(&request.passphrase)?;
    let work = desk.passphrase_work()?;
    row.sealed_private = sealed::seal(key.pem()?.as_bytes(), &request.new_passphrase, work)?;
    // The backup that was written goes on opening with the passphrase before.
    row.backed_up_at.clear();
    desk.transact(
        Op::lasting(msg::op_signing_key_passphrase_changed()),
        |tx| {
            keep(tx, &mut row)?;
            SigningKeyState::of(&row)
        },
    )
}

/// Writes a backup of the key, sealed by its passphrase.
pub fn backup(desk: &Desk, request: BackupKey) -> Result<Done<KeyBackedUp>> {
    if request.path.trim().is_empty() {
        return Err(Error::field("path", msg::rule_empty()));
    }
    let mut row = current(desk)?;
    let key = row.unlock(&request.passphrase)?;
    let made_at = row.made_at.parse().map_err(Error::internal)?;
    let work = desk.passphrase_work()?;
    let sealed = backup::write(&key, &row.holder, made_at, &request.passphrase, work)?;
    let mut path = Path::new(request.path.trim()).to_owned();
    if path
        .extension()
        .is_none_or(|ending| !ending.eq_ignore_ascii_case(backup::ENDING))
    {
        path.as_mut_os_string().push(".");
        path.as_mut_os_string().push(backup::ENDING);
    }
    write_whole(&path, sealed.as_bytes())?;
    row.backed_up_at = desk.now()?.timestamp().to_string();
    desk.transact(Op::note(msg::op_signing_key_backed_up()), |tx| {
        keep(tx, &mut row)?;
        Ok(KeyBackedUp {
            path: path.display().to_string(),
        })
    })
}

/// Brings the key back from a backup, into a programme that has none or the same.
pub fn restore(desk: &Desk, request: RestoreKey) -> Result<Done<SigningKeyState>> {
    if request.path.trim().is_empty() {
        return Err(Error::field("path", msg::rule_empty()));
    }
    let mut sealed = Vec::new();
    crate::store::open_other(Path::new(request.path.trim()))?
        .take(backup::LARGEST)
        .read_to_end(&mut sealed)?;
    let restored = backup::read(&sealed, &request.passphrase).map_err(|closed| match closed {
        sealed::Closed::Damaged => Error::field("path", msg::signing_key_backup_unreadable()),
        closed => sealed::refused(closed),
    })?;
    let work = desk.passphrase_work()?;
    let mut row = SigningKey::sealed(
        &restored.key,
        restored.holder,
        restored.made_at,
        &request.passphrase,
        work,
    )?;
    // The backup is there: it was just read.
    row.backed_up_at = desk.now()?.timestamp().to_string();
    desk.transact(Op::lasting(msg::op_signing_key_restored()), |tx| {
        let rows = store::all(&tx.reader())?;
        for other in &rows {
            if other.public_key != row.public_key && other.retired_at.is_empty() {
                return Err(Error::new(Code::Invalid, msg::signing_key_other_exists()));
            }
            if other.public_key == row.public_key {
                if !other.retired_at.is_empty() {
                    return Err(Error::new(Code::Invalid, msg::signing_key_retired()));
                }
                row.id = other.id.clone();
                row.row_version = other.row_version;
            }
        }
        keep(tx, &mut row)?;
        SigningKeyState::of(&row)
    })
}
