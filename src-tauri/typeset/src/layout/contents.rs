//! The table of contents: dotted leaders, page numbers, links.

use super::pages::{Anchors, Page, Pages, anchors};
use super::slab::{Anchor, Slab, keep_all};
use super::{Layout, LinkTarget, line_metrics};
use crate::document::*;
use crate::draw::{Canvas, Side};
use crate::pdf::tags::ElementId;
use crate::text::flat::Flat;

/// Room for the page number at the end of a line.
const NUMBER_WIDTH: f32 = 26.0;

impl Layout<'_> {
    /// Sets the contents of a body whose first page comes after `before` pages and the contents themselves.
    pub(super) fn contents(
        &mut self,
        depth: Level,
        section: ElementId,
        body: &[Page],
        before: usize,
    ) -> Vec<Page> {
        let mut places = Anchors::new();
        anchors(body, 0, &mut places);
        // Once with all numbers zero to learn the length: the numbers have their own column, so lines do not change.
        let trial = self.contents_slabs(depth, section, &places, 0);
        let length = Pages::fill(trial, self.frame.height, &[]).len();
        self.tree.get_mut(section).kids.clear();
        let slabs = self.contents_slabs(depth, section, &places, before + length);
        Pages::fill(slabs, self.frame.height, &[])
    }

    fn contents_slabs(
        &mut self,
        depth: Level,
        section: ElementId,
        places: &Anchors,
        offset: usize,
    ) -> Vec<Slab> {
        let direction = self.direction();
        let width = self.frame.width;
        let mut slabs = Vec::new();
        let title_style = self.style(self.theme.sizes.hero, 1.2).bold();
        if !self.document.strings.contents_title.is_empty() {
            let heading = self.tree.child(section, "H1");
            let flat = Flat::plain(
                &self.document.strings.contents_title,
                title_style,
                direction,
            );
            slabs = self.set_lines(&flat, title_style, heading, 0.0, width);
            keep_all(&mut slabs);
            if let Some(last) = slabs.last_mut() {
                last.height += 14.0;
            }
        }
        let list = self.tree.child(section, "TOC");
        let entries = std::mem::take(&mut self.entries);
        for entry in entries
            .iter()
            .filter(|entry| entry.listed && entry.level <= depth)
        {
            let Some(&(page, _)) = places.get(&Anchor::Id(entry.id.clone())) else {
                continue;
            };
            let item = self.tree.child(list, "TOCI");
            let reference = self.tree.child(item, "Reference");
            let element = self.tree.child(reference, "Link");
            let words = format!("{} {}", entry.number, entry.words)
                .trim()
                .to_owned();
            let link = self.push_link(
                LinkTarget::Anchor(Anchor::Id(entry.id.clone())),
                element,
                words,
            );
            let (indent, number_room, before, style) = match entry.level {
                Level::One => (
                    0.0,
                    20.0,
                    9.0,
                    self.style(self.theme.sizes.body, 1.5).bold(),
                ),
                Level::Two => (20.0, 26.0, 2.0, self.style(self.theme.sizes.body, 1.45)),
                Level::Three => (
                    46.0,
                    32.0,
                    1.0,
                    self.style(self.theme.sizes.small, 1.45)
                        .colour(self.theme.colours.text_muted),
                ),
            };
            let text_start = if entry.number.is_empty() {
                indent
            } else {
                indent + number_room
            };
            let room = width - text_start - NUMBER_WIDTH - 10.0;
            let mut flat = Flat::plain(&entry.words, style, direction);
            for span in &mut flat.spans {
                span.link = Some(link);
            }
            let lines = self.typesetter.lines(&flat, style, room);
            let count = lines.len();
            for (at, line) in lines.into_iter().enumerate() {
                let (height, baseline) = line_metrics(style, line.leading);
                let mut canvas = Canvas::new(width, direction);
                if at == 0 && !entry.number.is_empty() {
                    let mut number = self.label(
                        &entry.number,
                        style.colour(self.theme.colours.accent),
                        number_room,
                    );
                    number
                        .pieces
                        .iter_mut()
                        .for_each(|piece| piece.link = Some(link));
                    canvas.text_of(
                        Some(element),
                        number,
                        indent,
                        number_room,
                        Side::Start,
                        baseline,
                    );
                }
                let line_width = line.width;
                canvas.text_of(Some(element), line, text_start, room, Side::Start, baseline);
                if at + 1 == count {
                    let digits = self.document.strings.digits.write(page + offset + 1);
                    let mut number = self.label(&digits, style, NUMBER_WIDTH);
                    number
                        .pieces
                        .iter_mut()
                        .for_each(|piece| piece.link = Some(link));
                    let leader_start = text_start + line_width + 6.0;
                    let leader_width = width - leader_start - number.width - 6.0;
                    if leader_width > 8.0 {
                        canvas.dots(
                            leader_start,
                            leader_width,
                            baseline - 0.8,
                            4.0,
                            0.75,
                            self.theme.colours.chart_axis,
                        );
                    }
                    canvas.text_of(
                        Some(element),
                        number,
                        width - NUMBER_WIDTH,
                        NUMBER_WIDTH,
                        Side::End,
                        baseline,
                    );
                }
                let mut slab = Slab::new(height, canvas.marks);
                slab.before = if at == 0 { before } else { 0.0 };
                slab.keep = at + 1 < count || entry.level == Level::One;
                slabs.push(slab);
            }
        }
        self.entries = entries;
        slabs
    }
}
