//! Kiểm tra sổ: does everything still stand as it was written?

use register::{Fault, JournalFault};

use crate::contract::{Failure, Verified};
use crate::failure::noun_in_words;
use crate::{Clerk, Job};

impl Clerk {
    /// Checks the file, the journal, every journalled row, the numbers and the attachments.
    pub fn verify_office(&self, _: (), job: &Job<'_>) -> Result<Verified, Failure> {
        self.read(|register| {
            let verified = job.run(|progress| register.verify(progress))?;
            let series = register.series()?;
            let series = |id| {
                let found = series.iter().find(|series| series.id == id);
                found.map(|series| format!("“{}” năm {}", series.name, series.year))
            };
            let faults = verified.faults.iter();
            let mut faults: Vec<String> = faults.map(|fault| sentence(fault, series)).collect();
            // A damaged file is many faults and one sentence.
            faults.dedup();
            Ok(Verified {
                entries: verified.entries,
                files: verified.files,
                actions: verified.actions,
                faults,
            })
        })
    }
}

fn sentence(fault: &Fault, series: impl Fn(register::SeriesId) -> Option<String>) -> String {
    match fault {
        // What SQLite says besides is English and helps nobody at the desk.
        Fault::Database(_) => {
            "Tệp sổ bị hỏng; hãy ngừng nhập và khôi phục từ bản sao lưu gần nhất.".to_owned()
        }
        Fault::Dangling { table, row } => format!(
            "Mã {row} ({}) trỏ tới một dòng không còn; hãy khôi phục từ bản sao lưu gần nhất.",
            noun_in_words(table)
        ),
        Fault::Journal(JournalFault::Altered(action)) => format!(
            "Việc thứ {} trong nhật ký đã bị sửa ngoài chương trình; hãy so với bản sao lưu gần \
             nhất.",
            action.0
        ),
        Fault::Journal(JournalFault::Broken(action)) => format!(
            "Nhật ký thiếu việc đứng trước việc thứ {}; hãy so với bản sao lưu gần nhất.",
            action.0
        ),
        // Its name is English and helps nobody at the desk.
        Fault::LawAltered(_) => {
            "Quy tắc giữ số và nhật ký trong tệp sổ đã bị bỏ hoặc sửa ngoài chương trình; hãy khôi \
             phục từ bản sao lưu gần nhất."
                .to_owned()
        }
        Fault::Unjournalled { noun, key } => format!(
            "Mã {key} ({}) không như nhật ký ghi vì đã bị sửa ngoài chương trình; hãy so với bản \
             sao lưu gần nhất.",
            noun_in_words(noun.table())
        ),
        Fault::MissingNumbers {
            series: id,
            from,
            to,
        } => {
            let series = series(*id).unwrap_or_default();
            let numbers = match from == to {
                true => format!("số {from}"),
                false => format!("các số từ {from} đến {to}"),
            };
            format!("Sổ {series} thiếu {numbers}; hãy so với bản sao lưu gần nhất.")
        }
        Fault::NotFindable(entry) => format!(
            "Văn bản có mã {} không tìm thấy được bằng ô tìm kiếm; hãy khôi phục từ bản sao lưu \
             gần nhất.",
            entry.0
        ),
        Fault::WordsAltered(entry) => format!(
            "Chữ để tìm của văn bản có mã {} không khớp với sổ vì đã bị sửa ngoài chương trình; hãy \
             khôi phục từ bản sao lưu gần nhất.",
            entry.0
        ),
        Fault::FileMissing(path) => format!(
            "Mất tệp đính kèm “{}”; hãy lấy lại từ bản sao lưu gần nhất.",
            path.display()
        ),
        Fault::FileAltered(path) => format!(
            "Tệp đính kèm “{}” không còn như lúc cất vào; hãy lấy lại từ bản sao lưu gần nhất.",
            path.display()
        ),
        Fault::SizeAltered(path) => format!(
            "Cỡ tệp đính kèm “{}” ghi trong sổ không đúng với tệp vì đã bị sửa ngoài chương trình; \
             hãy so với bản sao lưu gần nhất.",
            path.display()
        ),
    }
}

#[cfg(test)]
mod tests {
    use register::{Noun, SeriesId};

    use super::*;

    #[test]
    fn what_is_wrong_is_told_in_vietnamese_only() {
        let series = |_: SeriesId| None;
        let nouns = Noun::ALL.map(|noun| Fault::Unjournalled { noun, key: 1 });
        let dangling = Fault::Dangling {
            table: "draft_version".to_owned(),
            row: 1,
        };
        let broken = Fault::Database("row 3 missing from index".to_owned());
        for fault in nouns.iter().chain([&dangling, &broken]) {
            let sentence = sentence(fault, series);
            let english = ["row", "index", "_", "Document", "document", "mục của sổ"];
            assert!(
                english.iter().all(|word| !sentence.contains(word)),
                "{sentence}"
            );
        }
    }
}
