//! Nhập sổ cũ: what a spreadsheet would bring, or what it brought.

use std::io::Write;
use std::path::{Path, PathBuf};

use clerk::contract::{ImportBook, ImportFile, ImportMapping, ImportedRow};
use clerk::{Clerk, Job};
use serde::Serialize;

use crate::arguments::Import;
use crate::stop::Stop;
use crate::{Exit, warn};

pub fn import(
    clerk: &Clerk,
    wish: &Import,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Exit, Stop> {
    let file = ImportFile {
        path: wish.file.clone(),
        mapping: wish.sheet.clone().map(|sheet| ImportMapping {
            sheet: Some(sheet),
            ..ImportMapping::default()
        }),
    };
    if wish.dry_run {
        let preview = clerk.preview_import(file, &Job::unwatched())?;
        if wish.json {
            json(out, &preview)?;
        } else {
            let (ready, refused) = (preview.ready, preview.refused.len());
            let known = known(preview.known);
            writeln!(
                out,
                "Nhập được {ready} dòng,{known} không nhập được {refused} dòng."
            )?;
            rows(out, &preview.refused)?;
            if !preview.doubtful.is_empty() {
                writeln!(out, "Nhập được nhưng cần xem lại:")?;
                rows(out, &preview.doubtful)?;
            }
            warn(preview.notes, err);
        }
        return Ok(exit(&preview.refused));
    }
    let rejected = beside(&wish.file, wish.sheet.as_deref());
    let done = clerk.import_book(
        ImportBook {
            file,
            rejected: Some(rejected),
        },
        &Job::unwatched(),
    )?;
    if wish.json {
        json(out, &done)?;
    } else {
        let (taken, refused) = (done.taken, done.refused.len());
        let known = known(done.known);
        writeln!(
            out,
            "Đã nhập {taken} dòng,{known} không nhập được {refused} dòng."
        )?;
        rows(out, &done.refused)?;
        let place = done.rejected.iter();
        warn(
            place.map(|place| format!("Các dòng chưa nhập nằm ở “{place}”; hãy sửa rồi nhập lại.")),
            err,
        );
    }
    Ok(exit(&done.refused))
}

/// Of the rows that were there before; told where there are any.
fn known(count: u32) -> String {
    match count {
        0 => String::new(),
        count => format!(" bỏ qua {count} dòng đã có,"),
    }
}

/// Some rows were refused: the answer is not wholly yes.
fn exit(refused: &[ImportedRow]) -> Exit {
    match refused.is_empty() {
        true => Exit::Done,
        false => Exit::No,
    }
}

fn rows(out: &mut dyn Write, refused: &[ImportedRow]) -> Result<(), Stop> {
    for row in refused {
        writeln!(out, "Dòng {}: {}", row.row, row.sentences.join(" "))?;
    }
    Ok(())
}

fn json(out: &mut dyn Write, answer: &impl Serialize) -> Result<(), Stop> {
    let text = serde_json::to_string_pretty(answer).map_err(std::io::Error::from)?;
    Ok(writeln!(out, "{text}")?)
}

/// Where the rejected rows go: beside their file, under a name that says what they are.
fn beside(file: &Path, sheet: Option<&str>) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let sheet = sheet.map_or(String::new(), |name| {
        format!("_{}", name.replace(['/', '\\'], "-"))
    });
    file.with_file_name(format!("{stem}{sheet}_chua-nhap.xlsx"))
}
