//! Notes set apart by a tint and an edge.

use super::slab::{Slab, keep_ends, space_before};
use super::{Layout, line_metrics};
use crate::document::*;
use crate::draw::{Canvas, Side};

const EDGE: f32 = 3.0;
const INSET: f32 = 14.0;
const PADDING: f32 = 9.0;

impl Layout<'_> {
    pub(super) fn callout(&mut self, callout: &Callout) -> Vec<Slab> {
        let colours = &self.theme.colours;
        let (tint, edge) = match callout.kind {
            CalloutKind::Note => (colours.info_tint, colours.info),
            CalloutKind::Warning => (colours.warning_tint, colours.warning_mark),
            CalloutKind::Example => (colours.accent_tint, colours.accent),
        };
        let body = self.style(self.theme.sizes.small + 0.5, 1.5);
        let element = self.tree.child(self.section, "Div");
        let width = self.frame.width;
        let mut parts = Vec::new();
        if !callout.title.is_empty() {
            parts.push((&callout.title, body.bold()));
        }
        parts.extend(
            callout
                .paragraphs
                .iter()
                .filter(|p| !p.is_empty())
                .map(|p| (p, body)),
        );
        let mut slabs = Vec::new();
        let count = parts.len();
        for (at, (content, style)) in parts.into_iter().enumerate() {
            let paragraph = self.tree.child(element, "P");
            let flat = self.flatten(content, style, paragraph);
            let lines = self.typesetter.lines(&flat, style, width - 2.0 * INSET);
            let lines_count = lines.len();
            for (row, line) in lines.into_iter().enumerate() {
                let (height, baseline) = line_metrics(style, line.leading);
                let above = if at == 0 && row == 0 { PADDING } else { 0.0 };
                let below = match (at + 1 == count, row + 1 == lines_count) {
                    (true, true) => PADDING,
                    (false, true) => 3.0,
                    _ => 0.0,
                };
                let full = above + height + below;
                let mut canvas = Canvas::new(width, self.direction());
                // A hair of overlap, so that no white line shows between the strips.
                canvas.fill(0.0, -0.2, width, full + 0.2, tint);
                canvas.fill(0.0, -0.2, EDGE, full + 0.2, edge);
                canvas.text_of(
                    Some(paragraph),
                    line,
                    INSET,
                    width - 2.0 * INSET,
                    Side::Start,
                    above + baseline,
                );
                let mut slab = Slab::new(full, canvas.marks);
                slab.keep =
                    at + 1 < count && row + 1 == lines_count && style.weight == Weight::Bold;
                slabs.push(slab);
            }
        }
        keep_ends(&mut slabs);
        space_before(&mut slabs, 12.0);
        slabs
    }
}
