use std::ops::ControlFlow;

use super::EntryKind;
use super::commands::{
    CalendarExport, CalendarMonthRequest, ListRequest, UpcomingRequest, export, list, month,
    upcoming,
};
use super::ical::{self, Event};
use crate::activity::Activity;
use crate::activity::commands::{self as activities, ListRequest as ActivityFilter};
use crate::desk::Desk;
use crate::person::commands as persons;
use crate::project::Project;
use crate::values::Date;
use crate::{project, testing};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn activity(desk: &Desk, project: &Project, title: &str, from: &str, to: &str) -> Activity {
    let activity = serde_json::from_value(serde_json::json!({
        "project_id": project.facts.id, "kind": "training", "title": title, "start_date": from, "end_date": to,
    }))
    .unwrap();
    activities::save(desk, activity).unwrap().value
}

/// A project that ends on 31 March 2026, with a course in March and a posting across it.
fn programme() -> (tempfile::TempDir, Desk, Project) {
    let (folder, desk, _) = testing::programme();
    let mut project = testing::project(&desk, "P-1", "provided");
    project.facts.end_date = Some(day("2026-03-31"));
    let project = project::commands::save(&desk, project).unwrap().value;
    activity(&desk, &project, "Posting", "2025-10-01", "2026-09-30");
    let mut course = activity(&desk, &project, "Course", "2026-03-09", "2026-03-20");
    course.application_deadline = Some(day("2026-03-02"));
    activities::save(&desk, course).unwrap();
    activity(&desk, &project, "Earlier", "2026-02-02", "2026-02-06");
    let person =
        serde_json::json!({ "name": "Somchai", "sex": "male", "retention_date": "2026-03-02" });
    persons::save(&desk, serde_json::from_value(person).unwrap()).unwrap();
    (folder, desk, project)
}

#[test]
fn a_page_of_the_calendar_counts_each_day_and_shows_what_stands_on_it() {
    let (_folder, desk, _) = programme();
    let page = month(
        &desk,
        CalendarMonthRequest {
            from: day("2026-02-23"),
            to: day("2026-04-05"),
            filter: ActivityFilter::default(),
        },
    )
    .unwrap();
    assert_eq!(page.days.len(), 42);
    let on = |text: &str| {
        let found = page
            .days
            .iter()
            .find(|each| each.date == day(text))
            .unwrap();
        (found.activities, found.due)
    };
    assert_eq!(on("2026-02-23"), (1, 0));
    assert_eq!(
        on("2026-03-02"),
        (1, 2),
        "applications close, one person's data"
    );
    assert_eq!(on("2026-03-09"), (2, 0));
    assert_eq!(on("2026-03-20"), (2, 0));
    assert_eq!(on("2026-03-21"), (1, 0));
    assert_eq!(on("2026-03-31"), (1, 1));
    let titles: Vec<(EntryKind, &str)> = page
        .entries
        .iter()
        .map(|entry| (entry.kind, entry.title.as_str()))
        .collect();
    assert_eq!(
        titles,
        [
            (EntryKind::Activity, "Posting"),
            (EntryKind::Retention, ""),
            (EntryKind::Activity, "Course"),
            (EntryKind::ProjectEnd, "Project P-1"),
            (EntryKind::Application, "Course"),
        ]
    );
    assert_eq!(page.entries[1].persons, Some(1));

    let too_long = CalendarMonthRequest {
        from: day("2026-01-01"),
        to: day("2026-12-31"),
        filter: ActivityFilter::default(),
    };
    assert_eq!(testing::refused(month(&desk, too_long)), ["to"]);
}

#[test]
fn a_full_day_counts_everything_but_hands_out_six_bars() {
    let (_folder, desk, project) = programme();
    for number in 0..9 {
        activity(
            &desk,
            &project,
            &format!("Talk {number}"),
            "2026-03-11",
            "2026-03-11",
        );
    }
    let page = month(
        &desk,
        CalendarMonthRequest {
            from: day("2026-03-01"),
            to: day("2026-03-31"),
            filter: ActivityFilter::default(),
        },
    )
    .unwrap();
    let talks = page
        .entries
        .iter()
        .filter(|entry| entry.title.starts_with("Talk"));
    assert_eq!(talks.count(), 6);
    assert_eq!(page.days[10].activities, 11);
}

#[test]
fn a_filter_on_activities_leaves_out_what_is_none() {
    let (_folder, desk, project) = programme();
    let kinds = |filter: ActivityFilter| -> Vec<EntryKind> {
        let request = ListRequest {
            from: Some(day("2026-03-01")),
            to: Some(day("2026-03-31")),
            filter,
            ..Default::default()
        };
        let page = list(&desk, request).unwrap();
        page.rows.iter().map(|entry| entry.kind).collect()
    };
    use EntryKind::{Activity, Application, ProjectEnd, Retention};
    assert_eq!(
        kinds(ActivityFilter::default()),
        [Activity, Application, Retention, Activity, ProjectEnd]
    );
    let country = |code: &str| ActivityFilter {
        country: Some(code.parse().unwrap()),
        project: Some(project.facts.id.clone()),
        ..Default::default()
    };
    assert_eq!(
        kinds(country("LAO")),
        [Activity, Application, Activity, ProjectEnd]
    );
    assert_eq!(kinds(country("PER")), []);
    let named = ActivityFilter {
        search: "course".into(),
        kind: Some(crate::activity::ActivityKind::Training),
        ..Default::default()
    };
    assert_eq!(kinds(named), [Application, Activity]);
}

#[test]
fn what_comes_next_begins_today_or_later_and_is_not_cancelled() {
    let (_folder, desk, project) = programme();
    // Today is 1 March 2026.
    let titles = |limit| -> Vec<(String, String)> {
        let found = upcoming(&desk, UpcomingRequest { from: None, limit }).unwrap();
        found
            .into_iter()
            .map(|entry| (entry.start_date.to_string(), entry.title))
            .collect()
    };
    let expected = [
        ("2026-03-02", "Course"),
        ("2026-03-09", "Course"),
        ("2026-03-31", "Project P-1"),
    ]
    .map(|(date, title)| (date.to_owned(), title.to_owned()));
    assert_eq!(titles(0), expected);
    assert_eq!(titles(1), expected[..1]);
    let mut dropped = activity(&desk, &project, "Dropped", "2026-03-03", "2026-03-03");
    dropped.status = crate::activity::ActivityStatus::Cancelled;
    activities::save(&desk, dropped).unwrap();
    assert_eq!(titles(0), expected);
}

#[test]
fn the_file_has_folded_lines_escaped_text_and_the_day_after_the_last() {
    let event = Event {
        uid: "activity-1".into(),
        sequence: 7,
        first: day("2026-12-30"),
        last: day("2026-12-31"),
        summary: "หลักสูตรการเพาะพันธุ์ข้าว; ปี 2569, กรุงเทพฯ \\ Bangkok".into(),
        location: "One\nTwo".into(),
        category: "Training course".into(),
        cancelled: false,
        takes_time: true,
    };
    let stamp = "2026-03-01T08:00:00Z".parse().unwrap();
    let file = ical::write("Agency, Ltd", stamp, &[event]);
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']));
    }
    let unfolded = file.replace("\r\n ", "");
    for line in [
        "X-WR-CALNAME:Agency\\, Ltd",
        "DTSTAMP:20260301T080000Z",
        "DTSTART;VALUE=DATE:20261230",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:หลักสูตรการเพาะพันธุ์ข้าว\\; ปี 2569\\, กรุงเทพฯ \\\\ Bangkok",
        "LOCATION:One\\nTwo",
    ] {
        assert!(
            unfolded.split("\r\n").any(|found| found == line),
            "{line} in {unfolded}"
        );
    }
}

#[test]
fn an_export_that_is_stopped_or_has_no_folder_leaves_no_file() {
    let (folder, desk, _) = programme();
    let request = |path: std::path::PathBuf| CalendarExport {
        from: None,
        to: None,
        filter: ActivityFilter::default(),
        path: path.display().to_string(),
    };
    let stopped = export(&desk, request(folder.path().join("a")), &mut |_| {
        ControlFlow::Break(())
    });
    assert_eq!(testing::code(stopped), crate::error::Code::Cancelled);
    assert!(!folder.path().join("a.ics").exists());
    let nowhere = export(&desk, request(folder.path().join("none/a")), &mut |_| {
        ControlFlow::Continue(())
    });
    assert_eq!(testing::refused(nowhere), ["path"]);
    let empty = export(
        &desk,
        request("".into()),
        &mut |_| ControlFlow::Continue(()),
    );
    assert_eq!(testing::refused(empty), ["path"]);
}
