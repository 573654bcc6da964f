//! Whether two texts mean the same thing: titles, descriptions, apart from the countries they name.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::person::names;
use crate::reference;
use crate::values::fold;

/// Folded names of each country, the longest first.
static SPELLINGS: LazyLock<HashMap<&'static str, Vec<String>>> = LazyLock::new(|| {
    let mut spellings: HashMap<&str, Vec<String>> = HashMap::new();
    for (name, country) in reference::spellings() {
        // A code of two or three letters in a text is more often a word.
        if name.chars().count() > 3 {
            spellings
                .entry(country.iso3.as_str())
                .or_default()
                .push(words(name));
        }
    }
    for names in spellings.values_mut() {
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    }
    spellings
});

/// Whether two texts are the same or, by so many in a hundred, alike. Texts with different numbers are not: course 1
/// and course 2 are two.
pub(crate) fn similar(one: &str, other: &str, least: i64) -> bool {
    one == other || (numbers(one).eq(numbers(other)) && names::alike(one, other) >= least)
}

fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
}

/// A text as folded words, without the names of some countries and what leads up to them at its end.
pub(crate) fn without_names<'c>(
    text: &str,
    countries: impl IntoIterator<Item = &'c str>,
) -> String {
    let mut text = words(text);
    for iso3 in countries {
        for name in SPELLINGS.get(iso3).into_iter().flatten() {
            if text.contains(name.as_str()) {
                text = text.replace(name.as_str(), " ");
            }
        }
    }
    let mut words: Vec<&str> = text.split_whitespace().collect();
    while matches!(
        words.last(),
        Some(&("in" | "for" | "to" | "the" | "of" | "with" | "and"))
    ) {
        words.pop();
    }
    words.join(" ")
}

/// True when a text is a code or name of one of some countries.
pub(crate) fn names_one<'c>(text: &str, countries: impl IntoIterator<Item = &'c str>) -> bool {
    reference::country_named(text)
        .is_some_and(|named| countries.into_iter().any(|iso3| iso3 == named.iso3))
}

/// Words between single spaces, with one on each side.
fn words(text: &str) -> String {
    let text: String = fold(text)
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '\'' {
                c
            } else {
                ' '
            }
        })
        .collect();
    format!(
        " {} ",
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_alike_whatever_the_spelling_but_not_with_other_numbers() {
        assert!(similar("laboratory equipment", "laboratory equipments", 80));
        assert!(similar("course 12", "course 12", 80));
        assert!(!similar("travel of trainee 1", "travel of trainee 2", 80));
        assert!(!similar("rice", "roads", 80));
    }

    #[test]
    fn a_title_is_the_same_without_its_country() {
        let of = |title: &str, iso3: &str| without_names(title, [iso3]);
        assert_eq!(of("Rice training in Viet Nam", "VNM"), "rice training");
        assert_eq!(
            of("Rice training in Vietnam (VNM)", "VNM"),
            "rice training in vnm"
        );
        assert_eq!(of("Rice training for the Lao PDR", "LAO"), "rice training");
        assert_eq!(
            of("Rice training in Viet Nam", "LAO"),
            "rice training in viet nam"
        );
        assert!(names_one("lao", ["LAO"]) && names_one("Cambodia", ["KHM"]));
        assert!(!names_one("lao", ["KHM"]) && !names_one("045", ["KHM"]));
    }
}
