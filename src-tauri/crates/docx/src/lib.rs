//! Composed blocks to Word; Word to manuscript and observed appearance.
//!
//! Never meets finished pages: Word breaks lines its own way. [`write`] keeps the words, the
//! styles, the tables and the rule of the page numbers; fonts are only asked how wide words are
//! that something else stands under.

mod about;
mod error;
mod field;
mod foot;
mod look;
mod measure;
mod observe;
mod package;
mod pair;
mod paragraph;
mod read;
mod run;
mod section;
mod styles;
mod table;
mod typist;
mod xml;

pub use about::About;
pub use error::DocxError;
pub use read::{Observed, Sheet, Told, Unread, read};

use compose::Composition;
use paper::FontSet;

use typist::Typist;

/// Writes a composition as a Word file (WordprocessingML, ISO/IEC 29500 transitional). The same
/// composition and fonts give the same bytes on every machine.
///
/// # Errors
/// When there is nothing to write, or the archive cannot be built.
pub fn write(
    composition: &Composition,
    fonts: &FontSet,
    about: &About,
) -> Result<Vec<u8>, DocxError> {
    if composition.sections.is_empty() {
        return Err(DocxError::Nothing);
    }
    let typed = Typist::new(composition, fonts).document();
    package::pack(&typed, about)
}
