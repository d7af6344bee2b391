//! Lịch làm việc: the days and hours of work, and the days and terms that are typed.

use chrono::NaiveDate;
use document::calendar::{OfficeHours, proposals, source};
use document::date::{self, Term};
use register::Register;

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn view_calendar(&self, year: i32) -> Result<CalendarYear, Failure> {
        self.read(|register| view(register, year))
    }

    /// Takes over what is proposed for a year and the office has not spoken about yet.
    pub fn confirm_calendar(&self, year: i32) -> Result<CalendarYear, Failure> {
        self.write(|register, act| {
            let own = register.calendar_days(Some(year))?;
            let new = proposals(year)
                .into_iter()
                .filter(|proposal| own.iter().all(|day| day.day != proposal.day));
            let new: Vec<_> = new.collect();
            let days = new.iter().map(|one| (one.day, one.kind, one.name.as_str()));
            register.set_calendar_days(act, days)?;
            view(register, year)
        })
    }

    pub fn set_calendar_day(&self, form: CalendarDayForm) -> Result<(), Failure> {
        self.write(|register, act| {
            let day = (form.day, form.kind, form.name.as_str());
            Ok(register.set_calendar_days(act, [day]).map(drop)?)
        })
    }

    /// A proposed day stands again as it is proposed.
    pub fn remove_calendar_day(&self, day: NaiveDate) -> Result<(), Failure> {
        self.write(|register, act| Ok(register.remove_calendar_day(act, day).map(drop)?))
    }

    /// Terms in hours that are counted from now on are counted in them.
    pub fn set_office_hours(&self, spans: Vec<Hours>) -> Result<(), Failure> {
        let hours = OfficeHours::new(spans).map_err(|wrong| Failure::input(wrong.to_string()))?;
        self.write(|register, act| Ok(register.set_office_hours(act, &hours).map(drop)?))
    }

    /// A day as it is typed; `5n` is the last day of a term of five working days from today.
    pub fn read_date(&self, typed: String) -> Result<NaiveDate, Failure> {
        let today = self.today();
        if let Some(Term::WorkingDays(days)) = date::read_term(&typed) {
            return self.read(|register| Ok(register.calendar()?.add_working_days(today, days)));
        }
        date::read_typed(&typed, today).map_err(|error| Failure::input(error.to_string()))
    }

    /// A deadline as it is typed: a day, a day with its hour, or a term; `4g` ends after four hours
    /// of work from now.
    pub fn read_due(&self, typed: String) -> Result<When, Failure> {
        let today = self.today();
        match date::read_term(&typed) {
            Some(term) => self.read(|register| {
                let calendar = register.calendar()?;
                Ok(When::after(term, When::of(self.now()), &calendar))
            }),
            None => {
                let read = date::read_day_and_hour(&typed, today);
                let (on, at) = read.map_err(|error| Failure::input(error.to_string()))?;
                Ok(When { on, at })
            }
        }
    }

    /// "Trong 05 ngày làm việc": the last day of a term, whose first day is not counted.
    pub fn working_days_after(&self, term: WorkingDaysAfter) -> Result<NaiveDate, Failure> {
        self.read(|register| {
            let calendar = register.calendar()?;
            Ok(calendar.add_working_days(term.from, term.days.into()))
        })
    }
}

fn view(register: &Register, year: i32) -> Result<CalendarYear, Failure> {
    let own = register.calendar_days(Some(year))?;
    let proposed = proposals(year)
        .into_iter()
        .filter(|proposal| own.iter().all(|day| day.day != proposal.day))
        .map(|proposal| SpecialDay {
            day: proposal.day,
            kind: proposal.kind,
            name: proposal.name,
            state: match proposal.sure {
                true => SpecialDayState::ByLaw,
                false => SpecialDayState::Proposed,
            },
        });
    let mut days: Vec<SpecialDay> = proposed.collect();
    days.extend(own.iter().map(|day| SpecialDay {
        day: day.day,
        kind: day.kind,
        name: day.name.clone(),
        state: SpecialDayState::Confirmed,
    }));
    days.sort_by_key(|day| day.day);
    Ok(CalendarYear {
        year,
        source: source(year),
        days,
        hours: register.office_hours()?.spans().to_vec(),
    })
}
