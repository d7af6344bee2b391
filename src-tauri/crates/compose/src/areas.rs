//! Vùng để trống: where the programs of others put what an electronic document still lacks.
//!
//! Number and day are fields of words, because the records clerk puts them in after the person has
//! signed: filling in a field is a change that leaves a signature valid, drawing on the page is
//! not. Signatures come in fields of their own, so that their pictures stand where the decree
//! wants them in whatever program they are made.

use document::dispatch::{Medium, Signing};
use document::{Dispatch, Field, Place};
use paper::{Area, Length, NodeId, Purpose, Role, Size};

use crate::block::*;
use crate::styles::Styles;

/// What a program may put into a blank of the head.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fill {
    Number,
    Day,
    Month,
    Year,
}

impl Fill {
    fn name(self) -> (&'static str, &'static str) {
        match self {
            Fill::Number => ("so", "Số văn bản"),
            Fill::Day => ("ngay", "Ngày ban hành"),
            Fill::Month => ("thang", "Tháng ban hành"),
            Fill::Year => ("nam", "Năm ban hành"),
        }
    }

    /// A number may have a suffix, `12a`.
    fn letters(self) -> &'static str {
        match self {
            Fill::Number => "0123456789abcdđeghiklmnopqrstuvxy",
            Fill::Day | Fill::Month | Fill::Year => "0123456789",
        }
    }
}

/// The blank span as a field a program may fill, where the document is electronic.
pub(crate) fn fillable(
    out: &mut Composition,
    blank: Span,
    fill: Fill,
    (dispatch, parent, part): (&Dispatch, NodeId, usize),
) -> Span {
    let electronic = dispatch.medium == Medium::DienTu;
    let Some(width) = blank.free().filter(|_| electronic) else {
        return blank;
    };
    let (name, label) = fill.name();
    let area = Area {
        size: Size {
            width,
            height: Length::ZERO,
        },
        name,
        label: label.to_owned(),
        purpose: Purpose::Words {
            face: blank.style.face,
            size: blank.style.size,
            letters: fill.letters(),
        },
    };
    let field = match fill {
        Fill::Number => Field::Number,
        Fill::Day | Fill::Month | Fill::Year => Field::Date,
    };
    let at = Place::of(part, field);
    let node = out.child(Role::Area, "vùng", at, Some(parent));
    Span {
        area: Some(Box::new((node, area))),
        ..blank
    }
}

/// Above the name of a signatory: his signature, in the middle; where he is the `last` to sign,
/// that of the agency over a third of it, at its left (mục II.8).
pub(crate) fn signatures(
    out: &mut Composition,
    dispatch: &Dispatch,
    signing: &Signing,
    styles: &Styles,
    (place, last): (Place, bool),
) -> Vec<AreaAbove> {
    if dispatch.medium != Medium::DienTu {
        return vec![];
    }
    let rules = &styles.page.areas;
    let person = Size {
        width: Length::mm(rules.person_width),
        height: Length::mm(styles.page.foot.signature_gap),
    };
    let left = -(person.width / 2);
    let mut areas = vec![AreaAbove {
        node: out.node(Role::Area, "ô7c", place),
        area: signature("chu-ky-nguoi-ky", &signing.name, person),
        from_middle: left,
    }];
    if last {
        let seal = Size {
            width: Length::mm(rules.seal),
            height: Length::mm(rules.seal),
        };
        let covered = person.width.scaled(rules.seal_share / 100.0);
        areas.push(AreaAbove {
            node: out.node(Role::Area, "ô8", place),
            area: signature("chu-ky-co-quan", &dispatch.issuer(), seal),
            from_middle: left + covered - seal.width,
        });
    }
    areas
}

/// The line of the agency's signature on a part in a file of its own (ô 14).
pub(crate) fn corner(
    out: &mut Composition,
    main: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Option<Corner> {
    if main.medium != Medium::DienTu {
        return None;
    }
    let rules = &styles.page.areas;
    let line = &styles.page.signature_line;
    let size = Size {
        width: Length::mm(rules.line_width),
        height: Length::mm(rules.line_height),
    };
    let at = Place::of(part, Field::Fixed);
    Some(Corner {
        node: out.node(Role::Area, "ô14", at),
        area: signature("chu-ky-co-quan", &main.issuer(), size),
        from_top: Length::mm(line.from_top),
        from_right: Length::mm(line.from_right),
    })
}

fn signature(name: &'static str, whose: &str, size: Size) -> Area {
    Area {
        size,
        name,
        label: format!("Chữ ký số của {whose}"),
        purpose: Purpose::Signature,
    }
}
