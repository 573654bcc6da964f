//! Fonts cut to what is used, and the document built by printpdf.

use std::collections::BTreeMap;

use printpdf::{Op, ParsedFont, PdfDocument, PdfFont, PdfPage, PdfSaveOptions, Pt};

use super::paint::{UsedFace, font_id};
use crate::document::Weight;
use crate::error::Error;
use crate::layout::Frame;
use crate::text::shape::{FamilyId, Shaper};

/// Builds the document; tags and metadata come after.
pub(super) fn build(
    title: &str,
    frame: Frame,
    pages: Vec<Vec<Op>>,
    faces: &BTreeMap<(FamilyId, Weight), UsedFace>,
    shaper: &Shaper,
) -> Result<lopdf::Document, Error> {
    let mut document = PdfDocument::new(title);
    for (at, (&(family, weight), used)) in faces.iter().enumerate() {
        let face = shaper.face(family, weight);
        let failed = |reason: String| Error::Font {
            name: face.name.clone(),
            reason,
        };
        let cut = subsetter::subset(&face.bytes, face.index, &used.remapper)
            .map_err(|e| failed(e.to_string()))?;
        let mut warnings = Vec::new();
        let mut parsed = ParsedFont::from_bytes(&cut, 0, &mut warnings)
            .ok_or_else(|| failed("the cut font cannot be read".into()))?;
        // Six letters mark a font that has lost glyphs; they differ for every font of the file.
        let letter = |n: usize| char::from(b'A' + (n % 26) as u8);
        parsed.font_name = Some(format!(
            "AAAA{}{}+{}",
            letter(at / 26),
            letter(at),
            face.name
        ));
        document
            .resources
            .fonts
            .map
            .insert(font_id(family, weight), PdfFont::new(parsed));
    }
    let (width, height) = (Pt(frame.page_width), Pt(frame.page_height));
    document.pages = pages
        .into_iter()
        .map(|ops| PdfPage::new(width.into(), height.into(), ops))
        .collect();
    let mut warnings = Vec::new();
    let options = PdfSaveOptions {
        secure: false,
        ..PdfSaveOptions::default()
    };
    Ok(document.to_lopdf_document(&options, &mut warnings))
}
