//! Shaping with font fallback, and the cache that makes long tables cheap.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::path::PathBuf;
use std::rc::Rc;
use std::str::FromStr as _;
use std::sync::Arc;

use harfrust::{
    Buffer, ClusterLevel, Direction, Font, Language, ShapeOptions, ShapePlan, ShaperFont, Tag,
};
use unicode_script::{Script, UnicodeScript as _};

use super::fonts::{Face, Family, Fonts, read_fallback};
use crate::{Warning, Weight};

/// Index into [`Shaper::families`], or [`BOX`].
pub(crate) type FamilyId = u16;

/// Stands for "no font has it": drawn as an empty box.
pub(crate) const BOX: FamilyId = FamilyId::MAX;

/// Advance of the box, in em.
const BOX_ADVANCE: f32 = 0.6;

/// A glyph; lengths in em.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    pub id: u16,
    /// Byte offset in the segment's text of the first character it stands for.
    pub cluster: u32,
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
}

/// Glyphs of one face, in visual order.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub family: FamilyId,
    pub range: Range<usize>,
    pub glyphs: Vec<Glyph>,
    pub width: f32,
}

/// A stretch of one weight, language and direction, shaped.
#[derive(Debug)]
pub(crate) struct Segment {
    pub text: Rc<str>,
    pub weight: Weight,
    /// In visual order.
    pub runs: Vec<Run>,
    /// In em.
    pub width: f32,
    /// How much more leading the scripts in it want, 1 for Latin.
    pub leading: f32,
}

/// Shaped texts of one language, direction and weight.
type Segments = HashMap<Rc<str>, Rc<Segment>>;

/// Shapes text and remembers what it shaped.
pub(crate) struct Shaper {
    pub families: Vec<Family>,
    fallback_files: Vec<PathBuf>,
    languages: Vec<(String, Option<Language>)>,
    family_of: HashMap<char, FamilyId>,
    segments: HashMap<(u8, bool, Weight), Segments>,
    plans: HashMap<(FamilyId, Weight, bool, Script, u8), ShapePlan>,
    missing: BTreeMap<&'static str, (char, usize)>,
}

impl Shaper {
    pub fn new(fonts: &Fonts, language: &str) -> Shaper {
        let mut shaper = Shaper {
            families: fonts.families.clone(),
            fallback_files: fonts.fallback_files.clone(),
            languages: Vec::new(),
            family_of: HashMap::new(),
            segments: HashMap::new(),
            plans: HashMap::new(),
            missing: BTreeMap::new(),
        };
        shaper.language(language);
        shaper
    }

    /// Number of a language; 0 is the document's.
    pub fn language(&mut self, tag: &str) -> u8 {
        if let Some(at) = self.languages.iter().position(|(known, _)| known == tag) {
            return at as u8;
        }
        if self.languages.len() == usize::from(u8::MAX) {
            return 0;
        }
        self.languages
            .push((tag.to_owned(), Language::from_str(tag).ok()));
        (self.languages.len() - 1) as u8
    }

    pub fn face(&self, family: FamilyId, weight: Weight) -> &Arc<Face> {
        self.families[usize::from(family)].face(weight)
    }

    pub fn warnings(&self) -> Vec<Warning> {
        self.missing
            .iter()
            .map(|(&script, &(sample, characters))| Warning::NoFont {
                script,
                sample,
                characters,
            })
            .collect()
    }

    /// Shapes `text`, which has one style and one direction.
    pub fn shape(&mut self, text: &str, language: u8, rtl: bool, weight: Weight) -> Rc<Segment> {
        let key = (language, rtl, weight);
        if let Some(known) = self.segments.get(&key).and_then(|texts| texts.get(text)) {
            return known.clone();
        }
        let segment = Rc::new(self.shape_new(text, language, rtl, weight));
        self.segments
            .entry(key)
            .or_default()
            .insert(segment.text.clone(), segment.clone());
        segment
    }

    fn shape_new(&mut self, text: &str, language: u8, rtl: bool, weight: Weight) -> Segment {
        let mut runs = Vec::new();
        let mut leading = 1.0f32;
        for (range, family, script) in self.items(text) {
            leading = leading.max(leading_of(script));
            runs.push(if family == BOX {
                boxes(text, range, rtl)
            } else {
                self.shape_item(text, range, family, script, language, rtl, weight)
            });
        }
        if rtl {
            runs.reverse();
        }
        let width = runs.iter().map(|run| run.width).sum();
        Segment {
            text: text.into(),
            weight,
            runs,
            width,
            leading,
        }
    }

    /// Splits text where face or script change.
    fn items(&mut self, text: &str) -> Vec<(Range<usize>, FamilyId, Script)> {
        let mut items: Vec<(Range<usize>, FamilyId, Script)> = Vec::new();
        let neutral =
            |script: Script| matches!(script, Script::Common | Script::Inherited | Script::Unknown);
        for (at, c) in text.char_indices() {
            let script = c.script();
            let end = at + c.len_utf8();
            let family = match items.last() {
                Some(&(_, current, _)) if is_ignorable(c) => current,
                // A mark or a space stays with the face of what precedes it, so that it lands on its base.
                Some(&(_, current, _))
                    if current != BOX
                        && neutral(script)
                        && self.face(current, Weight::Regular).covers(c) =>
                {
                    current
                }
                _ => self.family_for(c),
            };
            match items.last_mut() {
                Some((range, current, known))
                    if *current == family
                        && (*known == script || neutral(*known) || neutral(script)) =>
                {
                    range.end = end;
                    if neutral(*known) {
                        *known = script;
                    }
                }
                _ => items.push((at..end, family, script)),
            }
        }
        items
    }

    fn family_for(&mut self, c: char) -> FamilyId {
        if let Some(&known) = self.family_of.get(&c) {
            return known;
        }
        let find = |families: &[Family]| families.iter().position(|f| f.regular.covers(c));
        let mut found = find(&self.families);
        if found.is_none() && is_ignorable(c) {
            found = Some(0);
        }
        if found.is_none() {
            self.families
                .extend(read_fallback(&mut self.fallback_files, c));
            found = find(&self.families);
        }
        if found.is_none() {
            let entry = self
                .missing
                .entry(c.script().short_name())
                .or_insert((c, 0));
            entry.1 += 1;
        }
        let family = found.map_or(BOX, |at| at as FamilyId);
        self.family_of.insert(c, family);
        family
    }

    #[allow(clippy::too_many_arguments)] // each is a property of the run
    fn shape_item(
        &mut self,
        text: &str,
        range: Range<usize>,
        family: FamilyId,
        script: Script,
        language: u8,
        rtl: bool,
        weight: Weight,
    ) -> Run {
        let face = self.face(family, weight).clone();
        let direction = if rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        let tag = script_tag(script);
        let harf_language = self.languages[usize::from(language)].1.clone();
        let plan = self
            .plans
            .entry((family, weight, rtl, script, language))
            .or_insert_with(|| {
                ShapePlan::new(&face.font, direction, tag, harf_language.as_ref(), &[])
            });
        let mut buffer = Buffer::new();
        for (at, c) in text[range.clone()].char_indices() {
            buffer.push(c as u32, (range.start + at) as u32);
        }
        buffer.set_pre_context(&text[..range.start]);
        buffer.set_post_context(&text[range.end..]);
        // Grapheme clusters where one syllable is many glyphs, some in another order than its letters.
        buffer.set_cluster_level(match script {
            Script::Khmer
            | Script::Myanmar
            | Script::Bengali
            | Script::Devanagari
            | Script::Thai
            | Script::Lao => ClusterLevel::MonotoneGraphemes,
            _ => ClusterLevel::MonotoneCharacters,
        });
        buffer.set_direction(direction);
        buffer.set_script(tag);
        buffer.set_language(harf_language.clone());
        let shaped = harfrust::shape(
            &ShaperFont::new(&face.font),
            &mut buffer,
            ShapeOptions::new().plan(Some(plan)),
        );
        if shaped.is_err() {
            return boxes(text, range, rtl);
        }
        let em = face.units_per_em;
        let glyphs: Vec<Glyph> = buffer
            .glyph_infos()
            .iter()
            .zip(buffer.glyph_positions())
            .map(|(info, position)| Glyph {
                id: info.glyph_id as u16,
                cluster: info.cluster,
                advance: position.x_advance as f32 / em,
                dx: position.x_offset as f32 / em,
                dy: position.y_offset as f32 / em,
            })
            .collect();
        // A face may have the letters of a cluster but not their combination: rather a box than .notdef, which PDF/A forbids.
        if glyphs.iter().any(|glyph| glyph.id == 0) {
            return boxes(text, range, rtl);
        }
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        Run {
            family,
            range,
            glyphs,
            width,
        }
    }
}

/// One box for each visible character.
fn boxes(text: &str, range: Range<usize>, rtl: bool) -> Run {
    let mut glyphs: Vec<Glyph> = text[range.clone()]
        .char_indices()
        .filter(|&(_, c)| !is_ignorable(c))
        .map(|(at, _)| Glyph {
            id: 0,
            cluster: (range.start + at) as u32,
            advance: BOX_ADVANCE,
            dx: 0.0,
            dy: 0.0,
        })
        .collect();
    if rtl {
        glyphs.reverse();
    }
    let width = glyphs.iter().map(|glyph| glyph.advance).sum();
    Run {
        family: BOX,
        range,
        glyphs,
        width,
    }
}

/// Characters with no picture of their own: joiners, marks of direction, variation selectors.
pub(crate) fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Scripts with marks above and below want more leading (the look's `:lang()` rules).
fn leading_of(script: Script) -> f32 {
    match script {
        Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar => 1.18,
        Script::Bengali | Script::Devanagari | Script::Arabic => 1.1,
        _ => 1.0,
    }
}

fn script_tag(script: Script) -> Option<harfrust::Script> {
    let name: [u8; 4] = script.short_name().as_bytes().try_into().ok()?;
    harfrust::Script::from_iso15924_tag(Tag::new(&name))
}

/// The character a glyph stands for on its own, where the face has one.
pub(crate) fn nominal_characters(font: &Font) -> HashMap<u16, char> {
    let mut nominal = HashMap::new();
    for (code, glyph) in font.charmap().unicodes() {
        if let (Some(c), Ok(glyph)) = (char::from_u32(code), u16::try_from(glyph.to_u32())) {
            nominal.entry(glyph).or_insert(c);
        }
    }
    nominal
}
