//! Văn bản đến.

use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use document::date::in_figures;
use document::entry::{Incoming, IncomingFile, Paper, PaperDate, written};
use register::{
    AttachmentRole, BodyId, Correction, EntryId, EntryRow, Facts, Likeness, NewFile,
    ReceiptRequest, ReceiveRequest, Register, RegisterError,
};
use rules::RuleBook;

use crate::contract::*;
use crate::handling::passing;
use crate::outgoing::without_prefix;
use crate::{Clerk, warnings};

impl Clerk {
    pub fn receive_document(&self, form: IncomingForm) -> Result<Registered, Failure> {
        let files: Vec<PathBuf> = form.files.iter().map(PathBuf::from).collect();
        match form.receipt_of {
            Some(entry) => self.received_again(EntryId(entry), &form, &files),
            None => {
                let facts = self.read(|register| facts(register, &form, Incoming::default()))?;
                self.receive_passing(&facts, &files, probe_of(&form).as_ref())
            }
        }
    }

    /// The facts of an ENTRY.toml. A term is counted from the arrival; where its hour is not noted,
    /// from this minute if the paper came today.
    pub fn facts_of(&self, file: IncomingFile) -> Result<Incoming, Failure> {
        let IncomingFile { mut facts, term } = file;
        let Some(term) = term else {
            return Ok(facts);
        };
        let now = When::of(self.now());
        let on = facts.arrived_on.unwrap_or(now.on);
        let this_minute = now.at.filter(|_| on == now.on);
        let arrived = When {
            on,
            at: facts.arrived_at.or(this_minute),
        };
        let calendar = self.read(|register| Ok(register.calendar()?))?;
        let due = When::after(term, arrived, &calendar);
        (facts.due, facts.due_at) = (Some(due.on), due.at);
        Ok(facts)
    }

    /// Vào sổ a paper with the facts of an ENTRY.toml.
    pub fn receive(&self, facts: &Incoming, files: &[PathBuf]) -> Result<Registered, Failure> {
        self.receive_passing(facts, files, None)
    }

    /// As [`Clerk::receive`], and passes it on as the rules propose for `by_rule`.
    fn receive_passing(
        &self,
        facts: &Incoming,
        files: &[PathBuf],
        by_rule: Option<&PassingProbe>,
    ) -> Result<Registered, Failure> {
        let files = scans(files)?;
        self.write(|register, act| {
            let mut warnings = self.arrival_warnings(register, facts)?;
            let passing = passing::of(register, by_rule)?;
            warnings.extend(passing::told(&passing));
            let request = ReceiveRequest {
                facts,
                files: &files,
            };
            let year = facts.arrived_on.unwrap_or_else(|| self.today()).year();
            let received = register.receive_and_pass(act, None, &request, &passing);
            let received = received.map_err(|error| {
                warnings::of_a_clock_turned_back(error.into(), register, self.now(), year)
            });
            let entered = received?.value;
            let number = entered.number.to_arrival();
            Ok(Registered {
                entry: entered.entry.0,
                full: number.clone(),
                number,
                receipt: 1,
                warnings,
            })
        })
    }

    /// What wants a look about the day of arrival; a day that has not come is refused.
    pub(crate) fn arrival_warnings(
        &self,
        register: &Register,
        facts: &Incoming,
    ) -> Result<Vec<String>, Failure> {
        let now = self.now();
        let today = crate::clock::day(now);
        let day = facts.arrived_on.unwrap_or(today);
        warnings::must_have_arrived(register, day, now)?;
        let mut notes: Vec<String> = warnings::clock(register, now)?.into_iter().collect();
        notes.extend(warnings::other_year(day, today));
        notes.extend(warnings::far_from_today(day, today, "Ngày đến"));
        notes.extend(warnings::days_of_incoming(facts, day));
        Ok(notes)
    }

    /// Papers of the book arrived once more, in one way: all are noted or none.
    pub fn receive_again(&self, again: ReceiveAgain) -> Result<Vec<Standing>, Failure> {
        let paths: Vec<PathBuf> = again.files.iter().map(PathBuf::from).collect();
        let files = scans(&paths)?;
        let entries: Vec<EntryId> = again.entries.iter().map(|&entry| EntryId(entry)).collect();
        self.write(|register, act| {
            warnings::must_have_arrived(register, again.arrived.on, self.now())?;
            let request = ReceiptRequest {
                entries: &entries,
                arrived_on: Some(again.arrived.on),
                arrived_at: again.arrived.at,
                channel: again.channel,
                value: again.value,
                note: &again.note,
                files: &files,
            };
            Ok(register.receive_again(act, &request).map(drop)?)
        })?;
        self.whereabouts(again.entries)
    }

    fn received_again(
        &self,
        entry: EntryId,
        form: &IncomingForm,
        files: &[PathBuf],
    ) -> Result<Registered, Failure> {
        let files = scans(files)?;
        self.write(|register, act| {
            warnings::must_have_arrived(register, form.arrived, self.now())?;
            let request = ReceiptRequest {
                entries: &[entry],
                arrived_on: Some(form.arrived),
                arrived_at: form.arrived_at,
                channel: form.details.channel,
                value: form.details.value,
                note: &form.note,
                files: &files,
            };
            let receipt = register.receive_again(act, &request)?.value.pop();
            let receipt = receipt.ok_or(RegisterError::NotFound {
                noun: "entry",
                key: entry.0,
            })?;
            let number = receipt.number.to_arrival();
            Ok(Registered {
                entry: entry.0,
                full: number.clone(),
                number,
                receipt: receipt.ordinal,
                warnings: vec![],
            })
        })
    }

    pub fn find_duplicates(&self, probe: DuplicateProbe) -> Result<Vec<Duplicate>, Failure> {
        let (number, symbol) = written::split(&probe.symbol);
        let asked = register::DuplicateProbe {
            agency: &probe.author,
            number: &number,
            symbol: &symbol,
            date: probe.dated,
            code: probe.outside_code.as_deref().unwrap_or_default(),
            year: probe.arrived.year(),
        };
        self.read(|register| {
            let found = register
                .find_duplicates(&asked)?
                .into_iter()
                .map(|duplicate| {
                    let row = duplicate.row;
                    let number = row.number.to_arrival();
                    let arrived = in_figures(row.entered_on);
                    Duplicate {
                        entry: row.entry.0,
                        certain: duplicate.likeness == Likeness::Same,
                        sentence: format!(
                            "Đã vào sổ: số đến {number} ngày {arrived}, {}, {}",
                            row.author, row.subject
                        ),
                        number,
                        next_receipt: duplicate.next_receipt,
                    }
                });
            Ok(found.collect())
        })
    }

    /// The sentence for a paper that stands in the book already: arriving once more, it keeps its
    /// số đến.
    pub fn already_in_book(&self, facts: &Incoming) -> Result<Option<String>, Failure> {
        let probe = DuplicateProbe {
            author: facts.paper.agency.clone(),
            symbol: written::join(&facts.number, &facts.paper.symbol),
            dated: facts.paper.date.day(),
            arrived: facts.arrived_on.unwrap_or_else(|| self.today()),
            outside_code: Some(facts.outside_code.clone()),
        };
        let found = self.find_duplicates(probe)?;
        let certain = found.into_iter().find(|duplicate| duplicate.certain);
        Ok(certain.map(|duplicate| duplicate.sentence))
    }

    pub fn correct_incoming(&self, change: CorrectIncoming) -> Result<EntryView, Failure> {
        let entry = EntryId(change.entry);
        let now = self.now();
        let facts = self.read(|register| match register.entry(entry)?.facts {
            Facts::Incoming(before) => {
                if before.arrived_on != Some(change.form.arrived) {
                    warnings::must_have_arrived(register, change.form.arrived, now)?;
                }
                facts(register, &change.form, before)
            }
            Facts::Outgoing(_) => Err(Failure::input(
                "Đây là văn bản đi; hãy sửa ở sổ văn bản đi.",
            )),
        })?;
        self.write_because(&change.reason, |register, act| {
            Ok(register
                .correct(act, entry, Correction::Incoming(&facts))
                .map(drop)?)
        })?;
        self.read_entry(change.entry)
    }
}

/// The facts of a form; what it does not ask for stays as it was `before`.
pub(crate) fn facts(
    register: &Register,
    form: &IncomingForm,
    before: Incoming,
) -> Result<Incoming, Failure> {
    let body = register.body(BodyId(form.body))?;
    let (number, symbol) = written::split(&form.symbol);
    let date = date_of(form.dated, form.dated_as_written.as_deref());
    let kind = kind_of(&form.kind);
    let details = form.details.clone();
    Ok(Incoming {
        paper: Paper {
            kind,
            kind_name: form.kind.clone(),
            agency: form.author.clone(),
            symbol,
            date,
            subject: without_prefix(&form.subject),
            signer: form.signer.clone(),
            position: details.position,
            urgency: form.urgency,
            language: details.language,
            pages: details.pages,
            reply_by: details.reply_by,
            ..before.paper
        },
        number,
        body: Some(body.abbreviation),
        arrived_on: Some(form.arrived),
        arrived_at: form.arrived_at,
        arrival_number: details.given_number,
        channel: details.channel,
        value: details.value,
        envelope: details.envelope,
        postal_code: details.postal_code,
        outside_code: details.outside_code,
        assignee: form.handler.clone(),
        due: form.due.map(|due| due.on),
        due_at: form.due.and_then(|due| due.at),
        note: form.note.clone(),
        ..before
    })
}

/// What the rules are asked about a paper that names nobody itself.
pub(crate) fn probe_of(form: &IncomingForm) -> Option<PassingProbe> {
    let asked = form.by_rule && form.handler.trim().is_empty();
    asked.then(|| PassingProbe {
        body: form.body,
        kind: form.kind.clone(),
        author: form.author.clone(),
        subject: form.subject.clone(),
        arrived: form.arrived,
        arrived_at: form.arrived_at,
        urgency: form.urgency,
    })
}

pub(crate) fn date_of(day: Option<NaiveDate>, written: Option<&str>) -> PaperDate {
    match (day, written) {
        (Some(day), _) => PaperDate::Day(day),
        (None, Some(text)) if !text.trim().is_empty() => PaperDate::Written(text.to_owned()),
        (None, _) => PaperDate::Absent,
    }
}

/// The kind of the decree a Vietnamese name means, if it is one.
pub(crate) fn kind_of(name: &str) -> Option<document::Kind> {
    let book = RuleBook::nd30_2020();
    document::Kind::ALL
        .into_iter()
        .find(|&kind| document::fold::fold(&book.kind(kind).name) == document::fold::fold(name))
}

/// The first file is taken for the paper itself.
pub(crate) fn scans(files: &[PathBuf]) -> Result<Vec<NewFile>, Failure> {
    for file in files {
        readable(file)?;
    }
    let scans = files
        .iter()
        .enumerate()
        .map(|(index, file)| NewFile::from_path(file, AttachmentRole::Scan, index == 0));
    Ok(scans.collect())
}

/// A file that vanished is told before a number is taken; so is a folder, a pipe, or what a scanner
/// has only begun.
fn readable(file: &Path) -> Result<(), Failure> {
    let failed = |error| Failure::file(file, &error);
    let about = std::fs::metadata(file).map_err(failed)?;
    let name = file.display();
    let refused = |sentence| Err(Failure::new(FailureCode::File, sentence));
    if !about.is_file() {
        return refused(format!(
            "“{name}” không phải là tệp; hãy chọn một tệp để đính kèm."
        ));
    }
    if about.len() == 0 {
        return refused(format!(
            "Tệp “{name}” trống, không có gì để lưu; hãy quét hoặc chép lại rồi đính kèm."
        ));
    }
    std::fs::File::open(file).map(drop).map_err(failed)
}

/// The form an entry was registered from.
pub(crate) fn form_of(facts: &Incoming, row: &EntryRow) -> IncomingForm {
    let paper = &facts.paper;
    IncomingForm {
        body: row.body.0,
        arrived: row.entered_on,
        arrived_at: row.arrived_at,
        author: paper.agency.clone(),
        symbol: written::join(&facts.number, &paper.symbol),
        dated: paper.date.day(),
        dated_as_written: match &paper.date {
            PaperDate::Written(text) => Some(text.clone()),
            PaperDate::Day(_) | PaperDate::Absent => None,
        },
        kind: paper.kind_name.clone(),
        subject: paper.subject.clone(),
        urgency: paper.urgency,
        signer: paper.signer.clone(),
        handler: facts.assignee.clone(),
        due: row.due,
        by_rule: false,
        note: facts.note.clone(),
        details: IncomingDetails {
            position: paper.position.clone(),
            language: paper.language.clone(),
            pages: paper.pages,
            reply_by: paper.reply_by,
            outside_code: facts.outside_code.clone(),
            channel: facts.channel,
            value: facts.value,
            envelope: facts.envelope.clone(),
            postal_code: facts.postal_code.clone(),
            given_number: facts.arrival_number,
        },
        files: vec![],
        receipt_of: None,
    }
}
