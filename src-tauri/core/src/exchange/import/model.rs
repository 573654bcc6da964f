//! What goes over the commands `import.*`: what the officer chooses, and what an import would do.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use super::choices::{
    ImportCalendar, ImportDayOrder, ImportDecimal, ImportExisting, ImportFix, ImportJoinedMoney,
    ImportKind, ImportResult, ImportUnit,
};
use super::fields::{AliasList, ImportField, ImportHolds};
use super::profile::ImportProfileId;
use crate::cost::{Flow, Valuation};
use crate::money::Amount;
use crate::ops::Noun;
use crate::organisation::OrganisationId;
use crate::project::{Direction, Form, ProjectStatus};
use crate::store::PageRequest;
use crate::values::Currency;

/// What one column is taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportTarget {
    /// Place of the column in the sheet, from 0.
    pub column: u32,
    /// The field.
    pub field: ImportField,
    /// The fiscal year of a column of amounts, where its title says it.
    #[serde(default)]
    pub year: Option<i64>,
    /// How far the money of a column of amounts is, where its title says it.
    #[serde(default)]
    pub flow: Option<Flow>,
    /// The currency of a column of amounts, where its title says it.
    #[serde(default)]
    pub currency: Option<Currency>,
    /// What the amounts of a column count; none: units.
    #[serde(default)]
    pub unit: Option<ImportUnit>,
    /// What comes first in the days of this column; none: as the options say, or else the column tells.
    #[serde(default)]
    pub day_order: Option<ImportDayOrder>,
}

impl ImportTarget {
    /// A column that is a field and nothing more.
    pub fn plain(column: u32, field: ImportField) -> Self {
        ImportTarget {
            column,
            field,
            year: None,
            flow: None,
            currency: None,
            unit: None,
            day_order: None,
        }
    }
}

/// What is assumed where the sheet says nothing, and how it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ImportOptions {
    /// The currency, where none stands there; none: the agency's.
    pub currency: Option<Currency>,
    /// The agency's fiscal year of money, where none stands there.
    pub year: Option<i64>,
    /// How far the money is, where it is not said.
    pub flow: Flow,
    /// The kind of figure, where it is not said.
    pub measurement: Option<String>,
    /// How in-kind cooperation was valued, where it is not said.
    pub valuation: Option<Valuation>,
    /// Who pays, where it is not said; none: the agency.
    pub payer: Option<OrganisationId>,
    /// How far projects are, where it is not said.
    pub status: ProjectStatus,
    /// Who gives, where it is not said.
    pub direction: Direction,
    /// The form of cooperation, where it is not said; none: bilateral, or regional with several countries.
    pub form: Option<Form>,
    /// The series of exchange rates, where it is not said.
    pub series: String,
    /// The sign before the decimals; none: as each column tells.
    pub decimal: Option<ImportDecimal>,
    /// What comes first in days; none: as each column tells.
    pub day_order: Option<ImportDayOrder>,
    /// The calendar of years.
    pub calendar: ImportCalendar,
    /// Join the rows of one project that name several countries into one project with shares.
    pub join: bool,
    /// What the money under each country means where rows are joined; none: as the amounts tell.
    pub joined_money: Option<ImportJoinedMoney>,
    /// A row that holds nothing but a country's name gives the country of the rows below it.
    pub sections: bool,
    /// Take hidden rows, too.
    pub hidden: bool,
    /// Add organisations that are named and not known; a payer must be known.
    pub add_organisations: bool,
    /// What to do with records that are in the register.
    pub existing: ImportExisting,
}

impl Default for ImportOptions {
    fn default() -> Self {
        ImportOptions {
            currency: None,
            year: None,
            flow: Flow::Disbursed,
            measurement: None,
            valuation: None,
            payer: None,
            status: ProjectStatus::Ongoing,
            direction: Direction::Provided,
            form: None,
            series: String::new(),
            decimal: None,
            day_order: None,
            calendar: ImportCalendar::Auto,
            join: false,
            joined_money: None,
            sections: true,
            hidden: false,
            add_organisations: true,
            existing: ImportExisting::Update,
        }
    }
}

/// What the officer says about one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportCorrection {
    /// The row, as the sheet counts.
    pub row: u32,
    /// The column, from 0; none for what is about the whole row.
    #[serde(default)]
    pub column: Option<u32>,
    /// What is to be done; joining countries is an option and not of one row.
    pub fix: ImportFix,
    /// The value that was typed, the key of the record that the row is, or the country of the section it begins.
    #[serde(default)]
    pub text: String,
}

/// A sheet with all that the officer chose about it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportRequest {
    /// The file.
    pub path: String,
    /// The sheet; empty: the first that is not hidden.
    #[serde(default)]
    pub sheet: String,
    /// The first row of the header; none: found.
    #[serde(default)]
    pub header_first: Option<u32>,
    /// The last row of the header; none: found.
    #[serde(default)]
    pub header_last: Option<u32>,
    /// What the rows are.
    pub kind: ImportKind,
    /// What the columns are; one that is not named is left out.
    pub targets: Vec<ImportTarget>,
    /// How the sheet is read.
    #[serde(default)]
    pub options: ImportOptions,
    /// What the officer said about single rows.
    #[serde(default)]
    pub corrections: Vec<ImportCorrection>,
}

/// A file that is looked into.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct InspectImport {
    /// The file.
    pub path: String,
    /// The sheet; empty: the first that is not hidden and holds a table.
    #[serde(default)]
    pub sheet: String,
    /// The first row of the header; none: found.
    #[serde(default)]
    pub header_first: Option<u32>,
    /// The last row of the header; none: found.
    #[serde(default)]
    pub header_last: Option<u32>,
    /// What the rows are; none: guessed.
    #[serde(default)]
    pub kind: Option<ImportKind>,
}

/// A sheet of a file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportSheet {
    /// Its name; that of the file where the file has no sheets.
    pub name: String,
    /// True when it is hidden.
    pub hidden: bool,
}

/// A row at the top of a sheet, to choose the header by.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportHeadRow {
    /// The row, as the sheet counts.
    pub row: u32,
    /// Its cells.
    pub cells: Vec<String>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportColumn {
    /// Its place, from 0.
    pub column: u32,
    /// Its letter.
    pub letter: String,
    /// Its title.
    pub title: String,
    /// Some of its cells.
    pub samples: Vec<String>,
    /// What it is taken for.
    pub target: Option<ImportTarget>,
    /// How sure the guess is, 0 to 100.
    pub confidence: u32,
}

/// A saved layout that fits a sheet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportProfileMatch {
    /// Key.
    pub id: ImportProfileId,
    /// Name.
    pub name: String,
}

/// What a file holds, and what its columns are taken for.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportInspection {
    /// The file's name.
    pub name: String,
    /// Its sheets.
    pub sheets: Vec<ImportSheet>,
    /// The sheet that was looked into.
    pub sheet: String,
    /// The first row of the header.
    pub header_first: u32,
    /// The last row of the header.
    pub header_last: u32,
    /// The first rows, to choose the header by.
    pub head: Vec<ImportHeadRow>,
    /// What the rows are, as asked for or guessed.
    pub kind: ImportKind,
    /// The columns.
    pub columns: Vec<ImportColumn>,
    /// The saved layout that was used.
    pub profile: Option<ImportProfileMatch>,
    /// How the sheet should be read.
    pub options: ImportOptions,
}

/// A field that a column can be.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportFieldFacts {
    /// The field.
    pub field: ImportField,
    /// What people read.
    pub label: String,
    /// What its cells hold.
    pub holds: ImportHolds,
    /// The list that its values are matched to.
    pub list: Option<AliasList>,
    /// True when every row needs it, from a column or an option.
    pub required: bool,
    /// True when several columns can be it.
    pub several: bool,
    /// True when the column can have a year, a flow, a currency and a unit of its own.
    pub money: bool,
}

/// The fields of a kind of rows.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportKindFacts {
    /// The kind.
    pub kind: ImportKind,
    /// What people read.
    pub label: String,
    /// What the screen offers for its columns.
    pub fields: Vec<ImportFieldFacts>,
}

/// A window of what an import would do.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewImport {
    /// The sheet.
    pub import: ImportRequest,
    /// Only rows of which this becomes; none: all but those that are left out.
    #[serde(default)]
    pub only: Option<ImportResult>,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

/// A column of the preview.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PreviewColumn {
    /// Its place in the sheet, from 0.
    pub column: u32,
    /// Its letter.
    pub letter: String,
    /// Its title in the sheet.
    pub title: String,
    /// What it is taken for.
    pub target: ImportTarget,
    /// What people read for the field.
    pub label: String,
    /// What its cells hold.
    pub holds: ImportHolds,
}

/// A cell of the preview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PreviewCell {
    /// Its column in the sheet, from 0.
    pub column: u32,
    /// What the sheet shows.
    pub shown: String,
    /// What was understood; empty where nothing was.
    pub value: String,
    /// What the register has instead, where the row changes it.
    pub old: Option<String>,
    /// True when the row is refused for this cell.
    pub refused: bool,
    /// True when the officer typed it or left it empty.
    pub corrected: bool,
}

/// A value of a list that a word may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportSuggestion {
    /// The code, or the key of an organisation or record.
    pub code: String,
    /// What people read.
    pub label: String,
}

/// Why a row is refused.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportProblem {
    /// The column in the sheet, from 0; none when it is about the whole row.
    pub column: Option<u32>,
    /// The cell as people name it, such as `D6`; empty when it is about the whole row.
    pub cell: String,
    /// What is wrong, in words.
    pub sentence: String,
    /// What can be done about it.
    pub fixes: Vec<ImportFix>,
    /// The list that does not know the word, where that is the matter.
    pub list: Option<AliasList>,
    /// What the word, or the row, may mean.
    pub suggestions: Vec<ImportSuggestion>,
}

/// A row of the preview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PreviewRow {
    /// The row, as the sheet counts.
    pub row: u32,
    /// What becomes of it.
    pub result: ImportResult,
    /// What is to be known about it: joined with other rows, left out as a total, country from a section.
    pub notes: Vec<String>,
    /// Why it is refused.
    pub problems: Vec<ImportProblem>,
    /// Its cells, those of columns that are taken.
    pub cells: Vec<PreviewCell>,
}

/// A word that a list does not know, with how often it stands in the sheet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct UnknownWord {
    /// The list.
    pub list: AliasList,
    /// The word as it stands in the sheet.
    pub text: String,
    /// Rows with it.
    pub rows: i64,
    /// What it may mean.
    pub suggestions: Vec<ImportSuggestion>,
}

/// What the money of a sheet adds up to, once counted.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportSum {
    /// How far the money is.
    pub flow: Flow,
    /// The sum of the lines that would be made or changed, in one currency.
    pub amount: Amount,
    /// Lines in it.
    pub lines: i64,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportPreview {
    /// Rows that make something new.
    pub create: i64,
    /// Rows that change something.
    pub update: i64,
    /// Rows of which nothing is new.
    pub unchanged: i64,
    /// Rows that are refused.
    pub refused: i64,
    /// Rows that are left out.
    pub left_out: i64,
    /// Rows below the header with something in them.
    pub rows_in_sheet: i64,
    /// Projects that the sheet repeats under several countries.
    pub repeated_projects: i64,
    /// The columns.
    pub columns: Vec<PreviewColumn>,
    /// Required fields for which there is neither column nor option.
    pub missing: Vec<String>,
    /// The window of rows.
    pub rows: Vec<PreviewRow>,
    /// Rows that the filter leaves.
    pub total: i64,
    /// Words that no list knows, the most frequent first, at most 50.
    pub unknown: Vec<UnknownWord>,
    /// What the money adds up to.
    pub sums: Vec<ImportSum>,
    /// How the sheet was read, with the currency that was used.
    pub options: ImportOptions,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportDone {
    /// Rows that made something new.
    pub created: i64,
    /// Rows that changed something.
    pub updated: i64,
    /// Rows of which nothing was new.
    pub unchanged: i64,
    /// Rows that were refused and are not in the register.
    pub refused: i64,
    /// Rows that were left out.
    pub left_out: i64,
    /// Where to look at what came in.
    pub noun: Noun,
    /// The one record that came in, where it is one.
    pub record: Option<String>,
}

/// Where the refused rows are to be written.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RefusedImport {
    /// The sheet.
    pub import: ImportRequest,
    /// The workbook to write.
    pub out: String,
}

/// A workbook of refused rows.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RefusedWritten {
    /// The file.
    pub path: String,
    /// Rows in it.
    pub rows: i64,
}
