//! A built report on paper and in a workbook.

use typeset::{Bar, Caption, Chart, ChartKind, Swatch};

use super::{Composed, Frame, Part};
use crate::built_report::table::Built;
use crate::built_report::{Definition, Look};
use crate::contribution::Side;
use crate::error::Result;
use crate::messages::msg;
use crate::store::Reader;

/// Bars of a chart; what is beyond stands in the table.
const MOST_BARS: usize = 20;

/// The report of a definition.
pub fn compose(
    reader: &Reader<'_>,
    frame: &Frame,
    name: &str,
    definition: &Definition,
    public: bool,
) -> Result<Composed> {
    let mut built = Built::make(reader, &frame.words, definition)?;
    let hides = public && built.hide_small(reader, &frame.words)?;
    let mut parts = Vec::new();
    if definition.look == Look::Chart {
        parts.extend(chart(frame, &built).map(Part::Chart));
    }
    parts.push(Part::Sheet(built.sheet(&frame.words)));
    let basis = match definition.measure.is_money() {
        true => frame.basis(
            &built.figures.basis,
            definition.side.unwrap_or(Side::Contribution),
        ),
        false => Vec::new(),
    };
    let mut lead = match name.trim() {
        "" => Vec::new(),
        _ => vec![built.title.clone()],
    };
    if hides {
        let mark = frame.say(msg::trainees_hidden_mark());
        lead.push(frame.say(msg::trainees_public(mark)));
    }
    Ok(Composed {
        title: match name.trim() {
            "" => built.title.clone(),
            name => name.to_owned(),
        },
        running: frame.words.year(definition.year.into()),
        subject: built.title.clone(),
        lead,
        parts,
        basis,
    })
}

fn chart(frame: &Frame, built: &Built) -> Option<Chart> {
    let bars: Vec<(String, i64, String)> = built
        .bars()
        .into_iter()
        .take(MOST_BARS)
        .map(|(label, number)| {
            let text = match built.currency {
                Some(currency) => frame.words.amount(crate::money::Money {
                    minor: number,
                    currency,
                }),
                None => frame.words.count(number),
            };
            (label.to_owned(), number, text)
        })
        .collect();
    if bars.is_empty() {
        return None;
    }
    let spoken: Vec<String> = bars
        .iter()
        .map(|(label, _, text)| frame.say(msg::report_alt_bar(label, text)))
        .collect();
    Some(Chart {
        id: "figure-1".to_owned(),
        caption: Some(
            Caption::new(
                frame.say(msg::report_figure_number("1")),
                built.title.as_str(),
            )
            .unit(built.unit.as_str()),
        ),
        alt: frame.say(msg::report_alt_bars(
            &built.title,
            &built.unit,
            spoken.join("; "),
        )),
        kind: ChartKind::Bars(
            bars.into_iter()
                .map(|(label, number, text)| {
                    Bar::new(
                        label,
                        super::super::charts::length(number),
                        text,
                        Swatch::Category(1),
                    )
                })
                .collect(),
        ),
        note: String::new(),
    })
}
