//! The small papers of the desk, read by poppler as they come out.

use std::path::{Path, PathBuf};
use std::process::Command;

use clerk::Clerk;
use clerk::contract::*;
use document::Kind;
use tempfile::TempDir;

use crate::office::*;

struct Desk {
    home: TempDir,
    clerk: Clerk,
    office: OfficeView,
}

impl Desk {
    /// Monday, 23 November 2026.
    fn new() -> Desk {
        let home = tempfile::tempdir().unwrap();
        let (clerk, office) = office(home.path(), at(2026, 11, 23));
        Desk {
            home,
            clerk,
            office,
        }
    }

    fn body(&self) -> i64 {
        self.office.bodies[0].id
    }

    fn receive(&self, symbol: &str, handler: &str, due: Option<u32>) -> i64 {
        let form = IncomingForm {
            body: self.body(),
            arrived: date(2026, 11, 23),
            arrived_at: None,
            author: "Sở Tài chính".into(),
            symbol: symbol.into(),
            dated: Some(date(2026, 11, 20)),
            dated_as_written: None,
            kind: "Công văn".into(),
            subject: format!("dự toán {symbol}"),
            urgency: None,
            signer: String::new(),
            handler: handler.into(),
            due: due.map(|day| date(2026, 11, day).into()),
            note: String::new(),
            by_rule: false,
            details: Default::default(),
            files: vec![],
            receipt_of: None,
        };
        self.clerk.receive_document(form).unwrap().entry
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Sends a paper; the name of a group means the group.
    fn send(&self, names: &[&str], group: Option<i64>) -> i64 {
        let form = outgoing(self.body(), Kind::CongVan, "UBND-VP", date(2026, 11, 23));
        let entry = self.clerk.number_signed_document(form).unwrap().entry;
        let lines = names.iter().map(|name| RecipientLineForm {
            id: None,
            name: (*name).into(),
            agency: None,
            group: group.filter(|_| name.starts_with("UBND các")),
            bodies: None,
            role: None,
            copies: None,
            channel: None,
        });
        let lines = lines.collect();
        self.clerk
            .set_recipients(SetRecipients { entry, lines })
            .unwrap();
        entry
    }
}

/// What poppler reads on the pages, page by page.
fn words(pdf: &Path) -> Vec<String> {
    let out = Command::new("pdftotext")
        .args(["-layout".as_ref(), pdf.as_os_str(), "-".as_ref()])
        .output()
        .unwrap();
    assert!(out.status.success());
    let text = String::from_utf8(out.stdout).unwrap();
    let pages = text.split('\u{c}').filter(|page| !page.trim().is_empty());
    pages
        .map(|page| page.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn what_was_handed_over_stands_on_one_sheet_or_on_one_for_each_receiver() {
    let desk = Desk::new();
    let entries = vec![
        desk.receive("12/STC-NS", "Phòng Kinh tế", None),
        desk.receive("13/STC-NS", "Văn phòng", None),
        desk.receive("14/STC-NS", "Phòng Kinh tế", None),
    ];
    let print = |receiver: Option<&str>, apart, name: &str| {
        let path = desk.path(name);
        let wish = PrintHandOvers {
            day: date(2026, 11, 23),
            receiver: receiver.map(str::to_owned),
            apart,
            path: path.clone(),
        };
        let printed = desk.clerk.print_hand_overs(wish)?;
        Ok::<_, Failure>((printed, words(&path)))
    };
    let nothing = print(None, false, "khong.pdf").unwrap_err();
    assert!(nothing.sentence.contains("chưa chuyển giao"), "{nothing:?}");
    let all = HandToAll { entries, at: None };
    desk.clerk.hand_to_all(all).unwrap();

    let (printed, pages) = print(None, false, "tat-ca.pdf").unwrap();
    assert_eq!((printed.lines, pages.len()), (3, 1));
    assert!(pages[0].contains("Phòng Kinh tế (2 văn bản)"), "{pages:?}");

    let (_, pages) = print(None, true, "tung-noi.pdf").unwrap();
    assert_eq!(pages.len(), 2);
    let [economy, office] = &pages[..] else {
        unreachable!()
    };
    assert!(economy.contains("Người nhận: Phòng Kinh tế"), "{economy}");
    assert!(economy.contains("12/STC-NS") && economy.contains("14/STC-NS"));
    assert!(economy.contains("Công văn về việc"), "{economy}");
    assert!(!economy.contains("13/STC-NS") && office.contains("13/STC-NS"));
    assert!(
        economy.contains("NGƯỜI GIAO NGƯỜI NHẬN") && economy.ends_with("1/1"),
        "{economy}"
    );

    let (printed, pages) = print(Some("Văn phòng"), false, "mot-noi.pdf").unwrap();
    assert_eq!((printed.lines, pages.len()), (1, 1));
    assert!(pages[0].contains("Người nhận: Văn phòng"));
}

#[test]
fn the_ledger_names_every_number_its_reason_and_who_allowed_it() {
    let desk = Desk::new();
    let series = |name: &str| {
        let mut all = desk.office.bodies[0].series.iter();
        all.find(|series| series.name == name).unwrap().id
    };
    let sent = desk.send(&["Sở Tài chính"], None);
    let inserted = OutgoingForm {
        number: NumberWish {
            choice: NumberChoice::Inserted {
                behind: 412,
                approved_by: "Chủ tịch".into(),
            },
            reason: "văn thư nghỉ ốm".into(),
        },
        ..outgoing(desk.body(), Kind::CongVan, "UBND-KT", date(2026, 11, 23))
    };
    desk.clerk.number_signed_document(inserted).unwrap();
    let reserved = ReserveNumbers {
        series: series("Công văn"),
        count: 1,
        approved_by: "Chánh Văn phòng".into(),
        reason: "hội nghị chiều".into(),
    };
    desk.clerk.reserve_numbers(reserved).unwrap();
    let void = VoidNumber {
        entry: sent,
        reason: "hoãn hội nghị".into(),
    };
    desk.clerk.void_number(void).unwrap();

    let path = desk.path("so-cai.pdf");
    let wish = PrintLedger {
        series: series("Công văn"),
        path: path.clone(),
    };
    let printed = desk.clerk.print_ledger(wish).unwrap();
    assert_eq!(printed.lines, 4);
    let page = words(&path).join(" ");
    for told in [
        "SỔ CÁI SỐ Công văn, năm 2026 (tính đến ngày 23/11/2026)",
        "01 – 411 Sổ giấy",
        "Chủ tịch",
        "Chánh Văn phòng",
        "Trong sổ có 1 số đã hủy, 1 số chèn, 1 số đang giữ.",
        "Không có số nào chưa rõ tình trạng.",
        "1/1",
    ] {
        assert!(page.contains(told), "no “{told}” in {page}");
    }

    // A mirror was given 05 by the other system, and nobody told of 01 to 04.
    let mirrored = OutgoingForm {
        given_number: Some(5),
        ..outgoing(desk.body(), Kind::BaoCao, "UBND", date(2026, 11, 23))
    };
    desk.clerk.number_signed_document(mirrored).unwrap();
    let wish = |name: &str| PrintLedger {
        series: series("Báo cáo"),
        path: desk.path(name),
    };
    desk.clerk.print_ledger(wish("guong.pdf")).unwrap();
    let page = words(&desk.path("guong.pdf")).join(" ");
    assert!(page.contains("Số chưa rõ tình trạng: 01 – 04."), "{page}");
    let sheet = desk.clerk.print_ledger(wish("guong.xlsx")).unwrap();
    assert_eq!((sheet.lines, sheet.pages), (2, None));
}

#[test]
fn everybody_is_reminded_of_what_is_late_or_due_within_some_working_days() {
    let desk = Desk::new();
    desk.receive("11/STC-NS", "Văn phòng", None);
    // Friday a week ago: six working days late on Monday.
    let late = desk.receive("12/STC-NS", "Phòng Kinh tế", Some(13));
    desk.receive("13/STC-NS", "Phòng Kinh tế", Some(25));
    desk.receive("14/STC-NS", "Văn phòng", Some(26));
    let later = desk.receive("15/STC-NS", "Văn phòng", Some(27));
    let support = |entry, assignee: &str| {
        let given = Assign {
            entry,
            roles: vec![RoleFacts {
                role: Role::Support,
                assignee: assignee.into(),
                copies: None,
            }],
        };
        desk.clerk.assign(given).unwrap().roles[1].id
    };
    support(late, "Công an xã");
    // Who supports has to be ready before the paper is due.
    let deadline = SetDeadline {
        entry: later,
        facts: DeadlineFacts {
            assignment: Some(support(later, "Trạm Y tế")),
            ..DeadlineFacts::new(date(2026, 11, 25), DeadlineSource::Leader)
        },
    };
    desk.clerk.set_deadline(deadline).unwrap();
    let asked = |within| RemindersAsked {
        scope: WorkScope {
            body: None,
            from_year: None,
        },
        within,
    };
    let reminded = |receiver: &str, papers, overdue| ReminderReceiver {
        receiver: receiver.into(),
        papers,
        overdue,
    };
    assert_eq!(
        desk.clerk.reminders(asked(2)).unwrap(),
        [
            reminded("Phòng Kinh tế", 2, 1),
            reminded("Công an xã", 1, 1),
            reminded("Trạm Y tế", 1, 0),
            reminded("Văn phòng", 1, 0),
        ],
        "the 24th is a holiday: Thursday is the second working day after Monday"
    );
    let path = desk.path("nhac.pdf");
    let wish = |receiver: Option<&str>| PrintReminders {
        asked: asked(2),
        receiver: receiver.map(str::to_owned),
        path: path.clone(),
    };
    assert_eq!(desk.clerk.print_reminders(wish(None)).unwrap().lines, 5);
    let pages = words(&path);
    assert_eq!(pages.len(), 4);
    let economy = &pages[0];
    for told in [
        "PHIẾU NHẮC VIỆC Kính gửi: Phòng Kinh tế",
        "(đến hết ngày 26/11/2026)",
        "13/11/2026 6 Phòng Kinh tế",
    ] {
        assert!(economy.contains(told), "no “{told}” in {economy}");
    }
    assert!(!economy.contains("14/STC-NS"));
    desk.clerk.print_reminders(wish(Some("Văn phòng"))).unwrap();
    assert_eq!(words(&path).len(), 1);
    let nobody = desk
        .clerk
        .print_reminders(wish(Some("Đoàn xã")))
        .unwrap_err();
    assert_eq!(nobody.code, FailureCode::BadInput);
}

#[test]
fn no_envelope_goes_to_those_named_above() {
    let desk = Desk::new();
    let path = desk.path("bi.pdf");
    let envelopes = |names| {
        let wish = PrintEnvelopes {
            entry: desk.send(names, None),
            recipients: None,
            size: None,
            path: path.clone(),
        };
        desk.clerk.print_envelopes(wish)
    };
    let printed = envelopes(&["Như trên", "Sở Nội vụ"]).unwrap();
    assert_eq!(printed.lines, 1);
    assert!(printed.warnings[0].contains("“Như trên”"), "{printed:?}");
    assert!(words(&path)[0].ends_with("Kính gửi: Sở Nội vụ"));
    let refused = envelopes(&["Như trên;"]).unwrap_err();
    assert!(refused.sentence.contains("nơi nhận"), "{refused:?}");
}

#[test]
fn a_group_has_an_envelope_and_a_label_for_each_member_it_is_known_to_have() {
    let desk = Desk::new();
    let member = |name: &str, address: &str| {
        let form = AgencyForm {
            name: name.into(),
            address: address.into(),
            ..AgencyForm::default()
        };
        desk.clerk.add_agency(form).unwrap().id
    };
    let members = vec![
        member("UBND xã Một", "Thôn Trung, xã Một"),
        member("UBND xã Hai", ""),
    ];
    let group = GroupForm {
        name: "UBND các xã, phường".into(),
        bodies: 96,
        members,
    };
    let group = desk.clerk.add_group(group).unwrap().id;
    let entry = desk.send(
        &["Sở Nội vụ (để báo cáo)", "UBND các xã, phường", "Lưu: VT"],
        Some(group),
    );
    let path = desk.path("bi.pdf");
    let wish = PrintEnvelopes {
        entry,
        recipients: None,
        size: Some("16 × 23 cm".into()),
        path: path.clone(),
    };
    let printed = desk.clerk.print_envelopes(wish.clone()).unwrap();
    assert_eq!(printed.lines, 3);
    assert!(
        printed.warnings[0].contains("96 nơi nhưng mới in 2"),
        "{printed:?}"
    );
    let pages = words(&path);
    assert!(pages[0].ends_with("Kính gửi: Sở Nội vụ"), "{}", pages[0]);
    assert!(
        pages[1].contains("UBND xã Một Thôn Trung, xã Một"),
        "{}",
        pages[1]
    );
    // The envelope says where it comes from once the directory does.
    assert!(
        printed.warnings[1].contains("địa chỉ nơi gửi"),
        "{printed:?}"
    );
    let body = desk.clerk.view_office(()).unwrap().bodies.remove(0);
    member(
        &body.name,
        "Thôn 2, xã Sơn Đông\nĐiện thoại: 0260 3 123 456",
    );
    let printed = desk.clerk.print_envelopes(wish.clone()).unwrap();
    assert_eq!(printed.warnings.len(), 1, "{printed:?}");
    let from = "Địa chỉ: Thôn 2, xã Sơn Đông Điện thoại: 0260 3 123 456 Số/ký hiệu";
    for page in words(&path) {
        assert!(page.contains(from), "{page}");
    }
    let unknown = PrintEnvelopes {
        size: Some("A9".into()),
        ..wish
    };
    assert!(desk.clerk.print_envelopes(unknown).is_err());

    let choices = desk.clerk.paper_choices(()).unwrap();
    assert!(choices.envelopes.len() > 1);
    let wish = PrintLabels {
        entry,
        recipients: None,
        symbol: true,
        sheet: choices.labels[0].clone(),
        skip: 23,
        path: desk.path("nhan.pdf"),
    };
    let printed = desk.clerk.print_labels(wish.clone()).unwrap();
    assert_eq!(
        (printed.lines, printed.pages),
        (3, Some((1, 2))),
        "one label was left"
    );
    let pages = words(&desk.path("nhan.pdf"));
    assert_eq!(pages[0], "Sở Nội vụ 412/UBND-VP");
    let too_small = LabelSheet {
        width: 12.0,
        height: 8.0,
        ..wish.sheet.clone()
    };
    let refused = desk.clerk.print_labels(PrintLabels {
        sheet: too_small,
        ..wish.clone()
    });
    assert!(refused.unwrap_err().sentence.contains("không đủ chỗ"));
    let off_the_paper = LabelSheet {
        columns: 4,
        ..wish.sheet.clone()
    };
    let refused = desk.clerk.print_labels(PrintLabels {
        sheet: off_the_paper,
        ..wish
    });
    assert!(refused.unwrap_err().sentence.contains("A4"));
}

#[test]
fn stamps_come_on_labels_for_one_paper_or_for_a_whole_day() {
    let desk = Desk::new();
    let first = desk.receive("12/STC-NS", "Phòng Kinh tế", None);
    desk.receive("13/STC-NS", "Văn phòng", None);
    let sheet = desk.clerk.paper_choices(()).unwrap().labels[0].clone();
    let wish = |whole_day| PrintStampLabels {
        entry: first,
        whole_day,
        sheet: sheet.clone(),
        skip: 0,
        path: desk.path("dau.pdf"),
    };
    assert_eq!(desk.clerk.print_stamp_labels(wish(false)).unwrap().lines, 1);
    let one = words(&desk.path("dau.pdf")).join(" ");
    assert!(one.contains("Số: 1203") && !one.contains("1204"), "{one}");
    assert_eq!(desk.clerk.print_stamp_labels(wish(true)).unwrap().lines, 2);
    let both = words(&desk.path("dau.pdf")).join(" ");
    assert!(both.contains("1203") && both.contains("1204"), "{both}");
    let small = PrintStampLabels {
        sheet: LabelSheet {
            width: 45.0,
            ..sheet.clone()
        },
        ..wish(false)
    };
    let refused = desk.clerk.print_stamp_labels(small).unwrap_err();
    assert!(refused.sentence.contains("nhỏ hơn dấu"), "{refused:?}");
    let sent = desk.send(&["Sở Tài chính"], None);
    let ours = PrintStampLabels {
        entry: sent,
        ..wish(false)
    };
    assert!(
        desk.clerk.print_stamp_labels(ours).is_err(),
        "what we send has no arrival"
    );
}
