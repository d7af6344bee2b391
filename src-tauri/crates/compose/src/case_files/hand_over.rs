//! Mục lục hồ sơ, tài liệu nộp lưu (mục III): one for permanent files, one for the others.

use std::collections::HashSet;

use chrono::NaiveDate;
use document::{Listing, date, number_words};
use rules::{RetentionClass, RuleBook};

use super::Sheet;
use crate::block::Composition;
use crate::issuer::Issuer;

#[derive(Clone, Debug)]
pub struct HandOverList<'a> {
    /// The body, and under it the unit that hands its files over.
    pub issuer: &'a Issuer,
    pub class: RetentionClass,
    pub year: i32,
    pub listing: &'a Listing,
    pub place: &'a str,
    pub date: NaiveDate,
}

/// Composes one of the two lists. Every row is a file.
pub fn hand_over_list(list: &HandOverList, book: &RuleBook) -> Composition {
    let mut sheet = Sheet::new(book);
    let rules = &book.case_files.hand_over;
    let signing = &book.case_files.signing;
    sheet.head(list.issuer, None);
    let bold = sheet.under_title();
    let year = format!("Năm {}", list.year);
    let under = [(bold, rules.class(list.class)), (bold, year.as_str())];
    sheet.title(&rules.title, &under);
    sheet.table(list.listing, &HashSet::new());
    let count = list.listing.rows.len() as u32;
    let counted = &rules.counted;
    sheet.line(&rules.total, &format!("{count:02} {counted}"), false);
    let words = number_words::in_words_capital(count);
    sheet.line(&rules.in_words, &format!("{words} {counted}"), false);
    let dated = format!("{}, {}", list.place, date::in_words(list.date));
    let signature = sheet.signature(&[
        (signing.date.style(), &dated),
        (signing.position.style(), &rules.maker),
        (signing.hint.style(), &rules.hint),
    ]);
    sheet.foot(vec![], signature);
    sheet.finish(&rules.title)
}
