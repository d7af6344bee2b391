//! Kiểm tra sổ: does everything still stand as it was written?

use register::{Fault, JournalFault};

use crate::Clerk;
use crate::contract::Failure;

/// What was looked at, and what was wrong, one Vietnamese sentence each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    pub entries: u64,
    pub files: u64,
    /// Acts in the journal.
    pub actions: u64,
    pub faults: Vec<String>,
}

impl Clerk {
    /// Checks the file, the journal, every journalled row, the numbers and the attachments.
    pub fn verify(&self) -> Result<Verified, Failure> {
        self.read(|register| {
            let verified = register.verify()?;
            let series = register.series()?;
            let series = |id| {
                let found = series.iter().find(|series| series.id == id);
                found.map(|series| format!("“{}” năm {}", series.name, series.year))
            };
            let faults = verified.faults.iter();
            Ok(Verified {
                entries: verified.entries,
                files: verified.files,
                actions: verified.actions,
                faults: faults.map(|fault| sentence(fault, series)).collect(),
            })
        })
    }
}

fn sentence(fault: &Fault, series: impl Fn(register::SeriesId) -> Option<String>) -> String {
    match fault {
        Fault::Database(detail) => format!(
            "Tệp sổ bị hỏng ({detail}); hãy ngừng nhập và khôi phục từ bản sao lưu gần nhất."
        ),
        Fault::Dangling { table, row } => format!(
            "Dòng {row} của bảng {table} trỏ tới một dòng không còn; hãy khôi phục từ bản sao lưu \
             gần nhất."
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
        Fault::Unjournalled { noun, key } => format!(
            "Dòng {key} ({noun:?}) không như nhật ký ghi: sổ đã bị sửa ngoài chương trình; hãy so \
             với bản sao lưu gần nhất."
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
        Fault::FileMissing(path) => format!(
            "Mất tệp đính kèm “{}”; hãy lấy lại từ bản sao lưu gần nhất.",
            path.display()
        ),
        Fault::FileAltered(path) => format!(
            "Tệp đính kèm “{}” không còn như lúc cất vào; hãy lấy lại từ bản sao lưu gần nhất.",
            path.display()
        ),
    }
}
