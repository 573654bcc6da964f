//! The doors through which tables of others come in: any bytes as a file, and any text as a cell. Whatever they are, the
//! answer is a sentence or a value within its limits, never a panic.

use std::ops::ControlFlow;

use ssc_core::exchange::table::shape::Shape;
use ssc_core::exchange::table::value::{self, Survey, When};
use ssc_core::exchange::table::{Cell, Value, header, open};

/// Rows that are looked at of each sheet.
const ROWS: usize = 2_000;

/// Any bytes as a table file.
pub fn table(bytes: &[u8]) {
    let path = std::env::temp_dir().join(format!("ssc-fuzz-{}", std::process::id()));
    std::fs::write(&path, bytes).expect("the folder for passing files can be written");
    if let Ok(mut book) = open(&path) {
        for sheet in 0..book.sheets().len().min(3) {
            let Ok(head) = book.head(sheet, 60) else {
                continue;
            };
            let header = header::find(&head);
            assert!(header.first <= header.last);
            let mut shape = Shape::new(&header);
            let mut last = 0;
            let mut rows = 0;
            let _refused = book.each(sheet, &mut |_| ControlFlow::Continue(()), &mut |row| {
                assert!(row.number >= 1 && !row.cells.is_empty());
                last = row.number.max(last);
                shape.kind(&row);
                rows += 1;
                Ok(match rows < ROWS {
                    true => ControlFlow::Continue(()),
                    false => ControlFlow::Break(()),
                })
            });
        }
    }
    let _gone = std::fs::remove_file(&path);
}

/// Any text as the cells of a column, one a line.
pub fn cell(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut survey = Survey::default();
    let cells: Vec<Cell> = text.lines().map(Cell::text).collect();
    for cell in &cells {
        survey.see(cell);
    }
    let hints = survey.hints();
    for cell in &cells {
        if let Ok(Some(day)) = value::date(cell, &hints) {
            assert!((1900..=2200).contains(&day.year()));
            // What was read is read again as the same.
            assert_eq!(
                value::date(&Cell::text(&day.to_string()), &hints),
                Ok(Some(day))
            );
        }
        if let Ok(Some(When::Month(year, month))) = value::when(cell, &hints) {
            assert!((1..=12).contains(&month) && (1850..=2250).contains(&year));
        }
        if let Ok(Some(amount)) = value::amount(cell, &hints) {
            let again = Cell {
                value: Value::Number(amount.number),
                ..Cell::text(&amount.number.to_string())
            };
            assert_eq!(
                value::amount(&again, &hints).map(|read| read.map(|read| read.number)),
                Ok(Some(amount.number))
            );
        }
        if let Ok(Some(share)) = value::share(cell, &hints) {
            assert!(!share.is_sign_negative() && share <= 100.into());
        }
        let _year = value::year(cell, &hints);
        let _number = value::number(cell, &hints);
        let _truth = value::truth(cell);
    }
}
