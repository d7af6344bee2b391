//! A dispatch: the elements of an official document (Điều 8) and the parts that follow it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Body, Kind};

/// Bản thảo: a dispatch and what is attached to it, in the order of the pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Draft {
    pub main: Dispatch,
    pub parts: Vec<Part>,
}

/// What follows the main document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "part", rename_all = "kebab-case")]
pub enum Part {
    /// Phụ lục.
    PhuLuc(Appendix),
    /// Văn bản gửi kèm: a document of its own that is sent along, with its own head and foot.
    VanBanKemTheo(Box<Dispatch>),
    /// Quy chế, kế hoạch … ban hành kèm theo: its head has no number and date, its foot nothing
    /// (Mẫu 1.3).
    BanHanhKemTheo(Promulgated),
}

/// One official document, element by element. Slots (ô) are those of Phụ lục I.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Dispatch {
    pub kind: Kind,
    pub medium: Medium,
    /// Ô 2: cơ quan chủ quản, line by line; empty where there is none.
    pub parent_agency: Vec<String>,
    /// Ô 2: cơ quan ban hành, line by line as its head is broken.
    pub agency: Vec<String>,
    /// Ô 2 of a joint document: the bodies that issue it with `agency`, in the order of the head.
    pub joint: Vec<JointBody>,
    /// The name as running text writes it, `Ủy ban nhân dân xã Sơn Đông`: for the reference line
    /// of an appendix.
    pub agency_name: Option<String>,
    /// Ô 3: given by the register; absent in a draft.
    pub number: Option<Number>,
    /// Ô 3: ký hiệu without the number: `UBND-VP`, `QĐ-UBND`.
    pub symbol: Option<String>,
    /// Ô 4: địa danh.
    pub place: Option<String>,
    /// Ô 4.
    pub date: Option<NaiveDate>,
    /// Ô 5: trích yếu, without "V/v".
    pub subject: Option<String>,
    /// The line that names who issues a decision or resolution: `HIỆU TRƯỞNG TRƯỜNG …`.
    pub authority: Vec<String>,
    /// The line of term and session under the authority of a council's resolution.
    pub session: Option<String>,
    /// Ô 9a: Kính gửi; receivers of a công điện, guests of a giấy mời.
    pub addressees: Vec<String>,
    /// Ô 6.
    pub body: Body,
    /// Ô 7: one block; minutes, contracts and joint documents have several, that stand two by
    /// two from left to right.
    pub signing: Vec<Signing>,
    /// Ô 9b: Nơi nhận, without dashes and end punctuation, without the file copy.
    pub recipients: Vec<String>,
    /// Ô 9b: what stands behind "Lưu:".
    pub file_copy: Option<String>,
    /// Ô 12: code of the drafter.
    pub drafter: Option<String>,
    /// Ô 12: số lượng bản phát hành.
    pub copies: Option<u32>,
    /// Ô 10b.
    pub urgency: Option<Urgency>,
    /// Ô 11: chỉ dẫn về phạm vi lưu hành.
    pub circulation: Option<String>,
    /// `DỰ THẢO`, `DỰ THẢO LẦN 2`: printed only while the document has no number.
    pub draft_mark: Option<String>,
    /// Ô 13: address of the agency at the foot of page 1, line by line.
    pub address: Vec<String>,
    /// Words over a place below the recipients where someone else confirms by signature and seal
    /// (Mẫu 1.10).
    pub confirmation: Option<String>,
    pub layout: Layout,
}

impl Dispatch {
    /// An empty document of a kind: what a drafter begins with.
    pub fn new(kind: Kind) -> Dispatch {
        Dispatch {
            kind,
            medium: Medium::Giay,
            parent_agency: vec![],
            agency: vec![],
            joint: vec![],
            agency_name: None,
            number: None,
            symbol: None,
            place: None,
            date: None,
            subject: None,
            authority: vec![],
            session: None,
            addressees: vec![],
            body: Body::default(),
            signing: vec![],
            recipients: vec![],
            file_copy: None,
            drafter: None,
            copies: None,
            urgency: None,
            circulation: None,
            draft_mark: None,
            address: vec![],
            confirmation: None,
            layout: Layout::default(),
        }
    }
}

impl Dispatch {
    /// The issuing body as running text names it; the names of its head where no such name is
    /// given.
    pub fn issuer(&self) -> String {
        let joint = self.joint.iter().map(|body| &body.agency);
        let heads = std::iter::once(&self.agency).chain(joint);
        let names = heads.map(|lines| lines.join(" "));
        let name = self.agency_name.clone();
        name.unwrap_or_else(|| names.collect::<Vec<_>>().join(" - "))
    }
}

impl Draft {
    /// The kinds of all documents in it, the main one first. An appendix has none.
    pub fn kinds(&self) -> impl Iterator<Item = Kind> + '_ {
        let parts = self.parts.iter().filter_map(|part| match part {
            Part::VanBanKemTheo(dispatch) => Some(dispatch.kind),
            Part::BanHanhKemTheo(promulgated) => Some(promulgated.kind),
            Part::PhuLuc(_) => None,
        });
        std::iter::once(self.main.kind).chain(parts)
    }
}

/// A body that issues a document together with another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JointBody {
    /// Empty where it has no parent, or the parent of the body above it.
    pub parent_agency: Vec<String>,
    pub agency: Vec<String>,
}

/// Phụ lục (Mẫu 2.1, 2.2).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Appendix {
    /// Roman numeral as written; absent for a single appendix.
    pub label: Option<String>,
    pub title: Option<String>,
    pub landscape: bool,
    pub body: Body,
}

/// A document that exists through the decision in front of it (Mẫu 1.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Promulgated {
    pub kind: Kind,
    pub subject: Option<String>,
    pub body: Body,
}

/// Số văn bản: `12`, or `12a` for one inserted between 12 and 13.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Number {
    pub value: u32,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suffix: String,
}

impl Number {
    /// No book of a year comes so far: a longer figure is a slip of the finger or the number of
    /// something else, and numbers would end behind it.
    pub const HIGHEST: u32 = 9_999_999;

    pub fn new(value: u32) -> Number {
        Number {
            value,
            suffix: String::new(),
        }
    }

    /// As on paper: below 10 with a leading zero (Phụ lục I, mục II.3.a).
    pub fn to_paper(&self) -> String {
        format!("{:02}{}", self.value, self.suffix)
    }

    /// As a số đến stands in the book and on the stamp: nothing in the decree asks for a zero.
    pub fn to_arrival(&self) -> String {
        format!("{}{}", self.value, self.suffix)
    }
}

/// How the original is kept; appendix lines and signature fields differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Medium {
    #[default]
    Giay,
    DienTu,
}

/// Độ khẩn, in rising order (Điều 8.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    Khan,
    ThuongKhan,
    HoaToc,
}

/// Ô 7: quyền hạn, chức vụ, họ tên.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Signing {
    /// Lines such as `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`; none for a head in his own power.
    pub capacity: Vec<String>,
    /// `CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
    pub position: String,
    /// Ô 7b: a further position above the name, for councils and joint boards.
    pub second_position: Option<String>,
    pub name: String,
}

/// Choices of layout a single document may make inside the ranges of the decree. Absent: the
/// office's choice, else the default of the rules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Layout {
    /// One switch for all sizes (footnote of table V in Phụ lục I).
    pub sizes: Option<SizeSet>,
    /// Thousandths of a millimetre, so that a draft file reads back as it was written.
    pub margin_top: Option<Micrometres>,
    pub margin_bottom: Option<Micrometres>,
    pub margin_left: Option<Micrometres>,
    pub margin_right: Option<Micrometres>,
    pub indent: Option<Micrometres>,
    /// Hundredths of "single": 100 to 150.
    pub line_spacing: Option<u32>,
    /// Hundredths of a point.
    pub paragraph_gap: Option<u32>,
}

/// Thousandths of a millimetre.
pub type Micrometres = u32;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SizeSet {
    /// Cỡ lớn: Quốc hiệu 13, Tiêu ngữ 14, place and date 14.
    #[default]
    Lon,
    /// Cỡ nhỏ: Quốc hiệu 12, Tiêu ngữ 13, place and date 13.
    Nho,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_below_ten_carry_a_leading_zero() {
        assert_eq!(Number::new(5).to_paper(), "05");
        assert_eq!(
            Number {
                value: 12,
                suffix: "a".into()
            }
            .to_paper(),
            "12a"
        );
        assert_eq!(Number::new(412).to_paper(), "412");
    }
}
