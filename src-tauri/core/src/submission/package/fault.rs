//! What can be wrong with a package, as a sentence and as a code. A fault about a file names that file first.

use serde::Serialize;
use ts_rs::TS;

use crate::messages::{Catalogue, Message, msg};
use crate::values::CountryCode;

/// One thing that is wrong with a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file cannot be read: the disk's reason.
    Unreadable(Message),
    /// There is nothing in the file.
    Empty,
    /// The file is larger, in bytes, than the largest package.
    TooLarge(u64, u64),
    /// It is no zip, or its first bytes are damaged.
    NotAZip,
    /// The end of the zip is missing.
    Truncated,
    /// Something stands behind the end of the zip.
    Appended,
    /// The zip is not in the form in which packages are written: a byte outside of the files was changed, or another
    /// program packed them again.
    Container,
    /// More files than the most that a package has.
    TooManyFiles(usize, usize),
    /// A name that could lead out of the folder where it is unpacked.
    UnsafeName(String),
    /// Two files of one name.
    Duplicate(String),
    /// A file that only points to another.
    Link(String),
    /// A file that needs a password.
    Encrypted(String),
    /// A file that claims to be larger than the whole package, in bytes.
    ClaimedSize(String, u64),
    /// A compressed file, which could grow without end when it is unpacked.
    Compressed(String),
    /// A file of the package is not there.
    MissingFile(String),
    /// A file that does not belong to the package.
    ExtraFile(String),
    /// A file is not as it was when the package was signed.
    ChangedFile(String),
    /// JSON that is nested deeper than any of ours.
    TooDeep(String),
    /// A JSON file that is larger than any of ours.
    TooLong(String, usize),
    /// Something that is not JSON, from this line on.
    NotJson(String, usize),
    /// The manifest is not in its form, at this place.
    Manifest(String),
    /// A newer program made the package.
    NewerPackage(String),
    /// The signature is not by the key in the package.
    Signature,
    /// `public-key.pem` is not the key that the manifest names.
    KeyFile,
    /// The words in `VERIFY.txt` are not those of the key.
    Words,
    /// The keys before this one did not sign it as the package says.
    Chain,
    /// The content follows a form that is not ours.
    WrongSchema(String),
    /// The content follows a newer form than this program knows.
    NewerSchema(String),
    /// The content does not follow the form that it claims, at this place.
    AgainstSchema(String, String),
    /// The content and the manifest say different things of this.
    Disagrees(&'static str),
    /// The key is known as this agency's of the first country; the package is the second country's.
    OtherCountry(String, CountryCode, CountryCode),
    /// The key is not known: the package is whole, but whose it is nobody has found out.
    UnknownKey(String),
}

/// A fault as it goes over the command line and to the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PackageFault {
    /// The kind, such as `changed_file`.
    pub code: String,
    /// The file in the package that it is about; none: the package as a whole.
    pub file: Option<String>,
    /// The sentence.
    pub message: String,
}

impl Fault {
    /// The kind, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::Unreadable(_) => "unreadable",
            Fault::Empty => "empty",
            Fault::TooLarge(..) => "too_large",
            Fault::NotAZip => "not_a_zip",
            Fault::Truncated => "truncated",
            Fault::Appended => "appended",
            Fault::Container => "container",
            Fault::TooManyFiles(..) => "too_many_files",
            Fault::UnsafeName(..) => "unsafe_name",
            Fault::Duplicate(..) => "duplicate",
            Fault::Link(..) => "link",
            Fault::Encrypted(..) => "encrypted",
            Fault::ClaimedSize(..) => "claimed_size",
            Fault::Compressed(..) => "compressed",
            Fault::MissingFile(..) => "missing_file",
            Fault::ExtraFile(..) => "extra_file",
            Fault::ChangedFile(..) => "changed_file",
            Fault::TooDeep(..) => "too_deep",
            Fault::TooLong(..) => "too_long",
            Fault::NotJson(..) => "not_json",
            Fault::Manifest(..) => "manifest",
            Fault::NewerPackage(..) => "newer_package",
            Fault::Signature => "signature",
            Fault::KeyFile => "key_file",
            Fault::Words => "words",
            Fault::Chain => "chain",
            Fault::WrongSchema(..) => "wrong_schema",
            Fault::NewerSchema(..) => "newer_schema",
            Fault::AgainstSchema(..) => "against_schema",
            Fault::Disagrees(..) => "disagrees",
            Fault::OtherCountry(..) => "other_country",
            Fault::UnknownKey(..) => "unknown_key",
        }
    }

    /// The file in the package that it is about.
    pub fn file(&self) -> Option<&str> {
        match self {
            Fault::UnsafeName(file)
            | Fault::Duplicate(file)
            | Fault::Link(file)
            | Fault::Encrypted(file)
            | Fault::ClaimedSize(file, ..)
            | Fault::Compressed(file)
            | Fault::MissingFile(file)
            | Fault::ExtraFile(file)
            | Fault::ChangedFile(file)
            | Fault::TooDeep(file)
            | Fault::TooLong(file, ..)
            | Fault::NotJson(file, ..)
            | Fault::AgainstSchema(file, ..) => Some(file),
            Fault::Manifest(..) => Some(super::MANIFEST),
            Fault::KeyFile => Some(super::PUBLIC_KEY),
            Fault::Words => Some(super::VERIFY),
            Fault::Chain => Some(super::KEY_CHAIN),
            _ => None,
        }
    }

    /// The sentence that says what is wrong and what to do.
    pub fn message(&self) -> Message {
        match self {
            Fault::Unreadable(reason) => reason.clone(),
            Fault::Empty => msg::package_empty(),
            Fault::TooLarge(bytes, most) => {
                msg::package_too_large(megabytes(*bytes), megabytes(*most))
            }
            Fault::NotAZip => msg::package_not_a_zip(),
            Fault::Truncated => msg::package_truncated(),
            Fault::Appended => msg::package_appended(),
            Fault::Container => msg::package_container(),
            Fault::TooManyFiles(files, most) => msg::package_too_many_files(*files, *most),
            Fault::UnsafeName(file) => msg::package_unsafe_name(file),
            Fault::Duplicate(file) => msg::package_duplicate(file),
            Fault::Link(file) => msg::package_link(file),
            Fault::Encrypted(file) => msg::package_encrypted(file),
            Fault::ClaimedSize(file, bytes) => msg::package_claimed_size(file, megabytes(*bytes)),
            Fault::Compressed(file) => msg::package_compressed(file),
            Fault::MissingFile(file) => msg::package_missing_file(file),
            Fault::ExtraFile(file) => msg::package_extra_file(file),
            Fault::ChangedFile(file) => msg::package_changed_file(file),
            Fault::TooDeep(file) => msg::package_too_deep(file),
            Fault::TooLong(file, bytes) => msg::package_too_long(file, megabytes(*bytes as u64)),
            Fault::NotJson(file, line) => msg::package_not_json(file, *line),
            Fault::Manifest(place) => msg::package_manifest(place),
            Fault::NewerPackage(form) => msg::package_newer(form),
            Fault::Signature => msg::package_signature(),
            Fault::KeyFile => msg::package_key_file(),
            Fault::Words => msg::package_words(),
            Fault::Chain => msg::package_chain(),
            Fault::WrongSchema(schema) => msg::package_wrong_schema(schema),
            Fault::NewerSchema(schema) => msg::package_newer_schema(schema),
            Fault::AgainstSchema(file, place) => msg::package_against_schema(file, place),
            Fault::Disagrees(what) => msg::package_disagrees(*what),
            Fault::OtherCountry(agency, known, claimed) => {
                msg::package_other_country(agency, claimed.as_str(), known.as_str())
            }
            Fault::UnknownKey(words) => msg::package_unknown_key(words),
        }
    }

    /// The fault in words.
    pub fn told(&self, catalogue: &Catalogue) -> PackageFault {
        PackageFault {
            code: self.code().to_owned(),
            file: self.file().map(str::to_owned),
            message: catalogue.text(&self.message()),
        }
    }
}

/// Bytes in words: whole megabytes, rounded up.
fn megabytes(bytes: u64) -> i64 {
    i64::try_from(bytes.div_ceil(1 << 20)).unwrap_or(i64::MAX)
}
