//! `package.*`

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use super::fault::{Fault, PackageFault};
use super::manifest::{Facts, PackageFile};
use super::trust::{Known, known_by, of_programme};
use super::{Package, read};
use crate::error::{Code, Error, Result};
use crate::messages::{Catalogue, msg};
use crate::session::Session;
use crate::signing_key::public::PublicKey;
use crate::store::open_other;
use crate::submission::content;

/// A package, and the keys that are known besides those of the open programme.
#[derive(Debug, Deserialize, TS)]
pub struct PackageRequest {
    /// Path of the package.
    pub path: String,
    /// Keys: PEM, 64 hexadecimal digits, or twelve words.
    #[serde(default)]
    #[ts(optional)]
    pub keys: Option<Vec<String>>,
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Verification {
    /// Name of the file.
    pub name: String,
    /// True when the package is complete, unchanged, signed with its key, and in a form that this program knows.
    pub whole: bool,
    /// True when it is whole and its key is known as its country's.
    pub trusted: bool,
    /// Everything that is wrong; of a whole package only that its key is not known.
    pub faults: Vec<PackageFault>,
    /// What it says about itself; null when it is not whole.
    pub package: Option<PackageContent>,
}

/// What a whole package says about itself.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PackageContent {
    /// The submission in it.
    pub facts: Facts,
    /// Its files with their sums.
    pub files: Vec<PackageFile>,
    /// SHA-256 of `manifest.json`: by it a later version names this one.
    pub manifest_sha256: String,
    /// The key, 64 hexadecimal digits.
    pub public_key: PublicKey,
    /// The key's fingerprint in twelve words.
    pub words: String,
    /// SHA-256 of the key in hexadecimal digits.
    pub fingerprint: String,
    /// How many keys came before it, each signing the next.
    pub earlier_keys: usize,
    /// How the key is known, in words; null when it is not.
    pub known: Option<String>,
}

/// A whole package with its content.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ShownPackage {
    /// What a verification found.
    pub verification: Verification,
    /// `submission.json`.
    #[ts(type = "unknown")]
    pub submission: Json,
}

/// Verifies a package: every byte, the signature, the schema, and whether the key is known. Nothing is written.
pub fn verify(session: &Session, request: PackageRequest) -> Result<Verification> {
    let known = known(session, request.keys.unwrap_or_default())?;
    match open(&request.path)? {
        Ok(package) => Ok(whole(session.catalogue(), &request.path, &package, &known)),
        Err(faults) => Ok(Verification {
            name: name(&request.path),
            whole: false,
            trusted: false,
            faults: told(session, &faults),
            package: None,
        }),
    }
}

/// Shows what is in a whole package; whether its key is known stands beside it.
///
/// # Errors
/// `Invalid` with everything that is wrong, when the package is not whole.
pub fn show(session: &Session, request: PackageRequest) -> Result<ShownPackage> {
    let known = known(session, request.keys.unwrap_or_default())?;
    let package = opened(&request.path)?;
    Ok(ShownPackage {
        verification: whole(session.catalogue(), &request.path, &package, &known),
        submission: package.submission().clone(),
    })
}

/// Reads a package that must be whole.
///
/// # Errors
/// `Invalid` with everything that is wrong, when it is not.
pub(crate) fn opened(path: &str) -> Result<Package> {
    open(path)?.map_err(|faults| Error {
        fields: faults
            .iter()
            .map(|fault| ("path".to_owned(), fault.message()))
            .collect(),
        ..Error::new(Code::Invalid, msg::package_refused(name(path)))
    })
}

/// What there is to say of a whole package.
pub(crate) fn whole(
    catalogue: &Catalogue,
    path: &str,
    package: &Package,
    known: &[Known],
) -> Verification {
    let known = known_by(package, known);
    Verification {
        name: name(path),
        whole: true,
        trusted: known.is_ok(),
        faults: known
            .as_ref()
            .err()
            .map(|fault| fault.told(catalogue))
            .into_iter()
            .collect(),
        package: Some(PackageContent {
            facts: package.facts().clone(),
            files: package.files().to_vec(),
            manifest_sha256: package.manifest_sha256(),
            public_key: *package.public_key(),
            words: package.public_key().words(),
            fingerprint: package.public_key().fingerprint(),
            earlier_keys: package.chain().len(),
            known: known.ok().map(|known| {
                catalogue.text(&match &known.holder {
                    Some(holder) => msg::package_key_of(&holder.agency, holder.how.clone()),
                    None => msg::package_key_named(),
                })
            }),
        }),
    }
}

fn told(session: &Session, faults: &[Fault]) -> Vec<PackageFault> {
    faults
        .iter()
        .map(|fault| fault.told(session.catalogue()))
        .collect()
}

/// The keys that were named, and those of the open programme.
fn known(session: &Session, named: Vec<String>) -> Result<Vec<Known>> {
    let mut known = Vec::new();
    for (index, text) in named.iter().enumerate() {
        known.push(Known::of(text).ok_or_else(|| {
            Error::field(format!("keys[{index}]"), msg::package_key_unreadable())
        })?);
    }
    if let Ok(desk) = session.desk() {
        known.extend(desk.read(of_programme)?);
    }
    Ok(known)
}

/// Reads a package from the disk.
fn open(path: &str) -> Result<Result<Package, Vec<Fault>>> {
    let path = path.trim();
    if path.is_empty() {
        return Err(Error::field("path", msg::rule_empty()));
    }
    if Path::new(path).is_dir() {
        return Err(Error::field("path", msg::package_is_folder(name(path))));
    }
    let file = open_other(Path::new(path))?;
    Ok(read(file, &content::form()?))
}

/// The file's name without its folder.
fn name(path: &str) -> String {
    let name = Path::new(path.trim()).file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
