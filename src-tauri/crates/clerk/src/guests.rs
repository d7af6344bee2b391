//! Khách mời, nơi nhận kept in a spreadsheet of the office.

use std::fs;
use std::path::Path;

use exchange::sheets::{self, Limits};

use crate::Clerk;
use crate::contract::*;

/// More would be no list of guests, and lines nobody can look through in a form.
const MOST: usize = 5000;

/// The names in a spreadsheet (xlsx, xls, ods, csv), a line each, in its order.
pub fn read_guests(path: &Path) -> Result<Vec<String>, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::file(path, &error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let book = sheets::read(&bytes, &name, &Limits::default())
        .map_err(|refused| Failure::input(format!("Không lấy được tên từ “{name}”: {refused}")))?;
    let names = exchange::addressees::addressees(&book);
    match names.len() {
        0 => Err(Failure::input(format!(
            "“{name}” không có cột nào ghi tên; hãy ghi mỗi nơi một dòng dưới đầu cột “Tên”."
        ))),
        1..=MOST => Ok(names),
        found => Err(Failure::input(format!(
            "“{name}” có {found} tên; hãy chia thành các tệp không quá {MOST} tên."
        ))),
    }
}

impl Clerk {
    pub fn read_guests(&self, path: String) -> Result<Vec<String>, Failure> {
        read_guests(Path::new(&path))
    }
}
