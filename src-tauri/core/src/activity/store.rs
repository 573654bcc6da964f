//! The activities' SQL.

use rusqlite::named_params;

use super::commands::{ActivityRow, ActivitySort, ActivitySums, ListRequest};
use super::{Activity, ActivityWhen};
use crate::agency;
use crate::cost::fiscal_years;
use crate::error::Result;
use crate::store::{Filter, Page, Reader, Search, Searched, like, window};
use crate::values::{Date, fold};

/// An activity with its project; the filters of [`filter`] speak of both.
pub(crate) const FROM: &str = "FROM activity a JOIN project p ON p.id = a.project_id";

/// The first and the last day of an activity `a`, where one of them is known.
pub(crate) const FIRST_DAY: &str = "coalesce(a.start_date, a.end_date)";
/// See [`FIRST_DAY`]; the index `activity_last` has the same expression.
pub(crate) const LAST_DAY: &str = "coalesce(a.end_date, a.start_date)";

/// The organisation that hosts an activity `a`, as people call it.
pub(crate) const HOST: &str = "(SELECT CASE o.short_name WHEN '' THEN o.name ELSE o.short_name END
        FROM organisation o WHERE o.id = a.host_organisation_id)";

/// Persons who took part in an activity `a`: those recorded without the withdrawn, else the number entered.
pub(crate) const CAME: &str = "CASE
    WHEN EXISTS (SELECT 1 FROM participation t WHERE t.activity_id = a.id)
      OR EXISTS (SELECT 1 FROM assignment s WHERE s.activity_id = a.id)
    THEN (SELECT count(*) FROM participation t WHERE t.activity_id = a.id AND t.result <> 'withdrawn')
       + (SELECT count(*) FROM assignment s WHERE s.activity_id = a.id)
    ELSE a.actual_participants END";

/// A page of activities with their projects and the number of persons and cost lines.
pub(crate) fn list(
    reader: &Reader<'_>,
    request: &ListRequest,
    today: Date,
) -> Result<Page<ActivityRow>> {
    let filter = filter(reader, request, today)?;
    let in_order = in_order(reader, request, today)?;
    let order = match request.sort {
        ActivitySort::Start => "coalesce(a.start_date, '')",
        ActivitySort::End => "coalesce(a.end_date, '')",
        ActivitySort::Title => "a.title",
        ActivitySort::Kind => "a.kind",
        ActivitySort::Status => "a.status",
        ActivitySort::Place => "a.place",
        ActivitySort::Project => "p.code",
        ActivitySort::Planned => "coalesce(a.planned_participants, -1)",
        ActivitySort::Participations => {
            "(SELECT count(*) FROM participation t WHERE t.activity_id = a.id)"
        }
    };
    let way = if request.descending { "DESC" } else { "ASC" };
    // Only what sorts by its project needs one for more than the rows of the page.
    let from = match request.sort {
        ActivitySort::Project => FROM,
        _ => "FROM activity a",
    };
    let (clause, params) = (in_order.clause(), in_order.params());
    let rows = reader.all(
        &format!(
            "SELECT a.id, a.row_version, a.project_id, p.code AS project_code, p.title AS project_title,
                    a.kind, a.title, a.start_date, a.end_date, a.status, a.application_deadline,
                    a.place, a.host_country, {HOST} AS host,
                    a.planned_participants, a.actual_participants,
                    (SELECT count(*) FROM participation t WHERE t.activity_id = a.id) AS participations,
                    (SELECT count(*) FROM assignment s WHERE s.activity_id = a.id) AS assignments,
                    {CAME} AS came,
                    (SELECT count(*) FROM cost_line c WHERE c.activity_id = a.id) AS cost_lines
               {FROM}
              WHERE a.id IN (SELECT a.id {from} WHERE {clause} ORDER BY {order} {way}, a.id {})
              ORDER BY {order} {way}, a.id",
            window(request.page)
        ),
        params.as_slice(),
    )?;
    let total = reader.value(
        &format!("SELECT count(*) FROM activity a WHERE {}", filter.clause()),
        filter.params().as_slice(),
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// What all activities that the filters leave add up to.
pub(crate) fn sums(
    reader: &Reader<'_>,
    request: &ListRequest,
    today: Date,
) -> Result<ActivitySums> {
    let filter = filter(reader, request, today)?;
    let sums = reader.one(
        &format!(
            "SELECT count(*) AS activities, coalesce(sum(planned_participants), 0) AS planned,
                    coalesce(sum(came), 0) AS came
               FROM (SELECT a.planned_participants, {CAME} AS came {FROM} WHERE {}) AS found",
            filter.clause()
        ),
        filter.params().as_slice(),
    )?;
    Ok(sums.unwrap_or(ActivitySums {
        activities: 0,
        planned: 0,
        came: 0,
    }))
}

/// When this many activities have a text, a page is read in the order of the list rather than found by the index and sorted.
const MANY: i64 = if cfg!(test) { 2 } else { 1_000 };

/// The conditions of a request on an activity `a` and its project `p`.
pub(crate) fn filter(reader: &Reader<'_>, request: &ListRequest, today: Date) -> Result<Filter> {
    let mut filter = Filter::default();
    filter.found(&request.search, |search| {
        format!(
            "{} OR a.project_id IN ({})",
            search.holds(Searched::Activity, "a.id", "a.search"),
            search.ids(Searched::Project)
        )
    })?;
    conditions(&mut filter, reader, request, today)?;
    Ok(filter)
}

/// The same conditions for a page: a text that many activities have is looked for activity by activity.
fn in_order(reader: &Reader<'_>, request: &ListRequest, today: Date) -> Result<Filter> {
    let mut in_order = Filter::default();
    let Some(search) = Search::of(&request.search) else {
        return filter(reader, request, today);
    };
    if search.count(reader, Searched::Activity, MANY)? < MANY {
        return filter(reader, request, today);
    }
    // One condition with two parameters: the first brings only its value.
    in_order.given(":pattern", Some(search.pattern()), "1 = 1")?;
    in_order.given(
        ":found",
        Some(search.param()),
        &format!(
            "a.search LIKE :pattern ESCAPE '\\' OR a.project_id IN ({})",
            search.ids(Searched::Project)
        ),
    )?;
    conditions(&mut in_order, reader, request, today)?;
    Ok(in_order)
}

/// All conditions but for the text that is looked for.
fn conditions(
    filter: &mut Filter,
    reader: &Reader<'_>,
    request: &ListRequest,
    today: Date,
) -> Result<()> {
    filter.given(
        ":project",
        request.project.as_ref(),
        "a.project_id = :project",
    )?;
    filter.given(":kind", request.kind, "a.kind = :kind")?;
    filter.given(":status", request.status, "a.status = :status")?;
    match request.when {
        None => {}
        Some(ActivityWhen::Undated) => {
            filter.always("a.start_date IS NULL AND a.end_date IS NULL");
        }
        Some(when) => {
            let condition = match when {
                ActivityWhen::Upcoming => format!("{FIRST_DAY} > :today"),
                ActivityWhen::Past => format!("{LAST_DAY} < :today"),
                _ => format!("{FIRST_DAY} <= :today AND {LAST_DAY} >= :today"),
            };
            filter.given(":today", Some(today), &condition)?;
        }
    }
    filter.given(
        ":host_country",
        request.host_country,
        "a.host_country = :host_country",
    )?;
    filter.given(
        ":country",
        request.country,
        "a.host_country = :country OR EXISTS
            (SELECT 1 FROM project_country c WHERE c.project_id = a.project_id AND c.iso3 = :country)",
    )?;
    filter.given(
        ":host",
        request.host.as_ref(),
        "a.host_organisation_id = :host",
    )?;
    filter.given(":place", request.place.as_ref(), "a.place = :place")?;
    if let Some(year) = request.year {
        let years = fiscal_years(agency::store::find(reader)?.as_ref(), year, year);
        filter.given(
            ":year_first",
            Some(years.first_day(year)),
            &format!("{LAST_DAY} >= :year_first"),
        )?;
        filter.given(
            ":year_after",
            Some(years.day_after(year)),
            &format!("{FIRST_DAY} < :year_after"),
        )?;
    }
    filter.given(
        ":runs_from",
        request.runs_from,
        &format!("{LAST_DAY} >= :runs_from"),
    )?;
    filter.given(
        ":runs_to",
        request.runs_to,
        &format!("{FIRST_DAY} <= :runs_to"),
    )?;
    Ok(())
}

/// Places of activities whose names hold a text, at most 50.
pub(crate) fn places(reader: &Reader<'_>, text: &str) -> Result<Vec<String>> {
    let mut places: Vec<String> = reader.values(
        "SELECT DISTINCT place FROM activity
          WHERE place <> '' AND search LIKE ?1 ESCAPE '\\' ORDER BY place",
        [like(text)],
    )?;
    // The text may have been found in the title.
    let text = fold(text);
    places.retain(|place| fold(place).contains(&text));
    places.truncate(50);
    Ok(places)
}

/// True when the activity would leave its cost lines behind in another project.
pub(crate) fn moved_with_cost_lines(reader: &Reader<'_>, activity: &Activity) -> Result<bool> {
    let others: Option<i64> = reader.value(
        "SELECT count(*) FROM cost_line WHERE activity_id = :activity AND project_id <> :project",
        named_params! { ":activity": activity.id, ":project": activity.project_id },
    )?;
    Ok(others.unwrap_or(0) > 0)
}
