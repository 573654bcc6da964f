//! From blocks to pages.
//!
//! Every block becomes a list of [`slab::Slab`]s; [`pages`] puts them on pages. The contents come before the body on
//! paper but after it in time: they are set once to learn how many pages they take, and once more with the numbers.

mod block;
mod callout;
mod caption;
mod certificate;
mod contents;
mod cover;
mod figures;
mod flatten;
mod furniture;
pub(crate) mod pages;
pub(crate) mod slab;
mod table;

use std::collections::HashSet;
use std::ops::ControlFlow;

use crate::document::*;
use crate::error::{Error, Phase, Progress, Warning};
use crate::pdf::tags::{ElementId, ROOT, Tree};
use crate::text::flat::{Flat, TextStyle};
use crate::text::fonts::Fonts;
use crate::text::lines::{LABEL_MOST, Line, Typesetter, beginning};
use crate::text::shape::Shaper;
use pages::{Anchors, Page, Pages};
use slab::{Anchor, Slab};

/// A link of the document.
#[derive(Debug)]
pub(crate) struct Link {
    pub target: LinkTarget,
    /// Its `Link` element.
    pub element: ElementId,
    /// What a reader that speaks says of it.
    pub words: String,
}

/// Where a link leads, resolved after layout.
#[derive(Debug)]
pub(crate) enum LinkTarget {
    Anchor(Anchor),
    Url(String),
}

/// An entry of contents and bookmarks.
#[derive(Debug)]
pub(crate) struct Entry {
    pub level: Level,
    pub id: String,
    pub number: String,
    pub words: String,
    pub listed: bool,
}

/// Where the body stands on the page, in points from the upper left.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub page_width: f32,
    pub page_height: f32,
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

impl Frame {
    fn new(paper: Paper, orientation: Orientation) -> Frame {
        let (short, long) = match paper {
            Paper::A4 => (595.28, 841.89),
            Paper::Letter => (612.0, 792.0),
        };
        let (page_width, page_height) = match orientation {
            Orientation::Upright => (short, long),
            Orientation::Landscape => (long, short),
        };
        // 20 mm at the sides; head and foot have room for the running lines.
        let (left, top, bottom) = (56.7, 74.0, 66.0);
        Frame {
            page_width,
            page_height,
            left,
            top,
            width: page_width - 2.0 * left,
            height: page_height - top - bottom,
        }
    }
}

/// What layout hands on to painting.
pub(crate) struct LaidOut {
    pub frame: Frame,
    /// All pages in order; the cover, when there is one, is the first.
    pub pages: Vec<Page>,
    /// Decoration of each page, measured from its upper left corner.
    pub furniture: Vec<Slab>,
    pub tree: Tree,
    pub links: Vec<Link>,
    /// The `Note` element of each footnote.
    pub notes: Vec<ElementId>,
    pub anchors: Anchors,
    pub entries: Vec<Entry>,
    pub shaper: Shaper,
    pub warnings: Vec<Warning>,
}

/// The state of setting one document.
pub(crate) struct Layout<'d> {
    pub(crate) document: &'d Document,
    pub(crate) theme: &'d Theme,
    pub(crate) frame: Frame,
    typesetter: Typesetter,
    tree: Tree,
    /// The element that takes the next block.
    section: ElementId,
    links: Vec<Link>,
    notes: Vec<Vec<Slab>>,
    /// The words of each footnote: the same words have one number.
    note_words: Vec<Content>,
    note_elements: Vec<ElementId>,
    targets: HashSet<&'d str>,
    entries: Vec<Entry>,
    warnings: Vec<Warning>,
}

/// Sets a whole document.
pub(crate) fn lay_out(
    document: &Document,
    fonts: &Fonts,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<LaidOut, Error> {
    let mut layout = Layout {
        document,
        theme: &document.theme,
        frame: Frame::new(document.paper, document.orientation),
        typesetter: Typesetter::new(Shaper::new(fonts, &document.meta.language)),
        tree: Tree::new(),
        section: ROOT,
        links: Vec::new(),
        notes: Vec::new(),
        note_words: Vec::new(),
        note_elements: Vec::new(),
        targets: document.body.iter().filter_map(id_of).collect(),
        entries: Vec::new(),
        warnings: Vec::new(),
    };

    let mut pages = Vec::new();
    if let Some(cover) = &document.cover {
        let section = layout.tree.child(ROOT, "Sect");
        pages.push(layout.cover(cover, section));
    }
    let contents_section = document.contents.map(|_| layout.tree.child(ROOT, "Sect"));

    let total = document.body.len();
    let mut slabs = Vec::new();
    for (done, block) in document.body.iter().enumerate() {
        step(progress, Phase::Layout, done, total)?;
        layout.block(block, &mut slabs, progress)?;
    }
    step(progress, Phase::Layout, total, total)?;
    let notes = std::mem::take(&mut layout.notes);
    let mut body = Pages::fill(slabs, layout.frame.height, &notes);
    if body.is_empty() && pages.is_empty() && document.contents.is_none() {
        body.push(Page::default());
    }

    let mut anchors = Anchors::new();
    if let (Some(depth), Some(section)) = (document.contents, contents_section) {
        let contents = layout.contents(depth, section, &body, pages.len());
        pages.extend(contents);
    }
    pages::anchors(&body, pages.len(), &mut anchors);
    pages.extend(body);

    let has_cover = document.cover.is_some();
    let furniture = (0..pages.len())
        .map(|index| layout.furniture(index, pages.len(), has_cover && index == 0))
        .collect();
    let mut warnings = layout.warnings;
    warnings.extend(layout.typesetter.shaper.warnings());
    Ok(LaidOut {
        frame: layout.frame,
        pages,
        furniture,
        tree: layout.tree,
        links: layout.links,
        notes: layout.note_elements,
        anchors,
        entries: layout.entries,
        shaper: layout.typesetter.shaper,
        warnings,
    })
}

/// Tells the caller how far it is; an error when the caller says stop.
pub(crate) fn step(
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    phase: Phase,
    done: usize,
    total: usize,
) -> Result<(), Error> {
    match progress(Progress { phase, done, total }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Error::Cancelled),
    }
}

fn id_of(block: &Block) -> Option<&str> {
    let id = match block {
        Block::Heading(heading) => &heading.id,
        Block::Table(table) => &table.id,
        Block::Chart(chart) => &chart.id,
        Block::Map(map) => &map.id,
        Block::Certificate(certificate) => &certificate.id,
        _ => return None,
    };
    (!id.is_empty()).then_some(id.as_str())
}

/// Height of a line of text, and its baseline from its top.
pub(crate) fn line_metrics(style: TextStyle, leading: f32) -> (f32, f32) {
    let height = style.size * style.leading * leading;
    (height, height / 2.0 + style.size * 0.34)
}

impl Layout<'_> {
    pub(crate) fn direction(&self) -> Direction {
        self.document.direction
    }

    pub(crate) fn style(&self, size: f32, leading: f32) -> TextStyle {
        TextStyle {
            size,
            leading,
            weight: Weight::Regular,
            colour: self.theme.colours.text,
        }
    }

    /// A single line of plain text, cut with an ellipsis at `width`.
    pub(crate) fn label(&mut self, text: &str, style: TextStyle, width: f32) -> Line {
        let direction = self.direction();
        self.typesetter.label(text, style, direction, width)
    }

    /// Lines of plain text, at most `most`; the last is cut with an ellipsis when there would be more.
    pub(crate) fn lines(
        &mut self,
        text: &str,
        style: TextStyle,
        width: f32,
        most: usize,
    ) -> Vec<Line> {
        let direction = self.direction();
        let text = beginning(text, LABEL_MOST * most);
        let mut flat = Flat::plain(&text, style, direction);
        let mut lines = self.typesetter.lines(&flat, style, width);
        while lines.len() > most {
            // Cut the text to about what fits and try again with an ellipsis.
            let keep = flat.text.chars().count() * most / lines.len();
            let mut short: String = flat.text.chars().take(keep.saturating_sub(1)).collect();
            short = format!("{}…", short.trim_end().trim_end_matches('…'));
            if short.chars().count() <= 1 || short == flat.text {
                lines.truncate(most);
                break;
            }
            flat = Flat::plain(&short, style, direction);
            lines = self.typesetter.lines(&flat, style, width);
        }
        lines
    }
}
