//! Records of the projects that are joined: which stand in several of them alike.

use crate::activity::Activity;
use crate::budget::Budget;
use crate::contact::Contact;
use crate::cost::CostLine;
use crate::document::Document;
use crate::evaluation::Evaluation;
use crate::indicator::Indicator;
use crate::likeness::{similar, without_names};
use crate::project::Project;
use crate::values::{CountryCode, fold};

/// Texts of so many in a hundred are similar.
const SIMILAR: i64 = 80;

/// A project's country, where it has only one.
pub(super) fn only_country(project: &Project) -> Option<CountryCode> {
    match project.countries.as_slice() {
        [only] => Some(only.iso3),
        _ => None,
    }
}

/// A text without the names of its project's countries.
fn plain(text: &str, project: &Project) -> String {
    without_names(
        text,
        project.countries.iter().map(|share| share.iso3.as_str()),
    )
}

fn same_words(one: (&str, &Project), other: (&str, &Project)) -> bool {
    let (one, other) = (plain(one.0, one.1), plain(other.0, other.1));
    similar(&one, &other, SIMILAR)
}

/// Whether two lines are one: everything the same but what names the country, and a similar text.
pub(super) fn same_line(one: (&CostLine, &Project), other: (&CostLine, &Project)) -> bool {
    let key = |line: &CostLine| {
        (
            (line.flow, line.date, line.fiscal_year),
            (line.currency, line.amount_minor),
            line.measurement.clone(),
            (line.payer_id.clone(), line.direction, line.valuation),
        )
    };
    key(one.0) == key(other.0)
        && same_words((&one.0.description, one.1), (&other.0.description, other.1))
}

/// Whether two activities are one: the same kind, days, place, host, numbers, and the same title but for the country.
pub(super) fn same_activity(one: (&Activity, &Project), other: (&Activity, &Project)) -> bool {
    let key = |activity: &Activity| {
        (
            (activity.kind, activity.status),
            (
                activity.start_date,
                activity.end_date,
                fold(&activity.place),
            ),
            (activity.host_country, activity.host_organisation_id.clone()),
            (
                activity.planned_participants,
                activity.actual_participants,
                activity.planned_days,
                activity.taught_hours,
            ),
        )
    };
    key(one.0) == key(other.0) && plain(&one.0.title, one.1) == plain(&other.0.title, other.1)
}

/// Whether two budgets are one.
pub(super) fn same_budget(one: &Budget, other: &Budget) -> bool {
    let key = |budget: &Budget| {
        (
            budget.fiscal_year,
            fold(&budget.source),
            budget.area.clone(),
            budget.currency,
            budget.amount_minor,
        )
    };
    key(one) == key(other)
}

/// Whether two contacts are one.
pub(super) fn same_contact(one: &Contact, other: &Contact) -> bool {
    let key = |contact: &Contact| {
        [&contact.name, &contact.email, &contact.organisation].map(|text| fold(text))
    };
    key(one) == key(other)
}

/// Whether two documents are one: the same bytes under the same name.
pub(super) fn same_document(one: &Document, other: &Document) -> bool {
    (&one.sha256, &one.name) == (&other.sha256, &other.name)
}

/// Whether two evaluations are one.
pub(super) fn same_evaluation(one: &Evaluation, other: &Evaluation) -> bool {
    let twin = Evaluation {
        id: one.id.clone(),
        row_version: one.row_version,
        project_id: one.project_id.clone(),
        ..other.clone()
    };
    twin == *one
}

/// Whether two indicators measure the same from the same baseline to the same target.
pub(super) fn same_indicator(one: &Indicator, other: &Indicator) -> bool {
    let key = |indicator: &Indicator| {
        (
            (fold(&indicator.name), fold(&indicator.unit)),
            (indicator.baseline, indicator.baseline_period.clone()),
            (indicator.target, indicator.target_period.clone()),
        )
    };
    key(one) == key(other)
}
