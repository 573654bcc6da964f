//! From what a report is made of to what a submission says.

use rust_decimal::Decimal;

use super::SCHEMA_VERSION;
use super::figures::{Breakdown, CountRow, CountSide, Counts, Row, Side};
use super::model::{
    Agency, AnswerOrigin, Answered, Basis, Check, Content, Contribution, ContributionYear, Edition,
    Program, Project, RateUsed, Restatement, Sentence, Step, Summary, SummaryCell, ValuedBy,
    Version, Year, YearDays,
};
use crate::contribution::{Dimension, Side as FigureSide, SideFigures};
use crate::error::Result;
use crate::history;
use crate::money::{Amount, Money};
use crate::reference;
use crate::report::narrative::PERSONAL;
use crate::report::public_counts::{PublicRow, PublicSide};
use crate::report::{Material, basis, counted};
use crate::store::Reader;
use crate::survey::Answer;
use crate::survey::edition::Statement;
use crate::survey::questionnaire::Entry;
use crate::survey::source::Source;
use crate::values::Currency;

/// What the noun knows of a submission beside the report's material.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// Which version it is.
    pub version: Version,
    /// Who did what so far.
    pub steps: Vec<Step>,
    /// What the checks found.
    pub checks: Vec<Check>,
    /// What changed against the last signed one.
    pub restatement: Option<Restatement>,
}

impl Content {
    /// Puts a submission together; the reader tells who typed the answers, and when.
    pub fn make(reader: &Reader<'_>, material: &Material, said: Said) -> Result<Content> {
        let agency = &material.agency;
        let facts = &material.questionnaire.edition.facts;
        let figures = &material.figures;
        let country = reference::country(agency.country.as_str());
        let answers = material
            .questionnaire
            .entries
            .iter()
            .map(|entry| answered(reader, material, entry));
        Ok(Content {
            schema_version: SCHEMA_VERSION,
            program: Program {
                name: "SSC Desk".to_owned(),
                version: env!("CARGO_PKG_VERSION").to_owned(),
            },
            sample: agency.sample,
            agency: Agency {
                country: agency.country.to_string(),
                m49: country.map_or_else(String::new, |country| country.m49.clone()),
                country_name: country
                    .map_or_else(|| agency.country.to_string(), |known| known.name_en.clone()),
                name: agency.name.clone(),
                name_en: agency.name_en.clone(),
                ministry: agency.ministry.clone(),
            },
            year: Year {
                year: material.year,
                kind: figures.basis.year_basis,
                fiscal_month: figures.basis.fiscal_month,
                years: figures
                    .basis
                    .years
                    .iter()
                    .map(|year| YearDays {
                        year: year.year,
                        from: year.from.clone(),
                        to: year.to.clone(),
                    })
                    .collect(),
            },
            edition: Edition {
                id: facts.id.clone(),
                title: facts.title.clone(),
                issued_by: facts.issued_by.clone(),
                year: facts.year,
                reference_years: facts.reference_years,
                language: facts.language.clone(),
            },
            language: material.language.clone(),
            date: material.date.to_string(),
            version: said.version,
            steps: said.steps,
            basis: basis_of(material),
            summary: summary(material),
            answers: answers.collect::<Result<_>>()?,
            sides: figures
                .sides
                .iter()
                .map(|side| side_of(material, side))
                .collect(),
            groups: figures.groups.iter().map(Row::from).collect(),
            counts: Counts {
                provided: counts_of(material, &PublicSide::of(&figures.counts.provided)),
                received: counts_of(material, &PublicSide::of(&figures.counts.received)),
            },
            projects: material.projects.iter().map(project).collect(),
            checks: said.checks,
            restatement: said.restatement,
        })
    }

    /// A side's figures.
    pub fn side(&self, side: FigureSide) -> Option<&Side> {
        self.sides.iter().find(|known| known.side == side)
    }
}

fn basis_of(material: &Material) -> Basis {
    let basis = &material.figures.basis;
    let rates = basis.rates.iter().map(|rate| RateUsed {
        currency: rate.currency.to_string(),
        year: rate.year,
        lcu_per_usd: rate.lcu_per_usd.to_string(),
        series: rate.series.clone(),
        source: rate.source.clone(),
        made_of: rate.made_of,
    });
    let valuations = material.valuations.iter().map(|count| ValuedBy {
        method: count.valuation,
        lines: count.lines,
    });
    let sentences = basis::terms(material).into_iter();
    Basis {
        currency: basis.currency.to_string(),
        flow: basis.flow,
        scope: basis.scope,
        rate_series: basis.series.clone(),
        rates: rates.collect(),
        valuations: valuations.collect(),
        sentences: sentences
            .map(|(term, text)| Sentence { term, text })
            .collect(),
    }
}

fn summary(material: &Material) -> Summary {
    let row = &material.summary;
    let cells = row.cells.iter().map(|cell| {
        let answer = material
            .questionnaire
            .entry(&cell.question)
            .and_then(Entry::effective);
        SummaryCell {
            heading: cell.heading.clone(),
            question: cell.question.clone(),
            lines: cell.lines.clone(),
            codes: answer.map(codes).unwrap_or_default(),
        }
    });
    Summary {
        title: row.title.clone(),
        cells: cells.collect(),
        contribution: contribution(material),
    }
}

fn codes(answer: Answer) -> Vec<String> {
    match answer {
        Answer::Single { choice } => vec![choice.id],
        Answer::Multi { choices } => choices.into_iter().map(|choice| choice.id).collect(),
        Answer::CountryList { countries } => {
            countries.iter().map(|code| code.to_string()).collect()
        }
        Answer::Text { .. }
        | Answer::Number { .. }
        | Answer::Date { .. }
        | Answer::Table { .. } => Vec::new(),
    }
}

/// The figure in the summary row with what is known of its basis.
fn contribution(material: &Material) -> Option<Contribution> {
    let entry = material.questionnaire.entry_from(Source::Contribution)?;
    let Some(Answer::Table {
        rows,
        statement,
        qualifier,
    }) = entry.effective()
    else {
        return None;
    };
    let statement = statement
        .or(entry.question.statements.first().copied())
        .unwrap_or(Statement::EachYear);
    let amounts: Vec<Decimal> = rows
        .iter()
        .map(|row| row.get("amount_usd")?.trim().parse().ok())
        .collect::<Option<_>>()?;
    let last = *amounts.last()?;
    let sum: Decimal = amounts.iter().sum();
    let figure = match statement {
        Statement::Sum => Some(sum),
        Statement::Mean => Some(sum / Decimal::from(amounts.len())),
        Statement::LastYear => Some(last),
        Statement::EachYear => None,
    };
    let derived = match &entry.own {
        // The officer chose which of the derived figures is printed, and nothing else.
        Some((_, Answer::Table { rows, .. })) => rows.is_empty(),
        Some(_) => false,
        None => true,
    };
    // What holds for all years, as it was typed.
    let stated = |column: &str| {
        let cell = |row: &std::collections::BTreeMap<String, String>| {
            row.get(column)
                .map(|cell| cell.trim().to_lowercase())
                .unwrap_or_default()
        };
        let first = rows.first().map(cell).unwrap_or_default();
        match rows.iter().all(|row| cell(row) == first) {
            true => first,
            false => String::new(),
        }
    };
    let figures = &material.figures.basis;
    let (flow, scope, year_kind, rates) = match derived {
        true => (
            figures.flow.code().to_owned(),
            figures.scope.code().to_owned(),
            year_kind(figures.year_basis.code(), figures.fiscal_month),
            figures.series.clone(),
        ),
        false => (
            stated("flow"),
            stated("scope"),
            stated("fiscal_year"),
            stated("rate_source"),
        ),
    };
    let years = rows.iter().zip(&amounts).map(|(row, amount)| {
        let year = row.get("year").map(|year| year.trim().to_owned());
        Some(ContributionYear {
            year: year.unwrap_or_default(),
            amount: dollars(*amount)?,
        })
    });
    let basis_known = ![&flow, &scope, &year_kind, &rates]
        .iter()
        .any(|part| part.is_empty());
    Some(Contribution {
        statement,
        amount: figure.and_then(dollars),
        years: years.collect::<Option<_>>()?,
        qualifier: qualifier.trim().to_owned(),
        basis: material.summary.contribution_basis.clone(),
        basis_known,
        flow,
        scope,
        year_kind,
        rates,
    })
}

/// Which twelve months a year means, so that two figures can be compared: `calendar`, `fiscal from month 10`.
fn year_kind(kind: &str, fiscal_month: i64) -> String {
    match (kind, fiscal_month) {
        ("fiscal", month) if month > 1 => format!("fiscal from month {month}"),
        _ => "calendar".to_owned(),
    }
}

fn dollars(amount: Decimal) -> Option<Amount> {
    Money::rounded(amount, Currency::USD).map(Amount::from)
}

fn answered(reader: &Reader<'_>, material: &Material, entry: &Entry) -> Result<Answered> {
    let question = &entry.question;
    let edition = &material.questionnaire.edition;
    let section = edition
        .sections
        .iter()
        .find(|section| section.id == question.section);
    let catalogue = material.words.catalogue();
    let answer = entry.effective().map(without_persons);
    let overridden = entry.reason().is_some();
    let (mut by, mut date) = (String::new(), String::new());
    if let Some((record, _)) = &entry.own
        && let Some((at, actor)) = history::store::noted(reader, record.row_version)?
    {
        by = actor;
        date = at.chars().take(10).collect();
    }
    Ok(Answered {
        question: question.id.clone(),
        section: section.map_or_else(String::new, |section| section.title.clone()),
        label: question.label.clone(),
        words: answer
            .as_ref()
            .map(|answer| answer.words(question, catalogue))
            .unwrap_or_default(),
        origin: match (&entry.own, &entry.proposal) {
            (Some((record, _)), _) => Some(AnswerOrigin::from(record.basis)),
            (None, Some(_)) => Some(AnswerOrigin::Derived),
            (None, None) => None,
        },
        proposed: match (&entry.proposal, overridden) {
            (Some(proposal), true) => {
                without_persons(proposal.answer.clone()).words(question, catalogue)
            }
            _ => Vec::new(),
        },
        reason: entry.reason().unwrap_or_default().to_owned(),
        answer,
        by,
        date,
    })
}

/// The answer without the columns that name persons of the projects.
fn without_persons(answer: Answer) -> Answer {
    match answer {
        Answer::Table {
            mut rows,
            statement,
            qualifier,
        } => {
            for row in &mut rows {
                row.retain(|column, _| !PERSONAL.contains(&column.as_str()));
            }
            Answer::Table {
                rows,
                statement,
                qualifier,
            }
        }
        other => other,
    }
}

fn side_of(material: &Material, side: &SideFigures) -> Side {
    let codes = |id: &str| {
        let found = material.projects.iter().find(|project| project.id == id);
        found.map_or_else(|| id.to_owned(), |project| project.code.clone())
    };
    let breakdowns = side.breakdowns.iter().map(|breakdown| Breakdown {
        dimension: breakdown.dimension,
        label: material.say(breakdown.dimension.label()),
        rows: breakdown
            .rows
            .iter()
            .map(|row| {
                let mut row = Row::from(row);
                // The register's own keys mean nothing to others.
                row.key = match (breakdown.dimension, row.key.as_str()) {
                    (_, "") => String::new(),
                    (Dimension::Payer, _) => row.label.clone(),
                    (Dimension::Project, id) => codes(id),
                    (_, key) => key.to_owned(),
                };
                row
            })
            .collect(),
    });
    Side {
        side: side.side,
        label: material.say(side.side.label()),
        total: Row::from(&side.total),
        breakdowns: breakdowns.collect(),
    }
}

fn counts_of(material: &Material, side: &PublicSide) -> CountSide {
    let persons = counted::unit(material, "persons");
    let rows = |rows: &[PublicRow], label: &dyn Fn(&Material, &str) -> String| {
        let rows = rows.iter().map(|row| CountRow {
            key: row.key.clone(),
            label: label(material, &row.key),
            unit: persons.clone(),
            years: row.years.clone(),
        });
        rows.collect()
    };
    CountSide {
        totals: side
            .totals
            .iter()
            .map(|row| {
                let known = reference::measurement(&row.key);
                CountRow {
                    key: row.key.clone(),
                    label: known.map_or_else(|| row.key.clone(), |known| known.name.clone()),
                    unit: known
                        .map_or_else(String::new, |known| counted::unit(material, &known.unit)),
                    years: row.years.clone(),
                }
            })
            .collect(),
        trainees_by_country: rows(&side.trainees_by_country, &counted::country_label),
        trainees_by_sex: rows(&side.trainees_by_sex, &counted::sex_label),
        trainees_by_area: rows(&side.trainees_by_area, &counted::area_label),
        experts_by_country: rows(&side.experts_by_country, &counted::country_label),
        experts_by_sex: rows(&side.experts_by_sex, &counted::sex_label),
    }
}

fn project(project: &crate::report::store::AnnexProject) -> Project {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    Project {
        id: project.id.clone(),
        code: project.code.clone(),
        title: project.title.clone(),
        title_en: project.title_en.clone(),
        direction: project.direction,
        form: project.form,
        status: project.status,
        start: project.start_date.map(|day| day.to_string()),
        end: project.end_date.map(|day| day.to_string()),
        countries: words(&project.countries),
        shares: words(&project.shares),
    }
}
