//! "These are right": findings that somebody looked at and left as they are, with the reason.
//!
//! A dismissal holds for what was found then: its stamp is taken from the facts of the finding and from the
//! records themselves. When one of them changes, the finding stands again.

use std::collections::{HashMap, HashSet};

use rusqlite::ToSql;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::findings::Looked;
use super::{Finding, Found, Ground, Look, digest, missing, rules, store};
use crate::commands::Nothing;
use crate::contribution::Question;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Noun, Op};
use crate::store::{Reader, Tx};
use crate::{id_type, record, view};

id_type! {
    /// Key of a dismissal.
    DismissalId
}

record! {
    /// A finding that is right as it is.
    pub struct Dismissal(DismissalId) in "check_dismissal" {
        /// The rule's id.
        pub rule: String,
        /// Key of the finding.
        pub finding: String,
        /// What the finding and its records were.
        pub stamp: String,
        /// Why it is right.
        #[garde(custom(crate::rules::name(500)))]
        pub reason: String,
        /// The history entry: when, and by whom.
        pub entry: i64,
    }
}

view! {
    /// A dismissal with when and by whom.
    pub struct DismissalRow {
        /// Key.
        pub id: DismissalId,
        /// The rule's id.
        pub rule: String,
        /// Key of the finding.
        pub finding: String,
        /// What the finding and its records were.
        pub stamp: String,
        /// Why it is right.
        pub reason: String,
        /// Who said so; empty where it is not known.
        pub actor: String,
        /// When, as the history wrote it.
        pub at: String,
    }
}

/// A finding that somebody said to be right as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DismissedFinding {
    /// Key of the dismissal.
    pub id: DismissalId,
    /// What was found.
    pub finding: Finding,
    /// Why it is right.
    pub reason: String,
    /// Who said so; empty where it is not known.
    pub actor: String,
    /// When, as the history wrote it.
    pub at: String,
}

/// Which findings of a rule: those named, or all that stand.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Targets {
    /// The reporting year whose checks are looked at.
    pub year: i32,
    /// The rule's id.
    pub rule: String,
    /// Keys of findings.
    #[serde(default)]
    pub keys: Vec<String>,
    /// All that stand, also those that are not shown, whatever the keys.
    #[serde(default)]
    pub all: bool,
    /// Among which findings: those of the whole register, or only what the year's report meets.
    #[serde(default)]
    pub view: Looked,
}

/// Findings that are right as they are.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DismissFindings {
    /// Which.
    pub targets: Targets,
    /// Why.
    pub reason: String,
}

/// One dismissal.
#[derive(Debug, Deserialize, TS)]
pub struct DismissalRequest {
    /// Key.
    pub id: DismissalId,
}

/// How many findings an operation was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Mended {
    /// Findings, or records where they are mended one by one.
    pub count: usize,
}

/// What stands of a rule's findings, and what does not.
pub(crate) struct Seen {
    pub count: i64,
    pub findings: Vec<Finding>,
    pub dismissed: Vec<DismissedFinding>,
}

/// The dismissals of the register, by rule and finding.
pub(crate) struct Dismissed {
    rules: HashMap<String, HashMap<String, DismissalRow>>,
    /// So many findings of a rule are read.
    most: usize,
}

impl Dismissed {
    /// Reads them, to tell apart at most so many findings of each rule.
    pub(crate) fn load(reader: &Reader<'_>, most: usize) -> Result<Dismissed> {
        let mut rules: HashMap<String, HashMap<String, DismissalRow>> = HashMap::new();
        for row in store::dismissals(reader)? {
            let of_rule = rules.entry(row.rule.clone()).or_default();
            of_rule.insert(row.finding.clone(), row);
        }
        Ok(Dismissed { rules, most })
    }

    /// Tells a rule's findings apart.
    pub(crate) fn of_found(&self, reader: &Reader<'_>, rule: &str, found: Found) -> Result<Seen> {
        let (findings, dismissed) = self.apart(reader, rule, found.findings)?;
        let count = i64::try_from(findings.len()).unwrap_or(i64::MAX) + found.more;
        Ok(self.seen(count, findings, dismissed))
    }

    /// Runs a query and tells its findings apart; only what is shown is read, and what was dismissed.
    pub(crate) fn of_query(
        &self,
        reader: &Reader<'_>,
        rule: &str,
        sql: &str,
        params: &[(&str, &dyn ToSql)],
    ) -> Result<Seen> {
        let Some(of_rule) = self.rules.get(rule) else {
            let findings: Vec<Finding> = reader.all(&store::first(sql, self.most), params)?;
            // Counting is as much work as finding; few findings are counted already.
            let count = match findings.len() {
                few if few < self.most => i64::try_from(few).ok(),
                _ => reader.value(&store::count(sql), params)?,
            };
            return Ok(self.seen(count.unwrap_or(0), findings, Vec::new()));
        };
        let known: Vec<Finding> = reader.all(&store::among(sql, of_rule.keys()), params)?;
        let (_, dismissed) = self.apart(reader, rule, known)?;
        let gone: HashSet<&str> = dismissed.iter().map(|d| d.finding.key.as_str()).collect();
        let window = self.most + gone.len();
        let mut findings: Vec<Finding> = reader.all(&store::first(sql, window), params)?;
        let count: i64 = match findings.len() {
            few if few < window => i64::try_from(few).unwrap_or(i64::MAX),
            _ => reader.value(&store::count(sql), params)?.unwrap_or(0),
        };
        findings.retain(|finding| !gone.contains(finding.key.as_str()));
        let count = count - i64::try_from(gone.len()).unwrap_or(0);
        Ok(self.seen(count, findings, dismissed))
    }

    /// Those that stand, and those that were dismissed and are as they were.
    fn apart(
        &self,
        reader: &Reader<'_>,
        rule: &str,
        findings: Vec<Finding>,
    ) -> Result<(Vec<Finding>, Vec<DismissedFinding>)> {
        let Some(of_rule) = self.rules.get(rule) else {
            return Ok((findings, Vec::new()));
        };
        let (mut stand, mut gone) = (Vec::new(), Vec::new());
        for finding in findings {
            match of_rule.get(&finding.key) {
                Some(row) if row.stamp == stamp(reader, &finding)? => gone.push(DismissedFinding {
                    id: row.id.clone(),
                    reason: row.reason.clone(),
                    actor: row.actor.clone(),
                    at: row.at.clone(),
                    finding,
                }),
                _ => stand.push(finding),
            }
        }
        Ok((stand, gone))
    }

    /// Those of a rule's findings that stand.
    pub(crate) fn stands(
        &self,
        reader: &Reader<'_>,
        rule: &str,
        findings: Vec<Finding>,
    ) -> Result<Vec<Finding>> {
        Ok(self.apart(reader, rule, findings)?.0)
    }

    fn seen(
        &self,
        count: i64,
        mut findings: Vec<Finding>,
        mut dismissed: Vec<DismissedFinding>,
    ) -> Seen {
        findings.truncate(self.most);
        dismissed.truncate(self.most);
        Seen {
            count,
            findings,
            dismissed,
        }
    }
}

/// What a finding and its records are now.
fn stamp(reader: &Reader<'_>, finding: &Finding) -> Result<String> {
    let mut parts = vec![finding.facts.clone()];
    for record in std::iter::once(&finding.record).chain(&finding.others) {
        let table = match record.noun {
            Noun::Project => "project",
            Noun::Activity => "activity",
            Noun::CostLine => "cost_line",
            Noun::Person => "person",
            _ => continue,
        };
        parts.push(store::image(reader, table, &record.id)?);
    }
    Ok(digest(parts.iter().map(String::as_str)))
}

impl Targets {
    /// The findings that are meant, whatever their number.
    ///
    /// # Errors
    /// At `rule` when there is no such rule, at `keys` when none of them stands any more.
    pub(crate) fn findings(&self, desk: &Desk) -> Result<Vec<Finding>> {
        let mut found = match self.standing(desk)? {
            Some(found) => found,
            None => {
                let shown = crate::values::shown(&self.rule);
                return Err(Error::field("rule", msg::check_rule_unknown(shown)));
            }
        };
        if !self.all {
            let keys: HashSet<&str> = self.keys.iter().map(String::as_str).collect();
            found.retain(|finding| keys.contains(finding.key.as_str()));
        }
        match found.is_empty() {
            true => Err(Error::field("keys", msg::check_nothing_stands())),
            false => Ok(found),
        }
    }

    /// What stands of the rule; `None` where there is no such rule.
    fn standing(&self, desk: &Desk) -> Result<Option<Vec<Finding>>> {
        let rule = rules::rule(&self.rule).filter(|_| self.view == Looked::All);
        let Some(rule) = rule else {
            return missing::standing(desk, self.year, &self.rule);
        };
        desk.read(|reader| {
            let findings = match rule.look {
                Look::Records(sql) if self.all => reader.all(sql, [])?,
                Look::Records(sql) => reader.all(&store::among(sql, self.keys.iter()), [])?,
                Look::Register(look) => {
                    let question = Question::of(self.year);
                    look(&Ground::survey(desk, reader, &question, usize::MAX)?)?.findings
                }
            };
            Ok(Some(
                Dismissed::load(reader, usize::MAX)?.stands(reader, rule.id, findings)?,
            ))
        })
    }
}

/// Notes that findings are right as they are, with the reason.
///
/// # Errors
/// At `reason` when it is empty; at `targets.rule` for a missing rate, without which there is no figure.
pub fn dismiss(desk: &Desk, request: DismissFindings) -> Result<Done<Mended>> {
    let DismissFindings { targets, reason } = request;
    if targets.rule == "rate-missing" || targets.rule == "question-unanswered" {
        return Err(Error::field(
            "targets.rule",
            msg::check_cannot_be_dismissed(),
        ));
    }
    let findings = targets
        .findings(desk)
        .map_err(|error| error.in_field("targets"))?;
    let count = findings.len();
    let op = Op::new(msg::op_findings_dismissed(count));
    desk.transact(op, |tx| {
        for finding in &findings {
            put(tx, &targets.rule, finding, &reason)?;
        }
        Ok(Mended { count })
    })
}

fn put(tx: &mut Tx<'_>, rule: &str, finding: &Finding, reason: &str) -> Result<()> {
    let before = store::dismissal(&tx.reader(), rule, &finding.key)?;
    let mut dismissal = Dismissal {
        id: before
            .as_ref()
            .map(|known| known.id.clone())
            .unwrap_or_default(),
        row_version: before.map_or(0, |known| known.row_version),
        rule: rule.to_owned(),
        finding: finding.key.clone(),
        stamp: stamp(&tx.reader(), finding)?,
        reason: reason.trim().to_owned(),
        entry: tx.entry(),
    };
    crate::rules::check(&dismissal)?;
    tx.put(&mut dismissal)
}

/// Takes a dismissal back: the finding stands again.
pub fn restore(desk: &Desk, request: DismissalRequest) -> Result<Done<Nothing>> {
    desk.transact(Op::new(msg::op_finding_restored()), |tx| {
        tx.remove::<Dismissal>(request.id.as_str())?;
        Ok(Nothing {})
    })
}
