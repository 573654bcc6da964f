//! Sets a [`Document`] as a tagged, archival, accessible PDF.
//!
//! The crate knows nothing of cooperation. It is given words, figures and their order, and gives back the bytes of a
//! file that prints well, can be searched and copied in sixteen languages, is read aloud correctly, and will still open
//! in fifty years (PDF/A-2a and PDF/UA-1). The work goes through four rooms, each of which knows only what is before it:
//!
//! 1. [`document`] is the model: what the caller says. No positions, no fonts, and every word that will be seen.
//! 2. `text` makes glyphs: font fallback, bidi, shaping, line breaks.
//! 3. `layout` makes pages: every block becomes slabs, slabs are filled into pages; `draw` has the charts and the map.
//! 4. `pdf` makes bytes: operations for printpdf, fonts cut to what is used, and a last pass for tags and metadata.
//!
//! # What always holds
//!
//! - The same document and fonts give the same bytes: no clock, no random number, no order of a hash map.
//! - Nothing is clipped and nothing overlaps: text wraps, a word that is too long breaks anywhere, a row that is higher
//!   than a page goes on overleaf, a label that must stay in one line ends in an ellipsis and is whole in the
//!   alternative text.
//! - Any text can come in. Control characters vanish, a character that no font has is an empty box and a [`Warning`].
//! - Everything painted is either in the structure tree or marked as decoration.
//! - A right-to-left document is the mirror of a left-to-right one: layout speaks of start and end, never left and right.
//!   Only maps are not mirrored.

mod document;
mod draw;
mod error;
mod layout;
mod pdf;
mod text;

use std::ops::ControlFlow;

pub use document::*;
pub use error::{Error, Phase, Progress, Warning};
pub use text::fonts::Fonts;

/// A finished document.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Number of pages, the cover included.
    pub pages: usize,
    /// Page of each heading, table, chart and map by its id; the first page is 1.
    pub places: std::collections::BTreeMap<String, usize>,
    /// What the reader will see that the author did not mean.
    pub warnings: Vec<Warning>,
}

/// Sets a document. `progress` is called often; when it breaks, the work stops with [`Error::Cancelled`].
///
/// ```
/// use std::ops::ControlFlow;
/// use typeset::*;
/// let mut document = Document::new(Meta::new("Annual report 2025", "en"));
/// document.body.push(Paragraph::new("Contributions grew for the fifth year.").into());
/// let fonts = Fonts::embedded()?;
/// let pdf = render(&document, &fonts, &mut |_| ControlFlow::Continue(()))?;
/// assert_eq!(pdf.pages, 1);
/// # Ok::<(), Error>(())
/// ```
pub fn render(
    document: &Document,
    fonts: &Fonts,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Pdf, Error> {
    let laid = layout::lay_out(document, fonts, progress)?;
    let pages = laid.pages.len();
    let warnings = laid.warnings.clone();
    let places = laid
        .anchors
        .iter()
        .filter_map(|(anchor, &(page, _))| match anchor {
            layout::slab::Anchor::Id(id) => Some((id.clone(), page + 1)),
            layout::slab::Anchor::Note(_) => None,
        })
        .collect();
    let bytes = pdf::write(document, laid, progress)?;
    Ok(Pdf {
        bytes,
        pages,
        places,
        warnings,
    })
}
