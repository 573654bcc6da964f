//! The facts that the sample is made from: four small files beside this one.

use std::str::FromStr;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::agency::Agency;
use crate::error::{Error, Result};
use crate::messages::Message;
use crate::values::{CountryCode, Currency, Date, Percent};

/// An organisation of the sample.
#[derive(Debug, Deserialize)]
pub(super) struct OrganisationFacts {
    /// By what the other files name it.
    pub key: String,
    /// Name.
    pub name: String,
    /// Short name.
    pub short: String,
    /// Code of its kind.
    pub kind: String,
    /// Country, or empty.
    pub country: String,
    /// DAC channel code, or empty.
    pub channel: String,
}

/// A project of the sample; lists are separated by semicolons.
#[derive(Debug, Deserialize)]
pub(super) struct ProjectRow {
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
    /// First day.
    pub start: String,
    /// Last day.
    pub end: String,
    /// Code of the status.
    pub status: String,
    /// Code of the direction.
    pub direction: String,
    /// Code of the form.
    pub form: String,
    /// Countries with shares.
    pub countries: String,
    /// Areas with weights.
    pub areas: String,
    /// Goals with weights.
    pub goals: String,
    /// DAC purpose code.
    pub purpose: String,
    /// Roles with organisations.
    pub partners: String,
    /// Currency of its money beside baht.
    pub currency: Currency,
    /// How large it is beside the others.
    pub size: i64,
    /// Measurement ids with weights in percent.
    pub recipe: String,
    /// What it is about.
    pub summary: String,
    /// What came of it.
    #[serde(default)]
    pub results: String,
}

/// How a measurement id becomes activities and lines.
#[derive(Debug, Deserialize)]
pub(super) struct WorkRow {
    /// Measurement id.
    pub measurement: String,
    /// Codes of activity kinds, taken in turn; empty: no activity.
    pub kinds: String,
    /// Title of an activity.
    pub activity: String,
    /// Description of a line.
    pub line: String,
    /// Code of the valuation, for in-kind work.
    pub valuation: String,
    /// Into how many lines a year's amount falls.
    pub parts: i64,
}

/// The agency.
pub(super) fn agency() -> Result<Agency> {
    toml::from_str(include_str!("agency.toml")).map_err(Error::internal)
}

/// The organisations.
pub(super) fn organisations() -> Result<Vec<OrganisationFacts>> {
    rows(include_str!("organisations.csv"))
}

/// The projects.
pub(super) fn projects() -> Result<Vec<ProjectRow>> {
    rows(include_str!("projects.csv"))
}

/// The kinds of work.
pub(super) fn work() -> Result<Vec<WorkRow>> {
    rows(include_str!("work.csv"))
}

/// Reads `LAO 60;KHM 40` or `recipient lao-health;funding exim`: pairs of a word and what follows it.
pub(super) fn pairs(list: &str) -> Result<Vec<(&str, &str)>> {
    list.split(';')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            pair.split_once(' ')
                .ok_or_else(|| Error::internal(format!("no pair: {pair}")))
        })
        .collect()
}

/// Reads a value; the files are part of the program, so a wrong one is an internal error.
pub(super) fn value<T: FromStr<Err = Message>>(text: &str) -> Result<T> {
    text.parse()
        .map_err(|message: Message| Error::internal(format!("{text}: {}", message.key())))
}

/// Reads a code that `known` knows.
pub(super) fn code<T>(known: fn(&str) -> Option<T>, text: &str) -> Result<T> {
    known(text).ok_or_else(|| Error::internal(format!("no such code: {text}")))
}

impl ProjectRow {
    /// First and last day.
    pub(super) fn days(&self) -> Result<(Date, Date)> {
        Ok((value(&self.start)?, value(&self.end)?))
    }

    /// Countries with shares.
    pub(super) fn shares(&self) -> Result<Vec<(CountryCode, Percent)>> {
        pairs(&self.countries)?
            .into_iter()
            .map(|(country, share)| Ok((value(country)?, value(share)?)))
            .collect()
    }

    /// Measurement ids with weights.
    pub(super) fn items(&self) -> Result<Vec<(&str, i64)>> {
        pairs(&self.recipe)?
            .into_iter()
            .map(|(id, weight)| Ok((id, weight.parse().map_err(Error::internal)?)))
            .collect()
    }
}

fn rows<T: DeserializeOwned>(text: &'static str) -> Result<Vec<T>> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .map(|row| row.map_err(Error::internal))
        .collect()
}
