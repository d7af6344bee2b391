//! One line of a book with everything it knows.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use document::office::Direction as Way;
use register::{
    Attachment, AttachmentId, AttachmentRole, EntryId, EntryRow, Facts, Fate, JournalLine,
    Register, RegisterError,
};

use crate::contract::*;
use crate::incoming::scans;
use crate::printing::save;
use crate::titles::{dated, title};
use crate::{Clerk, incoming, lines, outgoing};

impl Clerk {
    pub fn read_entry(&self, entry: i64) -> Result<EntryView, Failure> {
        self.read(|register| view(register, EntryId(entry)))
    }

    pub fn attach_files(&self, files: AttachFiles) -> Result<EntryView, Failure> {
        let paths: Vec<PathBuf> = files.files.iter().map(PathBuf::from).collect();
        let scans = scans(&paths)?;
        self.write(|register, act| {
            Ok(register
                .attach(act, EntryId(files.entry), &scans)
                .map(drop)?)
        })?;
        self.read_entry(files.entry)
    }

    pub fn detach_file(&self, wish: DetachFile) -> Result<EntryView, Failure> {
        if wish.reason.trim().is_empty() {
            return Err(RegisterError::ReasonMissing.into());
        }
        self.write_because(&wish.reason, |register, act| {
            let id = AttachmentId(wish.attachment);
            Ok(register.detach(act, id).map(drop)?)
        })?;
        self.read_entry(wish.entry)
    }

    pub fn read_attachment(&self, attachment: i64) -> Result<Vec<u8>, Failure> {
        let source = self.read(|register| Ok(register.attachment(AttachmentId(attachment))?))?;
        fs::read(&source.path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => Failure::new(
                FailureCode::File,
                format!(
                    "Tệp “{}” không còn trong thư mục của sổ; hãy lấy lại từ bản sao lưu gần nhất.",
                    source.name
                ),
            ),
            _ => Failure::file(&source.path, &error),
        })
    }

    pub fn save_attachment(&self, wish: SaveAttachment) -> Result<(), Failure> {
        save(&wish.path, &self.read_attachment(wish.attachment)?)
    }
}

fn view(register: &Register, id: EntryId) -> Result<EntryView, Failure> {
    must_have_a_paper(register, id)?;
    let entry = register.entry(id)?;
    let attachments = entry.attachments.into_iter().map(attachment);
    let file_copy = match &entry.facts {
        Facts::Incoming(_) => String::new(),
        Facts::Outgoing(facts) => facts.file_copy.clone(),
    };
    let form = match &entry.facts {
        Facts::Incoming(facts) => EntryForm::Incoming(incoming::form_of(facts, &entry.row)),
        Facts::Outgoing(facts) => EntryForm::Outgoing(outgoing::form_of(facts, &entry.row)),
    };
    Ok(EntryView {
        form,
        file_copy,
        copies: entry.row.copies,
        attachments: attachments.collect(),
        history: history(&register.history(id)?),
        draft: register.draft_of(id)?.map(|draft| draft.0),
        row: row(entry.row),
    })
}

/// A number that is only reserved, or was voided before it was used, has nothing to read.
fn must_have_a_paper(register: &Register, id: EntryId) -> Result<(), Failure> {
    match register.number_without_paper(id)? {
        None => Ok(()),
        Some(number) => Err(Failure::new(
            FailureCode::NotFound,
            format!(
                "Số {} chưa có văn bản; hãy xem, dùng hoặc hủy số này ở “Sổ và số”.",
                number.to_paper()
            ),
        )),
    }
}

pub(crate) fn attachment(attachment: Attachment) -> AttachmentView {
    AttachmentView {
        id: attachment.id.0,
        name: attachment.name,
        bytes: attachment.size,
        original: attachment.role == AttachmentRole::SignedOriginal,
        path: attachment.path.display().to_string(),
    }
}

/// What a line is called in one word: its số đến, or the number and symbol of a paper of ours.
pub(crate) fn name_of(row: EntryRow) -> String {
    match row.direction {
        Way::Incoming => row.number.to_arrival(),
        Way::Outgoing => row.written,
    }
}

/// A line as the window shows it.
pub(crate) fn row(row: EntryRow) -> BookRow {
    let incoming = row.direction == Way::Incoming;
    let note = lines::note(&row);
    let title = title(&row);
    let dated = dated(&row);
    BookRow {
        entry: row.entry.0,
        direction: row.direction.into(),
        year: row.year,
        number: match incoming {
            true => row.number.to_arrival(),
            false => row.number.to_paper(),
        },
        symbol: row.written,
        arrived: incoming.then_some(row.entered_on),
        dated,
        author: row.author,
        kind: row.kind_name,
        subject: row.subject,
        title,
        signer: row.signer,
        handler: if incoming {
            row.assignee
        } else {
            row.recipients
        },
        urgency: row.urgency,
        due: row.due,
        files: row.files,
        receipts: row.receipts,
        fate: fate(row.fate, &row.void_reason),
        void: row.fate == Fate::Void,
        note,
    }
}

pub(crate) fn fate(fate: Fate, reason: &str) -> Option<String> {
    match fate {
        Fate::Issued | Fate::Received => None,
        Fate::Imported => Some("Nhập từ sổ cũ".to_owned()),
        Fate::PaperBook => Some("Sổ giấy".to_owned()),
        Fate::Reserved => Some("Đang giữ số".to_owned()),
        Fate::Void => Some(format!("Hủy số: {reason}")),
    }
}

/// One line for each act, newest first.
fn history(lines: &[JournalLine]) -> Vec<HistoryLine> {
    let mut history: Vec<HistoryLine> = vec![];
    let mut last = None;
    for line in lines {
        if last == Some(line.action) {
            continue;
        }
        last = Some(line.action);
        let act = act_in_words(&line.verb);
        let sentence = match line.reason.as_str() {
            "" => act.to_owned(),
            reason => format!("{act}: {reason}"),
        };
        history.push(HistoryLine {
            at: line.at.clone(),
            actor: line.actor.clone(),
            sentence,
        });
    }
    history
}

fn act_in_words(verb: &str) -> &'static str {
    match verb {
        "receive" => "Vào sổ văn bản đến",
        "receive-again" => "Nhận thêm một bản",
        "number-signed" => "Cấp số văn bản đã ký",
        "issue" => "Ban hành từ dự thảo",
        "correct" => "Sửa nội dung trong sổ",
        "void" => "Hủy số",
        "reserve" => "Giữ số",
        "import" => "Nhập từ sổ cũ",
        "attach" => "Đính kèm tệp",
        "detach" => "Gỡ tệp đính kèm",
        "hand-to" => "Giao xử lý",
        "recipients" => "Ghi nơi nhận",
        "dispatch" => "Phát hành",
        "recipient-state" => "Ghi tình trạng nơi nhận",
        "link" => "Liên hệ với văn bản khác",
        "unlink" => "Gỡ liên hệ với văn bản khác",
        "original" => "Lưu bản gốc",
        "register-copy" => "Vào sổ bản sao",
        "post" => "Đưa vào sổ gửi bưu điện",
        "use-file-copy" => "Cho sử dụng bản lưu",
        "return-file-copy" => "Ghi trả bản lưu",
        "presented" => "Trình",
        "came-back" => "Nhận lại sau khi trình",
        "directed" => "Ghi ý kiến chỉ đạo",
        "passed-on" => "Chuyển",
        "proposed" => "Đề xuất xử lý",
        "correct-step" => "Sửa bước xử lý",
        "take-back-step" => "Bỏ bước xử lý",
        "assign" => "Giao xử lý",
        "relieve" => "Thôi giao xử lý",
        "set-deadline" => "Đặt thời hạn giải quyết",
        "lift-deadline" => "Bỏ thời hạn giải quyết",
        "hand-over" => "Chuyển giao văn bản",
        "sign-hand-over" => "Ký nhận văn bản",
        "take-back-hand-over" => "Bỏ lần chuyển giao",
        "end" => "Kết thúc giải quyết",
        "answer-for-now" => "Trả lời tạm, chưa kết thúc",
        "reopen" => "Mở lại việc giải quyết",
        "take-in" => "Tiếp nhận vào khay",
        "put-aside" => "Kết thúc ở khay, không vào sổ",
        "put-back" => "Đưa trở lại khay tiếp nhận",
        "correct-receipt" => "Sửa thông tin tiếp nhận",
        "add-attached" => "Ghi văn bản gửi kèm",
        "correct-attached" => "Sửa văn bản gửi kèm",
        "file-papers" => "Đưa vào hồ sơ",
        "take-out-of-file" => "Lấy ra khỏi hồ sơ",
        "arrange-case-file" => "Sắp xếp lại trong hồ sơ",
        "note-sheets" => "Đánh số tờ trong hồ sơ",
        "remove-attached" => "Bỏ văn bản gửi kèm",
        _ => "Ghi sổ",
    }
}
