//! One project as an `iati-activity`, its elements in the schema's order.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::money::day;
use super::results::Measured;
use super::write::Setting;
use super::xml::Xml;
use super::{AREAS_URI, TOSSD_URI, codes};
use crate::budget::Budget;
use crate::cost::{CostLine, Flow};
use crate::error::Result;
use crate::exchange::export::{ExportFault, Notes};
use crate::exchange::store;
use crate::money::split::largest_remainder;
use crate::organisation::Organisation;
use crate::project::{Direction, Form, Project, ProjectStatus, Role};
use crate::reference;
use crate::store::Reader;
use crate::values::{CountryCode, Date, Percent};

/// Developing countries, unspecified: where a project names no country.
pub(super) const NOWHERE: &str = "998";

/// Sectors not specified: where a project has no purpose code.
const NO_PURPOSE: &str = "99810";

/// A project with what is written of it.
pub(super) struct Activity {
    pub(super) project: Project,
    pub(super) lines: Vec<CostLine>,
    budgets: Vec<Budget>,
    pub(super) measured: Vec<Measured>,
    /// Where its activities are held.
    places: Vec<String>,
    first_day: Date,
    /// True where every transaction names its country, so that the activity must not.
    pub(super) by_transaction: bool,
}

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
        let first_activity = store::first_activity(reader, id)?;
        let of_lines = lines.iter().filter_map(|line| day(setting, line)).min();
        let first_day = project
            .facts
            .start_date
            .or(first_activity)
            .or(of_lines)
            .or(project.facts.end_date);
        let by_transaction = project.facts.direction != Direction::Received
            && lines
                .iter()
                .any(|line| line.country.is_some() && line.flow != Flow::Planned);
        let measured = Measured::load(reader, id)?;
        let places = store::places(reader, id)?;
        Ok(first_day.map(|first_day| Activity {
            project,
            lines,
            budgets,
            measured,
            places,
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
        self.locations(setting, notes, xml)?;
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
        self.results(setting, notes, xml)?;
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

    pub(super) fn note(&self, notes: &mut Notes, fault: ExportFault) {
        let facts = &self.project.facts;
        notes.add(fault, "project", facts.id.as_str(), &facts.code);
    }

    pub(super) fn note_line(&self, notes: &mut Notes, fault: ExportFault, line: &CostLine) {
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

    /// The names of the places: the register knows no coordinates.
    fn locations(&self, setting: &Setting, notes: &mut Notes, xml: &mut Xml<'_>) -> Result<()> {
        for place in &self.places {
            match setting.guard.let_out(place) {
                Some(place) => {
                    xml.open("location", &[])?;
                    xml.told("name", &[], &[(&setting.language, place.trim())])?;
                    xml.close("location")?;
                }
                None => self.note(notes, ExportFault::TextWithheld),
            }
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

/// What kind of body an organisation is, in IATI's codes and in ours.
pub(super) fn body(organisation: &Organisation) -> Vec<(&str, &str)> {
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
pub(super) fn reference_of(setting: &Setting, organisation: &Organisation) -> String {
    if organisation.id == setting.agency.organisation_id {
        setting.agency.organisation_identifier.clone()
    } else if organisation.channel_code.ends_with("000") || organisation.channel_code.is_empty() {
        // A channel that ends so is a category, nobody's own.
        String::new()
    } else {
        format!("XM-DAC-{}", organisation.channel_code)
    }
}

/// A name in the programme's language and in English.
pub(super) fn named<'a>(
    setting: &'a Setting,
    name: &'a str,
    english: &'a str,
) -> Vec<(&'a str, &'a str)> {
    let mut narratives = vec![(setting.language.as_str(), name)];
    if !english.is_empty() && (english != name || name.is_empty()) {
        narratives.push(("en", english));
    }
    narratives
}

pub(super) fn iso2(country: CountryCode) -> &'static str {
    reference::country(country.as_str()).map_or("", |known| known.iso2.as_str())
}
