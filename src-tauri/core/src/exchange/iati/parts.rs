//! One project as an `iati-activity`, its elements in the schema's order.

use std::collections::{BTreeMap, HashSet};

use rust_decimal::Decimal;

use super::write::Setting;
use super::xml::Xml;
use super::{AREAS_URI, TOSSD_URI, codes};
use crate::budget::Budget;
use crate::contribution::Side;
use crate::contribution::lines::{Payer, payer, side};
use crate::cost::{CostLine, Flow};
use crate::error::Result;
use crate::exchange::export::{ExportFault, Notes};
use crate::money::split::largest_remainder;
use crate::organisation::Organisation;
use crate::project::{Direction, Form, Project, ProjectStatus, Role};
use crate::reference;
use crate::store::Reader;
use crate::values::{CountryCode, Date, Percent};

/// Developing countries, unspecified: where a project names no country.
const NOWHERE: &str = "998";

/// Sectors not specified: where a project has no purpose code.
const NO_PURPOSE: &str = "99810";

/// A project with what is written of it.
pub(super) struct Activity {
    project: Project,
    lines: Vec<CostLine>,
    budgets: Vec<Budget>,
    first_day: Date,
    /// True where every transaction names its country, so that the activity must not.
    by_transaction: bool,
}

/// Where a transaction's money goes: a country, or nobody knows where.
type Place = Option<CountryCode>;

impl Activity {
    /// Reads what is written of a project; none when no day of it is known at all.
    pub(super) fn load(
        reader: &Reader<'_>,
        setting: &Setting,
        project: Project,
    ) -> Result<Option<Self>> {
        let id = project.facts.id.as_str();
        let mut lines: Vec<CostLine> = reader.children("project_id", id)?;
        lines.sort_by(|a, b| (day(setting, a), &a.id).cmp(&(day(setting, b), &b.id)));
        let mut budgets: Vec<Budget> = reader.children("project_id", id)?;
        budgets.sort_by(|a, b| (a.fiscal_year, &a.id).cmp(&(b.fiscal_year, &b.id)));
        let first_activity: Option<Option<Date>> = reader.value(
            "SELECT min(start_date) FROM activity WHERE project_id = ?1",
            [id],
        )?;
        let of_lines = lines.iter().filter_map(|line| day(setting, line)).min();
        let first_day = project
            .facts
            .start_date
            .or(first_activity.flatten())
            .or(of_lines)
            .or(project.facts.end_date);
        let by_transaction = project.facts.direction != Direction::Received
            && lines
                .iter()
                .any(|line| line.country.is_some() && line.flow != Flow::Planned);
        Ok(first_day.map(|first_day| Activity {
            project,
            lines,
            budgets,
            first_day,
            by_transaction,
        }))
    }

    /// Writes the activity.
    pub(super) fn write(
        &self,
        setting: &Setting,
        taken: &mut HashSet<String>,
        notes: &mut Notes,
        xml: &mut Xml<'_>,
    ) -> Result<()> {
        let agency = &setting.agency;
        xml.open(
            "iati-activity",
            &[
                ("last-updated-datetime", &setting.moment),
                ("xml:lang", &setting.language),
                ("default-currency", agency.currency.as_str()),
            ],
        )?;
        xml.words("iati-identifier", &[], &self.identifier(setting, taken))?;
        xml.told(
            "reporting-org",
            &[
                ("ref", &agency.organisation_identifier),
                ("type", "10"),
                (
                    "secondary-reporter",
                    if setting.is_secondary { "1" } else { "0" },
                ),
            ],
            &named(setting, &agency.name, &agency.name_en),
        )?;
        self.texts(setting, notes, xml)?;
        self.organisations(setting, xml)?;
        let facts = &self.project.facts;
        xml.leaf("other-identifier", &[("ref", &facts.code), ("type", "A1")])?;
        xml.leaf("activity-status", &[("code", codes::status(facts.status))])?;
        self.days(setting, xml)?;
        self.countries(setting, notes, xml)?;
        self.sectors(notes, xml)?;
        let default = self.default_codes();
        xml.leaf(
            "collaboration-type",
            &[("code", codes::collaboration(facts.form))],
        )?;
        if let Some(default) = &default {
            xml.leaf("default-flow-type", &[("code", default.flow)])?;
            xml.leaf("default-finance-type", &[("code", default.finance)])?;
            if let Some(aid) = default.aid {
                xml.leaf("default-aid-type", &[("code", aid)])?;
            }
        }
        for budget in &self.budgets {
            self.budget(setting, budget, xml)?;
        }
        for line in self.lines.iter().filter(|line| line.flow == Flow::Planned) {
            self.planned(setting, line, notes, xml)?;
        }
        for (number, line) in self.lines.iter().enumerate() {
            if line.flow != Flow::Planned {
                self.spent(setting, (number, line), default.as_ref(), notes, xml)?;
            }
        }
        self.own(xml)?;
        xml.close("iati-activity")
    }

    /// The agency's identifier and the project's code, unlike every other in the file.
    fn identifier(&self, setting: &Setting, taken: &mut HashSet<String>) -> String {
        let code: String = self
            .project
            .facts
            .code
            .trim()
            .chars()
            .map(|c| match c {
                '/' | '&' | '|' | '?' => '-',
                c if c.is_whitespace() || c.is_control() => '-',
                c => c,
            })
            .collect();
        let wanted = format!("{}-{code}", setting.agency.organisation_identifier);
        let mut identifier = wanted.clone();
        let mut number = 2;
        while !taken.insert(identifier.clone()) {
            identifier = format!("{wanted}-{number}");
            number += 1;
        }
        identifier
    }

    fn note(&self, notes: &mut Notes, fault: ExportFault) {
        let facts = &self.project.facts;
        notes.add(fault, "project", facts.id.as_str(), &facts.code);
    }

    fn note_line(&self, notes: &mut Notes, fault: ExportFault, line: &CostLine) {
        notes.add(
            fault,
            "cost_line",
            line.id.as_str(),
            &self.project.facts.code,
        );
    }

    fn texts(&self, setting: &Setting, notes: &mut Notes, xml: &mut Xml<'_>) -> Result<()> {
        let facts = &self.project.facts;
        let mut said = |text: &str| match setting.guard.let_out(text) {
            Some(text) => text.trim().to_owned(),
            None => {
                self.note(notes, ExportFault::TextWithheld);
                String::new()
            }
        };
        let (mut title, title_en) = (said(&facts.title), said(&facts.title_en));
        if title.is_empty() && title_en.is_empty() {
            title.clone_from(&facts.code);
        }
        let mut summary = said(&facts.summary);
        let titles = named(setting, &title, &title_en);
        xml.told("title", &[], &titles)?;
        if summary.is_empty() {
            summary.clone_from(if title.is_empty() { &title_en } else { &title });
        }
        xml.told(
            "description",
            &[("type", "1")],
            &[(&setting.language, &summary)],
        )
    }

    fn organisations(&self, setting: &Setting, xml: &mut Xml<'_>) -> Result<()> {
        let agency = &setting.agency;
        let mut roles = self.project.roles.clone();
        roles.sort_by(|a, b| {
            let name = |id| setting.organisations.get(id).map(|known| &known.name);
            (a.role, name(&a.organisation_id)).cmp(&(b.role, name(&b.organisation_id)))
        });
        for role in &roles {
            let Some(known) = setting.organisations.get(&role.organisation_id) else {
                continue;
            };
            self.participating(
                setting,
                known,
                codes::role(role.role),
                role.role.code(),
                xml,
            )?;
        }
        // The agency takes part in its own project, whether somebody entered it or not.
        let takes_part = roles
            .iter()
            .any(|role| role.organisation_id == agency.organisation_id);
        match setting.organisations.get(&agency.organisation_id) {
            Some(own) if !takes_part => {
                let role = match self.project.facts.direction {
                    Direction::Received => Role::Recipient,
                    Direction::Provided | Direction::BothWays => Role::FirstProvider,
                };
                self.participating(setting, own, codes::role(role), "", xml)
            }
            _ => Ok(()),
        }
    }

    fn participating(
        &self,
        setting: &Setting,
        organisation: &Organisation,
        role: &str,
        own: &str,
        xml: &mut Xml<'_>,
    ) -> Result<()> {
        let reference = reference_of(setting, organisation);
        let mut attributes = vec![("role", role), ("ssc:role", own)];
        attributes.extend(body(organisation));
        if !reference.is_empty() {
            attributes.insert(0, ("ref", &reference));
        }
        if !organisation.channel_code.is_empty() {
            attributes.push(("crs-channel-code", &organisation.channel_code));
        }
        xml.told(
            "participating-org",
            &attributes,
            &named(setting, &organisation.name, &organisation.name_en),
        )
    }

    fn days(&self, setting: &Setting, xml: &mut Xml<'_>) -> Result<()> {
        let facts = &self.project.facts;
        let began = self.first_day <= setting.today
            && !matches!(
                facts.status,
                ProjectStatus::Proposed | ProjectStatus::Approved
            );
        let start = self.first_day.to_string();
        let kind = if began { "2" } else { "1" };
        xml.leaf("activity-date", &[("type", kind), ("iso-date", &start)])?;
        if let Some(end) = facts.end_date {
            let ended = end <= setting.today && facts.status == ProjectStatus::Completed;
            let kind = if ended { "4" } else { "3" };
            let end = end.to_string();
            xml.leaf("activity-date", &[("type", kind), ("iso-date", &end)])?;
        }
        Ok(())
    }

    fn countries(&self, setting: &Setting, notes: &mut Notes, xml: &mut Xml<'_>) -> Result<()> {
        let facts = &self.project.facts;
        let scope = match (facts.form, self.project.countries.len()) {
            (Form::Regional, _) => Some("2"),
            (_, 0) => None,
            (_, 1) => Some("4"),
            (_, _) => Some("3"),
        };
        if let Some(scope) = scope {
            xml.leaf("activity-scope", &[("code", scope)])?;
        }
        if facts.direction == Direction::Received {
            let own = iso2(setting.agency.country);
            return xml.leaf("recipient-country", &[("code", own), ("percentage", "100")]);
        }
        if self.project.countries.is_empty() {
            self.note(notes, ExportFault::ProjectWithoutCountry);
        }
        if self.by_transaction {
            return Ok(());
        }
        for (share, percentage) in self.project.countries.iter().zip(self.shares(notes)) {
            xml.leaf(
                "recipient-country",
                &[("code", iso2(share.iso3)), ("percentage", &percentage)],
            )?;
        }
        if self.project.countries.is_empty() {
            xml.leaf(
                "recipient-region",
                &[
                    ("code", NOWHERE),
                    ("vocabulary", "1"),
                    ("percentage", "100"),
                ],
            )?;
        }
        Ok(())
    }

    /// The countries' percentages; a file must not say shares that miss 100.
    fn shares(&self, notes: &mut Notes) -> Vec<String> {
        let shares = self.project.countries.iter().map(|share| share.share);
        if shares.clone().map(|share| share.0).sum::<Decimal>() != Decimal::ONE_HUNDRED {
            self.note(notes, ExportFault::SharesNotWhole);
        }
        hundred(shares)
    }

    fn sectors(&self, notes: &mut Notes, xml: &mut Xml<'_>) -> Result<()> {
        let facts = &self.project.facts;
        let purpose = reference::PURPOSES
            .iter()
            .find(|known| known.code == facts.purpose_code);
        if purpose.is_none() {
            self.note(notes, ExportFault::ProjectWithoutPurpose);
        }
        let code = purpose.map_or(NO_PURPOSE, |known| known.code.as_str());
        let category = purpose.map_or(&NO_PURPOSE[..3], |known| known.category.as_str());
        for (vocabulary, code) in [("1", code), ("2", category)] {
            xml.leaf(
                "sector",
                &[
                    ("vocabulary", vocabulary),
                    ("code", code),
                    ("percentage", "100"),
                ],
            )?;
        }
        let weights = self.project.areas.iter().map(|area| area.weight);
        for (area, weight) in self.project.areas.iter().zip(hundred(weights)) {
            xml.leaf(
                "sector",
                &[
                    ("vocabulary", "99"),
                    ("vocabulary-uri", AREAS_URI),
                    ("code", &area.area),
                    ("percentage", &weight),
                ],
            )?;
        }
        for goal in &self.project.goals {
            let vocabulary = if goal.code.contains('.') { "3" } else { "2" };
            xml.leaf("tag", &[("vocabulary", vocabulary), ("code", &goal.code)])?;
        }
        xml.leaf(
            "tag",
            &[
                ("vocabulary", "99"),
                ("vocabulary-uri", TOSSD_URI),
                ("code", codes::framework(facts.form)),
            ],
        )
    }

    /// The codes of the kind of figure that most lines have; none without lines.
    fn default_codes(&self) -> Option<Codes> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for line in &self.lines {
            *counts.entry(&line.measurement).or_default() += 1;
        }
        let most = counts
            .iter()
            .max_by_key(|(id, count)| (**count, std::cmp::Reverse(**id)))?;
        let mut codes = Codes::of(most.0);
        // A default would speak for lines that have no aid type.
        if counts.keys().any(|id| codes::aid_type(id).is_none()) {
            codes.aid = None;
        }
        Some(codes)
    }

    fn budget(&self, setting: &Setting, budget: &Budget, xml: &mut Xml<'_>) -> Result<()> {
        let year = i32::try_from(budget.fiscal_year).unwrap_or_default();
        let years = setting.fiscal_years(year);
        let (from, to) = (years.first_day(year), years.last_day(year));
        xml.open(
            "budget",
            &[
                ("type", "1"),
                ("status", "2"),
                ("ssc:source", &budget.source),
            ],
        )?;
        xml.leaf("period-start", &[("iso-date", &from)])?;
        xml.leaf("period-end", &[("iso-date", &to)])?;
        value(xml, budget.money().major(), budget.currency.as_str(), &from)?;
        xml.close("budget")
    }

    fn planned(
        &self,
        setting: &Setting,
        line: &CostLine,
        notes: &mut Notes,
        xml: &mut Xml<'_>,
    ) -> Result<()> {
        let (from, to) = match (line.date, line.fiscal_year) {
            (Some(day), _) => (day.to_string(), day.to_string()),
            (None, year) => {
                let year = i32::try_from(year.unwrap_or_default()).unwrap_or_default();
                let years = setting.fiscal_years(year);
                (years.first_day(year), years.last_day(year))
            }
        };
        let known = own_codes(line, self.direction(line));
        let known: Vec<(&str, &str)> = pairs(&known);
        let mut attributes = vec![("type", "1")];
        attributes.extend(known);
        xml.open("planned-disbursement", &attributes)?;
        xml.leaf("period-start", &[("iso-date", &from)])?;
        xml.leaf("period-end", &[("iso-date", &to)])?;
        value(xml, line.money().major(), line.currency.as_str(), &from)?;
        self.provider(setting, line, notes, xml)?;
        xml.close("planned-disbursement")
    }

    fn spent(
        &self,
        setting: &Setting,
        (number, line): (usize, &CostLine),
        default: Option<&Codes>,
        notes: &mut Notes,
        xml: &mut Xml<'_>,
    ) -> Result<()> {
        let Some(day) = day(setting, line).filter(|day| *day <= setting.today) else {
            self.note_line(notes, ExportFault::LineToCome, line);
            return Ok(());
        };
        let direction = self.direction(line);
        let Some(kind) = codes::transaction(
            self.side(setting, line),
            direction,
            line.flow,
            line.measurement.starts_with('B'),
        ) else {
            return Ok(());
        };
        let description = match setting.guard.let_out(&line.description) {
            Some(text) => text.trim(),
            None => {
                self.note_line(notes, ExportFault::TextWithheld, line);
                ""
            }
        };
        let codes = Codes::of(&line.measurement);
        if codes.aid.is_none() {
            self.note_line(notes, ExportFault::LineWithoutCode, line);
        }
        let mut known = own_codes(line, direction);
        let parts = self.portions(line);
        if parts.len() > 1 {
            known.push(("ssc:line", number.to_string()));
        }
        let day = day.to_string();
        for (place, minor) in parts {
            let part = crate::money::Money {
                minor,
                currency: line.currency,
            };
            xml.open("transaction", &pairs(&known))?;
            xml.leaf("transaction-type", &[("code", kind)])?;
            xml.leaf("transaction-date", &[("iso-date", &day)])?;
            value(xml, part.major(), line.currency.as_str(), &day)?;
            if !description.is_empty() {
                xml.told("description", &[], &[(&setting.language, description)])?;
            }
            self.provider(setting, line, notes, xml)?;
            if direction == Direction::Received {
                let agency = &setting.agency;
                xml.told(
                    "receiver-org",
                    &[("ref", &agency.organisation_identifier), ("type", "10")],
                    &named(setting, &agency.name, &agency.name_en),
                )?;
            }
            match (self.by_transaction, place) {
                (true, Some(country)) => {
                    xml.leaf("recipient-country", &[("code", iso2(country))])?;
                }
                (true, None) => {
                    xml.leaf(
                        "recipient-region",
                        &[("code", NOWHERE), ("vocabulary", "1")],
                    )?;
                }
                (false, _) => {}
            }
            if default.is_none_or(|default| default.flow != codes.flow) {
                xml.leaf("flow-type", &[("code", codes.flow)])?;
            }
            if default.is_none_or(|default| default.finance != codes.finance) {
                xml.leaf("finance-type", &[("code", codes.finance)])?;
            }
            match codes.aid {
                Some(aid) if default.is_none_or(|default| default.aid != codes.aid) => {
                    xml.leaf("aid-type", &[("code", aid)])?;
                }
                _ => {}
            }
            xml.close("transaction")?;
        }
        Ok(())
    }

    /// Who pays, or that nobody knows it: without that element the reporting organisation would be meant.
    fn provider(
        &self,
        setting: &Setting,
        line: &CostLine,
        notes: &mut Notes,
        xml: &mut Xml<'_>,
    ) -> Result<()> {
        let known = line
            .payer_id
            .as_ref()
            .and_then(|id| setting.organisations.get(id));
        let Some(payer) = known else {
            self.note_line(notes, ExportFault::LineWithoutPayer, line);
            return xml.told(
                "provider-org",
                &[("ssc:payer", "unknown")],
                &[("en", &setting.not_known)],
            );
        };
        let reference = reference_of(setting, payer);
        let mut attributes = body(payer);
        if !reference.is_empty() {
            attributes.insert(0, ("ref", &reference));
        }
        xml.told(
            "provider-org",
            &attributes,
            &named(setting, &payer.name, &payer.name_en),
        )
    }

    /// A line by country, where transactions name them: split as the figures split it.
    fn portions(&self, line: &CostLine) -> Vec<(Place, i64)> {
        let shares = &self.project.countries;
        if !self.by_transaction || line.country.is_some() || shares.is_empty() {
            return vec![(line.country, line.amount_minor)];
        }
        let weights: Vec<_> = shares.iter().map(|share| share.share.0).collect();
        let parts = largest_remainder(line.amount_minor, &weights);
        let parts = shares.iter().map(|share| Some(share.iso3)).zip(parts);
        // IATI knows no transaction of nothing.
        parts.filter(|(_, minor)| *minor != 0).collect()
    }

    fn direction(&self, line: &CostLine) -> Direction {
        line.direction.unwrap_or(self.project.facts.direction)
    }

    fn side(&self, setting: &Setting, line: &CostLine) -> Side {
        let known = line
            .payer_id
            .as_ref()
            .and_then(|id| setting.organisations.get(id));
        let payer = known.map_or(Payer::Unknown, |known| payer(&setting.agency, known));
        side(self.direction(line), payer, setting.agency.scope)
    }

    /// What the standard has no place for.
    fn own(&self, xml: &mut Xml<'_>) -> Result<()> {
        let facts = &self.project.facts;
        let (start, end) = (
            facts
                .start_date
                .map_or_else(String::new, |day| day.to_string()),
            facts
                .end_date
                .map_or_else(String::new, |day| day.to_string()),
        );
        xml.leaf(
            "ssc:project",
            &[
                ("direction", facts.direction.code()),
                ("form", facts.form.code()),
                ("status", facts.status.code()),
                ("start", &start),
                ("end", &end),
            ],
        )?;
        let shares = self.project.countries.iter().map(|share| share.share);
        for (share, percentage) in self.project.countries.iter().zip(hundred(shares)) {
            xml.leaf(
                "ssc:country",
                &[("code", share.iso3.as_str()), ("percentage", &percentage)],
            )?;
        }
        let weights = self.project.goals.iter().map(|goal| goal.weight);
        for (goal, weight) in self.project.goals.iter().zip(hundred(weights)) {
            xml.leaf("ssc:goal", &[("code", &goal.code), ("percentage", &weight)])?;
        }
        Ok(())
    }
}

/// Percentages that sum to exactly 100, in the proportions of these.
fn hundred(shares: impl Iterator<Item = Percent>) -> Vec<String> {
    let weights: Vec<Decimal> = shares.map(|share| share.0).collect();
    if weights.iter().sum::<Decimal>() == Decimal::ONE_HUNDRED {
        return weights
            .iter()
            .map(|weight| weight.normalize().to_string())
            .collect();
    }
    let millionths = largest_remainder(100_000_000, &weights);
    let parts = millionths.into_iter();
    parts
        .map(|part| Decimal::new(part, 6).normalize().to_string())
        .collect()
}

/// The codes of a transaction.
struct Codes {
    flow: &'static str,
    finance: &'static str,
    aid: Option<&'static str>,
}

impl Codes {
    fn of(measurement: &str) -> Codes {
        Codes {
            flow: codes::flow_type(measurement),
            finance: codes::finance_type(measurement),
            aid: codes::aid_type(measurement),
        }
    }
}

/// The day of a line; of one that is known by fiscal year, the year's last day.
fn day(setting: &Setting, line: &CostLine) -> Option<Date> {
    line.date.or_else(|| {
        let year = i32::try_from(line.fiscal_year?).ok()?;
        let years = setting.fiscal_years(year);
        let last = years.last_day(year).parse().ok()?;
        let first: Date = years.first_day(year).parse().ok()?;
        // A year that is under way has no last day yet.
        Some(if first <= setting.today && last > setting.today {
            setting.today
        } else {
            last
        })
    })
}

/// Our own attributes of a line.
fn own_codes(line: &CostLine, direction: Direction) -> Vec<(&'static str, String)> {
    let mut known = vec![
        ("ssc:measurement", line.measurement.clone()),
        ("ssc:direction", direction.code().to_owned()),
    ];
    if let Some(valuation) = line.valuation {
        known.push(("ssc:valuation", valuation.code().to_owned()));
    }
    if let Some(country) = line.country {
        known.push(("ssc:country", country.to_string()));
    }
    if let (None, Some(year)) = (line.date, line.fiscal_year) {
        known.push(("ssc:fiscal-year", year.to_string()));
    }
    known
}

fn pairs<'a>(known: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    known
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect()
}

/// What kind of body an organisation is, in IATI's codes and in ours.
fn body(organisation: &Organisation) -> Vec<(&str, &str)> {
    let country = organisation.country.as_ref().map(CountryCode::as_str);
    let mut known = vec![
        (
            "type",
            codes::organisation(organisation.kind, country.is_some()),
        ),
        ("ssc:kind", organisation.kind.code()),
    ];
    known.extend(country.map(|country| ("ssc:country", country)));
    known
}

/// The identifier of an organisation, where one is known: the agency's own, or that of its DAC channel.
fn reference_of(setting: &Setting, organisation: &Organisation) -> String {
    if organisation.id == setting.agency.organisation_id {
        setting.agency.organisation_identifier.clone()
    } else if organisation.channel_code.ends_with("000") || organisation.channel_code.is_empty() {
        // A channel that ends so is a category, nobody's own.
        String::new()
    } else {
        format!("XM-DAC-{}", organisation.channel_code)
    }
}

fn value(xml: &mut Xml<'_>, amount: Decimal, currency: &str, day: &str) -> Result<()> {
    let amount = amount.to_string();
    xml.words(
        "value",
        &[("currency", currency), ("value-date", day)],
        &amount,
    )
}

/// A name in the programme's language and in English.
fn named<'a>(setting: &'a Setting, name: &'a str, english: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut narratives = vec![(setting.language.as_str(), name)];
    if !english.is_empty() && (english != name || name.is_empty()) {
        narratives.push(("en", english));
    }
    narratives
}

fn iso2(country: CountryCode) -> &'static str {
    reference::country(country.as_str()).map_or("", |known| known.iso2.as_str())
}
