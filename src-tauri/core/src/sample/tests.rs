//! What the sample promises to those who show it.

use std::collections::BTreeSet;

use super::create;
use crate::activity::{Activity, ActivityKind};
use crate::cost::{CostLine, Flow, Valuation};
use crate::desk::Desk;
use crate::person::Person;
use crate::project::{Direction, Form, Project, ProjectFacts, ProjectStatus};
use crate::reference;

fn sample() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = create(&folder.path().join("sample.ssc"), "en").expect("a sample");
    (folder, desk)
}

#[test]
fn the_sample_shows_every_choice_of_the_register() {
    let (_folder, desk) = sample();
    desk.read(|reader| {
        let projects: Vec<ProjectFacts> = reader.every()?;
        let lines: Vec<CostLine> = reader.every()?;
        let activities: Vec<Activity> = reader.every()?;
        assert!((55..=70).contains(&projects.len()), "{}", projects.len());
        let all = |seen: BTreeSet<&str>, wanted: Vec<&str>| {
            let missing: Vec<_> = wanted
                .into_iter()
                .filter(|code| !seen.contains(code))
                .collect();
            assert!(missing.is_empty(), "missing: {missing:?}");
        };
        all(
            projects.iter().map(|p| p.status.code()).collect(),
            ProjectStatus::ALL.iter().map(|s| s.code()).collect(),
        );
        all(
            projects.iter().map(|p| p.direction.code()).collect(),
            Direction::ALL.iter().map(|d| d.code()).collect(),
        );
        all(
            projects.iter().map(|p| p.form.code()).collect(),
            Form::ALL.iter().map(|f| f.code()).collect(),
        );
        all(
            activities.iter().map(|a| a.kind.code()).collect(),
            ActivityKind::ALL.iter().map(|k| k.code()).collect(),
        );
        all(
            lines.iter().map(|l| l.flow.code()).collect(),
            Flow::ALL.iter().map(|f| f.code()).collect(),
        );
        all(
            lines
                .iter()
                .filter_map(|l| l.valuation)
                .map(|v| v.code())
                .collect(),
            Valuation::ALL.iter().map(|v| v.code()).collect(),
        );
        all(
            lines.iter().map(|l| l.measurement.as_str()).collect(),
            reference::MEASUREMENTS
                .iter()
                .filter(|m| m.group != "C")
                .map(|m| m.id.as_str())
                .collect(),
        );
        let mut areas = BTreeSet::new();
        let mut countries = BTreeSet::new();
        for facts in &projects {
            let project = Project::load(reader, &facts.id)?;
            project.check()?;
            areas.extend(project.areas.iter().map(|row| row.area.clone()));
            if facts.direction != Direction::Received {
                countries.extend(project.countries.iter().map(|row| row.iso3));
            }
        }
        all(
            areas.iter().map(String::as_str).collect(),
            reference::AREAS
                .iter()
                .filter(|area| area.listed == "yes")
                .map(|area| area.id.as_str())
                .collect(),
        );
        assert_eq!(countries.len(), 20, "{countries:?}");
        Ok(())
    })
    .expect("the sample can be read");
}

#[test]
fn the_sample_has_nine_hundred_trainees_and_eighty_experts_and_volunteers() {
    let (_folder, desk) = sample();
    desk.read(|reader| {
        let count = |sql: &str| reader.value::<i64>(sql, []).map(Option::unwrap_or_default);
        assert_eq!(
            count("SELECT count(DISTINCT person_id) FROM participation")?,
            900
        );
        let persons: Vec<Person> = reader.every()?;
        assert_eq!(persons.len(), 980);
        assert!(
            persons
                .iter()
                .all(|person| person.name.contains("Example-"))
        );
        Ok(())
    })
    .expect("the sample can be read");
}

#[test]
fn the_sample_is_the_same_every_time() {
    let image = |desk: &Desk| {
        desk.read(|reader| {
            reader.values::<String>(
                "SELECT after FROM history_change ORDER BY seq, position",
                [],
            )
        })
        .expect("the history can be read")
    };
    let ((_a, first), (_b, second)) = (sample(), sample());
    assert!(image(&first) == image(&second));
}
