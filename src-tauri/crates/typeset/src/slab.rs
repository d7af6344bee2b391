use std::rc::Rc;

use paper::{Item, Length, Mark, NodeId, Point};

/// A strip of the page that is never broken.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slab {
    /// Space above it, dropped at the top of a page.
    pub before: Length,
    pub height: Length,
    /// Stays on the page of the next slab.
    pub keep_next: bool,
    /// x from the left edge of the sheet, y from the top of the slab.
    pub marks: Vec<Mark>,
    pub outline: Option<(u8, String)>,
    /// Rows repeated above this one when it begins a page.
    pub head: Option<Rc<Slab>>,
    /// For reports: the node the slab belongs to.
    pub node: Option<NodeId>,
}

impl Slab {
    /// Lays another slab's marks into this one, `down` from its top.
    pub fn take(&mut self, other: Slab, down: Length) {
        self.marks
            .extend(other.marks.into_iter().map(|mark| lower(mark, down)));
        self.node = self.node.or(other.node);
    }
}

impl Slab {
    /// Cuts off the lines that do not stand whole above `room`. Nothing where no line would be
    /// left: then cutting does not help.
    pub fn cut(&mut self, room: Length) -> Option<Slab> {
        let lines = self.marks.iter().filter_map(line);
        let below = lines.clone().filter(|&(_, foot)| foot > room);
        let Some(at) = below.map(|(top, _)| top.min(room)).min() else {
            self.trim(room);
            return None;
        };
        if !lines.clone().any(|(_, foot)| foot <= room) {
            return None;
        }
        let mut rest = Slab {
            height: self.height - at,
            keep_next: std::mem::take(&mut self.keep_next),
            head: self.head.clone(),
            node: self.node,
            ..Slab::default()
        };
        for mark in std::mem::take(&mut self.marks) {
            let (top, bottom) = extent(&mark);
            match line(&mark) {
                Some((_, foot)) if foot <= room => self.marks.push(mark),
                Some(_) => rest.marks.push(lower(mark, -at)),
                None if bottom <= at => self.marks.push(mark),
                None if top >= at => rest.marks.push(lower(mark, -at)),
                None => {
                    let (above, below) = halves(mark, at);
                    self.marks.push(above);
                    rest.marks.push(below);
                }
            }
        }
        self.height = at;
        Some(rest)
    }
}

impl Slab {
    /// Ends frames above `room`: all words stand there, only the padding below them does not.
    fn trim(&mut self, room: Length) {
        self.height = self.height.min(room);
        for mark in &mut self.marks {
            if let Item::Frame { size, .. } = &mut mark.item {
                size.height = size.height.min(room - mark.at.y);
            }
        }
    }
}

/// Top and foot of a line of words; below the baseline letters reach about a fifth of their size.
fn line(mark: &Mark) -> Option<(Length, Length)> {
    match &mark.item {
        Item::Text(text) => Some((mark.at.y - text.size, mark.at.y + text.size / 5)),
        Item::Rule { .. } | Item::Frame { .. } | Item::Area(_) => None,
    }
}

fn extent(mark: &Mark) -> (Length, Length) {
    let y = mark.at.y;
    match &mark.item {
        Item::Text(_) | Item::Area(_) => (y, y),
        Item::Rule { to, .. } => (y.min(to.y), y.max(to.y)),
        Item::Frame { size, .. } => (y, y + size.height),
    }
}

/// A frame or an upright rule cut in two at a height.
fn halves(mark: Mark, at: Length) -> (Mark, Mark) {
    let (mut above, mut below) = (mark.clone(), mark);
    let reach = at - above.at.y;
    match (&mut above.item, &mut below.item) {
        (Item::Frame { size: upper, .. }, Item::Frame { size: under, .. }) => {
            upper.height = reach;
            under.height -= reach;
        }
        (Item::Rule { to: upper, .. }, Item::Rule { to: under, .. }) => {
            upper.y = at;
            under.y -= at;
        }
        _ => {}
    }
    below.at.y = Length::ZERO;
    (above, below)
}

/// The mark, moved down.
pub(crate) fn lower(mark: Mark, down: Length) -> Mark {
    mark.moved(Point {
        x: Length::ZERO,
        y: down,
    })
}

/// Puts slabs one below the other. Returns them as one, with the height they take.
pub(crate) fn stack(slabs: Vec<Slab>) -> Slab {
    let mut whole = Slab::default();
    for slab in slabs {
        let top = whole.height + slab.before;
        let height = slab.height;
        whole.take(slab, top);
        whole.height = top + height;
    }
    whole
}
