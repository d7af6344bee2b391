//! Mục lục văn bản, tài liệu trong hồ sơ (mục IV): without a head, it lies in the file itself.

use std::collections::HashSet;

use document::Listing;
use rules::RuleBook;

use super::Sheet;
use crate::block::Composition;

#[derive(Clone, Debug)]
pub struct ContentsList<'a> {
    /// Số, ký hiệu hồ sơ.
    pub notation: &'a str,
    pub year: i32,
    pub listing: &'a Listing,
}

/// Composes the list of the papers of a file.
pub fn contents_list(contents: &ContentsList, book: &RuleBook) -> Composition {
    let mut sheet = Sheet::new(book);
    let rules = &book.case_files.contents;
    let bold = sheet.under_title();
    let notation = format!("{} {}", rules.notation, contents.notation);
    let year = format!("Năm {}", contents.year);
    sheet.title(&rules.title, &[(bold, &notation), (bold, &year)]);
    sheet.table(contents.listing, &HashSet::new());
    sheet.finish(&rules.title)
}
