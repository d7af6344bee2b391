//! The structure of a body: paragraphs as typed become units, legal bases and order words, and
//! the other way round. The one place that knows what a line of text is taken for.

use super::{Block, Body, Level, Unit, labels};
use crate::Kind;
use crate::manuscript::{Manuscript, Paragraph};
use crate::text::Line;

/// Openings of a legal basis, in lower case.
const BASES: [&str; 6] = [
    "căn cứ",
    "theo",
    "xét",
    "sau khi nghe",
    "thực hiện",
    "trên cơ sở",
];

const ORDERS: [&str; 2] = ["QUYẾT ĐỊNH", "QUYẾT NGHỊ"];

/// A body, and for each block the paragraph of the manuscript it begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recognised {
    pub body: Body,
    pub begins: Vec<usize>,
}

impl Body {
    /// Recognises units, and in the kinds that have them legal bases and the order word, these
    /// only before the first unit. `kind` is none for an appendix. Blank paragraphs mean nothing
    /// unless they are marked plain.
    pub fn recognise(manuscript: &Manuscript, kind: Option<Kind>) -> Recognised {
        let mut reader = Reader {
            opening: kind.is_some_and(Kind::has_legal_bases),
            untitled: false,
            recognised: Recognised::default(),
        };
        for (index, paragraph) in manuscript.0.iter().enumerate() {
            match paragraph {
                Paragraph::Table(table) => reader.push(index, Block::Table(table.clone())),
                Paragraph::Text { text, plain } => reader.text(index, &text.tidy(), *plain),
            }
        }
        reader.recognised
    }

    /// The paragraphs from which [`Body::recognise`] makes this body again; `plain` stands where
    /// a text would be taken for something it is not. A block no manuscript can express (a khoản
    /// labelled `Thứ nhất`) keeps its words and comes back as an ordinary paragraph.
    pub fn to_manuscript(&self, kind: Option<Kind>) -> Manuscript {
        let mut writer = Writer {
            opening: kind.is_some_and(Kind::has_legal_bases),
            untitled: false,
            paragraphs: vec![],
        };
        for block in &self.0 {
            writer.block(block);
        }
        Manuscript(writer.paragraphs)
    }
}

/// What a paragraph is taken for.
#[derive(Debug, PartialEq, Eq)]
enum Shape {
    Unit(Unit),
    Basis,
    Order,
    Words,
}

/// `opening`: no unit and no order word stood above, in a kind with legal bases.
fn shape(text: &Line, opening: bool) -> Shape {
    let words = text.to_plain();
    if let Some((level, length)) = labels::find(&words) {
        return Shape::Unit(Unit {
            level,
            label: words[..length].to_owned(),
            text: text.without_start(length),
        });
    }
    let order = words.trim_end_matches(':').trim_end();
    if opening && ORDERS.contains(&order) {
        return Shape::Order;
    }
    if opening && opens_basis(&words) {
        return Shape::Basis;
    }
    Shape::Words
}

/// Whether words open as legal bases do; in many kinds they are an ordinary paragraph.
pub fn opens_basis(words: &str) -> bool {
    let lower = words.to_lowercase();
    let opens = |basis: &&str| {
        let rest = lower.strip_prefix(*basis);
        rest.is_some_and(|rest| rest.starts_with(' '))
    };
    BASES.iter().any(opens)
}

/// "- Căn cứ …;": written with a dash by habit, and more of them may follow.
fn is_dashed_basis(unit: &Unit) -> bool {
    unit.level == Level::Dash && opens_basis(&unit.text.to_plain())
}

struct Reader {
    opening: bool,
    /// The last block is a phần, chương or mục that waits for its title.
    untitled: bool,
    recognised: Recognised,
}

impl Reader {
    fn text(&mut self, index: usize, text: &Line, plain: bool) {
        if text.is_empty() && !plain {
            return;
        }
        let shape = match plain {
            true => Shape::Words,
            false => shape(text, self.opening),
        };
        let text = text.clone();
        match shape {
            Shape::Unit(unit) => {
                self.opening &= is_dashed_basis(&unit);
                let waits = unit.level.has_title_line() && unit.text.is_empty();
                self.push(index, Block::Unit(unit));
                self.untitled = waits;
            }
            Shape::Order => {
                self.opening = false;
                self.push(index, Block::Order { text });
            }
            Shape::Basis => self.push(index, Block::Basis { text }),
            Shape::Words => match self.recognised.body.0.last_mut() {
                Some(Block::Unit(unit)) if self.untitled => {
                    unit.text = text;
                    self.untitled = false;
                }
                _ => self.push(index, Block::Paragraph { text }),
            },
        }
    }

    fn push(&mut self, index: usize, block: Block) {
        self.untitled = false;
        self.recognised.body.0.push(block);
        self.recognised.begins.push(index);
    }
}

struct Writer {
    opening: bool,
    untitled: bool,
    paragraphs: Vec<Paragraph>,
}

impl Writer {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Unit(unit) => self.unit(unit),
            Block::Table(table) => {
                self.untitled = false;
                self.paragraphs.push(Paragraph::Table(table.clone()));
            }
            Block::Basis { text } => self.words(text, &Shape::Basis),
            Block::Order { text } => self.words(text, &Shape::Order),
            Block::Paragraph { text } => self.words(text, &Shape::Words),
        }
    }

    fn words(&mut self, text: &Line, wanted: &Shape) {
        if self.untitled {
            // Otherwise these words would become the title.
            self.push(Line::default(), true);
            self.untitled = false;
        }
        let text = text.tidy();
        let taken = shape(&text, self.opening);
        let plain = text.is_empty() || taken != Shape::Words && taken != *wanted;
        if taken == Shape::Order && !plain {
            self.opening = false;
        }
        self.push(text, plain);
    }

    fn unit(&mut self, unit: &Unit) {
        self.opening &= is_dashed_basis(unit);
        let text = unit.text.tidy();
        if unit.level.has_title_line() {
            self.push(Line::plain(&unit.label), false);
            self.untitled = text.is_empty();
            if !text.is_empty() {
                let plain = shape(&text, false) != Shape::Words;
                self.push(text, plain);
            }
        } else {
            self.untitled = false;
            let mut line = Line::plain(format!("{} ", unit.label));
            line.0.extend(text.0);
            self.push(line.tidy(), false);
        }
    }

    fn push(&mut self, text: Line, plain: bool) {
        self.paragraphs.push(Paragraph::Text { text, plain });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manuscript;

    /// One line a block: what it was taken for, and its words.
    fn shown(text: &str, kind: Kind) -> Vec<String> {
        let reading = manuscript::read(text);
        let body = Body::recognise(&reading.manuscript, Some(kind)).body;
        body.0
            .iter()
            .map(|block| match block {
                Block::Basis { text } => format!("căn cứ: {}", text.to_plain()),
                Block::Order { text } => format!("lệnh: {}", text.to_plain()),
                Block::Paragraph { text } => format!("đoạn: {}", text.to_plain()),
                Block::Table(_) => "bảng".into(),
                Block::Unit(unit) => format!("[{}] {}", unit.label, unit.text.to_plain()),
            })
            .collect()
    }

    #[test]
    fn legal_bases_stand_before_the_order_word_and_only_in_some_kinds() {
        let text =
            "Căn cứ Luật A;\nTheo đề nghị của B.\nQUYẾT ĐỊNH:\n**Điều 1.** Giao\nCăn cứ C, giao D.";
        assert_eq!(
            shown(text, Kind::QuyetDinh),
            [
                "căn cứ: Căn cứ Luật A;",
                "căn cứ: Theo đề nghị của B.",
                "lệnh: QUYẾT ĐỊNH:",
                "[Điều 1.] Giao",
                "đoạn: Căn cứ C, giao D.",
            ]
        );
        assert_eq!(
            shown("Căn cứ Luật A, Ủy ban yêu cầu:\n1. X", Kind::CongVan),
            ["đoạn: Căn cứ Luật A, Ủy ban yêu cầu:", "[1.] X"]
        );
    }

    #[test]
    fn the_line_below_a_chapter_is_its_title_unless_it_is_a_unit() {
        let text = "Chương I\n\nQUY ĐỊNH CHUNG\nChương II\nĐiều 1. X\nMục 1. NHÓM A\nđoạn";
        assert_eq!(
            shown(text, Kind::QuyChe),
            [
                "[Chương I] QUY ĐỊNH CHUNG",
                "[Chương II] ",
                "[Điều 1.] X",
                "[Mục 1.] NHÓM A",
                "đoạn: đoạn",
            ]
        );
    }

    #[test]
    fn a_backslash_in_front_switches_recognition_off() {
        assert_eq!(
            shown(
                "\\1. a\n\\ **Điều 2.** b\n\\| c\nChương I\n\\\nd",
                Kind::CongVan
            ),
            [
                "đoạn: 1. a",
                "đoạn: Điều 2. b",
                "đoạn: | c",
                "[Chương I] ",
                "đoạn: d"
            ]
        );
    }

    #[test]
    fn a_block_remembers_the_paragraph_it_begins_with() {
        let reading = manuscript::read("Chương I\n\nTÊN\n\n| a |\n| b |\n\nđoạn");
        let recognised = Body::recognise(&reading.manuscript, None);
        let lines: Vec<u32> = recognised
            .begins
            .iter()
            .map(|&at| reading.lines[at])
            .collect();
        assert_eq!(lines, [1, 5, 8]);
    }

    #[test]
    fn a_paragraph_is_marked_plain_only_where_it_would_be_mistaken() {
        let text = "Căn cứ A;\n\\Căn cứ B\nQUYẾT ĐỊNH:\nCăn cứ C\nĐiều 1. X\n\\1. Y\nQUYẾT ĐỊNH:";
        let kind = Some(Kind::QuyetDinh);
        let manuscript = manuscript::read(text).manuscript;
        let body = Body::recognise(&manuscript, kind).body;
        assert_eq!(body.to_manuscript(kind), manuscript);
    }
}
