use std::io;

use thiserror::Error;
use zip::result::ZipError;

/// Why no Word file was written.
#[derive(Debug, Error)]
pub enum DocxError {
    #[error("Không có nội dung nào để xuất; hãy soạn nội dung trước.")]
    Nothing,
    /// The archive refused; the detail is its own.
    #[error("Không ghi được tệp Word; hãy báo cho người làm chương trình ({0}).")]
    Archive(String),
}

impl From<ZipError> for DocxError {
    fn from(error: ZipError) -> DocxError {
        DocxError::Archive(error.to_string())
    }
}

impl From<io::Error> for DocxError {
    fn from(error: io::Error) -> DocxError {
        DocxError::Archive(error.to_string())
    }
}
