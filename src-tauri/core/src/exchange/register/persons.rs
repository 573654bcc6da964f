//! Which persons an export holds, and how those of the copy for research lose what tells who they are.

use std::collections::HashMap;

use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};

use super::shelves::Shelf;
use crate::error::Result;
use crate::exchange::export::ExportOptions;
use crate::exchange::store;
use crate::store::Reader;

/// Fewer persons than this of one nationality and sex are not told apart by it.
pub const FEWEST: usize = 5;

/// Which persons an export holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Persons {
    /// None: their tables are left out.
    None,
    /// All, with everything that is known of them: for the agency's own use.
    All,
    /// All, without what tells who they are.
    Anonymised,
}

impl Persons {
    /// What was asked for. Who asks for both gets the one that tells less.
    pub(super) fn of(options: ExportOptions) -> Persons {
        match options {
            ExportOptions {
                anonymised: true, ..
            } => Persons::Anonymised,
            ExportOptions { persons: true, .. } => Persons::All,
            _ => Persons::None,
        }
    }

    /// What the file says about it.
    pub(super) fn code(self) -> &'static str {
        match self {
            Persons::None => "none",
            Persons::All => "all",
            Persons::Anonymised => "anonymised",
        }
    }

    /// True when a table is in the export.
    pub(super) fn holds(self, shelf: &Shelf) -> bool {
        match self {
            Persons::All => true,
            Persons::None => !shelf.of_persons,
            Persons::Anonymised => {
                !shelf.of_persons || matches!(shelf.name, "person" | "participation" | "assignment")
            }
        }
    }
}

/// The columns of a table in the copy for research.
pub(super) fn columns(shelf: &Shelf) -> Vec<&'static str> {
    match shelf.name {
        "person" => vec!["id", "sex", "nationality", "birth_decade"],
        "participation" => vec!["id", "activity_id", "person_id", "days", "hours", "result"],
        "assignment" => vec![
            "id",
            "activity_id",
            "person_id",
            "role",
            "country",
            "days",
            "hours",
        ],
        _ => (shelf.columns)(),
    }
}

/// What is known of a person in the copy for research.
#[derive(Clone)]
struct Shown {
    number: usize,
    sex: String,
    nationality: Option<String>,
    decade: Option<String>,
}

/// Persons under numbers that tell nothing.
#[derive(Default)]
pub(super) struct Pseudonyms {
    shown: HashMap<String, Shown>,
}

impl Pseudonyms {
    /// Gives every person a number, and hides what few share.
    pub(super) fn load(reader: &Reader<'_>) -> Result<Pseudonyms> {
        let mut persons: Vec<(String, Shown)> = Vec::new();
        store::each_person(reader, &mut |somebody| {
            let decade = somebody
                .born
                .and_then(|day| day.get(..3).map(|start| format!("{start}0")));
            let shown = Shown {
                number: 0,
                sex: somebody.sex,
                nationality: somebody.nationality,
                decade,
            };
            persons.push((somebody.id, shown));
        })?;
        // Keys tell when somebody was entered; the order of their hashes tells nothing.
        persons.sort_by_cached_key(|(id, _)| Sha256::digest(id.as_bytes()).to_vec());
        let shares = |persons: &[(String, Shown)], of: &dyn Fn(&Shown) -> Shown| {
            let mut counts: HashMap<(String, Option<String>, Option<String>), usize> =
                HashMap::new();
            for (_, shown) in persons {
                let kept = of(shown);
                *counts
                    .entry((kept.sex, kept.nationality, kept.decade))
                    .or_default() += 1;
            }
            counts
        };
        // First the decade goes, then the sex, then the country, each only where too few share what is left.
        let steps: [fn(&mut Shown); 3] = [
            |shown| shown.decade = None,
            |shown| "not_recorded".clone_into(&mut shown.sex),
            |shown| shown.nationality = None,
        ];
        for hide in steps {
            let counts = shares(&persons, &Shown::clone);
            for (_, shown) in &mut persons {
                let key = (
                    shown.sex.clone(),
                    shown.nationality.clone(),
                    shown.decade.clone(),
                );
                if counts.get(&key).is_some_and(|count| *count < FEWEST) {
                    hide(shown);
                }
            }
        }
        let numbered = (1..)
            .zip(persons)
            .map(|(number, (id, shown))| (id, Shown { number, ..shown }));
        Ok(Pseudonyms {
            shown: numbered.collect(),
        })
    }

    /// Makes a row about persons one of the copy for research.
    pub(super) fn hide(&self, shelf: &Shelf, row: &mut Map<String, Json>) {
        let number =
            |id: Option<&Json>| -> Option<&Shown> { self.shown.get(id.and_then(Json::as_str)?) };
        let name = |shown: Option<&Shown>| {
            Json::String(shown.map_or_else(String::new, |shown| format!("P{:06}", shown.number)))
        };
        match shelf.name {
            "person" => {
                let Some(shown) = number(row.get("id")).cloned() else {
                    return;
                };
                row.clear();
                row.insert("id".to_owned(), name(Some(&shown)));
                row.insert("sex".to_owned(), shown.sex.into());
                row.insert("nationality".to_owned(), shown.nationality.into());
                row.insert("birth_decade".to_owned(), shown.decade.into());
            }
            "participation" | "assignment" => {
                let person = name(number(row.get("person_id")));
                row.insert("person_id".to_owned(), person);
                let kept = columns(shelf);
                row.retain(|column, _| kept.contains(&column.as_str()));
            }
            _ => {}
        }
    }
}
