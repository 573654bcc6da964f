//! `saved_view.*`

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{SavedView, SavedViewId, ViewState, store};
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::rules;

/// More views of one list than this are no help.
const MOST_VIEWS: usize = 50;

/// A saved view as it is read and saved outside the core.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SavedViewInput {
    /// Key; empty before the first save.
    #[serde(default)]
    pub id: SavedViewId,
    /// The version that was read; 0 before the first save.
    #[serde(default)]
    pub row_version: i64,
    /// The list's name, such as `project`.
    pub list: String,
    /// What the officer calls it.
    pub name: String,
    /// What it brings back.
    pub state: ViewState,
    /// True for the view with which the list opens.
    #[serde(default)]
    pub is_default: bool,
}

/// Whose views are wanted.
#[derive(Debug, Deserialize, TS)]
pub struct ViewsRequest {
    /// The list's name.
    pub list: String,
}

/// One view.
#[derive(Debug, Deserialize, TS)]
pub struct SavedViewRequest {
    /// Key.
    pub id: SavedViewId,
}

impl From<SavedView> for SavedViewInput {
    fn from(view: SavedView) -> Self {
        SavedViewInput {
            id: view.id,
            row_version: view.row_version,
            list: view.list,
            name: view.name,
            // A state that a newer program wrote brings back the plain list.
            state: serde_json::from_str(&view.state).unwrap_or_default(),
            is_default: view.is_default,
        }
    }
}

/// The views of a list.
pub fn list(desk: &Desk, request: ViewsRequest) -> Result<Vec<SavedViewInput>> {
    let views = desk.read(|reader| store::of_list(reader, &request.list))?;
    Ok(views.into_iter().map(SavedViewInput::from).collect())
}

/// Saves a view; the default one takes the place of the one before.
pub fn save(desk: &Desk, input: SavedViewInput) -> Result<Done<SavedViewInput>> {
    input.state.check(&input.list)?;
    let mut view = SavedView {
        id: input.id,
        row_version: input.row_version,
        list: input.list,
        name: input.name.trim().to_owned(),
        state: serde_json::to_string(&input.state)?,
        is_default: input.is_default,
    };
    rules::check(&view)?;
    desk.transact(Op::new(msg::op_saved_view_saved(&view.name)), |tx| {
        if store::name_taken(&tx.reader(), &view)? {
            return Err(Error::field("name", msg::saved_view_name_taken(&view.name)));
        }
        let others = store::of_list(&tx.reader(), &view.list)?;
        if view.id.is_new() && others.len() >= MOST_VIEWS {
            return Err(Error::field("name", msg::saved_view_many(MOST_VIEWS)));
        }
        if view.is_default {
            for mut other in others {
                if other.is_default && other.id != view.id {
                    other.is_default = false;
                    tx.put(&mut other)?;
                }
            }
        }
        tx.put(&mut view)?;
        Ok(view.into())
    })
    .map_err(|error| {
        error.with_versions(|version| {
            let view: SavedView = serde_json::from_value(version)?;
            Ok(serde_json::to_value(SavedViewInput::from(view))?)
        })
    })
}

/// Deletes a view.
pub fn delete(desk: &Desk, request: SavedViewRequest) -> Result<Done<Nothing>> {
    let view: SavedView = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(Op::new(msg::op_saved_view_deleted(&view.name)), |tx| {
        tx.remove::<SavedView>(request.id.as_str())?;
        Ok(Nothing {})
    })
}
