//! Key figures and charts. A value gives a length and nothing else: the figure printed beside it is the caller's text.

use super::{Badge, Caption, Swatch};

/// Large figures, in a row or as an equation.
#[allow(clippy::large_enum_variant)] // a document has a handful of these
#[derive(Clone, Debug, PartialEq)]
pub enum KeyFigures {
    /// Figures side by side; they wrap when they do not fit.
    Row(Vec<KeyFigure>),
    /// `total = term + term`, and figures that are never added behind a dashed edge.
    Equation {
        /// The sum, drawn first and strongest.
        total: KeyFigure,
        /// What it is the sum of.
        terms: Vec<KeyFigure>,
        /// Counted figures that are never added.
        apart: Option<Apart>,
    },
}

/// One large figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyFigure {
    /// A badge before the label.
    pub badge: Option<Badge>,
    /// What it counts.
    pub label: String,
    /// Set small before the value, such as `THB`; may be empty.
    pub prefix: String,
    /// The figure, as printed.
    pub value: String,
    /// Set small after the value, such as `million`; may be empty.
    pub unit: String,
    /// A line below; may be empty.
    pub detail: String,
}

impl KeyFigure {
    /// A figure with its label.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> KeyFigure {
        KeyFigure {
            label: label.into(),
            value: value.into(),
            ..KeyFigure::default()
        }
    }
}

/// Figures that stand apart from an equation.
#[derive(Clone, Debug, PartialEq)]
pub struct Apart {
    /// A badge before the title.
    pub badge: Option<Badge>,
    /// Title, such as `Counted, never added`.
    pub title: String,
    /// The figures.
    pub figures: Vec<KeyFigure>,
}

/// A chart. `alt` is read to those who cannot see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Target of internal links; empty for none.
    pub id: String,
    /// Caption above.
    pub caption: Option<Caption>,
    /// What the chart shows, in words and figures.
    pub alt: String,
    /// What is drawn.
    pub kind: ChartKind,
    /// Small print under the chart; may be empty.
    pub note: String,
}

/// The kinds of charts.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartKind {
    /// Stacked columns, one for each year, with values, totals and a legend.
    Columns(Columns),
    /// Horizontal bars in the order given, with labels and values.
    Bars(Vec<Bar>),
}

/// Stacked columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    /// The series, bottom first.
    pub series: Vec<Series>,
    /// The columns, in reading order.
    pub columns: Vec<StackedColumn>,
}

/// A series of stacked columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Name in the legend.
    pub name: String,
    /// Letter in the legend's mark; may be empty.
    pub mark: String,
    /// Colour.
    pub swatch: Swatch,
}

/// One stacked column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StackedColumn {
    /// Under the column, such as the year.
    pub label: String,
    /// Over the column; may be empty.
    pub total: String,
    /// One part for each series, bottom first.
    pub parts: Vec<Part>,
    /// Bold label and total: the year the report is about.
    pub strong: bool,
}

/// A part of a stacked column.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Height, in any unit; negative and non-finite values draw nothing.
    pub value: f64,
    /// Printed inside when it fits.
    pub text: String,
}

impl Part {
    /// A part.
    pub fn new(value: f64, text: impl Into<String>) -> Part {
        Part {
            value,
            text: text.into(),
        }
    }
}

/// A horizontal bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Before the bar.
    pub label: String,
    /// Length, in any unit, as parts laid end to end; negative and non-finite values draw nothing.
    pub parts: Vec<(f64, Swatch)>,
    /// Printed at the end.
    pub text: String,
    /// A second figure after it, such as a share; may be empty.
    pub share: String,
}

impl Bar {
    /// A bar in one colour.
    pub fn new(
        label: impl Into<String>,
        value: f64,
        text: impl Into<String>,
        swatch: Swatch,
    ) -> Bar {
        Bar {
            label: label.into(),
            parts: vec![(value, swatch)],
            text: text.into(),
            share: String::new(),
        }
    }
}
