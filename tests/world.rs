//! Disks that are full, shared or locked, for the processes of one proof and nobody else: a mount
//! namespace of Linux, which needs no rights outside it.

use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

use crate::witness::ask;

/// A namespace held open by a shell; its mounts vanish with it.
#[derive(Debug)]
pub struct World {
    holder: Child,
    /// The shell waits for its end.
    input: Option<ChildStdin>,
    /// What its processes read as their table of mounts, where that is another than the kernel's.
    table: Option<PathBuf>,
}

impl World {
    /// A world where a disk of its own with room for so many bytes lies on a folder.
    pub fn with_disk(folder: &Path, room: u32) -> World {
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={room}"), "none"]);
        let world = World::new();
        world.run(mount.arg(folder));
        world
    }

    /// A world where a folder lies on a share of another machine, as its table of mounts tells:
    /// no share can be mounted without a server. The table is written into the folder.
    pub fn with_share(folder: &Path, source: &str, file_system: &str) -> World {
        let table = folder.join("mounts");
        let written = fs::read_to_string("/proc/self/mounts").and_then(|mounts| {
            let point = folder.canonicalize()?;
            let share = format!("{source} {} {file_system} rw,relatime 0 0", point.display());
            fs::write(&table, format!("{mounts}{share}\n"))
        });
        if let Err(error) = written {
            panic!("no table of mounts: {error}");
        }
        let mut world = World::new();
        world.table = Some(table);
        world
    }

    /// Lets the disk on a folder only be read.
    pub fn lock(&self, folder: &Path) {
        self.run(
            Command::new("mount")
                .args(["-o", "remount,bind,ro"])
                .arg(folder),
        );
    }

    /// Lets it be written again.
    pub fn unlock(&self, folder: &Path) {
        self.run(
            Command::new("mount")
                .args(["-o", "remount,bind,rw"])
                .arg(folder),
        );
    }

    /// The words behind `nsenter` that start a process in this world; the program comes next.
    pub fn words(&self) -> Vec<OsString> {
        let holder = self.holder.id().to_string();
        let mut words: Vec<OsString> = ["--preserve-credentials", "-U", "-m", "-t", &holder]
            .map(OsString::from)
            .into();
        if let Some(table) = &self.table {
            // Each process has a table of its own: it is covered just before the program takes
            // the process over.
            let script = "mount --bind \"$0\" /proc/$$/mounts && exec \"$@\"";
            words.extend(["sh".into(), "-c".into(), script.into(), table.into()]);
        }
        words
    }

    /// How the proof itself reaches a path of this world.
    pub fn path(&self, inside: &Path) -> PathBuf {
        let root = PathBuf::from(format!("/proc/{}/root", self.holder.id()));
        root.join(inside.strip_prefix("/").unwrap_or(inside))
    }

    fn new() -> World {
        let holder = Command::new("unshare")
            .args(["--map-root-user", "--mount"])
            .args(["sh", "-c", "echo ready && read -r _"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn();
        let Ok(mut holder) = holder else {
            panic!(
                "unshare does not start: {holder:?}; it comes with the Debian package util-linux"
            )
        };
        let mut word = String::new();
        if let Some(output) = holder.stdout.take() {
            // Whatever happened, what was not said is missing below.
            let _ = BufReader::new(output).read_line(&mut word);
        }
        assert_eq!(
            word, "ready\n",
            "this machine gives no mount namespace (`unshare --map-root-user --mount true`): \
             allow user namespaces, or start the proofs as root outside a locked container"
        );
        World {
            input: holder.stdin.take(),
            holder,
            table: None,
        }
    }

    fn run(&self, command: &Command) {
        let mut words = self.words();
        words.push(command.get_program().into());
        words.extend(command.get_args().map(OsString::from));
        let answer = ask("nsenter", words);
        assert!(answer.agrees, "{command:?}: {}", answer.stderr);
    }
}

impl Drop for World {
    fn drop(&mut self) {
        drop(self.input.take());
        // It ends by itself when nobody speaks to it any more.
        let _ = self.holder.wait();
    }
}
