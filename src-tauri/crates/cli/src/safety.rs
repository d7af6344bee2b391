//! Backups, and whether the books are still whole.

use std::io::Write;
use std::path::Path;

use clerk::contract::BackUp;
use clerk::{Clerk, Job};

use crate::stop::Stop;
use crate::{Exit, warn};

pub fn back_up(clerk: &Clerk, file: &Path, err: &mut dyn Write) -> Result<Exit, Stop> {
    let wish = BackUp {
        path: file.to_owned(),
    };
    warn(clerk.back_up(wish, &Job::unwatched())?, err);
    Ok(Exit::Done)
}

pub fn restore(file: &Path, office: &Path, err: &mut dyn Write) -> Result<Exit, Stop> {
    warn(clerk::restore(file, office)?, err);
    Ok(Exit::Done)
}

pub fn verify(clerk: &Clerk, out: &mut dyn Write) -> Result<Exit, Stop> {
    let verified = clerk.verify_office((), &Job::unwatched())?;
    writeln!(
        out,
        "Đã kiểm tra {} văn bản trong sổ, {} tệp đính kèm, {} việc trong nhật ký.",
        verified.entries, verified.files, verified.actions
    )?;
    verified
        .faults
        .iter()
        .try_for_each(|fault| writeln!(out, "{fault}"))?;
    Ok(match verified.faults.is_empty() {
        true => Exit::Done,
        false => Exit::No,
    })
}
