//! Danh mục hồ sơ, mục lục, biên bản giao nhận: as a PDF, the lists as spreadsheets too.

use std::path::Path;

use chrono::Datelike;
use compose::{ContentsList, HandOverList, HandOverMinutes, Issuer, Party, PlanList};
use document::Listing;
use document::entry::Original;
use exchange::xlsx::{About, Sheet};
use register::{Body, BodyId, CaseFile, CaseFileId, Register};
use rules::RetentionClass;

use super::listings;
use crate::Clerk;
use crate::books::{is_spreadsheet, rule_book, write_sheets};
use crate::contract::*;

impl Clerk {
    pub fn print_case_files(&self, wish: PrintCaseFiles) -> Result<Printed, Failure> {
        let path = &wish.path;
        match &wish.what {
            CaseFilePrint::Plan { body, year } => self.print_plan(BodyId(*body), *year, path),
            CaseFilePrint::Contents { file } => self.print_contents(CaseFileId(*file), path),
            CaseFilePrint::HandOver { files, permanent } => {
                let class = match permanent {
                    true => RetentionClass::Permanent,
                    false => RetentionClass::FixedTerm,
                };
                self.print_hand_over(files, class, path)
            }
            CaseFilePrint::Minutes { files, form } => self.print_minutes(files, form, path),
        }
    }

    fn print_plan(&self, body: BodyId, year: i32, path: &Path) -> Result<Printed, Failure> {
        let (planned, plan, body) = self.read(|register| {
            Ok((
                listings::plan(register, body, year)?,
                register.case_file_plan(body, year)?,
                register.body(body)?,
            ))
        })?;
        if planned.listing.rows.is_empty() {
            return Err(Failure::input(format!(
                "Danh mục hồ sơ năm {year} chưa có gì để in; hãy ghi đề mục và hồ sơ trước."
            )));
        }
        if is_spreadsheet(path) {
            return self.as_sheet(&planned.listing, &[format!("Năm {year}")], &body, path);
        }
        let list = PlanList {
            issuer: &issuer(&body),
            year,
            issued_with: Some(plan.issued_with.as_str()).filter(|words| !words.is_empty()),
            listing: &planned.listing,
            headings: &planned.headings,
            counts: planned.counts,
        };
        let files = planned.counts.iter().sum::<u32>() as usize;
        self.print(&compose::plan_list(&list, rule_book()), path, files)
    }

    pub(super) fn print_contents(&self, id: CaseFileId, path: &Path) -> Result<Printed, Failure> {
        let (file, listing, body) = self.read(|register| {
            let file = register.case_file(id)?;
            let body = register.body(file.body)?;
            Ok((file, listings::contents(register, id)?, body))
        })?;
        let notation = &file.facts.notation;
        if listing.rows.is_empty() {
            return Err(Failure::input(format!(
                "Hồ sơ {notation} chưa có văn bản nào; hãy đưa văn bản vào hồ sơ trước."
            )));
        }
        if is_spreadsheet(path) {
            let under = [
                format!("{} {notation}", rule_book().case_files.contents.notation),
                format!("Năm {}", file.year),
            ];
            return self.as_sheet(&listing, &under, &body, path);
        }
        let list = ContentsList {
            notation,
            year: file.year,
            listing: &listing,
        };
        let rows = listing.rows.len();
        self.print(&compose::contents_list(&list, rule_book()), path, rows)
    }

    fn print_hand_over(
        &self,
        files: &[i64],
        class: RetentionClass,
        path: &Path,
    ) -> Result<Printed, Failure> {
        let (files, whose) = self.read(|register| {
            let files = chosen(register, files)?;
            let whose = Whose::of(register, &files)?;
            Ok((files, whose))
        })?;
        let listing = listings::hand_over(&files, class);
        let rules = &rule_book().case_files.hand_over;
        if listing.rows.is_empty() {
            return Err(Failure::input(format!(
                "Trong các hồ sơ đã chọn không có hồ sơ {}; hãy chọn lại.",
                rules.class(class).to_lowercase()
            )));
        }
        let year = files.first().map_or(self.today().year(), |file| file.year);
        if is_spreadsheet(path) {
            let under = [rules.class(class).to_owned(), format!("Năm {year}")];
            return self.as_sheet(&listing, &under, &whose.body, path);
        }
        let list = HandOverList {
            issuer: &whose.issuer,
            class,
            year,
            listing: &listing,
            place: &whose.body.place,
            date: self.today(),
        };
        let rows = listing.rows.len();
        self.print(&compose::hand_over_list(&list, rule_book()), path, rows)
    }

    fn print_minutes(
        &self,
        files: &[i64],
        form: &MinutesForm,
        path: &Path,
    ) -> Result<Printed, Failure> {
        let (files, whose, computer_files) = self.read(|register| {
            let files = chosen(register, files)?;
            let whose = Whose::of(register, &files)?;
            let mut attached = 0;
            for file in files.iter().filter(|file| electronic(file)) {
                let papers = register.case_file_papers(file.id)?;
                attached += papers.iter().map(|paper| paper.files).sum::<u32>();
            }
            Ok((files, whose, attached))
        })?;
        let on_screen = files.iter().filter(|file| electronic(file)).count() as u32;
        let minutes = HandOverMinutes {
            issuer: &issuer(&whose.body),
            place: &whose.body.place,
            date: self.today(),
            basis: &form.basis,
            giving: party(&form.giving),
            taking: party(&form.taking),
            block: &form.block,
            span: &years(&files),
            boxes: &form.boxes,
            metres: &form.metres,
            paper_files: files.len() as u32 - on_screen,
            electronic_files: on_screen,
            computer_files,
            condition: &form.condition,
        };
        let composed = compose::hand_over_minutes(&minutes, rule_book());
        self.print(&composed, path, files.len())
    }

    fn as_sheet(
        &self,
        listing: &Listing,
        under: &[String],
        body: &Body,
        path: &Path,
    ) -> Result<Printed, Failure> {
        let sheet = Sheet {
            name: &listing.title,
            above: &[body.head.join(" ")],
            under,
            listing,
        };
        let about = About {
            title: listing.title.clone(),
            author: body.name.clone(),
            created_on: Some(self.today()),
        };
        write_sheets(&[sheet], &about, path)?;
        Ok(Printed {
            lines: listing.rows.len() as u32,
            pages: None,
            warnings: vec![],
        })
    }
}

/// The body of the files, and the unit that hands them over where they are all of one.
struct Whose {
    body: Body,
    issuer: Issuer,
}

impl Whose {
    fn of(register: &Register, files: &[CaseFile]) -> Result<Whose, Failure> {
        let Some(first) = files.first() else {
            return Err(Failure::input("Chưa chọn hồ sơ nào; hãy chọn hồ sơ."));
        };
        let body = register.body(first.body)?;
        let unit = first.facts.unit;
        let of_one = files.iter().all(|file| file.facts.unit == unit);
        let units = register.units(Some(body.id))?;
        let unit = units.into_iter().find(|one| Some(one.id) == unit && of_one);
        let issuer = match unit {
            Some(unit) => Issuer {
                parent_agency: body.head.clone(),
                agency: vec![unit.name.to_uppercase()],
            },
            None => issuer(&body),
        };
        Ok(Whose { body, issuer })
    }
}

fn issuer(body: &Body) -> Issuer {
    Issuer {
        parent_agency: body.parent_head.clone(),
        agency: body.head.clone(),
    }
}

fn chosen(register: &Register, files: &[i64]) -> Result<Vec<CaseFile>, Failure> {
    let files = files.iter().map(|id| register.case_file(CaseFileId(*id)));
    Ok(files.collect::<Result<_, _>>()?)
}

fn electronic(file: &CaseFile) -> bool {
    file.facts.medium == Original::DienTu
}

fn party(form: &PartyForm) -> Party<'_> {
    Party {
        name: &form.name,
        person: &form.person,
        position: &form.position,
    }
}

/// Thời gian của hồ sơ, tài liệu: the years of the papers.
fn years(files: &[CaseFile]) -> String {
    let dated = files.iter().filter_map(|file| file.dated);
    let from = dated.clone().map(|[from, _]| from.year()).min();
    let to = dated.map(|[_, to]| to.year()).max();
    match from.zip(to) {
        Some((from, to)) if from == to => from.to_string(),
        Some((from, to)) => format!("{from} - {to}"),
        None => String::new(),
    }
}
