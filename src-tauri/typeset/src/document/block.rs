//! Blocks: what is set one below the other.

use super::{Certificate, Chart, Content, KeyFigures, Map, Table};

/// One block of the body.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; it goes to the contents and the bookmarks.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A bullet or numbered list.
    List(List),
    /// Labels with their values.
    Definitions(Definitions),
    /// Large figures.
    KeyFigures(KeyFigures),
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Chart),
    /// A map.
    Map(Map),
    /// A note set apart from the text.
    Callout(Callout),
    /// A certificate on a page of its own.
    Certificate(Certificate),
    /// The next block starts on a new page.
    PageBreak,
}

/// Depth of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A chapter. Levels must not be skipped on the way down.
    One,
    /// A section.
    Two,
    /// A subsection.
    Three,
}

/// A heading. It is never the last thing on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// Depth.
    pub level: Level,
    /// Target of internal links; unique in the document.
    pub id: String,
    /// Number before the text, such as `5.1`; empty for none.
    pub number: String,
    /// The words.
    pub content: Content,
    /// Whether the contents list it.
    pub listed: bool,
    /// Whether it starts a new page.
    pub new_page: bool,
}

impl Heading {
    /// A heading without number that the contents list.
    pub fn new(level: Level, id: impl Into<String>, content: impl Into<Content>) -> Heading {
        Heading {
            level,
            id: id.into(),
            number: String::new(),
            content: content.into(),
            listed: true,
            new_page: false,
        }
    }

    /// The same with a number before it.
    pub fn numbered(mut self, number: impl Into<String>) -> Heading {
        self.number = number.into();
        self
    }

    /// The same at the top of a new page.
    pub fn on_new_page(mut self) -> Heading {
        self.new_page = true;
        self
    }
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// The words.
    pub content: Content,
    /// Size and colour.
    pub style: ParagraphStyle,
    /// Whether it must stand on the page where the next block begins.
    pub keep_with_next: bool,
}

/// Size and colour of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ParagraphStyle {
    /// Body text.
    #[default]
    Body,
    /// A larger opening paragraph.
    Lead,
    /// Small print.
    Small,
}

impl Paragraph {
    /// Body text.
    pub fn new(content: impl Into<Content>) -> Paragraph {
        Paragraph {
            content: content.into(),
            style: ParagraphStyle::Body,
            keep_with_next: false,
        }
    }

    /// An opening paragraph.
    pub fn lead(content: impl Into<Content>) -> Paragraph {
        Paragraph {
            style: ParagraphStyle::Lead,
            ..Paragraph::new(content)
        }
    }

    /// Small print.
    pub fn small(content: impl Into<Content>) -> Paragraph {
        Paragraph {
            style: ParagraphStyle::Small,
            ..Paragraph::new(content)
        }
    }
}

/// A list.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// Bullets or numbers.
    pub marker: Marker,
    /// The points, one paragraph each.
    pub points: Vec<Content>,
}

/// What stands before a point of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Marker {
    /// A bullet.
    #[default]
    Bullet,
    /// A number, from one.
    Number,
}

impl List {
    /// A bullet list.
    pub fn bullets<C: Into<Content>>(points: impl IntoIterator<Item = C>) -> List {
        List {
            marker: Marker::Bullet,
            points: points.into_iter().map(Into::into).collect(),
        }
    }

    /// A numbered list.
    pub fn numbers<C: Into<Content>>(points: impl IntoIterator<Item = C>) -> List {
        List {
            marker: Marker::Number,
            points: points.into_iter().map(Into::into).collect(),
        }
    }
}

/// Labels on the left, values on the right, a hairline between.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Definitions {
    /// Label and value.
    pub entries: Vec<(Content, Content)>,
}

impl Definitions {
    /// Definitions from pairs.
    pub fn new<L: Into<Content>, V: Into<Content>>(
        entries: impl IntoIterator<Item = (L, V)>,
    ) -> Definitions {
        Definitions {
            entries: entries
                .into_iter()
                .map(|(l, v)| (l.into(), v.into()))
                .collect(),
        }
    }
}

/// A note set apart from the text by a tint and an edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Callout {
    /// Colour, by meaning.
    pub kind: CalloutKind,
    /// A bold first line; may be empty.
    pub title: Content,
    /// Paragraphs.
    pub paragraphs: Vec<Content>,
}

/// Meaning of a callout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CalloutKind {
    /// Information.
    #[default]
    Note,
    /// Attention: an override, a gap.
    Warning,
    /// An example worth telling, such as a good practice.
    Example,
}

impl Callout {
    /// A note with a title and one paragraph.
    pub fn new(kind: CalloutKind, title: impl Into<Content>, text: impl Into<Content>) -> Callout {
        Callout {
            kind,
            title: title.into(),
            paragraphs: vec![text.into()],
        }
    }
}

macro_rules! block_from {
    ($($kind:ident),*) => { $(
        impl From<$kind> for Block {
            fn from(block: $kind) -> Block {
                Block::$kind(block)
            }
        }
    )* };
}

block_from!(
    Heading,
    Paragraph,
    List,
    Definitions,
    KeyFigures,
    Table,
    Chart,
    Map,
    Callout,
    Certificate
);
