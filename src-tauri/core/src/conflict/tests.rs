use super::commands::{ListRequest, list};
use crate::activity::commands as activities;
use crate::activity::{Activity, ActivityStatus};
use crate::desk::Desk;
use crate::person::taking_part::save_assignment;
use crate::person::{Assignment, Person, commands as persons};
use crate::testing;
use crate::values::Date;

fn expert(desk: &Desk, name: &str) -> Person {
    let person =
        serde_json::from_value(serde_json::json!({ "name": name, "sex": "female" })).unwrap();
    persons::save(desk, person).unwrap().value
}

/// Assigns a person to an activity, on days of its own or on the activity's, and tells what was said.
fn assign(desk: &Desk, person: &Person, to: &Activity, days: Option<(&str, &str)>) -> String {
    let assignment: Assignment = serde_json::from_value(serde_json::json!({
        "activity_id": to.id, "person_id": person.id, "role": "expert",
        "start_date": days.map(|days| days.0), "end_date": days.map(|days| days.1),
    }))
    .unwrap();
    save_assignment(desk, assignment)
        .unwrap()
        .changes
        .description
}

#[test]
fn a_person_in_two_places_on_the_same_days_is_said_but_not_refused() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    // Both from 3 to 14 February 2025.
    let rice = testing::activity(&desk, &project, "Rice");
    let fish = testing::activity(&desk, &project, "Fish");
    let somchai = expert(&desk, "Somchai");
    let malee = expert(&desk, "Malee");

    assert_eq!(assign(&desk, &somchai, &rice, None), "Assignment saved");
    assert_eq!(assign(&desk, &malee, &fish, None), "Assignment saved");
    assert_eq!(
        assign(&desk, &somchai, &fish, Some(("2025-02-14", "2025-02-20"))),
        "Assignment saved. The same person is assigned to “Rice” on the same days"
    );

    let all = list(&desk, ListRequest::default()).unwrap();
    assert_eq!(all.total, 1, "each pair once, and Malee is in one place");
    let found = &all.rows[0];
    assert_eq!(
        (found.name.as_str(), found.activity_title.as_str()),
        ("Somchai", "Rice")
    );
    assert_eq!(found.other_activity_title, "Fish");
    let day = Date::new(2025, 2, 14).unwrap();
    assert_eq!((found.shared_from, found.shared_to), (day, day));

    let of = |activity: &Activity| {
        let activity = Some(activity.id.clone());
        list(
            &desk,
            ListRequest {
                activity,
                ..Default::default()
            },
        )
        .unwrap()
    };
    assert_eq!(of(&fish).rows[0].other_activity_title, "Rice");
    let later = ListRequest {
        from: Date::new(2025, 2, 15),
        ..Default::default()
    };
    assert_eq!(list(&desk, later).unwrap().total, 0);

    // What does not take place takes nobody's time.
    let mut cancelled = rice.clone();
    cancelled.status = ActivityStatus::Cancelled;
    activities::save(&desk, cancelled).unwrap();
    assert_eq!(of(&fish).total, 0);
}

#[test]
fn the_day_after_the_last_is_free_and_moving_an_activity_says_whom_it_meets() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    let rice = testing::activity(&desk, &project, "Rice");
    let fish = testing::activity(&desk, &project, "Fish");
    let somchai = expert(&desk, "Somchai");
    assign(&desk, &somchai, &rice, None);
    let after = Some(("2025-02-15", "2025-02-16"));
    assert_eq!(assign(&desk, &somchai, &fish, after), "Assignment saved");
    // Somebody twice in one activity is one person in one place.
    assert_eq!(assign(&desk, &somchai, &rice, None), "Assignment saved");
    assert_eq!(list(&desk, ListRequest::default()).unwrap().total, 0);

    let mut longer = rice.clone();
    longer.end_date = Date::new(2025, 2, 15);
    let said = activities::save(&desk, longer).unwrap();
    assert_eq!(
        said.changes.description,
        "Activity “Rice” saved. 2 experts or volunteers are assigned elsewhere on the same days"
    );
    // The title alone moves nobody, so nothing is said again.
    let mut named = said.value;
    named.title = "Rice seed".into();
    let said = activities::save(&desk, named).unwrap();
    assert_eq!(said.changes.description, "Activity “Rice seed” saved");
}
