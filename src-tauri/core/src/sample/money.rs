//! The sample's activities and cost lines: each year's amount, spread over the projects at work in it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::chance::Chance;
use super::facts::{self, WorkRow, code, value};
use super::projects::{Bodies, Made};
use super::years::{self, YEARS};
use crate::activity::{Activity, ActivityId, ActivityKind, ActivityStatus};
use crate::cost::{CostLine, CostLineId, Flow, Valuation};
use crate::error::{Error, Result};
use crate::money::split::largest_remainder;
use crate::organisation::OrganisationId;
use crate::project::{Direction, ProjectId, ProjectStatus, Role};
use crate::store::Tx;
use crate::values::{CountryCode, Currency, Date};

/// What the agency disburses in a year, in million baht and tenths: money (A) and in kind (B).
const YEARLY: [(i64, i64); 5] = [
    (1482, 1874),
    (1719, 2413),
    (2056, 2881),
    (2194, 3248),
    (2463, 3661),
];

/// What one baht is in the sample's other currencies, in millionths, and the step amounts are rounded to.
/// These only make amounts plausible; figures are converted by the rates of the register.
const ABOUT: [(&str, i64, i64); 8] = [
    ("THB", 1_000_000, 500),
    ("USD", 29_400, 100),
    ("EUR", 27_200, 100),
    ("JPY", 4_230_000, 1000),
    ("CNY", 206_000, 100),
    ("INR", 2_430_000, 1000),
    ("SGD", 39_300, 100),
    ("KRW", 38_500_000, 10_000),
];

/// What the year's work left for the other parts.
pub(super) struct Work {
    /// Every activity with the place of its project in the programme.
    pub activities: Vec<(usize, Activity)>,
    /// Baht disbursed by the agency, by fiscal year and place of the project.
    pub spent: BTreeMap<(i64, usize), i64>,
}

/// Writes activities and cost lines.
pub(super) fn fill(
    tx: &mut Tx<'_>,
    bodies: &Bodies,
    programme: &[Made],
    chance: &mut Chance,
) -> Result<Work> {
    let mut ledger = Ledger {
        tx,
        bodies,
        chance,
        kinds: facts::work()?,
        work: Work {
            activities: Vec::new(),
            spent: BTreeMap::new(),
        },
    };
    for (year, (money, in_kind)) in YEARS.into_iter().zip(YEARLY) {
        let mut items = items(programme, year)?;
        for (group, tenths) in [('A', money), ('B', in_kind)] {
            let weight = |item: &Item<'_>| {
                // Received cooperation is not ours: it does not take part in the year's amount.
                let ours = programme[item.place].direction != Direction::Received;
                if ours && item.id.starts_with(group) {
                    item.weight
                } else {
                    0
                }
            };
            let sum: i64 = items.iter().map(weight).sum();
            for item in items.iter_mut().filter(|item| item.id.starts_with(group)) {
                item.baht = tenths * 100_000 * item.weight / sum;
            }
        }
        for item in &items {
            ledger.item(&programme[item.place], item, year)?;
        }
        for (place, project) in programme.iter().enumerate() {
            ledger.promises(project, place, &items, year)?;
        }
    }
    ledger.gaps(programme)?;
    Ok(ledger.work)
}

/// One measurement id of one project in one year.
struct Item<'p> {
    place: usize,
    id: &'p str,
    span: (Date, Date),
    weight: i64,
    baht: i64,
}

fn items(programme: &[Made], year: i64) -> Result<Vec<Item<'_>>> {
    let mut items = Vec::new();
    for (place, project) in programme.iter().enumerate() {
        let Some(span) = years::shared(project.days, years::fiscal(year)?) else {
            continue;
        };
        // What was stopped worked in its first year only.
        let stopped = matches!(
            project.status,
            ProjectStatus::Cancelled | ProjectStatus::Suspended
        );
        if stopped && project.days.0 < years::fiscal(year)?.0 {
            continue;
        }
        for (id, weight) in project.row.items()? {
            items.push(Item {
                place,
                id,
                span,
                weight: weight * project.row.size * years::months(span),
                baht: 0,
            });
        }
    }
    Ok(items)
}

struct Ledger<'w, 't> {
    tx: &'w mut Tx<'t>,
    bodies: &'w Bodies,
    chance: &'w mut Chance,
    kinds: Vec<WorkRow>,
    work: Work,
}

impl Ledger<'_, '_> {
    /// Writes what one kind of work did in a year: activities, our lines, the partners' lines.
    fn item(&mut self, project: &Made, item: &Item<'_>, year: i64) -> Result<()> {
        let kind = self.kinds.iter().find(|kind| kind.measurement == item.id);
        let kind = kind.ok_or_else(|| Error::internal(format!("no work: {}", item.id)))?;
        let (title, kinds, line) = (kind.activity.clone(), kind.kinds.clone(), kind.line.clone());
        let valuation = match kind.valuation.as_str() {
            "" => None,
            named => Some(code(Valuation::from_code, named)?),
        };
        let parts = usize::try_from(kind.parts).map_err(Error::internal)?;
        let weights: Vec<Decimal> = (0..parts)
            .map(|_| Decimal::from(self.chance.between(60, 100)))
            .collect();
        let received = project.direction == Direction::Received;
        for (index, baht) in largest_remainder(item.baht, &weights)
            .into_iter()
            .enumerate()
        {
            let activity = self.activity(project, item, &kinds, &title, index)?;
            let day = match &activity {
                // Work is paid for soon after it begins, inside the year.
                Some(activity) => activity.start_date.map_or(item.span.1, |start| {
                    years::after(start, self.chance.below(20)).min(item.span.1)
                }),
                None => years::some_day(item.span, self.chance),
            };
            let mut written = line_of(project, item.id, &line, valuation);
            written.activity_id = activity.map(|activity| activity.id);
            let currency = self.currency(project, item.id)?;
            self.dated(&mut written, day, year);
            if received {
                let giver = project.in_role(Role::FirstProvider).unwrap_or_default();
                let giver = self.bodies.get(giver)?;
                written.payer_id = Some(giver.id.clone());
                written.reported_by = giver.called().to_owned();
                written.valuation = written.valuation.map(|_| Valuation::PartnerDeclared);
                self.put(&mut written, baht, project.row.currency)?;
                if index == 0 {
                    self.counterpart(&written, baht)?;
                }
                continue;
            }
            written.payer_id = Some(self.bodies.agency.clone());
            if project.direction == Direction::BothWays {
                written.direction = Some(Direction::Provided);
            }
            if project.countries.len() > 1 && self.chance.in_hundred(15) {
                written.country = self.chance.one_of(&project.countries).copied();
            }
            if project.row.code.starts_with("GAP-2025") && index == 0 {
                written.payer_id = None;
            }
            self.put(&mut written, baht, currency)?;
            *self.work.spent.entry((year, item.place)).or_default() += baht;
            if index == 0 {
                self.partners(project, &written, baht)?;
            }
        }
        Ok(())
    }

    /// What receiving cost us: travel and time of our own people.
    fn counterpart(&mut self, theirs: &CostLine, baht: i64) -> Result<()> {
        let mut line = theirs.clone();
        line.id = CostLineId::default();
        line.row_version = 0;
        line.payer_id = Some(self.bodies.agency.clone());
        line.reported_by = String::new();
        line.valuation = Some(Valuation::ActualExpenditure);
        self.put(&mut line, baht / 8, value("THB")?)
    }

    /// What others paid beside us: a ministry that implements, a second provider, the other side.
    fn partners(&mut self, project: &Made, ours: &CostLine, baht: i64) -> Result<()> {
        let in_kind = ours.measurement.starts_with('B');
        let declared = in_kind.then_some(Valuation::PartnerDeclared);
        if let Some(key) = project.in_role(Role::SecondProvider) {
            let partner = self.bodies.get(key)?;
            let mut line = ours.clone();
            line.id = CostLineId::default();
            line.row_version = 0;
            line.payer_id = Some(partner.id.clone());
            line.reported_by = partner.called().to_owned();
            line.valuation = declared;
            line.country = None;
            if project.direction == Direction::BothWays {
                line.direction = Some(Direction::Received);
            }
            self.put(&mut line, baht * 6 / 10, project.row.currency)?;
        }
        if let Some(key) = project.in_role(Role::Implementing)
            && in_kind
            && ours.measurement != "B11"
            && self.chance.in_hundred(40)
        {
            let body = self.bodies.get(key)?;
            let mut line = ours.clone();
            line.id = CostLineId::default();
            line.row_version = 0;
            line.payer_id = Some(body.id.clone());
            line.reported_by = body.called().to_owned();
            self.put(&mut line, baht / 6, value("THB")?)?;
        }
        Ok(())
    }

    /// What was planned and committed for a project's year: a line for money and one for work in kind.
    fn promises(
        &mut self,
        project: &Made,
        place: usize,
        items: &[Item<'_>],
        year: i64,
    ) -> Result<()> {
        if project.direction == Direction::Received {
            return Ok(());
        }
        for group in ['A', 'B'] {
            let mine = || {
                items
                    .iter()
                    .filter(|item| item.place == place && item.id.starts_with(group))
            };
            let baht: i64 = mine().map(|item| item.baht).sum();
            let Some(first) = mine().max_by_key(|item| item.weight) else {
                continue;
            };
            let valuation = (group == 'B').then_some(Valuation::StandardUnitCost);
            // One project spent more than it had committed.
            let overdrawn = project.row.code == "BTN-2024-019" && year == 2025;
            let committed = if overdrawn {
                80
            } else {
                self.chance.between(101, 106)
            };
            let planned = self.chance.between(107, 116);
            for (flow, percent) in [(Flow::Planned, planned), (Flow::Committed, committed)] {
                let mut line = line_of(project, first.id, "", valuation);
                line.flow = flow;
                line.payer_id = Some(self.bodies.agency.clone());
                if project.direction == Direction::BothWays {
                    line.direction = Some(Direction::Provided);
                }
                match flow {
                    Flow::Committed => {
                        line.date = Some(
                            years::after(first.span.0, self.chance.below(20)).min(first.span.1),
                        );
                    }
                    _ => line.fiscal_year = Some(year),
                }
                self.put(&mut line, baht / 100 * percent, value("THB")?)?;
            }
        }
        Ok(())
    }

    /// What the checks should find, and plans behind the last year.
    fn gaps(&mut self, programme: &[Made]) -> Result<()> {
        let agency = Some(self.bodies.agency.clone());
        let found = |code: &str| {
            let project = programme.iter().find(|project| project.row.code == code);
            project.ok_or_else(|| Error::internal(format!("no such project: {code}")))
        };
        // A plan in a currency for which no series has a rate.
        let mut line = line_of(found("LAO-2023-004")?, "A1", "Local works, planned", None);
        line.flow = Flow::Planned;
        line.fiscal_year = Some(2025);
        line.payer_id.clone_from(&agency);
        line.currency = value("LAK")?;
        line.amount_minor = 120_000_000_000;
        self.write(&mut line)?;
        // A line after the project's last day.
        let late = found("UZB-2023-031")?;
        let mut line = line_of(
            late,
            "B2",
            "Certificates, paid late",
            Some(Valuation::ActualExpenditure),
        );
        line.date = Some(years::after(late.days.1, 20));
        line.payer_id.clone_from(&agency);
        self.put(&mut line, 84_000, value("THB")?)?;
        // The same line again.
        line.id = CostLineId::default();
        line.row_version = 0;
        self.put(&mut line, 84_000, value("THB")?)?;
        // A line that does not say which way it went.
        let mut line = line_of(
            found("VNM-2023-015")?,
            "B10",
            "Reagents",
            Some(Valuation::MarketPrice),
        );
        line.date = Some(value("2025-03-18")?);
        line.payer_id.clone_from(&agency);
        self.put(&mut line, 310_000, value("THB")?)?;
        // The advance of the cancelled project came back.
        let mut line = line_of(found("MIN-2024-060")?, "A1", "Advance returned", None);
        line.date = Some(value("2025-02-14")?);
        line.payer_id.clone_from(&agency);
        self.put(&mut line, -1_900_000, Currency::USD)?;
        // An unspent part of a course came back.
        let mut line = line_of(
            found("TLS-2023-021")?,
            "B2",
            "Unspent course money returned",
            Some(Valuation::ActualExpenditure),
        );
        line.date = Some(value("2024-06-20")?);
        line.payer_id.clone_from(&agency);
        self.put(&mut line, -145_000, value("THB")?)?;
        // Works on site, which no project's recipe has.
        for (day, baht) in [("2023-03-10", 6_400_000), ("2024-05-22", 7_250_000)] {
            let mut line = line_of(
                found("MMR-2022-011")?,
                "B8",
                "Roof and water tank, built by the partner's staff",
                Some(Valuation::MarketPrice),
            );
            line.date = Some(value(day)?);
            line.payer_id.clone_from(&agency);
            self.put(&mut line, baht, value("THB")?)?;
        }
        // Projects that begin behind the last year have plans only.
        for (code, flow, baht) in [
            ("PLN-2025-064", Flow::Planned, 24_000_000),
            ("PLN-2025-064", Flow::Committed, 18_000_000),
            ("PLN-2025-065", Flow::Planned, 12_500_000),
        ] {
            let mut line = line_of(found(code)?, "B2", "", Some(Valuation::StandardUnitCost));
            line.flow = flow;
            line.fiscal_year = Some(2027);
            line.payer_id.clone_from(&agency);
            self.put(&mut line, baht, value("THB")?)?;
        }
        Ok(())
    }

    fn activity(
        &mut self,
        project: &Made,
        item: &Item<'_>,
        kinds: &str,
        title: &str,
        index: usize,
    ) -> Result<Option<Activity>> {
        let kinds: Vec<&str> = kinds.split_whitespace().collect();
        if kinds.is_empty() {
            return Ok(None);
        }
        let turn = self.work.activities.len() % kinds.len();
        let kind = code(ActivityKind::from_code, kinds[turn])?;
        let start = years::some_day(item.span, self.chance);
        let days = match kind {
            ActivityKind::Scholarship | ActivityKind::Volunteer => self.chance.between(150, 330),
            ActivityKind::Training => self.chance.between(5, 20),
            ActivityKind::ExpertMission | ActivityKind::Advisory => self.chance.between(6, 40),
            ActivityKind::StudyVisit | ActivityKind::Seminar => self.chance.between(3, 8),
            _ => 30,
        };
        let ours: CountryCode = value("THA")?;
        let there = self.chance.one_of(&project.countries).copied();
        let at_home = matches!(
            kind,
            ActivityKind::Training
                | ActivityKind::Scholarship
                | ActivityKind::StudyVisit
                | ActivityKind::Seminar
        ) && self.chance.in_hundred(70);
        let host = match (project.direction, at_home) {
            (Direction::Received, _) | (_, false) => there,
            (_, true) => Some(ours),
        };
        let year = start.year();
        let mut activity = Activity {
            id: ActivityId::default(),
            row_version: 0,
            project_id: project.id.clone(),
            kind,
            title: format!("{title} {year}/{}: {}", index + 1, project.row.title),
            start_date: Some(start),
            end_date: Some(years::after(start, days - 1).min(project.days.1)),
            place: String::new(),
            host_country: host,
            host_organisation_id: None,
            planned_participants: None,
            actual_participants: None,
            planned_days: Some(days),
            taught_hours: super::people::taught_hours(kind, days),
            status: ActivityStatus::Completed,
            field: String::new(),
            language: String::new(),
            application_deadline: None,
            note: String::new(),
            search: String::new(),
        };
        if at_home && let Some(key) = project.in_role(Role::Implementing) {
            activity.host_organisation_id = Some(self.bodies.get(key)?.id.clone());
        }
        if kind == ActivityKind::Seminar {
            let planned = self.chance.between(40, 120);
            activity.planned_participants = Some(planned);
            activity.actual_participants = Some(planned * self.chance.between(80, 104) / 100);
        }
        activity.index();
        crate::rules::check(&activity)?;
        self.tx.put(&mut activity)?;
        self.work.activities.push((item.place, activity.clone()));
        Ok(Some(activity))
    }

    /// Most lines know their day; some only their fiscal year.
    fn dated(&mut self, line: &mut CostLine, day: Date, year: i64) {
        if self.chance.in_hundred(8) {
            line.fiscal_year = Some(year);
        } else {
            line.date = Some(day);
        }
    }

    /// Our money goes in baht, except what is bought or paid abroad.
    fn currency(&self, project: &Made, id: &str) -> Result<Currency> {
        let abroad = id.starts_with('A') || matches!(id, "B6" | "B7" | "B9");
        let alone = project.in_role(Role::SecondProvider).is_none();
        match abroad && alone {
            true => Ok(project.row.currency),
            false => value("THB"),
        }
    }

    /// Writes a line of about so many baht in a currency.
    fn put(&mut self, line: &mut CostLine, baht: i64, currency: Currency) -> Result<()> {
        let about = ABOUT.iter().find(|(code, ..)| *code == currency.as_str());
        let (_, millionths, step) = about.ok_or_else(|| Error::internal("no such currency"))?;
        let major = i128::from(baht) * i128::from(*millionths) / 1_000_000;
        let major = i64::try_from(major).map_err(Error::internal)? / step * step;
        let major = if major == 0 { *step } else { major };
        line.currency = currency;
        line.amount_minor = major * 10i64.pow(currency.digits());
        self.write(line)
    }

    fn write(&mut self, line: &mut CostLine) -> Result<()> {
        line.index();
        line.check()?;
        self.tx.put(line)
    }
}

/// A disbursed line without day, payer and amount.
fn line_of(project: &Made, id: &str, description: &str, valuation: Option<Valuation>) -> CostLine {
    CostLine {
        id: CostLineId::default(),
        row_version: 0,
        project_id: ProjectId::from(project.id.as_str()),
        activity_id: None,
        description: description.to_owned(),
        payer_id: None::<OrganisationId>,
        direction: None,
        flow: Flow::Disbursed,
        date: None,
        fiscal_year: None,
        currency: Currency::USD,
        amount_minor: 0,
        measurement: id.to_owned(),
        valuation,
        valuation_inputs: None,
        country: None,
        reported_by: String::new(),
        document: String::new(),
        search: String::new(),
    }
}
