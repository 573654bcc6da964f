//! What the register proposes as answers. A proposal names the projects it was made from.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{Answer, Chosen, country_name};
use super::edition::{Edition, Question, QuestionKind, Statement};
use super::material::{Active, Material};
use super::source::{Rule, Source};
use crate::agency::Scope;
use crate::contribution::{Figures, Side};
use crate::messages::{Catalogue, Message, msg};
use crate::values::{CountryCode, fold};

/// A proposed answer.
pub struct Proposal {
    /// The answer.
    pub answer: Answer,
    /// The projects it was made from, by their place in the material.
    pub projects: BTreeSet<usize>,
    /// The same for each choice or country.
    pub choices: Vec<(Chosen, BTreeSet<usize>)>,
    /// From what it was made.
    pub grounds: Grounds,
}

/// From what a proposal was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grounds {
    /// The facts of the agency.
    Agency,
    /// Projects with disbursed lines or activities in the years.
    Projects,
    /// The figures of a number of years.
    Figures(i64),
}

impl Proposal {
    /// From what it was made, a sentence; the days are written as the reader writes them.
    pub fn basis(&self, begin: String, until: String) -> Message {
        match self.grounds {
            Grounds::Agency => msg::survey_derived_from_agency(),
            Grounds::Projects => {
                msg::survey_derived_from_projects(begin, self.projects.len(), until)
            }
            Grounds::Figures(years) => {
                msg::survey_derived_from_figures(begin, years, self.projects.len(), until)
            }
        }
    }
}

impl Proposal {
    fn from_agency(answer: Answer) -> Proposal {
        Proposal {
            answer,
            projects: BTreeSet::new(),
            choices: Vec::new(),
            grounds: Grounds::Agency,
        }
    }
}

/// The proposal for a question; `None` where the officer types the answer, or the register holds nothing for it.
///
/// `contribution` is the table of the years as the figures have it.
pub(crate) fn propose(
    question: &Question,
    edition: &Edition,
    material: &Material,
    contribution: Option<&Answer>,
) -> Option<Proposal> {
    let source = question.source()?;
    let from_register = |choices| from_register(question, choices);
    match source {
        Source::Country => {
            let agency = material.agency.as_ref()?;
            let choice = Chosen::option(agency.country.to_string());
            Some(Proposal::from_agency(Answer::Single { choice }))
        }
        Source::Institution => institution(question, material),
        Source::FocalPoint => focal_point(question, material),
        Source::Role => {
            let provided = places(material, |project| project.provided);
            let received = places(material, |project| project.received);
            let id = match (provided.is_empty(), received.is_empty()) {
                (true, true) => return None,
                (false, true) => "provider",
                (true, false) => "user",
                (false, false) => "both",
            };
            question.option(id)?;
            let projects = provided.union(&received).copied().collect();
            from_register(vec![(Chosen::option(id), projects)])
        }
        Source::Modalities => from_register(choices(question, material, |option, project| {
            option
                .measurement
                .iter()
                .any(|id| project.measurements.contains(id))
        })),
        Source::Areas => from_register(choices(question, material, |option, project| {
            project.areas().contains(&option.id.as_str())
        })),
        Source::Regions => from_register(choices(question, material, |option, project| {
            // Only what the edition offers is proposed; other groups are the officer's to name.
            let Some(rule) = Rule::parse(&option.rule) else {
                return false;
            };
            question
                .options
                .iter()
                .any(|offered| offered.id == option.id)
                && project
                    .countries
                    .iter()
                    .any(|(iso3, days)| material.holds(&rule, *iso3, *days))
        })),
        Source::CountriesSupported => {
            from_register(countries(material, |project| &project.supported))
        }
        Source::CountriesSupporting => {
            from_register(countries(material, |project| &project.supporting))
        }
        Source::Contribution => {
            let answer = contribution?.clone();
            let projects = places(material, |project| {
                project.provided && !project.provided_measurements.is_empty()
            });
            Some(Proposal {
                answer,
                grounds: Grounds::Figures(edition.facts.reference_years),
                projects,
                choices: Vec::new(),
            })
        }
        Source::Coverage => {
            let scope = match material.agency.as_ref()?.scope {
                Scope::Agency => "own_agency",
                Scope::Government => "whole_government",
            };
            let gives = |ids: &[&str]| {
                places(material, |project| {
                    ids.iter()
                        .any(|id| project.provided_measurements.contains(*id))
                })
            };
            let in_kind = places(material, |project| {
                project
                    .provided_measurements
                    .iter()
                    .any(|id| id.starts_with('B'))
            });
            let all = places(material, |project| {
                !project.provided_measurements.is_empty()
            });
            let found = [
                (scope, all),
                ("loans", gives(&["A2", "A3"])),
                ("multilateral_core", gives(&["A5"])),
                ("in_kind", in_kind),
            ];
            let kept = found
                .into_iter()
                .filter(|(id, projects)| !projects.is_empty() && question.option(id).is_some());
            from_register(
                kept.map(|(id, projects)| (Chosen::option(id), projects))
                    .collect(),
            )
        }
    }
}

fn from_register(question: &Question, choices: Vec<(Chosen, BTreeSet<usize>)>) -> Option<Proposal> {
    let first = choices.first()?.0.clone();
    let answer = match question.kind {
        QuestionKind::Single => Answer::Single { choice: first },
        QuestionKind::Multi => Answer::Multi {
            choices: choices.iter().map(|(choice, _)| choice.clone()).collect(),
        },
        QuestionKind::CountryList => Answer::CountryList {
            countries: choices
                .iter()
                .filter_map(|(choice, _)| choice.id.parse().ok())
                .collect(),
        },
        _ => return None,
    };
    let projects: BTreeSet<usize> = choices
        .iter()
        .flat_map(|(_, projects)| projects.iter().copied())
        .collect();
    Some(Proposal {
        answer,
        grounds: Grounds::Projects,
        projects,
        choices,
    })
}

/// The options that hold for some project, in the edition's order.
fn choices(
    question: &Question,
    material: &Material,
    holds: impl Fn(&super::edition::QuestionOption, &Active) -> bool,
) -> Vec<(Chosen, BTreeSet<usize>)> {
    let mut found = Vec::new();
    for option in question.in_order() {
        let projects = places(material, |project| holds(option, project));
        // "Other" needs words, which only the officer has.
        if !projects.is_empty() && !option.text {
            found.push((Chosen::option(&option.id), projects));
        }
    }
    found
}

/// The countries of projects, by UN name.
fn countries(
    material: &Material,
    of: impl Fn(&Active) -> &BTreeSet<CountryCode>,
) -> Vec<(Chosen, BTreeSet<usize>)> {
    let own = material.agency.as_ref().map(|agency| agency.country);
    let mut found: BTreeMap<CountryCode, BTreeSet<usize>> = BTreeMap::new();
    for (index, project) in material.projects.iter().enumerate() {
        for iso3 in of(project).iter().filter(|iso3| Some(**iso3) != own) {
            found.entry(*iso3).or_default().insert(index);
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(iso3, _)| fold(&country_name(iso3.as_str())));
    found
        .into_iter()
        .map(|(iso3, projects)| (Chosen::option(iso3.to_string()), projects))
        .collect()
}

fn places(material: &Material, holds: impl Fn(&Active) -> bool) -> BTreeSet<usize> {
    material
        .projects
        .iter()
        .enumerate()
        .filter(|(_, project)| holds(project))
        .map(|(index, _)| index)
        .collect()
}

fn institution(question: &Question, material: &Material) -> Option<Proposal> {
    let agency = material.agency.as_ref()?;
    let answer = match question.kind {
        QuestionKind::Text => {
            let parts = [agency.english(), agency.ministry.as_str()];
            let text = parts
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", ");
            Answer::Text { text }
        }
        QuestionKind::Table => row(
            question,
            [
                ("name", agency.english()),
                ("parent", agency.ministry.as_str()),
                ("year", agency.established.as_str()),
                ("legal_basis", agency.legal_basis.as_str()),
            ],
        ),
        _ => return None,
    };
    (!answer.is_empty()).then(|| Proposal::from_agency(answer))
}

fn focal_point(question: &Question, material: &Material) -> Option<Proposal> {
    let agency = material.agency.as_ref()?;
    let answer = row(
        question,
        [
            ("name", agency.focal_point_name.as_str()),
            ("title", agency.focal_point_title.as_str()),
            ("email", agency.focal_point_email.as_str()),
            ("phone", agency.focal_point_phone.as_str()),
        ],
    );
    (!answer.is_empty()).then(|| Proposal::from_agency(answer))
}

fn row<const N: usize>(question: &Question, cells: [(&str, &str); N]) -> Answer {
    let cells = cells.into_iter().filter(|(column, cell)| {
        !cell.is_empty() && question.columns.iter().any(|known| known == column)
    });
    Answer::Table {
        rows: vec![
            cells
                .map(|(column, cell)| (column.to_owned(), cell.to_owned()))
                .collect(),
        ],
        statement: None,
        qualifier: String::new(),
    }
}

/// The table of the contribution, year by year, with everything that must stand beside a figure; `None` where
/// no line was provided in any of the years.
pub(crate) fn contribution_table(figures: &Figures, catalogue: &Catalogue) -> Option<Answer> {
    let basis = &figures.basis;
    let total = &figures.side(Side::Contribution).total;
    if total.sum.lines == 0 {
        return None;
    }
    let words = |message: Message| catalogue.text(&message);
    let rows = basis.years.iter().zip(&total.years).map(|(year, value)| {
        let rate = basis
            .rates
            .iter()
            .find(|rate| rate.currency == basis.currency && rate.year == year.year);
        let mut row = BTreeMap::from([
            ("year".to_owned(), year.year.to_string()),
            ("amount".to_owned(), value.own.amount.clone()),
            ("currency".to_owned(), basis.currency.to_string()),
            ("unit".to_owned(), words(msg::survey_unit_one())),
            ("basis".to_owned(), words(msg::survey_contribution_basis())),
            ("flow".to_owned(), words(basis.flow.label())),
            ("scope".to_owned(), words(basis.scope.label())),
            (
                "fiscal_year".to_owned(),
                words(msg::survey_contribution_days(
                    &year.from,
                    words(basis.year_basis.label()),
                    &year.to,
                )),
            ),
            ("amount_usd".to_owned(), value.usd.amount.clone()),
        ]);
        if let Some(rate) = rate {
            row.insert("rate".to_owned(), rate.lcu_per_usd.to_string());
            row.insert(
                "rate_source".to_owned(),
                words(msg::survey_rate_source(&rate.series, &rate.source)),
            );
            row.insert("rate_date".to_owned(), year.year.to_string());
        }
        row
    });
    Some(Answer::Table {
        rows: rows.collect(),
        statement: Some(Statement::Sum),
        qualifier: String::new(),
    })
}
