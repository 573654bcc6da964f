//! The structure tree: what a reader that speaks is told.
//!
//! Elements are made during layout, in reading order. An element inside a line (a link, a span in another language, a
//! footnote) joins its parent only when its first content is painted, so that it stands between the words around it.

/// Index of an element.
pub(crate) type ElementId = u32;
/// Index of a link annotation.
pub(crate) type AnnotationId = u32;

/// What an element holds, in order.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kid {
    Element(ElementId),
    /// Marked content: page index and MCID.
    Content {
        page: u32,
        mcid: u32,
    },
    Annotation(AnnotationId),
}

/// Attributes that PDF/UA or good readers want.
#[derive(Clone, Debug)]
pub(crate) enum Attribute {
    /// `Column` or `Row` of a header cell.
    Scope(&'static str),
    ColumnSpan(usize),
    Summary(String),
    /// `Disc`, `Decimal` or `None` of a list.
    Numbering(&'static str),
    /// Bounding box of a figure on its page, in points from the lower left.
    Bounds([f32; 4]),
}

/// One element.
#[derive(Debug)]
pub(crate) struct Element {
    pub tag: &'static str,
    pub parent: Option<ElementId>,
    pub kids: Vec<Kid>,
    pub language: Option<String>,
    pub alt: Option<String>,
    pub id: Option<String>,
    pub attributes: Vec<Attribute>,
    attached: bool,
}

/// The tree; element 0 is the document.
#[derive(Debug)]
pub(crate) struct Tree {
    pub elements: Vec<Element>,
}

/// The document element.
pub(crate) const ROOT: ElementId = 0;

impl Tree {
    pub fn new() -> Tree {
        let root = Element {
            tag: "Document",
            parent: None,
            kids: Vec::new(),
            language: None,
            alt: None,
            id: None,
            attributes: Vec::new(),
            attached: true,
        };
        Tree {
            elements: vec![root],
        }
    }

    /// A new last child of `parent`.
    pub fn child(&mut self, parent: ElementId, tag: &'static str) -> ElementId {
        let id = self.later(parent, tag);
        self.attach(id);
        id
    }

    /// A child of `parent` that joins it when its content is painted.
    pub fn later(&mut self, parent: ElementId, tag: &'static str) -> ElementId {
        self.elements.push(Element {
            tag,
            parent: Some(parent),
            kids: Vec::new(),
            language: None,
            alt: None,
            id: None,
            attributes: Vec::new(),
            attached: false,
        });
        (self.elements.len() - 1) as ElementId
    }

    /// Joins an element to its parent, and that to its own.
    pub fn attach(&mut self, id: ElementId) {
        let element = &mut self.elements[id as usize];
        if element.attached {
            return;
        }
        element.attached = true;
        if let Some(parent) = element.parent {
            self.attach(parent);
            self.elements[parent as usize].kids.push(Kid::Element(id));
        }
    }

    pub fn get_mut(&mut self, id: ElementId) -> &mut Element {
        &mut self.elements[id as usize]
    }

    /// Adds content to an element, attaching it first.
    pub fn add(&mut self, id: ElementId, kid: Kid) {
        self.attach(id);
        self.elements[id as usize].kids.push(kid);
    }
}
