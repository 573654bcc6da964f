//! The map: land as a grid of dots, amounts as circles, no boundaries.

use super::Caption;

/// A map of partners. Longitude runs left to right in every document, as atlases do.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// Target of internal links; empty for none.
    pub id: String,
    /// Caption above.
    pub caption: Option<Caption>,
    /// What the map shows, in words and figures.
    pub alt: String,
    /// Land.
    pub land: LandMask,
    /// Places with an amount.
    pub places: Vec<Place>,
    /// The reporting country, a small square.
    pub own: Option<OwnPlace>,
    /// Sizes shown in the legend.
    pub sizes: Vec<SizeMark>,
    /// Unit after the sizes, such as `THB million`.
    pub unit: String,
    /// The part of the world to show; `None` shows all places with some air around them.
    pub extent: Option<Extent>,
    /// Words at the degree lines; `None` for lines without words.
    pub degrees: Option<DegreeWords>,
    /// The sentence that says that no boundaries are drawn.
    pub notice: String,
}

/// Degrees. `west` and `east` may pass 180 (as in `west: 30, east: 200`) so that the Pacific stays whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Southern edge, −90 to 90.
    pub south: f32,
    /// Western edge.
    pub west: f32,
    /// Northern edge, above `south`.
    pub north: f32,
    /// Eastern edge, above `west`.
    pub east: f32,
}

/// Land as a grid: rows from north to south, cells from west to east.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LandMask {
    /// What the grid covers; `None` covers nothing. A grid 360° wide wraps round.
    pub extent: Option<Extent>,
    /// `true` is land. All rows have the same length.
    pub rows: Vec<Vec<bool>>,
}

/// A circle on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Latitude in degrees north.
    pub latitude: f32,
    /// Longitude in degrees east.
    pub longitude: f32,
    /// Area of the circle, in the unit of the legend.
    pub value: f64,
    /// Name beside the circle; empty for none. The largest amounts get theirs first, as far as there is room.
    pub label: String,
}

/// The reporting country.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnPlace {
    /// Latitude in degrees north.
    pub latitude: f32,
    /// Longitude in degrees east.
    pub longitude: f32,
    /// Words in the legend, such as `This agency`.
    pub label: String,
}

/// A circle of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct SizeMark {
    /// The value.
    pub value: f64,
    /// The value as printed.
    pub text: String,
}

/// Templates such as `{n}° N`; `{n}` stands for the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DegreeWords {
    /// North of the equator.
    pub north: String,
    /// South of it.
    pub south: String,
    /// East of Greenwich.
    pub east: String,
    /// West of it.
    pub west: String,
    /// The equator or the prime meridian itself.
    pub zero: String,
}
