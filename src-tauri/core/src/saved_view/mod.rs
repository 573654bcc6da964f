//! Saved views: a list's filter, sorting and columns under a name, kept in the programme for everybody.

pub mod commands;
pub(crate) mod store;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::listing::lists;
use crate::messages::msg;
use crate::{id_type, record, rules};

id_type! {
    /// Key of a saved view.
    SavedViewId,
}

record! {
    /// A saved view as it stands in its table; [`commands::SavedViewInput`] has the state in the open.
    pub struct SavedView(SavedViewId) in "saved_view" {
        /// The list's name, such as `project`.
        pub list: String,
        /// What the officer called it.
        #[garde(custom(rules::name(60)))]
        pub name: String,
        /// The [`ViewState`] as JSON.
        pub state: String,
        /// True for the view with which the list opens; at most one for each list.
        pub is_default: bool,
    }
}

/// What a view brings back.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ViewState {
    /// The search text.
    pub search: String,
    /// Values of filters, by the field of the list's request.
    #[ts(type = "Record<string, unknown>")]
    pub filters: BTreeMap<String, Json>,
    /// The column that sorts; none: the list's own.
    pub sort: Option<String>,
    /// Largest first.
    pub descending: bool,
    /// Ids of the columns in their order; empty: the usual ones.
    pub columns: Vec<String>,
}

impl ViewState {
    /// Checks that the state fits its list: the filter can be asked, the columns are there.
    ///
    /// # Errors
    /// At `state`, with what does not fit, or at `list` for a list that is not there.
    pub fn check(&self, list: &str) -> Result<()> {
        if !lists::is_known(list) {
            return Err(lists::unknown(list));
        }
        let mut request = serde_json::Map::from_iter(self.filters.clone());
        if self.search.chars().count() > 10_000 || request.len() > 100 || self.columns.len() > 100 {
            return Err(Error::field("state", msg::saved_view_too_large()));
        }
        if let Some(field) = ["page", "sort", "descending", "search"]
            .into_iter()
            .find(|field| request.contains_key(*field))
        {
            return Err(Error::field(
                format!("state.filters.{field}"),
                msg::saved_view_no_filter(field),
            ));
        }
        request.insert("search".to_owned(), self.search.clone().into());
        if let Some(sort) = &self.sort {
            request.insert("sort".to_owned(), sort.clone().into());
        }
        lists::check(list, Json::Object(request), &self.columns)
            .map_err(|error| error.in_field("state"))
    }
}
