//! OFFICE.toml: the office to be set up, or what is to be added to one.
//!
//! ```
//! let text = r#"
//! format = 1
//! name = "UBND xã Sơn Đông"
//!
//! [[hours]]                                      # giờ làm việc; none: those of the program
//! from = "07:00"
//! to = "11:30"
//!
//! [[hours]]
//! from = "13:30"
//! to = "17:00"
//!
//! [[body]]
//! name = "Ủy ban nhân dân xã Sơn Đông"
//! abbreviation = "UBND"                          # as in symbols
//! agency = ["ỦY BAN NHÂN DÂN", "XÃ SƠN ĐÔNG"]    # lines of its head
//! ## parent_agency = "UBND TỈNH AN SƠN"           # where there is one
//! place = "Sơn Đông"
//! code = "H49.64.33"                             # mã định danh, where it is known
//! ## valid_from, valid_to, predecessor = "…" when bodies take over from each other
//!
//!     [[body.unit]]
//!     name = "Văn phòng HĐND và UBND"
//!     abbreviation = "VP"
//!
//!     [[body.signer]]
//!     name = "Trần Văn Bình"
//!         [[body.signer.capacity]]
//!         lines = ["TM. ỦY BAN NHÂN DÂN"]
//!         position = "CHỦ TỊCH"
//!
//!     [[body.series]]
//!     name = "Văn bản đến"
//!     direction = "incoming"
//!     year = 2026
//!     opening_number = 411                       # sổ giấy đã dùng đến số 411; 0: begins at 01
//!
//!     [[body.series]]
//!     name = "Quyết định"
//!     direction = "outgoing"
//!     year = 2026
//!     kinds = ["quyet-dinh"]                     # none: every kind without its own series
//!     opening_number = 0
//!     policy = "Quyết định số 12/QĐ-UBND ngày 05/01/2026"
//!     ## mirrors = "Hệ thống của tỉnh"            # its numbers are only recorded here
//! "#;
//! let office = document::office::read_office(text).unwrap();
//! assert_eq!(office.bodies[0].series[0].opening_number, Some(411));
//! assert_eq!(office.bodies[0].code, "H49.64.33");
//! assert_eq!(office.hours.unwrap().of_a_day().num_hours(), 8);
//! ```

use super::{
    BodyFacts, CapacityFacts, Direction, Item, Numbers, OfficeFile, SeriesFacts, SignerFacts,
    UnitFacts,
};
use crate::Kind;
use crate::calendar::{Hours, OfficeHours};
use crate::dispatch::Number;
use crate::entry::{is_newer, needed, needed_as, require};
use crate::keys::{self, Table};
use crate::source::Fault;

const DIRECTIONS: [(&str, Direction); 2] = [
    ("incoming", Direction::Incoming),
    ("outgoing", Direction::Outgoing),
];

/// Reads an office to be set up. A series without `opening_number` gives no number before it is
/// set: a year that runs already must not begin at 01 by mistake.
pub fn read_office(text: &str) -> Result<OfficeFile, Vec<Fault>> {
    keys::read(text, |table| {
        if is_newer(table) {
            return OfficeFile::default();
        }
        let name = needed(table, "name", "hãy ghi tên cơ quan.");
        require(
            table,
            "body",
            "Thiếu bảng [[body]]: hãy ghi ít nhất một cơ quan ban hành.",
        );
        let (places, bodies): (Vec<_>, Vec<_>) =
            table.tables("body", read_body).into_iter().unzip();
        let office = OfficeFile {
            name,
            hours: read_hours(table),
            bodies,
        };
        note_doubles(table, &office, &places);
        office
    })
}

fn read_hours(table: &mut Table<'_>) -> Option<OfficeHours> {
    if !table.has("hours") {
        return None;
    }
    let (at, faults) = (table.offset("hours"), table.fault_count());
    let spans = table.tables("hours", |table| {
        let mut hour = |key, what| needed_as(table, key, what, Table::hour, Option::is_none);
        let from = hour(
            "from",
            "hãy ghi giờ bắt đầu một buổi, ví dụ from = \"07:30\".",
        );
        let to = hour("to", "hãy ghi giờ hết buổi, ví dụ to = \"11:30\".");
        from.zip(to).map(|(from, to)| Hours { from, to })
    });
    if table.fault_count() > faults {
        return None;
    }
    OfficeHours::new(spans.into_iter().flatten().collect())
        .map_err(|wrong| table.note(at, wrong.to_string()))
        .ok()
}

/// Where the names that must differ stand, as byte offsets.
struct BodyPlaces {
    abbreviation: usize,
    units: Vec<usize>,
    series: Vec<usize>,
}

fn note_doubles(table: &mut Table<'_>, office: &OfficeFile, places: &[BodyPlaces]) {
    for double in office.doubles() {
        let at = match double.item {
            Item::Body(body) => places[body].abbreviation,
            Item::Unit(body, unit) => places[body].units[unit],
            Item::Series(body, series) => places[body].series[series],
        };
        table.note(at, double.problem);
    }
}

fn read_body(table: &mut Table<'_>) -> (BodyPlaces, BodyFacts) {
    let abbreviation = table.offset("abbreviation");
    let (units_at, units) = table
        .tables("unit", |table| (table.offset("name"), read_unit(table)))
        .into_iter()
        .unzip();
    let (series_at, series) = table
        .tables("series", |table| {
            Some((table.offset("name"), read_series(table)?))
        })
        .into_iter()
        .flatten()
        .unzip();
    let places = BodyPlaces {
        abbreviation,
        units: units_at,
        series: series_at,
    };
    let body = BodyFacts {
        name: needed(table, "name", "hãy ghi tên cơ quan ban hành."),
        abbreviation: needed(
            table,
            "abbreviation",
            "hãy ghi tên viết tắt trong ký hiệu, ví dụ \"UBND\".",
        ),
        parent_agency: table.lines("parent_agency"),
        agency: needed_as(
            table,
            "agency",
            "hãy ghi tên cơ quan như ở đầu văn bản, mỗi dòng một mục.",
            Table::lines,
            Vec::is_empty,
        ),
        place: needed(
            table,
            "place",
            "hãy ghi địa danh, ví dụ place = \"Sơn Đông\".",
        ),
        code: table.text("code").unwrap_or_default(),
        valid_from: table.date("valid_from"),
        valid_to: table.date("valid_to"),
        predecessor: table.text("predecessor"),
        units,
        signers: table.tables("signer", read_signer),
        series,
    };
    (places, body)
}

fn read_unit(table: &mut Table<'_>) -> UnitFacts {
    UnitFacts {
        name: needed(table, "name", "hãy ghi tên đơn vị."),
        abbreviation: table.text("abbreviation").unwrap_or_default(),
    }
}

fn read_signer(table: &mut Table<'_>) -> SignerFacts {
    SignerFacts {
        name: needed(table, "name", "hãy ghi họ và tên người ký."),
        capacities: table.tables("capacity", |table| CapacityFacts {
            lines: table.lines("lines"),
            position: needed(table, "position", "hãy ghi chức vụ của người ký."),
            basis: table.text("basis").unwrap_or_default(),
        }),
    }
}

/// None where a fault leaves nothing to build a series from.
fn read_series(table: &mut Table<'_>) -> Option<SeriesFacts> {
    require(
        table,
        "direction",
        "Thiếu khóa “direction”: hãy ghi \"incoming\" (văn bản đến) hoặc \"outgoing\" (văn bản đi).",
    );
    require(
        table,
        "year",
        "Thiếu khóa “year”: hãy ghi năm của sổ, ví dụ year = 2026.",
    );
    let name = needed(table, "name", "hãy ghi tên sổ.");
    let direction = table.word("direction", &DIRECTIONS);
    let year = table.whole("year", 1945..=2199);
    let kinds = read_kinds(table);
    let numbers = table.text("mirrors").map_or(Numbers::Own, Numbers::Mirror);
    let opening_number = table.whole("opening_number", 0..=Number::HIGHEST);
    let policy = table.text("policy").unwrap_or_default();
    Some(SeriesFacts {
        name,
        direction: direction?,
        year: i32::try_from(year?).ok()?,
        kinds,
        numbers,
        opening_number,
        policy,
    })
}

fn read_kinds(table: &mut Table<'_>) -> Vec<Kind> {
    let at = table.offset("kinds");
    let mut kinds = vec![];
    for word in table.lines("kinds") {
        match Kind::from_id(&word) {
            Some(kind) => kinds.push(kind),
            None => table.note(
                at,
                format!(
                    "Không có loại văn bản “{word}”; tên loại viết không dấu, ví dụ \"quyet-dinh\"."
                ),
            ),
        }
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_without_a_body_is_refused() {
        let faults = read_office("name = \"UBND xã\"").unwrap_err();
        assert!(faults[0].problem.contains("[[body]]"));
    }

    const BODY: &str = "[[body]]\nname = \"xã\"\nabbreviation = \"UBND\"\nagency = \"XÃ\"\n\
                        place = \"xã\"\n";

    fn only_fault(text: &str) -> Fault {
        let mut faults = read_office(text).unwrap_err();
        assert_eq!(faults.len(), 1, "{faults:?}");
        faults.remove(0)
    }

    #[test]
    fn two_bodies_of_one_abbreviation_are_told_at_the_second() {
        let second = BODY.replace("UBND", "ubnd");
        let fault = only_fault(&format!("name = \"x\"\n{BODY}{second}"));
        assert_eq!((fault.line, fault.column), (9, 1));
        assert!(fault.problem.contains("“ubnd”"), "{fault}");
    }

    #[test]
    fn units_and_series_written_twice_in_a_body_are_told_and_those_of_two_bodies_are_not() {
        let unit = "[[body.unit]]\nname = \"Văn phòng\"\n";
        let series = "[[body.series]]\nname = \"Sổ\"\ndirection = \"outgoing\"\nyear = 2026\n";
        let other = BODY.replace("UBND", "HĐND");
        let apart = format!("name = \"x\"\n{BODY}{unit}{series}{other}{unit}{series}");
        read_office(&apart).unwrap();
        let next_year = series.replace("2026", "2027");
        read_office(&format!("{apart}{next_year}")).unwrap();
        let fault = only_fault(&format!("{apart}{unit}"));
        assert!(fault.problem.contains("hai đơn vị cùng tên “Văn phòng”"));
        assert_eq!((fault.line, fault.column), (25, 1));
        let fault = only_fault(&format!("{apart}{series}"));
        assert!(fault.problem.contains("“Sổ” trong năm 2026"), "{fault}");
        assert_eq!((fault.line, fault.column), (25, 1));
    }

    #[test]
    fn a_needed_text_left_blank_is_told_at_its_key() {
        let blank = |text: &str, line: u32, key: &str| {
            let fault = only_fault(text);
            assert_eq!((fault.line, fault.column), (line, 1), "{fault}");
            assert!(fault.problem.contains(&format!("“{key}” để trống")));
        };
        blank(&format!("name = \"\"\n{BODY}"), 1, "name");
        let office = format!("name = \"x\"\n{BODY}");
        blank(
            &office.replace("name = \"xã\"", "name = \"   \""),
            3,
            "name",
        );
        blank(&office.replace("\"UBND\"", "\" \""), 4, "abbreviation");
        blank(&office.replace("\"XÃ\"", "[]"), 5, "agency");
        blank(
            &office.replace("place = \"xã\"", "place = \"\""),
            6,
            "place",
        );
    }

    #[test]
    fn hours_of_work_are_read_whole_or_told_at_their_place() {
        let hours = |from: &str, to: &str| format!("[[hours]]\nfrom = \"{from}\"\nto = \"{to}\"\n");
        let office = |hours: &str| format!("name = \"x\"\n{hours}{BODY}");
        assert_eq!(read_office(&office("")).unwrap().hours, None);
        let day = hours("13:00", "17:00") + &hours("7:30", "11:30");
        let read = read_office(&office(&day)).unwrap().hours.unwrap();
        let spans: Vec<String> = read.spans().iter().map(Hours::to_string).collect();
        assert_eq!(spans, ["07:30–11:30", "13:00–17:00"]);
        let told = |hours: &str, line: u32, says: &str| {
            let fault = only_fault(&office(hours));
            assert_eq!(fault.line, line, "{fault}");
            assert!(fault.problem.contains(says), "{fault}");
        };
        told(&hours("8 giờ", "11:30"), 3, "Giờ “8 giờ” của khóa “from”");
        told(
            &hours("", "11:30"),
            3,
            "“from” để trống: hãy ghi giờ bắt đầu",
        );
        told("[[hours]]\nfrom = \"07:30\"\n", 2, "Thiếu khóa “to”");
        told(&hours("11:30", "07:30"), 2, "Buổi 11:30–07:30");
        told(&(day + &hours("11:00", "12:00")), 2, "chồng lên nhau");
        told("hours = []\n", 2, "ít nhất một buổi");
    }

    #[test]
    fn a_misspelt_kind_of_a_series_is_named() {
        let text = "name = \"x\"\n[[body]]\nname = \"x\"\nabbreviation = \"x\"\nagency = \"X\"\n\
                    place = \"x\"\n[[body.series]]\nname = \"s\"\ndirection = \"outgoing\"\n\
                    year = 2026\nkinds = [\"quyetdinh\"]";
        let faults = read_office(text).unwrap_err();
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].line, 11);
        assert!(faults[0].problem.contains("quyetdinh"));
    }
}
