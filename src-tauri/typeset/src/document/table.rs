//! Tables: columns, rows, and the rules of a ledger.

use super::Content;

/// Number and title above a table, chart or map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Caption {
    /// Number, such as `Table 5.1`; may be empty.
    pub number: String,
    /// Title.
    pub title: Content,
    /// Unit line at the other end, such as `THB million`; may be empty.
    pub unit: String,
}

impl Caption {
    /// A caption without unit.
    pub fn new(number: impl Into<String>, title: impl Into<Content>) -> Caption {
        Caption {
            number: number.into(),
            title: title.into(),
            unit: String::new(),
        }
    }

    /// The same with a unit.
    pub fn unit(mut self, unit: impl Into<String>) -> Caption {
        self.unit = unit.into();
        self
    }
}

/// A table. Its header repeats on every page, rows stay whole, the caption stays with the first rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Target of internal links; empty for none.
    pub id: String,
    /// Caption above.
    pub caption: Option<Caption>,
    /// What the table shows, for readers who hear it; may be empty.
    pub summary: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// A line above the header that joins columns; empty, or spans that sum to the number of columns.
    pub groups: Vec<HeaderGroup>,
    /// Rows. A row with fewer cells than columns is filled with empty ones.
    pub rows: Vec<Row>,
    /// The column whose cells head their rows; `None` for a table without row headers.
    pub row_header: Option<usize>,
    /// Type size and row height.
    pub density: Density,
    /// Notes under the table.
    pub notes: Vec<Content>,
    /// Shown in place of rows when there are none.
    pub empty_text: String,
}

impl Table {
    /// A table with these columns; its first column heads the rows.
    pub fn new(columns: Vec<Column>) -> Table {
        Table {
            id: String::new(),
            caption: None,
            summary: String::new(),
            columns,
            groups: Vec::new(),
            rows: Vec::new(),
            row_header: Some(0),
            density: Density::Regular,
            notes: Vec::new(),
            empty_text: String::new(),
        }
    }
}

/// Type size and row height of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// For tables in the text.
    #[default]
    Regular,
    /// For long annexes with many columns.
    Compact,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Header; [`super::Inline::Break`] gives it a second line.
    pub header: Content,
    /// Side the cells are set to.
    pub align: Align,
    /// How wide.
    pub width: Width,
}

impl Column {
    /// A text column that takes its share of the free width.
    pub fn text(header: impl Into<Content>) -> Column {
        Column {
            header: header.into(),
            align: Align::Start,
            width: Width::Flex(1.0),
        }
    }

    /// A figure column: set to the end, as wide as its contents.
    pub fn number(header: impl Into<Content>) -> Column {
        Column {
            header: header.into(),
            align: Align::End,
            width: Width::Auto,
        }
    }

    /// The same column with another width.
    pub fn width(mut self, width: Width) -> Column {
        self.width = width;
        self
    }
}

/// Side of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Where lines begin: left, or right in a right-to-left document.
    #[default]
    Start,
    /// Where lines end; for figures.
    End,
}

/// Width of a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Width {
    /// In points, padding included.
    Fixed(f32),
    /// As wide as the widest cell, as far as there is room.
    Auto,
    /// A share of what the other columns leave.
    Flex(f32),
}

/// A cell of the line above the header.
#[derive(Clone, Debug, PartialEq)]
pub struct HeaderGroup {
    /// Words; may be empty.
    pub content: Content,
    /// Number of columns it stands over.
    pub span: usize,
}

impl HeaderGroup {
    /// A group over `span` columns.
    pub fn new(content: impl Into<Content>, span: usize) -> HeaderGroup {
        HeaderGroup {
            content: content.into(),
            span,
        }
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What the row is; decides weight and rules.
    pub kind: RowKind,
    /// Cells.
    pub cells: Vec<Cell>,
}

/// What a row is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowKind {
    /// An ordinary row.
    #[default]
    Body,
    /// Opens a group: bold, and stays with the row after it.
    Group,
    /// Sum of a group: bold, a rule above.
    Subtotal,
    /// Grand total: bold, a rule above, a double rule under.
    Total,
}

impl Row {
    /// An ordinary row.
    pub fn new(cells: Vec<Cell>) -> Row {
        Row {
            kind: RowKind::Body,
            cells,
        }
    }

    /// A row of a kind.
    pub fn of(kind: RowKind, cells: Vec<Cell>) -> Row {
        Row { kind, cells }
    }
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Content; empty for a blank.
    pub content: Content,
    /// Number of columns it covers.
    pub span: usize,
    /// Steps of indentation.
    pub indent: u8,
}

impl Cell {
    /// A cell in one column.
    pub fn new(content: impl Into<Content>) -> Cell {
        Cell {
            content: content.into(),
            span: 1,
            indent: 0,
        }
    }

    /// A blank.
    pub fn blank() -> Cell {
        Cell::new(Content::empty())
    }

    /// The same over several columns.
    pub fn span(mut self, span: usize) -> Cell {
        self.span = span;
        self
    }

    /// The same, indented.
    pub fn indent(mut self, steps: u8) -> Cell {
        self.indent = steps;
        self
    }
}
