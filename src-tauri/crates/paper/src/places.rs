//! Small pages side by side on a sheet: labels.

use crate::{Page, Pages, Point, Size};

/// Where small pages stand on a sheet, row after row.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    pub sheet: Size,
    /// At least one of each.
    pub columns: usize,
    pub rows: usize,
    /// Upper left corner of the first.
    pub first: Point,
    /// From one to the next, across and down.
    pub step: Size,
}

impl Places {
    /// Lays each page in its place, the first `skip` places left free.
    pub fn fill(&self, small: Pages, skip: usize) -> Pages {
        let columns = self.columns.max(1);
        let on_sheet = columns * self.rows.max(1);
        let mut pages: Vec<Page> = vec![];
        let skip = skip % on_sheet;
        for (place, page) in (skip..).zip(small.pages) {
            if pages.is_empty() || place % on_sheet == 0 {
                pages.push(Page {
                    size: self.sheet,
                    marks: vec![],
                });
            }
            let place = place % on_sheet;
            let by = Point {
                x: self.first.x + self.step.width * (place % columns) as i32,
                y: self.first.y + self.step.height * (place / columns) as i32,
            };
            if let Some(sheet) = pages.last_mut() {
                let marks = page.marks.into_iter();
                sheet.marks.extend(marks.map(|mark| mark.moved(by)));
            }
        }
        Pages {
            pages,
            // The small pages are no parts to be found by their names.
            outline: vec![],
            ..small
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Ink, Item, Length, Mark, NodeId, Origin};

    fn small(count: usize) -> Pages {
        let mark = Mark {
            at: Point::default(),
            item: Item::Rule {
                to: Point {
                    x: Length::mm(5.0),
                    y: Length::ZERO,
                },
                thickness: Length::pt(0.5),
                ink: Ink::Black,
            },
            from: Origin {
                node: NodeId(0),
                offset: 0,
            },
        };
        let page = Page {
            size: Size::A4,
            marks: vec![mark],
        };
        Pages {
            pages: vec![page; count],
            ..Pages::default()
        }
    }

    #[test]
    fn pages_go_into_their_places_row_after_row_and_on_to_the_next_sheet() {
        let places = Places {
            sheet: Size::A4,
            columns: 3,
            rows: 2,
            first: Point {
                x: Length::mm(7.0),
                y: Length::mm(15.0),
            },
            step: Size {
                width: Length::mm(70.0),
                height: Length::mm(40.0),
            },
        };
        let sheets = places.fill(small(4), 4);
        let at = sheets.pages.iter().map(|page| {
            let marks = page.marks.iter();
            let corner = |mark: &Mark| {
                let Item::Rule { to, .. } = mark.item else {
                    unreachable!("only rules were laid")
                };
                assert_eq!(to.x - mark.at.x, Length::mm(5.0), "both ends move");
                (mark.at.x, mark.at.y)
            };
            marks.map(corner).collect::<Vec<_>>()
        });
        let mm = |x: f64, y: f64| (Length::mm(x), Length::mm(y));
        assert_eq!(
            at.collect::<Vec<_>>(),
            [
                vec![mm(77.0, 55.0), mm(147.0, 55.0)],
                vec![mm(7.0, 15.0), mm(77.0, 15.0)],
            ]
        );
    }
}
