//! Where the rates stand in a table: one a row under heads, years or months as columns, currencies as columns,
//! or bare pairs without heads.

use super::BlockLayout;
use super::cells::{When, month, when};
use super::fred::Series;
use super::sheet::Row;
use super::subject::Subject;
use crate::values::{Currency, fold};

/// A rate as it stands in the table, before it is understood.
pub(super) struct Raw {
    /// Row as people count, from 1.
    pub row: usize,
    /// What names the currency.
    pub subject: Subject,
    /// What names the period; empty when nothing does.
    pub period: String,
    /// The rate.
    pub rate: String,
    /// The series, where the table names one.
    pub series: String,
    /// Who publishes it, where the table says.
    pub source: String,
    /// The code of another indicator, when the row is no exchange rate.
    pub indicator: String,
    /// What the rate says.
    pub says: Says,
}

/// What a rate says, where its layout tells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Says {
    /// What the officer says: units for one dollar, unless turned round.
    #[default]
    Asked,
    /// Units of the currency for one dollar.
    Units,
    /// Dollars for one unit of the currency.
    Dollars,
    /// Units of the currency for one euro, which was worth so many dollars.
    PerEuro(String),
}

/// What was found in a table.
pub(super) struct Found {
    pub layout: BlockLayout,
    pub rates: Vec<Raw>,
}

/// The indicator of the World Bank that is the official exchange rate, mean of the year.
pub(super) const OFFICIAL_RATE: &str = "PA.NUS.FCRF";

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
enum Role {
    Country,
    CountryCode,
    Currency,
    Code,
    When,
    Rate,
    Series,
    Source,
    Indicator,
    /// The rates of a period, or of a month of the row's year.
    Period,
    Month(i8),
    /// The rates of a currency.
    Of(Currency),
    /// The rates of a series of FRED.
    Fred(Series),
    Other,
}

/// How many rows may stand above the heads.
const ABOVE: usize = 60;

/// Finds the rates of a table.
pub(super) fn find(rows: &[Row], currency: Option<Currency>) -> Found {
    for (place, row) in rows.iter().enumerate().take(ABOVE) {
        let roles: Vec<Role> = row.iter().map(|cell| role(cell)).collect();
        if is_head(&roles, currency) {
            let effective = row.iter().any(|cell| is_effective(&fold(cell)));
            let bank = roles.contains(&Role::Indicator)
                || rows[..place]
                    .iter()
                    .flatten()
                    .any(|cell| fold(cell) == "world development indicators");
            let fred = roles.iter().any(|role| matches!(role, Role::Fred(_)));
            let layout = match (effective, bank) {
                (true, _) => BlockLayout::UnitedNations,
                (_, true) => BlockLayout::WorldBank,
                _ if fred => BlockLayout::Fred,
                _ if is_per_euro(&roles) => BlockLayout::EuropeanCentralBank,
                _ => BlockLayout::Table,
            };
            return Found {
                layout,
                rates: under(rows, place, &roles, currency, layout),
            };
        }
    }
    Found {
        layout: BlockLayout::Table,
        rates: rows
            .iter()
            .enumerate()
            .filter_map(|(place, row)| bare(place, row, currency))
            .collect(),
    }
}

/// A table of many currencies with the dollar among them and without the euro gives them for one euro.
fn is_per_euro(roles: &[Role]) -> bool {
    let of = |code: &str| {
        roles
            .iter()
            .any(|role| matches!(role, Role::Of(currency) if currency.as_str() == code))
    };
    let many = roles
        .iter()
        .filter(|role| matches!(role, Role::Of(_)))
        .count()
        >= 5;
    many && of("USD") && !of("EUR")
}

/// The words of the United Nations' table for the day from which a rate holds.
fn is_effective(head: &str) -> bool {
    ["effective date", "eff_date", "eff. date"].contains(&head)
}

fn role(cell: &str) -> Role {
    let head = fold(cell);
    match head.as_str() {
        "country"
        | "country name"
        | "country or territory"
        | "country/territory"
        | "territory"
        | "economy"
        | "abbrv_name" => Role::Country,
        "country code" | "iso3" | "iso 3" | "iso3 code" => Role::CountryCode,
        "currency" | "currency name" | "curr_name" | "currency unit" | "monetary unit" => {
            Role::Currency
        }
        "currency code"
        | "code"
        | "curr_code"
        | "abbreviation"
        | "abbrev."
        | "currency abbreviation"
        | "iso code"
        | "iso"
        | "symbol"
        | "iso 4217" => Role::Code,
        "date" | "observation_date" | "period" | "year" | "month" | "time" | "time period"
        | "time_period" => Role::When,
        "rate"
        | "rates"
        | "exchange rate"
        | "operational rate"
        | "un operational rate"
        | "un rate"
        | "lcu_per_usd"
        | "lcu per us$"
        | "units per us$"
        | "rate per us$"
        | "units per usd"
        | "per us$ 1"
        | "value"
        | "obs_value"
        | "average"
        | "mean" => Role::Rate,
        "series" => Role::Series,
        "source" => Role::Source,
        "indicator code" | "series code" => Role::Indicator,
        head if is_effective(head) => Role::When,
        head if Series::of(head).is_some() => Series::of(head).map_or(Role::Other, Role::Fred),
        _ => match (when(cell, None), month(cell), cell.parse::<Currency>()) {
            (When::Known(_), ..) => Role::Period,
            (_, Some(month), _) => Role::Month(month),
            (.., Ok(currency)) => Role::Of(currency),
            _ => Role::Other,
        },
    }
}

/// True when the row tells what stands under it.
fn is_head(roles: &[Role], currency: Option<Currency>) -> bool {
    let has = |wanted: &[Role]| roles.iter().any(|role| wanted.contains(role));
    let many = |fits: fn(&Role) -> bool| roles.iter().filter(|role| fits(role)).count();
    let named = has(&[Role::Country, Role::CountryCode, Role::Currency, Role::Code]);
    let known = named || currency.is_some() && has(&[Role::When]);
    let months = many(|role| matches!(role, Role::Month(_)));
    (known && has(&[Role::Rate]))
        || (named && has(&[Role::Period]))
        || (known && months >= 3 && has(&[Role::When]))
        || (has(&[Role::When]) && many(|role| matches!(role, Role::Of(_) | Role::Fred(_))) >= 1)
}

/// The rates under a row of heads.
fn under(
    rows: &[Row],
    head: usize,
    roles: &[Role],
    currency: Option<Currency>,
    layout: BlockLayout,
) -> Vec<Raw> {
    let mut rates = Vec::new();
    let euro = "EUR".parse().ok();
    for (place, row) in rows.iter().enumerate().skip(head + 1) {
        let of = |wanted: Role| {
            let mut cells = row.iter().zip(roles).filter(|(_, role)| **role == wanted);
            cells.next().map_or("", |(cell, _)| cell.as_str())
        };
        let subject = Subject {
            code: of(Role::Code).to_owned(),
            currency: of(Role::Currency).to_owned(),
            country_code: of(Role::CountryCode).to_owned(),
            country: of(Role::Country).to_owned(),
            given: currency,
        };
        let indicator = match of(Role::Indicator) {
            OFFICIAL_RATE => "",
            other => other,
        };
        let dollars = of(Role::Of(Currency::USD)).to_owned();
        let mut add = |subject: Subject, period: String, rate: &str, says: Says| {
            if rate.is_empty() || subject.is_empty() {
                return;
            }
            rates.push(Raw {
                row: place + 1,
                subject,
                period,
                rate: rate.to_owned(),
                series: of(Role::Series).to_owned(),
                source: of(Role::Source).to_owned(),
                indicator: indicator.to_owned(),
                says,
            });
        };
        for ((rate, role), head) in row.iter().zip(roles).zip(&rows[head]) {
            match role {
                Role::Rate => add(
                    subject.clone(),
                    of(Role::When).to_owned(),
                    rate,
                    Says::Asked,
                ),
                Role::Period => add(subject.clone(), head.clone(), rate, Says::Asked),
                Role::Month(month) => {
                    add(
                        subject.clone(),
                        format!("{}-{month:02}", of(Role::When)),
                        rate,
                        Says::Asked,
                    );
                }
                Role::Of(currency) => {
                    let when = of(Role::When).to_owned();
                    let subject = |given: Option<Currency>| Subject {
                        given,
                        ..Subject::default()
                    };
                    match layout {
                        // The dollars for one euro are the euro's own rate, turned round.
                        BlockLayout::EuropeanCentralBank if *currency == Currency::USD => {
                            add(subject(euro), when, rate, Says::Dollars);
                        }
                        BlockLayout::EuropeanCentralBank => {
                            let says = Says::PerEuro(dollars.clone());
                            add(subject(Some(*currency)), when, rate, says);
                        }
                        _ => add(subject(Some(*currency)), when, rate, Says::Asked),
                    }
                }
                Role::Fred(series) => {
                    let subject = Subject {
                        given: Some(series.currency),
                        ..Subject::default()
                    };
                    let says = match series.dollars {
                        true => Says::Dollars,
                        false => Says::Units,
                    };
                    add(subject, series.period(of(Role::When)), rate, says);
                }
                _ => {}
            }
        }
    }
    rates
}

/// A row without heads: what it is of, a period or none, and the rate at its end.
fn bare(place: usize, row: &Row, currency: Option<Currency>) -> Option<Raw> {
    let cells: Vec<&str> = row
        .iter()
        .map(String::as_str)
        .filter(|cell| !cell.is_empty())
        .collect();
    let (rate, others) = cells.split_last()?;
    let is_period = |cell: &&&str| when(cell, None) != When::Unknown;
    let period = others.iter().rfind(is_period).map_or("", |cell| *cell);
    let name = others
        .iter()
        .find(|cell| **cell != period)
        .map_or("", |cell| *cell);
    // Words above and below the rates are no rates; a row with a subject and a strange rate is one.
    let digits = rate.chars().any(char::is_numeric) || *rate == "..";
    if others.is_empty() || !digits || (name.is_empty() && currency.is_none()) || others.len() > 4 {
        return None;
    }
    // The code tells more than the name beside it.
    let code = others
        .iter()
        .find(|cell| cell.parse::<Currency>().is_ok())
        .map_or("", |cell| *cell);
    Some(Raw {
        row: place + 1,
        subject: Subject {
            code: code.to_owned(),
            country: name.to_owned(),
            given: currency.filter(|_| name.is_empty()),
            ..Subject::default()
        },
        period: period.to_owned(),
        rate: (*rate).to_owned(),
        series: String::new(),
        source: String::new(),
        indicator: String::new(),
        says: Says::Asked,
    })
}
