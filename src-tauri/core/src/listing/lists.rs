//! The lists: each declares its columns once, under the ids that the window uses, and how its rows are read.

use crate::activity::commands::{ActivityRow, ListRequest as Activities};
use crate::activity::{ActivityKind, ActivityStatus, ActivityWhen};
use crate::budget::commands::{BudgetRow, ListRequest as Budgets};
use crate::commands::Listener;
use crate::cost::Flow;
use crate::cost::commands::{CostLineRow, ListRequest as CostLines};
use crate::country::commands::{CountryRow, ListRequest as Countries};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::{Message, msg};
use crate::money::Amount;
use crate::organisation::OrganisationKind;
use crate::organisation::commands::{ListRequest as Organisations, OrganisationRow};
use crate::person::roster::{ListRequest as Persons, PersonRole, PersonRow};
use crate::person::taking_part::{
    AssignmentListRequest as Assignments, AssignmentRow,
    ParticipationListRequest as Participations, ParticipationRow,
};
use crate::person::{AssignmentRole, Sex, TrainingResult};
use crate::project::commands::{ListRequest as Projects, ProjectLine};
use crate::project::money::ProjectMoney;
use crate::project::{Direction, Form, ProjectStatus};
use crate::rate::commands::ListRequest as Rates;
use crate::rate::{ExchangeRate, RateKind};
use crate::reference;
use crate::report::Words;
use crate::sheet::{Cell, Kind};
use crate::store::PageRequest;
use crate::survey::answer::country_name;
use crate::values::{CountryCode, Date};

use super::filters::{Filter, Meaning, filter};
use super::{Column, List, Table, Wanted};

/// Does something with the request type of the list with a name. Trainees and experts are lists of persons
/// with columns of their own in the window.
macro_rules! of_list {
    ($list:expr, $type:ident => $work:expr) => {{
        macro_rules! with {
            ($request:ty) => {{
                type $type = $request;
                $work
            }};
        }
        match $list {
            "project" => with!(Projects),
            "activity" => with!(Activities),
            "person" | "trainee" | "expert" => with!(Persons),
            "participation" => with!(Participations),
            "assignment" => with!(Assignments),
            "organisation" => with!(Organisations),
            "country" => with!(Countries),
            "cost_line" => with!(CostLines),
            "budget" => with!(Budgets),
            "rate" => with!(Rates),
            other => Err(unknown(other)),
        }
    }};
}

/// Walks through the list with a name.
///
/// # Errors
/// At `list`, when there is none of that name.
pub(super) fn take(
    desk: &Desk,
    list: &str,
    wanted: &Wanted<'_>,
    words: &Words,
    listener: Listener<'_>,
) -> Result<Table> {
    of_list!(list, L => super::take::<L>(desk, wanted, words, listener))
}

/// Checks that a request and columns fit the list with a name.
///
/// # Errors
/// At the field that does not fit, at `columns`, or at `list` when there is none of that name.
pub(crate) fn check(list: &str, request: serde_json::Value, columns: &[String]) -> Result<()> {
    of_list!(list, L => {
        let _: L = crate::commands::request(request).map_err(|error| error.in_field("filters"))?;
        super::chosen(L::columns(), columns).map(|_| ())
    })
}

/// True when there is a list of that name.
pub fn is_known(list: &str) -> bool {
    check(list, serde_json::json!({}), &[]).is_ok()
}

/// That there is no list of that name.
pub fn unknown(list: &str) -> Error {
    Error::field("list", msg::listing_unknown(crate::values::shown(list)))
}

fn text(words: impl Into<String>) -> Cell {
    let words = words.into();
    if words.is_empty() {
        Cell::Blank
    } else {
        Cell::Text(words)
    }
}

fn day(day: Option<Date>) -> Cell {
    day.map_or(Cell::Blank, Cell::Day)
}

fn count(count: Option<i64>) -> Cell {
    count.map_or(Cell::Blank, Cell::Count)
}

fn country(code: Option<CountryCode>) -> Cell {
    code.map_or(Cell::Blank, |code| text(country_name(code.as_str())))
}

fn amount(amount: &Amount) -> Cell {
    amount.money().map_or(Cell::Blank, Cell::Money)
}

fn area(id: Option<&str>) -> Cell {
    id.map_or(Cell::Blank, |id| {
        text(reference::area(id).map_or(id, |area| area.label.as_str()))
    })
}

/// The label of a code.
macro_rules! coded {
    ($type:ty) => {
        Meaning::Code(|code| <$type>::from_code(code).map(<$type>::label))
    };
}

/// An amount of a project's money, blank where no year was asked for.
fn money(line: &ProjectLine, of: fn(&ProjectMoney) -> Option<&Amount>) -> Cell {
    line.money.as_ref().and_then(of).map_or(Cell::Blank, amount)
}

impl List for Projects {
    type Row = ProjectLine;

    fn title() -> Message {
        msg::projects_title()
    }

    fn columns() -> Vec<Column<ProjectLine>> {
        vec![
            Column::text("code", msg::projects_code, 1.0, |line, _| {
                text(&line.row.code)
            }),
            Column::text("title", msg::projects_project, 2.4, |line, _| {
                text(&line.row.title)
            }),
            Column::text("title_en", msg::projects_title_en, 2.0, |line, _| {
                text(&line.row.title_en)
            }),
            Column::text("countries", msg::projects_country, 1.4, |line, words| {
                let names: Vec<String> = line
                    .row
                    .countries
                    .split_whitespace()
                    .map(country_name)
                    .collect();
                text(words.list(&names))
            }),
            Column::text("partners", msg::projects_partners, 1.8, |line, _| {
                let countries = line.row.countries.split_whitespace().map(country_name);
                let organisations = Some(line.row.partners.clone()).filter(|all| !all.is_empty());
                text(
                    countries
                        .chain(organisations)
                        .collect::<Vec<_>>()
                        .join(", "),
                )
            }),
            Column::text("form", msg::projects_form, 1.1, |line, words| {
                text(words.say(line.row.form.label()))
            }),
            Column::text("direction", msg::projects_direction, 0.9, |line, words| {
                text(words.say(line.row.direction.label()))
            }),
            Column::text("status", msg::projects_status, 0.9, |line, words| {
                text(words.say(line.row.status.label()))
            }),
            Column::text("areas", msg::projects_areas, 1.4, |line, words| {
                let names: Vec<String> = line
                    .row
                    .areas
                    .split_whitespace()
                    .map(|id| reference::area(id).map_or(id.to_owned(), |area| area.label.clone()))
                    .collect();
                text(words.list(&names))
            }),
            Column::day("start", msg::projects_start, |line, _| {
                day(line.row.start_date)
            }),
            Column::day("end", msg::projects_end, |line, _| day(line.row.end_date)),
            Column::amount("budget", msg::projects_budget, |line, _| {
                money(line, |money| money.budget.as_ref())
            }),
            Column::amount("contribution", msg::projects_contribution, |line, _| {
                money(line, |money| Some(&money.contribution))
            }),
            Column::amount(
                "contribution_usd",
                msg::projects_contribution_usd,
                |line, _| money(line, |money| Some(&money.contribution_usd)),
            ),
            Column::amount("partners_paid", msg::projects_partners_paid, |line, _| {
                money(line, |money| Some(&money.partners))
            }),
            Column::amount("received", msg::projects_received, |line, _| {
                money(line, |money| Some(&money.received))
            }),
            Column {
                kind: Kind::Count,
                ..Column::text("spent", msg::projects_spent, 0.6, |line, _| {
                    let spent = line.money.as_ref().and_then(|money| money.spent.as_ref());
                    count(spent.and_then(|percent| percent.parse().ok()))
                })
            },
            Column::text("changed", msg::projects_changed, 0.9, |line, _| {
                // The day of the moment is enough on a list.
                let at = line.row.changed.as_deref().unwrap_or_default();
                at.get(..10)
                    .and_then(|day| day.parse::<Date>().ok())
                    .map_or(Cell::Blank, Cell::Day)
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("status", msg::projects_status, coded!(ProjectStatus)),
            filter("direction", msg::projects_direction, coded!(Direction)),
            filter("form", msg::projects_form, coded!(Form)),
            filter("country", msg::projects_country, Meaning::Country),
            filter("area", msg::projects_areas, Meaning::Area),
            filter(
                "organisation",
                msg::organisations_one,
                Meaning::Organisation,
            ),
            filter("year", msg::projects_year, Meaning::Plain),
            filter("runs_from", msg::listing_filter_from, Meaning::Day),
            filter("runs_to", msg::listing_filter_to, Meaning::Day),
            filter("archived", msg::listing_filter_archived, Meaning::Flag),
        ]
    }

    fn key(line: &ProjectLine) -> &str {
        line.row.id.as_str()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<ProjectLine>, i64)> {
        let page = crate::project::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }

    fn basis(desk: &Desk, request: &Self) -> Result<Vec<Message>> {
        let Some(year) = request.money_year else {
            return Ok(Vec::new());
        };
        let figures = desk.figures(&crate::contribution::Question::of(year))?;
        let basis = &figures.basis;
        let mut sentences = vec![msg::listing_basis_money(
            basis.flow.label(),
            basis.scope.label(),
            basis.year_basis.label(),
            year.to_string(),
        )];
        let rates = basis.rates.iter().filter(|rate| rate.year == year);
        sentences.extend(rates.map(|rate| {
            msg::listing_basis_rate(
                rate.currency.as_str(),
                rate.lcu_per_usd.to_string(),
                &rate.series,
                year.to_string(),
            )
        }));
        Ok(sentences)
    }
}

impl List for Activities {
    type Row = ActivityRow;

    fn title() -> Message {
        msg::noun_activity()
    }

    fn columns() -> Vec<Column<ActivityRow>> {
        vec![
            Column::text("title", msg::activities_title, 2.4, |row, _| {
                text(&row.title)
            }),
            Column::text("kind", msg::activities_kind, 1.2, |row, words| {
                text(words.say(row.kind.label()))
            }),
            Column::text("project", msg::projects_project, 1.0, |row, _| {
                text(&row.project_code)
            }),
            Column::text(
                "project_title",
                msg::listing_project_title,
                2.0,
                |row, _| text(&row.project_title),
            ),
            Column::day("start", msg::activities_start, |row, _| day(row.start_date)),
            Column::day("end", msg::activities_end, |row, _| day(row.end_date)),
            Column::text("place", msg::activities_place, 1.0, |row, _| {
                text(&row.place)
            }),
            Column::text("host_country", msg::activities_country, 1.0, |row, _| {
                country(row.host_country)
            }),
            Column::text("host", msg::activities_organisation, 1.0, |row, _| {
                text(row.host.clone().unwrap_or_default())
            }),
            Column::count("planned", msg::activities_planned, |row, _| {
                count(row.planned_participants)
            }),
            Column::count("came", msg::activities_actual, |row, _| count(row.came)),
            Column::text("status", msg::projects_status, 0.8, |row, words| {
                text(words.say(row.status.label()))
            }),
            Column::day("deadline", msg::activities_deadline, |row, _| {
                day(row.application_deadline)
            }),
            Column::count("participations", msg::people_trainees, |row, _| {
                Cell::Count(row.participations)
            }),
            Column::count("assignments", msg::people_experts, |row, _| {
                Cell::Count(row.assignments)
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("project", msg::projects_project, Meaning::Project),
            filter("kind", msg::activities_kind, coded!(ActivityKind)),
            filter("status", msg::projects_status, coded!(ActivityStatus)),
            filter("when", msg::listing_when, coded!(ActivityWhen)),
            filter("country", msg::projects_country, Meaning::Country),
            filter("host_country", msg::activities_country, Meaning::Country),
            filter("host", msg::activities_organisation, Meaning::Organisation),
            filter("place", msg::activities_place, Meaning::Plain),
            filter("year", msg::money_year, Meaning::Plain),
            filter("runs_from", msg::listing_filter_from, Meaning::Day),
            filter("runs_to", msg::listing_filter_to, Meaning::Day),
        ]
    }

    fn key(row: &ActivityRow) -> &str {
        row.id.as_str()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<ActivityRow>, i64)> {
        let page = crate::activity::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}

impl List for Persons {
    type Row = PersonRow;

    fn title() -> Message {
        msg::noun_person()
    }

    fn columns() -> Vec<Column<PersonRow>> {
        vec![
            Column::text("name", msg::people_name, 1.8, |row, words| {
                text(match row.anonymised {
                    true => words.say(msg::listing_anonymous()),
                    false => row.name.clone(),
                })
            }),
            Column::text("sex", msg::people_sex, 0.7, |row, words| {
                text(words.say(row.sex.label()))
            }),
            Column::text("nationality", msg::people_country, 1.0, |row, _| {
                country(row.nationality)
            }),
            Column::text("employer", msg::people_employer, 1.5, |row, _| {
                text(&row.employer)
            }),
            Column::text("position", msg::people_position, 1.2, |row, _| {
                text(&row.position)
            }),
            Column::text("field", msg::people_field, 1.0, |row, _| text(&row.field)),
            Column::text("languages", msg::listing_languages, 1.0, |row, _| {
                text(&row.languages)
            }),
            Column::count("participations", msg::noun_participation, |row, _| {
                Cell::Count(row.participations)
            }),
            Column::count("assignments", msg::noun_assignment, |row, _| {
                Cell::Count(row.assignments)
            }),
            Column::count("days", msg::people_days, |row, _| Cell::Count(row.days)),
            Column::text("last_title", msg::listing_last_title, 1.6, |row, _| {
                text(row.last_title.clone().unwrap_or_default())
            }),
            Column::day("last", msg::listing_last_day, |row, _| day(row.last_date)),
            Column::text("result", msg::people_result, 0.9, |row, words| {
                row.result
                    .map_or(Cell::Blank, |result| text(words.say(result.label())))
            }),
            Column::day("available", msg::listing_available_from, |row, _| {
                day(row.available_from)
            }),
            Column::day("available_to", msg::listing_available_to, |row, _| {
                day(row.available_to)
            }),
            Column::day("retention", msg::listing_retention, |row, _| {
                day(row.retention_date)
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("role", msg::people_role, coded!(PersonRole)),
            filter("nationality", msg::people_country, Meaning::Country),
            filter("sex", msg::people_sex, coded!(Sex)),
            filter("field", msg::people_field, Meaning::Plain),
            filter("employer", msg::people_employer, Meaning::Plain),
            filter("language", msg::listing_languages, Meaning::Plain),
            filter("year", msg::chart_year, Meaning::Plain),
            filter("sent_to", msg::people_assigned_to, Meaning::Country),
            filter("available_from", msg::listing_available_from, Meaning::Day),
            filter("available_to", msg::listing_available_to, Meaning::Day),
            filter("retention_by", msg::listing_retention_by, Meaning::Day),
            filter("project", msg::projects_project, Meaning::Project),
            filter("activity", msg::people_activity, Meaning::Activity),
            filter("archived", msg::listing_filter_archived, Meaning::Flag),
        ]
    }

    fn key(row: &PersonRow) -> &str {
        row.id.as_str()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<PersonRow>, i64)> {
        let page = crate::person::roster::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}

impl List for Participations {
    type Row = ParticipationRow;

    fn title() -> Message {
        msg::noun_participation()
    }

    fn columns() -> Vec<Column<ParticipationRow>> {
        vec![
            Column::text("name", msg::people_name, 1.8, |row, _| text(&row.name)),
            Column::text("sex", msg::people_sex, 0.7, |row, words| {
                text(words.say(row.sex.label()))
            }),
            Column::text("nationality", msg::people_country, 1.0, |row, _| {
                country(row.nationality)
            }),
            Column::text("employer", msg::people_employer, 1.5, |row, _| {
                text(&row.employer)
            }),
            Column::text("position", msg::people_position, 1.2, |row, _| {
                text(&row.position)
            }),
            Column::text("activity", msg::people_activity, 1.8, |row, _| {
                text(&row.activity_title)
            }),
            Column::text("project", msg::projects_project, 1.0, |row, _| {
                text(&row.project_code)
            }),
            Column::day("start", msg::people_start, |row, _| {
                day(row.start_date.or(row.activity_start))
            }),
            Column::day("end", msg::people_end, |row, _| {
                day(row.end_date.or(row.activity_end))
            }),
            Column::count("days", msg::people_days, |row, _| count(row.days)),
            Column::text("result", msg::people_result, 0.9, |row, words| {
                text(words.say(row.result.label()))
            }),
            Column::text("certificate", msg::people_certificate, 0.9, |row, _| {
                text(&row.certificate)
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("activity", msg::people_activity, Meaning::Activity),
            filter("project", msg::projects_project, Meaning::Project),
            filter("result", msg::people_result, coded!(TrainingResult)),
            filter("nationality", msg::people_country, Meaning::Country),
            filter("sex", msg::people_sex, coded!(Sex)),
        ]
    }

    fn key(row: &ParticipationRow) -> &str {
        row.id.as_str()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<ParticipationRow>, i64)> {
        let page = crate::person::taking_part::participations(desk, request)?;
        Ok((page.rows, page.total))
    }
}

impl List for Assignments {
    type Row = AssignmentRow;

    fn title() -> Message {
        msg::noun_assignment()
    }

    fn columns() -> Vec<Column<AssignmentRow>> {
        vec![
            Column::text("name", msg::people_name, 1.8, |row, _| text(&row.name)),
            Column::text("role", msg::people_role, 0.8, |row, words| {
                text(words.say(row.role.label()))
            }),
            Column::text("sex", msg::people_sex, 0.7, |row, words| {
                text(words.say(row.sex.label()))
            }),
            Column::text("nationality", msg::people_country, 1.0, |row, _| {
                country(row.nationality)
            }),
            Column::text("country", msg::people_assigned_to, 1.0, |row, _| {
                country(row.country)
            }),
            Column::text("field", msg::people_field, 1.0, |row, _| text(&row.field)),
            Column::text("activity", msg::people_activity, 1.8, |row, _| {
                text(&row.activity_title)
            }),
            Column::text("project", msg::projects_project, 1.0, |row, _| {
                text(&row.project_code)
            }),
            Column::day("start", msg::people_start, |row, _| {
                day(row.start_date.or(row.activity_start))
            }),
            Column::day("end", msg::people_end, |row, _| {
                day(row.end_date.or(row.activity_end))
            }),
            Column::count("days", msg::people_days, |row, _| count(row.days)),
            Column::count("hours", msg::people_hours, |row, _| count(row.hours)),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("activity", msg::people_activity, Meaning::Activity),
            filter("project", msg::projects_project, Meaning::Project),
            filter("role", msg::people_role, coded!(AssignmentRole)),
            filter("country", msg::people_assigned_to, Meaning::Country),
        ]
    }

    fn key(row: &AssignmentRow) -> &str {
        row.id.as_str()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<AssignmentRow>, i64)> {
        let page = crate::person::taking_part::assignments(desk, request)?;
        Ok((page.rows, page.total))
    }
}

impl List for Organisations {
    type Row = OrganisationRow;

    fn title() -> Message {
        msg::organisations_title()
    }

    fn columns() -> Vec<Column<OrganisationRow>> {
        vec![
            Column::text("name", msg::organisations_name, 2.4, |row, _| {
                text(&row.name)
            }),
            Column::text("name_en", msg::listing_name_en, 2.0, |row, _| {
                text(&row.name_en)
            }),
            Column::text("short_name", msg::organisations_short, 0.9, |row, _| {
                text(&row.short_name)
            }),
            Column::text("kind", msg::organisations_kind, 1.4, |row, words| {
                text(words.say(row.kind.label()))
            }),
            Column::text("country", msg::projects_country, 1.2, |row, _| {
                country(row.country)
            }),
            Column {
                // A project with two of them would be counted twice.
                summed: false,
                ..Column::count("projects", msg::projects_title, |row, _| {
                    Cell::Count(row.projects)
                })
            },
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("kind", msg::organisations_kind, coded!(OrganisationKind)),
            filter("country", msg::projects_country, Meaning::Country),
            filter("archived", msg::listing_filter_archived, Meaning::Flag),
        ]
    }

    fn key(row: &OrganisationRow) -> &str {
        row.id.as_str()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<OrganisationRow>, i64)> {
        let page = crate::organisation::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}

impl List for Countries {
    type Row = CountryRow;

    fn title() -> Message {
        msg::countries_title()
    }

    fn columns() -> Vec<Column<CountryRow>> {
        vec![
            Column::text("name", msg::projects_country, 2.0, |row, _| text(&row.name)),
            Column::text("iso3", msg::countries_code, 0.6, |row, _| {
                text(row.iso3.as_str())
            }),
            Column::text("region", msg::listing_region, 1.0, |row, _| {
                text(&row.region)
            }),
            Column::text("subregion", msg::countries_region, 1.3, |row, _| {
                text(&row.subregion)
            }),
            Column::text("groups", msg::countries_groups, 1.6, |row, _| {
                text(row.groups.join(", "))
            }),
            Column {
                // A project with two of them would be counted twice.
                summed: false,
                ..Column::count("projects", msg::projects_title, |row, _| {
                    Cell::Count(row.projects)
                })
            },
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("group", msg::countries_group, Meaning::Plain),
            filter("on", msg::listing_filter_on, Meaning::Day),
            filter("with_projects", msg::countries_partners, Meaning::Flag),
        ]
    }

    fn key(row: &CountryRow) -> &str {
        row.iso3.as_str()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<CountryRow>, i64)> {
        let page = crate::country::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}

impl List for CostLines {
    type Row = CostLineRow;

    fn title() -> Message {
        msg::money_lines()
    }

    fn columns() -> Vec<Column<CostLineRow>> {
        vec![
            Column::day("date", msg::money_day, |row, _| day(row.date)),
            Column::text("fiscal_year", msg::money_year, 0.6, |row, _| {
                text(
                    row.fiscal_year
                        .map_or_else(String::new, |year| year.to_string()),
                )
            }),
            Column::text("project", msg::projects_project, 1.0, |row, _| {
                text(&row.project_code)
            }),
            Column::text("activity", msg::money_activity, 1.4, |row, _| {
                text(row.activity_title.clone().unwrap_or_default())
            }),
            Column::text("description", msg::money_description, 2.0, |row, _| {
                text(&row.description)
            }),
            Column::text("payer", msg::money_payer, 1.2, |row, _| {
                text(row.payer.clone().unwrap_or_default())
            }),
            Column::text("direction", msg::money_direction, 0.8, |row, words| {
                text(words.say(row.direction.label()))
            }),
            Column::text("flow", msg::money_flow, 0.8, |row, words| {
                text(words.say(row.flow.label()))
            }),
            Column::text("measurement", msg::money_measurement, 0.5, |row, _| {
                text(&row.measurement)
            }),
            Column::text("valuation", msg::money_valuation, 1.0, |row, words| {
                row.valuation
                    .map_or(Cell::Blank, |method| text(words.say(method.label())))
            }),
            Column::text("country", msg::money_country, 1.0, |row, _| {
                country(row.country)
            }),
            Column::amount("amount", msg::money_amount, |row, _| amount(&row.amount)),
            Column::text("currency", msg::money_currency, 0.5, |row, _| {
                text(row.amount.currency.as_str())
            }),
            Column::text("reported_by", msg::money_reported_by, 1.0, |row, _| {
                text(&row.reported_by)
            }),
            Column::text("document", msg::money_document, 1.0, |row, _| {
                text(&row.document)
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("project", msg::projects_project, Meaning::Project),
            filter("activity", msg::money_activity, Meaning::Activity),
            filter("payer", msg::money_payer, Meaning::Organisation),
            filter("without_payer", msg::money_no_payer, Meaning::Flag),
            filter("flow", msg::money_flow, coded!(Flow)),
            filter("direction", msg::money_direction, coded!(Direction)),
            filter("year_from", msg::listing_filter_from, Meaning::Plain),
            filter("year_to", msg::listing_filter_to, Meaning::Plain),
            filter("measurement", msg::money_measurement, Meaning::Plain),
            filter("currency", msg::money_currency, Meaning::Plain),
            filter("country", msg::projects_country, Meaning::Country),
            filter("area", msg::projects_areas, Meaning::Area),
        ]
    }

    fn key(row: &CostLineRow) -> &str {
        row.id.as_str()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<CostLineRow>, i64)> {
        let page = crate::cost::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }

    fn group(row: &CostLineRow) -> Option<Message> {
        Some(msg::listing_group_of_lines(
            row.direction.label(),
            row.flow.label(),
        ))
    }
}

impl List for Budgets {
    type Row = BudgetRow;

    fn title() -> Message {
        msg::budgets_title()
    }

    fn columns() -> Vec<Column<BudgetRow>> {
        vec![
            Column::text("year", msg::budgets_fiscal_year, 0.6, |row, _| {
                text(row.fiscal_year.to_string())
            }),
            Column::text("source", msg::budgets_source, 1.8, |row, _| {
                text(&row.source)
            }),
            Column::text("area", msg::budgets_area, 1.4, |row, _| {
                area(row.area.as_deref())
            }),
            Column::text("project", msg::projects_project, 1.0, |row, _| {
                text(row.project_code.clone().unwrap_or_default())
            }),
            Column::amount("amount", msg::budgets_amount, |row, _| amount(&row.amount)),
            Column::text("currency", msg::money_currency, 0.5, |row, _| {
                text(row.amount.currency.as_str())
            }),
            Column::text("note", msg::organisations_note, 1.6, |row, _| {
                text(&row.note)
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("fiscal_year", msg::budgets_fiscal_year, Meaning::Plain),
            filter("source", msg::budgets_source, Meaning::Plain),
            filter("area", msg::budgets_area, Meaning::Area),
            filter("project", msg::projects_project, Meaning::Project),
        ]
    }

    fn key(row: &BudgetRow) -> &str {
        row.id.as_str()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<BudgetRow>, i64)> {
        let page = crate::budget::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}

impl List for Rates {
    type Row = ExchangeRate;

    fn title() -> Message {
        msg::rates_title()
    }

    fn columns() -> Vec<Column<ExchangeRate>> {
        vec![
            Column::text("currency", msg::money_currency, 0.6, |row, _| {
                text(row.currency.as_str())
            }),
            Column::text("period", msg::rates_period, 0.8, |row, _| text(&row.period)),
            Column::text("kind", msg::rates_kind, 0.9, |row, words| {
                text(words.say(row.kind.label()))
            }),
            Column {
                kind: Kind::Number,
                ..Column::text("rate", msg::rates_rate, 0.9, |row, _| {
                    Cell::Number(row.lcu_per_usd.0)
                })
            },
            Column::text("series", msg::rates_series, 1.6, |row, _| text(&row.series)),
            Column::text("source", msg::rates_source, 1.6, |row, _| text(&row.source)),
            Column::day("entered", msg::listing_entered, |row, _| day(row.entered)),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("currency", msg::money_currency, Meaning::Plain),
            filter("series", msg::rates_series, Meaning::Plain),
            filter("year", msg::chart_year, Meaning::Plain),
            filter("kind", msg::rates_kind, coded!(RateKind)),
        ]
    }

    fn key(row: &ExchangeRate) -> &str {
        row.id.as_str()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<ExchangeRate>, i64)> {
        let page = crate::rate::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}
