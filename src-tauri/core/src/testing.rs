//! What the tests of the nouns start from: a programme in a file of its own, with a clock that stands still.

use tempfile::TempDir;

use crate::activity::Activity;
use crate::agency::Agency;
use crate::commands::Nothing;
use crate::desk::{Desk, Surroundings};
use crate::error::{Code, Error, Result};
use crate::ops::Done;
use crate::organisation::{self, Organisation, OrganisationKind};
use crate::project::{self, Project};
use crate::{activity, agency};

/// A programme with an agency whose fiscal year begins in October; the folder lives as long as the test.
pub(crate) fn programme() -> (TempDir, Desk, Agency) {
    let folder = tempfile::tempdir().unwrap();
    let now = "2026-03-01T08:00:00Z".parse().unwrap();
    let desk = Desk::create(
        &folder.path().join("test.ssc"),
        "en",
        Surroundings::fixed(now, "Officer"),
    )
    .unwrap();
    let agency: Agency = serde_json::from_value(serde_json::json!({
        "country": "THA", "name": "Agency", "currency": "THB", "fiscal_month": 10,
        "year_basis": "fiscal", "scope": "agency", "language": "en",
    }))
    .unwrap();
    let agency = agency::commands::save(&desk, agency).unwrap().value;
    (folder, desk, agency)
}

/// A project with a code and a direction, saved.
pub(crate) fn project(desk: &Desk, code: &str, direction: &str) -> Project {
    let project: Project = serde_json::from_value(serde_json::json!({
        "code": code, "title": format!("Project {code}"), "status": "ongoing",
        "direction": direction, "form": "bilateral",
        "countries": [{ "iso3": "LAO", "share": "60" }, { "iso3": "KHM", "share": "40" }],
    }))
    .unwrap();
    project::commands::save(desk, project).unwrap().value
}

/// An activity of a project, saved.
pub(crate) fn activity(desk: &Desk, project: &Project, title: &str) -> Activity {
    let activity: Activity = serde_json::from_value(serde_json::json!({
        "project_id": project.facts.id, "kind": "training", "title": title,
        "start_date": "2025-02-03", "end_date": "2025-02-14", "host_country": "THA",
    }))
    .unwrap();
    activity::commands::save(desk, activity).unwrap().value
}

/// An organisation, saved.
pub(crate) fn organisation(desk: &Desk, name: &str, kind: OrganisationKind) -> Organisation {
    organisation::commands::save(desk, Organisation::named(name, kind))
        .unwrap()
        .value
}

/// The paths of the fields that were refused.
pub(crate) fn refused<T: std::fmt::Debug>(result: Result<T>) -> Vec<String> {
    let error = result.expect_err("it is refused");
    assert_eq!(error.code, Code::Invalid, "{error:?}");
    error.fields.into_iter().map(|(path, _)| path).collect()
}

/// The kind of a refusal.
pub(crate) fn code<T: std::fmt::Debug>(result: Result<T, Error>) -> Code {
    result.expect_err("it is refused").code
}

/// Takes the last operation back and tells what was said about it.
pub(crate) fn undo(desk: &Desk) -> String {
    let done: Done<Nothing> = desk.undo().unwrap();
    done.changes.description
}

/// Which of some texts stand in the files of a folder, byte for byte; the list of who reads what in a database's
/// log holds no content.
pub(crate) fn left_in(folder: &std::path::Path, texts: &[String]) -> Vec<String> {
    let mut bytes = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|ext| ext != "ssc-shm") {
            bytes.extend(std::fs::read(path).unwrap());
        }
    }
    let stands = |text: &&String| {
        let text = text.as_bytes();
        bytes.windows(text.len()).any(|window| window == text)
    };
    texts.iter().filter(stands).cloned().collect()
}
