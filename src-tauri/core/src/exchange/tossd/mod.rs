//! The TOSSD activity-level form: a row for each project, recipient and modality, amounts in thousands of US dollars.
//!
//! Only what the agency's scope pays is reported; partners report theirs. What in-kind experts cost by their official
//! salaries stands in `SalaryCost` and nowhere else, so that disbursements and salary cost together are the contribution
//! to the recipients of TOSSD's list. Amounts are in current dollars at the year's rate; the columns of constant prices
//! and of mobilised private finance stay empty, because the register has no deflators and no such finance.

mod lists;

use std::collections::BTreeMap;
use std::io::Write;

use rust_decimal::Decimal;

use super::export::table::{Flat, basis, words, write as write_table};
use super::export::{ExportFault, Run};
use super::iati::codes::framework;
use super::private::Guard;
use super::sums::{Sums, each_piece, rounded};
use crate::contribution::{Asked, Figures, Question, Side};
use crate::cost::{Flow, Valuation};
use crate::error::Result;
use crate::messages::msg;
use crate::organisation::Organisation;
use crate::project::{Project, ProjectId, Role};
use crate::reference;
use crate::sheet::{Cell, Column, Kind};

/// A row: project's key, recipient, kind of figure.
type Key = (String, String, String);

/// The amounts of a row in US cents: committed, disbursed, salaries.
type Amounts = [i64; 3];

/// Writes the form of a year.
///
/// # Errors
/// `MissingRate` naming currency and year, `Cancelled` when the listener says so.
pub fn write(year: i32, mut run: Run<'_, '_>, to: &mut dyn Write) -> Result<usize> {
    let words = words(&run)?;
    let mut question = Question::of(year);
    question.years = Some(1);
    let asked = Asked::resolve(run.reader, &question)?;
    let mut table: BTreeMap<Key, Amounts> = BTreeMap::new();
    let figures = Figures::make(run.reader, run.desk.catalogue(), &question)?;
    for flow in [Flow::Committed, Flow::Disbursed] {
        add(&mut run, &asked, &figures, flow, &mut table)?;
    }
    let mut form = Form::begin(&run, year)?;
    let total = table.len();
    let mut rows = Vec::new();
    for (number, ((project, country, measurement), amounts)) in table.into_iter().enumerate() {
        if number % 50 == 0 {
            run.heard(50 + number * 40 / total.max(1), 100)?;
        }
        if amounts == [0; 3] {
            continue;
        }
        let id = ProjectId(project);
        if form
            .project
            .as_ref()
            .is_none_or(|known| known.facts.id != id)
        {
            form.turn_to(&mut run, &id)?;
        }
        rows.extend(form.row(&mut run, (&country, &measurement), amounts, rows.len() + 1));
    }
    let mut notes = vec![
        words.say(msg::tossd_note_amounts()),
        words.say(msg::tossd_note_salary()),
        words.say(msg::tossd_note_empty()),
    ];
    if form.provider.is_none() {
        let country = reference::country(asked.agency.country.as_str());
        notes.push(words.say(msg::tossd_note_no_provider(
            country.map_or("", |known| known.name_en.as_str()),
        )));
        let agency = &asked.agency;
        run.notes.add(
            ExportFault::ProviderWithoutCode,
            "agency",
            agency.id.as_str(),
            agency.english(),
        );
    }
    let flat = Flat {
        title: words.say(msg::tossd_title(words.year(year.into()))),
        columns: columns(),
        rows,
        basis: basis(&words, &asked, &figures.basis),
        notes,
    };
    write_table(&mut run, &words, flat, to)
}

/// Adds what was committed or disbursed.
fn add(
    run: &mut Run<'_, '_>,
    asked: &Asked,
    figures: &Figures,
    flow: Flow,
    table: &mut BTreeMap<Key, Amounts>,
) -> Result<()> {
    let mut sums: Sums<(Key, bool)> = Sums::new();
    let reader = run.reader;
    let done = if flow == Flow::Committed { 10 } else { 30 };
    each_piece(
        reader,
        asked,
        flow,
        &mut || run.heard(done, 100),
        &mut |piece| {
            if piece.side != Side::Contribution {
                return;
            }
            let line = piece.line;
            let is_salary =
                flow == Flow::Disbursed && line.valuation == Some(Valuation::OfficialSalary);
            let key = (
                line.project_id.to_string(),
                piece.country,
                line.measurement.clone(),
            );
            sums.add((key, is_salary), line.currency, piece.minor);
        },
    )?;
    let converter = sums.converter(reader, asked)?;
    let cells = sums.exact(&converter, asked);
    let exact: Vec<Decimal> = cells.iter().map(|(_, [_, usd])| *usd).collect();
    // What was disbursed adds up to the contribution of the figures.
    let total = figures.side(Side::Contribution).total.years.last();
    let total = total
        .filter(|_| flow == asked.flow)
        .map(|total| total.usd_minor);
    for (((key, is_salary), _), cents) in cells.into_iter().zip(rounded(&exact, total)) {
        let place = match (flow, is_salary) {
            (Flow::Committed, _) => 0,
            (_, false) => 1,
            (_, true) => 2,
        };
        table.entry(key).or_default()[place] += cents;
    }
    Ok(())
}

/// What the rows of a project have in common.
struct Form {
    year: i32,
    agency: crate::agency::Agency,
    provider: Option<&'static lists::Provider>,
    guard: Guard,
    project: Option<Project>,
    channel: Option<Organisation>,
    partners: String,
    title: String,
    summary: String,
}

impl Form {
    fn begin(run: &Run<'_, '_>, year: i32) -> Result<Form> {
        let agency = crate::agency::store::get(run.reader)?;
        let of_country = |known: &&lists::Provider| known.iso3 == agency.country.as_str();
        Ok(Form {
            year,
            provider: lists::PROVIDERS.iter().find(of_country),
            guard: Guard::load(run.reader)?,
            agency,
            project: None,
            channel: None,
            partners: String::new(),
            title: String::new(),
            summary: String::new(),
        })
    }

    /// Reads the next project.
    fn turn_to(&mut self, run: &mut Run<'_, '_>, id: &ProjectId) -> Result<()> {
        let project = Project::load(run.reader, id)?;
        let mut channel = None;
        let mut partners = Vec::new();
        for role in &project.roles {
            let organisation: Organisation = run.reader.get(role.organisation_id.as_str())?;
            if organisation.id == self.agency.organisation_id {
                continue;
            }
            let name = match organisation.name_en.is_empty() {
                true => organisation.name.clone(),
                false => organisation.name_en.clone(),
            };
            if !partners.contains(&name) {
                partners.push(name);
            }
            if role.role == Role::Implementing && channel.is_none() {
                channel = Some(organisation);
            }
        }
        let facts = &project.facts;
        let title = match facts.title_en.is_empty() {
            true => &facts.title,
            false => &facts.title_en,
        };
        let mut said = |text: &str| match self.guard.let_out(text) {
            Some(text) => text.to_owned(),
            None => {
                run.notes.add(
                    ExportFault::TextWithheld,
                    "project",
                    facts.id.as_str(),
                    &facts.code,
                );
                String::new()
            }
        };
        self.title = match said(title) {
            empty if empty.is_empty() => facts.code.clone(),
            title => title,
        };
        self.summary = said(&facts.summary);
        if facts.purpose_code.is_empty() {
            let fault = ExportFault::PurposeMissing;
            run.notes
                .add(fault, "project", facts.id.as_str(), &facts.code);
        }
        self.partners = partners.join("; ");
        self.channel = channel;
        self.project = Some(project);
        Ok(())
    }

    /// A row; none for a country that is no recipient of TOSSD's list.
    fn row(
        &self,
        run: &mut Run<'_, '_>,
        (country, measurement): (&str, &str),
        [committed, disbursed, salary]: Amounts,
        number: usize,
    ) -> Option<Vec<Cell>> {
        let project = self.project.as_ref()?;
        let facts = &project.facts;
        let mut note = |fault| {
            run.notes
                .add(fault, "project", facts.id.as_str(), &facts.code)
        };
        let recipient = match country {
            "" => lists::code("recipient", "998"),
            iso3 => lists::recipient(iso3),
        };
        let Some(recipient) = recipient else {
            note(ExportFault::NotARecipient);
            return None;
        };
        let modality = reference::measurement(measurement)
            .and_then(|known| lists::code("modality", &known.tossd_modality));
        if modality.is_none() {
            note(ExportFault::LineWithoutCode);
        }
        let to_multilateral = modality.is_some_and(|known| known.code.starts_with("B02"));
        let instrument = lists::code("finance_instrument", instrument(measurement));
        let framework = lists::code("framework_of_collaboration", framework(facts.form));
        let known = |code: &str| reference::PURPOSES.iter().find(|known| known.code == code);
        let purpose = known(&facts.purpose_code);
        let sector = purpose.and_then(|known| lists::sector(&known.category));
        let channel = self
            .channel
            .as_ref()
            .filter(|body| !body.channel_code.is_empty());
        let channel = channel.and_then(|body| lists::channel(&body.channel_code));
        let parent = channel.and_then(|known| lists::channel(&known.category));
        let goals: Vec<&str> = project
            .goals
            .iter()
            .map(|goal| goal.code.as_str())
            .collect();
        let only_goals = goals.iter().any(|code| !code.contains('.'));
        let thousands = |cents: i64| match cents {
            0 => Cell::Blank,
            cents => Cell::Number(Decimal::new(cents, 5)),
        };
        let code = |known: Option<&lists::Code>| text(known.map(|known| known.code.as_str()));
        let name = |known: Option<&lists::Code>| text(known.map(|known| known.name.as_str()));
        let iso3 = self.agency.country.as_str();
        let agency_country = reference::country(iso3).map_or(iso3, |known| &known.name_en);
        let cells = columns()
            .into_iter()
            .map(|column| match column.title.as_str() {
                "Year" => Cell::text(self.year.to_string()),
                "provider" => text(self.provider.map(|known| known.code.as_str())),
                "ProviderNameE" => {
                    Cell::text(self.provider.map_or(agency_country, |known| &known.name))
                }
                "agencyname_E" => Cell::text(self.agency.english()),
                "tossdid" => Cell::text(format!("{iso3}-{}-{number:06}", self.year)),
                "ProjectNumber" => Cell::text(facts.code.clone()),
                "recipientcode" => Cell::text(recipient.code.clone()),
                "recipientnamee" => Cell::text(recipient.name.clone()),
                "regionnamee" => {
                    text(reference::country(country).map(|known| known.region.as_str()))
                }
                "Channel" => text(self.channel.as_ref().map(
                    |body| match body.name_en.is_empty() {
                        true => body.name.as_str(),
                        false => body.name_en.as_str(),
                    },
                )),
                "ChannelCode" => text(channel.map(|known| known.code.as_str())),
                "ChannelName_E" => text(channel.map(|known| known.name_en.as_str())),
                "ParentChannelCode" => text(parent.map(|known| known.code.as_str())),
                "parentchannelname_e" => text(parent.map(|known| known.name_en.as_str())),
                "otherPartners" => text(Some(self.partners.as_str())),
                "Financeinstrument" => code(instrument),
                "FinanceinstrumentName_e" => name(instrument),
                "FrameworkOfCollaboration" => code(framework),
                "FrameworkOfCollaborationName_e" => name(framework),
                "modality" => code(modality),
                "Aid_T_Description_E" => name(modality),
                "ProjectTitle" => Cell::text(self.title.clone()),
                "ProjectDescription" => text(Some(self.summary.as_str())),
                "sdgcode" => text(Some(goals.join(";").as_str())),
                "SDG_goal_lvl_explanation" if only_goals => {
                    Cell::text(run.desk.say(&msg::tossd_goal_level()))
                }
                "purposecode" => text(purpose.map(|known| known.code.as_str())),
                "purposename_e" => text(purpose.map(|known| known.name_en.as_str())),
                "sector" => text(sector.map(|known| known.name_en.as_str())),
                "sector3" => text(sector.map(|known| known.code.as_str())),
                "TossdPillar" => Cell::text(if to_multilateral { "2" } else { "1" }),
                "Tossdpillar2" if to_multilateral => Cell::text("22"),
                "USD_Commitment" => thousands(committed),
                "USD_disbursements" => thousands(disbursed),
                "SalaryCost" => thousands(salary),
                "Concessionality" if measurement == "A2" => Cell::text("1"),
                "Concessionality" if measurement == "A3" => Cell::text("0"),
                "Sourcename" => Cell::text("TOSSD"),
                _ => Cell::Blank,
            });
        Some(cells.collect())
    }
}

fn text(words: Option<&str>) -> Cell {
    match words {
        None | Some("") => Cell::Blank,
        Some(words) => Cell::text(words),
    }
}

/// The financing instrument of a kind of figure: what is given in kind is spent by the provider itself.
fn instrument(measurement: &str) -> &'static str {
    match measurement {
        "A2" | "A3" => "421",
        known if known.starts_with('B') => "2100",
        _ => "110",
    }
}

/// The published columns, with what they mean.
fn columns() -> Vec<Column> {
    let columns = lists::COLUMNS.iter();
    columns
        .map(|column| {
            let kind = match column.kind.as_str() {
                "decimal" => Kind::Number,
                _ => Kind::Text,
            };
            let about = match column.unit.as_str() {
                "" => column.meaning.clone(),
                unit => format!("{} ({unit})", column.meaning),
            };
            Column::new(column.published_name.clone(), kind, about)
        })
        .collect()
}
