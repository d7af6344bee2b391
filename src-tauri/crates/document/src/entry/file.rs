//! ENTRY.toml: the facts of one paper, written by hand or by another program.
//!
//! A paper that arrived ([`read_incoming`]):
//! ```
//! let text = r#"
//! format = 1
//! agency = "Sở Tài chính"           # tác giả
//! kind = "cong-van"                 # or kind_name = "Thông tư"
//! number = "1203"                   # as written, with its zeros
//! symbol = "STC-NS"
//! date = 2026-08-05                 # or date_written = "tháng 8 năm 2026"
//! subject = "rà soát dự toán năm 2027"
//! signer = "Nguyễn Văn A"
//! position = "GIÁM ĐỐC"
//! urgency = "khan"                  # khan | thuong-khan | hoa-toc
//! language = "Tiếng Anh"            # absent: Tiếng Việt
//! pages = 3
//! reply_by = 2026-08-20
//! body = "UBND"                     # when several bodies have an incoming series
//! arrived = 2026-08-06              # absent: today
//! arrived_at = "08:15"
//! channel = "buu-dien"              # how it came; see Channel
//! value = "ban-chinh-giay"          # what came; see Value
//! envelope = "bì còn nguyên niêm phong"
//! postal_code = "RA123456789VN"
//! assignee = "Phòng Kinh tế"        # đơn vị hoặc người nhận
//! due = "2026-08-15 14:00"          # a day, with the hour of a hỏa tốc paper; or a term: 5n, 4g
//! ## due_at = "14:00"                # the hour may also stand apart
//! outside_code = "H49.64,2026,1203" # mã định danh in another system
//! note = "kèm 01 phụ lục"
//! "#;
//! assert_eq!(document::entry::read_incoming(text).unwrap().facts.number, "1203");
//! ```
//! A paper signed elsewhere that wants its number ([`read_outgoing`]):
//! ```
//! let text = r#"
//! format = 1
//! body = "UBND"                     # when the office has several bodies
//! kind = "cong-van"
//! symbol = "UBND-VP"                # without the number
//! date = 2026-08-05
//! subject = "rà soát hồ sơ lưu trữ"
//! signer = "Trần Văn Bình"
//! position = "CHỦ TỊCH"
//! recipients = ["Sở Nội vụ tỉnh An Sơn", "Phòng Kinh tế"]
//! copies = 12
//! unit = "VP"                       # the unit that drafted it
//! signed = 2026-08-05
//! dispatched = 2026-08-06
//! checked_content = "Lê Văn Cường"
//! checked_form = "Nguyễn Thị Dung"
//! file_copy = "VT"
//! original = "giay"                 # giay | dien-tu | ca-hai
//! language = "Tiếng Anh"            # absent: Tiếng Việt
//! pages = 2
//! drafter = "NVA"
//! reply_by = 2026-08-20             # the answer is wanted by then
//! outside_code = "H49.64,2026,205"  # mã định danh in another system
//! ## number = 205                    # only in a series that mirrors another system
//! "#;
//! assert_eq!(document::entry::read_outgoing(text).unwrap().file_copy, "VT");
//! ```

use chrono::{NaiveDate, NaiveTime};

use super::{
    Channel, Incoming, IncomingFile, Original, Outgoing, Paper, PaperDate, Value, written,
};
use crate::Kind;
use crate::date::{Term, read_term};
use crate::dispatch::{Number, Urgency};
use crate::keys::{self, Table};
use crate::source::Fault;

const FORMAT: u32 = 1;

const URGENCIES: [(&str, Urgency); 3] = [
    ("khan", Urgency::Khan),
    ("thuong-khan", Urgency::ThuongKhan),
    ("hoa-toc", Urgency::HoaToc),
];

/// Reads the facts of a paper that arrived. Number and symbol may also stand together in
/// `symbol`, as written: `1203/STC-NS`.
pub fn read_incoming(text: &str) -> Result<IncomingFile, Vec<Fault>> {
    keys::read(text, |table| {
        if is_newer(table) {
            return IncomingFile::default();
        }
        let agency = needed(table, "agency", "hãy ghi tên cơ quan ban hành văn bản.");
        let symbol = table.text("symbol").unwrap_or_default();
        let mut paper = read_paper(table, agency, symbol);
        let number = match table.text("number") {
            Some(number) => number,
            None => {
                let (number, symbol) = written::split(&paper.symbol);
                paper.symbol = symbol;
                number
            }
        };
        let (due, term) = read_due(table);
        let facts = Incoming {
            number,
            body: table.text("body"),
            series: table.text("series"),
            arrival_number: table.whole("arrival_number", 1..=u32::MAX),
            arrived_on: table.date("arrived"),
            arrived_at: table.hour("arrived_at"),
            channel: word_of(table, "channel", &Channel::ALL, Channel::id),
            value: word_of(table, "value", &Value::ALL, Value::id),
            envelope: table.text("envelope").unwrap_or_default(),
            postal_code: table.text("postal_code").unwrap_or_default(),
            assignee: table.text("assignee").unwrap_or_default(),
            handed_on: None,
            due: due.map(|(day, _)| day),
            due_at: due.and_then(|(_, hour)| hour),
            outside_code: table.text("outside_code").unwrap_or_default(),
            note: table.text("note").unwrap_or_default(),
            paper,
        };
        IncomingFile { facts, term }
    })
}

/// Reads the facts of a paper that was signed elsewhere.
pub fn read_outgoing(text: &str) -> Result<Outgoing, Vec<Fault>> {
    keys::read(text, |table| {
        if is_newer(table) {
            return Outgoing::default();
        }
        require(
            table,
            "kind",
            "Thiếu khóa “kind”: hãy ghi tên loại, ví dụ kind = \"cong-van\".",
        );
        require(
            table,
            "date",
            "Thiếu khóa “date”: hãy ghi ngày của văn bản, ví dụ date = 2026-03-05.",
        );
        let symbol = needed(
            table,
            "symbol",
            "hãy ghi ký hiệu không kèm số, ví dụ symbol = \"UBND-VP\".",
        );
        let agency = table.text("agency").unwrap_or_default();
        let paper = read_paper(table, agency, symbol);
        let suffix_at = table.offset("suffix");
        let value = table.whole("number", 1..=u32::MAX);
        let suffix = table.text("suffix");
        if value.is_none() && suffix.is_some() {
            table.note(suffix_at, "Khóa “suffix” chỉ đi cùng khóa “number”.");
        }
        Outgoing {
            number: value.map(|value| Number {
                value,
                suffix: suffix.unwrap_or_default(),
            }),
            paper,
            body: table.text("body"),
            series: table.text("series"),
            unit: table.text("unit"),
            signed_on: table.date("signed"),
            dispatched_on: table.date("dispatched"),
            checked_content: table.text("checked_content").unwrap_or_default(),
            checked_form: table.text("checked_form").unwrap_or_default(),
            file_copy: table.text("file_copy").unwrap_or_default(),
            original: word_of(table, "original", &Original::ALL, Original::id),
            outside_code: table.text("outside_code").unwrap_or_default(),
            note: table.text("note").unwrap_or_default(),
        }
    })
}

/// Whether a file says that a newer program wrote it; nothing else of it is then read.
pub(crate) fn is_newer(table: &mut Table<'_>) -> bool {
    let at = table.offset("format");
    let newer = table
        .whole("format", 0..=u32::MAX)
        .is_some_and(|format| format > FORMAT);
    if newer {
        table.note(
            at,
            "Tệp này do phiên bản phần mềm mới hơn tạo ra; hãy cập nhật phần mềm rồi đọc lại.",
        );
        table.abandon();
    }
    newer
}

/// Takes out a text that must be there: a key that is not written and one left blank are both
/// noted, with what is to be written.
pub(crate) fn needed(table: &mut Table<'_>, key: &'static str, what: &str) -> String {
    needed_as(table, key, what, Table::text, Option::is_none).unwrap_or_default()
}

/// As [`needed`], of a value that is read and told to be blank in its own way.
pub(crate) fn needed_as<'t, T>(
    table: &mut Table<'t>,
    key: &'static str,
    what: &str,
    read: impl FnOnce(&mut Table<'t>, &'static str) -> T,
    is_blank: impl FnOnce(&T) -> bool,
) -> T {
    require(table, key, &format!("Thiếu khóa “{key}”: {what}"));
    let (written, at, faults) = (table.has(key), table.offset(key), table.fault_count());
    let value = read(table, key);
    if written && is_blank(&value) && table.fault_count() == faults {
        table.note(at, format!("Khóa “{key}” để trống: {what}"));
    }
    value
}

/// Notes a key that is not written at all; a wrong value has its own fault.
pub(crate) fn require(table: &mut Table<'_>, key: &str, problem: &str) {
    if !table.has(key) {
        table.missing(problem);
    }
}

/// Agency and symbol are needed of one kind of entry and not of the other.
fn read_paper(table: &mut Table<'_>, agency: String, symbol: String) -> Paper {
    Paper {
        kind: read_kind(table),
        kind_name: table.text("kind_name").unwrap_or_default(),
        agency,
        symbol,
        date: read_date(table),
        subject: needed(table, "subject", "hãy ghi trích yếu nội dung văn bản."),
        signer: table.text("signer").unwrap_or_default(),
        position: table.text("position").unwrap_or_default(),
        urgency: table.word("urgency", &URGENCIES),
        language: table.text("language").unwrap_or_default(),
        pages: table.whole("pages", 1..=9999),
        copies: table.whole("copies", 1..=99_999),
        recipients: table.lines("recipients"),
        drafter: table.text("drafter").unwrap_or_default(),
        reply_by: table.date("reply_by"),
    }
}

pub(crate) fn kind_words() -> Vec<(&'static str, Kind)> {
    Kind::ALL.iter().map(|kind| (kind.id(), *kind)).collect()
}

fn read_kind(table: &mut Table<'_>) -> Option<Kind> {
    table.word("kind", &kind_words())
}

fn read_date(table: &mut Table<'_>) -> PaperDate {
    let at = table.offset("date_written");
    match (table.date("date"), table.text("date_written")) {
        (Some(_), Some(_)) => {
            table.note(
                at,
                "Chỉ ghi một trong hai khóa “date” (đủ ngày) và “date_written” (ngày không đủ).",
            );
            PaperDate::Absent
        }
        (Some(day), None) => PaperDate::Day(day),
        (None, Some(written)) => PaperDate::Written(written),
        (None, None) => PaperDate::Absent,
    }
}

/// The deadline, or the term it is still to be counted from. The hour stands behind the day or in
/// a key of its own.
fn read_due(table: &mut Table<'_>) -> (Option<(NaiveDate, Option<NaiveTime>)>, Option<Term>) {
    let at = table.offset("due_at");
    let faults = table.fault_count();
    let term = table.text_as("due", read_term);
    let due = match term {
        Some(_) => None,
        None => table.day_and_hour("due"),
    };
    let hour = table.hour("due_at");
    if hour.is_none() || table.fault_count() > faults {
        return (due, term);
    }
    match due {
        Some((day, None)) => return (Some((day, hour)), None),
        Some((_, Some(_))) => table.note(at, "Khóa “due” đã ghi giờ; hãy bỏ “due_at”."),
        None if term.is_some() => table.note(at, "Khóa “due” đã ghi thời hạn; hãy bỏ “due_at”."),
        None => table.note(
            at,
            "Có “due_at” mà thiếu “due”: hãy ghi ngày hết hạn, ví dụ due = 2026-08-15.",
        ),
    }
    (due, term)
}

fn word_of<T: Copy + Default>(
    table: &mut Table<'_>,
    key: &'static str,
    all: &[T],
    id: fn(T) -> &'static str,
) -> T {
    let words: Vec<(&str, T)> = all.iter().map(|value| (id(*value), *value)).collect();
    table.word(key, &words).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<String> {
        let faults = read_outgoing(text).unwrap_err();
        faults.iter().map(Fault::to_string).collect()
    }

    const OUTGOING: &str =
        "kind = \"cong-van\"\nsymbol = \"UBND\"\ndate = 2026-03-05\nsubject = \"họp\"\n";

    #[test]
    fn number_and_symbol_of_an_arrived_paper_may_stand_together() {
        let read = |text: &str| read_incoming(text).unwrap().facts;
        let head = "agency = \"Sở Tài chính\"\nsubject = \"dự toán\"\n";
        let together = read(&format!("{head}symbol = \"05-NQ/ĐU\""));
        let apart = read(&format!("{head}number = \"05\"\nsymbol = \"-NQ/ĐU\""));
        assert_eq!(together, apart);
        assert_eq!(together.number, "05");
    }

    #[test]
    fn a_deadline_is_a_day_with_or_without_its_hour_or_a_term() {
        let head = "agency = \"Sở Tài chính\"\nsubject = \"bão\"\n";
        let read = |rest: &str| read_incoming(&format!("{head}{rest}"));
        let day = NaiveDate::from_ymd_opt(2026, 8, 15);
        let due = |rest: &str| {
            let file = read(rest).unwrap();
            assert_eq!(file.term, None, "{rest}");
            assert_eq!(file.facts.due, day, "{rest}");
            file.facts.due_at
        };
        assert_eq!(due("due = 2026-08-15"), None);
        for rest in [
            "due = 2026-08-15\ndue_at = \"14:00\"",
            "due = \"2026-08-15 14:00\"",
            "due = 2026-08-15 14:00",
            "due = 2026-08-15T14:00:00",
        ] {
            assert_eq!(due(rest), NaiveTime::from_hms_opt(14, 0, 0), "{rest}");
        }
        for (rest, term) in [
            ("due = \"4g\"", Term::WorkingHours(4)),
            ("due = \"5 ngày\"", Term::WorkingDays(5)),
        ] {
            let file = read(rest).unwrap();
            assert_eq!((file.term, file.facts.due), (Some(term), None));
        }
        let told = |rest: &str, says: &str| {
            let faults = read(rest).unwrap_err();
            assert_eq!(
                (faults.len(), faults[0].line),
                (1, rest.lines().count() as u32 + 2)
            );
            assert!(faults[0].to_string().contains(says), "{faults:?}");
        };
        told("due_at = \"14:00\"", "due = 2026-08-15");
        told(
            "due = 2026-08-15\ndue_at = \"2 giờ\"",
            "Giờ “2 giờ” của khóa “due_at”",
        );
        told(
            "due = \"2026-08-15 14:00\"\ndue_at = \"14:00\"",
            "đã ghi giờ",
        );
        told("due = \"4g\"\ndue_at = \"14:00\"", "đã ghi thời hạn");
        told("due = \"chiều mai\"", "due = \"2026-03-05 14:00\"");
        told("due = 14:00", "due = \"2026-03-05 14:00\"");
        told("due = \"2026-02-30 14:00\"", "due = \"2026-03-05 14:00\"");
        told("due = 2226-08-15 14:00", "không đúng; hãy xem lại năm");
    }

    #[test]
    fn what_is_missing_is_named_with_an_example() {
        let faults = faults("symbol = \"UBND\"\nsubject = \"họp\"");
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(faults[0].contains("date = 2026-03-05"));
        assert!(faults[1].contains("kind = \"cong-van\""));
    }

    #[test]
    fn a_needed_text_left_blank_is_told_at_its_key() {
        let symbol = faults(&OUTGOING.replace("\"UBND\"", "\" \""));
        assert_eq!(symbol.len(), 1, "{symbol:?}");
        assert!(symbol[0].starts_with("Dòng 2, cột 1: Khóa “symbol” để trống: hãy ghi ký hiệu"));
        let subject = faults(&OUTGOING.replace("\"họp\"", "\"\""));
        assert_eq!(subject.len(), 1, "{subject:?}");
        assert!(subject[0].starts_with("Dòng 4, cột 1: Khóa “subject” để trống"));
        let agency = read_incoming("agency = \"\"\nsubject = \"họp\"").unwrap_err();
        assert_eq!((agency[0].line, agency.len()), (1, 1), "{agency:?}");
    }

    #[test]
    fn wrong_values_are_named_at_their_place() {
        let faults = faults(&format!(
            "{OUTGOING}original = \"mat\"\nngay = 5\nsuffix = \"a\""
        ));
        assert!(faults[0].starts_with("Dòng 5, cột 12: "), "{faults:?}");
        assert!(faults[1].starts_with("Dòng 6, cột 1: "), "{faults:?}");
        assert!(faults[2].starts_with("Dòng 7, cột 1: "), "{faults:?}");
        assert_eq!(faults.len(), 3);
    }

    #[test]
    fn a_file_of_a_newer_program_is_refused_with_one_sentence() {
        let faults = faults("format = 2\nnew_key = 1");
        assert_eq!(faults.len(), 1);
        assert!(faults[0].contains("phiên bản phần mềm mới hơn"));
    }
}
