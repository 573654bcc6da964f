//! The last pass: what printpdf cannot say.
//!
//! PDF/A-2a and PDF/UA-1 want a version, metadata, an output intent, a structure tree with its parent tree, links that
//! are part of it, and bookmarks that nest. printpdf's own metadata, bookmarks and random `/ID` are replaced.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest as _, Sha256};

use super::outline::outline;
use super::paint::{Annotation, utf16};
use super::tags::{Attribute, ElementId, Kid, ROOT, Tree};
use super::{icc, xmp};
use crate::document::{Direction, Meta};
use crate::error::Error;
use crate::layout::pages::Anchors;
use crate::layout::slab::Anchor;
use crate::layout::{Entry, Frame, Link, LinkTarget};

/// What the pass needs to know of the document.
pub(super) struct Facts<'d> {
    pub meta: &'d Meta,
    pub direction: Direction,
    pub frame: Frame,
    pub tree: &'d Tree,
    pub links: &'d [Link],
    pub annotations: &'d [Annotation],
    pub anchors: &'d Anchors,
    pub entries: &'d [Entry],
}

/// Makes the document conform.
pub(super) fn conform(pdf: &mut Document, facts: &Facts<'_>) -> Result<(), Error> {
    pdf.version = "1.7".into();
    let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    let annotations = annotate(pdf, facts, &pages);
    let structure = structure(pdf, facts, &pages, &annotations);
    for (index, &page) in pages.iter().enumerate() {
        let dictionary = pdf.get_dictionary_mut(page).map_err(write_error)?;
        dictionary.set("StructParents", index as i64);
        dictionary.set("Tabs", "S");
        dictionary.remove(b"Annots");
        let own: Vec<Object> = facts
            .annotations
            .iter()
            .zip(&annotations)
            .filter(|(a, _)| a.page == index)
            .map(|(_, &id)| id.into())
            .collect();
        if !own.is_empty() {
            dictionary.set("Annots", own);
        }
    }
    let bookmarks = outline(pdf, facts.entries, |id| {
        destination(facts, &pages, &Anchor::Id(id.to_owned()))
    });

    let mut metadata = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp::packet(facts.meta).into_bytes(),
    );
    // Archives read the packet without unpacking anything.
    metadata.allows_compression = false;
    let metadata = pdf.add_object(metadata);
    let profile = pdf.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
    let intent = pdf.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    });

    let root = pdf
        .trailer
        .get(b"Root")
        .and_then(Object::as_reference)
        .map_err(write_error)?;
    let catalog = pdf.get_dictionary_mut(root).map_err(write_error)?;
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![intent.into()]);
    catalog.set("Lang", Object::string_literal(facts.meta.language.as_str()));
    catalog.set("StructTreeRoot", structure);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("PageLayout", "SinglePage");
    let mut preferences = dictionary! { "DisplayDocTitle" => true };
    if facts.direction == Direction::RightToLeft {
        preferences.set("Direction", "R2L");
    }
    catalog.set("ViewerPreferences", preferences);
    catalog.set(
        "PageMode",
        if bookmarks.is_some() {
            "UseOutlines"
        } else {
            "UseNone"
        },
    );
    if let Some(bookmarks) = bookmarks {
        catalog.set("Outlines", bookmarks);
    }
    information(pdf, facts.meta)?;
    identify(pdf);
    Ok(())
}

pub(super) fn text(value: &str) -> Object {
    Object::String(utf16(value), lopdf::StringFormat::Hexadecimal)
}

fn write_error(error: lopdf::Error) -> Error {
    Error::Write(error.to_string())
}

/// The place of an anchor, a little above it.
fn destination(facts: &Facts<'_>, pages: &[ObjectId], anchor: &Anchor) -> Option<Object> {
    let &(page, y) = facts.anchors.get(anchor)?;
    let top = facts.frame.page_height - facts.frame.top - y + 12.0;
    Some(Object::Array(vec![
        (*pages.get(page)?).into(),
        "XYZ".into(),
        Object::Null,
        Object::Real(top.round()),
        Object::Null,
    ]))
}

/// Makes the link annotations; their numbers in the parent tree follow the pages'.
fn annotate(pdf: &mut Document, facts: &Facts<'_>, pages: &[ObjectId]) -> Vec<ObjectId> {
    let mut ids = Vec::with_capacity(facts.annotations.len());
    for (index, annotation) in facts.annotations.iter().enumerate() {
        let link = &facts.links[annotation.link as usize];
        let words = if link.words.trim().is_empty() {
            "\u{2192}"
        } else {
            link.words.trim()
        };
        let mut dictionary = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => annotation.rect.iter().map(|value| Object::Real((value * 100.0).round() / 100.0)).collect::<Vec<_>>(),
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "F" => 4,
            "Contents" => text(words),
            "StructParent" => (pages.len() + index) as i64,
        };
        match &link.target {
            LinkTarget::Url(url) => {
                let ascii: String = url.chars().filter(|c| c.is_ascii_graphic()).collect();
                dictionary.set("A", dictionary! { "Type" => "Action", "S" => "URI", "URI" => Object::string_literal(ascii) });
            }
            LinkTarget::Anchor(anchor) => {
                if let Some(place) = destination(facts, pages, anchor) {
                    dictionary.set("Dest", place);
                }
            }
        }
        ids.push(pdf.add_object(dictionary));
    }
    ids
}

/// Writes the structure tree; gives its root.
fn structure(
    pdf: &mut Document,
    facts: &Facts<'_>,
    pages: &[ObjectId],
    annotations: &[ObjectId],
) -> ObjectId {
    let root = pdf.new_object_id();
    let mut writer = TreeWriter {
        tree: facts.tree,
        pages,
        annotations,
        content: vec![Vec::new(); pages.len()],
        links: vec![None; annotations.len()],
        ids: Vec::new(),
    };
    let top = writer.element(pdf, ROOT, root);
    let TreeWriter {
        content,
        links,
        mut ids,
        ..
    } = writer;
    let mut numbers: Vec<Object> = Vec::new();
    for (page, elements) in content.into_iter().enumerate() {
        let array = elements
            .into_iter()
            .map(|element| element.map_or(Object::Null, Object::Reference))
            .collect();
        let array = pdf.add_object(Object::Array(array));
        numbers.extend([Object::Integer(page as i64), array.into()]);
    }
    for (index, element) in links.into_iter().enumerate() {
        if let Some(element) = element {
            numbers.extend([
                Object::Integer((pages.len() + index) as i64),
                element.into(),
            ]);
        }
    }
    let parents = pdf.add_object(dictionary! { "Nums" => numbers });
    let mut dictionary = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![top.into()],
        "ParentTree" => parents,
        "ParentTreeNextKey" => (pages.len() + annotations.len()) as i64,
    };
    if !ids.is_empty() {
        ids.sort();
        let names: Vec<Object> = ids
            .iter()
            .flat_map(|(id, element)| [Object::string_literal(id.as_str()), (*element).into()])
            .collect();
        let tree = pdf.add_object(dictionary! { "Names" => names });
        dictionary.set("IDTree", tree);
    }
    pdf.set_object(root, dictionary);
    root
}

/// Walks the tree and remembers what the parent tree needs.
struct TreeWriter<'t> {
    tree: &'t Tree,
    pages: &'t [ObjectId],
    annotations: &'t [ObjectId],
    /// For each page, the element of each MCID.
    content: Vec<Vec<Option<ObjectId>>>,
    links: Vec<Option<ObjectId>>,
    ids: Vec<(String, ObjectId)>,
}

impl TreeWriter<'_> {
    fn element(&mut self, pdf: &mut Document, id: ElementId, parent: ObjectId) -> ObjectId {
        let element = &self.tree.elements[id as usize];
        let own = pdf.new_object_id();
        let mut dictionary = Dictionary::new();
        dictionary.set("Type", "StructElem");
        dictionary.set("S", element.tag);
        dictionary.set("P", parent);
        // The page of the first content is the element's; content elsewhere names its own.
        let first_page = element.kids.iter().find_map(|kid| match kid {
            Kid::Content { page, .. } => Some(*page as usize),
            _ => None,
        });
        let mut kids: Vec<Object> = Vec::with_capacity(element.kids.len());
        for kid in &element.kids {
            match *kid {
                Kid::Element(child) => kids.push(self.element(pdf, child, own).into()),
                Kid::Content { page, mcid } => {
                    let page = page as usize;
                    let slots = &mut self.content[page];
                    if slots.len() <= mcid as usize {
                        slots.resize(mcid as usize + 1, None);
                    }
                    slots[mcid as usize] = Some(own);
                    let mcid = i64::from(mcid);
                    kids.push(if first_page == Some(page) {
                        Object::Integer(mcid)
                    } else {
                        dictionary! { "Type" => "MCR", "Pg" => self.pages[page], "MCID" => mcid }
                            .into()
                    });
                }
                Kid::Annotation(annotation) => {
                    let annotation = annotation as usize;
                    self.links[annotation] = Some(own);
                    kids.push(
                        dictionary! { "Type" => "OBJR", "Obj" => self.annotations[annotation] }
                            .into(),
                    );
                }
            }
        }
        if let Some(page) = first_page {
            dictionary.set("Pg", self.pages[page]);
        }
        match (kids.len(), kids.pop()) {
            (1, Some(only)) => dictionary.set("K", only),
            (_, Some(last)) => {
                kids.push(last);
                dictionary.set("K", kids);
            }
            (_, None) => {}
        }
        if let Some(language) = &element.language {
            dictionary.set("Lang", Object::string_literal(language.as_str()));
        }
        if let Some(alt) = &element.alt {
            dictionary.set("Alt", text(alt));
        }
        if let Some(id) = &element.id {
            dictionary.set("ID", Object::string_literal(id.as_str()));
            self.ids.push((id.clone(), own));
        }
        if let Some(attributes) = attributes(&element.attributes) {
            dictionary.set("A", attributes);
        }
        pdf.set_object(own, dictionary);
        own
    }
}

/// Attributes, one dictionary for each owner.
fn attributes(list: &[Attribute]) -> Option<Object> {
    let mut table = Dictionary::new();
    let mut numbering = Dictionary::new();
    let mut layout = Dictionary::new();
    for attribute in list {
        match attribute {
            Attribute::Scope(scope) => table.set("Scope", *scope),
            Attribute::ColumnSpan(span) => table.set("ColSpan", *span as i64),
            Attribute::Summary(summary) => table.set("Summary", text(summary)),
            Attribute::Numbering(kind) => numbering.set("ListNumbering", *kind),
            Attribute::Bounds(bounds) => {
                layout.set(
                    "BBox",
                    bounds
                        .iter()
                        .map(|value| Object::Real((value * 10.0).round() / 10.0))
                        .collect::<Vec<_>>(),
                );
                layout.set("Placement", "Block");
            }
        }
    }
    let mut owners: Vec<Object> = Vec::new();
    for (owner, mut dictionary) in [("Table", table), ("List", numbering), ("Layout", layout)] {
        if !dictionary.is_empty() {
            dictionary.set("O", owner);
            owners.push(dictionary.into());
        }
    }
    match owners.len() {
        0 => None,
        1 => owners.pop(),
        _ => Some(Object::Array(owners)),
    }
}

/// Replaces the information dictionary: the same words as the metadata.
fn information(pdf: &mut Document, meta: &Meta) -> Result<(), Error> {
    let id = pdf
        .trailer
        .get(b"Info")
        .and_then(Object::as_reference)
        .map_err(write_error)?;
    let date = xmp::pdf_date(meta.created);
    let clean = |value: &str| {
        text(
            &value
                .chars()
                .map(|c| {
                    if matches!(c, '\n' | '\r' | '\t') {
                        ' '
                    } else {
                        c
                    }
                })
                .filter(|c| !c.is_control() && (*c as u32 & 0xFFFE) != 0xFFFE)
                .collect::<String>(),
        )
    };
    let mut dictionary = dictionary! {
        "Title" => clean(&meta.title),
        "Creator" => clean(&meta.producer),
        "Producer" => clean(&meta.producer),
        "CreationDate" => Object::string_literal(date.as_str()),
        "ModDate" => Object::string_literal(date.as_str()),
    };
    if !meta.author.is_empty() {
        dictionary.set("Author", clean(&meta.author));
    }
    if !meta.subject.is_empty() {
        dictionary.set("Subject", clean(&meta.subject));
    }
    pdf.set_object(id, dictionary);
    Ok(())
}

/// Makes `/ID` from what the file holds, so that the same document is the same file.
fn identify(pdf: &mut Document) {
    let mut hash = Sha256::new();
    for (id, object) in &pdf.objects {
        if let Object::Stream(stream) = object {
            hash.update(id.0.to_be_bytes());
            hash.update((stream.content.len() as u64).to_be_bytes());
            hash.update(&stream.content);
        }
    }
    let digest = hash.finalize();
    let id = Object::String(digest[..16].to_vec(), lopdf::StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![id.clone(), id]);
}
