//! The filter and sorting of a list in words, for the page and the sheet that explain it.

use serde_json::Value as Json;

use super::List;
use crate::activity::Activity;
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::organisation::Organisation;
use crate::project::ProjectFacts;
use crate::reference;
use crate::report::Words;
use crate::store::Reader;
use crate::survey::answer::country_name;
use crate::values::Date;

/// A filter: the field of the request, what it is called, and what its values mean.
pub struct Filter {
    /// The field.
    pub field: &'static str,
    /// What is filtered.
    pub title: fn() -> Message,
    /// How a value is put into words.
    pub meaning: Meaning,
}

/// How the value of a filter is put into words.
pub enum Meaning {
    /// As it stands: a text, a code, a year.
    Plain,
    /// A day.
    Day,
    /// A country.
    Country,
    /// A priority area.
    Area,
    /// An organisation.
    Organisation,
    /// A project.
    Project,
    /// An activity.
    Activity,
    /// Yes or no; no is not a filter.
    Flag,
    /// A code of an enum.
    Code(fn(&str) -> Option<Message>),
}

/// A filter on a field.
pub fn filter(field: &'static str, title: fn() -> Message, meaning: Meaning) -> Filter {
    Filter {
        field,
        title,
        meaning,
    }
}

/// The filters that are on, then the sorting.
pub(super) fn in_words<L: List>(
    desk: &Desk,
    request: &Json,
    words: &Words,
) -> Result<Vec<(String, String)>> {
    let mut about = Vec::new();
    let search = request["search"].as_str().unwrap_or_default().trim();
    if !search.is_empty() {
        let shown: String = search.chars().take(200).collect();
        about.push((words.say(msg::listing_search()), shown));
    }
    desk.read(|reader| {
        for filter in L::filters() {
            let values = values(reader, &filter.meaning, &request[filter.field], words)?;
            if !values.is_empty() {
                about.push((words.say((filter.title)()), values.join(", ")));
            }
        }
        Ok(())
    })?;
    if let Some(sort) = request["sort"].as_str()
        && let Some(column) = L::columns().into_iter().find(|column| column.id == sort)
    {
        let by = words.say((column.title)());
        let sentence = match request["descending"].as_bool() {
            Some(true) => msg::listing_descending(by),
            _ => msg::listing_ascending(by),
        };
        about.push((words.say(msg::listing_sorting()), words.say(sentence)));
    }
    Ok(about)
}

fn values(
    reader: &Reader<'_>,
    meaning: &Meaning,
    value: &Json,
    words: &Words,
) -> Result<Vec<String>> {
    Ok(match value {
        Json::Array(all) => {
            let mut named = Vec::new();
            for value in all {
                named.extend(values(reader, meaning, value, words)?);
            }
            named
        }
        Json::Bool(true) => vec![words.say(msg::listing_yes())],
        Json::String(text) if !text.is_empty() => vec![named(reader, meaning, text, words)?],
        Json::Number(number) => vec![number.to_string()],
        _ => Vec::new(),
    })
}

fn named(reader: &Reader<'_>, meaning: &Meaning, text: &str, words: &Words) -> Result<String> {
    let found = match meaning {
        Meaning::Plain | Meaning::Flag => None,
        Meaning::Day => text.parse::<Date>().ok().map(|day| words.day(day)),
        Meaning::Country => Some(country_name(text)),
        Meaning::Area => reference::area(text).map(|area| area.label.clone()),
        Meaning::Organisation => reader
            .find::<Organisation>(text)?
            .map(|organisation| organisation.called().to_owned()),
        Meaning::Project => reader
            .find::<ProjectFacts>(text)?
            .map(|project| project.code),
        Meaning::Activity => reader
            .find::<Activity>(text)?
            .map(|activity| activity.title),
        Meaning::Code(label) => label(text).map(|label| words.say(label)),
    };
    Ok(found.unwrap_or_else(|| text.to_owned()))
}
