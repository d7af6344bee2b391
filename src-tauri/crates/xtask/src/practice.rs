//! A morning at the counter of an invented office, done through the command line.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::call;
use crate::house::House;
use crate::stop::{Outcome, Stop};

/// The one-page letter that is issued here and timed in the bench.
pub const DRAFT: &str = "cong-van-mot-noi-nhan.vanthu";

pub fn work(house: &House) -> Outcome {
    let folder = next_folder(&house.target.join("practice"))?;
    let sample = |name: &str| house.samples().join(name);
    let draft = sample(DRAFT);
    let paper = folder.join("cong-van.pdf");
    let clerk = Clerk {
        vanthu: house.program("debug", "vanthu"),
        office: folder.join("co-quan-mau"),
    };

    clerk.acts(
        "Lập cơ quan mẫu",
        &["setup".as_ref(), sample("van-phong.toml").as_ref()],
    )?;
    clerk.acts(
        "Đăng ký một văn bản đến",
        &["receive".as_ref(), sample("van-ban-den.toml").as_ref()],
    )?;
    clerk.acts(
        "Cấp số một văn bản đã ký",
        &["number".as_ref(), sample("van-ban-di.toml").as_ref()],
    )?;
    clerk.acts(
        "Ban hành một dự thảo",
        &[
            "issue".as_ref(),
            draft.as_ref(),
            "-o".as_ref(),
            paper.as_ref(),
        ],
    )?;
    clerk.acts(
        "Tìm không dấu",
        &["search".as_ref(), "boi".as_ref(), "duong".as_ref()],
    )?;
    clerk.acts("Mở sổ văn bản đi", &["list".as_ref(), "outgoing".as_ref()])?;

    println!("\n      Bản PDF:  {}", paper.display());
    println!("      Sổ sách:  {}", clerk.office.display());
    Ok(())
}

/// The command line, standing in one office.
struct Clerk {
    vanthu: PathBuf,
    office: PathBuf,
}

impl Clerk {
    fn acts(&self, what: &str, words: &[&OsStr]) -> Outcome {
        println!("\n      {what}:");
        let spoken: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
        println!(
            "      $ vanthu --office {} {}",
            self.office.display(),
            spoken.join(" ")
        );
        let mut command = Command::new(&self.vanthu);
        command.arg("--office").arg(&self.office).args(words);
        call::run(
            &mut command,
            "Lệnh vừa in ra không làm được: hãy xem câu báo phía trên.",
        )
    }
}

/// A new folder every time: what an earlier practice wrote is never thrown away.
fn next_folder(parent: &Path) -> Outcome<PathBuf> {
    let refused = |error| {
        Stop::missing(format!(
            "Không tạo được thư mục trong {}: {error}.",
            parent.display()
        ))
    };
    fs::create_dir_all(parent).map_err(refused)?;
    let taken = fs::read_dir(parent).map_err(refused)?.flatten();
    let numbers = taken.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let folder = parent.join((numbers.max().unwrap_or(0) + 1).to_string());
    fs::create_dir(&folder).map_err(refused)?;
    Ok(folder)
}
