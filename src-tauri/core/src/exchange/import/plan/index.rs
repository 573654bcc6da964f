//! The projects and activities of the register, by what rows know them by. What is planned in the same sheet stands here,
//! too.

use std::collections::{HashMap, HashSet};

use crate::error::Result;
use crate::exchange::import::spelling::key;
use crate::exchange::import::store::{self, KnownActivity};
use crate::likeness;
use crate::person::names;
use crate::project::ProjectId;
use crate::store::Reader;

/// Titles are alike from this likeness on, of 100.
const ALIKE: i64 = 85;
/// Titles that one title is compared to.
const COMPARED: usize = 400;

/// A project as rows may know it.
#[derive(Clone)]
pub(in crate::exchange::import) struct Known {
    pub id: ProjectId,
    pub code: String,
    pub title: String,
    countries: Vec<String>,
    plain: String,
}

/// The projects of the register and of the sheet.
pub(in crate::exchange::import) struct Index {
    projects: Vec<Known>,
    by_code: HashMap<String, usize>,
    by_title: HashMap<String, Vec<usize>>,
    by_word: HashMap<String, Vec<usize>>,
    codes: HashSet<String>,
    numbers: HashMap<String, u32>,
    activities: HashMap<String, Vec<KnownActivity>>,
}

impl Index {
    pub(super) fn load(reader: &Reader<'_>) -> Result<Index> {
        let mut index = Index {
            projects: Vec::new(),
            by_code: HashMap::new(),
            by_title: HashMap::new(),
            by_word: HashMap::new(),
            codes: HashSet::new(),
            numbers: HashMap::new(),
            activities: HashMap::new(),
        };
        for activity in store::activities(reader)? {
            index
                .activities
                .entry(key(&activity.title))
                .or_default()
                .push(activity);
        }
        for project in store::projects(reader)? {
            let countries = project
                .countries
                .split_whitespace()
                .map(str::to_owned)
                .collect();
            index.add(project.id, &project.code, &project.title, countries);
            if !project.title_en.is_empty() && project.title_en != project.title {
                let place = index.projects.len() - 1;
                index
                    .by_title
                    .entry(key(&project.title_en))
                    .or_default()
                    .push(place);
            }
        }
        Ok(index)
    }

    /// Lets later rows find a project.
    pub(super) fn add(&mut self, id: ProjectId, code: &str, title: &str, countries: Vec<String>) {
        let place = self.projects.len();
        let plain = likeness::without_names(title, countries.iter().map(String::as_str));
        self.by_code.insert(key(code), place);
        self.codes.insert(code.to_owned());
        self.by_title.entry(key(title)).or_default().push(place);
        if let Some(word) = bucket(&plain) {
            self.by_word.entry(word).or_default().push(place);
        }
        self.projects.push(Known {
            id,
            code: code.to_owned(),
            title: title.to_owned(),
            countries,
            plain,
        });
    }

    /// The project with a code.
    pub(super) fn coded(&self, code: &str) -> Option<&Known> {
        self.by_code
            .get(&key(code))
            .map(|place| &self.projects[*place])
    }

    /// The one project with a title, for a row that gives some countries or none.
    pub(super) fn titled(&self, title: &str, countries: &[String]) -> Option<&Known> {
        let mut fitting = self
            .by_title
            .get(&key(title))
            .into_iter()
            .flatten()
            .map(|place| &self.projects[*place])
            .filter(|known| known.may_be_in(countries));
        match (fitting.next(), fitting.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        }
    }

    /// The project whose title is most like one, where it is alike at all and the countries fit.
    pub(super) fn alike(&self, title: &str, countries: &[String]) -> Option<&Known> {
        let plain = likeness::without_names(title, countries.iter().map(String::as_str));
        let candidates = self.by_word.get(&bucket(&plain)?)?;
        candidates
            .iter()
            .take(COMPARED)
            .map(|place| &self.projects[*place])
            .filter(|known| known.may_be_in(countries))
            .filter(|known| likeness::similar(&plain, &known.plain, ALIKE))
            .max_by_key(|known| names::alike(&plain, &known.plain))
    }

    /// The activities with a title: those of a project, or of any.
    pub(super) fn activities(
        &self,
        project: Option<&ProjectId>,
        title: &str,
    ) -> Vec<&KnownActivity> {
        self.activities
            .get(&key(title))
            .into_iter()
            .flatten()
            .filter(|activity| project.is_none_or(|project| activity.project_id == *project))
            .collect()
    }

    /// A code for a project that has none: the country, the year and the next number.
    pub(super) fn new_code(&mut self, country: Option<&str>, year: Option<i64>) -> String {
        let country = country.unwrap_or("REG");
        let head = match year {
            Some(year) => format!("{country}-{year}"),
            None => country.to_owned(),
        };
        let number = self.numbers.entry(head.clone()).or_insert(0);
        loop {
            *number += 1;
            let code = format!("{head}-{number:03}");
            if !self.codes.contains(&code) {
                return code;
            }
        }
    }
}

impl Known {
    /// True when the project is in one of some countries, or one of both sides names none.
    fn may_be_in(&self, countries: &[String]) -> bool {
        countries.is_empty()
            || self.countries.is_empty()
            || countries.iter().any(|iso3| self.countries.contains(iso3))
    }
}

/// The longest word of a title: titles without it in common are not compared.
fn bucket(plain: &str) -> Option<String> {
    let longest = plain
        .split_whitespace()
        .rev()
        .max_by_key(|word| word.chars().count())?;
    Some(longest.chars().take(6).collect())
}
