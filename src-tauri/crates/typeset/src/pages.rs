//! Slabs into pages.

use std::rc::Rc;

use compose::Section;
use paper::{Item, Length, Mark, Origin, OutlineEntry, Page, Pages};

use crate::slab::{Slab, lower};
use crate::{Setter, Trouble};

/// Appends the pages of a section, slab by slab.
pub(crate) struct Filler<'a> {
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
    /// What has no place yet: slabs that stay with one to come, and at least the last two.
    waiting: Vec<Slab>,
}

/// Slabs that come with a signature, so that it never stands alone.
const WITH_A_SIGNATURE: usize = 2;

impl<'a> Filler<'a> {
    pub fn new(pages: &'a mut Pages, section: &'a Section, setter: &mut Setter) -> Filler<'a> {
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
            waiting: vec![],
        };
        filler.new_page();
        filler.stamp(first_page.marks);
        filler
    }

    /// The next slab from above.
    pub fn push(&mut self, slab: Slab, setter: &mut Setter) {
        self.waiting.push(slab);
        if self.section.one_page {
            // All of it is looked at together.
            return;
        }
        // A slab in front of the one looked at waits for it.
        let settled = self.waiting.len().checked_sub(WITH_A_SIGNATURE + 1);
        if let Some(settled) = settled.filter(|&settled| !self.waiting[settled].keep_next) {
            let chain = self.waiting.drain(..=settled).collect();
            self.place_counted(chain, setter);
        }
    }

    /// A signature comes: what was pushed last goes with it.
    pub fn keep_with_what_comes(&mut self) {
        for slab in self.waiting.iter_mut().rev().take(WITH_A_SIGNATURE) {
            slab.keep_next = true;
        }
    }

    /// What was pushed last.
    pub fn last(&self) -> Option<&Slab> {
        self.waiting.last()
    }

    /// No more slabs come.
    pub fn finish(mut self, setter: &mut Setter) {
        if self.section.one_page {
            self.give_way();
        }
        let mut chain: Vec<Slab> = vec![];
        for slab in std::mem::take(&mut self.waiting) {
            let more = slab.keep_next;
            chain.push(slab);
            if !more {
                self.place_counted(std::mem::take(&mut chain), setter);
            }
        }
        if !chain.is_empty() {
            self.place_counted(chain, setter);
        }
    }

    /// On a sheet that is to be one page the gaps shrink, all by the same share, before a line runs
    /// on to another page.
    fn give_way(&mut self) {
        let room = self.bottom() - self.y;
        let words: Length = self.waiting.iter().map(|slab| slab.height).sum();
        let gaps: Length = self.waiting.iter().skip(1).map(|slab| slab.before).sum();
        let left = room - words;
        if left < Length::ZERO || gaps <= left {
            return;
        }
        let share = left.to_pt() / gaps.to_pt();
        for slab in self.waiting.iter_mut().skip(1) {
            // Rounded down: all of them together still fit.
            slab.before = Length::milli_pt((f64::from(slab.before.to_milli_pt()) * share) as i32);
        }
    }

    /// Places a chain, and reports where a section of one page runs on to another.
    fn place_counted(&mut self, chain: Vec<Slab>, setter: &mut Setter) {
        let sheet = self.pages.pages.len();
        let node = chain.iter().find_map(|slab| slab.node);
        self.place(chain, setter);
        let turned = self.pages.pages.len() > sheet;
        if let (true, true, Some(node)) = (self.section.one_page, turned, node) {
            let at = Origin { node, offset: 0 };
            setter.troubles.push(Trouble::NoRoom { at });
        }
    }

    /// Puts slabs that stay together on the page, or on a new one where they do not fit. What is
    /// taller than a page is broken all the same, and reported: no word is lost.
    fn place(&mut self, chain: Vec<Slab>, setter: &mut Setter) {
        if !self.fits(&chain) && !self.fresh {
            self.new_page();
        }
        let whole = self.fits(&chain);
        let begins_page = self.fresh;
        for slab in chain {
            let mut here = false;
            if !whole && !self.fits(std::slice::from_ref(&slab)) {
                if let Some(node) = slab.node {
                    setter.troubles.push(Trouble::TooTall {
                        at: Origin { node, offset: 0 },
                    });
                }
                // Under its own head, which the next page would only repeat, a row begins at once.
                here = begins_page && slab.head.is_some();
                if !self.fresh && !here {
                    self.new_page();
                }
            }
            self.put_broken(slab, here);
        }
    }

    /// Puts a slab, cut as often as its page ends; `here`, though something stands on the page.
    fn put_broken(&mut self, mut slab: Slab, here: bool) {
        while !self.fits(std::slice::from_ref(&slab)) && (self.fresh || here) {
            let head = self.head(&slab).filter(|_| self.fresh);
            let head = head.map_or(Length::ZERO, |head| head.height);
            let room = self.bottom() - self.y - head;
            let Some(rest) = slab.cut(room) else {
                if self.fresh || self.fits(std::slice::from_ref(&slab)) {
                    break;
                }
                self.new_page();
                continue;
            };
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
                Item::Area(area) => {
                    area.size.height = area.size.height.min(foot - y);
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
