//! Believable papers, the same at every run.

/// Xorshift: no machine gives other papers than another.
#[derive(Debug)]
pub struct Dice(u64);

impl Default for Dice {
    fn default() -> Dice {
        Dice(0x9E37_79B9_7F4A_7C15)
    }
}

impl Dice {
    pub fn new() -> Dice {
        Dice::default()
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end
    }

    /// Few are common and many are rare, as words are.
    pub fn uneven<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let (one, other) = (self.below(words.len()), self.below(words.len()));
        words[one.min(other)]
    }

    /// Trích yếu, about 90 characters.
    pub fn subject(&mut self, year: i32) -> String {
        let (act, about, place) = (self.uneven(ACTS), self.uneven(MATTERS), self.uneven(PLACES));
        let mut subject = format!("{act} {about} {place}");
        if self.below(2) == 0 {
            subject += &format!(" và {}", self.uneven(MATTERS));
        }
        if self.below(2) == 0 {
            subject += &format!(" năm {}", year + self.below(2) as i32);
        }
        if self.below(3) == 0 {
            let (number, symbol) = (1 + self.below(9999), KINDS[self.below(KINDS.len())].2);
            let (day, month) = (1 + self.below(28), 1 + self.below(12));
            subject +=
                &format!(" (theo Công văn số {number}/{symbol} ngày {day:02}/{month:02}/{year})");
        }
        subject
    }

    /// Id, name and symbol of a kind.
    pub fn kind(&mut self) -> (&'static str, &'static str, &'static str) {
        let (one, other) = (self.below(KINDS.len()), self.below(KINDS.len()));
        KINDS[one.min(other)]
    }

    /// A body of the directory by its place.
    pub fn agency(&mut self) -> usize {
        let count = AGENCIES.len() * COMMUNES.len();
        let (one, other) = (self.below(count), self.below(count));
        one.min(other)
    }

    pub fn unit(&mut self) -> &'static str {
        UNITS[self.below(UNITS.len())]
    }

    pub fn signer(&mut self) -> &'static str {
        SIGNERS[self.below(SIGNERS.len())]
    }
}

/// Names of the bodies that write to the office.
pub fn agencies() -> Vec<String> {
    let of = |place: &&str| AGENCIES.map(|body| format!("{body} {place}"));
    COMMUNES.iter().flat_map(of).collect()
}

const KINDS: [(&str, &str, &str); 10] = [
    ("cong-van", "Công văn", "UBND-VP"),
    ("thong-bao", "Thông báo", "TB-UBND"),
    ("bao-cao", "Báo cáo", "BC-UBND"),
    ("ke-hoach", "Kế hoạch", "KH-UBND"),
    ("to-trinh", "Tờ trình", "TTr-UBND"),
    ("quyet-dinh", "Quyết định", "QĐ-UBND"),
    ("giay-moi", "Giấy mời", "GM-VP"),
    ("huong-dan", "Hướng dẫn", "HD-SNV"),
    ("nghi-quyet", "Nghị quyết", "NQ-HĐND"),
    ("bien-ban", "Biên bản", "BB-VP"),
];

const AGENCIES: [&str; 10] = [
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
    "Văn phòng HĐND và UBND",
    "Phòng Kinh tế",
    "Phòng Văn hóa - Xã hội",
    "Công an",
    "Trạm Y tế",
    "Trường Trung học cơ sở",
    "Ủy ban Mặt trận Tổ quốc",
    "Đảng ủy",
];

const COMMUNES: [&str; 32] = [
    "tỉnh An Sơn",
    "xã Sơn Đông",
    "xã Sơn Tây",
    "phường Đồng Kỵ",
    "xã Yên Thường",
    "xã Phù Đổng",
    "phường Trâu Quỳ",
    "xã Đông Anh",
    "xã Kim Sơn",
    "xã Dương Xá",
    "xã Bát Tràng",
    "xã Lệ Chi",
    "phường Hải Châu",
    "xã Hòa Vang",
    "xã Đắk Glong",
    "xã Quảng Sơn",
    "xã Ba Vì",
    "xã Suối Hai",
    "phường Nghĩa Đô",
    "xã Thư Lâm",
    "xã Mê Linh",
    "xã Tiến Thắng",
    "xã Quang Minh",
    "xã Nội Bài",
    "xã Đa Phúc",
    "xã Trung Giã",
    "phường Việt Hưng",
    "phường Bồ Đề",
    "xã Vĩnh Thanh",
    "xã Phúc Thịnh",
    "xã Thiên Lộc",
    "phường Long Biên",
];

const UNITS: [&str; 6] = [
    "Văn phòng",
    "Phòng Kinh tế",
    "Phòng Văn hóa - Xã hội",
    "Trung tâm Phục vụ hành chính công",
    "Ban Chỉ huy Quân sự",
    "Ông Nguyễn Văn Đạt",
];

const SIGNERS: [&str; 5] = [
    "Trần Văn Bình",
    "Lê Thị Hạnh",
    "Phạm Quốc Việt",
    "Nguyễn Đức Thành",
    "Hoàng Thị Mai",
];

const ACTS: &[&str] = &[
    "triển khai",
    "ban hành",
    "phê duyệt",
    "báo cáo",
    "góp ý dự thảo",
    "sửa đổi, bổ sung",
    "thực hiện",
    "đăng ký nhu cầu",
    "quy định về",
    "công bố",
    "xin ý kiến",
    "giao chỉ tiêu",
    "tăng cường công tác",
    "thành lập",
    "rà soát, đôn đốc",
    "bãi bỏ",
    "cung cấp thông tin",
    "kiện toàn",
    "thẩm định",
    "hỗ trợ",
];

const MATTERS: &[&str] = &[
    "kế hoạch đầu tư công trung hạn giai đoạn 2021-2025",
    "dự toán ngân sách nhà nước",
    "Nghị quyết của Hội đồng nhân dân tỉnh",
    "Nghị quyết số 12/NQ-HĐND",
    "chương trình mục tiêu quốc gia xây dựng nông thôn mới",
    "cải cách thủ tục hành chính",
    "chuyển đổi số",
    "công tác phòng cháy, chữa cháy",
    "phòng, chống thiên tai",
    "quy hoạch sử dụng đất",
    "giải phóng mặt bằng dự án đường vành đai",
    "đề án vị trí việc làm",
    "biên chế công chức, viên chức",
    "công tác tổ chức cán bộ",
    "tuyển dụng viên chức ngành giáo dục",
    "chế độ đối với người có công với cách mạng",
    "bảo hiểm y tế hộ gia đình",
    "an toàn vệ sinh thực phẩm",
    "quản lý tài sản công",
    "đấu giá quyền sử dụng đất",
    "điều chỉnh quy hoạch chung xây dựng đô thị",
    "giá đất cụ thể làm căn cứ tính tiền bồi thường",
    "khen thưởng thành tích xuất sắc",
    "kiểm soát tài sản, thu nhập",
    "tiếp công dân, giải quyết khiếu nại, tố cáo",
    "thanh tra, kiểm tra chuyên ngành",
    "bảo vệ môi trường làng nghề",
    "xử lý rác thải sinh hoạt",
    "cấp giấy chứng nhận quyền sử dụng đất",
    "công tác văn thư, lưu trữ",
    "chữ ký số chuyên dùng công vụ",
    "lập hồ sơ điện tử và giao nộp tài liệu",
    "mức thu học phí năm học mới",
    "giảm nghèo bền vững",
    "phát triển kinh tế tập thể, hợp tác xã",
    "xúc tiến thương mại, du lịch",
    "quản lý hoạt động khoáng sản",
    "tiêm chủng mở rộng",
    "an toàn giao thông dịp Tết Nguyên đán",
    "sắp xếp đơn vị hành chính cấp xã",
    "định mức chi hội nghị",
    "kinh phí hỗ trợ đào tạo nghề",
    "đầu tư xây dựng trường mầm non",
    "nâng cấp đê điều",
    "chợ đầu mối nông sản",
];

const PLACES: &[&str] = &[
    "trên địa bàn tỉnh",
    "trên địa bàn xã Sơn Đông",
    "trên địa bàn thành phố Hà Nội",
    "tại xã Yên Thường",
    "tại xã Đắk Glong",
    "của Sở Tài chính",
    "của Ủy ban nhân dân xã Phù Đổng",
    "thuộc thẩm quyền quản lý",
    "tại phường Trâu Quỳ",
    "của Văn phòng HĐND và UBND",
    "đối với các cơ quan, đơn vị",
    "quý I",
    "6 tháng đầu năm",
    "9 tháng",
    "cả năm",
    "theo chỉ đạo của Thủ tướng Chính phủ",
    "theo kiến nghị của cử tri",
    "phục vụ kỳ họp thứ mười hai HĐND",
    "tại phường Đồng Kỵ",
    "cho các hộ nghèo, cận nghèo",
];
