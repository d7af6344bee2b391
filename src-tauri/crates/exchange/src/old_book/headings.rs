//! Which heading is which field: the table of headings and how words are matched with it.

use std::collections::HashMap;
use std::sync::LazyLock;

use document::fold::plain;
use document::office::Direction;
use serde::{Deserialize, Serialize};

/// What a column of an old book holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Left out: running numbers of the sheet.
    Ignored,
    ArrivalNumber,
    ArrivedOn,
    /// Number and symbol in one cell: `05/UBND-VP`.
    NumberAndSymbol,
    /// Number of an outgoing paper, alone or with its symbol behind.
    Number,
    /// Number of the paper that arrived, not the arrival number.
    PaperNumber,
    Symbol,
    PaperDate,
    Kind,
    KindAndSubject,
    Subject,
    Agency,
    Signer,
    Position,
    Recipients,
    FileCopy,
    Assignee,
    Copies,
    Pages,
    /// Ngày chuyển, in either book.
    DispatchedOn,
    Due,
    Unit,
    Drafter,
    Urgency,
    /// Only to be refused: state-secret papers are kept in a book of their own.
    Secrecy,
    /// Kept in the note of the row, behind its heading unless that is "Ghi chú": also what no
    /// other field takes.
    Note,
}

/// How surely a heading is its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sureness {
    /// Its words are among other words.
    Guessed,
    /// Word by word in the table.
    Known,
    /// The clerk said so.
    Told,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    abbreviations: HashMap<String, String>,
    field: Vec<Entry>,
    titles: HashMap<Direction, Vec<String>>,
    rows: RowWords,
    kinds: KindWords,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: Field,
    r#in: Vec<Direction>,
    #[serde(default)]
    speaks: bool,
    names: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RowWords {
    foot: Vec<String>,
    divider: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct KindWords {
    other: Vec<String>,
}

/// The headings of one book.
#[derive(Default)]
struct Names {
    whole: HashMap<String, Field>,
    /// Those of two words or more with a space on either side, the longest first; of two as long
    /// the one first in the alphabet, so that the same sheet always reads the same.
    inside: Vec<(String, Field)>,
}

/// The table of headings, ready to be asked.
pub(super) struct Headings {
    abbreviations: HashMap<String, String>,
    incoming: Names,
    outgoing: Names,
    speaking: HashMap<Direction, Vec<Field>>,
    titles: HashMap<Direction, Vec<String>>,
    /// Beginnings of rows that are no entries, in plain words.
    pub foot: Vec<String>,
    pub divider: Vec<String>,
    /// Kinds the decree does not know, as written.
    pub other_kinds: Vec<String>,
}

/// The table that stands beside this code.
pub(super) static HEADINGS: LazyLock<Headings> = LazyLock::new(|| {
    let data = toml::from_str(include_str!("headings.toml"));
    // A test reads the table: a fault in it never leaves the house.
    Headings::new(&data.unwrap_or_default())
});

impl Headings {
    fn new(data: &Data) -> Headings {
        let mut headings = Headings {
            abbreviations: HashMap::new(),
            incoming: Names::default(),
            outgoing: Names::default(),
            speaking: HashMap::new(),
            titles: HashMap::new(),
            foot: data.rows.foot.iter().map(|words| plain(words)).collect(),
            divider: data.rows.divider.iter().map(|words| plain(words)).collect(),
            other_kinds: data.kinds.other.clone(),
        };
        for (short, long) in &data.abbreviations {
            headings.abbreviations.insert(plain(short), plain(long));
        }
        for (direction, titles) in &data.titles {
            let titles = titles.iter().map(|title| plain(title)).collect();
            headings.titles.insert(*direction, titles);
        }
        for entry in &data.field {
            for direction in &entry.r#in {
                let names = entry.names.iter().map(|name| headings.spell_out(name));
                let names: Vec<String> = names.collect();
                let table = match direction {
                    Direction::Incoming => &mut headings.incoming,
                    Direction::Outgoing => &mut headings.outgoing,
                };
                for name in names {
                    table.whole.entry(name).or_insert(entry.id);
                }
                if entry.speaks {
                    headings
                        .speaking
                        .entry(*direction)
                        .or_default()
                        .push(entry.id);
                }
            }
        }
        for names in [&mut headings.incoming, &mut headings.outgoing] {
            let several = names.whole.iter().filter(|(name, _)| name.contains(' '));
            let padded = several.map(|(name, field)| (format!(" {name} "), *field));
            names.inside = padded.collect();
            names
                .inside
                .sort_by(|(a, _), (b, _)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        }
        headings
    }

    /// Plain words, abbreviations written out.
    fn spell_out(&self, heading: &str) -> String {
        let plain = plain(heading);
        let words = plain
            .split(' ')
            .map(|word| match self.abbreviations.get(word) {
                Some(long) => long.as_str(),
                None => word,
            });
        words.collect::<Vec<_>>().join(" ")
    }

    /// The field of a heading in one book.
    pub fn field(&self, heading: &str, direction: Direction) -> Option<(Field, Sureness)> {
        // Headings that carry the number of their column: "Số đến (1)".
        let words = self.spell_out(heading);
        let words = words.trim_end_matches(|c: char| c == ' ' || c.is_ascii_digit());
        let table = match direction {
            Direction::Incoming => &self.incoming,
            Direction::Outgoing => &self.outgoing,
        };
        if let Some(field) = table.whole.get(words) {
            return Some((*field, Sureness::Known));
        }
        let padded = format!(" {words} ");
        let mut inside = table.inside.iter();
        let found = inside.find(|(name, _)| padded.contains(name.as_str()));
        found.map(|(_, field)| (*field, Sureness::Guessed))
    }

    /// Whether this field stands in one book only.
    pub fn speaks(&self, field: Field, direction: Direction) -> bool {
        let fields = self.speaking.get(&direction);
        fields.is_some_and(|fields| fields.contains(&field))
    }

    /// The book a title or the name of a tab tells of.
    pub fn title(&self, text: &str) -> Option<Direction> {
        let words = format!(" {} ", plain(text));
        let says = |direction| {
            let titles = self.titles.get(&direction).into_iter().flatten();
            titles
                .into_iter()
                .any(|title| words.contains(&format!(" {title} ")))
        };
        match (says(Direction::Incoming), says(Direction::Outgoing)) {
            (true, false) => Some(Direction::Incoming),
            (false, true) => Some(Direction::Outgoing),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(heading: &str, direction: Direction) -> Option<(Field, Sureness)> {
        HEADINGS.field(heading, direction)
    }

    #[test]
    fn the_table_can_be_read() {
        let data: Result<Data, _> = toml::from_str(include_str!("headings.toml"));
        assert!(data.is_ok(), "{:?}", data.err());
    }

    #[test]
    fn headings_are_known_in_any_dress() {
        use Direction::{Incoming, Outgoing};
        for (heading, direction, wanted) in [
            ("Số, ký hiệu\nvăn bản", Outgoing, Field::NumberAndSymbol),
            ("SỐ KH", Outgoing, Field::NumberAndSymbol),
            ("Số/KH VB", Incoming, Field::NumberAndSymbol),
            ("Ngày VB", Incoming, Field::PaperDate),
            ("ngay thang nam vb", Outgoing, Field::PaperDate),
            ("Số đến (2)", Incoming, Field::ArrivalNumber),
            ("T.T", Incoming, Field::Ignored),
            ("Số", Incoming, Field::PaperNumber),
            ("Số", Outgoing, Field::Number),
            ("Nơi nhận", Incoming, Field::Assignee),
            ("Nơi nhận", Outgoing, Field::Recipients),
            ("Đơn vị, người nhận bản lưu", Outgoing, Field::FileCopy),
            (
                "Tên loại và trích yếu nội dung văn bản",
                Incoming,
                Field::KindAndSubject,
            ),
        ] {
            assert_eq!(
                field(heading, direction),
                Some((wanted, Sureness::Known)),
                "{heading}"
            );
        }
    }

    #[test]
    fn a_name_among_other_words_is_a_guess_and_one_short_word_is_none() {
        let guess = field("Trích yếu nội dung (ghi rõ)", Direction::Incoming);
        assert_eq!(guess, Some((Field::Subject, Sureness::Guessed)));
        assert_eq!(field("Số điện thoại", Direction::Incoming), None);
        assert_eq!(field("Ký nhận", Direction::Incoming), None);
    }

    #[test]
    fn titles_tell_the_book() {
        assert_eq!(
            HEADINGS.title("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN NĂM 2025"),
            Some(Direction::Incoming)
        );
        assert_eq!(HEADINGS.title("VB đi 2025"), Some(Direction::Outgoing));
        assert_eq!(HEADINGS.title("Văn bản đến, văn bản đi"), None);
    }
}
