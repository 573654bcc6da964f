//! Amounts: numbers with a sign, a scale and a currency beside them.

use rust_decimal::Decimal;

use super::numeral::{DecimalSign, Numeral, numeral};
use super::words::{WORDS, plain};
use crate::messages::{Message, msg};
use crate::values::{Currency, shown};

/// An amount as it stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmountRead {
    /// Major units; below zero in parentheses or with a minus.
    pub number: Decimal,
    /// The currency, when a code or sign beside the number tells which it is.
    pub currency: Option<Currency>,
    /// The sign or word beside the number that may stand for several currencies, such as `$`; else empty.
    pub sign: String,
}

/// What a text says as an amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AmountText {
    /// Nothing, or a sign for nothing.
    Missing,
    /// An amount.
    Amount(AmountRead),
    /// No amount; the sentence says why.
    Refused(Message),
}

/// No money of this world is more: a slip of the hand.
const LARGEST: i64 = 1_000_000_000_000_000_000;
/// Longer texts hold no amount.
const LONGEST: usize = 200;

/// Whether a text says that there is nothing.
pub(crate) fn is_missing(text: &str) -> bool {
    let bare = plain(text).replace('.', "");
    bare.is_empty() || WORDS.missing.contains(&bare)
}

/// Reads an amount: `1.234,56`, `12,34,567`, `(500)`, `500-`, `5m`, `฿ 2 ล้าน`, `Rp 3 juta`, `THB 500`, `N/A`.
pub(crate) fn amount(text: &str, sign: Option<DecimalSign>) -> AmountText {
    if is_missing(text) {
        return AmountText::Missing;
    }
    read(text, sign).map_or_else(AmountText::Refused, AmountText::Amount)
}

/// The number in a text, without what stands beside it; for what a column tells about its decimals.
pub(super) fn number_in(text: &str) -> Option<String> {
    Parts::of(text).map(|parts| parts.number)
}

fn read(text: &str, sign: Option<DecimalSign>) -> Result<AmountRead, Message> {
    let unreadable = || msg::value_amount_unreadable(shown(text));
    let parts = Parts::of(text).ok_or_else(unreadable)?;
    let number = match numeral(&parts.number, sign) {
        Numeral::Number(number) => number,
        // No amount of money has three decimals where nothing around it has any.
        Numeral::Either(_, thousands) => thousands,
        Numeral::Unreadable => return Err(unreadable()),
    };
    let mut beside = Beside::default();
    for words in [&parts.before, &parts.after] {
        beside.add(words).ok_or_else(unreadable)?;
    }
    // In Indonesia M is a milliard, elsewhere a million.
    if beside.short_million
        && beside
            .currency
            .is_some_and(|currency| currency.as_str() == "IDR")
    {
        return Err(msg::table_amount_scale_either(shown(text)));
    }
    let number = number
        .checked_mul(Decimal::from(10u64.pow(beside.power)))
        .filter(|number| *number <= Decimal::from(LARGEST))
        .ok_or_else(|| msg::value_amount_absurd(shown(text)))?
        .normalize();
    Ok(AmountRead {
        number: if parts.negative { -number } else { number },
        currency: beside.currency,
        sign: beside.sign,
    })
}

/// The currency that stands beside a number, and the sign that leaves it open.
pub(super) fn currency_beside(words: &str) -> (Option<Currency>, String) {
    let mut beside = Beside::default();
    match beside.add(&plain(words)) {
        Some(()) => (beside.currency, beside.sign),
        None => (None, String::new()),
    }
}

/// A text in its parts.
struct Parts {
    before: String,
    number: String,
    after: String,
    negative: bool,
}

impl Parts {
    fn of(text: &str) -> Option<Parts> {
        if text.len() > LONGEST {
            return None;
        }
        let text = plain(text);
        let is_digit = |c: char| c.is_ascii_digit();
        let first = text.find(is_digit)?;
        let last = text.rfind(is_digit)?;
        // A point right before the first digit belongs to it: `.5`.
        let before = &text[..first];
        let first = match before.chars().next_back() {
            Some('.' | ',' | '٫')
                if !before.chars().rev().nth(1).is_some_and(char::is_alphabetic) =>
            {
                first - before.chars().next_back().map_or(0, char::len_utf8)
            }
            _ => first,
        };
        let (mut before, number, mut after) = (
            text[..first].trim().to_owned(),
            text[first..=last].to_owned(),
            text[last + 1..].trim().to_owned(),
        );
        let mut negative = false;
        if before.contains('(') && after.contains(')') {
            (before, after) = (before.replacen('(', "", 1), after.replacen(')', "", 1));
            negative = true;
        }
        // `1.000.000,-` and `500/-`: no decimals, and not below zero.
        for ending in [",--", ".--", ",-", ".-", "/-", "/=", ".", ","] {
            if let Some(rest) = after.strip_prefix(ending) {
                after = rest.to_owned();
                break;
            }
        }
        let mut signs = 0;
        for sign in ['-', '+'] {
            for text in [&mut before, &mut after] {
                let trimmed = text.trim();
                let bare = trimmed
                    .strip_prefix(sign)
                    .or_else(|| trimmed.strip_suffix(sign));
                if let Some(bare) = bare {
                    *text = bare.trim().to_owned();
                    signs += 1;
                    negative |= sign == '-';
                }
            }
        }
        let trimmed = |text: String| text.trim().trim_matches(['.', ':']).trim().to_owned();
        (signs <= 1).then(|| Parts {
            before: trimmed(before),
            number,
            after: trimmed(after),
            negative,
        })
    }
}

/// What stands beside a number.
#[derive(Default)]
struct Beside {
    power: u32,
    currency: Option<Currency>,
    sign: String,
    short_million: bool,
}

impl Beside {
    /// Takes the words on one side; `None` when one of them is unknown.
    fn add(&mut self, words: &str) -> Option<()> {
        let mut rest = words.trim();
        while !rest.is_empty() {
            // The longest that is known: `mil millones`, `us dollars`, `ล้านบาท` without a space between.
            let ends = rest
                .char_indices()
                .map(|(at, c)| at + c.len_utf8())
                .collect::<Vec<_>>();
            let end = ends.into_iter().rev().find(|end| {
                ends_word(rest, *end) && self.take(rest[..*end].trim_matches([' ', '.']))
            })?;
            rest = rest[end..].trim_start_matches([' ', '.', ':', '/']);
        }
        Some(())
    }

    fn take(&mut self, word: &str) -> bool {
        if let Some(power) = WORDS.scales.get(word) {
            // Once a scale, at most: `พัน ล้าน` stands in the list as one.
            self.short_million |= word == "m";
            self.power += power;
            return self.power <= 15;
        }
        let code = (word.len() == 3 && word.is_ascii())
            .then(|| word.to_uppercase().parse::<Currency>().ok())
            .flatten();
        let codes = match code {
            Some(code) => vec![code],
            None => match WORDS.currencies.get(word) {
                Some(codes) => codes.clone(),
                None => return false,
            },
        };
        match codes.as_slice() {
            [one] if self.currency.is_none_or(|known| known == *one) => {
                self.currency = Some(*one);
                self.sign.clear();
                true
            }
            // `THB $`: the code tells.
            [_, _, ..] => {
                if self.currency.is_none() {
                    word.clone_into(&mut self.sign);
                }
                true
            }
            _ => false,
        }
    }
}

/// True when a Latin, Greek or Cyrillic word is not cut in two there; other scripts write words without spaces.
fn ends_word(text: &str, end: usize) -> bool {
    let spaced = |c: char| c.is_alphabetic() && u32::from(c) < 0x0590;
    let before = text[..end].chars().next_back();
    let after = text[end..].chars().next();
    !(before.is_some_and(spaced) && after.is_some_and(spaced))
        || text[..end].starts_with("us$")
        || glued(&text[..end])
}

/// `5mUSD`, `3kEUR`: a scale of one or two letters with a code behind it.
fn glued(word: &str) -> bool {
    ["k", "m", "bn", "mn"].contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        match amount(text, None) {
            AmountText::Missing => "missing".to_owned(),
            AmountText::Refused(_) => "refused".to_owned(),
            AmountText::Amount(AmountRead {
                number,
                currency,
                sign,
            }) => {
                let currency = currency.map_or(sign, |currency| currency.to_string());
                format!("{currency} {number}").trim().to_owned()
            }
        }
    }

    #[test]
    fn amounts_are_read_with_what_stands_beside_them() {
        for (text, expected) in [
            ("1.234,56", "1234.56"),
            ("1,234.56", "1234.56"),
            ("1 234,56", "1234.56"),
            ("1,250", "1250"),
            ("1.250", "1250"),
            ("12,34,567", "1234567"),
            ("(500)", "-500"),
            ("(฿500)", "THB -500"),
            ("฿(500)", "THB -500"),
            ("-500", "-500"),
            ("−500", "-500"),
            ("500-", "-500"),
            ("-฿500", "THB -500"),
            ("+500", "500"),
            ("5m", "5000000"),
            ("2.5 million", "2500000"),
            ("2,5 millions", "2500000"),
            ("US$ 5m", "USD 5000000"),
            ("5mUSD", "USD 5000000"),
            ("฿ 2 ล้าน", "THB 2000000"),
            ("2 ล้านบาท", "THB 2000000"),
            ("๑.๕ ล้านบาท", "THB 1500000"),
            ("3 พันล้านบาท", "THB 3000000000"),
            ("Rp 3 juta", "IDR 3000000"),
            ("Rp. 1.500.000,-", "IDR 1500000"),
            ("Rs. 12,34,567/-", "rs 1234567"),
            ("5 crore", "50000000"),
            ("3 mil millones", "3000000000"),
            ("۲ میلیون ریال", "ریال 2000000"),
            ("٥ مليون", "5000000"),
            ("12 тыс. руб.", "RUB 12000"),
            ("5万元", "元 50000"),
            ("US$75.25", "USD 75.25"),
            ("75.25 $", "$ 75.25"),
            ("THB 1,000", "THB 1000"),
            ("1000 thb", "THB 1000"),
            ("1.000 €", "EUR 1000"),
            ("R$ 1.234,56", "BRL 1234.56"),
            ("៥០០ ៛", "KHR 500"),
            (".5", "0.5"),
            ("N/A", "missing"),
            (" - ", "missing"),
            ("–", "missing"),
            ("n.a.", "missing"),
            ("ไม่มี", "missing"),
            ("", "missing"),
            ("12 persons", "refused"),
            ("=SUM(A1:A9)", "refused"),
            ("(500", "refused"),
            ("-(500)", "-500"),
            ("5 million 200 thousand", "refused"),
            ("THB 500 USD", "refused"),
            ("Rp 3 M", "refused"),
            ("12%", "refused"),
            ("2025-01-14", "refused"),
            ("soon", "refused"),
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
        assert_eq!(of(&"9".repeat(100)), "refused");
        assert_eq!(of("9999999999999999 trillion"), "refused");
    }
}
