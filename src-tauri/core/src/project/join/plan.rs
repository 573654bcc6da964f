//! What becomes of every record of the projects that are joined: worked out once, for the preview and for the work.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::records::{
    only_country, same_activity, same_budget, same_contact, same_document, same_evaluation,
    same_indicator, same_line,
};
use super::{
    JoinPreview, JoinProjects, JoinShare, JoinedProject, JoinedRecords, JoinedSum, OnceLine, equal,
    load, merged, remember, stem,
};
use crate::activity::{Activity, ActivityId};
use crate::budget::Budget;
use crate::contact::Contact;
use crate::cost::{CostLine, CostLineId, Flow};
use crate::document::Document;
use crate::error::{Error, Result};
use crate::evaluation::Evaluation;
use crate::history;
use crate::indicator::{Indicator, IndicatorValue};
use crate::messages::msg;
use crate::person::{Assignment, Participation};
use crate::project::{
    AreaWeight, CountryShare, GoalWeight, Project, ProjectFacts, ProjectRole, commands,
};
use crate::store::{Reader, Record, Tx};
use crate::values::{CountryCode, Currency};

/// So many lines that are counted once are shown.
const SHOWN: usize = 40;

/// Records of one kind: those to save, and those that stand elsewhere already.
struct Fate<R> {
    /// In the projects that go.
    found: usize,
    /// To be saved as they are here.
    put: Vec<R>,
    /// To be removed: what stands already.
    gone: Vec<R>,
}

impl<R> Default for Fate<R> {
    fn default() -> Self {
        Fate {
            found: 0,
            put: Vec::new(),
            gone: Vec::new(),
        }
    }
}

impl<R: Record + serde::Serialize> Fate<R> {
    fn counted(&self) -> JoinedRecords {
        JoinedRecords {
            found: self.found,
            moved: self.found - self.gone.len(),
            once: self.gone.len(),
        }
    }

    fn save(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        self.put.iter_mut().try_for_each(|record| tx.put(record))
    }

    fn remove(&self, tx: &mut Tx<'_>) -> Result<()> {
        self.gone
            .iter()
            .try_for_each(|record| tx.remove::<R>(record.key()))
    }
}

/// What becomes of the projects and of everything in them.
pub(super) struct Plan {
    projects: Vec<Project>,
    merged: Project,
    shares: Vec<JoinShare>,
    sums: BTreeMap<(Flow, Currency), (i128, i128)>,
    lines: Fate<CostLine>,
    activities: Fate<Activity>,
    participations: Fate<Participation>,
    assignments: Fate<Assignment>,
    documents: Fate<Document>,
    contacts: Fate<Contact>,
    indicators: Fate<Indicator>,
    values: Fate<IndicatorValue>,
    evaluations: Fate<Evaluation>,
    budgets: Fate<Budget>,
}

impl Plan {
    /// Works it out.
    pub(super) fn make(reader: &Reader<'_>, join: &JoinProjects) -> Result<Plan> {
        let keys: HashSet<&str> = join.projects.iter().map(|id| id.as_str()).collect();
        if keys.len() < 2 || keys.len() != join.projects.len() {
            return Err(Error::field("projects", msg::join_too_few()));
        }
        let projects = load(reader, &join.projects)?;
        let way = projects[0].facts.direction;
        if let Some(other) = projects
            .iter()
            .find(|project| project.facts.direction != way)
        {
            return Err(Error::field(
                "projects",
                msg::join_other_direction(&other.facts.code),
            ));
        }
        let mut countries: Vec<CountryCode> = Vec::new();
        for share in projects.iter().flat_map(|project| &project.countries) {
            if !countries.contains(&share.iso3) {
                countries.push(share.iso3);
            }
        }
        let shares = join.shares.clone().unwrap_or_else(|| equal(&countries));
        let merged = merged(&projects, &shares, join);
        merged
            .check()
            .map_err(|error| error.renamed("countries", "shares"))?;
        let mut plan = Plan {
            merged,
            shares,
            sums: BTreeMap::new(),
            lines: Fate::default(),
            activities: Fate::default(),
            participations: Fate::default(),
            assignments: Fate::default(),
            documents: moved(
                reader,
                &projects,
                |document: &mut Document, id| document.project_id = id.clone(),
                same_document,
            )?,
            contacts: moved(
                reader,
                &projects,
                |contact: &mut Contact, id| contact.project_id = id.clone(),
                same_contact,
            )?,
            evaluations: moved(
                reader,
                &projects,
                |evaluation: &mut Evaluation, id| evaluation.project_id = id.clone(),
                same_evaluation,
            )?,
            budgets: moved(
                reader,
                &projects,
                |budget: &mut Budget, id| budget.project_id = Some(id.clone()),
                same_budget,
            )?,
            indicators: Fate::default(),
            values: Fate::default(),
            projects,
        };
        let activities = plan.plan_activities(reader)?;
        let lines = plan.plan_lines(reader, &activities)?;
        plan.plan_indicators(reader)?;
        for document in &mut plan.documents.put {
            let moved = document
                .activity_id
                .as_ref()
                .and_then(|id| activities.get(id));
            document.activity_id = moved.cloned().or(document.activity_id.take());
            let moved = document.cost_line_id.as_ref().and_then(|id| lines.get(id));
            document.cost_line_id = moved.cloned().or(document.cost_line_id.take());
        }
        Ok(plan)
    }

    /// How many projects go.
    pub(super) fn gone(&self) -> usize {
        self.projects.len() - 1
    }

    /// How many lines are counted once that counted several times.
    pub(super) fn once(&self) -> usize {
        self.lines.gone.len()
    }

    /// Activities, and who takes part in those that are one; the activities that go, with those that stay.
    fn plan_activities(&mut self, reader: &Reader<'_>) -> Result<HashMap<ActivityId, ActivityId>> {
        let keep = self.projects[0].facts.id.clone();
        let mut pool: Vec<(Activity, usize)> = Vec::new();
        let mut became = HashMap::new();
        for (place, project) in self.projects.iter().enumerate() {
            let mut taken: HashSet<ActivityId> = HashSet::new();
            let own: Vec<Activity> = reader.children("project_id", project.facts.id.as_str())?;
            let before = pool.len();
            for activity in own {
                let twin = pool[..before].iter().find(|(known, of)| {
                    !taken.contains(&known.id)
                        && same_activity((known, &self.projects[*of]), (&activity, project))
                });
                self.activities.found += usize::from(place > 0);
                match twin {
                    Some((twin, _)) => {
                        taken.insert(twin.id.clone());
                        became.insert(activity.id.clone(), twin.id.clone());
                        self.activities.gone.push(activity);
                    }
                    None => pool.push((activity, place)),
                }
            }
        }
        for (mut activity, place) in pool {
            if place > 0 {
                activity.project_id = keep.clone();
                self.activities.put.push(activity);
            }
        }
        let mut there: HashMap<ActivityId, (Vec<Participation>, Vec<Assignment>)> = HashMap::new();
        for activity in &self.activities.gone {
            let twin = &became[&activity.id];
            if !there.contains_key(twin) {
                let known = (
                    reader.children("activity_id", twin.as_str())?,
                    reader.children("activity_id", twin.as_str())?,
                );
                there.insert(twin.clone(), known);
            }
            let Some((participations, assignments)) = there.get_mut(twin) else {
                continue;
            };
            for mut row in reader.children::<Participation>("activity_id", activity.id.as_str())? {
                self.participations.found += 1;
                if participations
                    .iter()
                    .any(|known| known.person_id == row.person_id)
                {
                    self.participations.gone.push(row);
                } else {
                    row.activity_id = twin.clone();
                    participations.push(row.clone());
                    self.participations.put.push(row);
                }
            }
            for mut row in reader.children::<Assignment>("activity_id", activity.id.as_str())? {
                self.assignments.found += 1;
                row.activity_id = twin.clone();
                let same = |known: &Assignment| {
                    let mut known = known.clone();
                    known.id = row.id.clone();
                    known.row_version = row.row_version;
                    known == row
                };
                if assignments.iter().any(same) {
                    self.assignments.gone.push(row);
                } else {
                    assignments.push(row.clone());
                    self.assignments.put.push(row);
                }
            }
        }
        Ok(became)
    }

    /// Lines: what stands in several projects alike stands once and is split by the shares; what only one of them
    /// has keeps that one's country. The lines that go, with those that stay.
    fn plan_lines(
        &mut self,
        reader: &Reader<'_>,
        activities: &HashMap<ActivityId, ActivityId>,
    ) -> Result<HashMap<CostLineId, CostLineId>> {
        struct Entry {
            line: CostLine,
            place: usize,
            twins: usize,
            /// The country of the line and of all its twins, where they have the same.
            country: Option<CountryCode>,
        }
        let keep = self.projects[0].facts.id.clone();
        let mut pool: Vec<Entry> = Vec::new();
        // What could be the same, by what is compared first.
        let mut alike: HashMap<(Currency, i64), Vec<usize>> = HashMap::new();
        let mut became = HashMap::new();
        for (place, project) in self.projects.iter().enumerate() {
            let only = only_country(project);
            let mut taken: HashSet<usize> = HashSet::new();
            let before = pool.len();
            for line in reader.children::<CostLine>("project_id", project.facts.id.as_str())? {
                let sum = self.sums.entry((line.flow, line.currency)).or_default();
                sum.0 += i128::from(line.amount_minor);
                self.lines.found += usize::from(place > 0);
                let key = (line.currency, line.amount_minor);
                let twin = alike.get(&key).into_iter().flatten().copied().find(|at| {
                    let known = &pool[*at];
                    *at < before
                        && !taken.contains(at)
                        && same_line((&known.line, &self.projects[known.place]), (&line, project))
                });
                let country = line.country.or(only);
                match twin {
                    Some(at) => {
                        taken.insert(at);
                        let known = &mut pool[at];
                        known.twins += 1;
                        known.country = known.country.filter(|known| Some(*known) == country);
                        became.insert(line.id.clone(), known.line.id.clone());
                        self.lines.gone.push(line);
                    }
                    None => {
                        sum.1 += i128::from(line.amount_minor);
                        alike.entry(key).or_default().push(pool.len());
                        pool.push(Entry {
                            country,
                            line,
                            place,
                            twins: 0,
                        });
                    }
                }
            }
        }
        for entry in pool {
            let mut line = entry.line.clone();
            line.project_id = keep.clone();
            line.country = entry.country;
            let moved = line.activity_id.as_ref().and_then(|id| activities.get(id));
            line.activity_id = moved.cloned().or(line.activity_id.take());
            if line != entry.line {
                self.lines.put.push(line);
            }
        }
        Ok(became)
    }

    /// Indicators: the same ones are one, unless they have different values for one period.
    fn plan_indicators(&mut self, reader: &Reader<'_>) -> Result<()> {
        let keep = self.projects[0].facts.id.clone();
        let mut pool: Vec<(Indicator, Vec<IndicatorValue>)> = Vec::new();
        for (place, project) in self.projects.iter().enumerate() {
            let before = pool.len();
            for mut indicator in
                reader.children::<Indicator>("project_id", project.facts.id.as_str())?
            {
                let values: Vec<IndicatorValue> =
                    reader.children("indicator_id", indicator.id.as_str())?;
                self.indicators.found += usize::from(place > 0);
                let twin = pool[..before].iter_mut().find(|(known, measured)| {
                    same_indicator(known, &indicator)
                        && values.iter().all(|value| {
                            measured
                                .iter()
                                .all(|one| one.period != value.period || one.value == value.value)
                        })
                });
                match twin {
                    Some((twin, measured)) => {
                        for mut value in values {
                            if measured.iter().any(|one| one.period == value.period) {
                                self.values.gone.push(value);
                            } else {
                                value.indicator_id = twin.id.clone();
                                measured.push(value.clone());
                                self.values.put.push(value);
                            }
                        }
                        self.indicators.gone.push(indicator);
                    }
                    None => {
                        if place > 0 {
                            indicator.project_id = keep.clone();
                            self.indicators.put.push(indicator.clone());
                        }
                        pool.push((indicator, values));
                    }
                }
            }
        }
        Ok(())
    }

    /// What the officer sees before.
    pub(super) fn preview(self, reader: &Reader<'_>) -> Result<JoinPreview> {
        let mut history = 0;
        for project in &self.projects[1..] {
            history += history::store::count(reader, Some(project.facts.id.as_str()))?;
        }
        let code_of = |line: &CostLine| {
            let of = self
                .projects
                .iter()
                .find(|project| project.facts.id == line.project_id);
            of.map_or_else(String::new, |project| project.facts.code.clone())
        };
        let once = self.lines.gone.iter().take(SHOWN).map(|line| OnceLine {
            code: code_of(line),
            description: line.description.clone(),
            when: match (line.date, line.fiscal_year) {
                (Some(day), _) => day.to_string(),
                (None, year) => year.map_or_else(String::new, |year| year.to_string()),
            },
            amount: line.money().into(),
        });
        let once = once.collect();
        let sums = self.sums.iter().map(|((flow, currency), (before, after))| {
            Ok(JoinedSum {
                flow: *flow,
                before: crate::cost::store::amount(*before, *currency)?,
                after: crate::cost::store::amount(*after, *currency)?,
            })
        });
        let taking_part = [self.participations.counted(), self.assignments.counted()]
            .into_iter()
            .fold(JoinedRecords::default(), |sum, one| JoinedRecords {
                found: sum.found + one.found,
                moved: sum.moved + one.moved,
                once: sum.once + one.once,
            });
        Ok(JoinPreview {
            keep: self.merged.facts.id.clone(),
            code: self.merged.facts.code.clone(),
            title: self.merged.facts.title.clone(),
            stem: stem(&self.projects),
            sums: sums.collect::<Result<_>>()?,
            lines: self.lines.counted(),
            once,
            activities: self.activities.counted(),
            taking_part,
            documents: self.documents.counted(),
            contacts: self.contacts.counted(),
            indicators: self.indicators.counted(),
            evaluations: self.evaluations.counted(),
            budgets: self.budgets.counted(),
            history,
            shares: self.shares,
            projects: self
                .projects
                .into_iter()
                .map(|project| JoinedProject {
                    id: project.facts.id,
                    code: project.facts.code,
                    title: project.facts.title,
                })
                .collect(),
        })
    }

    /// Does it: first everything moves, then what stands twice goes, at last the projects.
    pub(super) fn apply(mut self, tx: &mut Tx<'_>) -> Result<Project> {
        self.activities.save(tx)?;
        self.lines.save(tx)?;
        self.documents.save(tx)?;
        self.documents.remove(tx)?;
        self.lines.remove(tx)?;
        self.participations.remove(tx)?;
        self.participations.save(tx)?;
        self.assignments.remove(tx)?;
        self.assignments.save(tx)?;
        self.activities.remove(tx)?;
        self.contacts.save(tx)?;
        self.contacts.remove(tx)?;
        self.indicators.save(tx)?;
        self.values.save(tx)?;
        self.values.remove(tx)?;
        self.indicators.remove(tx)?;
        self.evaluations.save(tx)?;
        self.evaluations.remove(tx)?;
        self.budgets.save(tx)?;
        self.budgets.remove(tx)?;
        for project in &self.projects[1..] {
            let id = project.facts.id.as_str();
            remember(tx, &project.facts, &self.merged.facts.id)?;
            tx.put_children::<CountryShare>("project_id", id, &mut [])?;
            tx.put_children::<ProjectRole>("project_id", id, &mut [])?;
            tx.put_children::<AreaWeight>("project_id", id, &mut [])?;
            tx.put_children::<GoalWeight>("project_id", id, &mut [])?;
            tx.remove::<ProjectFacts>(id)?;
        }
        commands::put(tx, &mut self.merged)?;
        Ok(self.merged)
    }
}

/// Records that only name their project: those of the projects that go move, unless they stand already.
fn moved<R: Record + serde::Serialize>(
    reader: &Reader<'_>,
    projects: &[Project],
    place: impl Fn(&mut R, &crate::project::ProjectId),
    same: impl Fn(&R, &R) -> bool,
) -> Result<Fate<R>> {
    let keep = &projects[0].facts.id;
    let mut fate = Fate::default();
    let mut pool: Vec<R> = Vec::new();
    for (index, project) in projects.iter().enumerate() {
        let before = pool.len();
        for mut record in reader.children::<R>("project_id", project.facts.id.as_str())? {
            fate.found += usize::from(index > 0);
            if pool[..before].iter().any(|known| same(known, &record)) {
                fate.gone.push(record);
                continue;
            }
            pool.push(record.clone());
            if index > 0 {
                place(&mut record, keep);
                fate.put.push(record);
            }
        }
    }
    Ok(fate)
}
