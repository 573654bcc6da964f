//! The SQL of the register beside the file: what operations touched, copied as it is now.

use std::collections::BTreeSet;

use super::super::kept::differs;
use super::super::store::lines_of;
use super::operation::{Operation, either};
use crate::error::Result;
use crate::store::{Reader, Scratch};

/// What operations touched.
#[derive(Default)]
struct Touched {
    lines: BTreeSet<String>,
    projects: BTreeSet<String>,
    organisations: BTreeSet<String>,
    /// Every line is counted anew, as when the fiscal year begins in another month.
    everything: bool,
}

/// A register with the lines that operations moved, and all that says where these count.
pub(super) fn fill(reader: &Reader<'_>, operations: &[Operation]) -> Result<Scratch> {
    let mut touched = touched(reader, operations)?;
    let mut scratch = Scratch::new()?;
    for table in ["agency", "exchange_rate"] {
        let rows = reader.image(&format!("SELECT * FROM {table} WHERE id <> ?1"), "")?;
        scratch.fill(table, &rows)?;
    }
    if touched.everything {
        let projects = reader.values::<String>("SELECT id FROM project", [])?;
        touched.projects.extend(projects);
        for project in &touched.projects {
            let lines = reader.image("SELECT * FROM cost_line WHERE project_id = ?1", project)?;
            touched.organisations.extend(
                lines
                    .iter()
                    .filter_map(|line| Some(line.get("payer_id")?.as_str()?.to_owned())),
            );
            scratch.fill("cost_line", &lines)?;
        }
    } else {
        let mut lines = Vec::new();
        for id in &touched.lines {
            lines.extend(reader.image("SELECT * FROM cost_line WHERE id = ?1", id)?);
        }
        for line in &lines {
            let value = |column: &str| Some(line.get(column)?.as_str()?.to_owned());
            touched.projects.extend(value("project_id"));
            touched.organisations.extend(value("payer_id"));
        }
        scratch.fill("cost_line", &lines)?;
    }
    for (table, column, keys) in [
        ("project", "id", &touched.projects),
        ("project_country", "project_id", &touched.projects),
        ("organisation", "id", &touched.organisations),
    ] {
        let sql = format!("SELECT * FROM {table} WHERE {column} = ?1");
        let mut rows = Vec::new();
        for key in keys {
            rows.extend(reader.image(&sql, key)?);
        }
        scratch.fill(table, &rows)?;
    }
    Ok(scratch)
}

fn touched(reader: &Reader<'_>, operations: &[Operation]) -> Result<Touched> {
    let mut touched = Touched::default();
    let own = |values: &mut dyn Iterator<Item = &str>| -> Vec<String> {
        values.map(str::to_owned).collect()
    };
    let mut lines = Vec::new();
    let mut read = BTreeSet::new();
    for change in operations.iter().flat_map(|operation| &operation.changes) {
        let mut all_of = |column: &'static str, id: &str| match read.insert((column, id.to_owned()))
        {
            true => lines_of(reader, column, id, &mut lines),
            false => Ok(()),
        };
        match change.table.as_str() {
            "cost_line" => {
                touched.lines.insert(change.key.clone());
                let projects = own(&mut either(change, "project_id"));
                touched.projects.extend(projects);
                let payers = own(&mut either(change, "payer_id"));
                touched.organisations.extend(payers);
            }
            "project" => {
                touched.projects.insert(change.key.clone());
                all_of("project_id", &change.key)?;
            }
            "project_country" => {
                for project in either(change, "project_id") {
                    touched.projects.insert(project.to_owned());
                    all_of("project_id", project)?;
                }
            }
            "organisation" => {
                touched.organisations.insert(change.key.clone());
                all_of("payer_id", &change.key)?;
            }
            "agency" => {
                touched.everything |=
                    differs(change, &["fiscal_month", "country", "organisation_id"]);
            }
            _ => {}
        }
    }
    touched.lines.extend(lines);
    Ok(touched)
}
