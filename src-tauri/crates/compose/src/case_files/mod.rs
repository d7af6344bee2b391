//! Hồ sơ on paper (Phụ lục V): the plan of a year, the contents of a file, the lists by which
//! files are handed over, and their minutes. A4 upright, all of them.

mod contents;
mod hand_over;
mod minutes;
mod plan;

use std::collections::HashSet;

use document::dispatch::Layout;
use document::{Field, Listing, Place};
use paper::{Length, NodeId, Role, Size};
use rules::{CaseFileForms, Element, RuleBook, Style};

use crate::block::*;
use crate::draft::section;
use crate::grid::Grid;
use crate::head;
use crate::issuer::Issuer;
use crate::styles::Styles;

pub use contents::{ContentsList, contents_list};
pub use hand_over::{HandOverList, hand_over_list};
pub use minutes::{HandOverMinutes, Party, hand_over_minutes};
pub use plan::{PlanList, plan_list};

/// A sheet while its parts are laid one under the other.
struct Sheet<'a> {
    out: Composition,
    styles: Styles<'a>,
    forms: &'a CaseFileForms,
    /// Style of the lines of running text; where they stand close, the gap above each.
    words: Style,
    close: Option<Length>,
    /// It is one page where its gaps can give way.
    one_page: bool,
    flow: Vec<Flow>,
}

impl<'a> Sheet<'a> {
    fn new(book: &'a RuleBook) -> Sheet<'a> {
        let styles = Styles::new(book, &Layout::default());
        Sheet {
            out: Composition::default(),
            words: styles.of(Element::Body),
            close: None,
            one_page: false,
            styles,
            forms: &book.case_files,
            flow: vec![],
        }
    }

    fn node(&mut self, role: Role, name: &'static str) -> NodeId {
        self.out.node(role, name, Place::of(0, Field::Fixed))
    }

    /// Quốc hiệu and the names of who makes the sheet; place and date under the former.
    fn head(&mut self, issuer: &Issuer, dated: Option<String>) {
        let names = head::names(
            &mut self.out,
            &issuer.parent_agency,
            &issuer.agency,
            &self.styles,
            0,
        );
        let mut rows = vec![names];
        if let Some(dated) = dated {
            let node = self.node(Role::Paragraph, "nơi, ngày");
            let style = self.styles.of(Element::PlaceDate);
            rows.push(PairRow {
                left: vec![],
                right: vec![Paragraph::centred(node, style, dated)],
            });
        }
        self.flow.push(head::pair(&self.styles, rows));
    }

    /// The title with the lines under it and the short rule below the last.
    fn title(&mut self, title: &str, under: &[(Style, &str)]) {
        let gap = match self.flow.is_empty() {
            true => Length::ZERO,
            false => Length::pt(self.styles.page.head.after),
        };
        let style = self.styles.of(Element::TypeName);
        let node = self.node(Role::Heading(1), "tên");
        let mut lines = vec![Paragraph {
            before: gap,
            ..Paragraph::centred(node, style, title)
        }];
        for (style, words) in under {
            let node = self.node(Role::Paragraph, "dưới tên");
            lines.push(Paragraph::centred(node, *style, *words));
        }
        if let Some(last) = lines.last_mut() {
            last.rule = Some(self.styles.short_rule(&mut self.out, 0));
        }
        let kept = lines.into_iter().map(|line| {
            Flow::Paragraph(Paragraph {
                keep_next: true,
                ..line
            })
        });
        self.flow.extend(kept);
    }

    /// The bold lines under a title.
    fn under_title(&self) -> Style {
        self.styles.of(Element::TypeName)
    }

    /// The rows of a list; those of `headings` are set as such.
    fn table(&mut self, listing: &Listing, headings: &HashSet<usize>) {
        let columns: Vec<_> = listing.columns.iter().collect();
        let mut grid = Grid::new(&mut self.out, &columns, &self.forms.rows, true);
        for (index, row) in listing.rows.iter().enumerate() {
            match headings.contains(&index) {
                true => grid.heading(&mut self.out, index, row.iter()),
                false => grid.entry(&mut self.out, index, row.iter()),
            }
        }
        let before = Length::pt(self.styles.page.head.after);
        self.flow.push(grid.table(before));
    }

    /// A line of running text, the label in front of it bold where it is `strong`.
    fn line(&mut self, label: &str, words: &str, strong: bool) {
        let node = self.node(Role::Paragraph, "dòng");
        let style = self.words;
        let parts = [label, words].into_iter().filter(|part| !part.is_empty());
        let whole = parts.collect::<Vec<_>>().join(" ");
        let spans = match strong {
            true => vec![
                Span::new(style, label).bold(),
                Span::new(style, format!(" {words}")),
            ],
            false => vec![Span::new(style, whole)],
        };
        let mut line = self.styles.running(Paragraph {
            spans,
            ..Paragraph::new(node, style, "")
        });
        if let Some(gap) = self.close {
            line.before = gap;
            line.line_spacing = 100;
        }
        self.flow.push(Flow::Paragraph(line));
    }

    /// Centred lines, and free room below them to sign in.
    fn signature(&mut self, lines: &[(Style, &str)]) -> Vec<Paragraph> {
        let lines = lines.iter().copied().map(|(style, words)| {
            let node = self.node(Role::Paragraph, "ký");
            Paragraph::centred(node, style, words)
        });
        let mut lines: Vec<Paragraph> = lines.collect();
        let node = self.node(Role::Ornament, "chỗ ký");
        lines.push(Paragraph {
            before: self.forms.signing.room.mm(),
            ..Paragraph::centred(node, self.forms.signing.hint.style(), "")
        });
        lines
    }

    /// Signatures at the foot: `left` beside `right`, kept together with what stands above.
    fn foot(&mut self, left: Vec<Paragraph>, right: Vec<Paragraph>) {
        let choices = &self.styles.choices;
        let width = Size::A4.width - choices.margin_left - choices.margin_right;
        let signing = &self.forms.signing;
        let share = match left.is_empty() {
            true => signing.alone,
            false => signing.beside,
        };
        self.flow.push(Flow::Foot(Foot {
            above: vec![],
            left,
            right,
            right_width: width * share / 100,
            before: Length::pt(self.styles.page.foot.before),
            row_gap: Length::ZERO,
            initials: None,
        }));
    }

    fn finish(mut self, title: &str) -> Composition {
        let flow = std::mem::take(&mut self.flow);
        let section = Section {
            one_page: self.one_page,
            ..section(
                &mut self.out,
                &self.styles,
                0,
                Size::A4,
                title.to_owned(),
                flow,
            )
        };
        self.out.sections.push(section);
        self.out
    }
}
