//! `import.iati_*`

use std::collections::{BTreeMap, HashSet};
use std::io::BufReader;
use std::ops::ControlFlow;
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::meaning::{Found, IatiMoney, Reader};
use super::take::{Choices, IatiAction, IatiSide, Taken, Taking};
use super::tree::{Element, each_activity};
use super::write::primary;
use crate::commands::{Listener, Progress};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::exchange::store;
use crate::messages::{Catalogue, msg};
use crate::ops::{Done, Op};
use crate::project::{ProjectId, ProjectStatus};
use crate::store::{PageRequest, Tx, open_other};
use crate::values::{Date, fold};

/// So many activities are shown with what became of them.
const MOST_SHOWN: usize = 200;

/// So many reporting organisations are named.
const MOST_REPORTERS: usize = 5;

/// Activities of a file to be looked at.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct IatiInspectRequest {
    /// Path of the file.
    pub path: String,
    /// Part of an identifier or a title.
    #[serde(default)]
    pub search: String,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

/// An activity of a file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IatiActivityRow {
    /// Its place in the file, from 0: an identifier may be missing, or stand there twice.
    pub place: usize,
    /// Its identifier.
    pub identifier: String,
    /// The code that its project has or would have.
    pub code: String,
    /// Its title.
    pub title: String,
    /// How far it is.
    pub status: ProjectStatus,
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Codes of its countries.
    pub countries: Vec<String>,
    /// Transactions, planned disbursements and budgets that the register has a place for.
    pub money: usize,
    /// The project of the register that has this code.
    pub project_id: Option<ProjectId>,
    /// Why it cannot be taken over.
    pub reasons: Vec<String>,
}

/// What is in a file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IatiFile {
    /// The version of the standard.
    pub version: String,
    /// Who reports the activities, the first five as they come.
    pub reporters: Vec<String>,
    /// Activities in the file.
    pub total: usize,
    /// Those that the search found.
    pub found: usize,
    /// How many transactions, planned disbursements and budgets of each kind and currency it has.
    pub money: Vec<IatiMoneyCount>,
    /// The window.
    pub rows: Vec<IatiActivityRow>,
}

/// Money of one kind and currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IatiMoneyCount {
    /// The kind.
    pub kind: IatiMoney,
    /// The currency.
    pub currency: String,
    /// How many amounts.
    pub count: usize,
}

/// Activities to be taken over.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct IatiImport {
    /// Path of the file.
    pub path: String,
    /// Identifiers of the activities; none: all.
    #[serde(default)]
    pub identifiers: Vec<String>,
    /// Identifiers of the activities that stay outside.
    #[serde(default)]
    pub except: Vec<String>,
    /// Whose facts a project that is in the register keeps.
    #[serde(default = "register")]
    #[ts(as = "Option<IatiSide>", optional)]
    pub facts: IatiSide,
    /// Whose budgets.
    #[serde(default = "iati")]
    #[ts(as = "Option<IatiSide>", optional)]
    pub budgets: IatiSide,
    /// Whose planned lines.
    #[serde(default = "iati")]
    #[ts(as = "Option<IatiSide>", optional)]
    pub planned: IatiSide,
    /// Whose commitments.
    #[serde(default = "iati")]
    #[ts(as = "Option<IatiSide>", optional)]
    pub commitments: IatiSide,
    /// Whose disbursements and expenditure.
    #[serde(default = "iati")]
    #[ts(as = "Option<IatiSide>", optional)]
    pub spending: IatiSide,
    /// Whose incoming money. In somebody else's file it is what they were given to spend: the same money twice.
    #[serde(default = "iati")]
    #[ts(as = "Option<IatiSide>", optional)]
    pub incoming: IatiSide,
}

fn register() -> IatiSide {
    IatiSide::Register
}

fn iati() -> IatiSide {
    IatiSide::Iati
}

/// What became, or would become, of an activity.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IatiTakenRow {
    /// Its identifier.
    pub identifier: String,
    /// The project's code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// What became of it.
    pub action: IatiAction,
    /// The project that was there before.
    pub project_id: Option<ProjectId>,
    /// Cost lines and budgets taken over.
    pub lines: usize,
    /// Cost lines and budgets of the register that they took the place of.
    pub replaced: usize,
    /// Why it was refused.
    pub reasons: Vec<String>,
}

/// What became, or would become, of the activities.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct IatiOutcome {
    /// New projects.
    pub created: usize,
    /// Projects that got something.
    pub updated: usize,
    /// Activities that were refused.
    pub refused: usize,
    /// New organisations.
    pub organisations: usize,
    /// Cost lines and budgets taken over.
    pub lines: usize,
    /// Cost lines and budgets of the register that they took the place of.
    pub replaced: usize,
    /// The first activities, the refused ones before others.
    pub rows: Vec<IatiTakenRow>,
}

/// Lists the activities of a file.
pub fn inspect(
    desk: &Desk,
    request: IatiInspectRequest,
    listener: Listener<'_>,
) -> Result<IatiFile> {
    let wanted = fold(&request.search);
    let offset = usize::try_from(request.page.offset).unwrap_or(usize::MAX);
    let rows = usize::try_from(request.page.rows()).unwrap_or(100);
    let mut file = IatiFile {
        version: String::new(),
        reporters: Vec::new(),
        total: 0,
        found: 0,
        money: Vec::new(),
        rows: Vec::new(),
    };
    let mut money: BTreeMap<(IatiMoney, String), usize> = BTreeMap::new();
    let version = each(desk, &request.path, listener, &mut |found| {
        file.total += 1;
        let reporter = &found.reporter;
        if !reporter.is_empty()
            && file.reporters.len() < MOST_REPORTERS
            && !file.reporters.contains(reporter)
        {
            file.reporters.push(reporter.clone());
        }
        for line in &found.lines {
            let currency = line.money.currency.to_string();
            *money.entry((line.category, currency)).or_default() += 1;
        }
        for budget in &found.budgets {
            let currency = budget.money.currency.to_string();
            *money.entry((IatiMoney::Budgets, currency)).or_default() += 1;
        }
        let texts = [&found.identifier, &found.title, &found.title_en];
        if wanted.is_empty() || texts.iter().any(|text| fold(text).contains(&wanted)) {
            file.found += 1;
            if file.found > offset && file.rows.len() < rows {
                file.rows.push(row(desk, file.total - 1, &found)?);
            }
        }
        Ok(())
    })?;
    file.version = version;
    file.money = money
        .into_iter()
        .map(|((kind, currency), count)| IatiMoneyCount {
            kind,
            currency,
            count,
        })
        .collect();
    Ok(file)
}

fn row(desk: &Desk, place: usize, found: &Found) -> Result<IatiActivityRow> {
    let project = desk.read(|reader| store::project_of_code(reader, &found.code))?;
    Ok(IatiActivityRow {
        place,
        identifier: found.identifier.clone(),
        code: found.code.clone(),
        title: found.title.clone(),
        status: found.status,
        start: found.start,
        end: found.end,
        countries: found
            .countries
            .iter()
            .map(|(country, _)| country.to_string())
            .collect(),
        money: found.lines.len() + found.budgets.len(),
        project_id: project,
        reasons: found.faults.iter().map(|fault| desk.say(fault)).collect(),
    })
}

/// Says what would become of the activities, and changes nothing.
pub fn preview(desk: &Desk, request: IatiImport, listener: Listener<'_>) -> Result<IatiOutcome> {
    desk.rehearse(|tx| taken(desk, tx, &request, listener))
}

/// Takes activities over in one operation.
pub fn apply(
    desk: &Desk,
    request: IatiImport,
    listener: Listener<'_>,
) -> Result<Done<IatiOutcome>> {
    desk.transact_told(|tx| {
        let outcome = taken(desk, tx, &request, listener)?;
        let op = Op::new(msg::op_iati_imported(outcome.created + outcome.updated));
        Ok((outcome, op))
    })
}

fn taken(
    desk: &Desk,
    tx: &mut Tx<'_>,
    request: &IatiImport,
    listener: Listener<'_>,
) -> Result<IatiOutcome> {
    let choices = Choices {
        facts: request.facts,
        money: [
            request.budgets,
            request.planned,
            request.commitments,
            request.spending,
            request.incoming,
        ],
    };
    let mut wanted: HashSet<&str> = request.identifiers.iter().map(String::as_str).collect();
    let takes_all = wanted.is_empty();
    let except: HashSet<&str> = request.except.iter().map(String::as_str).collect();
    let mut taking = Taking::begin(&tx.reader(), choices)?;
    let mut outcome = IatiOutcome::default();
    let mut others = Vec::new();
    let agency = crate::agency::store::get(&tx.reader())?;
    each_of(&agency, &request.path, listener, &mut |found| {
        if !takes_all && !wanted.remove(found.identifier.as_str()) {
            return Ok(());
        }
        if except.contains(found.identifier.as_str()) {
            return Ok(());
        }
        let taken = taking.take(tx, &found)?;
        match taken.action {
            IatiAction::Created => outcome.created += 1,
            IatiAction::Updated => outcome.updated += 1,
            IatiAction::Refused => outcome.refused += 1,
        }
        outcome.lines += taken.lines;
        outcome.replaced += taken.replaced;
        let shown = match taken.action {
            IatiAction::Refused => &mut outcome.rows,
            IatiAction::Created | IatiAction::Updated => &mut others,
        };
        if shown.len() < MOST_SHOWN {
            shown.push(shown_row(desk.catalogue(), &found, taken));
        }
        Ok(())
    })?;
    if let Some(missing) = wanted.iter().min() {
        return Err(Error::field(
            "identifiers",
            msg::iati_identifier_missing(crate::values::shown(missing)),
        ));
    }
    outcome.organisations = taking.organisations;
    outcome.rows.extend(others);
    outcome.rows.truncate(MOST_SHOWN);
    Ok(outcome)
}

fn shown_row(catalogue: &Catalogue, found: &Found, taken: Taken) -> IatiTakenRow {
    IatiTakenRow {
        identifier: found.identifier.clone(),
        code: found.code.clone(),
        title: found.title.clone(),
        action: taken.action,
        project_id: taken
            .project_id
            .filter(|_| taken.action != IatiAction::Created),
        lines: taken.lines,
        replaced: taken.replaced,
        reasons: taken
            .reasons
            .iter()
            .map(|reason| catalogue.text(reason))
            .collect(),
    }
}

/// Reads a file as the agency understands it.
fn each(
    desk: &Desk,
    path: &str,
    listener: Listener<'_>,
    each: &mut dyn FnMut(Found) -> Result<()>,
) -> Result<String> {
    let agency = desk.read(crate::agency::store::get)?;
    each_of(&agency, path, listener, each)
}

fn each_of(
    agency: &crate::agency::Agency,
    path: &str,
    listener: Listener<'_>,
    each: &mut dyn FnMut(Found) -> Result<()>,
) -> Result<String> {
    let language = primary(&agency.language);
    let reader = Reader {
        own: &agency.organisation_identifier,
        country: agency.country,
        language: &language,
    };
    let file = open_other(Path::new(path))?;
    let facts = file.metadata()?;
    if facts.is_dir() {
        return Err(Error::field("path", msg::iati_not_xml()));
    }
    let total = u32::try_from(facts.len() / 1024).unwrap_or(u32::MAX).max(1);
    let mut seen = 0u32;
    each_activity(BufReader::new(file), &mut |at, activity: Element| {
        seen += 1;
        if seen % 16 == 1 {
            let done = u32::try_from(at / 1024).unwrap_or(u32::MAX).min(total);
            if listener(Progress { done, total }) == ControlFlow::Break(()) {
                return Err(Error::new(Code::Cancelled, msg::iati_cancelled()));
            }
        }
        each(reader.read(&activity))?;
        Ok(ControlFlow::Continue(()))
    })
}
