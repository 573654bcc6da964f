//! Stacked columns over the years.

use super::{Canvas, Side, Stroke};
use crate::document::*;
use crate::layout::slab::Slab;
use crate::layout::{Layout, line_metrics};
use crate::pdf::tags::ElementId;

/// Height of the plot.
const PLOT: f32 = 150.0;

impl Layout<'_> {
    pub(crate) fn draw_columns(&mut self, chart: &Columns, element: ElementId) -> Slab {
        let colours = &self.theme.colours;
        let width = self.frame.width;
        let small = self.style(self.theme.sizes.small, 1.35);
        let micro = self.style(self.theme.sizes.micro, 1.3);
        let axis = Stroke::solid(0.8, colours.chart_axis);
        let grid = Stroke::solid(0.5, colours.chart_grid);
        let mut canvas = Canvas::new(width, self.direction());
        canvas.element = Some(element);

        let mut y = 4.0;
        y += self.legend(&mut canvas, &chart.series, y);
        let (label_height, label_baseline) = line_metrics(small, 1.0);
        let top = y + label_height + 4.0;
        let base = top + PLOT;
        let height_of = |part: &Part| {
            if part.value.is_finite() {
                part.value.max(0.0)
            } else {
                0.0
            }
        };
        let highest = chart
            .columns
            .iter()
            .map(|column| column.parts.iter().map(height_of).sum::<f64>())
            .fold(0.0, f64::max);
        for quarter in 1..=4 {
            canvas.rule(0.0, width, base - PLOT * quarter as f32 / 4.0, grid);
        }
        let slot = width / chart.columns.len().max(1) as f32;
        let bar = (slot * 0.62).min(66.0);
        for (at, column) in chart.columns.iter().enumerate() {
            let centre = slot * (at as f32 + 0.5);
            let start = centre - bar / 2.0;
            let mut bottom = base;
            for (part, series) in column.parts.iter().zip(&chart.series) {
                let height = if highest > 0.0 {
                    (height_of(part) / highest) as f32 * PLOT
                } else {
                    0.0
                };
                if height <= 0.0 {
                    continue;
                }
                // A white hair between the parts, except where a part is hardly more than that.
                let gap = if bottom < base && height > 1.5 {
                    0.7
                } else {
                    0.0
                };
                canvas.fill(
                    start,
                    bottom - height,
                    bar,
                    height - gap,
                    self.theme.colours.fill(series.swatch),
                );
                if !part.text.is_empty() && height >= 13.0 {
                    let line = self.label(
                        &part.text,
                        micro.colour(self.theme.colours.on(series.swatch)),
                        bar * 4.0,
                    );
                    if line.width <= bar - 4.0 {
                        let middle = bottom - height / 2.0 + micro.size * 0.35;
                        canvas.text(line, start, bar, Side::Middle, middle);
                    }
                }
                bottom -= height;
            }
            let strong = |style: crate::text::flat::TextStyle| {
                if column.strong { style.bold() } else { style }
            };
            if !column.total.is_empty() {
                let line = self.label(&column.total, strong(small), slot - 4.0);
                canvas.text(line, centre - slot / 2.0, slot, Side::Middle, bottom - 5.0);
            }
            let line = self.label(
                &column.label,
                strong(small.colour(self.theme.colours.text_muted)),
                slot - 4.0,
            );
            canvas.text(
                line,
                centre - slot / 2.0,
                slot,
                Side::Middle,
                base + 4.0 + label_baseline,
            );
        }
        canvas.rule(0.0, width, base, axis);
        Slab::new(base + 4.0 + label_height, canvas.marks)
    }

    /// A row of marks with names; gives its height.
    fn legend(&mut self, canvas: &mut Canvas, series: &[Series], top: f32) -> f32 {
        let style = self.style(self.theme.sizes.small, 1.5);
        let (height, baseline) = line_metrics(style, 1.0);
        let mut start = 0.0;
        let mut y = top;
        for entry in series {
            let badge = Badge::new(entry.mark.clone(), entry.swatch);
            let line = self.badged(Some(&badge), &entry.name, style, self.frame.width);
            let width = line.width;
            if start > 0.0 && start + width > self.frame.width {
                start = 0.0;
                y += height + 2.0;
            }
            canvas.text(line, start, width, Side::Start, y + baseline);
            start += width + 18.0;
        }
        if series.is_empty() {
            0.0
        } else {
            y - top + height + 4.0
        }
    }
}
