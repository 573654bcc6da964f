//! Pages into printpdf operations, and content into the structure tree.

use std::collections::BTreeMap;

use printpdf::{Codepoint, DictItem, FontId, Op, PdfFontHandle, Pt, TextItem, TextMatrix};

use super::codes::UsedFace;
use super::shapes::round;
use super::tags::{AnnotationId, Attribute, ElementId, Kid, Tree};
use crate::document::{Colour, Swatch, Theme, Weight};
use crate::draw::{Shape, Stroke};
use crate::layout::Frame;
use crate::layout::slab::{Part, Slab};
use crate::text::flat::LinkId;
use crate::text::lines::{BADGE_SIDE, Line, Piece};
use crate::text::shape::{BOX, FamilyId, Run, Segment, Shaper};

/// A clickable area.
#[derive(Debug)]
pub(crate) struct Annotation {
    pub page: usize,
    /// Left, bottom, right, top.
    pub rect: [f32; 4],
    pub link: LinkId,
}

/// Paints pages.
pub(crate) struct Painter<'l> {
    pub(super) frame: Frame,
    theme: &'l Theme,
    shaper: &'l Shaper,
    tree: &'l mut Tree,
    link_elements: Vec<ElementId>,
    notes: &'l [ElementId],
    pub faces: BTreeMap<(FamilyId, Weight), UsedFace>,
    pub annotations: Vec<Annotation>,
    page: usize,
    pub(super) ops: Vec<Op>,
    mcid: u32,
    open: Open,
    /// The colour that is set for filling.
    pub(super) fill: Option<Colour>,
}

/// The marked content that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    Decoration,
    Element(ElementId),
}

/// Resource name of a face; never one of the standard fourteen's.
pub(crate) fn font_id(family: FamilyId, weight: Weight) -> FontId {
    FontId(format!(
        "T{family}{}",
        if weight == Weight::Bold { "B" } else { "R" }
    ))
}

impl<'l> Painter<'l> {
    pub fn new(
        frame: Frame,
        theme: &'l Theme,
        shaper: &'l Shaper,
        tree: &'l mut Tree,
        link_elements: Vec<ElementId>,
        notes: &'l [ElementId],
    ) -> Self {
        Painter {
            frame,
            theme,
            shaper,
            tree,
            link_elements,
            notes,
            faces: BTreeMap::new(),
            annotations: Vec::new(),
            page: 0,
            ops: Vec::new(),
            mcid: 0,
            open: Open::Nothing,
            fill: None,
        }
    }

    /// Paints one page: the body's slabs, then decoration.
    pub fn page(
        &mut self,
        index: usize,
        slabs: Vec<(f32, Slab)>,
        notes_rule: Option<f32>,
        furniture: Slab,
    ) -> Vec<Op> {
        self.page = index;
        self.mcid = 0;
        self.fill = None;
        for (y, slab) in slabs {
            self.slab(slab, self.frame.left, self.frame.top + y);
        }
        if let Some(y) = notes_rule {
            let stroke = Stroke::solid(0.5, self.theme.colours.line_strong);
            let (x, y) = (self.frame.left, self.frame.top + y);
            self.mark(Open::Decoration);
            self.shape(
                &Shape::Rule {
                    x1: x,
                    y1: y,
                    x2: x + self.frame.width,
                    y2: y,
                    stroke,
                },
                0.0,
                0.0,
            );
        }
        self.slab(furniture, 0.0, 0.0);
        self.mark(Open::Nothing);
        std::mem::take(&mut self.ops)
    }

    fn slab(&mut self, slab: Slab, left: f32, top: f32) {
        if let Some(figure) = slab.marks.iter().find_map(|mark| {
            mark.element
                .filter(|&e| self.tree.elements[e as usize].tag == "Figure")
        }) {
            self.bound(figure, top, slab.height);
        }
        for mark in slab.marks {
            let base = mark.element.map_or(Open::Decoration, Open::Element);
            match mark.part {
                Part::Shape(shape) => {
                    self.mark(base);
                    self.shape(&shape, left, top);
                }
                Part::Text { x, y, line } => self.line(&line, base, left + x, top + y),
            }
        }
    }

    /// Widens the bounding box of a figure; one that goes on overleaf has none.
    fn bound(&mut self, figure: ElementId, top: f32, height: f32) {
        let (left, right) = (self.frame.left, self.frame.left + self.frame.width);
        let (upper, lower) = (
            self.frame.page_height - top,
            self.frame.page_height - top - height,
        );
        let page = self.page as u32;
        let element = self.tree.get_mut(figure);
        let overleaf = element
            .kids
            .iter()
            .any(|kid| matches!(kid, Kid::Content { page: other, .. } if *other != page));
        match element.attributes.first_mut() {
            _ if overleaf => element.attributes.clear(),
            Some(Attribute::Bounds(bounds)) => bounds[1] = bounds[1].min(lower),
            _ => element
                .attributes
                .push(Attribute::Bounds([left, lower, right, upper])),
        }
    }

    /// Opens marked content for what follows, unless it is open already.
    fn mark(&mut self, wanted: Open) {
        if self.open == wanted {
            return;
        }
        if self.open != Open::Nothing {
            self.ops.push(Op::EndMarkedContent);
        }
        self.open = wanted;
        match wanted {
            Open::Nothing => {}
            Open::Decoration => self.ops.push(Op::BeginMarkedContent {
                tag: "Artifact".into(),
            }),
            Open::Element(element) => {
                let mcid = self.mcid;
                self.mcid += 1;
                self.tree.add(
                    element,
                    Kid::Content {
                        page: self.page as u32,
                        mcid,
                    },
                );
                let tag = self.tree.elements[element as usize].tag;
                let properties = DictItem::Dict {
                    map: BTreeMap::from([("MCID".to_owned(), DictItem::Int(i64::from(mcid)))]),
                };
                self.ops.push(Op::BeginMarkedContentWithProperties {
                    tag: tag.into(),
                    properties,
                });
            }
        }
    }

    fn line(&mut self, line: &Line, base: Open, x: f32, y: f32) {
        for piece in &line.pieces {
            let tagged = base != Open::Decoration;
            self.mark(match piece.element {
                Some(element) if tagged => Open::Element(element),
                _ => base,
            });
            self.piece(piece, x + piece.x, y);
            if let Some(link) = piece.link.filter(|_| tagged) {
                self.annotate(link, x + piece.x, y, piece);
            }
            if let Some(note) = piece.note.filter(|_| tagged) {
                self.tree.attach(self.notes[note as usize]);
            }
        }
    }

    /// Adds a clickable area, or widens the one just made for the same link on the same line.
    fn annotate(&mut self, link: LinkId, x: f32, y: f32, piece: &Piece) {
        let height = self.frame.page_height;
        let bottom = height - y + piece.rise - piece.size * 0.28;
        let rect = [x, bottom, x + piece.width, bottom + piece.size * 1.25];
        let same = |last: &&mut Annotation| {
            last.link == link && last.page == self.page && (last.rect[1] - rect[1]).abs() < 0.5
        };
        if let Some(last) = self.annotations.last_mut().filter(same) {
            last.rect = [
                last.rect[0].min(rect[0]),
                last.rect[1],
                last.rect[2].max(rect[2]),
                last.rect[3].max(rect[3]),
            ];
            return;
        }
        let id = self.annotations.len() as AnnotationId;
        self.annotations.push(Annotation {
            page: self.page,
            rect,
            link,
        });
        self.tree
            .add(self.link_elements[link as usize], Kid::Annotation(id));
    }

    fn piece(&mut self, piece: &Piece, x: f32, y: f32) {
        match piece.badge {
            Some(swatch) => self.badge(piece, swatch, x, y),
            None => self.segment(&piece.segment, x, y - piece.rise, piece.size, piece.colour),
        }
    }

    fn badge(&mut self, piece: &Piece, swatch: Swatch, x: f32, y: f32) {
        let colours = &self.theme.colours;
        let text = piece.size / 0.86;
        let side = text * BADGE_SIDE;
        let top = y - text * 0.36 - side / 2.0;
        let (fill, stroke) = match swatch {
            Swatch::GroupC => (
                None,
                Some(Stroke {
                    width: 0.8,
                    colour: colours.group_c,
                    dash: Some((1.8, 1.3)),
                }),
            ),
            other => (Some(colours.fill(other)), None),
        };
        self.shape(
            &Shape::Rect {
                x,
                y: top,
                width: piece.width,
                height: side,
                radius: 1.6,
                fill,
                stroke,
            },
            0.0,
            0.0,
        );
        let letter = piece.segment.width * piece.size;
        self.segment(
            &piece.segment,
            x + (piece.width - letter) / 2.0,
            y - text * 0.05,
            piece.size,
            piece.colour,
        );
    }

    fn segment(&mut self, segment: &Segment, x: f32, y: f32, size: f32, colour: Colour) {
        let mut pen = x;
        for run in &segment.runs {
            if run.family == BOX {
                self.boxes(segment, run, pen, y, size, colour);
            } else {
                self.set_fill(colour);
                self.ops.push(Op::StartTextSection);
                self.run(segment, run, pen, y, size);
                self.ops.push(Op::EndTextSection);
            }
            pen += run.width * size;
        }
    }

    /// Empty boxes for characters that no font has. Under each is an invisible glyph that can be copied as the character.
    fn boxes(&mut self, segment: &Segment, run: &Run, x: f32, y: f32, size: f32, colour: Colour) {
        let face = self.shaper.face(0, Weight::Regular).clone();
        let mut pen = x;
        let stroke = Stroke::solid(size * 0.05, colour);
        for glyph in &run.glyphs {
            let width = glyph.advance * size;
            let Some(c) = segment.text[glyph.cluster as usize..].chars().next() else {
                continue;
            };
            self.ops.push(actual_text(c.encode_utf8(&mut [0; 4])));
            let frame = Shape::Rect {
                x: pen + width * 0.1,
                y: y - size * 0.7,
                width: width * 0.8,
                height: size * 0.7,
                radius: 0.0,
                fill: None,
                stroke: Some(stroke),
            };
            self.shape(&frame, 0.0, 0.0);
            let used = self
                .faces
                .entry((0, Weight::Regular))
                .or_insert_with(|| UsedFace::new(&face));
            if let Some(code) = used.blank(&face, c) {
                let at =
                    TextMatrix::Translate(Pt(round(pen)), Pt(round(self.frame.page_height - y)));
                let codepoint = Codepoint {
                    gid: code,
                    offset: 0.0,
                    cid: Some(String::new()),
                };
                self.ops.extend([
                    Op::StartTextSection,
                    Op::SetFont {
                        font: PdfFontHandle::External(font_id(0, Weight::Regular)),
                        size: Pt(size),
                    },
                    Op::SetTextMatrix { matrix: at },
                    Op::ShowText {
                        items: vec![TextItem::GlyphIds(vec![codepoint])],
                    },
                    Op::EndTextSection,
                ]);
            }
            self.ops.push(Op::EndMarkedContent);
            pen += width;
        }
    }

    fn run(&mut self, segment: &Segment, run: &Run, x: f32, y: f32, size: f32) {
        let face = self.shaper.face(run.family, segment.weight).clone();
        let used = self
            .faces
            .entry((run.family, segment.weight))
            .or_insert_with(|| UsedFace::new(&face));
        let groups = used.groups(&face, segment, run);
        let metrics = face.font.glyph_metrics();
        self.ops.push(Op::SetFont {
            font: PdfFontHandle::External(font_id(run.family, segment.weight)),
            size: Pt(size),
        });
        self.ops.push(Op::SetTextMatrix {
            matrix: TextMatrix::Translate(Pt(round(x)), Pt(round(self.frame.page_height - y))),
        });

        // Where each glyph belongs, in thousandths of an em.
        let mut advanced = 0.0;
        let origins: Vec<f32> = run
            .glyphs
            .iter()
            .map(|glyph| {
                let origin = (advanced + glyph.dx) * 1000.0;
                advanced += glyph.advance;
                origin
            })
            .collect();
        let mut items: Vec<TextItem> = Vec::new();
        let (mut pen, mut rise) = (0.0f32, 0.0f32);
        let flush = |items: &mut Vec<TextItem>, ops: &mut Vec<Op>| {
            if !items.is_empty() {
                ops.push(Op::ShowText {
                    items: std::mem::take(items),
                });
            }
        };
        for group in groups {
            let said = group.meaning.is_some();
            if let Some(meaning) = group.meaning {
                flush(&mut items, &mut self.ops);
                self.ops.push(actual_text(&segment.text[meaning]));
            }
            for (index, code) in group.glyphs {
                let glyph = &run.glyphs[index];
                if (glyph.dy - rise).abs() > 1e-4 {
                    flush(&mut items, &mut self.ops);
                    self.ops.push(Op::SetLineOffset {
                        multiplier: round(glyph.dy * size),
                    });
                    rise = glyph.dy;
                }
                if (pen - origins[index]).abs() > 0.3 {
                    items.push(TextItem::Offset(round(pen - origins[index])));
                    pen = origins[index];
                }
                // The text of codes is written by `codes`, not by printpdf.
                let codepoint = Codepoint {
                    gid: code,
                    offset: 0.0,
                    cid: Some(String::new()),
                };
                match items.last_mut() {
                    Some(TextItem::GlyphIds(codepoints)) => codepoints.push(codepoint),
                    _ => items.push(TextItem::GlyphIds(vec![codepoint])),
                }
                pen += metrics.h_advance(harfrust::GlyphId::new(u32::from(glyph.id))) * 1000.0
                    / face.units_per_em;
            }
            if said {
                flush(&mut items, &mut self.ops);
                self.ops.push(Op::EndMarkedContent);
            }
        }
        flush(&mut items, &mut self.ops);
        if rise != 0.0 {
            self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }
}

/// Opens a span that says what its glyphs mean.
fn actual_text(text: &str) -> Op {
    let data = utf16(text);
    let properties = DictItem::Dict {
        map: BTreeMap::from([(
            "ActualText".to_owned(),
            DictItem::String {
                data,
                literal: false,
            },
        )]),
    };
    Op::BeginMarkedContentWithProperties {
        tag: "Span".into(),
        properties,
    }
}

/// Text as PDF wants it: UTF-16, big end first, with its mark.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}
