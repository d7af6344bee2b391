//! A desk of its own for every test: a folder, a clock, and the command line called in process.
#![allow(
    clippy::unwrap_used,
    reason = "called by tests only, where a panic is the answer no"
)]

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use clerk::Moment;
use cli::{Exit, Surroundings};
use serde_json::Value;
use tempfile::TempDir;

pub struct Desk {
    folder: TempDir,
    /// What `--office` names.
    pub office: PathBuf,
    pub now: Moment,
}

pub struct Answer {
    pub exit: Exit,
    pub out: String,
    pub err: String,
}

impl Desk {
    /// A desk in an empty folder on 5 March 2026.
    pub fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        Desk {
            office: folder.path().join("van-thu"),
            now: "2026-03-05T09:00:00+07:00".parse().unwrap(),
            folder,
        }
    }

    /// A desk with the sample office set up.
    pub fn with_office() -> Desk {
        let desk = Desk::new();
        let answer = desk.at_office(&["setup", &sample("van-phong.toml")]);
        assert_eq!(answer.exit, Exit::Done, "{}", answer.err);
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The same as words for the command line.
    pub fn word(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// Writes a file into the folder; its path as a word.
    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), text).unwrap();
        self.word(name)
    }

    /// The sample letter, changed.
    pub fn letter(&self, from: &str, to: &str) -> String {
        let text = fs::read_to_string(sample("cong-van-mot-noi-nhan.vanthu")).unwrap();
        assert!(text.contains(from), "the sample letter has no {from}");
        self.file("du-thao.vanthu", text.replace(from, to))
    }

    pub fn run(&self, words: &[&str]) -> Answer {
        self.run_with(None, words)
    }

    pub fn at_office(&self, words: &[&str]) -> Answer {
        let office = self.office.to_str().unwrap();
        self.run(&[&["--office", office], words].concat())
    }

    /// What a command at the office answers with `--json`.
    #[track_caller]
    pub fn json(&self, words: &[&str]) -> Value {
        let answer = self.at_office(&[words, &["--json"]].concat());
        assert_eq!(answer.exit, Exit::Done, "{}", answer.err);
        serde_json::from_str(&answer.out).unwrap()
    }

    /// With `VANTHU_OFFICE` set.
    pub fn run_with(&self, office: Option<&Path>, words: &[&str]) -> Answer {
        let (mut out, mut err) = (vec![], vec![]);
        let words = ["vanthu"].iter().chain(words).map(OsString::from);
        let surroundings = Surroundings {
            office: office.map(Path::to_owned),
            actor: "Nguyễn Thị Hoa".to_owned(),
            clock: self.now,
        };
        let exit = cli::run(words, surroundings, &mut out, &mut err);
        Answer {
            exit,
            out: String::from_utf8(out).unwrap(),
            err: String::from_utf8(err).unwrap(),
        }
    }

    /// Names of what lies in the folder of the desk, sorted.
    pub fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

pub fn sample(name: &str) -> String {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples");
    samples.join(name).to_str().unwrap().to_owned()
}

pub const LETTER: &str = "cong-van-mot-noi-nhan.vanthu";

impl Answer {
    /// Refused with one sentence, and nothing on stdout.
    #[track_caller]
    pub fn says(&self, exit: Exit, words: &str) {
        assert_eq!(self.exit, exit, "{}", self.err);
        assert_eq!(self.out, "");
        assert_eq!(self.err.lines().count(), 1, "{}", self.err);
        assert!(self.err.contains(words), "{}", self.err);
    }

    #[track_caller]
    pub fn prints(&self, out: &str) {
        assert_eq!(self.exit, Exit::Done, "{}", self.err);
        assert_eq!(self.out, out);
    }
}
