use serde::Deserialize;

/// What the decree says of a kind of document (Điều 7, Phụ lục III).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindRules {
    /// `Quyết định`.
    pub name: String,
    /// `QĐ`; công văn and thư công have none.
    pub abbreviation: Option<String>,
    /// The sample of Phụ lục III it follows: `1.2`.
    pub sample: Option<String>,
    #[serde(default)]
    pub subject: SubjectPlace,
    #[serde(default)]
    pub addressees: AddresseeRule,
    /// Whether a line names the issuing authority under the subject.
    #[serde(default)]
    pub authority: bool,
    /// `QUYẾT ĐỊNH:`.
    pub order: Option<String>,
    /// Whether this program lays the kind out.
    #[serde(default)]
    pub drafted: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SubjectPlace {
    /// Ô 5a, under the name of the kind.
    #[default]
    UnderTitle,
    /// Ô 5b of a công văn: "V/v …" under the number, no name of the kind on the page.
    BesideNumber,
    None,
}

/// Kính gửi (Phụ lục I, mục II.9.a).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AddresseeRule {
    Always,
    /// Only when it is sent to a higher body.
    Upward,
    #[default]
    Never,
}
