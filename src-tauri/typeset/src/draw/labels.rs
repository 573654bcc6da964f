//! Names beside circles: near when there is room, else farther off with a leader line, never over anything.

/// An upright box.
#[derive(Clone, Copy, Debug)]
struct Area {
    x: f32,
    y: f32,
    width: f32,
    height: f32,
}

impl Area {
    fn overlaps(&self, other: &Area) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    fn touches_circle(&self, x: f32, y: f32, radius: f32) -> bool {
        let dx = x - x.clamp(self.x, self.x + self.width);
        let dy = y - y.clamp(self.y, self.y + self.height);
        dx * dx + dy * dy < radius * radius
    }

    fn holds(&self, x: f32, y: f32) -> bool {
        (self.x..=self.x + self.width).contains(&x) && (self.y..=self.y + self.height).contains(&y)
    }
}

/// What is taken on a map.
pub(super) struct Field {
    width: f32,
    height: f32,
    circles: Vec<(f32, f32, f32)>,
    labels: Vec<Area>,
    leaders: Vec<((f32, f32), (f32, f32))>,
}

/// Where a name goes.
#[derive(Debug)]
pub(super) struct Spot {
    pub x: f32,
    pub y: f32,
    /// From the circle's edge to the name.
    pub leader: Option<((f32, f32), (f32, f32))>,
}

impl Field {
    pub fn new(width: f32, height: f32) -> Field {
        Field {
            width,
            height,
            circles: Vec::new(),
            labels: Vec::new(),
            leaders: Vec::new(),
        }
    }

    pub fn add_circle(&mut self, x: f32, y: f32, radius: f32) {
        self.circles.push((x, y, radius));
    }

    fn free(&self, area: &Area) -> bool {
        // The last line of degrees stands at the lower edge: names keep off it.
        let inside = area.x >= 2.0
            && area.y >= 2.0
            && area.x + area.width <= self.width - 2.0
            && area.y + area.height <= self.height - 11.0;
        let grown = Area {
            x: area.x - 1.5,
            y: area.y,
            width: area.width + 3.0,
            height: area.height,
        };
        inside
            && !self.labels.iter().any(|other| other.overlaps(&grown))
            && !self
                .circles
                .iter()
                .any(|&(x, y, radius)| grown.touches_circle(x, y, radius + 0.8))
            && !self
                .leaders
                .iter()
                .any(|&(from, to)| along(from, to).any(|(x, y)| grown.holds(x, y)))
    }

    fn leader_free(&self, from: (f32, f32), to: (f32, f32), own: (f32, f32, f32)) -> bool {
        along(from, to).all(|(x, y)| {
            !self.labels.iter().any(|label| label.holds(x, y))
                && !self
                    .circles
                    .iter()
                    .any(|&circle| circle != own && (circle.0 - x).hypot(circle.1 - y) < circle.2)
        }) && !self.leaders.iter().any(|&other| cross((from, to), other))
    }
}

fn along(from: (f32, f32), to: (f32, f32)) -> impl Iterator<Item = (f32, f32)> {
    (0..=12).map(move |i| {
        let t = i as f32 / 12.0;
        (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t)
    })
}

fn cross(a: ((f32, f32), (f32, f32)), b: ((f32, f32), (f32, f32))) -> bool {
    let side = |p: (f32, f32), q: (f32, f32), r: (f32, f32)| {
        (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0)
    };
    side(a.0, a.1, b.0) * side(a.0, a.1, b.1) < 0.0
        && side(b.0, b.1, a.0) * side(b.0, b.1, a.1) < 0.0
}

/// Directions tried at every distance: right and left first, as in print.
const DIRECTIONS: [(f32, f32); 16] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.7, -0.7),
    (0.7, 0.7),
    (-0.7, -0.7),
    (-0.7, 0.7),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.92, -0.38),
    (0.92, 0.38),
    (-0.92, -0.38),
    (-0.92, 0.38),
    (0.38, -0.92),
    (0.38, 0.92),
    (-0.38, -0.92),
    (-0.38, 0.92),
];

/// Finds room for a name of a circle and takes it; `None` when all is full.
pub(super) fn place_label(
    field: &mut Field,
    circle: (f32, f32, f32),
    width: f32,
    height: f32,
) -> Option<Spot> {
    let (cx, cy, radius) = circle;
    for distance in [3.0, 12.0, 22.0, 34.0, 48.0, 64.0, 82.0] {
        for (dx, dy) in DIRECTIONS {
            let reach = radius + distance;
            let (ax, ay) = (cx + dx * reach, cy + dy * reach);
            // The name hangs from the point on the side that faces the circle.
            let x = if dx > 0.3 {
                ax
            } else if dx < -0.3 {
                ax - width
            } else {
                ax - width / 2.0
            };
            let y = ay - height / 2.0 + dy * height / 2.0;
            let area = Area {
                x,
                y,
                width,
                height,
            };
            if !field.free(&area) {
                continue;
            }
            let leader = (distance > 4.0).then(|| {
                let from = (cx + dx * radius, cy + dy * radius);
                let to = (
                    ax.clamp(x, x + width) - dx * 1.5,
                    ay.clamp(y + 1.0, y + height - 1.0) - dy * 1.0,
                );
                (from, to)
            });
            if leader.is_some_and(|(from, to)| !field.leader_free(from, to, circle)) {
                continue;
            }
            field.labels.push(area);
            field.leaders.extend(leader);
            return Some(Spot { x, y, leader });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_never_overlap_each_other_or_a_circle() {
        let mut field = Field::new(480.0, 240.0);
        let circles: Vec<(f32, f32, f32)> = (0..25)
            .map(|i| {
                (
                    200.0 + (i % 5) as f32 * 14.0,
                    90.0 + (i / 5) as f32 * 12.0,
                    2.0 + (i % 4) as f32 * 3.0,
                )
            })
            .collect();
        for &(x, y, radius) in &circles {
            field.add_circle(x, y, radius);
        }
        let placed = circles
            .iter()
            .filter(|&&circle| place_label(&mut field, circle, 46.0, 9.0).is_some())
            .count();
        assert!(placed >= 12, "only {placed} names found room");
        for (at, a) in field.labels.iter().enumerate() {
            assert!(field.labels[at + 1..].iter().all(|b| !a.overlaps(b)));
            assert!(
                circles
                    .iter()
                    .all(|&(x, y, radius)| !a.touches_circle(x, y, radius))
            );
        }
    }
}
