//! Words of a sheet matched to the codes of the register's lists: by code, by what people read, by spellings that arrive
//! in many languages, and by what the officer has taught. What is only alike is a suggestion and never taken by itself.

use std::collections::HashMap;

use super::alias;
use super::fields::AliasList;
use super::model::ImportSuggestion;
use super::synonyms::SYNONYMS;
use crate::activity::{ActivityKind, ActivityStatus};
use crate::agency;
use crate::cost::{Flow, Valuation};
use crate::country;
use crate::desk::Desk;
use crate::error::Result;
use crate::organisation::{Organisation, OrganisationKind};
use crate::person::{AssignmentRole, Sex, TrainingResult, names};
use crate::project::{Direction, Form, ProjectStatus};
use crate::reference;
use crate::store::Reader;
use crate::values::fold;

/// A word is suggested for another from this likeness on, of 100.
const ALIKE: i64 = 70;
/// Suggestions for one word.
const SUGGESTED: usize = 3;
/// Words whose meaning is remembered.
const REMEMBERED: usize = 50_000;

/// What every list calls its codes.
pub(in crate::exchange) struct Spellings<'d> {
    desk: &'d Desk,
    taught: HashMap<(AliasList, String), String>,
    folded: HashMap<AliasList, HashMap<String, Vec<String>>>,
    labels: HashMap<AliasList, Vec<(String, String)>>,
    /// Where a code stands in `labels`.
    places: HashMap<AliasList, HashMap<String, usize>>,
    countries: HashMap<String, Option<String>>,
    suggested: HashMap<(AliasList, String), Vec<ImportSuggestion>>,
}

impl<'d> Spellings<'d> {
    /// The lists of a register.
    pub(in crate::exchange) fn load(desk: &'d Desk, reader: &Reader<'_>) -> Result<Self> {
        let mut spellings = Spellings {
            desk,
            taught: alias::taught(reader)?,
            folded: HashMap::new(),
            labels: HashMap::new(),
            places: HashMap::new(),
            countries: HashMap::new(),
            suggested: HashMap::new(),
        };
        for list in AliasList::ALL {
            spellings.fill(*list, reader)?;
        }
        for of in SYNONYMS.iter() {
            for word in &of.words {
                spellings.spell(of.list, word, &of.code);
            }
        }
        Ok(spellings)
    }

    fn fill(&mut self, list: AliasList, reader: &Reader<'_>) -> Result<()> {
        macro_rules! codes {
            ($type:ty) => {
                for code in <$type>::ALL {
                    self.enter(list, code.code(), &self.desk.say(&code.label()));
                }
            };
        }
        match list {
            AliasList::Country => {
                for known in reference::COUNTRIES.iter() {
                    self.call(list, &known.iso3, &known.name_en);
                }
            }
            AliasList::Currency => {
                for known in reference::CURRENCIES.iter() {
                    self.enter(list, &known.code, &known.code);
                }
            }
            AliasList::Measurement => {
                for known in reference::MEASUREMENTS.iter().filter(|m| m.group != "C") {
                    self.enter(list, &known.id, &known.name);
                    self.spell(list, &format!("{} {}", known.id, known.name), &known.id);
                }
            }
            AliasList::Area => {
                for known in reference::AREAS.iter() {
                    self.enter(list, &known.id, &known.label);
                }
            }
            AliasList::Goal => {
                for known in reference::SDGS.iter() {
                    self.enter(list, &known.code, &known.code);
                    for form in ["sdg ", "ods ", "goal ", "sdg", "ods"] {
                        self.spell(list, &format!("{form}{}", known.code), &known.code);
                    }
                }
            }
            AliasList::Organisation => {
                for known in reader.every::<Organisation>()? {
                    self.add_organisation(&known);
                }
                if let Some(agency) = agency::store::find(reader)? {
                    for word in ["this agency", "own", "ourselves"] {
                        self.spell(list, word, agency.organisation_id.as_str());
                    }
                }
            }
            AliasList::ProjectStatus => codes!(ProjectStatus),
            AliasList::Direction => codes!(Direction),
            AliasList::Form => codes!(Form),
            AliasList::Flow => codes!(Flow),
            AliasList::Valuation => codes!(Valuation),
            AliasList::ActivityKind => codes!(ActivityKind),
            AliasList::ActivityStatus => codes!(ActivityStatus),
            AliasList::Sex => codes!(Sex),
            AliasList::TrainingResult => codes!(TrainingResult),
            AliasList::AssignmentRole => codes!(AssignmentRole),
            AliasList::OrganisationKind => codes!(OrganisationKind),
        }
        Ok(())
    }

    /// Lets an organisation be found by its names.
    pub(in crate::exchange) fn add_organisation(&mut self, known: &Organisation) {
        let list = AliasList::Organisation;
        self.call(list, known.id.as_str(), known.called());
        for name in [&known.name, &known.name_en, &known.short_name] {
            self.spell(list, name, known.id.as_str());
        }
    }

    fn call(&mut self, list: AliasList, code: &str, label: &str) {
        let labels = self.labels.entry(list).or_default();
        let places = self.places.entry(list).or_default();
        places.entry(code.to_owned()).or_insert(labels.len());
        labels.push((code.to_owned(), label.to_owned()));
    }

    fn enter(&mut self, list: AliasList, code: &str, label: &str) {
        self.call(list, code, label);
        self.spell(list, code, code);
        self.spell(list, label, code);
    }

    fn spell(&mut self, list: AliasList, word: &str, code: &str) {
        let word = key(word);
        if word.is_empty() {
            return;
        }
        let codes = self
            .folded
            .entry(list)
            .or_default()
            .entry(word)
            .or_default();
        if !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    }

    /// The code that a word means; none when no list knows it, or several codes have it.
    pub(in crate::exchange) fn find(
        &mut self,
        reader: &Reader<'_>,
        list: AliasList,
        word: &str,
    ) -> Result<Option<String>> {
        let folded = key(word);
        if let Some(code) = self.taught.get(&(list, folded.clone())) {
            return Ok(Some(code.clone()));
        }
        if list == AliasList::Country {
            if let Some(known) = self.countries.get(&folded) {
                return Ok(known.clone());
            }
            let found = country::named(reader, word)
                .or_else(|_| country::named(reader, &folded))
                .ok()
                .map(|code| code.to_string());
            if self.countries.len() < REMEMBERED {
                self.countries.insert(folded, found.clone());
            }
            return Ok(found);
        }
        let of_list = self.folded.get(&list);
        let found = of_list.and_then(|words| words.get(&folded)).or_else(|| {
            // "A1 Grant", "B2: courses": the id stands first.
            let first = folded
                .split([' ', ':', '-'])
                .next()
                .filter(|_| list == AliasList::Measurement)?;
            of_list?.get(first)
        });
        Ok(match found.map(Vec::as_slice) {
            Some([only]) => Some(only.clone()),
            _ => None,
        })
    }

    /// True when a word names several things at once.
    pub(in crate::exchange) fn ambiguous(&self, list: AliasList, word: &str) -> bool {
        let found = self
            .folded
            .get(&list)
            .and_then(|words| words.get(&key(word)));
        found.is_some_and(|codes| codes.len() > 1)
    }

    /// What people read for a code.
    pub(in crate::exchange) fn label(&self, list: AliasList, code: &str) -> String {
        let place = self.places.get(&list).and_then(|places| places.get(code));
        let found = place.and_then(|place| self.labels.get(&list)?.get(*place));
        match found {
            Some((code, label)) => worded(list, code, label),
            None => code.trim_start_matches('+').to_owned(),
        }
    }

    /// What people read for every code of a list, in its order.
    pub(in crate::exchange) fn words(&self, list: AliasList) -> Vec<String> {
        let labels = self.labels.get(&list).into_iter().flatten();
        labels
            .map(|(code, label)| worded(list, code, label))
            .collect()
    }

    /// What a word that no list knows may mean, the likeliest first.
    pub(in crate::exchange) fn suggest(
        &mut self,
        list: AliasList,
        word: &str,
    ) -> Vec<ImportSuggestion> {
        let folded = key(word);
        if folded.is_empty() || folded.chars().count() > 100 {
            return Vec::new();
        }
        let known = (list, folded);
        if let Some(suggested) = self.suggested.get(&known) {
            return suggested.clone();
        }
        // Of each code the spelling that is most like the word.
        let mut alike: HashMap<&str, i64> = HashMap::new();
        for (code, label) in self.labels.get(&list).into_iter().flatten() {
            let likeness = names::alike(&known.1, label);
            if likeness >= ALIKE {
                alike.insert(code, likeness);
            }
        }
        if list == AliasList::Country {
            for (spelling, country) in reference::spellings() {
                let likeness = names::alike(&known.1, spelling);
                if spelling.chars().count() > 2 && likeness >= ALIKE {
                    let best = alike.entry(&country.iso3).or_insert(0);
                    *best = likeness.max(*best);
                }
            }
        }
        let mut alike: Vec<(i64, &str)> = alike
            .into_iter()
            .map(|(code, likeness)| (likeness, code))
            .collect();
        alike.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        let suggested: Vec<ImportSuggestion> = alike
            .into_iter()
            .take(SUGGESTED)
            .map(|(_, code)| ImportSuggestion {
                code: code.to_owned(),
                label: self.label(list, code),
            })
            .collect();
        if self.suggested.len() < REMEMBERED {
            self.suggested.insert(known, suggested.clone());
        }
        suggested
    }
}

/// A code with what people read for it.
fn worded(list: AliasList, code: &str, label: &str) -> String {
    match list {
        AliasList::Measurement => format!("{code} {label}"),
        _ => label.to_owned(),
    }
}

/// A word as lists compare it: folded, without marks at its ends and accents on its letters.
pub(in crate::exchange) fn key(word: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let folded = fold(word);
    let plain: String = match folded.is_ascii() {
        true => folded,
        false => folded
            .nfkd()
            .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
            .collect(),
    };
    plain
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | '*' | ',' | ';'))
        .to_owned()
}

/// A text of any length in sixteen bytes: so many are remembered as a sheet has rows.
pub(super) type Brief = [u8; 16];

/// A text in brief; two texts that differ do so in brief, too.
pub(super) fn brief(text: &str) -> Brief {
    use sha2::{Digest, Sha256};
    let mut brief = Brief::default();
    brief.copy_from_slice(&Sha256::digest(text.as_bytes())[..16]);
    brief
}
