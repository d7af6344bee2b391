//! Printing a book: whole for reading, page by page as it fills, anew where it changed.

use std::collections::HashMap;
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use compose::{Book, BookEnd, BookPaper, Closing, Issuer, Signatory, book};
use document::listing::Listing;
use document::{Field, Place};
use paper::{FontSet, Page, Pages};
use register::{EntryId, PrintRun, PrintedLine, Register, RunKind, SeriesId, Volume};

use super::rows::{Filled, Line};
use super::{export, filled, form, in_register, not_page_by_page, rule_book, series_of};
use crate::clock::day;
use crate::contract::*;
use crate::printing::save;
use crate::{Clerk, Moment};

/// Page 1 is the cover.
const COVER: u32 = 1;

impl Clerk {
    pub fn print_book(&self, wish: PrintBook) -> Result<Printed, Failure> {
        let now = self.now();
        if export::is_spreadsheet(&wish.path) {
            return self.read(|register| {
                let filled = filled(register, &wish, now)?;
                export::books(register, std::slice::from_ref(&wish), &[filled], now)
            });
        }
        match &wish.what {
            PrintWhat::All => self.read(|register| {
                let filled = filled(register, &wish, now)?;
                let lines = filled.lines.len();
                let job = PrintJob::whole(register, &wish, &filled, now)?;
                drop(filled);
                let (set, sheets) = job.set(self.fonts());
                save(&wish.path, &sheets.pdf()?)?;
                Ok(set.printed(lines))
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
                warnings: vec![],
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
                    "Sổ chưa có dòng nào mới từ lần in trước; chưa cần in tiếp.",
                ));
            }
            if new.is_empty() && volume.pages == 0 && volume.ordinal > 1 {
                return Err(Failure::input(
                    "Quyển sổ trước đã có trang kết và chưa có dòng nào mới; không cần in lại trang kết.",
                ));
            }
            let job = PrintJob::going_on(register, wish, &filled, &new, &volume, kind, now)?;
            let (set, sheets) = job.set(self.fonts());
            noted(&wish.path, &sheets.pdf()?, || {
                let run = PrintRun {
                    series,
                    book,
                    pages: set.pages,
                    lines: &set.lines(&new),
                    kind,
                };
                Ok(register.note_print(act, &run).map(drop)?)
            })?;
            Ok(set.printed(new.len()))
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
            let mark = format!(
                "In lại lần {} ngày {}",
                volume.reprints + 1,
                document::date::in_figures(day(now))
            );
            let job = PrintJob::again(register, wish, &filled, &again, pages.0, mark, &volume)?;
            let (set, sheets) = job.set(self.fonts());
            let lines = set.lines(&again);
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
            let mut printed = set.printed(again.len());
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

/// One for each series of the year that has a line.
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

/// A book ready to be set.
pub(super) struct PrintJob {
    pub form: rules::BookForm,
    pub issuer: Issuer,
    pub listing: Listing,
    /// Named where the body has several books of this form.
    pub series: Option<String>,
    pub year: i32,
    pub volume: u32,
    pub days: [Option<NaiveDate>; 2],
    pub numbers: [Option<String>; 2],
    pub sheet: BookPaper,
    pub cover: bool,
    pub from_page: u32,
    pub mark: Option<String>,
    pub end: BookEnd,
}

impl PrintJob {
    /// The whole book; closed when its series is.
    pub fn whole(
        register: &Register,
        wish: &PrintBook,
        filled: &Filled,
        now: Moment,
    ) -> Result<PrintJob, Failure> {
        let whose = Whose::of(register, wish)?;
        // The books of the post and of file copies have no series: their year closes them.
        let is_over = in_register(wish.book).is_none() && wish.year < day(now).year();
        let end = match whose.closed || is_over {
            true => BookEnd::Closed(whose.closing(register, now)?),
            false => BookEnd::Open,
        };
        Ok(PrintJob {
            end,
            ..whose.job(wish, filled, filled.lines.iter())
        })
    }

    fn going_on(
        register: &Register,
        wish: &PrintBook,
        filled: &Filled,
        new: &[&Line],
        volume: &Volume,
        kind: RunKind,
        now: Moment,
    ) -> Result<PrintJob, Failure> {
        let whose = Whose::of(register, wish)?;
        let end = match kind {
            RunKind::Closing => BookEnd::Closed(whose.closing(register, now)?),
            RunKind::New | RunKind::Reprint => BookEnd::Open,
        };
        let mut job = PrintJob {
            volume: volume.ordinal,
            cover: volume.pages == 0,
            from_page: volume.pages.max(COVER) + 1,
            end,
            ..whose.job(wish, filled, new.iter().copied())
        };
        // What stands in a volume that was bound is not of this one.
        let of_it = filled.lines.iter();
        let of_it = of_it.filter(|line| !volume.bound.contains_key(&line.entry));
        (job.days, job.numbers) = reach(of_it);
        if kind != RunKind::Closing {
            // Where the volume ends is written on its cover by hand: more pages will follow.
            job.days[1] = None;
            job.numbers[1] = None;
        }
        Ok(job)
    }

    fn again(
        register: &Register,
        wish: &PrintBook,
        filled: &Filled,
        lines: &[&Line],
        from_page: u32,
        mark: String,
        volume: &Volume,
    ) -> Result<PrintJob, Failure> {
        let whose = Whose::of(register, wish)?;
        Ok(PrintJob {
            volume: volume.ordinal,
            cover: false,
            from_page,
            mark: Some(mark),
            ..whose.job(wish, filled, lines.iter().copied())
        })
    }

    pub fn book(&self) -> Book<'_> {
        Book {
            form: self.form,
            issuer: &self.issuer,
            series: self.series.clone(),
            year: self.year,
            volume: self.volume,
            days: self.days,
            numbers: self.numbers.clone(),
            listing: &self.listing,
            sheet: self.sheet,
            cover: self.cover,
            from_page: self.from_page,
            mark: self.mark.clone(),
            end: self.end.clone(),
        }
    }

    fn about(&self) -> pdf::About {
        pdf::About {
            title: format!("{} năm {}", self.listing.title, self.year),
            author: self.issuer.agency.join(" "),
            ..pdf::About::default()
        }
    }

    /// Sets the book. Its rows, and then its blocks, are let go of on the way: a year of a big
    /// office is a thousand pages.
    pub fn set(self, fonts: &FontSet) -> (Set, Sheets<'_>) {
        let (about, cover, from_page) = (self.about(), self.cover, self.from_page);
        let mut composition = book(&self.book(), rule_book());
        drop(self);
        let places = std::mem::take(&mut composition.places);
        let set = typeset::typeset_up(composition, fonts);
        let sheets = set.pages.pages.len() as u32 - u32::from(cover);
        let first = match cover {
            true => COVER,
            false => from_page,
        };
        let rows = set.pages.pages.iter().skip(usize::from(cover));
        let told = Set {
            pages: (first, from_page + sheets.saturating_sub(1)),
            first_rows: from_page,
            begins: begins(&places, rows.zip(from_page..)),
        };
        let sheets = Sheets {
            about,
            pages: set.pages,
            fonts,
        };
        (told, sheets)
    }
}

/// Whose book it is.
struct Whose {
    issuer: Issuer,
    place: String,
    /// Its name, where the body has others of its kind.
    series: Option<String>,
    closed: bool,
}

impl Whose {
    fn of(register: &Register, wish: &PrintBook) -> Result<Whose, Failure> {
        let bodies = register.bodies()?;
        let all = register.series()?;
        let series = all.iter().find(|series| Some(series.id.0) == wish.series);
        let beside = |one: &&register::Series| {
            let of = |series: &register::Series| (series.body, series.direction, series.year);
            all.iter().filter(|other| of(other) == of(one)).count() > 1
        };
        let name = series.filter(beside).map(|series| series.name.clone());
        let body = match series {
            Some(series) => bodies.into_iter().find(|body| body.id == series.body),
            None => bodies.into_iter().next(),
        };
        let body = body.ok_or_else(|| Failure::input("Chưa có cơ quan nào trong sổ."))?;
        Ok(Whose {
            issuer: Issuer {
                parent_agency: body.parent_head,
                agency: body.head,
            },
            place: body.place,
            series: name,
            closed: series.is_some_and(|series| series.state == register::SeriesState::Closed),
        })
    }

    fn closing(&self, register: &Register, now: Moment) -> Result<Closing, Failure> {
        let signs = |position: &str| Signatory {
            position: position.to_owned(),
            name: None,
        };
        Ok(Closing {
            place: self.place.clone(),
            date: day(now),
            signatories: [signs("VĂN THƯ"), signs("LÃNH ĐẠO CƠ QUAN")],
            fingerprint: register.journal_head()?,
        })
    }

    fn job<'l>(
        self,
        wish: &PrintBook,
        filled: &'l Filled,
        lines: impl Iterator<Item = &'l Line> + Clone,
    ) -> PrintJob {
        let (days, numbers) = reach(filled.lines.iter());
        PrintJob {
            form: form(wish.book),
            issuer: self.issuer,
            listing: filled.listing(lines),
            series: self.series,
            year: wish.year,
            volume: 1,
            days,
            numbers,
            sheet: match wish.a3 {
                true => BookPaper::A3,
                false => BookPaper::A4,
            },
            cover: true,
            from_page: compose::FIRST_PAGE_OF_ROWS,
            mark: None,
            end: BookEnd::Open,
        }
    }
}

/// The first and the last day, and the first and the last number, of some lines.
fn reach<'l>(
    lines: impl Iterator<Item = &'l Line> + Clone,
) -> ([Option<NaiveDate>; 2], [Option<String>; 2]) {
    let days = lines.clone().filter_map(|line| line.day);
    let number = |line: Option<&Line>| {
        // Lines of the post and of file copies are no numbers.
        let number = line.map(|line| line.number.clone());
        number.filter(|number| !number.is_empty())
    };
    (
        [days.clone().min(), days.max()],
        [number(lines.clone().next()), number(lines.last())],
    )
}

/// The pages of a book before they are written.
pub(super) struct Sheets<'f> {
    about: pdf::About,
    pages: Pages,
    fonts: &'f FontSet,
}

impl Sheets<'_> {
    pub fn pdf(self) -> Result<Vec<u8>, Failure> {
        Ok(pdf::write_up(self.pages, self.fonts, &self.about)?)
    }
}

/// Where a book stands on its pages.
pub(super) struct Set {
    /// First and last number of its pages.
    pages: (u32, u32),
    /// Number of the first page with rows.
    first_rows: u32,
    /// The page each row begins on, by its place among the rows.
    begins: HashMap<usize, u32>,
}

impl Set {
    pub fn printed(&self, lines: usize) -> Printed {
        Printed {
            lines: lines as u32,
            pages: Some(self.pages),
            warnings: vec![],
        }
    }

    /// The lines with the page each begins on.
    fn lines(&self, lines: &[&Line]) -> Vec<(EntryId, PrintedLine)> {
        let lines = lines.iter().enumerate().map(|(index, line)| {
            let page = self.begins.get(&index).copied().unwrap_or(self.first_rows);
            let words = line.words();
            (line.entry, PrintedLine { page, words })
        });
        lines.collect()
    }
}

/// The page each row begins on.
fn begins<'p>(
    places: &[Place],
    pages: impl Iterator<Item = (&'p Page, u32)>,
) -> HashMap<usize, u32> {
    let mut begins = HashMap::new();
    for (page, number) in pages {
        for mark in &page.marks {
            let place = places.get(mark.from.node.0 as usize);
            let row = place.filter(|place| place.field == Field::Body);
            if let Some(row) = row.and_then(|place| place.index) {
                begins.entry(row as usize).or_insert(number);
            }
        }
    }
    begins
}
