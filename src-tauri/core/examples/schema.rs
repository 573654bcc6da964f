//! Prints `src-tauri/core/schema/submission.schema.json`.

use std::io::Write;

fn main() -> std::io::Result<()> {
    let schema = ssc_core::submission::content::schema().map_err(std::io::Error::other)?;
    std::io::stdout().write_all(&schema)
}
