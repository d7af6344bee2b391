//! The commune of the year: five bodies that issue, one counter, ten outgoing books.

use clerk::contract::*;
use document::Kind;

/// Where each body stands in the office.
pub const COMMITTEE: usize = 0;
const COUNCIL: usize = 1;
const STANDING: usize = 2;
const CHAIRMAN: usize = 3;
const SECRETARIAT: usize = 4;

/// A book of what goes out.
pub struct OutBook {
    pub body: usize,
    pub name: &'static str,
    /// Empty: every kind that has no book of its own.
    pub kinds: &'static [Kind],
    /// What is written in it, with its symbol.
    pub papers: &'static [(Kind, &'static str)],
    pub numbers: Numbered,
    /// Parts of a hundred of all that goes out.
    pub share: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Numbered {
    Here,
    /// The system of the province gives the numbers.
    Outside,
    /// From July on, behind so many of the paper book.
    FromJuly(u32),
}

pub const LETTERS: &str = "Công văn";
pub const COPIES: &str = "Bản sao";

const COPY_KINDS: [Kind; 3] = [Kind::SaoY, Kind::TrichSao, Kind::SaoLuc];

pub const OUT_BOOKS: [OutBook; 11] = [
    OutBook {
        body: COMMITTEE,
        name: LETTERS,
        kinds: &[Kind::CongVan],
        papers: &[
            (Kind::CongVan, "UBND-VP"),
            (Kind::CongVan, "UBND-KT"),
            (Kind::CongVan, "UBND-VHXH"),
        ],
        numbers: Numbered::Here,
        share: 34,
    },
    OutBook {
        body: COMMITTEE,
        name: "Quyết định",
        kinds: &[Kind::QuyetDinh],
        papers: &[(Kind::QuyetDinh, "QĐ-UBND")],
        numbers: Numbered::Here,
        share: 14,
    },
    OutBook {
        body: COMMITTEE,
        name: "Báo cáo (hệ thống của tỉnh)",
        kinds: &[Kind::BaoCao],
        papers: &[(Kind::BaoCao, "BC-UBND")],
        numbers: Numbered::Outside,
        share: 7,
    },
    OutBook {
        body: COMMITTEE,
        name: COPIES,
        kinds: &COPY_KINDS,
        papers: &[
            (Kind::SaoY, "SY-UBND"),
            (Kind::TrichSao, "TrS-UBND"),
            (Kind::SaoLuc, "SL-UBND"),
        ],
        numbers: Numbered::Here,
        share: 6,
    },
    OutBook {
        body: COMMITTEE,
        name: "Giấy mời",
        kinds: &[Kind::GiayMoi],
        papers: &[(Kind::GiayMoi, "GM-UBND")],
        numbers: Numbered::FromJuly(57),
        share: 6,
    },
    OutBook {
        body: COMMITTEE,
        name: "Văn bản khác",
        kinds: &[],
        papers: &[
            (Kind::KeHoach, "KH-UBND"),
            (Kind::ThongBao, "TB-UBND"),
            (Kind::ToTrinh, "TTr-UBND"),
        ],
        numbers: Numbered::Here,
        share: 11,
    },
    OutBook {
        body: COUNCIL,
        name: "Nghị quyết",
        kinds: &[Kind::NghiQuyet],
        papers: &[(Kind::NghiQuyet, "NQ-HĐND")],
        numbers: Numbered::Here,
        share: 3,
    },
    OutBook {
        body: COUNCIL,
        name: "Văn bản của Hội đồng nhân dân",
        kinds: &[],
        papers: &[(Kind::BienBan, "BB-HĐND"), (Kind::ThongBao, "TB-HĐND")],
        numbers: Numbered::Here,
        share: 2,
    },
    OutBook {
        body: STANDING,
        name: "Văn bản của Thường trực",
        kinds: &[],
        papers: &[(Kind::CongVan, "HĐND-TT"), (Kind::KeHoach, "KH-TTHĐND")],
        numbers: Numbered::Here,
        share: 4,
    },
    OutBook {
        body: CHAIRMAN,
        name: "Văn bản của Chủ tịch",
        kinds: &[],
        papers: &[
            (Kind::QuyetDinh, "QĐ-CTUBND"),
            (Kind::GiayUyQuyen, "GUQ-CTUBND"),
        ],
        numbers: Numbered::Here,
        share: 8,
    },
    OutBook {
        body: SECRETARIAT,
        name: "Văn bản của Văn phòng",
        kinds: &[],
        papers: &[(Kind::CongVan, "VP-TH"), (Kind::ThongBao, "TB-VP")],
        numbers: Numbered::Here,
        share: 5,
    },
];

/// Its people; the first of a body signs most of what it issues.
pub const SIGNERS: [&[&str]; 5] = [
    &["Trần Văn Bình", "Lê Thị Hạnh", "Hoàng Đức Thắng"],
    &["Phạm Quốc Việt"],
    &["Phạm Quốc Việt", "Đinh Thị Lan"],
    &["Trần Văn Bình", "Lê Thị Hạnh"],
    &["Nguyễn Thị Bích Ngọc"],
];

pub const UNITS: [(&str, &str); 5] = [
    ("Văn phòng HĐND và UBND", "VP"),
    ("Phòng Kinh tế", "KT"),
    ("Phòng Văn hóa - Xã hội", "VHXH"),
    ("Trung tâm Phục vụ hành chính công", "TTPVHCC"),
    ("Ban Chỉ huy Quân sự", "BCHQS"),
];

/// As it is told on the first day. What begins in July is added then.
pub fn setup(year: i32) -> OfficeSetup {
    let body = |place: usize, name: &str, abbreviation: &str, head: &[&str]| BodySetup {
        name: name.into(),
        abbreviation: abbreviation.into(),
        parent_head: vec![],
        head: head.iter().map(|line| (*line).into()).collect(),
        place: "Sơn Đông".into(),
        units: match place {
            COMMITTEE => units(),
            _ => vec![],
        },
        signers: SIGNERS[place].iter().map(|name| signer(name)).collect(),
        series: of_body(place),
    };
    OfficeSetup {
        bodies: vec![
            body(
                COMMITTEE,
                "Ủy ban nhân dân xã Sơn Đông",
                "UBND",
                &["ỦY BAN NHÂN DÂN", "XÃ SƠN ĐÔNG"],
            ),
            body(
                COUNCIL,
                "Hội đồng nhân dân xã Sơn Đông",
                "HĐND",
                &["HỘI ĐỒNG NHÂN DÂN", "XÃ SƠN ĐÔNG"],
            ),
            body(
                STANDING,
                "Thường trực Hội đồng nhân dân xã Sơn Đông",
                "TTHĐND",
                &["THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "XÃ SƠN ĐÔNG"],
            ),
            body(
                CHAIRMAN,
                "Chủ tịch Ủy ban nhân dân xã Sơn Đông",
                "CTUBND",
                &["CHỦ TỊCH ỦY BAN NHÂN DÂN", "XÃ SƠN ĐÔNG"],
            ),
            BodySetup {
                parent_head: vec!["ỦY BAN NHÂN DÂN XÃ SƠN ĐÔNG".into()],
                ..body(
                    SECRETARIAT,
                    "Văn phòng HĐND và UBND xã Sơn Đông",
                    "VP",
                    &["VĂN PHÒNG HĐND VÀ UBND"],
                )
            },
        ],
        year,
        arrival_paper_book: 0,
    }
}

fn units() -> Vec<UnitSetup> {
    let units = UNITS.iter().map(|(name, abbreviation)| UnitSetup {
        name: (*name).into(),
        abbreviation: (*abbreviation).into(),
    });
    units.collect()
}

fn signer(name: &str) -> SignerSetup {
    SignerSetup {
        name: name.into(),
        capacity: vec![],
        position: "CHỦ TỊCH".into(),
    }
}

fn of_body(place: usize) -> Vec<SeriesSetup> {
    let begun = |numbers| matches!(numbers, Numbered::Here | Numbered::Outside);
    let books = OUT_BOOKS.iter();
    let books = books.filter(|book| book.body == place && begun(book.numbers));
    let setups = books.map(|book| SeriesSetup {
        name: book.name.into(),
        kinds: book.kinds.to_vec(),
        paper_book: 0,
        mirror: book.numbers == Numbered::Outside,
    });
    setups.collect()
}
