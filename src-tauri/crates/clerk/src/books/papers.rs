//! Small papers of the desk: the slip, the hand-over sheet, envelopes.

use std::path::Path;

use compose::{Envelope, HandOver, Issuer, Slip};
use document::date::in_figures;
use document::listing::{Cell, Column, Listing};
use register::{Body, EntryId, EntryRow, Register};

use super::export::ending_of;
use super::rows::dated;
use super::rule_book;
use crate::Clerk;
use crate::contract::*;
use crate::printing::save;

impl Clerk {
    /// Phiếu giải quyết văn bản đến (Phụ lục IV, mẫu VII).
    pub fn print_slip(&self, wish: PrintSlip) -> Result<Printed, Failure> {
        let today = self.today();
        let slip = self.read(|register| {
            let row = register.entry(EntryId(wish.entry))?.row;
            let body = register.body(row.body)?;
            Ok(Slip {
                agency: body.head,
                place: Some(body.place),
                date: Some(today),
                document: spoken(&row),
                subject: row.subject,
                opinions: [vec![], vec![], vec![]],
            })
        })?;
        self.print(&compose::slip(&slip, rule_book()), &wish.path, 1)
    }

    /// What was handed over on a day, to be signed for.
    pub fn print_hand_overs(&self, wish: PrintHandOvers) -> Result<Printed, Failure> {
        let (listing, body) = self.read(|register| {
            let lines = register.hand_over_sheet(wish.day, None)?;
            let rows = lines.into_iter().map(|line| {
                vec![
                    line.number.to_arrival().into(),
                    line.written.into(),
                    line.subject.into(),
                    line.hand_over.receiver.into(),
                    Cell::Empty,
                    line.hand_over.note.into(),
                ]
            });
            Ok((hand_over_listing(rows.collect()), first_body(register)?))
        })?;
        if listing.rows.is_empty() {
            return Err(Failure::input(format!(
                "Ngày {} chưa chuyển giao văn bản nào; hãy chọn ngày khác.",
                in_figures(wish.day)
            )));
        }
        let issuer = Issuer {
            parent_agency: body.parent_head,
            agency: body.head,
        };
        let sheet = HandOver {
            issuer: &issuer,
            place: body.place,
            date: wish.day,
            listing: &listing,
            receiver: "receiver",
        };
        let composition = compose::hand_over_sheet(&sheet, rule_book());
        self.print(&composition, &wish.path, listing.rows.len())
    }

    /// Bì văn bản (mẫu II), one page each.
    pub fn print_envelopes(&self, wish: PrintEnvelopes) -> Result<Printed, Failure> {
        let envelopes = self.read(|register| {
            let row = register.entry(EntryId(wish.entry))?.row;
            let body = register.body(row.body)?;
            let recipients = register.recipients(EntryId(wish.entry))?;
            let chosen = |id: i64| match &wish.recipients {
                Some(keys) => keys.contains(&id),
                None => true,
            };
            let envelopes = recipients
                .into_iter()
                .filter(|recipient| chosen(recipient.id.0))
                .map(|recipient| Envelope {
                    agency: body.head.clone(),
                    address: None,
                    telephone: None,
                    fax: None,
                    email: None,
                    website: None,
                    symbol: row.written.clone(),
                    addressee: vec![recipient.name],
                    urgency: row.urgency,
                    emblem: false,
                    size: None,
                });
            Ok(envelopes.collect::<Vec<_>>())
        })?;
        if envelopes.is_empty() {
            return Err(Failure::input(
                "Văn bản chưa có nơi nhận để in bì; hãy ghi nơi nhận trước.",
            ));
        }
        let composition = compose::envelopes(&envelopes, rule_book());
        self.print(&composition, &wish.path, envelopes.len())
    }

    /// Writes a composition as Word where the path's ending says so, else as PDF.
    pub(crate) fn print(
        &self,
        composition: &compose::Composition,
        path: &Path,
        lines: usize,
    ) -> Result<Printed, Failure> {
        let fonts = self.fonts();
        let title = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if ending_of(path) == "docx" {
            let section = composition.sections.first();
            let about = docx::About {
                title: section.map_or(title, |section| section.title.clone()),
                ..docx::About::default()
            };
            save(path, &docx::write(composition, fonts, &about)?)?;
            return Ok(Printed {
                lines: lines as u32,
                pages: None,
                warnings: vec![],
            });
        }
        let set = typeset::typeset(composition, fonts);
        let about = pdf::About {
            title,
            ..pdf::About::default()
        };
        save(path, &pdf::write(&set.pages, fonts, &about)?)?;
        Ok(Printed {
            lines: lines as u32,
            pages: Some((1, set.pages.pages.len() as u32)),
            warnings: vec![],
        })
    }
}

/// The bracket line of the slip: kind, number, day and author of the document.
fn spoken(row: &EntryRow) -> String {
    let dated = dated(row);
    let parts = [
        row.kind_name.clone(),
        match row.written.as_str() {
            "" => String::new(),
            written => format!("số {written}"),
        },
        match dated.as_str() {
            "" => String::new(),
            dated => format!("ngày {dated}"),
        },
        format!("của {}", row.author),
        format!("(số đến {})", row.number.to_arrival()),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

fn hand_over_listing(rows: Vec<Vec<Cell>>) -> Listing {
    let column = |key: &str, heading: &str, share| Column {
        key: key.to_owned(),
        heading: heading.to_owned(),
        share,
    };
    Listing {
        title: "PHIẾU CHUYỂN GIAO VĂN BẢN".to_owned(),
        columns: vec![
            column("arrival_number", "Số đến", 12),
            column("number_symbol", "Số, ký hiệu văn bản", 30),
            column("subject", "Trích yếu nội dung", 60),
            column("receiver", "Đơn vị hoặc người nhận", 30),
            column("receipt", "Ký nhận", 24),
            column("note", "Ghi chú", 20),
        ],
        rows,
    }
}

/// The office's own name for papers that are of no single body: that of its first.
pub(crate) fn first_body(register: &Register) -> Result<Body, Failure> {
    let first = register.bodies()?.into_iter().next();
    first.ok_or_else(|| Failure::input("Chưa có cơ quan nào trong sổ."))
}
