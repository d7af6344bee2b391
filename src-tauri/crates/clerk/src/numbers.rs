//! Sổ số: reserving, the ledger, opening and closing a series.

use chrono::NaiveDate;
use document::dispatch::Number;
use document::office::{Direction as Way, Numbers, SeriesFacts};
use register::{BodyId, EntryId, Fate, Register, Series, SeriesId};

use crate::Clerk;
use crate::contract::*;

/// More numbers than this are not reserved at once: a slip of the finger would burn them.
const MOST_RESERVED: u32 = 50;

impl Clerk {
    /// Giữ số. Answers the numbers as written on paper.
    pub fn reserve_numbers(&self, wish: ReserveNumbers) -> Result<Vec<String>, Failure> {
        if !(1..=MOST_RESERVED).contains(&wish.count) {
            return Err(Failure::input(format!(
                "Mỗi lần giữ được từ 1 đến {MOST_RESERVED} số; hãy ghi lại số lượng."
            )));
        }
        self.write_because(&wish.reason, |register, act| {
            let series = SeriesId(wish.series);
            must_be_outgoing(register, series)?;
            let reserved = register.reserve(act, series, wish.count, &wish.approved_by)?;
            let numbers = reserved.value.into_iter();
            Ok(numbers.map(|(_, number)| number.to_paper()).collect())
        })
    }

    pub fn void_reserved(&self, void: VoidNumber) -> Result<(), Failure> {
        self.write_because(&void.reason, |register, act| {
            Ok(register.void_reserved(act, EntryId(void.entry)).map(drop)?)
        })
    }

    pub fn number_ledger(&self, series: i64) -> Result<Ledger, Failure> {
        let id = SeriesId(series);
        self.read(|register| {
            let series = register.series()?.into_iter().find(|there| there.id == id);
            let arrivals = series.is_some_and(|series| series.direction == Way::Incoming);
            let lines = register.ledger(id)?;
            let reserved = |line: &register::LedgerLine| match line {
                register::LedgerLine::Given(given) => u32::from(given.fate == Fate::Reserved),
                _ => 0,
            };
            let missing = |line: &register::LedgerLine| match line {
                register::LedgerLine::Missing { from, to } => to - from + 1,
                _ => 0,
            };
            Ok(Ledger {
                reserved: lines.iter().map(reserved).sum(),
                missing: lines.iter().map(missing).sum(),
                lines: lines.into_iter().map(|line| told(line, arrivals)).collect(),
            })
        })
    }

    /// Khóa sổ of a year. It cannot be undone, and what is closed gives no number: the year must
    /// be over, or the body ended.
    pub fn close_series(&self, series: i64) -> Result<OfficeView, Failure> {
        let (id, today) = (SeriesId(series), self.today());
        self.write(|register, act| {
            must_be_over(register, id, today)?;
            Ok(register.close_series(act, id).map(drop)?)
        })?;
        self.view_office(())
    }

    pub fn open_series(&self, wish: OpenSeries) -> Result<OfficeView, Failure> {
        self.write(|register, act| {
            let series = SeriesId(wish.series);
            Ok(register
                .open_series(act, series, wish.paper_book)
                .map(drop)?)
        })?;
        self.view_office(())
    }

    pub fn add_series(&self, wish: AddSeries) -> Result<OfficeView, Failure> {
        if wish.name.trim().is_empty() {
            return Err(Failure::input("Chưa ghi tên sổ; hãy điền rồi lưu lại."));
        }
        let facts = SeriesFacts {
            name: wish.name.trim().to_owned(),
            direction: wish.direction.into(),
            year: wish.year,
            kinds: wish.kinds,
            numbers: match wish.mirrored.trim() {
                "" => Numbers::Own,
                system => Numbers::Mirror(system.to_owned()),
            },
            opening_number: Some(wish.paper_book),
            policy: wish.policy,
        };
        self.write(|register, act| {
            // What stands already is never opened a second time under the same name.
            let same = |series: &Series| {
                series.body == BodyId(wish.body)
                    && (series.direction, series.year) == (facts.direction, facts.year)
                    && series.name == facts.name
            };
            if register.series()?.iter().any(same) {
                return Err(Failure::input(format!(
                    "Đã có sổ “{}” năm {}; hãy đặt tên khác.",
                    facts.name, facts.year
                )));
            }
            must_be_alone(register, BodyId(wish.body), &facts)?;
            let body = BodyId(wish.body);
            Ok(register.add_series(act, body, &facts).map(drop)?)
        })?;
        self.view_office(())
    }
}

/// Of two books that number the same papers neither could be chosen, and no paper of theirs would get
/// a number any more.
fn must_be_alone(register: &Register, body: BodyId, facts: &SeriesFacts) -> Result<(), Failure> {
    let the_same = |there: &Series| {
        there.body == body
            && (there.direction, there.year) == (facts.direction, facts.year)
            && !there.continued
            && match facts.kinds.is_empty() {
                true => there.kinds.is_empty(),
                false => facts.kinds.iter().any(|kind| there.kinds.contains(kind)),
            }
    };
    match register.series()?.into_iter().find(the_same) {
        Some(there) => Err(Failure::input(format!(
            "Sổ “{}” đã nhận loại văn bản này trong năm {}, mà mỗi loại chỉ lấy số ở một sổ; hãy chọn \
             loại khác.",
            there.name, there.year
        ))),
        None => Ok(()),
    }
}

/// Số đến follow the papers as they come (Điều 22.2): one that was kept could only be annulled.
fn must_be_outgoing(register: &Register, id: SeriesId) -> Result<(), Failure> {
    let found = register.series()?.into_iter().find(|there| there.id == id);
    match found.is_some_and(|series| series.direction == Way::Incoming) {
        true => Err(Failure::input(
            "Số đến lấy theo thứ tự văn bản đến nên không giữ trước được; hãy vào sổ khi có văn bản.",
        )),
        false => Ok(()),
    }
}

fn must_be_over(register: &Register, id: SeriesId, today: NaiveDate) -> Result<(), Failure> {
    let found = register.series()?.into_iter().find(|there| there.id == id);
    // What is not there the closing itself tells.
    let Some(series) = found.filter(|series| !series.continued) else {
        return Ok(());
    };
    let over = NaiveDate::from_ymd_opt(series.year, 12, 31).is_none_or(|last| today >= last);
    let ended = register.body(series.body)?.valid_to;
    match over || ended.is_some_and(|last| last < today) {
        true => Ok(()),
        false => Err(Failure::input(format!(
            "Năm {0} chưa hết: khóa bây giờ thì sổ không cấp số được nữa và không mở lại được; hãy \
             khóa sau khi vào sổ hết văn bản của ngày 31/12/{0}.",
            series.year
        ))),
    }
}

fn told(line: register::LedgerLine, arrivals: bool) -> LedgerLine {
    let number = |number: &Number| match arrivals {
        true => number.to_arrival(),
        false => number.to_paper(),
    };
    let ends = |from, to| (number(&Number::new(from)), number(&Number::new(to)));
    match line {
        register::LedgerLine::PaperBook { from, to } => {
            let (from, to) = ends(from, to);
            LedgerLine::PaperBook { from, to }
        }
        register::LedgerLine::Missing { from, to } => {
            let (from, to) = ends(from, to);
            LedgerLine::Missing { from, to }
        }
        register::LedgerLine::Given(given) => LedgerLine::Given(LedgerNumber {
            number: number(&given.number),
            entry: given.entry.0,
            fate: given.fate.into(),
            on: given.on,
            reason: given.reason,
            approved_by: given.approved_by,
            written: given.written,
            date: given.date,
            subject: given.subject,
        }),
    }
}

impl NumberChoice {
    pub(crate) fn in_register(&self) -> register::NumberChoice<'_> {
        match self {
            NumberChoice::Next => register::NumberChoice::Next,
            NumberChoice::Reserved { entry } => register::NumberChoice::Reserved(EntryId(*entry)),
            NumberChoice::Inserted {
                behind,
                approved_by,
            } => register::NumberChoice::Inserted {
                behind: *behind,
                approved_by,
            },
        }
    }
}

impl From<NumberFate> for Fate {
    fn from(fate: NumberFate) -> Fate {
        match fate {
            NumberFate::Issued => Fate::Issued,
            NumberFate::Received => Fate::Received,
            NumberFate::Imported => Fate::Imported,
            NumberFate::PaperBook => Fate::PaperBook,
            NumberFate::Reserved => Fate::Reserved,
            NumberFate::Void => Fate::Void,
        }
    }
}

impl From<Fate> for NumberFate {
    fn from(fate: Fate) -> NumberFate {
        match fate {
            Fate::Issued => NumberFate::Issued,
            Fate::Received => NumberFate::Received,
            Fate::Imported => NumberFate::Imported,
            Fate::PaperBook => NumberFate::PaperBook,
            Fate::Reserved => NumberFate::Reserved,
            Fate::Void => NumberFate::Void,
        }
    }
}
