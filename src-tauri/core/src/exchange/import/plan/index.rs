//! The projects and activities of the register, by what rows know them by. What is planned in the same sheet stands here,
//! too.

use std::collections::HashSet;
use std::collections::hash_map::{Entry, HashMap};

use crate::error::Result;
use crate::exchange::import::spelling::{Brief, brief, key};
use crate::exchange::import::store::{self, KnownActivity};
use crate::likeness;
use crate::person::names;
use crate::project::ProjectId;
use crate::store::Reader;

/// Titles are alike from this likeness on, of 100.
const ALIKE: i64 = 85;
/// Titles that one title is compared to.
const COMPARED: usize = if cfg!(test) { 12 } else { 400 };

/// A project of the register as rows may know it.
#[derive(Clone)]
pub(in crate::exchange::import) struct Known {
    pub id: ProjectId,
    pub code: String,
    pub title: String,
}

/// What a code stands for.
pub(in crate::exchange::import) enum Coded<'i> {
    /// A project of the register.
    Known(&'i Known),
    /// One that an earlier row of the sheet makes.
    New,
}

/// The projects of the register and of the sheet. Of those that the sheet makes, of which there may be a million, only
/// what later rows are compared to is kept, and that in brief.
pub(in crate::exchange::import) struct Index {
    /// Those of the register, which come first.
    known: Vec<Known>,
    /// Where every project is, as a number in `lists`.
    countries: Vec<u32>,
    lists: Vec<Vec<String>>,
    places: HashMap<String, u32>,
    by_code: HashMap<Brief, u32>,
    by_title: HashMap<Brief, u32>,
    /// A project of a title and the entry of the one before that has it.
    titles: Vec<(u32, Option<u32>)>,
    by_word: HashMap<Brief, Bucket>,
    compared: Vec<Compared>,
    /// The titles that are compared, one after the other.
    plain: String,
    /// Codes as this program makes them.
    codes: HashSet<Brief>,
    numbers: HashMap<String, u32>,
    activities: HashMap<String, Vec<KnownActivity>>,
}

/// The titles that share a word, from the first on.
struct Bucket {
    first: u32,
    last: u32,
    count: usize,
}

/// A title that others are compared to.
struct Compared {
    project: u32,
    /// Where it ends in `plain`; it begins where the one before ends.
    end: usize,
    next: Option<u32>,
}

impl Index {
    pub(super) fn load(reader: &Reader<'_>) -> Result<Index> {
        let mut index = Index::empty();
        for activity in store::activities(reader)? {
            index
                .activities
                .entry(key(&activity.title))
                .or_default()
                .push(activity);
        }
        for project in store::projects(reader)? {
            let countries: Vec<String> = project
                .countries
                .split_whitespace()
                .map(str::to_owned)
                .collect();
            let place = index.place(&project.code, &project.title, &countries);
            if !project.title_en.is_empty() && project.title_en != project.title {
                index.title(place, &project.title_en);
            }
            index.known.push(Known {
                id: project.id,
                code: project.code,
                title: project.title,
            });
        }
        Ok(index)
    }

    fn empty() -> Index {
        Index {
            known: Vec::new(),
            countries: Vec::new(),
            lists: Vec::new(),
            places: HashMap::new(),
            by_code: HashMap::new(),
            by_title: HashMap::new(),
            titles: Vec::new(),
            by_word: HashMap::new(),
            compared: Vec::new(),
            plain: String::new(),
            codes: HashSet::new(),
            numbers: HashMap::new(),
            activities: HashMap::new(),
        }
    }

    /// Lets later rows meet a project that the sheet makes.
    pub(super) fn add(&mut self, code: &str, title: &str, countries: &[String]) {
        self.place(code, title, countries);
    }

    /// Takes a project up, and gives its number.
    fn place(&mut self, code: &str, title: &str, countries: &[String]) -> u32 {
        let place = number(self.countries.len());
        let joined = countries.join(" ");
        let list = match self.places.get(&joined) {
            Some(list) => *list,
            None => {
                let list = number(self.lists.len());
                self.lists.push(countries.to_vec());
                self.places.insert(joined, list);
                list
            }
        };
        self.countries.push(list);
        self.by_code.insert(brief(&key(code)), place);
        if could_be_made(code) {
            self.codes.insert(brief(code));
        }
        self.title(place, title);
        let plain = likeness::without_names(title, countries.iter().map(String::as_str));
        if let Some(word) = bucket(&plain) {
            self.compare(place, &word, &plain);
        }
        place
    }

    fn title(&mut self, place: u32, title: &str) {
        let entry = number(self.titles.len());
        let before = self.by_title.insert(brief(&key(title)), entry);
        self.titles.push((place, before));
    }

    /// Lets a title be compared to those with a word, as long as they are not too many.
    fn compare(&mut self, place: u32, word: &str, plain: &str) {
        let this = number(self.compared.len());
        match self.by_word.entry(brief(word)) {
            Entry::Occupied(mut bucket) => {
                let bucket = bucket.get_mut();
                if bucket.count >= COMPARED {
                    return;
                }
                self.compared[bucket.last as usize].next = Some(this);
                bucket.last = this;
                bucket.count += 1;
            }
            Entry::Vacant(none) => {
                none.insert(Bucket {
                    first: this,
                    last: this,
                    count: 1,
                });
            }
        }
        self.plain.push_str(plain);
        self.compared.push(Compared {
            project: place,
            end: self.plain.len(),
            next: None,
        });
    }

    /// The project with a code.
    pub(super) fn coded(&self, code: &str) -> Option<Coded<'_>> {
        let place = self.by_code.get(&brief(&key(code)))?;
        Some(match self.known(*place) {
            Some(known) => Coded::Known(known),
            None => Coded::New,
        })
    }

    /// The one project of the register with a title, for a row that gives some countries or none.
    pub(super) fn titled(&self, title: &str, countries: &[String]) -> Option<&Known> {
        let mut next = self.by_title.get(&brief(&key(title))).copied();
        let mut fitting = None;
        while let Some(entry) = next {
            let (place, before) = self.titles[entry as usize];
            if self.may_be_in(place, countries) && fitting.replace(place).is_some() {
                return None;
            }
            next = before;
        }
        self.known(fitting?)
    }

    /// The project of the register whose title is most like one, where it is alike at all and the countries fit; none
    /// where one of the sheet is more so.
    pub(super) fn alike(&self, title: &str, countries: &[String]) -> Option<&Known> {
        let plain = likeness::without_names(title, countries.iter().map(String::as_str));
        let mut next = Some(self.by_word.get(&brief(&bucket(&plain)?))?.first);
        let mut most: Option<(i64, u32)> = None;
        while let Some(place) = next {
            let compared = &self.compared[place as usize];
            next = compared.next;
            let begin = match place {
                0 => 0,
                _ => self.compared[place as usize - 1].end,
            };
            let theirs = &self.plain[begin..compared.end];
            if !self.may_be_in(compared.project, countries)
                || !likeness::similar(&plain, theirs, ALIKE)
            {
                continue;
            }
            let alike = names::alike(&plain, theirs);
            if most.is_none_or(|(best, _)| alike >= best) {
                most = Some((alike, compared.project));
            }
        }
        self.known(most?.1)
    }

    fn known(&self, place: u32) -> Option<&Known> {
        self.known.get(place as usize)
    }

    /// True when a project is in one of some countries, or one of both sides names none.
    fn may_be_in(&self, place: u32, countries: &[String]) -> bool {
        let theirs = &self.lists[self.countries[place as usize] as usize];
        countries.is_empty()
            || theirs.is_empty()
            || countries.iter().any(|iso3| theirs.contains(iso3))
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
            if !self.codes.contains(&brief(&code)) {
                return code;
            }
        }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Whether a code looks as if this program had made it: `LAO-2025-001`, `REG-001`.
fn could_be_made(code: &str) -> bool {
    let Some((country, rest)) = code.split_once('-') else {
        return false;
    };
    let tail = rest.rsplit('-').next().unwrap_or_default();
    country.len() == 3
        && country.bytes().all(|letter| letter.is_ascii_uppercase())
        && tail.len() >= 3
        && tail.bytes().all(|digit| digit.is_ascii_digit())
}

/// The longest word of a title: titles without it in common are not compared.
fn bucket(plain: &str) -> Option<String> {
    let longest = plain
        .split_whitespace()
        .rev()
        .max_by_key(|word| word.chars().count())?;
    Some(longest.chars().take(6).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The index as it would be if every project were kept whole.
    #[derive(Default)]
    struct Whole {
        projects: Vec<(String, Vec<String>, Vec<String>, String)>,
        known: usize,
    }

    impl Whole {
        fn fits(&self, place: usize, countries: &[String]) -> bool {
            let theirs = &self.projects[place].2;
            countries.is_empty()
                || theirs.is_empty()
                || countries.iter().any(|iso3| theirs.contains(iso3))
        }

        fn coded(&self, code: &str) -> Option<usize> {
            self.projects
                .iter()
                .rposition(|(known, ..)| key(known) == key(code))
        }

        fn titled(&self, title: &str, countries: &[String]) -> Option<usize> {
            let fitting: Vec<usize> = (0..self.projects.len())
                .flat_map(|place| {
                    let titles = self.projects[place].1.iter();
                    let same = titles.filter(|known| key(known) == key(title)).count();
                    std::iter::repeat_n(place, same)
                })
                .filter(|place| self.fits(*place, countries))
                .collect();
            match fitting.as_slice() {
                [only] => Some(*only).filter(|place| *place < self.known),
                _ => None,
            }
        }

        fn alike(&self, title: &str, countries: &[String]) -> Option<usize> {
            let plain = likeness::without_names(title, countries.iter().map(String::as_str));
            let word = bucket(&plain)?;
            (0..self.projects.len())
                .filter(|place| bucket(&self.projects[*place].3).as_ref() == Some(&word))
                .take(COMPARED)
                .filter(|place| self.fits(*place, countries))
                .filter(|place| likeness::similar(&plain, &self.projects[*place].3, ALIKE))
                .max_by_key(|place| names::alike(&plain, &self.projects[*place].3))
                .filter(|place| *place < self.known)
        }
    }

    #[test]
    fn what_is_kept_in_brief_finds_what_whole_projects_would() {
        let mut index = Index::empty();
        let mut whole = Whole::default();
        let nations = ["LAO", "KHM", "VNM"];
        let words = [
            "Training in rice growing",
            "Training in rice milling",
            "Irrigation of dry land",
            "Trainings in rice growing",
            "ฝึกอบรมการปลูกข้าว",
            "Été à l'école",
        ];
        // A sequence without pattern, the same each time.
        let mut seed = 7u32;
        let mut any = |below: usize| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) as usize % below
        };
        let (mut found, mut coded, mut alike) = (0, 0, 0);
        for turn in 0..250 {
            let mut title = words[any(words.len())].to_owned();
            if any(3) == 0 {
                title = format!("{title} {}", any(40));
            }
            let code = match any(3) {
                0 => format!("LAO-2025-{:03}", any(60)),
                1 => format!("p {}", any(300)),
                _ => format!("P {}", any(300)),
            };
            let countries: Vec<String> = nations
                .iter()
                .filter(|_| any(3) == 0)
                .map(|iso3| (*iso3).to_owned())
                .collect();
            let id = |place: usize| whole.projects[place].0.clone();
            let expected = (
                whole
                    .coded(&code)
                    .map(|place| (place < whole.known).then(|| id(place))),
                whole.titled(&title, &countries).map(id),
                whole.alike(&title, &countries).map(id),
            );
            let of = |known: &Known| known.code.clone();
            let same = (
                index.coded(&code).map(|coded| match coded {
                    Coded::Known(known) => Some(of(known)),
                    Coded::New => None,
                }),
                index.titled(&title, &countries).map(of),
                index.alike(&title, &countries).map(of),
            );
            assert_eq!(same, expected, "{turn}: {code}, {title}, {countries:?}");
            coded += usize::from(same.0.flatten().is_some());
            found += usize::from(same.1.is_some());
            alike += usize::from(same.2.is_some());
            let plain = likeness::without_names(&title, countries.iter().map(String::as_str));
            let mut titles = vec![title.clone()];
            if turn < 40 {
                let place = index.place(&code, &title, &countries);
                if any(2) == 0 {
                    titles.push("In English".to_owned());
                    index.title(place, "In English");
                }
                index.known.push(Known {
                    id: ProjectId(turn.to_string()),
                    code: code.clone(),
                    title,
                });
                whole.known += 1;
            } else {
                index.add(&code, &title, &countries);
            }
            whole.projects.push((code, titles, countries, plain));
        }
        assert!(
            found > 5 && coded > 5 && alike > 5,
            "{found}, {coded}, {alike} are too few to say anything"
        );
        // A code is new when no project has exactly this one.
        let made = index.new_code(Some("LAO"), Some(2025));
        assert!(!whole.projects.iter().any(|(code, ..)| *code == made));
        let number: usize = made[9..].parse().unwrap();
        for before in 1..number {
            let code = format!("LAO-2025-{before:03}");
            assert!(whole.projects.iter().any(|(known, ..)| *known == code));
        }
        assert_eq!(index.new_code(None, None), "REG-001");
    }
}
