//! Liên hệ giữa các văn bản.

use document::date::in_figures;
use document::entry::PaperDate;
use register::{
    EntryId, EntryRow, Link, LinkId, LinkRequest, LinkTarget, LinkWay, LinkedPaper, Register,
    Relation,
};

use crate::contract::*;
use crate::{Clerk, entries};

impl Clerk {
    pub fn read_links(&self, entry: i64) -> Result<Vec<LinkView>, Failure> {
        self.read(|register| view(register, EntryId(entry)))
    }

    pub fn link_entries(&self, form: LinkForm) -> Result<Vec<LinkView>, Failure> {
        self.write(|register, act| {
            let target = match &form.to {
                LinkedTo::Entry(entry) => LinkTarget::Entry(EntryId(*entry)),
                LinkedTo::Written(written) => LinkTarget::Written(written),
            };
            let request = LinkRequest {
                entry: EntryId(form.entry),
                relation: form.relation,
                target,
                interim: form.interim,
            };
            register.link(act, &request)?;
            view(register, EntryId(form.entry))
        })
    }

    pub fn unlink_entries(&self, wish: Unlink) -> Result<Vec<LinkView>, Failure> {
        self.write(|register, act| {
            register.unlink(act, LinkId(wish.link))?;
            view(register, EntryId(wish.entry))
        })
    }
}

fn view(register: &Register, entry: EntryId) -> Result<Vec<LinkView>, Failure> {
    let links = register.links_of(entry)?;
    Ok(links.into_iter().map(link).collect())
}

fn link(link: Link) -> LinkView {
    let act = act_in_words(link.relation, link.way);
    let interim = if link.interim { " (tạm thời)" } else { "" };
    let other = match &link.other {
        LinkedPaper::Entry(row) => paper_in_words(row),
        LinkedPaper::Written(written) => written.clone(),
    };
    LinkView {
        id: link.id.0,
        relation: link.relation,
        way: link.way,
        interim: link.interim,
        sentence: format!("{act}{interim} {other}"),
        row: match link.other {
            LinkedPaper::Entry(row) => Some(entries::row(*row)),
            LinkedPaper::Written(_) => None,
        },
    }
}

/// `12/STC-NS ngày 20/11/2026 của Sở Tài chính`; by its kind where it has no number: `Đơn tháng 10
/// năm 2026 của Bà Nguyễn Thị Thơm`.
fn paper_in_words(row: &EntryRow) -> String {
    let called = match row.written.as_str() {
        "" => row.kind_name.as_str(),
        written => written,
    };
    let dated = match &row.date {
        PaperDate::Day(day) => format!(" ngày {}", in_figures(*day)),
        PaperDate::Written(written) => format!(" {written}"),
        PaperDate::Absent => String::new(),
    };
    format!("{called}{dated} của {}", row.author)
}

fn act_in_words(relation: Relation, way: LinkWay) -> &'static str {
    match (relation, way) {
        (Relation::Answers, LinkWay::Outward) => "Trả lời",
        (Relation::Answers, LinkWay::Inward) => "Được trả lời bằng",
        (Relation::CarriesOut, LinkWay::Outward) => "Thực hiện",
        (Relation::CarriesOut, LinkWay::Inward) => "Được thực hiện bằng",
        (Relation::Cites, LinkWay::Outward) => "Căn cứ",
        (Relation::Cites, LinkWay::Inward) => "Là căn cứ của",
        (Relation::Urges, LinkWay::Outward) => "Đôn đốc",
        (Relation::Urges, LinkWay::Inward) => "Được đôn đốc bằng",
        (Relation::Replaces, LinkWay::Outward) => "Thay thế",
        (Relation::Replaces, LinkWay::Inward) => "Bị thay thế bởi",
        (Relation::Corrects, LinkWay::Outward) => "Đính chính",
        (Relation::Corrects, LinkWay::Inward) => "Được đính chính bằng",
        (Relation::Recalls, LinkWay::Outward) => "Thu hồi",
        (Relation::Recalls, LinkWay::Inward) => "Bị thu hồi theo",
        (Relation::Copies, LinkWay::Outward) => "Sao từ",
        (Relation::Copies, LinkWay::Inward) => "Được sao tại",
    }
}
