//! Tình hình giải quyết văn bản đi. Every number was given once and has one fate: what was given
//! is what was voided and what was issued, and that is what was sent and what was not.

use document::entry::Original;
use register::{
    GivenFate, GivenNumber, Register, RepliesWanted, ReportScope, ReportSpan, Revisions, Sent,
};

use super::tally::{Measure, compared};
use crate::contract::*;
use crate::titles::urgency_name;

const MEASURE: Measure<GivenNumber, 8> = Measure {
    columns: [
        "Số đã cấp",
        "Số đã hủy",
        "Ban hành",
        "Phát hành đúng hạn",
        "Phát hành chậm",
        "Chưa phát hành, còn hạn",
        "Chưa phát hành, quá hạn",
        "Không theo dõi phát hành",
    ],
    count,
};

fn count(number: &GivenNumber) -> [i64; 8] {
    let fate = |fate| i64::from(number.fate == fate);
    let sent = [
        Sent::InTime,
        Sent::Late,
        Sent::Waiting,
        Sent::Overdue,
        Sent::NotKept,
    ];
    let [in_time, late, waiting, overdue, not_kept] =
        sent.map(|sent| fate(GivenFate::Issued(sent)));
    let void = fate(GivenFate::Void);
    let issued = in_time + late + waiting + overdue + not_kept;
    [
        void + issued,
        void,
        issued,
        in_time,
        late,
        waiting,
        overdue,
        not_kept,
    ]
}

/// A period as it was counted.
pub(super) struct Counted {
    numbers: Vec<GivenNumber>,
    revisions: Revisions,
    replies: RepliesWanted,
}

impl Counted {
    pub fn of(
        register: &Register,
        scope: &ReportScope,
        span: &ReportSpan,
    ) -> Result<Counted, Failure> {
        Ok(Counted {
            numbers: register.given_numbers(scope, span)?,
            revisions: register.revisions(scope, span)?,
            replies: register.replies_wanted(scope, span)?,
        })
    }

    fn further(&self) -> [(&'static str, i64); 7] {
        let (revisions, replies) = (self.revisions, self.replies);
        [
            ("Văn bản bị thay thế", revisions.replaced),
            ("Văn bản được đính chính", revisions.corrected),
            ("Văn bản bị thu hồi", revisions.recalled),
            ("Yêu cầu trả lời, ban hành trong kỳ", replies.wanted),
            ("Trả lời nhận được trong kỳ", replies.came),
            ("Chờ trả lời cuối kỳ", replies.outstanding),
            ("Chờ trả lời cuối kỳ: quá hạn", replies.overdue),
        ]
        .map(|(name, count)| (name, count.into()))
    }
}

/// This period against the one before.
pub(super) fn summary(this: &Counted, before: &Counted) -> ReportTable {
    let sums = MEASURE
        .columns
        .into_iter()
        .zip(MEASURE.sum(&this.numbers))
        .zip(MEASURE.sum(&before.numbers))
        .map(|((name, now), then)| (name, now, then));
    let further = this.further().into_iter().zip(before.further());
    let further = further.map(|((name, now), (_, then))| (name, now, then));
    compared(sums.chain(further))
}

pub(super) fn tables(this: &Counted) -> Vec<ReportTable> {
    let numbers = &this.numbers;
    vec![
        MEASURE.by(
            ("Theo loại văn bản", "Loại văn bản"),
            numbers,
            |number| number.kind_name.clone(),
            "Số hủy khi chưa có văn bản",
        ),
        MEASURE.by(
            ("Theo đơn vị soạn thảo", "Đơn vị soạn thảo"),
            numbers,
            |number| number.unit.clone(),
            "Không ghi đơn vị",
        ),
        MEASURE.by(
            ("Theo người ký", "Người ký"),
            numbers,
            |number| number.signer.clone(),
            "Không ghi người ký",
        ),
        MEASURE.by(
            ("Theo độ khẩn", "Độ khẩn"),
            numbers,
            |number| number.urgency.map_or("", urgency_name).to_owned(),
            "Thường",
        ),
        MEASURE.by(
            ("Theo dạng văn bản", "Dạng bản gốc"),
            numbers,
            |number| original(number.original).to_owned(),
            "",
        ),
    ]
}

fn original(original: Original) -> &'static str {
    match original {
        Original::Giay => "Giấy",
        Original::DienTu => "Điện tử",
        Original::CaHai => "Giấy và điện tử",
    }
}
