//! When a file is due, and what is to be done before it is closed (Điều 29, 30).

use chrono::{Days, Months, NaiveDate};
use document::Retention;
use document::entry::Original;
use document::fold::fold;
use register::{CaseFile, FiledPaper};
use rules::TermRules;

use crate::books::rule_book;

fn terms() -> &'static TermRules {
    &rule_book().case_files.terms
}

/// Whether the file is to be handed over at all, and its sheets numbered.
pub(super) fn obliges(file: &CaseFile) -> bool {
    let retention = file.facts.retention.as_ref();
    retention.is_some_and(|retention| retention.reaches(terms().years))
}

/// The last day of handing a closed file over.
pub(super) fn due(file: &CaseFile) -> Option<NaiveDate> {
    let closed = file.closed_on.filter(|_| obliges(file))?;
    let months = match file.facts.construction {
        true => terms().construction_months,
        false => terms().months,
    };
    closed.checked_add_months(Months::new(months))
}

pub(super) fn due_soon(file: &CaseFile, today: NaiveDate) -> bool {
    let notice = Days::new(terms().notice_days.into());
    let told = due(file).and_then(|due| due.checked_sub_days(notice));
    file.handed_over_on.is_none() && told.is_some_and(|told| told <= today)
}

/// What the desk is reminded of before a file is closed.
pub(super) fn reminders(file: &CaseFile, papers: &[FiledPaper]) -> Vec<String> {
    let mut reminders = vec![];
    let mut remind = |holds: bool, sentence: String| reminders.extend(holds.then_some(sentence));
    remind(papers.is_empty(), "Hồ sơ chưa có văn bản nào.".to_owned());
    remind(
        file.facts.retention.is_none(),
        "Chưa định thời hạn bảo quản; hãy sửa hồ sơ trước khi kết thúc.".to_owned(),
    );
    let doubles = doubles(papers);
    remind(
        !doubles.is_empty(),
        format!(
            "Có văn bản trùng nhau: {}; hãy loại bản trùng.",
            doubles.join("; ")
        ),
    );
    let on_paper = file.facts.medium != Original::DienTu;
    let unnumbered = papers.iter().any(|paper| paper.sheets.is_empty());
    remind(
        on_paper && obliges(file) && unnumbered,
        format!(
            "Hồ sơ giấy bảo quản từ {} năm trở lên phải đánh số tờ; còn văn bản chưa ghi tờ số.",
            terms().years
        ),
    );
    remind(
        on_paper && file.facts.retention == Some(Retention::Permanent),
        "Hồ sơ bảo quản vĩnh viễn phải có mục lục văn bản; hãy in và đặt vào đầu hồ sơ.".to_owned(),
    );
    remind(
        on_paper,
        "Viết chứng từ kết thúc và đặt vào cuối hồ sơ.".to_owned(),
    );
    reminders
}

/// Papers of one author, number and symbol that lie there more than once.
fn doubles(papers: &[FiledPaper]) -> Vec<String> {
    let name = |paper: &FiledPaper| (fold(&paper.written), fold(&paper.author));
    let mut told: Vec<String> = vec![];
    for (index, paper) in papers.iter().enumerate() {
        let before = papers[..index].iter();
        if !paper.written.is_empty()
            && !told.contains(&paper.written)
            && before.clone().any(|other| name(other) == name(paper))
        {
            told.push(paper.written.clone());
        }
    }
    told
}

/// The last sheet the numbers of the papers name: `12` of `9-12`.
pub(super) fn last_sheet(papers: &[FiledPaper]) -> Option<u32> {
    let figures = papers.iter().flat_map(|paper| {
        let parts = paper.sheets.split(|c: char| !c.is_ascii_digit());
        parts.filter_map(|part| part.parse::<u32>().ok())
    });
    figures.max()
}
