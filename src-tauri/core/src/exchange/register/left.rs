//! What is not in an export of the register, and why: the dictionary says it.

use super::persons::Persons;
use crate::messages::{Message, msg};

/// Tables that are left out for one reason.
pub(super) struct Left {
    pub(super) tables: &'static [&'static str],
    pub(super) why: Message,
}

/// Tables whose rows may name persons and are in a copy with persons only, besides those about persons.
const MAY_NAME: [&str; 7] = [
    "document",
    "collection_kit",
    "kit_row",
    "submission",
    "submission_step",
    "submission_waiver",
    "submission_part",
];

/// What is left out of an export.
pub(super) fn out(persons: Persons) -> Vec<Left> {
    let mut left = vec![
        Left {
            tables: &[
                "history",
                "history_change",
                "check_dismissal",
                "person_access",
            ],
            why: msg::register_left_history(),
        },
        Left {
            tables: &["signing_key", "known_key"],
            why: msg::register_left_keys(),
        },
        Left {
            tables: &["saved_view", "import_profile", "import_alias"],
            why: msg::register_left_ways(),
        },
    ];
    if persons != Persons::All {
        left.push(Left {
            tables: &MAY_NAME,
            why: msg::register_left_may_name(),
        });
    }
    left
}

#[cfg(test)]
mod tests {
    use super::super::shelves::shelves;
    use super::*;

    #[test]
    fn every_table_of_the_register_is_exported_or_left_out_for_a_reason() {
        let schema = [
            include_str!("../../../migrations/0001_register.sql"),
            include_str!("../../../migrations/0002_reporting.sql"),
            include_str!("../../../migrations/0003_collection.sql"),
        ];
        let tables = schema
            .iter()
            .flat_map(|sql| sql.split("CREATE TABLE ").skip(1))
            .filter_map(|rest| rest.split_whitespace().next());
        let held: Vec<&str> = shelves().iter().map(|shelf| shelf.name).collect();
        for persons in [Persons::None, Persons::All, Persons::Anonymised] {
            let left: Vec<&str> = out(persons)
                .iter()
                .flat_map(|left| left.tables.iter().copied())
                .collect();
            for table in tables.clone() {
                // Sums are made of the records; the bytes go with what names them.
                let made = table.starts_with("kept") || table == "document_content";
                assert!(
                    made || held.contains(&table) || left.contains(&table),
                    "{table}"
                );
            }
            for shelf in shelves() {
                let says = left.contains(&shelf.name);
                assert_eq!(
                    says,
                    persons != Persons::All && MAY_NAME.contains(&shelf.name)
                );
                assert!(!says || !persons.holds(&shelf), "{}", shelf.name);
            }
        }
    }
}
