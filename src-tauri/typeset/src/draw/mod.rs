//! Shapes, and the canvas that places them.
//!
//! A [`Canvas`] speaks of start and end, never of left and right, so that a right-to-left document mirrors by itself.

mod bars;
mod columns;
mod labels;
mod map;
mod projection;

use crate::document::{Colour, Direction};
use crate::layout::slab::{Mark, Part};
use crate::pdf::tags::ElementId;
use crate::text::lines::Line;

/// A stroke.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stroke {
    pub width: f32,
    pub colour: Colour,
    /// Lengths of dash and gap.
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    pub fn solid(width: f32, colour: Colour) -> Stroke {
        Stroke {
            width,
            colour,
            dash: None,
        }
    }

    pub fn dashed(width: f32, colour: Colour) -> Stroke {
        Stroke {
            width,
            colour,
            dash: Some((2.4, 1.8)),
        }
    }
}

/// A shape; y grows downwards, lengths in points.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    Rect {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        radius: f32,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    },
    Rule {
        x1: f32,
        y1: f32,
        x2: f32,
        y2: f32,
        stroke: Stroke,
    },
    Circle {
        x: f32,
        y: f32,
        radius: f32,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    },
    /// Round dots of one size from `x1` on, `pitch` apart, none after `x2`.
    Dots {
        x1: f32,
        x2: f32,
        y: f32,
        pitch: f32,
        diameter: f32,
        colour: Colour,
    },
}

/// Side of a box that a line is set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Start,
    Middle,
    End,
}

/// A strip of paper of a known width.
pub(crate) struct Canvas {
    pub width: f32,
    mirrored: bool,
    /// The element all marks belong to; `None` for decoration.
    pub element: Option<ElementId>,
    pub marks: Vec<Mark>,
}

impl Canvas {
    pub fn new(width: f32, direction: Direction) -> Canvas {
        Canvas {
            width,
            mirrored: direction == Direction::RightToLeft,
            element: None,
            marks: Vec::new(),
        }
    }

    fn left(&self, start: f32, width: f32) -> f32 {
        if self.mirrored {
            self.width - start - width
        } else {
            start
        }
    }

    /// A line of text of `element` in the box from `start`, `width` wide.
    pub fn text_of(
        &mut self,
        element: Option<ElementId>,
        line: Line,
        start: f32,
        width: f32,
        side: Side,
        baseline: f32,
    ) {
        let offset = match side {
            Side::Start => 0.0,
            Side::Middle => (width - line.width) / 2.0,
            Side::End => width - line.width,
        };
        let x = self.left(start + offset, line.width);
        self.marks.push(Mark {
            element,
            part: Part::Text {
                x,
                y: baseline,
                line,
            },
        });
    }

    /// A line of text of the canvas's element.
    pub fn text(&mut self, line: Line, start: f32, width: f32, side: Side, baseline: f32) {
        self.text_of(self.element, line, start, width, side, baseline);
    }

    fn shape(&mut self, shape: Shape) {
        self.marks.push(Mark {
            element: self.element,
            part: Part::Shape(shape),
        });
    }

    pub fn fill(&mut self, start: f32, y: f32, width: f32, height: f32, colour: Colour) {
        let x = self.left(start, width);
        self.shape(Shape::Rect {
            x,
            y,
            width,
            height,
            radius: 0.0,
            fill: Some(colour),
            stroke: None,
        });
    }

    #[allow(clippy::too_many_arguments)] // a rectangle has this many properties
    pub fn rect(
        &mut self,
        start: f32,
        y: f32,
        width: f32,
        height: f32,
        radius: f32,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    ) {
        let x = self.left(start, width);
        self.shape(Shape::Rect {
            x,
            y,
            width,
            height,
            radius,
            fill,
            stroke,
        });
    }

    pub fn rule(&mut self, start: f32, width: f32, y: f32, stroke: Stroke) {
        let x = self.left(start, width);
        self.shape(Shape::Rule {
            x1: x,
            y1: y,
            x2: x + width,
            y2: y,
            stroke,
        });
    }

    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        let (x1, x2) = (self.left(from.0, 0.0), self.left(to.0, 0.0));
        self.shape(Shape::Rule {
            x1,
            y1: from.1,
            x2,
            y2: to.1,
            stroke,
        });
    }

    pub fn circle(
        &mut self,
        x: f32,
        y: f32,
        radius: f32,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    ) {
        let x = self.left(x, 0.0);
        self.shape(Shape::Circle {
            x,
            y,
            radius,
            fill,
            stroke,
        });
    }

    pub fn dots(
        &mut self,
        start: f32,
        width: f32,
        y: f32,
        pitch: f32,
        diameter: f32,
        colour: Colour,
    ) {
        let x1 = self.left(start, width);
        self.shape(Shape::Dots {
            x1,
            x2: x1 + width,
            y,
            pitch,
            diameter,
            colour,
        });
    }
}
