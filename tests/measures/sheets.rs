//! Every sample, sheet by sheet: main documents, what they issue, appendices.

use document::dispatch::{Layout, SizeSet};
use document::{Draft, Part};
use tests::traced::{Run, TracedPage};

use crate::elements::{
    agencies, body, foot, national_name, number_and_date, page_and_number, subject,
};
use crate::{Area, NEAR, area, is, near, printed, sample, samples, short_rule};

/// The draft with one layout for all its documents.
fn laid(draft: &Draft, layout: &Layout) -> Draft {
    let mut draft = draft.clone();
    draft.main.layout = layout.clone();
    for part in &mut draft.parts {
        if let Part::VanBanKemTheo(attached) = part {
            attached.layout = layout.clone();
        }
    }
    draft
}

/// The pages of each part: a part begins where no number stands.
fn parts(pages: &[TracedPage], area_of: impl Fn(&TracedPage) -> Area) -> Vec<&[TracedPage]> {
    let numbered = |page: &TracedPage| {
        let top = area_of(page).top;
        page.runs
            .iter()
            .any(|run| run.baseline < top && run.text.trim().parse::<u32>().is_ok())
    };
    pages.chunk_by(|_, next| numbered(next)).collect()
}

#[test]
fn every_sample_has_the_faces_sizes_and_places_of_the_decree_in_both_sets_of_sizes() {
    for (name, draft) in samples() {
        for (sizes, small, large) in [(SizeSet::Lon, 13.0, 14.0), (SizeSet::Nho, 12.0, 13.0)] {
            let layout = Layout {
                sizes: Some(sizes),
                ..Layout::default()
            };
            let draft = laid(&draft, &layout);
            let pages = printed(&draft);
            let parts = parts(&pages, |page| area(page, &layout));
            assert_eq!(
                parts.len(),
                1 + draft.parts.len(),
                "{name}: each part on pages of its own"
            );
            for part in &parts {
                for (index, page) in part.iter().enumerate() {
                    let number = (index > 0).then_some(index + 1);
                    page_and_number(&name, page, area(page, &layout), number, large);
                }
            }
            let attached = draft.parts.iter().zip(&parts[1..]);
            let attached = attached.filter_map(|(part, pages)| match part {
                Part::VanBanKemTheo(dispatch) => Some((&**dispatch, *pages)),
                _ => None,
            });
            for (dispatch, pages) in std::iter::once((&draft.main, parts[0])).chain(attached) {
                let first = &pages[0];
                let area = area(first, &layout);
                assert!((first.width - 210.0).abs() < NEAR && (first.height - 297.0).abs() < NEAR);
                national_name(&name, first, (small, large));
                agencies(&name, first, dispatch, small);
                number_and_date(&name, first, dispatch, large);
                subject(&name, first, dispatch, area, large);
                body(&name, pages, dispatch, large);
                foot(&name, pages, dispatch, large);
            }
        }
    }
}

#[test]
fn a_document_issued_by_another_has_its_head_without_number_and_the_rule_below_its_reference() {
    let pages = printed(&sample("quyet-dinh-ban-hanh-quy-che"));
    let page = &pages[1];
    national_name("1.3", page, (13.0, 14.0));
    assert!(page.find("Số: ").is_none(), "no number");
    assert!(
        !page
            .runs
            .iter()
            .any(|run| run.text.contains("Sơn Đông, ngày")),
        "no date"
    );
    let reference = page.find("(Kèm theo Quyết định số").unwrap();
    is("1.3", reference, "Italic", 14.0);
    let last = page.runs.iter().rfind(|run| run.face == "Italic").unwrap();
    short_rule("1.3", page, last);
    let chapter = page.find("Chương I").unwrap();
    is("1.3", chapter, "Bold", 14.0);
    near("1.3", "centre of a chapter", chapter.middle(), 110.0);
    let title = page.find("NHỮNG QUY ĐỊNH CHUNG").unwrap();
    near("1.3", "centre of its title", title.middle(), 110.0);
    let article = page.find("Điều 1. ").unwrap();
    is("1.3", article, "Bold", 14.0);
    near("1.3", "indent of an article", article.left, 42.7);
    let whole: Vec<&Run> = pages[1..].iter().flat_map(|page| &page.runs).collect();
    assert!(
        !whole.iter().any(|run| run.text.starts_with("Nơi nhận")),
        "no recipients"
    );
}

#[test]
fn appendices_have_roman_numbers_their_own_pages_and_may_lie_on_their_side() {
    let pages = printed(&sample("bao-cao"));
    let sheets: Vec<&TracedPage> = pages
        .iter()
        .filter(|page| page.find("Phụ lục").is_some())
        .collect();
    let [upright, turned] = sheets.as_slice() else {
        panic!("two appendices")
    };
    for (page, label, width) in [(upright, "Phụ lục I", 210.0), (turned, "Phụ lục II", 297.0)]
    {
        near(label, "width of the sheet", page.width, width);
        let centre = (30.0 + page.width - 20.0) / 2.0;
        let heading = page.find("Phụ lục").unwrap();
        assert_eq!(heading.text.trim_end(), label);
        is(label, heading, "Bold", 14.0);
        near(label, "centre", heading.middle(), centre);
        let reference = page.find("(Kèm theo Báo cáo số").unwrap();
        is(label, reference, "Italic", 14.0);
        near(label, "centre of the reference", reference.middle(), centre);
    }
    let single = printed(&sample("quyet-dinh"));
    let heading = single
        .iter()
        .find_map(|page| page.find("Phụ lục\u{20}").or(page.find("Phụ lục")));
    assert_eq!(
        heading.unwrap().text.trim_end(),
        "Phụ lục",
        "a single one has no number"
    );
}
