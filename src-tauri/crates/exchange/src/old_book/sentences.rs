//! What is wrong with a cell and what to do, in words for the desk.

use document::date::YEARS;

use super::dates::Fault as DateFault;
use super::numbers::Fault as NumberFault;

/// What is wrong with a number. `name` is what it is the number of, `place` is " ở ô B7".
pub(super) fn of_number(fault: NumberFault, words: &str, name: &str, place: &str) -> String {
    match fault {
        NumberFault::BecameDate => format!(
            "Excel đã đổi {name}{place} thành ngày {words}; hãy định dạng ô là Chữ rồi gõ lại."
        ),
        NumberFault::NotWhole => {
            format!("{words}{place} không phải số nguyên; hãy gõ lại {name}.")
        }
        NumberFault::Several => {
            format!("“{words}”{place} ghi nhiều số trong một dòng; hãy tách mỗi số một dòng.")
        }
        NumberFault::Unreadable => {
            format!("“{words}”{place} không đọc được thành {name}; hãy ghi như 05 hoặc 12a.")
        }
    }
}

/// What is wrong with a date.
pub(super) fn of_date(fault: DateFault, words: &str, name: &str, place: &str) -> String {
    match fault {
        DateFault::NotInCalendar => format!(
            "Ngày {words}{place} không có trong lịch; hãy sửa {name} theo thứ tự ngày/tháng/năm."
        ),
        DateFault::Ambiguous => format!(
            "Không biết {words}{place} là ngày/tháng hay tháng/ngày; hãy ghi lại {name} như 2025-03-05."
        ),
        DateFault::NoYear => format!("{words}{place} chưa có năm; hãy ghi đủ {name}."),
        DateFault::Year => format!(
            "Năm của {words}{place} nằm ngoài khoảng {} đến {}; hãy sửa {name}.",
            YEARS.start(),
            YEARS.end()
        ),
        DateFault::Incomplete => {
            format!("“{words}”{place} chưa đủ ngày, tháng, năm; hãy ghi đủ {name}.")
        }
        DateFault::Unreadable => {
            format!("“{words}”{place} không đọc được thành ngày; hãy ghi {name} như 05/03/2025.")
        }
    }
}
