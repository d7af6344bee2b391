//! Mỗi nơi một bản: the same document under the same number, once for each of those it addresses,
//! as files in a folder of their own.

use std::path::Path;
use std::{fs, io};

use document::Draft;
use paper::FontSet;
use pdf::Writer;

use crate::contract::*;
use crate::exporting::about;
use crate::fonts::twin;
use crate::printing::{folder_of, lay, must_be_drafted};
use crate::{Clerk, Job, naming};

/// Writes a PDF for each addressee, no register involved; answers how many. The folder is made by
/// this act, whole or not at all.
pub fn export_each(draft: &Draft, folder: &Path, job: &Job<'_>) -> Result<u32, Failure> {
    write(draft, twin(), folder, job)
}

impl Clerk {
    pub fn export_each(&self, wish: ExportEach, job: &Job<'_>) -> Result<u32, Failure> {
        write(&wish.sheet.into_draft(), self.fonts(), &wish.folder, job)
    }
}

fn write(draft: &Draft, fonts: &FontSet, folder: &Path, job: &Job<'_>) -> Result<u32, Failure> {
    must_be_drafted(draft)?;
    let addressees = &draft.main.addressees;
    if addressees.is_empty() {
        return Err(Failure::input(
            "Bản thảo chưa ghi gửi ai, mời ai; hãy ghi trước, mỗi dòng một nơi.",
        ));
    }
    must_be_free(folder)?;
    let unwritable = |error: io::Error| Failure::file(folder, &error);
    let (count, whole) = (addressees.len(), addressees.len() * 2);

    let mut one = draft.clone();
    let mut papers = Vec::with_capacity(count);
    for (done, addressee) in addressees.iter().enumerate() {
        job.passed(done, whole)?;
        one.main.addressees = vec![addressee.clone()];
        let laid = lay(&one, fonts, Printing::Document.into());
        laid.must_have_every_glyph()?;
        papers.push(laid.set.pages);
    }
    let writer = Writer::new(fonts, &papers)?;
    let about = about(draft);
    // Beside its place, so that it comes there by its name alone.
    let room = tempfile::tempdir_in(folder_of(folder)).map_err(unwritable)?;
    let written = room.path().join("papers");
    fs::create_dir(&written).map_err(unwritable)?;
    for (index, (addressee, pages)) in addressees.iter().zip(&papers).enumerate() {
        job.passed(count + index, whole)?;
        let name = naming::of_addressee(index + 1, count, addressee);
        let bytes = writer.write(pages, &about)?;
        fs::write(written.join(name), bytes).map_err(unwritable)?;
    }
    job.passed(whole, whole)?;
    // Windows gives no folder the place of another, not even of an empty one.
    if folder.exists() {
        fs::remove_dir(folder).map_err(unwritable)?;
    }
    fs::rename(&written, folder).map_err(unwritable)?;
    Ok(count as u32)
}

/// What already lies there may be papers that were sent: nothing is put among them or over them.
fn must_be_free(folder: &Path) -> Result<(), Failure> {
    let taken = match fs::read_dir(folder) {
        Ok(mut inside) => inside.next().is_some(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => true,
        Err(error) => return Err(Failure::file(folder, &error)),
    };
    match taken {
        true => Err(Failure::input(format!(
            "“{}” đã có và không trống; hãy ghi tên một thư mục mới.",
            folder.display()
        ))),
        false => Ok(()),
    }
}
