//! Well-made documents: the check must find nothing wrong in them.

use document::Draft;
use document::draft;

pub(super) fn read(text: &str) -> Draft {
    draft::read(text).unwrap()
}

pub(super) const LETTER: &str = r#"+++
format = 1
kind = "cong-van"
agency = ["ỦY BAN NHÂN DÂN", "XÃ SƠN ĐÔNG"]
symbol = "UBND-VP"
place = "Sơn Đông"
date = 2026-03-05
subject = "rà soát hồ sơ lưu trữ"
addressees = ["Các phòng chuyên môn thuộc UBND xã", "Trung tâm Phục vụ hành chính công xã"]
recipients = ["Như trên", "Chủ tịch, các PCT UBND xã"]
file_copy = "VT, VP"
drafter = "NTH"
copies = 12

[[signing]]
capacity = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]
position = "PHÓ CHỦ TỊCH"
name = "Nguyễn Văn An"
+++
Thực hiện Công văn số 512/SNV-VTLT ngày 20 tháng 01 năm 2026 của Sở Nội vụ và điểm a khoản 2 Điều 13 Quy chế công tác văn thư, Ủy ban nhân dân xã yêu cầu:

1. Các phòng chuyên môn rà soát hồ sơ, trong đó:

a) Lập danh mục;

b) Chỉnh lý hồ sơ:

- Hồ sơ giấy;

- Hồ sơ điện tử;

c) Khoản kinh phí 5 triệu đồng chi theo điểm đ khoản 1 Điều 4.

2. Trung tâm Phục vụ hành chính công xã phối hợp thực hiện.

Nhận được Công văn này, đề nghị các cơ quan, đơn vị triển khai thực hiện./.
"#;

pub(super) const DECISION: &str = r#"+++
format = 1
kind = "quyet-dinh"
parent_agency = "SỞ GDĐT TỈNH AN SƠN"
agency = "TRƯỜNG THPT SƠN ĐÔNG"
agency_name = "Trường Trung học phổ thông Sơn Đông"
symbol = "QĐ-THPTSĐ"
place = "Sơn Đông"
date = 2026-03-02
subject = "Về việc thành lập Tổ số hóa hồ sơ"
authority = "HIỆU TRƯỞNG TRƯỜNG THPT SƠN ĐÔNG"
recipients = ["Như Điều 3"]
file_copy = "VT"

[[signing]]
position = "HIỆU TRƯỞNG"
name = "Trần Văn Bình"
+++
Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;

Theo đề nghị của Tổ trưởng Tổ Văn phòng.

QUYẾT ĐỊNH:

Điều 1. Thành lập Tổ số hóa hồ sơ gồm các ông, bà có tên trong Phụ lục kèm theo.

Điều 2. Tổ có nhiệm vụ:

1. Số hóa hồ sơ;

2. Kiểm tra chất lượng.

Điều 3. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.

+++
part = "phu-luc"
title = "DANH SÁCH TỔ SỐ HÓA HỒ SƠ"
+++
1. Bà Lê Thị Cúc, Tổ trưởng;

2. Ông Phạm Văn Dũng, thành viên./.
"#;

/// A decision that issues a regulation (Mẫu 1.3), with the chairman's own power.
pub(super) const REGULATION: &str = r#"+++
format = 1
kind = "quyet-dinh"
agency = ["ỦY BAN NHÂN DÂN", "XÃ SƠN ĐÔNG"]
agency_name = "Ủy ban nhân dân xã Sơn Đông"
symbol = "QĐ-UBND"
place = "Sơn Đông"
date = 2026-03-02
subject = "Ban hành Quy chế công tác văn thư"
authority = "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SƠN ĐÔNG"
recipients = ["Như Điều 2", "Lưu trữ lịch sử tỉnh"]
file_copy = "VT, VP"

[[signing]]
capacity = ["KT. CHỦ TỊCH"]
position = "PHÓ CHỦ TỊCH"
name = "Nguyễn Văn An"
+++
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế công tác văn thư.

Điều 2. Các phòng chuyên môn chịu trách nhiệm thi hành Quyết định này./.

+++
part = "ban-hanh-kem-theo"
kind = "quy-che"
subject = "Công tác văn thư của Ủy ban nhân dân xã Sơn Đông"
+++
Phần I

NHỮNG VẤN ĐỀ CHUNG

Chương I

QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh

Quy chế này quy định về công tác văn thư.

Chương II

SOẠN THẢO VĂN BẢN

Mục 1

THỂ THỨC

Điều 2. Thể thức

1. Theo Nghị định.

2. Theo mẫu.

Mục 2

KỸ THUẬT

Điều 3. Kỹ thuật

Bao gồm các việc làm trong 6 tháng và 9 tháng, từ ngày 06 tháng 4 năm 2026./.
"#;

/// A plan in the outline of I., 1., a) with two appendices and a document sent along.
pub(super) const PLAN: &str = r#"+++
format = 1
kind = "ke-hoach"
parent_agency = "UBND TỈNH AN SƠN"
agency = "SỞ CÔNG THƯƠNG"
agency_name = "Sở Công Thương"
symbol = "KH-SCT"
place = "An Sơn"
date = 2026-03-02
subject = "Phát triển chợ nông thôn năm 2026"
recipients = ["Các phòng thuộc Sở", "Ủy ban nhân dân các xã, phường"]
file_copy = "VT, KHTC"

[[signing]]
capacity = ["TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG"]
position = "PHÓ CHÁNH VĂN PHÒNG"
name = "Đỗ Thị Em"
+++
Thực hiện chương trình công tác năm 2026, Sở ban hành kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Tạo chuyển biến trong đầu tư chợ.

2. Yêu cầu

a) Đúng tiến độ (chi tiết tại Phụ lục I và Phụ lục II kèm theo);

b) Đúng quy định.

II. NỘI DUNG

1. Rà soát quy hoạch.

2. Bố trí vốn./.

+++
part = "phu-luc"
label = "I"
title = "DANH MỤC CHỢ"
+++
| STT | Tên chợ |
| 1 | Chợ Sơn Đông |

+++
part = "phu-luc"
label = "II"
title = "TIẾN ĐỘ"
+++
Hoàn thành trong quý IV./.

+++
part = "van-ban-kem-theo"
kind = "nghi-quyet"
agency = ["HỘI ĐỒNG NHÂN DÂN", "TỈNH AN SƠN"]
symbol = "NQ-HĐND"
place = "An Sơn"
date = 2025-12-10
subject = "Về phát triển chợ nông thôn"
authority = "HỘI ĐỒNG NHÂN DÂN TỈNH AN SƠN"
session = "KHÓA XV, KỲ HỌP THỨ HAI"
recipients = ["Như Điều 1"]
file_copy = "VT"

[[signing]]
position = "CHỦ TỊCH"
name = "Vũ Văn Giang"
+++
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.

QUYẾT NGHỊ:

Điều 1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này./.
"#;

/// A decision in the power of the committee itself.
pub(super) const COMMITTEE: &str = r#"+++
format = 1
kind = "quyet-dinh"
agency = ["UỶ BAN NHÂN DÂN", "TỈNH AN SƠN"]
symbol = "QĐ-UBND"
place = "An Sơn"
date = 2026-03-02
subject = "Phê duyệt Đề án chuyển đổi số"
authority = "UỶ BAN NHÂN DÂN TỈNH AN SƠN"
recipients = ["Như Điều 2", "Thường trực Tỉnh ủy"]
file_copy = "VT, KSTT"

[[signing]]
capacity = ["TM. UỶ BAN NHÂN DÂN"]
position = "CHỦ TỊCH"
name = "Hoàng Thị Hà"
+++
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

Xét đề nghị của Giám đốc Sở Khoa học và Công nghệ tại Tờ trình số 7/TTr-SKHCN ngày 01 tháng 02 năm 2026.

QUYẾT ĐỊNH:

Điều 1. Phê duyệt Đề án chuyển đổi số.

Điều 2. Các sở, ngành chịu trách nhiệm thi hành Quyết định này./.
"#;

/// Figures, names and turns of phrase that only look wrong.
pub(super) const TRAPS: &str = r#"+++
format = 1
kind = "to-trinh"
parent_agency = "BỘ CÔNG THƯƠNG"
agency = "CỤC QUẢN LÝ CHỢ"
symbol = "TTr-CQLC"
place = "Thành phố Hồ Chí Minh"
date = 2026-03-02
subject = "Đề nghị phê duyệt dự toán, mua sắm thiết bị v.v."
addressees = ["Bộ Công Thương", "Các bộ, ngành v.v."]
recipients = ["Như trên", "Vụ KHTC (02 bản)"]
file_copy = "VT, KHTC (02)"

[[signing]]
capacity = ["Q. CỤC TRƯỞNG"]
position = "PHÓ CỤC TRƯỞNG"
name = "Tô Sơn"
+++
Tỷ lệ 5 - 7% của khoản 3 mục; trích điểm b khoản 1 Điều 2. Khoản 2 của Điều này vẫn giữ.

Quyết định số 15/QĐ-BCT ngày 02 tháng 01 năm 2026 nêu: “Khoản 4 được bãi bỏ”; Điểm nghẽn 3 được tháo gỡ; một quyết định số hóa 5 dịch vụ.

1. Việc thứ nhất.

2. Việc thứ hai.

Danh sách thứ hai gồm:

1. Máy quét.

2. Máy in.

Kính trình Bộ xem xét, quyết định./.
"#;

/// Samples that go out with the program.
macro_rules! shipped {
    ($name:literal) => {
        include_str!(concat!("../../../../../assets/samples/", $name, ".vanthu"))
    };
}

pub(super) const ALL: [&str; 12] = [
    LETTER,
    DECISION,
    REGULATION,
    PLAN,
    COMMITTEE,
    TRAPS,
    shipped!("cong-dien"),
    shipped!("giay-moi"),
    shipped!("giay-gioi-thieu"),
    shipped!("bien-ban"),
    shipped!("giay-nghi-phep"),
    shipped!("hop-dong"),
];
