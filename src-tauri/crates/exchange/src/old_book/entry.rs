//! One row as the facts of an entry, or the reasons why not.

use chrono::{Datelike, NaiveDate};
use document::dispatch::{Number, Urgency};
use document::entry::{Incoming, Outgoing, Paper, PaperDate};
use document::fold::{compose, plain};

use super::columns::Columns;
use super::dates::Fault as DateFault;
use super::numbers::{self, Fault as NumberFault};
use super::sentences;
use super::subject::{self, KindNamed};
use super::table::one_line;
use super::{Direction, Facts, Field, Ready, Reason, Row, Voided};
use crate::grid::{Line, Place, Value};

/// Papers older than this when they arrive are worth a look.
const OLD_PAPER: i32 = 2;

pub(super) fn read(columns: &Columns<'_>, line: &Line) -> Row {
    let mut row = Reading {
        columns,
        line,
        reasons: vec![],
        doubts: vec![],
        note: vec![],
    };
    row.look_for_errors();
    row.refuse_secrets();
    let (number, facts) = match (row.called_void(), columns.table.direction) {
        (Some(words), direction) => {
            let (number, facts) = row.void(direction, words);
            (number, Facts::Void(facts))
        }
        (None, Direction::Incoming) => {
            row.doubt_void();
            let (number, facts) = row.incoming();
            (number, Facts::Incoming(facts))
        }
        (None, Direction::Outgoing) => {
            row.doubt_void();
            let (number, facts) = row.outgoing();
            (number, Facts::Outgoing(facts))
        }
    };
    row.tell_of_formulas();
    let read = match number {
        Some(number) if row.reasons.is_empty() => Ok(Box::new(Ready { number, facts })),
        _ => Err(row.reasons),
    };
    Row {
        row: line.row,
        read,
        doubts: row.doubts,
    }
}

struct Reading<'a> {
    columns: &'a Columns<'a>,
    line: &'a Line,
    reasons: Vec<Reason>,
    doubts: Vec<String>,
    note: Vec<String>,
}

impl<'a> Reading<'a> {
    fn incoming(&mut self) -> (Option<Number>, Incoming) {
        let number = self.number_in(Direction::Incoming);
        let (paper_number, symbol) = self.number_on_paper();
        let arrived_on = self.needed_day(Field::ArrivedOn, "ngày đến");
        let mut paper = self.paper(symbol);
        paper.date = self.paper_date(arrived_on);
        if paper.agency.is_empty() {
            self.doubts
                .push("Chưa có tác giả (cơ quan ban hành).".to_owned());
        }
        let due = self.day_or_note(Field::Due);
        let assignee = self.text(Field::Assignee);
        let handed_on = match assignee.is_empty() {
            true => {
                self.keep(Field::DispatchedOn);
                None
            }
            false => self.day_or_note(Field::DispatchedOn),
        };
        let facts = Incoming {
            paper,
            number: paper_number,
            arrived_on,
            assignee,
            handed_on,
            due,
            note: self.note(&[
                Field::Recipients,
                Field::FileCopy,
                Field::Copies,
                Field::Unit,
                Field::Number,
            ]),
            ..Incoming::default()
        };
        (number, facts)
    }

    fn outgoing(&mut self) -> (Option<Number>, Outgoing) {
        let number = self.number_in(Direction::Outgoing);
        let (_, symbol) = self.number_on_paper();
        let date = self.needed_day(Field::PaperDate, "ngày tháng văn bản");
        let mut paper = self.paper(symbol);
        paper.date = date.map_or(PaperDate::Absent, PaperDate::Day);
        paper.recipients = self.recipients();
        paper.copies = self.count(Field::Copies, 99_999);
        let unit = self.text(Field::Unit);
        let facts = Outgoing {
            paper,
            unit: (!unit.is_empty()).then_some(unit),
            dispatched_on: self.day_or_note(Field::DispatchedOn),
            file_copy: self.text(Field::FileCopy),
            note: self.note(&[
                Field::ArrivalNumber,
                Field::ArrivedOn,
                Field::PaperNumber,
                Field::Assignee,
                Field::Due,
            ]),
            ..Outgoing::default()
        };
        (number, facts)
    }

    /// The number alone: what else a row needs, no paper was there to give.
    fn void(&mut self, direction: Direction, words: String) -> (Option<Number>, Voided) {
        let number = self.number_in(direction);
        let symbol = match direction {
            Direction::Incoming => String::new(),
            Direction::Outgoing => self.number_on_paper().1,
        };
        let date = self.columns.main_date();
        let written = self.columns.value(self.line, date);
        let note = self.note(&[]);
        let reason = match note.contains(&words) {
            true => note,
            false if note.is_empty() => words,
            false => format!("{words}; {note}"),
        };
        self.doubts.push(format!(
            "Số này ghi là đã hủy: vào sổ là số hủy, không có văn bản, lý do “{reason}”."
        ));
        let facts = Voided {
            direction,
            kind: subject::kind(&self.text(Field::Kind)).kind,
            symbol,
            day: written.and_then(|value| self.columns.day(date, value).ok()),
            reason,
        };
        (number, facts)
    }

    fn number_in(&mut self, direction: Direction) -> Option<Number> {
        match direction {
            Direction::Incoming => self.book_number(&[Field::ArrivalNumber], "số đến"),
            Direction::Outgoing => {
                self.book_number(&[Field::Number, Field::NumberAndSymbol], "số văn bản")
            }
        }
    }

    /// What both books say of a paper.
    fn paper(&mut self, symbol: String) -> Paper {
        let (named, subject) = self.kind_and_subject();
        if subject.is_empty() {
            let fields = [Field::Subject, Field::KindAndSubject];
            let column = fields
                .into_iter()
                .find_map(|field| self.columns.column(field));
            // A broken formula there is told already.
            if !self
                .reasons
                .iter()
                .any(|reason| reason.column.is_some() && reason.column == column)
            {
                self.reject(column, |place| {
                    format!("Thiếu trích yếu; hãy ghi trích yếu nội dung văn bản{place}.")
                });
            }
        }
        Paper {
            kind: named.kind,
            kind_name: named.name,
            agency: self.text(Field::Agency),
            symbol,
            subject,
            signer: self.text(Field::Signer),
            position: self.text(Field::Position),
            urgency: self.urgency(),
            pages: self.count(Field::Pages, 9_999),
            drafter: self.text(Field::Drafter),
            ..Paper::default()
        }
    }

    fn kind_and_subject(&mut self) -> (KindNamed, String) {
        let together = self.text(Field::KindAndSubject);
        let alone = self.text(Field::Subject);
        let kind = self.text(Field::Kind);
        let (named, subject) = match together.is_empty() {
            true => (KindNamed::default(), subject::without_about(&alone)),
            false => subject::split(&together),
        };
        if !together.is_empty() && !alone.is_empty() {
            self.keep(Field::Subject);
        }
        match kind.is_empty() {
            true => (named, subject),
            false => (subject::kind(&kind), subject),
        }
    }

    /// The number of the row in our own book, from the first of the fields that holds one.
    fn book_number(&mut self, fields: &[Field], name: &str) -> Option<Number> {
        let mut column = None;
        for field in fields {
            column = column.or(self.columns.column(*field));
            let Some(value) = self.columns.value(self.line, *field) else {
                continue;
            };
            column = self.columns.column(*field);
            if let Value::Error(_) = value {
                // Told already.
                return None;
            }
            let number =
                numbers::split(value).and_then(|(number, behind)| {
                    match numbers::goes_on(&behind) {
                        true => Err(NumberFault::Unreadable),
                        false => Ok((numbers::number(&number)?, behind)),
                    }
                });
            return match number {
                Ok((number, behind)) => {
                    if *field == Field::ArrivalNumber && !behind.is_empty() {
                        self.keep(*field);
                    }
                    Some(number)
                }
                Err(fault) => {
                    let words = one_line(value);
                    self.reject(column, |place| {
                        sentences::of_number(fault, &words, name, place)
                    });
                    None
                }
            };
        }
        let merged = column.is_some_and(|column| self.columns.is_under_merged(self.line, column));
        self.reject(column, |place| match merged {
            true => format!(
                "Ô {name}{place} bị gộp với dòng trên; hãy bỏ gộp ô và ghi số cho từng dòng."
            ),
            false => {
                format!("Thiếu {name}; hãy ghi số{place}, hoặc xóa dòng nếu không phải văn bản.")
            }
        });
        None
    }

    /// Number and symbol of the paper itself. A column of its own for the symbol is believed first.
    fn number_on_paper(&mut self) -> (String, String) {
        let mut number = String::new();
        let mut symbol = self.text(Field::Symbol);
        let numbers = match self.columns.table.direction {
            Direction::Incoming => Field::PaperNumber,
            Direction::Outgoing => Field::Number,
        };
        for field in [Field::NumberAndSymbol, numbers] {
            let Some(value) = self.columns.value(self.line, field) else {
                continue;
            };
            let is_incoming = self.columns.table.direction == Direction::Incoming;
            match numbers::split(value) {
                Ok((digits, rest)) => {
                    let differ = numbers::number(&number) != numbers::number(&digits);
                    if !number.is_empty() && !digits.is_empty() && differ {
                        self.doubts.push(format!(
                            "Hai cột ghi số khác nhau: {number} và {digits}; hãy xem lại."
                        ));
                    }
                    if number.is_empty() {
                        // `05` on the paper may have become the number 5 in the sheet.
                        number = match value {
                            Value::Number(_) => format!("{digits:0>2}"),
                            _ => digits,
                        };
                    }
                    if symbol.is_empty() {
                        symbol = rest;
                    } else if !rest.is_empty() && plain(&rest) != plain(&symbol) {
                        self.keep(field);
                    }
                }
                // What foreign offices write stays as it is.
                Err(NumberFault::Several) if is_incoming && symbol.is_empty() => {
                    symbol = one_line(value);
                }
                Err(fault) if is_incoming && !matches!(value, Value::Error(_)) => {
                    let words = one_line(value);
                    let column = self.columns.column(field);
                    self.reject(column, |place| {
                        sentences::of_number(fault, &words, "số, ký hiệu", place)
                    });
                }
                // Told with the number of the book.
                Err(_) => {}
            }
        }
        if is_void(&plain(&symbol)) {
            // `22 (hủy)`
            let words = std::mem::take(&mut symbol);
            self.note.push(without_brackets(&words).to_owned());
        }
        (number, symbol)
    }

    fn needed_day(&mut self, field: Field, name: &str) -> Option<NaiveDate> {
        let column = self.columns.column(field);
        let Some(value) = self.columns.value(self.line, field) else {
            self.reject(column, |place| {
                format!("Thiếu {name}; hãy ghi đủ ngày, tháng, năm{place}.")
            });
            return None;
        };
        if let Value::Error(_) = value {
            return None;
        }
        match self.columns.day(field, value) {
            Ok(day) => {
                self.doubt_year(day, name);
                Some(day)
            }
            Err(fault) => {
                let words = one_line(value);
                self.reject(column, |place| {
                    sentences::of_date(fault, &words, name, place)
                });
                None
            }
        }
    }

    /// The date on a paper that arrived: half a date is kept as written.
    fn paper_date(&mut self, arrived_on: Option<NaiveDate>) -> PaperDate {
        let field = Field::PaperDate;
        let Some(value) = self.columns.value(self.line, field) else {
            return PaperDate::Absent;
        };
        let words = one_line(value);
        match self.columns.day(field, value) {
            Ok(day) => {
                if arrived_on.is_some_and(|arrived| day > arrived) {
                    self.doubts
                        .push(format!("Ngày văn bản {words} sau ngày đến."));
                } else if arrived_on.is_some_and(|arrived| day.year() < arrived.year() - OLD_PAPER)
                {
                    self.doubts
                        .push(format!("Ngày văn bản {words} cách ngày đến nhiều năm."));
                }
                PaperDate::Day(day)
            }
            Err(DateFault::Incomplete | DateFault::Unreadable | DateFault::NoYear)
                if !matches!(value, Value::Error(_)) =>
            {
                self.doubts
                    .push(format!("Ngày văn bản “{words}” không đủ, giữ như đã ghi."));
                PaperDate::Written(words)
            }
            Err(_) if matches!(value, Value::Error(_)) => PaperDate::Absent,
            Err(fault) => {
                let column = self.columns.column(field);
                self.reject(column, |place| {
                    sentences::of_date(fault, &words, "ngày văn bản", place)
                });
                PaperDate::Absent
            }
        }
    }

    /// A date the row can do without; what is none is kept in the note.
    fn day_or_note(&mut self, field: Field) -> Option<NaiveDate> {
        let value = self.columns.value(self.line, field)?;
        let day = self.columns.day(field, value).ok();
        if day.is_none() {
            self.keep(field);
        }
        day
    }

    fn doubt_year(&mut self, day: NaiveDate, name: &str) {
        let far = self
            .columns
            .year
            .filter(|year| (day.year() - year).abs() > 1);
        if let Some(year) = far {
            self.doubts.push(format!(
                "Năm của {name} là {}, khác xa năm {year} của sổ; hãy xem lại.",
                day.year()
            ));
        }
    }

    /// "03", "3 bản": a count; anything else is kept in the note.
    fn count(&mut self, field: Field, most: u32) -> Option<u32> {
        let value = self.columns.value(self.line, field)?;
        let words = one_line(value);
        let digits: String = words.chars().take_while(char::is_ascii_digit).collect();
        let is_plain = words[digits.len()..]
            .trim()
            .chars()
            .all(char::is_alphabetic);
        let count = digits
            .parse()
            .ok()
            .filter(|count| is_plain && (1..=most).contains(count));
        if count.is_none() {
            self.keep(field);
        }
        count
    }

    fn urgency(&mut self) -> Option<Urgency> {
        let words = plain(&self.text(Field::Urgency));
        match words.as_str() {
            words if is_ordinary(words) => None,
            "khan" => Some(Urgency::Khan),
            "thuong khan" => Some(Urgency::ThuongKhan),
            "hoa toc" => Some(Urgency::HoaToc),
            _ => {
                self.keep(Field::Urgency);
                None
            }
        }
    }

    /// One each line or between semicolons; commas stand inside of names.
    fn recipients(&self) -> Vec<String> {
        let Some(value) = self.columns.value(self.line, Field::Recipients) else {
            return vec![];
        };
        let words = compose(&value.to_words());
        words
            .split(['\n', ';'])
            .map(|one| {
                one.trim()
                    .trim_start_matches(['-', '+', '•'])
                    .trim_matches([' ', '.', ','])
            })
            .filter(|one| !one.is_empty())
            .map(|one| one.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect()
    }

    fn text(&self, field: Field) -> String {
        match self.columns.value(self.line, field) {
            Some(Value::Error(_)) | None => String::new(),
            Some(value) => one_line(value),
        }
    }

    /// Keeps a field in the note behind its heading.
    fn keep(&mut self, field: Field) {
        if let Some(column) = self.columns.column(field)
            && let Some(value) = self.columns.value(self.line, field)
        {
            self.keep_cell(column, value);
        }
    }

    fn keep_cell(&mut self, column: u32, value: &Value) {
        let heading = self.columns.heading(column);
        let words = one_line(value);
        self.note.push(match plain(heading).as_str() {
            "" | "ghi chu" => words,
            _ => format!("{heading}: {words}"),
        });
    }

    /// Ghi chú: its own column, then every column without a field, then `strangers`, fields of the
    /// other book.
    fn note(&mut self, strangers: &[Field]) -> String {
        let kept = std::mem::take(&mut self.note);
        let columns = self.columns;
        for (column, value) in &self.line.cells {
            let known = columns
                .table
                .columns
                .iter()
                .find(|one| one.column == *column);
            let is_kept = match known.map(|known| known.field) {
                Some(Field::Secrecy) => !is_ordinary(&plain(&one_line(value))),
                Some(field) => field == Field::Note || strangers.contains(&field),
                None => true,
            };
            if is_kept && !matches!(value, Value::Error(_)) {
                self.keep_cell(*column, value);
            }
        }
        self.note.extend(kept);
        std::mem::take(&mut self.note).join("; ")
    }

    fn look_for_errors(&mut self) {
        for (column, value) in &self.line.cells {
            let Value::Error(error) = value else { continue };
            let known = self
                .columns
                .table
                .columns
                .iter()
                .find(|one| one.column == *column);
            if known.is_some_and(|known| known.field != Field::Ignored) {
                self.reject(Some(*column), |place| {
                    format!("Công thức{place} bị lỗi {error}; hãy gõ lại giá trị.")
                });
            }
        }
    }

    /// A formula without a value is as good as empty, and looks filled to the clerk: it may be why
    /// a row is refused.
    fn tell_of_formulas(&mut self) {
        let row = self.line.row;
        let columns = &self.columns.table.columns;
        let is_read = |column: &u32| {
            let known = columns.iter().find(|one| one.column == *column);
            known.is_some_and(|known| known.field != Field::Ignored)
        };
        let unanswered = self.columns.grid.unanswered_in(row).filter(is_read);
        for column in unanswered.collect::<Vec<u32>>() {
            let place = Place { row, column };
            let sentence =
                format!("Ô công thức {place} chưa có giá trị; hãy mở tệp bằng Excel rồi lưu lại.");
            match self.reasons.is_empty() {
                true => self.doubts.push(sentence),
                false => self.reasons.push(Reason {
                    column: Some(column),
                    sentence,
                }),
            }
        }
    }

    /// A number is called void, and its paper stands beside it: nobody knows which of the two
    /// holds, so the paper comes in.
    fn doubt_void(&mut self) {
        let fields = [
            Field::Note,
            Field::ArrivalNumber,
            Field::Number,
            Field::NumberAndSymbol,
        ];
        let says = |field: &Field| {
            let words = self.text(*field);
            let words = plain(without_brackets(&words));
            VOID.iter().any(|said| {
                let rest = words.strip_prefix(said);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
        };
        if fields.iter().any(says) {
            self.doubts.push(
                "Dòng ghi là hủy mà vẫn có văn bản: nhập như một văn bản; nếu số đã hủy thì bấm \
                 “Hủy số” ở dòng ấy sau khi nhập."
                    .to_owned(),
            );
        }
    }

    /// The words by which the book says why a number has no paper.
    fn called_void(&self) -> Option<String> {
        const SAYING_SO: [&str; 5] = ["huy", "bo so", "khong dung", "khong su dung", "bo trong"];
        let says = |words: &String| {
            let words = format!(" {} ", plain(words));
            SAYING_SO
                .iter()
                .any(|said| words.contains(&format!(" {said} ")))
        };
        let has_paper = [Field::Subject, Field::KindAndSubject, Field::Agency]
            .into_iter()
            .any(|field| !self.text(field).is_empty());
        match has_paper {
            true => None,
            false => {
                let mut cells = self.line.cells.iter().map(|cell| one_line(&cell.1));
                let words = cells.find(says)?;
                Some(without_brackets(&words).to_owned())
            }
        }
    }

    /// What is marked secret, in a column for it or as the whole of a note, does not belong here.
    fn refuse_secrets(&mut self) {
        const LEVELS: [&str; 4] = ["mat", "toi mat", "tuyet mat", "van ban mat"];
        for field in [Field::Secrecy, Field::Note] {
            let Some(column) = self.columns.column(field) else {
                continue;
            };
            if LEVELS.contains(&plain(&self.text(field)).as_str()) {
                self.reject(Some(column), |place| {
                    format!(
                        "Văn bản mật (đánh dấu{place}) không nhập vào máy này; hãy vào sổ riêng theo \
                         pháp luật về bảo vệ bí mật nhà nước."
                    )
                });
                return;
            }
        }
    }

    /// One reason; its sentence gets the cell as " ở ô B7".
    fn reject(&mut self, column: Option<u32>, sentence: impl FnOnce(&str) -> String) {
        let row = self.line.row;
        let place = column.map(|column| format!(" ở ô {}", Place { row, column }));
        let sentence = sentence(&place.unwrap_or_default());
        self.reasons.push(Reason { column, sentence });
    }
}

/// How a book begins to say that a number is void, in plain words.
const VOID: [&str; 3] = ["huy", "da huy", "so huy"];

fn is_void(words: &str) -> bool {
    VOID.contains(&words)
}

/// What stands behind a number, without its brackets: `hủy` of `22 (hủy)`.
fn without_brackets(words: &str) -> &str {
    let behind = words.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    behind
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'))
        .unwrap_or(behind)
}

/// Neither urgent nor secret, in plain words.
fn is_ordinary(words: &str) -> bool {
    matches!(words, "" | "thuong" | "binh thuong" | "khong" | "khong mat")
}
