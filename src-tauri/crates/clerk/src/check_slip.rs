//! Phiếu kiểm tra thể thức: what a check found, on paper.

use chrono::NaiveDate;
use compose::CheckSlip;
use document::listing::{Cell, Column, Listing};
use document::{Draft, Field, Place, date};
use rules::{Finding, Outcome, RuleBook};

use crate::contract::Failure;
use crate::findings::Checked;
use crate::fonts::twin;

/// What is checked, for the head of its slip.
#[derive(Clone, Copy, Debug)]
pub struct CheckedFile<'a> {
    /// `cong-van.docx`
    pub name: &'a str,
    pub draft: &'a Draft,
    /// What reading it told.
    pub told: &'a [String],
}

const TITLE: &str = "PHIẾU KIỂM TRA THỂ THỨC VĂN BẢN";

/// Lays the slip of a check out as PDF.
pub fn check_slip(
    file: CheckedFile,
    checked: &Checked,
    today: Option<NaiveDate>,
) -> Result<Vec<u8>, Failure> {
    let book = RuleBook::nd30_2020();
    let about = about(file, today);
    let notes: Vec<String> = match file.told {
        [] => vec![],
        told => [vec!["Khi đọc tệp:".to_owned()], dashed(told)].concat(),
    };
    let slip = CheckSlip {
        title: TITLE,
        about: &about,
        counts: &counts(checked),
        notes: &notes,
        findings: &findings(checked),
        below: &[conclusion(checked), OUT_OF_REACH.to_owned()],
    };
    let composition = compose::check_slip(&slip, book);
    let fonts = twin();
    let set = typeset::typeset(&composition, fonts);
    let about = pdf::About {
        title: TITLE.to_owned(),
        ..pdf::About::default()
    };
    Ok(pdf::write(&set.pages, fonts, &about)?)
}

const OUT_OF_REACH: &str = "Phiếu chỉ nói về những quy tắc chương trình soát được; nội dung, thẩm \
                            quyền và những quy tắc chưa kiểm tra do người kiểm tra xem.";

fn about(file: CheckedFile, today: Option<NaiveDate>) -> Vec<String> {
    let main = &file.draft.main;
    let book = RuleBook::nd30_2020();
    let number = main.number.as_ref().map(|number| number.to_paper());
    let symbol = main.symbol.as_deref().unwrap_or("…");
    let number = number.unwrap_or_else(|| "…".to_owned());
    let document = format!("{} số {number}/{symbol}", book.kind(main.kind).name);
    let subject = main.subject.clone();
    let checked = today.map(|today| format!("Kiểm tra ngày {}", date::in_figures(today)));
    let lines = [
        Some(format!("Tệp: {}", file.name)),
        Some(document),
        subject,
        checked,
    ];
    lines.into_iter().flatten().collect()
}

fn dashed(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| format!("- {line}")).collect()
}

fn column(key: &str, heading: &str, share: u32) -> Column {
    Column {
        key: key.to_owned(),
        heading: heading.to_owned(),
        share,
    }
}

/// Rules by what became of them.
fn counts(checked: &Checked) -> Listing {
    let outcomes = checked.outcomes;
    let counts = [
        ("pass", "Đạt", outcomes.pass),
        ("fail", "Chưa đạt", outcomes.fail),
        ("needs_look", "Cần xem", outcomes.needs_look),
        ("not_applicable", "Không áp dụng", outcomes.not_applicable),
        ("not_evaluated", "Chưa kiểm tra", outcomes.not_evaluated),
    ];
    Listing {
        title: String::new(),
        columns: counts
            .iter()
            .map(|(key, heading, _)| column(key, heading, 1))
            .collect(),
        rows: vec![
            counts
                .iter()
                .map(|(.., count)| Cell::Number((*count).into()))
                .collect(),
        ],
    }
}

fn findings(checked: &Checked) -> Listing {
    let rows = checked.findings.iter().zip(1..).map(|(finding, number)| {
        vec![
            Cell::Number(number),
            Cell::Text(place_words(finding.place)),
            Cell::Text(weight(finding).to_owned()),
            Cell::Text(said(finding)),
            Cell::Text(finding.clause.clone()),
        ]
    });
    Listing {
        title: String::new(),
        columns: vec![
            column("row", "TT", 5),
            column("place", "Chỗ", 16),
            column("outcome", "Mức", 11),
            column("sentence", "Điều thấy được và cách sửa", 54),
            column("clause", "Căn cứ", 16),
        ],
        rows: rows.collect(),
    }
}

fn weight(finding: &Finding) -> &'static str {
    match (finding.blocks, finding.outcome) {
        (true, _) => "Phải sửa",
        (false, Outcome::Fail) => "Chưa đạt",
        (false, Outcome::NeedsLook) => "Cần xem",
    }
}

/// The sentence, and below it what stands there and what should.
fn said(finding: &Finding) -> String {
    let change = finding.fix.as_ref().filter(|fix| !fix.after.is_empty());
    let change = change.map(|fix| format!("\n“{}” → “{}”", fix.before, fix.after));
    format!("{}{}", finding.sentence, change.unwrap_or_default())
}

fn conclusion(checked: &Checked) -> String {
    let found = checked.findings.len();
    let left = checked.outcomes.not_evaluated;
    let evaluated = checked.outcomes.evaluated();
    match (found, left) {
        (0, 0) => format!("Cả {evaluated} quy tắc kiểm tra được đều đạt."),
        (0, left) => {
            format!("{evaluated} quy tắc kiểm tra được đều đạt; còn {left} quy tắc chưa kiểm tra.")
        }
        (found, 0) => format!("Có {found} điều cần sửa hoặc cần xem."),
        (found, left) => {
            format!("Có {found} điều cần sửa hoặc cần xem; còn {left} quy tắc chưa kiểm tra.")
        }
    }
}

/// Where something stands, in words: `Nội dung, đoạn 5`.
pub fn place_words(place: Place) -> String {
    let field = match place.field {
        Field::Fixed => "Quốc hiệu, Tiêu ngữ",
        Field::Joint => "Cơ quan cùng ban hành",
        Field::DraftMark => "Dấu dự thảo",
        Field::Kind => "Tên loại",
        Field::ParentAgency => "Cơ quan chủ quản",
        Field::Agency => "Cơ quan ban hành",
        Field::Number => "Số",
        Field::Symbol => "Ký hiệu",
        Field::Place => "Địa danh",
        Field::Date => "Địa danh, ngày tháng",
        Field::Subject => "Trích yếu",
        Field::Authority => "Thẩm quyền ban hành",
        Field::Session => "Khóa, kỳ họp",
        Field::Addressees => "Kính gửi",
        Field::Body => "Nội dung",
        Field::Signing => "Người ký",
        Field::Recipients => "Nơi nhận",
        Field::FileCopy => "Lưu",
        Field::Drafter => "Người soạn thảo",
        Field::Copies => "Số bản",
        Field::Urgency => "Độ khẩn",
        Field::Circulation => "Phạm vi lưu hành",
        Field::Address => "Địa chỉ",
        Field::Confirmation => "Xác nhận",
        Field::Layout => "Trình bày trang",
        Field::Label | Field::Title => "Tên phụ lục",
    };
    let unit = match place.field {
        Field::Body => "đoạn",
        Field::Signing => "khối",
        _ => "dòng",
    };
    let line = place.index.map(|index| format!(", {unit} {}", index + 1));
    let part = match place.part {
        0 => String::new(),
        part => format!("Phần kèm theo {part}: "),
    };
    format!("{part}{field}{}", line.unwrap_or_default())
}
