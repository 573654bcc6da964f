//! Colours and type sizes. The defaults are the program's light theme, turned into points.

/// An sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Colour {
    /// From `0xRRGGBB`.
    pub const fn hex(rgb: u32) -> Colour {
        Colour {
            red: (rgb >> 16) as u8,
            green: (rgb >> 8) as u8,
            blue: rgb as u8,
        }
    }
}

/// A colour of data, by meaning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Swatch {
    /// Financial contribution.
    #[default]
    GroupA,
    /// Contribution in kind, valued.
    GroupB,
    /// Counted, never added: no fill and a dashed edge.
    GroupC,
    /// One of eight colours that mean "different", from 1; larger numbers use the last.
    Category(u8),
    /// One of six colours that mean "more", from 1; larger numbers use the last.
    Sequence(u8),
}

/// Colours and type sizes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Theme {
    /// Colours.
    pub colours: Colours,
    /// Type sizes.
    pub sizes: Sizes,
}

/// Colours by meaning. Text pairs meet WCAG AA on white.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colours {
    /// Figures, titles, cells.
    pub text: Colour,
    /// Labels, secondary text.
    pub text_muted: Colour,
    /// Captions, units.
    pub text_faint: Colour,
    /// Row rules.
    pub line: Colour,
    /// Section rules.
    pub line_strong: Colour,
    /// Rule above a total.
    pub line_total: Colour,
    /// Tint behind table heads and asides.
    pub sunken: Colour,
    /// The one accent.
    pub accent: Colour,
    /// Tint of the accent.
    pub accent_tint: Colour,
    /// Seal and signature, nothing else.
    pub seal: Colour,
    /// Attention.
    pub warning: Colour,
    /// Tint behind a warning.
    pub warning_tint: Colour,
    /// Edge of a warning.
    pub warning_mark: Colour,
    /// Wrong or missing.
    pub danger: Colour,
    /// Neutral notice.
    pub info: Colour,
    /// Tint behind a notice.
    pub info_tint: Colour,
    /// Fill of group A and the text on it.
    pub group_a: (Colour, Colour),
    /// Fill of group B and the text on it.
    pub group_b: (Colour, Colour),
    /// Edge and text of group C.
    pub group_c: Colour,
    /// Eight colours that mean "different".
    pub categories: [Colour; 8],
    /// Six colours that mean "more".
    pub sequence: [Colour; 6],
    /// Grid lines of charts and maps.
    pub chart_grid: Colour,
    /// Dots of land.
    pub chart_land: Colour,
    /// Base line of charts.
    pub chart_axis: Colour,
    /// The rest of a bar.
    pub chart_track: Colour,
}

impl Default for Colours {
    fn default() -> Colours {
        let hex = Colour::hex;
        Colours {
            text: hex(0x17211f),
            text_muted: hex(0x46534f),
            text_faint: hex(0x5c6965),
            line: hex(0xe2e7e5),
            line_strong: hex(0xc9d1ce),
            line_total: hex(0x17211f),
            sunken: hex(0xf8faf9),
            accent: hex(0x0e5e59),
            accent_tint: hex(0xdfeeeb),
            seal: hex(0x6e2c63),
            warning: hex(0x7f4c00),
            warning_tint: hex(0xfbf0da),
            warning_mark: hex(0xb97400),
            danger: hex(0xab231b),
            info: hex(0x1d568f),
            info_tint: hex(0xe5eef8),
            group_a: (hex(0x0e5e59), hex(0xffffff)),
            group_b: (hex(0x4a9e93), hex(0x0d1715)),
            group_c: hex(0x5c6965),
            categories: [
                0x0e5e59, 0xa8760f, 0x3c7fe1, 0x8a3328, 0x5f61a8, 0x6e9c58, 0xe065a7, 0x7d806f,
            ]
            .map(hex),
            sequence: [0xdcebe8, 0xb3d5cf, 0x82b9b1, 0x4a9e93, 0x1f7b73, 0x0b4a46].map(hex),
            chart_grid: hex(0xe2e7e5),
            chart_land: hex(0xcdd6d3),
            chart_axis: hex(0x82908b),
            chart_track: hex(0xe9eeec),
        }
    }
}

impl Colours {
    /// The fill of a swatch.
    pub fn fill(&self, swatch: Swatch) -> Colour {
        let pick = |list: &[Colour], n: u8| list[usize::from(n.max(1) - 1).min(list.len() - 1)];
        match swatch {
            Swatch::GroupA => self.group_a.0,
            Swatch::GroupB => self.group_b.0,
            Swatch::GroupC => self.group_c,
            Swatch::Category(n) => pick(&self.categories, n),
            Swatch::Sequence(n) => pick(&self.sequence, n),
        }
    }

    /// The colour of text on a swatch: the one with more contrast.
    pub fn on(&self, swatch: Swatch) -> Colour {
        match swatch {
            Swatch::GroupA => self.group_a.1,
            Swatch::GroupB => self.group_b.1,
            Swatch::GroupC => self.group_c,
            other => {
                let c = self.fill(other);
                let light =
                    2126 * u32::from(c.red) + 7152 * u32::from(c.green) + 722 * u32::from(c.blue);
                if light > 1_280_000 {
                    self.text
                } else {
                    Colour::hex(0xffffff)
                }
            }
        }
    }
}

/// Type sizes in points. The screen's scale is in pixels at 96 to the inch; paper is read closer, so a pixel is 0.7 pt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sizes {
    /// Units in column heads, chart labels, footnotes.
    pub micro: f32,
    /// Column heads, captions, cells.
    pub small: f32,
    /// Body text.
    pub body: f32,
    /// Lead paragraphs and level-three headings.
    pub lead: f32,
    /// Level-two headings.
    pub title: f32,
    /// Secondary figures.
    pub figure: f32,
    /// Chapter headings and the one figure a page is about.
    pub hero: f32,
}

impl Default for Sizes {
    fn default() -> Sizes {
        Sizes {
            micro: 7.5,
            small: 8.5,
            body: 9.5,
            lead: 10.5,
            title: 13.0,
            figure: 14.0,
            hero: 21.0,
        }
    }
}
