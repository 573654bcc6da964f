//! Takes activities of a file into the register, each whole or not at all, through the rules of the nouns.

use std::collections::HashMap;

use super::codes;
use super::meaning::{Body, Found, FoundBudget, FoundLine, IatiMoney};
use crate::agency::Agency;
use crate::budget::{Budget, BudgetId};
use crate::code_enum;
use crate::contribution::lines::{Payer, payer, side};
use crate::cost::{self, CostLine, CostLineId};
use crate::error::{Error, Result};
use crate::exchange::store;
use crate::messages::{Message, msg};
use crate::organisation::{Organisation, OrganisationId, OrganisationKind};
use crate::project::commands::put as put_project;
use crate::project::{
    AreaWeight, CountryShare, Direction, GoalWeight, Project, ProjectFacts, ProjectId,
    ProjectPartId, ProjectRole,
};
use crate::rules;
use crate::store::{Reader, Tx};
use crate::values::fold;

code_enum! {
    /// Whose facts or figures a project has afterwards.
    pub enum IatiSide {
        /// Those of the register stay; the file's are passed over.
        Register = "register", iati_side_register;
        /// Those of the file take their place.
        Iati = "iati", iati_side_iati;
    }
}

/// What is taken over of each activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choices {
    /// Title, days, countries and all else of a project that is in the register already.
    pub facts: IatiSide,
    /// The kinds of money, in the order of [`IatiMoney::ALL`].
    pub money: [IatiSide; 5],
}

impl Choices {
    fn takes(&self, kind: IatiMoney) -> bool {
        let place = IatiMoney::ALL.iter().position(|known| *known == kind);
        self.money[place.unwrap_or(0)] == IatiSide::Iati
    }
}

code_enum! {
    /// What becomes of an activity.
    pub enum IatiAction {
        /// A new project.
        Created = "created", iati_action_created;
        /// A project of the register gets something of it.
        Updated = "updated", iati_action_updated;
        /// It cannot be taken over.
        Refused = "refused", iati_action_refused;
    }
}

/// What became of an activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// What became of it.
    pub action: IatiAction,
    /// The project.
    pub project_id: Option<ProjectId>,
    /// Cost lines and budgets taken over.
    pub lines: usize,
    /// Cost lines and budgets of the register that they took the place of.
    pub replaced: usize,
    /// Why it was refused.
    pub reasons: Vec<Message>,
}

/// Takes activities over, one after another.
pub struct Taking {
    agency: Agency,
    choices: Choices,
    by_name: HashMap<String, OrganisationId>,
    by_channel: HashMap<String, OrganisationId>,
    /// Organisations that were made.
    pub organisations: usize,
}

impl Taking {
    /// Reads which organisations there are.
    pub fn begin(reader: &Reader<'_>, choices: Choices) -> Result<Taking> {
        let agency = crate::agency::store::get(reader)?;
        let mut by_name = HashMap::new();
        let mut by_channel = HashMap::new();
        for organisation in reader.every::<Organisation>()? {
            for name in [&organisation.name, &organisation.name_en] {
                if !name.is_empty() {
                    by_name
                        .entry(fold(name))
                        .or_insert_with(|| organisation.id.clone());
                }
            }
            if !organisation.channel_code.is_empty() {
                by_channel
                    .entry(organisation.channel_code.clone())
                    .or_insert_with(|| organisation.id.clone());
            }
        }
        Ok(Taking {
            agency,
            choices,
            by_name,
            by_channel,
            organisations: 0,
        })
    }

    /// Takes an activity over. What is refused leaves nothing behind.
    pub fn take(&mut self, tx: &mut Tx<'_>, found: &Found) -> Result<Taken> {
        let id = store::project_of_code(&tx.reader(), &found.code)?;
        let present = match &id {
            Some(id) => Some(Project::load(&tx.reader(), id)?),
            None => None,
        };
        let mut reasons = found.faults.clone();
        let leaving = match &present {
            Some(project) => self.leaving(&tx.reader(), project, &mut reasons)?,
            None => Leaving::default(),
        };
        let with_facts = present.is_none() || self.choices.facts == IatiSide::Iati;
        let mut project = match present.clone() {
            Some(project) => project,
            None => blank(found),
        };
        if with_facts {
            describe(&mut project, found);
        }
        self.check(&project, found, with_facts, &mut reasons);
        if !reasons.is_empty() {
            return Ok(Taken {
                action: IatiAction::Refused,
                project_id: id,
                lines: 0,
                replaced: 0,
                reasons,
            });
        }
        if with_facts {
            project.roles = Vec::new();
            for (body, role) in &found.roles {
                let organisation_id = self.organisation(tx, body)?;
                let twin = project
                    .roles
                    .iter()
                    .any(|known| known.organisation_id == organisation_id && known.role == *role);
                if !twin {
                    project.roles.push(ProjectRole {
                        id: ProjectPartId::default(),
                        row_version: 0,
                        project_id: project.facts.id.clone(),
                        organisation_id,
                        role: *role,
                    });
                }
            }
        }
        let replaced = leaving.lines.len() + leaving.budgets.len();
        for line in &leaving.lines {
            tx.remove::<CostLine>(line.as_str())?;
        }
        for budget in &leaving.budgets {
            tx.remove::<Budget>(budget.as_str())?;
        }
        if with_facts {
            put_project(tx, &mut project)?;
        }
        let project_id = project.facts.id.clone();
        let mut lines = 0;
        let choices = self.choices;
        for line in found
            .lines
            .iter()
            .filter(|line| choices.takes(line.category))
        {
            let payer = match &line.payer {
                Some(body) => Some(self.organisation(tx, body)?),
                None => None,
            };
            let mut line = cost_line(&project, line, payer)?;
            cost::commands::put(tx, &mut line)?;
            lines += 1;
        }
        if self.choices.takes(IatiMoney::Budgets) {
            for budget in &found.budgets {
                tx.put(&mut self.budget(&project_id, budget))?;
                lines += 1;
            }
        }
        Ok(Taken {
            action: match present {
                Some(_) => IatiAction::Updated,
                None => IatiAction::Created,
            },
            project_id: Some(project_id),
            lines,
            replaced,
            reasons,
        })
    }

    /// Everything that the nouns' own rules would refuse, before anything is written.
    fn check(
        &self,
        project: &Project,
        found: &Found,
        with_facts: bool,
        reasons: &mut Vec<Message>,
    ) {
        let mut refuse = |checked: Result<()>| {
            if let Err(error) = checked {
                match error.fields.is_empty() {
                    true => reasons.push(*error.message),
                    false => reasons.extend(error.fields.into_iter().map(|(_, message)| message)),
                }
            }
        };
        if with_facts {
            refuse(project.check());
        }
        for (body, _) in &found.roles {
            refuse(rules::check(&organisation(body)));
        }
        for line in found
            .lines
            .iter()
            .filter(|line| self.choices.takes(line.category))
        {
            if let Some(body) = &line.payer {
                refuse(rules::check(&organisation(body)));
            }
            let direction = project.facts.direction;
            if direction != Direction::BothWays && line.direction != direction {
                refuse(Err(Error::field(
                    "direction",
                    msg::cost_line_direction_other(direction.label()),
                )));
            }
            refuse(cost_line(project, line, None).and_then(|line| line.check()));
        }
        if self.choices.takes(IatiMoney::Budgets) {
            for budget in &found.budgets {
                refuse(self.budget(&project.facts.id, budget).check());
            }
        }
        reasons.dedup();
    }

    /// What of the register goes away for the file's.
    fn leaving(
        &self,
        reader: &Reader<'_>,
        project: &Project,
        reasons: &mut Vec<Message>,
    ) -> Result<Leaving> {
        let id = project.facts.id.as_str();
        let mut leaving = Leaving::default();
        for line in reader.children::<CostLine>("project_id", id)? {
            let direction = line.direction.unwrap_or(project.facts.direction);
            let payer = match &line.payer_id {
                Some(id) => payer(&self.agency, &reader.get(id.as_str())?),
                None => Payer::Unknown,
            };
            let side = side(direction, payer, self.agency.scope);
            let kind = match codes::transaction(side, direction, line.flow, false) {
                None => IatiMoney::Planned,
                Some("1" | "11") => IatiMoney::Incoming,
                Some("2") => IatiMoney::Commitments,
                Some(_) => IatiMoney::Spending,
            };
            if self.choices.takes(kind) {
                leaving.lines.push(line.id);
            }
        }
        if self.choices.takes(IatiMoney::Budgets) {
            let budgets = reader.children::<Budget>("project_id", id)?;
            leaving.budgets = budgets.into_iter().map(|budget| budget.id).collect();
        }
        if !leaving.lines.is_empty() && store::has_lines_with_documents(reader, id)? {
            reasons.push(msg::iati_fault_documents(&project.facts.code));
        }
        Ok(leaving)
    }

    fn budget(&self, project: &ProjectId, found: &FoundBudget) -> Budget {
        let years = cost::fiscal_years(Some(&self.agency), found.start.year(), found.start.year());
        Budget {
            id: BudgetId::default(),
            row_version: 0,
            fiscal_year: i64::from(years.of_day(found.start)),
            source: found.source.clone(),
            area: None,
            project_id: Some(project.clone()),
            currency: found.money.currency,
            amount_minor: found.money.minor,
            note: String::new(),
        }
    }

    /// The organisation that a body is, made where the register does not know it.
    fn organisation(&mut self, tx: &mut Tx<'_>, body: &Body) -> Result<OrganisationId> {
        let own = &self.agency.organisation_identifier;
        if !own.is_empty() && body.reference == *own {
            return Ok(self.agency.organisation_id.clone());
        }
        let channel = body.reference.strip_prefix("XM-DAC-");
        let known = channel
            .and_then(|code| self.by_channel.get(code))
            .or_else(|| self.by_name.get(&fold(&body.name)));
        if let Some(id) = known {
            return Ok(id.clone());
        }
        let mut made = organisation(body);
        tx.put(&mut made)?;
        self.organisations += 1;
        self.by_name.insert(fold(&body.name), made.id.clone());
        if !made.channel_code.is_empty() {
            self.by_channel
                .insert(made.channel_code.clone(), made.id.clone());
        }
        Ok(made.id)
    }
}

#[derive(Default)]
struct Leaving {
    lines: Vec<CostLineId>,
    budgets: Vec<BudgetId>,
}

/// A body as a new organisation.
fn organisation(body: &Body) -> Organisation {
    let kind = match body.kind {
        // There is one agency, and it is in the register already.
        OrganisationKind::Agency if body.country.is_none() => OrganisationKind::Ministry,
        kind => kind,
    };
    let mut organisation = Organisation::named(body.name.trim(), kind);
    organisation.name_en.clone_from(&body.name_en);
    organisation.country = body.country;
    if let Some(code) = body.reference.strip_prefix("XM-DAC-")
        && crate::reference::CHANNELS
            .iter()
            .any(|channel| channel.code == code)
    {
        code.clone_into(&mut organisation.channel_code);
    }
    organisation.index();
    organisation
}

fn blank(found: &Found) -> Project {
    Project {
        facts: ProjectFacts {
            id: ProjectId::default(),
            row_version: 0,
            code: found.code.clone(),
            title: String::new(),
            title_en: String::new(),
            summary: String::new(),
            start_date: None,
            end_date: None,
            status: found.status,
            direction: found.direction,
            form: found.form,
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

/// Puts an activity's facts into a project; roles follow when the organisations are known.
fn describe(project: &mut Project, found: &Found) {
    let facts = &mut project.facts;
    facts.title.clone_from(&found.title);
    facts.title_en.clone_from(&found.title_en);
    facts.summary.clone_from(&found.summary);
    facts.start_date = found.start;
    facts.end_date = found.end;
    facts.status = found.status;
    facts.direction = found.direction;
    facts.form = found.form;
    facts.purpose_code.clone_from(&found.purpose);
    let project_id = facts.id.clone();
    project.countries = (0..)
        .zip(&found.countries)
        .map(|(position, (iso3, share))| CountryShare {
            id: ProjectPartId::default(),
            row_version: 0,
            project_id: project_id.clone(),
            position,
            iso3: *iso3,
            share: *share,
        })
        .collect();
    project.areas = (0..)
        .zip(&found.areas)
        .map(|(position, (area, weight))| AreaWeight {
            id: ProjectPartId::default(),
            row_version: 0,
            project_id: project_id.clone(),
            position,
            area: area.clone(),
            weight: *weight,
        })
        .collect();
    project.goals = (0..)
        .zip(&found.goals)
        .map(|(position, (code, weight))| GoalWeight {
            id: ProjectPartId::default(),
            row_version: 0,
            project_id: project_id.clone(),
            position,
            code: code.clone(),
            weight: *weight,
        })
        .collect();
}

/// A line of a file as one of the register; what a file does not know of it stays empty.
fn cost_line(
    project: &Project,
    found: &FoundLine,
    payer_id: Option<OrganisationId>,
) -> Result<CostLine> {
    let mut line: CostLine = serde_json::from_value(serde_json::json!({
        "project_id": project.facts.id, "flow": found.flow, "currency": found.money.currency,
        "amount_minor": found.money.minor, "measurement": found.measurement,
    }))?;
    line.description.clone_from(&found.description);
    line.payer_id = payer_id;
    // A line that does not say which way it goes counts as provided.
    line.direction = Some(match found.direction {
        Direction::BothWays => Direction::Provided,
        direction => direction,
    });
    line.date = found.date;
    line.fiscal_year = found.fiscal_year;
    line.valuation = found.valuation;
    line.country = found.country;
    line.index();
    Ok(line)
}
