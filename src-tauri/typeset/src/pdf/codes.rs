//! Character codes of an embedded face.
//!
//! printpdf gives every glyph one code and one text. But one glyph may mean different things: in Arabic the bare letter
//! under the dots of ب, ت and ث is the same, and a bracket that faces left opens in one direction and closes in the
//! other. So every pair of glyph and text gets its own code here, and `/W`, `/ToUnicode` and `/CIDToGIDMap` are written
//! to match. CFF fonts have no such map; theirs keep one code a glyph, and what does not fit is said with `ActualText`.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::ops::Range;

use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use subsetter::GlyphRemapper;

use crate::error::Error;
use crate::text::fonts::Face;
use crate::text::shape::{Glyph, Run, Segment, is_ignorable, nominal_characters};

/// The text of a glyph that adds nothing to the letter it is part of.
const NOTHING: &str = "\u{2060}";

/// A space about as wide as an empty box.
const BLANK: char = '\u{2007}';

/// What a face gave to the document.
pub(crate) struct UsedFace {
    pub remapper: GlyphRemapper,
    /// Codes may be made freely: the outlines are TrueType's.
    free: bool,
    codes: HashMap<u16, Vec<(Box<str>, u16)>>,
    /// What each code is, from code 1.
    list: Vec<Entry>,
    nominal: HashMap<u16, char>,
}

/// New glyph, width in thousandths of an em, and text of a code.
type Entry = (u16, f32, Box<str>);

/// Glyphs that are shown together.
pub(super) struct Group {
    /// Index in the run, and code.
    pub glyphs: Vec<(usize, u16)>,
    /// What they mean, when the codes do not say it.
    pub meaning: Option<Range<usize>>,
}

impl UsedFace {
    pub fn new(face: &Face) -> UsedFace {
        UsedFace {
            remapper: GlyphRemapper::new(),
            free: !face.is_cff(),
            codes: HashMap::new(),
            list: Vec::new(),
            nominal: nominal_characters(&face.font),
        }
    }

    /// The code for a glyph that means `text`; `None` when the glyph already means something else.
    fn code(&mut self, face: &Face, glyph: u16, text: &str) -> Option<u16> {
        let known = self.codes.entry(glyph).or_default();
        if let Some((_, code)) = known.iter().find(|(own, _)| &**own == text) {
            return Some(*code);
        }
        if !self.free && !known.is_empty() {
            return None;
        }
        let new_glyph = self.remapper.remap(glyph);
        let code = if self.free {
            u16::try_from(self.list.len() + 1).ok()?
        } else {
            new_glyph
        };
        let width = face
            .font
            .glyph_metrics()
            .h_advance(harfrust::GlyphId::new(u32::from(glyph)))
            * 1000.0
            / face.units_per_em;
        known.push((text.into(), code));
        self.list.push((new_glyph, width, text.into()));
        Some(code)
    }

    /// A code for a glyph whose meaning is said elsewhere: with a text near to it, for PDF/A wants one for each.
    fn some_code(&mut self, face: &Face, glyph: u16, text: &str) -> u16 {
        let own = self.nominal.get(&glyph).map(char::to_string);
        let text = own.as_deref().unwrap_or(text);
        match self.code(face, glyph, text) {
            Some(code) => code,
            None => self
                .codes
                .get(&glyph)
                .and_then(|known| known.first())
                .map_or(0, |(_, code)| *code),
        }
    }

    /// A code for the invisible glyph under an empty box; `None` when the face has none or `c` must be said apart.
    pub fn blank(&mut self, face: &Face, c: char) -> Option<u16> {
        let glyph = u16::try_from(face.font.charmap().map_unicode(BLANK as u32)?.to_u32()).ok()?;
        let private = matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
        let text = if private {
            "\u{FFFD}".to_owned()
        } else {
            c.to_string()
        };
        self.code(face, glyph, &text)
    }

    /// Splits a run into what its codes say by themselves and what must be said apart.
    pub fn groups(&mut self, face: &Face, segment: &Segment, run: &Run) -> Vec<Group> {
        let mut starts: Vec<usize> = run
            .glyphs
            .iter()
            .map(|glyph| glyph.cluster as usize)
            .collect();
        starts.sort_unstable();
        starts.dedup();
        let mut groups: Vec<Group> = Vec::new();
        let mut plain: Vec<(usize, u16)> = Vec::new();
        let mut at = 0;
        while at < run.glyphs.len() {
            let start = run.glyphs[at].cluster as usize;
            let count = run.glyphs[at..]
                .iter()
                .take_while(|glyph| glyph.cluster as usize == start)
                .count();
            let next = starts.partition_point(|&other| other <= start);
            let end = starts.get(next).copied().unwrap_or(run.range.end);
            let text = &segment.text[start..end];
            let cluster = at..at + count;
            at += count;
            if count == 1 {
                if let Some(code) = self.code(face, run.glyphs[cluster.start].id, text) {
                    plain.push((cluster.start, code));
                    continue;
                }
            } else if self.free
                && cluster
                    .clone()
                    .filter(|&i| run.glyphs[i].advance > 0.0)
                    .count()
                    == 1
            {
                for (nth, (index, code)) in self
                    .letter(face, &run.glyphs, cluster, text)
                    .into_iter()
                    .enumerate()
                {
                    if nth == 0 {
                        plain.push((index, code));
                        continue;
                    }
                    if !plain.is_empty() {
                        groups.push(Group {
                            glyphs: std::mem::take(&mut plain),
                            meaning: None,
                        });
                    }
                    groups.push(Group {
                        glyphs: vec![(index, code)],
                        meaning: Some(end..end),
                    });
                }
                continue;
            }
            if !plain.is_empty() {
                groups.push(Group {
                    glyphs: std::mem::take(&mut plain),
                    meaning: None,
                });
            }
            let visible: Vec<char> = text.chars().filter(|c| !is_ignorable(*c)).collect();
            // Marks stand between, so that what is copied begins where the first letter begins and ends where the last ends.
            let mut order: Vec<usize> = cluster
                .clone()
                .filter(|&i| run.glyphs[i].advance > 0.0)
                .collect();
            let marks = cluster.clone().filter(|&i| run.glyphs[i].advance <= 0.0);
            order.splice(order.len().min(1)..order.len().min(1), marks);
            let glyphs = order
                .into_iter()
                .map(|index| {
                    let nth = index - cluster.start;
                    let near = visible
                        .get(nth)
                        .or(visible.last())
                        .map_or_else(|| text.to_owned(), char::to_string);
                    (index, self.some_code(face, run.glyphs[index].id, &near))
                })
                .collect();
            groups.push(Group {
                glyphs,
                meaning: Some(start..end),
            });
        }
        if !plain.is_empty() {
            groups.push(Group {
                glyphs: plain,
                meaning: None,
            });
        }
        groups
    }

    /// A letter with its marks: the one that takes room means all, dots and signs mean nothing by themselves.
    fn letter(
        &mut self,
        face: &Face,
        glyphs: &[Glyph],
        cluster: Range<usize>,
        text: &str,
    ) -> Vec<(usize, u16)> {
        let body = cluster
            .clone()
            .max_by(|&a, &b| glyphs[a].advance.total_cmp(&glyphs[b].advance))
            .unwrap_or(cluster.start);
        let mut codes = Vec::with_capacity(cluster.len());
        codes.extend(
            self.code(face, glyphs[body].id, text)
                .map(|code| (body, code)),
        );
        for index in cluster.filter(|&index| index != body) {
            codes.extend(
                self.code(face, glyphs[index].id, NOTHING)
                    .map(|code| (index, code)),
            );
        }
        codes
    }

    /// Replaces what printpdf wrote about the codes of this face.
    pub fn describe(&self, pdf: &mut Document, font: &mut Dictionary) -> Result<(), Error> {
        let mut order: Vec<(u16, &Entry)> = self
            .list
            .iter()
            .enumerate()
            .map(|(at, entry)| (if self.free { at as u16 + 1 } else { entry.0 }, entry))
            .collect();
        order.sort_by_key(|(code, _)| *code);
        let unicode = pdf.add_object(Stream::new(
            Dictionary::new(),
            to_unicode(&order).into_bytes(),
        ));
        font.set("ToUnicode", unicode);
        let missing = || Error::Write("a font without descendant".into());
        let descendant = font
            .get_mut(b"DescendantFonts")
            .and_then(Object::as_array_mut)
            .map_err(|_| missing())?;
        let descendant = descendant
            .first_mut()
            .and_then(|d| d.as_dict_mut().ok())
            .ok_or_else(missing)?;
        descendant.set("W", widths(&order));
        if self.free {
            let mut map = vec![0, 0];
            map.extend(self.list.iter().flat_map(|(glyph, ..)| glyph.to_be_bytes()));
            descendant.set(
                "CIDToGIDMap",
                pdf.add_object(Stream::new(dictionary! {}, map)),
            );
        }
        Ok(())
    }
}

/// `[first [w w w] first [w] …]`.
fn widths(order: &[(u16, &Entry)]) -> Vec<Object> {
    let mut out: Vec<Object> = Vec::new();
    let mut run: Vec<Object> = Vec::new();
    let mut previous = None;
    for (code, (_, width, _)) in order {
        if previous.is_none_or(|p: u16| p + 1 != *code) {
            if !run.is_empty() {
                out.push(std::mem::take(&mut run).into());
            }
            out.push(i64::from(*code).into());
        }
        let width = (width * 100.0).round() / 100.0;
        run.push(if width.fract() == 0.0 {
            Object::Integer(width as i64)
        } else {
            Object::Real(width)
        });
        previous = Some(*code);
    }
    if !run.is_empty() {
        out.push(run.into());
    }
    out
}

/// The map from codes to text.
fn to_unicode(order: &[(u16, &Entry)]) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    for chunk in order.chunks(100) {
        let _ = writeln!(map, "{} beginbfchar", chunk.len());
        for (code, (_, _, text)) in chunk {
            let _ = write!(map, "<{code:04X}> <");
            for unit in text.encode_utf16() {
                let _ = write!(map, "{unit:04X}");
            }
            map.push_str(">\n");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}
