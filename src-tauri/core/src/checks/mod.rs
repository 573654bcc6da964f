//! Checks: what in the register would make a report wrong or incomplete, with the records that are meant.
//!
//! A check never changes anything and never guesses. `Blocks` means that a figure would be wrong or missing,
//! `Advises` that the report would be poorer.

pub mod commands;
pub mod missing;
pub(crate) mod store;

use serde::Serialize;
use ts_rs::TS;

use crate::code_enum;
use crate::contribution::{Asked, Question, rates};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::ops::Noun;
use crate::store::Reader;
use crate::values::Currency;
use crate::view;

code_enum! {
    /// How much a finding matters.
    pub enum Severity {
        /// A figure would be wrong or missing.
        Blocks = "blocks", severity_blocks;
        /// The report would be poorer.
        Advises = "advises", severity_advises;
    }
}

view! {
    /// A record that a check found.
    pub struct Finding {
        /// What kind of record it is.
        pub noun: Noun,
        /// Key of the record.
        pub id: String,
        /// Key of the project it belongs to, if any.
        pub project_id: Option<String>,
        /// What people call it.
        pub label: String,
        /// What is at odds, as facts (a day, an amount), or empty.
        pub detail: String,
    }
}

/// A rule with what it found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Check {
    /// The rule's id.
    pub id: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What the rule wants, in words.
    pub title: String,
    /// What to do, in words.
    pub advice: String,
    /// How many records it found.
    pub count: i64,
    /// The first 200 of them.
    pub findings: Vec<Finding>,
}

/// A rule that a query answers.
struct Rule {
    id: &'static str,
    severity: Severity,
    title: fn() -> Message,
    advice: fn() -> Message,
    sql: &'static str,
}

/// The rules that look at records alone, in the order in which they are shown.
static RULES: &[Rule] = &[
    Rule {
        id: "line-without-payer",
        severity: Severity::Blocks,
        title: msg::check_line_without_payer,
        advice: msg::check_line_without_payer_advice,
        sql: store::LINES_WITHOUT_PAYER,
    },
    Rule {
        id: "project-without-country",
        severity: Severity::Blocks,
        title: msg::check_project_without_country,
        advice: msg::check_project_without_country_advice,
        sql: store::PROJECTS_WITHOUT_COUNTRY,
    },
    Rule {
        id: "shares-not-whole",
        severity: Severity::Blocks,
        title: msg::check_shares_not_whole,
        advice: msg::check_shares_not_whole_advice,
        sql: store::SHARES_NOT_WHOLE,
    },
    Rule {
        id: "direction-missing",
        severity: Severity::Blocks,
        title: msg::check_direction_missing,
        advice: msg::check_direction_missing_advice,
        sql: store::LINES_WITHOUT_DIRECTION,
    },
    Rule {
        id: "project-without-area",
        severity: Severity::Blocks,
        title: msg::check_project_without_area,
        advice: msg::check_project_without_area_advice,
        sql: store::PROJECTS_WITHOUT_AREA,
    },
    Rule {
        id: "project-without-goal",
        severity: Severity::Advises,
        title: msg::check_project_without_goal,
        advice: msg::check_project_without_goal_advice,
        sql: store::PROJECTS_WITHOUT_GOAL,
    },
    Rule {
        id: "same-project-twice",
        severity: Severity::Advises,
        title: msg::check_same_project_twice,
        advice: msg::check_same_project_twice_advice,
        sql: store::SAME_PROJECT_TWICE,
    },
    Rule {
        id: "line-twice",
        severity: Severity::Advises,
        title: msg::check_line_twice,
        advice: msg::check_line_twice_advice,
        sql: store::SAME_LINE_TWICE,
    },
    Rule {
        id: "disbursed-above-committed",
        severity: Severity::Advises,
        title: msg::check_disbursed_above_committed,
        advice: msg::check_disbursed_above_committed_advice,
        sql: store::DISBURSED_ABOVE_COMMITTED,
    },
    Rule {
        id: "outside-project",
        severity: Severity::Advises,
        title: msg::check_outside_project,
        advice: msg::check_outside_project_advice,
        sql: store::OUTSIDE_PROJECT,
    },
    Rule {
        id: "person-without-basis",
        severity: Severity::Advises,
        title: msg::check_person_without_basis,
        advice: msg::check_person_without_basis_advice,
        sql: store::PERSONS_WITHOUT_BASIS,
    },
    Rule {
        id: "sex-not-recorded",
        severity: Severity::Advises,
        title: msg::check_sex_not_recorded,
        advice: msg::check_sex_not_recorded_advice,
        sql: store::SEX_NOT_RECORDED,
    },
    Rule {
        id: "expert-twice",
        severity: Severity::Advises,
        title: msg::check_expert_twice,
        advice: msg::check_expert_twice_advice,
        sql: store::EXPERT_TWICE,
    },
];

/// Runs every rule for the report of a year.
pub fn run(desk: &Desk, reader: &Reader<'_>, question: &Question) -> Result<Vec<Check>> {
    let mut checks = vec![missing_rates(desk, reader, question)?];
    for rule in RULES {
        let findings: Vec<Finding> = reader.all(&store::first(rule.sql), [])?;
        // Counting is as much work as finding; few findings are counted already.
        let count = match findings.len() {
            few if few < store::SHOWN => i64::try_from(few).ok(),
            _ => reader.value(&store::count(rule.sql), [])?,
        };
        checks.push(Check {
            id: rule.id,
            severity: rule.severity,
            title: desk.say(&(rule.title)()),
            advice: desk.say(&(rule.advice)()),
            count: count.unwrap_or(0),
            findings,
        });
    }
    Ok(checks)
}

/// Currencies and years of the report for which the chosen series has no rate.
fn missing_rates(desk: &Desk, reader: &Reader<'_>, question: &Question) -> Result<Check> {
    let asked = Asked::resolve(reader, question)?;
    let mut needed = std::collections::BTreeSet::new();
    for (currency, year) in store::currencies(reader, &asked)? {
        needed.insert((currency, year));
        needed.insert((asked.agency.currency, year));
    }
    let mut findings = Vec::new();
    for (currency, year) in needed {
        if currency != Currency::USD && rates::rate(reader, &asked, currency, year)?.is_none() {
            findings.push(Finding {
                noun: Noun::Rate,
                id: String::new(),
                project_id: None,
                label: currency.to_string(),
                detail: year.to_string(),
            });
        }
    }
    Ok(Check {
        id: "rate-missing",
        severity: Severity::Blocks,
        title: desk.say(&msg::check_rate_missing()),
        advice: desk.say(&msg::check_rate_missing_advice(&asked.series)),
        count: i64::try_from(findings.len()).unwrap_or(i64::MAX),
        findings,
    })
}
