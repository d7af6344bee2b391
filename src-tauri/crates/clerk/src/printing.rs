//! From a draft to its pages: the window's preview and the printed file are the same pages.

use std::path::Path;
use std::{fs, io};

use compose::{Composition, Printing as Which};
use document::{Draft, Place};
use paper::FontSet;
use rules::{Known, RuleBook};
use typeset::{Trouble, Typeset};

use crate::contract::*;
use crate::exporting::about;
use crate::{Clerk, findings};

/// The forms a draft leaves in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    Pdf,
    /// An editable copy: the same words and styles, lines as Word breaks them.
    Word,
    /// One page, counted from 1.
    Svg {
        page: usize,
    },
    /// The draft file itself.
    Draft,
}

/// A draft laid out.
pub(crate) struct Laid {
    pub composition: Composition,
    pub set: Typeset,
}

pub(crate) fn lay(draft: &Draft, fonts: &FontSet, which: Which) -> Laid {
    Laid::of(compose::draft(draft, RuleBook::nd30_2020(), which), fonts)
}

/// One part of a draft laid out for a file of its own; 0 is the main document.
pub(crate) fn lay_part(draft: &Draft, fonts: &FontSet, which: Which, part: usize) -> Laid {
    Laid::of(
        compose::part(draft, RuleBook::nd30_2020(), which, part),
        fonts,
    )
}

impl Laid {
    fn of(composition: Composition, fonts: &FontSet) -> Laid {
        let set = typeset::typeset(&composition, fonts);
        Laid { composition, set }
    }

    pub fn place(&self, node: paper::NodeId) -> Option<Place> {
        self.composition.places.get(node.0 as usize).copied()
    }

    pub fn pdf(&self, draft: &Draft, fonts: &FontSet) -> Result<Vec<u8>, Failure> {
        Ok(pdf::write(&self.set.pages, fonts, &about(draft))?)
    }

    /// A character no face has would be a gap on the paper, whatever form it leaves in.
    pub fn must_have_every_glyph(&self) -> Result<(), Failure> {
        let missing = self.set.troubles.iter().find_map(|trouble| match trouble {
            Trouble::NoGlyph { character, .. } => Some(*character),
            Trouble::TooWide { .. } | Trouble::TooTall { .. } | Trouble::NoRoom { .. } => None,
        });
        missing.map_or(Ok(()), |character| {
            let code = u32::from(character);
            Err(Failure::new(
                FailureCode::BlockedByFinding,
                format!(
                    "Phông chữ không có ký tự “{character}” (U+{code:04X}); hãy thay ký tự này rồi \
                     xuất lại."
                ),
            ))
        })
    }
}

/// A copy has no body of its own: it is made of the paper it copies.
pub(crate) fn must_be_drafted(draft: &Draft) -> Result<(), Failure> {
    let copy = draft.kinds().find(|kind| kind.is_copy());
    copy.map_or(Ok(()), |kind| {
        Err(Failure::new(
            FailureCode::BlockedByFinding,
            format!(
                "{} làm từ văn bản có trong sổ, không soạn; hãy mở văn bản cần sao rồi bấm “Bản \
                 sao…”.",
                RuleBook::nd30_2020().kind(kind).name
            ),
        ))
    })
}

impl Clerk {
    pub fn preview_draft(&self, request: PreviewRequest) -> Result<Preview, Failure> {
        let draft = request.sheet.into_draft();
        let fonts = self.fonts();
        let laid = lay(&draft, fonts, request.printing.into());
        let words = self.read(|register| Ok(register.own_words()?))?;
        let known = Known {
            today: Some(self.today()),
            words: &words,
        };
        let pages = laid.set.pages.pages.iter().map(|page| PreviewPage {
            width: page.size.width.to_pt(),
            height: page.size.height.to_pt(),
            svg: svg::inline(page, fonts),
        });
        let checked = findings::of_pages(&draft, &laid, &known);
        Ok(Preview {
            pages: pages.collect(),
            findings: checked.findings,
            outcomes: checked.outcomes,
            places: laid.composition.places.clone(),
        })
    }
}

/// Whether a file could be written at `path`: asked before a number is taken for it.
pub fn must_be_writable(path: &Path) -> Result<(), Failure> {
    let probed = match path.is_dir() {
        true => Err(io::ErrorKind::IsADirectory.into()),
        false => tempfile::tempfile_in(folder_of(path)).map(drop),
    };
    probed.map_err(|error| Failure::file(path, &error))
}

/// Writes a file whole or not at all.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = folder_of(path);
    let written = tempfile::NamedTempFile::new_in(folder).and_then(|mut file| {
        io::Write::write_all(&mut file, bytes)?;
        readable_by_others(file.path())?;
        file.persist(path).map_err(|error| error.error)
    });
    written
        .map(drop)
        .map_err(|error| Failure::file(path, &error))
}

pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A temporary file is private to its owner; a document the user saved is not.
#[cfg(unix)]
fn readable_by_others(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_others(_: &Path) -> io::Result<()> {
    Ok(())
}

impl From<Printing> for Which {
    fn from(printing: Printing) -> Which {
        match printing {
            Printing::Document => Which::Document,
            Printing::SigningCopy => Which::SigningCopy,
            Printing::Overprint => Which::Overprint,
        }
    }
}
