//! Set-up, run and test of the whole house.
//!
//! Only orchestrates other programs, and uses nothing but the standard library: it is the first
//! thing compiled on a fresh machine and has to be there within seconds.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it speaks to the reader's screen"
)]

mod bench;
mod bundle;
mod call;
mod house;
mod open;
mod packages;
mod practice;
mod proofs;
mod screens;
mod setup;
mod steps;
mod stop;
mod year;

use std::env;
use std::process::ExitCode;

use house::House;
use steps::walk;
use stop::{Outcome, Stop};

const HELP: &str = "\
Cách dùng: cargo xtask LỆNH

  run       chuẩn bị máy, dựng và mở Văn Thư; không có màn hình thì làm thử bằng dòng lệnh
  test      chuẩn bị máy, soát mã và chạy mọi bài kiểm, kể cả trên cửa sổ thật
  goldens   ghi lại các bản mẫu mà bài kiểm đối chiếu; thêm một từ để chỉ chọn bài có tên chứa từ ấy
  bench     đo thời gian dàn trang, xuất PDF và làm việc với sổ một triệu dòng, đặt cạnh cách khác trong cùng lần đo
  year      làm trọn một năm của một cơ quan mẫu, in mọi sổ, vào thư mục ghi sau lệnh, để xem
  bundle    dựng bộ cài đặt cho hệ điều hành này
  help      in những dòng này";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    match obey(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("\n{}", stop.sentence);
            ExitCode::from(stop.code)
        }
    }
}

fn obey(words: &[String]) -> Outcome {
    let (command, rest) = match words {
        [] => ("help", &[][..]),
        [command, rest @ ..] => (command.as_str(), rest),
    };
    let takes_words = matches!(command, "goldens" | "year");
    if let ([word, ..], false) = (rest, takes_words) {
        return Err(Stop::usage(format!(
            "Lệnh {command} không nhận thêm “{word}”.\n\n{HELP}"
        )));
    }
    match command {
        "help" | "--help" | "-h" => println!("{HELP}"),
        "run" if open::has_screen() => walk(&House::find()?, open::WITH_SCREEN)?,
        "run" => {
            println!(
                "Máy này không có màn hình (DISPLAY và WAYLAND_DISPLAY đều trống) nên không mở được \
                 cửa sổ; cùng công việc ấy được làm bằng dòng lệnh trên một cơ quan mẫu."
            );
            walk(&House::find()?, open::WITHOUT_SCREEN)?;
        }
        "test" => {
            walk(&House::find()?, proofs::STEPS)?;
            println!("\nMọi bước đều đạt.");
        }
        "goldens" => proofs::update_goldens(&House::find()?, rest)?,
        "bench" => walk(&House::find()?, bench::STEPS)?,
        "year" => year::make(&House::find()?, rest)?,
        "bundle" => walk(&House::find()?, bundle::STEPS)?,
        unknown => return Err(Stop::usage(format!("Không có lệnh “{unknown}”.\n\n{HELP}"))),
    }
    Ok(())
}
