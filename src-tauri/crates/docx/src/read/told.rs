use std::fmt::{self, Display, Formatter};

/// What whoever reads a Word file should know of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It carries a program; none of it was run.
    Macros,
    /// Passages put in and taken out while changes were tracked.
    Tracked {
        inserted: usize,
        deleted: usize,
    },
    Comments(usize),
    TextBoxes(usize),
    Footnotes(usize),
}

impl Display for Told {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Told::Macros => write!(
                f,
                "Tệp có chứa macro; chương trình chỉ đọc chữ, không chạy macro. Hãy lưu lại thành \
                 .docx trước khi gửi đi."
            ),
            Told::Tracked { inserted, deleted } => write!(
                f,
                "Tệp còn lưu vết sửa đổi ({inserted} chỗ thêm, {deleted} chỗ xóa); đã đọc như khi \
                 chấp nhận mọi sửa đổi. Hãy chấp nhận hoặc bỏ các sửa đổi ấy trong Word."
            ),
            Told::Comments(count) => write!(
                f,
                "Tệp còn {count} ghi chú bên lề, không được đọc vào văn bản; hãy xóa trong Word."
            ),
            Told::TextBoxes(count) => write!(
                f,
                "Tệp có {count} hộp chữ; chữ trong hộp được đọc tại chỗ đặt hộp, hãy xem lại thứ \
                 tự."
            ),
            Told::Footnotes(count) => write!(
                f,
                "Tệp có {count} chú thích cuối trang, không được đọc vào văn bản; hãy chép lại nếu \
                 cần."
            ),
        }
    }
}
