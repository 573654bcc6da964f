//! `reference.*`: the choices that forms offer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AREAS, CHANNELS, CURRENCIES, Choice, MEASUREMENTS, PURPOSES, SDGS};
use crate::commands::Nothing;
use crate::error::Result;
use crate::exchange::export::ExportFormat;
use crate::exchange::iati;
use crate::exchange::import::fields::AliasList;
use crate::exchange::import::model as import;
use crate::exchange::kit;
use crate::messages::Message;
use crate::session::Session;
use crate::values::fold;
use crate::{
    activity, agency, calendar, cost, country, document, evaluation, organisation, person,
    preferences, project, rate,
};

/// A measurement id as a choice.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeasurementChoice {
    /// The id, such as `A1`.
    pub id: String,
    /// `A`, `B` or `C`.
    pub group: String,
    /// The name.
    pub label: String,
    /// `currency`, `persons`, `days`, …
    pub unit: String,
}

/// A goal as a choice.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GoalChoice {
    /// The goal (`2`) or target (`2.5`).
    pub code: String,
    /// The goal's title; for a target the title of its goal.
    pub title: String,
    /// The goal's colour.
    pub colour: String,
}

/// Every short list that forms offer, in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Choices {
    /// Codes and labels of each enum, by its name in snake case.
    pub enums: BTreeMap<&'static str, Vec<Choice>>,
    /// Measurement ids.
    pub measurements: Vec<MeasurementChoice>,
    /// Priority areas in the survey's order.
    pub areas: Vec<Choice>,
    /// Goals and targets.
    pub goals: Vec<GoalChoice>,
    /// Currencies.
    pub currencies: Vec<Choice>,
    /// Countries by UN name: code and name.
    pub countries: Vec<Choice>,
}

/// A text to find in a long list.
#[derive(Debug, Deserialize, TS)]
pub struct FindRequest {
    /// Code or part of a name; empty gives the beginning of the list.
    pub text: String,
}

/// Every short list that forms offer.
pub fn choices(session: &Session, _: Nothing) -> Result<Choices> {
    let words = |message: Message| session.catalogue().text(&message);
    macro_rules! enums {
        ($($name:literal: $type:ty),* $(,)?) => {
            BTreeMap::from([$((
                $name,
                <$type>::ALL.iter().map(|v| Choice { code: v.code().to_owned(), label: words(v.label()) }).collect(),
            )),*])
        };
    }
    let goal = |code: &str| {
        SDGS.iter()
            .find(|sdg| sdg.level == "goal" && sdg.code == code)
    };
    let mut countries: Vec<Choice> = super::COUNTRIES
        .iter()
        .map(|c| Choice {
            code: c.iso3.clone(),
            label: c.name_en.clone(),
        })
        .collect();
    countries.sort_by_key(|country| fold(&country.label));
    Ok(Choices {
        enums: enums! {
            "scope": agency::Scope, "year_basis": agency::YearBasis, "organisation_kind": organisation::OrganisationKind,
            "project_status": project::ProjectStatus, "direction": project::Direction, "form": project::Form,
            "role": project::Role, "activity_kind": activity::ActivityKind,
            "activity_status": activity::ActivityStatus, "activity_when": activity::ActivityWhen,
            "calendar_kind": calendar::EntryKind, "sex": person::Sex,
            "training_result": person::TrainingResult, "assignment_role": person::AssignmentRole,
            "pasted_column": person::pasted::PastedColumn, "pasted_status": person::pasted::PastedStatus,
            "participant_paper": person::papers::PaperKind, "paper_orientation": person::papers::PaperOrientation,
            "paper": crate::report::Paper, "likeness": person::duplicates::Likeness,
            "flow": cost::Flow, "side": crate::contribution::Side, "valuation": cost::Valuation, "pay_period": crate::valuation::PayPeriod,
            "allowance_per": crate::valuation::AllowancePer, "cost_unit": crate::unit_cost::CostUnit, "rate_kind": rate::RateKind,
            "decimal_sign": rate::block::DecimalSign, "block_layout": rate::block::BlockLayout,
            "block_state": rate::block::BlockState,
            "membership_status": country::MembershipStatus, "alias_list": AliasList,
            "export_format": ExportFormat,
            "import_calendar": import::ImportCalendar, "import_day_order": import::ImportDayOrder,
            "import_decimal": import::ImportDecimal, "import_existing": import::ImportExisting,
            "import_fix": import::ImportFix, "import_result": import::ImportResult,
            "import_unit": import::ImportUnit,
            "iati_action": iati::take::IatiAction, "iati_money": iati::meaning::IatiMoney, "iati_side": iati::take::IatiSide,
            "kit_report": kit::KitReport, "kit_result": kit::model::KitResult, "kit_state": kit::KitState,
            "register_state": crate::exchange::register::outcome::RegisterState, "noun": crate::ops::Noun,
            "calendar": preferences::Calendar, "separators": preferences::Separators, "digits": preferences::Digits,
            "money_unit": preferences::MoneyUnit, "theme": preferences::Theme, "density": preferences::Density,
            "motion": preferences::Motion, "backup_time": preferences::BackupTime,
            "evaluation_kind": evaluation::EvaluationKind,
            "rating": evaluation::Rating, "document_kind": document::DocumentKind,
            "compared": crate::report::comparison::Compared, "dimension": crate::contribution::Dimension,
            "submission_state": crate::submission::SubmissionState,
            "submission_step": crate::submission::StepKind, "confirmed": crate::known_key::Confirmed,
            "cost_block_column": cost::block::CostBlockColumn, "cost_block_state": cost::block::CostBlockState,
        },
        measurements: MEASUREMENTS
            .iter()
            .map(|m| MeasurementChoice {
                id: m.id.clone(),
                group: m.group.clone(),
                label: m.name.clone(),
                unit: m.unit.clone(),
            })
            .collect(),
        areas: AREAS
            .iter()
            .map(|a| Choice {
                code: a.id.clone(),
                label: a.label.clone(),
            })
            .collect(),
        goals: SDGS
            .iter()
            .map(|sdg| {
                let top = goal(&sdg.goal);
                GoalChoice {
                    code: sdg.code.clone(),
                    title: top.map_or_else(String::new, |goal| goal.title_en.clone()),
                    colour: top.map_or_else(String::new, |goal| goal.colour.clone()),
                }
            })
            .collect(),
        currencies: CURRENCIES
            .iter()
            .map(|c| Choice {
                code: c.code.clone(),
                label: c.name_en.clone(),
            })
            .collect(),
        countries,
    })
}

/// Purpose codes that fit a text, at most 50.
pub fn purposes(_: &Session, request: FindRequest) -> Result<Vec<Choice>> {
    Ok(find(&PURPOSES, &request.text))
}

/// Channels of delivery that fit a text, at most 50.
pub fn channels(_: &Session, request: FindRequest) -> Result<Vec<Choice>> {
    Ok(find(&CHANNELS, &request.text))
}

fn find(list: &[super::Coded], text: &str) -> Vec<Choice> {
    let text = fold(text);
    list.iter()
        .filter(|coded| coded.status == "active")
        .filter(|coded| coded.code.starts_with(&text) || fold(&coded.name_en).contains(&text))
        .take(50)
        .map(|coded| Choice {
            code: coded.code.clone(),
            label: coded.name_en.clone(),
        })
        .collect()
}
