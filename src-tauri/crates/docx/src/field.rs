//! What Word counts itself.

use crate::run::properties;
use crate::xml::Element;

/// A field Word fills in: `PAGE`, `NUMPAGES`.
pub(crate) fn simple(instruction: &'static str, look: Vec<Element>) -> Element {
    let shown = Element::new("w:t").words("1");
    let run = Element::new("w:r").children(properties(look)).child(shown);
    Element::new("w:fldSimple")
        .with("w:instr", instruction)
        .child(run)
}
