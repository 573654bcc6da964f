//! What the format of a number says about the number: a day, a percentage, money.

/// What a number is by its format.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum NumberFormat {
    /// A number.
    #[default]
    Plain,
    /// A day, perhaps with a time.
    Day,
    /// A share, shown times a hundred.
    Percent,
    /// An amount with the sign or code of its currency.
    Money(String),
}

/// The format with one of the numbers that every workbook knows.
pub(super) fn known(id: u32) -> NumberFormat {
    match id {
        9 | 10 => NumberFormat::Percent,
        14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 | 71..=75 | 81 => NumberFormat::Day,
        _ => NumberFormat::Plain,
    }
}

/// The format by its code, such as `[$฿-41E]#,##0.00` or `d mmm yyyy;@`.
pub(super) fn coded(code: &str) -> NumberFormat {
    let mut rest = code.chars();
    let (mut letters, mut signs) = (String::new(), String::new());
    let mut percent = false;
    while let Some(c) = rest.next() {
        match c {
            // Only the first part: the others are for numbers below zero, zero and texts.
            ';' => break,
            '"' => {
                let quoted: String = rest.by_ref().take_while(|c| *c != '"').collect();
                if quoted.trim().chars().count() <= 4 {
                    signs.push_str(quoted.trim());
                }
            }
            '[' => {
                let inside: String = rest.by_ref().take_while(|c| *c != ']').collect();
                if let Some(sign) = inside.strip_prefix('$') {
                    signs.push_str(sign.split('-').next().unwrap_or_default().trim());
                } else if inside
                    .trim_matches(['h', 'm', 's', 'H', 'M', 'S'])
                    .is_empty()
                {
                    // Hours beyond a day: `[h]:mm`.
                    letters.push('h');
                }
            }
            '\\' => signs.extend(
                rest.next()
                    .filter(|c| !c.is_whitespace() && !"()-+".contains(*c)),
            ),
            '_' | '*' => {
                rest.next();
            }
            '%' => percent = true,
            '$' | '€' | '£' | '¥' | '฿' | '₹' | '₫' | '₭' | '₽' | '₺' => {
                signs.push(c)
            }
            c if c.is_alphabetic() => letters.extend(c.to_lowercase()),
            _ => {}
        }
    }
    if percent {
        return NumberFormat::Percent;
    }
    if letters.starts_with("general") || letters == "e" {
        letters.clear();
    }
    let has = |wanted: &[char]| letters.contains(wanted);
    let day = has(&['y', 'd', 'ว', 'ป']) || (has(&['m', 'ด']) && !has(&['h', 's']));
    match (day, signs.is_empty()) {
        (true, _) => NumberFormat::Day,
        (false, false) => NumberFormat::Money(signs),
        (false, true) => NumberFormat::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::NumberFormat::{Day, Money, Percent, Plain};
    use super::*;

    #[test]
    fn a_format_tells_days_from_amounts() {
        for (code, expected) in [
            ("General", Plain),
            ("0.00E+00", Plain),
            ("#,##0.00;[Red]-#,##0.00", Plain),
            ("[h]:mm", Plain),
            ("h:mm:ss", Plain),
            ("#,##0 \"persons\"", Plain),
            ("0.0%", Percent),
            ("yyyy-mm-dd", Day),
            ("d/m/yy h:mm;@", Day),
            ("[$-107041E]d mmm yyyy", Day),
            ("mmm\\-yy", Day),
            ("ว/ดด/ปปปป", Day),
            ("[$฿-41E]#,##0.00", Money("฿".into())),
            ("\"Rp\"#,##0", Money("Rp".into())),
            ("_-* #,##0.00\\ [$€-407]_-", Money("€".into())),
            ("[$USD] #,##0", Money("USD".into())),
        ] {
            assert_eq!(coded(code), expected, "{code}");
        }
        assert_eq!(known(14), Day);
        assert_eq!(known(10), Percent);
        assert_eq!(known(4), Plain);
    }
}
