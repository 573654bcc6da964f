use serde_json::json;

use super::super::commands::{PersonRequest, get, protected_save, save};
use super::super::merge::{MergePersons, compare, merge};
use super::super::participants::{SaveParticipants, save_many};
use super::super::{Person, ProtectedFacts, TrainingResult};
use super::*;
use crate::testing;

fn person(desk: &Desk, facts: serde_json::Value) -> Person {
    save(desk, serde_json::from_value(facts).unwrap())
        .unwrap()
        .value
}

fn pairs(desk: &Desk) -> Vec<(String, String, i64)> {
    let found = list(desk, DuplicatesRequest::default(), &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(found.total, found.pairs.len());
    found
        .pairs
        .into_iter()
        .map(|pair| (pair.first.name, pair.second.name, pair.score))
        .collect()
}

#[test]
fn only_persons_who_share_something_are_a_pair() {
    let (_folder, desk, _) = testing::programme();
    for facts in [
        json!({ "name": "Nguyễn Văn An", "sex": "male", "nationality": "VNM" }),
        json!({ "name": "AN Nguyen Van", "sex": "male", "nationality": "VNM" }),
        json!({ "name": "Nguyen Van An", "sex": "male", "nationality": "LAO" }),
        json!({ "name": "Dara Example", "sex": "female", "email": "Dara@example.org" }),
        json!({ "name": "D. Sok", "sex": "female", "email": "dara@EXAMPLE.org" }),
        json!({ "name": "Noy Chanthavong", "sex": "female", "nationality": "LAO", "employer": "Ministry of Health" }),
        json!({ "name": "Noi Chantavong", "sex": "female", "nationality": "LAO", "employer": "Ministry of  health" }),
        json!({ "name": "สมชาย ใจดี", "sex": "male", "nationality": "THA" }),
        json!({ "name": "ใจดี สมชาย", "sex": "not_recorded", "nationality": "THA" }),
        json!({ "name": "Somebody Else", "sex": "male", "nationality": "THA" }),
    ] {
        person(&desk, facts);
    }
    let found = pairs(&desk);
    let expected = [
        ("Nguyễn Văn An", "AN Nguyen Van"),
        ("สมชาย ใจดี", "ใจดี สมชาย"),
        ("Noy Chanthavong", "Noi Chantavong"),
    ];
    for (one, other) in expected {
        assert!(
            found.iter().any(|(a, b, _)| a == one && b == other),
            "{one} and {other} are not in {found:?}"
        );
    }
    assert_eq!(found.len(), expected.len(), "{found:?}");
}

#[test]
fn two_records_of_one_person_become_one_and_undo_brings_both_back() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    let course = testing::activity(&desk, &project, "Course");
    let later = testing::activity(&desk, &project, "Later course");
    let first = person(
        &desk,
        json!({ "name": "Noy Example", "sex": "female", "nationality": "LAO" }),
    );
    let second = person(
        &desk,
        json!({ "name": "Example Noy", "sex": "female", "nationality": "LAO", "phone": "020 1" }),
    );
    let facts: ProtectedFacts =
        serde_json::from_value(json!({ "id": second.id, "passport": "P1" })).unwrap();
    protected_save(&desk, facts).unwrap();
    let enter = |activity: &crate::activity::Activity, rows: serde_json::Value| {
        let request: SaveParticipants =
            serde_json::from_value(json!({ "activity_id": activity.id, "rows": rows })).unwrap();
        save_many(&desk, request).unwrap();
    };
    enter(
        &course,
        json!([
            { "person_id": first.id, "days": 5, "certificate": "A" },
            { "person_id": second.id, "days": 9, "result": "completed", "certificate": "B" },
        ]),
    );
    enter(&later, json!([{ "person_id": second.id }]));
    let both = || PairRequest {
        first: second.id.clone(),
        second: first.id.clone(),
    };
    let side_by_side = compare(&desk, both()).unwrap();
    assert_eq!(side_by_side.shared.len(), 1);
    assert_eq!(side_by_side.shared[0].days, Some(9));

    let request = |keep: &Person| MergePersons {
        keep: Person {
            phone: "020 1".into(),
            ..keep.clone()
        },
        gone: second.id.clone(),
        gone_version: second.row_version,
    };
    let old = MergePersons {
        gone_version: 1,
        ..request(&first)
    };
    assert_eq!(testing::code(merge(&desk, old)), Code::Conflict);
    assert_eq!(testing::refused(merge(&desk, request(&second))), ["gone"]);
    let before = pairs(&desk);
    let merged = merge(&desk, request(&first)).unwrap().value;
    assert_eq!((merged.moved, merged.joined), (1, 1));
    assert_eq!(merged.person.phone, "020 1");
    assert!(pairs(&desk).is_empty());
    let page = get(
        &desk,
        PersonRequest {
            id: first.id.clone(),
        },
    )
    .unwrap();
    assert_eq!((page.participations.len(), page.has_protected), (2, true));
    let entry = page
        .participations
        .iter()
        .find(|row| row.activity_id == course.id)
        .unwrap();
    assert_eq!(
        (entry.days, entry.result, entry.certificate.as_str()),
        (Some(9), TrainingResult::Completed, "A, B")
    );
    let gone = PersonRequest {
        id: second.id.clone(),
    };
    assert_eq!(testing::code(get(&desk, gone)), Code::NotFound);

    testing::undo(&desk);
    assert_eq!(pairs(&desk), before);
    let page = get(
        &desk,
        PersonRequest {
            id: second.id.clone(),
        },
    )
    .unwrap();
    assert_eq!((page.participations.len(), page.has_protected), (2, true));

    tell_apart(&desk, both()).unwrap();
    tell_apart(&desk, both()).unwrap();
    assert!(pairs(&desk).is_empty());
    let mine = DuplicatesRequest {
        person: Some(first.id),
    };
    let found = list(&desk, mine, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(found.total, 0);
    testing::undo(&desk);
    assert_eq!(pairs(&desk), before);
}

#[test]
fn who_is_forgotten_is_forgotten_under_the_name_of_every_record_that_was_merged_in() {
    let (folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    let course = testing::activity(&desk, &project, "Course");
    let names = ["Kxuqzwj Fplm", "Vyqzbhk Wgdt", "Jzqxvrr Hnbc"];
    let records = names.map(|name| {
        let record = person(
            &desk,
            json!({ "name": name, "sex": "female", "nationality": "LAO", "email": format!("{}@example.org", &name[..7]) }),
        );
        let facts: ProtectedFacts =
            serde_json::from_value(json!({ "id": record.id, "passport": format!("P {name}") }))
                .unwrap();
        protected_save(&desk, facts).unwrap();
        let request: SaveParticipants = serde_json::from_value(json!({ "activity_id": course.id,
            "rows": [{ "person_id": record.id, "certificate": format!("C {name}") }] }))
        .unwrap();
        save_many(&desk, request).unwrap();
        record
    });
    let other = person(
        &desk,
        json!({ "name": "Bqwzxkp Stays", "sex": "male", "nationality": "LAO" }),
    );
    let now = |record: &Person| {
        let id = record.id.clone();
        get(&desk, PersonRequest { id }).unwrap().person
    };
    let into = |keep: &Person, gone: &Person| {
        let request = MergePersons {
            keep: now(keep),
            gone: gone.id.clone(),
            gone_version: now(gone).row_version,
        };
        merge(&desk, request).unwrap()
    };
    // The third into the second and that into the first; and a merge that was a mistake.
    into(&records[1], &records[2]);
    into(&records[0], &records[1]);
    into(&records[0], &other);
    testing::undo(&desk);

    // The names as typed, as looked for, and every three characters of the index of them.
    let traces: Vec<String> = names
        .iter()
        .flat_map(|name| name.split(' '))
        .flat_map(|word| {
            let folded: Vec<char> = crate::values::fold(word).chars().collect();
            let pieces: Vec<String> = folded.windows(3).map(String::from_iter).collect();
            [vec![word.to_owned(), crate::values::fold(word)], pieces].concat()
        })
        .collect();
    let left = || testing::left_in(folder.path(), &traces);
    assert!(
        left().len() > traces.len() / 2,
        "they were there: {:?}",
        left()
    );
    let kept = now(&records[0]);
    let request = super::super::commands::AnonymisePerson {
        id: kept.id.clone(),
        row_version: kept.row_version,
    };
    super::super::commands::anonymise(&desk, request).unwrap();
    assert_eq!(left(), [""; 0]);
    assert_eq!(now(&other).name, "Bqwzxkp Stays");
    assert_eq!(
        testing::left_in(folder.path(), &["Bqwzxkp".to_owned()]).len(),
        1
    );
    let refused = desk.undo().unwrap_err();
    assert_eq!(
        desk.say(&refused.message),
        "“Person made anonymous” cannot be undone, nor what was done before it."
    );
    drop(desk);
    assert_eq!(left(), [""; 0]);
}
