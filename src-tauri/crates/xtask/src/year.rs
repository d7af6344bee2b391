//! `cargo xtask year FOLDER`: the whole year of a commune's office, with all it prints, to be
//! looked at. The year and its laws stand in `tests/year`.

use std::path::Path;

use crate::call::{self, cargo};
use crate::house::House;
use crate::stop::{Outcome, Stop};

pub fn make(house: &House, words: &[String]) -> Outcome {
    let [folder] = words else {
        return Err(Stop::usage(
            "Hãy ghi một thư mục chưa có: cargo xtask year THƯ-MỤC.".to_owned(),
        ));
    };
    let folder = std::path::absolute(Path::new(folder))
        .ok()
        .filter(|folder| !folder.exists());
    let Some(folder) = folder else {
        return Err(Stop::usage(
            "Thư mục này đã có; hãy ghi một thư mục khác.".to_owned(),
        ));
    };
    let mut test = cargo(house);
    test.args(["test", "--package", "tests", "--test", "year"]);
    test.args(["--", "--ignored"]).env("YEAR", &folder);
    call::run(
        &mut test,
        "Một năm của cơ quan mẫu không làm được trọn: hãy xem phần vừa in ra.",
    )?;
    println!("\n      Sổ sách:  {}", folder.join("co-quan").display());
    println!("      Bản in:   {}", folder.join("in").display());
    Ok(())
}
