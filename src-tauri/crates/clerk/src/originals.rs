//! Bản gốc, and who signed a file.

use std::fs;

use document::date::in_figures;
use exchange::signature::{self, Coverage, Integrity, Signature, Unreadable};
use register::{AttachmentId, AttachmentRole, EntryId, NewFile};

use crate::Clerk;
use crate::contract::*;
use crate::incoming::scans;

/// Larger files are no papers; looking into one would hold up the desk.
const LARGEST: u64 = 256 << 20;

impl Clerk {
    pub fn attach_original(&self, wish: AttachOriginal) -> Result<EntryView, Failure> {
        let entry = EntryId(wish.entry);
        match &wish.source {
            OriginalSource::File(path) => {
                scans(std::slice::from_ref(path))?;
                let file = NewFile::from_path(path, AttachmentRole::SignedOriginal, true);
                self.write_because(&wish.reason, |register, act| {
                    Ok(register
                        .attach_original(act, entry, &file, wish.medium)
                        .map(drop)?)
                })?;
            }
            OriginalSource::Attached(id) => self.write_because(&wish.reason, |register, act| {
                let file = AttachmentId(*id);
                Ok(register
                    .mark_original(act, entry, file, wish.medium)
                    .map(drop)?)
            })?,
        }
        self.read_entry(wish.entry)
    }

    pub fn read_signatures(&self, attachment: i64) -> Result<SignaturesView, Failure> {
        let file = self.read(|register| Ok(register.attachment(AttachmentId(attachment))?))?;
        if file.size > LARGEST {
            return Ok(nothing("Tệp quá lớn nên chưa xem được chữ ký số."));
        }
        let bytes = fs::read(&file.path).map_err(|error| Failure::file(&file.path, &error))?;
        Ok(match signature::read(&bytes) {
            Err(Unreadable::NotAPdf) => {
                nothing("Tệp không phải PDF đọc được nên không xem được chữ ký số.")
            }
            Err(Unreadable::Encrypted) => nothing("Tệp có mật khẩu nên không xem được chữ ký số."),
            Ok(signatures) if signatures.is_empty() => nothing("Tệp chưa được ký số."),
            Ok(signatures) => view(&signatures),
        })
    }
}

fn nothing(sentence: &str) -> SignaturesView {
    SignaturesView {
        signatures: vec![],
        sentences: vec![sentence.to_owned()],
    }
}

fn view(signatures: &[Signature]) -> SignaturesView {
    let whole = signatures
        .iter()
        .any(|signature| signature.coverage == Coverage::Whole);
    let mut sentences = vec![];
    if !whole {
        sentences.push("Tệp đã được thêm nội dung sau chữ ký cuối cùng.".to_owned());
    }
    sentences.push(
        "Không có mạng nên chưa kiểm tra được: chứng thư có bị thu hồi không, có thuộc hệ thống \
         chứng thực quốc gia không, thời điểm ký có đúng không."
            .to_owned(),
    );
    SignaturesView {
        signatures: signatures.iter().map(one).collect(),
        sentences,
    }
}

fn one(signature: &Signature) -> SignatureView {
    let signer = match signature.signer.as_str() {
        "" => "Chưa rõ người ký",
        signer => signer,
    };
    let signed_at = signature.signed_at.map(|at| {
        format!(
            ", ký {} {}",
            at.format("%H:%M"),
            in_figures(at.date_naive())
        )
    });
    let state = match (signature.integrity, signature.coverage) {
        (_, Coverage::Broken) => "chữ ký không bao quát đúng tệp",
        (Integrity::Intact, Coverage::Whole) => "nội dung còn nguyên từ khi ký",
        (Integrity::Intact, Coverage::ExtendedAfter) => {
            "phần đã ký còn nguyên, sau đó tệp có thêm nội dung hoặc chữ ký khác"
        }
        (Integrity::Altered, _) => "nội dung đã bị sửa sau khi ký",
        (Integrity::Forged, _) => "chữ ký không phải của chứng thư kèm theo",
        (Integrity::Unknown, _) => "chưa kiểm tra được nội dung vì kiểu ký chưa được hỗ trợ",
    };
    let expired = match signature.in_force() {
        Some(false) => "; chứng thư không còn hạn lúc ký",
        _ => "",
    };
    SignatureView {
        sentence: format!(
            "{signer}{}: {state}{expired}.",
            signed_at.unwrap_or_default()
        ),
        signer: signature.signer.clone(),
        organisation: signature.organisation.clone(),
        issuer: signature.issuer.clone(),
        signed_at: signature.signed_at.map(|at| at.to_rfc3339()),
        coverage: signature.coverage,
        integrity: signature.integrity,
        in_force: signature.in_force(),
        unchecked: signature.unchecked.clone(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use exchange::signature::Unchecked;

    use super::*;

    #[test]
    fn a_signature_is_told_in_one_sentence() {
        let at = |text| DateTime::parse_from_rfc3339(text).ok();
        let mut signature = Signature {
            field: "ChuKy1".into(),
            signer: "Nguyễn Văn An".into(),
            organisation: String::new(),
            issuer: String::new(),
            valid: at("2025-01-01T00:00:00+07:00").zip(at("2027-01-01T00:00:00+07:00")),
            signed_at: at("2026-11-23T10:15:00+07:00"),
            coverage: Coverage::Whole,
            integrity: Integrity::Intact,
            unchecked: vec![Unchecked::Chain],
        };
        assert_eq!(
            one(&signature).sentence,
            "Nguyễn Văn An, ký 10:15 23/11/2026: nội dung còn nguyên từ khi ký."
        );
        assert_eq!(view(&[signature.clone()]).sentences.len(), 1);
        signature.coverage = Coverage::ExtendedAfter;
        assert_eq!(view(&[signature.clone()]).sentences.len(), 2);
        signature.integrity = Integrity::Altered;
        signature.signed_at = at("2028-11-23T10:15:00+07:00");
        assert_eq!(
            one(&signature).sentence,
            "Nguyễn Văn An, ký 10:15 23/11/2028: nội dung đã bị sửa sau khi ký; chứng thư không \
             còn hạn lúc ký."
        );
    }
}
