//! A small sRGB profile, made here so that nobody's licence comes with it.
//!
//! ICC version 2 (ICC.1:2001-04), class display, three colorants adapted to D50 and one tone curve for all channels,
//! computed from the formula of IEC 61966-2-1.

/// Samples of the tone curve.
const SAMPLES: usize = 1024;

/// The profile.
pub(super) fn srgb() -> Vec<u8> {
    let description = text_description("sRGB");
    let copyright = text("Public domain");
    // Media white and colorants of sRGB, adapted to D50, as s15Fixed16.
    let white = xyz([0xF6D6, 0x1_0000, 0xD32D]);
    let red = xyz([0x6FA2, 0x38F5, 0x0390]);
    let green = xyz([0x6299, 0xB785, 0x18DA]);
    let blue = xyz([0x24A0, 0x0F84, 0xB6CF]);
    let curve = curve();
    let tags: [(&[u8; 4], usize); 9] = [
        (b"desc", 0),
        (b"cprt", 1),
        (b"wtpt", 2),
        (b"rXYZ", 3),
        (b"gXYZ", 4),
        (b"bXYZ", 5),
        (b"rTRC", 6),
        (b"gTRC", 6),
        (b"bTRC", 6),
    ];
    let blocks = [description, copyright, white, red, green, blue, curve];

    let mut offset = 128 + 4 + 12 * tags.len();
    let mut places = Vec::new();
    let mut data = Vec::new();
    for block in &blocks {
        places.push((offset, block.len()));
        let padded = block.len().next_multiple_of(4);
        data.extend_from_slice(block);
        data.resize(data.len() + padded - block.len(), 0);
        offset += padded;
    }

    let mut profile = Vec::with_capacity(offset);
    profile.extend((offset as u32).to_be_bytes());
    profile.extend([0; 4]);
    profile.extend(0x0210_0000u32.to_be_bytes());
    profile.extend(b"mntrRGB XYZ ");
    for part in [2000u16, 1, 1, 0, 0, 0] {
        profile.extend(part.to_be_bytes());
    }
    profile.extend(b"acsp");
    profile.resize(68, 0);
    for part in [0xF6D6u32, 0x1_0000, 0xD32D] {
        profile.extend(part.to_be_bytes());
    }
    profile.resize(128, 0);
    profile.extend((tags.len() as u32).to_be_bytes());
    for (signature, block) in tags {
        profile.extend(signature);
        profile.extend((places[block].0 as u32).to_be_bytes());
        profile.extend((places[block].1 as u32).to_be_bytes());
    }
    profile.extend(data);
    profile
}

fn xyz(values: [u32; 3]) -> Vec<u8> {
    let mut out = b"XYZ \0\0\0\0".to_vec();
    for value in values {
        out.extend(value.to_be_bytes());
    }
    out
}

fn text(value: &str) -> Vec<u8> {
    let mut out = b"text\0\0\0\0".to_vec();
    out.extend(value.as_bytes());
    out.push(0);
    out
}

fn text_description(value: &str) -> Vec<u8> {
    let mut out = b"desc\0\0\0\0".to_vec();
    out.extend((value.len() as u32 + 1).to_be_bytes());
    out.extend(value.as_bytes());
    out.push(0);
    // No Unicode and no Macintosh description.
    out.resize(out.len() + 4 + 4 + 2 + 1 + 67, 0);
    out
}

fn curve() -> Vec<u8> {
    let mut out = b"curv\0\0\0\0".to_vec();
    out.extend((SAMPLES as u32).to_be_bytes());
    for i in 0..SAMPLES {
        let encoded = i as f64 / (SAMPLES - 1) as f64;
        let linear = if encoded <= 0.04045 {
            encoded / 12.92
        } else {
            ((encoded + 0.055) / 1.055).powf(2.4)
        };
        out.extend(((linear * 65535.0).round() as u16).to_be_bytes());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_says_its_own_size_and_its_tags_are_inside() {
        let profile = srgb();
        let number =
            |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(number(0), profile.len());
        assert_eq!(&profile[36..40], b"acsp");
        for tag in 0..number(128) {
            let at = 132 + 12 * tag;
            assert!(number(at + 4) + number(at + 8) <= profile.len());
        }
    }
}
