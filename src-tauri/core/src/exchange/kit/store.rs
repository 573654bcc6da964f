//! The kits' SQL.

use std::collections::HashMap;

use rusqlite::ToSql;

use super::model::{KitMinistriesRequest, KitMinistry, Reported};
use super::{CollectionKit, KitId, KitRow};
use crate::agency::Agency;
use crate::error::Result;
use crate::exchange::import::ImportKind;
use crate::organisation::OrganisationId;
use crate::project::ProjectId;
use crate::store::{Filter, Reader, View, like, window};

/// A year as its lines are looked for: the first day, the first day after, and the fiscal year of undated ones.
pub(super) struct Span {
    /// The year.
    pub year: i64,
    /// Its first day.
    pub first: String,
    /// Its last day.
    pub last: String,
    /// The first day after it.
    pub after: String,
}

/// Bodies of the own government that are not the agency itself, and whoever has a kit of the year.
const MINISTRIES: &str = "o.archived = 0 AND (
        (o.kind IN ('agency', 'ministry', 'institute', 'local') AND o.country = :country AND o.id <> :own)
        OR EXISTS (SELECT 1 FROM collection_kit k WHERE k.organisation_id = o.id AND k.year = :year))";

const NEWEST: &str =
    "(SELECT max(n.id) FROM collection_kit n WHERE n.organisation_id = o.id AND n.year = :year)";

/// A page of ministries, by name, and how many the search leaves.
pub(super) fn ministries(
    reader: &Reader<'_>,
    agency: &Agency,
    span: &Span,
    request: &KitMinistriesRequest,
) -> Result<(Vec<KitMinistry>, i64)> {
    let pattern = like(&request.search);
    let mut params: Vec<(&str, &dyn ToSql)> = vec![
        (":country", &agency.country),
        (":own", &agency.organisation_id),
        (":year", &span.year),
        (":pattern", &pattern),
    ];
    let found = format!("{MINISTRIES} AND o.search LIKE :pattern ESCAPE '\\'");
    let total = reader.value(
        &format!("SELECT count(*) FROM organisation o WHERE {found}"),
        params.as_slice(),
    )?;
    params.push((":first", &span.first));
    params.push((":after", &span.after));
    let rows = reader.all(
        &format!(
            "SELECT o.id AS organisation_id, o.name,
                    (SELECT count(*) FROM cost_line l JOIN project p ON p.id = l.project_id
                      WHERE l.payer_id = o.id AND p.archived = 0
                        AND (l.fiscal_year = :year OR (l.date >= :first AND l.date < :after))) AS lines,
                    k.id AS kit_id, k.state, k.made_on, k.made_by, k.due, k.answered_on,
                    coalesce(k.sent, 0) AS sent, coalesce(k.refused, 0) AS refused,
                    (SELECT count(*) FROM kit_row r WHERE r.kit_id = k.id AND r.reported <> 'sent') AS reported,
                    (SELECT count(*) FROM kit_row r WHERE r.kit_id = k.id AND r.reported <> 'sent'
                        AND r.noun = 'cost_lines') AS reported_lines,
                    (SELECT count(*) FROM kit_row r WHERE r.kit_id = k.id AND r.reported = 'sent') AS missing,
                    (SELECT count(*) FROM collection_kit e WHERE e.organisation_id = o.id AND e.year = :year
                        AND e.id < k.id) AS older
               FROM organisation o LEFT JOIN collection_kit k ON k.id = {NEWEST}
              WHERE {found} ORDER BY o.name, o.id {}",
            window(request.page)
        ),
        params.as_slice(),
    )?;
    Ok((rows, total.unwrap_or(0)))
}

/// Of all organisations, how many have a kit of a year, and how many of these have answered.
pub(super) fn counts(reader: &Reader<'_>, year: i64) -> Result<(i64, i64)> {
    let count = |condition: &str| -> Result<i64> {
        let found = reader.value(
            &format!(
                "SELECT count(DISTINCT organisation_id) FROM collection_kit WHERE year = ?1 {condition}"
            ),
            [year],
        )?;
        Ok(found.unwrap_or(0))
    };
    Ok((count("")?, count("AND answered_on IS NOT NULL")?))
}

/// What was reported by an organisation in any kit.
const REPORTED: &str = "SELECT r.record_id FROM kit_row r JOIN collection_kit k ON k.id = r.kit_id
     WHERE k.organisation_id = ?1 AND r.reported <> 'sent'";

/// The lines of a year that an organisation pays, or has reported where no payer is known.
pub(super) fn lines(
    reader: &Reader<'_>,
    organisation: &OrganisationId,
    span: &Span,
) -> Result<Vec<String>> {
    reader.values(
        &format!(
            "SELECT l.id FROM cost_line l JOIN project p ON p.id = l.project_id
              WHERE p.archived = 0 AND (l.fiscal_year = ?4 OR (l.date >= ?2 AND l.date < ?3))
                AND (l.payer_id = ?1 OR (l.payer_id IS NULL AND l.id IN ({REPORTED})))
              ORDER BY p.code, coalesce(l.date, CAST(l.fiscal_year AS TEXT)), l.id"
        ),
        rusqlite::params![organisation, span.first, span.after, span.year],
    )
}

/// The projects of a year in which an organisation has a role, pays a line of the year, or which it has reported.
pub(super) fn projects(
    reader: &Reader<'_>,
    organisation: &OrganisationId,
    span: &Span,
) -> Result<Vec<String>> {
    reader.values(
        &format!(
            "SELECT p.id FROM project p
              WHERE p.archived = 0 AND (
                EXISTS (SELECT 1 FROM cost_line l WHERE l.project_id = p.id AND l.payer_id = ?1
                           AND (l.fiscal_year = ?4 OR (l.date >= ?2 AND l.date < ?3)))
                OR (coalesce(p.start_date, ?2) < ?3 AND coalesce(p.end_date, ?2) >= ?2
                    AND (EXISTS (SELECT 1 FROM project_role o WHERE o.project_id = p.id AND o.organisation_id = ?1)
                         OR p.id IN ({REPORTED}))))
              ORDER BY p.code, p.id"
        ),
        rusqlite::params![organisation, span.first, span.after, span.year],
    )
}

/// The activities of a year that an organisation hosts, pays a line of, or has reported, and those of projects in which
/// it has a role.
pub(super) fn activities(
    reader: &Reader<'_>,
    organisation: &OrganisationId,
    span: &Span,
) -> Result<Vec<String>> {
    reader.values(
        &format!(
            "SELECT a.id FROM activity a JOIN project p ON p.id = a.project_id
              WHERE p.archived = 0
                AND coalesce(a.start_date, a.end_date, ?2) < ?3 AND coalesce(a.end_date, a.start_date, ?2) >= ?2
                AND (a.host_organisation_id = ?1
                     OR EXISTS (SELECT 1 FROM cost_line l WHERE l.activity_id = a.id AND l.payer_id = ?1)
                     OR EXISTS (SELECT 1 FROM project_role o WHERE o.project_id = p.id AND o.organisation_id = ?1)
                     OR a.id IN ({REPORTED}))
              ORDER BY p.code, coalesce(a.start_date, ''), a.id"
        ),
        rusqlite::params![organisation, span.first, span.after],
    )
}

/// The rows of a sheet of a kit.
pub(super) fn rows(reader: &Reader<'_>, kit: &KitId, sheet: ImportKind) -> Result<Vec<KitRow>> {
    reader.all(
        "SELECT * FROM kit_row WHERE kit_id = ?1 AND noun = ?2 ORDER BY id",
        rusqlite::params![kit, sheet],
    )
}

/// All rows of a kit.
pub(super) fn all_rows(reader: &Reader<'_>, kit: &KitId) -> Result<Vec<KitRow>> {
    reader.children("kit_id", kit.as_str())
}

/// How many rows of a kit an answer has named as something.
pub(super) fn reported_as(
    reader: &Reader<'_>,
    kit: &KitId,
    reported: super::KitReport,
) -> Result<i64> {
    let found = reader.value(
        "SELECT count(*) FROM kit_row WHERE kit_id = ?1 AND reported = ?2",
        rusqlite::params![kit, reported],
    )?;
    Ok(found.unwrap_or(0))
}

/// True when a newer kit was made for the same organisation and year.
pub(super) fn has_newer(reader: &Reader<'_>, kit: &CollectionKit) -> Result<bool> {
    let found: Option<i64> = reader.value(
        "SELECT count(*) FROM collection_kit WHERE organisation_id = ?1 AND year = ?2 AND id > ?3",
        rusqlite::params![kit.organisation_id, kit.year, kit.id],
    )?;
    Ok(found.unwrap_or(0) > 0)
}

/// The project that another was joined into.
pub(super) fn joined_into(reader: &Reader<'_>, former: &str) -> Result<Option<ProjectId>> {
    reader.value(
        "SELECT project_id FROM project_former WHERE id = ?1",
        [former],
    )
}

/// The newest report of each of some records that has one.
pub(super) fn newest_reports(
    reader: &Reader<'_>,
    records: &[&str],
) -> Result<HashMap<String, Reported>> {
    let mut newest = HashMap::new();
    let kits: Option<i64> = reader.value("SELECT 1 FROM collection_kit LIMIT 1", [])?;
    if kits.is_none() || records.is_empty() {
        return Ok(newest);
    }
    let mut filter = Filter::default();
    filter.always("r.reported <> 'sent'");
    filter.any_of(":record", records, "r.record_id IN ({})")?;
    let sql = format!(
        "SELECT r.record_id, r.kit_id, k.organisation_id, o.name, k.year, r.reported, r.reported_on AS \"on\"
           FROM kit_row r JOIN collection_kit k ON k.id = r.kit_id JOIN organisation o ON o.id = k.organisation_id
          WHERE {} ORDER BY k.year, k.id",
        filter.clause()
    );
    reader.each(&sql, filter.params().as_slice(), |row| {
        newest.insert(row.get("record_id")?, Reported::from_row(row)?);
        Ok(())
    })?;
    Ok(newest)
}

/// Who reported a record, the newest answer first.
pub(super) fn reported(reader: &Reader<'_>, record: &str) -> Result<Vec<Reported>> {
    reader.all(
        "SELECT r.kit_id, k.organisation_id, o.name, k.year, r.reported, r.reported_on AS \"on\"
           FROM kit_row r JOIN collection_kit k ON k.id = r.kit_id JOIN organisation o ON o.id = k.organisation_id
          WHERE r.record_id = ?1 AND r.reported <> 'sent' ORDER BY k.year DESC, k.id DESC",
        [record],
    )
}
