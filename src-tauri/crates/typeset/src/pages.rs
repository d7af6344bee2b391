//! Slabs into pages.

use std::rc::Rc;

use compose::Section;
use paper::{Item, Length, Mark, Origin, OutlineEntry, Page, Pages};

use crate::slab::{Slab, lower};
use crate::{Setter, Trouble};

/// Appends the pages of a section.
pub(crate) fn fill(pages: &mut Pages, section: &Section, slabs: Vec<Slab>, setter: &mut Setter) {
    let first = pages.pages.len();
    pages.outline.push(OutlineEntry {
        depth: 1,
        title: section.title.clone(),
        page: first,
        y: section.margins.top,
    });
    let first_page = setter.first_page(section);
    let mut filler = Filler {
        pages,
        section,
        border: setter.border(section),
        first,
        taken: first_page.taken,
        y: Length::ZERO,
        fresh: true,
    };
    filler.new_page();
    filler.stamp(first_page.marks);
    let mut slabs = slabs.into_iter().peekable();
    while slabs.peek().is_some() {
        let sheet = filler.pages.pages.len();
        let mut chain: Vec<Slab> = vec![];
        for slab in slabs.by_ref() {
            let more = slab.keep_next;
            chain.push(slab);
            if !more {
                break;
            }
        }
        let node = chain.iter().find_map(|slab| slab.node);
        filler.place(chain, setter);
        let turned = filler.pages.pages.len() > sheet;
        if let (true, true, Some(node)) = (section.one_page, turned, node) {
            let at = Origin { node, offset: 0 };
            setter.troubles.push(Trouble::NoRoom { at });
        }
    }
}

struct Filler<'a> {
    pages: &'a mut Pages,
    section: &'a Section,
    /// Marks on every page.
    border: Vec<Mark>,
    /// Index of the section's first page.
    first: usize,
    /// What the first page keeps free at its foot.
    taken: Length,
    y: Length,
    /// Nothing stands on the page yet.
    fresh: bool,
}

impl Filler<'_> {
    /// Puts slabs that stay together on the page, or on a new one where they do not fit. What is
    /// taller than a page is broken all the same, and reported: no word is lost.
    fn place(&mut self, chain: Vec<Slab>, setter: &mut Setter) {
        if !self.fits(&chain) && !self.fresh {
            self.new_page();
        }
        let whole = self.fits(&chain);
        for slab in chain {
            if !whole && !self.fits(std::slice::from_ref(&slab)) {
                if let Some(node) = slab.node {
                    setter.troubles.push(Trouble::TooTall {
                        at: Origin { node, offset: 0 },
                    });
                }
                if !self.fresh {
                    self.new_page();
                }
            }
            self.put_broken(slab);
        }
    }

    /// Puts a slab, cut as often as its page ends.
    fn put_broken(&mut self, mut slab: Slab) {
        while !self.fits(std::slice::from_ref(&slab)) && self.fresh {
            let head = self.head(&slab).map_or(Length::ZERO, |head| head.height);
            let room = self.bottom() - self.y - head;
            let Some(rest) = slab.cut(room) else { break };
            self.put(std::mem::replace(&mut slab, rest));
            self.new_page();
        }
        self.put(slab);
    }

    fn fits(&self, chain: &[Slab]) -> bool {
        let mut height: Length = chain.iter().map(|slab| slab.before + slab.height).sum();
        if let Some(first) = chain.first().filter(|_| self.fresh) {
            height -= first.before;
            height += self.head(first).map_or(Length::ZERO, |head| head.height);
        }
        self.y + height <= self.bottom()
    }

    fn put(&mut self, slab: Slab) {
        if let Some(head) = self.head(&slab).filter(|_| self.fresh) {
            self.put(Slab::clone(head));
        }
        if !self.fresh {
            self.y += slab.before;
        }
        self.fresh = false;
        let y = self.y;
        if let Some((depth, title)) = slab.outline {
            let page = self.pages.pages.len() - 1;
            self.pages.outline.push(OutlineEntry {
                depth,
                title,
                page,
                y,
            });
        }
        if let Some(page) = self.pages.pages.last_mut() {
            page.marks
                .extend(slab.marks.into_iter().map(|mark| lower(mark, y)));
        }
        self.y += slab.height;
    }

    fn new_page(&mut self) {
        self.pages.pages.push(Page {
            size: self.section.size,
            marks: self.border.clone(),
        });
        self.y = self.section.margins.top;
        self.fresh = true;
    }

    /// Marks that take no part in the flow. Those their place was too small for, which is a
    /// trouble already, do not leave the sheet.
    fn stamp(&mut self, marks: Vec<Mark>) {
        let foot = self.section.size.height;
        let marks = marks.into_iter().filter_map(|mut mark| {
            let y = mark.at.y;
            let rises = match &mut mark.item {
                Item::Text(text) => text.size,
                Item::Rule { .. } => Length::ZERO,
                Item::Frame { size, .. } => {
                    size.height = size.height.min(foot - y);
                    Length::ZERO
                }
            };
            (y >= rises && y <= foot).then_some(mark)
        });
        if let Some(page) = self.pages.pages.last_mut() {
            page.marks.extend(marks);
        }
    }

    /// The rows a slab repeats at the top of a page: not where they would fill most of it.
    fn head<'s>(&self, slab: &'s Slab) -> Option<&'s Rc<Slab>> {
        let text =
            self.section.size.height - self.section.margins.top - self.section.margins.bottom;
        slab.head.as_ref().filter(|head| head.height * 2 <= text)
    }

    fn bottom(&self) -> Length {
        let on_first = self.pages.pages.len() == self.first + 1;
        let taken = if on_first { self.taken } else { Length::ZERO };
        self.section.size.height - self.section.margins.bottom - taken
    }
}
