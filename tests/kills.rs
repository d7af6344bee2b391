//! The law of the numbers when processes die: whatever moment they are killed at, what was told
//! stands in the book, and what stands in the book is whole.
#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use clerk::contract::Opening;
use clerk::{Access, Clerk, Moment};
use tests::desk::{DONE, Desk, letter, sample};
use tests::program;
use tests::witness::ask;

const ROUNDS: usize = 12;
/// Processes of a round, all at once.
const PROCESSES: usize = 6;
/// Another seed, other moments; the laws hold at each of them.
const SEED: u64 = 30_2020;

/// The calls of the system that change what is on the disk, and every how manieth of each is
/// died at.
const CALLS: [(&str, usize); 4] = [("pwrite64", 3), ("write", 1), ("fsync", 1), ("/^rename", 1)];
/// After so many deaths the laws are looked at.
const LOOK: usize = 6;

#[test]
fn a_death_at_any_write_takes_no_number_back_and_leaves_no_half_document() {
    let desk = desk_with_papers();
    let mut told = BTreeSet::new();
    // The copy of the day, made behind the first number, has a write for every page of the books.
    hear(&mut told, round(&desk, || None));
    let mut deaths = 0;
    for (book, words) in acts(&desk, 0).split_off(1) {
        for (call, step) in CALLS {
            // Until it lives, since it has fewer such calls.
            for nth in (1..).step_by(step) {
                let mut command = dying_at(call, nth);
                command.args(&words).env("VANTHU_OFFICE", desk.office());
                let answer = command.output();
                let answer = answer.expect("strace starts (it is a Debian package)");
                let said = String::from_utf8(answer.stdout).expect("UTF-8");
                hear(&mut told, vec![(book, said)]);
                if answer.status.code() == Some(DONE) {
                    break;
                }
                let err = String::from_utf8_lossy(&answer.stderr);
                assert_eq!(answer.status.signal(), Some(9), "{call} {nth}: {err}");
                deaths += 1;
                if deaths % LOOK == 0 {
                    assert_laws(&desk, &told, &format!("{book}, {call} {nth}"));
                }
            }
            assert_laws(&desk, &told, &format!("{book}, {call}"));
        }
    }
    assert!(deaths > 2 * CALLS.len(), "{deaths} deaths prove nothing");
    nothing_is_left_after_the_window_opens(&desk);
}

#[test]
fn many_at_once_killed_at_any_moment_take_no_number_back() {
    let desk = desk_with_papers();
    let mut chance = Chance(SEED);
    let mut told = BTreeSet::new();
    // A whole life, to draw the moments of death from.
    let begun = Instant::now();
    hear(&mut told, round(&desk, || None));
    let life = begun.elapsed();
    assert_eq!(told.len(), PROCESSES);
    for turn in 0..ROUNDS {
        if turn % 2 == 0 {
            forget_the_copy_of_the_day(&desk);
        }
        let answers = round(&desk, || Some(chance.below(life)));
        hear(&mut told, answers);
        assert_laws(&desk, &told, &format!("seed {SEED}, round {turn}"));
    }
    hear(&mut told, round(&desk, || None));
    assert_laws(&desk, &told, "all living");
    nothing_is_left_after_the_window_opens(&desk);
}

/// So that the next processes make one, and may be killed at it.
fn forget_the_copy_of_the_day(desk: &Desk) {
    let backups = desk.office().join("backups");
    for name in names(&backups) {
        if name.ends_with(".db") {
            fs::remove_file(backups.join(name)).expect("a copy");
        }
    }
}

/// A desk with what the acts need lying on it.
fn desk_with_papers() -> Desk {
    let desk = Desk::new();
    fs::write(desk.word("scan.pdf"), vec![7; 200 << 10]).expect("a scan");
    // Its day of arrival: the processes run by the clock of the machine.
    let arrival = fs::read_to_string(sample("van-ban-den.toml")).expect("the sample");
    let arrival = format!("{arrival}\narrived = 2026-03-05\n");
    fs::write(desk.word("den.toml"), arrival).expect("an entry");
    desk
}

/// The words of the acts that give numbers, each with its book. A letter is copied out under the
/// name of a turn.
fn acts(desk: &Desk, turn: usize) -> Vec<(&'static str, Vec<String>)> {
    let copy = desk.word(&format!("{turn}.pdf"));
    let acts: [(_, &[&str]); 3] = [
        ("outgoing", &["number", &sample("van-ban-di.toml")]),
        ("outgoing", &["issue", &letter(), "-o", &copy]),
        (
            "incoming",
            &[
                "receive",
                &desk.word("den.toml"),
                "--attach",
                &desk.word("scan.pdf"),
            ],
        ),
    ];
    let owned = acts.map(|(book, words)| (book, words.iter().map(|&word| word.into()).collect()));
    owned.into()
}

/// What the processes of one round printed. Each is killed after its delay, if it has one and
/// still lives.
fn round(desk: &Desk, mut delay: impl FnMut() -> Option<Duration>) -> Vec<(&'static str, String)> {
    let running: Vec<(&str, Child)> = (0..PROCESSES)
        .map(|turn| {
            let (book, words) = acts(desk, turn).swap_remove(turn % 3);
            let mut command = mortal(delay());
            command.args(words).env("VANTHU_OFFICE", desk.office());
            command.stdout(Stdio::piped()).stderr(Stdio::null());
            (book, command.spawn().expect("the process starts"))
        })
        .collect();
    let ended = running.into_iter().map(|(book, child)| {
        let output = child.wait_with_output().expect("the process ends");
        (book, String::from_utf8(output.stdout).expect("UTF-8"))
    });
    ended.collect()
}

/// The program, killed by strace at the nth time it makes a call of the system.
fn dying_at(call: &str, nth: usize) -> Command {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-o", "/dev/null", "-e", &format!("trace={call}")]);
    strace.args(["-e", &format!("inject={call}:signal=KILL:when={nth}")]);
    strace.arg(program("VANTHU"));
    strace
}

/// The program, which may be killed after a while.
fn mortal(delay: Option<Duration>) -> Command {
    let Some(delay) = delay else {
        return Command::new(program("VANTHU"));
    };
    let mut timeout = Command::new("timeout");
    timeout.arg("--signal=KILL");
    // Nothing at all would mean for ever.
    timeout.arg(format!("{:.6}", delay.as_secs_f64().max(1e-6)));
    timeout.arg(program("VANTHU"));
    timeout
}

/// Keeps the numbers that were told, which no one was told before.
fn hear(told: &mut BTreeSet<(&'static str, u32)>, answers: Vec<(&'static str, String)>) {
    for (book, said) in answers {
        // A killed process says its line whole or not at all.
        for line in said.lines() {
            let number = line
                .split('/')
                .next()
                .and_then(|figures| figures.parse().ok());
            let number = number.expect("a number and its symbol");
            assert!(told.insert((book, number)), "{line} was told twice");
        }
    }
}

#[track_caller]
fn assert_laws(desk: &Desk, told: &BTreeSet<(&str, u32)>, context: &str) {
    assert_eq!(desk.sql("PRAGMA integrity_check"), "ok\n", "{context}");
    // Unique and without a gap behind the paper books.
    for (book, paper_book) in [("incoming", 411), ("outgoing", 6)] {
        let numbers = desk.sql(&format!(
            "SELECT number FROM entry JOIN series ON series.id = series
             WHERE direction = '{book}' ORDER BY number"
        ));
        let numbers: Vec<u32> = numbers
            .lines()
            .map(|number| number.parse().expect("a number"))
            .collect();
        let expected: Vec<u32> = (1..)
            .map(|nth| paper_book + nth)
            .take(numbers.len())
            .collect();
        assert_eq!(numbers, expected, "{book}, {context}");
        let told = told.iter().filter(|(of, _)| *of == book);
        for (_, number) in told {
            assert!(numbers.contains(number), "{number} is lost, {context}");
        }
    }
    let verified = desk.at_office(&["verify"]);
    assert_eq!(verified.exit, DONE, "{}{context}", verified.out);

    // Every letter that was issued has its page, and every page is what its name says.
    let letters = "SELECT count(*) FROM entry JOIN document ON document.id = document \
                   WHERE symbol = 'UBND-VP'";
    let pages = "SELECT pdf FROM issued JOIN attachment ON attachment.entry = issued.entry \
                 AND file = pdf AND role = 'own-pdf'";
    let pages = desk.sql(pages);
    let count = format!("{}\n", pages.lines().count());
    assert_eq!(desk.sql(letters), count, "{context}");
    let attachments = desk.office().join("attachments");
    for page in pages.lines() {
        let place = attachments.join(&page[..2]).join(format!("{page}.pdf"));
        assert_eq!(sum_of(&place), page, "{context}");
    }
    // The copies outside are whole or not there.
    for turn in 0..PROCESSES {
        let copy = PathBuf::from(desk.word(&format!("{turn}.pdf")));
        if copy.exists() {
            let page = sum_of(&copy);
            assert!(pages.contains(&page), "{copy:?}, {context}");
        }
    }
}

/// Half copies may lie there, each under a name that the window clears away a day later.
fn nothing_is_left_after_the_window_opens(desk: &Desk) {
    let attachments = desk.office().join("attachments");
    let backups = desk.office().join("backups");
    // So that there is always one.
    fs::write(attachments.join(".tmpKilled"), "half").expect("a half copy");
    fs::write(backups.join(".copyKilled"), "half").expect("a half copy");
    let half_copies = || {
        let files = names(&attachments).into_iter();
        let files = files.map(|name| attachments.join(name)).chain(
            names(&backups)
                .into_iter()
                .filter(|name| !name.ends_with(".db"))
                .map(|name| backups.join(name)),
        );
        files.filter(|path| path.is_file()).collect::<Vec<_>>()
    };
    let mut words = ["-d", "3 days ago"].map(PathBuf::from).to_vec();
    words.extend(half_copies());
    let touched = ask("touch", words);
    assert!(touched.agrees, "{}", touched.stderr);
    let now = "2026-03-06T09:00:00+07:00".parse::<Moment>();
    let now = now.expect("a moment");
    let window = Clerk::new(desk.office(), Access::Window, "Văn thư", now);
    let opening = window.opening(()).expect("an answer");
    assert!(matches!(opening, Opening::Ready(_)), "{opening:?}");
    assert_eq!(half_copies(), Vec::<PathBuf>::new());
    drop(window);
    let mut names = names(desk.office());
    // The log of a reader that closed last.
    names.retain(|name| !name.starts_with("office.db-"));
    assert_eq!(names, ["LOCK", "attachments", "backups", "office.db"]);
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names
        .map(|name| name.into_string().expect("UTF-8"))
        .collect();
    names.sort();
    names
}

fn sum_of(file: &Path) -> String {
    let answer = ask("sha256sum", [file]);
    assert!(answer.agrees, "{}", answer.stderr);
    answer
        .stdout
        .split(' ')
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Moments that look random and come again with the seed (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, span: Duration) -> Duration {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^= bits >> 31;
        let part = (bits >> 11) as f64 / (1_u64 << 53) as f64;
        // Early ones more often: the shorter commands live a third as long as the longest.
        span.mul_f64(part * part)
    }
}
