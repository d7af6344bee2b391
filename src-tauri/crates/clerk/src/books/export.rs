//! Books and lists as spreadsheets.

use std::path::Path;

use exchange::xlsx::{self, About, Sheet};
use register::Register;

use super::rows::Filled;
use crate::clerk::locked;
use crate::contract::*;
use crate::printing::save;
use crate::{Clerk, Moment};

pub(crate) fn is_spreadsheet(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"))
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
    /// The rows of an open list as a spreadsheet, in its order.
    pub fn export_list(&self, wish: ExportList) -> Result<Printed, Failure> {
        let list = locked(&self.lists).find(wish.token).ok_or_else(|| {
            Failure::new(
                FailureCode::NotFound,
                "Danh sách đã cũ; hãy mở lại danh sách.",
            )
        })?;
        self.read(|register| {
            let rows = register.list_rows(&list, 0, list.count())?;
            let listing = super::lists::listing(&wish.title, rows);
            let office = register.office_name()?;
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
            Ok(Printed {
                lines: listing.rows.len() as u32,
                pages: None,
                warnings: vec![],
            })
        })
    }
}
