//! Hồ sơ and its papers as the fields of Phụ lục VI, phần II.

use std::collections::HashMap;

use document::entry::{Paper, written};
use exchange::case_file::{self, CasePaper, Receiver, Way};
use register::{CaseFileId, EntryId, Facts, FiledId, FiledPaper, Register, Step, StepAct};

use crate::Moment;
use crate::contract::*;
use crate::handling::state_in_words;
use crate::titles::in_figures_of;

/// A file with its papers in the order of time; what has no full date stands behind. `names` are
/// the files that lie beside it, by paper.
pub(super) fn of(
    register: &Register,
    id: CaseFileId,
    names: &HashMap<FiledId, Vec<String>>,
    now: Moment,
) -> Result<case_file::CaseFile, Failure> {
    let file = register.case_file(id)?;
    let body = register.body(file.body)?;
    let mut filed = register.case_file_papers(id)?;
    filed.sort_by_key(|paper| (paper.date.day().is_none(), paper.date.day(), paper.ordinal));
    let papers = filed.iter().map(|one| {
        let files = names.get(&one.id).cloned().unwrap_or_default();
        let known = match one.entry {
            Some(entry) => of_book(register, entry, now)?,
            None => of_none(one),
        };
        Ok(CasePaper {
            ordinal: one.ordinal,
            files,
            ..known
        })
    });
    let papers = papers.collect::<Result<Vec<_>, Failure>>()?;
    let facts = file.facts;
    let [from, to] = match file.dated {
        Some(dated) => dated.map(Some),
        None => [None; 2],
    };
    Ok(case_file::CaseFile {
        organ_id: body.code,
        year: file.year,
        notation: facts.notation,
        title: facts.title,
        maintenance: facts
            .retention
            .map(|retention| retention.to_string())
            .unwrap_or_default(),
        rights: facts.rights,
        creator: facts.maker,
        language: facts.language,
        start: facts.opened_on.or(from),
        end: file.closed_on.or(to),
        pages: file.pages,
        description: facts.note,
        papers,
    })
}

/// A paper that stands in one of the books.
fn of_book(register: &Register, entry: EntryId, now: Moment) -> Result<CasePaper, Failure> {
    let known = register.entry(entry)?;
    let row = known.row;
    Ok(match known.facts {
        Facts::Incoming(facts) => CasePaper {
            number: facts.number,
            description: facts.note,
            due: row.due.map(|due| due.on),
            way: Way::Incoming {
                arrived: row.entered_on,
                arrival_number: row.number.to_arrival(),
                places: row.assignee,
                trace: trace(register, entry, now)?,
            },
            ..of_paper(facts.paper)
        },
        Facts::Outgoing(facts) => CasePaper {
            number: row.number.to_paper(),
            organ_name: row.author,
            description: facts.note,
            due: facts.paper.reply_by,
            way: Way::Outgoing {
                to: receivers(register, entry)?,
                amount: row.copies,
            },
            ..of_paper(facts.paper)
        },
    })
}

fn of_paper(paper: Paper) -> CasePaper {
    CasePaper {
        type_name: paper.kind_name,
        symbol: paper.symbol,
        issued: in_figures_of(&paper.date),
        organ_name: paper.agency,
        subject: paper.subject,
        language: paper.language,
        pages: paper.pages,
        position: paper.position,
        signer: paper.signer,
        urgency: paper.urgency,
        ..CasePaper::default()
    }
}

/// A paper no book knows: what the file itself says of it.
fn of_none(filed: &FiledPaper) -> CasePaper {
    let (number, symbol) = written::split(&filed.written);
    CasePaper {
        type_name: filed.kind_name.clone(),
        number,
        symbol,
        issued: in_figures_of(&filed.date),
        organ_name: filed.author.clone(),
        subject: filed.subject.clone(),
        pages: filed.pages,
        ..CasePaper::default()
    }
}

fn receivers(register: &Register, entry: EntryId) -> Result<Vec<Receiver>, Failure> {
    let receivers = register.recipients(entry)?.into_iter().map(|receiver| {
        let organ_id = match receiver.agency {
            Some(agency) => register.agency(agency)?.facts.code,
            None => String::new(),
        };
        Ok(Receiver {
            organ_id,
            organ_name: receiver.name,
        })
    });
    receivers.collect()
}

/// Each step with its words, and at last where the work stands.
fn trace(register: &Register, entry: EntryId, now: Moment) -> Result<Vec<String>, Failure> {
    let mut lines: Vec<String> = register.steps(entry)?.iter().map(told).collect();
    let standings = register.standings(&[entry], now)?;
    lines.extend(standings.iter().map(state_in_words));
    Ok(lines)
}

/// `08:15 23/11/2026 Ý kiến chỉ đạo, Nguyễn Văn An, đến Phòng Kinh tế: giải quyết trước ngày 30/11`
fn told(step: &Step) -> String {
    let act = match step.act {
        StepAct::Presented => "Trình",
        StepAct::CameBack => "Nhận lại",
        StepAct::Directed => "Ý kiến chỉ đạo",
        StepAct::PassedOn => "Chuyển",
        StepAct::Proposed => "Đề xuất",
    };
    let mut line = format!("{} {act}", step.at.in_figures());
    for (before, words) in [
        (", ", &step.by_whom),
        (", đến ", &step.to_whom),
        (": ", &step.words),
    ] {
        if !words.trim().is_empty() {
            line.push_str(before);
            line.push_str(words.trim());
        }
    }
    line
}
