//! `activities.csv`: the activities of the reporting year, one line each, without persons and without small numbers of
//! them.

use super::super::store::{self, ActivityLine};
use crate::error::{Error, Result};
use crate::listing::csv::harmless;
use crate::report::other::suppress::suppress;
use crate::report::public_counts::alone;
use crate::store::Reader;

/// The heads of the columns: names for programs, explained in the user guide.
pub const HEADS: [&str; 22] = [
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
    "project_id",
    "activity_id",
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

/// The persons of an activity as others may see them; `None`: hidden.
struct Persons {
    actual: Option<i64>,
    recorded: Option<i64>,
    female: Option<i64>,
    male: Option<i64>,
    experts: Option<i64>,
    expert_days: Option<i64>,
}

impl Persons {
    /// Hides numbers of one to four, and those from which they could be worked out.
    fn of(line: &ActivityLine) -> Persons {
        let others = line.participants - line.female - line.male;
        let hidden = suppress(&[vec![line.female], vec![line.male], vec![others]]);
        let shown = |number: i64, hidden: bool| (!hidden).then_some(number);
        let experts = alone(line.experts);
        Persons {
            actual: line.actual_participants.and_then(alone),
            recorded: shown(line.participants, hidden.total),
            female: shown(line.female, hidden.rows[0]),
            male: shown(line.male, hidden.rows[1]),
            experts,
            expert_days: experts.map(|_| line.expert_days),
        }
    }
}

fn cells(line: &ActivityLine) -> [String; HEADS.len()] {
    let number = |number: Option<i64>| number.map_or_else(String::new, |number| number.to_string());
    let persons = Persons::of(line);
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
        number(persons.actual),
        number(persons.recorded),
        number(persons.female),
        number(persons.male),
        number(persons.experts),
        number(persons.expert_days),
        line.project_id.clone(),
        line.activity_id.clone(),
    ]
}
