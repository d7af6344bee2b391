//! Papers of the office on their way out: receivers, links, originals, copies, the post.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use clerk::contract::*;
use clerk::{Access, Clerk};
use document::Kind;
use document::dispatch::{Medium, Urgency};
use document::entry::Channel;
use register::{RecipientState, Relation};

use crate::office::*;

const LETTER: &[u8] = include_bytes!("../../../exchange/samples/cong-van.pdf");

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// The office on Monday 23 November 2026, with a series for copies.
fn office(folder: &Path) -> (Clerk, OfficeView) {
    let now = at(2026, 11, 23);
    let clerk = Clerk::new(folder.join("co-quan"), Access::Process, "Trần Thị Thu", now);
    let copies = [Kind::SaoY, Kind::SaoLuc, Kind::TrichSao];
    let body = BodySetup {
        series: vec![
            series("Văn bản đi", &[], 29, false),
            series("Bản sao", &copies, 0, false),
        ],
        ..bare_committee()
    };
    let view = clerk.set_up_office(books_of(vec![body], 411)).unwrap();
    (clerk, view)
}

/// The same desk on a later day.
fn later(clerk: &Clerk, day: u32) -> Clerk {
    let now = at(2026, 11, day);
    Clerk::new(clerk.folder(), Access::Process, "Trần Thị Thu", now)
}

fn form(office: &OfficeView, kind: Kind, subject: &str) -> OutgoingForm {
    OutgoingForm {
        body: office.bodies[0].id,
        kind,
        symbol: "UBND-VP".into(),
        dated: date(23),
        signed: None,
        subject: subject.into(),
        urgency: None,
        signer: "Nguyễn Văn An".into(),
        recipients: vec!["UBND các xã, phường (96)".into(), "Sở Nội vụ".into()],
        file_copy: "VT".into(),
        copies: None,
        note: String::new(),
        details: Default::default(),
        files: vec![],
        given_number: None,
        number: NumberWish::default(),
    }
}

fn numbered(clerk: &Clerk, form: OutgoingForm) -> i64 {
    clerk.number_signed_document(form).unwrap().entry
}

fn dispatch(clerk: &Clerk, entry: i64, on: NaiveDate) -> Dispatched {
    let form = DispatchForm {
        entry,
        at: on.into(),
        channel: Some(Channel::TrucLienThong),
        recipients: None,
        envelopes: None,
    };
    later(clerk, 30).dispatch_document(form).unwrap()
}

fn link(clerk: &Clerk, entry: i64, relation: Relation, other: i64) -> Vec<LinkView> {
    let form = LinkForm {
        entry,
        relation,
        to: LinkedTo::Entry(other),
        interim: false,
    };
    clerk.link_entries(form).unwrap()
}

#[test]
fn copies_come_from_the_receivers_and_a_difference_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, office) = office(folder.path());
    let entry = numbered(&clerk, form(&office, Kind::CongVan, "rà soát hồ sơ"));
    let view = clerk.read_recipients(entry).unwrap();
    assert_eq!((view.asked, view.kept, view.copies), (97, 1, 98));
    assert_eq!(view.warnings, Vec::<String>::new());
    let twelve = OutgoingForm {
        copies: Some(12),
        ..form(&office, Kind::CongVan, "rà soát hồ sơ")
    };
    let view = clerk.read_recipients(numbered(&clerk, twelve)).unwrap();
    assert_eq!(view.copies, 12);
    assert!(view.warnings[0].contains("97 bản"), "{:?}", view.warnings);
}

#[test]
fn late_dispatch_is_told_and_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, office) = office(folder.path());
    for (urgency, signed, on, late) in [
        (None, 23, 24, false),
        // Friday's paper goes out on Monday.
        (None, 20, 23, false),
        (None, 20, 24, true),
        (Some(Urgency::Khan), 23, 23, false),
        (Some(Urgency::HoaToc), 23, 24, true),
        (None, 23, 20, true),
    ] {
        let form = OutgoingForm {
            urgency,
            dated: date(signed),
            ..form(&office, Kind::CongVan, "rà soát hồ sơ")
        };
        let entry = numbered(&clerk, form);
        let dispatched = dispatch(&clerk, entry, date(on));
        assert_eq!(dispatched.sent, 2);
        assert_eq!(
            !dispatched.warnings.is_empty(),
            late,
            "{urgency:?} {signed} {on}: {:?}",
            dispatched.warnings
        );
    }
}

#[test]
fn a_correction_keeps_what_the_receivers_did() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, office) = office(folder.path());
    let before = form(&office, Kind::CongVan, "rà soát hồ sơ");
    let entry = numbered(&clerk, before.clone());
    let sent = dispatch(&clerk, entry, date(23));
    let note = NoteRecipients {
        entry,
        recipients: vec![sent.recipients.recipients[1].id],
        state: RecipientState::Refused,
        on: date(24),
        words: "không thuộc thẩm quyền".into(),
    };
    later(&clerk, 25).note_recipients(note).unwrap();
    let mut after = before;
    after.recipients.insert(0, "Sở Tài chính".into());
    after.subject = "rà soát hồ sơ lưu trữ".into();
    let change = CorrectOutgoing {
        entry,
        form: after,
        reason: "thiếu nơi nhận".into(),
    };
    let view = clerk.correct_outgoing(change).unwrap();
    assert_eq!(
        view.row.handler,
        "Sở Tài chính; UBND các xã, phường (96); Sở Nội vụ"
    );
    let recipients = clerk.read_recipients(entry).unwrap().recipients;
    let states: Vec<RecipientState> = recipients.iter().map(|one| one.state).collect();
    assert_eq!(
        states,
        [
            RecipientState::NotSent,
            RecipientState::Sent,
            RecipientState::Refused
        ]
    );
    let noted = recipients[2].noted.clone().unwrap();
    assert_eq!(noted.words, "ngày 24/11/2026, không thuộc thẩm quyền");
    assert_eq!(noted.by, "Trần Thị Thu");
    let holders = clerk.recall_list(entry).unwrap();
    assert_eq!(holders.len(), 1);
    let history: Vec<String> = view.history.into_iter().map(|line| line.sentence).collect();
    assert!(
        history[1].ends_with("nơi nhận: ngày 24/11/2026, không thuộc thẩm quyền"),
        "{history:?}"
    );
}

#[test]
fn a_replaced_paper_says_so_in_its_note_and_in_the_book() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, office) = office(folder.path());
    let wrong = numbered(&clerk, form(&office, Kind::CongVan, "họp giao ban"));
    let right = OutgoingForm {
        urgency: Some(Urgency::Khan),
        ..form(&office, Kind::QuyetDinh, "Về việc thành lập tổ công tác")
    };
    let right = numbered(&clerk, right);
    let void = numbered(&clerk, form(&office, Kind::BaoCao, "kết quả quý III"));
    let reason = "ghi trùng".to_owned();
    clerk
        .void_number(VoidNumber {
            entry: void,
            reason,
        })
        .unwrap();
    let links = link(&clerk, right, Relation::Replaces, wrong);
    assert_eq!(
        links[0].sentence,
        "Thay thế 30/UBND-VP ngày 23/11/2026 của Ủy ban nhân dân xã Sơn Đông"
    );
    let inward = clerk.read_links(wrong).unwrap();
    assert!(
        inward[0].sentence.starts_with("Bị thay thế bởi 31/UBND-VP"),
        "{}",
        inward[0].sentence
    );
    let note = "Bị thay thế bởi 31/UBND-VP ngày 23/11/2026";
    let view = clerk.read_entry(wrong).unwrap();
    assert_eq!(view.row.note, note);
    // It is not stored: the form to be corrected does not carry it.
    assert!(matches!(&view.form, EntryForm::Outgoing(form) if form.note.is_empty()));
    let series = office.bodies[0]
        .series
        .iter()
        .find(|series| series.name == "Văn bản đi")
        .unwrap();
    let book = book_rows(&clerk, BookName::Outgoing, series.id);
    let words: Vec<[String; 3]> = book
        .iter()
        .map(|row| [0, 2, 9].map(|column| row[&column].to_words()))
        .collect();
    let said: Vec<(&str, &str, &str)> = words
        .iter()
        .map(|[written, title, note]| (written.as_str(), title.as_str(), note.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            ("30/UBND-VP", "Công văn về việc họp giao ban", note),
            (
                "31/UBND-VP",
                "Quyết định về việc thành lập tổ công tác",
                "Khẩn"
            ),
            ("32/UBND-VP", "Báo cáo kết quả quý III", "Hủy số: ghi trùng"),
        ]
    );
    assert_eq!(book[0][&6].to_words(), "98");
    let unlink = Unlink {
        entry: right,
        link: links[0].id,
    };
    assert_eq!(clerk.unlink_entries(unlink).unwrap(), []);
    assert_eq!(clerk.read_entry(wrong).unwrap().row.note, "");
}

#[test]
fn envelopes_and_file_copies_stand_in_their_books() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, office) = office(folder.path());
    let entry = numbered(&clerk, form(&office, Kind::CongVan, "rà soát hồ sơ"));
    let line = |name: &str| RecipientLineForm {
        id: None,
        name: name.into(),
        agency: None,
        group: None,
        bodies: None,
        role: None,
        copies: None,
        channel: Some(Channel::BuuDien),
    };
    let lines = vec![line("UBND các xã, phường (96)"), line("Sở Nội vụ")];
    clerk
        .set_recipients(SetRecipients { entry, lines })
        .unwrap();
    assert_eq!(clerk.waiting_for_post(()).unwrap().len(), 2);
    let clerk = later(&clerk, 25);
    let post = PostForm {
        entries: vec![entry],
        on: date(24),
    };
    let book = clerk.post_documents(post).unwrap();
    assert_eq!(book.len(), 2);
    assert_eq!(
        (book[0].written.as_str(), book[0].envelopes),
        ("30/UBND-VP", 96)
    );
    assert_eq!(clerk.postal_book(2026).unwrap(), book);
    let use_it = UseFileCopy {
        entry,
        used: date(24),
        user: "Lê Văn Cường".into(),
        allowed_by: "Nguyễn Văn An".into(),
        case_file: "01.VP".into(),
        note: String::new(),
    };
    let book = clerk.use_file_copy(use_it).unwrap();
    assert_eq!(book[0].written, "30/UBND-VP ngày 23/11/2026");
    assert_eq!(book[0].title, "Công văn về việc rà soát hồ sơ");
    assert_eq!(clerk.file_copies_out(()).unwrap(), book);
    for book in [BookName::Postal, BookName::FileCopies] {
        let path = folder.path().join("so.pdf");
        clerk.print_year(book, 2026, &path).unwrap();
        let pdf = fs::read(&path).unwrap();
        let words = exchange::text::read(pdf, exchange::text::Limits::default()).unwrap();
        let reach = "Từ ngày 24/11/2026 đến ngày 24/11/2026 Từ số ……… đến số ………";
        let cover = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(cover.contains(reach), "{cover}");
    }
    let back = ReturnFileCopy {
        id: book[0].id,
        on: Some(date(25)),
    };
    assert_eq!(clerk.return_file_copy(back).unwrap(), []);
    assert_eq!(
        clerk.file_copy_book(2026).unwrap()[0].returned,
        Some(date(25))
    );
}

#[test]
fn a_copy_has_its_own_number_and_is_doubted_when_its_source_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, office) = office(folder.path());
    let source = numbered(
        &clerk,
        form(&office, Kind::QuyetDinh, "Về việc khen thưởng"),
    );
    let copy = |source, kind| {
        let form = OutgoingForm {
            symbol: "SY-UBND".into(),
            ..form(&office, kind, "Về việc khen thưởng")
        };
        clerk.register_copy(CopyForm { source, form })
    };
    let first = copy(source, Kind::SaoY).unwrap();
    assert_eq!(first.full, "01/SY-UBND");
    assert_eq!(first.warnings, Vec::<String>::new());
    let again = copy(first.entry, Kind::SaoY).unwrap();
    assert_eq!(again.full, "02/SY-UBND");
    assert!(again.warnings[0].contains("bản sao lục"));
    assert_eq!(copy(first.entry, Kind::SaoLuc).unwrap().warnings.len(), 0);
    let refused = copy(source, Kind::CongVan).unwrap_err();
    assert_eq!(refused.code, FailureCode::BadInput);
    let links = clerk.read_links(source).unwrap();
    assert!(links[0].sentence.starts_with("Được sao tại 01/SY-UBND"));
}

#[test]
fn an_original_stays_and_a_second_one_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, office) = office(folder.path());
    let entry = numbered(&clerk, form(&office, Kind::CongVan, "rà soát hồ sơ"));
    let path = folder.path().join("da-ky.pdf");
    fs::write(&path, "%PDF-1.7 nothing").unwrap();
    let mut wish = AttachOriginal {
        entry,
        source: OriginalSource::File(path),
        medium: Medium::DienTu,
        reason: String::new(),
    };
    let view = clerk.attach_original(wish.clone()).unwrap();
    assert!(view.attachments[0].original);
    let again = clerk.attach_original(wish.clone()).unwrap_err();
    assert_eq!(again.code, FailureCode::BadInput);
    wish.reason = "ký lại do sai ngày".into();
    assert_eq!(clerk.attach_original(wish).unwrap().attachments.len(), 2);
    let signatures = clerk.read_signatures(view.attachments[0].id).unwrap();
    assert_eq!(signatures.signatures, []);
    assert_eq!(signatures.sentences.len(), 1);
}

/// Words of a page of a PDF with the heights they stand at, as poppler reads them.
fn words(path: &Path, page: u32) -> Vec<(f64, String)> {
    let page = page.to_string();
    let done = std::process::Command::new("pdftotext")
        .args(["-bbox", "-f", &page, "-l", &page])
        .args([path, Path::new("-")])
        .output()
        .expect("poppler is installed by the test command");
    let text = String::from_utf8(done.stdout).unwrap();
    let word = |line: &str| {
        let height = line.split("yMin=\"").nth(1)?.split('"').next()?;
        let word = line.split('>').nth(1)?.split('<').next()?;
        // Stamping writes the same matrix with other decimals.
        let height: f64 = height.parse().ok()?;
        Some((height.round(), word.to_owned()))
    };
    text.lines().filter_map(word).collect()
}

#[test]
fn a_copy_is_the_copied_paper_with_its_words_behind_it() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, office) = office(folder.path());
    let original = folder.path().join("goc.pdf");
    fs::write(&original, LETTER).unwrap();
    let copied = |file: &Path| {
        let source = OutgoingForm {
            files: vec![file.display().to_string()],
            ..form(&office, Kind::CongVan, "rà soát hồ sơ")
        };
        let source = numbered(&clerk, source);
        let form = OutgoingForm {
            symbol: "SY-UBND".into(),
            ..form(&office, Kind::SaoY, "rà soát hồ sơ")
        };
        clerk
            .register_copy(CopyForm { source, form })
            .unwrap()
            .entry
    };
    let entry = copied(&original);
    let wish = |name: &str, medium| PrintCopy {
        entry,
        medium,
        path: folder.path().join(name),
    };

    let paper = wish("giay.pdf", Medium::Giay);
    let printed = clerk.print_copy(paper.clone()).unwrap();
    assert_eq!(printed.pages, Some((1, 1)), "its page has room");
    let before = words(&original, 1);
    let after = words(&paper.path, 1);
    let lowest = before.iter().map(|word| word.0).fold(0.0, f64::max);
    let (old, new): (Vec<_>, Vec<_>) = after.into_iter().partition(|word| word.0 <= lowest);
    assert_eq!(old, before, "the copied words stand where they stood");
    let new: Vec<String> = new.into_iter().map(|word| word.1).collect();
    let new = new.join(" ");
    for said in [
        "SAO Y",
        "01/SY-UBND",
        "ngày 23 tháng 11 năm 2026",
        "Nguyễn Văn An",
    ] {
        assert!(new.contains(said), "{said} in {new}");
    }
    assert!(fs::read(&paper.path).unwrap().starts_with(LETTER));

    let file = wish("dien-tu.pdf", Medium::DienTu);
    clerk.print_copy(file.clone()).unwrap();
    let first: Vec<String> = words(&file.path, 1)
        .into_iter()
        .map(|word| word.1)
        .collect();
    let line = "SAO Y; Ủy ban nhân dân xã Sơn Đông; 23/11/2026; 08:30:00 +07:00";
    assert!(first.join(" ").contains(line), "{first:?}");

    // Copies of copies fill the sheet; what has no room on it stands on a page behind.
    let mut sheet = paper.path.clone();
    let mut pages = 1;
    for number in 2..=4 {
        let entry = copied(&sheet);
        sheet = folder.path().join(format!("{number}.pdf"));
        let path = sheet.clone();
        let wish = PrintCopy {
            entry,
            path,
            medium: Medium::Giay,
        };
        pages = clerk.print_copy(wish).unwrap().pages.unwrap().1;
    }
    assert_eq!(pages, 2);
    assert!(words(&sheet, 2).iter().any(|word| word.1 == "SAO"));

    let other = numbered(&clerk, form(&office, Kind::CongVan, "rà soát hồ sơ"));
    let refused = clerk
        .print_copy(PrintCopy {
            entry: other,
            ..paper
        })
        .unwrap_err();
    assert!(refused.sentence.contains("bản sao y"), "{refused:?}");
}
