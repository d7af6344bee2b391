//! `export --each-addressee`: one invitation, a paper for each guest.

use std::fs;

use crate::desk::{Desk, sample};
use cli::Exit;

const INVITATION: &str = "giay-moi.vanthu";
const GUESTS: [&str; 3] = [
    "Đại diện lãnh đạo các phòng chuyên môn thuộc xã",
    "Hiệu trưởng các trường mầm non, tiểu học, trung học cơ sở",
    "Trưởng các thôn",
];

fn words(pdf: &std::path::Path) -> String {
    let file = lopdf::Document::load(pdf).expect("a PDF");
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    assert_eq!(pages, [1], "one sheet for one guest");
    let text = file.extract_text(&pages).expect("its words");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_guest_gets_a_paper_of_his_own_under_the_one_number() {
    let desk = Desk::new();
    let text = fs::read_to_string(sample(INVITATION)).unwrap();
    let draft = desk.file(
        "moi.vanthu",
        text.replacen("symbol", "number = 12\nsymbol", 1),
    );
    let folder = desk.word("tung-nguoi");
    desk.run(&["export", &draft, "--each-addressee", "-o", &folder])
        .prints("");
    assert_eq!(
        desk.files(),
        ["moi.vanthu", "tung-nguoi"],
        "nothing stays behind"
    );
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "1_dai-dien-lanh-dao-cac-phong-chuyen-mon-thuoc-xa.pdf",
            "2_hieu-truong-cac-truong-mam-non-tieu-hoc-trung-hoc-co-so.pdf",
            "3_truong-cac-thon.pdf",
        ]
    );
    for (name, guest) in names.iter().zip(GUESTS) {
        let words = words(&desk.path("tung-nguoi").join(name));
        assert!(words.contains("12/GM-UBND"), "{words}");
        assert!(
            words.contains(&format!("trân trọng kính mời: {guest}")),
            "{words}"
        );
        let others = GUESTS.iter().filter(|other| words.contains(**other));
        assert_eq!(others.count(), 1, "{words}");
    }
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let desk = Desk::new();
    let folder = desk.path("tung-nguoi");
    let export = || {
        let folder = desk.word("tung-nguoi");
        desk.run(&[
            "export",
            &sample(INVITATION),
            "--each-addressee",
            "-o",
            &folder,
        ])
    };
    fs::create_dir(&folder).unwrap();
    export().prints("");
    export().says(Exit::No, "không trống");
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "thư cũ").unwrap();
    export().says(Exit::No, "hãy ghi tên một thư mục mới");
    assert_eq!(fs::read_to_string(&folder).unwrap(), "thư cũ");
}

#[test]
fn what_cannot_be_written_for_each_is_said_and_leaves_nothing() {
    let desk = Desk::new();
    let each = |draft: &str, more: &[&str]| {
        desk.run(&[&["export", draft, "--each-addressee", "-o"], more].concat())
    };
    let invitation = sample(INVITATION);
    each(&invitation, &["giay-moi.pdf"]).says(Exit::Misuse, "tên một thư mục");
    each(&invitation, &["x", "--signing-copy"]).says(Exit::Misuse, "không đi cùng");
    let nowhere = desk.word("khong-co/tung-nguoi");
    each(&invitation, &[&nowhere]).says(Exit::Failed, "Không tìm thấy");
    let folder = desk.word("tung-nguoi");
    each(&sample("ke-hoach.vanthu"), &[&folder]).says(Exit::No, "chưa ghi gửi ai");
    let text = fs::read_to_string(&invitation).unwrap();
    let odd = desk.file("la.vanthu", text.replacen("Trưởng các thôn", "Ông 漢", 1));
    each(&odd, &[&folder]).says(Exit::No, "“漢”");
    assert_eq!(desk.files(), ["la.vanthu"]);
}

#[test]
fn guests_come_from_a_spreadsheet_instead_of_those_of_the_draft() {
    let desk = Desk::new();
    let guests = desk.file(
        "khach.csv",
        "STT,Họ và tên,Chức vụ\n1,Bà Nguyễn Thị Hoa,Trưởng thôn\n2,Ông Lê Minh Đức,\n",
    );
    let (invitation, folder) = (sample(INVITATION), desk.word("moi"));
    let each = |guests: &str| {
        let more = ["--guests", guests, "-o", &folder];
        desk.run(
            &[
                &["export", &invitation, "--each-addressee"],
                more.as_slice(),
            ]
            .concat(),
        )
    };
    each(&guests).prints("");
    let paper = words(&desk.path("moi").join("2_ong-le-minh-duc.pdf"));
    assert!(paper.contains("kính mời: Ông Lê Minh Đức"), "{paper}");
    assert!(!paper.contains(GUESTS[0]), "{paper}");

    let nobody = desk.file("so.csv", "1,2\n3,4\n");
    each(&nobody).says(Exit::No, "không có cột nào ghi tên");
    desk.run(&["export", &invitation, "--guests", &guests, "-o", "x.pdf"])
        .says(Exit::Misuse, "--each-addressee");
}
