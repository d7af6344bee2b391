use thiserror::Error;

/// Why a file gives nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unread {
    #[error("Tệp này không phải tệp Word (.docx); hãy chọn tệp khác.")]
    Foreign,
    #[error("Đây là tệp Word đời cũ (.doc); hãy mở bằng Word rồi lưu lại thành .docx.")]
    Old,
    #[error("Tệp Word này có mật khẩu; hãy bỏ mật khẩu rồi lưu lại.")]
    Locked,
    #[error("Tệp Word này bị hỏng; hãy mở bằng Word rồi lưu lại, hoặc xin lại bản khác.")]
    Damaged,
    #[error("Tệp Word này không có phần nội dung; hãy xin lại bản khác.")]
    NoText,
    #[error(
        "Tệp Word này lớn hoặc phức tạp quá mức một văn bản nên không mở; hãy kiểm tra lại tệp."
    )]
    TooMuch,
}
