//! `cargo xtask test`: every proof of the house, the quick ones first.
//!
//! All cargo calls select the whole workspace with the window's feature on. Selecting single
//! packages would switch features of shared dependencies and compile the same crates twice.

use std::process::Command;

use crate::call::{self, cargo};
use crate::house::House;
use crate::stop::Outcome;
use crate::{screens, setup, steps::Step};

/// The window serves the embedded screens instead of asking a development server, and takes paths
/// from the environment instead of native dialogs, which no test can reach.
const PROVABLE_WINDOW: [&str; 2] = [
    "--features",
    "vanthu-desk/custom-protocol,vanthu-desk/rehearsal",
];

pub const STEPS: &[Step] = &[
    Step("Kiểm tra công cụ", setup::node_and_lints),
    Step("Cài gói hệ thống", setup::all_packages),
    Step("Kiểm tra cách trình bày mã", format),
    Step("Dựng giao diện", screens::build),
    Step("Soát mã Rust", lint),
    Step("Dựng chương trình và các bài kiểm", build),
    Step("Kiểm các phòng", rooms),
    Step("Kiểm giao diện", screens::test),
    Step("Dựng trình lái cửa sổ", driver),
    Step("Kiểm cửa sổ thật", window),
];

fn format(house: &House) -> Outcome {
    let sentence = "Mã chưa đúng cách trình bày: hãy chạy “cargo fmt --all”.";
    call::run(cargo(house).args(["fmt", "--all", "--check"]), sentence)
}

fn lint(house: &House) -> Outcome {
    let mut clippy = cargo(house);
    clippy
        .args(["clippy", "--workspace", "--all-targets"])
        .args(PROVABLE_WINDOW);
    clippy.args(["--features", "tests/window", "--", "-D", "warnings"]);
    call::run(
        &mut clippy,
        "Mã Rust còn cảnh báo: hãy sửa các dòng vừa in ra.",
    )
}

fn build(house: &House) -> Outcome {
    // All targets, so that the features are those of the test runs that follow.
    let mut build = cargo(house);
    build
        .args(["build", "--workspace", "--all-targets"])
        .args(PROVABLE_WINDOW);
    call::run(
        &mut build,
        "Chương trình không dựng được: hãy sửa lỗi vừa in ra.",
    )
}

fn rooms(house: &House) -> Outcome {
    let mut test = cargo(house);
    // One run tells all that is wrong.
    test.args(["test", "--workspace", "--no-fail-fast"])
        .args(PROVABLE_WINDOW);
    call::run(
        know_our_programs(&mut test, house),
        "Có bài kiểm không đạt: hãy xem phần vừa in ra.",
    )
}

fn driver(house: &House) -> Outcome {
    if !cfg!(target_os = "linux") || driver_path(house).is_file() {
        return Ok(());
    }
    let mut install = cargo(house);
    // Unoptimised: it only passes messages on, and compiles in half the time.
    install.args([
        "install",
        "tauri-driver",
        "--version",
        "^2",
        "--locked",
        "--debug",
        "--root",
    ]);
    install.arg(house.tools());
    call::run(
        &mut install,
        "Không dựng được tauri-driver: hãy kiểm tra kết nối tới crates.io.",
    )
}

fn driver_path(house: &House) -> std::path::PathBuf {
    house.tools().join("bin").join("tauri-driver")
}

fn window(house: &House) -> Outcome {
    if !cfg!(target_os = "linux") {
        println!("      bỏ qua: cửa sổ chỉ được lái tự động trên Linux");
        return Ok(());
    }
    // A session bus for the single-instance lock, and a screen of the size of a clerk's monitor.
    let mut test = Command::new("dbus-run-session");
    test.args([
        "--",
        "xvfb-run",
        "--auto-servernum",
        "--server-args",
        "-screen 0 1366x768x24",
    ]);
    test.arg(cargo(house).get_program())
        .args(["test", "--workspace"])
        .args(PROVABLE_WINDOW);
    test.args(["--features", "tests/window", "--test", "window"]);
    // A bare locale is the harshest: the web view then reports the language "C".
    test.current_dir(&house.root)
        .env("LANG", "C")
        .env("TAURI_DRIVER", driver_path(house));
    call::run(
        know_our_programs(&mut test, house),
        "Bài kiểm cửa sổ không đạt: hãy xem phần vừa in ra.",
    )
}

/// Rewrites what the tests compare with; further words choose tests by name.
pub fn update_goldens(house: &House, filter: &[String]) -> Outcome {
    let mut test = cargo(house);
    test.arg("test").args(filter);
    test.env("UPDATE_GOLDENS", "1")
        .env("UPDATE_CONTRACT", "1")
        .env("UPDATE_LEDGER", "1");
    call::run(
        &mut test,
        "Còn bài kiểm không đạt sau khi ghi lại bản mẫu: hãy xem phần vừa in ra.",
    )
}

fn know_our_programs<'a>(command: &'a mut Command, house: &House) -> &'a mut Command {
    command
        .env("VANTHU", house.program("debug", "vanthu"))
        .env("VANTHU_DESK", house.program("debug", "vanthu-desk"))
}
