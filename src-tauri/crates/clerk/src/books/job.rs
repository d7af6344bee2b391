//! A book on its way to paper: what it says, set on pages, and where its rows begin on them.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use compose::{Book, BookEnd, BookPaper, Closing, Issuer, Signatory, book};
use document::listing::Listing;
use document::{Field, Place};
use paper::{FontSet, Page, Pages};
use register::{EntryId, PrintedLine, Register, RunKind, Volume};

use super::rows::{Filled, Line};
use super::{form, in_register, rule_book};
use crate::Moment;
use crate::clock::day;
use crate::contract::*;

/// Page 1 is the cover.
const COVER: u32 = 1;

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

    pub fn going_on(
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

    pub fn again(
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

    pub fn about(&self) -> pdf::About {
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
    pub pages: (u32, u32),
    /// Number of the first page with rows.
    first_rows: u32,
    /// The page each row begins on, by its place among the rows.
    begins: HashMap<usize, u32>,
}

impl Set {
    pub fn printed(&self, lines: usize, warnings: Vec<String>) -> Printed {
        Printed {
            lines: lines as u32,
            pages: Some(self.pages),
            warnings,
        }
    }

    /// The lines with the page each begins on.
    pub fn lines(&self, lines: Vec<(EntryId, String)>) -> Vec<(EntryId, PrintedLine)> {
        let lines = lines
            .into_iter()
            .enumerate()
            .map(|(index, (entry, words))| {
                let page = self.begins.get(&index).copied().unwrap_or(self.first_rows);
                (entry, PrintedLine { page, words })
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
