//! Makes the machine ready: checks what its owner must bring, installs what the system can.

use std::io::{IsTerminal, stdin};
use std::path::Path;
use std::process::Command;

use crate::call::{self, NPM, on_path};
use crate::house::House;
use crate::packages::{PROOFS, Package, Probe, WINDOW};
use crate::stop::{Outcome, Stop};

const NODE_AT_LEAST: u32 = 20;

/// Without a terminal of its own, dpkg leaves its progress bars out.
const QUIET_DPKG: &str = "-o=Dpkg::Use-Pty=0";

/// Node and npm, which draw the window's screens.
pub fn node(_: &House) -> Outcome {
    let version = call::answer("node", &["--version"]).unwrap_or_default();
    let found = major(&version);
    if found.is_none_or(|major| major < NODE_AT_LEAST) {
        let instead = if version.is_empty() {
            String::new()
        } else {
            format!(" (đang có {version})")
        };
        return Err(Stop::missing(format!(
            "Cần Node.js {NODE_AT_LEAST} trở lên{instead}: hãy cài từ nodejs.org rồi chạy lại lệnh này."
        )));
    }
    if call::answer(NPM, &["--version"]).is_none() {
        return Err(Stop::missing(
            "Cần npm đi kèm Node.js: hãy cài lại Node.js từ nodejs.org rồi chạy lại lệnh này.",
        ));
    }
    Ok(())
}

/// Node, and the two companions of the Rust compiler that the tests call.
pub fn node_and_lints(house: &House) -> Outcome {
    for companion in ["fmt", "clippy"] {
        let there = call::cargo(house).args([companion, "--version"]).output();
        if !there.is_ok_and(|output| output.status.success()) {
            return Err(Stop::missing(
                "Thiếu rustfmt hoặc clippy: hãy chạy “rustup component add rustfmt clippy”.",
            ));
        }
    }
    node(house)
}

/// `v20.20.2` → 20.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// What building and opening the window takes.
pub fn window_packages(_: &House) -> Outcome {
    bring(&[WINDOW])
}

/// The window's packages, and the witnesses of the tests.
pub fn all_packages(_: &House) -> Outcome {
    bring(&[WINDOW, PROOFS])
}

fn bring(lists: &[&[Package]]) -> Outcome {
    // Windows and macOS bring their own web view, and the witnesses speak on Linux only.
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let wanted: Vec<&Package> = lists.iter().copied().flatten().collect();
    let debian = on_path("apt-get").is_some() && on_path("dpkg-query").is_some();
    let missing = if debian {
        not_installed(&wanted)
    } else {
        not_seen(&wanted)
    };
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !debian {
        return Err(Stop::missing(format!(
            "Hãy cài các gói sau (tên gói của Debian; hệ khác có thể đặt tên hơi khác) rồi chạy lại: {names}."
        )));
    }
    let Some(apt) = Apt::find() else {
        return Err(Stop::missing(format!(
            "Cần quyền quản trị để cài gói: hãy chạy “apt-get install {names}” bằng root rồi chạy lại lệnh này."
        )));
    };
    println!("      còn thiếu: {names}");
    apt.install(&missing)
}

/// Asks the package database, one question for all names.
fn not_installed(wanted: &[&Package]) -> Vec<&'static str> {
    let names = wanted.iter().map(|package| package.name);
    // dpkg-query fails when a name is unknown to it, yet answers for the others: read regardless.
    let known = Command::new("dpkg-query")
        .args(["--show", "--showformat", "${db:Status-Status} ${Package}\n"])
        .args(names.clone())
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default();
    let installed: Vec<&str> = known
        .lines()
        .filter_map(|line| line.strip_prefix("installed "))
        .collect();
    names.filter(|name| !installed.contains(name)).collect()
}

fn not_seen(wanted: &[&Package]) -> Vec<&'static str> {
    let seen = |probe: &Probe| match probe {
        Probe::Command(name) => on_path(name).is_some(),
        Probe::Library(name) => call::answer("pkg-config", &["--exists", name]).is_some(),
        Probe::File(path) => Path::new(path).exists(),
    };
    wanted
        .iter()
        .filter(|package| !seen(&package.probe))
        .map(|package| package.name)
        .collect()
}

/// apt-get with the right to install.
struct Apt {
    /// Words that stand before `apt-get`: none for root, sudo for others.
    prefix: &'static [&'static str],
}

impl Apt {
    fn find() -> Option<Apt> {
        if call::answer("id", &["-u"]).as_deref() == Some("0") {
            return Some(Apt { prefix: &[] });
        }
        on_path("sudo")?;
        // Without a terminal nobody can type the password: fail instead of waiting for ever.
        let prefix: &[&str] = if stdin().is_terminal() {
            &["sudo"]
        } else {
            &["sudo", "-n"]
        };
        Some(Apt { prefix })
    }

    fn command(&self, arguments: &[&str]) -> Command {
        // Through `env`, because sudo drops the variables it does not know.
        let line = [
            self.prefix,
            &[
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "-qq",
                QUIET_DPKG,
            ],
        ];
        let words = line.concat();
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).args(arguments);
        command
    }

    fn install(&self, names: &[&str]) -> Outcome {
        let install = || {
            let mut command = self.command(&["install", "--yes", "--no-install-recommends"]);
            command.args(names);
            call::run(
                &mut command,
                "apt-get không cài được gói: hãy đọc thông báo phía trên.",
            )
        };
        call::run(
            &mut self.command(&["update"]),
            "apt-get không cập nhật được danh sách gói: hãy kiểm tra kết nối tới kho gói.",
        )?;
        // A run of apt-get sometimes breaks half-way for no visible reason and passes on the next.
        install().or_else(|_| {
            let mend = [
                "install",
                "--fix-broken",
                "--yes",
                "--no-install-recommends",
            ];
            call::run(
                &mut self.command(&mend),
                "apt-get không tự sửa được các gói cài dở.",
            )?;
            install()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_node_prints() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20.20.2"), None);
        assert_eq!(major(""), None);
    }

    #[test]
    fn a_package_nobody_can_have_is_missing_in_both_ways_of_looking() {
        let impossible = Package {
            name: "goi-khong-co-that",
            probe: Probe::Command("khong-co-that"),
        };
        assert_eq!(not_seen(&[&impossible]), ["goi-khong-co-that"]);
        assert_eq!(not_installed(&[&impossible]), ["goi-khong-co-that"]);
    }
}
