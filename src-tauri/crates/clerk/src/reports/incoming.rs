//! Tình hình giải quyết văn bản đến. Every paper came once and stands once: what was open and what
//! came is what was done and what is open, by anything it is added up by.

use register::{Came, IncomingWork, Time, Work};

use super::tally::{Measure, compared};
use crate::contract::*;

const MEASURE: Measure<IncomingWork, 11> = Measure {
    columns: [
        "Tồn đầu kỳ",
        "Đến trong kỳ",
        "Phải giải quyết",
        "Giải quyết đúng hạn",
        "Giải quyết trễ hạn",
        "Giải quyết, không đặt hạn",
        "Đã giải quyết",
        "Tồn trong hạn",
        "Tồn quá hạn",
        "Tồn, không đặt hạn",
        "Tồn cuối kỳ",
    ],
    count,
};

fn count(paper: &IncomingWork) -> [i64; 11] {
    let came = |came| i64::from(paper.came == came);
    let work = |work| i64::from(paper.work == work);
    let [ended, open] = [Work::Ended, Work::Open].map(|state: fn(Time) -> Work| {
        [Time::InTime, Time::Late, Time::NoDeadline].map(|time| work(state(time)))
    });
    [
        came(Came::Before),
        came(Came::InPeriod),
        came(Came::Before) + came(Came::InPeriod),
        ended[0],
        ended[1],
        ended[2],
        ended.iter().sum(),
        open[0],
        open[1],
        open[2],
        open.iter().sum(),
    ]
}

/// This period against the one before.
pub(super) fn summary(this: &[IncomingWork], before: &[IncomingWork]) -> ReportTable {
    let (now, then) = (MEASURE.sum(this), MEASURE.sum(before));
    let lines = MEASURE.columns.into_iter().zip(now).zip(then);
    let lines = lines.map(|((name, now), then)| (name, now, then));
    let electronic = |papers: &[IncomingWork]| {
        let came = papers.iter().filter(|paper| paper.came == Came::InPeriod);
        came.filter(|paper| paper.electronic).count() as i64
    };
    let electronic = (
        "Đến trong kỳ: văn bản điện tử",
        electronic(this),
        electronic(before),
    );
    compared(lines.chain([electronic]))
}

pub(super) fn tables(this: &[IncomingWork]) -> Vec<ReportTable> {
    vec![
        MEASURE.by(
            ("Theo loại văn bản", "Loại văn bản"),
            this,
            |paper| paper.kind_name.clone(),
            "Không ghi loại",
        ),
        MEASURE.by(
            (
                "Theo đơn vị, người giải quyết",
                "Đơn vị hoặc người giải quyết",
            ),
            this,
            |paper| paper.unit.clone(),
            "Chưa giao",
        ),
        MEASURE.by(
            ("Theo lãnh đạo chỉ đạo", "Lãnh đạo"),
            this,
            |paper| paper.leader.clone(),
            "Chưa trình",
        ),
        MEASURE.by(
            ("Theo dạng văn bản", "Dạng"),
            this,
            |paper| match paper.electronic {
                true => "Văn bản điện tử".to_owned(),
                false => "Văn bản giấy".to_owned(),
            },
            "",
        ),
    ]
}
