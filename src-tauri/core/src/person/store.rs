//! The persons' SQL.

use super::access::AccessRow;
use super::roster::{ListRequest, PersonRole, PersonRow, PersonSort, PersonSums};
use super::taking_part::{
    AssignmentListRequest, AssignmentRow, ParticipationListRequest, ParticipationRow,
    TakingPartSort,
};
use super::{DistinctPair, MergedRecord, Participation, Person, PersonId, names};
use crate::error::{Error, Result};
use crate::store::{
    Filter, LongPage, Page, PageRequest, Reader, Search, Searched, Tx, View, like, window,
};
use crate::values::{CountryCode, fold};

/// From this likeness of names on, one e-mail address is one person.
const ALIKE: i64 = 80;

/// When this many persons have a text, they are read in the order of the list rather than found by the index.
const MANY: i64 = 5_000;

/// Persons up to whom a list is counted with its page: more of them, each looked up in what persons took part in, would
/// hold up typing.
const COUNTED: i64 = if cfg!(test) { 3 } else { 5_000 };

/// The conditions of a list of persons `n`.
fn wanted(reader: &Reader<'_>, request: &ListRequest) -> Result<Filter> {
    let mut filter = Filter::default();
    filter.given(
        ":archived",
        Some(request.archived),
        "n.archived = :archived",
    )?;
    if let Some(search) = Search::of(&request.search) {
        let search = search.unless_many(reader, Searched::Person, MANY)?;
        filter.given(
            ":found",
            Some(search.param()),
            &search.holds(Searched::Person, "n.id", "n.search"),
        )?;
    }
    if let Some(role) = request.role {
        filter.always(whose(role));
    }
    filter.given(
        ":nationality",
        request.nationality,
        "n.nationality = :nationality",
    )?;
    filter.given(":sex", request.sex, "n.sex = :sex")?;
    filter.given(":field", request.field.as_ref(), "n.field = :field")?;
    let employer = request
        .employer
        .as_deref()
        .filter(|text| !text.trim().is_empty());
    filter.given(
        ":employer",
        employer.map(like),
        "lower(n.employer) LIKE :employer ESCAPE '\\'",
    )?;
    filter.given(
        ":language",
        request.language.as_ref().map(|language| {
            let mut pattern = String::from("%, ");
            for c in language.chars() {
                if matches!(c, '%' | '_' | '\\') {
                    pattern.push('\\');
                }
                pattern.push(c);
            }
            pattern.push_str(", %");
            pattern
        }),
        "', ' || n.languages || ', ' LIKE :language ESCAPE '\\'",
    )?;
    filter.given(
        ":year",
        request.year.map(|year| format!("{year:04}")),
        "n.id IN (SELECT t.person_id FROM participation t JOIN activity a ON a.id = t.activity_id
                   WHERE substr(coalesce(t.start_date, a.start_date), 1, 4) = :year)
         OR n.id IN (SELECT s.person_id FROM assignment s JOIN activity a ON a.id = s.activity_id
                   WHERE substr(coalesce(s.start_date, a.start_date), 1, 4) = :year)",
    )?;
    filter.given(
        ":sent_to",
        request.sent_to,
        "n.id IN (SELECT s.person_id FROM assignment s WHERE s.country = :sent_to)",
    )?;
    if let Some(from) = request.available_from {
        filter.given(
            ":free_from",
            Some(from),
            "coalesce(n.available_from, n.available_to) IS NOT NULL
             AND coalesce(n.available_from, :free_from) <= :free_from",
        )?;
        filter.given(
            ":free_to",
            Some(request.available_to.unwrap_or(from)),
            "coalesce(n.available_to, :free_to) >= :free_to
             AND NOT EXISTS (SELECT 1 FROM assignment s JOIN activity a ON a.id = s.activity_id
                   WHERE s.person_id = n.id
                     AND coalesce(s.start_date, a.start_date) <= :free_to
                     AND coalesce(s.end_date, a.end_date, s.start_date, a.start_date) >= :free_from)",
        )?;
    }
    filter.given(
        ":retention_by",
        request.retention_by,
        "n.retention_date <= :retention_by AND n.anonymised = 0",
    )?;
    filter.given(
        ":project",
        request.project.as_ref(),
        "n.id IN (SELECT t.person_id FROM participation t JOIN activity a ON a.id = t.activity_id WHERE a.project_id = :project)
         OR n.id IN (SELECT s.person_id FROM assignment s JOIN activity a ON a.id = s.activity_id WHERE a.project_id = :project)",
    )?;
    filter.given(
        ":activity",
        request.activity.as_ref(),
        "n.id IN (SELECT t.person_id FROM participation t WHERE t.activity_id = :activity)
         OR n.id IN (SELECT s.person_id FROM assignment s WHERE s.activity_id = :activity)",
    )?;
    Ok(filter)
}

/// Who belongs to a list. Somebody who did nothing yet and stands on no roster is shown with the trainees, so
/// that nobody is out of sight.
fn whose(role: PersonRole) -> &'static str {
    match role {
        PersonRole::Trainee => {
            "EXISTS (SELECT 1 FROM participation t WHERE t.person_id = n.id)
             OR n.roster IS NULL AND NOT EXISTS (SELECT 1 FROM assignment s WHERE s.person_id = n.id)"
        }
        PersonRole::Expert => {
            "n.roster = 'expert'
             OR EXISTS (SELECT 1 FROM assignment s WHERE s.person_id = n.id AND s.role = 'expert')"
        }
        PersonRole::Volunteer => {
            "n.roster = 'volunteer'
             OR EXISTS (SELECT 1 FROM assignment s WHERE s.person_id = n.id AND s.role = 'volunteer')"
        }
    }
}

/// The last day of a row `t` of participations or assignments of an activity `a`.
const LAST_DAY: &str = "coalesce(t.end_date, a.end_date, t.start_date, a.start_date)";

/// A page of persons with the number of activities they took part in.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<LongPage<PersonRow>> {
    let filter = wanted(reader, request)?;
    let chosen = match request.activity {
        Some(_) => "AND t.activity_id = :activity",
        None => "",
    };
    let table = match request.role {
        Some(PersonRole::Expert | PersonRole::Volunteer) => "assignment",
        Some(PersonRole::Trainee) | None => "participation",
    };
    let days = format!(
        "(SELECT coalesce(sum(t.days), 0) FROM {table} t WHERE t.person_id = n.id {chosen})"
    );
    let last = |what: &str| {
        format!(
            "(SELECT {what} FROM {table} t JOIN activity a ON a.id = t.activity_id
               WHERE t.person_id = n.id ORDER BY coalesce({LAST_DAY}, '') DESC, t.id LIMIT 1)"
        )
    };
    let result = match request.activity {
        Some(_) => {
            "(SELECT t.result FROM participation t WHERE t.person_id = n.id AND t.activity_id = :activity)"
        }
        None => "NULL",
    };
    let participations = "(SELECT count(*) FROM participation t WHERE t.person_id = n.id)";
    let assignments = "(SELECT count(*) FROM assignment s WHERE s.person_id = n.id)";
    let (clause, params) = (filter.clause(), filter.params());
    let order = match request.sort {
        PersonSort::Name => "n.name".to_owned(),
        PersonSort::Nationality => "coalesce(n.nationality, '')".to_owned(),
        PersonSort::Employer => "n.employer".to_owned(),
        PersonSort::Field => "n.field".to_owned(),
        PersonSort::Sex => "n.sex".to_owned(),
        PersonSort::Participations => participations.to_owned(),
        PersonSort::Assignments => assignments.to_owned(),
        PersonSort::Days => days.clone(),
        PersonSort::Last => format!("coalesce({}, '')", last(LAST_DAY)),
        PersonSort::Retention => "coalesce(n.retention_date, '9999')".to_owned(),
        PersonSort::Available => "coalesce(n.available_from, '9999')".to_owned(),
    };
    let order = format!("{order} {}, n.id", way(request.descending));
    // The page is cut before anything is counted for its rows.
    let rows = reader.all(
        &format!(
            "SELECT n.id, n.row_version, n.name, n.sex, n.nationality, n.employer, n.position, n.field,
                    n.languages, n.roster, n.available_from, n.available_to, n.retention_date,
                    n.anonymised, n.archived, {participations} AS participations,
                    {assignments} AS assignments, {days} AS days, {} AS last_date, {} AS last_title,
                    {result} AS result
               FROM person n
              WHERE n.id IN (SELECT n.id FROM person n WHERE {clause} ORDER BY {order} {})
              ORDER BY {order}",
            last(LAST_DAY),
            last("a.title"),
            window(request.page),
        ),
        params.as_slice(),
    )?;
    let before = i64::from(request.page.offset);
    let got = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    // The last window says by itself how many there are.
    if got < i64::from(request.page.rows()) && (got > 0 || before == 0) {
        let total = Some(before + got);
        return Ok(LongPage { rows, total });
    }
    let counted = reader.value(
        &format!(
            "SELECT count(*) FROM (SELECT 1 FROM person n WHERE {clause} LIMIT {}) AS some",
            COUNTED + 1
        ),
        params.as_slice(),
    )?;
    Ok(LongPage {
        rows,
        total: counted.filter(|total| *total <= COUNTED),
    })
}

/// The sums of everybody whom a list leaves.
pub(crate) fn sums(reader: &Reader<'_>, request: &ListRequest) -> Result<PersonSums> {
    let filter = wanted(reader, request)?;
    let (clause, params) = (filter.clause(), filter.params());
    let chosen = match request.activity {
        Some(_) => "AND t.activity_id = :activity",
        None => "",
    };
    let sums = reader.one(
        &format!(
            "WITH whom AS (SELECT n.id, n.sex, n.nationality FROM person n WHERE {clause}),
                  people AS (SELECT count(*) AS persons,
                       coalesce(sum(CASE WHEN sex = 'female' THEN 1 ELSE 0 END), 0) AS female,
                       coalesce(sum(CASE WHEN sex = 'male' THEN 1 ELSE 0 END), 0) AS male,
                       coalesce(sum(CASE WHEN sex = 'other' THEN 1 ELSE 0 END), 0) AS other,
                       coalesce(sum(CASE WHEN sex = 'not_recorded' THEN 1 ELSE 0 END), 0) AS not_recorded,
                       count(DISTINCT nationality) AS countries
                  FROM whom),
                  taught AS (SELECT count(*) AS participations,
                       coalesce(sum(CASE WHEN t.result = 'completed' THEN 1 ELSE 0 END), 0) AS completed,
                       coalesce(sum(CASE WHEN t.result = 'incomplete' THEN 1 ELSE 0 END), 0) AS incomplete,
                       coalesce(sum(CASE WHEN t.result = 'withdrawn' THEN 1 ELSE 0 END), 0) AS withdrawn,
                       coalesce(sum(t.days), 0) AS training_days
                  FROM participation t JOIN whom ON whom.id = t.person_id {chosen}),
                  sent AS (SELECT count(*) AS assignments, coalesce(sum(t.days), 0) AS assignment_days
                  FROM assignment t JOIN whom ON whom.id = t.person_id {chosen})
             SELECT * FROM people CROSS JOIN taught CROSS JOIN sent"
        ),
        params.as_slice(),
    )?;
    sums.ok_or_else(|| Error::internal("an aggregate has a row"))
}

/// Fields, languages as they were written, and years of a list.
pub(crate) fn facets(
    reader: &Reader<'_>,
    role: Option<PersonRole>,
) -> Result<(Vec<String>, Vec<String>, Vec<i64>)> {
    let whose = role.map_or("1 = 1", whose);
    let fields = reader.values(
        &format!(
            "SELECT n.field FROM person n WHERE n.archived = 0 AND n.field <> '' AND ({whose})
              GROUP BY n.field ORDER BY count(*) DESC, n.field LIMIT 100"
        ),
        [],
    )?;
    let languages = reader.values(
        &format!(
            "SELECT DISTINCT n.languages FROM person n
              WHERE n.archived = 0 AND n.languages <> '' AND ({whose})"
        ),
        [],
    )?;
    let table = match role {
        Some(PersonRole::Expert | PersonRole::Volunteer) => "assignment",
        Some(PersonRole::Trainee) | None => "participation",
    };
    let years = reader.values(
        &format!(
            "SELECT DISTINCT CAST(substr(a.start_date, 1, 4) AS INTEGER) AS year FROM activity a
              WHERE a.start_date IS NOT NULL AND EXISTS (SELECT 1 FROM {table} t WHERE t.activity_id = a.id)
              ORDER BY year DESC"
        ),
        [],
    )?;
    Ok((fields, languages, years))
}

/// Who looked at a person's protected facts, the latest first.
pub(crate) fn accesses(
    reader: &Reader<'_>,
    person: &PersonId,
    page: PageRequest,
) -> Result<Page<AccessRow>> {
    let rows = reader.all(
        &format!(
            "SELECT x.id, h.at, h.actor, x.purpose FROM person_access x JOIN history h ON h.seq = x.entry
              WHERE x.person_id = ?1 ORDER BY x.entry DESC, x.id {}",
            window(page)
        ),
        [person],
    )?;
    let total = reader.value(
        "SELECT count(*) FROM person_access WHERE person_id = ?1",
        [person],
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// The notes that somebody is not the same as a person.
pub(crate) fn distinct_of(reader: &Reader<'_>, person: &PersonId) -> Result<Vec<DistinctPair>> {
    reader.all(
        "SELECT * FROM person_distinct WHERE first_id = ?1 OR second_id = ?1 ORDER BY id",
        [person],
    )
}

/// Removes the notes that somebody is not the same as a person, before the person goes.
pub(crate) fn forget_distinct(tx: &mut Tx<'_>, person: &PersonId) -> Result<()> {
    for pair in distinct_of(&tx.reader(), person)? {
        tx.remove::<DistinctPair>(pair.id.as_str())?;
    }
    Ok(())
}

const PARTICIPATION: &str = "SELECT t.id, t.row_version, a.project_id, p.code AS project_code, p.title AS project_title,
    t.activity_id, a.title AS activity_title, a.start_date AS activity_start, a.end_date AS activity_end,
    t.person_id, n.name, n.sex, n.nationality, n.employer, n.position,
    t.start_date, t.end_date, t.days, t.hours, a.taught_hours, t.result, t.certificate";

const ASSIGNMENT: &str = "SELECT t.id, t.row_version, a.project_id, p.code AS project_code, p.title AS project_title,
    t.activity_id, a.title AS activity_title, a.start_date AS activity_start, a.end_date AS activity_end,
    t.person_id, n.name, n.sex, n.nationality, t.role, t.country,
    t.start_date, t.end_date, t.days, t.hours, t.field";

/// Person, activity and project of a row `t` of participations or assignments.
const AROUND: &str = "JOIN person n ON n.id = t.person_id
    JOIN activity a ON a.id = t.activity_id JOIN project p ON p.id = a.project_id";

/// A page of participations.
pub(crate) fn participations(
    reader: &Reader<'_>,
    request: &ParticipationListRequest,
) -> Result<Page<ParticipationRow>> {
    let mut filter = Filter::default();
    filter.found(&request.search, |search| {
        format!("n.id IN ({})", search.ids(Searched::Person))
    })?;
    filter.given(
        ":activity",
        request.activity.as_ref(),
        "t.activity_id = :activity",
    )?;
    filter.given(
        ":project",
        request.project.as_ref(),
        "a.project_id = :project",
    )?;
    filter.given(":person", request.person.as_ref(), "t.person_id = :person")?;
    filter.given(":result", request.result, "t.result = :result")?;
    filter.given(
        ":nationality",
        request.nationality,
        "n.nationality = :nationality",
    )?;
    filter.given(":sex", request.sex, "n.sex = :sex")?;
    let order = taking_part_order(request.sort, request.descending);
    let from = format!("FROM participation t {AROUND}");
    page(reader, &filter, PARTICIPATION, &from, &order, request.page)
}

/// A page of assignments.
pub(crate) fn assignments(
    reader: &Reader<'_>,
    request: &AssignmentListRequest,
) -> Result<Page<AssignmentRow>> {
    let mut filter = Filter::default();
    filter.found(&request.search, |search| {
        format!("n.id IN ({})", search.ids(Searched::Person))
    })?;
    filter.given(
        ":activity",
        request.activity.as_ref(),
        "t.activity_id = :activity",
    )?;
    filter.given(
        ":project",
        request.project.as_ref(),
        "a.project_id = :project",
    )?;
    filter.given(":person", request.person.as_ref(), "t.person_id = :person")?;
    filter.given(":role", request.role, "t.role = :role")?;
    filter.given(":country", request.country, "t.country = :country")?;
    let order = taking_part_order(request.sort, request.descending);
    let from = format!("FROM assignment t {AROUND}");
    page(reader, &filter, ASSIGNMENT, &from, &order, request.page)
}

/// Everything a person took part in as trainee, the latest first.
pub(crate) fn participations_of(
    reader: &Reader<'_>,
    person: &PersonId,
) -> Result<Vec<ParticipationRow>> {
    of_person(reader, PARTICIPATION, "participation", person)
}

/// Everything a person took part in as expert or volunteer, the latest first.
pub(crate) fn assignments_of(reader: &Reader<'_>, person: &PersonId) -> Result<Vec<AssignmentRow>> {
    of_person(reader, ASSIGNMENT, "assignment", person)
}

fn of_person<V: View>(
    reader: &Reader<'_>,
    select: &str,
    table: &str,
    person: &PersonId,
) -> Result<Vec<V>> {
    reader.all(
        &format!(
            "{select} FROM {table} t {AROUND} WHERE t.person_id = ?1
              ORDER BY coalesce(t.start_date, a.start_date, '') DESC, t.id LIMIT 200"
        ),
        [person],
    )
}

fn taking_part_order(sort: TakingPartSort, descending: bool) -> String {
    let by = match sort {
        TakingPartSort::Name => "n.name",
        TakingPartSort::Nationality => "coalesce(n.nationality, '')",
        TakingPartSort::Start => "coalesce(t.start_date, a.start_date, '')",
        TakingPartSort::Days => "coalesce(t.days, 0)",
    };
    format!("{by} {}, t.id", way(descending))
}

fn way(descending: bool) -> &'static str {
    if descending { "DESC" } else { "ASC" }
}

fn page<V: View>(
    reader: &Reader<'_>,
    filter: &Filter,
    select: &str,
    from: &str,
    order: &str,
    wanted: PageRequest,
) -> Result<Page<V>> {
    let (clause, params) = (filter.clause(), filter.params());
    let rows = reader.all(
        &format!(
            "{select} {from} WHERE {clause} ORDER BY {order} {}",
            window(wanted)
        ),
        params.as_slice(),
    )?;
    let total = reader.value(
        &format!("SELECT count(*) {from} WHERE {clause}"),
        params.as_slice(),
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// The person with a name and nationality, however the name is spelled in case and spaces; the one entered
/// first, if there are several.
pub(crate) fn named(
    reader: &Reader<'_>,
    name: &str,
    nationality: Option<CountryCode>,
) -> Result<Option<PersonId>> {
    let alike: Vec<Person> = reader.all(
        "SELECT n.* FROM person n WHERE n.match_name = ?1 AND n.anonymised = 0 ORDER BY n.id",
        [names::keys(name).name],
    )?;
    let wanted = fold(name);
    let found = alike
        .into_iter()
        .find(|person| person.nationality == nationality && fold(&person.name) == wanted);
    Ok(found.map(|person| person.id))
}

/// The person with an e-mail address, when there is only one and the names are alike.
pub(crate) fn addressed(reader: &Reader<'_>, email: &str, name: &str) -> Result<Option<PersonId>> {
    let email = email.trim().to_lowercase();
    if email.is_empty() {
        return Ok(None);
    }
    let found: Vec<Person> = reader.all(
        "SELECT n.* FROM person n WHERE lower(n.email) = ?1 AND n.anonymised = 0 ORDER BY n.id LIMIT 2",
        [email],
    )?;
    let keys = names::keys(name);
    Ok(match found.as_slice() {
        [one]
            if names::likeness(
                (&one.match_name, &one.match_sound),
                (&keys.name, &keys.sound),
            ) >= ALIKE =>
        {
            Some(one.id.clone())
        }
        _ => None,
    })
}

/// True when the person has another participation in the same activity.
pub(crate) fn takes_part_already(
    reader: &Reader<'_>,
    participation: &Participation,
) -> Result<bool> {
    let others: Option<i64> = reader.value(
        "SELECT count(*) FROM participation WHERE activity_id = ?1 AND person_id = ?2 AND id <> ?3",
        [
            participation.activity_id.as_str(),
            participation.person_id.as_str(),
            participation.id.as_str(),
        ],
    )?;
    Ok(others.unwrap_or(0) > 0)
}

/// The keys of the records that were merged into a person, at once or by way of others.
pub(crate) fn merged_into(reader: &Reader<'_>, person: &PersonId) -> Result<Vec<MergedRecord>> {
    reader.all(
        "SELECT * FROM person_merged WHERE kept_id = ?1 ORDER BY id",
        [person],
    )
}

/// Notes that a record went into the one of a person, with all that had gone into it before.
pub(crate) fn note_merged(tx: &mut Tx<'_>, kept: &PersonId, gone: PersonId) -> Result<()> {
    for mut earlier in merged_into(&tx.reader(), &gone)? {
        earlier.kept_id = kept.clone();
        tx.put(&mut earlier)?;
    }
    tx.put(&mut MergedRecord {
        id: gone,
        row_version: 0,
        kept_id: kept.clone(),
    })
}
