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
    /// Place and date in the head (ô 4); minutes have none (Mẫu 1.9).
    #[serde(default = "yes")]
    pub dated: bool,
    /// Số, ký hiệu (ô 3); a thư công is written without (Điều 7 gives it no abbreviation).
    #[serde(default = "yes")]
    pub numbered: bool,
    /// A first paragraph that ends in a colon stands centred: "… trân trọng giới thiệu:".
    #[serde(default)]
    pub centred_opening: bool,
    /// Whether a line names the issuing authority under the subject.
    #[serde(default)]
    pub authority: bool,
    /// `QUYẾT ĐỊNH:`.
    pub order: Option<String>,
    /// `SAO Y`: what a copy is called on itself (Phụ lục I, Phần II).
    pub copy_form: Option<String>,
    /// What a new draft begins with.
    #[serde(default)]
    pub begins: Beginning,
}

/// The fixed words of a sample page, for the drafter to go on from.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Beginning {
    /// Paragraphs of the body; `{issuer}` stands for the name of the body in running text.
    pub body: Vec<String>,
    /// Positions of those who sign, where they are no officers of the body.
    pub signers: Vec<String>,
    pub recipients: Vec<String>,
    /// Behind "Lưu:", instead of the records office and the drafting unit.
    pub file_copy: Option<String>,
    pub confirmation: Option<String>,
}

fn yes() -> bool {
    true
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

/// Kính gửi (Phụ lục I, mục II.9.a), and what stands in its place on two samples.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AddresseeRule {
    Always,
    /// Only when it is sent to a higher body.
    Upward,
    /// "… điện:" above the receivers of a công điện (Mẫu 1.6).
    Telegram,
    /// "… trân trọng kính mời:" before the guests of a giấy mời (Mẫu 1.7).
    Invitation,
    #[default]
    Never,
}
