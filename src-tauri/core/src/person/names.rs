//! Names as they are recognised: whatever the case, the marks, the order of words, and roughly the spelling.
//!
//! Three keys stand with every person. Two persons who share one are worth comparing; nobody else is, so that
//! a register of 100,000 persons needs no comparison of everybody with everybody. [`likeness`] then says how
//! much two names are alike.

use unicode_normalization::UnicodeNormalization;

use crate::values::fold;

/// Words before a name that are no part of it.
const TITLES: [&str; 12] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "madam",
    "he",
    "hon",
];

/// The keys by which a name is found again; empty for a name without letters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    /// The words in order of the alphabet: `example noy`.
    pub name: String,
    /// The words as they sound, without vowels: `mhmd` and `mohamed` meet here.
    pub sound: String,
    /// The longest word and the first letter of the next: meets a name with a word more or less.
    pub core: String,
}

/// The keys of a name.
pub fn keys(name: &str) -> Keys {
    let mut words = words(name);
    words.sort();
    let mut sounds: Vec<String> = words.iter().map(|word| sound(word)).collect();
    sounds.sort();
    let mut by_length: Vec<&String> = words.iter().collect();
    by_length.sort_by_key(|word| (std::cmp::Reverse(word.chars().count()), word.as_str()));
    let core = match by_length.as_slice() {
        [longest, second, ..] if longest.chars().count() > 2 => {
            let letter: String = second.chars().take(1).collect();
            format!("{longest} {letter}")
        }
        _ => String::new(),
    };
    Keys {
        name: words.join(" "),
        sound: sounds.join(" "),
        core,
    }
}

/// How much two names are alike, given by their [`Keys::name`] and [`Keys::sound`]: 0 to 100.
pub fn likeness(one: (&str, &str), other: (&str, &str)) -> i64 {
    if one.0.is_empty() || other.0.is_empty() {
        return 0;
    }
    if one.0 == other.0 {
        return 100;
    }
    // A number in a name tells two persons apart: Officer 1, Officer 2.
    if numbered(one.0).ne(numbered(other.0)) {
        return 0;
    }
    let spoken = if one.1 == other.1 { 940 } else { 0 };
    let best = spelled(one.0, other.0)
        .max(by_words(one.0, other.0))
        .max(spoken);
    percent(best)
}

/// How much two other texts are alike, as the names of employers: 0 to 100.
pub fn alike(one: &str, other: &str) -> i64 {
    let (one, other) = (plain(one), plain(other));
    if one.is_empty() || other.is_empty() {
        return 0;
    }
    percent(spelled(&one, &other))
}

/// A text that names several things, as a list: `Thai; Lao,Thai` is Thai and Lao.
pub fn listed(text: &str) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for part in text.split([',', ';', '،', '、', '/']) {
        let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
        if !part.is_empty() && !list.iter().any(|known| fold(known) == fold(&part)) {
            list.push(part);
        }
    }
    list
}

/// The words of a name that have a digit.
fn numbered(name: &str) -> impl Iterator<Item = &str> {
    name.split(' ')
        .filter(|word| word.contains(char::is_numeric))
}

/// Each word of the shorter name against its best partner in the longer one, in thousandths.
fn by_words(one: &str, other: &str) -> usize {
    let mut short: Vec<&str> = one.split(' ').collect();
    let mut long: Vec<&str> = other.split(' ').collect();
    if short.len() > long.len() {
        std::mem::swap(&mut short, &mut long);
    }
    // One word alone says too little: many are called Nguyen.
    if short.len() < 2 {
        return 0;
    }
    let extra = long.len() - short.len();
    let mut sum = 0;
    for word in &short {
        let best = long
            .iter()
            .enumerate()
            .map(|(place, candidate)| (place, near(word, candidate)))
            .max_by_key(|(_, likeness)| *likeness);
        let Some((place, likeness)) = best else { break };
        sum += likeness;
        long.swap_remove(place);
    }
    (sum / short.len()).saturating_sub(60 * extra)
}

/// Two words, in thousandths: an initial stands for its word, but not quite.
fn near(one: &str, other: &str) -> usize {
    let initial = |a: &str, b: &str| a.chars().count() == 1 && b.starts_with(a);
    if one == other {
        1000
    } else if initial(one, other) || initial(other, one) {
        850
    } else {
        spelled(one, other)
    }
}

/// What is left of two texts when the letters to change are taken off, in thousandths.
fn spelled(one: &str, other: &str) -> usize {
    let longest = one.chars().count().max(other.chars().count()).max(1);
    1000 - 1000 * strsim::damerau_levenshtein(one, other) / longest
}

/// Thousandths as whole percent.
fn percent(thousandths: usize) -> i64 {
    i64::try_from((thousandths + 5) / 10)
        .unwrap_or(100)
        .min(100)
}

/// The words of a name, folded, without marks and titles.
fn words(name: &str) -> Vec<String> {
    let plain = plain(name);
    let all: Vec<String> = plain
        .split(' ')
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect();
    let named: Vec<String> = all
        .iter()
        .filter(|word| !TITLES.contains(&word.as_str()))
        .cloned()
        .collect();
    if named.is_empty() { all } else { named }
}

/// Folded, without the marks that spellings differ in, words separated by one space. Vowel signs that carry
/// the word, as in Thai or Khmer, stay.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in fold(text).nfkd() {
        match c {
            '\u{300}'..='\u{36f}'
            | '\u{610}'..='\u{61a}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{640}' => {}
            // Parts of one word: O'Brien, Al-Amin is two.
            '\'' | '’' | '.'
                if plain.chars().last().is_some_and(|last| last != ' ') && c != '.' => {}
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'þ' => plain.push_str("th"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'ı' => plain.push('i'),
            'ə' => plain.push('a'),
            'ħ' => plain.push('h'),
            c if c.is_whitespace() || c.is_ascii_punctuation() || "،؛·・、，".contains(c) => {
                if !plain.ends_with(' ') && !plain.is_empty() {
                    plain.push(' ');
                }
            }
            c => plain.push(c),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// A word by its consonants, in Latin letters where that is cheap.
fn sound(word: &str) -> String {
    let latin: String = word.chars().map(latin).collect();
    let mut skeleton = String::with_capacity(latin.len());
    let mut push = |c: char| skeleton.push(c);
    let letters: Vec<char> = latin.chars().collect();
    for (place, &letter) in letters.iter().enumerate() {
        let next = letters.get(place + 1).copied();
        // A doubled letter sounds like one.
        if next == Some(letter) {
            continue;
        }
        match letter {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' if place == 0 => push('a'),
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'w' => {}
            'p' if next == Some('h') => push('f'),
            'c' if next == Some('h') => push('c'),
            'c' | 'q' => push('k'),
            'j' => push('c'),
            'v' => push('b'),
            'z' => push('s'),
            'x' => {
                push('k');
                push('s');
            }
            letter => push(letter),
        }
    }
    if skeleton.is_empty() { latin } else { skeleton }
}

/// A Cyrillic letter in Latin letters; any other as it is.
fn latin(c: char) -> String {
    let written = match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "j",
        'з' => "z",
        'и' | 'й' | 'і' | 'ы' => "i",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ү' | 'ұ' | 'ў' => "u",
        'ф' => "f",
        'х' | 'ҳ' | 'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "sh",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        other => return other.to_string(),
    };
    written.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(one: &str, other: &str) -> i64 {
        let (one, other) = (keys(one), keys(other));
        likeness((&one.name, &one.sound), (&other.name, &other.sound))
    }

    #[test]
    fn order_case_marks_and_titles_do_not_matter() {
        assert_eq!(keys("Dr. José ÁLVAREZ").name, "alvarez jose");
        assert_eq!(like("Nguyễn Văn An", "AN Nguyen  van"), 100);
        assert_eq!(like("สมชาย ใจดี", "สมชาย  ใจดี"), 100);
        assert!(like("สมชาย ใจดี", "สมหญิง ใจดี") < 85);
        assert_eq!(keys("Mr").name, "mr");
        assert_eq!(keys(" '. "), Keys::default());
    }

    #[test]
    fn spellings_of_one_name_meet_and_different_names_do_not() {
        assert_eq!(keys("Mohammed Rahim").sound, keys("Muhamad Raheem").sound);
        assert_eq!(keys("Мухаммед Рахим").sound, keys("Mohamad Raheem").sound);
        assert_eq!(
            keys("Somchai Example").core,
            keys("Somchai Wong Example").core
        );
        assert!(like("Somchai Example", "Somchai W. Example") >= 90);
        assert!(like("Amara Example", "Amora Example") >= 90);
        assert!(like("Noy Example", "Dara Example") < 80);
        assert!(like("Nguyen", "Nguyen Thi Mai") < 80);
        assert_eq!(like("Trainee Example 17", "Trainee Example 18"), 0);
    }

    #[test]
    fn a_list_has_each_thing_once() {
        assert_eq!(
            listed(" Thai;Lao ,thai,, English"),
            ["Thai", "Lao", "English"]
        );
    }
}
