//! What a file is, by its first bytes. A name is only looked at where bytes cannot tell: text, and what is
//! packed in a zip archive by programs that mark it badly.

use crate::messages::{Message, msg};

/// A kind of content.
#[derive(Debug, PartialEq, Eq)]
pub struct Media {
    /// Media type, as registered with IANA.
    pub name: &'static str,
    /// The endings that files of this kind have, without dot; the first is the usual one.
    pub endings: &'static [&'static str],
}

macro_rules! media {
    ($($place:ident = $name:literal [$($ending:literal),*];)*) => {
        $(static $place: Media = Media { name: $name, endings: &[$($ending),*] };)*
    };
}

media! {
    PDF = "application/pdf" ["pdf"];
    PNG = "image/png" ["png"];
    JPEG = "image/jpeg" ["jpg", "jpeg", "jpe"];
    GIF = "image/gif" ["gif"];
    WEBP = "image/webp" ["webp"];
    TIFF = "image/tiff" ["tif", "tiff"];
    BMP = "image/bmp" ["bmp"];
    HEIC = "image/heic" ["heic", "heif"];
    MP4 = "video/mp4" ["mp4", "m4v", "m4a", "mov"];
    MP3 = "audio/mpeg" ["mp3"];
    WAV = "audio/wav" ["wav"];
    RTF = "application/rtf" ["rtf", "doc"];
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ["docx", "docm", "dotx"];
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" ["xlsx", "xlsm", "xltx"];
    PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation" ["pptx", "pptm", "ppsx"];
    ODT = "application/vnd.oasis.opendocument.text" ["odt"];
    ODS = "application/vnd.oasis.opendocument.spreadsheet" ["ods"];
    ODP = "application/vnd.oasis.opendocument.presentation" ["odp"];
    EPUB = "application/epub+zip" ["epub"];
    ZIP = "application/zip" ["zip"];
    SEVEN = "application/x-7z-compressed" ["7z"];
    RAR = "application/vnd.rar" ["rar"];
    GZIP = "application/gzip" ["gz", "tgz"];
    OLE = "application/x-ole-storage" ["doc", "xls", "ppt", "msg", "pub", "vsd", "dot", "xlt", "pps"];
    HTML = "text/html" ["html", "htm"];
    XML = "application/xml" ["xml", "svg", "kml", "gpx"];
    TEXT = "text/plain" ["txt", "md", "csv", "tsv", "log", "eml", "ics", "vcf", "json", "tex", "srt"];
    CSV = "text/csv" ["csv", "tsv"];
    WINDOWS = "application/vnd.microsoft.portable-executable" ["exe", "dll", "scr", "com"];
    UNIX = "application/x-executable" ["elf", "so"];
    APPLE = "application/x-mach-binary" ["macho", "dylib"];
    SCRIPT = "text/x-shellscript" ["sh", "py", "pl"];
    INSTALLER = "application/x-msi" ["msi"];
    SHORTCUT = "application/x-ms-shortcut" ["lnk"];
    UNKNOWN = "application/octet-stream" [];
}

/// Endings that a system would run, though their content is plain text or an archive.
const DANGEROUS: [&str; 22] = [
    "bat", "cmd", "com", "exe", "scr", "pif", "ps1", "psm1", "vbs", "vbe", "js", "jse", "wsf",
    "wsh", "hta", "reg", "sh", "bash", "desktop", "py", "jar", "msi",
];

impl Media {
    /// True for what a computer would run.
    pub fn is_program(&self) -> bool {
        [&WINDOWS, &UNIX, &APPLE, &SCRIPT, &INSTALLER, &SHORTCUT].contains(&self)
    }

    /// True for plain text of any kind.
    pub fn is_text(&self) -> bool {
        [&TEXT, &CSV, &HTML, &XML].contains(&self)
    }

    /// What people call it.
    pub fn label(&self) -> Message {
        label(self.name)
    }

    /// The name with an ending that fits the content: `photo.exe` that is a picture becomes `photo.png`.
    /// A content that cannot be told keeps its name, unless a system would run it.
    pub fn name_for(&self, name: &str) -> String {
        let (stem, ending) = split(name);
        let fits = self.endings.contains(&ending.as_str());
        let foreign = self == &UNKNOWN && !DANGEROUS.contains(&ending.as_str());
        if fits || foreign {
            return name.to_owned();
        }
        // An ending that says nothing of the kind stays part of the name: `minutes 12.3`.
        let known = DANGEROUS.contains(&ending.as_str())
            || ALL.iter().any(|m| m.endings.contains(&ending.as_str()));
        let stem = if known { stem } else { name };
        format!("{stem}.{}", self.endings.first().unwrap_or(&"bin"))
    }
}

/// What people call a media type that [`of`] gave.
pub fn label(name: &str) -> Message {
    match name.split_once('/') {
        _ if name == PDF.name => msg::media_pdf(),
        _ if [DOCX.name, ODT.name, RTF.name].contains(&name) => msg::media_text_document(),
        _ if [XLSX.name, ODS.name, CSV.name].contains(&name) => msg::media_sheet(),
        _ if [PPTX.name, ODP.name].contains(&name) => msg::media_presentation(),
        _ if name == OLE.name => msg::media_old_office(),
        _ if [ZIP.name, SEVEN.name, RAR.name, GZIP.name].contains(&name) => msg::media_archive(),
        _ if [
            WINDOWS.name,
            UNIX.name,
            APPLE.name,
            SCRIPT.name,
            INSTALLER.name,
            SHORTCUT.name,
        ]
        .contains(&name) =>
        {
            msg::media_program()
        }
        _ if name == HTML.name => msg::media_page(),
        Some(("image", kind)) => msg::media_picture(kind.to_uppercase()),
        Some(("video", _)) => msg::media_video(),
        Some(("audio", _)) => msg::media_sound(),
        _ if name == TEXT.name || name == XML.name => msg::media_text(),
        _ => msg::media_other(),
    }
}

static ALL: [&Media; 27] = [
    &PDF, &PNG, &JPEG, &GIF, &WEBP, &TIFF, &BMP, &HEIC, &MP4, &MP3, &WAV, &RTF, &DOCX, &XLSX,
    &PPTX, &ODT, &ODS, &ODP, &EPUB, &ZIP, &SEVEN, &RAR, &GZIP, &OLE, &HTML, &XML, &TEXT,
];

/// The ending of a name that a system would run.
pub fn dangerous_ending(name: &str) -> Option<&'static str> {
    let (_, ending) = split(name);
    DANGEROUS.into_iter().find(|known| *known == ending)
}

/// What content is; `name` helps where the bytes leave it open.
pub fn of(content: &[u8], name: &str) -> &'static Media {
    let begins = |mark: &[u8]| content.starts_with(mark);
    let at = |place: usize, mark: &[u8]| {
        content
            .get(place..)
            .is_some_and(|rest| rest.starts_with(mark))
    };
    let (_, ending) = split(name);
    // The mark of a PDF may stand a little after the beginning.
    let head = &content[..content.len().min(1024)];
    if begins(b"MZ") && windows(content) {
        &WINDOWS
    } else if begins(b"\x7fELF") {
        &UNIX
    } else if [
        b"\xfe\xed\xfa\xce",
        b"\xfe\xed\xfa\xcf",
        b"\xce\xfa\xed\xfe",
        b"\xcf\xfa\xed\xfe",
        b"\xca\xfe\xba\xbe",
    ]
    .iter()
    .any(|mark| begins(*mark))
    {
        &APPLE
    } else if begins(b"#!") {
        &SCRIPT
    } else if begins(b"L\0\0\0\x01\x14\x02\0") {
        &SHORTCUT
    } else if begins(b"\x89PNG\r\n\x1a\n") {
        &PNG
    } else if begins(b"\xff\xd8\xff") {
        &JPEG
    } else if begins(b"GIF87a") || begins(b"GIF89a") {
        &GIF
    } else if begins(b"RIFF") && at(8, b"WEBP") {
        &WEBP
    } else if begins(b"RIFF") && at(8, b"WAVE") {
        &WAV
    } else if begins(b"II*\0") || begins(b"MM\0*") {
        &TIFF
    } else if begins(b"BM") && content.len() > 26 && ending == "bmp" {
        &BMP
    } else if at(4, b"ftyp") {
        match content.get(8..12) {
            Some(b"heic" | b"heix" | b"mif1" | b"heim") => &HEIC,
            _ => &MP4,
        }
    } else if begins(b"ID3") || begins(b"\xff\xfb") {
        &MP3
    } else if begins(b"{\\rtf") {
        &RTF
    } else if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        zipped(content, &ending)
    } else if begins(b"7z\xbc\xaf\x27\x1c") {
        &SEVEN
    } else if begins(b"Rar!\x1a\x07") {
        &RAR
    } else if begins(b"\x1f\x8b") {
        &GZIP
    } else if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        if ending == "msi" { &INSTALLER } else { &OLE }
    } else if find(head, b"%PDF-") {
        &PDF
    } else {
        text(content, &ending)
    }
}

/// A program of Windows holds zeros from its head on; a text that begins with these letters does not.
fn windows(content: &[u8]) -> bool {
    content[..content.len().min(1024)].contains(&0)
}

/// What a zip archive holds: its first entries name it.
fn zipped(content: &[u8], ending: &str) -> &'static Media {
    let head = &content[..content.len().min(64 << 10)];
    let marks: [(&[u8], &'static Media); 7] = [
        (b"mimetypeapplication/vnd.oasis.opendocument.text", &ODT),
        (
            b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
            &ODS,
        ),
        (
            b"mimetypeapplication/vnd.oasis.opendocument.presentation",
            &ODP,
        ),
        (b"mimetypeapplication/epub+zip", &EPUB),
        (b"word/", &DOCX),
        (b"xl/", &XLSX),
        (b"ppt/", &PPTX),
    ];
    let office = find(head, b"[Content_Types].xml") || find(head, b"mimetype");
    let marked = marks.into_iter().find(|(mark, _)| find(head, mark));
    match marked {
        Some((_, media)) if office => media,
        _ if ending == "jar" => &UNIX,
        _ => &ZIP,
    }
}

/// Text is what can be read as such and holds no control characters.
fn text(content: &[u8], ending: &str) -> &'static Media {
    let wide = content.starts_with(b"\xff\xfe") || content.starts_with(b"\xfe\xff");
    let head = &content[..content.len().min(64 << 10)];
    let control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    if !wide && head.iter().any(control) {
        return &UNKNOWN;
    }
    let start: Vec<u8> = head
        .iter()
        .skip_while(|byte| byte.is_ascii_whitespace() || !byte.is_ascii())
        .take(64)
        .map(u8::to_ascii_lowercase)
        .collect();
    match ending {
        _ if start.starts_with(b"<!doctype html") || start.starts_with(b"<html") => &HTML,
        _ if start.starts_with(b"<?xml") || start.starts_with(b"<svg") => &XML,
        "csv" | "tsv" => &CSV,
        _ => &TEXT,
    }
}

fn find(content: &[u8], mark: &[u8]) -> bool {
    content.windows(mark.len()).any(|window| window == mark)
}

/// A name without its ending, and the ending in small letters.
fn split(name: &str) -> (&str, String) {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, ending.to_lowercase()),
        _ => (name, String::new()),
    }
}
