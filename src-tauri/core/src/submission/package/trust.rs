//! Whose key a package is signed with.
//!
//! Everybody can make a key and sign with it. A package's key is known when it is one whose words were compared with
//! the agency ([`crate::known_key`]), one of the programme's own agency, one that was named on the command line, or
//! one that follows from such a key by a chain of signatures. A key that is known as one country's does not speak for
//! another.

use super::fault::Fault;
use super::reading::Package;
use crate::agency;
use crate::error::Result;
use crate::known_key::store as known_keys;
use crate::messages::{Message, msg};
use crate::signing_key::public::{PublicKey, WORDS};
use crate::signing_key::store as signing_keys;
use crate::store::Reader;
use crate::values::CountryCode;

/// How a key is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// By itself.
    Key(PublicKey),
    /// By its twelve words, as they were read from a paper.
    Words(String),
}

/// A key that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The key.
    pub key: Named,
    /// Whose it is; none: somebody named it without saying whose.
    pub holder: Option<Holder>,
}

/// Whose a known key is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The agency's name in English.
    pub agency: String,
    /// Its country.
    pub country: CountryCode,
    /// How that was found out.
    pub how: Message,
}

impl Known {
    /// A key that somebody typed or read from a file: a PEM file's text, 64 hexadecimal digits, or twelve words.
    pub fn of(text: &str) -> Option<Known> {
        let text = text.trim();
        let key = match PublicKey::from_pem(text).or_else(|| text.parse().ok()) {
            Some(key) => Named::Key(key),
            None => {
                let words = text.split(|c: char| !c.is_ascii_alphabetic());
                if words.filter(|word| !word.is_empty()).count() != WORDS {
                    return None;
                }
                Named::Words(text.to_owned())
            }
        };
        Some(Known { key, holder: None })
    }

    /// Whether it is this key that is known.
    pub fn is(&self, key: &PublicKey) -> bool {
        match &self.key {
            Named::Key(known) => known == key,
            Named::Words(words) => key.has_words(words),
        }
    }
}

/// The keys that a programme knows: its own agency's, and those that its officers confirmed.
pub fn of_programme(reader: &Reader<'_>) -> Result<Vec<Known>> {
    let mut known = Vec::new();
    if let Some(agency) = agency::store::find(reader)? {
        for row in signing_keys::all(reader)? {
            known.push(Known {
                key: Named::Key(row.public_key),
                holder: Some(Holder {
                    agency: agency.english().to_owned(),
                    country: agency.country,
                    how: msg::known_key_own(),
                }),
            });
        }
    }
    for row in known_keys::all(reader)? {
        known.push(Known {
            key: Named::Key(row.public_key),
            holder: Some(Holder {
                agency: row.agency,
                country: row.country,
                how: row.confirmed_how.label(),
            }),
        });
    }
    Ok(known)
}

/// The known key by which a package's key is known: the same, or one from which it follows.
///
/// # Errors
/// [`Fault::UnknownKey`] when there is none, [`Fault::OtherCountry`] when it is known as another country's.
pub fn known_by<'k>(package: &Package, known: &'k [Known]) -> Result<&'k Known, Fault> {
    let own = *package.public_key();
    let country = package.facts().country;
    let before = package.chain().iter().rev().map(|link| link.old);
    let mut others = None;
    for key in std::iter::once(own).chain(before) {
        for known in known.iter().filter(|known| known.is(&key)) {
            match &known.holder {
                Some(holder) if holder.country != country => others = Some(holder),
                _ => return Ok(known),
            }
        }
    }
    Err(match others {
        Some(holder) => Fault::OtherCountry(holder.agency.clone(), holder.country, country),
        None => Fault::UnknownKey(own.words()),
    })
}
