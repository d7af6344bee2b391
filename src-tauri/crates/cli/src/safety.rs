//! Backups, and whether the books are still whole.

use std::io::Write;
use std::path::Path;

use clerk::Clerk;
use clerk::contract::BackUp;

use crate::Exit;
use crate::stop::Stop;

pub fn back_up(clerk: &Clerk, file: &Path) -> Result<Exit, Stop> {
    clerk.back_up(BackUp {
        path: file.to_owned(),
    })?;
    Ok(Exit::Done)
}

pub fn restore(file: &Path, office: &Path) -> Result<Exit, Stop> {
    clerk::restore(file, office)?;
    Ok(Exit::Done)
}

pub fn verify(clerk: &Clerk, out: &mut dyn Write) -> Result<Exit, Stop> {
    let verified = clerk.verify()?;
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
