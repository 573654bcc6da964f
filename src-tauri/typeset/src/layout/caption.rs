//! What tables, charts and maps have in common: caption, alternative text, note.

use super::Layout;
use super::slab::{Slab, keep_all, space_before};
use crate::document::*;
use crate::draw::{Canvas, Side};
use crate::pdf::tags::ElementId;
use crate::text::flat::Flat;

impl Layout<'_> {
    /// Number and title in bold, the unit at the end of the line. Stays with what follows.
    pub(super) fn caption(&mut self, caption: &Caption, element: ElementId) -> Vec<Slab> {
        let style = self.style(self.theme.sizes.body, 1.35).bold();
        let unit_style = self
            .style(self.theme.sizes.small - 0.5, 1.35)
            .colour(self.theme.colours.text_faint);
        let direction = self.direction();
        let width = self.frame.width;
        let unit = self.label(&caption.unit, unit_style, width * 0.4);
        let room = if caption.unit.is_empty() {
            width
        } else {
            width - unit.width - 16.0
        };
        let flat = self.flatten_after(&caption.number, &caption.title, style, element);
        let lines = self.typesetter.lines(&flat, style, room);
        let mut slabs = Vec::new();
        for (at, line) in lines.into_iter().enumerate() {
            let (height, baseline) = crate::layout::line_metrics(style, line.leading);
            let mut canvas = Canvas::new(width, direction);
            canvas.text_of(Some(element), line, 0.0, room, Side::Start, baseline);
            if at == 0 && !caption.unit.is_empty() {
                canvas.text_of(Some(element), unit.clone(), 0.0, width, Side::End, baseline);
            }
            slabs.push(Slab::new(height, canvas.marks));
        }
        keep_all(&mut slabs);
        if let Some(last) = slabs.last_mut() {
            last.height += 3.0;
        }
        slabs
    }

    pub(super) fn figure_caption(&mut self, caption: Option<&Caption>) -> Vec<Slab> {
        let Some(caption) = caption else {
            return Vec::new();
        };
        let element = self.tree.child(self.section, "P");
        self.caption(caption, element)
    }

    pub(super) fn figure_element(&mut self, alt: &str) -> ElementId {
        let element = self.tree.child(self.section, "Figure");
        // A figure without alternative text is not allowed; a lone space says "nothing" and is.
        self.tree.get_mut(element).alt = Some(if alt.is_empty() {
            " ".to_owned()
        } else {
            alt.to_owned()
        });
        element
    }

    pub(super) fn finish_figure(&mut self, mut slabs: Vec<Slab>, note: &str) -> Vec<Slab> {
        if !note.is_empty() {
            if let Some(last) = slabs.last_mut() {
                last.keep = true;
            }
            let style = self
                .style(self.theme.sizes.micro, 1.4)
                .colour(self.theme.colours.text_muted);
            let element = self.tree.child(self.section, "P");
            let flat = Flat::plain(note, style, self.direction());
            let mut lines = self.set_lines(&flat, style, element, 0.0, self.frame.width);
            space_before(&mut lines, 4.0);
            slabs.extend(lines);
        }
        space_before(&mut slabs, 16.0);
        if let Some(last) = slabs.last_mut() {
            last.height += 6.0;
        }
        slabs
    }
}
