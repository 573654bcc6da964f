//! `activity.copy` and `activity.set_status`: several activities at once.

use jiff::ToSpan;
use serde::Deserialize;
use ts_rs::TS;

use super::{Activity, ActivityId, ActivityStatus};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::values::Date;

/// As many as one operation takes.
const MOST: usize = 1000;

/// Makes activities anew at another time: next year's course.
#[derive(Debug, Deserialize, TS)]
pub struct CopyActivities {
    /// Those that are copied.
    pub ids: Vec<ActivityId>,
    /// By how many months the days move; negative: earlier.
    #[serde(default)]
    pub months: i32,
    /// The first day of the copy, in place of `months`; for one activity.
    #[serde(default)]
    #[ts(optional)]
    pub first_day: Option<Date>,
}

/// Says how far several activities are.
#[derive(Debug, Deserialize, TS)]
pub struct SetStatus {
    /// The activities.
    pub ids: Vec<ActivityId>,
    /// How far they are.
    pub status: ActivityStatus,
}

/// Copies activities with their days moved. People, costs and numbers of those who came belong to the first
/// one and stay there. The year in a title moves with the days.
pub fn copy(desk: &Desk, request: CopyActivities) -> Result<Done<Vec<Activity>>> {
    some(&request.ids)?;
    if request.first_day.is_some() && request.ids.len() > 1 {
        return Err(Error::field(
            "first_day",
            msg::activity_copy_first_day_of_one(),
        ));
    }
    if !(-1200..=1200).contains(&request.months) {
        return Err(Error::field("months", msg::rule_between(-1200, 1200)));
    }
    desk.transact_told(|tx| {
        let mut made = Vec::with_capacity(request.ids.len());
        for id in &request.ids {
            let mut activity: Activity = tx.reader().get(id.as_str())?;
            move_days(&mut activity, request.months, request.first_day)?;
            activity.id = ActivityId::default();
            activity.row_version = 0;
            activity.status = ActivityStatus::Planned;
            activity.actual_participants = None;
            activity.check()?;
            activity.index();
            tx.put(&mut activity)?;
            made.push(activity);
        }
        let op = match made.as_slice() {
            [one] => msg::op_activity_copied(&one.title),
            several => msg::op_activities_copied(several.len()),
        };
        Ok((made, Op::new(op)))
    })
}

/// Says how far several activities are, in one operation.
pub fn set_status(desk: &Desk, request: SetStatus) -> Result<Done<Vec<Activity>>> {
    some(&request.ids)?;
    desk.transact_told(|tx| {
        let mut changed = Vec::with_capacity(request.ids.len());
        for id in &request.ids {
            let mut activity: Activity = tx.reader().get(id.as_str())?;
            activity.status = request.status;
            tx.put(&mut activity)?;
            changed.push(activity);
        }
        let status = request.status.label();
        let op = match changed.as_slice() {
            [one] => msg::op_activity_status(status, &one.title),
            several => msg::op_activities_status(several.len(), status),
        };
        Ok((changed, Op::new(op)))
    })
}

/// Moves the days and the year in the title.
fn move_days(activity: &mut Activity, months: i32, first_day: Option<Date>) -> Result<()> {
    let before = activity.start_date.or(activity.end_date);
    let moved = |day: Date| match (first_day, before) {
        (Some(first), Some(before)) => day.0.checked_add(before.days_until(first).days()),
        _ => day.0.checked_add(months.months()),
    };
    let shift = |day: Option<Date>| -> Result<Option<Date>> {
        let Some(day) = day else { return Ok(None) };
        let at = if first_day.is_some() {
            "first_day"
        } else {
            "months"
        };
        let refused = || Error::field(at, msg::activity_copy_too_far(day.to_string()));
        let there = moved(day).map_err(|_| refused())?;
        if !(1900..=2200).contains(&there.year()) {
            return Err(refused());
        }
        Ok(Some(Date(there)))
    };
    activity.start_date = shift(activity.start_date)?;
    activity.end_date = shift(activity.end_date)?;
    activity.application_deadline = shift(activity.application_deadline)?;
    if before.is_none() {
        activity.start_date = first_day;
    }
    let after = activity.start_date.or(activity.end_date);
    if let (Some(before), Some(after)) = (before, after) {
        activity.title = with_year(&activity.title, before.year(), after.year());
    }
    Ok(())
}

/// The title with one year in the place of another, where it stands as a number of its own.
fn with_year(title: &str, before: i32, after: i32) -> String {
    let (before, after) = (before.to_string(), after.to_string());
    let mut moved = String::with_capacity(title.len());
    let mut rest = title;
    while let Some(at) = rest.find(&before) {
        let (head, tail) = rest.split_at(at);
        let tail = &tail[before.len()..];
        let alone = !head.ends_with(|c: char| c.is_ascii_digit())
            && !tail.starts_with(|c: char| c.is_ascii_digit());
        moved.push_str(head);
        moved.push_str(if alone { &after } else { &before });
        rest = tail;
    }
    moved.push_str(rest);
    moved
}

fn some(ids: &[ActivityId]) -> Result<()> {
    match ids.len() {
        0 => Err(Error::field("ids", msg::activity_none_chosen())),
        many if many > MOST => Err(Error::field("ids", msg::activity_too_many(MOST, many))),
        _ => Ok(()),
    }
}
