//! The numbers of an activity that a valuation can take over.

use super::proposal::{Heads, Numbers};
use crate::error::Result;
use crate::store::Reader;
use crate::values::Date;

/// The numbers of an activity; `None` where there is no such activity.
pub(crate) fn numbers(reader: &Reader<'_>, activity: &str) -> Result<Option<Numbers>> {
    let mut found = None;
    reader.each(
        "SELECT start_date, end_date, planned_days, coalesce(actual_participants, planned_participants)
           FROM activity WHERE id = ?1",
        [activity],
        |row| {
            let (start, end): (Option<Date>, Option<Date>) = (row.get(0)?, row.get(1)?);
            let planned: Option<i64> = row.get(2)?;
            found = Some(Numbers {
                days: planned.or_else(|| span(start, end)),
                participants: row.get(3)?,
                ..Numbers::default()
            });
            Ok(())
        },
    )?;
    let Some(mut numbers) = found else {
        return Ok(None);
    };
    let whole = numbers.days;
    reader.each(
        "SELECT who, person_id, start_date, end_date, days FROM (
             SELECT 'trainee' AS who, person_id, start_date, end_date, days, id
               FROM participation WHERE activity_id = ?1 AND result <> 'withdrawn'
             UNION ALL
             SELECT role, person_id, start_date, end_date, days, id FROM assignment WHERE activity_id = ?1) AS taking_part
          ORDER BY who, person_id, id",
        [activity],
        {
            let mut last = (String::new(), String::new());
            let numbers = &mut numbers;
            move |row| {
                let this: (String, String) = (row.get(0)?, row.get(1)?);
                let (start, end): (Option<Date>, Option<Date>) = (row.get(2)?, row.get(3)?);
                let noted: Option<i64> = row.get(4)?;
                let heads: &mut Heads = match this.0.as_str() {
                    "trainee" => &mut numbers.trainees,
                    "volunteer" => &mut numbers.volunteers,
                    _ => &mut numbers.experts,
                };
                heads.persons += i64::from(this != last);
                match noted.or_else(|| span(start, end)).or(whole) {
                    Some(days) => heads.days = heads.days.saturating_add(days),
                    None => heads.without_days += 1,
                }
                last = this;
                Ok(())
            }
        },
    )?;
    Ok(Some(numbers))
}

/// Days from the first to the last, both counted.
fn span(start: Option<Date>, end: Option<Date>) -> Option<i64> {
    Some(start?.days_until(end?) + 1).filter(|days| *days > 0)
}
