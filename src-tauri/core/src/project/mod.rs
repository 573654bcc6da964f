//! Projects: with shares of countries, roles of organisations, priority areas, goals.

mod codes;
pub mod commands;
pub mod gaps;
pub mod join;
pub mod many;
pub mod money;
pub mod reconciliation;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use codes::{known_area, known_goal, purpose};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cost::CostLine;
use crate::error::{Code, Error, Result};
use crate::messages::{Message, msg};
use crate::organisation::OrganisationId;
use crate::rules;
use crate::store::{PageRequest, Reader, Tx, search_clause};
use crate::values::{self, CountryCode, Date, Percent};
use crate::{code_enum, id_type, record};

id_type! {
    /// Key of a project.
    ProjectId,
    /// Key of a row below a project: a share, a role, an area, a goal.
    ProjectPartId,
}

code_enum! {
    /// How far a project is.
    pub enum ProjectStatus {
        /// Proposed, not approved.
        Proposed = "proposed", project_status_proposed;
        /// Approved, not begun.
        Approved = "approved", project_status_approved;
        /// Under way.
        Ongoing = "ongoing", project_status_ongoing;
        /// Done.
        Completed = "completed", project_status_completed;
        /// On hold.
        Suspended = "suspended", project_status_suspended;
        /// Given up.
        Cancelled = "cancelled", project_status_cancelled;
    }
}

code_enum! {
    /// Who gives.
    pub enum Direction {
        /// The country provides.
        Provided = "provided", direction_provided;
        /// The country receives.
        Received = "received", direction_received;
        /// Both provide; each cost line says which way it goes.
        BothWays = "both_ways", direction_both_ways;
    }
}

code_enum! {
    /// The form of cooperation.
    pub enum Form {
        /// Two countries of the South.
        Bilateral = "bilateral", form_bilateral;
        /// Two countries of the South with a partner of the North or a multilateral one.
        TriangularNorth = "triangular_north", form_triangular_north;
        /// Three countries of the South.
        TriangularSouth = "triangular_south", form_triangular_south;
        /// Several countries at once.
        Regional = "regional", form_regional;
        /// A contribution to a fund or an international body.
        Fund = "fund", form_fund;
    }
}

impl Form {
    /// True where partners of more than two sides share the work.
    pub fn is_triangular(self) -> bool {
        matches!(self, Form::TriangularNorth | Form::TriangularSouth)
    }
}

code_enum! {
    /// What an organisation does in a project.
    pub enum Role {
        /// First provider.
        FirstProvider = "first_provider", role_first_provider;
        /// Second provider of a triangular project.
        SecondProvider = "second_provider", role_second_provider;
        /// Facilitating partner of a triangular project.
        Facilitator = "facilitator", role_facilitator;
        /// Recipient.
        Recipient = "recipient", role_recipient;
        /// Implementing organisation.
        Implementing = "implementing", role_implementing;
        /// Funding organisation.
        Funding = "funding", role_funding;
    }
}

record! {
    /// A project as it stands in its table; [`Project`] has the parts as well.
    pub struct ProjectFacts(ProjectId) in "project" {
        /// The agency's code.
        #[garde(custom(rules::name(60)))]
        pub code: String,
        /// Title in the agency's language.
        #[garde(custom(rules::name(500)))]
        pub title: String,
        /// Title in English.
        #[serde(default)]
        #[garde(custom(rules::line(500)))]
        pub title_en: String,
        /// What it is about.
        #[serde(default)]
        #[garde(custom(rules::prose(20_000)))]
        pub summary: String,
        /// First day.
        #[serde(default)]
        pub start_date: Option<Date>,
        /// Last day.
        #[serde(default)]
        pub end_date: Option<Date>,
        /// How far it is.
        pub status: ProjectStatus,
        /// Who gives.
        pub direction: Direction,
        /// The form of cooperation.
        pub form: Form,
        /// DAC purpose code of five digits, or empty.
        #[serde(default)]
        #[garde(custom(purpose))]
        pub purpose_code: String,
        /// What came of it.
        #[serde(default)]
        #[garde(custom(rules::prose(20_000)))]
        pub results: String,
        /// What the evaluation says.
        #[serde(default)]
        #[garde(custom(rules::prose(20_000)))]
        pub evaluation: String,
        /// Whom to ask.
        #[serde(default)]
        #[garde(custom(rules::prose(5000)))]
        pub contacts: String,
        /// True when it is kept for its history only.
        #[serde(default)]
        pub archived: bool,
        /// What it is looked for by; made by the program.
        #[serde(default)]
        pub search: String,
    }
}

record! {
    /// A country's share of a project.
    pub struct CountryShare(ProjectPartId) in "project_country" {
        /// The project.
        #[serde(default)]
        pub project_id: ProjectId,
        /// Place in the list.
        #[serde(default)]
        pub position: i64,
        /// The country.
        pub iso3: CountryCode,
        /// Its share in percent; all shares sum to exactly 100.
        pub share: Percent,
    }
}

record! {
    /// An organisation's role in a project.
    pub struct ProjectRole(ProjectPartId) in "project_role" {
        /// The project.
        #[serde(default)]
        pub project_id: ProjectId,
        /// The organisation.
        pub organisation_id: OrganisationId,
        /// What it does.
        pub role: Role,
    }
}

record! {
    /// A priority area's weight in a project.
    pub struct AreaWeight(ProjectPartId) in "project_area" {
        /// The project.
        #[serde(default)]
        pub project_id: ProjectId,
        /// Place in the list.
        #[serde(default)]
        pub position: i64,
        /// The area's id.
        #[garde(custom(known_area))]
        pub area: String,
        /// Its weight in percent; all weights sum to exactly 100.
        pub weight: Percent,
    }
}

record! {
    /// A goal's or target's weight in a project.
    pub struct GoalWeight(ProjectPartId) in "project_goal" {
        /// The project.
        #[serde(default)]
        pub project_id: ProjectId,
        /// Place in the list.
        #[serde(default)]
        pub position: i64,
        /// The goal (`2`) or target (`2.5`).
        #[garde(custom(known_goal))]
        pub code: String,
        /// Its weight in percent; all weights sum to exactly 100.
        pub weight: Percent,
    }
}

impl ProjectFacts {
    /// Fills the text it is looked for by.
    pub fn index(&mut self) {
        self.search = search_clause([
            self.code.as_str(),
            &self.title,
            &self.title_en,
            &self.summary,
        ]);
    }
}

/// A project with its parts: what is read and saved at once.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Project {
    /// The project's own facts.
    #[serde(flatten)]
    pub facts: ProjectFacts,
    /// Shares of countries.
    pub countries: Vec<CountryShare>,
    /// Roles of organisations.
    pub roles: Vec<ProjectRole>,
    /// Weights of priority areas.
    pub areas: Vec<AreaWeight>,
    /// Weights of goals and targets.
    pub goals: Vec<GoalWeight>,
}

/// What belongs to one project, a page at a time.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "PartsListRequest")]
pub struct PartsRequest {
    /// The project.
    pub project: ProjectId,
    /// The window.
    pub page: PageRequest,
}

/// The project that something belongs to.
///
/// # Errors
/// At `project_id`, when it is not in the programme.
pub fn must_exist(reader: &Reader<'_>, id: &ProjectId) -> Result<ProjectFacts> {
    reader
        .find(id.as_str())?
        .ok_or_else(|| Error::field("project_id", msg::cost_line_project_unknown()))
}

/// The parts of a project as they are read.
#[derive(Default, Deserialize)]
#[serde(default)]
struct ProjectParts {
    countries: Vec<CountryShare>,
    roles: Vec<ProjectRole>,
    areas: Vec<AreaWeight>,
    goals: Vec<GoalWeight>,
}

impl<'de> Deserialize<'de> for Project {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let json = serde_json::Value::deserialize(from)?;
        let facts = values::at_field(json.clone())?;
        let parts: ProjectParts = values::at_field(json)?;
        Ok(Project {
            facts,
            countries: parts.countries,
            roles: parts.roles,
            areas: parts.areas,
            goals: parts.goals,
        })
    }
}

impl Project {
    /// Reads a project with its parts.
    pub fn load(reader: &Reader<'_>, id: &ProjectId) -> Result<Project> {
        let mut project = Project {
            facts: reader.get(id.as_str())?,
            countries: reader.children("project_id", id.as_str())?,
            roles: reader.children("project_id", id.as_str())?,
            areas: reader.children("project_id", id.as_str())?,
            goals: reader.children("project_id", id.as_str())?,
        };
        project.countries.sort_by_key(|share| share.position);
        project.areas.sort_by_key(|weight| weight.position);
        project.goals.sort_by_key(|weight| weight.position);
        Ok(project)
    }

    /// Checks the project by itself: fields, order of days, sums of shares and weights.
    ///
    /// # Errors
    /// `Invalid` with the fields; a sum says by how much it misses 100 %.
    pub fn check(&self) -> Result<()> {
        self.checks().into_iter().collect()
    }

    /// What each of its rules says, one after the other.
    pub(crate) fn checks(&self) -> Vec<Result<()>> {
        let mut checks = vec![
            rules::check(&self.facts),
            rules::days_in_order(self.facts.start_date, self.facts.end_date),
        ];
        let countries = self
            .countries
            .iter()
            .map(|row| (row.iso3.to_string(), row.share));
        checks.push(whole(
            "countries",
            "share",
            countries,
            msg::project_country_twice,
        ));
        for (index, area) in self.areas.iter().enumerate() {
            checks.push(rules::check(area).map_err(|error| below("areas", index, error)));
        }
        checks.push(whole(
            "areas",
            "weight",
            self.areas.iter().map(|row| (row.area.clone(), row.weight)),
            msg::project_area_twice,
        ));
        for (index, goal) in self.goals.iter().enumerate() {
            checks.push(rules::check(goal).map_err(|error| below("goals", index, error)));
        }
        checks.push(whole(
            "goals",
            "weight",
            self.goals.iter().map(|row| (row.code.clone(), row.weight)),
            msg::project_goal_twice,
        ));
        for (index, role) in self.roles.iter().enumerate() {
            let same = |other: &&ProjectRole| {
                other.organisation_id == role.organisation_id && other.role == role.role
            };
            if self.roles[..index].iter().any(|other| same(&other)) {
                checks.push(Err(Error::field(
                    format!("roles[{index}].role"),
                    msg::project_role_twice(),
                )));
            }
        }
        checks
    }

    /// Saves the project with its parts inside a transaction.
    pub fn put(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        self.facts.index();
        // Parts belong to the project's version: a change in them alone makes a new version of it, too.
        let is_new = self.facts.id.is_new();
        let before = match is_new {
            true => None,
            false => tx.reader().find::<ProjectFacts>(self.facts.id.as_str())?,
        };
        let parts_changed = match &before {
            Some(before) => parts(&Project::load(&tx.reader(), &before.id)?) != parts(self),
            None => false,
        };
        if let Some(before) = &before
            && before.direction != self.facts.direction
            && before.row_version == self.facts.row_version
        {
            turn_lines(tx, before, self.facts.direction)?;
        }
        let put = if parts_changed {
            tx.put_anew(&mut self.facts)
        } else {
            tx.put(&mut self.facts)
        };
        if let Err(error) = put {
            return Err(self.with_parts(&tx.reader(), error));
        }
        let id = self.facts.id.clone();
        for (position, row) in (0..).zip(&mut self.countries) {
            row.project_id = id.clone();
            row.position = position;
        }
        for (position, row) in (0..).zip(&mut self.areas) {
            row.project_id = id.clone();
            row.position = position;
        }
        for (position, row) in (0..).zip(&mut self.goals) {
            row.project_id = id.clone();
            row.position = position;
        }
        for row in &mut self.roles {
            row.project_id = id.clone();
        }
        if is_new {
            tx.put_first_children(&mut self.countries)?;
            tx.put_first_children(&mut self.roles)?;
            tx.put_first_children(&mut self.areas)?;
            return tx.put_first_children(&mut self.goals);
        }
        tx.put_children("project_id", id.as_str(), &mut self.countries)?;
        tx.put_children("project_id", id.as_str(), &mut self.roles)?;
        tx.put_children("project_id", id.as_str(), &mut self.areas)?;
        tx.put_children("project_id", id.as_str(), &mut self.goals)
    }
}

impl Project {
    /// A conflict that shows both versions with their parts.
    fn with_parts(&self, reader: &Reader<'_>, error: Error) -> Error {
        if error.code != Code::Conflict {
            return error;
        }
        match Project::load(reader, &self.facts.id) {
            Ok(theirs) => Error {
                detail: Some(Box::new(
                    serde_json::json!({ "mine": self, "theirs": theirs }),
                )),
                ..error
            },
            Err(_) => error,
        }
    }
}

/// Lines named in the sentence that refuses a direction; the rest are counted.
const NAMED: usize = 3;

/// Keeps the lines of a project going where they went when the project's direction changes: in a project that
/// comes to go both ways each line says so itself, in one that goes one way none has to.
///
/// # Errors
/// At `direction`, naming the lines, when some go the other way.
fn turn_lines(tx: &mut Tx<'_>, before: &ProjectFacts, now: Direction) -> Result<()> {
    let mut lines: Vec<CostLine> = tx.reader().children("project_id", before.id.as_str())?;
    if now != Direction::BothWays {
        let other: Vec<&CostLine> = lines
            .iter()
            .filter(|line| line.direction.is_some_and(|own| own != now))
            .collect();
        if !other.is_empty() {
            let named: Vec<String> = other
                .iter()
                .take(NAMED)
                .map(|line| {
                    let when = match (line.date, line.fiscal_year) {
                        (Some(day), _) => day.to_string(),
                        (None, year) => year.map_or_else(String::new, |year| year.to_string()),
                    };
                    let money = crate::money::Amount::from(line.money());
                    let words = [
                        values::shown(&line.description),
                        when,
                        format!("{} {}", money.currency, money.amount),
                    ];
                    let words: Vec<String> =
                        words.into_iter().filter(|word| !word.is_empty()).collect();
                    words.join(", ")
                })
                .collect();
            return Err(Error::field(
                "direction",
                msg::project_lines_other_way(other.len(), now.label(), named.join("; ")),
            ));
        }
    }
    for line in &mut lines {
        line.direction = match now {
            Direction::BothWays => line.direction.or(Some(before.direction)),
            _ => None,
        };
        tx.put(line)?;
    }
    Ok(())
}

type Parts = (
    Vec<(CountryCode, Percent)>,
    Vec<(OrganisationId, Role)>,
    Vec<(String, Percent)>,
    Vec<(String, Percent)>,
);

/// The parts without keys and versions, for comparing.
fn parts(project: &Project) -> Parts {
    let mut roles: Vec<_> = project
        .roles
        .iter()
        .map(|row| (row.organisation_id.clone(), row.role))
        .collect();
    roles.sort();
    (
        project
            .countries
            .iter()
            .map(|row| (row.iso3, row.share))
            .collect(),
        roles,
        project
            .areas
            .iter()
            .map(|row| (row.area.clone(), row.weight))
            .collect(),
        project
            .goals
            .iter()
            .map(|row| (row.code.clone(), row.weight))
            .collect(),
    )
}

/// Shares or weights: none twice, none zero, together exactly 100.
fn whole(
    list: &str,
    field: &str,
    rows: impl Iterator<Item = (String, Percent)>,
    twice: fn(String) -> Message,
) -> Result<()> {
    let mut seen: Vec<String> = Vec::new();
    let mut sum = Decimal::ZERO;
    for (index, (key, percent)) in rows.enumerate() {
        if percent.0.is_zero() {
            return Err(Error::field(
                format!("{list}[{index}].{field}"),
                msg::rule_percent_zero(),
            ));
        }
        if seen.contains(&key) {
            return Err(Error::field(format!("{list}[{index}].{field}"), twice(key)));
        }
        seen.push(key);
        sum += percent.0;
    }
    let gap = Decimal::ONE_HUNDRED - sum;
    if seen.is_empty() || gap.is_zero() {
        return Ok(());
    }
    let (has, by) = (
        sum.normalize().to_string(),
        gap.abs().normalize().to_string(),
    );
    let sentence = if gap.is_sign_positive() {
        msg::rule_sum_below(by, has)
    } else {
        msg::rule_sum_above(by, has)
    };
    Err(Error::field(list, sentence))
}

fn below(list: &str, index: usize, error: Error) -> Error {
    let fields = error
        .fields
        .into_iter()
        .map(|(path, message)| (format!("{list}[{index}].{path}"), message));
    Error::fields(fields.collect())
}
