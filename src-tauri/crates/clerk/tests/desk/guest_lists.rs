//! Names taken from a spreadsheet.

use clerk::contract::*;
use tempfile::TempDir;

use crate::office::*;

#[test]
fn a_list_of_guests_is_read_and_a_file_without_one_is_told_in_one_sentence() {
    let folder = TempDir::new().unwrap();
    let (desk, _) = office(&folder.path().join("office"), at(2026, 8, 5));
    let read = |name: &str, words: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, words).unwrap();
        desk.read_guests(path.display().to_string())
    };
    let list = "STT;Khách mời;Chức vụ\n1;Bà Nguyễn Thị Hoa;Trưởng thôn\n2;Ông Lê Minh Đức;\n";
    assert_eq!(
        read("khach.csv", list.as_bytes()),
        Ok(vec!["Bà Nguyễn Thị Hoa".into(), "Ông Lê Minh Đức".into()])
    );
    for (name, words, why) in [
        (
            "so.csv",
            "1,2\n3,4\n".as_bytes(),
            "không có cột nào ghi tên",
        ),
        ("trong.xlsx", b"", "Tệp trống"),
        ("thu.pdf", b"%PDF-1.7\n", "Tệp là PDF"),
    ] {
        let refused = read(name, words).unwrap_err();
        assert_eq!(refused.code, FailureCode::BadInput);
        assert!(refused.sentence.contains(why), "{}", refused.sentence);
        assert!(refused.sentence.contains(name), "{}", refused.sentence);
    }
    let gone = desk.read_guests(folder.path().join("khong-co.csv").display().to_string());
    assert_eq!(code(gone), FailureCode::File);
}
