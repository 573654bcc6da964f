//! Lines: where to break, and what stands where in a line.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use super::breaking::{greedy, hard_lines, trimmed_end};
use super::flat::{Flat, LinkId, NoteId, Span, TextStyle};
use super::shape::{Segment, Shaper};
use crate::pdf::tags::ElementId;
use crate::{Colour, Direction, Swatch};

/// Size of a footnote's number, and how far it is raised, in parts of the text size.
const RAISED_SIZE: f32 = 0.64;
const RAISE: f32 = 0.36;
/// Side of a badge and the size of its letter, in parts of the text size.
pub(crate) const BADGE_SIDE: f32 = 1.42;
const BADGE_LETTER: f32 = 0.86;

/// No line of any page has room for more characters than this.
pub(crate) const LABEL_MOST: usize = 600;

/// A piece of a line: one segment at one place.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    /// From the left end of the line, in points.
    pub x: f32,
    pub width: f32,
    pub size: f32,
    pub rise: f32,
    pub colour: Colour,
    pub segment: Rc<Segment>,
    pub element: Option<ElementId>,
    pub link: Option<LinkId>,
    pub note: Option<NoteId>,
    pub badge: Option<Swatch>,
}

/// One line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// In logical order, so that the page is read aloud as it is spoken.
    pub pieces: Vec<Piece>,
    /// In points.
    pub width: f32,
    /// How much more leading its scripts want.
    pub leading: f32,
}

impl Line {
    pub fn notes(&self) -> impl Iterator<Item = NoteId> + '_ {
        self.pieces.iter().filter_map(|piece| piece.note)
    }
}

/// Shapes and breaks.
pub(crate) struct Typesetter {
    pub shaper: Shaper,
    segmenter: LineSegmenterBorrowed<'static>,
}

impl Typesetter {
    pub fn new(shaper: Shaper) -> Typesetter {
        Typesetter {
            shaper,
            segmenter: LineSegmenter::new_auto(Default::default()),
        }
    }

    /// Breaks into lines no wider than `width`; there is always at least one.
    pub fn lines(&mut self, flat: &Flat, style: TextStyle, width: f32) -> Vec<Line> {
        let mut lines = Vec::new();
        for hard in hard_lines(&flat.text) {
            self.break_hard_line(flat, hard, style.size, width, &mut lines);
        }
        lines
    }

    /// All in one line, whatever its width; line breaks become nothing.
    pub fn line(&mut self, flat: &Flat, style: TextStyle) -> Line {
        let bidi = bidi(flat, &(0..flat.text.len()));
        self.place(flat, 0..flat.text.len(), 0, bidi.as_ref(), style.size)
    }

    /// A plain text in one line, cut with an ellipsis when it is wider than `width`.
    pub fn label(
        &mut self,
        text: &str,
        style: TextStyle,
        direction: Direction,
        width: f32,
    ) -> Line {
        let text = beginning(text, LABEL_MOST);
        let flat = Flat::plain(&text.replace(['\n', '\r'], " "), style, direction);
        let line = self.line(&flat, style);
        if line.width <= width {
            return line;
        }
        let advances = self.advances(&flat, 0..flat.text.len(), style.size);
        let room = width - style.size;
        let mut used = 0.0;
        let mut cut = 0;
        for (at, c) in flat.text.char_indices() {
            let next = at + c.len_utf8();
            used += advances[at];
            if used > room {
                break;
            }
            cut = next;
        }
        let short = format!("{}…", flat.text[..cut].trim_end());
        let mut flat = Flat::plain(&short, style, direction);
        flat.settle(direction);
        self.line(&flat, style)
    }

    /// Width of the longest line when nothing but hard breaks break.
    pub fn natural_width(&mut self, flat: &Flat, style: TextStyle) -> f32 {
        hard_lines(&flat.text)
            .into_iter()
            .map(|hard| {
                let bidi = bidi(flat, &hard);
                self.place(flat, hard.clone(), hard.start, bidi.as_ref(), style.size)
                    .width
            })
            .fold(0.0, f32::max)
    }

    /// Width of the widest stretch that has no place to break.
    pub fn narrowest_width(&mut self, flat: &Flat, style: TextStyle) -> f32 {
        let mut widest = 0.0f32;
        for hard in hard_lines(&flat.text) {
            let advances = self.advances(flat, hard.clone(), style.size);
            let mut start = 0;
            for end in self.opportunities(flat, &hard) {
                let word = flat.text[hard.start + start..hard.start + end].trim_end();
                widest = widest.max(advances[start..start + word.len()].iter().sum());
                start = end;
            }
        }
        widest
    }

    fn break_hard_line(
        &mut self,
        flat: &Flat,
        hard: Range<usize>,
        size: f32,
        width: f32,
        lines: &mut Vec<Line>,
    ) {
        let bidi = bidi(flat, &hard);
        let whole = self.place(
            flat,
            hard.start..trimmed_end(&flat.text, &hard),
            hard.start,
            bidi.as_ref(),
            size,
        );
        if whole.width <= width + 0.01 {
            lines.push(whole);
            return;
        }
        let advances = self.advances(flat, hard.clone(), size);
        let text = &flat.text[hard.clone()];
        for range in greedy(text, &self.opportunities(flat, &hard), &advances, width) {
            let range = hard.start + range.start..hard.start + range.end;
            let end = trimmed_end(&flat.text, &range);
            lines.push(self.place(flat, range.start..end, hard.start, bidi.as_ref(), size));
        }
    }

    /// Places where a line may end, relative to the hard line; the last is its end. Never before a footnote's number.
    fn opportunities(&mut self, flat: &Flat, hard: &Range<usize>) -> Vec<usize> {
        let text = &flat.text[hard.clone()];
        let mut ends: Vec<usize> = self
            .segmenter
            .segment_str(text)
            .filter(|&end| {
                end > 0
                    && !flat
                        .spans
                        .iter()
                        .any(|span| span.raised && span.range.start == hard.start + end)
            })
            .collect();
        if ends.last() != Some(&text.len()) {
            ends.push(text.len());
        }
        ends
    }

    /// Advance of each cluster at the byte it starts, relative to the hard line.
    fn advances(&mut self, flat: &Flat, hard: Range<usize>, size: f32) -> Vec<f32> {
        let mut advances = vec![0.0; hard.len() + 1];
        let bidi = bidi(flat, &hard);
        let line = self.place(flat, hard.clone(), hard.start, bidi.as_ref(), size);
        let mut at = 0;
        let mut placed: Vec<(usize, &Piece)> = Vec::new();
        for piece in &line.pieces {
            placed.push((at, piece));
            at += if piece.badge.is_some() {
                super::flat::OBJECT.len_utf8()
            } else {
                piece.segment.text.len()
            };
        }
        for (start, piece) in placed {
            if piece.badge.is_some() {
                advances[start] += piece.width;
                continue;
            }
            for glyph in piece.segment.runs.iter().flat_map(|run| &run.glyphs) {
                advances[start + glyph.cluster as usize] += glyph.advance * piece.size;
            }
        }
        advances
    }

    /// Shapes a range of one hard line and puts its pieces in place.
    fn place(
        &mut self,
        flat: &Flat,
        range: Range<usize>,
        hard_start: usize,
        bidi: Option<&BidiInfo<'_>>,
        size: f32,
    ) -> Line {
        let mut visual: Vec<(Range<usize>, usize, bool)> = Vec::new();
        match bidi.and_then(|info| Some((info, info.paragraphs.first()?))) {
            Some((info, paragraph)) if !range.is_empty() => {
                let local = range.start - hard_start..range.end - hard_start;
                let (levels, runs) = info.visual_runs(paragraph, local);
                for run in runs {
                    let rtl = levels[run.start].is_rtl();
                    let at = visual.len();
                    by_span(
                        &flat.spans,
                        run.start + hard_start..run.end + hard_start,
                        rtl,
                        &mut visual,
                    );
                    if rtl {
                        visual[at..].reverse();
                    }
                }
            }
            _ => by_span(&flat.spans, range, false, &mut visual),
        }
        let mut line = Line {
            leading: 1.0,
            ..Line::default()
        };
        let mut starts: Vec<usize> = Vec::with_capacity(visual.len());
        for (range, span, rtl) in visual {
            let style = &flat.spans[span];
            starts.push(range.start);
            let piece = self.piece(flat, range, style, rtl, size, line.width);
            line.width += piece.width;
            line.leading = line.leading.max(piece.segment.leading);
            line.pieces.push(piece);
        }
        if !starts.is_sorted() {
            let mut order: Vec<usize> = (0..starts.len()).collect();
            order.sort_by_key(|&i| starts[i]);
            line.pieces = order.into_iter().map(|i| line.pieces[i].clone()).collect();
        }
        line
    }

    fn piece(
        &mut self,
        flat: &Flat,
        range: Range<usize>,
        style: &Span,
        rtl: bool,
        size: f32,
        x: f32,
    ) -> Piece {
        let (text, size, rise) = match (style.badge, style.raised) {
            (Some(_), _) => (style.badge_text.as_str(), size * BADGE_LETTER, 0.0),
            (None, true) => (&flat.text[range], size * RAISED_SIZE, size * RAISE),
            (None, false) => (&flat.text[range], size, 0.0),
        };
        let segment = self.shaper.shape(text, style.language, rtl, style.weight);
        let mut width = segment.width * size;
        if style.badge.is_some() {
            let side = size / BADGE_LETTER * BADGE_SIDE;
            width = side.max(width + side * 0.4);
        }
        Piece {
            x,
            width,
            size,
            rise,
            colour: style.colour,
            segment,
            element: style.element,
            link: style.link,
            note: style.note,
            badge: style.badge,
        }
    }
}

/// The first characters of a text, with an ellipsis when there are more: what is behind them would be cut anyway.
pub(crate) fn beginning(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    }
}

/// Cuts a range where spans change.
fn by_span(
    spans: &[Span],
    range: Range<usize>,
    rtl: bool,
    out: &mut Vec<(Range<usize>, usize, bool)>,
) {
    let first = spans.partition_point(|span| span.range.end <= range.start);
    for (at, span) in spans.iter().enumerate().skip(first) {
        let start = span.range.start.max(range.start);
        let end = span.range.end.min(range.end);
        if span.range.start >= range.end {
            break;
        }
        if start < end {
            out.push((start..end, at, rtl));
        }
    }
}

/// `None` when all runs left to right, which is nearly always and costs nothing.
fn bidi<'t>(flat: &'t Flat, hard: &Range<usize>) -> Option<BidiInfo<'t>> {
    let text = &flat.text[hard.clone()];
    let plain = !flat.rtl
        && (text.is_ascii()
            || !text.chars().any(|c| {
                matches!(
                    bidi_class(c),
                    BidiClass::R
                        | BidiClass::AL
                        | BidiClass::AN
                        | BidiClass::RLE
                        | BidiClass::RLI
                        | BidiClass::FSI
                        | BidiClass::LRI
                        | BidiClass::LRE
                )
            }));
    let level = if flat.rtl { Level::rtl() } else { Level::ltr() };
    (!plain).then(|| BidiInfo::new(text, Some(level)))
}
