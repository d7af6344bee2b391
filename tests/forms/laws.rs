//! What holds of a register however many rows it has and however long they are.

use compose::{Book, BookEnd, BookPaper, Composition, Issuer, Section};
use document::Listing;
use document::listing::Cell;
use paper::{Item, Page, Pages};
use rules::{BookForm, RuleBook};
use tests::golden::must_stay_on_the_page;
use typeset::Trouble;

use crate::samples::{self, INCOMING, closing, issuer};
use crate::{pages, set};

/// An incoming register of so many rows, number and subject all different.
fn rows(count: usize, subject: impl Fn(usize) -> String) -> Listing {
    let mut listing = samples::listing(BookForm::Incoming, &INCOMING[..1]);
    let row = listing.rows[0].clone();
    listing.rows = (1..=count)
        .map(|number| {
            let mut row = row.clone();
            row[1] = Cell::Text(number.to_string());
            row[5] = Cell::Text(subject(number));
            row
        })
        .collect();
    listing
}

fn compose(book: &Book) -> Composition {
    compose::book(book, RuleBook::nd30_2020())
}

fn open<'a>(issuer: &'a Issuer, listing: &'a Listing) -> Book<'a> {
    samples::book(BookForm::Incoming, issuer, listing)
}

fn closed<'a>(issuer: &'a Issuer, listing: &'a Listing) -> Book<'a> {
    Book {
        end: BookEnd::Closed(closing()),
        ..open(issuer, listing)
    }
}

/// The lines of words on a page that belong to nodes of a name.
fn lines<'p>(all: &'p Pages, page: &'p Page, name: &'p str) -> impl Iterator<Item = String> + 'p {
    page.marks.iter().filter_map(move |mark| match &mark.item {
        Item::Text(text) if all.nodes[mark.from.node.0 as usize].name == name => {
            Some(text.words.as_str().to_owned())
        }
        _ => None,
    })
}

/// The words of all cells, joined in their order.
fn cells(all: &Pages) -> String {
    let lines = all.pages.iter().flat_map(|page| lines(all, page, "ô sổ"));
    let lines = lines.collect::<Vec<String>>().join(" ");
    lines.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_subject_of_500_characters_is_wrapped_and_not_cut() {
    let sentence = "về việc phối hợp rà soát, thống kê diện tích đất lâm nghiệp do các hộ đang sử \
                    dụng trên địa bàn xã ";
    let subject: String = sentence.repeat(6).chars().take(500).collect();
    let subject = subject.trim().to_owned();
    let issuer = issuer();
    for sheet in [BookPaper::A4, BookPaper::A3] {
        let listing = rows(30, |_| subject.clone());
        let book = Book {
            sheet,
            ..open(&issuer, &listing)
        };
        let all = pages("500", &compose(&book));
        must_stay_on_the_page("500", &all);
        let words = cells(&all);
        assert_eq!(words.matches(&subject).count(), 30, "{sheet:?}");
    }
}

#[test]
fn a_row_taller_than_a_page_runs_over_pages_under_repeated_heads() {
    let giant = "nội dung rất dài ".repeat(2_000);
    let listing = rows(2, |number| match number {
        1 => giant.clone(),
        _ => "ngắn".to_owned(),
    });
    let issuer = issuer();
    let set = set(&compose(&open(&issuer, &listing)));
    assert!(matches!(set.troubles[..], [Trouble::TooTall { .. }]));
    let all = set.pages;
    assert!(all.pages.len() > 4, "{} pages", all.pages.len());
    must_stay_on_the_page("giant", &all);
    let words = cells(&all);
    for word in ["nội", "dung", "rất", "dài"] {
        assert_eq!(words.matches(word).count(), 2_000, "{word}");
    }
    for page in &all.pages[1..] {
        assert!(lines(&all, page, "ô tiêu đề").any(|line| line == "(10)"));
    }
}

#[test]
fn the_heads_and_the_numbers_stand_on_every_page_and_the_cover_has_none() {
    let issuer = issuer();
    let listing = rows(300, |number| format!("Công văn thứ {number} về việc họp"));
    let all = pages("300", &compose(&closed(&issuer, &listing)));
    let count = all.pages.len();
    assert!(count > 10, "{count} pages");
    let (last, leaves) = all.pages[1..].split_last().unwrap();
    for (number, page) in (2..).zip(leaves) {
        let numbers: Vec<String> = lines(&all, page, "trang").collect();
        assert_eq!(numbers, [format!("{number}/{count}")]);
        let heads: Vec<String> = lines(&all, page, "ô tiêu đề").collect();
        assert!(heads.contains(&"(1)".to_owned()) && heads.contains(&"(10)".to_owned()));
    }
    assert_eq!(lines(&all, &all.pages[0], "trang").count(), 0);
    let words: Vec<String> = lines(&all, last, "kết thúc").collect();
    let pages = format!("Sổ này có {count} trang, kể cả bìa, từ số 01 đến số 09.");
    assert!(words.contains(&pages), "{words:?}");
    let fingerprint = "Mã kiểm tra nhật ký: 8f3a 22c1 d907";
    assert!(words.iter().any(|line| line.starts_with(fingerprint)));
}

#[test]
fn printing_on_goes_on_with_the_numbers_and_tells_no_total() {
    let issuer = issuer();
    let listing = rows(40, |_| "Giấy mời họp".to_owned());
    let book = Book {
        cover: false,
        from_page: 14,
        ..open(&issuer, &listing)
    };
    let all = pages("continued", &compose(&book));
    let numbers = all.pages.iter().flat_map(|page| lines(&all, page, "trang"));
    let expected = (14..).map(|number: u32| number.to_string());
    let expected: Vec<String> = expected.take(all.pages.len()).collect();
    assert_eq!(numbers.collect::<Vec<_>>(), expected);

    // The last printing of the year: the cover, the new rows, the closing page.
    let last = Book {
        from_page: 40,
        ..closed(&issuer, &listing)
    };
    let all = pages("last", &compose(&last));
    let total = 39 + all.pages.len() - 1;
    let last = all.pages.last().unwrap();
    let numbers: Vec<String> = lines(&all, last, "trang").collect();
    assert_eq!(numbers, [format!("{total}/{total}")]);
    assert!(lines(&all, last, "kết thúc").any(|line| line.contains(&format!(" {total} trang"))));
}

#[test]
fn a_reprint_says_so_on_every_page() {
    let issuer = issuer();
    let listing = rows(40, |_| "Giấy mời họp".to_owned());
    let book = Book {
        cover: false,
        mark: Some("In lại ngày 05/01/2027".into()),
        ..open(&issuer, &listing)
    };
    let all = pages("reprint", &compose(&book));
    assert!(all.pages.len() > 1);
    for page in &all.pages {
        assert!(
            lines(&all, page, "chân trang").any(|line| line.contains("In lại ngày 05/01/2027"))
        );
    }
}

#[test]
fn what_does_not_go_into_a_stamp_is_told() {
    let mut stamp = samples::stamp();
    stamp.to =
        Some("Phòng Kinh tế; Phòng Văn hóa - Xã hội; Ban Chỉ huy Quân sự xã; Công an xã".into());
    let full = set(&compose::arrival_stamp(&stamp, RuleBook::nd30_2020()));
    assert!(
        matches!(full.troubles[..], [.., Trouble::NoRoom { .. }]),
        "{:?}",
        full.troubles
    );
}

#[test]
fn the_form_of_a_register_says_which_lines_stand_on_its_cover() {
    let issuer = issuer();
    for form in BookForm::ALL {
        let listing = samples::listing(form, &[]);
        let all = pages("cover", &compose(&samples::book(form, &issuer, &listing)));
        let cover: Vec<String> = lines(&all, &all.pages[0], "bìa").collect();
        let numbers = cover.contains(&"Từ số 01 đến số 09".to_owned());
        assert_eq!(numbers, form != BookForm::FollowUp, "{cover:?}");
        assert!(cover.contains(&"Từ ngày 02/01/2026 đến ngày 31/12/2026".to_owned()));
        assert!(cover.contains(&"Quyển số: ".to_owned()));
    }
}

#[test]
fn a_cover_takes_one_page() {
    let issuer = Issuer {
        parent_agency: vec!["MỘT".into(), "HAI".into()],
        agency: vec!["BA".into(), "BỐN".into()],
    };
    let long = "Nghị quyết và văn bản khác của Hội đồng nhân dân phường Phú Thượng Đông";
    for (form, series) in BookForm::ALL
        .into_iter()
        .flat_map(|form| [(form, ""), (form, long)])
    {
        let listing = samples::listing(form, &[]);
        let composition = compose(&Book {
            series: (!series.is_empty()).then(|| series.repeat(2)),
            ..samples::book(form, &issuer, &listing)
        });
        assert!(
            composition
                .sections
                .iter()
                .any(|section: &Section| section.one_page)
        );
        let all = pages("cover", &composition);
        assert_eq!(all.pages.len(), 2, "{form:?} {series}");
        must_stay_on_the_page("cover", &all);
    }
}

#[test]
fn a_symbol_too_wide_for_its_column_ends_behind_a_stroke_and_is_told() {
    let issuer = issuer();
    let mut listing = rows(1, |_| "Công văn".to_owned());
    listing.rows[0][3] = Cell::Text("1027/SNNMT-CCKLVPCTT".into());
    let set = set(&compose(&open(&issuer, &listing)));
    assert!(matches!(set.troubles[..], [Trouble::TooWide { .. }]));
    let lines: Vec<String> = lines(&set.pages, &set.pages.pages[1], "ô sổ").collect();
    assert!(lines.contains(&"1027/SNNMT-".to_owned()), "{lines:?}");
    assert!(lines.contains(&"CCKLVPCTT".to_owned()), "{lines:?}");
}

#[test]
fn a_symbol_and_a_day_in_a_note_are_not_broken() {
    let issuer = issuer();
    for form in BookForm::ALL {
        let mut listing = samples::listing(form, &[]);
        let note = listing
            .columns
            .iter()
            .position(|column| column.key == "note");
        let mut row = vec![Cell::Empty; listing.columns.len()];
        row[note.unwrap()] = Cell::Text("Bị thay thế bởi 145/QĐ-UBND ngày 30/12/2026; Khẩn".into());
        listing.rows = vec![row];
        pages("note", &compose(&samples::book(form, &issuer, &listing)));
    }
}
