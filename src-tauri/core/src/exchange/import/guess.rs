//! What the columns of a sheet are taken for, by their titles in many languages and by what stands in them; and what the
//! rows are, where the officer has not said it.

use super::cells;
use super::fields::{AliasList, ImportField as F, ImportHolds, holds, several};
use super::model::{ImportKind, ImportTarget, ImportUnit};
use super::nouns;
use super::spelling::{Spellings, key};
use super::synonyms::SYNONYMS;
use super::titles::TITLES;
use crate::cost::Flow;
use crate::error::Result;
use crate::exchange::table::value::{DayOrder, DecimalSign};
use crate::exchange::table::{Cell, Value};
use crate::store::Reader;
use crate::values::Currency;

/// Guesses below this are left to the officer.
const LEAST: u32 = 55;
/// So many in a hundred of a column's cells fit what it is taken for by content.
const MOSTLY: usize = 70;

/// A column to be guessed.
pub(super) struct Column<'c> {
    pub title: &'c str,
    pub cells: Vec<&'c Cell>,
}

/// What each column is taken for, with how sure the guess is.
pub(super) fn targets(
    reader: &Reader<'_>,
    spellings: &mut Spellings<'_>,
    kind: ImportKind,
    columns: &[Column<'_>],
) -> Result<Vec<Option<(ImportTarget, u32)>>> {
    let allowed: Vec<F> = nouns::fields(kind)
        .into_iter()
        .map(|(field, _)| field)
        .collect();
    let mut candidates: Vec<(u32, usize, F)> = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        let title = key(column.title);
        if TITLES.is_number(&title) {
            continue;
        }
        for of in &TITLES.titles {
            let field = of.field;
            if !allowed.contains(&field) {
                continue;
            }
            let score = score(&title, &of.words);
            if score > 0 {
                let fits = fits(reader, spellings, kind, field, &column.cells)?;
                candidates.push((adjusted(score, fits), place, field));
            }
        }
        if allowed.contains(&F::Amount) && year_in(&title).is_some() {
            let fits = fits(reader, spellings, kind, F::Amount, &column.cells)?;
            if fits.is_some_and(|fits| fits >= MOSTLY) {
                candidates.push((85, place, F::Amount));
            }
        }
    }
    // The surest first; among equals the order of the columns and of the words decides.
    candidates.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut found: Vec<Option<(ImportTarget, u32)>> = columns.iter().map(|_| None).collect();
    let mut used: Vec<F> = Vec::new();
    for (score, place, field) in candidates {
        if score < LEAST || found[place].is_some() || (used.contains(&field) && !several(field)) {
            continue;
        }
        found[place] = Some((target(place, field, columns[place].title), score));
        used.push(field);
    }
    by_content(
        reader, spellings, kind, columns, &allowed, &mut used, &mut found,
    )?;
    Ok(found)
}

/// Columns that no title names, by what stands in them.
fn by_content(
    reader: &Reader<'_>,
    spellings: &mut Spellings<'_>,
    kind: ImportKind,
    columns: &[Column<'_>],
    allowed: &[F],
    used: &mut Vec<F>,
    found: &mut [Option<(ImportTarget, u32)>],
) -> Result<()> {
    const CONTENT: [F; 7] = [
        F::Email,
        F::Currency,
        F::Sex,
        F::Country,
        F::Nationality,
        F::Measurement,
        F::Status,
    ];
    for (place, column) in columns.iter().enumerate() {
        if found[place].is_some() || TITLES.is_number(&key(column.title)) {
            continue;
        }
        for field in CONTENT {
            if !allowed.contains(&field) || used.contains(&field) {
                continue;
            }
            let fitting = match field {
                F::Email => share(&column.cells, |cell| Ok(cell.shown.contains('@')))?,
                _ => fits(reader, spellings, kind, field, &column.cells)?,
            };
            if fitting.is_some_and(|fitting| fitting >= MOSTLY) {
                found[place] = Some((target(place, field, column.title), LEAST));
                used.push(field);
                break;
            }
        }
    }
    Ok(())
}

/// A column as a field, with what its title says about money.
fn target(place: usize, field: F, title: &str) -> ImportTarget {
    let mut target = ImportTarget::plain(u32::try_from(place).unwrap_or(u32::MAX), field);
    if field == F::Amount {
        let folded = key(title);
        target.year = year_in(&folded);
        target.flow = flow_in(&folded);
        target.currency = currency_in(title);
        target.unit = unit_in(&folded);
    }
    target
}

/// How well a title fits words, 0 to 100.
fn score(title: &str, words: &[String]) -> u32 {
    let parts: Vec<&str> = title
        .split(['/', '(', ')', '\n', ':', '[', ']', '|'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let mut best = 0;
    for word in words {
        let score = if word == title {
            100
        } else if parts.contains(&word.as_str()) {
            90
        } else if has_words(title, word) {
            let (part, all) = (word.chars().count(), title.chars().count().max(1));
            55 + u32::try_from(part * 30 / all).unwrap_or(0)
        } else {
            0
        };
        best = best.max(score);
    }
    best
}

/// True when a title has words as words; scripts without spaces have them anywhere.
fn has_words(title: &str, word: &str) -> bool {
    let spaced = word.chars().all(|c| {
        c.is_ascii() || ('\u{a0}'..'\u{e00}').contains(&c) || ('\u{1e00}'..'\u{1fff}').contains(&c)
    });
    if !spaced {
        return word.chars().count() >= 2 && title.contains(word);
    }
    if word.chars().count() < 3 {
        return false;
    }
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    title.match_indices(word).any(|(at, found)| {
        edge(title[..at].chars().next_back()) && edge(title[at + found.len()..].chars().next())
    })
}

/// A title's fit, with what stands in the column: what cannot be the field is none.
fn adjusted(score: u32, fits: Option<usize>) -> u32 {
    match fits {
        None => score,
        Some(fits) if fits >= MOSTLY => (score + 5).min(100),
        Some(fits) if fits >= 30 => score.saturating_sub(5),
        Some(_) => score.saturating_sub(40),
    }
}

/// How many in a hundred of the cells can be the field; none where that says nothing.
fn fits(
    reader: &Reader<'_>,
    spellings: &mut Spellings<'_>,
    kind: ImportKind,
    field: F,
    cells: &[&Cell],
) -> Result<Option<usize>> {
    let (holds, list) = holds(field, kind);
    let plain = cells::Hints::default();
    match (holds, list) {
        (ImportHolds::Choice | ImportHolds::Choices, Some(AliasList::Organisation)) => Ok(None),
        (ImportHolds::Choice | ImportHolds::Choices, Some(list)) => share(cells, |cell| {
            for piece in cell.shown.split([';', ',', '/', '\n']) {
                if spellings
                    .find(reader, list, cells::with_share(piece).0)?
                    .is_some()
                {
                    return Ok(true);
                }
            }
            Ok(spellings.find(reader, list, &cell.shown)?.is_some())
        }),
        (ImportHolds::Amount | ImportHolds::Number | ImportHolds::Percent, _) => {
            // What a column leaves open is a number all the same.
            let signs = [DecimalSign::Point, DecimalSign::Comma].map(cells::Hints::decimals);
            share(cells, |cell| {
                Ok(signs
                    .iter()
                    .any(|hints| cells::amount(cell, *hints).is_ok()))
            })
        }
        (ImportHolds::Date, _) => {
            let mut plain = plain;
            plain.told.order = Some(DayOrder::DayFirst);
            let mut other = plain;
            other.told.order = Some(DayOrder::MonthFirst);
            share(cells, |cell| {
                Ok(cells::day(cell, plain).is_ok() || cells::day(cell, other).is_ok())
            })
        }
        (ImportHolds::Year, _) => share(cells, |cell| Ok(cells::year(cell, plain).is_ok())),
        (ImportHolds::Text, _) if matches!(field, F::Title | F::Name) => share(cells, |cell| {
            Ok(matches!(cell.value, Value::Text(_)) && cells::amount(cell, plain).is_err())
        }),
        _ => Ok(None),
    }
}

fn share(cells: &[&Cell], mut fits: impl FnMut(&Cell) -> Result<bool>) -> Result<Option<usize>> {
    let mut filled = 0;
    let mut fitting = 0;
    for cell in cells {
        if cell.is_empty() || cells::is_missing(cell) {
            continue;
        }
        filled += 1;
        fitting += usize::from(fits(cell)?);
    }
    Ok((filled > 0).then(|| fitting * 100 / filled))
}

/// The fiscal year that a folded title names: 2023, 2566 of the Buddhist era, 1402 of the Solar Hijri one.
pub(super) fn year_in(title: &str) -> Option<i64> {
    let digits = cells::ascii_digits(title);
    let mut found = digits
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| part.len() == 4)
        .filter_map(|part| part.parse::<i64>().ok())
        .filter_map(|year| match year {
            1960..=2100 => Some(year),
            2503..=2643 => Some(year - 543),
            1339..=1479 => Some(year + 621),
            _ => None,
        });
    match (found.next(), found.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// How far the money under a title is, where the title says it.
fn flow_in(title: &str) -> Option<Flow> {
    // The last word says it: "budget executed" is what was spent.
    let mut best: Option<(usize, Flow)> = None;
    for of in SYNONYMS.iter().filter(|of| of.list == AliasList::Flow) {
        let Some(flow) = Flow::from_code(&of.code) else {
            continue;
        };
        for word in of.words.iter().chain([&of.code]) {
            let word = key(word);
            if has_words(title, &word)
                && let Some(at) = title.rfind(&word)
                && best.is_none_or(|(before, _)| at > before)
            {
                best = Some((at, flow));
            }
        }
    }
    best.map(|(_, flow)| flow)
}

/// The currency that a title names: a code in capitals, or a sign that means only one.
fn currency_in(title: &str) -> Option<Currency> {
    let code = title
        .split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| word.len() == 3 && word.chars().all(|c| c.is_ascii_uppercase()))
        .find_map(|word| word.parse().ok());
    code.or_else(|| {
        let folded = key(title);
        SYNONYMS.iter().find_map(|of| {
            let named = of.list == AliasList::Currency
                && of.words.iter().any(|word| {
                    let word = key(word);
                    has_words(&folded, &word)
                        || (word.ends_with('$') && word.len() > 1 && folded.contains(&word))
                        || (word.chars().count() == 1 && !word.is_ascii() && folded.contains(&word))
                });
            match named {
                true => of.code.parse().ok(),
                false => None,
            }
        })
    })
}

/// What the amounts under a title count.
fn unit_in(title: &str) -> Option<ImportUnit> {
    let found = TITLES.units.iter().find(|of| {
        of.words.iter().any(|word| {
            has_words(title, word) || (word.starts_with('\'') && title.contains(word.as_str()))
        })
    });
    found.map(|of| of.unit)
}

/// What the rows are: the kind whose fields the columns name best.
pub(super) fn kind(
    reader: &Reader<'_>,
    spellings: &mut Spellings<'_>,
    columns: &[Column<'_>],
) -> Result<ImportKind> {
    let mut best = (i64::MIN, ImportKind::Projects);
    for kind in ImportKind::ALL {
        let found = targets(reader, spellings, *kind, columns)?;
        let has = |field: F| {
            found
                .iter()
                .flatten()
                .any(|(target, _)| target.field == field)
        };
        let mut points: i64 = found
            .iter()
            .flatten()
            .map(|(_, score)| i64::from(*score))
            .sum();
        for (field, required) in nouns::fields(*kind) {
            if required && !has(field) {
                points -= 250;
            }
        }
        points += match kind {
            ImportKind::ProjectsMoney if !has(F::Amount) => -300,
            // A list of payments names its project, a day and what was paid for.
            ImportKind::CostLines if has(F::Description) && has(F::Date) => 60,
            ImportKind::CostLines => -60,
            ImportKind::Participants | ImportKind::Experts
                if !has(F::Name) && !has(F::FamilyName) =>
            {
                -300
            }
            ImportKind::Experts if !has(F::Role) => -20,
            _ => 0,
        };
        if points > best.0 {
            best = (points, *kind);
        }
    }
    Ok(best.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_year_flow_currency_and_unit() {
        let of = |title: &str| {
            let target = target(0, F::Amount, title);
            (
                target.year,
                target.flow,
                target.currency.map(|c| c.to_string()),
                target.unit,
            )
        };
        let usd = || Some("USD".to_owned());
        assert_eq!(
            of("Disbursed 2023 (USD)"),
            (Some(2023), Some(Flow::Disbursed), usd(), None)
        );
        assert_eq!(
            of("Orçamento executado 2024 (US$)"),
            (Some(2024), Some(Flow::Disbursed), usd(), None)
        );
        assert_eq!(
            of("งบประมาณ (ล้านบาท) / เบิกจ่าย ปี 2566"),
            (
                Some(2023),
                Some(Flow::Disbursed),
                Some("THB".to_owned()),
                Some(ImportUnit::Million)
            )
        );
        assert_eq!(of("งบประมาณ พ.ศ. ๒๕๖๗").0, Some(2024));
        assert_eq!(
            of("Total cost, USD '000"),
            (None, None, usd(), Some(ImportUnit::Thousand))
        );
        assert_eq!(of("Amount"), (None, None, None, None));
    }

    #[test]
    fn words_are_words_in_scripts_with_spaces_and_anywhere_in_others() {
        assert!(has_words("total cost of the project", "cost"));
        assert!(!has_words("accosted", "cost"));
        assert!(has_words("จำนวนงบประมาณทั้งสิ้น", "งบประมาณ"));
        assert_eq!(
            score("project title", &["title".to_owned()]),
            55 + 5 * 30 / 13
        );
        assert_eq!(score("country", &["country".to_owned()]), 100);
    }
}
