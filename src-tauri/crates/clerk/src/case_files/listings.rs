//! The lists of case files, cell by cell in the columns of their forms.

use std::collections::{HashMap, HashSet};

use document::Listing;
use document::listing::Cell;
use register::{BodyId, CaseFile, CaseFileId, HeadingId, Register};
use rules::RetentionClass;

use super::{files, plan};
use crate::books::rule_book;
use crate::contract::*;
use crate::titles::{in_figures_of, titled};

/// Danh mục hồ sơ: which of its rows are headings, and its files by their retention.
pub(super) struct Planned {
    pub listing: Listing,
    pub headings: HashSet<usize>,
    /// Permanent, and all others.
    pub counts: [u32; 2],
}

type Cells = HashMap<&'static str, Cell>;

fn push(listing: &mut Listing, mut cells: Cells) {
    let columns = listing.columns.iter();
    let row = columns.map(|column| cells.remove(column.key.as_str()).unwrap_or_default());
    let row = row.collect();
    listing.rows.push(row);
}

/// What stands in the plan of a year; files opened beside it do not.
pub(super) fn plan(register: &Register, body: BodyId, year: i32) -> Result<Planned, Failure> {
    let plan = register.case_file_plan(body, year)?;
    let mut files = register.case_files(body, year)?;
    files.retain(|file| file.facts.listed);
    let class = |class| {
        let of = |file: &&CaseFile| class_of(file) == class;
        files.iter().filter(of).count() as u32
    };
    let mut planned = Planned {
        listing: rule_book().case_files.plan.listing(),
        headings: HashSet::new(),
        counts: RetentionClass::ALL.map(class),
    };
    let mut under = |heading: Option<HeadingId>, planned: &mut Planned| {
        let its = files.extract_if(.., |file| file.facts.heading == heading);
        for file in its {
            planned.file(file);
        }
    };
    for heading in &plan.headings {
        let label = plan::label(heading);
        let title = match heading.facts.parent {
            None => heading.facts.title.to_uppercase(),
            Some(_) => heading.facts.title.clone(),
        };
        planned.headings.insert(planned.listing.rows.len());
        let title = format!("{label} {title}");
        push(&mut planned.listing, Cells::from([("title", title.into())]));
        under(Some(heading.id), &mut planned);
    }
    under(None, &mut planned);
    Ok(planned)
}

impl Planned {
    fn file(&mut self, file: CaseFile) {
        let facts = file.facts;
        let retention = facts.retention.map(|term| term.to_string());
        push(
            &mut self.listing,
            Cells::from([
                ("notation", facts.notation.into()),
                ("title", facts.title.into()),
                ("retention", retention.unwrap_or_default().into()),
                ("maker", facts.maker.into()),
                ("note", facts.note.into()),
            ]),
        );
    }
}

/// Mục lục văn bản, tài liệu.
pub(super) fn contents(register: &Register, file: CaseFileId) -> Result<Listing, Failure> {
    let mut listing = rule_book().case_files.contents.listing();
    for paper in register.case_file_papers(file)? {
        let subject = titled(paper.kind, &paper.kind_name, &paper.subject);
        let date = match paper.date.day() {
            Some(day) => Cell::Date(day),
            None => in_figures_of(&paper.date).into(),
        };
        push(
            &mut listing,
            Cells::from([
                ("ordinal", Cell::Number(paper.ordinal.into())),
                ("number_symbol", paper.written.into()),
                ("date", date),
                ("subject", subject.into()),
                ("author", paper.author.into()),
                ("sheets", paper.sheets.into()),
            ]),
        );
    }
    Ok(listing)
}

/// A file whose retention is not determined is not permanent yet.
pub(super) fn class_of(file: &CaseFile) -> RetentionClass {
    let retention = file.facts.retention.as_ref();
    retention.map_or(RetentionClass::FixedTerm, RetentionClass::of)
}

/// Mục lục hồ sơ, tài liệu nộp lưu.
pub(super) fn hand_over(files: &[CaseFile], class: RetentionClass) -> Listing {
    let mut listing = rule_book().case_files.hand_over.listing(class);
    let its = files.iter().filter(|file| class_of(file) == class);
    for (ordinal, file) in (1..).zip(its) {
        let facts = &file.facts;
        let retention = facts.retention.as_ref().map(ToString::to_string);
        let counted = (file.pages > 0).then_some(file.pages);
        let sheets = file
            .sheets
            .or(counted)
            .map(|count| Cell::Number(count.into()));
        push(
            &mut listing,
            Cells::from([
                ("ordinal", Cell::Number(ordinal)),
                ("notation", facts.notation.clone().into()),
                ("title", facts.title.clone().into()),
                ("dated", files::dated(file).into()),
                ("retention", retention.unwrap_or_default().into()),
                ("sheets", sheets.unwrap_or_default()),
                ("note", facts.note.clone().into()),
            ]),
        );
    }
    listing
}
