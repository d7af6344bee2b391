//! `cargo xtask run`: the window where there is a screen, else the same work by command line.

use std::env;
use std::process::Command;

use crate::call::{self, cargo};
use crate::house::House;
use crate::practice;
use crate::stop::Outcome;
use crate::{screens, setup, steps::Step};

pub const WITH_SCREEN: &[Step] = &[
    Step("Kiểm tra công cụ", setup::node),
    Step("Cài gói hệ thống", setup::window_packages),
    Step("Dựng giao diện", screens::build),
    Step("Dựng chương trình", build),
    Step("Mở cửa sổ Văn Thư (đóng cửa sổ là kết thúc)", open),
];

/// Neither web view nor Node is needed where no window can open.
pub const WITHOUT_SCREEN: &[Step] = &[
    Step("Dựng chương trình dòng lệnh", build_command_line),
    Step("Làm việc thử trên một cơ quan mẫu", practice::work),
];

pub fn has_screen() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

fn build(house: &House) -> Outcome {
    let mut build = cargo(house);
    build.args(["build", "--package", "vanthu-desk", "--package", "cli"]);
    // Serves the embedded screens instead of asking a development server.
    build.args(["--features", "vanthu-desk/custom-protocol"]);
    call::run(
        &mut build,
        "Chương trình không dựng được: hãy sửa lỗi vừa in ra.",
    )
}

fn build_command_line(house: &House) -> Outcome {
    let sentence = "Chương trình không dựng được: hãy sửa lỗi vừa in ra.";
    call::run(cargo(house).args(["build", "--package", "cli"]), sentence)
}

fn open(house: &House) -> Outcome {
    let window = house.program("debug", "vanthu-desk");
    call::run(
        &mut Command::new(window),
        "Cửa sổ Văn Thư kết thúc với lỗi vừa in ra.",
    )
}
