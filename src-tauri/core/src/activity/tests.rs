use super::commands::{
    ActivityRequest, ActivitySort, ListRequest, PlaceRequest, delete, get, list, places, save, sums,
};
use super::many::{CopyActivities, SetStatus, copy, set_status};
use super::{Activity, ActivityKind, ActivityStatus, ActivityWhen};
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

#[test]
fn next_years_course_is_a_copy_with_its_days_and_its_year_moved() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    let mut course = testing::activity(&desk, &project, "Course 2025/1 on 20251 things");
    course.application_deadline = Date::new(2025, 1, 10);
    course.actual_participants = Some(20);
    course.status = ActivityStatus::Completed;
    let course = save(&desk, course).unwrap().value;
    let request = |months, first_day| CopyActivities {
        ids: vec![course.id.clone()],
        months,
        first_day,
    };
    let made = copy(&desk, request(12, None)).unwrap();
    let next = &made.value[0];
    assert_eq!(next.title, "Course 2026/1 on 20251 things");
    assert_eq!(
        (next.start_date, next.end_date, next.application_deadline),
        (
            Date::new(2026, 2, 3),
            Date::new(2026, 2, 14),
            Date::new(2026, 1, 10)
        )
    );
    assert_eq!(
        (next.status, next.actual_participants),
        (ActivityStatus::Planned, None)
    );
    assert_eq!(
        made.changes.description,
        "Activity copied as “Course 2026/1 on 20251 things”"
    );

    let on = copy(&desk, request(0, Date::new(2027, 3, 1)))
        .unwrap()
        .value;
    assert_eq!(on[0].end_date, Date::new(2027, 3, 12));
    assert_eq!(
        testing::refused(copy(&desk, request(9999, None))),
        ["months"]
    );
    let far = copy(&desk, request(0, Date::new(2200, 12, 31)));
    assert_eq!(testing::refused(far), ["first_day"]);
    let none = CopyActivities {
        ids: Vec::new(),
        months: 12,
        first_day: None,
    };
    assert_eq!(testing::refused(copy(&desk, none)), ["ids"]);
}

#[test]
fn several_are_cancelled_in_one_step_and_come_back_in_one() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    let ids = ["One", "Two"].map(|title| testing::activity(&desk, &project, title).id);
    let request = |ids: &[_]| SetStatus {
        ids: ids.to_vec(),
        status: ActivityStatus::Cancelled,
    };
    let done = set_status(&desk, request(&ids)).unwrap();
    assert_eq!(done.changes.description, "2 activities: Cancelled");
    let cancelled = || {
        let request = ListRequest {
            status: Some(ActivityStatus::Cancelled),
            ..Default::default()
        };
        list(&desk, request).unwrap().total
    };
    assert_eq!(cancelled(), 2);
    testing::undo(&desk);
    assert_eq!(cancelled(), 0);
    let gone = [ids[0].clone(), "elsewhere".into()];
    assert_eq!(
        testing::code(set_status(&desk, request(&gone))),
        Code::NotFound
    );
    assert_eq!(cancelled(), 0, "all or none");
}

#[test]
fn the_sums_are_those_of_the_filter() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    for (title, planned, actual, place) in [
        ("One", Some(20), Some(18), "Bangkok"),
        ("Two", Some(10), None, "Chiang Mai"),
        ("Three", None, None, "Bangkok Noi"),
    ] {
        let mut activity = testing::activity(&desk, &project, title);
        activity.planned_participants = planned;
        activity.actual_participants = actual;
        activity.place = place.into();
        save(&desk, activity).unwrap();
    }
    let of = |request| {
        let found = sums(&desk, request).unwrap();
        (found.activities, found.planned, found.came)
    };
    assert_eq!(of(ListRequest::default()), (3, 30, 18));
    let at = ListRequest {
        place: Some("Bangkok".into()),
        ..Default::default()
    };
    assert_eq!(of(at), (1, 20, 18));
    // Today is 1 March 2026, and all lie in February 2025: in the fiscal year that began in October 2024.
    let when = |when| ListRequest {
        when: Some(when),
        ..Default::default()
    };
    assert_eq!(of(when(ActivityWhen::Past)).0, 3);
    assert_eq!(of(when(ActivityWhen::Upcoming)).0, 0);
    let year = |year| ListRequest {
        year: Some(year),
        ..Default::default()
    };
    assert_eq!((of(year(2025)).0, of(year(2024)).0), (3, 0));
    let found = places(
        &desk,
        PlaceRequest {
            text: "bang".into(),
        },
    )
    .unwrap();
    assert_eq!(found, ["Bangkok", "Bangkok Noi"]);
}

#[test]
fn applications_close_before_the_first_day() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    let mut course = testing::activity(&desk, &project, "Course");
    course.application_deadline = Date::new(2025, 2, 4);
    assert_eq!(
        testing::refused(save(&desk, course)),
        ["application_deadline"]
    );
}

#[test]
fn a_text_that_many_activities_have_is_found_in_the_order_of_the_list() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    for number in [3, 1, 4, 2] {
        testing::activity(&desk, &project, &format!("Course on rice {number}"));
    }
    testing::activity(&desk, &project, "Fisheries");
    let other = testing::project(&desk, "RICE-2", "provided");
    testing::activity(&desk, &other, "A visit");
    let titles = |text: &str, activity_kind: Option<ActivityKind>| {
        let request = ListRequest {
            search: text.into(),
            kind: activity_kind,
            sort: ActivitySort::Title,
            ..Default::default()
        };
        let page = list(&desk, request).unwrap();
        assert_eq!(page.total as usize, page.rows.len());
        let titles: Vec<String> = page.rows.into_iter().map(|row| row.title).collect();
        titles.join(", ")
    };
    let courses = "Course on rice 1, Course on rice 2, Course on rice 3, Course on rice 4";
    assert_eq!(titles("rice", None), format!("A visit, {courses}"));
    assert_eq!(titles("RICE 3", None), "Course on rice 3");
    assert_eq!(titles("rice-2", None), "A visit");
    assert_eq!(titles("rice", Some(ActivityKind::StudyVisit)), "");
    assert_eq!(titles("course on", None), courses);
}
