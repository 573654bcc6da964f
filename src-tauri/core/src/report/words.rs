//! Words, numbers and days in the language of a report.

use std::str::FromStr;

use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::YMD;
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal as Digits;
use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::locale::Locale;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::error::{Error, Result};
use crate::messages::{Catalogue, Message};
use crate::money::Money;
use crate::values::Date;

/// Puts messages, numbers and days into one language.
pub struct Words {
    catalogue: Catalogue,
    numbers: DecimalFormatter,
    years: DecimalFormatter,
    days: DateTimeFormatter<YMD>,
    lists: ListFormatter,
}

impl Words {
    /// The words of a language tag such as `en` or `th`.
    ///
    /// # Errors
    /// At `language` when it is no language tag.
    pub fn new(language: &str) -> Result<Words> {
        let unknown = || {
            Error::field(
                "language",
                crate::messages::msg::rule_language_unknown(crate::values::shown(language)),
            )
        };
        let locale = Locale::from_str(language).map_err(|_| unknown())?;
        // English without a country writes days as the United Nations do: 31 March 2025.
        let day_locale = match language {
            "en" => Locale::from_str("en-GB").map_err(|_| unknown())?,
            _ => locale.clone(),
        };
        let mut plain = icu::decimal::options::DecimalFormatterOptions::default();
        plain.grouping_strategy = Some(icu::decimal::options::GroupingStrategy::Never);
        Ok(Words {
            catalogue: Catalogue::new(language),
            numbers: DecimalFormatter::try_new(locale.clone().into(), Default::default())
                .map_err(Error::internal)?,
            years: DecimalFormatter::try_new(locale.clone().into(), plain)
                .map_err(Error::internal)?,
            days: DateTimeFormatter::try_new(day_locale.into(), YMD::long())
                .map_err(Error::internal)?,
            lists: ListFormatter::try_new_and(
                locale.into(),
                ListFormatterOptions::default().with_length(ListLength::Wide),
            )
            .map_err(Error::internal)?,
        })
    }

    /// The catalogue of the language.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// A message in words.
    pub fn say(&self, message: Message) -> String {
        self.catalogue.text(&message)
    }

    /// A number with a fixed number of decimals.
    pub fn number(&self, value: Decimal, decimals: u32) -> String {
        let mut rounded =
            value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointNearestEven);
        rounded.rescale(decimals);
        self.written(rounded)
    }

    /// A number with the decimals it has.
    pub fn exact(&self, value: Decimal) -> String {
        self.written(value.normalize())
    }

    /// An amount in major units with all decimals of its currency, without the currency's code.
    pub fn amount(&self, money: Money) -> String {
        self.number(money.major(), money.currency.digits())
    }

    /// A count.
    pub fn count(&self, value: i64) -> String {
        self.written(Decimal::from(value))
    }

    /// A year.
    pub fn year(&self, year: i64) -> String {
        self.years.format(&Digits::from(year)).to_string()
    }

    /// A day.
    pub fn day(&self, day: Date) -> String {
        let date = icu::calendar::Date::try_new_iso(
            day.0.year().into(),
            day.0.month().unsigned_abs(),
            day.0.day().unsigned_abs(),
        );
        date.map_or_else(
            |_| day.to_string(),
            |date| self.days.format(&date).to_string(),
        )
    }

    /// Several names in one sentence: "a, b and c".
    pub fn list(&self, names: &[String]) -> String {
        self.lists.format(names.iter()).to_string()
    }

    fn written(&self, value: Decimal) -> String {
        match Digits::from_str(&value.to_string()) {
            // A true minus, as in a ledger.
            Ok(digits) => self
                .numbers
                .format(&digits)
                .to_string()
                .replacen('-', "\u{2212}", 1),
            Err(_) => value.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_follow_the_language() {
        let words = Words::new("en").expect("English");
        let amount = Money {
            minor: -125_050,
            currency: "THB".parse().expect("THB"),
        };
        assert_eq!(words.amount(amount), "−1,250.50");
        assert_eq!(words.number("0.125".parse().expect("a number"), 2), "0.12");
        assert_eq!(
            words.exact("32.303500".parse().expect("a number")),
            "32.3035"
        );
        assert_eq!(words.year(2025), "2025");
        assert_eq!(
            words.day(Date::new(2025, 3, 31).expect("a day")),
            "31 March 2025"
        );
        let german = Words::new("de").expect("German");
        assert_eq!(german.count(1_250_000), "1.250.000");
        assert!(Words::new("not a tag").is_err());
    }
}
