use document::dispatch::SizeSet;
use paper::{Face, Length};
use serde::Deserialize;

/// Thành phần thể thức: what the decree gives a size and a style to (Phụ lục I, mục V).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Element {
    NationalName,
    NationalMotto,
    ParentAgency,
    Agency,
    Number,
    PlaceDate,
    TypeName,
    Subject,
    LetterSubject,
    Body,
    Authority,
    Basis,
    Order,
    UnitLabel,
    UnitTitle,
    Capacity,
    Signer,
    Addressees,
    RecipientsWord,
    Recipients,
    Urgency,
    Circulation,
    DraftMark,
    Drafter,
    Address,
    Confirmation,
    PageNumber,
    AppendixLabel,
    AppendixTitle,
    AppendixReference,
    CopyForm,
    AgencySignature,
    Table,
}

impl Element {
    pub const ALL: [Element; 33] = [
        Element::NationalName,
        Element::NationalMotto,
        Element::ParentAgency,
        Element::Agency,
        Element::Number,
        Element::PlaceDate,
        Element::TypeName,
        Element::Subject,
        Element::LetterSubject,
        Element::Body,
        Element::Authority,
        Element::Basis,
        Element::Order,
        Element::UnitLabel,
        Element::UnitTitle,
        Element::Capacity,
        Element::Signer,
        Element::Addressees,
        Element::RecipientsWord,
        Element::Recipients,
        Element::Urgency,
        Element::Circulation,
        Element::DraftMark,
        Element::Drafter,
        Element::Address,
        Element::Confirmation,
        Element::PageNumber,
        Element::AppendixLabel,
        Element::AppendixTitle,
        Element::AppendixReference,
        Element::CopyForm,
        Element::AgencySignature,
        Element::Table,
    ];
}

/// What the decree says of an element.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElementRules {
    /// The numbered box of the placement diagram.
    pub slot: String,
    pub clause: String,
    size: [f64; 2],
    lon: f64,
    nho: f64,
    #[serde(default)]
    bold: bool,
    #[serde(default)]
    italic: bool,
    #[serde(default)]
    pub caps: bool,
}

/// Face and size an element is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub face: Face,
    pub size: Length,
}

impl ElementRules {
    /// Smallest and largest allowed size.
    pub fn sizes(&self) -> [Length; 2] {
        self.size.map(Length::pt)
    }

    pub(crate) fn style(&self, sizes: SizeSet) -> Style {
        let size = match sizes {
            SizeSet::Lon => self.lon,
            SizeSet::Nho => self.nho,
        };
        Style {
            face: Face::of(self.bold, self.italic),
            size: Length::pt(size),
        }
    }
}
