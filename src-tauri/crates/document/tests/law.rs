//! The law of the draft file: what is written is read back the same.

use document::body::{Align, Block, Body, Cell, Column, Level, Table, Unit};
use document::dispatch::{
    Appendix, Dispatch, Draft, JointBody, Layout, Medium, Number, Part, Promulgated, Signing,
    SizeSet, Urgency,
};
use document::text::{Line, Span, markup};
use document::{Kind, draft};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces of text chosen to be taken for something else.
const NASTY: [&str; 36] = [
    "Điều 1.",
    "Điều 5 của",
    "Chương I",
    "Mục 2.",
    "Phần I",
    "I.",
    "1.",
    "1.000",
    "a)",
    "đ)",
    "-",
    "–",
    "+",
    "+++",
    "|",
    "|=",
    "<",
    "^",
    "*",
    "**",
    "***",
    "****",
    "\\",
    "\\\\",
    "\\*",
    "_",
    "#",
    "[x]",
    "&",
    "Căn cứ",
    "Theo",
    "QUYẾT ĐỊNH:",
    "QUYẾT NGHỊ",
    "=",
    "\"",
    "\u{338}",
];

fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => select(&NASTY[..]).prop_map(str::to_owned),
        3 => "[a-zA-ZđĐạảốứ0-9.,;:/()%-]{1,6}",
        1 => "\\PC{1,3}",
    ];
    let joint = select(&["", " "][..]);
    vec((piece, joint), 1..5).prop_map(|pieces| {
        let text: String = pieces
            .into_iter()
            .flat_map(|(text, joint)| [text, joint.into()])
            .collect();
        plain(&text)
    })
}

/// Tidy text without characters nobody can see, which no draft holds.
fn plain(text: &str) -> String {
    let (text, _) = document::source::clean(text);
    Line::plain(text).tidy().to_plain()
}

fn some_words() -> impl Strategy<Value = String> {
    words().prop_filter("blank is absent", |text| !text.is_empty())
}

fn line() -> impl Strategy<Value = Line> {
    vec((words(), any::<bool>(), any::<bool>(), any::<bool>()), 0..4).prop_map(|spans| {
        let spans = spans.into_iter().map(|(text, space, bold, italic)| Span {
            text: if space { format!(" {text}") } else { text },
            bold,
            italic,
        });
        Line(spans.collect()).tidy()
    })
}

fn unit() -> impl Strategy<Value = Block> {
    let labels = [
        (Level::Part, "Phần II"),
        (Level::Chapter, "Chương I"),
        (Level::Chapter, "CHƯƠNG IV."),
        (Level::Section, "Mục 1"),
        (Level::Subsection, "Tiểu mục 3:"),
        (Level::Article, "Điều 01."),
        (Level::Article, "Điều 12a."),
        (Level::Heading, "XIV."),
        (Level::Clause, "3."),
        (Level::Point, "đ)"),
        (Level::Dash, "-"),
        (Level::Plus, "+"),
    ];
    (select(labels.to_vec()), line()).prop_map(|((level, label), text)| {
        Block::Unit(Unit {
            level,
            label: label.into(),
            text,
        })
    })
}

fn table() -> impl Strategy<Value = Block> {
    (1..4_usize, 0..4_u32).prop_flat_map(|(width, height)| {
        let column = (
            1..9_u32,
            select(vec![Align::Left, Align::Centre, Align::Right]),
        )
            .prop_map(|(share, align)| Column { share, align });
        let row = vec(line().prop_map(|text| Cell::Text { text }), width);
        let rows = (vec(row, height as usize), any::<bool>(), any::<bool>()).prop_map(
            |(mut rows, left, above)| {
                if let Some(row) = rows.last_mut().filter(|row| left && row.len() > 1) {
                    row[1] = Cell::Left;
                } else if above && rows.len() > 1 {
                    rows[1][0] = Cell::Above;
                }
                rows
            },
        );

        (vec(column, width), 0..=height, rows).prop_map(|(columns, head_rows, rows)| {
            Block::Table(Table {
                columns,
                head_rows,
                rows,
            })
        })
    })
}

/// Bodies the grammar can say: bases and the order word in front, where the kind has them.
fn body(kind: Option<Kind>) -> impl Strategy<Value = Body> {
    let opening = kind.is_some_and(Kind::has_legal_bases);
    let bases = [
        "Căn cứ",
        "Theo đề nghị",
        "Xét",
        "Sau khi nghe",
        "Thực hiện",
        "Trên cơ sở",
    ];
    let basis = (select(bases.to_vec()), line()).prop_map(|(word, rest)| {
        let mut text = Line::plain(format!("{word} x "));
        text.0.extend(rest.0);
        Block::Basis { text: text.tidy() }
    });
    let free = line().prop_map(|text| Block::Paragraph { text });
    let front = vec(prop_oneof![3 => basis, 1 => free, 1 => table()], 0..4);
    let order = option::of(select(vec!["QUYẾT ĐỊNH:", "QUYẾT NGHỊ:", "QUYẾT NGHỊ"]));
    let paragraph = line().prop_map(|text| Block::Paragraph { text });
    let rest = vec(prop_oneof![3 => unit(), 3 => paragraph, 1 => table()], 1..8);
    (front, order, rest).prop_map(move |(front, order, rest)| {
        let mut blocks = vec![];
        if opening {
            blocks.extend(front);
            blocks.extend(order.map(|word| Block::Order {
                text: Line::plain(word),
            }));
        }
        blocks.extend(rest);
        Body(blocks)
    })
}

fn layout() -> impl Strategy<Value = Layout> {
    let length = || option::of(0..200_000_u32);
    (
        option::of(select(vec![SizeSet::Lon, SizeSet::Nho])),
        (length(), length(), length(), length(), length()),
        option::of(50..500_u32),
        option::of(0..10_000_u32),
    )
        .prop_map(|(sizes, lengths, line_spacing, paragraph_gap)| Layout {
            sizes,
            margin_top: lengths.0,
            margin_bottom: lengths.1,
            margin_left: lengths.2,
            margin_right: lengths.3,
            indent: lengths.4,
            line_spacing,
            paragraph_gap,
        })
}

fn signing() -> impl Strategy<Value = Signing> {
    (
        vec(some_words(), 0..3),
        words(),
        option::of(some_words()),
        words(),
    )
        .prop_map(|(capacity, position, second_position, name)| Signing {
            capacity,
            position,
            second_position,
            name,
        })
}

fn dispatch() -> impl Strategy<Value = Dispatch> {
    let kinds = select(Kind::ALL.to_vec());
    kinds.prop_flat_map(|kind| {
        let list = || vec(some_words(), 0..4);
        let text = || option::of(some_words());
        let number = option::of((1..10_000_u32, "[a-c]?"));
        let day = option::of((1945..2199_i32, 1..13_u32, 1..29_u32));
        let choices = (
            select(vec![Medium::Giay, Medium::DienTu]),
            option::of(select(vec![
                Urgency::Khan,
                Urgency::ThuongKhan,
                Urgency::HoaToc,
            ])),
            option::of(1..1000_u32),
        );
        let lists = (
            list(),
            vec(some_words(), 1..3),
            list(),
            list(),
            list(),
            list(),
        );
        let texts = (
            text(),
            text(),
            text(),
            text(),
            text(),
            text(),
            text(),
            text(),
            text(),
        );
        let joint =
            (list(), vec(some_words(), 1..3)).prop_map(|(parent_agency, agency)| JointBody {
                parent_agency,
                agency,
            });
        // On the heap: the whole would fill the stack of a test.
        let below = (
            vec(signing(), 0..3).boxed(),
            layout().boxed(),
            body(Some(kind)).boxed(),
            vec(joint, 0..3).boxed(),
            text().boxed(),
        );
        (number, day, choices, lists, texts, below).prop_map(
            move |(number, day, choices, lists, texts, below)| Dispatch {
                kind,
                medium: choices.0,
                parent_agency: lists.0,
                agency: lists.1,
                joint: below.3,
                agency_name: texts.7,
                number: number.map(|(value, suffix)| Number { value, suffix }),
                symbol: texts.0,
                place: texts.1,
                date: day.and_then(|(y, m, d)| chrono::NaiveDate::from_ymd_opt(y, m, d)),
                subject: texts.2,
                authority: lists.2,
                session: texts.3,
                addressees: lists.3,
                body: below.2,
                signing: below.0,
                recipients: lists.4,
                file_copy: texts.4,
                drafter: texts.5,
                copies: choices.2,
                urgency: choices.1,
                circulation: texts.6,
                draft_mark: below.4,
                address: lists.5,
                confirmation: texts.8,
                layout: below.1,
            },
        )
    })
}

fn part() -> impl Strategy<Value = Part> {
    let text = || option::of(some_words());
    let appendix =
        (text(), text(), any::<bool>(), body(None)).prop_map(|(label, title, landscape, body)| {
            Part::PhuLuc(Appendix {
                label,
                title,
                landscape,
                body,
            })
        });
    let promulgated = (text(), body(Some(Kind::QuyChe))).prop_map(|(subject, body)| {
        Part::BanHanhKemTheo(Promulgated {
            kind: Kind::QuyChe,
            subject,
            body,
        })
    });
    let attached = dispatch().prop_map(|dispatch| Part::VanBanKemTheo(Box::new(dispatch)));
    prop_oneof![2 => appendix, 2 => promulgated, 1 => attached]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_line_is_read_as_it_was_written(line in line()) {
        prop_assert_eq!(markup::read(&markup::write(&line)), line);
    }

    #[test]
    fn a_draft_is_read_as_it_was_written(main in dispatch(), parts in vec(part(), 0..3)) {
        let draft = Draft { main, parts };
        let file = draft::write(&draft);
        let read = draft::read(&file);
        prop_assert_eq!(read.as_ref(), Ok(&draft), "{}", file);
        prop_assert_eq!(draft::write(&draft), file);
    }

    #[test]
    fn writing_what_was_read_changes_nothing_any_more(lines in vec((words(), line()), 1..12), kind in select(Kind::ALL.to_vec())) {
        let body: String = lines
            .iter()
            .map(|(start, rest)| format!("{start}{}\n", markup::write(rest)))
            .filter(|line| line.trim() != "+++")
            .collect();
        let text = format!("+++\nkind = \"{}\"\nagency = \"X\"\n+++\n{body}", kind.id());
        if let Ok(read) = draft::read(&text) {
            let canonical = draft::write(&read);
            let again = draft::read(&canonical);
            prop_assert_eq!(again.as_ref(), Ok(&read), "{}", canonical);
            prop_assert_eq!(draft::write(&read), canonical);
        }
    }

    #[test]
    fn no_text_makes_the_reader_stumble(text in "(\\PC|\n|\\+\\+\\+\n|[a-z]+ = ){0,80}") {
        if let Err(faults) = draft::read(&text) {
            prop_assert!(!faults.is_empty());
        }
    }
}
