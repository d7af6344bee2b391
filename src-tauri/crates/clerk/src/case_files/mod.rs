//! Hồ sơ (Điều 28-31): the plan of a year, files, what lies in them, and handing them over.

mod export;
mod files;
mod listings;
mod papers;
mod plan;
mod print;
mod terms;
mod xml;

use register::{CaseFileRefusal, EntryId, Register};

use crate::contract::*;

/// Số và ký hiệu of the files a paper lies in: `01.TCCB; 04.KT`.
pub(crate) fn notations(register: &Register, entry: EntryId) -> Result<String, Failure> {
    let files = register.case_files_of(entry)?.into_iter();
    let notations: Vec<String> = files.map(|file| file.facts.notation).collect();
    Ok(notations.join("; "))
}

/// Why a file or a heading stays as it is, and what to do.
pub(crate) fn refused(what: &str, refusal: CaseFileRefusal) -> String {
    match refusal {
        CaseFileRefusal::Closed => format!(
            "Hồ sơ {what} đã kết thúc nên không thêm, bớt văn bản được; hãy mở lại hồ sơ trước."
        ),
        CaseFileRefusal::NotClosed => {
            format!("Hồ sơ {what} chưa kết thúc nên chưa nộp lưu được; hãy kết thúc hồ sơ trước.")
        }
        CaseFileRefusal::HandedOver => {
            format!("Hồ sơ {what} đã nộp lưu; hãy bỏ ghi nộp lưu trước khi sửa.")
        }
        CaseFileRefusal::NotEmpty => {
            format!("“{what}” đang có văn bản, hồ sơ hoặc đề mục; hãy chuyển chúng đi trước.")
        }
        CaseFileRefusal::NotationTaken => {
            format!("Số và ký hiệu {what} đã dùng cho hồ sơ khác; hãy chọn số khác.")
        }
        CaseFileRefusal::PlanBegun => {
            format!("Danh mục hồ sơ năm {what} đã có; hãy ghi thêm vào danh mục đó.")
        }
    }
}
