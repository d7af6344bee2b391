//! The commands that need no books: is the paper right, and what does it look like?

use std::io::Write;

use clerk::contract::Printing;
use clerk::{Moment, Output, Unread};

use crate::arguments::{Check, Export};
use crate::finding::Report;
use crate::stop::Stop;
use crate::{Exit, ending, given};

pub fn check(wish: &Check, now: Moment, out: &mut dyn Write) -> Result<Exit, Stop> {
    given::must_be_file(&wish.draft)?;
    let report = match clerk::read_draft(&wish.draft) {
        Ok(file) => {
            let checked = clerk::check(&file.draft, Some(now.date_naive()));
            Report::of(&checked, |place| file.line(place))
        }
        Err(Unread::Faults(faults)) => Report::of_faults(&faults),
        Err(Unread::File(failure)) => return Err(failure.into()),
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

pub fn export(wish: &Export) -> Result<Exit, Stop> {
    let output = output(wish)?;
    let which = match (wish.signing_copy, wish.overprint) {
        (true, _) => Printing::SigningCopy,
        (_, true) => Printing::Overprint,
        (false, false) => Printing::Document,
    };
    let file = given::read(&wish.draft, clerk::read_draft)?;
    let bytes = match wish.part {
        Some(number) => clerk::export_part(&file.draft, number as usize, output)?,
        None => clerk::export(&file.draft, which, output)?,
    };
    clerk::save(&wish.output, &bytes)?;
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
