//! [`crate::Content`] made flat: one clean string, and what each stretch of it looks like and belongs to.

use std::ops::Range;

use unicode_bidi::{BidiClass, bidi_class};

use crate::pdf::tags::ElementId;
use crate::{Colour, Direction, Swatch, Weight};

/// Index of a link of the document.
pub(crate) type LinkId = u32;
/// Index of a footnote of the document.
pub(crate) type NoteId = u32;

/// How text is set: size in points, leading as a multiple of the size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TextStyle {
    pub size: f32,
    pub leading: f32,
    pub weight: Weight,
    pub colour: Colour,
}

impl TextStyle {
    pub fn bold(self) -> TextStyle {
        TextStyle {
            weight: Weight::Bold,
            ..self
        }
    }

    pub fn colour(self, colour: Colour) -> TextStyle {
        TextStyle { colour, ..self }
    }
}

/// A stretch of a [`Flat`] with one look.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    pub range: Range<usize>,
    pub weight: Weight,
    pub colour: Colour,
    pub language: u8,
    /// Raised and small: the number of a footnote.
    pub raised: bool,
    /// The element it belongs to when that is not the block's own.
    pub element: Option<ElementId>,
    pub link: Option<LinkId>,
    /// The footnote whose number this is.
    pub note: Option<NoteId>,
    pub badge: Option<Swatch>,
    /// What a badge says; its place in the text is one object character.
    pub badge_text: String,
}

/// Stands in the text where a badge is.
pub(crate) const OBJECT: char = '\u{FFFC}';

/// Text ready for breaking.
#[derive(Clone, Debug)]
pub(crate) struct Flat {
    pub text: String,
    pub spans: Vec<Span>,
    pub rtl: bool,
}

impl Flat {
    pub fn new() -> Flat {
        Flat {
            text: String::new(),
            spans: Vec::new(),
            rtl: false,
        }
    }

    /// One string in one style.
    pub fn plain(text: &str, style: TextStyle, direction: Direction) -> Flat {
        let mut flat = Flat::new();
        flat.push(text, style.weight, style.colour, 0);
        flat.settle(direction);
        flat
    }

    /// Adds text; returns its span for further marking, or `None` when nothing of it can be shown.
    pub fn push(
        &mut self,
        text: &str,
        weight: Weight,
        colour: Colour,
        language: u8,
    ) -> Option<&mut Span> {
        let start = self.text.len();
        clean_into(text, &mut self.text);
        if self.text.len() == start {
            return None;
        }
        self.spans.push(Span {
            range: start..self.text.len(),
            weight,
            colour,
            language,
            raised: false,
            element: None,
            link: None,
            note: None,
            badge: None,
            badge_text: String::new(),
        });
        self.spans.last_mut()
    }

    pub fn push_badge(&mut self, text: &str, swatch: Swatch, colour: Colour) {
        let start = self.text.len();
        self.text.push(OBJECT);
        let mut badge_text = String::new();
        // A badge is a letter or two; more would not be a badge.
        clean_into(&text.chars().take(3).collect::<String>(), &mut badge_text);
        self.spans.push(Span {
            range: start..self.text.len(),
            weight: Weight::Bold,
            colour,
            language: 0,
            raised: false,
            element: None,
            link: None,
            note: None,
            badge: Some(swatch),
            badge_text: badge_text.replace('\n', " "),
        });
    }

    pub fn push_break(&mut self) {
        self.text.push('\n');
        match self.spans.last_mut() {
            Some(span) if span.range.end + 1 == self.text.len() => span.range.end += 1,
            _ => {}
        }
    }

    /// Decides the base direction. A text that has any letter of the page's direction runs with the page; one that has
    /// only letters of the other direction, or none at all (a figure, whose minus must stay in front), runs by itself.
    pub fn settle(&mut self, direction: Direction) {
        let mut left = false;
        let mut right = false;
        if self.text.is_ascii() {
            left = self.text.bytes().any(|b| b.is_ascii_alphabetic());
        } else {
            for c in self.text.chars() {
                match bidi_class(c) {
                    BidiClass::L => left = true,
                    BidiClass::R | BidiClass::AL => right = true,
                    _ => {}
                }
            }
        }
        self.rtl = match direction {
            Direction::RightToLeft => right || (!left && self.text.chars().any(|c| c == OBJECT)),
            Direction::LeftToRight => right && !left,
        };
    }
}

/// Drops what cannot be set: control characters, forced overrides of direction, non-characters. Line ends become `\n`.
fn clean_into(text: &str, out: &mut String) {
    if text.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        out.push_str(text);
        return;
    }
    let mut previous = '\0';
    for c in text.chars() {
        match c {
            '\n' if previous == '\r' => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{0B}' | '\u{0C}' => {
                out.push('\n')
            }
            '\t' => out.push(' '),
            '\u{FEFF}' | '\u{AD}' | '\u{202D}' | '\u{202E}' | OBJECT | '\u{FFF9}'..='\u{FFFB}' => {}
            c if c.is_control()
                || (c as u32 & 0xFFFE) == 0xFFFE
                || ('\u{FDD0}'..='\u{FDEF}').contains(&c) => {}
            c => out.push(c),
        }
        previous = c;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &str) -> String {
        let mut out = String::new();
        clean_into(text, &mut out);
        out
    }

    #[test]
    fn control_characters_vanish_and_line_ends_are_one_break() {
        assert_eq!(clean("a\u{7}b\r\nc\td\u{202E}e\u{FFFF}"), "ab\nc de");
    }

    #[test]
    fn a_figure_in_a_right_to_left_document_keeps_its_minus_in_front() {
        let style = TextStyle {
            size: 9.0,
            leading: 1.4,
            weight: Weight::Regular,
            colour: Colour::hex(0),
        };
        assert!(!Flat::plain("\u{2212}1,250.00", style, Direction::RightToLeft).rtl);
        assert!(Flat::plain("همکاری UNOSSC", style, Direction::RightToLeft).rtl);
        assert!(Flat::plain("UNOSSC همکاری", style, Direction::RightToLeft).rtl);
        assert!(Flat::plain("همکاری", style, Direction::LeftToRight).rtl);
        assert!(!Flat::plain("The همکاری", style, Direction::LeftToRight).rtl);
    }
}
