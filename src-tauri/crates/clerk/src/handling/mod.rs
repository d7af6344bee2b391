//! Giải quyết văn bản đến: what is done with a paper after it has its số đến.

mod attached;
mod duties;
pub(crate) mod passing;
mod tray;
mod work;

pub(crate) use work::{filter, follow_up_line};

use register::{
    AssignmentId, DeadlineId, EndingId, EntryId, HandOverId, Register, StepId, StepRequest,
};

use crate::contract::*;
use crate::{Clerk, Moment, entries};

impl Clerk {
    pub fn read_handling(&self, entry: i64) -> Result<HandlingView, Failure> {
        let now = self.now();
        self.read(|register| view(register, EntryId(entry), now))
    }

    /// How the work on some papers stands, for the rows that are looked at.
    pub fn whereabouts(&self, entries: Vec<i64>) -> Result<Vec<Standing>, Failure> {
        let now = self.now();
        let entries = keys(&entries);
        self.read(|register| Ok(register.standings(&entries, now)?))
    }

    pub fn take_step(&self, taken: TakeStep) -> Result<Vec<Standing>, Failure> {
        let request = StepRequest {
            step: &taken.step,
            roles: &taken.roles,
            due: taken.due,
        };
        let entries = keys(&taken.entries);
        self.write(|register, act| Ok(register.take_step(act, &entries, &request).map(drop)?))?;
        self.whereabouts(taken.entries)
    }

    pub fn correct_step(&self, change: CorrectStep) -> Result<HandlingView, Failure> {
        self.write(|register, act| {
            let done = register.correct_step(act, StepId(change.step), &change.facts);
            Ok(done.map(drop)?)
        })?;
        self.read_handling(change.entry)
    }

    pub fn take_back_step(&self, part: PartOfEntry) -> Result<HandlingView, Failure> {
        self.write(|register, act| Ok(register.take_back_step(act, StepId(part.id)).map(drop)?))?;
        self.read_handling(part.entry)
    }

    pub fn assign(&self, given: Assign) -> Result<HandlingView, Failure> {
        self.write(|register, act| {
            let done = register.assign(act, EntryId(given.entry), &given.roles);
            Ok(done.map(drop)?)
        })?;
        self.read_handling(given.entry)
    }

    pub fn relieve(&self, part: PartOfEntry) -> Result<HandlingView, Failure> {
        self.write(|register, act| Ok(register.relieve(act, AssignmentId(part.id)).map(drop)?))?;
        self.read_handling(part.entry)
    }

    pub fn set_deadline(&self, set: SetDeadline) -> Result<HandlingView, Failure> {
        self.write(|register, act| {
            must_put_off(&register.deadlines(EntryId(set.entry))?, &set.facts)?;
            let done = register.set_deadline(act, EntryId(set.entry), &set.facts);
            Ok(done.map(drop)?)
        })?;
        self.read_handling(set.entry)
    }

    pub fn lift_deadline(&self, part: PartOfEntry) -> Result<HandlingView, Failure> {
        self.write(|register, act| {
            Ok(register.lift_deadline(act, DeadlineId(part.id)).map(drop)?)
        })?;
        self.read_handling(part.entry)
    }

    pub fn hand_over(&self, handed: HandTo) -> Result<HandlingView, Failure> {
        self.write(|register, act| {
            let done = register.hand_over(act, EntryId(handed.entry), &handed.receivers);
            Ok(done.map(drop)?)
        })?;
        self.read_handling(handed.entry)
    }

    pub fn hand_to_all(&self, handed: HandToAll) -> Result<Vec<Standing>, Failure> {
        let entries = keys(&handed.entries);
        self.write(|register, act| {
            Ok(register.hand_to_all(act, &entries, handed.at).map(drop)?)
        })?;
        self.whereabouts(handed.entries)
    }

    pub fn sign_hand_overs(&self, signed: SignHandOvers) -> Result<(), Failure> {
        let hand_overs: Vec<HandOverId> = signed
            .hand_overs
            .iter()
            .map(|&key| HandOverId(key))
            .collect();
        self.write(|register, act| {
            let done = register.sign_hand_overs(act, &hand_overs, signed.at);
            Ok(done.map(drop)?)
        })
    }

    pub fn take_back_hand_over(&self, part: PartOfEntry) -> Result<HandlingView, Failure> {
        self.write(|register, act| {
            let done = register.take_back_hand_over(act, HandOverId(part.id));
            Ok(done.map(drop)?)
        })?;
        self.read_handling(part.entry)
    }

    pub fn end_work(&self, end: EndWork) -> Result<Vec<Standing>, Failure> {
        let entries = keys(&end.entries);
        self.write(|register, act| Ok(register.end(act, &entries, &end.facts).map(drop)?))?;
        self.whereabouts(end.entries)
    }

    pub fn answer_for_now(&self, answer: AnswerForNow) -> Result<Vec<Standing>, Failure> {
        let entries = keys(&answer.entries);
        self.write(|register, act| {
            let done = register.answer_for_now(act, &entries, EntryId(answer.reply));
            Ok(done.map(drop)?)
        })?;
        self.whereabouts(answer.entries)
    }

    pub fn reopen(&self, part: PartOfEntry) -> Result<HandlingView, Failure> {
        self.write(|register, act| Ok(register.reopen(act, EndingId(part.id)).map(drop)?))?;
        self.read_handling(part.entry)
    }
}

/// An extension gives more time; less of it is a deadline somebody sets anew.
fn must_put_off(there: &[Deadline], facts: &DeadlineFacts) -> Result<(), Failure> {
    let before = there.iter().find(|set| {
        set.counts && set.assignment == facts.assignment && set.asks_for == facts.asks_for
    });
    match before {
        Some(before)
            if facts.source == DeadlineSource::Extension
                && facts.due.ends() <= before.due.ends() =>
        {
            Err(Failure::input(format!(
                "Gia hạn phải sau hạn đang có ({}); muốn rút ngắn thì chọn theo “Lãnh đạo giao”.",
                before.due.in_figures()
            )))
        }
        _ => Ok(()),
    }
}

fn keys(entries: &[i64]) -> Vec<EntryId> {
    entries.iter().map(|&entry| EntryId(entry)).collect()
}

fn view(register: &Register, entry: EntryId, now: Moment) -> Result<HandlingView, Failure> {
    let endings = register.endings(entry)?.into_iter().map(|noted| {
        let by = match noted.by_entry {
            Some(by) => entries::name_of(register.entry(by)?.row),
            None => String::new(),
        };
        Ok::<_, Failure>(EndingView { noted, by })
    });
    let receipts = register.receipts(entry)?.into_iter().map(tray::receipt);
    Ok(HandlingView {
        entry: entry.0,
        standing: register.standings(&[entry], now)?.pop(),
        steps: register.steps(entry)?,
        roles: register.roles(entry)?,
        deadlines: register.deadlines(entry)?,
        hand_overs: register.hand_overs(entry)?,
        endings: endings.collect::<Result<_, _>>()?,
        receipts: receipts.collect(),
        attached: attached::views(register, entry)?,
    })
}

/// Tiến độ: where the work on a paper stands, as the follow-up book says it.
pub(crate) fn state_in_words(standing: &Standing) -> String {
    let state = match standing.state {
        HandlingState::ToBePresented => "Chờ trình",
        HandlingState::AwaitsDirection => "Chờ ý kiến chỉ đạo",
        HandlingState::ToBePassedOn => "Chờ chuyển",
        HandlingState::InWork => "Đang giải quyết",
        HandlingState::Overdue => "Quá hạn",
        HandlingState::Ended => match standing.ended {
            Some(EndingWay::Answered) => "Đã trả lời",
            Some(EndingWay::ForInformation) => "Để biết",
            Some(EndingWay::Merged) => "Đã ghép vào văn bản khác",
            Some(EndingWay::PassedOn) => "Đã chuyển cơ quan khác",
            Some(EndingWay::Returned) => "Đã trả lại",
            Some(EndingWay::Recalled) => "Cơ quan gửi đã thu hồi",
            Some(EndingWay::Done) | None => "Đã giải quyết",
        },
    };
    state.to_owned()
}
