//! A draft as files: one, or one for each of its parts, with what is wished besides.

use std::path::{Path, PathBuf};

use document::Draft;
use document::dispatch::Number;
use paper::{FontSet, Length, Point};
use rules::RuleBook;

use crate::Clerk;
use crate::contract::*;
use crate::fonts::twin;
use crate::naming::words;
use crate::printing::{Laid, Output, lay, lay_part, must_be_drafted, save};

/// No printer is so far off; the sheet was fed askew, or something else was measured.
const FARTHEST: f64 = 20.0;
/// Characters of a part's title that go into the name of its file.
const TITLE: usize = 40;

/// The files a draft leaves as, the first of them at `path`: all of it in one, or each part in a
/// file of its own beside the first. No register is involved.
pub fn export_files(
    draft: &Draft,
    which: Printing,
    output: Output,
    wish: &ExportWish,
    path: &Path,
) -> Result<Vec<(PathBuf, Vec<u8>)>, Failure> {
    files(draft, twin(), (which, output), wish, path)
}

/// Writes what [`export_files`] gave. Whoever named the first place decided about the file that
/// lies there; of those beside it he may not know, and one may be a paper that was sent.
pub fn save_files(files: &[(PathBuf, Vec<u8>)]) -> Result<(), Failure> {
    let taken = files.iter().skip(1).find(|(path, _)| path.exists());
    if let Some((path, _)) = taken {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        return Err(Failure::input(format!(
            "“{name}” đã có trong thư mục ấy nên chưa ghi tệp nào; hãy chuyển tệp cũ đi hoặc đặt tên \
             khác."
        )));
    }
    files.iter().try_for_each(|(path, bytes)| save(path, bytes))
}

/// Writes a draft as one file, no register involved.
pub fn export(draft: &Draft, which: Printing, output: Output) -> Result<Vec<u8>, Failure> {
    let fonts = twin();
    whole(draft, fonts, (which, output), &ExportWish::default())
}

impl Clerk {
    /// How many files were written.
    pub fn export_draft(&self, request: ExportDraft) -> Result<u32, Failure> {
        let draft = request.sheet.into_draft();
        let output = match request.path.extension().and_then(|ending| ending.to_str()) {
            Some("vanthu") => Output::Draft,
            Some("docx") => Output::Word,
            _ => Output::Pdf,
        };
        let asked = (request.printing, output);
        let files = files(&draft, self.fonts(), asked, &request.wish, &request.path)?;
        save_files(&files)?;
        Ok(files.len() as u32)
    }

    pub fn print_printer_test(&self, wish: PrintPrinterTest) -> Result<(), Failure> {
        let test = compose::printer_test(RuleBook::nd30_2020());
        let pages = typeset::typeset(&test, self.fonts()).pages;
        let about = pdf::About {
            title: "Trang thử máy in".to_owned(),
            ..pdf::About::default()
        };
        save(&wish.path, &pdf::write(&pages, self.fonts(), &about)?)
    }

    /// How far the overprint is moved on a printer, from what was measured on its test sheet.
    pub fn shift_of_printer(&self, measured: PrinterMeasured) -> Result<(f64, f64), Failure> {
        let (x, y) = compose::TEST_FRAME;
        let shift = |typed: &str, meant: f64| {
            let typed = typed.trim().replace(',', ".");
            let typed = typed.trim_end_matches("mm").trim_end();
            let measured: f64 = typed.parse().map_err(|_| not_measured())?;
            // To the hundredth: nobody measures more finely, and no printer feeds so.
            Ok::<_, Failure>(((meant - measured) * 100.0).round() / 100.0)
        };
        let shift = (shift(&measured.across, x)?, shift(&measured.down, y)?);
        must_be_near(shift)?;
        Ok(shift)
    }
}

fn files(
    draft: &Draft,
    fonts: &FontSet,
    (which, output): (Printing, Output),
    wish: &ExportWish,
    path: &Path,
) -> Result<Vec<(PathBuf, Vec<u8>)>, Failure> {
    if !wish.apart {
        let bytes = whole(draft, fonts, (which, output), wish)?;
        return Ok(vec![(path.to_owned(), bytes)]);
    }
    if output != Output::Pdf {
        return Err(Failure::input(
            "Chỉ PDF xuất được mỗi phần một tệp; hãy chọn PDF hoặc xuất chung một tệp.",
        ));
    }
    must_be_drafted(draft)?;
    let mut files = vec![];
    for part in 0..=draft.parts.len() {
        let mut laid = lay_part(draft, fonts, which.into(), part);
        if which == Printing::Overprint {
            moved(&mut laid, wish.shift)?;
        }
        // The overprint of a part without a blank is no sheet at all.
        if laid.set.pages.pages.is_empty() && part > 0 {
            continue;
        }
        let sections = &laid.composition.sections;
        let title = sections.first().map(|section| section.title.clone());
        let title = title.filter(|_| part > 0);
        let bytes = pdf_of(&laid, draft, fonts, wish, title.as_deref())?;
        files.push((beside(path, part, title.as_deref()), bytes));
    }
    Ok(files)
}

/// `…_1-phu-luc-i.pdf` beside `….pdf`.
fn beside(path: &Path, part: usize, title: Option<&str>) -> PathBuf {
    let Some(title) = title else {
        return path.to_owned();
    };
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut title = words(title, true);
    title.truncate(TITLE);
    let title = title.trim_end_matches('-');
    path.with_file_name(format!("{stem}_{part}-{title}.pdf"))
}

fn whole(
    draft: &Draft,
    fonts: &FontSet,
    (which, output): (Printing, Output),
    wish: &ExportWish,
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
    if wish.attach_draft && output != Output::Pdf {
        return Err(Failure::input(
            "Chỉ PDF đính kèm được bản thảo; hãy chọn PDF hoặc bỏ phần đính kèm.",
        ));
    }
    let mut laid = lay(draft, fonts, which.into());
    if which == Printing::Overprint {
        moved(&mut laid, wish.shift)?;
    }
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
        Output::Pdf | Output::Draft => pdf_of(&laid, draft, fonts, wish, None),
    }
}

/// The pages of a draft, or of the part with this title.
fn pdf_of(
    laid: &Laid,
    draft: &Draft,
    fonts: &FontSet,
    wish: &ExportWish,
    title: Option<&str>,
) -> Result<Vec<u8>, Failure> {
    laid.must_have_every_glyph()?;
    let mut about = about(draft);
    if let Some(title) = title {
        title.clone_into(&mut about.title);
    }
    if wish.attach_draft {
        about.conformance = pdf::Conformance::A3b(source(draft));
    }
    Ok(pdf::write(&laid.set.pages, fonts, &about)?)
}

fn source(draft: &Draft) -> pdf::Source {
    pdf::Source {
        name: "ban-thao.vanthu".to_owned(),
        description: "Bản thảo của văn bản này".to_owned(),
        media_type: "text/plain",
        bytes: document::draft::write(draft).into_bytes(),
    }
}

/// Moves an overprint for the printer it goes to: so many millimetres to the right and down.
pub(crate) fn moved(laid: &mut Laid, shift: (f64, f64)) -> Result<(), Failure> {
    must_be_near(shift)?;
    let by = Point {
        x: Length::mm(shift.0),
        y: Length::mm(shift.1),
    };
    for page in &mut laid.set.pages.pages {
        let marks = std::mem::take(&mut page.marks).into_iter();
        page.marks = marks.map(|mark| mark.moved(by)).collect();
    }
    Ok(())
}

fn must_be_near((x, y): (f64, f64)) -> Result<(), Failure> {
    let near = |length: f64| length.abs() <= FARTHEST;
    (near(x) && near(y)).then_some(()).ok_or_else(|| {
        Failure::input(format!(
            "Máy in lệch quá {FARTHEST} mm thì không bù được; hãy xem lại giấy đã nạp ngay chưa rồi \
             đo lại."
        ))
    })
}

fn not_measured() -> Failure {
    Failure::input("Số đo là một số milimét, ví dụ 50 hoặc 51,5; hãy đo rồi ghi lại.")
}

/// What the PDF says of the document.
pub(crate) fn about(draft: &Draft) -> pdf::About {
    let main = &draft.main;
    let kind = &RuleBook::nd30_2020().kind(main.kind).name;
    let number = main.number.as_ref().map(Number::to_paper);
    let symbol = main.symbol.clone().unwrap_or_default();
    let full = number.as_ref().map(|number| format!("{number}/{symbol}"));
    let what = match &full {
        Some(full) => format!("{kind} số {full}"),
        None => kind.clone(),
    };
    pdf::About {
        title: main.subject.clone().unwrap_or_else(|| what.clone()),
        author: main.issuer(),
        subject: what,
        keywords: [Some(kind.clone()), full]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", "),
        record: pdf::Record {
            kind: kind.clone(),
            number: number.unwrap_or_default(),
            symbol,
            signer: main
                .signing
                .last()
                .map_or_else(String::new, |signing| signing.name.clone()),
        },
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
