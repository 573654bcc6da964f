//! Content to text with styles: here links get their elements and footnotes their numbers.

use super::slab::{Anchor, Slab};
use super::{Layout, Link, LinkTarget, line_metrics};
use crate::document::*;
use crate::draw::{Canvas, Side};
use crate::error::Warning;
use crate::pdf::tags::ElementId;
use crate::text::flat::{Flat, NoteId, TextStyle};

/// Width of the column of footnote numbers.
const NOTE_NUMBER: f32 = 13.0;

/// What is being flattened.
#[derive(Clone, Copy)]
struct Place {
    style: TextStyle,
    /// The block's own element.
    parent: ElementId,
    /// Footnotes are allowed: not inside footnotes.
    notes: bool,
    link: Option<(u32, ElementId)>,
}

impl Layout<'_> {
    /// Makes content flat. Elements inside it become children of `parent`.
    pub(super) fn flatten(
        &mut self,
        content: &Content,
        style: TextStyle,
        parent: ElementId,
    ) -> Flat {
        let mut flat = Flat::new();
        self.flatten_into(
            content,
            Place {
                style,
                parent,
                notes: true,
                link: None,
            },
            &mut flat,
        );
        flat.settle(self.direction());
        flat
    }

    /// The same with a bold lead-in before the content.
    pub(super) fn flatten_after(
        &mut self,
        lead: &str,
        content: &Content,
        style: TextStyle,
        parent: ElementId,
    ) -> Flat {
        let mut flat = Flat::new();
        if !lead.is_empty() {
            flat.push(lead, Weight::Bold, style.colour, 0);
            flat.push(" ", style.weight, style.colour, 0);
        }
        self.flatten_into(
            content,
            Place {
                style,
                parent,
                notes: true,
                link: None,
            },
            &mut flat,
        );
        flat.settle(self.direction());
        flat
    }

    fn flatten_into(&mut self, content: &Content, place: Place, flat: &mut Flat) {
        for inline in &content.0 {
            match inline {
                Inline::Text(run) => self.flatten_run(run, place, flat),
                Inline::Break => flat.push_break(),
                Inline::Badge(badge) => flat.push_badge(
                    &badge.text,
                    badge.swatch,
                    self.theme.colours.on(badge.swatch),
                ),
                Inline::Link { target, content } => {
                    let inner = match self.link(target, content, place) {
                        Some(link) => {
                            let style = place.style.colour(self.theme.colours.accent);
                            Place {
                                style,
                                link: Some(link),
                                ..place
                            }
                        }
                        None => place,
                    };
                    self.flatten_into(content, inner, flat);
                }
                Inline::Footnote(content) if place.notes => self.flatten_note(content, place, flat),
                Inline::Footnote(_) => {}
            }
        }
    }

    fn flatten_run(&mut self, run: &Run, place: Place, flat: &mut Flat) {
        let colours = &self.theme.colours;
        let colour = match run.tone {
            Tone::Normal => place.style.colour,
            Tone::Muted => colours.text_muted,
            Tone::Faint => colours.text_faint,
            Tone::Accent => colours.accent,
            Tone::Warning => colours.warning,
            Tone::Danger => colours.danger,
        };
        let weight = if place.style.weight == Weight::Bold {
            Weight::Bold
        } else {
            run.weight
        };
        let foreign = run
            .language
            .as_deref()
            .filter(|tag| *tag != self.document.meta.language);
        let language = foreign.map_or(0, |tag| self.typesetter.shaper.language(tag));
        let Some(span) = flat.push(&run.text, weight, colour, language) else {
            return;
        };
        if let Some((link, element)) = place.link {
            span.link = Some(link);
            span.element = Some(element);
        }
        if let Some(tag) = foreign {
            let parent = span.element.unwrap_or(place.parent);
            let element = self.tree.later(parent, "Span");
            self.tree.get_mut(element).language = Some(tag.to_owned());
            span.element = Some(element);
        }
    }

    /// Registers a link; `None` when it leads nowhere.
    fn link(
        &mut self,
        target: &Target,
        content: &Content,
        place: Place,
    ) -> Option<(u32, ElementId)> {
        if place.link.is_some() {
            return place.link;
        }
        let target = match target {
            Target::External(url) => LinkTarget::Url(url.clone()),
            Target::Internal(id) if self.targets.contains(id.as_str()) => {
                LinkTarget::Anchor(Anchor::Id(id.clone()))
            }
            Target::Internal(id) => {
                let warning = Warning::NoTarget { id: id.clone() };
                if !self.warnings.contains(&warning) {
                    self.warnings.push(warning);
                }
                return None;
            }
        };
        let element = self.tree.later(place.parent, "Link");
        Some((self.push_link(target, element, content.plain()), element))
    }

    pub(super) fn push_link(
        &mut self,
        target: LinkTarget,
        element: ElementId,
        words: String,
    ) -> u32 {
        self.links.push(Link {
            target,
            element,
            words,
        });
        (self.links.len() - 1) as u32
    }

    fn flatten_note(&mut self, content: &Content, place: Place, flat: &mut Flat) {
        let known = self.note_words.iter().position(|words| words == content);
        let note = known.unwrap_or(self.notes.len()) as NoteId;
        let digits = self.document.strings.digits.write(note as usize + 1);
        let reference = self.tree.later(place.parent, "Reference");
        let link_element = self.tree.later(reference, "Link");
        let template = &self.document.strings.footnote;
        let words = if template.is_empty() {
            digits.clone()
        } else {
            template.replace("{number}", &digits)
        };
        let link = self.push_link(LinkTarget::Anchor(Anchor::Note(note)), link_element, words);
        if known.is_none() {
            let element = self.tree.later(place.parent, "Note");
            self.tree.get_mut(element).id = Some(format!("note-{:06}", note + 1));
            // Before setting the text, so that the numbers follow the order of the marks.
            self.notes.push(Vec::new());
            self.note_words.push(content.clone());
            self.note_elements.push(element);
            self.notes[note as usize] = self.note_slabs(note, &digits, content, element);
        }
        if let Some(span) = flat.push(&digits, Weight::Regular, self.theme.colours.accent, 0) {
            span.raised = true;
            span.element = Some(link_element);
            span.link = Some(link);
            span.note = Some(note);
        }
    }

    fn note_slabs(
        &mut self,
        note: NoteId,
        digits: &str,
        content: &Content,
        element: ElementId,
    ) -> Vec<Slab> {
        let style = self
            .style(self.theme.sizes.micro, 1.4)
            .colour(self.theme.colours.text_muted);
        let direction = self.direction();
        let label = self.tree.later(element, "Lbl");
        let mut flat = Flat::new();
        self.flatten_into(
            content,
            Place {
                style,
                parent: element,
                notes: false,
                link: None,
            },
            &mut flat,
        );
        flat.settle(direction);
        let lines = self
            .typesetter
            .lines(&flat, style, self.frame.width - NOTE_NUMBER);
        let count = lines.len();
        let mut slabs = Vec::with_capacity(count);
        for (at, line) in lines.into_iter().enumerate() {
            let (height, baseline) = line_metrics(style, line.leading);
            let mut canvas = Canvas::new(self.frame.width, direction);
            if at == 0 {
                let number = self.label(digits, style, NOTE_NUMBER);
                canvas.text_of(Some(label), number, 0.0, NOTE_NUMBER, Side::Start, baseline);
            }
            canvas.text_of(
                Some(element),
                line,
                NOTE_NUMBER,
                self.frame.width - NOTE_NUMBER,
                Side::Start,
                baseline,
            );
            let gap = if at + 1 == count { 2.0 } else { 0.0 };
            let mut slab = Slab::new(height + gap, canvas.marks);
            if at == 0 {
                slab.anchors.push(Anchor::Note(note));
            }
            slabs.push(slab);
        }
        slabs
    }
}
