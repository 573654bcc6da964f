//! Writes the activity file, project by project.

use std::collections::{HashMap, HashSet};
use std::io::Write;

use jiff::tz::TimeZone;

use super::NAMESPACE;
use super::parts::Activity;
use super::xml::Xml;
use crate::agency::Agency;
use crate::contribution::period::Years;
use crate::contribution::{Asked, Question};
use crate::error::Result;
use crate::exchange::export::{ExportFault, Run};
use crate::exchange::private::Guard;
use crate::exchange::store;
use crate::organisation::{Organisation, OrganisationId};
use crate::project::{Project, ProjectId};
use crate::report::Words;
use crate::values::Date;

/// What every activity is written with.
pub(super) struct Setting {
    pub(super) agency: Agency,
    /// The primary language of the programme: two letters.
    pub(super) language: String,
    pub(super) organisations: HashMap<OrganisationId, Organisation>,
    pub(super) guard: Guard,
    pub(super) today: Date,
    pub(super) moment: String,
    pub(super) is_secondary: bool,
    pub(super) not_known: String,
}

impl Setting {
    /// The fiscal years of the agency around a year.
    pub(super) fn fiscal_years(&self, year: i32) -> Years {
        crate::cost::fiscal_years(Some(&self.agency), year, year)
    }
}

/// Writes the projects of a year, or all, with their whole history: a later file takes an earlier one's place.
///
/// # Errors
/// `Cancelled` when the listener says so, `Storage` when the file cannot be written.
pub fn write(mut run: Run<'_, '_>, to: &mut dyn Write) -> Result<usize> {
    let agency = crate::agency::store::get(run.reader)?;
    let now = run.desk.now()?.with_time_zone(TimeZone::UTC);
    let setting = Setting {
        language: primary(&agency.language),
        organisations: run
            .reader
            .every::<Organisation>()?
            .into_iter()
            .map(|organisation| (organisation.id.clone(), organisation))
            .collect(),
        guard: Guard::load(run.reader)?,
        today: run.desk.today()?,
        moment: now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        is_secondary: run.options.secondary,
        not_known: Words::new(run.desk.catalogue().language())?
            .say(crate::messages::msg::export_payer_unknown()),
        agency,
    };
    let asked = match run.year {
        Some(year) => Some(Asked::resolve(run.reader, &Question::of(year))?),
        None => None,
    };
    let ids = store::projects(run.reader, asked.as_ref())?;
    let mut xml = Xml::begin(to)?;
    xml.open(
        "iati-activities",
        &[
            ("version", "2.03"),
            ("generated-datetime", &setting.moment),
            ("xmlns:ssc", NAMESPACE),
        ],
    )?;
    let mut taken = HashSet::new();
    let mut written = 0;
    for (index, id) in ids.iter().enumerate() {
        if index % 20 == 0 {
            run.heard(index, ids.len())?;
        }
        let project = Project::load(run.reader, id)?;
        match Activity::load(run.reader, &setting, project)? {
            Some(activity) => {
                activity.write(&setting, &mut taken, run.notes, &mut xml)?;
                written += 1;
            }
            None => note_undated(&mut run, id)?,
        }
    }
    xml.close("iati-activities")?;
    run.heard(ids.len(), ids.len())?;
    Ok(written)
}

fn note_undated(run: &mut Run<'_, '_>, id: &ProjectId) -> Result<()> {
    let code = store::code_of(run.reader, id)?;
    run.notes.add(
        ExportFault::ProjectWithoutDays,
        "project",
        id.as_str(),
        &code,
    );
    Ok(())
}

/// The language itself, without script and country.
pub(super) fn primary(tag: &str) -> String {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    match language.len() {
        2 => language.to_ascii_lowercase(),
        _ => "en".to_owned(),
    }
}
