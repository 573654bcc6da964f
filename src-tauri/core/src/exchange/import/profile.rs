//! Saved layouts: what the columns of a sheet are and how it is read, under a name, kept in the programme for everybody.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{ImportKind, ImportOptions, ImportTarget};
use super::spelling::key;
use super::store;
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::store::Reader;
use crate::{id_type, record, rules};

id_type! {
    /// Key of a saved layout.
    ImportProfileId
}

record! {
    /// A saved layout as it stands in its table; [`ImportProfileInput`] has its content in the open.
    pub struct ImportProfile(ImportProfileId) in "import_profile" {
        /// What the officer calls it.
        #[garde(custom(rules::name(60)))]
        pub name: String,
        /// What the rows are.
        pub kind: ImportKind,
        /// The columns, as JSON.
        pub columns: String,
        /// How the sheet is read, as JSON.
        pub options: String,
    }
}

/// Saved layouts that are kept at most.
const MOST_PROFILES: usize = 200;
/// Columns of one layout.
const MOST_COLUMNS: usize = 400;
/// A layout fits a sheet that has so many in a hundred of its titles.
const FITS: usize = 80;

/// A column of a saved layout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportProfileColumn {
    /// Its title, by which it is found again wherever it stands.
    pub title: String,
    /// What it is; the place in it is the one it had.
    pub target: ImportTarget,
}

/// A saved layout as it is read and saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportProfileInput {
    /// Key; empty before the first save.
    #[serde(default)]
    pub id: ImportProfileId,
    /// The version that was read; 0 before the first save.
    #[serde(default)]
    pub row_version: i64,
    /// What the officer calls it.
    pub name: String,
    /// What the rows are.
    pub kind: ImportKind,
    /// The columns that are taken.
    pub columns: Vec<ImportProfileColumn>,
    /// How the sheet is read.
    #[serde(default)]
    pub options: ImportOptions,
}

/// One saved layout.
#[derive(Debug, Deserialize, TS)]
pub struct ImportProfileRequest {
    /// Key.
    pub id: ImportProfileId,
}

impl From<ImportProfile> for ImportProfileInput {
    fn from(profile: ImportProfile) -> Self {
        ImportProfileInput {
            id: profile.id,
            row_version: profile.row_version,
            name: profile.name,
            kind: profile.kind,
            // What a newer program wrote brings back no columns and the plain options.
            columns: serde_json::from_str(&profile.columns).unwrap_or_default(),
            options: serde_json::from_str(&profile.options).unwrap_or_default(),
        }
    }
}

/// The saved layouts, by name.
pub fn list(desk: &Desk, _: Nothing) -> Result<Vec<ImportProfileInput>> {
    let profiles = desk.read(store::profiles)?;
    Ok(profiles.into_iter().map(ImportProfileInput::from).collect())
}

/// Saves a layout.
pub fn save(desk: &Desk, input: ImportProfileInput) -> Result<Done<ImportProfileInput>> {
    let taken: Vec<&ImportProfileColumn> = input.columns.iter().collect();
    if taken.is_empty() {
        return Err(Error::field("columns", msg::import_profile_empty()));
    }
    if taken.len() > MOST_COLUMNS || taken.iter().any(|column| column.title.len() > 2000) {
        return Err(Error::field(
            "columns",
            msg::import_profile_large(MOST_COLUMNS),
        ));
    }
    let mut profile = ImportProfile {
        id: input.id,
        row_version: input.row_version,
        name: input.name.trim().to_owned(),
        kind: input.kind,
        columns: serde_json::to_string(&input.columns)?,
        options: serde_json::to_string(&input.options)?,
    };
    rules::check(&profile)?;
    desk.transact(Op::new(msg::op_import_profile_saved(&profile.name)), |tx| {
        let others = store::profiles(&tx.reader())?;
        if others
            .iter()
            .any(|other| other.name == profile.name && other.id != profile.id)
        {
            return Err(Error::field(
                "name",
                msg::import_profile_name_taken(&profile.name),
            ));
        }
        if profile.id.is_new() && others.len() >= MOST_PROFILES {
            return Err(Error::field(
                "name",
                msg::import_profile_many(MOST_PROFILES),
            ));
        }
        tx.put(&mut profile)?;
        Ok(profile.into())
    })
    .map_err(|error| {
        error.with_versions(|version| {
            let profile: ImportProfile = serde_json::from_value(version)?;
            Ok(serde_json::to_value(ImportProfileInput::from(profile))?)
        })
    })
}

/// Deletes a layout.
pub fn delete(desk: &Desk, request: ImportProfileRequest) -> Result<Done<Nothing>> {
    let profile: ImportProfile = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(
        Op::new(msg::op_import_profile_deleted(&profile.name)),
        |tx| {
            tx.remove::<ImportProfile>(request.id.as_str())?;
            Ok(Nothing {})
        },
    )
}

/// The layout that fits the titles of a sheet best, if one does.
pub(super) fn fitting(
    reader: &Reader<'_>,
    titles: &[String],
    kind: Option<ImportKind>,
) -> Result<Option<ImportProfileInput>> {
    let there: HashSet<String> = titles.iter().map(|title| key(title)).collect();
    let mut best: Option<(usize, ImportProfileInput)> = None;
    for profile in store::profiles(reader)? {
        if kind.is_some_and(|kind| kind != profile.kind) {
            continue;
        }
        let profile = ImportProfileInput::from(profile);
        let found = profile
            .columns
            .iter()
            .filter(|column| there.contains(&key(&column.title)))
            .count();
        let of = profile.columns.len();
        let fits = of > 0 && found * 100 >= of * FITS;
        if fits && best.as_ref().is_none_or(|(most, _)| found > *most) {
            best = Some((found, profile));
        }
    }
    Ok(best.map(|(_, profile)| profile))
}

impl ImportProfileInput {
    /// What the columns of a sheet are by this layout, in the order of the sheet.
    pub(super) fn targets(&self, titles: &[String]) -> Vec<Option<ImportTarget>> {
        let mut used = HashSet::new();
        titles
            .iter()
            .zip(0..)
            .map(|(title, place)| {
                let wanted = key(title);
                let found =
                    self.columns.iter().enumerate().find(|(index, column)| {
                        !used.contains(index) && key(&column.title) == wanted
                    });
                found.map(|(index, column)| {
                    used.insert(index);
                    ImportTarget {
                        column: place,
                        ..column.target.clone()
                    }
                })
            })
            .collect()
    }
}
