//! Who sends an envelope: the lines of Phụ lục IV, mẫu II, from the body's place in the directory.

use compose::Envelope;
use document::fold::fold;
use register::{Body, Register};

use super::addresses::written;
use crate::contract::Failure;

/// The sender's lines of an envelope. Address, telephone, fax, e-mail and website stand line by
/// line at the body of that name in the directory; those that say what they are come under it.
pub(super) fn of(register: &Register, body: &Body) -> Result<Envelope, Failure> {
    let named = fold(&body.name);
    let agencies = register.agencies()?.into_iter();
    let address = agencies
        .filter(|agency| !agency.is_double() && fold(&agency.facts.name) == named)
        .map(|agency| agency.facts.address)
        .find(|address| !address.trim().is_empty());
    let mut sender = told(&written(&address.unwrap_or_default()));
    sender.agency = body.head.clone();
    Ok(sender)
}

/// What the clerk is told where the envelope says nothing of where it comes from.
pub(super) fn missing(sender: &Envelope, body: &Body) -> Option<String> {
    sender.address.is_none().then(|| {
        format!(
            "Bì chưa có địa chỉ nơi gửi: hãy ghi địa chỉ của “{}” ở Danh mục, Danh bạ cơ quan.",
            body.name
        )
    })
}

fn told(lines: &[String]) -> Envelope {
    let mut sender = Envelope::default();
    let mut address = vec![];
    for line in lines {
        let (label, words) = line.split_once(':').unwrap_or_default();
        let place = match fold(label.trim()).as_str() {
            "dien thoai" | "dt" | "tel" => &mut sender.telephone,
            "fax" => &mut sender.fax,
            "e-mail" | "email" | "thu dien tu" => &mut sender.email,
            "website" | "trang thong tin dien tu" => &mut sender.website,
            "dia chi" => {
                address.push(words.trim());
                continue;
            }
            _ => {
                address.push(line);
                continue;
            }
        };
        *place = Some(words.trim().to_owned());
    }
    sender.address = (!address.is_empty()).then(|| address.join(", "));
    sender
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn lines_that_say_what_they_are_come_in_their_places() {
        let lines = [
            "Địa chỉ: thôn 2, xã Sơn Đông",
            "tỉnh An Sơn",
            "Điện thoại: 0260 3 123 456",
            "Email: ubnd@sondong.gov.vn",
        ];
        let sender = told(&lines.map(str::to_owned));
        let there = |value: Option<String>| value.unwrap_or_default();
        assert_eq!(there(sender.address), "thôn 2, xã Sơn Đông, tỉnh An Sơn");
        assert_eq!(there(sender.telephone), "0260 3 123 456");
        assert_eq!(there(sender.email), "ubnd@sondong.gov.vn");
        assert_eq!((sender.fax, sender.website), (None, None));
        assert_eq!(told(&[]).address, None);
    }
}
