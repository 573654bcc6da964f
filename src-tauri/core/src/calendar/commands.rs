//! `calendar.*` and `activity.upcoming`

use std::ops::ControlFlow;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ical::{self, Event};
use super::store::{self, Wanted};
use super::{CalendarEntry, CalendarMonth, EntryKind, month};
use crate::activity::ActivityStatus;
use crate::activity::commands::ListRequest as ActivityFilter;
use crate::agency;
use crate::commands::{Listener, Progress};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::reference;
use crate::report::write_whole;
use crate::store::{Page, PageRequest};
use crate::values::Date;

/// Six weeks: the most that a page of the calendar shows.
const LONGEST: i64 = 42;

/// The ending of calendar files.
const ENDING: &str = "ics";

/// A page of the calendar.
#[derive(Debug, Deserialize, TS)]
pub struct CalendarMonthRequest {
    /// First day of the page.
    pub from: Date,
    /// Last day of the page, at most 42 days on.
    pub to: Date,
    /// What the activities must be.
    #[serde(default)]
    #[ts(type = "Partial<ActivityListRequest>")]
    pub filter: ActivityFilter,
}

/// The calendar as a list.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "CalendarListRequest")]
pub struct ListRequest {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// What the activities must be.
    #[ts(type = "Partial<ActivityListRequest>")]
    pub filter: ActivityFilter,
    /// The window.
    pub page: PageRequest,
}

/// A calendar to be written to a file.
#[derive(Debug, Deserialize, TS)]
pub struct CalendarExport {
    /// First day.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<Date>,
    /// Last day.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<Date>,
    /// What the activities must be.
    #[serde(default)]
    #[ts(type = "Partial<ActivityListRequest>")]
    pub filter: ActivityFilter,
    /// Path of the file; `.ics` is added where it is missing.
    pub path: String,
}

/// A calendar that was written.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CalendarWritten {
    /// Path of the file.
    pub path: String,
    /// Entries in it.
    pub entries: usize,
}

/// What comes next.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct UpcomingRequest {
    /// From this day on; none: today.
    #[ts(optional)]
    pub from: Option<Date>,
    /// As many at most; 0 means 5, more than 50 means 50.
    #[ts(optional = nullable)]
    pub limit: u32,
}

/// The days of a page with what stands on them.
pub fn month(desk: &Desk, request: CalendarMonthRequest) -> Result<CalendarMonth> {
    if !(0..LONGEST).contains(&request.from.days_until(request.to)) {
        return Err(Error::field("to", msg::calendar_too_long(LONGEST)));
    }
    let wanted = Wanted {
        from: Some(request.from),
        to: Some(request.to),
        filter: &request.filter,
        begins: false,
        today: desk.today()?,
    };
    desk.read(|reader| {
        let spans = store::spans(reader, &wanted)?;
        Ok(CalendarMonth {
            days: month::days(request.from, request.to, &spans),
            entries: store::bars(reader, &wanted)?,
        })
    })
}

/// What stands in the calendar, in the order of its days, a page at a time.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<CalendarEntry>> {
    let wanted = Wanted {
        from: request.from,
        to: request.to,
        filter: &request.filter,
        begins: false,
        today: desk.today()?,
    };
    desk.read(|reader| store::list(reader, &wanted, request.page))
}

/// What begins or is due from a day on, the next first. What was cancelled or is done does not come.
pub fn upcoming(desk: &Desk, request: UpcomingRequest) -> Result<Vec<CalendarEntry>> {
    let today = desk.today()?;
    let limit = match request.limit {
        0 => 5,
        limit => limit.min(50),
    };
    let wanted = Wanted {
        from: Some(request.from.unwrap_or(today)),
        to: None,
        filter: &ActivityFilter::default(),
        begins: true,
        today,
    };
    desk.read(|reader| store::upcoming(reader, &wanted, limit))
}

/// Writes the calendar as an iCalendar file, which other calendars read. No person is named in it.
pub fn export(
    desk: &Desk,
    request: CalendarExport,
    listener: Listener<'_>,
) -> Result<CalendarWritten> {
    if request.path.trim().is_empty() {
        return Err(Error::field("path", msg::rule_empty()));
    }
    let path = with_ending(&request.path);
    let stamp = desk.now()?.timestamp();
    let wanted = Wanted {
        from: request.from,
        to: request.to,
        filter: &request.filter,
        begins: false,
        today: desk.today()?,
    };
    let (name, events) = desk.read(|reader| {
        let name = agency::store::find(reader)?.map_or_else(String::new, |agency| agency.name);
        let all = PageRequest {
            offset: 0,
            limit: 1,
        };
        let total = u32::try_from(store::list(reader, &wanted, all)?.total).unwrap_or(u32::MAX);
        let mut events = Vec::new();
        store::each(reader, &wanted, &mut |entry| {
            let done = u32::try_from(events.len()).unwrap_or(u32::MAX);
            if done % 500 == 0 && listener(Progress { done, total }) == ControlFlow::Break(()) {
                return Err(Error::new(Code::Cancelled, msg::calendar_cancelled()));
            }
            events.push(event(desk, entry));
            Ok(())
        })?;
        Ok((name, events))
    })?;
    write_whole(&path, ical::write(&name, stamp, &events).as_bytes())?;
    Ok(CalendarWritten {
        path: path.display().to_string(),
        entries: events.len(),
    })
}

/// An entry as other calendars know it.
fn event(desk: &Desk, entry: CalendarEntry) -> Event {
    let kind = desk.say(&entry.kind.label());
    let named = [entry.project_code.as_str(), &entry.title]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let summary = match entry.kind {
        EntryKind::Activity => named,
        EntryKind::Application | EntryKind::ProjectEnd => format!("{kind}: {named}"),
        EntryKind::Retention => desk.say(&msg::calendar_retention(entry.persons.unwrap_or(0))),
    };
    let country = entry
        .host_country
        .and_then(|code| reference::country(code.as_str()))
        .map_or("", |country| country.name_en.as_str());
    let host = entry.host.as_deref().unwrap_or_default();
    let location = [host, &entry.place, country]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    Event {
        uid: format!("{}-{}", entry.kind, entry.id),
        sequence: entry.version,
        first: entry.start_date,
        last: entry.end_date,
        summary,
        location,
        category: entry
            .activity_kind
            .map_or(kind, |activity| desk.say(&activity.label())),
        cancelled: entry.status == Some(ActivityStatus::Cancelled),
        takes_time: entry.kind == EntryKind::Activity,
    }
}

fn with_ending(path: &str) -> PathBuf {
    let path = PathBuf::from(path);
    match path.extension() {
        Some(ending) if ending.eq_ignore_ascii_case(ENDING) => path,
        _ => {
            let mut name = path.into_os_string();
            name.push(".");
            name.push(ENDING);
            PathBuf::from(name)
        }
    }
}
