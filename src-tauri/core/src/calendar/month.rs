//! How much stands on each day, from how much begins and ends on each.

use super::{CalendarDay, EntryKind};
use crate::values::Date;

/// How many entries of a kind go from one day to another, both inside the page.
pub(crate) struct Span {
    /// What they are.
    pub kind: EntryKind,
    /// First day on the page.
    pub first: Date,
    /// Last day on the page.
    pub last: Date,
    /// How many.
    pub count: i64,
}

/// The days from one to another with how much stands on each.
pub(super) fn days(from: Date, to: Date, spans: &[Span]) -> Vec<CalendarDay> {
    let mut days: Vec<CalendarDay> = from
        .0
        .series(jiff::Span::new().days(1))
        .take_while(|day| *day <= to.0)
        .map(|day| CalendarDay {
            date: Date(day),
            activities: 0,
            due: 0,
        })
        .collect();
    for span in spans {
        let place = |day: Date| usize::try_from(from.days_until(day)).ok();
        let (Some(first), Some(last)) = (place(span.first), place(span.last)) else {
            continue;
        };
        let Some(held) = days.get_mut(first..=last) else {
            continue;
        };
        for day in held {
            match span.kind {
                EntryKind::Activity => day.activities += span.count,
                EntryKind::Application | EntryKind::ProjectEnd | EntryKind::Retention => {
                    day.due += span.count;
                }
            }
        }
    }
    days
}
