//! The commands that need no books: is the paper right, and what does it look like?

use std::io::Write;

use clerk::contract::{ExportWish, Printing};
use clerk::{CheckedFile, Job, Moment, Output, Unread};

use crate::arguments::{Check, Export};
use crate::finding::Report;
use crate::stop::Stop;
use crate::{Exit, ending, foreign, given};

pub fn check(
    wish: &Check,
    now: Moment,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Exit, Stop> {
    given::must_be_file(&wish.draft)?;
    let report = match clerk::is_word(&wish.draft) {
        true => foreign::check(wish, now, err)?,
        false => check_draft(wish, now)?,
    };
    if wish.json {
        serde_json::to_writer_pretty(&mut *out, &report)?;
        writeln!(out)?;
    } else {
        write!(out, "{report}")?;
    }
    Ok(match report.blocked {
        true => Exit::No,
        false => Exit::Done,
    })
}

fn check_draft(wish: &Check, now: Moment) -> Result<Report, Stop> {
    match clerk::read_draft(&wish.draft) {
        Ok(file) => {
            let checked = clerk::check(&file.draft, Some(now.date_naive()));
            let about = CheckedFile {
                name: &foreign::name_of(&wish.draft),
                draft: &file.draft,
                told: &[],
            };
            foreign::slip(wish, about, &checked, now)?;
            Ok(Report::of(&checked, |place| file.line(place)))
        }
        Err(Unread::Faults(faults)) => Ok(Report::of_faults(&faults)),
        Err(Unread::File(failure)) => Err(failure.into()),
    }
}

pub fn export(wish: &Export) -> Result<Exit, Stop> {
    if wish.each_addressee {
        return export_each(wish);
    }
    let output = output(wish)?;
    let which = match (wish.signing_copy, wish.overprint) {
        (true, _) => Printing::SigningCopy,
        (_, true) => Printing::Overprint,
        (false, false) => Printing::Document,
    };
    let file = given::read(&wish.draft, clerk::read_draft)?;
    let besides = ExportWish {
        shift: wish.shift.unwrap_or_default(),
        attach_draft: wish.attach_draft,
        apart: wish.apart,
    };
    let files = clerk::export_files(&file.draft, which, output, &besides, &wish.output)?;
    clerk::save_files(&files)?;
    Ok(Exit::Done)
}

fn export_each(wish: &Export) -> Result<Exit, Stop> {
    if let ending @ ("pdf" | "docx" | "svg") = ending(&wish.output).as_str() {
        return Err(Stop::misuse(format!(
            "Với --each-addressee, sau -o là tên một thư mục, không phải tệp .{ending}; hãy đặt \
             lại tên."
        )));
    }
    let mut draft = given::read(&wish.draft, clerk::read_draft)?.draft;
    if let Some(guests) = &wish.guests {
        given::must_be_file(guests)?;
        draft.main.addressees = clerk::read_guests(guests)?;
    }
    clerk::export_each(&draft, &wish.output, &Job::unwatched())?;
    Ok(Exit::Done)
}

fn output(wish: &Export) -> Result<Output, Stop> {
    match (ending(&wish.output).as_str(), wish.page) {
        ("svg", page) => Ok(Output::Svg {
            page: page.unwrap_or(1) as usize,
        }),
        ("pdf", None) => Ok(Output::Pdf),
        ("docx", None) => Ok(Output::Word),
        ("pdf" | "docx", Some(_)) => Err(Stop::misuse(
            "--page chỉ dùng khi xuất svg; hãy bỏ --page, tệp có đủ các trang.",
        )),
        _ => Err(Stop::misuse(
            "Tệp sau -o phải có đuôi .pdf, .docx hoặc .svg; hãy đặt lại tên tệp.",
        )),
    }
}
