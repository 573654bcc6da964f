//! What every other report has: words, agency, paper, and the shell of the document.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use typeset::{Digits, Document, Meta, Running, Strings};

use super::super::words::Words;
use super::super::{Paper, digits, direction, midnight};
use crate::agency::{self, Agency};
use crate::contribution::{Basis, Side};
use crate::error::{Error, Result};
use crate::messages::{Catalogue, Message, msg};
use crate::money::Money;
use crate::money::split::rounded_to_total;
use crate::sheet::{Book, Sheet};
use crate::store::Reader;
use crate::values::{Currency, Date, shown};

/// Words, agency and paper of a report.
pub struct Frame {
    /// Words and numbers of the report's language.
    pub words: Words,
    /// The report's language.
    pub language: String,
    /// Paper size.
    pub paper: Paper,
    /// The day that the report bears.
    pub date: Date,
    /// The agency.
    pub agency: Agency,
}

impl Frame {
    /// The frame of a report in a language.
    ///
    /// # Errors
    /// `NotFound` before the agency was entered, `Invalid` at `language` where the program does not speak it.
    pub fn load(reader: &Reader<'_>, language: &str, paper: Paper, date: Date) -> Result<Frame> {
        let words = Words::new(language)?;
        let spoken = Catalogue::languages();
        if !spoken.iter().any(|known| short(known) == short(language)) {
            let sentence = msg::report_language_missing(shown(language), spoken.join(", "));
            return Err(Error::field("language", sentence));
        }
        Ok(Frame {
            words,
            language: language.to_owned(),
            paper,
            date,
            agency: agency::store::get(reader)?,
        })
    }

    /// A message in the report's language.
    pub fn say(&self, message: Message) -> String {
        self.words.say(message)
    }

    /// The agency's name for the report's readers.
    pub fn agency_name(&self) -> &str {
        match self.own_language() {
            true => &self.agency.name,
            false => self.agency.english(),
        }
    }

    /// A title of the register for the report's readers: the English one where there is one.
    pub fn title<'t>(&self, own: &'t str, english: &'t str) -> &'t str {
        match self.own_language() || english.is_empty() {
            true => own,
            false => english,
        }
    }

    fn own_language(&self) -> bool {
        short(&self.language) == short(&self.agency.language)
    }

    /// An amount with its currency in running text.
    pub fn money(&self, minor: i64, currency: Currency) -> String {
        let amount = self.words.amount(Money { minor, currency });
        self.say(msg::report_money(amount, self.currency(currency)))
    }

    /// A currency as people read it.
    pub fn currency(&self, currency: Currency) -> String {
        match currency == Currency::USD {
            true => self.say(msg::report_usd()),
            false => currency.to_string(),
        }
    }

    /// A document with nothing in it yet.
    pub fn document(&self, title: &str, running: &str, subject: &str) -> Document {
        Document {
            paper: match self.paper {
                Paper::A4 => typeset::Paper::A4,
                Paper::Letter => typeset::Paper::Letter,
            },
            direction: direction(&self.language),
            strings: self.strings(),
            running: Running {
                header_start: self.say(msg::report_header(self.agency_name())),
                header_end: running.to_owned(),
                footer_start: self.say(msg::other_made_on(self.words.day(self.date))),
                mark: self
                    .agency
                    .sample
                    .then(|| self.say(msg::report_sample_mark())),
            },
            ..Document::new(Meta {
                author: self.agency_name().to_owned(),
                subject: subject.to_owned(),
                created: midnight(self.date),
                producer: format!("SSC Desk {}", env!("CARGO_PKG_VERSION")),
                ..Meta::new(title, &self.language)
            })
        }
    }

    fn strings(&self) -> Strings {
        Strings {
            contents_title: self.say(msg::report_contents()),
            page_of: self.say(msg::report_page_of("{page}", "{pages}")),
            continued: self.say(msg::report_continued()),
            note: self.say(msg::report_note()),
            footnote: self.say(msg::report_footnote("{number}")),
            digits: self.digits(),
        }
    }

    fn digits(&self) -> Digits {
        digits(&self.words)
    }

    /// A workbook of sheets.
    pub fn book(
        &self,
        title: &str,
        lead: &[String],
        basis: &[(String, String)],
        sheets: impl Iterator<Item = Sheet>,
    ) -> Book {
        let mut said = vec![
            (
                self.say(msg::sheet_issued_by()),
                self.agency_name().to_owned(),
            ),
            (self.say(msg::sheet_date()), self.words.day(self.date)),
        ];
        if self.agency.sample {
            let words = self.say(msg::report_sample_text());
            said.push((self.say(msg::report_sample_mark()), words));
        }
        said.extend(
            lead.iter()
                .map(|sentence| (self.say(msg::report_note()), sentence.clone())),
        );
        said.extend(basis.iter().cloned());
        let sheets: Vec<Sheet> = sheets.collect();
        if sheets.iter().any(Sheet::has_money) {
            said.push((
                self.say(msg::sheet_unit()),
                self.say(msg::sheet_unit_full()),
            ));
        }
        Book {
            title: title.to_owned(),
            author: self.agency_name().to_owned(),
            date: self.date,
            about: self.say(msg::sheet_about()),
            about_heads: [
                self.say(msg::sheet_head_sheet()),
                self.say(msg::sheet_head_column()),
                self.say(msg::sheet_head_meaning()),
            ],
            basis: said,
            sheets,
            right_to_left: direction(&self.language) == typeset::Direction::RightToLeft,
        }
    }

    /// On which basis figures stand: year, flow, scope, whose money, rates.
    pub fn basis(&self, basis: &Basis, side: Side) -> Vec<(String, String)> {
        let day = |text: &str| {
            let day: Option<Date> = text.parse().ok();
            day.map_or_else(String::new, |day| self.words.day(day))
        };
        let mut said = Vec::new();
        if let Some(last) = basis.years.last() {
            let named = self.say(msg::report_year_named(
                self.say(basis.year_basis.label()),
                self.words.year(last.year.into()),
            ));
            let days = self.say(msg::report_days(day(&last.from), day(&last.to)));
            said.push((
                self.say(msg::other_basis_year()),
                self.say(msg::report_year_with_days(days, named)),
            ));
        }
        said.push((
            self.say(msg::other_basis_flow()),
            self.say(basis.flow.label()),
        ));
        said.push((
            self.say(msg::other_basis_scope()),
            self.say(msg::other_basis_side(
                self.say(basis.scope.label()),
                self.say(side.label()),
            )),
        ));
        let rates: Vec<String> = basis
            .rates
            .iter()
            .filter(|rate| rate.currency == basis.currency)
            .map(|rate| {
                self.say(msg::other_rate(
                    rate.currency.as_str(),
                    self.words.exact(rate.lcu_per_usd.0),
                    self.words.year(rate.year.into()),
                ))
            })
            .collect();
        said.push((
            self.say(msg::other_basis_rates()),
            match rates.is_empty() {
                true => basis.series.clone(),
                false => self.say(msg::other_rates(rates.join("; "), &basis.series)),
            },
        ));
        said.push((
            self.say(msg::other_basis_rounding()),
            self.say(msg::other_rounding()),
        ));
        said
    }

    /// Amounts in millions with two decimals, rounded so that they add up to the total; the total comes first.
    pub fn millions(&self, total: i64, parts: &[i64], currency: Currency) -> Vec<String> {
        let step = Decimal::from(10_000 * 10i64.pow(currency.digits()));
        let hundredths = |minor: i64| Decimal::from(minor) / step;
        let whole = hundredths(total).round().to_i64().unwrap_or(0);
        let exact: Vec<Decimal> = parts.iter().map(|minor| hundredths(*minor)).collect();
        std::iter::once(whole)
            .chain(rounded_to_total(whole, &exact))
            .map(|part| {
                self.words
                    .number(Decimal::from(part) / Decimal::ONE_HUNDRED, 2)
            })
            .collect()
    }
}

/// The language of a tag without script and country.
fn short(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}
