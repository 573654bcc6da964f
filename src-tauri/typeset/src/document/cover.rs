//! The cover page.

/// The cover: who, what, which year, and in what state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cover {
    /// Name of the agency, then its ministry or country, one line each.
    pub agency: Vec<String>,
    /// Title.
    pub title: String,
    /// A line under the title; may be empty.
    pub subtitle: String,
    /// The year, set very large; may be empty.
    pub year: String,
    /// Labels with values: country, edition, date.
    pub facts: Vec<(String, String)>,
    /// Draft or signed.
    pub status: Option<Status>,
    /// Lines in small print at the foot, such as the fingerprint of a sealed package.
    pub fingerprint: Vec<String>,
}

/// In what state the document is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Status {
    /// One line, such as `Draft 12` or `Signed and sealed`.
    pub title: String,
    /// A second line, such as name and date; may be empty.
    pub detail: String,
    /// True draws the closed seal ring; false draws it dashed.
    pub sealed: bool,
}
