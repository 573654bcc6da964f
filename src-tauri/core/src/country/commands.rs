//! `country.*`: countries, their groups with dates, their spellings.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cooperation::Cooperation;
use super::{CountryAlias, CountryGroup, Membership, store};
use crate::activity::{ActivityId, ActivityKind};
use crate::commands::Nothing;
use crate::contribution::Question;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::person::{PersonId, Sex};
use crate::project::{Direction, Form, ProjectId};
use crate::store::{Page, PageRequest};
use crate::values::{CountryCode, Date, fold};
use crate::{reference, rules, view};

/// Which countries are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "CountryListRequest")]
pub struct ListRequest {
    /// Text to find in any spelling, in any script.
    pub search: String,
    /// Only members of the group with this code, on `on`.
    pub group: Option<String>,
    /// The day for memberships; none: any day.
    pub on: Option<Date>,
    /// Only countries with a project.
    pub with_projects: bool,
    /// The window.
    pub page: PageRequest,
}

/// A country in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CountryRow {
    /// Code.
    pub iso3: CountryCode,
    /// UN name.
    pub name: String,
    /// UN region.
    pub region: String,
    /// UN subregion.
    pub subregion: String,
    /// Codes of the groups it is in on the day asked for.
    pub groups: Vec<String>,
    /// Projects with a share of it.
    pub projects: i64,
}

/// One country.
#[derive(Debug, Deserialize, TS)]
pub struct CountryRequest {
    /// Code.
    pub iso3: CountryCode,
}

/// A membership with its group.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MembershipView {
    /// The membership.
    pub membership: Membership,
    /// The group's code.
    pub code: String,
    /// The group's name.
    pub name: String,
}

/// A country with everything the register knows of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CountryPage {
    /// Code.
    pub iso3: CountryCode,
    /// Alpha-2 code.
    pub iso2: String,
    /// M49 code.
    pub m49: String,
    /// UN name.
    pub name: String,
    /// UN region.
    pub region: String,
    /// UN subregion.
    pub subregion: String,
    /// Its currency.
    pub currency: String,
    /// Membership of ESCAP: `member`, `associate` or `none`.
    pub escap_status: String,
    /// Memberships of groups with dates.
    pub memberships: Vec<MembershipView>,
    /// The officer's own spellings.
    pub aliases: Vec<CountryAlias>,
    /// Projects with a share of it.
    pub projects: i64,
}

/// A record by key.
#[derive(Debug, Deserialize, TS)]
pub struct KeyRequest {
    /// Key.
    pub id: String,
}

/// Which members are wanted.
#[derive(Debug, Deserialize, TS)]
pub struct MembersRequest {
    /// Key of the group.
    pub group: String,
    /// Text to find in any spelling of a country.
    #[serde(default)]
    pub search: String,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

/// A membership with the country's name.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MemberRow {
    /// The membership.
    pub membership: Membership,
    /// The country's UN name.
    pub name: String,
}

/// A text that may name a country.
#[derive(Debug, Deserialize, TS)]
pub struct NamedRequest {
    /// Code, name or alias.
    pub text: String,
}

/// All cooperation with a country in the years up to one.
#[derive(Debug, Deserialize, TS)]
pub struct CooperationRequest {
    /// Code.
    pub iso3: CountryCode,
    /// Which years, on which basis.
    pub question: Question,
}

/// Which records of a country are wanted.
#[derive(Debug, Deserialize, TS)]
#[ts(rename = "CountryRecordsRequest")]
pub struct RecordsRequest {
    /// Code.
    pub iso3: CountryCode,
    /// Only activities that begin today or later.
    #[serde(default)]
    pub upcoming: bool,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

view! {
    /// An activity with a country.
    pub struct CountryActivity {
        /// Key.
        pub id: ActivityId,
        /// Key of its project.
        pub project_id: ProjectId,
        /// Code of its project.
        pub code: String,
        /// Title.
        pub title: String,
        /// What kind it is.
        pub kind: ActivityKind,
        /// First day.
        pub start_date: Option<Date>,
        /// Last day.
        pub end_date: Option<Date>,
        /// Where.
        pub place: String,
        /// Country where it is held.
        pub host_country: Option<CountryCode>,
    }
}

view! {
    /// A trainee, expert or volunteer of a country.
    pub struct CountryPerson {
        /// Key.
        pub id: PersonId,
        /// Name.
        pub name: String,
        /// Sex as recorded.
        pub sex: Sex,
        /// Field of work.
        pub field: String,
        /// Employer.
        pub employer: String,
        /// How often the person took part.
        pub times: i64,
        /// Days in all.
        pub days: i64,
        /// First day of the latest.
        pub latest: Option<Date>,
    }
}

view! {
    /// A project under way with a country.
    pub struct RunningProject {
        /// Key.
        pub id: ProjectId,
        /// Code.
        pub code: String,
        /// Title.
        pub title: String,
        /// Title in English.
        pub title_en: String,
        /// Who gives.
        pub direction: Direction,
        /// The form of cooperation.
        pub form: Form,
        /// First day.
        pub start_date: Option<Date>,
        /// Last day.
        pub end_date: Option<Date>,
    }
}

/// All cooperation with a country, both ways.
pub fn cooperation(desk: &Desk, request: CooperationRequest) -> Result<Cooperation> {
    let today = desk.today()?;
    desk.read(|reader| {
        let catalogue = desk.catalogue();
        Cooperation::make(reader, catalogue, request.iso3, &request.question, today)
    })
}

/// A country's activities, those to come first.
pub fn activities(desk: &Desk, request: RecordsRequest) -> Result<Page<CountryActivity>> {
    let today = desk.today()?;
    desk.read(|reader| store::activities(reader, &request, today))
}

/// A country's trainees.
pub fn trainees(desk: &Desk, request: RecordsRequest) -> Result<Page<CountryPerson>> {
    desk.read(|reader| store::trainees(reader, &request))
}

/// Experts and volunteers who were assigned to a country.
pub fn experts(desk: &Desk, request: RecordsRequest) -> Result<Page<CountryPerson>> {
    desk.read(|reader| store::experts(reader, &request))
}

/// Countries, a page at a time, by UN name.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<CountryRow>> {
    desk.read(|reader| {
        let groups: HashMap<_, _> = store::groups(reader)?
            .into_iter()
            .map(|g| (g.id, g.code))
            .collect();
        let mut member_of: HashMap<CountryCode, Vec<String>> = HashMap::new();
        for membership in store::memberships(reader)? {
            if request.on.is_none_or(|day| membership.holds_on(day))
                && let Some(code) = groups.get(&membership.group_id)
            {
                member_of
                    .entry(membership.iso3)
                    .or_default()
                    .push(code.clone());
            }
        }
        let projects: HashMap<String, i64> = store::project_counts(reader)?.into_iter().collect();
        let text = fold(&request.search);
        let found = super::codes_spelled_like(reader, &text)?;
        let wanted = |row: &CountryRow| {
            (text.is_empty() || found.contains(row.iso3.as_str()))
                && request
                    .group
                    .as_ref()
                    .is_none_or(|group| row.groups.contains(group))
                && (!request.with_projects || row.projects > 0)
        };
        let mut rows: Vec<CountryRow> = reference::COUNTRIES
            .iter()
            .filter_map(|country| {
                let iso3: CountryCode = country.iso3.parse().ok()?;
                let mut groups = member_of.get(&iso3).cloned().unwrap_or_default();
                groups.sort();
                groups.dedup();
                Some(CountryRow {
                    iso3,
                    name: country.name_en.clone(),
                    region: country.region.clone(),
                    subregion: country.subregion.clone(),
                    groups,
                    projects: projects.get(&country.iso3).copied().unwrap_or(0),
                })
            })
            .filter(wanted)
            .collect();
        rows.sort_by_key(|row| fold(&row.name));
        let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let (offset, limit) = (request.page.offset as usize, request.page.rows() as usize);
        Ok(Page {
            rows: rows.into_iter().skip(offset).take(limit).collect(),
            total,
        })
    })
}

/// One country.
pub fn get(desk: &Desk, request: CountryRequest) -> Result<CountryPage> {
    let facts = reference::country(request.iso3.as_str()).ok_or_else(Error::not_found)?;
    desk.read(|reader| {
        let groups: HashMap<_, _> = store::groups(reader)?
            .into_iter()
            .map(|g| (g.id.clone(), g))
            .collect();
        let memberships = store::memberships_of(reader, request.iso3)?
            .into_iter()
            .filter_map(|membership| {
                let group = groups.get(&membership.group_id)?;
                Some(MembershipView {
                    code: group.code.clone(),
                    name: group.name.clone(),
                    membership,
                })
            });
        let counts = store::project_counts(reader)?;
        Ok(CountryPage {
            iso3: request.iso3,
            iso2: facts.iso2.clone(),
            m49: facts.m49.clone(),
            name: facts.name_en.clone(),
            region: facts.region.clone(),
            subregion: facts.subregion.clone(),
            currency: facts.currency.clone(),
            escap_status: facts.escap_status.clone(),
            memberships: memberships.collect(),
            aliases: store::aliases_of(reader, request.iso3)?,
            projects: counts
                .iter()
                .find(|(iso3, _)| *iso3 == facts.iso3)
                .map_or(0, |(_, n)| *n),
        })
    })
}

/// The country that a text names.
pub fn named(desk: &Desk, request: NamedRequest) -> Result<CountryCode> {
    desk.read(|reader| super::named(reader, &request.text))
}

/// All groups.
pub fn groups(desk: &Desk, _: Nothing) -> Result<Vec<CountryGroup>> {
    desk.read(store::groups)
}

/// The memberships of a group, by UN name and first day.
pub fn members(desk: &Desk, request: MembersRequest) -> Result<Page<MemberRow>> {
    let found = fold(&request.search);
    desk.read(|reader| {
        let group: CountryGroup = reader.get(&request.group)?;
        let names = super::codes_spelled_like(reader, &found)?;
        let mut rows: Vec<MemberRow> = store::memberships(reader)?
            .into_iter()
            .filter(|membership| membership.group_id == group.id)
            .filter(|membership| found.is_empty() || names.contains(membership.iso3.as_str()))
            .map(|membership| MemberRow {
                name: reference::country(membership.iso3.as_str())
                    .map_or_else(|| membership.iso3.to_string(), |c| c.name_en.clone()),
                membership,
            })
            .collect();
        rows.sort_by_key(|row| (fold(&row.name), row.membership.valid_from));
        let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let (offset, limit) = (request.page.offset as usize, request.page.rows() as usize);
        Ok(Page {
            rows: rows.into_iter().skip(offset).take(limit).collect(),
            total,
        })
    })
}

/// Saves a group.
pub fn save_group(desk: &Desk, mut group: CountryGroup) -> Result<Done<CountryGroup>> {
    rules::check(&group)?;
    desk.transact(Op::new(msg::op_group_saved(&group.code)), |tx| {
        if store::groups(&tx.reader())?
            .iter()
            .any(|other| other.code == group.code && other.id != group.id)
        {
            return Err(Error::field("code", msg::country_group_taken(&group.code)));
        }
        tx.put(&mut group)?;
        Ok(group)
    })
}

/// Deletes a group without members.
pub fn delete_group(desk: &Desk, request: KeyRequest) -> Result<Done<Nothing>> {
    let group: CountryGroup = desk.read(|reader| reader.get(&request.id))?;
    desk.transact(Op::new(msg::op_group_deleted(&group.code)), |tx| {
        tx.remove::<CountryGroup>(&request.id)?;
        Ok(Nothing {})
    })
}

/// Saves a membership with its dates.
pub fn save_membership(desk: &Desk, mut membership: Membership) -> Result<Done<Membership>> {
    rules::check(&membership)?;
    if let (Some(from), Some(to)) = (membership.valid_from, membership.valid_to)
        && to <= from
    {
        return Err(Error::field(
            "valid_to",
            msg::rule_end_before_start(from.to_string(), to.to_string()),
        ));
    }
    desk.transact(
        Op::new(msg::op_membership_saved(membership.iso3.as_str())),
        |tx| {
            tx.reader()
                .get::<CountryGroup>(membership.group_id.as_str())?;
            tx.put(&mut membership)?;
            Ok(membership)
        },
    )
}

/// Deletes a membership.
pub fn delete_membership(desk: &Desk, request: KeyRequest) -> Result<Done<Nothing>> {
    let membership: Membership = desk.read(|reader| reader.get(&request.id))?;
    desk.transact(
        Op::new(msg::op_membership_deleted(membership.iso3.as_str())),
        |tx| {
            tx.remove::<Membership>(&request.id)?;
            Ok(Nothing {})
        },
    )
}

/// Saves a spelling of a country.
pub fn save_alias(desk: &Desk, mut alias: CountryAlias) -> Result<Done<CountryAlias>> {
    rules::check(&alias)?;
    alias.folded = fold(&alias.alias);
    desk.transact(Op::new(msg::op_alias_saved(&alias.alias)), |tx| {
        if let Ok(other) = super::named(&tx.reader(), &alias.alias)
            && (other != alias.iso3 || alias.id.is_new())
        {
            return Err(Error::field(
                "alias",
                msg::country_alias_taken(&alias.alias, other.as_str()),
            ));
        }
        tx.put(&mut alias)?;
        Ok(alias)
    })
}

/// Deletes a spelling.
pub fn delete_alias(desk: &Desk, request: KeyRequest) -> Result<Done<Nothing>> {
    let alias: CountryAlias = desk.read(|reader| reader.get(&request.id))?;
    desk.transact(Op::new(msg::op_alias_deleted(&alias.alias)), |tx| {
        tx.remove::<CountryAlias>(&request.id)?;
        Ok(Nothing {})
    })
}
