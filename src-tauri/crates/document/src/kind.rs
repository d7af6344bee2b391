use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Loại văn bản: the 29 kinds of administrative documents (Điều 7) and the three kinds of copy.
///
/// Names, abbreviations and forms of each kind are data of the rules; this is only the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    NghiQuyet,
    QuyetDinh,
    ChiThi,
    QuyChe,
    QuyDinh,
    ThongCao,
    ThongBao,
    HuongDan,
    ChuongTrinh,
    KeHoach,
    PhuongAn,
    DeAn,
    DuAn,
    BaoCao,
    BienBan,
    ToTrinh,
    HopDong,
    CongVan,
    CongDien,
    BanGhiNho,
    BanThoaThuan,
    GiayUyQuyen,
    GiayMoi,
    GiayGioiThieu,
    GiayNghiPhep,
    PhieuGui,
    PhieuChuyen,
    PhieuBao,
    ThuCong,
    SaoY,
    TrichSao,
    SaoLuc,
}

impl Kind {
    /// In the order of Điều 7, the copies last.
    pub const ALL: [Kind; 32] = [
        Kind::NghiQuyet,
        Kind::QuyetDinh,
        Kind::ChiThi,
        Kind::QuyChe,
        Kind::QuyDinh,
        Kind::ThongCao,
        Kind::ThongBao,
        Kind::HuongDan,
        Kind::ChuongTrinh,
        Kind::KeHoach,
        Kind::PhuongAn,
        Kind::DeAn,
        Kind::DuAn,
        Kind::BaoCao,
        Kind::BienBan,
        Kind::ToTrinh,
        Kind::HopDong,
        Kind::CongVan,
        Kind::CongDien,
        Kind::BanGhiNho,
        Kind::BanThoaThuan,
        Kind::GiayUyQuyen,
        Kind::GiayMoi,
        Kind::GiayGioiThieu,
        Kind::GiayNghiPhep,
        Kind::PhieuGui,
        Kind::PhieuChuyen,
        Kind::PhieuBao,
        Kind::ThuCong,
        Kind::SaoY,
        Kind::TrichSao,
        Kind::SaoLuc,
    ];

    /// The ASCII word that stands for this kind in files and in the books.
    pub fn id(self) -> &'static str {
        match self {
            Kind::NghiQuyet => "nghi-quyet",
            Kind::QuyetDinh => "quyet-dinh",
            Kind::ChiThi => "chi-thi",
            Kind::QuyChe => "quy-che",
            Kind::QuyDinh => "quy-dinh",
            Kind::ThongCao => "thong-cao",
            Kind::ThongBao => "thong-bao",
            Kind::HuongDan => "huong-dan",
            Kind::ChuongTrinh => "chuong-trinh",
            Kind::KeHoach => "ke-hoach",
            Kind::PhuongAn => "phuong-an",
            Kind::DeAn => "de-an",
            Kind::DuAn => "du-an",
            Kind::BaoCao => "bao-cao",
            Kind::BienBan => "bien-ban",
            Kind::ToTrinh => "to-trinh",
            Kind::HopDong => "hop-dong",
            Kind::CongVan => "cong-van",
            Kind::CongDien => "cong-dien",
            Kind::BanGhiNho => "ban-ghi-nho",
            Kind::BanThoaThuan => "ban-thoa-thuan",
            Kind::GiayUyQuyen => "giay-uy-quyen",
            Kind::GiayMoi => "giay-moi",
            Kind::GiayGioiThieu => "giay-gioi-thieu",
            Kind::GiayNghiPhep => "giay-nghi-phep",
            Kind::PhieuGui => "phieu-gui",
            Kind::PhieuChuyen => "phieu-chuyen",
            Kind::PhieuBao => "phieu-bao",
            Kind::ThuCong => "thu-cong",
            Kind::SaoY => "sao-y",
            Kind::TrichSao => "trich-sao",
            Kind::SaoLuc => "sao-luc",
        }
    }

    /// The kind an ASCII word stands for.
    pub fn from_id(id: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// One of the three kinds of copy: made of a paper that is there, never drafted.
    pub fn is_copy(self) -> bool {
        matches!(self, Kind::SaoY | Kind::TrichSao | Kind::SaoLuc)
    }

    /// Whether lines such as "Căn cứ …" before the first unit are legal bases in this kind. In
    /// the others they are ordinary paragraphs.
    pub fn has_legal_bases(self) -> bool {
        matches!(
            self,
            Kind::NghiQuyet | Kind::QuyetDinh | Kind::HopDong | Kind::BanThoaThuan
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_of_a_kind_is_the_word_serde_writes() {
        for kind in Kind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.id());
            assert_eq!(Kind::from_id(kind.id()), Some(kind));
        }
    }
}
