//! What can go wrong, by kind, with the sentence the officer reads.
//!
//! An error carries a [`Code`] for programs and a [`Message`] for people. [`Error::reply`] puts the
//! sentence into words at the edge.

use serde::Serialize;
use ts_rs::TS;

use crate::messages::{Catalogue, Message, msg};

/// The result of everything in the core.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The kind of an error, for those who must act on it without reading the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// One or more fields hold something that cannot be saved; `fields` says which.
    Invalid,
    /// The record was changed since it was read; `detail` holds both versions.
    Conflict,
    /// The record does not exist (any more).
    NotFound,
    /// Something still hangs on the record, so it cannot be deleted.
    InUse,
    /// A rate that a figure needs is missing.
    MissingRate,
    /// Another program is writing to the file.
    Busy,
    /// The disk is full, or the file or folder cannot be written.
    Storage,
    /// The open programme's file was moved, renamed or deleted by another program.
    Moved,
    /// The file is damaged, incomplete, or not a programme.
    NotAProgramme,
    /// The file was made by a newer version of the program.
    TooNew,
    /// The work was cancelled; nothing was changed.
    Cancelled,
    /// A mistake of ours; the sentence says what to do.
    Internal,
}

/// A problem at one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FieldError {
    /// Path of the field in the request, such as `countries[1].share`.
    pub path: String,
    /// What is wrong, in words.
    pub message: String,
}

/// An error in words, as it goes over the command line and to the window.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Reply {
    /// The kind of error.
    pub code: Code,
    /// The sentence that says what happened and what to do.
    pub message: String,
    /// Problems at single fields.
    pub fields: Vec<FieldError>,
    /// For a conflict: `{ "mine": …, "theirs": … }`.
    pub detail: Option<serde_json::Value>,
}

/// An error of the core.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{code:?}: {}", message.key())]
pub struct Error {
    /// The kind of error.
    pub code: Code,
    /// The sentence, not yet in words.
    pub message: Box<Message>,
    /// Problems at single fields: path and sentence.
    pub fields: Vec<(String, Message)>,
    /// For a conflict: both versions.
    pub detail: Option<Box<serde_json::Value>>,
    /// The cause in a developer's words, for the log.
    pub cause: Option<String>,
}

impl Error {
    /// An error of a kind with its sentence.
    pub fn new(code: Code, message: Message) -> Self {
        Error {
            code,
            message: Box::new(message),
            fields: Vec::new(),
            detail: None,
            cause: None,
        }
    }

    /// A field that cannot be saved as it is.
    pub fn field(path: impl Into<String>, message: Message) -> Self {
        Error {
            fields: vec![(path.into(), message)],
            ..Error::new(Code::Invalid, msg::error_fields())
        }
    }

    /// Several fields that cannot be saved as they are.
    pub fn fields(fields: Vec<(String, Message)>) -> Self {
        Error {
            fields,
            ..Error::new(Code::Invalid, msg::error_fields())
        }
    }

    /// The same with its fields below a row of a list: `amount` becomes `rows[3].amount`.
    pub fn below(mut self, list: &str, index: usize) -> Self {
        for (path, _) in &mut self.fields {
            *path = format!("{list}[{index}].{path}");
        }
        self
    }

    /// The same with a field named as the request names it.
    pub fn renamed(mut self, from: &str, to: &str) -> Self {
        for (path, _) in &mut self.fields {
            if path == from {
                to.clone_into(path);
            }
        }
        self
    }

    /// The same with its fields inside another: `status` becomes `request.status`.
    pub(crate) fn in_field(mut self, outer: &str) -> Self {
        for (path, _) in &mut self.fields {
            *path = format!("{outer}.{path}");
        }
        self
    }

    /// The same with both versions of a conflict put into another shape.
    pub(crate) fn with_versions(
        mut self,
        shape: impl Fn(serde_json::Value) -> Result<serde_json::Value>,
    ) -> Self {
        if self.code == Code::Conflict
            && let Some(detail) = self
                .detail
                .as_mut()
                .and_then(|detail| detail.as_object_mut())
        {
            for version in detail.values_mut() {
                if let Ok(shaped) = shape(version.clone()) {
                    *version = shaped;
                }
            }
        }
        self
    }

    /// A record that is not there.
    pub fn not_found() -> Self {
        Error::new(Code::NotFound, msg::error_not_found())
    }

    /// A mistake of ours, with its cause for the log.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Error {
            cause: Some(cause.to_string()),
            ..Error::new(Code::Internal, msg::error_internal())
        }
    }

    /// The error in words.
    pub fn reply(&self, catalogue: &Catalogue) -> Reply {
        Reply {
            code: self.code,
            message: catalogue.text(&self.message),
            fields: self
                .fields
                .iter()
                .map(|(path, message)| FieldError {
                    path: path.clone(),
                    message: catalogue.text(message),
                })
                .collect(),
            detail: self.detail.as_deref().cloned(),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::*;
        let (code, message) = match error.sqlite_error_code() {
            Some(DatabaseBusy | DatabaseLocked) => (Code::Busy, msg::error_busy()),
            Some(DiskFull) => (Code::Storage, msg::error_disk_full()),
            Some(ReadOnly | CannotOpen | PermissionDenied) => {
                (Code::Storage, msg::error_read_only())
            }
            Some(SystemIoFailure) => (Code::Storage, msg::error_input_output()),
            Some(DatabaseCorrupt) => (Code::NotAProgramme, msg::error_damaged()),
            Some(NotADatabase) => (Code::NotAProgramme, msg::error_not_a_programme()),
            // A column holds what the program never writes: another program, or a failing disk, did.
            None if matches!(
                error,
                rusqlite::Error::FromSqlConversionFailure(..)
                    | rusqlite::Error::InvalidColumnType(..)
                    | rusqlite::Error::Utf8Error(..)
            ) =>
            {
                (Code::NotAProgramme, msg::error_damaged())
            }
            _ => (Code::Internal, msg::error_internal()),
        };
        Error {
            cause: Some(error.to_string()),
            ..Error::new(code, message)
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind::*;
        let message = match error.kind() {
            NotFound => msg::error_file_missing(),
            StorageFull | QuotaExceeded => msg::error_disk_full(),
            PermissionDenied | ReadOnlyFilesystem => msg::error_read_only(),
            _ => msg::error_input_output(),
        };
        Error {
            cause: Some(error.to_string()),
            ..Error::new(Code::Storage, message)
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Error::internal(error)
    }
}

impl From<refinery::Error> for Error {
    fn from(error: refinery::Error) -> Self {
        Error::internal(error)
    }
}
