//! Writes the register as JSON, as CSV files in a zip, or as a workbook.

use std::io::Write;

use serde_json::{Map, Value as Json, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::persons::{FEWEST, Persons};
use super::shelves::{Described, Shelf};
use super::{FORMAT, Rows, contents, left};
use crate::document::store::content;
use crate::error::{Error, Result};
use crate::exchange::export::Run;
use crate::listing::csv::harmless;
use crate::messages::msg;
use crate::report::Words;
use crate::sheet::{Book, Cell, Column, Kind, Row, Sheet, xlsx};

/// One JSON file: the format, the dictionary, then every table with a row a line.
pub(super) fn json(run: &mut Run<'_, '_>, rows: &mut Rows, to: &mut dyn Write) -> Result<usize> {
    let shelves = rows.shelves();
    let mut dictionary = Map::new();
    for shelf in &shelves {
        let columns: Vec<Json> = described(run, rows, shelf)
            .into_iter()
            .map(|column| {
                json!({
                    "column": column.column, "kind": column.kind, "may_be_empty": column.may_be_empty,
                    "meaning": column.meaning,
                })
            })
            .collect();
        dictionary.insert(
            shelf.name.to_owned(),
            json!({ "about": shelf.about(), "columns": columns }),
        );
    }
    writeln!(
        to,
        "{{\n\"format\": \"{FORMAT}\",\n\"persons\": \"{}\",",
        rows.persons.code()
    )?;
    writeln!(to, "\"dictionary\": {},", Json::Object(dictionary))?;
    let left: Vec<Json> = left::out(rows.persons)
        .into_iter()
        .map(|left| json!({ "tables": left.tables, "why": run.desk.say(&left.why) }))
        .collect();
    writeln!(to, "\"left_out\": {},", Json::Array(left))?;
    writeln!(to, "\"tables\": {{")?;
    let mut total = 0;
    for (number, shelf) in shelves.iter().enumerate() {
        run.heard(number, shelves.len())?;
        write!(
            to,
            "{}\"{}\": [",
            if number == 0 { "" } else { ",\n" },
            shelf.name
        )?;
        let mut is_first = true;
        total += rows.each(run, shelf, &mut |row| {
            let comma = if is_first { "" } else { "," };
            is_first = false;
            writeln!(to, "{comma}")?;
            serde_json::to_writer(&mut *to, row)?;
            Ok(())
        })?;
        write!(to, "]")?;
    }
    write!(to, "\n}}")?;
    if rows.persons == Persons::All {
        let reader = run.reader;
        contents::write_json(reader, to, &mut || run.heard(0, 1))?;
    }
    writeln!(to, "\n}}")?;
    Ok(total)
}

/// A zip with a CSV for each table, and the dictionary.
pub(super) fn zip(run: &mut Run<'_, '_>, rows: &mut Rows, to: &mut dyn Write) -> Result<usize> {
    let shelves = rows.shelves();
    let mut zip = ZipWriter::new_stream(to);
    // No moment: the same register gives the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .large_file(true);
    let mut total = 0;
    for (number, shelf) in shelves.iter().enumerate() {
        run.heard(number, shelves.len())?;
        zip.start_file(format!("{}.csv", shelf.name), options)
            .map_err(Error::internal)?;
        let columns = rows.columns(shelf);
        let mut csv = writer(&mut zip)?;
        csv.write_record(&columns).map_err(broken)?;
        total += rows.each(run, shelf, &mut |row| {
            let cells = columns.iter().map(|column| plain(row.get(*column)));
            csv.write_record(cells).map_err(broken)
        })?;
        csv.flush()?;
    }
    zip.start_file("dictionary.csv", options)
        .map_err(Error::internal)?;
    let mut csv = writer(&mut zip)?;
    csv.write_record(["table", "column", "kind", "may_be_empty", "meaning"])
        .map_err(broken)?;
    for shelf in &shelves {
        csv.write_record([shelf.name, "", "table", "", &shelf.about()])
            .map_err(broken)?;
        for column in described(run, rows, shelf) {
            let may_be_empty = if column.may_be_empty { "yes" } else { "no" };
            csv.write_record([
                shelf.name,
                &column.column,
                &column.kind,
                may_be_empty,
                &column.meaning,
            ])
            .map_err(broken)?;
        }
    }
    for left in left::out(rows.persons) {
        let why = run.desk.say(&left.why);
        for table in left.tables {
            csv.write_record([table, "", "left out", "", &why])
                .map_err(broken)?;
        }
    }
    csv.flush()?;
    drop(csv);
    if rows.persons == Persons::All {
        for named in contents::all(run.reader)? {
            run.heard(0, 1)?;
            zip.start_file(contents::file_name(&named), options)
                .map_err(Error::internal)?;
            zip.write_all(&content(run.reader, &named.sha256)?)?;
        }
    }
    zip.finish().map_err(Error::internal)?;
    Ok(total)
}

fn writer<W: Write>(to: W) -> Result<csv::Writer<W>> {
    let mut to = to;
    // Excel takes a file for UTF-8 only where it begins with this mark.
    to.write_all("\u{feff}".as_bytes())?;
    Ok(csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(to))
}

fn broken(error: csv::Error) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        other => Error::internal(format!("{other:?}")),
    }
}

/// A workbook with a sheet for each table; the dictionary stands on its last sheet.
pub(super) fn workbook(
    run: &mut Run<'_, '_>,
    rows: &mut Rows,
    words: &Words,
    to: &mut dyn Write,
) -> Result<usize> {
    let agency = crate::agency::store::get(run.reader)?;
    let mut total = 0;
    let mut sheets = Vec::new();
    let shelves = rows.shelves();
    for (number, shelf) in shelves.iter().enumerate() {
        run.heard(number, shelves.len() + 1)?;
        let dictionary = described(run, rows, shelf);
        let columns: Vec<Column> = dictionary
            .iter()
            .map(|column| {
                let kind = match column.kind.as_str() {
                    "integer" => Kind::Number,
                    kind if kind.starts_with("day") => Kind::Day,
                    "decimal" => Kind::Number,
                    _ => Kind::Text,
                };
                Column::new(&column.column, kind, &column.meaning)
            })
            .collect();
        let mut cells = Vec::new();
        total += rows.each(run, shelf, &mut |row| {
            let line = columns
                .iter()
                .map(|column| cell(row.get(&column.title), column.kind));
            cells.push(Row::new(line.collect()));
            Ok(())
        })?;
        sheets.push(Sheet {
            name: shelf.name.to_owned(),
            title: shelf.name.to_owned(),
            columns,
            rows: cells,
            notes: vec![shelf.about()],
        });
    }
    let book = Book {
        title: words.say(msg::register_title(agency.english())),
        author: agency.english().to_owned(),
        date: run.desk.today()?,
        about: words.say(msg::listing_about()),
        about_heads: [
            words.say(msg::listing_about_sheet()),
            words.say(msg::listing_about_column()),
            words.say(msg::listing_about_meaning()),
        ],
        basis: std::iter::once((
            words.say(msg::register_persons()),
            words.say(match rows.persons {
                Persons::All => msg::register_persons_all(),
                Persons::Anonymised => msg::register_persons_anonymised(),
                Persons::None => msg::register_persons_none(),
            }),
        ))
        .chain(left::out(rows.persons).into_iter().map(|left| {
            let tables = left.tables.join(", ");
            (
                words.say(msg::register_left_out(tables)),
                words.say(left.why),
            )
        }))
        .chain((rows.persons == Persons::All).then(|| {
            (
                words.say(msg::register_left_out("document_content")),
                words.say(msg::register_left_bytes()),
            )
        }))
        .collect(),
        sheets,
        right_to_left: false,
    };
    to.write_all(&xlsx::write(&book)?)?;
    Ok(total)
}

/// The dictionary of the columns that are in the export.
fn described(run: &Run<'_, '_>, rows: &Rows, shelf: &Shelf) -> Vec<Described> {
    let mut known = shelf.dictionary();
    let columns = rows.columns(shelf).into_iter();
    columns
        .map(|column| {
            let place = known
                .iter()
                .position(|described| described.column == column);
            match place {
                Some(place) => known.swap_remove(place),
                None => Described {
                    column: column.to_owned(),
                    kind: "text".to_owned(),
                    may_be_empty: true,
                    meaning: run.desk.say(&msg::register_birth_decade(FEWEST)),
                },
            }
        })
        .collect()
}

/// A value as CSV text: what a spreadsheet would take for a formula gets an apostrophe before it.
fn plain(value: Option<&Json>) -> String {
    match value {
        None | Some(Json::Null) => String::new(),
        Some(Json::String(text)) => harmless(text),
        Some(other) => other.to_string(),
    }
}

fn cell(value: Option<&Json>, kind: Kind) -> Cell {
    match (value, kind) {
        (None | Some(Json::Null), _) => Cell::Blank,
        (Some(Json::String(text)), _) if text.is_empty() => Cell::Blank,
        (Some(Json::String(text)), Kind::Day) => text
            .parse()
            .map_or_else(|_| Cell::text(text.as_str()), Cell::Day),
        (Some(Json::String(text)), Kind::Number) => text
            .parse()
            .map_or_else(|_| Cell::text(text.as_str()), Cell::Number),
        (Some(Json::String(text)), _) => Cell::text(text.as_str()),
        (Some(Json::Number(number)), _) => number.as_i64().map_or_else(
            || Cell::text(number.to_string()),
            |n| Cell::Number(n.into()),
        ),
        (Some(other), _) => Cell::text(other.to_string()),
    }
}
