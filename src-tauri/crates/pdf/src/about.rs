use chrono::{DateTime, FixedOffset};

/// What the file says about itself; readers show it and archives index it.
///
/// Empty strings are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Shown in the title bar of the reader, e.g. `Công văn 15/SCT-VP`.
    pub title: String,
    /// Cơ quan ban hành: who issued the document.
    pub author: String,
    /// Trích yếu nội dung.
    pub subject: String,
    pub keywords: String,
    /// When the document was made, as its data says: the writer never looks at a clock, so the
    /// same pages give the same bytes tomorrow.
    pub moment: Option<DateTime<FixedOffset>>,
    pub conformance: Conformance,
}

/// The archive format the file promises to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Conformance {
    /// PDF/A-2b (ISO 19005-2) on PDF 1.7.
    #[default]
    A2b,
    /// PDF/A-1b (ISO 19005-1) on PDF 1.4, for archives and validators that know only the first
    /// part.
    A1b,
}

impl Conformance {
    /// Part of ISO 19005.
    pub(crate) fn part(self) -> u8 {
        match self {
            Conformance::A2b => 2,
            Conformance::A1b => 1,
        }
    }

    pub(crate) fn pdf_version(self) -> &'static str {
        match self {
            Conformance::A2b => "1.7",
            Conformance::A1b => "1.4",
        }
    }
}
