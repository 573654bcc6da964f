//! From placed marks to bytes.
//!
//! [`paint`] turns pages into printpdf operations (with [`shapes`]) and records what belongs to which element of the [`tags`] tree;
//! [`codes`] numbers glyphs so that text can be copied; [`write`] embeds the cut fonts and lets printpdf build the
//! document; [`conform`] is the last pass on it: structure
//! tree, links, bookmarks, metadata, output intent, and an `/ID` made from the content.

mod codes;
mod conform;
mod icc;
mod outline;
mod paint;
mod shapes;
pub(crate) mod tags;
mod write;
mod xmp;

use std::ops::ControlFlow;

use crate::document::Document;
use crate::error::{Error, Phase, Progress};
use crate::layout::slab::Slab;
use crate::layout::{LaidOut, step};
use paint::Painter;

/// Steps of [`Phase::Write`].
const WRITE_STEPS: usize = 4;

/// Paints and writes a document that has been laid out.
pub(crate) fn write(
    document: &Document,
    mut laid: LaidOut,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Vec<u8>, Error> {
    let total = laid.pages.len();
    let link_elements = laid.links.iter().map(|link| link.element).collect();
    let mut painter = Painter::new(
        laid.frame,
        &document.theme,
        &laid.shaper,
        &mut laid.tree,
        link_elements,
        &laid.notes,
    );
    let mut pages = Vec::with_capacity(total);
    let furniture = std::mem::take(&mut laid.furniture);
    for (index, (page, furniture)) in std::mem::take(&mut laid.pages)
        .into_iter()
        .zip(furniture)
        .enumerate()
    {
        step(progress, Phase::Paint, index, total)?;
        let slabs: Vec<(f32, Slab)> = page.slabs;
        pages.push(painter.page(index, slabs, page.notes_rule, furniture));
    }
    let Painter {
        faces, annotations, ..
    } = painter;

    step(progress, Phase::Write, 0, WRITE_STEPS)?;
    let mut pdf = write::build(
        &document.meta.title,
        laid.frame,
        pages,
        &faces,
        &laid.shaper,
    )?;
    step(progress, Phase::Write, 1, WRITE_STEPS)?;
    let facts = conform::Facts {
        meta: &document.meta,
        direction: document.direction,
        frame: laid.frame,
        tree: &laid.tree,
        links: &laid.links,
        annotations: &annotations,
        anchors: &laid.anchors,
        entries: &laid.entries,
    };
    conform::conform(&mut pdf, &facts)?;
    step(progress, Phase::Write, 2, WRITE_STEPS)?;
    pdf.compress();
    step(progress, Phase::Write, 3, WRITE_STEPS)?;
    let mut bytes = Vec::new();
    pdf.save_modern(&mut bytes)
        .map_err(|error| Error::Write(error.to_string()))?;
    step(progress, Phase::Write, WRITE_STEPS, WRITE_STEPS)?;
    Ok(bytes)
}
