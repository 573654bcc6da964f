//! Runs of text: weight, tone, language, links and footnotes.

use super::Swatch;

/// A piece of running text: what stands in a paragraph, a cell, a caption.
///
/// Made from a plain string wherever one is enough: `Paragraph::new("…")`, `Cell::new("…")`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content(pub Vec<Inline>);

impl Content {
    /// Nothing.
    pub fn empty() -> Content {
        Content::default()
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Content {
        Content(vec![Inline::bold(text)])
    }

    /// This content followed by `inline`.
    pub fn then(mut self, inline: impl Into<Inline>) -> Content {
        self.0.push(inline.into());
        self
    }

    /// This content with a footnote at its end.
    pub fn footnote(self, note: impl Into<Content>) -> Content {
        self.then(Inline::Footnote(note.into()))
    }

    /// True when there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0
            .iter()
            .all(|inline| matches!(inline, Inline::Text(run) if run.text.is_empty()))
    }

    /// The words alone: links become their text, footnotes and badges vanish, breaks become spaces.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        for inline in &self.0 {
            match inline {
                Inline::Text(run) => out.push_str(&run.text),
                Inline::Link { content, .. } => out.push_str(&content.plain()),
                Inline::Break => out.push(' '),
                Inline::Footnote(_) | Inline::Badge(_) => {}
            }
        }
        out
    }
}

impl From<&str> for Content {
    fn from(text: &str) -> Content {
        Content(vec![Inline::from(text)])
    }
}

impl From<String> for Content {
    fn from(text: String) -> Content {
        Content(vec![Inline::from(text)])
    }
}

impl From<&String> for Content {
    fn from(text: &String) -> Content {
        Content(vec![Inline::from(text.as_str())])
    }
}

impl From<Inline> for Content {
    fn from(inline: Inline) -> Content {
        Content(vec![inline])
    }
}

impl From<Vec<Inline>> for Content {
    fn from(inlines: Vec<Inline>) -> Content {
        Content(inlines)
    }
}

/// One piece of [`Content`].
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Text in one weight, tone and language.
    Text(Run),
    /// A raised number here, the text at the foot of the page. Numbered through the document.
    Footnote(Content),
    /// Text that leads somewhere.
    Link {
        /// Where to.
        target: Target,
        /// What is shown; links inside links are ignored.
        content: Content,
    },
    /// A small filled square with a letter, as `A`, `B` and `C` for the contribution groups.
    Badge(Badge),
    /// A line break inside the paragraph.
    Break,
}

impl Inline {
    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Inline {
        Inline::Text(Run {
            weight: Weight::Bold,
            ..Run::new(text)
        })
    }

    /// Quiet text: units, asides.
    pub fn muted(text: impl Into<String>) -> Inline {
        Inline::Text(Run {
            tone: Tone::Muted,
            ..Run::new(text)
        })
    }

    /// Text in another language than the document's.
    pub fn foreign(text: impl Into<String>, language: impl Into<String>) -> Inline {
        Inline::Text(Run {
            language: Some(language.into()),
            ..Run::new(text)
        })
    }

    /// A link to a heading or table of this document, by its id.
    pub fn internal(id: impl Into<String>, text: impl Into<Content>) -> Inline {
        Inline::Link {
            target: Target::Internal(id.into()),
            content: text.into(),
        }
    }

    /// A link to an address.
    pub fn external(url: impl Into<String>, text: impl Into<Content>) -> Inline {
        Inline::Link {
            target: Target::External(url.into()),
            content: text.into(),
        }
    }
}

impl From<&str> for Inline {
    fn from(text: &str) -> Inline {
        Inline::Text(Run::new(text))
    }
}

impl From<String> for Inline {
    fn from(text: String) -> Inline {
        Inline::Text(Run::new(text))
    }
}

impl From<Run> for Inline {
    fn from(run: Run) -> Inline {
        Inline::Text(run)
    }
}

/// Text in one weight, tone and language. Control characters are dropped; a character that no font has is drawn as a box.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Regular or bold.
    pub weight: Weight,
    /// Colour by meaning.
    pub tone: Tone,
    /// BCP 47 tag when it is not the document's language.
    pub language: Option<String>,
}

impl Run {
    /// Regular text in the document's language.
    pub fn new(text: impl Into<String>) -> Run {
        Run {
            text: text.into(),
            weight: Weight::Regular,
            tone: Tone::Normal,
            language: None,
        }
    }
}

/// The two weights of the house.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// 400.
    #[default]
    Regular,
    /// 700.
    Bold,
}

/// Text colour by meaning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// The colour the surrounding style has.
    #[default]
    Normal,
    /// Labels, secondary text.
    Muted,
    /// Captions, units.
    Faint,
    /// The accent.
    Accent,
    /// Needs attention.
    Warning,
    /// Wrong or missing.
    Danger,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The id of a heading, table, chart or map. An unknown id leaves plain text.
    Internal(String),
    /// An address such as `https://…`.
    External(String),
}

/// A small square with a letter or two.
#[derive(Clone, Debug, PartialEq)]
pub struct Badge {
    /// One or two characters.
    pub text: String,
    /// Fill; [`Swatch::GroupC`] is drawn unfilled with a dashed edge.
    pub swatch: Swatch,
}

impl Badge {
    /// A badge.
    pub fn new(text: impl Into<String>, swatch: Swatch) -> Badge {
        Badge {
            text: text.into(),
            swatch,
        }
    }
}
