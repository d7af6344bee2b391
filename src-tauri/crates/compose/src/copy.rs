//! Bản sao: what is written on a copy of a document (Phụ lục I, Phần II).

use document::{Dispatch, Field, Place};
use paper::{Length, Role, Size};
use rules::{Element, RuleBook};

use crate::block::*;
use crate::draft::{Printing, section};
use crate::styles::Styles;
use crate::{foot, head};

/// What stands behind the last part of a copied document, under a rule across the text (Mẫu 3.1).
/// It begins at the top of a page of its own; `copy` is of one of the three kinds of copy.
pub fn copy_block(copy: &Dispatch, book: &RuleBook) -> Composition {
    let styles = Styles::new(book, &copy.layout);
    let mut out = Composition::default();
    let choices = &styles.choices;
    let rule = Flow::Rule(Rule {
        node: out.node(Role::Ornament, "kẻ", Place::of(0, Field::Fixed)),
        width: Size::A4.width - choices.margin_left - choices.margin_right,
        thickness: Length::pt(styles.page.rule.thickness),
        before: Length::ZERO,
        after: Length::pt(styles.page.rule.after),
    });
    // The parent of the copying body is not shown.
    let left = head::agencies(&mut out, &[], &copy.agency, &styles, 0);
    let at = Place::of(0, Field::Kind);
    let node = styles.node(&mut out, Role::Heading(1), Element::CopyForm, at);
    let form = form(copy, book);
    let names = PairRow {
        left,
        right: vec![Paragraph::centred(
            node,
            styles.of(Element::CopyForm),
            &form,
        )],
    };
    let numbered = PairRow {
        left: vec![head::number(&mut out, copy, &styles, 0, Printing::Document)],
        right: vec![head::place_and_date(
            &mut out,
            copy,
            &styles,
            0,
            Printing::Document,
        )],
    };
    let mut flow = vec![rule, head::pair(&styles, vec![names, numbered])];
    flow.extend(foot::compose(&mut out, copy, &styles, 0));
    let section = Section {
        page_number: None,
        one_page: true,
        ..section(&mut out, &styles, 0, Size::A4, form, flow)
    };
    out.sections.push(section);
    out
}

/// The line on the first page of a copy in electronic form, in its upper right corner: form of
/// the copy, copying body, time (Mẫu 3.2). A page as wide as the sheet and as high as the line.
pub fn copy_line(copy: &Dispatch, time: &str, book: &RuleBook) -> Composition {
    let styles = Styles::new(book, &copy.layout);
    let mut out = Composition::default();
    let at = Place::of(0, Field::Fixed);
    let node = styles.node(&mut out, Role::Paragraph, Element::AgencySignature, at);
    let words = format!("{}; {}; {time}", form(copy, book), copy.issuer());
    let style = styles.of(Element::AgencySignature);
    let line = Paragraph {
        align: Align::Right,
        ..Paragraph::new(node, style, words)
    };
    let title = form(copy, book);
    let none = Margins {
        top: Length::ZERO,
        bottom: Length::ZERO,
        left: styles.choices.margin_left,
        right: Length::mm(styles.page.signature_line.from_right),
    };
    let size = Size {
        width: Size::A4.width,
        height: style.size.scaled(2.5),
    };
    let flow = vec![Flow::Paragraph(line)];
    let section = Section {
        margins: none,
        page_number: None,
        one_page: true,
        ..section(&mut out, &styles, 0, size, title, flow)
    };
    out.sections.push(section);
    out
}

fn form(copy: &Dispatch, book: &RuleBook) -> String {
    let kind = book.kind(copy.kind);
    let form = kind.copy_form.as_ref();
    form.map_or_else(|| kind.name.to_uppercase(), String::clone)
}
