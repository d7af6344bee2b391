//! What old books of real desks do beside the form of the decree.

use super::*;

const ARRIVALS: [&str; 7] = [
    "Số đến",
    "Ngày đến",
    "Tác giả",
    "Số, ký hiệu",
    "Trích yếu",
    "Đơn vị hoặc người nhận",
    "Ngày chuyển",
];

#[test]
fn a_head_of_two_rows_is_read_either_way_round() {
    let mut sheet = grid(&[
        &["TT", "Văn bản đến", "", "Văn bản", "", "", "Trích yếu"],
        &[
            "",
            "Số",
            "Ngày",
            "Số, ký hiệu",
            "Ngày tháng",
            "Cơ quan ban hành",
            "",
        ],
        &[
            "1",
            "7",
            "@2025-03-11",
            "1/STC",
            "@2025-03-10",
            "Sở Tài chính",
            "dự toán",
        ],
    ]);
    for (first, last) in [(1, 2), (3, 5)] {
        sheet.merged.push(Merged {
            first: Place {
                row: 1,
                column: first,
            },
            last: Place {
                row: 1,
                column: last,
            },
        });
    }
    let book = told(sheet, &Mapping::default());
    let (number, facts) = incoming(&book, 3);
    assert_eq!(
        (number.as_str(), facts.arrived_on, facts.paper.date.day()),
        ("7", Some(day(2025, 3, 11)), Some(day(2025, 3, 10)))
    );
    assert_eq!(
        (facts.number.as_str(), facts.paper.agency.as_str()),
        ("1", "Sở Tài chính")
    );
}

#[test]
fn the_day_of_handing_over_is_a_column_of_its_own_where_somebody_got_it() {
    let book = read(&[
        &ARRIVALS,
        &[
            "1",
            "13/03/2025",
            "Sở A",
            "1/A",
            "một",
            "Phòng Kinh tế",
            "14/03/2025",
        ],
        &["2", "13/03/2025", "Sở A", "2/A", "hai", "", "14/03/2025"],
    ]);
    let (_, handed) = incoming(&book, 2);
    assert_eq!(
        (handed.handed_on, handed.note.as_str()),
        (Some(day(2025, 3, 14)), "")
    );
    let (_, kept) = incoming(&book, 3);
    assert_eq!(
        (kept.handed_on, kept.note.as_str()),
        (None, "Ngày chuyển: 14/03/2025")
    );
}

#[test]
fn what_is_marked_secret_stays_outside() {
    let mut head = ARRIVALS.to_vec();
    head.extend(["Độ mật", "Ghi chú"]);
    let line = |number, secrecy, note| {
        vec![
            number,
            "13/03/2025",
            "Sở A",
            "1/A",
            "một",
            "",
            "",
            secrecy,
            note,
        ]
    };
    let lines = [
        head,
        line("1", "Thường", "kèm đĩa"),
        line("2", "Mật", ""),
        line("3", "", "Tối mật"),
        line("4", "", "niêm yết bí mật thư tín"),
    ];
    let lines: Vec<&[&str]> = lines.iter().map(Vec::as_slice).collect();
    let book = read(&lines);
    assert_eq!(incoming(&book, 2).1.note, "kèm đĩa");
    for row in [3, 4] {
        let [reason] = reasons(&book, row)[..] else {
            panic!("{:?}", reasons(&book, row));
        };
        assert!(reason.contains("bí mật nhà nước"), "{reason}");
    }
    assert_eq!(incoming(&book, 5).1.note, "niêm yết bí mật thư tín");
}

#[test]
fn a_ditto_mark_repeats_the_row_above() {
    let book = read(&[
        &ARRIVALS,
        &[
            "1",
            "13/03/2025",
            "Sở Nội vụ",
            "1/A",
            "một",
            "Phòng Kinh tế",
            "",
        ],
        &["2", "\"", "- nt -", "2/A", "hai", "nt", ""],
        &["3", "''", "nt", "3/A", "nt", "Ban NT", ""],
    ]);
    for row in [3, 4] {
        let (_, facts) = incoming(&book, row);
        assert_eq!(
            (facts.arrived_on, facts.paper.agency.as_str()),
            (Some(day(2025, 3, 13)), "Sở Nội vụ")
        );
    }
    assert_eq!(incoming(&book, 3).1.assignee, "Phòng Kinh tế");
    let (_, last) = incoming(&book, 4);
    // Each paper has a subject of its own.
    assert_eq!(
        (last.assignee.as_str(), last.paper.subject.as_str()),
        ("Ban NT", "nt")
    );
}

#[test]
fn a_file_that_lost_its_marks_is_told_as_such() {
    let lost = grid(&[
        &[
            "Ng\u{e0}y ??n",
            "S? ??n",
            "T\u{e1}c gi?",
            "Tr\u{ed}ch y?u n?i dung",
        ],
        &["05/03/2025", "1", "S? N?i v?", "r\u{e0} so\u{e1}t h? s?"],
    ]);
    let refused = |grid| {
        let book = Workbook {
            grids: vec![grid],
            notes: vec![],
        };
        recognise(&book, &Mapping::default()).unwrap_err()
    };
    assert_eq!(refused(lost), NoTable::MarksLost);
    let question = grid(&[&[
        "Ai nhận?",
        "Khi nào?",
        "Ở đâu?",
        "Vì sao?",
        "Bao nhiêu?",
        "Gì?",
    ]]);
    assert_eq!(refused(question), NoTable::NotFound);
}

#[test]
fn a_book_that_counts_arrivals_by_rows_is_told_how_to_say_so() {
    let book = read(&[
        &["STT", "Ngày đến", "Tác giả", "Số, ký hiệu", "Trích yếu"],
        &["1", "13/03/2025", "Sở Nội vụ", "1/A", "một"],
    ]);
    assert!(
        notes(&book).contains("cột A “STT” chính là số đến"),
        "{}",
        notes(&book)
    );
}

#[test]
fn a_number_that_was_voided_on_paper_comes_as_such() {
    let head = [
        "Số, ký hiệu",
        "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Nơi nhận",
        "Ghi chú",
    ];
    let book = read(&[
        &head,
        &["05/UBND-VP", "13/03/2025", "Công văn họp", "Sở A", ""],
        &["06", "", "", "", "Hủy số: hội nghị hoãn"],
        &["07/QĐ-UBND", "14/03/2025", "", "Sở A", "không sử dụng"],
        &["08", "", "", "", "Huyện gửi"],
        &["04", "", "", "", "huỷ"],
    ]);
    let void = |row| {
        let row = book.rows.iter().find(|one| one.row == row).unwrap();
        match &row.read.as_ref().unwrap().facts {
            Facts::Void(void) => (void.reason.as_str(), void.symbol.as_str(), void.day),
            other => panic!("{other:?}"),
        }
    };
    let above = Some(day(2025, 3, 13));
    assert_eq!(void(3), ("Hủy số: hội nghị hoãn", "UBND-VP", above));
    let own = Some(day(2025, 3, 14));
    assert_eq!(void(4), ("không sử dụng", "QĐ-UBND", own));
    assert_eq!(reasons(&book, 5).len(), 2);
    assert_eq!(void(6), ("huỷ", "", None), "of the year before, or of this");
    assert_eq!(book.rows[1].doubts.len(), 2, "{:?}", book.rows[1].doubts);
}

/// A head of three rows, the upper ones merged over several columns.
#[test]
fn a_head_of_three_rows_is_read_to_its_foot() {
    let mut sheet = grid(&[
        &["SỔ VĂN BẢN ĐẾN NĂM 2025"],
        &["Ngày đến", "Số đến", "VĂN BẢN", "", "", "", "Xử lý"],
        &["", "", "Tác giả", "Số, ngày", "", "", "Đơn vị nhận"],
        &["", "", "", "Số", "Ký hiệu", "Ngày tháng", ""],
        &[
            "13/03/2025",
            "7",
            "Sở A",
            "05",
            "SA-VP",
            "10/03/2025",
            "Phòng Kinh tế",
        ],
    ]);
    for (row, first, last) in [(1, 0, 6), (2, 2, 5), (3, 3, 5)] {
        let corner = |column| Place { row, column };
        sheet.merged.push(Merged {
            first: corner(first),
            last: corner(last),
        });
    }
    let book = told(sheet, &Mapping::default());
    assert_eq!(book.table.headings, (2, 4));
    assert_eq!(rows(&book), [5], "no row of the head is an entry");
    let fields: Vec<Field> = book.table.columns.iter().map(|one| one.field).collect();
    assert_eq!(
        fields,
        [
            Field::ArrivedOn,
            Field::ArrivalNumber,
            Field::Agency,
            Field::PaperNumber,
            Field::Symbol,
            Field::PaperDate,
            Field::Assignee,
        ]
    );
}

#[test]
fn a_head_that_stands_deep_is_found_where_the_clerk_points() {
    let title = ["Trang bìa"];
    let mut sheet: Vec<&[&str]> = vec![&title; 70];
    sheet.push(&ARRIVALS);
    sheet.push(&["1", "13/03/2025", "Sở A", "1/A", "một"]);
    let mapping = Mapping {
        heading_row: Some(71),
        ..Mapping::default()
    };
    let book = told(grid(&sheet), &mapping);
    assert_eq!(incoming(&book, 72).0, "1");
}

#[test]
fn place_day_and_name_under_the_last_foot_are_no_entries() {
    let book = read(&[
        &ARRIVALS,
        &["1", "13/03/2025", "Sở A", "1/A", "một", "VP"],
        &["Tổng cộng: 1 văn bản"],
        &["", "", "", "", "Sơn Đông, ngày 31 tháng 12 năm 2025"],
        &["", "", "", "", "VĂN THƯ"],
        &["", "", "", "", "Nguyễn Thị Hoa"],
        &["9", "", "", "", "còn một dòng"],
    ]);
    assert_eq!(rows(&book), [2, 7], "a row with a number is an entry");
    let told = "Bỏ qua dòng 3, 4, 5, 6: dòng tổng cộng hoặc chữ ký.";
    assert!(
        book.notes.iter().any(|note| note == told),
        "{:?}",
        book.notes
    );
}

#[test]
fn a_number_is_never_cut_short() {
    let book = read(&[
        &ARRIVALS,
        &["12 bis", "13/03/2025", "Sở A", "1/A", "một", "VP"],
        &["1.234", "13/03/2025", "Sở A", "2/A", "hai", "VP"],
        &["7 (hỏa tốc)", "13/03/2025", "Sở A", "3/A", "ba", "VP"],
    ]);
    for (row, words) in [(2, "12 bis"), (3, "1.234")] {
        assert!(reasons(&book, row)[0].contains(words), "{row}");
    }
    assert_eq!(incoming(&book, 4).0, "7");
}

#[test]
fn a_paper_whose_number_is_called_void_comes_in_with_a_doubt() {
    let head = [
        "Số, ký hiệu",
        "Ngày tháng văn bản",
        "Trích yếu",
        "Nơi nhận",
        "Ghi chú",
    ];
    let book = read(&[
        &head,
        &["22 (hủy)", "13/03/2025", "một", "VP"],
        &["23/UBND", "13/03/2025", "hai", "VP", "Hủy"],
        &["24/UBND", "13/03/2025", "hủy kết quả thầu", "VP"],
        &["25 (hủy)", "13/03/2025"],
    ]);
    let doubts = |row| {
        let row = book.rows.iter().find(|one| one.row == row).unwrap();
        row.doubts.iter().any(|doubt| doubt.contains("hủy mà vẫn"))
    };
    assert_eq!([2, 3, 4].map(doubts), [true, true, false]);
    let (_, facts) = outgoing(&book, 2);
    assert_eq!(
        (facts.paper.symbol.as_str(), facts.note.as_str()),
        ("", "hủy")
    );
    let Facts::Void(void) = &book.rows[3].read.as_ref().unwrap().facts else {
        panic!("a number without a paper");
    };
    assert_eq!(
        (void.symbol.as_str(), void.reason.as_str()),
        ("UBND", "hủy")
    );
}

#[test]
fn letters_of_old_fonts_are_told() {
    let sheet = grid(&[&[
        "Soá ñeán",
        "Ngaøy ñeán",
        "Taùc giaû",
        "Trích yeáu",
        "Kyù hieäu",
    ]]);
    let book = Workbook {
        grids: vec![sheet],
        notes: vec![],
    };
    assert_eq!(
        recognise(&book, &Mapping::default()),
        Err(NoTable::OldLetters)
    );
}

#[test]
fn the_first_entry_is_no_part_of_the_head() {
    let book = read(&[
        &[
            "Số CV đến",
            "Ngày nhận CV",
            "Cơ quan ban hành CV",
            "Số hiệu CV",
            "Ngày CV",
            "Nội dung CV",
        ],
        &["#12", "05/01/2025", "Sở", "3/S", "03/01/2025", "mời họp"],
        &["#13", "25/01/2025", "Sở", "4/S", "23/01/2025", "báo cáo"],
    ]);
    assert_eq!(rows(&book), [2, 3]);
    let (number, facts) = incoming(&book, 2);
    assert_eq!(
        (number.as_str(), facts.arrived_on),
        ("12", Some(day(2025, 1, 5)))
    );
    let paper = &facts.paper;
    assert_eq!(
        (paper.agency.as_str(), paper.subject.as_str()),
        ("Sở", "mời họp")
    );
    assert_eq!(paper.date.day(), Some(day(2025, 1, 3)));
}
