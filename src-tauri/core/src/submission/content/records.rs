//! The sheets of `tables.xlsx` that hold no figures: projects, answers, rates, checks.

use super::model::{AnswerOrigin, Answered};
use super::tables::{Tables, words};
use crate::messages::msg;
use crate::sheet::{Cell, Column, Kind, Row, Sheet};

impl Tables<'_> {
    pub(super) fn projects(&self) -> Sheet {
        let columns = vec![
            self.text(
                msg::report_column_code(),
                msg::submission_sheet_project_code_about(),
            ),
            self.text(
                msg::report_column_project(),
                msg::submission_sheet_project_title_about(),
            ),
            self.text(
                msg::submission_sheet_direction(),
                msg::submission_sheet_direction_about(),
            ),
            self.text(msg::dimension_form(), msg::submission_sheet_form_about()),
            self.text(
                msg::submission_sheet_status(),
                msg::submission_sheet_status_about(),
            ),
            Column::new(
                self.words.say(msg::submission_sheet_start()),
                Kind::Day,
                self.words.say(msg::submission_sheet_start_about()),
            ),
            Column::new(
                self.words.say(msg::submission_sheet_end()),
                Kind::Day,
                self.words.say(msg::submission_sheet_end_about()),
            ),
            self.text(
                msg::report_column_partners(),
                msg::submission_sheet_partners_about(),
            ),
        ];
        let day = |day: &Option<String>| {
            let day = day.as_ref().and_then(|day| day.parse().ok());
            day.map_or(Cell::Blank, Cell::Day)
        };
        let rows = self.submission.projects.iter().map(|project| {
            let title = match project.title_en.is_empty() {
                true => &project.title,
                false => &project.title_en,
            };
            let countries: Vec<String> = project
                .countries
                .iter()
                .map(|iso3| crate::survey::answer::country_name(iso3))
                .collect();
            Row::new(vec![
                words(&project.code),
                words(title),
                words(&self.words.say(project.direction.label())),
                words(&self.words.say(project.form.label())),
                words(&self.words.say(project.status.label())),
                day(&project.start),
                day(&project.end),
                words(&countries.join(", ")),
            ])
        });
        Sheet {
            name: self.words.say(msg::report_annex_projects()),
            title: self.words.say(msg::report_annex_projects()),
            columns,
            rows: rows.collect(),
            notes: Vec::new(),
        }
    }

    pub(super) fn answers(&self) -> Sheet {
        let columns = vec![
            self.text(
                msg::submission_sheet_section(),
                msg::submission_sheet_section_about(),
            ),
            self.text(
                msg::report_column_code(),
                msg::submission_sheet_question_id_about(),
            ),
            self.text(
                msg::submission_sheet_question(),
                msg::submission_sheet_question_words_about(),
            ),
            self.text(
                msg::submission_sheet_answer(),
                msg::submission_sheet_answer_about(),
            ),
            self.text(
                msg::submission_sheet_origin(),
                msg::submission_sheet_origin_about(),
            ),
            self.text(
                msg::submission_sheet_reason(),
                msg::submission_sheet_reason_about(),
            ),
            self.text(msg::submission_sheet_by(), msg::submission_sheet_by_about()),
            self.text(msg::sheet_date(), msg::submission_sheet_answered_about()),
        ];
        Sheet {
            name: self.words.say(msg::submission_sheet_answers()),
            title: self.words.say(msg::submission_sheet_answers()),
            columns,
            rows: self
                .submission
                .answers
                .iter()
                .map(|answered| {
                    Row::new(vec![
                        words(&answered.section),
                        words(&answered.question),
                        words(&answered.label),
                        words(&answered.words.join("\n")),
                        words(&self.origin(answered)),
                        words(&answered.reason),
                        words(&answered.by),
                        words(&answered.date),
                    ])
                })
                .collect(),
            notes: Vec::new(),
        }
    }

    fn origin(&self, answered: &Answered) -> String {
        self.words.say(match answered.origin {
            Some(AnswerOrigin::Derived) => msg::submission_origin_derived(),
            Some(AnswerOrigin::Typed) => msg::survey_basis_typed(),
            Some(AnswerOrigin::Overridden) => msg::survey_basis_overridden(),
            None => msg::report_not_answered(),
        })
    }

    pub(super) fn rates(&self) -> Sheet {
        let columns = vec![
            self.text(
                msg::report_column_currency(),
                msg::submission_sheet_currency_about(),
            ),
            Column::new(
                self.words.say(msg::submission_sheet_year()),
                Kind::Number,
                self.words.say(msg::submission_sheet_rate_year_about()),
            ),
            Column::new(
                self.words.say(msg::submission_sheet_rate()),
                Kind::Number,
                self.words.say(msg::submission_sheet_rate_about()),
            ),
            self.text(
                msg::submission_sheet_made_of(),
                msg::submission_sheet_made_of_about(),
            ),
            self.text(
                msg::submission_sheet_series(),
                msg::submission_sheet_series_about(),
            ),
            self.text(
                msg::report_column_source(),
                msg::submission_sheet_source_about(),
            ),
        ];
        let rows = self.submission.basis.rates.iter().map(|rate| {
            let number = rate.lcu_per_usd.parse();
            Row::new(vec![
                words(&rate.currency),
                // A year is a name, and no thousands are set apart in it.
                Cell::text(self.words.year(rate.year.into())),
                number.map_or_else(|_| words(&rate.lcu_per_usd), Cell::Number),
                words(&self.words.say(rate.made_of.label())),
                words(&rate.series),
                words(&rate.source),
            ])
        });
        Sheet {
            name: self.words.say(msg::report_section_rates()),
            title: self.words.say(msg::report_table_rates()),
            columns,
            rows: rows.collect(),
            notes: Vec::new(),
        }
    }

    pub(super) fn checks(&self) -> Sheet {
        let columns = vec![
            self.text(
                msg::submission_sheet_check(),
                msg::submission_sheet_check_about(),
            ),
            self.text(
                msg::submission_sheet_severity(),
                msg::submission_sheet_severity_about(),
            ),
            Column::new(
                self.words.say(msg::submission_sheet_found()),
                Kind::Count,
                self.words.say(msg::submission_sheet_found_about()),
            ),
            self.text(
                msg::submission_sheet_waived(),
                msg::submission_sheet_waived_about(),
            ),
            self.text(msg::submission_sheet_by(), msg::submission_sheet_by_about()),
            self.text(msg::sheet_date(), msg::submission_sheet_waived_date_about()),
        ];
        let rows = self.submission.checks.iter().map(|check| {
            let waiver = check.waiver.as_ref();
            Row::new(vec![
                words(&check.title),
                words(&self.words.say(check.severity.label())),
                Cell::Count(check.count),
                words(waiver.map_or("", |waiver| &waiver.reason)),
                words(waiver.map_or("", |waiver| &waiver.by)),
                words(waiver.map_or("", |waiver| &waiver.date)),
            ])
        });
        Sheet {
            name: self.words.say(msg::submission_sheet_checks()),
            title: self.words.say(msg::submission_sheet_checks()),
            columns,
            rows: rows.collect(),
            notes: Vec::new(),
        }
    }
}
