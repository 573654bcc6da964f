//! Countries that join or leave a group within the year: the day decides on which side a line counts.

use std::collections::HashMap;

use super::{Finding, Found, FoundRecord, Ground, store};
use crate::country::{self, GroupId};
use crate::error::Result;
use crate::messages::msg;
use crate::ops::Noun;
use crate::reference;
use crate::values::Date;

/// So many lines of a change are named.
const NAMED: usize = 40;

/// Finds changes of membership in the reporting year, with the lines on both sides of the day.
pub(super) fn find(ground: &Ground<'_, '_>) -> Result<Found> {
    let year = ground.asked.years.last;
    let (Ok(from), Ok(until)) = (
        ground.asked.years.first_day(year).parse::<Date>(),
        ground.asked.years.day_after(year).parse::<Date>(),
    ) else {
        return Ok(Found::default());
    };
    let groups = country::store::groups(ground.reader)?;
    let memberships = country::store::memberships(ground.reader)?;
    // Where the list of a group begins nobody joined it.
    let mut begins: HashMap<&GroupId, Date> = HashMap::new();
    for membership in &memberships {
        if let Some(day) = membership.valid_from {
            let first = begins.entry(&membership.group_id).or_insert(day);
            *first = day.min(*first);
        }
    }
    let mut findings = Vec::new();
    for membership in &memberships {
        let changes = [(membership.valid_from, true), (membership.valid_to, false)];
        for (day, joins) in changes {
            let Some(day) = day.filter(|day| from < *day && *day < until) else {
                continue;
            };
            if joins && begins.get(&membership.group_id) == Some(&day) {
                continue;
            }
            let Some(group) = groups.iter().find(|group| group.id == membership.group_id) else {
                continue;
            };
            let lines = store::lines_to_country(
                ground.reader,
                &ground.asked,
                membership.iso3.as_str(),
                (&from.to_string(), &until.to_string()),
            )?;
            if lines.is_empty() {
                continue;
            }
            let name = reference::country(membership.iso3.as_str()).map_or_else(
                || membership.iso3.to_string(),
                |country| country.name_en.clone(),
            );
            let written = day.to_string();
            let before = lines.iter().filter(|line| line.on < written).count();
            let after = lines.len() - before;
            let day = ground.words.day(day);
            let detail = match joins {
                true => msg::check_group_joined(after, before, &day, &group.code),
                false => msg::check_group_left(after, before, &day, &group.code),
            };
            let facts = format!("{written} {} {before} {after}", group.code);
            let others = lines.iter().take(NAMED).map(|line| {
                let side = match line.on < written {
                    true => ground.say(msg::check_group_before(&group.code)),
                    false => ground.say(msg::check_group_after(&group.code)),
                };
                let on = line
                    .on
                    .parse()
                    .map_or_else(|_| line.on.clone(), |day| ground.words.day(day));
                FoundRecord {
                    noun: Noun::CostLine,
                    id: line.id.clone(),
                    project_id: Some(line.project_id.clone()),
                    label: line.label.clone(),
                    detail: format!("{on} · {} · {side}", ground.money(line.money())),
                }
            });
            findings.push(Finding {
                key: format!(
                    "{} {}",
                    membership.id,
                    if joins { "joins" } else { "leaves" }
                ),
                facts,
                others: others.collect(),
                record: FoundRecord {
                    noun: Noun::Country,
                    id: membership.iso3.to_string(),
                    project_id: None,
                    label: name,
                    detail: ground.say(detail),
                },
            });
        }
    }
    findings.sort_by(|a, b| (&a.record.label, &a.key).cmp(&(&b.record.label, &b.key)));
    Ok(findings.into())
}
