//! The faces a document may use, and where a font with Chinese characters may be found.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use harfrust::Font;

use crate::{Error, Weight};

pub(crate) struct EmbeddedFamily {
    name: &'static str,
    regular: &'static [u8],
    bold: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/embedded_fonts.rs"));

/// Fonts for [`crate::render`]: Noto for sixteen languages is inside the program; a pack folder and the system's folders
/// are asked, in that order, for characters that it lacks (Chinese, Japanese, Korean and whatever else is there).
#[derive(Clone)]
pub struct Fonts {
    pub(crate) families: Vec<Family>,
    pub(crate) fallback_files: Vec<PathBuf>,
}

/// A family in one or two weights.
#[derive(Clone)]
pub(crate) struct Family {
    pub regular: Arc<Face>,
    pub bold: Arc<Face>,
}

impl Family {
    pub fn face(&self, weight: Weight) -> &Arc<Face> {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

/// One font file, parsed.
pub(crate) struct Face {
    pub name: String,
    pub bytes: Cow<'static, [u8]>,
    pub index: u32,
    pub font: Font,
    pub units_per_em: f32,
}

impl Face {
    fn embedded(name: String, bytes: &'static [u8]) -> Result<Face, Error> {
        let font = Font::new(bytes, 0).ok_or_else(|| Error::Font {
            name: name.clone(),
            reason: "not a font".into(),
        })?;
        let units_per_em = f32::from(font.units_per_em().max(1));
        Ok(Face {
            name,
            bytes: Cow::Borrowed(bytes),
            index: 0,
            font,
            units_per_em,
        })
    }

    /// Reads a file; for a collection, the face meant for simplified Chinese, else the first.
    fn read(path: &Path) -> Option<Face> {
        let bytes = std::fs::read(path).ok()?;
        let stem: String = path
            .file_stem()?
            .to_string_lossy()
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        let faces = if bytes.starts_with(b"ttcf") {
            u32::from_be_bytes(bytes.get(8..12)?.try_into().ok()?).min(64)
        } else {
            1
        };
        let family_of = |index: u32| -> Option<String> {
            let font = Font::new(bytes.clone(), index)?;
            let name = font
                .names()
                .get(harfrust::font::name::NameId::FAMILY_NAME)?;
            Some(name.english_or_first()?.name().chars().collect())
        };
        let index = if faces == 1 {
            0
        } else {
            (0..faces)
                .find(|&i| family_of(i).is_some_and(|n| n.ends_with(" SC")))
                .unwrap_or(0)
        };
        let font = Font::new(bytes.clone(), index)?;
        let units_per_em = f32::from(font.units_per_em().max(1));
        Some(Face {
            name: if stem.is_empty() {
                "Fallback".into()
            } else {
                stem
            },
            bytes: Cow::Owned(bytes),
            index,
            font,
            units_per_em,
        })
    }

    /// Whether its outlines are CFF's and not TrueType's.
    pub fn is_cff(&self) -> bool {
        let offset = if self.bytes.starts_with(b"ttcf") {
            let at = 12 + 4 * self.index as usize;
            self.bytes
                .get(at..at + 4)
                .and_then(|b| b.try_into().ok())
                .map_or(0, |b| u32::from_be_bytes(b) as usize)
        } else {
            0
        };
        self.bytes.get(offset..offset + 4) == Some(b"OTTO")
    }

    pub fn covers(&self, c: char) -> bool {
        self.font
            .charmap()
            .map_unicode(c as u32)
            .is_some_and(|glyph| glyph.to_u32() != 0)
    }
}

impl Fonts {
    /// The fonts inside the program alone: the same on every machine.
    pub fn embedded() -> Result<Fonts, Error> {
        let mut families = Vec::new();
        for family in EMBEDDED {
            families.push(Family {
                regular: Arc::new(Face::embedded(
                    format!("{}-Regular", family.name),
                    family.regular,
                )?),
                bold: Arc::new(Face::embedded(
                    format!("{}-Bold", family.name),
                    family.bold,
                )?),
            });
        }
        Ok(Fonts {
            families,
            fallback_files: Vec::new(),
        })
    }

    /// Adds a folder with font files (`.ttf`, `.otf`, `.ttc`), the optional font pack. A missing folder adds nothing.
    pub fn with_pack(mut self, folder: &Path) -> Fonts {
        let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                let extension = path.extension().map(|e| e.to_ascii_lowercase());
                extension.is_some_and(|e| e == "ttf" || e == "otf" || e == "ttc")
            })
            .collect();
        files.sort();
        self.fallback_files.extend(files);
        self
    }

    /// Adds the places where Linux, Windows and macOS keep a font with Chinese characters. Files are read only when a
    /// document needs them.
    pub fn with_system(mut self) -> Fonts {
        self.fallback_files.extend(
            SYSTEM_HAN
                .iter()
                .map(PathBuf::from)
                .filter(|path| path.is_file()),
        );
        self
    }
}

/// Well-known files with Chinese characters, best first.
const SYSTEM_HAN: &[&str] = &[
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/opentype/source-han-sans/SourceHanSansSC-Regular.otf",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/usr/share/fonts/droid/DroidSansFallbackFull.ttf",
    "C:\\Windows\\Fonts\\msyh.ttc",
    "C:\\Windows\\Fonts\\simsun.ttc",
    "C:\\Windows\\Fonts\\simhei.ttf",
    "/System/Library/Fonts/Hiragino Sans GB.ttc",
    "/System/Library/Fonts/STHeiti Light.ttc",
    "/System/Library/Fonts/PingFang.ttc",
];

/// Reads the next fallback files until one has `c`. Files that cannot be read are passed over.
pub(crate) fn read_fallback(files: &mut Vec<PathBuf>, c: char) -> Vec<Family> {
    let mut read = Vec::new();
    while !files.is_empty() {
        let path = files.remove(0);
        if let Some(face) = Face::read(&path) {
            let face = Arc::new(face);
            let found = face.covers(c);
            read.push(Family {
                regular: face.clone(),
                bold: face,
            });
            if found {
                break;
            }
        }
    }
    read
}
