//! A flat table as a workbook with a sheet that explains it, or as comma-separated values.

use std::io::Write;

use super::Run;
use crate::contribution::{Asked, Basis};
use crate::error::Result;
use crate::listing;
use crate::messages::{Catalogue, msg};
use crate::report::Words;
use crate::sheet::{Book, Cell, Column, Row, Sheet, xlsx};

/// A table with what must be said about it.
pub(crate) struct Flat {
    pub title: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    pub basis: Vec<(String, String)>,
    pub notes: Vec<String>,
}

/// The words of an export: the agency's language where the program speaks it.
pub(crate) fn words(run: &Run<'_, '_>) -> Result<Words> {
    let agency = crate::agency::store::get(run.reader)?;
    let speaks = Catalogue::languages().contains(&agency.language.as_str());
    Words::new(match speaks {
        true => &agency.language,
        false => run.desk.catalogue().language(),
    })
}

/// What must be printed beside the figures of a year.
pub(crate) fn basis(words: &Words, asked: &Asked, basis: &Basis) -> Vec<(String, String)> {
    let mut said = vec![
        (
            words.say(msg::export_basis_agency()),
            asked.agency.english().to_owned(),
        ),
        (
            words.say(msg::listing_basis()),
            words.say(msg::listing_basis_money(
                words.say(basis.flow.label()),
                words.say(basis.year_basis.label()),
                words.say(basis.scope.label()),
                words.year(asked.years.last.into()),
            )),
        ),
    ];
    let days = basis.years.last();
    said.extend(days.map(|year| {
        (
            words.say(msg::export_basis_days()),
            format!("{} – {}", year.from, year.to),
        )
    }));
    for rate in &basis.rates {
        said.push((
            words.say(msg::export_basis_rate()),
            format!(
                "{} {}: {} ({})",
                rate.currency, rate.year, rate.lcu_per_usd, rate.series
            ),
        ));
    }
    said
}

/// Writes the table; gives the number of rows.
pub(crate) fn write(
    run: &mut Run<'_, '_>,
    words: &Words,
    flat: Flat,
    to: &mut dyn Write,
) -> Result<usize> {
    let rows = flat.rows.len();
    if run.as_csv {
        let columns = flat.columns.into_iter();
        let table = listing::Table {
            title: flat.title,
            columns: columns
                .map(|column| (column.title, column.kind, 1))
                .collect(),
            rows: flat.rows,
            totals: Vec::new(),
            about: Vec::new(),
        };
        to.write_all(&listing::csv::write(&table)?)?;
        return Ok(rows);
    }
    let agency = crate::agency::store::get(run.reader)?;
    let book = Book {
        title: flat.title.clone(),
        author: agency.english().to_owned(),
        date: run.desk.today()?,
        about: words.say(msg::listing_about()),
        about_heads: [
            words.say(msg::listing_about_sheet()),
            words.say(msg::listing_about_column()),
            words.say(msg::listing_about_meaning()),
        ],
        basis: flat.basis,
        sheets: vec![Sheet {
            name: flat.title.clone(),
            title: flat.title,
            columns: flat.columns,
            rows: flat.rows.into_iter().map(Row::new).collect(),
            notes: flat.notes,
        }],
        right_to_left: false,
    };
    to.write_all(&xlsx::write(&book)?)?;
    Ok(rows)
}
