//! What is missing for the report of one year: the same findings as the checks, but only those that the year's
//! money meets, with the questions of the survey that nobody has answered. Each goes away when it is mended.

use std::collections::BTreeSet;

use serde::Deserialize;
use ts_rs::TS;

use super::dismissed::Dismissed;
use super::{Check, Finding, FoundRecord, Look, Mend, Rule, Severity, store};
use crate::agency::YearBasis;
use crate::contribution::{Asked, Question};
use crate::desk::Desk;
use crate::error::{Code, Result};
use crate::messages::{Message, msg};
use crate::ops::Noun;
use crate::store::Reader;
use crate::survey;

/// The report of which year.
#[derive(Debug, Deserialize, TS)]
pub struct MissingRequest {
    /// The reporting year.
    pub year: i32,
}

/// The rules that look at the year's money, in the order in which they are shown.
static RULES: &[Rule] = &[
    Rule {
        id: "line-without-payer",
        severity: Severity::Blocks,
        title: msg::check_line_without_payer,
        advice: msg::check_line_without_payer_advice,
        mend: Mend::Payer,
        look: Look::Records(store::YEAR_WITHOUT_PAYER),
    },
    Rule {
        id: "direction-missing",
        severity: Severity::Blocks,
        title: msg::check_direction_missing,
        advice: msg::check_direction_missing_advice,
        mend: Mend::Open,
        look: Look::Records(store::YEAR_WITHOUT_DIRECTION),
    },
    Rule {
        id: "line-of-unknown-kind",
        severity: Severity::Blocks,
        title: msg::check_line_of_unknown_kind,
        advice: msg::check_line_of_unknown_kind_advice,
        mend: Mend::Open,
        look: Look::Records(store::YEAR_UNKNOWN_KIND),
    },
    Rule {
        id: "project-without-country",
        severity: Severity::Blocks,
        title: msg::check_project_without_country,
        advice: msg::check_project_without_country_advice,
        mend: Mend::Open,
        look: Look::Records(store::YEAR_WITHOUT_COUNTRY),
    },
    Rule {
        id: "shares-not-whole",
        severity: Severity::Blocks,
        title: msg::check_shares_not_whole,
        advice: msg::check_shares_not_whole_advice,
        mend: Mend::Shares,
        look: Look::Records(store::YEAR_SHARES_NOT_WHOLE),
    },
    Rule {
        id: "project-without-area",
        severity: Severity::Blocks,
        title: msg::check_project_without_area,
        advice: msg::check_project_without_area_advice,
        mend: Mend::Open,
        look: Look::Records(store::YEAR_WITHOUT_AREA),
    },
];

/// Everything that is missing for the report of a year; a rule that found nothing is left out.
/// At most so many findings of each rule are told.
pub fn missing(desk: &Desk, request: &MissingRequest, most: usize) -> Result<Vec<Check>> {
    let year = request.year;
    let one = one(year);
    let mut checks = desk.read(|reader| {
        let asked = match Asked::resolve(reader, &one) {
            Ok(asked) => asked,
            // Before the agency was entered there is no report.
            Err(error) if error.code == Code::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut checks = vec![super::missing_rates(desk, reader, &one)?];
        let dismissed = Dismissed::load(reader, most)?;
        let params = store::YearParams::of(&asked);
        for rule in RULES {
            if let Look::Records(sql) = rule.look {
                let seen = dismissed.of_query(reader, rule.id, sql, &params.named())?;
                checks.push(rule.check(desk, seen));
            }
        }
        checks.push(years_without_lines(desk, reader, &Question::of(year))?);
        checks.push(budget(desk, reader, &asked)?);
        Ok(checks)
    })?;
    if !checks.is_empty() {
        checks.push(unanswered(desk, year)?);
    }
    checks.retain(|check| check.count > 0);
    Ok(checks)
}

/// More than any register has, and a number that SQL knows.
const EVERY: usize = 1 << 40;

/// What stands of a rule for the report of a year; `None` where there is no such rule.
pub(super) fn standing(desk: &Desk, year: i32, rule: &str) -> Result<Option<Vec<Finding>>> {
    if let Some(Rule {
        id,
        look: Look::Records(sql),
        ..
    }) = RULES.iter().find(|known| known.id == rule)
    {
        return desk.read(|reader| {
            let params = store::YearParams::of(&Asked::resolve(reader, &one(year))?);
            let findings = reader.all(sql, &params.named()[..])?;
            let dismissed = Dismissed::load(reader, usize::MAX)?;
            Ok(Some(dismissed.stands(reader, id, findings)?))
        });
    }
    let checks = missing(desk, &MissingRequest { year }, EVERY)?;
    let found = checks.into_iter().find(|check| check.id == rule);
    Ok(found.map(|check| check.findings))
}

fn one(year: i32) -> Question {
    Question {
        years: Some(1),
        ..Question::of(year)
    }
}

/// Years of the report for which nothing was paid inside the scope.
fn years_without_lines(desk: &Desk, reader: &Reader<'_>, question: &Question) -> Result<Check> {
    let asked = Asked::resolve(reader, question)?;
    let with: BTreeSet<i32> = store::currencies(reader, &asked)?
        .into_iter()
        .map(|(_, year)| year)
        .collect();
    let findings: Vec<Finding> = (asked.years.first..=asked.years.last)
        .filter(|year| !with.contains(year))
        .map(|year| {
            named(
                Noun::CostLine,
                String::new(),
                year.to_string(),
                String::new(),
            )
        })
        .collect();
    Ok(check(
        desk,
        "year-without-lines",
        (
            msg::check_year_without_lines(),
            msg::check_year_without_lines_advice(),
        ),
        findings,
    ))
}

/// The year without any budget.
fn budget(desk: &Desk, reader: &Reader<'_>, asked: &Asked) -> Result<Check> {
    let year = asked.years.last;
    let findings = match store::has_budget(reader, year)? {
        true => Vec::new(),
        false => vec![named(
            Noun::Budget,
            String::new(),
            year.to_string(),
            String::new(),
        )],
    };
    // A budget is for a fiscal year; a report of calendar years does without.
    let findings = if asked.years.basis == YearBasis::Fiscal {
        findings
    } else {
        Vec::new()
    };
    Ok(check(
        desk,
        "year-without-budget",
        (
            msg::check_year_without_budget(),
            msg::check_year_without_budget_advice(),
        ),
        findings,
    ))
}

/// Questions of the survey with neither an answer nor a proposal.
fn unanswered(desk: &Desk, year: i32) -> Result<Check> {
    let open = survey::commands::unanswered(desk, i64::from(year))?;
    let findings = open
        .into_iter()
        .map(|question| {
            named(
                Noun::Survey,
                question.section,
                question.label,
                question.section_title,
            )
        })
        .collect();
    Ok(check(
        desk,
        "question-unanswered",
        (
            msg::check_question_unanswered(),
            msg::check_question_unanswered_advice(),
        ),
        findings,
    ))
}

fn check(
    desk: &Desk,
    id: &'static str,
    (title, advice): (Message, Message),
    findings: Vec<Finding>,
) -> Check {
    Check {
        id,
        severity: Severity::Advises,
        title: desk.say(&title),
        advice: desk.say(&advice),
        mend: Mend::Open,
        count: i64::try_from(findings.len()).unwrap_or(i64::MAX),
        findings,
        dismissed: Vec::new(),
    }
}

fn named(noun: Noun, id: String, label: String, detail: String) -> Finding {
    Finding {
        key: format!("{label} {detail}"),
        ..Finding::of(FoundRecord {
            noun,
            id,
            project_id: None,
            label,
            detail,
        })
    }
}
