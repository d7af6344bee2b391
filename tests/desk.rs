//! A desk for proofs with real processes: a folder with the sample office in it, and the command
//! line called as its users call it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::witness::ask;
use crate::world::World;
use crate::{program, root};

/// The exit codes of the command line that other programs rely on.
pub const DONE: i32 = 0;
pub const NO: i32 = 1;
pub const MISUSE: i32 = 2;
pub const FAILED: i32 = 3;

/// When the samples were written, in UTC: the morning of 5 March 2026.
const MORNING: &str = "2026-03-05 02:00:00";

/// A folder for one proof, and the disks its processes see.
#[derive(Debug)]
pub struct Desk {
    folder: TempDir,
    office: PathBuf,
    world: Option<World>,
}

/// How a process ended, and what it said.
#[derive(Debug)]
pub struct Answer {
    pub exit: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    /// A desk with the sample office, set up on 5 March 2026.
    pub fn new() -> Desk {
        let desk = Desk::empty();
        let setup = desk.at_office(&["setup", &sample("van-phong.toml")]);
        assert_eq!((setup.exit, setup.err.as_str()), (DONE, ""));
        desk
    }

    /// A desk with no office yet.
    pub fn empty() -> Desk {
        let folder = match tempfile::tempdir() {
            Ok(folder) => folder,
            Err(error) => panic!("no folder for the proof: {error}"),
        };
        Desk {
            office: folder.path().join("van-thu"),
            folder,
            world: None,
        }
    }

    /// A desk whose office, not set up yet, will lie on a disk of its own with room for so many
    /// bytes; the rest of the folder does not.
    pub fn on_disk(room: u32) -> Desk {
        let mut desk = Desk::empty();
        let disk = desk.folder().join("disk");
        if let Err(error) = fs::create_dir(&disk) {
            panic!("no folder for the disk: {error}");
        }
        desk.office = disk.join("van-thu");
        desk.enter(World::with_disk(&disk, room));
        desk
    }

    /// From now on its processes see the disks of this world.
    pub fn enter(&mut self, world: World) {
        self.world = Some(world);
    }

    /// The disks its processes see.
    ///
    /// # Panics
    /// When they are those of the machine.
    pub fn world(&self) -> &World {
        match &self.world {
            Some(world) => world,
            None => panic!("this desk stands on the disks of the machine"),
        }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn office(&self) -> &Path {
        &self.office
    }

    pub fn database(&self) -> PathBuf {
        self.office.join("office.db")
    }

    /// The path of a file of the folder as a word of the command line.
    pub fn word(&self, name: &str) -> String {
        self.folder().join(name).display().to_string()
    }

    /// On the morning of 5 March 2026.
    pub fn at_office(&self, words: &[&str]) -> Answer {
        self.at(MORNING, words)
    }

    /// At a moment, told in UTC.
    pub fn at(&self, moment: &str, words: &[&str]) -> Answer {
        answer(&mut self.command_at(moment, words))
    }

    /// A command by the clock of the machine.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(program("VANTHU"));
        command.args(words).env("VANTHU_OFFICE", &self.office);
        command
    }

    /// What SQLite's own program answers.
    pub fn sql(&self, statement: &str) -> String {
        let answer = match &self.world {
            None => ask("sqlite3", [self.database().as_os_str(), statement.as_ref()]),
            Some(world) => {
                let mut words = world.words();
                words.extend(["sqlite3".into(), self.database().into(), statement.into()]);
                ask("nsenter", words)
            }
        };
        assert!(answer.agrees, "{}", answer.stderr);
        answer.stdout
    }

    fn command_at(&self, moment: &str, words: &[&str]) -> Command {
        let mut command = Command::new("faketime");
        command.arg(moment);
        if let Some(world) = &self.world {
            command.arg("nsenter").args(world.words());
        }
        command.arg(program("VANTHU")).args(words);
        command.env("TZ", "UTC").env("VANTHU_OFFICE", &self.office);
        // Who acts, for the journal: nobody of this machine.
        command.env("USER", "Nguyễn Thị Hoa");
        command
    }
}

impl Default for Desk {
    fn default() -> Desk {
        Desk::new()
    }
}

impl Answer {
    #[track_caller]
    pub fn prints(&self, out: &str) {
        assert_eq!((self.exit, self.out.as_str()), (DONE, out), "{}", self.err);
    }

    /// Ended with one sentence, and nothing on stdout.
    #[track_caller]
    pub fn says(&self, exit: i32, words: &str) {
        assert_eq!(self.exit, exit, "{}", self.err);
        assert_eq!(self.out, "");
        let sentences: Vec<_> = self
            .err
            .lines()
            .filter(|line| !line.starts_with("Lưu ý: "))
            .collect();
        assert_eq!(sentences.len(), 1, "{}", self.err);
        assert!(sentences[0].contains(words), "{}", self.err);
    }
}

/// Runs a command to its end.
///
/// # Panics
/// When it does not start, or a signal ended it.
pub fn answer(command: &mut Command) -> Answer {
    let output = match command.stderr(Stdio::piped()).output() {
        Ok(output) => output,
        Err(error) => panic!("{command:?} does not start ({error}); faketime is a Debian package"),
    };
    let Some(exit) = output.status.code() else {
        panic!("{command:?} was ended by {}", output.status)
    };
    Answer {
        exit,
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// The path of a sample as a word of the command line.
pub fn sample(name: &str) -> String {
    root()
        .join("assets/samples")
        .join(name)
        .display()
        .to_string()
}

/// A draft that can be issued.
pub fn letter() -> String {
    sample("cong-van-mot-noi-nhan.vanthu")
}
