//! What a row of a sheet is: a record, or what stands between records.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::header::Header;
use super::value::{self, Adds, AmountText, Given, Reading, amount_text, read_when};
use super::{Cell, Row, Value};
use crate::values::fold;

/// Letters of a section's name; what is longer is a note.
const LONGEST_SECTION: usize = 120;
/// Records that a sum without words and formula must add up to be taken for one.
const LEAST: u32 = 2;

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A record.
    Record,
    /// A name that stands over the records under it, such as a country or a ministry, without its numbering.
    Section(String),
    /// A sum of records over it.
    Subtotal,
    /// A sum of everything.
    Total,
    /// The names of the columns again, as at the head of each printed page.
    RepeatedHeader,
    /// A remark under the table.
    Note,
    /// Nothing.
    Empty,
}

/// Reads the kinds of the rows of a sheet in their order. It keeps the sums of the records, so that it knows a row
/// that adds them up without a word.
pub struct Shape<'h> {
    header: &'h Header,
    block: HashMap<usize, Decimal>,
    blocks: HashMap<usize, Decimal>,
    in_block: u32,
    in_all: u32,
    section: String,
}

impl<'h> Shape<'h> {
    /// Begins under a header.
    pub fn new(header: &'h Header) -> Self {
        Shape {
            header,
            block: HashMap::new(),
            blocks: HashMap::new(),
            in_block: 0,
            in_all: 0,
            section: String::new(),
        }
    }

    /// What the next row is.
    pub fn kind(&mut self, row: &Row) -> Kind {
        let mut found = kind(row, self.header);
        match found {
            Kind::Record if texts(row).take(2).count() <= 1 => {
                found = self.sum_of(row).unwrap_or(found);
            }
            // "Total sanitation" begins as a sum does, but adds nothing up.
            Kind::Total | Kind::Subtotal if self.is_doubtful(row) => {
                found = self.sum_of(row).unwrap_or(Kind::Record);
            }
            _ => {}
        }
        match found {
            Kind::Record => {
                for (column, figure) in figures(row) {
                    for sums in [&mut self.block, &mut self.blocks] {
                        let sum = sums.entry(column).or_default();
                        *sum = sum.checked_add(figure).unwrap_or(*sum);
                    }
                }
                self.in_block += 1;
                self.in_all += 1;
            }
            Kind::Section(_) | Kind::Subtotal | Kind::Total => {
                if let Kind::Section(name) = &found {
                    self.section = fold(name);
                }
                self.block.clear();
                self.in_block = 0;
            }
            _ => {}
        }
        found
    }

    /// What a row adds up, when its figures are those of the records over it.
    fn sum_of(&self, row: &Row) -> Option<Kind> {
        let figures = figures(row);
        let adds_up = |sums: &HashMap<usize, Decimal>, count: u32| {
            count >= LEAST
                && figures.iter().any(|(_, figure)| !figure.is_zero())
                && figures.iter().all(|(column, figure)| {
                    *figure == sums.get(column).copied().unwrap_or_default()
                })
        };
        if adds_up(&self.block, self.in_block) {
            return Some(Kind::Subtotal);
        }
        adds_up(&self.blocks, self.in_all).then_some(Kind::Total)
    }

    /// True for a row with a word for sums and others beside it that name neither the section nor a year, and without a
    /// formula that adds up rows.
    fn is_doubtful(&self, row: &Row) -> bool {
        let by_formula = own(row).any(|(_, cell)| cell.adds_rows);
        let named = texts(row).any(|text| {
            let text = fold(text);
            let section = !self.section.is_empty() && text.contains(&self.section);
            value::adds_exactly(&text) || section || text.chars().any(char::is_numeric)
        });
        !by_formula && !named && !figures(row).is_empty()
    }
}

/// What a row is by itself.
pub fn kind(row: &Row, header: &Header) -> Kind {
    let own: Vec<(usize, &Cell)> = own(row).collect();
    let Some((_, first)) = own.first() else {
        return Kind::Empty;
    };
    if is_header(&own, header) {
        return Kind::RepeatedHeader;
    }
    let texts: Vec<&str> = texts(row).collect();
    let wide = header.columns.len() > 1;
    // The word may stand beside a country or the number of projects, but a record has more to say.
    if texts.len() <= 2
        && wide
        && let Some(adds) = texts.iter().find_map(|text| value::adds(text))
    {
        return match adds {
            Adds::Total => Kind::Total,
            Adds::Subtotal => Kind::Subtotal,
        };
    }
    let sums = own.iter().filter(|(_, cell)| cell.adds_rows).count();
    match texts.as_slice() {
        [] if sums > 0 => Kind::Subtotal,
        [text] if wide && own.len() == 1 + sums => match is_note(text) {
            true => Kind::Note,
            false => Kind::Section(unnumbered(text).to_owned()),
        },
        _ if wide
            && own.len() == 1
            && matches!(first.value, Value::Text(_))
            && is_note(&first.shown) =>
        {
            Kind::Note
        }
        _ => Kind::Record,
    }
}

/// The cells with something of their own.
fn own(row: &Row) -> impl Iterator<Item = (usize, &Cell)> {
    row.cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| !cell.is_empty() && !cell.spread)
}

/// The texts that are no figures.
fn texts(row: &Row) -> impl Iterator<Item = &str> {
    own(row).filter_map(|(_, cell)| match &cell.value {
        Value::Text(text) if is_words(text) => Some(text.as_str()),
        _ => None,
    })
}

fn is_words(text: &str) -> bool {
    // Most cells of a long table hold words: they are known without being read.
    if !text.contains(char::is_numeric) {
        return !value::is_missing(text);
    }
    matches!(amount_text(text, None), AmountText::Refused(_))
        && !matches!(
            read_when(text, Given::default()),
            Reading::Known(_) | Reading::Either(..)
        )
}

fn figures(row: &Row) -> Vec<(usize, Decimal)> {
    own(row)
        .filter_map(|(column, cell)| match &cell.value {
            Value::Number(number) => Some((column, *number)),
            Value::Text(text) if text.contains(char::is_numeric) => match amount_text(text, None) {
                AmountText::Amount(amount) => Some((column, amount.number)),
                _ => None,
            },
            _ => None,
        })
        .collect()
}

fn is_header(own: &[(usize, &Cell)], header: &Header) -> bool {
    let same = own
        .iter()
        .filter(|(index, cell)| {
            let text = fold(&cell.shown);
            let column = header.columns.iter().find(|column| column.index == *index);
            column.is_some_and(|column| {
                let title = fold(&column.title);
                !title.is_empty() && (title == text || title.split(" / ").any(|part| part == text))
            })
        })
        .count();
    own.len() >= 2 && same * 5 >= own.len() * 4
}

fn is_note(text: &str) -> bool {
    let folded = fold(text);
    let begins = [
        "*",
        "note",
        "source",
        "remark",
        "หมายเหตุ",
        "ที่มา",
        "catatan",
        "sumber",
        "nota",
        "fuente",
        "fonte",
        "ghi chu",
        "ghi chú",
        "примечание",
        "источник",
        "注",
        "ملاحظة",
        "توضیح",
    ];
    text.chars().count() > LONGEST_SECTION || begins.iter().any(|word| folded.starts_with(word))
}

/// A name without the number before it: `1. Lao PDR`, `II) Nepal`, `(a) Bhutan`.
fn unnumbered(text: &str) -> &str {
    let bare = text.trim_start_matches(['(', '[']);
    let Some(end) = bare.find(['.', ')', ']', ':']) else {
        return text;
    };
    let (number, rest) = bare.split_at(end);
    let digits = number.chars().all(char::is_numeric);
    let roman = number.chars().all(|c| "ivxlcIVXLC".contains(c));
    let letter = number.chars().count() == 1;
    let rest = rest.trim_start_matches(['.', ')', ']', ':']);
    let is_number = !number.is_empty() && number.len() <= 12 && (digits || roman || letter);
    match is_number && !rest.trim().is_empty() && rest.starts_with(char::is_whitespace) {
        true => rest.trim(),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table::{header, pasted};

    fn kinds(text: &str) -> Vec<String> {
        let rows = pasted(text, 100).unwrap();
        let header = header::at(&rows, 1, 1);
        let mut shape = Shape::new(&header);
        rows.iter()
            .skip(1)
            .map(|row| match shape.kind(row) {
                Kind::Section(name) => format!("section {name}"),
                other => format!("{other:?}").to_lowercase(),
            })
            .collect()
    }

    #[test]
    fn rows_between_records_are_known() {
        assert_eq!(
            kinds(
                "No\tProject\tCountry\tAmount\n\
                 \t1. LAO PDR\t\t\n1\tRice\tLao PDR\t1,000\n2\tTea\tLao PDR\t2,000\n\tSub-total\t\t3,000\n\
                 No\tProject\tCountry\tAmount\n\tNEPAL\t\t\n3\tMidwives\tNepal\t500\n4\tSchools\tNepal\t700\n\t\t\t1,200\n\
                 \t\t\t4,200\n\tGrand total\t\t4,200\n* Figures are provisional"
            ),
            [
                "section LAO PDR",
                "record",
                "record",
                "subtotal",
                "repeatedheader",
                "section NEPAL",
                "record",
                "record",
                "subtotal",
                "total",
                "total",
                "note"
            ]
        );
    }

    #[test]
    fn a_record_with_a_word_for_sums_in_its_title_is_a_record() {
        assert_eq!(
            kinds(
                "Project\tCountry\tMinistry\tAmount\nTotal sanitation\tNepal\tHealth\t5\nรวมพลังชุมชน\tลาว\tมหาดไทย\t7"
            ),
            ["record", "record"]
        );
        assert_eq!(
            kinds("Project\tAmount\nTotal sanitation\t5\nTea\t7\nTotal of all\t12\nTotal\t99"),
            ["record", "record", "subtotal", "total"]
        );
        assert_eq!(
            kinds("Project\tAmount\nรวมทั้งสิ้น\t7\nItogo\t7\nИтого\t7"),
            ["total", "record", "total"]
        );
    }

    #[test]
    fn formulas_tell_sums() {
        let header = header::at(&pasted("Project\tAmount", 2).unwrap(), 1, 1);
        let sum = Cell {
            adds_rows: true,
            ..Cell::number(Decimal::from(12))
        };
        let row = |cells: Vec<Cell>| Row {
            number: 9,
            cells,
            hidden: false,
        };
        assert_eq!(
            kind(&row(vec![Cell::default(), sum.clone()]), &header),
            Kind::Subtotal
        );
        assert_eq!(
            kind(&row(vec![Cell::text("Lao PDR"), sum]), &header),
            Kind::Section("Lao PDR".into())
        );
        assert_eq!(kind(&row(Vec::new()), &header), Kind::Empty);
    }

    #[test]
    fn numbers_before_names_are_left_out() {
        for (text, expected) in [
            ("1. Lao PDR", "Lao PDR"),
            ("II) Nepal", "Nepal"),
            ("(a) Bhutan", "Bhutan"),
            ("๑. ลาว", "ลาว"),
            ("St. Lucia", "St. Lucia"),
            ("Lao P.D.R.", "Lao P.D.R."),
            ("C. Africa", "Africa"),
        ] {
            assert_eq!(unnumbered(text), expected);
        }
    }
}
