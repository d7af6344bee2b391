//! Books and lists as spreadsheets.

use std::path::Path;

use compose::{Issuer, ReportLeaf, ReportPaper};
use exchange::xlsx::{self, About, Sheet};
use register::Register;

use super::rows::Filled;
use super::rule_book;
use crate::clerk::locked;
use crate::contract::*;
use crate::papers::first_body;
use crate::printing::save;
use crate::{Clerk, Moment};

pub(crate) fn is_spreadsheet(path: &Path) -> bool {
    ending_of(path) == "xlsx"
}

/// The ending of a file's name, which tells its form.
pub(crate) fn ending_of(path: &Path) -> String {
    let ending = path.extension().unwrap_or_default();
    ending.to_string_lossy().to_lowercase()
}

/// Books, a sheet each.
pub(super) fn books(
    register: &Register,
    wishes: &[PrintBook],
    filled: &[Filled],
    now: Moment,
) -> Result<Printed, Failure> {
    let office = register.office_name()?;
    let above = [office.to_uppercase()];
    let all = register.series()?;
    let parts: Vec<_> = wishes
        .iter()
        .zip(filled)
        .map(|(wish, filled)| {
            let series = all.iter().find(|series| Some(series.id.0) == wish.series);
            let name = series.map_or("Sổ", |series| series.name.as_str());
            let under = [format!("Năm {}", wish.year)];
            (name, under, filled.listing(filled.lines.iter()))
        })
        .collect();
    let sheets: Vec<Sheet<'_>> = parts
        .iter()
        .map(|(name, under, listing)| Sheet {
            name,
            above: &above,
            under,
            listing,
        })
        .collect();
    let about = About {
        title: parts
            .first()
            .map(|(.., listing)| listing.title.clone())
            .unwrap_or_default(),
        author: office,
        created_on: Some(crate::clock::day(now)),
    };
    if let Some(wish) = wishes.first() {
        write(&sheets, &about, &wish.path)?;
    }
    Ok(Printed {
        lines: filled.iter().map(|filled| filled.lines.len() as u32).sum(),
        pages: None,
        warnings: vec![],
    })
}

/// Listings as one file, a sheet each.
pub(crate) fn write(sheets: &[Sheet<'_>], about: &About, path: &Path) -> Result<(), Failure> {
    let bytes = xlsx::write(sheets, about).map_err(|error| Failure::input(error.to_string()))?;
    save(path, &bytes)
}

impl Clerk {
    /// The rows of an open list in its order, as its path's ending says: xlsx, docx, pdf.
    pub fn export_list(&self, wish: ExportList) -> Result<Printed, Failure> {
        let list = locked(&self.lists).find(wish.token).ok_or_else(|| {
            Failure::new(
                FailureCode::NotFound,
                "Danh sách đã cũ; hãy mở lại danh sách.",
            )
        })?;
        let (listing, office, body) = self.read(|register| {
            let rows = register.list_rows(&list, 0, list.count())?;
            let listing = super::lists::listing(&wish.title, rows);
            Ok((listing, register.office_name()?, first_body(register)?))
        })?;
        let lines = listing.rows.len();
        if is_spreadsheet(&wish.path) {
            let sheet = Sheet {
                name: "Danh sách",
                above: &[office.to_uppercase()],
                under: &[],
                listing: &listing,
            };
            let about = About {
                title: wish.title.clone(),
                author: office.clone(),
                created_on: Some(self.today()),
            };
            write(&[sheet], &about, &wish.path)?;
            return Ok(Printed {
                lines: lines as u32,
                pages: None,
                warnings: vec![],
            });
        }
        let paper = ReportPaper {
            issuer: &Issuer {
                parent_agency: body.parent_head,
                agency: body.head,
            },
            place: body.place,
            date: self.today(),
            title: &listing.title,
            under: &[format!("{lines} văn bản")],
            leaves: &[ReportLeaf {
                heading: "",
                listing: &listing,
                total: false,
            }],
        };
        let composition = compose::report(&paper, rule_book());
        self.print(&composition, &wish.path, lines)
    }
}
