//! A country brief as tables.

use super::super::{Composed, Frame, Part};
use super::Brief;
use crate::contribution::{Side, Value};
use crate::error::Result;
use crate::messages::msg;
use crate::reference;
use crate::report::public_counts::PublicRow;
use crate::sheet::{Cell, Column, Kind, Row, Sheet};
use crate::values::{Currency, Date};

/// The brief as tables: for the workbook, which has no pages and so leaves nothing out.
///
/// # Errors
/// None of its own.
pub fn compose(brief: &Brief, frame: &Frame) -> Result<Composed> {
    let own = brief.own();
    let years = &brief.cooperation.basis.years;
    let year = |place: usize| frame.words.year(years[place].year.into());
    let mut columns = vec![
        Column::new(
            frame.say(msg::brief_side()),
            Kind::Text,
            frame.say(msg::sheet_side_about()),
        ),
        Column::new(
            frame.say(msg::dimension_modality()),
            Kind::Text,
            frame.say(msg::sheet_modality_about()),
        ),
    ];
    for currency in [own, Currency::USD] {
        for place in 0..years.len() {
            columns.push(Column::new(
                frame.say(msg::report_column_in(year(place), frame.currency(currency))),
                Kind::Money(currency),
                frame.say(msg::sheet_amount_about(
                    frame.currency(currency),
                    year(place),
                )),
            ));
        }
        columns.push(Column::new(
            frame.say(msg::report_column_in(
                frame.say(msg::report_column_sum()),
                frame.currency(currency),
            )),
            Kind::Money(currency),
            frame.say(msg::sheet_sum_about(frame.currency(currency))),
        ));
    }
    let amounts = |values: &[Value], sum: &Value| -> Vec<Cell> {
        let each = || values.iter().chain([sum]);
        each()
            .map(|value| Cell::money(value.own_minor, own))
            .chain(each().map(|value| Cell::money(value.usd_minor, Currency::USD)))
            .collect()
    };
    let mut rows = Vec::new();
    for side in &brief.cooperation.sides {
        let label = frame.say(side.side.label());
        for row in &side.modalities {
            let mut cells = vec![Cell::text(&label), Cell::text(&row.label)];
            cells.extend(amounts(&row.years, &row.sum));
            rows.push(Row::new(cells));
        }
        let mut cells = vec![
            Cell::text(&label),
            Cell::text(frame.say(msg::report_total())),
        ];
        cells.extend(amounts(&side.years, &side.sum));
        rows.push(Row::total(cells));
    }
    let money = Sheet {
        name: frame.say(msg::brief_both_ways()),
        title: frame.say(msg::brief_both_ways()),
        columns,
        rows,
        notes: Vec::new(),
    };
    let mut columns = vec![
        Column::new(
            frame.say(msg::brief_side()),
            Kind::Text,
            frame.say(msg::brief_counted_note()),
        ),
        Column::new(
            frame.say(msg::brief_counted()),
            Kind::Text,
            frame.say(msg::brief_counted_note()),
        ),
    ];
    columns.extend((0..years.len()).map(|place| {
        Column::new(
            year(place),
            Kind::Count,
            frame.say(msg::sheet_count_about(year(place))),
        )
    }));
    let mark = frame.say(msg::trainees_hidden_mark());
    let counts = |title: String, rows: &[PublicRow]| -> Vec<Row> {
        rows.iter()
            .map(|row| {
                let name = reference::measurement(&row.key).map_or(row.key.as_str(), |m| &m.name);
                let mut cells = vec![Cell::text(&title), Cell::text(name)];
                cells.extend(row.years.iter().map(|number| match number {
                    Some(number) => Cell::Count(*number),
                    None => Cell::Hidden(mark.clone()),
                }));
                Row::new(cells)
            })
            .collect()
    };
    let mut rows = counts(frame.say(msg::brief_given()), &brief.counted.provided);
    rows.extend(counts(
        frame.say(msg::brief_taken()),
        &brief.counted.received,
    ));
    let counted = Sheet {
        name: frame.say(msg::report_counted_apart()),
        title: frame.say(msg::report_counted_apart()),
        columns,
        rows,
        notes: brief.counted_notes(frame, &[]),
    };
    let text = |title: String| Column::new(&title, Kind::Text, "");
    let running = Sheet {
        name: frame.say(msg::brief_running(brief.running.len())),
        title: frame.say(msg::brief_running(brief.running.len())),
        columns: vec![
            text(frame.say(msg::report_column_code())),
            text(frame.say(msg::report_column_project())),
            text(frame.say(msg::axis_direction())),
            text(frame.say(msg::dimension_form())),
            Column::new(frame.say(msg::brief_from()), Kind::Day, ""),
            Column::new(frame.say(msg::brief_until()), Kind::Day, ""),
        ],
        rows: brief
            .running
            .iter()
            .map(|project| {
                let day = |day: Option<Date>| day.map_or(Cell::Blank, Cell::Day);
                Row::new(vec![
                    Cell::text(&project.code),
                    Cell::text(frame.title(&project.title, &project.title_en)),
                    Cell::text(frame.say(project.direction.label())),
                    Cell::text(frame.say(project.form.label())),
                    day(project.start_date),
                    day(project.end_date),
                ])
            })
            .collect(),
        notes: Vec::new(),
    };
    Ok(Composed {
        title: brief.title(frame),
        running: frame.words.year(brief.year.into()),
        subject: frame.say(msg::brief_subject()),
        lead: Vec::new(),
        parts: vec![
            Part::Sheet(money),
            Part::Sheet(counted),
            Part::Sheet(running),
        ],
        basis: frame.basis(&brief.cooperation.basis, Side::Contribution),
    })
}
