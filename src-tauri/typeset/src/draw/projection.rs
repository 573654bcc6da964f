//! Which part of the globe a map shows, and where a place is on it.

use crate::document::{Extent, Map};

/// Height of the map in parts of its width: between these.
const FLATTEST: f32 = 0.40;
const STEEPEST: f32 = 0.62;

/// Degrees to points.
pub(super) struct Projection {
    pub extent: Extent,
    pub scale: f32,
}

impl Projection {
    pub fn x(&self, longitude: f32) -> f32 {
        // The turn of the globe that lands inside, else east of it.
        let turned = (longitude - self.extent.west).rem_euclid(360.0);
        turned * self.scale
    }

    pub fn y(&self, latitude: f32) -> f32 {
        (self.extent.north - latitude) * self.scale
    }
}

/// The smallest extent with all places, cut open at the widest empty stretch of longitude.
pub(super) fn around(map: &Map) -> Option<Extent> {
    let own = map.own.iter().map(|own| (own.latitude, own.longitude));
    let places: Vec<(f32, f32)> = map
        .places
        .iter()
        .map(|place| (place.latitude, place.longitude))
        .chain(own)
        .collect();
    let mut longitudes: Vec<f32> = places
        .iter()
        .map(|place| place.1.rem_euclid(360.0))
        .filter(|l| l.is_finite())
        .collect();
    longitudes.sort_by(f32::total_cmp);
    let (first, last) = (*longitudes.first()?, *longitudes.last()?);
    let mut west = first;
    let mut gap = first + 360.0 - last;
    for pair in longitudes.windows(2) {
        if pair[1] - pair[0] > gap {
            gap = pair[1] - pair[0];
            west = pair[1];
        }
    }
    let latitudes = || places.iter().map(|place| place.0).filter(|l| l.is_finite());
    let (south, north) = (
        latitudes().fold(90.0, f32::min),
        latitudes().fold(-90.0, f32::max),
    );
    let air = ((360.0 - gap) * 0.08).max(6.0);
    let west = if west - air > 180.0 {
        west - 360.0
    } else {
        west
    };
    Some(Extent {
        south: south - air,
        west: west - air,
        north: north + air,
        east: west + (360.0 - gap) + air,
    })
}

/// Bounds to the globe and to a pleasant shape.
pub(super) fn fit(extent: Extent) -> Extent {
    let sane = [extent.south, extent.west, extent.north, extent.east]
        .iter()
        .all(|v| v.is_finite());
    let mut e = if sane {
        extent
    } else {
        Extent {
            south: -60.0,
            west: -180.0,
            north: 80.0,
            east: 180.0,
        }
    };
    let middle = (e.west + e.east) / 2.0;
    let wide = (e.east - e.west).clamp(30.0, 360.0);
    (e.west, e.east) = (middle - wide / 2.0, middle + wide / 2.0);
    let centre = ((e.north + e.south) / 2.0).clamp(-70.0, 75.0);
    let high = (e.north - e.south).clamp(wide * FLATTEST, 150.0);
    (e.south, e.north) = (centre - high / 2.0, centre + high / 2.0);
    let shift = if e.north > 84.0 {
        84.0 - e.north
    } else if e.south < -70.0 {
        -70.0 - e.south
    } else {
        0.0
    };
    (e.south, e.north) = (e.south + shift, e.north + shift);
    let wanted = high / STEEPEST;
    if wanted > e.east - e.west {
        let wide = wanted.min(360.0);
        (e.west, e.east) = (middle - wide / 2.0, middle + wide / 2.0);
    }
    e
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{LandMask, Place};

    fn place(latitude: f32, longitude: f32) -> Place {
        Place {
            latitude,
            longitude,
            value: 1.0,
            label: String::new(),
        }
    }

    fn map(places: Vec<Place>) -> Map {
        Map {
            id: String::new(),
            caption: None,
            alt: String::new(),
            land: LandMask::default(),
            places,
            own: None,
            sizes: Vec::new(),
            unit: String::new(),
            extent: None,
            degrees: None,
            notice: String::new(),
        }
    }

    #[test]
    fn the_pacific_stays_whole() {
        // Fiji at 178° east and Samoa at 172° west are neighbours.
        let extent = around(&map(vec![
            place(-18.0, 178.0),
            place(-13.6, -172.0),
            place(0.0, 150.0),
        ]))
        .map(fit);
        let extent = extent.expect("there are places");
        assert!(extent.east - extent.west < 100.0, "{extent:?}");
        let projection = Projection {
            scale: 480.0 / (extent.east - extent.west),
            extent,
        };
        assert!(projection.x(-172.0) > projection.x(178.0));
        assert!(projection.x(-172.0) < 480.0);
    }

    #[test]
    fn every_place_is_inside_the_map_that_is_fitted_to_it() {
        for places in [
            vec![place(13.7, 100.5)],
            vec![place(13.7, 100.5), place(-25.0, 28.0), place(47.9, 106.9)],
            vec![place(10.0, -84.0), place(-33.0, 151.0), place(60.0, 25.0)],
            vec![place(-18.0, 178.0), place(-13.6, -172.0)],
        ] {
            let extent = around(&map(places.clone()))
                .map(fit)
                .expect("there are places");
            let projection = Projection {
                scale: 480.0 / (extent.east - extent.west),
                extent,
            };
            let height = (extent.north - extent.south) * projection.scale;
            for p in &places {
                let (x, y) = (projection.x(p.longitude), projection.y(p.latitude));
                assert!(
                    (0.0..=480.0).contains(&x) && (0.0..=height).contains(&y),
                    "{p:?} at {x},{y} in {extent:?}"
                );
            }
        }
    }
}
