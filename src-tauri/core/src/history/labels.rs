//! What the columns of the register are called, and their values in words.

use serde_json::{Map, Value as Json};

use crate::activity::{Activity, ActivityKind};
use crate::agency::{Scope, YearBasis};
use crate::cost::{CostLine, Flow, Valuation};
use crate::desk::Desk;
use crate::document::{DocumentKind, media};
use crate::error::Result;
use crate::evaluation::{EvaluationKind, Rating};
use crate::messages::{Message, msg};
use crate::money::Money;
use crate::organisation::{Organisation, OrganisationKind};
use crate::person::{AssignmentRole, Person, Sex, TrainingResult};
use crate::project::{Direction, Form, ProjectFacts, ProjectStatus, Role};
use crate::reference;
use crate::report::Words;
use crate::store::Reader;
use crate::unit_cost::CostUnit;
use crate::valuation::Inputs;
use crate::values::Date;

/// What a column is called; `None` for those that mean nothing to an officer. The empty column of a table of
/// parts is the list as a whole.
pub(crate) fn field(table: &str, column: &str) -> Option<Message> {
    Some(match (table, column) {
        ("project_country", "") => msg::field_countries(),
        ("project_role", "") => msg::field_roles(),
        ("project_area", "") => msg::field_areas(),
        ("project_goal", "") => msg::field_goals(),
        ("person_protected", "passport" | "birth_date" | "health") => msg::field_protected(),
        (_, "code") => msg::field_code(),
        (_, "title") => msg::field_title(),
        (_, "title_en") => msg::field_title_en(),
        (_, "name") => msg::field_name(),
        (_, "name_en") => msg::field_name_en(),
        (_, "short_name") => msg::field_short_name(),
        (_, "summary") => msg::field_summary(),
        (_, "start_date") => msg::field_start_date(),
        (_, "end_date") => msg::field_end_date(),
        (_, "date") => msg::field_date(),
        (_, "status") => msg::field_status(),
        (_, "direction") => msg::field_direction(),
        (_, "form") => msg::field_form(),
        (_, "purpose_code") => msg::field_purpose_code(),
        (_, "results") => msg::field_results(),
        ("project", "evaluation") => msg::field_evaluation(),
        (_, "contacts") => msg::field_contacts(),
        (_, "archived") => msg::field_archived(),
        (_, "kind") => msg::field_kind(),
        (_, "place") => msg::field_place(),
        (_, "host_country") => msg::field_host_country(),
        (_, "host_organisation_id") => msg::field_host(),
        (_, "planned_participants") => msg::field_planned_participants(),
        (_, "actual_participants") => msg::field_actual_participants(),
        (_, "planned_days") => msg::field_planned_days(),
        (_, "taught_hours") => msg::field_taught_hours(),
        (_, "note") => msg::field_note(),
        (_, "description") => msg::field_description(),
        (_, "payer_id") => msg::field_payer(),
        (_, "activity_id") => msg::field_activity(),
        (_, "cost_line_id") => msg::field_cost_line(),
        (_, "flow") => msg::field_flow(),
        (_, "fiscal_year") => msg::field_fiscal_year(),
        ("partner_figure", "source_date") => msg::field_source_date(),
        (_, "amount_minor") => msg::field_amount(),
        (_, "currency") => msg::field_currency(),
        (_, "measurement") => msg::field_measurement(),
        (_, "valuation") => msg::field_valuation(),
        (_, "valuation_inputs") => msg::field_valuation_inputs(),
        (_, "country") => msg::field_country(),
        (_, "nationality") => msg::field_nationality(),
        (_, "reported_by") => msg::field_reported_by(),
        (_, "document") => msg::field_paper(),
        (_, "person_id") => msg::field_person(),
        (_, "sex") => msg::field_sex(),
        (_, "employer") => msg::field_employer(),
        (_, "position") if table == "person" => msg::field_position(),
        (_, "field") => msg::field_field(),
        (_, "email") => msg::field_email(),
        (_, "phone") => msg::field_phone(),
        (_, "days") => msg::field_days(),
        (_, "hours") => msg::field_hours(),
        (_, "result") => msg::field_result(),
        (_, "certificate") => msg::field_certificate(),
        (_, "role") => msg::field_role(),
        (_, "organisation") => msg::field_organisation(),
        (_, "unit") => msg::field_unit(),
        (_, "baseline") => msg::field_baseline(),
        (_, "baseline_period") => msg::field_baseline_period(),
        (_, "target") => msg::field_target(),
        (_, "target_period") => msg::field_target_period(),
        (_, "period") => msg::field_period(),
        (_, "value") => msg::field_value(),
        (_, "source") => msg::field_source(),
        (_, "evaluator") => msg::field_evaluator(),
        (_, "findings") => msg::field_findings(),
        (_, "lessons") => msg::field_lessons(),
        (_, "rating") => msg::field_rating(),
        (_, "media_type") => msg::field_media_type(),
        (_, "website") => msg::field_website(),
        _ => return None,
    })
}

/// A value in words; `None` for nothing.
pub(crate) fn value(
    desk: &Desk,
    reader: &Reader<'_>,
    table: &str,
    column: &str,
    value: &Json,
    image: &Map<String, Json>,
) -> Result<Option<String>> {
    let text = match value {
        Json::Null => return Ok(None),
        Json::Number(number) => number.to_string(),
        Json::String(text) if text.is_empty() => return Ok(None),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    };
    if table == "person_protected" {
        return Ok(Some(desk.say(&msg::history_protected())));
    }
    if let Some(label) = coded(table, column, &text) {
        return Ok(Some(desk.say(&label)));
    }
    Ok(Some(match column {
        "archived" | "anonymised" if text == "0" => desk.say(&msg::history_no()),
        "archived" | "anonymised" => desk.say(&msg::history_yes()),
        "share" | "weight" => desk.say(&msg::history_percent(text)),
        "amount_minor" => {
            let currency = image.get("currency").and_then(Json::as_str);
            match (currency.and_then(|code| code.parse().ok()), value.as_i64()) {
                (Some(currency), Some(minor)) => {
                    let amount = words(desk)?.amount(Money { minor, currency });
                    format!("{currency} {amount}")
                }
                _ => text,
            }
        }
        "planned_participants"
        | "actual_participants"
        | "planned_days"
        | "taught_hours"
        | "days"
        | "hours" => match value.as_i64() {
            Some(number) => words(desk)?.count(number),
            None => text,
        },
        "date"
        | "start_date"
        | "end_date"
        | "retention_date"
        | "application_deadline"
        | "available_from"
        | "available_to"
        | "source_date"
        | "entered" => match text.parse::<Date>() {
            Ok(day) => words(desk)?.day(day),
            Err(_) => text,
        },
        "iso3" | "country" | "host_country" | "nationality" => reference::country(&text)
            .map_or_else(|| text.clone(), |country| country.name_en.clone()),
        "area" => reference::area(&text).map_or_else(|| text.clone(), |area| area.label.clone()),
        "measurement" => reference::measurement(&text)
            .map_or_else(|| text.clone(), |kind| format!("{text} {}", kind.name)),
        "organisation_id" | "payer_id" | "host_organisation_id" => reader
            .find::<Organisation>(&text)?
            .map_or(text, |organisation| organisation.called().to_owned()),
        "project_id" => reader
            .find::<ProjectFacts>(&text)?
            .map_or(text, |project| project.code),
        "activity_id" => reader
            .find::<Activity>(&text)?
            .map_or(text, |activity| activity.title),
        "cost_line_id" => reader
            .find::<CostLine>(&text)?
            .map_or(text, |line| line.description),
        "person_id" => reader
            .find::<Person>(&text)?
            .map_or(text, |person| person.name),
        "valuation_inputs" => worked(desk, &text)?,
        "media_type" => desk.say(&media::label(&text)),
        _ => text,
    }))
}

/// Numbers and days as the officer's language writes them.
fn words(desk: &Desk) -> Result<Words> {
    Words::new(desk.catalogue().language())
}

/// What an amount was worked out from, in one line; the stored text where it cannot be worked out any more.
fn worked(desk: &Desk, text: &str) -> Result<String> {
    let words = words(desk)?;
    let inputs = serde_json::from_str::<Inputs>(text).ok();
    let line = inputs.and_then(|inputs| Some(inputs.work().ok()?.line(&inputs, &words)));
    Ok(line.unwrap_or_else(|| text.to_owned()))
}

/// The label of a code, where the column holds codes.
fn coded(table: &str, column: &str, code: &str) -> Option<Message> {
    macro_rules! label {
        ($type:ty) => {
            <$type>::from_code(code).map(|known| known.label())
        };
    }
    match (table, column) {
        ("project", "status") => label!(ProjectStatus),
        (_, "direction") => label!(Direction),
        (_, "form") => label!(Form),
        ("project_role", "role") => label!(Role),
        ("assignment", "role") => label!(AssignmentRole),
        ("activity", "kind") => label!(ActivityKind),
        ("organisation", "kind") => label!(OrganisationKind),
        ("unit_cost", "unit") => label!(CostUnit),
        ("unit_cost", "kind") => label!(ActivityKind),
        ("evaluation", "kind") => label!(EvaluationKind),
        ("document", "kind") => label!(DocumentKind),
        (_, "rating") => label!(Rating),
        (_, "flow") => label!(Flow),
        (_, "valuation") => label!(Valuation),
        (_, "sex") => label!(Sex),
        ("participation", "result") => label!(TrainingResult),
        (_, "scope") => label!(Scope),
        (_, "year_basis") => label!(YearBasis),
        _ => None,
    }
}
