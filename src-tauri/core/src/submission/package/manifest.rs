//! `manifest.json`: what the package says about itself, and what the signature covers.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::signing_key::public::PublicKey;
use crate::values::CountryCode;

/// The form of a package that this program writes; the number behind the stroke counts up when an older program could
/// not verify it any more.
pub const FORM: &str = "ssc-desk-package/1";

/// What a package says about the submission in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PackageFacts")]
pub struct Facts {
    /// The submission's key in the agency's programme.
    pub submission_id: String,
    /// Its version, from 1.
    pub version: u32,
    /// The version whose place it takes; none for a first one.
    pub replaces: Option<Replaces>,
    /// The country that reports.
    pub country: CountryCode,
    /// The agency's name in English.
    pub agency: String,
    /// The year that is reported.
    pub year: i32,
    /// The survey's edition.
    pub edition: String,
    /// The language tag of the report.
    pub language: String,
    /// The version of the program that made the package.
    pub program_version: String,
    /// The form of `submission.json`, such as `ssc-desk-submission/1`.
    pub schema: String,
    /// When the package was made.
    #[ts(type = "string")]
    pub made_at: Timestamp,
    /// Whom to ask: the focal point with title and address, on one line.
    pub contact: String,
    /// Who prepared it: an officer's name and title.
    pub prepared_by: String,
    /// Who signed it.
    pub signed_by: String,
}

/// An earlier version of a submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Replaces {
    /// The earlier version.
    pub version: u32,
    /// SHA-256 of its `manifest.json` in hexadecimal digits.
    pub manifest_sha256: String,
}

/// A file of the package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackageFile {
    /// Name.
    pub name: String,
    /// Size in bytes.
    pub size: u64,
    /// SHA-256 in hexadecimal digits.
    pub sha256: String,
}

/// `manifest.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The form of the package: [`FORM`].
    pub form: String,
    /// What it says about the submission.
    pub submission: Facts,
    /// The key with which it is signed.
    pub public_key: PublicKey,
    /// Every other file, in their order in the zip; not the sums and the signature, which are made of this.
    pub files: Vec<PackageFile>,
}

/// What the number behind the last stroke of a form says: `ssc-desk-package/1` is 1.
pub(super) fn number_of(form: &str, family: &str) -> Option<u32> {
    form.strip_prefix(family)?.strip_prefix('/')?.parse().ok()
}
