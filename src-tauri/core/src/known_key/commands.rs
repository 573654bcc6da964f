//! `known_key.*`

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Confirmed, KnownKey, KnownKeyId, store};
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::rules;
use crate::signing_key::public::PublicKey;
use crate::store::{Page, PageRequest};
use crate::values::CountryCode;

/// A list of known keys.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "KnownKeyListRequest")]
pub struct ListRequest {
    /// The window.
    pub page: PageRequest,
}

/// A known key with its words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct KnownKeyRow {
    /// The key as it is kept.
    #[serde(flatten)]
    pub key: KnownKey,
    /// Its fingerprint in twelve words.
    pub words: String,
}

/// A key whose words were compared.
#[derive(Debug, Deserialize, TS)]
pub struct ConfirmKey {
    /// The key: 64 hexadecimal digits, as `package.verify` tells it.
    pub public_key: PublicKey,
    /// The twelve words as the agency said them; they must be the key's.
    pub words: String,
    /// The country of the agency.
    pub country: CountryCode,
    /// The agency's name in English.
    pub agency: String,
    /// How the words were compared.
    pub confirmed_how: Confirmed,
    /// With whom, and anything else.
    #[serde(default)]
    pub note: String,
}

/// One known key.
#[derive(Debug, Deserialize, TS)]
pub struct KnownKeyRequest {
    /// Key.
    pub id: KnownKeyId,
}

/// The known keys in the order of their agencies, a page at a time.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<KnownKeyRow>> {
    let page = desk.read(|reader| store::list(reader, request.page))?;
    Ok(Page {
        rows: page.rows.into_iter().map(KnownKeyRow::from).collect(),
        total: page.total,
    })
}

/// Keeps a key whose words were compared; one that is known already is kept with what is said now.
pub fn confirm(desk: &Desk, request: ConfirmKey) -> Result<Done<KnownKeyRow>> {
    if !request.public_key.has_words(&request.words) {
        return Err(Error::field("words", msg::known_key_other_words()));
    }
    let mut key = KnownKey {
        id: KnownKeyId::default(),
        row_version: 0,
        public_key: request.public_key,
        country: request.country,
        agency: request.agency.trim().to_owned(),
        first_seen: desk.today()?.to_string(),
        confirmed_how: request.confirmed_how,
        note: request.note.trim().to_owned(),
    };
    rules::check(&key)?;
    desk.transact(Op::new(msg::op_known_key_confirmed(&key.agency)), |tx| {
        if let Some(known) = store::of_key(&tx.reader(), &key.public_key)? {
            key.id = known.id;
            key.row_version = known.row_version;
            key.first_seen = known.first_seen;
        }
        tx.put(&mut key)?;
        Ok(key.into())
    })
}

/// Forgets a key: packages signed with it are of an unknown key again.
pub fn delete(desk: &Desk, request: KnownKeyRequest) -> Result<Done<Nothing>> {
    let key: KnownKey = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(Op::new(msg::op_known_key_deleted(&key.agency)), |tx| {
        tx.remove::<KnownKey>(request.id.as_str())?;
        Ok(Nothing {})
    })
}

impl From<KnownKey> for KnownKeyRow {
    fn from(key: KnownKey) -> Self {
        KnownKeyRow {
            words: key.public_key.words(),
            key,
        }
    }
}
