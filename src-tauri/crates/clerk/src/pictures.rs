//! Received PDFs beside the form, a page at a time.

use exchange::picture::{self, Unread};

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn attachment_pages(&self, attachment: i64) -> Result<u32, Failure> {
        picture::pages(self.read_attachment(attachment)?).map_err(failure)
    }

    pub fn attachment_page(&self, wish: AttachmentPage) -> Result<Vec<u8>, Failure> {
        let bytes = self.read_attachment(wish.attachment)?;
        let drawn = picture::page(bytes, wish.page, wish.width).map_err(failure)?;
        drawn.ok_or_else(|| Failure::input("Tệp không có trang này; hãy chọn trang khác."))
    }
}

fn failure(unread: Unread) -> Failure {
    let why = match unread {
        Unread::Foreign => "Tệp không phải PDF nên không xem được tại đây; hãy bấm Mở.",
        Unread::Locked => "Tệp PDF có mật khẩu nên không xem được tại đây; hãy bấm Mở.",
        Unread::Damaged => "Tệp PDF không đọc được tại đây; hãy bấm Mở.",
        Unread::TooMuch => "Tệp PDF quá lớn nên không xem được tại đây; hãy bấm Mở.",
    };
    Failure::new(FailureCode::File, why)
}
