//! The facts of an entry in a book: what an ENTRY.toml says.
//!
//! A paper that arrived, or a paper signed elsewhere that wants a number. The paper itself
//! ([`Paper`]) is told apart from what the office notes about it.

mod file;
pub mod written;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use file::{is_newer, needed, needed_as, require};
pub use file::{read_incoming, read_outgoing};

use crate::Kind;
use crate::date::Term;
use crate::dispatch::{Number, Urgency};

/// The language of a paper that says nothing of it.
pub const VIETNAMESE: &str = "Tiếng Việt";

/// Văn bản: what the paper says, the same for incoming and outgoing (Phụ lục VI, phần II).
/// Texts are NFC; an empty text is one the paper does not have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// One of the kinds of the decree, when it is one.
    pub kind: Option<Kind>,
    /// Tên loại as it is read, also of kinds the decree does not know: "Thông tư".
    pub kind_name: String,
    /// Tác giả, as written. Of an outgoing paper it may be empty: the name of the issuing body.
    pub agency: String,
    /// Ký hiệu, as written and without the number: `STC-NS`, `NQ/ĐU`. May be empty.
    pub symbol: String,
    pub date: PaperDate,
    /// Trích yếu, without "V/v".
    pub subject: String,
    pub signer: String,
    /// Chức vụ of the signer.
    pub position: String,
    pub urgency: Option<Urgency>,
    /// Ngôn ngữ; empty: [`VIETNAMESE`].
    pub language: String,
    pub pages: Option<u32>,
    /// Số lượng bản phát hành.
    pub copies: Option<u32>,
    /// Nơi nhận, one each.
    pub recipients: Vec<String>,
    /// Code or name of the drafter.
    pub drafter: String,
    /// Hạn trả lời the paper asks for.
    pub reply_by: Option<NaiveDate>,
}

/// The date on a paper: old and foreign papers may carry half a date or none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperDate {
    Day(NaiveDate),
    /// An incomplete date, as written: "tháng 8 năm 2026".
    Written(String),
    #[default]
    Absent,
}

impl PaperDate {
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            PaperDate::Day(day) => Some(*day),
            PaperDate::Written(_) | PaperDate::Absent => None,
        }
    }
}

/// Văn bản đến: a paper that arrived, to be given its số đến.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incoming {
    pub paper: Paper,
    /// Số of the paper itself, as written: `05`, `12a`, empty.
    pub number: String,
    /// Abbreviation or name of the body it came to; absent where only one body has an incoming
    /// series.
    pub body: Option<String>,
    /// Name of the series; absent: the one that numbers this kind.
    pub series: Option<String>,
    /// Số đến given by another system; only in a series that mirrors one.
    pub arrival_number: Option<u32>,
    /// Ngày đến; absent: today.
    pub arrived_on: Option<NaiveDate>,
    /// Giờ đến, noted for urgent papers.
    pub arrived_at: Option<NaiveTime>,
    pub channel: Channel,
    pub value: Value,
    /// State of the envelope and of its seals.
    pub envelope: String,
    /// The code on what the post brought.
    pub postal_code: String,
    /// Đơn vị hoặc người nhận.
    pub assignee: String,
    /// Ngày chuyển to them, of a line of an old book; what is handed over here is noted apart.
    pub handed_on: Option<NaiveDate>,
    /// Thời hạn giải quyết.
    pub due: Option<NaiveDate>,
    /// The hour of that day, of a hỏa tốc paper; nothing without the day.
    pub due_at: Option<NaiveTime>,
    /// Mã định danh another system gave the paper.
    pub outside_code: String,
    /// Ghi chú.
    pub note: String,
}

/// What an ENTRY.toml says of a paper that arrived.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IncomingFile {
    pub facts: Incoming,
    /// The deadline as a term, to be counted from the arrival; the facts then name none.
    pub term: Option<Term>,
}

/// Văn bản đi: a paper signed elsewhere, to be given its number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outgoing {
    pub paper: Paper,
    /// Abbreviation or name of the issuing body; absent where the office has only one.
    pub body: Option<String>,
    /// Name of the series; absent: the one that numbers this kind.
    pub series: Option<String>,
    /// Number given by another system; only in a series that mirrors one.
    pub number: Option<Number>,
    /// Name or abbreviation of the unit that drafted it.
    pub unit: Option<String>,
    pub signed_on: Option<NaiveDate>,
    /// Ngày chuyển.
    pub dispatched_on: Option<NaiveDate>,
    /// Who checked the content before signing (Điều 12.1).
    pub checked_content: String,
    /// Who checked form and layout before signing (Điều 12.2).
    pub checked_form: String,
    /// Đơn vị, người nhận bản lưu.
    pub file_copy: String,
    pub original: Original,
    /// Mã định danh another system gave the paper.
    pub outside_code: String,
    /// Ghi chú.
    pub note: String,
}

/// How a paper came in or went out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    BuuDien,
    #[default]
    TrucTiep,
    TrucLienThong,
    EmailCongVu,
    EmailKhac,
    Zalo,
    Fax,
    DienThoai,
    Khac,
}

impl Channel {
    pub const ALL: [Channel; 9] = [
        Channel::BuuDien,
        Channel::TrucTiep,
        Channel::TrucLienThong,
        Channel::EmailCongVu,
        Channel::EmailKhac,
        Channel::Zalo,
        Channel::Fax,
        Channel::DienThoai,
        Channel::Khac,
    ];

    /// The ASCII word that stands for this way in files and in the books.
    pub fn id(self) -> &'static str {
        match self {
            Channel::BuuDien => "buu-dien",
            Channel::TrucTiep => "truc-tiep",
            Channel::TrucLienThong => "truc-lien-thong",
            Channel::EmailCongVu => "email-cong-vu",
            Channel::EmailKhac => "email-khac",
            Channel::Zalo => "zalo",
            Channel::Fax => "fax",
            Channel::DienThoai => "dien-thoai",
            Channel::Khac => "khac",
        }
    }

    pub fn from_id(id: &str) -> Option<Channel> {
        Channel::ALL.into_iter().find(|channel| channel.id() == id)
    }
}

/// What it was that came in: the office waits for the original when only a photo came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    #[default]
    BanChinhGiay,
    DienTuKySo,
    BanSaoY,
    BanChup,
}

impl Value {
    pub const ALL: [Value; 4] = [
        Value::BanChinhGiay,
        Value::DienTuKySo,
        Value::BanSaoY,
        Value::BanChup,
    ];

    /// The ASCII word that stands for this value in files and in the books.
    pub fn id(self) -> &'static str {
        match self {
            Value::BanChinhGiay => "ban-chinh-giay",
            Value::DienTuKySo => "dien-tu-ky-so",
            Value::BanSaoY => "ban-sao-y",
            Value::BanChup => "ban-chup",
        }
    }

    pub fn from_id(id: &str) -> Option<Value> {
        Value::ALL.into_iter().find(|value| value.id() == id)
    }
}

/// What the bản gốc of an outgoing paper is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Original {
    #[default]
    Giay,
    DienTu,
    CaHai,
}

impl Original {
    pub const ALL: [Original; 3] = [Original::Giay, Original::DienTu, Original::CaHai];

    /// The ASCII word that stands for this original in files and in the books.
    pub fn id(self) -> &'static str {
        match self {
            Original::Giay => "giay",
            Original::DienTu => "dien-tu",
            Original::CaHai => "ca-hai",
        }
    }

    pub fn from_id(id: &str) -> Option<Original> {
        Original::ALL
            .into_iter()
            .find(|original| original.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_of_a_choice_is_the_word_serde_writes() {
        for channel in Channel::ALL {
            assert_eq!(serde_json::to_value(channel).unwrap(), channel.id());
        }
        for value in Value::ALL {
            assert_eq!(serde_json::to_value(value).unwrap(), value.id());
        }
        for original in Original::ALL {
            assert_eq!(serde_json::to_value(original).unwrap(), original.id());
        }
    }
}
