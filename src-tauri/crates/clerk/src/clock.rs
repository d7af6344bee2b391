use chrono::{DateTime, FixedOffset, NaiveDate, Offset, Utc};

/// A moment in Vietnam, +07:00.
pub type Moment = DateTime<FixedOffset>;

/// Tells the time. Tests turn years by another clock than the machine's.
pub trait Clock: Send + Sync {
    fn now(&self) -> Moment;
}

/// The clock of the machine, read in Vietnam's time whatever its zone is set to.
pub struct PcClock;

impl Clock for PcClock {
    fn now(&self) -> Moment {
        Utc::now().with_timezone(&vietnam())
    }
}

impl Clock for Moment {
    fn now(&self) -> Moment {
        *self
    }
}

/// UTC+07:00, the one time zone of the office.
pub fn vietnam() -> FixedOffset {
    FixedOffset::east_opt(7 * 3600).unwrap_or_else(|| Utc.fix())
}

pub(crate) fn day(moment: Moment) -> NaiveDate {
    moment.with_timezone(&vietnam()).date_naive()
}
