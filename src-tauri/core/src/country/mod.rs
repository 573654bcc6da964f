//! Countries: their facts come from the reference lists; groups with dates and aliases are the officer's.

pub mod commands;
pub mod cooperation;
pub(crate) mod store;

use crate::error::{Error, Result};
use crate::messages::msg;
use crate::rules;
use crate::store::{Reader, Tx};
use crate::values::{CountryCode, Date, fold};
use crate::{code_enum, id_type, record, reference};

id_type! {
    /// Key of a country group.
    GroupId,
    /// Key of a membership.
    MembershipId,
    /// Key of an alias.
    AliasId,
}

code_enum! {
    /// How sure a membership's dates are.
    pub enum MembershipStatus {
        /// A member now.
        Current = "current", membership_status_current;
        /// No longer a member.
        Former = "former", membership_status_former;
        /// An end that is fixed in advance.
        Scheduled = "scheduled", membership_status_scheduled;
        /// An end that is fixed in advance while an extension has been asked for.
        ScheduledOpen = "scheduled_open", membership_status_scheduled_open;
    }
}

record! {
    /// A group of countries, such as the least developed countries.
    pub struct CountryGroup(GroupId) in "country_group" {
        /// Code, such as LDC.
        #[garde(custom(rules::name(40)))]
        pub code: String,
        /// Name.
        #[garde(custom(rules::name(200)))]
        pub name: String,
        /// The kind of group, as the reference list has it; `own` for the officer's own groups.
        #[serde(default)]
        #[garde(custom(rules::line(40)))]
        pub kind: String,
    }
}

record! {
    /// A country's membership of a group, with dates.
    pub struct Membership(MembershipId) in "country_membership" {
        /// The group.
        pub group_id: GroupId,
        /// The country.
        pub iso3: CountryCode,
        /// First day inside; none: not known, taken as always.
        #[serde(default)]
        pub valid_from: Option<Date>,
        /// First day outside; none: still a member.
        #[serde(default)]
        pub valid_to: Option<Date>,
        /// How sure the dates are.
        pub status: MembershipStatus,
        /// Where the fact comes from.
        #[serde(default)]
        #[garde(custom(rules::line(500)))]
        pub source: String,
    }
}

record! {
    /// A spelling under which the officer's papers know a country.
    pub struct CountryAlias(AliasId) in "country_alias" {
        /// The country.
        pub iso3: CountryCode,
        /// The spelling.
        #[garde(custom(rules::name(200)))]
        pub alias: String,
        /// The spelling, folded; made by the program.
        #[serde(default)]
        pub folded: String,
    }
}

impl Membership {
    /// True when the country is a member on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day < to)
    }
}

/// Writes the groups and memberships of the reference lists into a new programme.
pub(crate) fn seed(tx: &mut Tx<'_>) -> Result<()> {
    let mut ids = std::collections::HashMap::new();
    for known in reference::GROUPS.iter() {
        let mut group = CountryGroup {
            id: GroupId::default(),
            row_version: 0,
            code: known.code.clone(),
            name: known.name_en.clone(),
            kind: known.kind.clone(),
        };
        tx.put(&mut group)?;
        ids.insert(known.code.as_str(), group.id);
    }
    for known in reference::MEMBERSHIPS.iter() {
        let (Some(group_id), Ok(iso3)) = (ids.get(known.group.as_str()), known.iso3.parse()) else {
            continue;
        };
        let mut membership = Membership {
            id: MembershipId::default(),
            row_version: 0,
            group_id: group_id.clone(),
            iso3,
            valid_from: first_day(&known.valid_from),
            valid_to: first_day(&known.valid_to),
            status: MembershipStatus::from_code(&known.status).unwrap_or(MembershipStatus::Current),
            source: known.source.clone(),
        };
        tx.put(&mut membership)?;
    }
    Ok(())
}

/// A country by code, UN name, known alias or the officer's own alias.
pub fn named(reader: &Reader<'_>, text: &str) -> Result<CountryCode> {
    let known = reference::country_named(text).and_then(|country| country.iso3.parse().ok());
    let own = match known {
        Some(code) => Some(code),
        None => store::alias(reader, &fold(text))?,
    };
    own.ok_or_else(|| {
        Error::field(
            "country",
            msg::value_country_unknown(crate::values::shown(text)),
        )
    })
}

/// Codes of the countries of which some spelling holds a text, separated by spaces; none for a single letter, which
/// stands in the names of nearly all.
pub(crate) fn codes_named_like(reader: &Reader<'_>, text: &str) -> Result<String> {
    let folded = fold(text);
    if folded.chars().count() < 2 {
        return Ok(String::new());
    }
    codes_spelled_like(reader, &folded)
}

/// The same for any folded text.
pub(crate) fn codes_spelled_like(reader: &Reader<'_>, folded: &str) -> Result<String> {
    let mut codes: Vec<String> = reference::spellings()
        .filter(|(name, _)| name.contains(folded))
        .map(|(_, country)| country.iso3.clone())
        .collect();
    codes.extend(store::aliases_like(reader, folded)?);
    codes.sort();
    codes.dedup();
    Ok(codes.join(" "))
}

/// The first day of a day, month or year as the reference lists write them.
fn first_day(text: &str) -> Option<Date> {
    match text.len() {
        4 => format!("{text}-01-01").parse().ok(),
        7 => format!("{text}-01").parse().ok(),
        _ => text.parse().ok(),
    }
}
