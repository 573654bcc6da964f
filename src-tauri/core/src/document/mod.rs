//! Documents: files kept inside the programme, so that they travel and are backed up with it.
//!
//! What a document is, its bytes say, not its name. The bytes stand once under their SHA-256 in a table of their
//! own; a [`Document`] names them, so that lists and the history never carry them.

pub mod commands;
pub mod media;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::activity::ActivityId;
use crate::cost::CostLineId;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::project::ProjectId;
use crate::store::search_clause;
use crate::values::{Date, shown};
use crate::{code_enum, id_type, record, rules};

/// The largest document, in megabytes of 2²⁰ bytes.
pub const LARGEST_MEGABYTES: u64 = 50;
const LARGEST: u64 = LARGEST_MEGABYTES << 20;

id_type! {
    /// Key of a document.
    DocumentId
}

code_enum! {
    /// What a document is for.
    pub enum DocumentKind {
        /// Agreement, memorandum, exchange of notes.
        Agreement = "agreement", document_kind_agreement;
        /// Proposal or project document.
        Proposal = "proposal", document_kind_proposal;
        /// Report.
        Report = "report", document_kind_report;
        /// Evaluation.
        Evaluation = "evaluation", document_kind_evaluation;
        /// Invoice, receipt, proof of payment.
        Proof = "proof", document_kind_proof;
        /// Letter.
        Letter = "letter", document_kind_letter;
        /// Course material.
        Material = "material", document_kind_material;
        /// List of participants.
        Participants = "participants", document_kind_participants;
        /// Photograph.
        Photograph = "photograph", document_kind_photograph;
        /// Anything else.
        Other = "other", document_kind_other;
    }
}

record! {
    /// A document of a project; its bytes stand under `sha256`.
    pub struct Document(DocumentId) in "document" {
        /// The project.
        pub project_id: ProjectId,
        /// The activity it belongs to, when it is one's own.
        #[serde(default)]
        pub activity_id: Option<ActivityId>,
        /// The cost line that it proves.
        #[serde(default)]
        pub cost_line_id: Option<CostLineId>,
        /// Name of the file.
        #[garde(custom(file_name))]
        pub name: String,
        /// Media type, found from the content.
        pub media_type: String,
        /// Size in bytes.
        pub size: i64,
        /// SHA-256 of the content, in hexadecimal.
        pub sha256: String,
        /// The day of the document.
        #[serde(default)]
        pub date: Option<Date>,
        /// What it is for.
        pub kind: DocumentKind,
        /// Remarks.
        #[serde(default)]
        #[garde(custom(rules::prose(5000)))]
        pub note: String,
        /// What it is looked for by; made by the program.
        #[serde(default)]
        pub search: String,
    }
}

impl Document {
    /// Fills the text it is looked for by.
    pub fn index(&mut self) {
        self.search = search_clause([self.name.as_str(), &self.note]);
    }
}

/// A file that was read and may be kept.
pub struct Incoming {
    /// The name under which it is kept; its ending fits its content.
    pub name: String,
    /// What it is.
    pub media: &'static media::Media,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    /// The bytes.
    pub content: Vec<u8>,
}

/// Reads a file that shall be kept.
///
/// # Errors
/// At `path`: a folder, an empty file, one larger than [`LARGEST_MEGABYTES`] (which is not read), a program,
/// a file that is not there or cannot be read.
pub fn read(path: &Path) -> Result<Incoming> {
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let quoted = shown(&name);
    let refused = |message| Error::field("path", message);
    let unreadable = |error: std::io::Error| Error {
        cause: Some(error.kind().to_string()),
        ..refused(match error.kind() {
            std::io::ErrorKind::NotFound => msg::document_missing(&quoted),
            _ => msg::document_unreadable(&quoted),
        })
    };
    crate::store::refuse_held(path)?;
    let metadata = std::fs::metadata(path).map_err(unreadable)?;
    if metadata.is_dir() {
        return Err(refused(msg::document_is_folder(&quoted)));
    }
    if !metadata.is_file() {
        return Err(refused(msg::document_unreadable(&quoted)));
    }
    let too_large = |bytes: u64| {
        refused(msg::document_too_large(
            LARGEST_MEGABYTES.to_string(),
            &quoted,
            bytes.div_ceil(1 << 20).to_string(),
        ))
    };
    if metadata.len() > LARGEST {
        return Err(too_large(metadata.len()));
    }
    let mut content = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    // A file that grows while it is read is not read for ever.
    File::open(path)
        .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut content))
        .map_err(unreadable)?;
    if content.len() as u64 > LARGEST {
        return Err(too_large(content.len() as u64));
    }
    if content.is_empty() {
        return Err(refused(msg::document_empty(&quoted)));
    }
    let media = media::of(&content, &name);
    if media.is_program() {
        return Err(refused(msg::document_program(media.label(), &quoted)));
    }
    if let Some(ending) = media::dangerous_ending(&name)
        && media.is_text()
    {
        // A script has no other sign than its name.
        return Err(refused(msg::document_script(ending, &quoted)));
    }
    Ok(Incoming {
        name: media.name_for(&cleaned(&name)),
        media,
        sha256: hexadecimal(&Sha256::digest(&content)),
        content,
    })
}

/// A name that every system can write: no control characters, nothing that separates folders.
fn cleaned(name: &str) -> String {
    let name: String = name
        .chars()
        .filter(|c| !c.is_control())
        .map(|c| if FORBIDDEN.contains(&c) { '_' } else { c })
        .take(LONGEST_NAME - 8)
        .collect();
    name.trim_end_matches([' ', '.']).to_owned()
}

/// What a file's name may not hold on one system or another.
const FORBIDDEN: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
const LONGEST_NAME: usize = 120;

/// A name that can be given to a file.
fn file_name(name: &str, context: &()) -> garde::Result {
    rules::name(LONGEST_NAME)(name, context)?;
    match name.chars().find(|c| FORBIDDEN.contains(c)) {
        Some(c) => Err(rules::refuse(&msg::document_name_character(c.to_string()))),
        None if name.starts_with('.') => Err(rules::refuse(&msg::document_name_character("."))),
        None => Ok(()),
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
