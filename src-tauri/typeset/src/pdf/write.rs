//! Fonts cut to what is used, and the document built by printpdf.

use std::collections::BTreeMap;

use lopdf::Object;
use printpdf::{Op, ParsedFont, PdfDocument, PdfFont, PdfPage, PdfSaveOptions, Pt};

use super::codes::UsedFace;
use super::paint::font_id;
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
    let mut pdf = document.to_lopdf_document(&options, &mut warnings);
    describe_faces(&mut pdf, faces)?;
    Ok(pdf)
}

/// Finds the fonts that printpdf wrote and corrects what they say of their codes.
fn describe_faces(
    pdf: &mut lopdf::Document,
    faces: &BTreeMap<(FamilyId, Weight), UsedFace>,
) -> Result<(), Error> {
    let failed = |error: lopdf::Error| Error::Write(error.to_string());
    let Some(&page) = pdf.get_pages().values().next() else {
        return Ok(());
    };
    let resources = pdf
        .get_dictionary(page)
        .and_then(|page| page.get_deref(b"Resources", pdf))
        .and_then(Object::as_dict)
        .map_err(failed)?;
    let fonts = resources
        .get_deref(b"Font", pdf)
        .and_then(Object::as_dict)
        .map_err(failed)?
        .clone();
    for (&(family, weight), used) in faces {
        let id = fonts
            .get(font_id(family, weight).0.as_bytes())
            .and_then(Object::as_reference)
            .map_err(failed)?;
        let mut font = pdf.get_dictionary(id).map_err(failed)?.clone();
        used.describe(pdf, &mut font)?;
        pdf.set_object(id, font);
    }
    Ok(())
}
