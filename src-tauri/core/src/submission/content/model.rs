//! What a submission says, as types: `submission.json` and its JSON Schema are made from them, and other people's
//! packages are read into them.
//!
//! What is unknown to these types is refused, so that nothing a newer program says is dropped in silence.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::figures::{Counts, Side};
use crate::agency::{Scope, YearBasis};
use crate::checks::Severity;
use crate::cost::{Flow, Valuation};
use crate::money::Amount;
use crate::project::{Direction, Form, ProjectStatus};
use crate::rate::RateKind;
use crate::survey::edition::Statement;
use crate::survey::{Answer, AnswerBasis};

/// The annual submission of a country's South-South cooperation agency: what it gave and received, what was
/// counted, and what it answered, with the basis of every figure. No person of the register is named.
///
/// Amounts are decimals in full units of their currency (not thousands, not millions), written as text so that
/// no program rounds them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "South-South cooperation submission")]
pub struct Content {
    /// The version of this format.
    pub schema_version: u32,
    /// The program that made it.
    pub program: Program,
    /// True for invented data that must not be used.
    pub sample: bool,
    /// Who submits.
    pub agency: Agency,
    /// The reporting year.
    pub year: Year,
    /// The edition of the survey that is answered.
    pub edition: Edition,
    /// Language tag (BCP 47) of the texts.
    #[schemars(regex(pattern = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$"))]
    pub language: String,
    /// The day that the report bears.
    #[schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}$"))]
    pub date: String,
    /// Which version of the year's submission it is.
    pub version: Version,
    /// Who did what, in the order in which it was done.
    pub steps: Vec<Step>,
    /// On which basis the figures stand.
    pub basis: Basis,
    /// The row of the survey's own table.
    pub summary: Summary,
    /// Every question that was asked, in the edition's order.
    pub answers: Vec<Answered>,
    /// The money, side by side and never added up: contribution, partners' money, received, the own cost of
    /// receiving, and lines of which nobody knows who paid.
    pub sides: Vec<Side>,
    /// What went to the members of each country group. Groups overlap: these rows have no total.
    pub groups: Vec<super::figures::Row>,
    /// What was counted (C): never valued, never added to money.
    pub counts: Counts,
    /// The projects of the years, one each.
    pub projects: Vec<Project>,
    /// What the program's checks found when the submission was made.
    pub checks: Vec<Check>,
    /// What changed against the last signed submission; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restatement: Option<Restatement>,
}

/// The program that made the submission.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Name.
    pub name: String,
    /// Version.
    pub version: String,
}

/// Who submits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// ISO 3166 code of the country, three letters.
    #[schemars(regex(pattern = r"^[A-Z]{3}$"))]
    pub country: String,
    /// The United Nations' numeric code of the country (M49).
    pub m49: String,
    /// The United Nations' English name of the country.
    pub country_name: String,
    /// Name of the agency in its own language.
    pub name: String,
    /// Name in English; may be empty.
    pub name_en: String,
    /// Parent ministry; may be empty.
    pub ministry: String,
}

/// The reporting year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Year {
    /// Its name; a fiscal year is named after the calendar year in which it ends.
    pub year: i32,
    /// Which twelve months a year means.
    pub kind: YearBasis,
    /// First month of the fiscal year, 1 to 12.
    #[schemars(range(min = 1, max = 12))]
    pub fiscal_month: i64,
    /// The years whose figures stand side by side, oldest first; the last one is the reporting year.
    pub years: Vec<YearDays>,
}

/// A year with its days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct YearDays {
    /// The year's name.
    pub year: i32,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// The edition of the survey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Who asks.
    pub issued_by: Vec<String>,
    /// Year of the edition.
    pub year: i64,
    /// How many years the contribution covers.
    pub reference_years: i64,
    /// Language of its labels.
    pub language: String,
}

/// Which version of the year's submission it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// 1 for the first, one more for each that was signed after it.
    #[schemars(range(min = 1))]
    pub number: i64,
    /// The signed version that this one takes the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Replaced>,
    /// Why there is a new version; empty for the first.
    #[serde(default)]
    pub reason: String,
}

/// A version that was replaced.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Replaced {
    /// Its number.
    pub number: i64,
    /// SHA-256 of its `manifest.json`, hexadecimal.
    #[schemars(regex(pattern = r"^[0-9a-f]{64}$"))]
    pub manifest_sha256: String,
}

/// A step on the way to the signature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Which step.
    pub step: crate::submission::StepKind,
    /// Name of who did it, as typed.
    pub name: String,
    /// Position of who did it.
    pub position: String,
    /// The day.
    pub date: String,
}

/// On which basis the figures stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The agency's currency, ISO 4217.
    #[schemars(regex(pattern = r"^[A-Z]{3}$"))]
    pub currency: String,
    /// Which amounts count: planned, committed or disbursed.
    pub flow: Flow,
    /// Whose money counts.
    pub scope: Scope,
    /// The series of exchange rates.
    pub rate_series: String,
    /// The rates that were used.
    pub rates: Vec<RateUsed>,
    /// The methods by which in-kind cooperation was valued.
    pub valuations: Vec<ValuedBy>,
    /// The definitions as the report prints them.
    pub sentences: Vec<Sentence>,
}

/// A rate that was used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RateUsed {
    /// Currency, ISO 4217.
    pub currency: String,
    /// The reporting year.
    pub year: i32,
    /// Units of the currency for one US dollar, a decimal.
    #[schemars(regex(pattern = r"^\d+(\.\d+)?$"))]
    pub lcu_per_usd: String,
    /// The series.
    pub series: String,
    /// Who publishes it.
    pub source: String,
    /// What it was made of.
    pub made_of: RateKind,
}

/// How many lines were valued by a method.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ValuedBy {
    /// The method.
    pub method: Valuation,
    /// The number of in-kind cost lines.
    pub lines: i64,
}

/// A term with what it means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// The term.
    pub term: String,
    /// What it means.
    pub text: String,
}

/// The row of the survey's own table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// Title of the table as printed.
    pub title: String,
    /// The cells, in the order of the table.
    pub cells: Vec<SummaryCell>,
    /// The figure in the cell of the annual contribution; absent where the country gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contribution: Option<Contribution>,
}

/// A cell of the row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SummaryCell {
    /// Heading as printed.
    pub heading: String,
    /// Id of the question that fills it.
    pub question: String,
    /// The lines in it, as printed.
    pub lines: Vec<String>,
    /// The ids of the chosen options, in the order of the labels; empty where the answer has no options.
    pub codes: Vec<String>,
}

/// The figure of the annual contribution as it is printed in the summary row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contribution {
    /// Which figure of the years it is.
    pub statement: Statement,
    /// The figure in US dollars; absent where every year stands by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// The years with their amounts in US dollars.
    pub years: Vec<ContributionYear>,
    /// What limits the figure, such as `LDCs`; may be empty.
    pub qualifier: String,
    /// What is said of its basis, in words.
    pub basis: String,
    /// True where flow, scope, kind of year and rates are known, so that the figure may be compared.
    pub basis_known: bool,
    /// The flow of all its years; empty where it is not stated or differs.
    pub flow: String,
    /// Whose money it is; likewise.
    pub scope: String,
    /// Which twelve months its years mean; likewise.
    pub year_kind: String,
    /// The source of its rates; likewise.
    pub rates: String,
}

/// One year of the contribution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContributionYear {
    /// The year's name as given.
    pub year: String,
    /// US dollars.
    pub amount: Amount,
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// The question's id.
    pub question: String,
    /// Title of its section.
    pub section: String,
    /// The question as printed.
    pub label: String,
    /// The answer; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// The answer in words, a line for each choice, country or row.
    pub words: Vec<String>,
    /// Where the answer comes from; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<AnswerOrigin>,
    /// What the register proposed, in words, where it was replaced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposed: Vec<String>,
    /// Why the proposal was replaced.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who typed the answer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// The day on which it was typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
}

/// Where an answer comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnswerOrigin {
    /// The register proposes it.
    Derived,
    /// Typed: the register proposes nothing.
    Typed,
    /// Put in the place of what the register proposes, with a reason.
    Overridden,
}

impl From<AnswerBasis> for AnswerOrigin {
    fn from(basis: AnswerBasis) -> Self {
        match basis {
            AnswerBasis::Typed => AnswerOrigin::Typed,
            AnswerBasis::Overridden => AnswerOrigin::Overridden,
        }
    }
}

/// A project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Its key in the register; absent in packages of earlier programs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// Code.
    pub code: String,
    /// Title in the agency's language.
    pub title: String,
    /// Title in English; may be empty.
    pub title_en: String,
    /// Provided, received or both.
    pub direction: Direction,
    /// Form of cooperation.
    pub form: Form,
    /// How far it is.
    pub status: ProjectStatus,
    /// First day; absent where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// Last day; absent where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// ISO 3166 codes of the partner countries.
    pub countries: Vec<String>,
    /// The share of each of the countries in percent, in their order, decimals; absent in packages of earlier programs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<String>,
}

/// A rule of the program with what it found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The rule's id.
    pub id: String,
    /// How much it matters.
    pub severity: Severity,
    /// What the rule wants, in words.
    pub title: String,
    /// How many records it found.
    pub count: i64,
    /// Why the submission was made all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiver: Option<Waiver>,
}

/// Why a finding was let pass.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// The reason.
    pub reason: String,
    /// Who gave it.
    pub by: String,
    /// The day.
    pub date: String,
}

/// What changed against the last signed submission.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Restatement {
    /// The year of that submission.
    pub year: i32,
    /// Its version.
    pub version: i64,
    /// SHA-256 of its `manifest.json`, hexadecimal.
    pub manifest_sha256: String,
    /// Why, as the office says; may be empty.
    pub reason: String,
    /// The years that both report and whose contribution differs, in total or for a country.
    pub years: Vec<RestatedYear>,
    /// What was done since that moved the contribution of years that both report, in the order of time; where there
    /// is too much, what moved most. With `more_effects` and `unexplained`, the effects of a year add up to the
    /// difference between the year's figure then and now, in total and for each country.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<RestatedChange>,
    /// How many groups of operations more there are.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub more: i64,
    /// What those did together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more_effects: Vec<RestatedEffect>,
    /// What no operation of the history did: the program's own rules or lists are others than then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unexplained: Vec<RestatedEffect>,
}

fn is_zero(number: &i64) -> bool {
    *number == 0
}

/// A year whose contribution was restated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RestatedYear {
    /// The year.
    pub year: i32,
    /// The contribution as it was submitted, in the agency's currency.
    pub before: Amount,
    /// The contribution now, in the agency's currency.
    pub now: Amount,
    /// The contribution as it was submitted, in US dollars; absent in packages of earlier programs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_usd: Option<Amount>,
    /// The contribution now, in US dollars.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now_usd: Option<Amount>,
    /// The countries whose figure differs, those that changed most first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<RestatedPartner>,
}

/// A country whose figure was restated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RestatedPartner {
    /// ISO 3166 code, three letters; empty: not allocated to a country.
    pub country: String,
    /// As it was submitted, in the agency's currency.
    pub before: Amount,
    /// Now, in the agency's currency.
    pub now: Amount,
    /// As it was submitted, in US dollars.
    pub before_usd: Amount,
    /// Now, in US dollars.
    pub now_usd: Amount,
    /// True where only the rounding of the table to its total moved it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub rounding: bool,
}

fn is_false(truth: &bool) -> bool {
    !truth
}

/// Operations of one day and officer that did the same kind of thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RestatedChange {
    /// When the first was done, RFC 3339.
    pub from: String,
    /// When the last was done, RFC 3339.
    pub until: String,
    /// Who did it.
    pub by: String,
    /// What was done, in words.
    pub what: String,
    /// How many records it changed.
    pub records: i64,
    /// The years that it moved.
    pub years: Vec<i32>,
    /// What it did to the contribution of each year: the figure after it less the figure before it. A year without an
    /// effect had no figure then, for a rate was missing: what it did is told with what was done later.
    pub effects: Vec<RestatedEffect>,
}

/// What operations did to the contribution of a year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RestatedEffect {
    /// The year.
    pub year: i32,
    /// In the agency's currency.
    pub own: Amount,
    /// In US dollars.
    pub usd: Amount,
    /// What they did to the figures of countries, those that moved most first; they add up to the other two.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<RestatedCountry>,
}

/// What operations did to the figure of a country.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RestatedCountry {
    /// ISO 3166 code, three letters; empty: not allocated to a country.
    pub country: String,
    /// In the agency's currency.
    pub own: Amount,
    /// In US dollars.
    pub usd: Amount,
    /// True where only the rounding of the table to its total moved it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub rounding: bool,
}
