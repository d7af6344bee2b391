//! Documents somebody else made: what is in them, and do they look right?

use std::io::Write;
use std::path::Path;

use clerk::{Checked, CheckedFile, Moment};

use crate::arguments::{Check, Read};
use crate::finding::Report;
use crate::stop::Stop;
use crate::{Exit, ending, given, warn};

/// Recognises the document in a file; what it could not place is told.
pub fn read(wish: &Read, err: &mut dyn Write) -> Result<Exit, Stop> {
    given::must_be_file(&wish.file)?;
    let foreign = clerk::read_foreign(&wish.file)?;
    clerk::save(&wish.output, foreign.to_file().as_bytes())?;
    warn(foreign.told, err);
    Ok(Exit::Done)
}

/// Checks a Word file by its words and its looks.
pub fn check(wish: &Check, now: Moment, err: &mut dyn Write) -> Result<Report, Stop> {
    let foreign = clerk::read_foreign(&wish.draft)?;
    let today = Some(now.date_naive());
    let checked = clerk::check_foreign(&foreign, today);
    let file = CheckedFile {
        name: &name_of(&wish.draft),
        draft: &foreign.draft,
        told: &foreign.told,
    };
    slip(wish, file, &checked, now)?;
    let report = Report::of_foreign(&checked, &foreign.told);
    if !wish.json {
        warn(foreign.told, err);
    }
    Ok(report)
}

/// Writes the slip of a check where one is asked for.
pub fn slip(wish: &Check, file: CheckedFile, checked: &Checked, now: Moment) -> Result<(), Stop> {
    let Some(path) = &wish.slip else {
        return Ok(());
    };
    if ending(path) != "pdf" {
        return Err(Stop::misuse(
            "Tệp sau --slip phải có đuôi .pdf; hãy đặt lại tên tệp.",
        ));
    }
    let bytes = clerk::check_slip(file, checked, Some(now.date_naive()))?;
    Ok(clerk::save(path, &bytes)?)
}

pub fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
