//! The small values records are made of: ids, days, currencies, countries, percentages, rates.
//!
//! Each knows how it stands in a database column (text or integer), how it goes over IPC (a string) and
//! what sentence refuses a wrong one. None of them reads a clock, and none holds a float.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::de;
use ts_rs::TS;

use crate::messages::{Message, msg};
use crate::reference;

/// Carries a [`Message`] through serde's string errors; `commands` takes it out again.
pub(crate) fn refuse<E: de::Error>(message: &Message) -> E {
    E::custom(format!(
        "{REFUSAL}{}",
        serde_json::to_string(message).unwrap_or_default()
    ))
}

/// Marks a serde error that carries a message.
pub(crate) const REFUSAL: char = '\u{1}';

/// Stands on both sides of the path in a serde error that carries its own.
pub(crate) const PLACE: char = '\u{2}';

/// Reads a part of a request that serde's `flatten` would read too, but without telling at which field it failed.
pub(crate) fn at_field<T: de::DeserializeOwned, E: de::Error>(
    json: serde_json::Value,
) -> Result<T, E> {
    serde_path_to_error::deserialize(json).map_err(|error| {
        let path = error.path().to_string();
        E::custom(format!("{PLACE}{path}{PLACE}{}", error.into_inner()))
    })
}

/// Implements text columns, string IPC and `Display` for a type with `FromStr<Err = Message>` and `Display`.
macro_rules! text_value {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(from)?
                    .parse()
                    .map_err(|message| $crate::values::refuse(&message))
            }
        }
        impl rusqlite::ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.to_string().into())
            }
        }
        impl rusqlite::types::FromSql for $type {
            fn column_result(
                value: rusqlite::types::ValueRef<'_>,
            ) -> rusqlite::types::FromSqlResult<Self> {
                value
                    .as_str()?
                    .parse()
                    .map_err(|message: $crate::messages::Message| {
                        rusqlite::types::FromSqlError::Other(message.key().to_owned().into())
                    })
            }
        }
    };
}
pub(crate) use text_value;

/// Declares the id type of a noun: a UUIDv7 as text; empty means "not saved yet".
#[macro_export]
macro_rules! id_type {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub String);

        impl $name {
            /// True before the record was saved for the first time.
            pub fn is_new(&self) -> bool { self.0.is_empty() }
            /// The id as text.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl From<String> for $name { fn from(id: String) -> Self { $name(id) } }
        impl From<&str> for $name { fn from(id: &str) -> Self { $name(id.to_owned()) } }
        impl AsRef<str> for $name { fn as_ref(&self) -> &str { &self.0 } }
        impl std::fmt::Display for $name {
            fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { to.write_str(&self.0) }
        }
        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { self.0.to_sql() }
        }
        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                String::column_result(value).map($name)
            }
        }
    )*};
}

/// Declares an enum whose variants have a fixed code (in columns and over IPC) and a label for people.
#[macro_export]
macro_rules! code_enum {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal, $label:ident;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),* }

        impl $name {
            /// Every variant, in the order in which it is offered.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The code in columns, files and over IPC.
            pub fn code(self) -> &'static str { match self { $($name::$variant => $code),* } }

            /// What people read.
            pub fn label(self) -> $crate::messages::Message {
                match self { $($name::$variant => $crate::messages::msg::$label()),* }
            }

            /// The variant with a code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some($name::$variant),)* _ => None }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { to.write_str(self.code()) }
        }
        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { Ok(self.code().into()) }
        }
        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                Self::from_code(value.as_str()?).ok_or(rusqlite::types::FromSqlError::InvalidType)
            }
        }
    };
}

/// A day of the Gregorian calendar, `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Date(pub jiff::civil::Date);

impl Date {
    /// The day, or `None` where the calendar has no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Date)
    }

    /// The year of the day.
    pub fn year(self) -> i32 {
        self.0.year().into()
    }

    /// The month of the day, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// Days from this day to another; negative when the other is earlier.
    pub fn days_until(self, other: Date) -> i64 {
        self.0
            .until(other.0)
            .map_or(0, |span| i64::from(span.get_days()))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.0)
    }
}

impl FromStr for Date {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        let refused = || msg::value_date_unknown(shown(text));
        if text.len() != 10 || !text.is_ascii() {
            return Err(refused());
        }
        let date: jiff::civil::Date = text.parse().map_err(|_| refused())?;
        if !(1900..=2200).contains(&date.year()) {
            return Err(msg::value_date_absurd(text));
        }
        Ok(Date(date))
    }
}
text_value!(Date);

/// An ISO 4217 currency code that the reference list knows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Currency([u8; 3]);

impl Currency {
    /// The dollar in which the survey asks for amounts.
    pub const USD: Currency = Currency(*b"USD");

    /// The code as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// How many decimals an amount of this currency has (0 for JPY, 2 for THB, 3 for KWD).
    pub fn digits(self) -> u32 {
        reference::currency(self.as_str()).map_or(2, |currency| currency.digits)
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.as_str())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.as_str())
    }
}

impl FromStr for Currency {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        let known =
            reference::currency(text).ok_or_else(|| msg::value_currency_unknown(shown(text)))?;
        known
            .code
            .as_bytes()
            .try_into()
            .map(Currency)
            .map_err(|_| msg::value_currency_unknown(shown(text)))
    }
}
text_value!(Currency);

/// A country by its ISO 3166 alpha-3 code that the reference list knows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct CountryCode([u8; 3]);

impl CountryCode {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.as_str())
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.as_str())
    }
}

impl FromStr for CountryCode {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        let known =
            reference::country(text).ok_or_else(|| msg::value_country_unknown(shown(text)))?;
        known
            .iso3
            .as_bytes()
            .try_into()
            .map(CountryCode)
            .map_err(|_| msg::value_country_unknown(shown(text)))
    }
}
text_value!(CountryCode);

/// A share or weight in percent, at most six decimals, above 0 and up to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Percent(pub Decimal);

impl Percent {
    /// The whole.
    pub const HUNDRED: Percent = Percent(Decimal::ONE_HUNDRED);
}

impl fmt::Display for Percent {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.0.normalize())
    }
}

impl FromStr for Percent {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        let value: Decimal = text
            .trim()
            .parse()
            .map_err(|_| msg::value_percent_unreadable(shown(text)))?;
        if value.is_sign_negative() || value > Decimal::ONE_HUNDRED || value.normalize().scale() > 6
        {
            return Err(msg::value_percent_out_of_range(shown(text)));
        }
        Ok(Percent(value))
    }
}
text_value!(Percent);

/// An exchange rate: units of a currency for one US dollar, above zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Rate(pub Decimal);

impl fmt::Display for Rate {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.0.normalize())
    }
}

impl FromStr for Rate {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        let value: Decimal = text
            .trim()
            .parse()
            .map_err(|_| msg::value_rate_unreadable(shown(text)))?;
        if value <= Decimal::ZERO {
            return Err(msg::value_rate_not_positive());
        }
        if value > Decimal::from(1_000_000_000) || value.normalize().scale() > 12 {
            return Err(msg::value_rate_absurd(shown(text)));
        }
        Ok(Rate(value))
    }
}
text_value!(Rate);

/// A measured quantity: of an indicator, in its own unit, at most six decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Quantity(pub Decimal);

impl fmt::Display for Quantity {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.0.normalize())
    }
}

impl FromStr for Quantity {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        let value: Decimal = text
            .trim()
            .parse()
            .map_err(|_| msg::value_quantity_unreadable(shown(text)))?;
        if value.abs() > Decimal::from(1_000_000_000_000_000_i64) || value.normalize().scale() > 6 {
            return Err(msg::value_quantity_absurd(shown(text)));
        }
        Ok(Quantity(value))
    }
}
text_value!(Quantity);

/// The start of a text, for a sentence that quotes what was typed.
pub(crate) fn shown(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Folds a text for searching and comparing: compatibility forms, case, quotes, hyphens, spaces.
pub fn fold(text: &str) -> String {
    use caseless::Caseless;
    use unicode_normalization::UnicodeNormalization;
    // What has no letters beyond ASCII has no other forms: most texts, in a fraction of the time.
    if text.is_ascii() {
        return folded(text, text.chars().map(|c| c.to_ascii_lowercase()));
    }
    folded(text, text.nfkc().default_case_fold().nfkc())
}

/// One form of quotes, hyphens and spaces.
fn folded(text: &str, chars: impl Iterator<Item = char>) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in chars {
        match c {
            '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' => {}
            '’' | '‘' | '`' | '´' | 'ʼ' => folded.push('\''),
            '‐'..='―' | '−' => folded.push('-'),
            c if c.is_whitespace() => {
                if !folded.ends_with(' ') && !folded.is_empty() {
                    folded.push(' ');
                }
            }
            c => folded.push(c),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_letters_fold_the_same_the_short_way() {
        use caseless::Caseless;
        use unicode_normalization::UnicodeNormalization;
        for first in 0..128u8 {
            for second in 0..128u8 {
                let text: String = [b'A', first, second, b'z'].map(char::from).iter().collect();
                let long = folded(&text, text.nfkc().default_case_fold().nfkc());
                assert_eq!(fold(&text), long, "{text:?}");
            }
        }
    }
}
