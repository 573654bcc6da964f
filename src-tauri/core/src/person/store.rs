//! The persons' SQL.

use serde_json::{Value as Json, json};

use super::commands::{ListRequest, PersonRole, PersonRow, PersonSort};
use super::taking_part::{
    AssignmentListRequest, AssignmentRow, ParticipationListRequest, ParticipationRow,
    TakingPartSort,
};
use super::{Participation, Person, PersonId, ProtectedFacts};
use crate::error::Result;
use crate::store::{Filter, Page, PageRequest, Reader, Tx, View, window};
use crate::values::{CountryCode, fold};

/// A page of persons with the number of activities they took part in.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<Page<PersonRow>> {
    let mut filter = Filter::default();
    filter.given(
        ":archived",
        Some(request.archived),
        "n.archived = :archived",
    )?;
    filter.search(&request.search, "n.search LIKE :pattern ESCAPE '\\'")?;
    match request.role {
        None => {}
        Some(PersonRole::Trainee) => {
            filter.always("EXISTS (SELECT 1 FROM participation t WHERE t.person_id = n.id)");
        }
        Some(role @ (PersonRole::Expert | PersonRole::Volunteer)) => filter.given(
            ":role",
            Some(role),
            "EXISTS (SELECT 1 FROM assignment s WHERE s.person_id = n.id AND s.role = :role)",
        )?,
    }
    filter.given(
        ":nationality",
        request.nationality,
        "n.nationality = :nationality",
    )?;
    filter.given(":sex", request.sex, "n.sex = :sex")?;
    filter.given(":field", request.field.as_ref(), "n.field = :field")?;
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
    let order = match request.sort {
        PersonSort::Name => "n.name",
        PersonSort::Nationality => "coalesce(n.nationality, '')",
        PersonSort::Employer => "n.employer",
        PersonSort::Field => "n.field",
        PersonSort::Participations => "participations",
        PersonSort::Assignments => "assignments",
    };
    page(
        reader,
        &filter,
        "SELECT n.id, n.row_version, n.name, n.sex, n.nationality, n.employer, n.position, n.field,
                n.anonymised, n.archived,
                (SELECT count(*) FROM participation t WHERE t.person_id = n.id) AS participations,
                (SELECT count(*) FROM assignment s WHERE s.person_id = n.id) AS assignments",
        "FROM person n",
        &format!("{order} {}, n.id", way(request.descending)),
        request.page,
    )
}

const PARTICIPATION: &str = "SELECT t.id, t.row_version, a.project_id, p.code AS project_code, p.title AS project_title,
    t.activity_id, a.title AS activity_title, a.start_date AS activity_start, a.end_date AS activity_end,
    t.person_id, n.name, n.sex, n.nationality, n.employer, n.position,
    t.start_date, t.end_date, t.days, t.result, t.certificate";

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
    filter.search(&request.search, "n.search LIKE :pattern ESCAPE '\\'")?;
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
    filter.search(&request.search, "n.search LIKE :pattern ESCAPE '\\'")?;
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
    let mut filter = Filter::default();
    filter.search(name, "n.search LIKE :pattern ESCAPE '\\'")?;
    match nationality {
        Some(code) => filter.given(":nationality", Some(code), "n.nationality = :nationality")?,
        None => filter.always("n.nationality IS NULL"),
    }
    filter.always("n.anonymised = 0");
    let alike: Vec<Person> = reader.all(
        &format!(
            "SELECT n.* FROM person n WHERE {} ORDER BY n.id",
            filter.clause()
        ),
        filter.params().as_slice(),
    )?;
    let wanted = fold(name);
    let found = alike
        .into_iter()
        .find(|person| fold(&person.name) == wanted);
    Ok(found.map(|person| person.id))
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

/// Leaves of a person only nationality, sex and what the person took part in, and blanks the rest in the
/// images of the history as well: a promise to forget holds there, too.
pub(crate) fn anonymise(tx: &mut Tx<'_>, person: &mut Person) -> Result<()> {
    *person = Person {
        id: person.id.clone(),
        row_version: person.row_version,
        name: String::new(),
        sex: person.sex,
        nationality: person.nationality,
        employer: String::new(),
        position: String::new(),
        field: String::new(),
        email: String::new(),
        phone: String::new(),
        purpose: String::new(),
        legal_basis: String::new(),
        retention_date: None,
        anonymised: true,
        archived: person.archived,
        search: String::new(),
    };
    tx.put(person)?;
    let id = person.id.as_str();
    tx.remove::<ProtectedFacts>(id)?;
    for mut participation in tx.reader().children::<Participation>("person_id", id)? {
        participation.certificate = String::new();
        tx.put(&mut participation)?;
    }
    let texts = [
        "name",
        "employer",
        "position",
        "field",
        "email",
        "phone",
        "purpose",
        "legal_basis",
        "search",
    ];
    let mut blank: Vec<(&str, Json)> = texts.map(|column| (column, json!(""))).to_vec();
    blank.push(("retention_date", Json::Null));
    tx.forget("person", id, &blank)?;
    let protected = [
        ("passport", json!("")),
        ("birth_date", Json::Null),
        ("health", json!("")),
    ];
    tx.forget("person_protected", id, &protected)?;
    tx.forget("participation", id, &[("certificate", json!(""))])
}
