//! Where something stands in a draft: what findings point to and the preview leads back to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A field of a part, or one line of a field that has several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Place {
    /// 0 is the main document, then its parts in their order.
    pub part: u32,
    pub field: Field,
    /// Block of a body, line of a list, signing block; none for the field as a whole.
    pub index: Option<u32>,
}

/// The keys of the draft file that print something, and the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Printed by the rules alone: Quốc hiệu, page numbers.
    Fixed,
    Kind,
    ParentAgency,
    Agency,
    /// Bodies of a joint document, by their index.
    Joint,
    Number,
    Symbol,
    Place,
    Date,
    Subject,
    Authority,
    Session,
    Addressees,
    Body,
    Signing,
    Recipients,
    FileCopy,
    Drafter,
    Copies,
    Urgency,
    Circulation,
    DraftMark,
    Address,
    Confirmation,
    Layout,
    /// Label or title of an appendix.
    Label,
    Title,
}

impl Place {
    pub fn of(part: usize, field: Field) -> Place {
        Place {
            part: part as u32,
            field,
            index: None,
        }
    }

    pub fn line(part: usize, field: Field, index: usize) -> Place {
        Place {
            part: part as u32,
            field,
            index: Some(index as u32),
        }
    }
}
