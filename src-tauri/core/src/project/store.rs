//! The projects' SQL.

use std::collections::HashMap;

use rusqlite::named_params;

use super::commands::{ListRequest, ProjectRow, ProjectSort};
use crate::contribution::Question;
use crate::error::Result;
use crate::store::{Filter, Page, Reader, Search, Searched, window};
use crate::values::Currency;

/// The conditions of a list; `found_countries` are the codes of countries whose names hold the search text.
fn filter(reader: &Reader<'_>, request: &ListRequest, found_countries: &str) -> Result<Filter> {
    let mut filter = Filter::default();
    filter.given(
        ":archived",
        Some(request.archived),
        "p.archived = :archived",
    )?;
    if let Some(search) = Search::of(&request.search) {
        filter.given(":found", Some(search.param()), &found(reader, &search)?)?;
        filter.given(":found_countries", Some(found_countries), "1 = 1")?;
    }
    filter.any_of(":status", &request.status, "p.status IN ({})")?;
    filter.any_of(":direction", &request.direction, "p.direction IN ({})")?;
    filter.any_of(":form", &request.form, "p.form IN ({})")?;
    filter.any_of(
        ":country",
        &request.country,
        "EXISTS (SELECT 1 FROM project_country c WHERE c.project_id = p.id AND c.iso3 IN ({}))",
    )?;
    filter.any_of(
        ":area",
        &request.area,
        "EXISTS (SELECT 1 FROM project_area a WHERE a.project_id = p.id AND a.area IN ({}))",
    )?;
    filter.any_of(
        ":organisation",
        &request.organisation,
        "EXISTS (SELECT 1 FROM project_role r WHERE r.project_id = p.id AND r.organisation_id IN ({}))",
    )?;
    if let Some(year) = request.year {
        let years = crate::contribution::Asked::resolve(reader, &Question::of(year))?.years;
        filter.given(
            ":year_first",
            Some(years.first_day(year)),
            "coalesce(p.end_date, '9999') >= :year_first",
        )?;
        filter.given(
            ":year_after",
            Some(years.day_after(year)),
            "coalesce(p.start_date, '0000') < :year_after",
        )?;
    }
    filter.given(
        ":runs_from",
        request.runs_from,
        "coalesce(p.end_date, '9999') >= :runs_from",
    )?;
    filter.given(
        ":runs_to",
        request.runs_to,
        "coalesce(p.start_date, '0000') <= :runs_to",
    )?;
    Ok(filter)
}

const ROW: &str = "SELECT p.id, p.row_version, p.code, p.title, p.title_en, p.status, p.direction, p.form,
    p.start_date, p.end_date, p.archived,
    coalesce((SELECT string_agg(iso3, ' ') FROM
        (SELECT c.iso3 FROM project_country c WHERE c.project_id = p.id ORDER BY c.position)), '') AS countries,
    coalesce((SELECT string_agg(called, ', ') FROM
        (SELECT DISTINCT CASE o.short_name WHEN '' THEN o.name ELSE o.short_name END AS called
           FROM project_role r JOIN organisation o ON o.id = r.organisation_id
          WHERE r.project_id = p.id AND r.role NOT IN ('first_provider')
          ORDER BY called LIMIT 3)), '') AS partners,
    coalesce((SELECT string_agg(area, ' ') FROM
        (SELECT a.area FROM project_area a WHERE a.project_id = p.id ORDER BY a.position)), '') AS areas,
    (SELECT h.at FROM history h WHERE h.seq = p.row_version) AS changed
    FROM project p";

/// A page of projects.
pub(crate) fn list(
    reader: &Reader<'_>,
    request: &ListRequest,
    found_countries: &str,
) -> Result<Page<ProjectRow>> {
    let filter = filter(reader, request, found_countries)?;
    let (clause, params) = (filter.clause(), filter.params());
    let rows = reader.all(
        &format!(
            "{ROW} WHERE {clause} ORDER BY {} {}",
            order(request),
            window(request.page)
        ),
        params.as_slice(),
    )?;
    let total = reader.value(
        &format!("SELECT count(*) FROM project p WHERE {clause}"),
        params.as_slice(),
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// The keys of every project that the filters leave, in the order asked for.
pub(crate) fn keys(
    reader: &Reader<'_>,
    request: &ListRequest,
    found_countries: &str,
) -> Result<Vec<String>> {
    let filter = filter(reader, request, found_countries)?;
    reader.values(
        &format!(
            "SELECT p.id FROM project p WHERE {} ORDER BY {}",
            filter.clause(),
            order(request)
        ),
        filter.params().as_slice(),
    )
}

/// The rows of some projects, in the order of their keys here.
pub(crate) fn rows(reader: &Reader<'_>, keys: &[String]) -> Result<Vec<ProjectRow>> {
    let mut filter = Filter::default();
    filter.any_of(":key", keys, "p.id IN ({})")?;
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<ProjectRow> = reader.all(
        &format!("{ROW} WHERE {}", filter.clause()),
        filter.params().as_slice(),
    )?;
    let mut found: HashMap<String, ProjectRow> = rows
        .into_iter()
        .map(|row| (row.id.0.clone(), row))
        .collect();
    Ok(keys.iter().filter_map(|key| found.remove(key)).collect())
}

/// What was budgeted for each project in a fiscal year, by currency.
pub(crate) fn budgets(
    reader: &Reader<'_>,
    fiscal_year: i32,
) -> Result<Vec<(String, Currency, i64)>> {
    let mut budgets = Vec::new();
    reader.each(
        "SELECT project_id, currency, sum(amount_minor) AS minor FROM budget
          WHERE fiscal_year = :year AND project_id IS NOT NULL GROUP BY project_id, currency",
        named_params! { ":year": fiscal_year },
        |row| {
            budgets.push((
                row.get("project_id")?,
                row.get("currency")?,
                row.get("minor")?,
            ));
            Ok(())
        },
    )?;
    Ok(budgets)
}

fn order(request: &ListRequest) -> String {
    let way = if request.descending { "DESC" } else { "ASC" };
    let by = match request.sort {
        ProjectSort::Title => "p.title",
        ProjectSort::Form => "p.form",
        ProjectSort::Status => "p.status",
        ProjectSort::Direction => "p.direction",
        ProjectSort::Start => "coalesce(p.start_date, '')",
        ProjectSort::End => "coalesce(p.end_date, '')",
        ProjectSort::Changed => "p.row_version",
        ProjectSort::Countries => {
            "coalesce((SELECT c.iso3 FROM project_country c WHERE c.project_id = p.id ORDER BY c.position LIMIT 1), '')"
        }
        // Money is not in the table of projects: whoever sorts by it does so above.
        _ => "p.code",
    };
    format!("{by} {way}, p.id")
}

/// A name that so many persons have finds no project by the people who took part in it.
const MOST_PEOPLE: i64 = 2000;

/// The projects that have a text themselves, or whose organisations, countries or people have it.
fn found(reader: &Reader<'_>, search: &Search) -> Result<String> {
    let mut found = format!(
        "p.id IN ({})
         OR p.id IN (SELECT project_id FROM project_role WHERE organisation_id IN ({}))
         OR p.id IN (SELECT project_id FROM project_country WHERE instr(:found_countries, iso3) > 0)",
        search.ids(Searched::Project),
        search.ids(Searched::Organisation),
    );
    let people = search.count(reader, Searched::Person, MOST_PEOPLE)?;
    if (1..MOST_PEOPLE).contains(&people) {
        let persons = search.ids(Searched::Person);
        for table in ["participation", "assignment"] {
            found.push_str(&format!(
                " OR p.id IN (SELECT a.project_id FROM {table} t JOIN activity a ON a.id = t.activity_id
                               WHERE t.person_id IN ({persons}))"
            ));
        }
    }
    Ok(found)
}

/// True when another project has the code.
pub(crate) fn code_taken(reader: &Reader<'_>, code: &str, own: &str) -> Result<bool> {
    let others: Option<i64> = reader.value(
        "SELECT count(*) FROM project WHERE code = :code AND id <> :own",
        named_params! { ":code": code, ":own": own },
    )?;
    Ok(others.unwrap_or(0) > 0)
}

/// Codes and titles of the projects, by key.
pub(crate) fn names(
    reader: &Reader<'_>,
) -> Result<std::collections::HashMap<String, (String, String)>> {
    let mut names = std::collections::HashMap::new();
    reader.each("SELECT id, code, title FROM project", [], |row| {
        names.insert(row.get(0)?, (row.get(1)?, row.get(2)?));
        Ok(())
    })?;
    Ok(names)
}
