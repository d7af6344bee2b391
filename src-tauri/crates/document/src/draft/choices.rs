//! The words a draft file uses for choices.

use crate::dispatch::{Medium, SizeSet, Urgency};

pub(super) const MEDIA: [(&str, Medium); 2] = [("giay", Medium::Giay), ("dien-tu", Medium::DienTu)];

pub(super) const URGENCIES: [(&str, Urgency); 3] = [
    ("khan", Urgency::Khan),
    ("thuong-khan", Urgency::ThuongKhan),
    ("hoa-toc", Urgency::HoaToc),
];

pub(super) const SIZES: [(&str, SizeSet); 2] = [("lon", SizeSet::Lon), ("nho", SizeSet::Nho)];

/// The forms of a part, as `part = "…"` names them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PartForm {
    PhuLuc,
    VanBanKemTheo,
    BanHanhKemTheo,
}

pub(super) const PARTS: [(&str, PartForm); 3] = [
    ("phu-luc", PartForm::PhuLuc),
    ("van-ban-kem-theo", PartForm::VanBanKemTheo),
    ("ban-hanh-kem-theo", PartForm::BanHanhKemTheo),
];

/// Lengths are written in millimetres and stored in thousandths of them; spacing and gaps are
/// stored in hundredths.
pub(super) const MILLIMETRE: u32 = 1000;
pub(super) const HUNDREDTHS: u32 = 100;

/// The word of a value.
pub(super) fn word<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    let found = words.iter().find(|(_, known)| known == value);
    found.map_or("", |(word, _)| *word)
}
