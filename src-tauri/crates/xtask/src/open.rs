//! `cargo xtask run`: the window where there is a screen, else the same work by command line.

use std::env;
use std::process::Command;

use crate::call::{self, cargo};
use crate::house::House;
use crate::practice;
use crate::proofs::WINDOW;
use crate::stop::Outcome;
use crate::{screens, setup, steps::Step};

pub const WITH_SCREEN: &[Step] = &[
    Step {
        title: "Kiểm tra công cụ",
        act: setup::node,
    },
    Step {
        title: "Cài gói hệ thống",
        act: setup::window_packages,
    },
    Step {
        title: "Dựng giao diện",
        act: screens::build,
    },
    Step {
        title: "Dựng chương trình",
        act: build,
    },
    Step {
        title: "Mở cửa sổ Văn Thư (đóng cửa sổ là kết thúc)",
        act: open,
    },
];

/// Neither web view nor Node is needed where no window can open.
pub const WITHOUT_SCREEN: &[Step] = &[
    Step {
        title: "Dựng chương trình dòng lệnh",
        act: build_command_line,
    },
    Step {
        title: "Làm việc thử trên một cơ quan mẫu",
        act: practice::work,
    },
];

pub fn has_screen() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

fn build(house: &House) -> Outcome {
    let mut build = cargo(house);
    build
        .args(["build", "--package", "vanthu-desk", "--package", "cli"])
        .args(WINDOW);
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
