use chrono::{DateTime, FixedOffset};

/// What the file says about itself; readers show it and archives index it.
///
/// Empty strings are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Shown in the title bar of the reader: trích yếu nội dung.
    pub title: String,
    /// Cơ quan ban hành: who issued the document.
    pub author: String,
    /// What it is: `Công văn số 15/SCT-VP`.
    pub subject: String,
    pub keywords: String,
    /// Facts for the programs of archives, in a schema of XMP of their own.
    pub record: Record,
    /// When the document was made, as its data says: the writer never looks at a clock, so the
    /// same pages give the same bytes tomorrow.
    pub moment: Option<DateTime<FixedOffset>>,
    pub conformance: Conformance,
}

/// What an archive wants to know of a document, each fact apart. Empty strings are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Tên loại.
    pub kind: String,
    /// Số: `07`.
    pub number: String,
    /// Ký hiệu: `UBND-VP`.
    pub symbol: String,
    /// Who signs; of several the last.
    pub signer: String,
}

/// A file inside the file: what its pages were made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// ASCII.
    pub name: String,
    /// Shown beside the name.
    pub description: String,
    /// `text/plain`
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// The archive format the file promises to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Conformance {
    /// PDF/A-2b (ISO 19005-2) on PDF 1.7.
    #[default]
    A2b,
    /// PDF/A-1b (ISO 19005-1) on PDF 1.4, for archives and validators that know only the first
    /// part.
    A1b,
    /// PDF/A-3b (ISO 19005-3) on PDF 1.7: the only part that lets a file bring its source along.
    A3b(Source),
}

impl Conformance {
    /// Part of ISO 19005.
    pub(crate) fn part(&self) -> u8 {
        match self {
            Conformance::A1b => 1,
            Conformance::A2b => 2,
            Conformance::A3b(_) => 3,
        }
    }

    pub(crate) fn pdf_version(&self) -> &'static str {
        match self {
            Conformance::A2b | Conformance::A3b(_) => "1.7",
            Conformance::A1b => "1.4",
        }
    }
}
