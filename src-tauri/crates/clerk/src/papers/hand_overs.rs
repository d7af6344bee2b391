//! Phiếu chuyển giao: what was handed over on a day, to be signed for.

use compose::Sheet;
use document::date::in_figures;
use document::listing::{Cell, Listing};
use register::HandOverLine;

use super::{first_body, issuer, plain, rule_book, signs};
use crate::Clerk;
use crate::contract::*;
use crate::titles::titled;

/// Key of the column that says who got it.
const RECEIVER: &str = "receiver";

impl Clerk {
    pub fn print_hand_overs(&self, wish: PrintHandOvers) -> Result<Printed, Failure> {
        let (lines, body) = self.read(|register| {
            let lines = register.hand_over_sheet(wish.day, wish.receiver.as_deref())?;
            Ok((lines, first_body(register)?))
        })?;
        if lines.is_empty() {
            let whom = wish.receiver.map(|receiver| format!(" cho {receiver}"));
            return Err(Failure::input(format!(
                "Ngày {} chưa chuyển giao văn bản nào{}; hãy chọn ngày khác.",
                in_figures(wish.day),
                whom.unwrap_or_default()
            )));
        }
        let count = lines.len();
        let issuer = issuer(&body);
        let apart = wish.apart || wish.receiver.is_some();
        let listings = listings(lines, apart);
        let sheets = listings.iter().map(|(receiver, listing)| {
            let sheet = plain(&issuer, &body.place, wish.day, listing);
            Sheet {
                by: (!apart).then_some(RECEIVER),
                signed: true,
                under: receiver
                    .iter()
                    .map(|name| format!("Người nhận: {name}"))
                    .collect(),
                signatories: apart.then(|| [signs("NGƯỜI GIAO"), signs("NGƯỜI NHẬN")]),
                ..sheet
            }
        });
        let sheets: Vec<Sheet<'_>> = sheets.collect();
        self.print(&compose::sheets(&sheets, rule_book()), &wish.path, count)
    }
}

/// The rows of all, or those of each receiver without the column that would only repeat him. The
/// register gives the lines receiver by receiver.
fn listings(lines: Vec<HandOverLine>, apart: bool) -> Vec<(Option<String>, Listing)> {
    let form = rule_book().papers.hand_over.listing();
    let column = form
        .columns
        .iter()
        .position(|column| column.key == RECEIVER);
    let mut listings: Vec<(Option<String>, Listing)> = vec![];
    for line in lines {
        let receiver = apart.then(|| line.hand_over.receiver.clone());
        let mut row = cells(line);
        if let (true, Some(column)) = (apart, column) {
            row.remove(column);
        }
        match listings.last_mut().filter(|(whose, _)| *whose == receiver) {
            Some((_, listing)) => listing.rows.push(row),
            None => {
                let mut listing = form.clone();
                if let (true, Some(column)) = (apart, column) {
                    listing.columns.remove(column);
                }
                listing.rows.push(row);
                listings.push((receiver, listing));
            }
        }
    }
    listings
}

/// In the order of the columns.
fn cells(line: HandOverLine) -> Vec<Cell> {
    let copies = line.hand_over.copies.map(|copies| format!("{copies} bản"));
    let note = copies.into_iter().chain([line.hand_over.note]);
    let note: Vec<String> = note.filter(|part| !part.is_empty()).collect();
    vec![
        line.number.to_arrival().into(),
        line.written.into(),
        titled(line.kind, &line.kind_name, &line.subject).into(),
        line.hand_over.receiver.into(),
        Cell::Empty,
        note.join("; ").into(),
    ]
}
