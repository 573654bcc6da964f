//! Headings, paragraphs, lists, definitions; the door to all other blocks.

use std::ops::ControlFlow;

use super::slab::{Anchor, Slab, keep_all, keep_ends, space_before};
use super::{Entry, Layout, line_metrics};
use crate::document::*;
use crate::draw::{Canvas, Side, Stroke};
use crate::error::{Error, Progress};
use crate::pdf::tags::{Attribute, ElementId, ROOT};
use crate::text::flat::{Flat, TextStyle};

/// Prose is no wider than this: about eighty characters.
const MEASURE: f32 = 430.0;
/// Indentation of list points.
const LIST_INDENT: f32 = 16.0;

impl Layout<'_> {
    pub(super) fn block(
        &mut self,
        block: &Block,
        slabs: &mut Vec<Slab>,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<(), Error> {
        let start = slabs.len();
        match block {
            Block::Heading(heading) => slabs.extend(self.heading(heading)),
            Block::Paragraph(paragraph) => slabs.extend(self.paragraph(paragraph)),
            Block::List(list) => slabs.extend(self.list(list)),
            Block::Definitions(definitions) => slabs.extend(self.definitions(definitions)),
            Block::KeyFigures(figures) => slabs.extend(self.key_figures(figures)),
            Block::Table(table) => slabs.extend(self.table(table, progress)?),
            Block::Chart(chart) => slabs.extend(self.chart(chart)),
            Block::Map(map) => slabs.extend(self.map(map)),
            Block::Callout(callout) => slabs.extend(self.callout(callout)),
            Block::Certificate(certificate) => slabs.push(self.certificate(certificate)),
            Block::PageBreak => slabs.push(Slab {
                new_page: true,
                ..Slab::default()
            }),
        }
        let id = super::id_of(block);
        if let (Some(id), Some(first)) = (id, slabs.get_mut(start)) {
            first.anchors.push(Anchor::Id(id.to_owned()));
        }
        Ok(())
    }

    /// The prose measure, as a start and a width.
    fn measure(&self) -> f32 {
        self.frame.width.min(MEASURE)
    }

    fn heading(&mut self, heading: &Heading) -> Vec<Slab> {
        let sizes = &self.theme.sizes;
        let (size, leading, before, after, tag) = match heading.level {
            Level::One => (sizes.hero, 1.2, 26.0, 10.0, "H1"),
            Level::Two => (sizes.title, 1.25, 20.0, 5.0, "H2"),
            Level::Three => (sizes.lead, 1.3, 14.0, 3.0, "H3"),
        };
        let style = self.style(size, leading).bold();
        if heading.level == Level::One {
            self.section = self.tree.child(ROOT, "Sect");
        }
        let element = self.tree.child(self.section, tag);
        let number = heading.number.clone();
        let content = match number.is_empty() {
            true => heading.content.clone(),
            false => {
                let mut all = vec![Inline::Text(Run {
                    text: format!("{number}\u{2002}"),
                    tone: Tone::Accent,
                    ..Run::new("")
                })];
                all.extend(heading.content.0.iter().cloned());
                Content(all)
            }
        };
        self.entries.push(Entry {
            level: heading.level,
            id: heading.id.clone(),
            number,
            words: heading.content.plain(),
            listed: heading.listed,
        });
        let flat = self.flatten(&content, style, element);
        let mut slabs = self.set_lines(&flat, style, element, 0.0, self.frame.width);
        keep_all(&mut slabs);
        space_before(&mut slabs, before);
        if let Some(last) = slabs.last_mut() {
            last.height += after;
        }
        if let Some(first) = slabs.first_mut() {
            first.new_page = heading.new_page;
        }
        slabs
    }

    fn paragraph(&mut self, paragraph: &Paragraph) -> Vec<Slab> {
        if paragraph.content.is_empty() {
            return Vec::new();
        }
        let sizes = &self.theme.sizes;
        let (style, before) = match paragraph.style {
            ParagraphStyle::Body => (self.style(sizes.body, 1.5), 7.0),
            ParagraphStyle::Lead => (
                self.style(sizes.lead, 1.5)
                    .colour(self.theme.colours.text_muted),
                8.0,
            ),
            ParagraphStyle::Small => (
                self.style(sizes.small, 1.45)
                    .colour(self.theme.colours.text_muted),
                6.0,
            ),
        };
        let element = self.tree.child(self.section, "P");
        let flat = self.flatten(&paragraph.content, style, element);
        let mut slabs = self.set_lines(&flat, style, element, 0.0, self.measure());
        keep_ends(&mut slabs);
        if let (true, Some(last)) = (paragraph.keep_with_next, slabs.last_mut()) {
            last.keep = true;
        }
        space_before(&mut slabs, before);
        slabs
    }

    fn list(&mut self, list: &List) -> Vec<Slab> {
        if list.points.is_empty() {
            return Vec::new();
        }
        let style = self.style(self.theme.sizes.body, 1.5);
        let element = self.tree.child(self.section, "L");
        let numbering = match list.marker {
            Marker::Bullet => "Disc",
            Marker::Number => "Decimal",
        };
        self.tree
            .get_mut(element)
            .attributes
            .push(Attribute::Numbering(numbering));
        let mut all = Vec::new();
        for (at, point) in list.points.iter().enumerate() {
            let item = self.tree.child(element, "LI");
            let label = self.tree.child(item, "Lbl");
            let body = self.tree.child(item, "LBody");
            let mark = match list.marker {
                Marker::Bullet => "•".to_owned(),
                Marker::Number => format!("{}.", self.document.strings.digits.write(at + 1)),
            };
            let flat = self.flatten(point, style, body);
            let mut slabs = self.set_lines(
                &flat,
                style,
                body,
                LIST_INDENT,
                self.measure() - LIST_INDENT,
            );
            if let Some(first) = slabs.first_mut() {
                let leading = self.leading_of(first);
                let (_, baseline) = line_metrics(style, leading);
                let line = self.label(
                    &mark,
                    style.colour(self.theme.colours.accent),
                    LIST_INDENT * 2.0,
                );
                let mut canvas = Canvas::new(self.frame.width, self.direction());
                canvas.text_of(Some(label), line, 1.0, LIST_INDENT, Side::Start, baseline);
                canvas.marks.append(&mut first.marks);
                first.marks = canvas.marks;
            }
            keep_ends(&mut slabs);
            space_before(&mut slabs, if at == 0 { 7.0 } else { 3.0 });
            all.extend(slabs);
        }
        all
    }

    fn leading_of(&self, slab: &Slab) -> f32 {
        slab.marks
            .iter()
            .filter_map(|mark| match &mark.part {
                super::slab::Part::Text { line, .. } => Some(line.leading),
                super::slab::Part::Shape(_) => None,
            })
            .fold(1.0, f32::max)
    }

    fn definitions(&mut self, definitions: &Definitions) -> Vec<Slab> {
        if definitions.entries.is_empty() {
            return Vec::new();
        }
        let width = self.frame.width;
        let label_width = (width * 0.32).round();
        let value_width = width - label_width - 12.0;
        let label_style = self
            .style(self.theme.sizes.small, 1.45)
            .colour(self.theme.colours.text_muted);
        let value_style = self.style(self.theme.sizes.body, 1.45);
        let element = self.tree.child(self.section, "L");
        self.tree
            .get_mut(element)
            .attributes
            .push(Attribute::Numbering("None"));
        let hairline = Stroke::solid(0.5, self.theme.colours.line);
        let mut all = Vec::new();
        for (at, (label, value)) in definitions.entries.iter().enumerate() {
            let item = self.tree.child(element, "LI");
            let label_element = self.tree.child(item, "Lbl");
            let value_element = self.tree.child(item, "LBody");
            let label_flat = self.flatten(label, label_style, label_element);
            let value_flat = self.flatten(value, value_style, value_element);
            let mut labels = self
                .typesetter
                .lines(&label_flat, label_style, label_width)
                .into_iter();
            let mut values = self
                .typesetter
                .lines(&value_flat, value_style, value_width)
                .into_iter();
            let count = labels.len().max(values.len());
            for row in 0..count {
                let (label, value) = (labels.next(), values.next());
                let leading = label
                    .iter()
                    .chain(&value)
                    .map(|line| line.leading)
                    .fold(1.0, f32::max);
                let (height, mut baseline) = line_metrics(value_style, leading);
                let mut canvas = Canvas::new(width, self.direction());
                let above = if row == 0 { 4.0 } else { 0.0 };
                baseline += above;
                if row == 0 && at > 0 {
                    canvas.rule(0.0, width, 0.0, hairline);
                }
                if let Some(line) = label {
                    canvas.text_of(
                        Some(label_element),
                        line,
                        0.0,
                        label_width,
                        Side::Start,
                        baseline,
                    );
                }
                if let Some(line) = value {
                    canvas.text_of(
                        Some(value_element),
                        line,
                        label_width + 12.0,
                        value_width,
                        Side::Start,
                        baseline,
                    );
                }
                let below = if row + 1 == count { 3.5 } else { 0.0 };
                let mut slab = Slab::new(above + height + below, canvas.marks);
                slab.keep = row + 1 < count && count < 4;
                all.push(slab);
            }
        }
        space_before(&mut all, 8.0);
        all
    }

    /// Sets text as one slab for each line.
    pub(super) fn set_lines(
        &mut self,
        flat: &Flat,
        style: TextStyle,
        element: ElementId,
        start: f32,
        width: f32,
    ) -> Vec<Slab> {
        let direction = self.direction();
        let lines = self.typesetter.lines(flat, style, width);
        lines
            .into_iter()
            .map(|line| {
                let (height, baseline) = line_metrics(style, line.leading);
                let mut canvas = Canvas::new(self.frame.width, direction);
                canvas.text_of(Some(element), line, start, width, Side::Start, baseline);
                Slab::new(height, canvas.marks)
            })
            .collect()
    }
}
