use std::rc::Rc;

use paper::{Length, Mark, NodeId};

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

/// The mark, moved down.
pub(crate) fn lower(mut mark: Mark, down: Length) -> Mark {
    mark.at.y += down;
    if let paper::Item::Rule { to, .. } = &mut mark.item {
        to.y += down;
    }
    mark
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
