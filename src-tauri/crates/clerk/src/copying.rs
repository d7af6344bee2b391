//! Sao y, trích sao, sao lục; và sổ sử dụng bản lưu.

use std::path::PathBuf;

use chrono::Datelike;
use document::Kind;
use document::entry::{Outgoing, Value};
use register::{CopyRequest, EntryFacts, EntryId, Facts, FileCopyUseId, UseRequest};

use crate::case_files::notations;
use crate::contract::*;
use crate::incoming::scans;
use crate::{Clerk, lines, outgoing, warnings};

impl Clerk {
    pub fn register_copy(&self, wish: CopyForm) -> Result<Registered, Failure> {
        if !wish.form.kind.is_copy() {
            return Err(Failure::input(
                "Bản sao là bản sao y, bản trích sao hoặc bản sao lục; hãy chọn một loại.",
            ));
        }
        outgoing::must_be_a_symbol(&wish.form.symbol)?;
        let files: Vec<PathBuf> = wish.form.files.iter().map(PathBuf::from).collect();
        let files = scans(&files)?;
        self.write(|register, act| {
            let facts = outgoing::facts(register, &wish.form, Outgoing::default())?;
            warnings::must_be_of_its_time(register, &facts, &NumberChoice::Next, self.now())?;
            let source = register.entry(EntryId(wish.source))?;
            let request = CopyRequest {
                source: EntryId(wish.source),
                facts: &facts,
                files: &files,
            };
            let mut notes: Vec<String> =
                warnings::clock(register, self.now())?.into_iter().collect();
            notes.extend(warnings::other_year(wish.form.dated, self.today()));
            notes.extend(warnings::far_from_today(
                wish.form.dated,
                self.today(),
                "Ngày bản sao",
            ));
            notes.extend(doubt(wish.form.kind, &source));
            let entered = register.register_copy(act, &request)?.value;
            Ok(outgoing::numbered(entered, notes))
        })
    }

    pub fn use_file_copy(&self, wish: UseFileCopy) -> Result<Vec<FileCopyLine>, Failure> {
        self.write(|register, act| {
            let entry = EntryId(wish.entry);
            // Where nothing is typed, the files the paper lies in.
            let case_file = match wish.case_file.trim() {
                "" => notations(register, entry)?,
                typed => typed.to_owned(),
            };
            let request = UseRequest {
                entry,
                used_on: wish.used,
                user: &wish.user,
                allowed_by: &wish.allowed_by,
                case_file: &case_file,
                note: &wish.note,
            };
            register.use_file_copy(act, &request)?;
            let book = register.file_copy_uses(wish.used.year())?;
            Ok(book.into_iter().map(lines::file_copy).collect())
        })
    }

    pub fn return_file_copy(&self, wish: ReturnFileCopy) -> Result<Vec<FileCopyLine>, Failure> {
        let today = self.today();
        self.write(|register, act| {
            register.return_file_copy(act, FileCopyUseId(wish.id), wish.on)?;
            let out = register.file_copies_out(today.year())?;
            Ok(out.into_iter().map(lines::file_copy).collect())
        })
    }

    pub fn file_copies_out(&self, (): ()) -> Result<Vec<FileCopyLine>, Failure> {
        let year = self.today().year();
        self.read(|register| {
            let out = register.file_copies_out(year)?;
            Ok(out.into_iter().map(lines::file_copy).collect())
        })
    }

    pub fn file_copy_book(&self, year: i32) -> Result<Vec<FileCopyLine>, Failure> {
        self.read(|register| {
            let book = register.file_copy_uses(year)?;
            Ok(book.into_iter().map(lines::file_copy).collect())
        })
    }
}

/// Điều 25: a bản sao y is made of a bản gốc or bản chính, a bản sao lục of a bản sao y.
fn doubt(kind: Kind, source: &EntryFacts) -> Option<String> {
    let is_copy = match &source.facts {
        Facts::Incoming(facts) => facts.value == Value::BanSaoY,
        Facts::Outgoing(_) => source.row.kind == Some(Kind::SaoY),
    };
    match (kind, is_copy) {
        (Kind::SaoY, true) => {
            Some("Nguồn là bản sao y; bản sao từ nó là bản sao lục (Điều 25).".to_owned())
        }
        (Kind::SaoLuc, false) => Some(
            "Bản sao lục được sao từ bản sao y; hãy kiểm tra văn bản nguồn (Điều 25).".to_owned(),
        ),
        _ => None,
    }
}
