//! Offices of every schema that was released: today's program opens them and goes on where they
//! ended. `fossils/README.md` tells how one is made.
#![cfg(target_os = "linux")]
#![allow(
    clippy::panic,
    reason = "a step of a proof that fails is the proof that fails"
)]

use std::fs;
use std::path::{Path, PathBuf};

use clerk::contract::*;
use clerk::{Access, Clerk, Moment};
use document::Kind;
use document::manuscript::{Manuscript, Paragraph};
use document::text::Line;
use tests::desk::{Answer, DONE, Desk, letter, sample};
use tests::root;
use tests::witness::ask;

const ARRIVED: &str = "arrived = 2026-03-05\n";

#[test]
fn an_office_of_every_released_schema_is_opened_and_goes_on() {
    let fossils = fossils();
    assert!(!fossils.is_empty());
    for (version, fossil) in fossils {
        let desk = Desk::empty();
        copy(&fossil, desk.office());
        // A folder with nothing in it is not kept with the sources.
        fs::create_dir(desk.office().join("backups")).expect("a folder");
        assert_eq!(schema_of(&desk), version, "{fossil:?}");

        let window = window(&desk);
        let opening = window.opening(()).expect("an answer");
        let Opening::Ready(office) = opening else {
            panic!("{fossil:?}: {opening:?}")
        };
        assert_eq!(office.bodies.len(), 2);
        drop(window);
        assert_eq!(schema_of(&desk), schema_of(&Desk::new()));
        assert_eq!(desk.sql("PRAGMA integrity_check"), "ok\n");
        assert_whole(&desk);

        let incoming = lines(&desk, &["list", "incoming"]);
        assert_eq!(column(&incoming, 1), ["413", "412"]);
        assert!(incoming[0].contains("tháng 02 năm 2026"), "{incoming:?}");
        let outgoing = lines(&desk, &["list", "outgoing"]);
        let numbers = [
            "21/NQ-HĐND",
            "30/QĐ-UBND",
            "10/UBND-VP",
            "09/UBND-VP",
            "08/UBND-KT",
            "07/UBND-KT",
        ];
        assert_eq!(column(&outgoing, 0), numbers);
        let void: Vec<_> = outgoing
            .iter()
            .filter(|line| line.contains("Hủy số"))
            .collect();
        assert!(
            void.len() == 1 && void[0].starts_with("08/"),
            "{outgoing:?}"
        );

        let found = lines(&desk, &["search", "lop", "tap", "huan", "van", "thu"]);
        assert_eq!(column(&found, 1), ["412"], "as it was corrected");
        assert_eq!(
            column(&lines(&desk, &["search", "đê điều"]), 0),
            ["10/UBND-VP"]
        );

        fs::write(desk.word("den.toml"), arrival()).expect("an entry");
        desk.at_office(&["receive", &desk.word("den.toml")])
            .prints("414\n");
        desk.at_office(&["issue", &letter(), "-o", &desk.word("moi.pdf")])
            .prints("11/UBND-VP\n");
        assert_whole(&desk);
    }
}

/// Today's schema may still grow; once a later one begins, what it was is kept.
#[test]
fn every_schema_before_that_of_today_has_its_fossil() {
    let today = schema_of(&Desk::new());
    let kept: Vec<u32> = fossils().into_iter().map(|(version, _)| version).collect();
    for schema in 1..today {
        assert!(
            kept.contains(&schema),
            "schema {schema} has no fossil: see tests/fossils/README.md"
        );
    }
}

/// Makes the fossil of today's schema. One that is there stays as it is.
#[test]
#[ignore = "makes the fossil of a schema that is to be released"]
fn make_the_fossil_of_today() {
    let desk = Desk::new();
    let write = |name: &str, text: String| {
        fs::write(desk.word(name), text).expect("a file");
        desk.word(name)
    };
    let scan = write("scan.pdf", "%PDF-1.4\n% một trang chụp\n%%EOF\n".to_owned());
    let first = write("den-1.toml", arrival());
    let half_a_date =
        arrival().replace("date = 2026-02-24", "date_written = \"tháng 02 năm 2026\"");
    let second = write("den-2.toml", half_a_date.replace("\"214\"", "\"31\""));
    let signed = fs::read_to_string(sample("van-ban-di.toml")).expect("the sample");
    let decision = signed
        .replace("\"cong-van\"", "\"quyet-dinh\"")
        .replace("UBND-KT", "QĐ-UBND");
    let decision = write("quyet-dinh.toml", decision);
    let resolution = signed
        .replace("body = \"UBND\"", "body = \"HĐND\"\nnumber = 21")
        .replace("\"cong-van\"", "\"nghi-quyet\"")
        .replace("UBND-KT", "NQ-HĐND")
        .replace("unit = \"KT\"\n", "");
    let resolution = write("nghi-quyet.toml", resolution);
    let signed = sample("van-ban-di.toml");
    let page = desk.word("cong-van.pdf");
    for (words, told) in [
        (&["receive", &first, "--attach", &scan][..], "412\n"),
        (&["receive", &second], "413\n"),
        (&["number", &signed], "07/UBND-KT\n"),
        (&["number", &signed], "08/UBND-KT\n"),
        (&["issue", &letter(), "-o", &page], "09/UBND-VP\n"),
        (&["number", &decision], "30/QĐ-UBND\n"),
        (&["number", &resolution], "21/NQ-HĐND\n"),
    ] {
        desk.at_office(words).prints(told);
    }
    work_at_the_window(&desk, &scan);
    assert_whole(&desk);
    // Small, and with nothing left in a log beside the file.
    desk.sql("PRAGMA wal_checkpoint(TRUNCATE)");
    desk.sql("VACUUM");

    let fossil = home().join(format!("v{}", schema_of(&desk)));
    assert!(!fossil.exists(), "{fossil:?} was made already");
    fs::create_dir(&fossil).expect("a folder");
    fs::copy(desk.database(), fossil.join("office.db")).expect("the books");
    let attachments = Path::new("attachments");
    copy(&desk.office().join(attachments), &fossil.join(attachments));
}

/// What only the window does: a void number, a correction, a further receipt, drafts.
fn work_at_the_window(desk: &Desk, scan: &str) {
    const REASON: &str = "ghi nhầm trích yếu";
    let window = window(desk);
    let entry = |direction, number: &str| -> EntryView {
        let sort = Sort {
            by: SortBy::Number,
            descending: false,
        };
        let list = ListRequest {
            filter: ListFilter {
                direction: Some(direction),
                ..ListFilter::default()
            },
            sort,
        };
        let list = window.open_list(list).expect("a list");
        let rows = RowsRequest {
            token: list.token,
            from: 0,
            count: list.count,
        };
        let rows = window.list_rows(rows).expect("its rows");
        let row = rows.iter().find(|row| row.number == number);
        window
            .read_entry(row.expect("its row").entry)
            .expect("an entry")
    };
    let void = VoidNumber {
        entry: entry(Direction::Outgoing, "08").row.entry,
        reason: "cấp hai lần cho một văn bản".to_owned(),
    };
    window.void_number(void).expect("void");

    let arrived = entry(Direction::Incoming, "412");
    let EntryForm::Incoming(form) = arrived.form else {
        panic!("412 arrived")
    };
    let again = IncomingForm {
        files: vec![scan.to_owned()],
        receipt_of: Some(arrived.row.entry),
        ..form.clone()
    };
    assert_eq!(
        window.receive_document(again).expect("a receipt").receipt,
        2
    );
    let correction = CorrectIncoming {
        entry: arrived.row.entry,
        form: IncomingForm {
            subject: "mở lớp tập huấn nghiệp vụ văn thư, lưu trữ năm 2026".to_owned(),
            ..form
        },
        reason: REASON.to_owned(),
    };
    window.correct_incoming(correction).expect("a correction");

    let office = window.view_office(()).expect("the office");
    let body = office.bodies[0].id;
    let issued = save(&window, body, "báo cáo tình hình đê điều trước mùa mưa");
    save(&window, body, "mời họp giao ban tháng 3");
    let request = IssueRequest {
        body,
        draft: issued,
        number: NumberWish::default(),
    };
    assert_eq!(
        window.issue_draft(request).expect("issued").full,
        "10/UBND-VP"
    );
    let page = entry(Direction::Outgoing, "10").row.entry;
    let files = vec![scan.to_owned()];
    let attach = AttachFiles { entry: page, files };
    window.attach_files(attach).expect("attached");
}

/// A letter saved twice, as a person does.
fn save(window: &Clerk, body: i64, subject: &str) -> i64 {
    let kind = Kind::CongVan;
    let sheet = window.new_draft(NewDraft { body, kind });
    let mut sheet = sheet.expect("a draft");
    let main = &mut sheet.draft.main;
    main.symbol = Some("UBND-VP".to_owned());
    main.subject = Some(subject.to_owned());
    main.addressees = vec!["Các thôn, tổ dân phố".to_owned()];
    main.recipients = vec!["Như trên".to_owned()];
    let mut id = None;
    for text in [
        "Ủy ban nhân dân xã",
        "Ủy ban nhân dân xã thông tin để các thôn biết./.",
    ] {
        let text = Line::plain(text);
        sheet.bodies = vec![Manuscript(vec![Paragraph::Text { text, plain: false }])];
        let sheet = sheet.clone();
        let saved = window.save_draft(SaveDraft { id, sheet });
        id = Some(saved.expect("saved").id);
    }
    id.expect("a draft")
}

/// The sample of a letter that arrived, with its day.
fn arrival() -> String {
    let text = fs::read_to_string(sample("van-ban-den.toml")).expect("the sample");
    format!("{text}\n{ARRIVED}")
}

fn window(desk: &Desk) -> Clerk {
    let now = "2026-03-06T09:00:00+07:00".parse::<Moment>();
    let now = now.expect("a moment");
    Clerk::new(desk.office(), Access::Window, "Nguyễn Thị Hoa", now)
}

fn schema_of(desk: &Desk) -> u32 {
    let version = desk.sql("PRAGMA user_version");
    version.trim().parse().expect("a number")
}

fn lines(desk: &Desk, words: &[&str]) -> Vec<String> {
    let Answer { exit, out, err } = desk.at_office(words);
    assert_eq!(exit, DONE, "{err}");
    out.lines().map(str::to_owned).collect()
}

fn column(lines: &[String], nth: usize) -> Vec<&str> {
    let cells = lines.iter().map(|line| line.split('\t').nth(nth));
    cells.map(Option::unwrap_or_default).collect()
}

#[track_caller]
fn assert_whole(desk: &Desk) {
    let verified = desk.at_office(&["verify"]);
    assert_eq!(verified.exit, DONE, "{}{}", verified.out, verified.err);
}

/// The kept offices by the version of their schema.
fn fossils() -> Vec<(u32, PathBuf)> {
    let folders = fs::read_dir(home()).expect("the fossils");
    let folders = folders.map(|entry| entry.expect("a fossil").path());
    let fossils = folders.filter(|path| path.is_dir()).map(|path| {
        let name = path.file_name().and_then(|name| name.to_str());
        let version = name.and_then(|name| name.strip_prefix('v'));
        let version = version.and_then(|version| version.parse().ok());
        (version.expect("v and a number"), path)
    });
    fossils.collect()
}

fn home() -> PathBuf {
    root().join("tests/fossils")
}

fn copy(from: &Path, to: &Path) {
    let copied = ask("cp", [Path::new("-r"), from, to]);
    assert!(copied.agrees, "{}", copied.stderr);
}
