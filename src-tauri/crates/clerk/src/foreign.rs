//! A document somebody else made: what is in it, and whether it looks as the decree asks.

use std::fs;
use std::path::Path;
use std::time::Duration;

use chrono::NaiveDate;
use document::recognise::{Recognition, recognise};
use document::transcript::{Writing, read_plain};
use document::{Draft, draft};
use rules::{Appearance, Known, RuleBook};

use crate::contract::*;
use crate::findings::Checked;
use crate::{CheckedFile, Clerk, check_slip, place_words, save};

/// Larger files are no documents.
const FILE_AT_MOST: u64 = 256 << 20;

/// A file that was read and recognised.
#[derive(Clone, Debug)]
pub struct Foreign {
    pub draft: Draft,
    /// How it looks; only Word files tell.
    pub appearance: Option<Appearance>,
    /// What whoever goes on with it should know, one Vietnamese sentence each.
    pub told: Vec<String>,
}

/// Reads a Word file, a PDF or a plain text and recognises the document in it.
///
/// # Errors
/// When the file cannot be read as what its name says.
pub fn read_foreign(path: &Path) -> Result<Foreign, Failure> {
    let bytes = bytes(path)?;
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    match ending.to_lowercase().as_str() {
        "docx" | "docm" | "dotx" | "dotm" | "doc" => word(&bytes),
        "pdf" => Ok(plain(&lines(bytes)?, Writing::Pages)),
        "md" | "markdown" => Ok(plain(&lines(bytes)?, Writing::Markdown)),
        "txt" => Ok(plain(&lines(bytes)?, Writing::Text)),
        _ => Err(Failure::input(
            "Chỉ đọc được tệp .docx, .pdf, .txt hoặc .md; hãy chọn tệp khác hoặc đặt lại đuôi tệp.",
        )),
    }
}

/// Whether the name of a file is that of a Word file.
pub fn is_word(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    ["docx", "docm", "dotx", "dotm", "doc"].contains(&ending.to_lowercase().as_str())
}

/// Checks a document made elsewhere, no register involved.
pub fn check_foreign(foreign: &Foreign, today: Option<NaiveDate>) -> Checked {
    let known = Known {
        today,
        ..Known::default()
    };
    check_knowing(foreign, &known)
}

fn check_knowing(foreign: &Foreign, known: &Known) -> Checked {
    let book = RuleBook::nd30_2020();
    Checked::of(match &foreign.appearance {
        Some(appearance) => rules::check_seen(&foreign.draft, appearance, book, known),
        None => rules::check(&foreign.draft, book, known),
    })
}

impl Clerk {
    pub fn check_file(&self, path: String) -> Result<ForeignChecked, Failure> {
        let path = Path::new(&path);
        let foreign = read_foreign(path)?;
        let checked = self.check_foreign(&foreign)?;
        let outcomes = checked.outcomes;
        let findings = checked.findings.into_iter().map(|finding| PlacedFinding {
            place: place_words(finding.place),
            finding,
        });
        Ok(ForeignChecked {
            name: name_of(path),
            sheet: DraftSheet::of(&foreign.draft),
            findings: findings.collect(),
            told: foreign.told,
            outcomes,
        })
    }

    /// The office knows words of its own.
    fn check_foreign(&self, foreign: &Foreign) -> Result<Checked, Failure> {
        let words = self.read(|register| Ok(register.own_words()?))?;
        let known = Known {
            today: Some(self.today()),
            words: &words,
        };
        Ok(check_knowing(foreign, &known))
    }

    pub fn print_check(&self, wish: PrintCheck) -> Result<(), Failure> {
        let foreign = read_foreign(&wish.path)?;
        let checked = self.check_foreign(&foreign)?;
        let file = CheckedFile {
            name: &name_of(&wish.path),
            draft: &foreign.draft,
            told: &foreign.told,
        };
        save(&wish.to, &check_slip(file, &checked, Some(self.today()))?)
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let file = |error: std::io::Error| Failure::file(path, &error);
    if fs::metadata(path).map_err(file)?.len() > FILE_AT_MOST {
        return Err(refused(
            "Tệp lớn quá mức một văn bản nên không mở; hãy kiểm tra lại tệp.",
        ));
    }
    fs::read(path).map_err(file)
}

fn refused(sentence: impl Into<String>) -> Failure {
    Failure::new(FailureCode::BadInput, sentence)
}

fn word(bytes: &[u8]) -> Result<Foreign, Failure> {
    let observed = docx::read(bytes).map_err(|unread| refused(unread.to_string()))?;
    let recognition = observed.recognise();
    let appearance = observed.appearance(&recognition);
    let told = observed.told.iter().map(ToString::to_string).collect();
    let foreign = Foreign {
        appearance: Some(appearance),
        ..recognised(recognition)
    };
    Ok(foreign.with(told))
}

/// The words of a PDF or of a text, line by line.
fn lines(bytes: Vec<u8>) -> Result<String, Failure> {
    use exchange::text::{Limits, Unread, read_lines};
    let limits = Limits {
        text: 4 << 20,
        time: Duration::from_secs(30),
        ..Limits::default()
    };
    let text = read_lines(bytes, limits).map_err(|unread| {
        refused(match unread {
            Unread::Foreign => "Tệp này không phải tệp văn bản đọc được; hãy chọn tệp khác.",
            Unread::Locked => "Tệp này có mật khẩu; hãy bỏ mật khẩu rồi lưu lại.",
            Unread::Damaged => "Tệp này bị hỏng; hãy xin lại bản khác.",
            Unread::TooMuch => {
                "Tệp này lớn quá mức một văn bản nên không mở; hãy kiểm tra lại tệp."
            }
        })
    })?;
    match text.trim().is_empty() {
        true => Err(refused(
            "Tệp này không có chữ, có thể là bản chụp; hãy nhận dạng chữ trước rồi đọc lại.",
        )),
        false => Ok(text),
    }
}

fn plain(text: &str, writing: Writing) -> Foreign {
    recognised(recognise(&read_plain(text, writing)))
}

fn recognised(recognition: Recognition) -> Foreign {
    let mut told = vec![];
    let main = &recognition.draft.main;
    if !recognition.kind_is_known {
        told.push(
            "Không thấy tên loại văn bản hay “V/v”, tạm coi là công văn; hãy chọn lại loại văn bản."
                .to_owned(),
        );
    }
    // Minutes have no day in their head, a letter of courtesy has no number.
    let kind = RuleBook::nd30_2020().kind(main.kind);
    for (missing, what) in [
        (main.agency.is_empty(), "tên cơ quan ban hành"),
        (kind.numbered && main.symbol.is_none(), "số, ký hiệu"),
        (kind.dated && main.date.is_none(), "ngày tháng"),
        (main.body.0.is_empty(), "nội dung"),
        (main.signing.is_empty(), "người ký"),
    ] {
        if missing {
            told.push(format!("Không nhận ra {what}; hãy điền vào bản thảo."));
        }
    }
    told.extend(recognition.left_over.iter().map(|line| {
        format!("Chưa biết đặt vào đâu dòng “{line}”; hãy chép vào bản thảo nếu cần.")
    }));
    Foreign {
        draft: recognition.draft,
        appearance: None,
        told,
    }
}

impl Foreign {
    /// What the file tells stands in front.
    fn with(mut self, told: Vec<String>) -> Foreign {
        self.told.splice(..0, told);
        self
    }

    /// The draft file of what was recognised.
    pub fn to_file(&self) -> String {
        draft::write(&self.draft)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Minutes have neither place nor day in their head.
    #[test]
    fn only_what_a_kind_has_is_missed() {
        let told = |kind: &str| {
            let text = format!(
                "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n{kind}\nHọp giao ban\n\n\
                 Nội dung cuộc họp./.\n"
            );
            plain(&text, Writing::Text).told.join(" ")
        };
        assert!(told("THÔNG BÁO").contains("ngày tháng"));
        assert!(!told("BIÊN BẢN").contains("ngày tháng"));
        assert!(told("BIÊN BẢN").contains("số, ký hiệu"));
        assert!(!told("THƯ CÔNG").contains("số, ký hiệu"));
    }
}
