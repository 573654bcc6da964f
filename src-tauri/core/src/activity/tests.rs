use super::commands::{ActivityRequest, ActivitySort, ListRequest, delete, get, list, save};
use super::{Activity, ActivityKind};
use crate::error::Code;
use crate::testing;
use crate::values::Date;

#[test]
fn an_activity_is_saved_found_and_taken_back() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    let course = testing::activity(&desk, &project, "Course on rice breeding");
    testing::activity(&desk, &project, "Course on fisheries");

    let found = list(
        &desk,
        ListRequest {
            search: "RICE".into(),
            kind: Some(ActivityKind::Training),
            runs_from: Date::new(2025, 2, 14),
            ..Default::default()
        },
    )
    .unwrap();
    assert_eq!((found.total, found.rows.len()), (1, 1));
    assert_eq!(found.rows[0].id, course.id);
    assert_eq!(found.rows[0].project_code, "P-1");
    let by_title = list(
        &desk,
        ListRequest {
            sort: ActivitySort::Title,
            descending: true,
            ..Default::default()
        },
    )
    .unwrap();
    assert_eq!(by_title.rows[0].title, "Course on rice breeding");
    let later = ListRequest {
        runs_from: Date::new(2025, 2, 15),
        ..Default::default()
    };
    assert_eq!(list(&desk, later).unwrap().total, 0);

    assert_eq!(
        testing::undo(&desk),
        "Undone: Activity “Course on fisheries” added"
    );
    assert_eq!(list(&desk, ListRequest::default()).unwrap().total, 1);
}

#[test]
fn a_second_window_gets_a_conflict_and_a_wrong_activity_a_sentence() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    let course = testing::activity(&desk, &project, "Course");
    let mine = Activity {
        place: "Bangkok".into(),
        ..course.clone()
    };
    let theirs = Activity {
        place: "Chiang Mai".into(),
        ..course.clone()
    };
    save(&desk, mine).unwrap();
    assert_eq!(testing::code(save(&desk, theirs)), Code::Conflict);

    let request = || ActivityRequest {
        id: course.id.clone(),
    };
    let mut wrong = get(&desk, request()).unwrap();
    assert_eq!(wrong.place, "Bangkok");
    wrong.end_date = Date::new(2025, 1, 1);
    assert_eq!(testing::refused(save(&desk, wrong.clone())), ["end_date"]);
    wrong.end_date = None;
    wrong.project_id = "elsewhere".into();
    assert_eq!(testing::refused(save(&desk, wrong)), ["project_id"]);

    delete(&desk, request()).unwrap();
    assert_eq!(testing::code(get(&desk, request())), Code::NotFound);
}
