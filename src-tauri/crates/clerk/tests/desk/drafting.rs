//! Drafts, their pages, and their way into the book.

use std::fs;
use std::path::Path;

use clerk::contract::*;
use document::Kind;
use document::manuscript::Paragraph;
use document::text::Line;
use tempfile::TempDir;

use crate::office::*;

#[test]
fn a_draft_becomes_a_numbered_page_in_the_book_and_is_found_after_a_restart() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    desk.receive_document(incoming(body, "1203/STC-NS", date(2026, 8, 5)))
        .unwrap();
    let sheet = letter(&desk, body);
    let preview = desk
        .preview_draft(PreviewRequest {
            sheet: sheet.clone(),
            printing: Printing::Document,
        })
        .unwrap();
    assert_eq!(preview.pages.len(), 1);
    assert!(
        preview.findings.iter().all(|finding| !finding.blocks),
        "{:?}",
        preview.findings
    );
    let saved = desk
        .save_draft(SaveDraft {
            id: None,
            sheet: sheet.clone(),
        })
        .unwrap();
    let request = IssueRequest {
        body,
        draft: saved.id,
        number: NumberWish::default(),
    };
    let plan = desk.plan_issue(request.clone()).unwrap();
    assert_eq!(
        (plan.full.as_str(), plan.blocked_by.len()),
        ("412/UBND-VP", 0)
    );
    let issued = desk.issue_draft(request.clone()).unwrap();
    assert_eq!(issued.full, "412/UBND-VP");
    assert_eq!(
        issued.file_name,
        "2026-08-05_412-UBND-VP_bao-cao-tinh-hinh-de-dieu.pdf"
    );
    assert_eq!(
        code(desk.issue_draft(request)),
        FailureCode::AlreadyNumbered
    );
    let text = lopdf::Document::load(&issued.pdf)
        .unwrap()
        .extract_text(&[1])
        .unwrap();
    assert!(text.contains("412"), "the number is on the page: {text}");
    drop(desk);

    let desk = clerk(folder.path(), at(2026, 8, 6));
    let search = |words: &str| {
        let request = SearchRequest {
            words: words.into(),
            year: None,
            limit: 50,
        };
        desk.search(request).unwrap().hits
    };
    let [reply] = search("de dieu").try_into().unwrap();
    assert_eq!(reply.row.symbol, "412/UBND-VP");
    let letter = &search("chuyen doi so")[0];
    assert_eq!(
        (letter.row.number.as_str(), letter.subject_marks[0]),
        ("1203", (10, 16))
    );
    let list = desk
        .open_list(ListRequest {
            filter: ListFilter {
                direction: Some(Direction::Outgoing),
                year: Some(2026),
                ..ListFilter::default()
            },
            sort: Sort {
                by: SortBy::Number,
                descending: true,
            },
        })
        .unwrap();
    assert_eq!(list.count, 1);
    let rows = desk
        .list_rows(RowsRequest {
            token: list.token,
            from: 0,
            count: 10,
        })
        .unwrap();
    let entry = desk.read_entry(rows[0].entry).unwrap();
    assert_eq!((entry.draft, entry.attachments.len()), (Some(saved.id), 1));
    let opened = desk.open_draft(saved.id).unwrap();
    assert_eq!(opened.issued, Some(rows[0].entry));
}

#[test]
fn a_page_that_cannot_be_printed_burns_no_number() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let mut sheet = letter(&desk, body);
    sheet.bodies[0].0.insert(
        1,
        Paragraph::Text {
            text: Line::plain("chữ 漢 lạ"),
            plain: false,
        },
    );
    let saved = desk.save_draft(SaveDraft { id: None, sheet }).unwrap();
    let request = IssueRequest {
        body,
        draft: saved.id,
        number: NumberWish::default(),
    };
    assert_eq!(
        desk.plan_issue(request.clone()).unwrap().blocked_by.len(),
        1
    );
    let failure = desk.issue_draft(request).unwrap_err();
    assert_eq!(failure.code, FailureCode::BlockedByFinding);
    assert!(failure.sentence.contains('漢'), "{}", failure.sentence);
    let form = outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 5));
    assert_eq!(desk.number_signed_document(form).unwrap().number, "412");
}

#[test]
fn an_issued_draft_opens_with_its_number() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let sheet = letter(&desk, body);
    let draft = desk.save_draft(SaveDraft { id: None, sheet }).unwrap().id;
    desk.issue_draft(IssueRequest {
        body,
        draft,
        number: NumberWish::default(),
    })
    .unwrap();
    let number = desk.open_draft(draft).unwrap().sheet.draft.main.number;
    assert_eq!(number.map(|number| number.value), Some(412));
}

#[test]
fn a_draft_of_one_body_takes_no_number_of_another() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let sheet = letter(&desk, office.bodies[0].id);
    let draft = desk.save_draft(SaveDraft { id: None, sheet }).unwrap().id;
    let request = IssueRequest {
        body: office.bodies[1].id,
        draft,
        number: NumberWish::default(),
    };
    assert_eq!(code(desk.issue_draft(request)), FailureCode::BadInput);
}

#[test]
fn a_new_draft_begins_with_the_signer_and_the_unit_of_the_day() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let chairman = desk.list_signers(body).unwrap().remove(0);
    let last = date(2026, 8, 4);
    desk.end_signer(LastDay {
        id: chairman.id,
        last,
    })
    .unwrap();
    let new = AddSigner {
        body,
        name: "Lê Thị Bình".into(),
        validity: chairman.validity,
        capacity: chairman.capacities[0].form.clone(),
    };
    desk.add_signer(new).unwrap();
    let form = UnitSetup {
        name: "Văn phòng HĐND và UBND".into(),
        abbreviation: "VPHĐ".into(),
    };
    let renamed = RenameUnit {
        unit: office.bodies[0].units[0].id,
        form,
        from: date(2026, 8, 5),
    };
    desk.rename_unit(renamed).unwrap();
    let kind = Kind::CongVan;
    let draft = desk.new_draft(NewDraft { body, kind }).unwrap().draft;
    assert_eq!(draft.main.signing[0].name, "Lê Thị Bình");
    assert_eq!(draft.main.symbol.as_deref(), Some("UBND-VPHĐ"));
    assert_eq!(draft.main.file_copy.as_deref(), Some("VT, VPHĐ"));
}

#[test]
fn a_body_that_keeps_its_head_under_a_new_name_issues_its_drafts() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let old = &office.bodies[0];
    let name = "UBND xã Sơn Đông, tỉnh An Sơn";
    let renamed = RenameBody {
        body: old.id,
        form: BodyForm {
            name: name.into(),
            abbreviation: old.abbreviation.clone(),
            parent_head: vec![],
            head: old.head.clone(),
            place: old.place.clone(),
            code: None,
        },
        from: date(2026, 8, 5),
        numbers_go_on: true,
    };
    let office = desk.rename_body(renamed).unwrap();
    let mut bodies = office.bodies.iter();
    let new = bodies.find(|body| body.name == name).unwrap();
    let body = new.id;
    let sheet = letter(&desk, body);
    let draft = desk.save_draft(SaveDraft { id: None, sheet }).unwrap().id;
    let request = IssueRequest {
        body,
        draft,
        number: NumberWish::default(),
    };
    assert_eq!(desk.issue_draft(request).unwrap().full, "412/UBND-VP");
}

#[test]
fn a_copy_is_neither_drafted_nor_issued() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    // Nor where a series would number it.
    let body = office.bodies[1].id;
    let copies = AddSeries {
        body,
        direction: Direction::Outgoing,
        year: 2026,
        name: "Bản sao".into(),
        kinds: vec![Kind::SaoY],
        paper_book: 0,
        mirrored: String::new(),
        policy: String::new(),
    };
    desk.add_series(copies).unwrap();
    let mut sheet = letter(&desk, body);
    sheet.draft.main.kind = Kind::SaoY;
    let path = folder.path().join("sao-y.pdf");
    let wish = ExportDraft {
        sheet: sheet.clone(),
        printing: Printing::Document,
        wish: ExportWish::default(),
        path: path.clone(),
    };
    assert_eq!(code(desk.export_draft(wish)), FailureCode::BlockedByFinding);
    assert!(!path.exists());
    let draft = desk.save_draft(SaveDraft { id: None, sheet }).unwrap().id;
    let request = IssueRequest {
        body,
        draft,
        number: NumberWish::default(),
    };
    let plan = desk.plan_issue(request.clone()).unwrap();
    assert!(
        plan.blocked_by
            .iter()
            .any(|said| said.contains("Bản sao y"))
    );
    assert_eq!(
        code(desk.issue_draft(request)),
        FailureCode::BlockedByFinding
    );
}

#[test]
fn a_copy_is_refused_behind_another_document_too() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let mut sheet = letter(&desk, office.bodies[0].id);
    let copy = document::Dispatch::new(Kind::TrichSao);
    sheet
        .draft
        .parts
        .push(document::Part::VanBanKemTheo(Box::new(copy)));
    let path = folder.path().join("kem-theo.pdf");
    let wish = ExportDraft {
        sheet,
        printing: Printing::Document,
        wish: ExportWish::default(),
        path: path.clone(),
    };
    assert_eq!(code(desk.export_draft(wish)), FailureCode::BlockedByFinding);
    assert!(!path.exists());
}

#[test]
fn a_sheet_keeps_the_structure_of_its_draft() {
    for name in [
        "cong-van-hai-noi-nhan",
        "quyet-dinh",
        "ke-hoach",
        "van-ban-kho",
    ] {
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples");
        let text = fs::read_to_string(samples.join(format!("{name}.vanthu"))).unwrap();
        let draft = document::draft::read(&text).unwrap();
        assert_eq!(DraftSheet::of(&draft).into_draft(), draft, "{name}");
    }
}

#[test]
fn a_draft_of_somebody_else_is_told_before_it_takes_a_number() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let plan = |sheet| {
        let draft = desk.save_draft(SaveDraft { id: None, sheet }).unwrap().id;
        let request = IssueRequest {
            body,
            draft,
            number: NumberWish::default(),
        };
        desk.plan_issue(request).unwrap().warnings
    };
    let mut sheet = letter(&desk, body);
    assert_eq!(plan(sheet.clone()), [""; 0]);
    sheet.draft.main.agency = vec!["SỞ CÔNG THƯƠNG".into()];
    let [told] = &plan(sheet)[..] else {
        panic!("one warning");
    };
    assert!(told.contains("“SỞ CÔNG THƯƠNG”"), "{told}");
}

#[test]
fn a_draft_takes_the_number_that_was_reserved_for_it() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let sheet = letter(&desk, body);
    let draft = desk.save_draft(SaveDraft { id: None, sheet }).unwrap().id;
    let mut request = IssueRequest {
        body,
        draft,
        number: NumberWish::default(),
    };
    let series = desk.plan_issue(request.clone()).unwrap().series_id.unwrap();
    desk.reserve_numbers(ReserveNumbers {
        series,
        count: 1,
        approved_by: "Chủ tịch".into(),
        reason: "đại hội".into(),
    })
    .unwrap();
    assert_eq!(desk.plan_issue(request.clone()).unwrap().number, "413");
    let reserved = desk.number_ledger(series).unwrap().lines;
    let Some(LedgerLine::Given(line)) = reserved.last() else {
        panic!("{reserved:?}");
    };
    request.number.choice = NumberChoice::Reserved { entry: line.entry };
    assert_eq!(desk.plan_issue(request.clone()).unwrap().number, "412");
    assert_eq!(desk.issue_draft(request).unwrap().full, "412/UBND-VP");
}

#[test]
fn a_word_of_the_office_is_spelled_right() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let mut sheet = letter(&desk, office.bodies[0].id);
    sheet.bodies[0].0.insert(
        1,
        Paragraph::Text {
            text: Line::plain("Số liệu lấy từ phần mềm vnedoc của tỉnh."),
            plain: false,
        },
    );
    let strange = || {
        let request = PreviewRequest {
            sheet: sheet.clone(),
            printing: Printing::Document,
        };
        let findings = desk.preview_draft(request).unwrap().findings.into_iter();
        let words = findings.filter_map(|finding| finding.word);
        words.collect::<Vec<String>>()
    };
    assert_eq!(strange(), ["vnedoc"]);
    let blank = desk.add_own_words(" ".into()).unwrap_err();
    assert_eq!(blank.sentence, "Chưa ghi từ; hãy điền rồi lưu lại.");
    assert_eq!(desk.add_own_words("vnedoc".into()).unwrap(), ["vnedoc"]);
    assert_eq!(strange(), [""; 0]);
    assert_eq!(desk.remove_own_word("vnedoc".into()).unwrap(), [""; 0]);
    assert_eq!(strange(), ["vnedoc"]);
}

#[test]
fn a_draft_that_is_put_away_comes_back_whole() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let save = |desk: &clerk::Clerk, id, subject: &str| {
        let mut sheet = letter(desk, body);
        sheet.draft.main.subject = Some(subject.into());
        desk.save_draft(SaveDraft { id, sheet }).unwrap()
    };
    let saved = save(&desk, None, "rà soát hồ sơ");
    let row = |desk: &clerk::Clerk| desk.list_drafts(()).unwrap().remove(0);
    let before = (row(&desk), desk.open_draft(saved.id).unwrap());
    drop(desk);

    // Another day, so that what comes back is not what was written anew.
    let desk = clerk(folder.path(), at(2026, 8, 7));
    let away = |version| PutAwayDraft {
        id: saved.id,
        version,
    };
    desk.put_away_draft(away(saved.version)).unwrap();
    assert!(row(&desk).put_away);
    assert_eq!(
        code(desk.put_away_draft(away(saved.version))),
        FailureCode::NotFound
    );
    let issue = IssueRequest {
        body,
        draft: saved.id,
        number: NumberWish::default(),
    };
    assert_eq!(code(desk.issue_draft(issue)), FailureCode::NotFound);
    desk.bring_back_draft(saved.id).unwrap();
    assert_eq!((row(&desk), desk.open_draft(saved.id).unwrap()), before);
}

#[test]
fn a_draft_that_somebody_writes_or_that_is_issued_is_not_put_away() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let sheet = letter(&desk, body);
    let seen = desk
        .save_draft(SaveDraft {
            id: None,
            sheet: sheet.clone(),
        })
        .unwrap();
    let away = |version| PutAwayDraft {
        id: seen.id,
        version,
    };
    let written = |desk: &clerk::Clerk, subject: &str| {
        let mut sheet = sheet.clone();
        sheet.draft.main.subject = Some(subject.into());
        let id = Some(seen.id);
        desk.save_draft(SaveDraft { id, sheet }).unwrap()
    };
    let second = written(&desk, "viết thêm");
    let refused = desk.put_away_draft(away(seen.version)).unwrap_err();
    assert!(refused.sentence.contains("vừa được lưu"), "{refused:?}");
    // Who had it open all the while writes on, and loses nothing.
    desk.put_away_draft(away(second.version)).unwrap();
    let third = written(&desk, "viết nữa");
    let row = desk.list_drafts(()).unwrap().remove(0);
    assert_eq!((row.put_away, row.subject.as_str()), (false, "viết nữa"));
    let issue = IssueRequest {
        body,
        draft: seen.id,
        number: NumberWish::default(),
    };
    desk.issue_draft(issue).unwrap();
    let issued = desk.put_away_draft(away(third.version));
    assert_eq!(code(issued), FailureCode::AlreadyNumbered);
    let back = desk.bring_back_draft(seen.id);
    assert_eq!(code(back), FailureCode::AlreadyNumbered);
}
