//! A morning at the counter of an invented office, done through the command line.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::call;
use crate::house::House;
use crate::stop::{Outcome, Stop};

/// The one-page letter that is issued here.
const DRAFT: &str = "cong-van-mot-noi-nhan.vanthu";

pub fn work(house: &House) -> Outcome {
    let folder = next_folder(&house.target.join("practice"))?;
    let office = folder.join("co-quan-mau");
    let (preview, paper) = (folder.join("xem-truoc.pdf"), folder.join("cong-van.pdf"));
    let sample = |name: &str| house.samples().join(name);
    let draft = sample(DRAFT);
    let vanthu = |words: &[&dyn AsRef<OsStr>]| speak(&house.program("debug", "vanthu"), words);

    println!("\n      Lập cơ quan mẫu:");
    vanthu(&[&"--office", &office, &"setup", &sample("van-phong.toml")])?;
    println!("\n      Đăng ký một văn bản đến:");
    vanthu(&[
        &"--office",
        &office,
        &"receive",
        &sample("van-ban-den.toml"),
    ])?;
    println!("\n      Cấp số một văn bản đã ký:");
    vanthu(&[&"--office", &office, &"number", &sample("van-ban-di.toml")])?;
    println!("\n      Xem trước một dự thảo:");
    vanthu(&[&"export", &draft, &"-o", &preview])?;
    println!("\n      Ban hành dự thảo ấy:");
    vanthu(&[&"--office", &office, &"issue", &draft, &"-o", &paper])?;
    println!("\n      Tìm không dấu:");
    vanthu(&[&"--office", &office, &"search", &"boi", &"duong"])?;
    println!("\n      Mở sổ văn bản đi:");
    vanthu(&[&"--office", &office, &"list", &"outgoing"])?;

    println!("\n      Bản PDF:  {}", paper.display());
    println!("      Sổ sách:  {}", office.display());
    Ok(())
}

/// Shows a command line as the reader could type it, and does it.
fn speak(program: &Path, words: &[&dyn AsRef<OsStr>]) -> Outcome {
    let mut command = Command::new(program);
    command.args(words.iter().map(AsRef::as_ref));
    let spoken: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
    println!("      $ vanthu {}", spoken.join(" "));
    let sentence = "Lệnh vừa in ra không làm được: hãy xem câu báo phía trên.";
    call::run(&mut command, sentence)
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
