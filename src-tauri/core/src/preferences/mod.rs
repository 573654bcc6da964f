//! What one officer prefers on this computer: language, calendar, numbers, looks, backups, the name in the history.
//!
//! Preferences belong to the officer and stand in the program's folder of that officer, never in a programme
//! file: the file may be opened by a colleague who reads other digits. What belongs to the agency (currency,
//! fiscal year, the language of its reports) is [`crate::agency`]'s.

pub mod commands;

use std::fs;
use std::path::Path;

use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use crate::code_enum;
use crate::error::{Error, Result};
use crate::messages::{Catalogue, msg};
use crate::rules;

code_enum! {
    /// The calendar in which days are shown; they are kept as ISO days always.
    pub enum Calendar {
        /// That of the language of numbers and dates.
        Language = "language", preference_as_language;
        /// 22 November 2026.
        Gregorian = "gregory", preference_calendar_gregorian;
        /// 22 November 2569 of the Buddhist era.
        Buddhist = "buddhist", preference_calendar_buddhist;
        /// 1 Azar 1405 of the solar Hijri era.
        SolarHijri = "persian", preference_calendar_solar_hijri;
    }
}

code_enum! {
    /// The signs between groups of digits and before decimals.
    pub enum Separators {
        /// Those of the language of numbers and dates.
        Language = "language", preference_as_language;
        /// `1,234,567.89`.
        CommaPoint = "comma_point", preference_separators_comma_point;
        /// `1.234.567,89`.
        PointComma = "point_comma", preference_separators_point_comma;
        /// `1 234 567,89`, with a space that does not break.
        SpaceComma = "space_comma", preference_separators_space_comma;
        /// `12,34,567.89`.
        Indian = "indian", preference_separators_indian;
    }
}

code_enum! {
    /// The digits in which numbers and days are written.
    pub enum Digits {
        /// Those of the language of numbers and dates.
        Language = "language", preference_as_language;
        /// 0 to 9.
        Latin = "latn", preference_digits_latin;
        /// ๐ to ๙.
        Thai = "thai", preference_digits_thai;
        /// ໐ to ໙.
        Lao = "laoo", preference_digits_lao;
        /// ០ to ៩.
        Khmer = "khmr", preference_digits_khmer;
        /// ၀ to ၉.
        Myanmar = "mymr", preference_digits_myanmar;
        /// ০ to ৯.
        Bangla = "beng", preference_digits_bangla;
        /// ० to ९.
        Devanagari = "deva", preference_digits_devanagari;
        /// ۰ to ۹.
        Persian = "arabext", preference_digits_persian;
        /// ٠ to ٩.
        Arabic = "arab", preference_digits_arabic;
    }
}

code_enum! {
    /// The unit in which tables of money are read; it always stands beside them.
    pub enum MoneyUnit {
        /// The one that suits the largest amount of a table.
        Fitting = "fitting", preference_unit_fitting;
        /// Whole units.
        Whole = "whole", preference_unit_whole;
        /// Thousands.
        Thousand = "thousand", preference_unit_thousand;
        /// Millions.
        Million = "million", preference_unit_million;
    }
}

code_enum! {
    /// The colours of the window.
    pub enum Theme {
        /// As the computer is set.
        System = "system", preference_as_computer;
        /// Dark on light.
        Light = "light", preference_theme_light;
        /// Light on dark.
        Dark = "dark", preference_theme_dark;
    }
}

code_enum! {
    /// How close rows and controls stand.
    pub enum Density {
        /// As the window's height allows.
        Regular = "regular", preference_density_regular;
        /// Many rows.
        Compact = "compact", preference_density_compact;
        /// Much room.
        Roomy = "roomy", preference_density_roomy;
    }
}

code_enum! {
    /// Whether drawers and messages move in or just appear.
    pub enum Motion {
        /// As the computer is set.
        System = "system", preference_as_computer;
        /// Nothing moves.
        Reduced = "reduced", preference_motion_reduced;
    }
}

code_enum! {
    /// When a copy of the programme is made without being asked for.
    pub enum BackupTime {
        /// Only when the officer asks for it.
        Never = "never", preference_backup_never;
        /// Once a day, when the programme is opened.
        Daily = "daily", preference_backup_daily;
        /// Each time the programme is closed after a change.
        Closing = "closing", preference_backup_closing;
    }
}

/// What one officer prefers on this computer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate, TS)]
#[serde(deny_unknown_fields)]
pub struct Preferences {
    /// The officer's name in the history; empty: the name under which the person is signed in.
    #[garde(custom(rules::line(100)))]
    pub officer: String,
    /// Tag of the language of the window's words, one of those that have messages.
    #[garde(custom(spoken))]
    pub language: String,
    /// The calendar of days in the window.
    #[garde(skip)]
    pub calendar: Calendar,
    /// Signs between digits.
    #[garde(skip)]
    pub separators: Separators,
    /// Digits.
    #[garde(skip)]
    pub digits: Digits,
    /// Unit of tables of money.
    #[garde(skip)]
    pub money_unit: MoneyUnit,
    /// Colours.
    #[garde(skip)]
    pub theme: Theme,
    /// Density.
    #[garde(skip)]
    pub density: Density,
    /// Size of text, in percent of the regular size.
    #[garde(custom(rules::between(100, 200)))]
    pub text_size: i64,
    /// Motion.
    #[garde(skip)]
    pub motion: Motion,
    /// The folder of backups; empty while none was chosen.
    #[garde(custom(rules::line(1000)))]
    pub backup_folder: String,
    /// When backups are made without being asked for.
    #[garde(skip)]
    pub backup_time: BackupTime,
    /// How many backups of a programme are kept; older ones are removed.
    #[garde(custom(rules::between(1, 100)))]
    pub backup_kept: i64,
}

impl Preferences {
    /// What holds before the officer has chosen anything.
    pub fn new(language: &str) -> Self {
        Preferences {
            officer: String::new(),
            language: language.to_owned(),
            calendar: Calendar::Language,
            separators: Separators::Language,
            digits: Digits::Language,
            money_unit: MoneyUnit::Fitting,
            theme: Theme::System,
            density: Density::Regular,
            text_size: 100,
            motion: Motion::System,
            backup_folder: String::new(),
            backup_time: BackupTime::Daily,
            backup_kept: 10,
        }
    }

    /// Those that stand in a folder. A preference that is missing or no longer fits is as at the beginning:
    /// nothing here is worth keeping an officer from the programme.
    pub(crate) fn load(folder: Option<&Path>, language: &str) -> Self {
        let mut preferences = Preferences::new(language);
        let Some(kept) = folder
            .and_then(|folder| fs::read(folder.join(FILE)).ok())
            .and_then(|text| serde_json::from_slice::<serde_json::Map<String, Json>>(&text).ok())
        else {
            return preferences;
        };
        for (name, value) in kept {
            let Ok(Json::Object(mut all)) = serde_json::to_value(&preferences) else {
                continue;
            };
            all.insert(name, value);
            if let Ok(changed) = serde_json::from_value::<Preferences>(Json::Object(all))
                && rules::check(&changed).is_ok()
            {
                preferences = changed;
            }
        }
        preferences
    }

    /// Writes them into a folder, all or nothing.
    pub(crate) fn keep(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder)?;
        let making = folder.join(format!("{FILE}.making"));
        fs::write(&making, serde_json::to_vec_pretty(self)?)?;
        fs::rename(&making, folder.join(FILE)).map_err(Error::from)
    }
}

const FILE: &str = "preferences.json";

/// A language that has messages.
fn spoken(text: &str, _: &()) -> garde::Result {
    match Catalogue::languages().contains(&text) {
        true => Ok(()),
        false => Err(rules::refuse(&msg::preference_language_without_words(
            crate::values::shown(text),
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preference_that_no_longer_fits_costs_only_itself() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join(FILE),
            r#"{"theme":"dark","text_size":900,"calendar":"mayan","officer":"Somsri","gone":1}"#,
        )
        .unwrap();
        let loaded = Preferences::load(Some(folder.path()), "en");
        assert_eq!(
            loaded,
            Preferences {
                theme: Theme::Dark,
                officer: "Somsri".to_owned(),
                ..Preferences::new("en")
            }
        );
        fs::write(folder.path().join(FILE), "{ cut off").unwrap();
        assert_eq!(
            Preferences::load(Some(folder.path()), "en"),
            Preferences::new("en")
        );
    }
}
