//! Verifying a package.

use std::collections::HashMap;
use std::io::{Read, Seek, SeekFrom};

use serde_json::Value as Json;

use super::container::{self, Entry};
use super::fault::Fault;
use super::manifest::{FORM, Facts, Manifest, PackageFile, number_of};
use super::{
    KEY_CHAIN, MANIFEST, PARTS, PUBLIC_KEY, SIGNATURE, SUBMISSION, SUMS, VERIFY, json, sha256, sums,
};
use crate::error::Error;
use crate::signing_key::chain::{Link, leads_to};
use crate::signing_key::public::PublicKey;

/// The largest package, in bytes. Verifying holds the package in memory once, and `submission.json` as a tree.
pub const MOST_BYTES: u64 = 128 << 20;
/// The longest manifest or key chain, in bytes.
const LONGEST_LIST: usize = 256 << 10;
/// The longest `submission.json`, in bytes.
const LONGEST_SUBMISSION: usize = 16 << 20;
/// More places where the content is against its schema help nobody.
const MOST_PLACES: usize = 20;

/// The form of `submission.json` that this program knows.
pub struct Form<'f> {
    /// Its name, such as `ssc-desk-submission/1`.
    pub name: &'f str,
    /// Its JSON Schema, ready to check with.
    pub validator: &'f jsonschema::Validator,
}

/// A package that was verified: complete, unchanged, signed with its key, in a form that this program knows.
#[derive(Debug)]
pub struct Package {
    zip: Vec<u8>,
    entries: Vec<Entry>,
    manifest: Manifest,
    chain: Vec<Link>,
    submission: Json,
}

impl Package {
    /// What it says about the submission.
    pub fn facts(&self) -> &Facts {
        &self.manifest.submission
    }

    /// The key with which it is signed.
    pub fn public_key(&self) -> &PublicKey {
        &self.manifest.public_key
    }

    /// The changes of key that lead to its key.
    pub fn chain(&self) -> &[Link] {
        &self.chain
    }

    /// Its files with their sums.
    pub fn files(&self) -> &[PackageFile] {
        &self.manifest.files
    }

    /// `submission.json`.
    pub fn submission(&self) -> &Json {
        &self.submission
    }

    /// The content of a file.
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        let entry = self.entries.iter().find(|entry| entry.name == name)?;
        Some(entry.of(&self.zip))
    }

    /// SHA-256 of `manifest.json`: by it a later version names this one.
    pub fn manifest_sha256(&self) -> String {
        sha256(self.file(MANIFEST).unwrap_or_default())
    }
}

/// Verifies a package. Nothing is written, and no more memory is taken than [`MOST_BYTES`] and the tree of its JSON.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(source: impl Read + Seek, form: &Form<'_>) -> Result<Package, Vec<Fault>> {
    let zip = content(source).map_err(|fault| vec![fault])?;
    let entries = container::read(&zip)?;
    let found: HashMap<&str, &[u8]> = entries
        .iter()
        .map(|entry| (entry.name.as_str(), entry.of(&zip)))
        .collect();
    let listed = *found.get(MANIFEST).ok_or_else(|| missing(MANIFEST))?;
    let manifest = read_manifest(listed).map_err(|fault| vec![fault])?;

    let mut faults = changed(&manifest, &found);
    faults.extend(signed(&manifest, listed, &found));
    let chain = match chain(&manifest, &found) {
        Ok(chain) => chain,
        Err(fault) => {
            faults.push(fault);
            Vec::new()
        }
    };
    // Where a file was changed, the sums around it tell nothing new.
    if faults.is_empty()
        && !(in_order(&manifest, &entries) && container::is_as_written(&zip, &entries))
    {
        faults.push(Fault::Container);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let submission = submission(&manifest, &found, form)?;
    drop(found);
    Ok(Package {
        zip,
        entries,
        manifest,
        chain,
        submission,
    })
}

/// The whole file, when it can be a package.
fn content(mut source: impl Read + Seek) -> Result<Vec<u8>, Fault> {
    let unreadable = |error| Fault::Unreadable(*Error::from(error).message);
    let bytes = source.seek(SeekFrom::End(0)).map_err(unreadable)?;
    if bytes > MOST_BYTES {
        return Err(Fault::TooLarge(bytes, MOST_BYTES));
    }
    source.rewind().map_err(unreadable)?;
    let mut content = Vec::with_capacity(usize::try_from(bytes).unwrap_or(0));
    // A file that grows while it is read is not read for ever.
    source
        .take(MOST_BYTES)
        .read_to_end(&mut content)
        .map_err(unreadable)?;
    Ok(content)
}

/// Reads `manifest.json`; a newer one is told from a damaged one. Whether it is signed is not looked at.
///
/// # Errors
/// What is wrong with it.
pub fn read_manifest(listed: &[u8]) -> Result<Manifest, Fault> {
    let json = json::read(MANIFEST, listed, LONGEST_LIST)?;
    let form = json["form"].as_str().unwrap_or_default();
    if form != FORM {
        let family = FORM.rsplit_once('/').map_or(FORM, |(family, _)| family);
        return Err(match (number_of(form, family), number_of(FORM, family)) {
            (Some(number), Some(known)) if number > known => Fault::NewerPackage(form.to_owned()),
            _ => Fault::Manifest("form".to_owned()),
        });
    }
    let manifest: Manifest = serde_path_to_error::deserialize(json).map_err(|error| {
        let place = error.path().to_string();
        Fault::Manifest(place.chars().take(100).collect())
    })?;
    let names: Vec<&str> = manifest
        .files
        .iter()
        .map(|file| file.name.as_str())
        .collect();
    let mut expected = vec![VERIFY, PUBLIC_KEY];
    if names.contains(&KEY_CHAIN) {
        expected.push(KEY_CHAIN);
    }
    expected.extend(PARTS);
    match names == expected {
        true => Ok(manifest),
        false => Err(Fault::Manifest("files".to_owned())),
    }
}

/// The files that are not those of the manifest.
fn changed(manifest: &Manifest, found: &HashMap<&str, &[u8]>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in &manifest.files {
        let name = file.name.clone();
        match found.get(file.name.as_str()) {
            None => faults.push(Fault::MissingFile(name)),
            Some(content)
                if content.len() as u64 != file.size || sha256(content) != file.sha256 =>
            {
                faults.push(Fault::ChangedFile(name));
            }
            Some(_) => {}
        }
    }
    let listed = |name: &str| manifest.files.iter().any(|file| file.name == name);
    let mut extra: Vec<&str> = found
        .keys()
        .copied()
        .filter(|name| ![MANIFEST, SIGNATURE, SUMS].contains(name) && !listed(name))
        .collect();
    extra.sort_unstable();
    faults.extend(
        extra
            .into_iter()
            .map(|name| Fault::ExtraFile(name.to_owned())),
    );
    faults
}

/// What is wrong with the signature and what goes with it.
fn signed(manifest: &Manifest, listed: &[u8], found: &HashMap<&str, &[u8]>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let key = &manifest.public_key;
    match found.get(SIGNATURE) {
        None => faults.extend(missing(SIGNATURE)),
        Some(signature) if !key.verifies(listed, signature) => faults.push(Fault::Signature),
        Some(signature) => match found.get(SUMS) {
            None => faults.extend(missing(SUMS)),
            Some(content) if **content != *sums(manifest, listed, signature).as_bytes() => {
                faults.push(Fault::ChangedFile(SUMS.to_owned()));
            }
            Some(_) => {}
        },
    }
    if found
        .get(PUBLIC_KEY)
        .is_some_and(|pem| **pem != *key.pem().as_bytes())
    {
        faults.push(Fault::KeyFile);
    }
    let has_words = |text: &&[u8]| String::from_utf8_lossy(text).contains(&key.words());
    if found.get(VERIFY).is_some_and(|text| !has_words(text)) {
        faults.push(Fault::Words);
    }
    faults
}

/// The changes of key, when the package names any.
fn chain(manifest: &Manifest, found: &HashMap<&str, &[u8]>) -> Result<Vec<Link>, Fault> {
    let Some(content) = found.get(KEY_CHAIN) else {
        return Ok(Vec::new());
    };
    let json = json::read(KEY_CHAIN, content, LONGEST_LIST)?;
    let chain: Vec<Link> = serde_json::from_value(json).map_err(|_| Fault::Chain)?;
    match leads_to(&chain, &manifest.public_key) {
        true => Ok(chain),
        false => Err(Fault::Chain),
    }
}

/// Whether the files stand in the order in which [`super::seal`] puts them.
fn in_order(manifest: &Manifest, entries: &[Entry]) -> bool {
    let listed = manifest.files.iter().map(|file| file.name.as_str());
    [MANIFEST, SIGNATURE, SUMS]
        .into_iter()
        .chain(listed)
        .eq(entries.iter().map(|entry| entry.name.as_str()))
}

/// The content, when it follows the form that it claims.
fn submission(
    manifest: &Manifest,
    found: &HashMap<&str, &[u8]>,
    form: &Form<'_>,
) -> Result<Json, Vec<Fault>> {
    let schema = &manifest.submission.schema;
    if schema != form.name {
        let family = form
            .name
            .rsplit_once('/')
            .map_or(form.name, |(family, _)| family);
        let schema: String = schema.chars().take(100).collect();
        return Err(vec![
            match (number_of(&schema, family), number_of(form.name, family)) {
                (Some(number), Some(known)) if number > known => Fault::NewerSchema(schema),
                _ => Fault::WrongSchema(schema),
            },
        ]);
    }
    let content = found.get(SUBMISSION).copied().unwrap_or_default();
    let submission =
        json::read(SUBMISSION, content, LONGEST_SUBMISSION).map_err(|fault| vec![fault])?;
    let faults: Vec<Fault> = form
        .validator
        .iter_errors(&submission)
        .take(MOST_PLACES)
        .map(|error| {
            let place = error.instance_path().to_string();
            Fault::AgainstSchema(SUBMISSION.to_owned(), place.chars().take(100).collect())
        })
        .collect();
    let faults = match faults.is_empty() {
        true => disagreements(&manifest.submission, &submission),
        false => faults,
    };
    match faults.is_empty() {
        true => Ok(submission),
        false => Err(faults),
    }
}

/// What the content says otherwise than the manifest.
fn disagreements(facts: &Facts, submission: &Json) -> Vec<Fault> {
    let says = [
        ("/agency/country", facts.country.as_str().into()),
        ("/year/year", facts.year.into()),
        ("/version/number", facts.version.into()),
        ("/edition/id", facts.edition.as_str().into()),
        ("/language", facts.language.as_str().into()),
    ];
    says.into_iter()
        .filter(|(place, said): &(_, Json)| {
            submission
                .pointer(place)
                .is_some_and(|content| content != said)
        })
        .map(|(place, _)| Fault::Disagrees(place))
        .collect()
}

fn missing(file: &str) -> Vec<Fault> {
    vec![Fault::MissingFile(file.to_owned())]
}
