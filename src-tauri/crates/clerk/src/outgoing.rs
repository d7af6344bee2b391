//! Văn bản đi: cấp số văn bản đã ký.

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use document::Kind;
use document::dispatch::Number;
use document::entry::{Outgoing, Paper, PaperDate, written};
use register::{
    Body, BodyId, Correction, EntryId, EntryRow, Facts, MissingFact, NumberRequest, Register,
    RegisterError, Series,
};
use rules::RuleBook;

use crate::clock::day;
use crate::contract::*;
use crate::incoming::scans;
use crate::{Clerk, warnings};

impl Clerk {
    pub fn number_signed_document(&self, form: OutgoingForm) -> Result<Registered, Failure> {
        let files: Vec<PathBuf> = form.files.iter().map(PathBuf::from).collect();
        let facts = self.read(|register| {
            let facts = facts(register, &form, Outgoing::default())?;
            let late = warnings::numbered_late(register, &facts, self.today())?;
            match late.filter(|_| form.number.reason.trim().is_empty()) {
                Some(sentence) => Err(Failure::input(sentence)),
                None => Ok(facts),
            }
        })?;
        self.number_signed(&facts, &files, &form.number)
    }

    /// Cấp số a paper signed elsewhere, with the facts of an ENTRY.toml.
    pub fn number_signed(
        &self,
        facts: &Outgoing,
        files: &[PathBuf],
        wish: &NumberWish,
    ) -> Result<Registered, Failure> {
        must_be_a_symbol(&facts.paper.symbol)?;
        let now = self.now();
        let files = scans(files)?;
        self.write_because(&wish.reason, |register, act| {
            warnings::must_be_of_its_time(register, facts, &wish.choice, now)?;
            let mut notes: Vec<String> = warnings::clock(register, now)?.into_iter().collect();
            notes.extend(
                warnings::numbered_late(register, facts, day(now))?
                    .filter(|_| wish.reason.trim().is_empty()),
            );
            let date = facts.paper.date.day().unwrap_or_else(|| day(now));
            notes.extend(warnings::other_year(date, day(now)));
            notes.extend(warnings::far_from_today(date, day(now), "Ngày văn bản"));
            let recipients = &facts.paper.recipients;
            notes.extend(warnings::ended_recipients(register, recipients, day(now))?);
            notes.extend(warnings::named_above(recipients));
            // Where there is no series the act itself tells why.
            if let Ok(series) = register.series_for_outgoing(facts) {
                notes.extend(warnings::signer_out_of_time(register, series.body, facts)?);
                let kind = facts.paper.kind.filter(|_| facts.series.is_none());
                notes.extend(warnings::book_of_last_year(register, &series, kind)?);
                notes.extend(warnings::ended_body(register, series.body, date)?);
            }
            notes.extend(warnings::days_of_outgoing(facts));
            let request = NumberRequest {
                facts,
                choice: wish.choice.in_register(),
                files: &files,
            };
            let given = register.number_signed(act, &request).map_err(|error| {
                warnings::of_a_clock_turned_back(error.into(), register, now, date.year())
            });
            Ok(numbered(given?.value, notes))
        })
    }

    pub fn next_number(&self, asked: NextNumberRequest) -> Result<NextNumber, Failure> {
        let now = self.now();
        let year = asked.dated.year();
        self.read(|register| {
            let (body, direction) = (BodyId(asked.body), asked.direction.into());
            let peeked = register.peek_next(Some(body), direction, asked.kind, year);
            let series = peeked.map_err(|error| {
                warnings::of_a_clock_turned_back(error.into(), register, now, year)
            })?;
            let number = series.next.map(|next| match asked.direction {
                Direction::Incoming => Number::new(next).to_arrival(),
                Direction::Outgoing => Number::new(next).to_paper(),
            });
            let mut notes: Vec<String> = warnings::clock(register, now)?.into_iter().collect();
            notes.extend(warnings::other_year(asked.dated, day(now)));
            let timely = match asked.direction {
                Direction::Incoming => warnings::must_have_arrived(register, asked.dated, now),
                Direction::Outgoing => warnings::must_not_lie_ahead(register, asked.dated, now)
                    .and_then(|()| warnings::must_follow_neighbour(register, &series, asked.dated)),
            };
            notes.extend(timely.err().map(|failure| failure.sentence));
            notes.extend(warnings::book_of_last_year(register, &series, asked.kind)?);
            if asked.direction == Direction::Outgoing {
                notes.extend(warnings::ended_body(register, series.body, asked.dated)?);
            }
            Ok(NextNumber {
                series: series_there(register, &series)?,
                series_name: series.name,
                late: match asked.direction {
                    Direction::Outgoing => {
                        let signed = asked.signed.unwrap_or(asked.dated);
                        warnings::late_since(register, signed, day(now))?
                    }
                    Direction::Incoming => None,
                },
                number,
                warnings: notes,
            })
        })
    }

    pub fn correct_outgoing(&self, change: CorrectOutgoing) -> Result<EntryView, Failure> {
        let entry = EntryId(change.entry);
        let now = self.now();
        let facts = self.read(|register| match register.entry(entry)?.facts {
            Facts::Outgoing(before) => {
                let (was, date) = (before.paper.date.day(), change.form.dated);
                if was != Some(date) {
                    warnings::must_not_lie_ahead(register, date, now)?;
                    warnings::must_stay_in_place(register, entry, date)?;
                }
                let kind = change.form.kind;
                if before.paper.kind.unwrap_or(Kind::CongVan) != kind {
                    must_be_of_its_book(register, entry, kind, &change.reason)?;
                }
                // An old book is as it is.
                if before.paper.symbol.trim() != change.form.symbol.trim() {
                    must_be_a_symbol(&change.form.symbol)?;
                }
                facts(register, &change.form, before)
            }
            Facts::Incoming(_) => Err(Failure::input(
                "Đây là văn bản đến; hãy sửa ở sổ văn bản đến.",
            )),
        })?;
        self.write_because(&change.reason, |register, act| {
            Ok(register
                .correct(act, entry, Correction::Outgoing(&facts))
                .map(drop)?)
        })?;
        self.read_entry(change.entry)
    }

    pub fn void_number(&self, void: VoidNumber) -> Result<EntryView, Failure> {
        self.write_because(&void.reason, |register, act| {
            Ok(register.void(act, EntryId(void.entry)).map(drop)?)
        })?;
        self.read_entry(void.entry)
    }
}

/// The series a peeked one is, unless it is still to be made after that of last year.
pub(crate) fn series_there(register: &Register, peeked: &Series) -> Result<Option<i64>, Failure> {
    let all = register.series()?;
    let there = |one: &&Series| one.id == peeked.id && one.year == peeked.year;
    Ok(all.iter().find(there).map(|one| one.id.0))
}

/// A number stays in its book: a paper that turns out to be of a kind with another book keeps it for a
/// reason, and a copy and any other paper never change places (Phụ lục I, Phần II).
fn must_be_of_its_book(
    register: &Register,
    entry: EntryId,
    kind: Kind,
    reason: &str,
) -> Result<(), Failure> {
    let row = register.entry(entry)?.row;
    let all = register.series()?;
    let own = all.iter().find(|one| one.id == row.series);
    let is_copy = |kind: Option<Kind>| kind.is_some_and(Kind::is_copy);
    if is_copy(row.kind) != kind.is_copy() {
        return Err(Failure::input(format!(
            "Bản sao lấy số ở sổ riêng, còn số này ở “{}”; hãy hủy số này rồi cấp số lại cho đúng loại.",
            row.series_name
        )));
    }
    let other = all.iter().find(|one| {
        (one.body, one.direction, one.year) == (row.body, row.direction, row.year)
            && one.kinds.contains(&kind)
            && own.is_some_and(|own| own.id != one.id)
    });
    match other.filter(|_| reason.trim().is_empty()) {
        Some(other) => Err(Failure::input(format!(
            "Loại văn bản này lấy số ở sổ “{}”, còn số này ở “{}”; nếu văn bản đã mang số này thì ghi \
             một dòng lý do sửa, nếu chưa thì hủy số rồi cấp lại.",
            other.name, row.series_name
        ))),
        None => Ok(()),
    }
}

/// A paper of ours has a symbol, and its number is no part of it.
pub(crate) fn must_be_a_symbol(symbol: &str) -> Result<(), Failure> {
    match symbol.trim().is_empty() {
        true => Err(RegisterError::FactMissing {
            fact: MissingFact::Symbol,
        }
        .into()),
        false => must_be_without_number(symbol),
    }
}

/// The number is given here; typed into the symbol it would stand on the paper twice.
pub(crate) fn must_be_without_number(symbol: &str) -> Result<(), Failure> {
    let (number, rest) = written::split(symbol);
    if number.is_empty() || rest.is_empty() {
        return Ok(());
    }
    Err(Failure::input(format!(
        "Ký hiệu “{symbol}” đã có số; số do sổ cấp, hãy chỉ ghi “{}”.",
        rest.trim_start_matches(['/', ' '])
    )))
}

pub(crate) fn numbered(entered: register::Entered, warnings: Vec<String>) -> Registered {
    Registered {
        entry: entered.entry.0,
        number: entered.number.to_paper(),
        full: entered.written,
        receipt: 1,
        warnings,
    }
}

/// The facts of a form; what it does not ask for stays as it was `before`.
pub(crate) fn facts(
    register: &Register,
    form: &OutgoingForm,
    before: Outgoing,
) -> Result<Outgoing, Failure> {
    let body = register.body(BodyId(form.body))?;
    let details = form.details.clone();
    let (kind, kind_name) = kind_of(form.kind, &before.paper);
    // The paper names the body as it was called then.
    let agency = match before.paper.agency.as_str() {
        "" => named_on(register, &body, form.dated)?,
        _ => before.paper.agency,
    };
    Ok(Outgoing {
        paper: Paper {
            kind,
            kind_name,
            agency,
            symbol: form.symbol.clone(),
            date: PaperDate::Day(form.dated),
            subject: without_prefix(&form.subject),
            signer: form.signer.clone(),
            position: details.position,
            urgency: form.urgency,
            language: details.language,
            pages: details.pages,
            drafter: details.drafter,
            reply_by: details.reply_by,
            copies: form.copies,
            recipients: form.recipients.clone(),
        },
        body: Some(body.abbreviation),
        number: form.given_number.map(Number::new),
        unit: details.unit,
        signed_on: form.signed,
        checked_content: details.checked_content,
        checked_form: details.checked_form,
        original: details.original,
        outside_code: details.outside_code,
        file_copy: form.file_copy.clone(),
        note: form.note.clone(),
        ..before
    })
}

/// The name a body had on a day.
fn named_on(register: &Register, body: &Body, day: NaiveDate) -> Result<String, Failure> {
    match body.predecessor {
        Some(before) if body.valid_from.is_some_and(|from| day < from) => {
            named_on(register, &register.body(before)?, day)
        }
        _ => Ok(body.name.clone()),
    }
}

/// The kind of a form. What an old book calls a kind stays in its words, or absent, until another
/// one is chosen than the form showed for it.
fn kind_of(chosen: Kind, before: &Paper) -> (Option<Kind>, String) {
    let old = !before.subject.is_empty() && before.kind.unwrap_or(Kind::CongVan) == chosen;
    match old {
        true => (before.kind, before.kind_name.clone()),
        false => (
            Some(chosen),
            RuleBook::nd30_2020().kind(chosen).name.clone(),
        ),
    }
}

/// The form an entry was registered from.
pub(crate) fn form_of(facts: &Outgoing, row: &EntryRow) -> OutgoingForm {
    let paper = &facts.paper;
    OutgoingForm {
        body: row.body.0,
        kind: paper.kind.unwrap_or(Kind::CongVan),
        symbol: paper.symbol.clone(),
        dated: paper.date.day().unwrap_or(row.entered_on),
        signed: facts.signed_on,
        subject: paper.subject.clone(),
        urgency: paper.urgency,
        signer: paper.signer.clone(),
        recipients: paper.recipients.clone(),
        file_copy: facts.file_copy.clone(),
        copies: paper.copies,
        note: facts.note.clone(),
        details: OutgoingDetails {
            position: paper.position.clone(),
            language: paper.language.clone(),
            pages: paper.pages,
            reply_by: paper.reply_by,
            outside_code: facts.outside_code.clone(),
            drafter: paper.drafter.clone(),
            unit: facts.unit.clone(),
            checked_content: facts.checked_content.clone(),
            checked_form: facts.checked_form.clone(),
            original: facts.original,
        },
        files: vec![],
        given_number: None,
        number: NumberWish::default(),
    }
}

/// The subject is kept without "V/v": the book composes it with the kind, the page adds it.
pub(crate) fn without_prefix(subject: &str) -> String {
    let subject = subject.trim();
    let head: String = subject.chars().take(4).collect();
    match head.to_lowercase().as_str() {
        "v/v " => subject
            .chars()
            .skip(4)
            .collect::<String>()
            .trim_start()
            .to_owned(),
        _ => subject.to_owned(),
    }
}
