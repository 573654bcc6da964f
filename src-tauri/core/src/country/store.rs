//! The countries' SQL.

use rusqlite::named_params;

use super::commands::{CountryActivity, CountryPerson, RecordsRequest, RunningProject};
use super::cooperation::Holdings;
use super::{CountryAlias, CountryGroup, Membership};
use crate::error::Result;
use crate::store::{Page, Reader, like, window};
use crate::values::{CountryCode, Date};

/// The country with one of the officer's own spellings.
pub(crate) fn alias(reader: &Reader<'_>, folded: &str) -> Result<Option<CountryCode>> {
    reader.value("SELECT iso3 FROM country_alias WHERE folded = ?1", [folded])
}

/// Codes of countries of which one of the officer's own spellings holds a text.
pub(crate) fn aliases_like(reader: &Reader<'_>, folded: &str) -> Result<Vec<String>> {
    reader.values(
        "SELECT iso3 FROM country_alias WHERE folded LIKE ?1 ESCAPE '\\'",
        [like(folded)],
    )
}

/// All groups, by code.
pub(crate) fn groups(reader: &Reader<'_>) -> Result<Vec<CountryGroup>> {
    reader.all("SELECT * FROM country_group ORDER BY code", [])
}

/// All memberships, by group and country.
pub(crate) fn memberships(reader: &Reader<'_>) -> Result<Vec<Membership>> {
    reader.all(
        "SELECT * FROM country_membership ORDER BY group_id, iso3, coalesce(valid_from, '')",
        [],
    )
}

/// The memberships of a country.
pub(crate) fn memberships_of(reader: &Reader<'_>, iso3: CountryCode) -> Result<Vec<Membership>> {
    reader.all("SELECT * FROM country_membership WHERE iso3 = ?1 ORDER BY group_id, coalesce(valid_from, '')", [iso3])
}

/// The officer's own spellings of a country.
pub(crate) fn aliases_of(reader: &Reader<'_>, iso3: CountryCode) -> Result<Vec<CountryAlias>> {
    reader.all(
        "SELECT * FROM country_alias WHERE iso3 = ?1 ORDER BY folded",
        [iso3],
    )
}

/// How many projects have a share of each country.
pub(crate) fn project_counts(reader: &Reader<'_>) -> Result<Vec<(String, i64)>> {
    let mut counts = Vec::new();
    reader.each(
        "SELECT iso3, count(DISTINCT project_id) AS projects FROM project_country GROUP BY iso3",
        [],
        |row| {
            counts.push((row.get("iso3")?, row.get("projects")?));
            Ok(())
        },
    )?;
    Ok(counts)
}

/// Keys of the projects with a share of a country.
pub(crate) fn projects_of(reader: &Reader<'_>, iso3: CountryCode) -> Result<Vec<String>> {
    reader.values(
        "SELECT DISTINCT project_id FROM project_country WHERE iso3 = ?1 ORDER BY project_id",
        [iso3],
    )
}

/// True of activities `a` that belong to a country.
const WITH_COUNTRY: &str = "(a.host_country = :iso3
    OR a.project_id IN (SELECT c.project_id FROM project_country c WHERE c.iso3 = :iso3))";

/// How many records of a country there are.
pub(crate) fn holdings(reader: &Reader<'_>, iso3: CountryCode, today: Date) -> Result<Holdings> {
    let count = |sql: &str| -> Result<i64> {
        Ok(reader
            .value(sql, named_params! { ":iso3": iso3 })?
            .unwrap_or(0))
    };
    let upcoming = reader.value(
        &format!("SELECT count(*) FROM activity a WHERE {WITH_COUNTRY} AND a.start_date >= :today"),
        named_params! { ":iso3": iso3, ":today": today },
    )?;
    Ok(Holdings {
        projects: count(
            "SELECT count(*) FROM project p WHERE p.archived = 0
               AND p.id IN (SELECT c.project_id FROM project_country c WHERE c.iso3 = :iso3)",
        )?,
        running: count(
            "SELECT count(*) FROM project p WHERE p.archived = 0 AND p.status = 'ongoing'
               AND p.id IN (SELECT c.project_id FROM project_country c WHERE c.iso3 = :iso3)",
        )?,
        activities: count(&format!("SELECT count(*) FROM activity a WHERE {WITH_COUNTRY}"))?,
        upcoming: upcoming.unwrap_or(0),
        trainees: count(
            "SELECT count(DISTINCT t.person_id) FROM participation t JOIN person p ON p.id = t.person_id
              WHERE p.nationality = :iso3 AND t.result <> 'withdrawn'",
        )?,
        experts: count("SELECT count(DISTINCT person_id) FROM assignment WHERE country = :iso3")?,
        organisations: count(
            "SELECT count(*) FROM organisation WHERE country = :iso3 AND archived = 0",
        )?,
    })
}

/// A page of a country's activities, those to come first, then the latest.
pub(crate) fn activities(
    reader: &Reader<'_>,
    request: &RecordsRequest,
    today: Date,
) -> Result<Page<CountryActivity>> {
    let only = if request.upcoming {
        "AND a.start_date >= :today"
    } else {
        "AND :today = :today"
    };
    let params = named_params! { ":iso3": request.iso3, ":today": today };
    let rows = reader.all(
        &format!(
            "SELECT a.id, a.project_id, p.code, a.title, a.kind, a.start_date, a.end_date, a.place, a.host_country
               FROM activity a JOIN project p ON p.id = a.project_id
              WHERE {WITH_COUNTRY} {only}
              ORDER BY CASE WHEN a.start_date >= :today THEN 0 ELSE 1 END,
                       CASE WHEN a.start_date >= :today THEN a.start_date ELSE '' END,
                       coalesce(a.start_date, '') DESC, a.id {}",
            window(request.page)
        ),
        params,
    )?;
    let total = reader.value(
        &format!("SELECT count(*) FROM activity a WHERE {WITH_COUNTRY} {only}"),
        params,
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// A page of a country's trainees by name.
pub(crate) fn trainees(
    reader: &Reader<'_>,
    request: &RecordsRequest,
) -> Result<Page<CountryPerson>> {
    people(
        reader,
        request,
        "participation t JOIN person p ON p.id = t.person_id JOIN activity a ON a.id = t.activity_id",
        "p.nationality = :iso3 AND t.result <> 'withdrawn'",
    )
}

/// A page of the experts and volunteers who were assigned to a country, by name.
pub(crate) fn experts(
    reader: &Reader<'_>,
    request: &RecordsRequest,
) -> Result<Page<CountryPerson>> {
    people(
        reader,
        request,
        "assignment t JOIN person p ON p.id = t.person_id JOIN activity a ON a.id = t.activity_id",
        "t.country = :iso3",
    )
}

fn people(
    reader: &Reader<'_>,
    request: &RecordsRequest,
    from: &str,
    condition: &str,
) -> Result<Page<CountryPerson>> {
    let params = named_params! { ":iso3": request.iso3 };
    let rows = reader.all(
        &format!(
            "SELECT p.id, p.name, p.sex, p.field, p.employer, count(*) AS times,
                    sum(coalesce(t.days, 0)) AS days, max(coalesce(t.start_date, a.start_date)) AS latest
               FROM {from} WHERE {condition}
              GROUP BY p.id, p.name, p.sex, p.field, p.employer ORDER BY p.name, p.id {}",
            window(request.page)
        ),
        params,
    )?;
    let total = reader.value(
        &format!("SELECT count(DISTINCT p.id) FROM {from} WHERE {condition}"),
        params,
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// Projects under way with a country, the newest first.
pub(crate) fn running(reader: &Reader<'_>, iso3: CountryCode) -> Result<Vec<RunningProject>> {
    reader.all(
        "SELECT p.id, p.code, p.title, p.title_en, p.direction, p.form, p.start_date, p.end_date
           FROM project p
          WHERE p.archived = 0 AND p.status = 'ongoing'
            AND p.id IN (SELECT c.project_id FROM project_country c WHERE c.iso3 = ?1)
          ORDER BY coalesce(p.start_date, '') DESC, p.code",
        [iso3],
    )
}

/// Names of the organisations of a country, those with most projects first.
pub(crate) fn organisations(reader: &Reader<'_>, iso3: CountryCode) -> Result<Vec<String>> {
    reader.values(
        "SELECT CASE o.name_en WHEN '' THEN o.name ELSE o.name_en END FROM organisation o
          WHERE o.country = ?1 AND o.archived = 0
          ORDER BY (SELECT count(DISTINCT r.project_id) FROM project_role r WHERE r.organisation_id = o.id) DESC,
                   o.name, o.id",
        [iso3],
    )
}
