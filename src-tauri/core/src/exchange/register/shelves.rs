//! The tables of the register as they stand in an export: their records, columns and what each column means.
//!
//! The data dictionary is made from the types themselves: a column's meaning is its documentation in the code.

use rusqlite::types::Value;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json};
use ts_rs::{Config, TS};

use crate::error::{Error, Result};
use crate::exchange::kit;
use crate::exchange::store;
use crate::store::{Reader, Record, Tx};
use crate::{
    activity, agency, budget, built_report, contact, cost, country, document, evaluation,
    indicator, organisation, partner_figure, person, project, published, rate, rules, submission,
    survey, unit_cost,
};

/// What the program makes of the other columns, and which entry of the history wrote a row: not part of an export.
const MADE: [&str; 5] = [
    "row_version",
    "search",
    "match_name",
    "match_sound",
    "match_core",
];

/// Finds the rows of a table whose column has a value.
type Find = fn(&Reader<'_>, &str, &str) -> Result<Vec<Map<String, Json>>>;

/// A table.
pub(crate) struct Shelf {
    /// Its name.
    pub name: &'static str,
    /// True where its rows are about persons, or may name them: officers who signed, what stands in documents.
    pub of_persons: bool,
    /// Its columns in their order.
    pub columns: fn() -> Vec<&'static str>,
    /// Its declaration in TypeScript, which carries the documentation.
    declaration: fn() -> (Option<String>, String),
    /// Hands every row to `each`, by key.
    pub each: Each,
    /// The keys of all rows.
    pub ids: fn(&Reader<'_>) -> Result<Vec<String>>,
    /// Reads a row of an export, as it would stand in its columns.
    pub image: fn(Json) -> Result<Map<String, Json>>,
    /// The rows whose column has a value, as they stand in their columns.
    pub find: Find,
    /// What the record's own rules say of a row.
    pub check: fn(&Map<String, Json>) -> Result<()>,
    /// Saves a row under its key, whatever is there.
    pub put: fn(&mut Tx<'_>, Map<String, Json>) -> Result<()>,
    /// Removes a row.
    pub remove: fn(&mut Tx<'_>, &str) -> Result<()>,
}

/// A record of an export: what the program makes of it, and what its rules say.
pub(crate) trait Shelved: Record + Serialize + DeserializeOwned + TS + 'static {
    /// Fills the columns that are not in an export.
    fn tidied(&mut self) {}
    /// Checks the record by itself.
    fn checked(&self) -> Result<()>;
}

macro_rules! shelved {
    ($($type:ty $([$index:ident])? = $check:expr;)*) => {$(
        impl Shelved for $type {
            $(fn tidied(&mut self) { self.$index(); })?
            fn checked(&self) -> Result<()> { $check(self) }
        }
    )*};
}

shelved! {
    organisation::Organisation [index] = rules::check;
    agency::Agency = rules::check;
    country::CountryGroup = rules::check;
    country::Membership = rules::check;
    country::CountryAlias = rules::check;
    project::ProjectFacts [index] = rules::check;
    project::CountryShare = rules::check;
    project::ProjectRole = rules::check;
    project::AreaWeight = rules::check;
    project::GoalWeight = rules::check;
    project::join::FormerProject = rules::check;
    contact::Contact = rules::check;
    indicator::Indicator = rules::check;
    indicator::IndicatorValue = rules::check;
    evaluation::Evaluation = rules::check;
    activity::Activity [index] = activity::Activity::check;
    person::Person [index] = person::Person::check;
    person::ProtectedFacts = rules::check;
    person::DistinctPair = rules::check;
    person::MergedRecord = rules::check;
    person::Participation = rules::check;
    person::Assignment = rules::check;
    cost::CostLine [index] = cost::CostLine::check;
    budget::Budget = budget::Budget::check;
    rate::ExchangeRate = rate::ExchangeRate::check;
    partner_figure::PartnerMatch = rules::check;
    survey::StoredEdition = rules::check;
    survey::SurveyYear = rules::check;
    survey::SurveyAnswer = rules::check;
    published::PublishedFacts = rules::check;
    published::PublishedRow = rules::check;
    built_report::BuiltReport = rules::check;
    document::Document [index] = rules::check;
    kit::CollectionKit = rules::check;
    kit::KitRow = rules::check;
    submission::Submission = rules::check;
    submission::Step = rules::check;
    submission::Waiver = rules::check;
    submission::Part = rules::check;
}

macro_rules! shelved_and_filled {
    ($($type:ty;)*) => {$(
        impl Shelved for $type {
            fn tidied(&mut self) {
                // It fills while it checks; what it refuses, `checked` tells.
                let _told = self.check();
            }
            fn checked(&self) -> Result<()> { self.clone().check() }
        }
    )*};
}

shelved_and_filled! {
    partner_figure::PartnerFigure;
    unit_cost::UnitCost;
}

/// A record from the columns of a row; flags stand there as numbers.
fn record<R: Shelved>(mut row: Map<String, Json>) -> Result<R> {
    // What a line was worked out from is JSON inside its column.
    if let Some(inputs) = row.get_mut("valuation_inputs")
        && let Some(text) = inputs.as_str()
    {
        *inputs = serde_json::from_str(text)?;
    }
    match serde_json::from_value::<R>(Json::Object(row.clone())) {
        Ok(record) => Ok(record),
        Err(first) => {
            let flags = ["archived", "anonymised", "sample", "two_persons"];
            let row = row.into_iter().map(|(column, value)| match value.as_i64() {
                Some(number) if flags.contains(&column.as_str()) => (column, (number != 0).into()),
                _ => (column, value),
            });
            serde_json::from_value(Json::Object(row.collect())).map_err(|_| first.into())
        }
    }
}

/// The columns of a record that are part of an export.
fn columns_of<R: Shelved>(record: &R) -> Result<Map<String, Json>> {
    let values = R::COLUMNS.iter().zip(record.values()?);
    let exported = values.filter(|(column, _)| !MADE.contains(*column));
    exported
        .map(|(column, value)| {
            let value = match value {
                Value::Null => Json::Null,
                Value::Integer(number) => number.into(),
                Value::Text(text) => text.into(),
                other => return Err(Error::internal(format!("a column cannot hold {other:?}"))),
            };
            Ok(((*column).to_owned(), value))
        })
        .collect()
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
        shelf::<unit_cost::UnitCost>(false),
        shelf::<partner_figure::PartnerFigure>(false),
        shelf::<partner_figure::PartnerMatch>(false),
        shelf::<survey::StoredEdition>(false),
        shelf::<survey::SurveyYear>(false),
        shelf::<survey::SurveyAnswer>(false),
        shelf::<published::PublishedFacts>(false),
        shelf::<published::PublishedRow>(false),
        shelf::<built_report::BuiltReport>(false),
        shelf::<document::Document>(true),
        shelf::<kit::CollectionKit>(true),
        shelf::<kit::KitRow>(true),
        shelf::<submission::Submission>(true),
        shelf::<submission::Step>(true),
        shelf::<submission::Waiver>(true),
        shelf::<submission::Part>(true),
    ]
}

fn shelf<R: Shelved>(of_persons: bool) -> Shelf {
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
            store::each_record::<R>(reader, &mut |record| {
                let Json::Object(mut image) = serde_json::to_value(record)? else {
                    return Ok(());
                };
                for made in MADE {
                    image.remove(made);
                }
                each(image)
            })
        },
        ids: |reader| store::ids(reader, R::TABLE),
        image: |row| columns_of(&serde_json::from_value::<R>(row)?),
        find: |reader, column, value| {
            let rows: Vec<R> = reader.children(column, value)?;
            rows.iter().map(columns_of).collect()
        },
        check: |row| record::<R>(row.clone())?.checked(),
        put: |tx, row| {
            let mut record: R = record(row)?;
            record.tidied();
            tx.put_over(&mut record)
        },
        remove: |tx, id| tx.remove::<R>(id),
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
