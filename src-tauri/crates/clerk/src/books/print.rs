//! Printing a book: whole for reading, page by page as it fills, anew where it changed.

use std::path::Path;

use compose::Book;
use register::{EntryId, PrintRun, Register, RunKind, SeriesId};

use super::job::PrintJob;
use super::rows::{Filled, Line, without_glyphs};
use super::{export, filled, in_register, not_page_by_page, rule_book, series_of};
use crate::clock::day;
use crate::contract::*;
use crate::printing::save;
use crate::{Clerk, Moment};

impl Clerk {
    pub fn print_book(&self, wish: PrintBook) -> Result<Printed, Failure> {
        let now = self.now();
        if export::is_spreadsheet(&wish.path) {
            return self.read(|register| {
                let filled = filled(register, &wish, now)?;
                export::books(register, std::slice::from_ref(&wish), &[filled], now)
            });
        }
        if export::ending_of(&wish.path) == "docx" {
            return Err(Failure::input(
                "Sổ in ra PDF hoặc Excel; hãy đặt tên tệp có đuôi .pdf hoặc .xlsx.",
            ));
        }
        match &wish.what {
            PrintWhat::All => self.read(|register| {
                let filled = filled(register, &wish, now)?;
                let lines = filled.lines.len();
                let odd = without_glyphs(filled.lines.iter(), self.fonts());
                let job = PrintJob::whole(register, &wish, &filled, now)?;
                drop(filled);
                let (set, sheets) = job.set(self.fonts());
                save(&wish.path, &sheets.pdf()?)?;
                Ok(set.printed(lines, odd))
            }),
            PrintWhat::New => self.print_on(&wish, RunKind::New, now),
            PrintWhat::Closing => self.print_on(&wish, RunKind::Closing, now),
            PrintWhat::Again { from, to, reason } => self.print_again(&wish, (*from, *to), reason),
        }
    }

    /// The books of a year, one behind the other: PDF or spreadsheet, by the ending of the file.
    pub fn print_year(&self, name: BookName, year: i32, path: &Path) -> Result<Printed, Failure> {
        let now = self.now();
        self.read(|register| {
            let wishes = wishes(register, name, year, path)?;
            let filled = wishes.iter().map(|wish| filled(register, wish, now));
            let mut filled = filled.collect::<Result<Vec<_>, _>>()?;
            let mut wishes = wishes;
            leave_out_empty(&mut wishes, &mut filled);
            if export::is_spreadsheet(path) {
                return export::books(register, &wishes, &filled, now);
            }
            let jobs = wishes.iter().zip(&filled);
            let jobs = jobs.map(|(wish, filled)| PrintJob::whole(register, wish, filled, now));
            let jobs = jobs.collect::<Result<Vec<_>, _>>()?;
            let lines = filled.iter().map(|filled| filled.lines.len() as u32).sum();
            let warnings =
                without_glyphs(filled.iter().flat_map(|filled| &filled.lines), self.fonts());
            drop(filled);
            let books: Vec<Book<'_>> = jobs.iter().map(PrintJob::book).collect();
            let composition = compose::books(&books, rule_book());
            let about = jobs.first().map(PrintJob::about).unwrap_or_default();
            drop(jobs);
            let set = typeset::typeset_up(composition, self.fonts());
            let pages = set.pages.pages.len() as u32;
            save(path, &pdf::write_up(set.pages, self.fonts(), &about)?)?;
            Ok(Printed {
                lines,
                pages: Some((1, pages)),
                warnings,
            })
        })
    }

    /// What is not on paper yet, on pages behind those that are.
    fn print_on(&self, wish: &PrintBook, kind: RunKind, now: Moment) -> Result<Printed, Failure> {
        let (book, series) = page_by_page(wish)?;
        self.write(|register, act| {
            let filled = filled(register, wish, now)?;
            let volume = register.volume(series, book)?;
            let new: Vec<&Line> = filled
                .lines
                .iter()
                .filter(|line| !volume.lines.contains_key(&line.entry))
                .collect();
            if new.is_empty() && kind == RunKind::New {
                return Err(Failure::input(
                    "Sổ chưa có dòng nào mới để in; vào sổ thêm rồi hãy in tiếp.",
                ));
            }
            if new.is_empty() && volume.pages == 0 && volume.ordinal > 1 {
                return Err(Failure::input(
                    "Quyển sổ trước đã có trang kết và chưa có dòng nào mới; không cần in lại trang kết.",
                ));
            }
            let job = PrintJob::going_on(register, wish, &filled, &new, &volume, kind, now)?;
            let lines = words_of(&new);
            let odd = without_glyphs(new.into_iter(), self.fonts());
            drop(filled);
            let (set, sheets) = job.set(self.fonts());
            let lines = set.lines(lines);
            noted(&wish.path, &sheets.pdf()?, || {
                let run = PrintRun {
                    series,
                    book,
                    pages: set.pages,
                    lines: &lines,
                    kind,
                };
                Ok(register.note_print(act, &run).map(drop)?)
            })?;
            Ok(set.printed(lines.len(), odd))
        })
    }

    /// Pages that were printed, as they should read now.
    fn print_again(
        &self,
        wish: &PrintBook,
        pages: (u32, u32),
        reason: &str,
    ) -> Result<Printed, Failure> {
        let now = self.now();
        let (book, series) = page_by_page(wish)?;
        self.write_because(reason, |register, act| {
            let filled = filled(register, wish, now)?;
            let volume = register.volume(series, book)?;
            let on_them = |line: &&Line| {
                let bound = volume.bound.contains_key(&line.entry);
                let printed = volume.lines.get(&line.entry).filter(|_| !bound);
                printed.is_some_and(|printed| (pages.0..=pages.1).contains(&printed.page))
            };
            let again: Vec<&Line> = filled.lines.iter().filter(on_them).collect();
            if again.is_empty() {
                let asked = match pages {
                    (from, to) if from == to => from.to_string(),
                    (from, to) => format!("{from} đến {to}"),
                };
                return Err(Failure::input(format!(
                    "Trang {asked} không có dòng nào đã in; hãy chọn trang khác."
                )));
            }
            let mark = mark(volume.reprints_of(pages) + 1, reason, now);
            let job = PrintJob::again(register, wish, &filled, &again, pages.0, mark, &volume)?;
            let lines = words_of(&again);
            let odd = without_glyphs(again.into_iter(), self.fonts());
            drop(filled);
            let (set, sheets) = job.set(self.fonts());
            let lines = set.lines(lines);
            let run = PrintRun {
                series,
                book,
                pages: set.pages,
                lines: &lines,
                kind: RunKind::Reprint,
            };
            noted(&wish.path, &sheets.pdf()?, || {
                Ok(register.note_print(act, &run).map(drop)?)
            })?;
            let mut printed = set.printed(lines.len(), odd);
            if set.pages.1 > pages.1 {
                printed.warnings.push(
                    "Nội dung sửa dài hơn trước nên bản in lại có thêm trang; hãy đánh số tay \
                     (trang a, b) khi đóng vào sổ."
                        .to_owned(),
                );
            }
            Ok(printed)
        })
    }
}

/// What the foot of a page printed anew says; a long reason stands in the journal alone.
fn mark(time: u32, reason: &str, now: Moment) -> String {
    const LONGEST: usize = 120;
    let mark = format!(
        "In lại lần {time} ngày {}",
        document::date::in_figures(day(now))
    );
    match reason.trim() {
        reason if reason.chars().count() > LONGEST => mark,
        reason => format!("{mark}: {reason}"),
    }
}

/// One for each series of the year.
fn wishes(
    register: &Register,
    book: BookName,
    year: i32,
    path: &Path,
) -> Result<Vec<PrintBook>, Failure> {
    let wish = |series| PrintBook {
        book,
        series,
        year,
        what: PrintWhat::All,
        a3: false,
        path: path.to_owned(),
    };
    if in_register(book).is_none() {
        return Ok(vec![wish(None)]);
    }
    let series = series_of(register, book, year)?;
    if series.is_empty() {
        return Err(Failure::new(
            FailureCode::NoSeries,
            format!("Năm {year} chưa có sổ này; hãy kiểm tra lại năm."),
        ));
    }
    Ok(series
        .into_iter()
        .map(|series| wish(Some(series.id.0)))
        .collect())
}

/// Books without a line are left out, unless all are.
fn leave_out_empty(wishes: &mut Vec<PrintBook>, filled: &mut Vec<Filled>) {
    let full: Vec<bool> = filled.iter().map(|book| !book.lines.is_empty()).collect();
    if !full.contains(&true) {
        wishes.truncate(1);
        filled.truncate(1);
        return;
    }
    let mut keep = full.iter();
    wishes.retain(|_| keep.next() == Some(&true));
    let mut keep = full.iter();
    filled.retain(|_| keep.next() == Some(&true));
}

/// What is noted of lines when their pages are there; the lines themselves are let go of.
fn words_of(lines: &[&Line]) -> Vec<(EntryId, String)> {
    let lines = lines.iter().map(|line| (line.entry, line.words()));
    lines.collect()
}

fn page_by_page(wish: &PrintBook) -> Result<(register::PrintedBook, SeriesId), Failure> {
    let book = in_register(wish.book).ok_or_else(not_page_by_page)?;
    let series = wish.series.map(SeriesId);
    let series = series.ok_or_else(|| Failure::input("Chưa chọn sổ để in; hãy chọn một sổ."))?;
    Ok((book, series))
}

/// The file is written before it is noted as printed, and taken away when that fails.
fn noted(
    path: &Path,
    pdf: &[u8],
    note: impl FnOnce() -> Result<(), Failure>,
) -> Result<(), Failure> {
    save(path, pdf)?;
    note().inspect_err(|_| {
        // What cannot be removed is a file too many, not a line too few.
        let _ = std::fs::remove_file(path);
    })
}
