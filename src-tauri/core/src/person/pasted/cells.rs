//! What a cell of a pasted list means.

use std::collections::HashMap;

use crate::country;
use crate::exchange::table::value::{DayOrder, Given, Reading, When, read_when};
use crate::messages::Catalogue;
use crate::person::{Sex, TrainingResult};
use crate::store::Reader;
use crate::values::{CountryCode, Date, fold};

/// Words for women and men in the lists that arrive, folded.
const WOMEN: [&str; 18] = [
    "f",
    "w",
    "woman",
    "women",
    "ms",
    "mrs",
    "miss",
    "femme",
    "mujer",
    "feminino",
    "femenino",
    "nu",
    "nữ",
    "หญิง",
    "ຍິງ",
    "ស្រី",
    "женский",
    "زن",
];
const MEN: [&str; 14] = [
    "m",
    "man",
    "men",
    "mr",
    "homme",
    "hombre",
    "masculino",
    "nam",
    "ชาย",
    "ຊາຍ",
    "ប្រុស",
    "мужской",
    "مرد",
    "erkek",
];

/// How words of the register are spelled, each looked up once.
pub(super) struct Spellings<'r, 'c> {
    reader: &'r Reader<'c>,
    sexes: Vec<(String, Sex)>,
    results: Vec<(String, TrainingResult)>,
    countries: HashMap<String, Option<CountryCode>>,
}

impl<'r, 'c> Spellings<'r, 'c> {
    /// The spellings of a language, and those of the register.
    pub fn new(reader: &'r Reader<'c>, catalogue: &Catalogue) -> Self {
        let sexes = Sex::ALL
            .iter()
            .flat_map(|sex| {
                [
                    (fold(sex.code()), *sex),
                    (fold(&catalogue.text(&sex.label())), *sex),
                ]
            })
            .chain(WOMEN.iter().map(|word| (fold(word), Sex::Female)))
            .chain(MEN.iter().map(|word| (fold(word), Sex::Male)))
            .collect();
        let results = TrainingResult::ALL
            .iter()
            .flat_map(|result| {
                [
                    (fold(result.code()), *result),
                    (fold(&catalogue.text(&result.label())), *result),
                ]
            })
            .collect();
        Spellings {
            reader,
            sexes,
            results,
            countries: HashMap::new(),
        }
    }
}

/// The sex that a cell says.
pub(super) fn sex(cell: &str, spellings: &Spellings<'_, '_>) -> Option<Sex> {
    let word = fold(cell);
    let word = word.trim_end_matches('.');
    let found = spellings
        .sexes
        .iter()
        .find(|(spelling, _)| spelling == word);
    found.map(|(_, sex)| *sex)
}

/// The result that a cell says.
pub(super) fn result(cell: &str, spellings: &Spellings<'_, '_>) -> Option<TrainingResult> {
    let word = fold(cell);
    let found = spellings
        .results
        .iter()
        .find(|(spelling, _)| *spelling == word);
    found.map(|(_, result)| *result)
}

/// The country that a cell names.
pub(super) fn country(cell: &str, spellings: &mut Spellings<'_, '_>) -> Option<CountryCode> {
    let word = fold(cell);
    if let Some(known) = spellings.countries.get(&word) {
        return *known;
    }
    let found = country::named(spellings.reader, cell).ok();
    spellings.countries.insert(word, found);
    found
}

/// A whole number of days or hours.
pub(super) fn days(cell: &str) -> Option<i64> {
    let number = fold(cell);
    let number = number.strip_suffix(".0").unwrap_or(&number);
    if number.is_empty() || number.len() > 5 || !number.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    number.parse().ok()
}

/// A day: `2025-02-03`, `3 Feb 2025`, or day, month and year as `3/2/2025`, `03.02.2025`.
pub(super) fn date(cell: &str) -> Option<Date> {
    let given = Given {
        order: Some(DayOrder::DayFirst),
        buddhist: false,
    };
    match read_when(cell, given) {
        Reading::Known(When::Day(day)) => {
            Some(day).filter(|day| (1900..=2200).contains(&day.year()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_read_as_people_write_them() {
        assert_eq!(days(" 12 "), Some(12));
        assert_eq!(days("12.0"), Some(12));
        assert_eq!(days("twelve"), None);
        assert_eq!(days("-3"), None);
        let third = "2025-02-03".parse().ok();
        for text in [
            "2025-02-03",
            "3/2/2025",
            "03.02.2025",
            "3-2-2025",
            "3/2/25",
            "3 Feb 2025",
            "๓ ก.พ. ๒๕๖๘",
        ] {
            assert_eq!(date(text), third, "{text}");
        }
        assert_eq!(date("30/2/2025"), None);
        assert_eq!(date("3/2"), None);
    }
}
