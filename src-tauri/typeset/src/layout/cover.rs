//! The cover: a block of colour with title and year, facts below, state at the foot.

use super::pages::Page;
use super::slab::Slab;
use super::{Layout, line_metrics};
use crate::document::*;
use crate::draw::{Canvas, Side, Stroke};
use crate::pdf::tags::{Attribute, ElementId};
use crate::text::flat::TextStyle;

/// Upper edge and height of the block of colour, from the top of the page.
const BLOCK_TOP: f32 = 132.0;
const BLOCK_HEIGHT: f32 = 330.0;

impl Layout<'_> {
    pub(super) fn cover(&mut self, cover: &Cover, section: ElementId) -> Page {
        let frame = self.frame;
        // Marks are measured from the upper left corner of the body, as on every page.
        let mut canvas = Canvas::new(frame.width, self.direction());
        let top = -frame.top;
        self.cover_agency(&mut canvas, cover, section, top + 62.0);
        self.cover_block(&mut canvas, cover, section, top + BLOCK_TOP);
        let foot = self.cover_status(&mut canvas, cover, section);
        self.cover_facts(
            &mut canvas,
            cover,
            section,
            top + BLOCK_TOP + BLOCK_HEIGHT + 26.0,
            foot - 14.0,
        );
        Page {
            slabs: vec![(0.0, Slab::new(frame.height, canvas.marks))],
            notes_rule: None,
        }
    }

    fn cover_agency(&mut self, canvas: &mut Canvas, cover: &Cover, section: ElementId, top: f32) {
        let colours = &self.theme.colours;
        let accent = colours.accent;
        let bold = self.style(self.theme.sizes.lead + 1.0, 1.35).bold();
        let plain = self
            .style(self.theme.sizes.body, 1.4)
            .colour(colours.text_muted);
        let room = self.frame.width - 110.0;
        let mut y = top;
        let count = cover.agency.len().min(3);
        if count > 0 {
            canvas.fill(0.0, top + 1.0, 3.0, 16.0 * count as f32, accent);
        }
        for (at, name) in cover.agency.iter().take(3).enumerate() {
            let style = if at == 0 { bold } else { plain };
            let element = self.tree.child(section, "P");
            let line = self.label(name, style, room);
            let (height, baseline) = line_metrics(style, line.leading);
            canvas.text_of(Some(element), line, 12.0, room, Side::Start, y + baseline);
            y += height.max(16.0);
        }
    }

    fn cover_block(&mut self, canvas: &mut Canvas, cover: &Cover, section: ElementId, top: f32) {
        let frame = self.frame;
        let colours = &self.theme.colours;
        let (fill, on, quiet) = (colours.accent, Colour::hex(0xffffff), colours.sequence[1]);
        let (dots, year_colour) = (colours.sequence[4], colours.sequence[2]);
        canvas.fill(-frame.left, top, frame.page_width, BLOCK_HEIGHT, fill);
        // A field of dots that thins out towards the text: the land of the report's maps.
        let pitch = 9.0;
        let rows = (BLOCK_HEIGHT / pitch) as usize;
        for row in 1..rows {
            let part = row as f32 / rows as f32;
            let count = (4.0 + 15.0 * (1.0 - part).powf(1.4)) as usize;
            let length = count as f32 * pitch;
            let start = frame.width + frame.left - length - 4.0;
            canvas.dots(start, length, top + row as f32 * pitch, pitch, 2.0, dots);
        }
        let room = frame.width * 0.74;
        let (title_lines, style) =
            self.fitting(&cover.title, room, [32.0, 27.0, 23.0, 19.0, 15.0, 12.0], 5);
        let mut y = top + 34.0;
        let element = self.tree.child(section, "P");
        let style = style.colour(on);
        for mut line in title_lines {
            line.pieces.iter_mut().for_each(|piece| piece.colour = on);
            let (height, baseline) = line_metrics(style, line.leading);
            canvas.text_of(Some(element), line, 0.0, room, Side::Start, y + baseline);
            y += height;
        }
        if !cover.subtitle.is_empty() {
            y += 8.0;
            let style = self.style(self.theme.sizes.title, 1.4).colour(quiet);
            let element = self.tree.child(section, "P");
            for line in self.lines(&cover.subtitle, style, room, 3) {
                let (height, baseline) = line_metrics(style, line.leading);
                canvas.text_of(Some(element), line, 0.0, room, Side::Start, y + baseline);
                y += height;
            }
        }
        if !cover.year.is_empty() {
            let element = self.tree.child(section, "P");
            let mut style = self.style(104.0, 1.0).bold().colour(year_colour);
            let mut line = self.label(&cover.year, style, f32::MAX);
            if line.width > frame.width {
                style.size = (style.size * frame.width / line.width).max(12.0);
                line = self.label(&cover.year, style, frame.width);
            }
            canvas.text_of(
                Some(element),
                line,
                -4.0,
                frame.width,
                Side::Start,
                top + BLOCK_HEIGHT - 26.0,
            );
        }
    }

    /// The first size at which a text takes no more than `most` lines; at the last size it is cut.
    fn fitting(
        &mut self,
        text: &str,
        width: f32,
        sizes: [f32; 6],
        most: usize,
    ) -> (Vec<crate::text::lines::Line>, TextStyle) {
        let probe: String = text.chars().take(600).collect();
        for size in sizes {
            let style = self.style(size, 1.2).bold();
            let lines = self.lines(&probe, style, width, 40);
            let room = if size <= 15.0 { most + 2 } else { most };
            if lines.len() <= room
                && probe.len() == text.len()
                && lines.iter().all(|line| line.width <= width + 0.5)
            {
                return (lines, style);
            }
        }
        let style = self.style(sizes[5], 1.2).bold();
        (self.lines(&probe, style, width, most + 3), style)
    }

    fn cover_facts(
        &mut self,
        canvas: &mut Canvas,
        cover: &Cover,
        section: ElementId,
        top: f32,
        bottom: f32,
    ) {
        let label_style = self
            .style(self.theme.sizes.small, 1.4)
            .colour(self.theme.colours.text_muted);
        let value_style = self.style(self.theme.sizes.body, 1.4);
        let hairline = Stroke::solid(0.5, self.theme.colours.line);
        let width = self.frame.width;
        let label_width = 130.0;
        let value_width = width - label_width - 12.0;
        if cover.facts.is_empty() {
            return;
        }
        let list = self.tree.child(section, "L");
        self.tree
            .get_mut(list)
            .attributes
            .push(Attribute::Numbering("None"));
        let mut y = top;
        for (label, value) in &cover.facts {
            let labels = self.lines(label, label_style, label_width, 2);
            let values = self.lines(value, value_style, value_width, 3);
            let count = labels.len().max(values.len()) as f32;
            let leading = labels
                .iter()
                .chain(&values)
                .map(|line| line.leading)
                .fold(1.0, f32::max);
            let (height, baseline) = line_metrics(value_style, leading);
            if y + count * height + 9.0 > bottom {
                break;
            }
            let item = self.tree.child(list, "LI");
            let label_element = self.tree.child(item, "Lbl");
            let value_element = self.tree.child(item, "LBody");
            y += 4.5;
            for (at, line) in labels.into_iter().enumerate() {
                canvas.text_of(
                    Some(label_element),
                    line,
                    0.0,
                    label_width,
                    Side::Start,
                    y + at as f32 * height + baseline,
                );
            }
            for (at, line) in values.into_iter().enumerate() {
                canvas.text_of(
                    Some(value_element),
                    line,
                    label_width + 12.0,
                    value_width,
                    Side::Start,
                    y + at as f32 * height + baseline,
                );
            }
            y += count * height + 4.5;
            canvas.rule(0.0, width, y, hairline);
        }
    }

    /// The seal or its dashed place, and the fingerprint; gives the upper edge of what it drew.
    fn cover_status(&mut self, canvas: &mut Canvas, cover: &Cover, section: ElementId) -> f32 {
        let colours = &self.theme.colours;
        let (seal, tint) = (colours.seal, Colour::hex(0xffffff));
        let micro = self
            .style(self.theme.sizes.micro, 1.45)
            .colour(colours.text_faint);
        let width = self.frame.width;
        // The body ends above the running footer, which the cover does not have.
        let mut y = self.frame.height + 22.0;
        if !cover.fingerprint.is_empty() {
            let element = self.tree.child(section, "P");
            let mut lines = Vec::new();
            for text in cover.fingerprint.iter().take(6) {
                lines.extend(self.lines(text, micro, width, 2));
            }
            let (height, baseline) = line_metrics(micro, 1.0);
            y -= height * lines.len() as f32;
            for (at, line) in lines.into_iter().enumerate() {
                canvas.text_of(
                    Some(element),
                    line,
                    0.0,
                    width,
                    Side::Start,
                    y + at as f32 * height + baseline,
                );
            }
            y -= 10.0;
        }
        let Some(status) = &cover.status else {
            return y;
        };
        let ring = 17.0;
        y -= 2.0 * ring + 4.0;
        let (x, middle) = (ring + 1.0, y + ring);
        let stroke = if status.sealed {
            Stroke::solid(1.4, seal)
        } else {
            Stroke {
                width: 1.1,
                colour: seal,
                dash: Some((3.0, 2.2)),
            }
        };
        canvas.circle(x, middle, ring, Some(tint), Some(stroke));
        if status.sealed {
            canvas.circle(x, middle, ring - 3.4, None, Some(Stroke::solid(0.6, seal)));
        }
        // A stamp: knob, neck, base.
        canvas.circle(x, middle - 5.6, 3.3, Some(seal), None);
        canvas.fill(x - 1.5, middle - 4.0, 3.0, 6.0, seal);
        canvas.rect(x - 7.0, middle + 1.4, 14.0, 3.8, 1.2, Some(seal), None);
        canvas.fill(x - 7.0, middle + 7.0, 14.0, 1.2, seal);
        let title_style = self.style(self.theme.sizes.lead, 1.35).bold().colour(seal);
        let detail_style = self
            .style(self.theme.sizes.small, 1.4)
            .colour(self.theme.colours.text_muted);
        let start = 2.0 * ring + 14.0;
        let title = self.label(&status.title, title_style, width - start);
        let element = self.tree.child(section, "P");
        let single = status.detail.is_empty();
        canvas.text_of(
            Some(element),
            title,
            start,
            width - start,
            Side::Start,
            middle + if single { 4.0 } else { -2.5 },
        );
        if !single {
            let element = self.tree.child(section, "P");
            let detail = self.label(&status.detail, detail_style, width - start);
            canvas.text_of(
                Some(element),
                detail,
                start,
                width - start,
                Side::Start,
                middle + 11.5,
            );
        }
        y
    }
}
