//! What is in a submission: `submission.json` with its JSON Schema, `tables.xlsx`, `activities.csv`.
//!
//! [`Content`] is made once, from the same material as the report, and the workbook is made from it: what
//! stands in the report, in the JSON and in a cell is the same figure. The same material gives the same bytes.
//!
//! No person of the register is in any part. Those who prepare, check and sign say who they are, and the
//! survey asks for the office's focal point.

pub mod activities;
pub mod figures;
pub mod make;
pub mod model;
mod records;
pub mod tables;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use jsonschema::Validator;
use schemars::generate::SchemaSettings;
use serde_json::Value as Json;

use super::package::Form;
use crate::error::{Error, Result};

pub use make::Said;
pub use model::Content;

/// The version of the format. A change that an older program cannot read makes it one more.
pub const SCHEMA_VERSION: u32 = 1;

/// The name of the form, as the manifest of a package says it.
pub const FORM: &str = "ssc-desk-submission/1";

/// The `$id` of the JSON Schema of this version.
pub const SCHEMA_ID: &str = "urn:ssc-desk:submission:1";

/// The JSON Schema (2020-12) of `submission.json`, with a line break at its end.
///
/// # Errors
/// `Internal` when it cannot be written as JSON, which the tests would have found.
pub fn schema() -> Result<Vec<u8>> {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let schema = generator.into_root_schema_for::<Content>();
    let mut json = serde_json::to_value(schema)?;
    if let Json::Object(root) = &mut json {
        root.insert("$id".to_owned(), SCHEMA_ID.into());
        if let Some(version) = root
            .get_mut("properties")
            .and_then(|all| all.get_mut("schema_version"))
            .and_then(Json::as_object_mut)
        {
            version.insert("const".to_owned(), SCHEMA_VERSION.into());
        }
    }
    lines(&json)
}

/// The form that this program knows, with its schema ready to check with.
///
/// # Errors
/// `Internal` when the schema cannot be compiled, which the tests would have found.
pub fn form() -> Result<Form<'static>> {
    static VALIDATOR: LazyLock<Result<Validator>> = LazyLock::new(|| {
        let schema: Json = serde_json::from_slice(&schema()?)?;
        jsonschema::draft202012::new(&schema).map_err(Error::internal)
    });
    match &*VALIDATOR {
        Ok(validator) => Ok(Form {
            name: FORM,
            validator,
        }),
        Err(error) => Err(error.clone()),
    }
}

impl Content {
    /// `submission.json`: UTF-8, members in the order of the types, two spaces of indent, a line break at the end.
    ///
    /// # Errors
    /// `Internal` when it cannot be written as JSON.
    pub fn json(&self) -> Result<Vec<u8>> {
        lines(self)
    }
}

fn lines(value: &impl serde::Serialize) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}
