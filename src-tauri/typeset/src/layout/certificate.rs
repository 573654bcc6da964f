//! A certificate: a border, the name in the middle, lines to sign on at the foot.

use super::slab::Slab;
use super::{Entry, Layout, line_metrics};
use crate::document::*;
use crate::draw::{Canvas, Side, Stroke};
use crate::pdf::tags::{ElementId, ROOT};
use crate::text::flat::TextStyle;
use crate::text::lines::Line;

/// Distance of the outer border from the edge of the paper, and of the inner from the outer.
const EDGE: f32 = 24.0;
const GAP: f32 = 6.0;
/// Room for the signatures at the foot.
const FOOT: f32 = 92.0;
/// The most that is signed by.
const SIGNATURES: usize = 3;

/// Lines of one paragraph with the air above them.
struct Part {
    element: ElementId,
    before: f32,
    style: TextStyle,
    lines: Vec<Line>,
    /// A fine rule under the lines.
    ruled: bool,
}

impl Part {
    fn height(&self) -> f32 {
        let lines: f32 = self
            .lines
            .iter()
            .map(|line| line_metrics(self.style, line.leading).0)
            .sum();
        self.before + lines + if self.ruled { 8.0 } else { 0.0 }
    }
}

impl Layout<'_> {
    pub(super) fn certificate(&mut self, certificate: &Certificate) -> Slab {
        let frame = self.frame;
        self.section = self.tree.child(ROOT, "Sect");
        self.entries.push(Entry {
            level: Level::One,
            id: certificate.id.clone(),
            number: String::new(),
            words: certificate.name.clone(),
            listed: true,
        });
        let mut canvas = Canvas::new(frame.width, self.direction());
        self.border(&mut canvas);
        let parts = self.certificate_parts(certificate);
        // The text stands in the middle of what the signatures leave, a little above it.
        let room = frame.height - FOOT;
        let height: f32 = parts.iter().map(Part::height).sum();
        let mut y = ((room - height) * 0.45).max(-24.0);
        let rule = Stroke::solid(0.7, self.theme.colours.line_strong);
        for part in parts {
            y += part.before;
            for line in part.lines {
                let (height, baseline) = line_metrics(part.style, line.leading);
                canvas.text_of(
                    Some(part.element),
                    line,
                    0.0,
                    frame.width,
                    Side::Middle,
                    y + baseline,
                );
                y += height;
            }
            if part.ruled {
                let width = frame.width * 0.5;
                canvas.rule((frame.width - width) / 2.0, width, y + 4.0, rule);
                y += 8.0;
            }
        }
        self.signatures(&mut canvas, certificate);
        Slab {
            new_page: true,
            ..Slab::new(frame.height, canvas.marks)
        }
    }

    fn border(&self, canvas: &mut Canvas) {
        let frame = self.frame;
        let colours = &self.theme.colours;
        let (accent, quiet) = (colours.accent, colours.sequence[2]);
        let (x, y) = (EDGE - frame.left, EDGE - frame.top);
        let (width, height) = (
            frame.page_width - 2.0 * EDGE,
            frame.page_height - 2.0 * EDGE,
        );
        canvas.rect(
            x,
            y,
            width,
            height,
            0.0,
            None,
            Some(Stroke::solid(2.4, accent)),
        );
        let (x, y) = (x + GAP, y + GAP);
        let (width, height) = (width - 2.0 * GAP, height - 2.0 * GAP);
        canvas.rect(
            x,
            y,
            width,
            height,
            0.0,
            None,
            Some(Stroke::solid(0.7, quiet)),
        );
        // A diamond of four dots in each corner.
        for (corner_x, corner_y) in [
            (x, y),
            (x + width, y),
            (x, y + height),
            (x + width, y + height),
        ] {
            canvas.circle(
                corner_x,
                corner_y,
                5.2,
                Some(Colour::hex(0xffffff)),
                Some(Stroke::solid(0.7, quiet)),
            );
            canvas.circle(corner_x, corner_y, 2.6, Some(accent), None);
        }
    }

    fn certificate_parts(&mut self, certificate: &Certificate) -> Vec<Part> {
        let colours = self.theme.colours.clone();
        let width = self.frame.width;
        let measure = width * 0.82;
        let mut parts = Vec::new();
        let mut agency = certificate.agency.iter().filter(|line| !line.is_empty());
        if let Some(first) = agency.next() {
            let style = self.style(14.0, 1.4).bold().colour(colours.accent);
            parts.push(self.part("P", first, style, 0.0, measure, 2));
        }
        for line in agency.take(2) {
            let style = self.style(10.5, 1.45).colour(colours.text_muted);
            parts.push(self.part("P", line, style, 0.0, measure, 1));
        }
        let title = self.part_fitting("H1", &certificate.title, [32.0, 28.0, 23.0], 24.0, width, 1);
        parts.push(title);
        if !certificate.lead.is_empty() {
            let style = self.style(12.0, 1.45).colour(colours.text_muted);
            parts.push(self.part("P", &certificate.lead, style, 16.0, measure, 2));
        }
        let mut name =
            self.part_fitting("P", &certificate.name, [27.0, 22.0, 17.0], 10.0, measure, 2);
        name.ruled = true;
        name.style = name.style.colour(colours.accent);
        for line in &mut name.lines {
            line.pieces
                .iter_mut()
                .for_each(|piece| piece.colour = colours.accent);
        }
        parts.push(name);
        if !certificate.about.is_empty() {
            let style = self.style(11.0, 1.45).colour(colours.text_muted);
            parts.push(self.part("P", &certificate.about, style, 4.0, measure, 2));
        }
        for (place, text) in certificate.text.iter().take(4).enumerate() {
            let (style, before, most) = match place {
                1 => (self.style(15.0, 1.35).bold(), 6.0, 3),
                0 => (self.style(12.0, 1.45), 14.0, 2),
                _ => (self.style(11.5, 1.45), 6.0, 2),
            };
            parts.push(self.part("P", text, style, before, measure, most));
        }
        if !certificate.given.is_empty() {
            let style = self.style(11.0, 1.45).colour(colours.text_muted);
            parts.push(self.part("P", &certificate.given, style, 14.0, measure, 1));
        }
        parts
    }

    fn part(
        &mut self,
        tag: &'static str,
        text: &str,
        style: TextStyle,
        before: f32,
        width: f32,
        most: usize,
    ) -> Part {
        let element = self.tree.child(self.section, tag);
        Part {
            element,
            before,
            style,
            lines: self.lines(text, style, width, most),
            ruled: false,
        }
    }

    /// The first size at which a text takes no more than `most` lines; at the last size it takes twice as many.
    fn part_fitting(
        &mut self,
        tag: &'static str,
        text: &str,
        sizes: [f32; 3],
        before: f32,
        width: f32,
        most: usize,
    ) -> Part {
        let mut style = self.style(sizes[0], 1.2).bold();
        for size in sizes {
            style = self.style(size, 1.2).bold();
            if self.lines(text, style, width, most + 1).len() <= most {
                break;
            }
        }
        self.part(tag, text, style, before, width, most * 2)
    }

    fn signatures(&mut self, canvas: &mut Canvas, certificate: &Certificate) {
        let frame = self.frame;
        let colours = self.theme.colours.clone();
        let bottom = frame.height + 4.0;
        let signers: Vec<&Signature> = certificate.signatures.iter().take(SIGNATURES).collect();
        let count = signers.len().max(1) as f32;
        let slot = frame.width / count;
        let width = (slot - 36.0).min(210.0);
        let top = bottom - FOOT + 44.0;
        for (place, signer) in signers.into_iter().enumerate() {
            let start = slot * place as f32 + (slot - width) / 2.0;
            canvas.rule(start, width, top, Stroke::solid(0.8, colours.text));
            let mut y = top + 4.0;
            let bold = self.style(10.5, 1.35).bold();
            let plain = self.style(9.5, 1.35).colour(colours.text_muted);
            for (text, style, most) in [(&signer.name, bold, 1), (&signer.title, plain, 2)] {
                if text.is_empty() {
                    continue;
                }
                let element = self.tree.child(self.section, "P");
                for line in self.lines(text, style, width, most) {
                    let (height, baseline) = line_metrics(style, line.leading);
                    canvas.text_of(
                        Some(element),
                        line,
                        start,
                        width,
                        Side::Middle,
                        y + baseline,
                    );
                    y += height;
                }
            }
        }
        if !certificate.number.is_empty() {
            let style = self
                .style(self.theme.sizes.micro, 1.3)
                .colour(colours.text_faint);
            let element = self.tree.child(self.section, "P");
            let line = self.label(&certificate.number, style, frame.width);
            canvas.text_of(
                Some(element),
                line,
                0.0,
                frame.width,
                Side::Middle,
                bottom + 14.0,
            );
        }
    }
}
