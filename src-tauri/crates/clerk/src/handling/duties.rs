//! Việc định kỳ.

use register::DutyId;

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn list_duties(&self, (): ()) -> Result<Vec<Duty>, Failure> {
        self.read(|register| Ok(register.duties()?))
    }

    pub fn duties_due(&self, span: TurnSpan) -> Result<Vec<DutyDue>, Failure> {
        self.read(|register| Ok(register.duties_due(span.from, span.to)?))
    }

    pub fn add_duty(&self, duty: DutyFacts) -> Result<Vec<Duty>, Failure> {
        self.write(|register, act| Ok(register.add_duty(act, &duty).map(drop)?))?;
        self.list_duties(())
    }

    pub fn end_duty(&self, end: EndDuty) -> Result<Vec<Duty>, Failure> {
        self.write(|register, act| {
            Ok(register.end_duty(act, DutyId(end.duty), end.to).map(drop)?)
        })?;
        self.list_duties(())
    }

    pub fn do_duty(&self, turn: DoDuty) -> Result<(), Failure> {
        let duty = DutyId(turn.duty);
        self.write(|register, act| {
            let done = match &turn.done {
                Some(done) => register.do_duty(act, duty, turn.due, done),
                None => register.undo_duty(act, duty, turn.due),
            };
            Ok(done.map(drop)?)
        })
    }
}
