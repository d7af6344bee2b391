//! From a draft to its pages: the window's preview and the printed file are the same pages.

use std::path::Path;
use std::{fs, io};

use compose::{Composition, Printing as Which};
use document::{Draft, Place};
use paper::FontSet;
use rules::{Known, RuleBook};
use typeset::{Trouble, Typeset};

use crate::contract::*;
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
    let composition = compose::draft(draft, RuleBook::nd30_2020(), which);
    let set = typeset::typeset(&composition, fonts);
    Laid { composition, set }
}

impl Laid {
    pub fn place(&self, node: paper::NodeId) -> Option<Place> {
        self.composition.places.get(node.0 as usize).copied()
    }

    pub fn pdf(&self, draft: &Draft, fonts: &FontSet) -> Result<Vec<u8>, Failure> {
        Ok(pdf::write(&self.set.pages, fonts, &about(draft))?)
    }

    /// A character no face has would be a gap on the paper, whatever form it leaves in.
    fn must_have_every_glyph(&self) -> Result<(), Failure> {
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

/// Writes a draft as a file, no register involved.
pub fn export(draft: &Draft, which: Printing, output: Output) -> Result<Vec<u8>, Failure> {
    export_with(draft, &FontSet::bundled(), which, output)
}

fn export_with(
    draft: &Draft,
    fonts: &FontSet,
    which: Printing,
    output: Output,
) -> Result<Vec<u8>, Failure> {
    if output == Output::Draft {
        return Ok(document::draft::write(draft).into_bytes());
    }
    must_be_drafted(draft)?;
    if (output, which) == (Output::Word, Printing::Overprint) {
        return Err(Failure::input(
            "Bản in đè phải đúng từng chỗ trên tờ giấy nên chỉ xuất được ra PDF; hãy chọn PDF.",
        ));
    }
    let laid = lay(draft, fonts, which.into());
    laid.must_have_every_glyph()?;
    match output {
        Output::Word => Ok(docx::write(&laid.composition, fonts, &word_about(draft))?),
        Output::Svg { page } => {
            let pages = &laid.set.pages.pages;
            let found = page.checked_sub(1).and_then(|index| pages.get(index));
            let found = found.ok_or_else(|| {
                Failure::input(format!(
                    "Văn bản có {} trang, không có trang {page}; hãy chọn trang khác.",
                    pages.len()
                ))
            })?;
            Ok(svg::standalone(found, fonts).into_bytes())
        }
        Output::Pdf | Output::Draft => laid.pdf(draft, fonts),
    }
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
        Ok(Preview {
            pages: pages.collect(),
            findings: findings::of_pages(&draft, &laid, &known).findings,
            places: laid.composition.places.clone(),
        })
    }

    pub fn export_draft(&self, request: ExportDraft) -> Result<(), Failure> {
        let draft = request.sheet.into_draft();
        let output = match request.path.extension().and_then(|ending| ending.to_str()) {
            Some("vanthu") => Output::Draft,
            Some("docx") => Output::Word,
            _ => Output::Pdf,
        };
        let bytes = export_with(&draft, self.fonts(), request.printing, output)?;
        save(&request.path, &bytes)
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

fn folder_of(path: &Path) -> &Path {
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

fn about(draft: &Draft) -> pdf::About {
    let main = &draft.main;
    let kind = &RuleBook::nd30_2020().kind(main.kind).name;
    let number = main
        .number
        .as_ref()
        .map(|number| number.to_paper())
        .unwrap_or_default();
    let symbol = main.symbol.as_deref().unwrap_or_default();
    let title = match number.is_empty() {
        true => kind.clone(),
        false => format!("{kind} {number}/{symbol}"),
    };
    pdf::About {
        title,
        author: main.issuer(),
        subject: main.subject.clone().unwrap_or_default(),
        moment: main.date.and_then(|date| {
            date.and_hms_opt(0, 0, 0)?
                .and_local_timezone(crate::vietnam())
                .single()
        }),
        ..pdf::About::default()
    }
}

fn word_about(draft: &Draft) -> docx::About {
    let about = about(draft);
    docx::About {
        title: about.title,
        author: about.author,
        subject: about.subject,
        moment: about.moment,
    }
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
