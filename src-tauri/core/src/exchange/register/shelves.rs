//! The tables of the register as they stand in an export: their records, columns and what each column means.
//!
//! The data dictionary is made from the types themselves: a column's meaning is its documentation in the code.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json};
use ts_rs::{Config, TS};

use crate::error::Result;
use crate::store::{Reader, Record};
use crate::{
    activity, agency, budget, built_report, contact, cost, country, evaluation, indicator,
    organisation, person, project, published, rate, survey,
};

/// What the program makes of the other columns, and which entry of the history wrote a row: not part of an export.
const MADE: [&str; 5] = [
    "row_version",
    "search",
    "match_name",
    "match_sound",
    "match_core",
];

/// A table.
pub(crate) struct Shelf {
    /// Its name.
    pub name: &'static str,
    /// True where its rows are about persons.
    pub of_persons: bool,
    /// Its columns in their order.
    pub columns: fn() -> Vec<&'static str>,
    /// Its declaration in TypeScript, which carries the documentation.
    declaration: fn() -> (Option<String>, String),
    /// Hands every row to `each`, by key.
    pub each: Each,
}

/// Reads the rows of a table.
pub(crate) type Each =
    fn(&Reader<'_>, &mut dyn FnMut(Map<String, Json>) -> Result<()>) -> Result<()>;

/// A column as the data dictionary describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Described {
    pub column: String,
    /// `text`, `integer`, `boolean`, or the codes that are possible.
    pub kind: String,
    pub may_be_empty: bool,
    pub meaning: String,
}

/// Every table, in an order in which no row names one that follows.
pub(crate) fn shelves() -> Vec<Shelf> {
    vec![
        shelf::<organisation::Organisation>(false),
        shelf::<agency::Agency>(false),
        shelf::<country::CountryGroup>(false),
        shelf::<country::Membership>(false),
        shelf::<country::CountryAlias>(false),
        shelf::<project::ProjectFacts>(false),
        shelf::<project::CountryShare>(false),
        shelf::<project::ProjectRole>(false),
        shelf::<project::AreaWeight>(false),
        shelf::<project::GoalWeight>(false),
        shelf::<project::join::FormerProject>(false),
        shelf::<contact::Contact>(true),
        shelf::<indicator::Indicator>(false),
        shelf::<indicator::IndicatorValue>(false),
        shelf::<evaluation::Evaluation>(false),
        shelf::<activity::Activity>(false),
        shelf::<person::Person>(true),
        shelf::<person::ProtectedFacts>(true),
        shelf::<person::DistinctPair>(true),
        shelf::<person::MergedRecord>(true),
        shelf::<person::Participation>(true),
        shelf::<person::Assignment>(true),
        shelf::<cost::CostLine>(false),
        shelf::<budget::Budget>(false),
        shelf::<rate::ExchangeRate>(false),
        shelf::<survey::StoredEdition>(false),
        shelf::<survey::SurveyYear>(false),
        shelf::<survey::SurveyAnswer>(false),
        shelf::<published::PublishedFacts>(false),
        shelf::<published::PublishedRow>(false),
        shelf::<built_report::BuiltReport>(false),
    ]
}

fn shelf<R: Record + Serialize + DeserializeOwned + TS + 'static>(of_persons: bool) -> Shelf {
    Shelf {
        name: R::TABLE,
        of_persons,
        columns: || {
            let all = R::COLUMNS.iter().copied();
            all.filter(|column| !MADE.contains(column)).collect()
        },
        declaration: || {
            let config = Config::new().with_large_int("number");
            (R::docs(), R::decl(&config))
        },
        each: |reader, each| {
            let sql = format!(
                "SELECT {} FROM {} ORDER BY id",
                R::COLUMNS.join(", "),
                R::TABLE
            );
            reader.each(&sql, [], |row| {
                let Json::Object(mut image) = serde_json::to_value(R::from_row(row)?)? else {
                    return Ok(());
                };
                for made in MADE {
                    image.remove(made);
                }
                each(image)
            })
        },
    }
}

impl Shelf {
    /// What the table is.
    pub(crate) fn about(&self) -> String {
        words((self.declaration)().0.as_deref().unwrap_or_default())
    }

    /// What each column is, from the documentation of the type.
    pub(crate) fn dictionary(&self) -> Vec<Described> {
        let (_, declaration) = (self.declaration)();
        let described = |column: &&str| {
            let opening = format!("\n{column}: ");
            let optional = format!("\n{column}?: ");
            let (before, after) = declaration
                .split_once(&opening)
                .or_else(|| declaration.split_once(&optional))
                .unwrap_or((&declaration, ""));
            let meaning = before.rsplit_once("/**").map_or("", |(_, docs)| docs);
            let end = after.find([',', '}']).unwrap_or(after.len());
            let kind = after[..end].trim();
            Described {
                column: (*column).to_owned(),
                may_be_empty: kind.ends_with("| null") || kind == "string",
                kind: kind_of(kind.trim_end_matches("| null").trim()),
                meaning: words(meaning),
            }
        };
        (self.columns)().iter().map(described).collect()
    }
}

fn kind_of(declared: &str) -> String {
    match declared {
        "number" => "integer".to_owned(),
        "boolean" => "boolean".to_owned(),
        "Date" => "day (YYYY-MM-DD)".to_owned(),
        "Currency" => "currency (ISO 4217)".to_owned(),
        "CountryCode" => "country (ISO 3166 alpha-3)".to_owned(),
        "Percent" | "Rate" | "Quantity" => "decimal".to_owned(),
        id if id.ends_with("Id") => "key".to_owned(),
        "string" => "text".to_owned(),
        other => format!("code ({other})"),
    }
}

/// The words of a comment.
fn words(comment: &str) -> String {
    let lines = comment.lines().map(|line| {
        line.trim()
            .trim_start_matches(['/', '*'])
            .trim_end_matches("*/")
            .trim()
    });
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(" ").replace(['`', '[', ']'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_of_every_table_is_described() {
        for shelf in shelves() {
            assert!(!shelf.about().is_empty(), "{}", shelf.name);
            let dictionary = shelf.dictionary();
            assert_eq!(dictionary.len(), (shelf.columns)().len());
            for described in dictionary {
                assert!(
                    !described.meaning.is_empty() && !described.kind.is_empty(),
                    "{} {described:?}",
                    shelf.name
                );
            }
        }
        let lines = shelves()
            .into_iter()
            .find(|shelf| shelf.name == "cost_line");
        let dictionary = lines.expect("cost lines").dictionary();
        let amount = dictionary
            .iter()
            .find(|column| column.column == "amount_minor");
        assert_eq!(
            amount,
            Some(&Described {
                column: "amount_minor".into(),
                kind: "integer".into(),
                may_be_empty: false,
                meaning: "Amount in minor units; negative for a refund.".into(),
            })
        );
    }
}
