//! `cargo xtask bundle`: the installer of this system, with the window and the command line in it.

use std::fs;
use std::process::Command;

use crate::call::{self, answer, cargo};
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
    let beside = house.target.join("bundled").join("vanthu");
    lay_beside(house, &beside)?;
    // Said here and not in the window's own configuration, where every build, even one for a
    // quick test, would refuse to start without an optimised command line.
    let extra = format!(
        r#"{{"bundle":{{"externalBin":[{}]}}}}"#,
        quoted(&beside.to_string_lossy())
    );
    let tauri = house.ui().join("node_modules").join(".bin").join(TAURI);
    let mut build = Command::new(tauri);
    build.args(["build", "--bundles", KIND, "--config", &extra]);
    build.current_dir(house.root.join("src-tauri"));
    call::run(
        &mut build,
        "Không đóng được bộ cài đặt: hãy xem lỗi vừa in ra.",
    )?;
    println!(
        "      {}",
        house
            .target
            .join("release")
            .join("bundle")
            .join(KIND)
            .display()
    );
    Ok(())
}

const TAURI: &str = if cfg!(windows) { "tauri.cmd" } else { "tauri" };

const KIND: &str = if cfg!(windows) {
    "nsis"
} else if cfg!(target_os = "macos") {
    "dmg"
} else {
    "deb"
};

/// The bundler looks for a further program under its name followed by the target's.
fn lay_beside(house: &House, place: &std::path::Path) -> Outcome {
    let refused = |error| Stop::failed(format!("Không ghi được {}: {error}.", place.display()));
    let host = answer("rustc", &["--print", "host-tuple"])
        .ok_or_else(|| Stop::missing("Không hỏi được rustc về hệ máy đích."))?;
    let mut named = place.as_os_str().to_os_string();
    named.push(format!("-{host}{}", std::env::consts::EXE_SUFFIX));
    fs::create_dir_all(house.target.join("bundled")).map_err(refused)?;
    fs::copy(house.program("release", "vanthu"), named).map_err(refused)?;
    Ok(())
}

/// A path as a JSON string.
fn quoted(path: &str) -> String {
    format!("\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\""))
}
