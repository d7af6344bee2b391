//! `cargo xtask bundle`: the installer of this system, with the window and the command line in it.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::call::{self, NPM, answer, cargo};
use crate::house::House;
use crate::stop::{Outcome, Stop};
use crate::{screens, setup, steps::Step};

pub const STEPS: &[Step] = &[
    Step("Kiểm tra công cụ", setup::node),
    Step("Cài gói hệ thống", setup::window_packages),
    Step("Dựng giao diện", screens::build),
    Step("Dựng chương trình dòng lệnh", command_line),
    Step("Đóng bộ cài đặt", installer),
];

/// The optimised command line.
pub fn command_line(house: &House) -> Outcome {
    let sentence = "Chương trình không dựng được: hãy sửa lỗi vừa in ra.";
    call::run(
        cargo(house).args(["build", "--release", "--package", "cli"]),
        sentence,
    )
}

fn installer(house: &House) -> Outcome {
    let mut build = Command::new(NPM);
    build.args(["exec", "--yes", "--package", BUNDLER, "--"]);
    build.args(["tauri", "build", "--bundles", KIND, "--config"]);
    build.arg(with_command_line(house)?);
    build.current_dir(house.root.join("src-tauri"));
    let sentence = "Không đóng được bộ cài đặt: hãy xem lỗi vừa in ra.";
    call::run(&mut build, sentence)?;
    let bundle = house.target.join("release").join("bundle").join(KIND);
    println!("      {}", bundle.display());
    Ok(())
}

/// Only needed here, so it is no part of the screens' own libraries.
const BUNDLER: &str = "@tauri-apps/cli@^2.12";

const KIND: &str = if cfg!(windows) {
    "nsis"
} else if cfg!(target_os = "macos") {
    "dmg"
} else {
    "deb"
};

/// Lays the command line where the bundler finds it, and returns the configuration that says so.
///
/// It is no part of the window's own configuration: there it would keep every build, even one for
/// a quick test, from starting without an optimised command line. It is a file, because quotes on
/// a command line do not survive npm on Windows.
fn with_command_line(house: &House) -> Outcome<PathBuf> {
    let folder = house.target.join("bundled");
    let refused = |error| Stop::failed(format!("Không ghi được {}: {error}.", folder.display()));
    let host = answer("rustc", &["--print", "host-tuple"])
        .ok_or_else(|| Stop::missing("Không hỏi được rustc về hệ máy đích."))?;
    // The bundler looks for a further program under its name followed by the target's.
    let named = folder.join(format!("vanthu-{host}{EXE_SUFFIX}"));
    let place = quoted(&folder.join("vanthu").to_string_lossy());
    let configuration = folder.join("tauri.json");
    fs::create_dir_all(&folder).map_err(refused)?;
    fs::copy(house.program("release", "vanthu"), named).map_err(refused)?;
    fs::write(
        &configuration,
        format!(r#"{{"bundle":{{"externalBin":[{place}]}}}}"#),
    )
    .map_err(refused)?;
    Ok(configuration)
}

/// A path as a JSON string.
fn quoted(path: &str) -> String {
    format!("\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\""))
}
