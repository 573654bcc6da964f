//! Projects, with their money or without. The rows of one project are planned together.

use super::index::{Coded, Known};
use super::lines::OfRow;
use super::repeated::{self, Money};
use super::{ImportField as F, Planned, Planner, Write, to_add};
use crate::error::Result;
use crate::exchange::import::model::{
    ImportFix, ImportJoinedMoney, ImportKind, ImportResult, ImportSuggestion,
};
use crate::exchange::import::nouns::{PROJECT, Value, shares};
use crate::exchange::import::understand::{Problem, RowRead};
use crate::likeness;
use crate::messages::msg;
use crate::project::{CountryShare, Form, Project, ProjectFacts, ProjectId, ProjectPartId};
use crate::store::Reader;
use crate::values::{CountryCode, Percent};

/// Titles of one project are alike from this likeness on, of 100.
const ALIKE: i64 = 80;

impl Planner<'_> {
    /// What becomes of the rows of one project.
    pub(super) fn projects(
        &mut self,
        reader: &Reader<'_>,
        rows: Vec<RowRead>,
    ) -> Result<Vec<Planned>> {
        let with_money = self.request.kind == ImportKind::ProjectsMoney;
        let mut rows: Vec<Planned> = rows.into_iter().map(Planned::nothing).collect();
        let mut live: Vec<usize> = (0..rows.len())
            .filter(|place| rows[*place].row.result == ImportResult::Create)
            .collect();
        self.same_titles(&mut rows, &mut live);
        let mut countries: Vec<Vec<String>> = live
            .iter()
            .map(|place| self.countries(&rows[*place].row))
            .collect();
        let mut by_country = repeated::by_country(&countries);
        if by_country.is_some() {
            self.repeated += 1;
        }
        if let Some(several) = by_country.as_ref().filter(|_| !self.options.join) {
            // The first country's rows are the project; the others are not taken as the same project in silence.
            let keep = several[0].rows.clone();
            let first = rows[live[keep[0]]].row.number;
            for (index, place) in live.iter().enumerate() {
                if !keep.contains(&index) {
                    let problem = Problem::row(msg::import_code_other_country(first))
                        .or(ImportFix::JoinCountries);
                    rows[*place].row.refuse(self.targets(), problem);
                }
            }
            live = keep.iter().map(|index| live[*index]).collect();
            countries = keep.iter().map(|index| countries[*index].clone()).collect();
            by_country = None;
        }
        let mut lines: Vec<Vec<OfRow>> = Vec::with_capacity(live.len());
        for place in &live {
            lines.push(match with_money {
                true => self.lines(&mut rows[*place].row)?,
                false => Vec::new(),
            });
        }
        if by_country.is_none() {
            self.once_each(&mut rows, &live, &lines, with_money);
        }
        let refused: Vec<u32> = rows
            .iter()
            .filter(|planned| planned.row.is_refused())
            .map(|planned| planned.row.number)
            .collect();
        if by_country.is_some() && !refused.is_empty() {
            // Half of the countries would be another project.
            for place in &live {
                if !rows[*place].row.is_refused() {
                    let problem = Problem::row(msg::import_waits_for_row(refused[0]));
                    rows[*place].row.refuse(self.targets(), problem);
                }
            }
            return Ok(rows);
        }
        let taken: Vec<usize> = (0..live.len())
            .filter(|index| !rows[live[*index]].row.is_refused())
            .collect();
        let Some(first) = taken.first().copied() else {
            return Ok(rows);
        };
        let known = self.which(reader, &mut rows[live[first]].row, &countries[first])?;
        if rows[live[first]].row.is_refused() {
            for index in taken.iter().skip(1) {
                let sentence = msg::import_waits_for_row(rows[live[first]].row.number);
                rows[live[*index]]
                    .row
                    .refuse(self.targets(), Problem::row(sentence));
            }
            return Ok(rows);
        }
        let existing = match &known {
            Some(id) => Some(Project::load(reader, id)?),
            None => None,
        };
        let before = existing.clone();
        let mut project = match existing {
            Some(project) => project,
            None => self.blank_project(),
        };
        let is_known = before.is_some();
        {
            let base = &mut rows[live[first]].row;
            let there = project.countries.clone();
            self.fill(base, PROJECT, &mut project, is_known);
            if by_country.is_some() {
                // The countries are those of all rows together.
                project.countries = there;
                for cell in &mut base.cells {
                    if self.targets()[cell.target].field == F::Country {
                        cell.old = None;
                    }
                }
            }
            if project.countries.is_empty() && !is_known {
                let section = countries[first].iter().map(|code| (code.clone(), None));
                project.countries = shares_of(shares(&section.collect::<Vec<_>>()));
            }
            project.facts.code = project.facts.code.trim().to_owned();
        }
        if let Some(several) = &by_country {
            let money = match self.options.joined_money {
                Some(ImportJoinedMoney::Whole) => Money::Whole,
                Some(ImportJoinedMoney::Own) => Money::Own,
                None => repeated::money(several, &lines),
            };
            let said = self.said_shares(&rows, &live, several);
            let shares = said.unwrap_or_else(|| repeated::shares(several, &lines, &money));
            let joined = shares_of(
                several
                    .iter()
                    .zip(shares)
                    .map(|(country, share)| (country.country.clone(), share))
                    .collect(),
            );
            let facts = |rows: &[CountryShare]| -> Vec<(CountryCode, rust_decimal::Decimal)> {
                rows.iter()
                    .map(|row| (row.iso3, row.share.0.normalize()))
                    .collect()
            };
            if facts(&joined) != facts(&project.countries) {
                project.countries = joined;
            }
            let number = rows[live[first]].row.number;
            for country in several {
                for index in &country.rows {
                    if money == Money::Whole && country.country != several[0].country {
                        if !lines[*index].is_empty() {
                            lines[*index].clear();
                            rows[live[*index]]
                                .row
                                .notes
                                .push(msg::import_note_counted_once(number));
                        } else {
                            rows[live[*index]]
                                .row
                                .notes
                                .push(msg::import_note_joined(number));
                        }
                    } else if money == Money::Own {
                        for line in &mut lines[*index] {
                            line.input.country = country.country.parse().ok();
                        }
                        if *index != first {
                            rows[live[*index]]
                                .row
                                .notes
                                .push(msg::import_note_joined(number));
                        }
                    }
                }
            }
        }
        if self.options.form.is_none() && !is_known && !self.says(&rows[live[first]].row, F::Form) {
            project.facts.form = match project.countries.len() {
                0 | 1 => Form::Bilateral,
                _ => Form::Regional,
            };
        }
        if project.facts.code.is_empty() {
            let year = project
                .facts
                .start_date
                .map(|day| i64::from(day.year()))
                .or_else(|| {
                    lines
                        .iter()
                        .flatten()
                        .find_map(|line| line.input.fiscal_year)
                })
                .or(self.options.year);
            let country = match project.countries.as_slice() {
                [only] => Some(only.iso3.to_string()),
                _ => None,
            };
            project.facts.code = self.index.new_code(country.as_deref(), year);
            let code = project.facts.code.clone();
            rows[live[first]]
                .row
                .notes
                .push(msg::import_note_code(code));
        }
        let mut checked = project.clone();
        checked.facts.search.clear();
        if let Err(error) = checked.check() {
            let number = rows[live[first]].row.number;
            self.refuse(&mut rows[live[first]].row, error)?;
            for index in taken.iter().skip(1) {
                let problem = Problem::row(msg::import_waits_for_row(number));
                rows[live[*index]].row.refuse(self.targets(), problem);
            }
            return Ok(rows);
        }
        if !is_known {
            // Later groups meet it by its code; the key is given when it is written.
            let countries: Vec<String> = project
                .countries
                .iter()
                .map(|row| row.iso3.to_string())
                .collect();
            self.index
                .add(&project.facts.code, &project.facts.title, &countries);
        }
        let changed = before.as_ref().is_none_or(|before| *before != project);
        let mut written = false;
        for index in taken {
            let place = live[index];
            let mut of_row = std::mem::take(&mut lines[index]);
            for line in &mut of_row {
                line.input.project_id = project.facts.id.clone();
            }
            let base = index == first;
            let (inputs, row_changed) = match is_known {
                true => self.lines_of_known(reader, &mut rows[place].row, of_row)?,
                false => {
                    let inputs = of_row.into_iter().map(|line| line.input).collect();
                    (inputs, true)
                }
            };
            let row = &mut rows[place].row;
            if row.is_refused() {
                continue;
            }
            let takes = match is_known {
                true => self.settled(row, row_changed || (base && changed)),
                false => true,
            };
            if takes {
                let writes_project = !written && changed;
                rows[place].writes.push(Write::Project {
                    project: Box::new(project.clone()),
                    changed: writes_project,
                    lines: inputs,
                });
                written = true;
            }
        }
        Ok(rows)
    }

    /// Rows under one code must be one project: another title is another project with the same code by mistake.
    fn same_titles(&self, rows: &mut [Planned], live: &mut Vec<usize>) {
        let targets = self.targets();
        let title = |row: &RowRead| {
            let countries = self.countries(row);
            row.words(targets, F::Title)
                .map(|title| likeness::without_names(title, countries.iter().map(String::as_str)))
        };
        let Some(first) = live.first().copied() else {
            return;
        };
        let (Some(wanted), number) = (title(&rows[first].row), rows[first].row.number) else {
            return;
        };
        let other: Vec<usize> = live
            .iter()
            .copied()
            .filter(|place| {
                title(&rows[*place].row)
                    .is_some_and(|title| !likeness::similar(&title, &wanted, ALIKE))
            })
            .collect();
        for place in &other {
            let problem = self.at(
                &rows[*place].row,
                F::Code,
                msg::import_code_other_title(number),
            );
            rows[*place].row.refuse(targets, problem);
        }
        live.retain(|place| !other.contains(place));
    }

    /// Without money a project stands in one row; with money no row says the same twice.
    fn once_each(
        &self,
        rows: &mut [Planned],
        live: &[usize],
        lines: &[Vec<OfRow>],
        with_money: bool,
    ) {
        let mut seen: Vec<(Vec<String>, u32)> = Vec::new();
        for (index, place) in live.iter().enumerate() {
            if rows[*place].row.is_refused() {
                continue;
            }
            let facts: Vec<String> = match with_money {
                true => {
                    let mut facts: Vec<String> = lines[index]
                        .iter()
                        .map(|line| {
                            let input = &line.input;
                            format!(
                                "{}|{}|{}|{:?}",
                                line.facts(),
                                input.description,
                                input.document,
                                input.payer_id
                            )
                        })
                        .collect();
                    facts.sort();
                    facts
                }
                false => Vec::new(),
            };
            let number = rows[*place].row.number;
            match seen.iter().find(|(known, _)| *known == facts) {
                Some((_, before)) => {
                    let problem =
                        self.at(&rows[*place].row, F::Code, msg::import_row_twice(*before));
                    rows[*place].row.refuse(self.targets(), problem);
                }
                None => seen.push((facts, number)),
            }
        }
    }

    /// The countries that a row names, or the one of its section.
    fn countries(&self, row: &RowRead) -> Vec<String> {
        let mut countries: Vec<String> = Vec::new();
        for cell in row.of(self.targets(), F::Country) {
            if let Value::Parts(parts) = &cell.value {
                countries.extend(parts.iter().map(|(code, _)| code.clone()));
            }
        }
        if countries.is_empty() {
            countries.extend(row.section.clone());
        }
        countries
    }

    fn says(&self, row: &RowRead, field: F) -> bool {
        row.value(self.targets(), field).is_some()
    }

    /// The project of the register that a row is: by key, by code, by the same title in the same country. What is only
    /// alike is a question to the officer.
    fn which(
        &mut self,
        reader: &Reader<'_>,
        row: &mut RowRead,
        countries: &[String],
    ) -> Result<Option<ProjectId>> {
        let targets = self.targets();
        let by_key = row
            .same
            .clone()
            .or_else(|| row.words(targets, F::Id).map(str::to_owned));
        if let Some(id) = by_key {
            if reader.find::<ProjectFacts>(&id)?.is_some() {
                return Ok(Some(ProjectId(id)));
            }
            let problem = self.at(row, F::Id, msg::import_key_unknown());
            row.refuse(targets, problem);
            return Ok(None);
        }
        let title = row.words(targets, F::Title).unwrap_or_default().to_owned();
        let found = match row.words(targets, F::Code) {
            Some(code) => match self.index.coded(code) {
                Some(Coded::New) => {
                    let problem = self.at(
                        row,
                        F::Code,
                        msg::import_code_twice(crate::values::shown(code)),
                    );
                    row.refuse(targets, problem);
                    return Ok(None);
                }
                Some(Coded::Known(known)) => Some(known.id.clone()),
                None => None,
            },
            None if row.new => None,
            None => match self.index.titled(&title, countries) {
                Some(known) => Some(known.id.clone()),
                None => {
                    let alike = self.index.alike(&title, countries).cloned();
                    if let Some(alike) = alike {
                        let sentence = msg::import_project_alike(&alike.code, &alike.title);
                        let mut problem = self
                            .at(row, F::Title, sentence)
                            .or(ImportFix::NewRecord)
                            .or(ImportFix::SameRecord);
                        problem.suggestions = vec![suggestion(&alike)];
                        row.refuse(targets, problem);
                    }
                    None
                }
            },
        };
        if found.is_none() && title.is_empty() && !row.is_refused() {
            self.missing(row, F::Title);
        }
        Ok(found)
    }

    /// The shares that the rows of the countries give, where they make 100 %.
    fn said_shares(
        &self,
        rows: &[Planned],
        live: &[usize],
        countries: &[repeated::OfCountry],
    ) -> Option<Vec<Percent>> {
        let shares: Option<Vec<Percent>> = countries
            .iter()
            .map(|country| {
                country.rows.iter().find_map(|index| {
                    match rows[live[*index]].row.value(self.targets(), F::Share) {
                        Some(Value::Number(share)) => Some(Percent(*share)),
                        _ => None,
                    }
                })
            })
            .collect();
        shares.filter(|shares| {
            shares
                .iter()
                .map(|share| share.0)
                .sum::<rust_decimal::Decimal>()
                == Percent::HUNDRED.0
        })
    }

    fn blank_project(&self) -> Project {
        Project {
            facts: ProjectFacts {
                id: ProjectId::default(),
                row_version: 0,
                code: String::new(),
                title: String::new(),
                title_en: String::new(),
                summary: String::new(),
                start_date: None,
                end_date: None,
                status: self.options.status,
                direction: self.options.direction,
                form: self.options.form.unwrap_or(Form::Bilateral),
                purpose_code: String::new(),
                results: String::new(),
                evaluation: String::new(),
                contacts: String::new(),
                archived: false,
                search: String::new(),
            },
            countries: Vec::new(),
            roles: Vec::new(),
            areas: Vec::new(),
            goals: Vec::new(),
        }
    }
}

/// A project as something that a row may mean.
pub(super) fn suggestion(known: &Known) -> ImportSuggestion {
    ImportSuggestion {
        code: known.id.0.clone(),
        label: format!("{} {}", known.code, known.title),
    }
}

fn shares_of(shares: Vec<(String, Percent)>) -> Vec<CountryShare> {
    shares
        .into_iter()
        .filter_map(|(code, share)| {
            Some(CountryShare {
                id: ProjectPartId::default(),
                row_version: 0,
                project_id: ProjectId::default(),
                position: 0,
                iso3: code.parse().ok()?,
                share,
            })
        })
        .collect()
}

/// The names of organisations that a project brings with it.
pub(in crate::exchange::import) fn organisations_to_add(project: &Project) -> Vec<String> {
    project
        .roles
        .iter()
        .filter_map(|role| to_add(&role.organisation_id))
        .map(str::to_owned)
        .collect()
}
