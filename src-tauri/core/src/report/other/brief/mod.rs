//! The country brief: two pages for a director's visit, never one and never three.
//!
//! The first page has the money, the second what runs, who took part and what comes. Long lists end with how
//! many more there are; when the pages still do not hold them, they are cut shorter until they do.

mod book;
mod money;
mod people;

pub use book::compose;

use typeset::{Block, Document, Heading, Level, Pdf};

use super::super::render;
use super::Frame;
use crate::commands::{Listener, Progress};
use crate::contribution::counts::{CountryCounts, Counts};
use crate::contribution::{Asked, Question};
use crate::country;
use crate::country::commands::{CountryActivity, RecordsRequest, RunningProject};
use crate::country::cooperation::Cooperation;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::partner_figure::commands::{PartnerFigureRow, compared};
use crate::partner_figure::store::of_years;
use crate::report::public_counts::{PublicCountry, PublicCounts};
use crate::store::{PageRequest, Reader};
use crate::values::{CountryCode, Currency, Date};

/// What the brief is made of.
pub struct Brief {
    year: i32,
    cooperation: Cooperation,
    /// What was counted, as those outside may see it: the brief is handed out.
    counted: PublicCountry,
    partner_figures: Vec<PartnerFigureRow>,
    groups: Vec<String>,
    running: Vec<RunningProject>,
    upcoming: Vec<CountryActivity>,
    upcoming_total: i64,
    organisations: Vec<String>,
}

/// How many lines each list of the second page has, and how many characters a title.
#[derive(Debug, Clone, Copy)]
struct Limits {
    projects: usize,
    upcoming: usize,
    organisations: usize,
    characters: usize,
    /// Whether the chart is drawn.
    chart: bool,
}

/// From the usual lengths down to where anything fits.
const LIMITS: [Limits; 5] = [
    Limits {
        projects: 9,
        upcoming: 6,
        organisations: 8,
        characters: 110,
        chart: true,
    },
    Limits {
        projects: 7,
        upcoming: 4,
        organisations: 6,
        characters: 80,
        chart: true,
    },
    Limits {
        projects: 5,
        upcoming: 3,
        organisations: 4,
        characters: 60,
        chart: true,
    },
    Limits {
        projects: 3,
        upcoming: 2,
        organisations: 3,
        characters: 40,
        chart: false,
    },
    Limits {
        projects: 0,
        upcoming: 0,
        organisations: 0,
        characters: 24,
        chart: false,
    },
];

/// The pages of a brief.
const PAGES: usize = 2;

impl Brief {
    /// Reads what the brief needs.
    ///
    /// # Errors
    /// `Invalid` at `report.year` or `report.iso3`; as for the figures themselves.
    pub fn load(
        reader: &Reader<'_>,
        frame: &Frame,
        iso3: CountryCode,
        year: i32,
        today: Date,
    ) -> Result<Brief> {
        check_year(year)?;
        let question = Question::of(year);
        let cooperation =
            Cooperation::make(reader, frame.words.catalogue(), iso3, &question, today)?;
        let asked = Asked::resolve(reader, &question)?;
        let counted = PublicCountry::of(
            &CountryCounts::every(reader, &asked)?,
            &PublicCounts::of(&Counts::make(reader, &asked)?),
            iso3.as_str(),
        );
        let known = country::store::groups(reader)?;
        let mut groups: Vec<String> = country::store::memberships_of(reader, iso3)?
            .into_iter()
            .filter(|membership| membership.holds_on(today))
            .filter_map(|membership| {
                let group = known.iter().find(|group| group.id == membership.group_id)?;
                Some(group.name.clone())
            })
            .collect();
        groups.sort();
        groups.dedup();
        let request = RecordsRequest {
            iso3,
            upcoming: true,
            page: PageRequest {
                offset: 0,
                limit: 20,
            },
        };
        let upcoming = country::store::activities(reader, &request, today)?;
        Ok(Brief {
            year,
            partner_figures: compared(
                reader,
                &frame.words,
                of_years(reader, (year - 4, year), Some(iso3))?,
            )?,
            cooperation,
            counted,
            groups,
            running: country::store::running(reader, iso3)?,
            upcoming_total: upcoming.total,
            upcoming: upcoming.rows,
            organisations: country::store::organisations(reader, iso3)?,
        })
    }

    fn title(&self, frame: &Frame) -> String {
        frame.say(msg::brief_title(&self.cooperation.name))
    }

    /// A number of persons, or the mark of a hidden one.
    fn number(frame: &Frame, number: Option<i64>) -> String {
        match number {
            Some(number) => frame.words.count(number),
            None => frame.say(msg::trainees_hidden_mark()),
        }
    }

    /// What must be said beside the counts.
    fn counted_notes(&self, frame: &Frame, alone: &[Option<i64>]) -> Vec<String> {
        let mut notes = vec![frame.say(msg::brief_counted_note())];
        if self.counted.hides() || alone.contains(&None) {
            let mark = frame.say(msg::trainees_hidden_mark());
            notes.push(frame.say(msg::trainees_public(mark)));
        }
        notes
    }

    fn own(&self) -> Currency {
        self.cooperation.basis.currency
    }
}

/// A year that the reports of this module can be asked for.
pub(crate) fn check_year(year: i32) -> Result<()> {
    match (1920..=2190).contains(&year) {
        true => Ok(()),
        false => Err(Error::field("report.year", msg::rule_between(1920, 2190))),
    }
}

/// Sets the brief on exactly two pages.
///
/// # Errors
/// `Cancelled` when the listener says so; `Internal` when even the shortest brief does not fit.
pub fn set(brief: &Brief, frame: &Frame, listener: Listener<'_>) -> Result<Pdf> {
    for (step, limits) in (0u32..).zip(LIMITS) {
        let mut heard = |progress: Progress| {
            listener(Progress {
                // Each shorter attempt begins again; the bar never runs backwards over its end.
                done: (step * 10 + progress.done * (100 - step * 10) / 100).min(100),
                total: progress.total,
            })
        };
        let pdf = render(&document(brief, frame, limits), &mut heard)?;
        if pdf.pages == PAGES {
            return Ok(pdf);
        }
    }
    Err(Error::internal("a country brief does not fit on two pages"))
}

fn document(brief: &Brief, frame: &Frame, limits: Limits) -> Document {
    let title = brief.title(frame);
    let year = frame.words.year(brief.year.into());
    let subject = frame.say(msg::brief_subject());
    let mut document = frame.document(&title, &year, &subject);
    document
        .body
        .push(Heading::new(Level::One, "brief", title.as_str()).into());
    money::first_page(brief, frame, limits, &mut document.body);
    document.body.push(Block::PageBreak);
    people::second_page(brief, frame, limits, &mut document.body);
    document
}
