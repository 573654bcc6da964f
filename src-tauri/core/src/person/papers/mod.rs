//! `participation.paper` and `participation.paper_preview`: certificates, and the list of who takes part.
//!
//! These papers are for the agency's own use and for those they name; no report has a person's name.

mod certificate;
mod list;
mod store;

use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use typeset::{Digits, Document, Meta, Running, Strings};

use super::ParticipationId;
use crate::activity::{Activity, ActivityId};
use crate::agency::{self, Agency};
use crate::code_enum;
use crate::commands::Listener;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::{Catalogue, Message, msg};
use crate::organisation::Organisation;
use crate::project::ProjectFacts;
use crate::report::commands::{MadeReport, ReportPreview, made, previewed, spoken};
use crate::report::{Paper, Words, digits, direction, midnight, render, write_whole};
use crate::store::Reader;
use crate::values::Date;

pub use store::Participant;

/// Participants on one paper; an activity with more is no course.
const MOST: usize = 5000;

code_enum! {
    /// What is printed about those who take part.
    pub enum PaperKind {
        /// A certificate for each who completed or attended.
        Certificates = "certificates", participant_paper_certificates;
        /// One list of all.
        List = "list", participant_paper_list;
    }
}

code_enum! {
    /// How the paper lies.
    pub enum PaperOrientation {
        /// Wider than high.
        Landscape = "landscape", paper_landscape;
        /// Higher than wide.
        Upright = "upright", paper_upright;
    }
}

/// Who signs a certificate.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Signatory {
    /// Name; may be empty, then there is a line alone.
    pub name: String,
    /// Function or organisation.
    pub title: String,
}

/// A paper about those who take part in an activity.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ParticipantPaper {
    /// What is printed.
    pub kind: PaperKind,
    /// The activity.
    pub activity_id: ActivityId,
    /// Only for this participation; none: all.
    #[serde(default)]
    #[ts(optional)]
    pub participation_id: Option<ParticipationId>,
    /// How the paper lies; none: landscape.
    #[serde(default)]
    #[ts(optional)]
    pub orientation: Option<PaperOrientation>,
    /// Paper size; none: A4.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Paper>,
    /// Language tag; none: the agency's where the program speaks it, else the program's.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
    /// The day that the paper bears; none: today.
    #[serde(default)]
    #[ts(optional)]
    pub date: Option<Date>,
    /// Who signs certificates, at most three; none: the agency's focal point.
    #[serde(default)]
    #[ts(optional)]
    pub signatories: Option<Vec<Signatory>>,
    /// Leaves room to sign behind each name of the list.
    #[serde(default)]
    pub to_sign: bool,
}

/// A paper that is written to a file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MakeParticipantPaper {
    /// The paper.
    pub paper: ParticipantPaper,
    /// Path of the file.
    pub path: String,
}

/// What the papers are made of.
struct Material {
    words: Words,
    language: String,
    date: Date,
    agency: Agency,
    activity: Activity,
    project: ProjectFacts,
    host: Option<Organisation>,
    participants: Vec<Participant>,
}

impl Material {
    fn say(&self, message: Message) -> String {
        self.words.say(message)
    }

    /// From when to when, in words; empty where neither is known.
    fn time(&self, start: Option<Date>, end: Option<Date>) -> String {
        match (start, end) {
            (Some(start), Some(end)) if start != end => self.say(msg::paper_from_to(
                self.words.day(end),
                self.words.day(start),
            )),
            (Some(day), _) | (None, Some(day)) => self.words.day(day),
            (None, None) => String::new(),
        }
    }

    /// Place and country where it is held; empty where neither is known.
    fn place(&self) -> String {
        let country = self
            .activity
            .host_country
            .map(|code| crate::survey::answer::country_name(code.as_str()));
        let parts = [Some(self.activity.place.clone()), country];
        let parts: Vec<String> = parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(", ")
    }

    /// A country's name; empty where it is not known.
    fn country(&self, participant: &Participant) -> String {
        participant.nationality.map_or_else(String::new, |code| {
            crate::survey::answer::country_name(code.as_str())
        })
    }
}

/// The paper as it would be written, to be looked at.
pub fn preview(
    desk: &Desk,
    request: ParticipantPaper,
    listener: Listener<'_>,
) -> Result<ReportPreview> {
    let pdf = set(desk, request, listener)?;
    Ok(previewed(desk, pdf))
}

/// Writes the paper to a file, whole or not at all.
pub fn make(
    desk: &Desk,
    request: MakeParticipantPaper,
    listener: Listener<'_>,
) -> Result<MadeReport> {
    let pdf = set(desk, request.paper, listener)?;
    write_whole(Path::new(&request.path), &pdf.bytes)?;
    Ok(made(desk, request.path, &pdf))
}

fn set(desk: &Desk, request: ParticipantPaper, listener: Listener<'_>) -> Result<typeset::Pdf> {
    let today = desk.today()?;
    let document = desk.read(|reader| {
        let language = match &request.language {
            Some(language) => language.clone(),
            None => spoken(reader, desk)?,
        };
        let material = load(reader, &request, language, today)?;
        match request.kind {
            PaperKind::Certificates => certificate::document(&material, &request),
            PaperKind::List => Ok(list::document(&material, &request)),
        }
    })?;
    render(&document, listener)
}

fn load(
    reader: &Reader<'_>,
    request: &ParticipantPaper,
    language: String,
    today: Date,
) -> Result<Material> {
    let words = Words::new(&language)?;
    if !Catalogue::languages().contains(&language.as_str()) {
        let sentence = msg::report_language_missing(
            crate::values::shown(&language),
            Catalogue::languages().join(", "),
        );
        return Err(Error::field("language", sentence));
    }
    let activity: Activity = reader.get(request.activity_id.as_str())?;
    let participants = store::participants(
        reader,
        &request.activity_id,
        request.participation_id.as_ref(),
        MOST,
    )?;
    if participants.len() > MOST {
        return Err(Error::field("activity_id", msg::paper_too_many(MOST)));
    }
    let host = match &activity.host_organisation_id {
        Some(host) => reader.find(host.as_str())?,
        None => None,
    };
    Ok(Material {
        words,
        language,
        date: request.date.unwrap_or(today),
        agency: agency::store::get(reader)?,
        project: reader.get(activity.project_id.as_str())?,
        activity,
        host,
        participants,
    })
}

/// An empty document with what every paper has.
fn blank(material: &Material, request: &ParticipantPaper, title: String) -> Document {
    let agency = material.agency.english();
    let digits_of = Digits(digits(&material.words).0);
    Document {
        paper: match request.paper.unwrap_or(Paper::A4) {
            Paper::A4 => typeset::Paper::A4,
            Paper::Letter => typeset::Paper::Letter,
        },
        orientation: match request.orientation.unwrap_or(PaperOrientation::Landscape) {
            PaperOrientation::Landscape => typeset::Orientation::Landscape,
            PaperOrientation::Upright => typeset::Orientation::Upright,
        },
        direction: direction(&material.language),
        strings: Strings {
            contents_title: material.say(msg::report_contents()),
            page_of: material.say(msg::report_page_of("{page}", "{pages}")),
            continued: material.say(msg::report_continued()),
            note: material.say(msg::report_note()),
            footnote: material.say(msg::report_footnote("{number}")),
            digits: digits_of,
        },
        running: Running {
            header_start: agency.to_owned(),
            header_end: material.project.code.clone(),
            footer_start: material.words.day(material.date),
            mark: material
                .agency
                .sample
                .then(|| material.say(msg::report_sample_mark())),
        },
        ..Document::new(Meta {
            author: agency.to_owned(),
            subject: material.activity.title.clone(),
            created: midnight(material.date),
            producer: format!("SSC Desk {}", env!("CARGO_PKG_VERSION")),
            ..Meta::new(title, &material.language)
        })
    }
}
