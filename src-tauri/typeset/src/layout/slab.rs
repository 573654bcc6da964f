//! Slabs: the smallest pieces of a column that are never cut.

use std::rc::Rc;

use crate::draw::Shape;
use crate::pdf::tags::ElementId;
use crate::text::flat::NoteId;
use crate::text::lines::Line;

/// Something drawn, measured from the upper left corner of its slab.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    /// The element it belongs to; `None` for decoration, which is not read aloud.
    pub element: Option<ElementId>,
    pub part: Part,
}

/// Text or a shape.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    Text {
        x: f32,
        /// Of the baseline.
        y: f32,
        line: Line,
    },
    Shape(Shape),
}

/// What a slab is the beginning of, for links, contents and bookmarks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Anchor {
    /// Id of a heading, table, chart or map.
    Id(String),
    Note(NoteId),
}

/// A strip over the whole width.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slab {
    /// Air above, dropped at the top of a page.
    pub before: f32,
    pub height: f32,
    pub marks: Vec<Mark>,
    /// Footnotes whose numbers stand here.
    pub notes: Vec<NoteId>,
    pub anchors: Vec<Anchor>,
    /// Must not be the last on its page.
    pub keep: bool,
    /// Starts a new page.
    pub new_page: bool,
    /// Set again at the top of a page that begins with this slab.
    pub repeat: Option<Rc<Vec<Slab>>>,
}

impl Slab {
    pub fn new(height: f32, marks: Vec<Mark>) -> Slab {
        let notes = marks
            .iter()
            .filter_map(|mark| match &mark.part {
                Part::Text { line, .. } if mark.element.is_some() => Some(line),
                _ => None,
            })
            .flat_map(Line::notes)
            .collect();
        Slab {
            height,
            marks,
            notes,
            ..Slab::default()
        }
    }

    /// The same as decoration: the head of a table on its later pages.
    pub fn as_decoration(&self) -> Slab {
        let mut copy = self.clone();
        copy.notes.clear();
        copy.anchors.clear();
        for mark in &mut copy.marks {
            mark.element = None;
            if let Part::Text { line, .. } = &mut mark.part {
                for piece in &mut line.pieces {
                    piece.element = None;
                    piece.link = None;
                    piece.note = None;
                }
            }
        }
        copy
    }
}

/// Sets a block's first slab apart from what precedes it.
pub(crate) fn space_before(slabs: &mut [Slab], before: f32) {
    if let Some(first) = slabs.first_mut() {
        first.before = before;
    }
}

/// Keeps all slabs together, and the last with what follows.
pub(crate) fn keep_all(slabs: &mut [Slab]) {
    for slab in slabs {
        slab.keep = true;
    }
}

/// Keeps two lines together at each end of a paragraph.
pub(crate) fn keep_ends(slabs: &mut [Slab]) {
    let count = slabs.len();
    if count >= 2 {
        slabs[0].keep = true;
        slabs[count - 2].keep = true;
    }
}
