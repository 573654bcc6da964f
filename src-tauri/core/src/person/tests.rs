use serde_json::json;

use super::access::{AccessListRequest, RevealPerson, list as access_log, reveal};
use super::commands::{
    AnonymisePerson, PersonRequest, anonymise, delete, get, protected_save, save,
};
use super::participants::{SaveParticipants, save_many};
use super::roster::{ListRequest, PersonRole, list, sums};
use super::taking_part::{
    AssignmentListRequest, AssignmentRequest, ParticipationListRequest, ParticipationRequest,
    assignments, delete_assignment, delete_participation, participations, save_assignment,
    save_participation,
};
use super::{Assignment, Participation, Person, ProtectedFacts};
use crate::activity::Activity;
use crate::activity::commands::ActivityRequest;
use crate::desk::Desk;
use crate::error::Code;
use crate::store::PageRequest;
use crate::testing;
use crate::values::fold;

fn person(name: &str) -> Person {
    serde_json::from_value(json!({
        "name": name, "sex": "female", "nationality": "LAO", "employer": "Ministry of Health",
        "email": "noy@health.example", "retention_date": "2030-01-01",
    }))
    .unwrap()
}

fn list_of(activity: &Activity, rows: serde_json::Value) -> SaveParticipants {
    serde_json::from_value(json!({ "activity_id": activity.id, "rows": rows })).unwrap()
}

fn everyone(desk: &Desk) -> i64 {
    sums(desk, ListRequest::default()).unwrap().persons
}

#[test]
fn a_pasted_list_knows_whom_it_has_seen() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    let first = testing::activity(&desk, &project, "First course");
    let second = testing::activity(&desk, &project, "Second course");
    let rows = json!([
        { "name": "Noy Example", "sex": "female", "nationality": "LAO" },
        { "name": "Dara Example", "sex": "male", "nationality": "KHM", "days": 10, "result": "completed" },
    ]);
    save_many(&desk, list_of(&first, rows)).unwrap();
    let rows = json!([
        { "name": "  noy  EXAMPLE ", "nationality": "LAO" },
        { "name": "Noy Example", "nationality": "KHM" },
    ]);
    let done = save_many(&desk, list_of(&second, rows.clone())).unwrap();
    assert_eq!(done.changes.description, "2 participants saved");
    assert_eq!(
        (done.value.persons_added, done.value.persons_matched),
        (1, 1)
    );
    assert_eq!(everyone(&desk), 3);

    // The same list once more: both take part already, and nothing is half done.
    assert_eq!(
        testing::refused(save_many(&desk, list_of(&second, rows))),
        ["rows[0].name", "rows[1].name"]
    );
    let rows = json!([{ "name": "New Person" }, { "name": " ", "email": "nowhere" }]);
    assert_eq!(
        testing::refused(save_many(&desk, list_of(&second, rows))),
        ["rows[1].email", "rows[1].name"]
    );
    assert_eq!(everyone(&desk), 3);

    let found = participations(
        &desk,
        ParticipationListRequest {
            project: Some(project.facts.id.clone()),
            nationality: "KHM".parse().ok(),
            ..Default::default()
        },
    )
    .unwrap();
    let names: Vec<_> = found.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(
        (found.total, names),
        (2, vec!["Dara Example", "Noy Example"])
    );

    assert_eq!(testing::undo(&desk), "Undone: 2 participants saved");
    assert_eq!(everyone(&desk), 2);
    let gone = ParticipationListRequest {
        activity: Some(second.id),
        ..Default::default()
    };
    assert_eq!(participations(&desk, gone).unwrap().total, 0);
}

#[test]
fn roles_follow_from_what_a_person_does_and_hold_the_person() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    let course = testing::activity(&desk, &project, "Course");
    let trainee = save(&desk, person("Noy Example")).unwrap().value;
    let expert = save(&desk, person("Somchai Example")).unwrap().value;
    let participation: Participation = serde_json::from_value(json!({
        "activity_id": course.id, "person_id": trainee.id, "result": "completed",
    }))
    .unwrap();
    let participation = save_participation(&desk, participation).unwrap().value;
    let twice = Participation {
        id: "".into(),
        row_version: 0,
        ..participation.clone()
    };
    assert_eq!(
        testing::refused(save_participation(&desk, twice)),
        ["person_id"]
    );
    let mut assignment: Assignment = serde_json::from_value(json!({
        "activity_id": course.id, "person_id": expert.id, "role": "expert", "country": "LAO",
        "start_date": "2025-02-03", "end_date": "2025-02-01", "days": 9,
    }))
    .unwrap();
    assert_eq!(
        testing::refused(save_assignment(&desk, assignment.clone())),
        ["end_date"]
    );
    assignment.end_date = "2025-02-12".parse().ok();
    let assignment = save_assignment(&desk, assignment).unwrap().value;

    let only = |role| {
        let request = ListRequest {
            role: Some(role),
            project: Some(project.facts.id.clone()),
            ..Default::default()
        };
        let page = list(&desk, request).unwrap();
        page.rows
            .into_iter()
            .map(|row| row.name)
            .collect::<Vec<_>>()
    };
    assert_eq!(only(PersonRole::Trainee), ["Noy Example"]);
    assert_eq!(only(PersonRole::Expert), ["Somchai Example"]);
    assert!(only(PersonRole::Volunteer).is_empty());
    let to_laos = AssignmentListRequest {
        country: "LAO".parse().ok(),
        ..Default::default()
    };
    assert_eq!(assignments(&desk, to_laos).unwrap().total, 1);

    let request = |person: &Person| PersonRequest {
        id: person.id.clone(),
    };
    assert_eq!(testing::code(delete(&desk, request(&trainee))), Code::InUse);
    let on_course = ActivityRequest { id: course.id };
    assert_eq!(
        testing::code(crate::activity::commands::delete(&desk, on_course)),
        Code::InUse
    );
    delete_participation(
        &desk,
        ParticipationRequest {
            id: participation.id,
        },
    )
    .unwrap();
    delete_assignment(&desk, AssignmentRequest { id: assignment.id }).unwrap();
    delete(&desk, request(&trainee)).unwrap();
    assert_eq!(testing::code(get(&desk, request(&trainee))), Code::NotFound);

    let mut theirs = expert.clone();
    theirs.employer = "University".into();
    let mut mine = expert.clone();
    mine.phone = "1".into();
    save(&desk, mine).unwrap();
    assert_eq!(testing::code(save(&desk, theirs)), Code::Conflict);
}

#[test]
fn an_anonymous_person_keeps_the_counts_and_nothing_else_even_in_the_history() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    let course = testing::activity(&desk, &project, "Course");
    let mut noy = save(&desk, person("Noy Secretname")).unwrap().value;
    noy.phone = "0815-secret".into();
    let noy = save(&desk, noy).unwrap().value;
    let participation: Participation = serde_json::from_value(json!({
        "activity_id": course.id, "person_id": noy.id, "result": "completed", "certificate": "C-secret",
    }))
    .unwrap();
    save_participation(&desk, participation).unwrap();
    let facts: ProtectedFacts = serde_json::from_value(json!({
        "id": noy.id, "passport": "P-secret", "birth_date": "1990-04-05",
    }))
    .unwrap();
    protected_save(&desk, facts.clone()).unwrap();
    let request = || PersonRequest { id: noy.id.clone() };
    assert!(get(&desk, request()).unwrap().has_protected);

    let old = AnonymisePerson {
        id: noy.id.clone(),
        row_version: noy.row_version - 1,
    };
    assert_eq!(testing::code(anonymise(&desk, old)), Code::Conflict);
    let now = AnonymisePerson {
        id: noy.id.clone(),
        row_version: noy.row_version,
    };
    let done = anonymise(&desk, now).unwrap();
    assert_eq!(done.changes.undo, None);
    assert_eq!(testing::code(desk.undo()), Code::NotFound);

    let page = get(&desk, request()).unwrap();
    assert_eq!(page.person.nationality, "LAO".parse().ok());
    assert_eq!((page.participations.len(), page.has_protected), (1, false));
    assert_eq!(
        desk.read(|reader| reader.find::<ProtectedFacts>(noy.id.as_str()))
            .unwrap(),
        None
    );
    let images: Vec<String> = desk
        .read(|reader| {
            reader.values(
                "SELECT coalesce(before, '') || coalesce(after, '') FROM history_change",
                [],
            )
        })
        .unwrap();
    let all = images.concat().to_lowercase();
    for word in [
        "secret",
        "1990-04-05",
        "2030-01-01",
        "noy",
        "ministry of health",
    ] {
        assert!(!all.contains(word), "the history still holds {word}");
    }
    assert!(all.contains("\"nationality\":\"lao\""));

    let mut again = page.person;
    again.name = "Noy".into();
    assert_eq!(testing::code(save(&desk, again)), Code::Invalid);
    assert_eq!(testing::code(protected_save(&desk, facts)), Code::Invalid);
}

#[test]
fn nothing_of_an_anonymous_persons_name_is_left_in_the_file() {
    let (folder, desk, _) = testing::programme();
    for number in 0..40 {
        save(&desk, person(&format!("Participant {number}"))).unwrap();
    }
    let names = ["Kxuqzwj ພຽງໃຈ", "Vyqzbhk ບຸນມີ"];
    let mut noy = save(&desk, person(names[0])).unwrap().value;
    for _ in 0..3 {
        names[1].clone_into(&mut noy.name);
        noy = save(&desk, noy).unwrap().value;
        desk.undo().unwrap();
        desk.redo().unwrap();
        noy = get(&desk, PersonRequest { id: noy.id }).unwrap().person;
        names[0].clone_into(&mut noy.name);
        noy = save(&desk, noy).unwrap().value;
    }
    // The names as they were typed, as they are searched for, and every three characters of an index of them.
    let traces: Vec<String> = names
        .iter()
        .flat_map(|name| name.split(' '))
        .flat_map(|word| {
            let folded: Vec<char> = fold(word).chars().collect();
            let pieces: Vec<String> = folded.windows(3).map(String::from_iter).collect();
            [vec![word.to_owned(), fold(word)], pieces].concat()
        })
        .collect();
    let left = || testing::left_in(folder.path(), &traces);
    assert!(
        left().len() > traces.len() / 2,
        "they were there: {:?}",
        left()
    );

    let now = AnonymisePerson {
        id: noy.id,
        row_version: noy.row_version,
    };
    anonymise(&desk, now).unwrap();
    assert_eq!(left(), [""; 0]);
    assert_eq!(everyone(&desk), 41);
    drop(desk);
    assert_eq!(left(), [""; 0]);
}

#[test]
fn protected_facts_are_shown_to_who_says_why_and_undo_does_not_unsee_them() {
    let (_folder, desk, _) = testing::programme();
    let noy = save(&desk, person("Noy Example")).unwrap().value;
    let why = |purpose: &str| RevealPerson {
        id: noy.id.clone(),
        purpose: purpose.into(),
    };
    let log = || {
        let request: AccessListRequest =
            serde_json::from_value(json!({ "person": noy.id })).unwrap();
        access_log(&desk, request).unwrap()
    };
    for nothing in ["", " \u{200b} ", "ok"] {
        assert_eq!(testing::refused(reveal(&desk, why(nothing))), ["purpose"]);
    }
    assert_eq!(reveal(&desk, why("visa application")).unwrap().value, None);
    assert_eq!(log().total, 0);
    let facts: ProtectedFacts =
        serde_json::from_value(json!({ "id": noy.id, "passport": "P1" })).unwrap();
    let facts = protected_save(&desk, facts).unwrap().value;
    let shown = reveal(&desk, why(" visa   application ")).unwrap();
    assert_eq!(shown.value, Some(facts));
    assert_eq!(
        shown.changes.undo.as_deref(),
        Some("Protected facts of a person saved")
    );
    let page = log();
    assert_eq!(page.total, 1);
    assert_eq!(
        (page.rows[0].actor.as_str(), page.rows[0].purpose.as_str()),
        ("Officer", "visa application")
    );
    testing::undo(&desk);
    testing::undo(&desk);
    assert_eq!(
        testing::code(get(&desk, PersonRequest { id: noy.id.clone() })),
        Code::NotFound
    );
    assert_eq!(log().total, 1);
}

#[test]
fn a_long_list_is_counted_apart_from_its_page() {
    let (_folder, desk, _) = testing::programme();
    for number in 0..5 {
        save(&desk, person(&format!("Somebody {number}"))).unwrap();
    }
    let total = |search: &str, offset: u32, limit: u32| {
        let request = ListRequest {
            search: search.to_owned(),
            page: PageRequest { offset, limit },
            ..Default::default()
        };
        let page = list(&desk, request).unwrap();
        (page.rows.len(), page.total)
    };
    assert_eq!(total("", 0, 2), (2, None));
    assert_eq!(total("somebody", 2, 2), (2, None));
    // The last window says it, and so does a short list.
    assert_eq!(total("somebody", 4, 2), (1, Some(5)));
    assert_eq!(total("", 0, 100), (5, Some(5)));
    assert_eq!(total("body 3", 0, 1), (1, Some(1)));
    assert_eq!(total("nobody", 0, 1), (0, Some(0)));
    // Beyond the end nothing is shown, and nothing claimed.
    assert_eq!(total("", 10, 2), (0, None));
    let sums = sums(&desk, ListRequest::default()).unwrap();
    assert_eq!(sums.persons, 5);
}
