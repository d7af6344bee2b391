//! Why a file is not read, in words for the desk.

/// A file that is not taken, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("Tệp trống; hãy chọn lại tệp.")]
    Blank,
    #[error("Tệp không có ô nào được ghi; hãy chọn lại tệp.")]
    NothingInIt,
    #[error(
        "Tệp có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu \
         lại rồi nhập."
    )]
    Password,
    #[error(
        "Tệp bị hỏng hoặc chép chưa hết; hãy chép lại, hoặc mở bằng Excel rồi lưu thành tệp .xlsx \
         mới."
    )]
    Damaged,
    #[error(
        "Tệp là trang web (HTML hoặc XML) mang tên bảng tính; hãy mở bằng Excel rồi lưu thành tệp \
         .xlsx."
    )]
    WebPage,
    #[error("Tệp là văn bản Word; hãy chép bảng sang Excel, lưu thành tệp .xlsx rồi nhập.")]
    Word,
    #[error("Tệp là PDF, không có ô để đọc; hãy xin tệp Excel gốc.")]
    Pdf,
    #[error("Tệp Excel nhị phân (.xlsb) chưa đọc được; hãy mở bằng Excel rồi lưu thành tệp .xlsx.")]
    Binary,
    #[error("Tệp không phải bảng tính; hãy chọn tệp .xlsx, .xls, .ods hoặc .csv.")]
    NotASpreadsheet,
    #[error("Tệp lớn hơn {} MB; hãy tách sổ theo năm rồi nhập từng tệp.", .0 / 1_000_000)]
    TooManyBytes(usize),
    #[error(
        "Tệp nén bung ra quá {} MB, không giống một sổ văn bản; hãy chép riêng bảng sổ sang tệp mới \
         rồi nhập.",
        .0 / 1_000_000
    )]
    Bomb(u64),
    #[error("Trang tính “{sheet}” có quá {most} dòng; hãy tách sổ theo năm rồi nhập từng tệp.")]
    TooManyRows { sheet: String, most: usize },
    #[error("Trang tính “{0}” có quá nhiều ô; hãy chép riêng bảng sổ sang tệp mới rồi nhập.")]
    TooManyCells(String),
}
