//! `search.*`

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store;
use crate::code_enum;
use crate::country;
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::Message;
use crate::ops::Noun;
use crate::reference;
use crate::store::{Nearness, Reader, Search, Searched};
use crate::values::fold;

/// What is looked for everywhere.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct SearchRequest {
    /// The text, in any script; what cannot be seen does not count.
    pub text: String,
    /// How many hits are wanted; 0 means 20, more than 100 means 100.
    pub limit: usize,
}

code_enum! {
    /// Where in a record a text was found.
    pub enum MatchedField {
        /// In its title or name.
        Title = "title", search_field_title;
        /// In its code.
        Code = "code", search_field_code;
        /// In its title or name in English, or its short name.
        OtherName = "other_name", search_field_other_name;
        /// In something else that it is looked for by.
        Other = "other", search_field_other;
    }
}

/// A record that has the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SearchHit {
    /// What kind of record it is.
    pub kind: Noun,
    /// Its key; for a country its alpha-3 code.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What tells it from others: code, project, employer, kind, region.
    pub subtitle: String,
    /// Where the text was found.
    pub field: MatchedField,
    /// Put away.
    pub archived: bool,
}

/// A record with its texts, of which the first is the most telling.
pub(crate) struct Candidate {
    /// What kind of record it is.
    pub kind: Noun,
    /// Its key.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What tells it from others, before and after a word that has to be said.
    pub subtitle: (String, Option<Message>),
    /// The other texts that have a name.
    pub fields: Vec<(MatchedField, String)>,
    /// Put away.
    pub archived: bool,
}

/// The best hits over projects, activities, persons, organisations and countries, the best first: what is called
/// so, what begins so, what has a word that begins so, then the rest.
pub fn everything(desk: &Desk, request: SearchRequest) -> Result<Vec<SearchHit>> {
    let limit = match request.limit {
        0 => 20,
        limit => limit.min(100),
    };
    let Some(search) = Search::of(&request.text) else {
        return Ok(Vec::new());
    };
    desk.read(|reader| {
        let mut hits: Vec<(Rank, SearchHit)> = Vec::new();
        for nearness in Nearness::ALL {
            let mut found = countries(reader, &search, nearness)?;
            for of in [
                Searched::Project,
                Searched::Organisation,
                Searched::Person,
                Searched::Activity,
            ] {
                for (id, _) in search.nearest(reader, of, nearness, limit)? {
                    found.extend(store::candidate(reader, of, &id)?);
                }
            }
            for candidate in found {
                let known = |(_, hit): &(Rank, SearchHit)| {
                    hit.kind == candidate.kind && hit.id == candidate.id
                };
                if !hits.iter().any(known) {
                    hits.push(candidate.hit(desk, search.text(), nearness));
                }
            }
            if hits.len() >= limit {
                break;
            }
        }
        hits.sort_by(|(a, _), (b, _)| a.cmp(b));
        hits.truncate(limit);
        Ok(hits.into_iter().map(|(_, hit)| hit).collect())
    })
}

/// Not the very text; not the title; put away; how near; the kind; the title's length; the title; the key.
type Rank = (bool, bool, Nearness, usize, usize, String, String);

impl Candidate {
    fn hit(self, desk: &Desk, text: &str, nearness: Nearness) -> (Rank, SearchHit) {
        let title = fold(&self.title);
        let named = std::iter::once((MatchedField::Title, title.clone()))
            .chain(self.fields.iter().map(|(field, text)| (*field, fold(text))));
        let mut field = MatchedField::Other;
        let mut exact = false;
        for (name, value) in named {
            exact |= value == text;
            if field == MatchedField::Other && value.contains(text) {
                field = name;
            }
        }
        let kind = match self.kind {
            Noun::Country => 0,
            Noun::Project => 1,
            Noun::Organisation => 2,
            Noun::Person => 3,
            _ => 4,
        };
        let rank = (
            !exact || self.archived,
            self.archived,
            nearness,
            kind,
            title.chars().count(),
            title,
            self.id.clone(),
        );
        let (mut subtitle, said) = self.subtitle;
        for words in said.iter().map(|message| desk.say(message)) {
            if !subtitle.is_empty() {
                subtitle.push_str(" · ");
            }
            subtitle.push_str(&words);
        }
        let hit = SearchHit {
            kind: self.kind,
            id: self.id,
            title: self.title,
            subtitle,
            field,
            archived: self.archived,
        };
        (rank, hit)
    }
}

/// The countries of which a spelling has the text this near.
fn countries(reader: &Reader<'_>, search: &Search, nearness: Nearness) -> Result<Vec<Candidate>> {
    let text = search.text();
    let near = |spelling: &str| match nearness {
        Nearness::Start => spelling.starts_with(text),
        Nearness::Field => false,
        Nearness::Word => spelling.contains(&format!(" {text}")),
        Nearness::Anywhere => spelling.contains(text),
    };
    let mut codes: Vec<String> = reference::spellings()
        .filter(|(spelling, _)| near(spelling))
        .map(|(_, country)| country.iso3.clone())
        .collect();
    let own = country::store::aliases_like(reader, text)?;
    codes.extend(own.iter().filter(|_| nearness == Nearness::Start).cloned());
    codes.sort();
    codes.dedup();
    Ok(codes
        .iter()
        .filter_map(|code| reference::country(code))
        .map(|country| Candidate {
            kind: Noun::Country,
            id: country.iso3.clone(),
            title: country.name_en.clone(),
            subtitle: (country.subregion.clone(), None),
            fields: vec![
                (MatchedField::Code, country.iso3.clone()),
                (MatchedField::Code, country.iso2.clone()),
            ],
            archived: false,
        })
        .collect())
}
