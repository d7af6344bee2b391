//! Xuất hồ sơ (Phụ lục VI, mục VI.9): what lies in a file, as files in their order.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use register::{Attachment, CaseFileId, EntryId, FiledPaper};

use super::xml;
use crate::contract::*;
use crate::printing::save;
use crate::{Clerk, Job, naming};

/// Papers that are named in a sentence.
const NAMED: usize = 5;

impl Clerk {
    /// Writes a case file as a new folder: its mục lục, its fields and those of its papers as XML,
    /// then the files of each paper behind the paper's ordinal. A paper without a file, and a file that is no longer as it was attached,
    /// are told. Called off or failed, the folder is gone again.
    pub fn export_case_file(
        &self,
        wish: ExportCaseFile,
        job: &Job<'_>,
    ) -> Result<CaseFileExported, Failure> {
        let folder = &wish.folder;
        if folder.exists() {
            return Err(Failure::input(format!(
                "“{}” đã có; hãy đặt tên khác cho thư mục.",
                folder.display()
            )));
        }
        fs::create_dir(folder).map_err(|error| Failure::file(folder, &error))?;
        let exported = self.fill(&wish, job);
        if exported.is_err() {
            // The failure itself is told; what is left of the folder says nothing more.
            let _ = fs::remove_dir_all(folder);
        }
        exported
    }

    fn fill(&self, wish: &ExportCaseFile, job: &Job<'_>) -> Result<CaseFileExported, Failure> {
        let id = CaseFileId(wish.file);
        self.print_contents(id, &wish.folder.join("000_muc-luc.pdf"))?;
        let papers = self.read(|register| {
            let papers = register.case_file_papers(id)?.into_iter();
            let with_files = papers.map(|paper| {
                let files = match paper.entry {
                    Some(EntryId(entry)) => register.attachments(EntryId(entry))?,
                    None => vec![],
                };
                Ok((paper, files))
            });
            with_files.collect::<Result<Vec<_>, Failure>>()
        })?;
        let mut done = CaseFileExported {
            files: 0,
            warnings: vec![],
        };
        let mut without = vec![];
        let mut names: HashMap<_, Vec<String>> = HashMap::new();
        let whole = papers.len();
        for (at, (paper, files)) in papers.into_iter().enumerate() {
            job.reached(u8::try_from(at * 100 / whole).unwrap_or(100))?;
            if files.is_empty() {
                without.push(called(&paper).to_owned());
            }
            let several = files.len() > 1;
            for (index, file) in files.iter().enumerate() {
                match self.read_attachment(file.id.0) {
                    Ok(bytes) => {
                        let name = name(&paper, several.then_some(index), file);
                        save(&wish.folder.join(&name), &bytes)?;
                        names.entry(paper.id).or_default().push(name);
                        done.files += 1;
                    }
                    Err(failure) => done.warnings.push(failure.sentence),
                }
            }
        }
        let now = self.now();
        let fields = self.read(|register| xml::of(register, id, &names, now))?;
        let place = wish.folder.join("000_ho-so.xml");
        let bytes = exchange::case_file::write(&fields);
        save(
            &place,
            &bytes.map_err(|error| Failure::file(&place, &error))?,
        )?;
        if !without.is_empty() {
            done.warnings.insert(0, no_file(&without));
        }
        job.reached(100)?;
        Ok(done)
    }
}

/// One sentence: half of an old file may be paper alone.
fn no_file(without: &[String]) -> String {
    let named = without.iter().take(NAMED).cloned().collect::<Vec<_>>();
    let more = match without.len() > NAMED {
        true => "; …",
        false => "",
    };
    format!(
        "{} văn bản không có tệp: {}{more}.",
        without.len(),
        named.join("; ")
    )
}

fn called(paper: &FiledPaper) -> &str {
    match paper.written.as_str() {
        "" => &paper.subject,
        written => written,
    }
}

/// `003_2026-08-05_12-STC-NS_du-toan.pdf`; of a paper with several, `003-01_…`, `003-02_…`.
fn name(paper: &FiledPaper, index: Option<usize>, file: &Attachment) -> String {
    let ending = Path::new(&file.name).extension().unwrap_or_default();
    let ending = ending.to_string_lossy().to_lowercase();
    let named = naming::file_name(paper.date.day(), &paper.written, &paper.subject, &ending);
    let more = index.map_or(String::new(), |index| format!("-{:02}", index + 1));
    format!("{:03}{more}_{named}", paper.ordinal)
}
