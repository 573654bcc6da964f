//! Horizontal bars with labels and values.

use super::{Canvas, Side, Stroke};
use crate::document::*;
use crate::layout::slab::Slab;
use crate::layout::{Layout, line_metrics};
use crate::pdf::tags::ElementId;

const THICKNESS: f32 = 9.0;
const GAP: f32 = 10.0;

impl Layout<'_> {
    pub(crate) fn draw_bars(&mut self, bars: &[Bar], element: ElementId) -> Vec<Slab> {
        let width = self.frame.width;
        let style = self.style(self.theme.sizes.small, 1.25);
        let share_style = style.colour(self.theme.colours.text_faint);
        let axis = Stroke::solid(0.8, self.theme.colours.chart_axis);
        let measure = |layout: &mut Self, text: &str| layout.label(text, style, width * 0.3).width;
        let label_room = bars
            .iter()
            .map(|bar| measure(self, &bar.label))
            .fold(40.0, f32::max)
            .min(width * 0.34);
        let text_room = bars
            .iter()
            .map(|bar| measure(self, &bar.text))
            .fold(0.0, f32::max);
        let share_room = bars
            .iter()
            .map(|bar| measure(self, &bar.share))
            .fold(0.0, f32::max);
        let share_gap = if share_room > 0.0 { GAP } else { 0.0 };
        let bar_start = label_room + GAP;
        let bar_room = (width - bar_start - GAP - text_room - share_gap - share_room).max(20.0);
        let length = |value: f64| {
            if value.is_finite() {
                value.max(0.0)
            } else {
                0.0
            }
        };
        let longest = bars
            .iter()
            .map(|bar| bar.parts.iter().map(|part| length(part.0)).sum::<f64>())
            .fold(0.0, f64::max);

        let few = bars.len() <= 24;
        let mut slabs = Vec::with_capacity(bars.len());
        for (at, bar) in bars.iter().enumerate() {
            let mut canvas = Canvas::new(width, self.direction());
            canvas.element = Some(element);
            let labels = self.lines(&bar.label, style, label_room, 2);
            let leading = labels.iter().map(|line| line.leading).fold(1.0, f32::max);
            let (line_height, baseline) = line_metrics(style, leading);
            let height = (labels.len() as f32 * line_height + 5.0).max(17.0);
            let label_top = (height - labels.len() as f32 * line_height) / 2.0;
            for (row, line) in labels.into_iter().enumerate() {
                canvas.text(
                    line,
                    0.0,
                    label_room,
                    Side::End,
                    label_top + row as f32 * line_height + baseline,
                );
            }
            let mut start = bar_start;
            for &(value, swatch) in &bar.parts {
                let part = if longest > 0.0 {
                    (length(value) / longest) as f32 * bar_room
                } else {
                    0.0
                };
                if part > 0.0 {
                    canvas.fill(
                        start,
                        (height - THICKNESS) / 2.0,
                        part,
                        THICKNESS,
                        self.theme.colours.fill(swatch),
                    );
                    start += part;
                }
            }
            canvas.line((bar_start, 0.0), (bar_start, height), axis);
            let middle = (height - line_height) / 2.0 + baseline;
            let text = self.label(&bar.text, style, text_room + 1.0);
            canvas.text(
                text,
                bar_start + bar_room + GAP,
                text_room,
                Side::End,
                middle,
            );
            let share = self.label(&bar.share, share_style, share_room + 1.0);
            canvas.text(share, width - share_room, share_room, Side::End, middle);
            let mut slab = Slab::new(height, canvas.marks);
            slab.keep = few && at + 1 < bars.len();
            slabs.push(slab);
        }
        slabs
    }
}
