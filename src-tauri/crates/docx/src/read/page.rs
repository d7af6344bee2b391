//! Sheets: size and margins of a section, and whether it fills more than one page.

use paper::Size;
use rules::PageNumbering;

use super::archive::Archive;
use super::look::twips;
use super::tree::{Tag, parse};
use super::{Sheet, Unread};

/// What stands on the sheets of a section.
#[derive(Clone, Copy, Default)]
pub(super) struct Filling {
    pub letters: usize,
    pub has_table: bool,
    /// A page ends within it.
    pub broken: bool,
}

/// No page holds so many letters at the sizes of the decree.
const TWO_PAGES: usize = 4500;
/// So few never fill one.
const ONE_PAGE: usize = 900;

pub(super) fn sheet(
    section: &Tag,
    number: PageNumbering,
    filling: Filling,
    pages: Option<u32>,
) -> Sheet {
    let size = section.child("pgSz");
    let length = |tag: Option<&Tag>, name: &str, usual: i32| {
        let told = tag.and_then(|tag| tag.number(name));
        twips(told.unwrap_or(usual).abs())
    };
    let margins = section.child("pgMar");
    let gutter = length(margins, "gutter", 0);
    let side = |name: &str| length(margins, name, 1440);
    let several = match (filling.broken || filling.letters > TWO_PAGES, pages) {
        (true, _) => Some(true),
        (false, Some(pages)) => Some(pages > 1),
        (false, None) if filling.letters < ONE_PAGE => Some(false),
        (false, None) => None,
    };
    Sheet {
        // Word's own sheet where a file tells none.
        size: Size {
            width: length(size, "w", 12240),
            height: length(size, "h", 15840),
        },
        margins: [
            side("top"),
            side("right"),
            side("bottom"),
            side("left") + gutter,
        ],
        number,
        has_table: filling.has_table,
        several_pages: several,
    }
}

/// How many pages the program that saved the file counted.
pub(super) fn counted(archive: &mut Archive) -> Result<Option<u32>, Unread> {
    let Some(text) = archive.part("docProps/app.xml")? else {
        return Ok(None);
    };
    let root = parse(&text)?;
    let pages = root
        .child("Pages")
        .and_then(|pages| pages.words().trim().parse().ok());
    // Programs that lay nothing out leave a one there.
    Ok(pages.filter(|pages| *pages > 1))
}
