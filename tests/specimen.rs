//! A document set by hand, for the proofs of those who print pages: every place in it is known.

use paper::{
    Face, FontSet, Ink, Item, Length, Mark, Node, NodeId, Origin, OutlineEntry, Page, Pages, Point,
    Role, Size, Text, Words,
};

/// Left edge of the text, on every page.
pub const LEFT: Length = Length::mm(30.0);
/// Right edge of the text on an upright sheet; justified lines end here.
pub const RIGHT: Length = Length::mm(195.0);

const SIZE: Length = Length::pt(14.0);
const LINE: Length = Length::pt(18.0);

/// Two pages, upright and turned, with everything a page can hold: a justified paragraph that
/// runs over, two faces on a line, a list, a table, red ink, rules, frames and an outline.
pub fn dispatch(fonts: &FontSet) -> Pages {
    let mut sheet = Setter::new(fonts);
    sheet.turn_page(Size::A4);

    let agency = sheet.node(Role::Paragraph, None);
    sheet.line(agency, Face::Bold, Length::mm(25.0), "UBND XÃ SƠN ĐÔNG");
    let stamp = sheet.node(Role::Ornament, None);
    sheet.mark(
        stamp,
        Point {
            x: Length::mm(25.0),
            y: sheet.y,
        },
        Item::Frame {
            size: Size {
                width: Length::mm(20.0),
                height: Length::mm(8.0),
            },
            thickness: Length::pt(1.0),
            ink: Ink::Red,
        },
    );
    sheet.ink = Ink::Red;
    let urgency = sheet.node(Role::Paragraph, None);
    sheet.y += LINE;
    sheet.line(urgency, Face::Bold, Length::mm(28.0), "KHẨN");
    sheet.ink = Ink::Black;

    let title = sheet.node(Role::Heading(1), None);
    sheet.outline(1, "Kế hoạch");
    sheet.line(title, Face::Bold, Length::mm(85.0), "KẾ HOẠCH");
    sheet.mark(
        title,
        Point {
            x: Length::mm(90.0),
            y: sheet.y,
        },
        Item::Rule {
            to: Point {
                x: Length::mm(110.0),
                y: sheet.y,
            },
            thickness: Length::pt(0.75),
            ink: Ink::Black,
        },
    );
    sheet.y += LINE;

    let purpose = sheet.node(Role::Heading(2), None);
    sheet.outline(2, "I. Mục đích <yêu cầu>");
    sheet.line(purpose, Face::Bold, LEFT, "I. MỤC ĐÍCH, YÊU CẦU");
    let body = sheet.node(Role::Paragraph, None);
    sheet.justified(body, Face::Regular, BODY);
    for item in [
        "Rà soát hồ sơ, tài liệu của từng phòng;",
        "Lập mục lục văn bản;",
    ] {
        let item_node = sheet.node(Role::ListItem, None);
        let text = format!("- {item}");
        sheet.line(item_node, Face::Regular, Length::mm(40.0), &text);
    }
    let mixed = sheet.node(Role::Paragraph, None);
    sheet.run(mixed, Face::Bold, LEFT, "1. ");
    let x = LEFT + fonts.width(Face::Bold, SIZE, "1. ");
    sheet.run(mixed, Face::Italic, x, "Nguyễn Ngọc Ánh ");
    let x = x + fonts.width(Face::Italic, SIZE, "Nguyễn Ngọc Ánh ");
    sheet.line(mixed, Face::BoldItalic, x, "ký thay.");

    let long = sheet.node(Role::Paragraph, None);
    sheet.y = Size::A4.height - Length::mm(20.0) - LINE * 2;
    let rest = sheet.justified_until(long, Face::Regular, BODY, Length::mm(277.0));
    sheet.turn_page(Size::A4.turned());
    let number = sheet.node(Role::Ornament, None);
    sheet.line(number, Face::Regular, Length::mm(148.0), "2");
    sheet.justified(long, Face::Regular, rest);

    sheet.outline(2, "II. Phân công");
    sheet.outline(1, "Phụ lục");
    let table = sheet.node(Role::Table, None);
    for (role, cells) in [
        (Role::HeadCell, ["Số TT", "Đơn vị", "Ghi chú"]),
        (Role::Cell, ["1", "Phòng Kinh tế", ""]),
    ] {
        let row = sheet.node(Role::Row, Some(table));
        for (column, text) in (0..).zip(cells) {
            let cell = sheet.node(role, Some(row));
            let x = LEFT + Length::mm(50.0) * column;
            if !text.is_empty() {
                sheet.run(cell, Face::Regular, x, text);
            }
            sheet.mark(
                cell,
                Point {
                    x: x - Length::mm(2.0),
                    y: sheet.y - Length::pt(14.0),
                },
                Item::Frame {
                    size: Size {
                        width: Length::mm(50.0),
                        height: LINE,
                    },
                    thickness: Length::pt(0.5),
                    ink: Ink::Black,
                },
            );
        }
        sheet.y += LINE;
    }
    sheet.pages
}

const BODY: &str = "Căn cứ chức năng, nhiệm vụ được giao, Ủy ban nhân dân xã Sơn Đông yêu cầu thủ \
trưởng các đơn vị khẩn trương rà soát, chỉnh lý toàn bộ hồ sơ đã kết thúc công việc từ năm 2019 đến \
năm 2025; những hồ sơ quá hạn phải nêu rõ lý do “chưa nộp lưu” và người chịu trách nhiệm. Kết quả \
gửi về Văn phòng trước ngày 05/3/2026 để tổng hợp, báo cáo theo Công văn số 15/SCT-VP.";

/// The words of a document as a reader should find them, page by page, in the order of the marks.
pub fn words(pages: &Pages) -> Vec<String> {
    let mut text = String::new();
    for mark in pages.pages.iter().flat_map(|page| &page.marks) {
        if let Item::Text(run) = &mark.item {
            text.push_str(run.words.as_str());
            // A run that ends in a space may go on in the next one; one that does not, ends here.
            text.push(' ');
        }
    }
    text.split_whitespace().map(str::to_owned).collect()
}

/// Sets lines by hand.
struct Setter<'f> {
    fonts: &'f FontSet,
    pages: Pages,
    ink: Ink,
    /// Baseline of the next line.
    y: Length,
}

impl<'f> Setter<'f> {
    fn new(fonts: &'f FontSet) -> Setter<'f> {
        Setter {
            fonts,
            pages: Pages::default(),
            ink: Ink::Black,
            y: Length::ZERO,
        }
    }

    fn turn_page(&mut self, size: Size) {
        self.pages.pages.push(Page {
            size,
            marks: Vec::new(),
        });
        self.y = Length::mm(25.0);
    }

    fn node(&mut self, role: Role, parent: Option<NodeId>) -> NodeId {
        let id = NodeId(u32::try_from(self.pages.nodes.len()).expect("few nodes"));
        self.pages.nodes.push(Node {
            role,
            parent,
            name: format!("n{}", id.0).into(),
        });
        id
    }

    fn outline(&mut self, depth: u8, title: &str) {
        self.pages.outline.push(OutlineEntry {
            depth,
            title: title.to_owned(),
            page: self.pages.pages.len() - 1,
            y: self.y,
        });
    }

    fn mark(&mut self, node: NodeId, at: Point, item: Item) {
        let from = Origin { node, offset: 0 };
        let page = self.pages.pages.last_mut().expect("a page is open");
        page.marks.push(Mark { at, item, from });
    }

    /// One run at its natural width; the line stays open.
    fn run(&mut self, node: NodeId, face: Face, x: Length, text: &str) {
        let words = text.split_inclusive(' ').collect::<Vec<_>>();
        self.set(node, face, x, &words, Length::ZERO);
    }

    fn line(&mut self, node: NodeId, face: Face, x: Length, text: &str) {
        self.run(node, face, x, text);
        self.y += LINE;
    }

    fn justified(&mut self, node: NodeId, face: Face, text: &str) {
        let rest = self.justified_until(node, face, text, Length::mm(1000.0));
        assert_eq!(rest, "", "the paragraph fits");
    }

    /// Sets full lines to the right edge and the last one at its natural width, down to `bottom`;
    /// returns what did not fit.
    fn justified_until<'t>(
        &mut self,
        node: NodeId,
        face: Face,
        text: &'t str,
        bottom: Length,
    ) -> &'t str {
        let mut rest = text;
        while !rest.is_empty() && self.y <= bottom {
            let (line, after) = self.break_line(face, rest);
            let words: Vec<&str> = line.split_inclusive(' ').collect();
            let solid = self.fonts.width(face, SIZE, line.trim_end());
            let stretch = if after.is_empty() {
                Length::ZERO
            } else {
                RIGHT - LEFT - solid
            };
            self.set(node, face, LEFT, &words, stretch);
            self.y += LINE;
            rest = after;
        }
        rest
    }

    fn break_line<'t>(&self, face: Face, text: &'t str) -> (&'t str, &'t str) {
        let fits =
            |end: &usize| self.fonts.width(face, SIZE, text[..*end].trim_end()) <= RIGHT - LEFT;
        let ends = text
            .match_indices(' ')
            .map(|(at, _)| at + 1)
            .chain([text.len()]);
        let end = ends
            .take_while(fits)
            .last()
            .expect("a word is narrower than the line");
        text.split_at(end)
    }

    /// Words with `stretch` shared out between them.
    fn set(&mut self, node: NodeId, face: Face, x: Length, words: &[&str], stretch: Length) {
        let gaps = i32::try_from(words.len() - 1).expect("few words").max(1);
        let mut run = Words::default();
        let mut before = String::new();
        for (index, word) in (0..).zip(words) {
            let dx = self.fonts.width(face, SIZE, &before) + stretch * index / gaps;
            run.push(dx, [*word]);
            before.push_str(word);
        }
        let width = self.fonts.width(face, SIZE, before.trim_end()) + stretch;
        let text = Text {
            face,
            size: SIZE,
            ink: self.ink,
            width,
            words: run,
        };
        self.mark(node, Point { x, y: self.y }, Item::Text(text));
    }
}
