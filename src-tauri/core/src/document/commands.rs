//! `document.*`

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Document, DocumentId, DocumentKind, store};
use crate::activity::{Activity, ActivityId};
use crate::commands::Nothing;
use crate::cost::{CostLine, CostLineId};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::project::{self, ProjectId};
use crate::rules;
use crate::session::Session;
use crate::store::{Page, PageRequest, Reader};
use crate::values::Date;
use crate::view;

/// What documents are sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentSort {
    /// In the order in which they were added.
    #[default]
    Added,
    /// By name.
    Name,
    /// By the day of the document.
    Date,
    /// By kind.
    Kind,
    /// By size.
    Size,
}

/// Which documents are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "DocumentListRequest")]
pub struct ListRequest {
    /// Text to find in names and remarks.
    pub search: String,
    /// Only of this project.
    pub project: Option<ProjectId>,
    /// Only of this activity.
    pub activity: Option<ActivityId>,
    /// Only those that prove this cost line.
    pub cost_line: Option<CostLineId>,
    /// Only of this kind.
    pub kind: Option<DocumentKind>,
    /// What to sort by.
    pub sort: DocumentSort,
    /// Largest first.
    pub descending: bool,
    /// The window.
    pub page: PageRequest,
}

view! {
    /// A document in a list, without what it holds.
    pub struct DocumentRow {
        /// Key.
        pub id: DocumentId,
        /// Version.
        pub row_version: i64,
        /// Key of the project.
        pub project_id: ProjectId,
        /// Key of the activity.
        pub activity_id: Option<ActivityId>,
        /// Title of the activity.
        pub activity: Option<String>,
        /// Key of the cost line.
        pub cost_line_id: Option<CostLineId>,
        /// Description of the cost line.
        pub cost_line: Option<String>,
        /// Name of the file.
        pub name: String,
        /// Media type, found from the content.
        pub media_type: String,
        /// Size in bytes.
        pub size: i64,
        /// The day of the document.
        pub date: Option<Date>,
        /// What it is for.
        pub kind: DocumentKind,
        /// Remarks.
        pub note: String,
    }
}

/// A document with what people call its content.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DocumentPage {
    /// The document.
    pub document: Document,
    /// What its content is, in words.
    pub content: String,
}

/// One document.
#[derive(Debug, Deserialize, TS)]
pub struct DocumentRequest {
    /// Key.
    pub id: DocumentId,
}

/// A file that shall be kept.
#[derive(Debug, Deserialize, TS)]
pub struct AddDocument {
    /// Path of the file.
    pub path: String,
    /// The project.
    pub project_id: ProjectId,
    /// The activity.
    #[serde(default)]
    #[ts(optional)]
    pub activity_id: Option<ActivityId>,
    /// The cost line that it proves.
    #[serde(default)]
    #[ts(optional)]
    pub cost_line_id: Option<CostLineId>,
    /// What it is for; from the content where it can be told.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<DocumentKind>,
}

/// A document that was kept.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DocumentAdded {
    /// The document.
    pub document: Document,
    /// What should be known about it: it is something else than its name says, or it is here twice.
    pub notes: Vec<String>,
}

/// Where a copy of a document goes.
#[derive(Debug, Deserialize, TS)]
pub struct DocumentCopy {
    /// Key.
    pub id: DocumentId,
    /// Path of the new file; one that exists is left alone and refused, unless it may be replaced.
    pub path: String,
    /// True where the officer has said that an existing file may go.
    #[serde(default)]
    #[ts(optional)]
    pub replace: Option<bool>,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WrittenFile {
    /// Path of the file.
    pub path: String,
}

/// Documents, a page at a time.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<DocumentRow>> {
    desk.read(|reader| store::list(reader, &request))
}

/// One document.
pub fn get(desk: &Desk, request: DocumentRequest) -> Result<DocumentPage> {
    let document: Document = desk.read(|reader| reader.get(request.id.as_str()))?;
    Ok(DocumentPage {
        content: desk.say(&super::media::label(&document.media_type)),
        document,
    })
}

/// Keeps a file as a document.
pub fn add(desk: &Desk, request: AddDocument) -> Result<Done<DocumentAdded>> {
    let path = Path::new(&request.path);
    let incoming = super::read(path)?;
    let given = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let guessed = match &request.cost_line_id {
        Some(_) => DocumentKind::Proof,
        None if incoming.media.name.starts_with("image/") => DocumentKind::Photograph,
        None => DocumentKind::Other,
    };
    let mut document = Document {
        id: DocumentId::default(),
        row_version: 0,
        project_id: request.project_id,
        activity_id: request.activity_id,
        cost_line_id: request.cost_line_id,
        kind: request.kind.unwrap_or(guessed),
        name: incoming.name,
        media_type: incoming.media.name.to_owned(),
        size: i64::try_from(incoming.content.len()).unwrap_or(i64::MAX),
        sha256: incoming.sha256,
        date: None,
        note: String::new(),
        search: String::new(),
    };
    document.index();
    rules::check(&document)?;
    let mut notes = Vec::new();
    if super::media::dangerous_ending(&given).is_some() {
        notes.push(desk.say(&msg::document_other_content(
            &document.name,
            incoming.media.label(),
            crate::values::shown(&given),
        )));
    }
    let op = Op::new(msg::op_document_added(&document.name));
    desk.transact(op, |tx| {
        place(&tx.reader(), &document)?;
        let twin =
            store::same_content(&tx.reader(), document.project_id.as_str(), &document.sha256)?;
        if let Some(twin) = twin {
            notes.push(desk.say(&msg::document_twice(&document.name, twin)));
        }
        tx.keep_content(&document.sha256, &incoming.content)?;
        tx.put(&mut document)?;
        Ok(DocumentAdded { document, notes })
    })
}

/// Saves what is known about a document; its content stays as it is.
pub fn save(desk: &Desk, mut document: Document) -> Result<Done<Document>> {
    rules::check(&document)?;
    document.index();
    let op = Op::new(msg::op_document_saved(&document.name));
    desk.transact(op, |tx| {
        let reader = tx.reader();
        let kept: Document = reader.get(document.id.as_str())?;
        document.media_type = kept.media_type;
        document.size = kept.size;
        document.sha256 = kept.sha256;
        place(&reader, &document)?;
        tx.put(&mut document)?;
        Ok(document)
    })
}

/// Deletes a document; undo brings it back, because its content stays in the file.
pub fn delete(desk: &Desk, request: DocumentRequest) -> Result<Done<Nothing>> {
    let document: Document = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(Op::new(msg::op_document_deleted(&document.name)), |tx| {
        tx.remove::<Document>(request.id.as_str())?;
        Ok(Nothing {})
    })
}

/// Writes a copy of a document to a file.
pub fn save_copy(desk: &Desk, request: DocumentCopy) -> Result<WrittenFile> {
    if request.path.trim().is_empty() {
        return Err(Error::field("path", msg::rule_empty()));
    }
    let path = PathBuf::from(&request.path);
    if request.replace != Some(true) {
        crate::store::claimable(&path)?;
    }
    let (_, content) = whole(desk, &request.id)?;
    fs::write(&path, content)?;
    Ok(WrittenFile { path: request.path })
}

/// Writes a copy of a document to the officer's own folder, where another program can show it.
pub fn open(session: &Session, request: DocumentRequest) -> Result<WrittenFile> {
    let desk = session.desk()?;
    let folder = opened_folder(session)
        .ok_or_else(|| Error::new(Code::Storage, msg::document_no_folder()))?;
    let (document, content) = whole(&desk, &request.id)?;
    // A folder of its own, so that documents of one name do not meet.
    let folder = folder.join(document.sha256.get(..16).unwrap_or_default());
    fs::create_dir_all(&folder)?;
    let path = folder.join(&document.name);
    // What is open in another program already is the same content: it stands under its own hash.
    if !fs::metadata(&path).is_ok_and(|kept| kept.len() == content.len() as u64) {
        fs::write(&path, content)?;
    }
    Ok(WrittenFile {
        path: path.display().to_string(),
    })
}

/// Removes the copies that were made to be shown.
pub(crate) fn forget_opened(session: &Session) {
    if let Some(folder) = opened_folder(session) {
        // A copy that another program still holds goes next time.
        let _ = fs::remove_dir_all(folder);
    }
}

/// The folder of copies that other programs show; none where the session keeps nothing.
pub(crate) fn opened_folder(session: &Session) -> Option<PathBuf> {
    Some(session.setting().folder.as_ref()?.join("opened"))
}

fn whole(desk: &Desk, id: &DocumentId) -> Result<(Document, Vec<u8>)> {
    desk.read(|reader| {
        let document: Document = reader.get(id.as_str())?;
        let content = store::content(reader, &document.sha256)?;
        Ok((document, content))
    })
}

/// Checks a document against what it refers to.
pub(crate) fn place(reader: &Reader<'_>, document: &Document) -> Result<()> {
    project::must_exist(reader, &document.project_id)?;
    if let Some(id) = &document.activity_id {
        let activity: Option<Activity> = reader.find(id.as_str())?;
        if activity.is_none_or(|activity| activity.project_id != document.project_id) {
            return Err(Error::field("activity_id", msg::cost_line_activity_other()));
        }
    }
    if let Some(id) = &document.cost_line_id {
        let line: Option<CostLine> = reader.find(id.as_str())?;
        if line.is_none_or(|line| line.project_id != document.project_id) {
            return Err(Error::field("cost_line_id", msg::document_line_other()));
        }
    }
    Ok(())
}
