//! Đưa vào hồ sơ: what lies in a file, in which order, on which sheets.

use document::entry::{Paper, PaperDate};
use register::{CaseFileId, EntryId, FiledId, FiledPaper, OtherPaper, Register};

use super::files;
use crate::Clerk;
use crate::contract::*;
use crate::titles::{in_figures_of, titled};

impl Clerk {
    pub fn file_entries(&self, wish: FileEntries) -> Result<FiledInto, Failure> {
        let today = self.today();
        let entries: Vec<EntryId> = wish.entries.into_iter().map(EntryId).collect();
        let id = CaseFileId(wish.file);
        self.write(|register, act| {
            let new = register.file_entries(act, id, &entries)?.value;
            let file = files::view(register.case_file(id)?, today);
            Ok(FiledInto { file, new })
        })
    }

    pub fn file_other_paper(&self, wish: FileOtherPaper) -> Result<Vec<FiledPaperView>, Failure> {
        let id = CaseFileId(wish.file);
        let paper = Paper {
            kind_name: wish.kind_name,
            agency: wish.author,
            symbol: wish.symbol,
            date: wish.dated.map(PaperDate::Day).unwrap_or_default(),
            subject: wish.subject,
            pages: wish.pages.filter(|pages| *pages > 0),
            ..Paper::default()
        };
        let other = OtherPaper {
            number: &wish.number,
            paper: &paper,
        };
        self.write(|register, act| {
            register.file_other_paper(act, id, &other)?;
            views(register, id)
        })
    }

    pub fn case_file_papers(&self, file: i64) -> Result<Vec<FiledPaperView>, Failure> {
        self.read(|register| views(register, CaseFileId(file)))
    }

    pub fn take_out_of_file(&self, wish: TakeOutOfFile) -> Result<Vec<FiledPaperView>, Failure> {
        self.write(|register, act| {
            register.take_out_of_file(act, FiledId(wish.filed))?;
            views(register, CaseFileId(wish.file))
        })
    }

    pub fn arrange_case_file(&self, wish: ArrangeCaseFile) -> Result<Vec<FiledPaperView>, Failure> {
        let id = CaseFileId(wish.file);
        self.write(|register, act| {
            let order = match wish.order {
                Some(order) => order.into_iter().map(FiledId).collect(),
                None => by_date(register.case_file_papers(id)?),
            };
            register.arrange_case_file(act, id, &order)?;
            views(register, id)
        })
    }

    pub fn note_sheets(&self, wish: NoteSheets) -> Result<Vec<FiledPaperView>, Failure> {
        let id = CaseFileId(wish.file);
        self.write(|register, act| {
            let sheets: Vec<(FiledId, String)> = match wish.sheets {
                Some(sheets) => sheets
                    .into_iter()
                    .map(|noted| (FiledId(noted.filed), noted.sheets))
                    .collect(),
                None => by_pages(&register.case_file_papers(id)?)?,
            };
            register.note_sheets(act, id, &sheets)?;
            views(register, id)
        })
    }
}

fn views(register: &Register, id: CaseFileId) -> Result<Vec<FiledPaperView>, Failure> {
    let papers = register.case_file_papers(id)?;
    Ok(papers.into_iter().map(view).collect())
}

fn view(paper: FiledPaper) -> FiledPaperView {
    FiledPaperView {
        id: paper.id.0,
        ordinal: paper.ordinal,
        title: titled(paper.kind, &paper.kind_name, &paper.subject),
        sheets: paper.sheets,
        entry: paper.entry.map(|entry| entry.0),
        direction: paper.direction.map(Into::into),
        symbol: paper.written,
        dated: in_figures_of(&paper.date),
        author: paper.author,
        pages: paper.pages,
    }
}

/// Oldest first; papers without a whole date keep their order behind the others.
fn by_date(mut papers: Vec<FiledPaper>) -> Vec<FiledId> {
    papers.sort_by_key(|paper| (paper.date.day().is_none(), paper.date.day()));
    papers.into_iter().map(|paper| paper.id).collect()
}

/// Pages one behind the other: `1-3`, `4`, `5-9`.
fn by_pages(papers: &[FiledPaper]) -> Result<Vec<(FiledId, String)>, Failure> {
    let mut next = 1;
    let mut sheets = vec![];
    for paper in papers {
        let Some(pages) = paper.pages else {
            return Err(Failure::input(format!(
                "Văn bản thứ {} chưa ghi số trang nên không đánh số tiếp được; hãy ghi số trang \
                 hoặc gõ tờ số bằng tay.",
                paper.ordinal
            )));
        };
        let last = next + pages - 1;
        sheets.push((
            paper.id,
            match next == last {
                true => next.to_string(),
                false => format!("{next}-{last}"),
            },
        ));
        next = last + 1;
    }
    Ok(sheets)
}
