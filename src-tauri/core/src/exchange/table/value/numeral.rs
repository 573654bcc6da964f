//! Numbers as the world writes them: which sign stands before the decimals, and what stands between thousands.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::words::digit;
use crate::code_enum;

code_enum! {
    /// Which sign stands before the decimals.
    pub enum DecimalSign {
        /// `1,234.5`
        Point = "point", decimal_point;
        /// `1.234,5`
        Comma = "comma", decimal_comma;
    }
}

/// What a text says as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numeral {
    /// A number.
    Number(Decimal),
    /// `1.234` without anything that tells what the point means: with it before decimals, and between thousands.
    Either(Decimal, Decimal),
    /// No number.
    Unreadable,
}

/// The text with Latin digits, `.` and `,` as they are, and one space for whatever else stands between thousands.
fn latin(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    let arabic = text.contains('٫');
    for c in text.trim().chars() {
        match c {
            // Where the Arabic sign stands before decimals, every other one stands between thousands.
            '٫' => latin.push('.'),
            '.' | ',' if arabic => latin.push(' '),
            '٬' | '\'' | '’' | '‘' | '`' | '_' => latin.push(' '),
            '，' => latin.push(','),
            '．' => latin.push('.'),
            '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' => {}
            c if c.is_whitespace() => latin.push(' '),
            c => latin.push(digit(c).to_ascii_lowercase()),
        }
    }
    latin
}

/// The sign before the decimals, when this number alone shows it.
pub(crate) fn evidence(text: &str) -> Option<DecimalSign> {
    use DecimalSign::{Comma, Point};
    if text.contains('٫') {
        return None;
    }
    let text = latin(text);
    let (commas, points) = (text.matches(',').count(), text.matches('.').count());
    match (commas, points) {
        (0, 0) => None,
        (0, 1) => decisive(&text, '.').then_some(Point),
        (1, 0) => decisive(&text, ',').then_some(Comma),
        // What stands twice stands between thousands.
        (0, _) => Some(Comma),
        (_, 0) => Some(Point),
        _ if text.rfind(',') > text.rfind('.') => Some(Comma),
        _ => Some(Point),
    }
}

/// True when the one sign cannot stand between thousands.
fn decisive(text: &str, sign: char) -> bool {
    text.split_once(sign).is_some_and(|(whole, rest)| {
        rest.len() != 3
            || whole.len() > 3
            || whole.is_empty()
            || whole.starts_with('0')
            || whole.contains(' ')
    })
}

/// Reads a number without sign and words. `sign` is what stands before decimals in this column, once that is known.
pub(crate) fn numeral(text: &str, sign: Option<DecimalSign>) -> Numeral {
    let plain = latin(text);
    let sign = match text.contains('٫') {
        true => Some(DecimalSign::Point),
        false => sign.or_else(|| evidence(text)),
    };
    let read = |sign| match decimal(&plain, sign) {
        Some(number) => Numeral::Number(number),
        None => Numeral::Unreadable,
    };
    match sign {
        Some(sign) => read(sign),
        None if !plain.contains(['.', ',']) => read(DecimalSign::Point),
        None => match (
            decimal(&plain, DecimalSign::Point),
            decimal(&plain, DecimalSign::Comma),
        ) {
            (Some(point), Some(comma)) if plain.contains('.') => Numeral::Either(point, comma),
            (Some(point), Some(comma)) => Numeral::Either(comma, point),
            _ => Numeral::Unreadable,
        },
    }
}

fn decimal(text: &str, sign: DecimalSign) -> Option<Decimal> {
    let (point, group) = match sign {
        DecimalSign::Point => ('.', ','),
        DecimalSign::Comma => (',', '.'),
    };
    let (whole, fraction) = text.split_once(point).unwrap_or((text, ""));
    let whole = whole.trim();
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((mantissa, _)) = text.split_once('e') {
        let scientific = digits(&mantissa.replacen('.', "", 1)) && !mantissa.is_empty();
        return Decimal::from_scientific(text).ok().filter(|_| scientific);
    }
    let groups: Vec<&str> = whole.split([group, ' ']).collect();
    // Groups of two are how the Indian subcontinent writes lakhs: 12,34,567.
    let grouped = groups.len() == 1
        || (1..=3).contains(&groups[0].len())
            && groups[1..].iter().all(|group| matches!(group.len(), 2 | 3))
            && groups.last().is_some_and(|last| last.len() == 3);
    let joined = groups.concat();
    if !grouped || !digits(&joined) || !digits(fraction) || joined.len() + fraction.len() == 0 {
        return None;
    }
    let whole = if joined.is_empty() { "0" } else { &joined };
    match fraction {
        "" => Decimal::from_str(whole),
        fraction => Decimal::from_str(&format!("{whole}.{fraction}")),
    }
    .ok()
}

#[cfg(test)]
mod tests {
    use super::DecimalSign::{Comma, Point};
    use super::*;

    #[test]
    fn numbers_are_read_as_the_world_writes_them() {
        let read = |text: &str, sign| match numeral(text, sign) {
            Numeral::Number(number) => number.normalize().to_string(),
            Numeral::Either(decimals, thousands) => format!("{decimals} or {thousands}"),
            Numeral::Unreadable => "unreadable".to_owned(),
        };
        for (text, sign, expected) in [
            ("1234", None, "1234"),
            ("1,234,567.5", None, "1234567.5"),
            ("1.234.567,5", None, "1234567.5"),
            ("1.234,56", None, "1234.56"),
            ("1 234,56", None, "1234.56"),
            ("1\u{202f}234\u{a0}567", None, "1234567"),
            ("12'650.50", None, "12650.5"),
            ("12,34,567", None, "1234567"),
            ("12,34,567.89", None, "1234567.89"),
            ("๑,๒๕๐.๕๐", None, "1250.5"),
            ("۱۲۳۴٫۵", None, "1234.5"),
            ("۱٬۲۳۴٫۵", None, "1234.5"),
            ("١٬٢٣٤", None, "1234"),
            ("२,५०,०००", None, "250000"),
            ("0,125", None, "0.125"),
            (".5", None, "0.5"),
            ("5.", None, "5"),
            ("1.5e+6", None, "1500000"),
            ("1,234", None, "1.234 or 1234"),
            ("1.234", None, "1.234 or 1234"),
            ("1,234", Some(Point), "1234"),
            ("1,234", Some(Comma), "1.234"),
            ("1.234", Some(Comma), "1234"),
            ("12 34", None, "unreadable"),
            ("1,25", Some(Point), "unreadable"),
            ("1.2.3", None, "unreadable"),
            ("1.2.3", Some(Point), "unreadable"),
            ("", None, "unreadable"),
            (".", None, "unreadable"),
            ("e5", None, "unreadable"),
            ("1e", None, "unreadable"),
        ] {
            assert_eq!(read(text, sign), expected, "{text}");
        }
    }
}
