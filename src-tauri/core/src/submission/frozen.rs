//! `submission.*` of what was signed: the signature, the sealed package as a file, a part to be looked at.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use ts_rs::TS;

use super::steps::Who;
use super::{PACKAGE, Submission, SubmissionId, seal, store};
use crate::desk::Desk;
use crate::document::commands::{WrittenFile, opened_folder};
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::ops::Done;
use crate::report::write_whole;
use crate::session::Session;
use crate::signing_key::sealed::Passphrase;

/// A signature.
#[derive(Debug, Deserialize, TS)]
pub struct SignSubmission {
    /// The submission.
    pub id: SubmissionId,
    /// The version of its row that was read.
    pub row_version: i64,
    /// Who signs.
    pub name: String,
    /// Position.
    #[serde(default)]
    pub position: String,
    /// The passphrase of the agency's key.
    pub passphrase: Passphrase,
}

/// Where the package goes.
#[derive(Debug, Deserialize, TS)]
pub struct SavePackage {
    /// The submission.
    pub id: SubmissionId,
    /// Path of the new file; one that exists is left alone and refused, unless it may be replaced.
    pub path: String,
    /// True where the officer has said that an existing file may go.
    #[serde(default)]
    #[ts(optional)]
    pub replace: Option<bool>,
}

/// A part to be looked at.
#[derive(Debug, Deserialize, TS)]
pub struct OpenPart {
    /// The submission.
    pub id: SubmissionId,
    /// Name of the part.
    pub name: String,
}

/// Signs a checked submission and freezes it.
pub fn sign(desk: &Desk, request: SignSubmission) -> Result<Done<Submission>> {
    let who = Who {
        name: request.name,
        position: request.position,
        actor: desk.actor()?,
    };
    let id = request.id.as_str();
    seal::sign(desk, id, request.row_version, &who, &request.passphrase)
}

/// Writes the sealed package to a file, whole or not at all.
pub fn save_package(desk: &Desk, request: SavePackage) -> Result<WrittenFile> {
    if request.path.trim().is_empty() {
        return Err(Error::field("path", msg::rule_empty()));
    }
    let path = PathBuf::from(&request.path);
    if request.replace != Some(true) {
        crate::store::claimable(&path)?;
    }
    let zip = desk.read(|reader| store::part(reader, request.id.as_str(), PACKAGE))?;
    write_whole(&path, &zip)?;
    Ok(WrittenFile { path: request.path })
}

/// Writes a frozen part to the officer's own folder, where another program can show it.
pub fn open_part(session: &Session, request: OpenPart) -> Result<WrittenFile> {
    let desk = session.desk()?;
    let folder = opened_folder(session)
        .ok_or_else(|| Error::new(Code::Storage, msg::document_no_folder()))?;
    let (name, bytes) = desk.read(|reader| {
        let bytes = store::part(reader, request.id.as_str(), &request.name)?;
        let submission: Submission = reader.get(request.id.as_str())?;
        // The name of a frozen part is one of the program's own, and so is the folder's.
        let folder = format!("{}-{}", submission.year, submission.version);
        Ok((Path::new(&folder).join(&request.name), bytes))
    })?;
    let path = folder.join(name);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    write_whole(&path, &bytes)?;
    Ok(WrittenFile {
        path: path.display().to_string(),
    })
}
