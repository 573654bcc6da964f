//! Tables of others, in whatever form: what was written is read again as the same.

use std::fmt::Write as _;

use proptest::prelude::*;
use rust_decimal::Decimal;
use ssc_core::exchange::table::value::{self, Survey};
use ssc_core::exchange::table::{Book, Cell, Row, open, pasted};
use ssc_core::sheet::{self, xlsx};
use ssc_core::values::{Currency, Date};

fn rows(book: &mut Book, sheet: usize) -> Vec<Row> {
    book.head(sheet, usize::MAX).expect("rows")
}

fn shown(rows: &[Row]) -> Vec<Vec<String>> {
    rows.iter()
        .map(|row| row.cells.iter().map(|cell| cell.shown.clone()).collect())
        .collect()
}

/// Digits in groups: of three, or of two before the last three.
fn grouped(whole: u64, sign: &str, indian: bool) -> String {
    let digits = whole.to_string();
    let mut groups = Vec::new();
    let mut rest = digits.as_str();
    let mut size = 3;
    while rest.len() > size {
        let (before, group) = rest.split_at(rest.len() - size);
        groups.push(group);
        rest = before;
        size = if indian { 2 } else { 3 };
    }
    groups.push(rest);
    groups.reverse();
    groups.join(sign)
}

fn in_digits(text: &str, zero: char) -> String {
    text.chars()
        .map(|c| match c.to_digit(10) {
            Some(digit) => char::from_u32(u32::from(zero) + digit).unwrap_or(c),
            None => c,
        })
        .collect()
}

proptest! {
    #[test]
    fn an_amount_is_the_same_however_it_is_written(cents in 0u64..1_000_000_000_000_000, below in any::<bool>()) {
        let (whole, rest) = (cents / 100, cents % 100);
        let expected = Decimal::from(cents) / Decimal::ONE_HUNDRED * if below { -Decimal::ONE } else { Decimal::ONE };
        let english = format!("{}.{rest:02}", grouped(whole, ",", false));
        for (sample, text) in [
            ("1,234.5", english.clone()),
            ("1.234,5", format!("{},{rest:02}", grouped(whole, ".", false))),
            ("1 234,5", format!("{},{rest:02}", grouped(whole, "\u{202f}", false))),
            ("1,234.5", format!("{}.{rest:02}", grouped(whole, ",", true))),
            ("1,234.5", format!("{}.{rest:02}", grouped(whole, "'", false))),
            ("1,234.5", in_digits(&english, '๐')),
            ("1,234.5", format!("{}٫{}", in_digits(&grouped(whole, "٬", false), '۰'), in_digits(&format!("{rest:02}"), '۰'))),
            ("1,234.5", format!("THB {english}")),
        ] {
            let text = if below { format!("({text})") } else { text };
            let mut survey = Survey::default();
            survey.see(&Cell::text(sample));
            survey.see(&Cell::text(&text));
            let read = value::amount(&Cell::text(&text), &survey.hints());
            prop_assert_eq!(read.map(|read| read.map(|read| read.number)), Ok(Some(expected)), "{}", text);
        }
    }

    #[test]
    fn a_day_is_the_same_however_it_is_written(year in 1950i16..2100, month in 1i8..=12, day in 1i8..=28) {
        let expected = Date::new(year, month, day).expect("a day");
        let name = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month as usize - 1];
        let thai = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."][month as usize - 1];
        let buddhist = year + 543;
        for (sample, text) in [
            ("25/12/2025", format!("{day}/{month}/{year}")),
            ("12/25/2025", format!("{month:02}/{day:02}/{year}")),
            ("", format!("{year}-{month:02}-{day:02}")),
            ("", format!("{day}.{month}.{year}")),
            ("", format!("{day} {name} {year}")),
            ("", format!("{name} {day}, {year}")),
            ("", format!("{day} {thai} {buddhist}")),
            ("", in_digits(&format!("{day}/{month}/{buddhist}"), '๐')),
            ("", format!("{year}年{month}月{day}日")),
            ("", format!("{year}{month:02}{day:02}")),
        ] {
            let mut survey = Survey::default();
            survey.see(&Cell::text(sample));
            let read = value::date(&Cell::text(&text), &survey.hints());
            prop_assert_eq!(read, Ok(Some(expected)), "{}", text);
        }
    }

    #[test]
    fn a_text_of_cells_is_read_as_it_was_written(
        cells in prop::collection::vec(prop::collection::vec("[a-zA-Zก-ฮ0-9 ,;\"\n'.=-]{0,12}", 3), 1..8),
        sign in prop::sample::select(vec![',', ';', '\t', '|']),
    ) {
        let mut text = format!("head a{sign}head b{sign}head c\n");
        for row in &cells {
            let quoted: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            writeln!(text, "{}", quoted.join(&sign.to_string())).expect("a text");
        }
        let read = pasted(&text, 100).expect("rows");
        let mut expected: Vec<Vec<String>> = cells
            .iter()
            .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect())
            .collect();
        for row in &mut expected {
            while row.last().is_some_and(String::is_empty) {
                row.pop();
            }
        }
        expected.retain(|row| !row.is_empty());
        prop_assert_eq!(&shown(&read)[1..], &expected[..]);
    }

    #[test]
    fn a_workbook_is_read_as_it_was_written(
        texts in prop::collection::vec("[a-zA-Zก-ฮ<&>\"_x0D 😀-]{1,20}", 1..6),
        minor in -1_000_000_000_000i64..1_000_000_000_000,
        days in 0i32..40_000,
    ) {
        let first = Date::new(1950, 1, 1).expect("a day").0;
        let day = Date(first.checked_add(jiff::Span::new().days(days)).expect("a day"));
        let kinds = [sheet::Kind::Text, sheet::Kind::Money(Currency::USD), sheet::Kind::Day];
        let columns = kinds.iter().map(|kind| sheet::Column::new("head", *kind, "")).collect();
        let written = texts.iter().map(|text| sheet::Row::new(vec![
            sheet::Cell::text(text.clone()),
            sheet::Cell::money(minor, Currency::USD),
            sheet::Cell::Day(day),
        ])).collect();
        let book = sheet::Book {
            title: "Test".into(),
            author: String::new(),
            date: day,
            about: "About".into(),
            about_heads: Default::default(),
            basis: Vec::new(),
            sheets: vec![sheet::Sheet { name: "Lines".into(), title: "Lines".into(), columns, rows: written, notes: Vec::new() }],
            right_to_left: false,
        };
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("lines.xlsx");
        std::fs::write(&path, xlsx::write(&book).expect("a workbook")).expect("a file");
        let mut book = open(&path).expect("a workbook");
        let sheet = book.sheets().iter().position(|sheet| sheet.name == "Lines").expect("the sheet");
        let rows = rows(&mut book, sheet);
        let lines: Vec<&Row> = rows.iter().filter(|row| row.cells.len() == 3).skip(1).collect();
        let filled: Vec<&String> = texts.iter().collect();
        prop_assert_eq!(lines.len(), filled.len());
        let hints = Default::default();
        for (row, text) in lines.iter().zip(filled) {
            prop_assert_eq!(&row.cells[0].shown, text.trim());
            let amount = value::amount(&row.cells[1], &hints).expect("an amount").expect("an amount");
            prop_assert_eq!(amount.number, Decimal::new(minor, 2).normalize());
            prop_assert_eq!(value::date(&row.cells[2], &hints), Ok(Some(day)));
        }
    }
}
