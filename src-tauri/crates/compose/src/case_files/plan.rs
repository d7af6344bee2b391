//! Danh mục hồ sơ (mục II): it goes out attached to a decision and is not signed itself.

use std::collections::HashSet;

use document::Listing;
use rules::RuleBook;

use super::Sheet;
use crate::block::Composition;
use crate::issuer::Issuer;

#[derive(Clone, Debug)]
pub struct PlanList<'a> {
    pub issuer: &'a Issuer,
    pub year: i32,
    /// `Quyết định số 05/QĐ-UBND ngày … của …`; dots until it is known.
    pub issued_with: Option<&'a str>,
    /// Files, and among them their headings.
    pub listing: &'a Listing,
    /// Indexes of the rows that are headings.
    pub headings: &'a HashSet<usize>,
    /// Files kept permanently, and all others.
    pub counts: [u32; 2],
}

/// Composes the plan of a year.
pub fn plan_list(plan: &PlanList, book: &RuleBook) -> Composition {
    let mut sheet = Sheet::new(book);
    let rules = &book.case_files.plan;
    sheet.head(plan.issuer, None);
    let decision = plan.issued_with.unwrap_or(&rules.decision);
    let reference = format!("({} {decision})", rules.attached_to);
    let year = format!("Năm {}", plan.year);
    let bold = sheet.under_title();
    let italic = book.case_files.signing.reference.style();
    sheet.title(&rules.title, &[(bold, &year), (italic, &reference)]);
    sheet.table(plan.listing, plan.headings);
    let [permanent, fixed_term] = plan.counts;
    let [before, behind] = &rules.total;
    let all = permanent + fixed_term;
    sheet.line(before, &format!("{all:02} {behind}"), false);
    sheet.line("", &format!("{permanent:02} {}", rules.permanent), false);
    sheet.line("", &format!("{fixed_term:02} {}", rules.fixed_term), false);
    sheet.finish(&rules.title)
}
