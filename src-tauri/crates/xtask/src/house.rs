//! Where the house stands on this disk.

use std::env;
use std::path::PathBuf;

use crate::stop::{Outcome, Stop};

pub struct House {
    /// The folder of the root `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target folder, wherever the caller has put it.
    pub target: PathBuf,
}

impl House {
    pub fn find() -> Outcome<House> {
        let lost = || Stop::missing("Không tìm thấy thư mục mã nguồn: hãy chạy bằng cargo xtask.");
        let room = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .ok_or_else(lost)?;
        let root = room.ancestors().nth(3).ok_or_else(lost)?.to_path_buf();
        // This very program is target/debug/xtask, which stays true when CARGO_TARGET_DIR or a
        // personal cargo configuration moves the folder.
        let own = env::current_exe().map_err(|_| lost())?;
        let target = own.ancestors().nth(2).ok_or_else(lost)?.to_path_buf();
        Ok(House { root, target })
    }

    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    pub fn samples(&self) -> PathBuf {
        self.root.join("assets").join("samples")
    }

    /// Programs the proofs need and no system package brings.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// A program of ours; `profile` is the folder name, `debug` or `release`.
    pub fn program(&self, profile: &str, name: &str) -> PathBuf {
        self.target
            .join(profile)
            .join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }
}
