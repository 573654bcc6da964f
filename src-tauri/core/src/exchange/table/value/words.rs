//! The words that stand beside numbers and days, from `words.toml`.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::values::{Currency, fold};

/// What a month's name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Month {
    /// 1 to 12.
    pub number: i8,
    /// True for a month of the Solar Hijri calendar, whose first is Farvardin.
    pub solar: bool,
    /// True where years are counted in the Buddhist era.
    pub buddhist: bool,
}

/// What a word beside a date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateWord {
    Ignored,
    /// The next number is a month: `tháng 3`.
    MonthFollows,
    Buddhist,
    Solar,
    Fiscal,
}

/// The words, each in the form of [`plain`].
pub(super) struct Words {
    pub months: HashMap<String, Month>,
    pub dates: HashMap<String, DateWord>,
    pub scales: HashMap<String, u32>,
    pub currencies: HashMap<String, Vec<Currency>>,
    pub missing: Vec<String>,
    pub yes: Vec<String>,
    pub no: Vec<String>,
    pub percent: Vec<String>,
    pub total: Vec<String>,
    pub subtotal: Vec<String>,
}

/// The words of `words.toml`.
pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("words.toml")).unwrap_or_default();
    Words::of(file)
});

#[derive(Default, Deserialize)]
struct File {
    months: Vec<Months>,
    dates: Dates,
    scales: Vec<Scale>,
    currencies: Vec<Signs>,
    missing: List,
    yes: List,
    no: List,
    percent: List,
    total: List,
    subtotal: List,
}

#[derive(Deserialize)]
struct Months {
    language: String,
    #[serde(default)]
    buddhist: bool,
    #[serde(default)]
    solar: bool,
    names: Vec<String>,
}

#[derive(Default, Deserialize)]
struct Dates {
    ignored: Vec<String>,
    month: Vec<String>,
    buddhist: Vec<String>,
    solar: Vec<String>,
    fiscal: Vec<String>,
}

#[derive(Deserialize)]
struct Scale {
    power: u32,
    words: Vec<String>,
}

#[derive(Deserialize)]
struct Signs {
    codes: Vec<String>,
    words: Vec<String>,
}

#[derive(Default, Deserialize)]
struct List {
    words: Vec<String>,
}

impl Words {
    fn of(file: File) -> Words {
        let mut months = HashMap::new();
        for Months {
            language,
            buddhist,
            solar,
            names,
        } in file.months
        {
            for (names, number) in names.iter().zip(1..) {
                let month = Month {
                    number,
                    solar,
                    buddhist,
                };
                // Vietnamese names are of two words, and so are those of the Levant.
                let whole = language == "vi" || language == "ar-SY";
                if whole {
                    months.entry(plain(names)).or_insert(month);
                } else {
                    for name in names.split(' ') {
                        months.entry(plain(name)).or_insert(month);
                    }
                }
            }
        }
        let mut dates = HashMap::new();
        for (words, meaning) in [
            (file.dates.ignored, DateWord::Ignored),
            (file.dates.month, DateWord::MonthFollows),
            (file.dates.buddhist, DateWord::Buddhist),
            (file.dates.solar, DateWord::Solar),
            (file.dates.fiscal, DateWord::Fiscal),
        ] {
            dates.extend(words.iter().map(|word| (plain(word), meaning)));
        }
        let scales = file
            .scales
            .iter()
            .flat_map(|scale| scale.words.iter().map(|word| (plain(word), scale.power)));
        let currencies = file.currencies.iter().flat_map(|signs| {
            let codes: Vec<Currency> = signs.codes.iter().flat_map(|code| code.parse()).collect();
            signs
                .words
                .iter()
                .map(move |word| (plain(word), codes.clone()))
        });
        let list = |list: List| list.words.iter().map(|word| plain(word)).collect();
        Words {
            months,
            dates,
            scales: scales.collect(),
            currencies: currencies.collect(),
            missing: list(file.missing),
            yes: list(file.yes),
            no: list(file.no),
            percent: list(file.percent),
            total: list(file.total),
            subtotal: list(file.subtotal),
        }
    }

    /// The month that a word names.
    pub fn month(&self, word: &str) -> Option<Month> {
        self.months.get(word).copied()
    }
}

/// A text as words are compared: folded, without accents and the marks of Arabic vowels, Latin digits.
pub(super) fn plain(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let folded = fold(text);
    if folded.is_ascii() {
        return folded;
    }
    let folded: String = folded
        .nfd()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c) && !('\u{64b}'..='\u{652}').contains(c))
        .map(|c| match c {
            // Persian and Arabic keyboards write the same letters with other signs.
            'ي' | 'ى' => 'ی',
            'ك' => 'ک',
            'ı' => 'i',
            'đ' => 'd',
            'ʻ' | 'ʼ' => '\'',
            c => digit(c),
        })
        .filter(|c| *c != '\u{640}' && *c != '\u{654}' && *c != '\u{655}' && *c != '\u{653}')
        .collect();
    folded.nfc().collect()
}

/// A digit of any script that officers type as the Latin one; any other sign as it is.
pub(crate) fn digit(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    const ZEROS: [char; 11] = ['٠', '۰', '०', '০', '๐', '໐', '០', '၀', '૦', '௦', '０'];
    let place = ZEROS.iter().find_map(|zero| {
        let place = u32::from(c).checked_sub(u32::from(*zero))?;
        char::from_digit(place, 10)
    });
    place.unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_read_and_every_code_known() {
        let file: File = toml::from_str(include_str!("words.toml")).unwrap();
        for months in &file.months {
            assert_eq!(months.names.len(), 12, "{}", months.language);
        }
        for signs in &file.currencies {
            for code in &signs.codes {
                assert!(code.parse::<Currency>().is_ok(), "{code}");
            }
        }
        assert!(WORDS.months.len() > 200 && WORDS.scales.len() > 80 && WORDS.total.len() > 30);
    }

    #[test]
    fn a_word_means_one_thing_in_its_list() {
        let file: File = toml::from_str(include_str!("words.toml")).unwrap();
        let mut scales: HashMap<String, u32> = HashMap::new();
        for scale in &file.scales {
            for word in &scale.words {
                let other = scales.insert(plain(word), scale.power);
                assert!(other.is_none_or(|power| power == scale.power), "{word}");
            }
        }
        let mut names: HashMap<String, i8> = HashMap::new();
        for months in &file.months {
            for (name, number) in months.names.iter().zip(1..) {
                let whole = ["vi", "ar-SY"].contains(&months.language.as_str());
                let split: Vec<&str> = if whole {
                    vec![name]
                } else {
                    name.split(' ').collect()
                };
                for word in split {
                    let other = names.insert(plain(word), number);
                    assert!(other.is_none_or(|other| other == number), "{word}");
                }
            }
        }
        for word in &WORDS.yes {
            assert!(!WORDS.no.contains(word), "{word}");
        }
    }

    #[test]
    fn digits_of_every_script_are_digits() {
        assert_eq!(
            plain("๒๕๖๘ ۱۴۰۴ ١٢٣ २५ ২৫ ໒໕ ២៥ ၂၅ ２５"),
            "2568 1404 123 25 25 25 25 25 25"
        );
        assert_eq!(plain("Février"), "fevrier");
        assert_eq!(plain("مليون"), plain("ملیون"));
    }
}
