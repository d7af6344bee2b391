//! The office on bad ground, met by real processes: a disk that fills up, one that can only be
//! read, a share of another machine. Each is one sentence, and nothing stays half done.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::{Path, PathBuf};

use tests::desk::{Answer, DONE, Desk, FAILED, letter, sample};
use tests::witness::ask;
use tests::world::World;

/// Room for an office with a few papers, in bytes.
const ROOM: u32 = 4 << 20;
/// The steps in which room is made on a full disk, in bytes: two pages of memory.
const STEP: usize = 8 << 10;

#[test]
fn an_office_is_set_up_whole_or_not_at_all_however_little_room_there_is() {
    let desk = Desk::on_disk(ROOM);
    let filler = Filler::new(&desk);
    let setup = ["setup", &sample("van-phong.toml")];
    let done = filler.until_there_is_room(&desk, &setup, || {
        assert_eq!(names(&desk.world().path(filler.disk())), ["filler"]);
    });
    assert_eq!(done.exit, DONE, "{}", done.err);
    assert_whole(&desk);
    assert_eq!(desk.sql("SELECT count(*) FROM series"), "4\n");
}

#[test]
fn a_disk_that_fills_up_takes_no_number_and_leaves_no_file() {
    let desk = Desk::on_disk(ROOM);
    let scan = desk.word("scan.pdf");
    fs::write(&scan, vec![7; 300 << 10]).expect("a scan");
    let pdf = desk.word("cong-van.pdf");
    let entry = sample("van-ban-den.toml");
    let signed = sample("van-ban-di.toml");
    desk.at_office(&["setup", &sample("van-phong.toml")]);
    desk.at_office(&["receive", &entry]).prints("412\n");

    let filler = Filler::new(&desk);
    let state = || {
        let books = copied(&desk);
        let count = ask(
            "sqlite3",
            [books.as_str(), "SELECT count(*), max(number) FROM entry"],
        );
        assert!(count.agrees, "{}", count.stderr);
        (count.stdout, Path::new(&pdf).exists())
    };
    let acts: [(&[&str], &str); 3] = [
        (&["receive", &entry, "--attach", &scan], "413\n"),
        (&["number", &signed, "--attach", &signed], "07/UBND-KT\n"),
        (&["issue", &letter(), "-o", &pdf], "08/UBND-VP\n"),
    ];
    for (words, number) in acts {
        filler.fill();
        let before = state();
        let done = filler.until_there_is_room(&desk, words, || {
            assert_eq!(state(), before);
            assert_files_whole(&desk);
        });
        done.prints(number);
        assert_whole(&desk);
    }
    filler.empty();
    desk.at_office(&["number", &signed]).prints("09/UBND-KT\n");
    assert_whole(&desk);
}

#[test]
fn a_disk_that_can_only_be_read_is_looked_at_and_told_where_it_would_be_written() {
    let desk = Desk::on_disk(ROOM);
    let disk = desk.folder().join("disk");
    let pdf = desk.word("cong-van.pdf");
    let setup = ["setup", &sample("van-phong.toml")];
    desk.world().lock(&disk);
    desk.at_office(&setup).says(FAILED, "hãy xin quyền ghi");
    desk.world().unlock(&disk);
    assert_eq!(names(&desk.world().path(&disk)), Vec::<String>::new());
    assert_eq!(desk.at_office(&setup).exit, DONE);
    let receive = ["receive", &sample("van-ban-den.toml")];
    desk.at_office(&receive).prints("412\n");

    desk.world().lock(&disk);
    let number = ["number", &sample("van-ban-di.toml")];
    for words in [
        &number[..],
        &receive,
        &["issue", &letter(), "-o", &pdf],
        &setup,
    ] {
        desk.at_office(words).says(FAILED, "hãy xin quyền ghi");
    }
    assert!(!Path::new(&pdf).exists());
    for words in [&["list", "incoming"][..], &["search", "van", "thu"]] {
        let looked = desk.at_office(words);
        assert!(looked.out.contains("\t412\t"), "{words:?}: {}", looked.err);
    }
    assert_eq!(desk.at_office(&["verify"]).exit, DONE);
    desk.world().unlock(&disk);
    desk.at_office(&number).prints("07/UBND-KT\n");
    assert_whole(&desk);
}

#[test]
fn a_share_of_another_machine_is_refused_and_left_as_it_is() {
    let setup = ["setup", &sample("van-phong.toml")];
    let number = ["number", &sample("van-ban-di.toml")];
    for (source, file_system) in [
        ("nas:/van-thu", "nfs4"),
        ("//may-chu/van-thu", "cifs"),
        ("van-thu@may-chu:", "fuse.sshfs"),
    ] {
        let mut desk = Desk::empty();
        desk.enter(World::with_share(desk.folder(), source, file_system));
        desk.at_office(&setup)
            .says(FAILED, "hãy đặt sổ trên ổ đĩa của máy này");
        assert!(!desk.office().exists());

        // Books that were copied there.
        let mut desk = Desk::new();
        let before = fs::read(desk.database()).expect("the books");
        desk.enter(World::with_share(desk.folder(), source, file_system));
        for words in [&setup, &number, &["list", "outgoing"]] {
            let refused = desk.at_office(words);
            refused.says(FAILED, &format!("nằm trên ổ mạng ({file_system})"));
        }
        assert!(fs::read(desk.database()).expect("the books") == before);
    }
}

/// A file that takes all the room of a disk, and gives it back piece by piece.
struct Filler {
    disk: PathBuf,
    /// As the proof reaches it.
    file: PathBuf,
}

impl Filler {
    fn new(desk: &Desk) -> Filler {
        let disk = desk.folder().join("disk");
        let filler = Filler {
            file: desk.world().path(&disk).join("filler"),
            disk,
        };
        filler.fill();
        filler
    }

    fn disk(&self) -> &Path {
        &self.disk
    }

    fn fill(&self) {
        let all = vec![0; ROOM as usize + 1];
        let full = fs::write(&self.file, all).expect_err("more than there is room for");
        assert_eq!(full.kind(), std::io::ErrorKind::StorageFull);
    }

    fn empty(&self) {
        fs::remove_file(&self.file).expect("the filler");
    }

    /// Makes a little more room again and again until the disk is no longer too full for a
    /// command. After each refusal `nothing_happened` looks whether that is so.
    fn until_there_is_room(
        &self,
        desk: &Desk,
        words: &[&str],
        nothing_happened: impl Fn(),
    ) -> Answer {
        let mut refused = 0;
        loop {
            let answer = desk.at_office(words);
            if answer.exit == DONE {
                assert!(refused > 0, "the disk was not full");
                return answer;
            }
            answer.says(FAILED, "đã đầy");
            nothing_happened();
            refused += 1;
            let file = fs::File::options().write(true).open(&self.file);
            let file = file.expect("the filler");
            let length = file.metadata().expect("its length").len() as usize;
            assert!(length > 0, "still too full: {}", answer.err);
            let length = length.saturating_sub(STEP) as u64;
            file.set_len(length).expect("room");
        }
    }
}

/// The books elsewhere, with what is in their log: on a full disk SQLite has no room to look.
fn copied(desk: &Desk) -> String {
    let office = desk.world().path(desk.office());
    let copy = desk.word("books.db");
    for ending in ["", "-wal"] {
        let from = office.join(format!("office.db{ending}"));
        let _ = fs::remove_file(format!("{copy}{ending}"));
        if from.exists() {
            fs::copy(from, format!("{copy}{ending}")).expect("a copy");
        }
    }
    copy
}

#[track_caller]
fn assert_whole(desk: &Desk) {
    assert_eq!(desk.sql("PRAGMA integrity_check"), "ok\n");
    let verified = desk.at_office(&["verify"]);
    assert_eq!(verified.exit, DONE, "{}", verified.out);
}

/// Each file is what its name says, and none is half copied. One whose number was refused may lie
/// there: the next try finds it.
#[track_caller]
fn assert_files_whole(desk: &Desk) {
    let attachments = desk.world().path(&desk.office().join("attachments"));
    for shelf in names(&attachments) {
        let shelf = attachments.join(shelf);
        assert!(shelf.is_dir(), "{shelf:?} was left");
        for name in names(&shelf) {
            let sum = ask("sha256sum", [shelf.join(&name)]).stdout;
            let (hash, _) = name.split_once('.').expect("an ending");
            assert!(sum.starts_with(hash), "{sum}");
        }
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder");
    let mut names: Vec<String> = entries
        .map(|entry| {
            let name = entry.expect("its entries").file_name();
            name.into_string().expect("UTF-8")
        })
        .collect();
    names.sort();
    names
}
