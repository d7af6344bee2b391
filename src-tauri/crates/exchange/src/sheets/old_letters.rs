//! Letters from before Unicode. The fonts of TCVN3 (`.VnTime`) draw Vietnamese letters where others
//! have the signs and letters of the West: `C«ng v¨n` is Công văn.

use crate::grid::{Grid, Value};

use super::Workbook;

/// By their codes, each with the letter TCVN3 draws there.
const SIGNS: &str =
    "¡¢£¤¥¦§¨©ª«¬\u{ad}®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
const LETTERS: &str = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
/// Those of the signs that no Vietnamese word has, from the first to the last.
const TELLING: std::ops::RangeInclusive<char> = '¨'..='¾';
/// So many of them are no accident.
const ENOUGH: usize = 5;
const LOOKED_AT: usize = 200;

/// Turns the words of a file of TCVN3 into Unicode, and says so. A cell that has a letter only
/// Unicode has stays.
pub(super) fn to_unicode(book: &mut Workbook) {
    if !is_tcvn3(&book.grids) {
        return;
    }
    let lines = book.grids.iter_mut().flat_map(|grid| &mut grid.lines);
    for (_, value) in lines.flat_map(|line| &mut line.cells) {
        if let Value::Text(text) = value
            && !text.chars().any(is_of_unicode)
        {
            *text = text.chars().map(letter).collect();
        }
    }
    book.notes.push(
        "Chữ trong tệp gõ bằng phông cũ (TCVN3, .VnTime); đã đổi sang Unicode, hãy xem lại vài dòng."
            .to_owned(),
    );
}

/// Whether bytes that are no UTF-8 are TCVN3, and not the code page of Windows, whose Vietnamese
/// has no such signs.
pub(super) fn are_tcvn3(bytes: &[u8]) -> bool {
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    let telling = bytes.iter().map(|byte| char::from(*byte));
    let telling = telling.filter(|c| TELLING.contains(c)).count();
    telling >= ENOUGH && 8 * telling > high
}

fn is_tcvn3(grids: &[Grid]) -> bool {
    let lines = grids
        .iter()
        .flat_map(|grid| grid.lines.iter().take(LOOKED_AT));
    let texts = lines
        .flat_map(|line| &line.cells)
        .filter_map(|cell| match &cell.1 {
            Value::Text(text) => Some(text),
            _ => None,
        });
    let (mut telling, mut of_unicode) = (0, 0);
    for c in texts.flat_map(|text| text.chars()) {
        telling += usize::from(TELLING.contains(&c));
        of_unicode += usize::from(is_of_unicode(c));
    }
    telling >= ENOUGH && telling > of_unicode
}

/// A Vietnamese letter the old fonts have no code for.
fn is_of_unicode(c: char) -> bool {
    matches!(
        c,
        '\u{1ea0}'..='\u{1ef9}' | 'ă' | 'Ă' | 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư'
    )
}

fn letter(sign: char) -> char {
    let mut both = SIGNS.chars().zip(LETTERS.chars());
    let found = both.find(|(one, _)| *one == sign);
    found.map_or(sign, |(_, letter)| letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_has_its_letter() {
        assert_eq!(SIGNS.chars().count(), LETTERS.chars().count());
        let read: String =
            "Sè, ký hiÖu; Ngµy th¸ng v¨n b¶n; TrÝch yÕu; §¬n vÞ hoÆc ng\u{ad}êi nhËn"
                .chars()
                .map(letter)
                .collect();
        assert_eq!(
            read,
            "Số, ký hiệu; Ngày tháng văn bản; Trích yếu; Đơn vị hoặc người nhận"
        );
    }

    #[test]
    fn the_code_page_of_windows_is_not_taken_for_it() {
        let (bytes, ..) =
            encoding_rs::WINDOWS_1258.encode("Sô´ kyˊ hiêu, ngay thang văn ban đên, đơn vi");
        assert!(!are_tcvn3(&bytes));
        assert!(!are_tcvn3("« ».«».".as_bytes()));
    }
}
