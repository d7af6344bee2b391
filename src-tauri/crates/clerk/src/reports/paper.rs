//! A report on paper, in Word, in a spreadsheet.

use compose::{Issuer, ReportLeaf, ReportPaper};
use document::listing::{Cell, Column, Listing};
use exchange::xlsx::{About, Sheet};
use register::{BodyId, Register};

use crate::Clerk;
use crate::books::{ending_of, write_sheets};
use crate::contract::*;
use crate::papers::first_body;

impl Clerk {
    /// Writes a report as its path's ending says.
    pub fn print_report(&self, wish: PrintReport) -> Result<Printed, Failure> {
        let report = self.report(wish.asked)?;
        let tables = || std::iter::once(&report.summary).chain(&report.tables);
        let listings: Vec<Listing> = tables().map(listing).collect();
        let lines = listings.iter().map(|listing| listing.rows.len()).sum();
        let (office, body) = self
            .read(|register| Ok((register.office_name()?, issuer(register, wish.asked.body)?)))?;
        let under = [report.period.clone(), report.judged.clone()];
        if ending_of(&wish.path) == "xlsx" {
            let above = [office.to_uppercase(), report.title.clone()];
            let sheets: Vec<Sheet<'_>> = listings
                .iter()
                .map(|listing| Sheet {
                    name: &listing.title,
                    above: &above,
                    under: &under,
                    listing,
                })
                .collect();
            let about = About {
                title: report.title.clone(),
                author: office,
                created_on: Some(self.today()),
            };
            write_sheets(&sheets, &about, &wish.path)?;
            return Ok(Printed {
                lines: lines as u32,
                pages: None,
                warnings: vec![],
            });
        }
        let (issuer, place) = body;
        let leaves = listings.iter().zip(tables());
        let leaves = leaves.map(|(listing, table)| ReportLeaf {
            heading: &table.name,
            listing,
            total: table.total.is_some(),
        });
        let leaves: Vec<ReportLeaf<'_>> = leaves.collect();
        let paper = ReportPaper {
            issuer: &issuer,
            place,
            date: self.today(),
            title: &report.title,
            under: &under,
            leaves: &leaves,
        };
        let composition = compose::report(&paper, rules::RuleBook::nd30_2020());
        self.print(&composition, &wish.path, lines)
    }
}

/// Whose report it is: that of a body, or of the first where it is of all.
fn issuer(register: &Register, body: Option<i64>) -> Result<(Issuer, String), Failure> {
    let body = match body {
        Some(body) => register.body(BodyId(body))?,
        None => first_body(register)?,
    };
    let issuer = Issuer {
        parent_agency: body.parent_head,
        agency: body.head,
    };
    Ok((issuer, body.place))
}

fn listing(table: &ReportTable) -> Listing {
    let name = Column {
        key: "name".to_owned(),
        heading: table.label.clone(),
        share: 30,
    };
    let columns = table
        .columns
        .iter()
        .zip(1..)
        .map(|(heading, place)| Column {
            key: format!("number-{place}"),
            heading: heading.clone(),
            share: 10,
        });
    let row = |name: &str, numbers: &[i64]| {
        let numbers = numbers.iter().map(|&number| Cell::Number(number));
        let name = std::iter::once(Cell::Text(name.to_owned()));
        name.chain(numbers).collect::<Vec<Cell>>()
    };
    let rows = table.rows.iter().map(|line| row(&line.name, &line.numbers));
    let total = table.total.iter().map(|total| row("Tổng cộng", total));
    Listing {
        title: table.name.clone(),
        columns: std::iter::once(name).chain(columns).collect(),
        rows: rows.chain(total).collect(),
    }
}
