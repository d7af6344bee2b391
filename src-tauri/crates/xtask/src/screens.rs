//! The screens of the window, which are embedded in it when it is compiled: they come first.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::call;
use crate::house::House;
use crate::stop::{Outcome, Stop};

/// `ui/dist`, fresh.
pub fn build(house: &House) -> Outcome {
    install(house)?;
    // The screens show the pages of `svg` with its stylesheet, in the fonts of the paper.
    let sources = [
        house.ui(),
        house.root.join("assets").join("fonts"),
        house.root.join("src-tauri").join("crates").join("svg"),
    ];
    if is_newer(&house.ui().join("dist").join("index.html"), &sources) {
        return Ok(());
    }
    let sentence = "Giao diện không dựng được: hãy sửa lỗi vừa in ra.";
    call::run(call::npm(house).args(["run", "build"]), sentence)
}

/// Untouched screens stay as they are: new files there would compile the window again.
fn is_newer(built: &Path, sources: &[PathBuf]) -> bool {
    let built = changed(built);
    built > SystemTime::UNIX_EPOCH && sources.iter().all(|folder| newest(folder) <= built)
}

/// Types and components.
pub fn test(house: &House) -> Outcome {
    let types = "Giao diện có lỗi kiểu: hãy sửa các dòng vừa in ra.";
    call::run(call::npm(house).args(["run", "check"]), types)?;
    call::run(
        call::npm(house).arg("test"),
        "Bài kiểm giao diện không đạt: hãy xem phần vừa in ra.",
    )
}

/// `npm ci` when the lock file is not the one that was installed last.
fn install(house: &House) -> Outcome {
    let lock = house.ui().join("package-lock.json");
    // The stamp lies among the modules, so that removing them removes it too.
    let stamp = house.ui().join("node_modules").join(".installed-lock.json");
    let wanted = fs::read(&lock)
        .map_err(|error| Stop::failed(format!("Không đọc được {}: {error}.", lock.display())))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let sentence = "npm không cài được thư viện giao diện: hãy kiểm tra kết nối tới kho npm.";
    call::run(
        call::npm(house).args(["ci", "--no-audit", "--no-fund"]),
        sentence,
    )?;
    fs::write(&stamp, wanted)
        .map_err(|error| Stop::failed(format!("Không ghi được {}: {error}.", stamp.display())))
}

/// The latest change under a folder; a folder's own time tells of files removed from it.
fn newest(folder: &Path) -> SystemTime {
    let made_by_npm = |path: &PathBuf| path.ends_with("node_modules") || path.ends_with("dist");
    let inside = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    inside
        .filter(|path| !made_by_npm(path))
        .map(|path| {
            if path.is_dir() {
                newest(&path).max(changed(&path))
            } else {
                changed(&path)
            }
        })
        .max()
        .unwrap_or(SystemTime::UNIX_EPOCH)
}

fn changed(path: &Path) -> SystemTime {
    fs::metadata(path)
        .and_then(|facts| facts.modified())
        .unwrap_or(SystemTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;
    use std::time::Duration;

    /// Writes a file as if at that second of the epoch.
    fn write(path: PathBuf, second: u64) -> PathBuf {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(second);
        File::create(&path).unwrap().set_modified(time).unwrap();
        path
    }

    #[test]
    fn screens_are_built_again_when_a_source_is_younger_and_only_then() {
        let ui = std::env::temp_dir().join(format!("screens-{}", std::process::id()));
        let built = write(ui.join("dist").join("index.html"), 2_000);
        let sources = [ui.clone()];
        write(ui.join("index.html"), 1_000);
        assert!(is_newer(&built, &sources), "an older source");
        write(ui.join("node_modules").join("library.js"), 9_000);
        assert!(
            is_newer(&built, &sources),
            "libraries have their own lock file"
        );
        write(ui.join("index.html"), 3_000);
        assert!(!is_newer(&built, &sources), "a younger source");
        assert!(
            !is_newer(&ui.join("dist").join("other.html"), &[]),
            "nothing was built"
        );
        fs::remove_dir_all(&ui).unwrap();
    }
}
