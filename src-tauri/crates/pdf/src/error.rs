use paper::Face;
use thiserror::Error;

/// Why no PDF was written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PdfError {
    #[error(
        "Phông chữ không có ký tự “{character}” (U+{:04X}); hãy thay ký tự này rồi xuất lại.",
        u32::from(*.character)
    )]
    NoGlyph { face: Face, character: char },
    #[error("Không có trang nào để xuất; hãy soạn nội dung trước.")]
    NoPages,
    #[error(
        "Không dùng được tệp phông {} để xuất PDF; hãy cài lại phông chữ hoặc chọn phông đi kèm chương trình.",
        in_words(*.face)
    )]
    Font { face: Face, detail: String },
    /// The pages refer to a node, a parent or a page that is not there, or use a character the
    /// writer was not made for.
    #[error(
        "Trang in tự mâu thuẫn về {0} nên chưa xuất PDF; hãy báo cho người làm chương trình ({0})."
    )]
    Contradiction(&'static str),
    #[error(
        "Tệp này không phải PDF đọc được nên chưa đóng được dấu; hãy mở bằng chương trình khác, in \
         ra PDF rồi đóng dấu lên tệp mới."
    )]
    Received,
    #[error(
        "Tệp PDF có mật khẩu nên chưa đóng được dấu; hãy xin bên gửi bản không có mật khẩu hoặc đóng \
         dấu trên giấy."
    )]
    Locked,
    /// printpdf or lopdf refused; the detail is theirs.
    #[error("Không ghi được PDF; hãy báo cho người làm chương trình ({0}).")]
    Library(String),
}

impl From<lopdf::Error> for PdfError {
    fn from(error: lopdf::Error) -> PdfError {
        PdfError::Library(error.to_string())
    }
}

fn in_words(face: Face) -> &'static str {
    match face {
        Face::Regular => "chữ đứng",
        Face::Bold => "chữ đậm",
        Face::Italic => "chữ nghiêng",
        Face::BoldItalic => "chữ đậm nghiêng",
    }
}
