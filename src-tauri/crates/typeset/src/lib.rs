//! Breaks styled blocks into lines and lines into pages, and reports its troubles.
//!
//! Blocks become *slabs*, strips of the page that are never broken; slabs become pages. A line of
//! a paragraph is a slab, so is a table row, the head of page 1, the signature.

mod balance;
mod border;
mod first_page;
mod foot;
mod line;
mod numbers;
mod pages;
mod pair;
mod paragraph;
mod slab;
mod table;
mod trouble;
mod word;

use std::borrow::Cow;

use compose::{Composition, Flow, Foot, Section};
use paper::{FontSet, Item, Length, Node, Pages};

pub use trouble::Trouble;

use numbers::Numbered;
use pages::Filler;
use slab::Slab;

/// Pages, and what went wrong on the way. The pages are complete even where there are troubles.
pub struct Typeset {
    pub pages: Pages,
    pub troubles: Vec<Trouble>,
}

/// Sets a composition with a font set. The same composition and fonts give the same pages on
/// every machine.
pub fn typeset(composition: &Composition, fonts: &FontSet) -> Typeset {
    let sections = composition.sections.iter();
    let flows = sections.map(|section| section.flow.iter().map(Cow::Borrowed));
    set(composition, flows, composition.nodes.clone(), fonts)
}

/// As [`typeset`], for a composition of many pages that nobody needs any more: what is set makes
/// room for what comes.
pub fn typeset_up(mut composition: Composition, fonts: &FontSet) -> Typeset {
    let nodes = std::mem::take(&mut composition.nodes);
    let sections = composition.sections.iter_mut();
    let flows: Vec<_> = sections
        .map(|section| std::mem::take(&mut section.flow))
        .collect();
    let flows = flows
        .into_iter()
        .map(|flow| flow.into_iter().map(Cow::Owned));
    set(&composition, flows, nodes, fonts)
}

/// Sets the flows of the sections, whoever holds them.
fn set<'f>(
    composition: &Composition,
    flows: impl Iterator<Item: Iterator<Item = Cow<'f, Flow>>>,
    nodes: Vec<Node>,
    fonts: &FontSet,
) -> Typeset {
    let mut setter = Setter {
        fonts,
        troubles: vec![],
        only_blanks: composition.only_blanks,
        keeps_characters: composition.keeps_characters,
        page: 1,
    };
    let mut pages = Pages {
        nodes,
        ..Pages::default()
    };
    let mut numbered: Vec<Numbered> = vec![];
    for (section, flow) in composition.sections.iter().zip(flows) {
        let begin = pages.pages.len();
        setter.page = numbers::first(section, numbered.last());
        let mut filler = Filler::new(&mut pages, section, &mut setter);
        setter.section(section, flow, &mut filler);
        filler.finish(&mut setter);
        numbered.push(Numbered {
            pages: begin..pages.pages.len(),
            first: setter.page,
        });
    }
    numbers::write(&mut pages, composition, &numbered, &mut setter);
    if composition.only_blanks {
        pages.pages.retain(|page| !page.marks.is_empty());
        pages.outline.clear();
    }
    Typeset {
        pages,
        troubles: setter.troubles,
    }
}

/// What every block needs while it is set.
pub(crate) struct Setter<'a> {
    pub fonts: &'a FontSet,
    pub troubles: Vec<Trouble>,
    pub only_blanks: bool,
    pub keeps_characters: bool,
    /// Number of the page the section begins on.
    pub page: u32,
}

impl Setter<'_> {
    fn section<'f>(
        &mut self,
        section: &Section,
        flow: impl Iterator<Item = Cow<'f, Flow>>,
        out: &mut Filler,
    ) {
        let margins = section.margins;
        let column = Column {
            left: margins.left,
            width: section.size.width - margins.left - margins.right,
        };
        for block in flow {
            if let Cow::Owned(Flow::Table(mut table)) = block {
                let rows = std::mem::take(&mut table.rows);
                self.table(&table, rows.into_iter(), column, out);
                continue;
            }
            match block.as_ref() {
                Flow::Paragraph(paragraph) => {
                    for slab in self.paragraph(paragraph, column) {
                        out.push(slab, self);
                    }
                }
                Flow::Rule(rule) => out.push(self.rule(rule, column), self),
                Flow::Pair(pair) => out.push(self.pair(pair, column), self),
                Flow::Framed(framed) => out.push(self.framed(framed, column), self),
                Flow::Table(table) => self.table(table, table.rows.iter(), column, out),
                Flow::Foot(foot) => {
                    // The signature never stands alone: two lines of text come with it.
                    out.keep_with_what_comes();
                    let before = before_foot(foot, out.last(), column);
                    let mut below = self.foot(foot, before, column);
                    let text = section.size.height - margins.top - margins.bottom;
                    foot::keep_together(&mut below[..foot.above.len()], text);
                    for slab in below {
                        out.push(slab, self);
                    }
                }
            }
        }
    }
}

/// Space above a foot: more of it where the last line leaves no room for initials behind it.
fn before_foot(foot: &Foot, above: Option<&Slab>, column: Column) -> Length {
    let (Some(initials), Some(above)) = (foot.initials, above) else {
        return foot.before;
    };
    let marks = above.marks.iter().filter_map(|mark| match &mark.item {
        Item::Text(text) => Some(mark.at.x + text.width),
        Item::Rule { .. } | Item::Frame { .. } | Item::Area(_) => None,
    });
    let words = marks.max().unwrap_or(column.left);
    match column.left + column.width - words < initials.width {
        true => foot.before.max(initials.height),
        false => foot.before,
    }
}

/// A strip of the page text runs down in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    /// From the left edge of the sheet.
    pub left: Length,
    pub width: Length,
}

/// No column is made narrower than this by what stands beside it.
pub(crate) const LEAST: Length = Length::milli_pt(30_000);

impl Column {
    /// Moved in from both sides; not at all where that would leave too little for words.
    pub fn inset(self, left: Length, right: Length) -> Column {
        if left + right > Length::ZERO && self.width - left - right < LEAST {
            return self;
        }
        Column {
            left: self.left + left,
            width: self.width - left - right,
        }
    }
}
