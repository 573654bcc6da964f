//! `activities.csv`: the activities of the reporting year, one line each, without persons.

use super::super::store::{self, ActivityLine};
use crate::error::{Error, Result};
use crate::listing::csv::harmless;
use crate::store::Reader;

/// The heads of the columns: names for programs, explained in the user guide.
pub const HEADS: [&str; 20] = [
    "project_code",
    "project_title",
    "direction",
    "form",
    "countries",
    "activity_kind",
    "activity_title",
    "field",
    "status",
    "start_date",
    "end_date",
    "place",
    "host_country",
    "planned_participants",
    "actual_participants",
    "participants_recorded",
    "participants_female",
    "participants_male",
    "experts_recorded",
    "expert_days",
];

/// Writes the activities that fall into the days of the year, by project and first day.
///
/// # Errors
/// `Internal` when a line cannot be written.
pub fn write(reader: &Reader<'_>, first: &str, last: &str) -> Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        // Excel takes a file for UTF-8 only where it begins with this mark.
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(HEADS).map_err(Error::internal)?;
    for line in store::activities(reader, first, last)? {
        writer.write_record(cells(&line)).map_err(Error::internal)?;
    }
    writer.into_inner().map_err(Error::internal)
}

fn cells(line: &ActivityLine) -> [String; HEADS.len()] {
    let number = |number: Option<i64>| number.map_or_else(String::new, |number| number.to_string());
    [
        harmless(&line.project_code),
        harmless(match line.project_title_en.is_empty() {
            true => &line.project_title,
            false => &line.project_title_en,
        }),
        line.direction.code().to_owned(),
        line.form.code().to_owned(),
        line.countries.clone(),
        line.kind.code().to_owned(),
        harmless(&line.title),
        harmless(&line.field),
        line.status.code().to_owned(),
        line.start_date
            .map_or_else(String::new, |day| day.to_string()),
        line.end_date
            .map_or_else(String::new, |day| day.to_string()),
        harmless(&line.place),
        line.host_country
            .map_or_else(String::new, |code| code.to_string()),
        number(line.planned_participants),
        number(line.actual_participants),
        line.participants.to_string(),
        line.female.to_string(),
        line.male.to_string(),
        line.experts.to_string(),
        line.expert_days.to_string(),
    ]
}
