//! What arrives, and the work on it.

use chrono::{Days, NaiveTime};
use clerk::contract::*;
use document::dispatch::Urgency;
use document::entry::{Channel, Value};
use register::EntryId;

use crate::course::Year;
use crate::office::UNITS;
use crate::papers;

const CHAIRMAN: &str = "Chủ tịch UBND xã";

impl Year {
    pub fn receive(&mut self) {
        if self.arrived.len() > 20 && self.one_in(12) {
            return self.receive_again();
        }
        let form = self.letter();
        let entry = match self.one_in(5) {
            true => self.out_of_the_tray(&form),
            false => self.clerk.receive_document(form.clone()).unwrap().entry,
        };
        if self.one_in(9) {
            self.bring_along(entry);
        }
        self.fresh.push(entry);
        self.arrived.push((entry, form));
    }

    fn letter(&mut self) -> IncomingForm {
        let (today, body, agencies) = (self.today, self.committee(), self.agencies.clone());
        let dice = &mut self.dice;
        let author = papers::sender(dice, &agencies);
        let (kind, usual) = papers::kind(dice, &author);
        let (dated, dated_as_written) = papers::dated(dice, today);
        let urgency = papers::urgency(dice);
        IncomingForm {
            body,
            arrived: today,
            arrived_at: (urgency == Some(Urgency::HoaToc))
                .then(|| NaiveTime::from_hms_opt(14, 5, 0).unwrap()),
            symbol: papers::symbol(dice, &author, usual),
            author,
            dated,
            dated_as_written,
            kind: kind.into(),
            subject: papers::subject(dice, crate::course::YEAR),
            urgency,
            signer: dice.signer().into(),
            // Obvious cases go to their unit without being presented.
            handler: match dice.below(8) {
                0 => UNITS[dice.below(UNITS.len())].0.into(),
                _ => String::new(),
            },
            due: (dice.below(6) == 0)
                .then(|| (today + Days::new(3 + dice.below(30) as u64)).into()),
            note: match dice.below(15) {
                0 => "Bản fax".into(),
                1 => "Kèm 02 phụ lục, 01 đĩa CD".into(),
                _ => String::new(),
            },
            files: vec![],
            receipt_of: None,
            by_rule: false,
            details: IncomingDetails::default(),
        }
    }

    fn out_of_the_tray(&mut self, form: &IncomingForm) -> i64 {
        let receipt = self.take_in(Channel::EmailCongVu, Value::DienTuKySo, &form.author);
        let wish = ReceiveFromTray {
            receipt,
            form: form.clone(),
        };
        self.clerk.receive_from_tray(wish).unwrap().entry
    }

    fn take_in(&mut self, channel: Channel, value: Value, sender: &str) -> i64 {
        let arrival = ArrivalFacts {
            channel,
            value,
            sender: sender.into(),
            ..ArrivalFacts::default()
        };
        let files = vec![];
        let tray = self.clerk.take_in(TakeIn { arrival, files }).unwrap();
        tray.waiting.last().unwrap().id
    }

    /// The paper behind a photograph, or the third way of the same letter.
    fn receive_again(&mut self) {
        let back = 1 + self.dice.below(20);
        let (entry, form) = self.arrived[self.arrived.len() - back].clone();
        let form = IncomingForm {
            arrived: self.today,
            receipt_of: Some(entry),
            ..form
        };
        self.clerk.receive_document(form).unwrap();
    }

    fn bring_along(&mut self, entry: i64) {
        let number = 1 + self.dice.below(80);
        let form = AttachedForm {
            kind: "Nghị quyết".into(),
            symbol: format!("{number:02}/NQ-HĐND"),
            dated: Some(self.today - Days::new(9)),
            subject: self.dice.subject(crate::course::YEAR),
            ..AttachedForm::default()
        };
        self.clerk
            .add_attached(AddAttached { entry, form })
            .unwrap();
    }

    /// Papers, advertising, letters to others; a few still lie there at the end of the year.
    pub fn leave_in_the_tray(&mut self, place: usize) {
        let aside = match place % 17 {
            3 => AsideFor::Press,
            8 => AsideFor::PassedOnUnopened,
            12 => AsideFor::WrongAddress,
            16 if place > 200 => {
                self.take_in(Channel::Zalo, Value::BanChup, "Trưởng thôn Đoài");
                return;
            }
            _ => return,
        };
        let receipt = self.take_in(Channel::BuuDien, Value::BanChinhGiay, "");
        let receipts = vec![receipt];
        self.clerk.put_aside(PutAside { receipts, aside }).unwrap();
    }

    pub fn present_and_direct(&mut self) {
        let fresh = std::mem::take(&mut self.fresh);
        if fresh.is_empty() {
            return;
        }
        let presented = TakeStep {
            entries: fresh.clone(),
            step: step(StepAct::Presented, "", CHAIRMAN, ""),
            roles: vec![],
            due: None,
        };
        self.clerk.take_step(presented).unwrap();
        for entry in fresh {
            let words = papers::direction(&mut self.dice);
            let roles = self.roles();
            let due = self.one_in(4).then(|| {
                let days = 5 + self.dice.below(20) as u64;
                (self.today + Days::new(days)).into()
            });
            let directed = TakeStep {
                entries: vec![entry],
                step: step(StepAct::Directed, CHAIRMAN, "", words),
                roles,
                due,
            };
            self.clerk.take_step(directed).unwrap();
            self.directed.push(entry);
        }
    }

    fn roles(&mut self) -> Vec<RoleFacts> {
        let lead = self.dice.below(UNITS.len());
        let mut roles = vec![RoleFacts {
            role: Role::Lead,
            assignee: UNITS[lead].0.into(),
            copies: None,
        }];
        let others = [Role::Support, Role::Informed, Role::FollowUp];
        for (place, role) in others.into_iter().enumerate() {
            if self.one_in(4) {
                roles.push(RoleFacts {
                    role,
                    assignee: UNITS[(lead + place + 1) % UNITS.len()].0.into(),
                    copies: Some(1),
                });
            }
        }
        roles
    }

    /// What was directed yesterday goes to its units, and they sign.
    pub fn hand_over(&mut self) {
        let entries = std::mem::take(&mut self.directed);
        if entries.is_empty() {
            return;
        }
        let handed = HandToAll {
            entries: entries.clone(),
            at: None,
        };
        self.clerk.hand_to_all(handed).unwrap();
        let asked = HandOverSheet {
            day: self.today,
            receiver: None,
        };
        let sheet = self.clerk.hand_over_sheet(asked).unwrap();
        let hand_overs = sheet.iter().map(|row| row.hand_over.id.0).collect();
        let at = None;
        self.clerk
            .sign_hand_overs(SignHandOvers { hand_overs, at })
            .unwrap();
        self.open.extend(entries);
    }

    /// The work that no paper of ours ends.
    pub fn end_some_work(&mut self) {
        if self.one_in(10)
            && let Some(&entry) = self.open.front()
        {
            let facts = DeadlineFacts {
                set_by: CHAIRMAN.into(),
                reason: "Chờ ý kiến của Sở chuyên ngành".into(),
                ..DeadlineFacts::new(self.today + Days::new(40), DeadlineSource::Extension)
            };
            self.clerk
                .set_deadline(SetDeadline { entry, facts })
                .unwrap();
        }
        // The longer it lies the likelier it is done.
        for _ in 0..self.open.len() / 12 {
            let Some(entry) = self.open.pop_front() else {
                return;
            };
            let ending = match self.dice.below(9) {
                0 => Ending::ForInformation,
                1 => Ending::PassedOn,
                2 => Ending::Returned,
                3 => Ending::Recalled,
                4 => match self.open.front() {
                    Some(&into) => Ending::Merged {
                        into: EntryId(into),
                    },
                    None => Ending::Done,
                },
                _ => Ending::Done,
            };
            self.end(vec![entry], ending);
        }
    }

    pub fn end(&self, entries: Vec<i64>, ending: Ending) {
        let facts = EndingFacts::new(ending);
        self.clerk.end_work(EndWork { entries, facts }).unwrap();
    }
}

fn step(act: StepAct, by_whom: &str, to_whom: &str, words: &str) -> StepFacts {
    StepFacts {
        act,
        level: (act == StepAct::Directed).then_some(StepLevel::Leader),
        by_whom: by_whom.into(),
        to_whom: to_whom.into(),
        at: None,
        words: words.into(),
        medium: StepMedium::Paper,
    }
}
