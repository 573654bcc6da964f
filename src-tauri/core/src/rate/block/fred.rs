//! The codes of the Federal Reserve's series of exchange rates as FRED gives them out: `DEXTHUS` is daily, baht for
//! one dollar; `EXTHUS` the mean of a month, `AEXTHUS` of a year; `DEXUSEU` dollars for one euro.

use crate::values::Currency;

/// A series of exchange rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Series {
    /// The currency beside the dollar.
    pub currency: Currency,
    /// True when the series gives dollars for one unit of the currency.
    pub dollars: bool,
    /// Letters of a day that name the period: `2018`, `2018-11`, `2018-11-01`.
    letters: usize,
}

/// The Federal Reserve's letters for countries, which are not those of ISO.
const COUNTRIES: [(&str, &str); 23] = [
    ("AL", "AUD"),
    ("BZ", "BRL"),
    ("CA", "CAD"),
    ("CH", "CNY"),
    ("DN", "DKK"),
    ("EU", "EUR"),
    ("HK", "HKD"),
    ("IN", "INR"),
    ("JP", "JPY"),
    ("KO", "KRW"),
    ("MA", "MYR"),
    ("MX", "MXN"),
    ("NO", "NOK"),
    ("NZ", "NZD"),
    ("SD", "SEK"),
    ("SF", "ZAR"),
    ("SI", "SGD"),
    ("SL", "LKR"),
    ("SZ", "CHF"),
    ("TA", "TWD"),
    ("TH", "THB"),
    ("UK", "GBP"),
    ("VZ", "VES"),
];

impl Series {
    /// The series with a code; in small letters, too.
    pub fn of(code: &str) -> Option<Series> {
        let code = code.trim().to_uppercase();
        let (letters, pair) = match code.strip_prefix("DEX") {
            Some(pair) => (10, pair),
            None => match code.strip_prefix("AEX") {
                Some(pair) => (4, pair),
                None => (7, code.strip_prefix("EX")?),
            },
        };
        if pair.len() != 4 || !pair.is_ascii() {
            return None;
        }
        let (first, second) = pair.split_at(2);
        let (country, dollars) = match (first, second) {
            ("US", country) => (country, true),
            (country, "US") => (country, false),
            _ => return None,
        };
        let (_, currency) = COUNTRIES.iter().find(|(letters, _)| *letters == country)?;
        Some(Series {
            currency: currency.parse().ok()?,
            dollars,
            letters,
        })
    }

    /// The period that a day stands for: FRED names months and years by their first day.
    pub fn period(&self, day: &str) -> String {
        let is_day = day.len() == 10 && day.is_ascii() && day.as_bytes()[4] == b'-';
        day[..if is_day { self.letters } else { day.len() }].to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_tell_currency_direction_and_period() {
        let of = |code: &str| {
            Series::of(code).map(|series| {
                let period = series.period("2018-11-01");
                (series.currency.to_string(), series.dollars, period)
            })
        };
        let known = |currency: &str, dollars, period: &str| {
            Some((currency.to_owned(), dollars, period.to_owned()))
        };
        assert_eq!(of("DEXTHUS"), known("THB", false, "2018-11-01"));
        assert_eq!(of("DEXUSEU"), known("EUR", true, "2018-11-01"));
        assert_eq!(of("exjpus"), known("JPY", false, "2018-11"));
        assert_eq!(of("AEXUSNZ"), known("NZD", true, "2018"));
        for other in [
            "DEX",
            "DEXXXUS",
            "EXPORTS",
            "DEXTHEU",
            "THB",
            "Exchange rate",
        ] {
            assert_eq!(of(other), None, "{other}");
        }
        for (_, currency) in COUNTRIES {
            assert!(currency.parse::<Currency>().is_ok(), "{currency}");
        }
    }
}
