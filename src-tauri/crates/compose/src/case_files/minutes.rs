//! Biên bản giao nhận hồ sơ, tài liệu (mục V).

use chrono::NaiveDate;
use document::date;
use rules::RuleBook;

use super::Sheet;
use crate::block::Composition;
use crate::issuer::Issuer;

/// What changes hands. An empty text leaves dots to write on.
#[derive(Clone, Debug)]
pub struct HandOverMinutes<'a> {
    pub issuer: &'a Issuer,
    pub place: &'a str,
    pub date: NaiveDate,
    /// `Danh mục hồ sơ năm 2026`
    pub basis: &'a str,
    pub giving: Party<'a>,
    pub taking: Party<'a>,
    /// Tên khối tài liệu.
    pub block: &'a str,
    /// Thời gian của hồ sơ, tài liệu: `2026`, `2024 - 2026`.
    pub span: &'a str,
    pub boxes: &'a str,
    pub metres: &'a str,
    pub paper_files: u32,
    pub electronic_files: u32,
    /// Tệp tin of the electronic files.
    pub computer_files: u32,
    pub condition: &'a str,
}

#[derive(Clone, Copy, Debug)]
pub struct Party<'a> {
    /// `Phòng Kinh tế`, `Lưu trữ cơ quan`
    pub name: &'a str,
    pub person: &'a str,
    pub position: &'a str,
}

/// Composes the minutes of a hand-over.
pub fn hand_over_minutes(minutes: &HandOverMinutes, book: &RuleBook) -> Composition {
    let mut sheet = Sheet::new(book);
    let rules = &book.case_files.minutes;
    let signing = &book.case_files.signing;
    let or_dots = |words: &str| match words.trim() {
        "" => rules.dots.clone(),
        words => words.to_owned(),
    };
    sheet.words = rules.words.style();
    sheet.close = Some(rules.gap.pt());
    sheet.one_page = true;
    let dated = format!("{}, {}", minutes.place, date::in_words(minutes.date));
    sheet.head(minutes.issuer, Some(dated));
    let bold = sheet.under_title();
    sheet.title(&rules.title, &[(bold, &rules.about)]);
    for basis in &rules.bases {
        sheet.line("", basis, false);
    }
    sheet.line(&rules.basis, &format!("{},", or_dots(minutes.basis)), false);
    sheet.line("", &rules.present, false);
    for (word, party) in [
        (&rules.giving, &minutes.giving),
        (&rules.taking, &minutes.taking),
    ] {
        sheet.line(word, &or_dots(party.name), true);
        sheet.line(&rules.person, &or_dots(party.person), false);
        sheet.line(&rules.position, &or_dots(party.position), false);
    }
    sheet.line("", &rules.agreed, false);
    sheet.line(&rules.block, &or_dots(minutes.block), false);
    sheet.line(&rules.span, &or_dots(minutes.span), false);
    sheet.line("", &rules.quantity, false);
    sheet.line("", &rules.paper, false);
    sheet.line(&rules.boxes, &or_dots(minutes.boxes), false);
    let [metres, unit] = &rules.metres;
    let shelf = match minutes.metres.trim() {
        "" => &rules.short_dots,
        written => written,
    };
    let shelf = format!("{metres} {shelf} {unit}");
    let files = format!("{:02}. {shelf}", minutes.paper_files);
    sheet.line(&rules.paper_files, &files, false);
    sheet.line("", &rules.electronic, false);
    for (label, count) in [
        (&rules.electronic_files, minutes.electronic_files),
        (&rules.computer_files, minutes.computer_files),
    ] {
        sheet.line(label, &format!("{count:02}"), false);
    }
    sheet.line(&rules.condition, &or_dots(minutes.condition), false);
    sheet.line("", &rules.attached, false);
    sheet.line("", &rules.closing, false);
    let [left, right] = rules.signatories.each_ref().map(|position| {
        sheet.signature(&[
            (signing.position.style(), position),
            (signing.hint.style(), &rules.hint),
        ])
    });
    sheet.foot(left, right);
    sheet.finish(&format!("{} {}", rules.title, rules.about))
}
