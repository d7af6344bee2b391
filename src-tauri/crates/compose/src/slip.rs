//! Phiếu giải quyết văn bản đến (Phụ lục IV, mục VII).

use chrono::NaiveDate;
use document::dispatch::Layout;
use document::{Field, Place, date};
use paper::{Length, Role, Size};
use rules::{Element, Range, RuleBook};

use crate::block::*;
use crate::draft::section;
use crate::head;
use crate::styles::Styles;

/// What a slip says.
#[derive(Clone, Debug, Default)]
pub struct Slip {
    pub agency: Vec<String>,
    /// Dots where there is none.
    pub place: Option<String>,
    pub date: Option<NaiveDate>,
    /// `Công văn số 15/SCT-VP ngày 05 tháng 3 năm 2026 của Sở Công Thương`
    pub document: String,
    /// Trích yếu.
    pub subject: String,
    /// What was written already, line by line, of the leaders of the body, of the unit, and of
    /// the person in charge. An opinion without lines shows those of the form.
    pub opinions: [Vec<String>; 3],
    /// Per cent of the room for the pen that is given up to a long subject.
    pub given_up: u8,
}

/// Composes a slip, A4 upright.
pub fn slip(slip: &Slip, book: &RuleBook) -> Composition {
    let mut out = Composition::default();
    let styles = Styles::new(book, &Layout::default());
    let rules = &book.forms.slip;
    let at = Place::of(0, Field::Fixed);

    let names = head::names(&mut out, &[], &slip.agency, &styles, 0);
    let dated = PairRow {
        left: vec![],
        right: vec![Paragraph::centred(
            out.node(Role::Paragraph, "nơi, ngày", at),
            styles.of(Element::PlaceDate),
            place_and_date(slip),
        )],
    };
    let mut flow = vec![head::pair(&styles, vec![names, dated])];

    let title = out.node(Role::Heading(1), "tên phiếu", at);
    flow.push(Flow::Paragraph(Paragraph {
        before: Length::pt(styles.page.head.after),
        keep_next: true,
        ..Paragraph::centred(title, styles.of(Element::TypeName), &rules.title)
    }));
    let inset = Length::mm(styles.page.head.title_inset);
    let about = [&slip.document, &slip.subject];
    let about = about.into_iter().filter(|words| !words.is_empty());
    let mut about: Vec<Paragraph> = about
        .map(|words| Paragraph {
            inset: Inset::by(inset),
            inset_right: inset,
            keep_next: true,
            ..Paragraph::centred(
                out.node(Role::Paragraph, "văn bản", at),
                styles.of(Element::Body),
                words,
            )
        })
        .collect();
    if let Some(last) = about.last_mut() {
        last.rule = Some(styles.short_rule(&mut out, 0));
    }
    flow.extend(about.into_iter().map(Flow::Paragraph));

    let room_of = |range: Range| {
        let kept = f64::from(100 - slip.given_up.min(100)) / 100.0;
        Length::mm(range.min + (range.default - range.min) * kept)
    };
    let (line_room, opinion_room) = (room_of(rules.line_room), room_of(rules.opinion_room));
    let mut room = Length::ZERO;
    for (index, (opinion, written)) in rules.opinions.iter().zip(&slip.opinions).enumerate() {
        let mut line = |role, name, words: String, room: Length| {
            let node = out.node(role, name, at);
            let line = styles.running(Paragraph::new(node, styles.of(Element::Body), words));
            Flow::Paragraph(Paragraph {
                before: line.before + room,
                keep_next: role != Role::ListItem,
                ..line
            })
        };
        let heading = format!("{}. {}", index + 1, opinion.heading);
        flow.push(line(Role::Heading(2), "ý kiến", heading, room));
        let lines = if written.is_empty() {
            &opinion.lines
        } else {
            written
        };
        for (number, words) in lines.iter().enumerate() {
            let room = if number == 0 { Length::ZERO } else { line_room };
            flow.push(line(Role::ListItem, "gạch", format!("- {words}"), room));
        }
        room = line_room + opinion_room;
    }
    let title = rules.title.clone();
    let section = section(&mut out, &styles, 0, Size::A4, title, flow);
    out.sections.push(section);
    out
}

fn place_and_date(slip: &Slip) -> String {
    let place = slip.place.as_deref().unwrap_or("………");
    let date = match slip.date {
        Some(date) => date::in_words(date),
        None => "ngày …… tháng …… năm ……".to_owned(),
    };
    format!("{place}, {date}")
}
