//! Days inside the sample's fiscal years, which begin in October.

use super::chance::Chance;
use crate::error::{Error, Result};
use crate::values::Date;

/// The fiscal years of the sample.
pub(super) const YEARS: [i64; 5] = [2021, 2022, 2023, 2024, 2025];

/// First and last day of a fiscal year.
pub(super) fn fiscal(year: i64) -> Result<(Date, Date)> {
    let year = i16::try_from(year).map_err(Error::internal)?;
    Ok((day(year - 1, 10, 1)?, day(year, 9, 30)?))
}

/// The days that two spans share.
pub(super) fn shared(a: (Date, Date), b: (Date, Date)) -> Option<(Date, Date)> {
    let span = (a.0.max(b.0), a.1.min(b.1));
    (span.0 <= span.1).then_some(span)
}

/// Months of a span, the last one begun counted whole.
pub(super) fn months(span: (Date, Date)) -> i64 {
    span.0.days_until(span.1) / 30 + 1
}

/// Some day of a span.
pub(super) fn some_day(span: (Date, Date), chance: &mut Chance) -> Date {
    after(span.0, chance.below(span.0.days_until(span.1) + 1))
}

/// The day that lies a number of days after another.
pub(super) fn after(day: Date, days: i64) -> Date {
    let span = jiff::Span::new().try_days(days).unwrap_or_default();
    Date(day.0.saturating_add(span))
}

/// A day of the calendar.
pub(super) fn day(year: i16, month: i8, day: i8) -> Result<Date> {
    Date::new(year, month, day).ok_or_else(|| Error::internal("no such day"))
}
