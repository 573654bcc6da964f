//! Shapes as operations.

use printpdf::{
    Color, Line as PdfLine, LineCapStyle, LineDashPattern, LinePoint, Op, PaintMode, Point,
    Polygon, PolygonRing, Pt, Rgb, WindingOrder,
};

use super::paint::Painter;
use crate::document::Colour;
use crate::draw::{Shape, Stroke};

impl Painter<'_> {
    pub(super) fn set_fill(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
        }
    }

    pub(super) fn set_stroke(&mut self, stroke: Stroke) {
        self.ops.push(Op::SetOutlineColor {
            col: rgb(stroke.colour),
        });
        self.ops.push(Op::SetOutlineThickness {
            pt: Pt(stroke.width),
        });
        let dash = stroke
            .dash
            .map_or_else(LineDashPattern::solid, |(on, off)| {
                LineDashPattern::new(0.0, &[on, off])
            });
        self.ops.push(Op::SetLineDashPattern { dash });
    }

    /// Draws a shape whose corner is at `left`, `top` of the page.
    pub(super) fn shape(&mut self, shape: &Shape, left: f32, top: f32) {
        let height = self.frame.page_height;
        let at = |x: f32, y: f32| Point {
            x: Pt(round(left + x)),
            y: Pt(round(height - top - y)),
        };
        let corner = |x: f32, y: f32| LinePoint {
            p: at(x, y),
            bezier: false,
        };
        match *shape {
            Shape::Rule {
                x1,
                y1,
                x2,
                y2,
                stroke,
            } => {
                self.set_stroke(stroke);
                self.ops.push(Op::DrawLine {
                    line: PdfLine {
                        points: vec![corner(x1, y1), corner(x2, y2)],
                        is_closed: false,
                    },
                });
            }
            Shape::Dots {
                x1,
                x2,
                y,
                pitch,
                diameter,
                colour,
            } => {
                // A dashed line whose dashes are no longer than nothing and whose ends are round.
                self.ops.push(Op::SaveGraphicsState);
                self.ops.push(Op::SetLineCapStyle {
                    cap: LineCapStyle::Round,
                });
                self.set_stroke(Stroke {
                    width: diameter,
                    colour,
                    dash: Some((0.01, pitch - 0.01)),
                });
                let line = PdfLine {
                    points: vec![corner(x1, y), corner(x2 + 0.01, y)],
                    is_closed: false,
                };
                self.ops.push(Op::DrawLine { line });
                self.ops.push(Op::RestoreGraphicsState);
            }
            Shape::Rect {
                x,
                y,
                width,
                height,
                radius,
                fill,
                stroke,
            } => {
                let points = rounded(
                    x,
                    y,
                    width,
                    height,
                    radius.min(width / 2.0).min(height / 2.0),
                );
                let points = points
                    .into_iter()
                    .map(|(x, y, bezier)| LinePoint {
                        p: at(x, y),
                        bezier,
                    })
                    .collect();
                self.polygon(points, fill, stroke);
            }
            Shape::Circle {
                x,
                y,
                radius,
                fill,
                stroke,
            } => {
                let points = rounded(x - radius, y - radius, 2.0 * radius, 2.0 * radius, radius);
                let points = points
                    .into_iter()
                    .map(|(x, y, bezier)| LinePoint {
                        p: at(x, y),
                        bezier,
                    })
                    .collect();
                self.polygon(points, fill, stroke);
            }
        }
    }

    pub(super) fn polygon(
        &mut self,
        points: Vec<LinePoint>,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    ) {
        if let Some(colour) = fill {
            self.set_fill(colour);
        }
        if let Some(stroke) = stroke {
            self.set_stroke(stroke);
        }
        let mode = match (fill, stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, Some(_)) => PaintMode::Stroke,
            (None, None) => return,
        };
        let polygon = Polygon {
            rings: vec![PolygonRing { points }],
            mode,
            winding_order: WindingOrder::NonZero,
        };
        self.ops.push(Op::DrawPolygon { polygon });
    }
}

/// Corners of a rectangle with rounded corners; `true` marks the handles of curves.
fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Vec<(f32, f32, bool)> {
    let (r, b) = (x + width, y + height);
    if radius <= 0.0 {
        return vec![(x, y, false), (r, y, false), (r, b, false), (x, b, false)];
    }
    // Handle length of a quarter circle.
    let h = radius * (1.0 - 0.552_285);
    let q = radius;
    vec![
        (x + q, y, false),
        (r - q, y, false),
        (r - h, y, true),
        (r, y + h, true),
        (r, y + q, false),
        (r, b - q, false),
        (r, b - h, true),
        (r - h, b, true),
        (r - q, b, false),
        (x + q, b, false),
        (x + h, b, true),
        (x, b - h, true),
        (x, b - q, false),
        (x, y + q, false),
        (x, y + h, true),
        (x + h, y, true),
        (x + q, y, false),
    ]
}

fn rgb(colour: Colour) -> Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 10_000.0).round() / 10_000.0;
    Color::Rgb(Rgb {
        r: part(colour.red),
        g: part(colour.green),
        b: part(colour.blue),
        icc_profile: None,
    })
}

/// Thousandths are finer than any printer, and shorter than all digits of a float.
pub(super) fn round(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}
