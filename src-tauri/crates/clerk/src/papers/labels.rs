//! Nhãn: addresses of receivers, and arrival stamps, on sheets of labels.

use compose::{ArrivalStamp, Composition, Label, LabelWords};
use paper::{Places, Point, Size};
use register::{EntryId, ListFilter, Register, Sort, Span};
use typeset::{Trouble, Typeset};

use super::{addresses, rule_book, stood_in_for};
use crate::Clerk;
use crate::contract::*;
use crate::stamping::stamp_of;

impl Clerk {
    pub fn print_labels(&self, wish: PrintLabels) -> Result<Printed, Failure> {
        let sheet = wish.sheet.checked()?;
        let (labels, warnings) = self.read(|register| {
            let row = register.entry(EntryId(wish.entry))?.row;
            let found = addresses::of(register, wish.entry, wish.recipients.as_deref())?;
            let symbol = Some(row.written).filter(|written| wish.symbol && !written.is_empty());
            let labels = found.all.into_iter().map(|address| Label {
                name: address.name,
                address: address.lines,
                symbol: symbol.clone(),
            });
            Ok((labels.collect::<Vec<_>>(), found.warnings))
        })?;
        let mut out = Composition::default();
        for label in &labels {
            let words = self.words_that_fit(label, sheet.label())?;
            compose::label(&mut out, label, sheet.label(), words, rule_book());
        }
        let set = typeset::typeset(&out, self.fonts());
        let places = places(&sheet, sheet.first());
        let pages = places.fill(set.pages, wish.skip as usize);
        let printed = self.save_pages(&pages, &wish.path, labels.len())?;
        Ok(Printed {
            warnings: [warnings, stood_in_for(&set.troubles)].concat(),
            ..printed
        })
    }

    /// Smaller words where the usual ones do not fit; a name is never cut.
    fn words_that_fit(&self, label: &Label, size: Size) -> Result<LabelWords, Failure> {
        let fits = |words: &LabelWords| {
            let mut out = Composition::default();
            compose::label(&mut out, label, size, *words, rule_book());
            fits(&typeset::typeset(&out, self.fonts()))
        };
        let mut words = [LabelWords::Usual, LabelWords::Small].into_iter();
        words.find(fits).ok_or_else(|| {
            Failure::input(format!(
                "Nhãn gửi “{}” không đủ chỗ cho tên và địa chỉ; hãy chọn cỡ nhãn lớn hơn.",
                label.name
            ))
        })
    }

    pub fn print_stamp_labels(&self, wish: PrintStampLabels) -> Result<Printed, Failure> {
        let sheet = wish.sheet.checked()?;
        let stamp = rule_book().forms.stamp.size();
        let [across, down] = [
            sheet.label().width - stamp.width,
            sheet.label().height - stamp.height,
        ];
        if across.to_mm() < 0.0 || down.to_mm() < 0.0 {
            return Err(Failure::input(
                "Nhãn nhỏ hơn dấu đến (50 × 35 mm); hãy chọn cỡ nhãn lớn hơn.",
            ));
        }
        let stamps = self.read(|register| stamps(register, &wish))?;
        let stamps: Vec<ArrivalStamp> = stamps
            .into_iter()
            .map(|stamp| self.stamp_that_fits(stamp))
            .collect();
        let composition = compose::arrival_stamps(&stamps, rule_book());
        let set = typeset::typeset(&composition, self.fonts());
        let first = Point {
            x: sheet.first().x + across / 2,
            y: sheet.first().y + down / 2,
        };
        let pages = places(&sheet, first).fill(set.pages, wish.skip as usize);
        self.save_pages(&pages, &wish.path, stamps.len())
    }
}

fn fits(set: &Typeset) -> bool {
    let unknown = |trouble: &Trouble| matches!(trouble, Trouble::NoGlyph { .. });
    set.troubles.iter().all(unknown) && set.pages.pages.len() == 1
}

fn places(sheet: &rules::LabelSheet, first: Point) -> Places {
    Places {
        sheet: Size::A4,
        columns: sheet.columns,
        rows: sheet.rows,
        first,
        step: sheet.step(),
    }
}

/// Of one paper, or of all of its book that arrived on its day, in the order of the book.
fn stamps(register: &Register, wish: &PrintStampLabels) -> Result<Vec<ArrivalStamp>, Failure> {
    let row = register.entry(EntryId(wish.entry))?.row;
    if !wish.whole_day {
        return Ok(vec![stamp_of(register, row)?]);
    }
    let filter = ListFilter {
        series: Some(row.series),
        entered: Span {
            from: Some(row.entered_on),
            to: Some(row.entered_on),
        },
        fate: Some(register::Fate::Received),
        ..ListFilter::default()
    };
    let list = register.open_list(&filter, Sort::BOOK)?;
    let rows = register.list_rows(&list, 0, list.count())?;
    rows.into_iter()
        .map(|row| stamp_of(register, row))
        .collect()
}

impl LabelSheet {
    pub(super) fn of(sheet: &rules::LabelSheet) -> LabelSheet {
        LabelSheet {
            name: sheet.name.clone(),
            columns: sheet.columns as u32,
            rows: sheet.rows as u32,
            width: sheet.width,
            height: sheet.height,
            left: sheet.left,
            top: sheet.top,
            across: sheet.across,
            down: sheet.down,
        }
    }

    /// A sheet whose labels all lie on the paper.
    fn checked(&self) -> Result<rules::LabelSheet, Failure> {
        let sheet = rules::LabelSheet {
            name: self.name.clone(),
            columns: self.columns as usize,
            rows: self.rows as usize,
            width: self.width,
            height: self.height,
            left: self.left,
            top: self.top,
            across: self.across,
            down: self.down,
        };
        match sheet.fits_a4() {
            true => Ok(sheet),
            false => Err(Failure::input(
                "Các nhãn không nằm gọn trên khổ A4; hãy sửa số cột, số hàng hoặc kích thước nhãn.",
            )),
        }
    }
}
