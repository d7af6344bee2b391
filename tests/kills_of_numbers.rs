//! Numbers that are kept, annulled or taken over from an old book while the process dies: each
//! act is done as a whole or not at all, whatever write it is killed at.
#![cfg(target_os = "linux")]

use std::env;
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::Command;

use clerk::contract::{ReserveNumbers, VoidNumber};
use clerk::{Access, Clerk, Moment};
use tests::desk::{DONE, Desk, NO, sample};
use tests::program;

/// Numbers that are kept at once.
const KEPT: u32 = 3;
/// Lines of the old book.
const LINES: usize = 40;
/// The deed of a process that is to die, and where.
const DEED: &str = "VANTHU_TEST_DEED";
const OFFICE: &str = "VANTHU_OFFICE";

/// The calls of the system that change what is on the disk, and every how manieth of each is
/// died at.
const CALLS: [(&str, usize); 2] = [("pwrite64", 2), ("fsync", 1)];

#[test]
fn numbers_are_kept_together_or_not_at_all() {
    for (call, step) in CALLS {
        let desk = Desk::new();
        let kept = || count(&desk, "SELECT count(*) FROM entry WHERE fate = 'reserved'");
        die(&desk, call, step, &ours("keep"), |context| {
            assert_eq!(kept() % KEPT as usize, 0, "{context}");
            // None is skipped behind the paper book: a death takes no number away.
            let gap = "SELECT coalesce(max(number), 6) - 6 - count(*) FROM entry";
            assert_eq!(count(&desk, gap), 0, "{context}");
        });
        assert!(kept() > 0, "nothing was kept");
    }
}

#[test]
fn a_number_is_annulled_with_its_reason_or_stands() {
    for (call, step) in CALLS {
        let desk = Desk::new();
        let number = desk.at_office(&["number", &sample("van-ban-di.toml")]);
        assert_eq!(number.exit, DONE, "{}", number.err);
        let void = || count(&desk, "SELECT count(*) FROM entry WHERE fate = 'void'");
        die(&desk, call, step, &ours("annul"), |context| {
            let whole = "SELECT count(*) FROM entry WHERE (fate = 'void') = (void_reason <> '')";
            assert_eq!(count(&desk, whole), 1, "{context}");
            let told = count(&desk, "SELECT count(*) FROM action WHERE verb = 'void'");
            assert_eq!(told, void(), "the journal says so, {context}");
        });
        assert_eq!(void(), 1);
    }
}

#[test]
fn an_old_book_comes_in_whole_or_not_at_all() {
    for (call, step) in CALLS {
        let desk = Desk::new();
        let book = desk.word("so-den.csv");
        fs::write(&book, old_book()).expect("an old book");
        let import = [&program("VANTHU").display().to_string(), "import", &book];
        let there = || count(&desk, "SELECT count(*) FROM entry WHERE fate = 'imported'");
        die(&desk, call, step, &import.map(str::to_owned), |context| {
            assert!(
                [0, LINES].contains(&there()),
                "{} lines, {context}",
                there()
            );
            let told = count(&desk, "SELECT coalesce(sum(taken), 0) FROM import");
            assert_eq!(told, there(), "{context}");
            let found = "SELECT count(*) FROM search WHERE entry IN
                         (SELECT id FROM entry WHERE fate = 'imported')";
            assert_eq!(count(&desk, found), there(), "{context}");
        });
        assert_eq!(there(), LINES);
    }
}

fn old_book() -> String {
    let heading = "Số đến,Ngày đến,Tác giả,Số ký hiệu,Ngày tháng,Trích yếu nội dung\n".to_owned();
    let line =
        |number| format!("{number},05/01/2026,Sở Nội vụ,{number}/SNV-VP,02/01/2026,mời họp\n");
    heading + &(1..=LINES).map(line).collect::<String>()
}

/// What a process of this very program does before it dies; the command line has no such acts.
#[test]
#[ignore = "called by the other proofs, which kill it"]
fn deed() {
    let Some(deed) = env::var_os(DEED) else {
        return;
    };
    let office = env::var_os(OFFICE).expect("an office");
    let now = "2026-03-05T09:00:00+07:00".parse::<Moment>();
    let now = now.expect("a moment");
    let clerk = Clerk::new(office, Access::Process, "Văn thư", now);
    let view = clerk.view_office(()).expect("the office");
    let mut series = view.bodies.iter().flat_map(|body| &body.series);
    let letters = series.find(|series| series.name == "Văn bản đi");
    match deed.to_str() {
        Some("keep") => {
            let wish = ReserveNumbers {
                series: letters.expect("the letters").id,
                count: KEPT,
                approved_by: "Chủ tịch".to_owned(),
                reason: "họp tối".to_owned(),
            };
            clerk.reserve_numbers(wish).expect("kept");
        }
        Some("annul") => {
            let wish = VoidNumber {
                entry: 1,
                reason: "ghi nhầm".to_owned(),
            };
            // Annulled by the one that died before it could say so.
            let done = clerk.void_number(wish);
            assert!(done.is_ok() || clerk.read_entry(1).expect("the line").row.void);
        }
        other => panic!("no such deed: {other:?}"),
    }
}

/// The words that call this very program to a deed.
fn ours(deed: &str) -> Vec<String> {
    let this = env::current_exe().expect("this program");
    let (this, deed) = (this.display().to_string(), format!("{DEED}={deed}"));
    ["env", &deed, &this, "--ignored", "--exact", "deed"]
        .map(str::to_owned)
        .to_vec()
}

/// Kills the process of these words at one write after another, until it lives or finds its deed
/// done by one that died behind it, and looks at the laws after each death.
#[track_caller]
fn die(desk: &Desk, call: &str, step: usize, words: &[String], laws: impl Fn(&str)) {
    let mut deaths = 0;
    for nth in (1..).step_by(step) {
        let mut strace = Command::new("strace");
        strace.args(["-f", "-o", "/dev/null", "-e", &format!("trace={call}")]);
        strace.args(["-e", &format!("inject={call}:signal=KILL:when={nth}")]);
        let answer = strace.args(words).env(OFFICE, desk.office()).output();
        let answer = answer.expect("strace starts (it is a Debian package)");
        let context = format!("{call} {nth}");
        assert_eq!(desk.sql("PRAGMA integrity_check"), "ok\n", "{context}");
        laws(&context);
        let verified = desk.at_office(&["verify"]);
        assert_eq!(verified.exit, DONE, "{}{context}", verified.out);
        if answer.status.signal() != Some(9) {
            let err = String::from_utf8_lossy(&answer.stderr);
            let done = [DONE, NO].map(Some).contains(&answer.status.code());
            assert!(done, "{context}: {err}");
            break;
        }
        deaths += 1;
    }
    assert!(deaths > 0, "nobody died at {call}");
}

fn count(desk: &Desk, question: &str) -> usize {
    let answer = desk.sql(question);
    answer.trim().parse().expect("a number")
}
