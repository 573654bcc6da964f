//! The map: dots of land, circles of amounts, names where there is room, and no boundaries.

use super::labels::{Field, place_label};
use super::projection::{Projection, around, fit};
use super::{Canvas, Shape, Side, Stroke};
use crate::document::*;
use crate::layout::slab::{Mark, Part as MarkPart, Slab};
use crate::layout::{Layout, line_metrics};
use crate::pdf::tags::ElementId;

/// Radius of the largest circle.
const LARGEST: f32 = 13.5;
/// A circle is never smaller, so that it can be seen.
const SMALLEST: f32 = 1.5;

impl Layout<'_> {
    pub(crate) fn draw_map(&mut self, map: &Map, element: ElementId) -> Slab {
        let width = self.frame.width;
        let colours = &self.theme.colours;
        let extent = fit(map.extent.or_else(|| around(map)).unwrap_or(Extent {
            south: -60.0,
            west: -180.0,
            north: 80.0,
            east: 180.0,
        }));
        let projection = Projection {
            scale: width / (extent.east - extent.west),
            extent,
        };
        let height = (extent.north - extent.south) * projection.scale;

        // A map is not mirrored.
        let mut canvas = Canvas::new(width, Direction::LeftToRight);
        canvas.element = Some(element);
        canvas.rect(
            0.0,
            0.0,
            width,
            height,
            0.0,
            None,
            Some(Stroke::solid(0.5, colours.chart_grid)),
        );
        self.graticule(&mut canvas, map.degrees.as_ref(), &projection, height);
        land(
            &mut canvas,
            &map.land,
            &projection,
            height,
            self.theme.colours.chart_land,
        );
        self.places(&mut canvas, map, &projection, height);
        let below = self.map_legend(&mut canvas, map, height + 8.0);
        Slab::new(below, canvas.marks)
    }

    fn graticule(
        &mut self,
        canvas: &mut Canvas,
        words: Option<&DegreeWords>,
        projection: &Projection,
        height: f32,
    ) {
        let colours = &self.theme.colours;
        let line = Stroke::solid(0.5, colours.chart_grid);
        let style = self
            .style(self.theme.sizes.micro - 0.8, 1.2)
            .colour(colours.text_faint);
        let digits = self.document.strings.digits;
        let extent = projection.extent;
        let step = [5.0, 10.0, 20.0, 30.0, 60.0]
            .into_iter()
            .find(|s| (extent.east - extent.west) / s <= 7.0)
            .unwrap_or(90.0);
        let mut longitude = (extent.west / step).ceil() * step;
        while longitude < extent.east {
            let x = projection.x(longitude);
            canvas.line((x, 0.0), (x, height), line);
            if let Some(words) = words {
                let turned = (longitude + 180.0).rem_euclid(360.0) - 180.0;
                let template = match turned {
                    0.0 => &words.zero,
                    t if t > 0.0 => &words.east,
                    _ => &words.west,
                };
                let text = template.replace("{n}", &digits.write(turned.abs() as usize));
                let label = self.label(&text, style, 60.0);
                if x + label.width + 6.0 < canvas.width - 34.0 {
                    canvas.text(label, x + 3.0, 60.0, Side::Start, height - 4.0);
                }
            }
            longitude += step;
        }
        let mut latitude = (extent.south / step).ceil() * step;
        while latitude < extent.north {
            let y = projection.y(latitude);
            canvas.line((0.0, y), (canvas.width, y), line);
            if let Some(words) = words {
                let template = match latitude {
                    0.0 => &words.zero,
                    l if l > 0.0 => &words.north,
                    _ => &words.south,
                };
                let text = template.replace("{n}", &digits.write(latitude.abs() as usize));
                let label = self.label(&text, style, 60.0);
                if y > 12.0 && y < height - 12.0 {
                    canvas.text(label, canvas.width - 64.0, 60.0, Side::End, y - 3.0);
                }
            }
            latitude += step;
        }
    }

    /// Circles, largest first, then names where they touch nothing.
    fn places(&mut self, canvas: &mut Canvas, map: &Map, projection: &Projection, height: f32) {
        let colours = &self.theme.colours;
        let width = canvas.width;
        let style = self.style(self.theme.sizes.micro, 1.2);
        let edge = Stroke::solid(0.7, Colour::hex(0xffffff));
        let fill = colours.group_a.0;
        let leader = Stroke::solid(0.5, colours.chart_axis);
        let own_edge = Stroke::solid(1.3, colours.text);
        let scale = circle_scale(map);
        let inside = |x: f32, y: f32| (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
        let mut circles: Vec<(f32, f32, f32, &Place)> = map
            .places
            .iter()
            .filter(|place| place.value.is_finite() && place.value > 0.0)
            .map(|place| {
                (
                    projection.x(place.longitude),
                    projection.y(place.latitude),
                    radius(place.value, scale),
                    place,
                )
            })
            .filter(|&(x, y, ..)| inside(x, y))
            .collect();
        circles.sort_by(|a, b| {
            b.3.value
                .total_cmp(&a.3.value)
                .then_with(|| a.3.label.cmp(&b.3.label))
        });
        for &(x, y, radius, _) in &circles {
            canvas.circle(x, y, radius, Some(fill), Some(edge));
        }
        let mut field = Field::new(width, height);
        for &(x, y, radius, _) in &circles {
            field.add_circle(x, y, radius);
        }
        if let Some(own) = &map.own {
            let (x, y) = (projection.x(own.longitude), projection.y(own.latitude));
            if inside(x, y) {
                field.add_circle(x, y, 4.0);
                canvas.rect(
                    x - 2.8,
                    y - 2.8,
                    5.6,
                    5.6,
                    0.0,
                    Some(Colour::hex(0xffffff)),
                    Some(own_edge),
                );
            }
        }
        for &(x, y, radius, place) in &circles {
            if place.label.is_empty() {
                continue;
            }
            let line = self.label(&place.label, style, 150.0);
            let (line_height, baseline) = line_metrics(style, line.leading);
            let Some(spot) = place_label(&mut field, (x, y, radius), line.width, line_height)
            else {
                continue;
            };
            if let Some((from, to)) = spot.leader {
                canvas.line(from, to, leader);
            }
            let line_width = line.width;
            canvas.text(line, spot.x, line_width, Side::Start, spot.y + baseline);
        }
    }

    /// Sizes and the reporting country's square, below the map; gives the lower edge.
    fn map_legend(&mut self, canvas: &mut Canvas, map: &Map, top: f32) -> f32 {
        let colours = &self.theme.colours;
        let style = self
            .style(self.theme.sizes.micro, 1.2)
            .colour(colours.text_muted);
        let outline = Stroke::solid(0.8, colours.text_faint);
        let own_edge = Stroke::solid(1.3, colours.text);
        let scale = circle_scale(map);
        let largest = map
            .sizes
            .iter()
            .map(|mark| radius(mark.value, scale))
            .fold(3.0, f32::max);
        let middle = top + largest;
        let baseline = middle + style.size * 0.35;
        let mut x = 2.0;
        for mark in map
            .sizes
            .iter()
            .filter(|mark| mark.value.is_finite() && mark.value > 0.0)
        {
            let radius = radius(mark.value, scale);
            canvas.circle(x + radius, middle, radius, None, Some(outline));
            x += 2.0 * radius + 4.0;
            let line = self.label(&mark.text, style, 80.0);
            let width = line.width;
            canvas.text(line, x, width, Side::Start, baseline);
            x += width + 12.0;
        }
        if !map.unit.is_empty() && !map.sizes.is_empty() {
            let line = self.label(&map.unit, style, 120.0);
            let width = line.width;
            canvas.text(line, x - 4.0, width, Side::Start, baseline);
            x += width + 14.0;
        }
        if let Some(own) = &map.own {
            canvas.rect(
                x,
                middle - 2.8,
                5.6,
                5.6,
                0.0,
                Some(Colour::hex(0xffffff)),
                Some(own_edge),
            );
            let room = (canvas.width - x - 12.0).max(10.0);
            let line = self.label(&own.label, style, room);
            canvas.text(line, x + 11.0, room, Side::Start, baseline);
        }
        if map.sizes.is_empty() && map.own.is_none() {
            top - 8.0
        } else {
            middle + largest + 2.0
        }
    }
}

/// Points of radius for a root of value.
fn circle_scale(map: &Map) -> f64 {
    let values = map
        .places
        .iter()
        .map(|place| place.value)
        .chain(map.sizes.iter().map(|mark| mark.value));
    let largest = values.filter(|value| value.is_finite()).fold(0.0, f64::max);
    if largest > 0.0 {
        f64::from(LARGEST) / largest.sqrt()
    } else {
        0.0
    }
}

fn radius(value: f64, scale: f64) -> f32 {
    let radius = (value.max(0.0).sqrt() * scale) as f32;
    if radius.is_finite() {
        radius.max(SMALLEST)
    } else {
        SMALLEST
    }
}

/// One dotted line for each unbroken stretch of land in a row.
fn land(
    canvas: &mut Canvas,
    mask: &LandMask,
    projection: &Projection,
    height: f32,
    colour: Colour,
) {
    let (Some(extent), Some(first)) = (mask.extent, mask.rows.first()) else {
        return;
    };
    let (rows, columns) = (mask.rows.len(), first.len());
    let (lat_step, lon_step) = (
        (extent.north - extent.south) / rows as f32,
        (extent.east - extent.west) / columns.max(1) as f32,
    );
    if columns == 0 || !(lat_step > 0.0 && lon_step > 0.0) {
        return;
    }
    let wraps = extent.east - extent.west >= 359.9;
    let is_land = |latitude: f32, longitude: f32| {
        let row = (extent.north - latitude) / lat_step;
        let mut from_west = longitude - extent.west;
        if wraps {
            from_west = from_west.rem_euclid(360.0);
        }
        let column = from_west / lon_step;
        row >= 0.0
            && column >= 0.0
            && mask
                .rows
                .get(row as usize)
                .and_then(|cells| cells.get(column as usize))
                .copied()
                .unwrap_or(false)
    };
    // Dots keep a distance that prints well, whatever the grid of the mask.
    let fine = (3.1 / (lon_step * projection.scale)).ceil().max(1.0);
    let step = lon_step.max(lat_step) * fine;
    let pitch = step * projection.scale;
    let diameter = pitch * 0.46;
    let view = projection.extent;
    let mut row = ((extent.north - view.north) / step).ceil().max(0.0);
    loop {
        let latitude = extent.north - (row + 0.5) * step;
        row += 1.0;
        if latitude < view.south || latitude < extent.south {
            break;
        }
        let y = projection.y(latitude);
        if y < diameter || y > height - diameter {
            continue;
        }
        let mut run: Option<(f32, f32)> = None;
        let mut column = ((view.west - extent.west) / step).floor();
        loop {
            let longitude = extent.west + (column + 0.5) * step;
            column += 1.0;
            let x = (longitude - view.west) * projection.scale;
            let past = x > canvas.width - diameter;
            let dot = !past && x >= diameter && is_land(latitude, longitude);
            match (&mut run, dot) {
                (Some((_, end)), true) => *end = x,
                (None, true) => run = Some((x, x)),
                (Some((start, end)), false) => {
                    let element = canvas.element;
                    let shape = Shape::Dots {
                        x1: *start,
                        x2: *end,
                        y,
                        pitch,
                        diameter,
                        colour,
                    };
                    canvas.marks.push(Mark {
                        element,
                        part: MarkPart::Shape(shape),
                    });
                    run = None;
                }
                (None, false) => {}
            }
            if past {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_proportional_to_values() {
        let scale = 2.0;
        assert_eq!(radius(16.0, scale), 8.0);
        assert_eq!(radius(4.0, scale), 4.0);
    }
}
