//! A certificate: one page of generous type within a border.

/// A certificate. It takes a page of its own, best of landscape paper and in a document without running lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Certificate {
    /// Target of internal links and bookmarks; unique in the document.
    pub id: String,
    /// Name of the agency, then its ministry or name in another language, one line each.
    pub agency: Vec<String>,
    /// Title, such as `Certificate of Participation`.
    pub title: String,
    /// A line before the name, such as `This is to certify that`; may be empty.
    pub lead: String,
    /// Whom it honours, set large.
    pub name: String,
    /// A line under the name, such as country and employer; may be empty.
    pub about: String,
    /// What was done, one paragraph each; the second is set bold: the course.
    pub text: Vec<String>,
    /// Place and day, above the signatures; may be empty.
    pub given: String,
    /// Who signs; at most three.
    pub signatures: Vec<Signature>,
    /// Number, in small print at the foot; may be empty.
    pub number: String,
}

/// A line to sign on, with what stands under it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signature {
    /// Name; may be empty.
    pub name: String,
    /// Function or organisation; may be empty.
    pub title: String,
}
