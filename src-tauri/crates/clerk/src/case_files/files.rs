//! Files: planned, opened, corrected, closed, handed over.

use chrono::NaiveDate;
use document::Retention;
use document::date::in_figures;
use register::{BodyId, CaseFile, CaseFileFacts, CaseFileId, EntryId, HeadingId, Register, UnitId};

use super::{plan, terms};
use crate::Clerk;
use crate::books::rule_book;
use crate::contract::*;

impl Clerk {
    pub fn list_case_files(&self, asked: CaseFilesAsked) -> Result<CaseFilesView, Failure> {
        let today = self.today();
        self.read(|register| {
            let body = BodyId(asked.body);
            let files = register.case_files(body, asked.year)?;
            let offered = rule_book().case_files.retention.offered.iter();
            Ok(CaseFilesView {
                plan: plan::view(register.case_file_plan(body, asked.year)?),
                reminders: due_in_words(register, body, today)?,
                files: files.into_iter().map(|file| view(file, today)).collect(),
                years: register.case_file_years(body)?,
                retention: offered.map(Retention::to_string).collect(),
            })
        })
    }

    pub fn find_case_files(&self, asked: FindCaseFiles) -> Result<Vec<CaseFileView>, Failure> {
        let today = self.today();
        self.read(|register| {
            let found = register.find_case_files(&asked.words, asked.limit as usize)?;
            Ok(found.into_iter().map(|file| view(file, today)).collect())
        })
    }

    pub fn open_case_file(&self, wish: OpenCaseFile) -> Result<CaseFileView, Failure> {
        let today = self.today();
        self.write(|register, act| {
            let body = BodyId(wish.body);
            let mut facts = facts(&wish.form);
            if facts.notation.trim().is_empty() {
                facts.notation = register.next_notation(body, wish.year, facts.heading)?;
            }
            let id = register.open_case_file(act, body, wish.year, &facts)?;
            Ok(view(register.case_file(id.value)?, today))
        })
    }

    pub fn correct_case_file(&self, wish: CorrectCaseFile) -> Result<CaseFileView, Failure> {
        self.changed(wish.file, |register, act, id| {
            Ok(register
                .correct_case_file(act, id, &facts(&wish.form))
                .map(drop)?)
        })
    }

    pub fn closing_of(&self, file: i64) -> Result<ClosingView, Failure> {
        self.read(|register| {
            let id = CaseFileId(file);
            let papers = register.case_file_papers(id)?;
            Ok(ClosingView {
                reminders: terms::reminders(&register.case_file(id)?, &papers),
                sheets: terms::last_sheet(&papers),
            })
        })
    }

    pub fn close_case_file(&self, wish: CloseCaseFile) -> Result<CaseFileView, Failure> {
        self.changed(wish.file, |register, act, id| {
            Ok(register
                .close_case_file(act, id, wish.on, wish.sheets)
                .map(drop)?)
        })
    }

    pub fn reopen_case_file(&self, file: i64) -> Result<CaseFileView, Failure> {
        self.changed(file, |register, act, id| {
            Ok(register.reopen_case_file(act, id).map(drop)?)
        })
    }

    pub fn remove_case_file(&self, file: i64) -> Result<(), Failure> {
        self.write(|register, act| {
            Ok(register.remove_case_file(act, CaseFileId(file)).map(drop)?)
        })
    }

    pub fn hand_over_case_files(&self, wish: HandOverFiles) -> Result<(), Failure> {
        let ids: Vec<CaseFileId> = wish.files.into_iter().map(CaseFileId).collect();
        self.write(|register, act| {
            Ok(register
                .hand_over_case_files(act, &ids, wish.on)
                .map(drop)?)
        })
    }

    pub fn next_notation(&self, asked: NotationAsked) -> Result<String, Failure> {
        self.read(|register| {
            let heading = asked.heading.map(HeadingId);
            Ok(register.next_notation(BodyId(asked.body), asked.year, heading)?)
        })
    }

    pub fn open_case_files(&self, (): ()) -> Result<Vec<CaseFileView>, Failure> {
        let today = self.today();
        self.read(|register| {
            let files = register.open_case_files()?.into_iter();
            Ok(files.map(|file| view(file, today)).collect())
        })
    }

    pub fn case_files_of(&self, entry: i64) -> Result<Vec<CaseFileView>, Failure> {
        let today = self.today();
        self.read(|register| {
            let files = register.case_files_of(EntryId(entry))?.into_iter();
            Ok(files.map(|file| view(file, today)).collect())
        })
    }

    fn changed(
        &self,
        file: i64,
        change: impl FnOnce(&mut Register, &register::Act<'_>, CaseFileId) -> Result<(), Failure>,
    ) -> Result<CaseFileView, Failure> {
        let today = self.today();
        let id = CaseFileId(file);
        self.write(|register, act| {
            change(register, act, id)?;
            Ok(view(register.case_file(id)?, today))
        })
    }
}

/// Files of a body that are due to be handed over, of all years.
fn due_in_words(
    register: &Register,
    body: BodyId,
    today: NaiveDate,
) -> Result<Vec<String>, Failure> {
    let mut sentences = vec![];
    for year in register.case_file_years(body)? {
        for file in register.case_files(body, year)? {
            let Some(due) = terms::due(&file).filter(|_| terms::due_soon(&file, today)) else {
                continue;
            };
            let (notation, day) = (&file.facts.notation, in_figures(due));
            sentences.push(match due < today {
                true => format!("Hồ sơ {notation} năm {year} đã quá hạn nộp lưu ({day})."),
                false => format!("Hồ sơ {notation} năm {year} phải nộp lưu trước ngày {day}."),
            });
        }
    }
    Ok(sentences)
}

pub(super) fn view(file: CaseFile, today: NaiveDate) -> CaseFileView {
    CaseFileView {
        id: file.id.0,
        body: file.body.0,
        year: file.year,
        state: match (file.handed_over_on, file.closed_on, file.facts.opened_on) {
            (Some(_), ..) => CaseFileState::HandedOver,
            (None, Some(_), _) => CaseFileState::Closed,
            (None, None, Some(_)) => CaseFileState::Open,
            (None, None, None) => CaseFileState::Planned,
        },
        closed: file.closed_on,
        handed_over: file.handed_over_on,
        due: terms::due(&file),
        due_soon: terms::due_soon(&file, today),
        sheets: file.sheets,
        documents: file.documents,
        pages: file.pages,
        dated: dated(&file),
        form: form(file.facts),
    }
}

/// Thời gian tài liệu.
pub(super) fn dated(file: &CaseFile) -> String {
    match file.dated {
        Some([from, to]) if from == to => in_figures(from),
        Some([from, to]) => format!("{} - {}", in_figures(from), in_figures(to)),
        None => String::new(),
    }
}

fn form(facts: CaseFileFacts) -> CaseFileForm {
    CaseFileForm {
        notation: facts.notation,
        title: facts.title,
        retention: facts
            .retention
            .map(|term| term.to_string())
            .unwrap_or_default(),
        maker: facts.maker,
        unit: facts.unit.map(|unit| unit.0),
        heading: facts.heading.map(|heading| heading.0),
        listed: facts.listed,
        medium: facts.medium,
        construction: facts.construction,
        rights: facts.rights,
        language: facts.language,
        place: facts.place,
        opened: facts.opened_on,
        note: facts.note,
    }
}

fn facts(form: &CaseFileForm) -> CaseFileFacts {
    CaseFileFacts {
        notation: form.notation.clone(),
        title: form.title.clone(),
        retention: Retention::read(&form.retention),
        maker: form.maker.clone(),
        unit: form.unit.map(UnitId),
        heading: form.heading.map(HeadingId),
        listed: form.listed,
        medium: form.medium,
        construction: form.construction,
        rights: form.rights.clone(),
        language: form.language.clone(),
        place: form.place.clone(),
        opened_on: form.opened,
        note: form.note.clone(),
    }
}
