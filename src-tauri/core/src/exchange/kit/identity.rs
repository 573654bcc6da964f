//! Rows by what they say: whoever sorts a sheet without its hidden column parts the rows from their keys.

use std::collections::HashMap;

use super::answer::Filled;
use super::{KitRow, Says};
use crate::error::Result;
use crate::exchange::import::ImportKind;
use crate::exchange::import::cells;
use crate::exchange::import::fields::ImportField as F;
use crate::exchange::table::{Cell, Row};

/// The rows of a sheet as they were sent, by what tells one from another.
pub(super) struct Identities {
    fields: &'static [F],
    /// The key of the only row that says so; none where several do.
    keys: HashMap<Vec<String>, Option<String>>,
    of_key: HashMap<String, Vec<String>>,
}

impl Identities {
    /// Of the rows of a sheet.
    pub(super) fn of<'r>(
        sheet: ImportKind,
        sent: impl Iterator<Item = &'r KitRow>,
    ) -> Result<Identities> {
        let fields: &'static [F] = match sheet {
            ImportKind::Projects => &[F::Code, F::Title],
            ImportKind::Activities => &[F::Project, F::Title, F::StartDate],
            _ => &[
                F::Project,
                F::Description,
                F::Amount,
                F::Date,
                F::FiscalYear,
            ],
        };
        let mut found = Identities {
            fields,
            keys: HashMap::new(),
            of_key: HashMap::new(),
        };
        for row in sent {
            let says: Says = serde_json::from_str(&row.says)?;
            let identity: Vec<String> = fields
                .iter()
                .map(|field| plain(says.get(field).map_or("", |said| said.t.as_str())))
                .collect();
            found
                .keys
                .entry(identity.clone())
                .and_modify(|key| *key = None)
                .or_insert_with(|| Some(row.row_key.clone()));
            found.of_key.insert(row.row_key.clone(), identity);
        }
        Ok(found)
    }

    /// The key of another row whose words stand in this one; none when the row says what its own key was sent with, or
    /// what no single row was sent with.
    pub(super) fn other(&self, key: &str, filled: &Filled, row: &Row) -> Option<String> {
        let says: Vec<String> = self
            .fields
            .iter()
            .map(|field| {
                let target = filled.targets.iter().find(|target| target.field == *field);
                target.map_or_else(String::new, |target| {
                    plain(&row.cell(target.column as usize).shown)
                })
            })
            .collect();
        if self.of_key.get(key) == Some(&says) {
            return None;
        }
        self.keys.get(&says).cloned().flatten()
    }
}

fn plain(text: &str) -> String {
    cells::text(&Cell::text(text))
}
