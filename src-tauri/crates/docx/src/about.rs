use chrono::{DateTime, FixedOffset};

/// What the file says about itself; empty strings are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// `Công văn 15/SCT-VP`
    pub title: String,
    /// Cơ quan ban hành: who issued the document.
    pub author: String,
    /// Trích yếu nội dung.
    pub subject: String,
    /// When the document was made, as its data says; the writer never looks at a clock.
    pub moment: Option<DateTime<FixedOffset>>,
}
