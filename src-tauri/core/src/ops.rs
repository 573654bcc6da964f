//! What was done, in words, and what it changed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::code_enum;
use crate::messages::Message;

/// What an officer did: the sentence of the history, of the undo button and of the toast.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Op {
    /// The sentence.
    pub message: Message,
    /// Whether undo may go back behind it. Making a programme cannot be undone.
    pub lasting: bool,
    /// A note of what was looked at: undo and redo pass it by.
    pub note: bool,
}

impl Op {
    /// Something that can be undone.
    pub fn new(message: Message) -> Self {
        Op {
            message,
            lasting: false,
            note: false,
        }
    }

    /// Something that cannot be undone, nor anything before it.
    pub fn lasting(message: Message) -> Self {
        Op {
            message,
            lasting: true,
            note: false,
        }
    }

    /// A note that something was looked at. It stands in the history, and undo goes past it.
    pub fn note(message: Message) -> Self {
        Op {
            message,
            lasting: false,
            note: true,
        }
    }
}

code_enum! {
    /// The kinds of records. A change names them so that the window knows what to ask for again.
    pub enum Noun {
        /// The agency whose programme it is.
        Agency = "agency", noun_agency;
        /// Countries: groups with dates, aliases.
        Country = "country", noun_country;
        /// Organisations.
        Organisation = "organisation", noun_organisation;
        /// Projects with shares, roles, areas, goals.
        Project = "project", noun_project;
        /// Contacts of projects.
        Contact = "contact", noun_contact;
        /// Indicators with their values.
        Indicator = "indicator", noun_indicator;
        /// Evaluations.
        Evaluation = "evaluation", noun_evaluation;
        /// Documents.
        Document = "document", noun_document;
        /// Activities.
        Activity = "activity", noun_activity;
        /// Persons.
        Person = "person", noun_person;
        /// Trainees in activities.
        Participation = "participation", noun_participation;
        /// Experts and volunteers in activities.
        Assignment = "assignment", noun_assignment;
        /// Cost lines.
        CostLine = "cost_line", noun_cost_line;
        /// Standard unit costs.
        UnitCost = "unit_cost", noun_unit_cost;
        /// Figures that partners publish.
        PartnerFigure = "partner_figure", noun_partner_figure;
        /// Budgets.
        Budget = "budget", noun_budget;
        /// Exchange rates.
        Rate = "rate", noun_rate;
        /// Views of lists.
        SavedView = "saved_view", noun_saved_view;
        /// Saved layouts of sheets, and words that were taught.
        Import = "import", noun_import;
        /// Workbooks that collect from ministries.
        Kit = "kit", noun_kit;
        /// Survey editions and answers.
        Survey = "survey", noun_survey;
        /// Submissions with steps, waivers and frozen parts.
        Submission = "submission", noun_submission;
        /// Reports that officers built.
        BuiltReport = "built_report", noun_built_report;
        /// The agency's signing key.
        SigningKey = "signing_key", noun_signing_key;
        /// Keys of other agencies.
        KnownKey = "known_key", noun_known_key;
        /// Findings of the checks that are right as they are.
        Dismissal = "check_dismissal", noun_dismissal;
    }
}

impl Noun {
    /// The noun that a table belongs to.
    pub fn of_table(table: &str) -> Option<Noun> {
        Some(match table {
            "agency" => Noun::Agency,
            "country_group" | "country_membership" | "country_alias" => Noun::Country,
            "organisation" => Noun::Organisation,
            "project" | "project_country" | "project_role" | "project_area" | "project_goal"
            | "project_former" => Noun::Project,
            "project_contact" => Noun::Contact,
            "indicator" | "indicator_value" => Noun::Indicator,
            "evaluation" => Noun::Evaluation,
            "document" => Noun::Document,
            "activity" => Noun::Activity,
            "person" | "person_protected" | "person_access" | "person_distinct"
            | "person_merged" => Noun::Person,
            "participation" => Noun::Participation,
            "assignment" => Noun::Assignment,
            "cost_line" => Noun::CostLine,
            "unit_cost" => Noun::UnitCost,
            "partner_figure" | "partner_figure_match" => Noun::PartnerFigure,
            "budget" => Noun::Budget,
            "saved_view" => Noun::SavedView,
            "import_profile" | "import_alias" => Noun::Import,
            "collection_kit" | "kit_row" => Noun::Kit,
            "exchange_rate" => Noun::Rate,
            "survey_answer"
            | "survey_edition"
            | "survey_year"
            | "published_breakdown"
            | "published_row" => Noun::Survey,
            "submission" | "submission_step" | "submission_waiver" | "submission_part" => {
                Noun::Submission
            }
            "built_report" => Noun::BuiltReport,
            "signing_key" => Noun::SigningKey,
            "known_key" => Noun::KnownKey,
            "check_dismissal" => Noun::Dismissal,
            _ => return None,
        })
    }
}

/// What a finished operation means to those who look at the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Changes {
    /// The history entry, `None` when nothing changed.
    pub entry: Option<i64>,
    /// The nouns whose records changed.
    pub nouns: BTreeSet<Noun>,
    /// What was done, in words.
    pub description: String,
    /// What undo would take back now, in words.
    pub undo: Option<String>,
    /// What redo would do again now, in words.
    pub redo: Option<String>,
}

/// The result of an operation with what it changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Done<T> {
    /// What the operation gives back.
    pub value: T,
    /// What it changed.
    pub changes: Changes,
}

impl<T> Done<T> {
    /// The same changes with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Done<U> {
        Done {
            value: f(self.value),
            changes: self.changes,
        }
    }
}
