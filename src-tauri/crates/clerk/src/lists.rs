//! Lists by token: the keys are held here, any place of a list is fetched at once.

use std::collections::VecDeque;

use register::{BodyId, OpenList, SeriesId};

use crate::Clerk;
use crate::clerk::locked;
use crate::contract::*;
use crate::entries;

/// Lists kept open; older ones are dropped and asked for anew.
const OPEN: usize = 16;

/// The lists the porches have open.
#[derive(Default)]
pub(crate) struct Lists {
    next: u32,
    open: VecDeque<(u32, OpenList)>,
}

impl Lists {
    pub(crate) fn keep(&mut self, list: OpenList) -> u32 {
        self.next += 1;
        self.open.push_back((self.next, list));
        if self.open.len() > OPEN {
            self.open.pop_front();
        }
        self.next
    }

    pub(crate) fn find(&self, token: u32) -> Option<OpenList> {
        self.open
            .iter()
            .find(|(key, _)| *key == token)
            .map(|(_, list)| list.clone())
    }
}

impl Clerk {
    pub fn open_list(&self, request: ListRequest) -> Result<ListOpened, Failure> {
        let filter = request.filter.in_register();
        let list = self.read(|register| Ok(register.open_list(&filter, request.sort.into())?))?;
        let count = list.count() as u32;
        Ok(ListOpened {
            token: locked(&self.lists).keep(list),
            count,
        })
    }

    pub fn list_rows(&self, request: RowsRequest) -> Result<Vec<BookRow>, Failure> {
        let Some(list) = locked(&self.lists).find(request.token) else {
            let sentence = "Danh sách đã cũ; hãy mở lại danh sách.";
            return Err(Failure::new(FailureCode::NotFound, sentence));
        };
        let (from, count) = (request.from as usize, request.count as usize);
        self.read(|register| {
            let rows = register.list_rows(&list, from, count)?;
            Ok(rows.into_iter().map(entries::row).collect())
        })
    }
}

impl ListFilter {
    pub(crate) fn in_register(self) -> register::ListFilter {
        let texts = self.texts.into_iter().map(|text| register::FieldWords {
            field: text.field.into(),
            words: text.words,
        });
        register::ListFilter {
            words: self.words,
            direction: self.direction.map(Into::into),
            year: self.year,
            body: self.body.map(BodyId),
            series: self.series.map(SeriesId),
            kind: self.kind,
            urgency: self.urgency,
            fate: self.fate.map(Into::into),
            entered: self.entered.into(),
            dated: self.dated.into(),
            due: self.due.into(),
            signed: self.signed.into(),
            dispatched: self.dispatched.into(),
            reply_by: self.reply_by.into(),
            original: self.original,
            channel: self.channel,
            value: self.value,
            files: self.files,
            filed: self.filed,
            texts: texts.collect(),
        }
    }
}

impl From<DaySpan> for register::Span {
    fn from(DaySpan { from, to }: DaySpan) -> register::Span {
        register::Span { from, to }
    }
}

impl From<TextField> for register::TextField {
    fn from(field: TextField) -> register::TextField {
        match field {
            TextField::Kind => register::TextField::Kind,
            TextField::Author => register::TextField::Author,
            TextField::Symbol => register::TextField::Symbol,
            TextField::Subject => register::TextField::Subject,
            TextField::Signer => register::TextField::Signer,
            TextField::Recipients => register::TextField::Recipients,
            TextField::Assignee => register::TextField::Assignee,
            TextField::Note => register::TextField::Note,
            TextField::Position => register::TextField::Position,
            TextField::Language => register::TextField::Language,
            TextField::Drafter => register::TextField::Drafter,
            TextField::Unit => register::TextField::Unit,
            TextField::FileCopy => register::TextField::FileCopy,
            TextField::OutsideCode => register::TextField::OutsideCode,
            TextField::CaseFile => register::TextField::CaseFile,
            TextField::Directions => register::TextField::Directions,
        }
    }
}

impl From<Sort> for register::Sort {
    fn from(sort: Sort) -> register::Sort {
        let by = match sort.by {
            SortBy::Number => register::SortBy::Number,
            SortBy::Dated => register::SortBy::Dated,
            SortBy::Author => register::SortBy::Author,
            SortBy::Kind => register::SortBy::Kind,
            SortBy::Subject => register::SortBy::Subject,
        };
        register::Sort {
            by,
            descending: sort.descending,
        }
    }
}
