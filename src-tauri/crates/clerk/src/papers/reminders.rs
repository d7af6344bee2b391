//! Phiếu nhắc việc: what is due soon or overdue, for each who has to do it. The decree has no form
//! for it.

use chrono::NaiveDate;
use compose::Sheet;
use document::calendar::Calendar;
use document::date::in_figures;
use document::listing::{Cell, Listing};
use register::{Assignment, Body, EntryRow, Register};

use super::{first_body, issuer, plain, rule_book, signs, spoken};
use crate::books::due;
use crate::contract::*;
use crate::handling::filter;
use crate::{Clerk, Moment};

/// A paper somebody is to be reminded of.
struct Reminder {
    receiver: String,
    due: When,
    /// By how much; none while there is time.
    late: Option<Cell>,
    row: EntryRow,
    lead: String,
}

/// What is asked for, with the days it means.
struct Asked {
    reminders: Vec<Reminder>,
    today: NaiveDate,
    until: NaiveDate,
}

impl Clerk {
    pub fn reminders(&self, asked: RemindersAsked) -> Result<Vec<ReminderReceiver>, Failure> {
        let now = self.now();
        let found = self.read(|register| find(register, asked, now))?;
        let mut receivers: Vec<ReminderReceiver> = vec![];
        for reminder in found.reminders {
            let overdue = u32::from(reminder.late.is_some());
            let known = |there: &&mut ReminderReceiver| there.receiver == reminder.receiver;
            match receivers.iter_mut().find(known) {
                Some(there) => {
                    there.papers += 1;
                    there.overdue += overdue;
                }
                None => receivers.push(ReminderReceiver {
                    receiver: reminder.receiver,
                    papers: 1,
                    overdue,
                }),
            }
        }
        Ok(receivers)
    }

    pub fn print_reminders(&self, wish: PrintReminders) -> Result<Printed, Failure> {
        let now = self.now();
        let (found, body) = self.read(|register| {
            let body = body_of(register, wish.asked.scope)?;
            Ok((find(register, wish.asked, now)?, body))
        })?;
        let wanted = |whose: &str| wish.receiver.as_deref().is_none_or(|name| name == whose);
        let mut listings: Vec<(String, Listing)> = vec![];
        let mut count = 0;
        for reminder in found.reminders {
            if !wanted(&reminder.receiver) {
                continue;
            }
            count += 1;
            let receiver = reminder.receiver.clone();
            let row = cells(reminder);
            match listings.iter_mut().find(|(whose, _)| *whose == receiver) {
                Some((_, listing)) => listing.rows.push(row),
                None => listings.push((
                    receiver,
                    Listing {
                        rows: vec![row],
                        ..rule_book().papers.reminder.listing()
                    },
                )),
            }
        }
        if listings.is_empty() {
            return Err(Failure::input(
                "Không có văn bản nào sắp đến hạn hoặc quá hạn; chưa cần nhắc việc.",
            ));
        }
        let issuer = issuer(&body);
        let said = said(&wish.asked, found.today, found.until);
        let sheets = listings.iter().map(|(receiver, listing)| Sheet {
            under: vec![match receiver.as_str() {
                "" => "Văn bản chưa giao cho ai".to_owned(),
                receiver => format!("Kính gửi: {receiver}"),
            }],
            above: vec![said.clone()],
            below: vec!["Văn bản đã giải quyết xong thì báo Văn thư để ghi kết quả.".to_owned()],
            signatories: Some([signs("NGƯỜI NHẬN"), signs("VĂN THƯ")]),
            ..plain(&issuer, &body.place, found.today, listing)
        });
        let sheets: Vec<Sheet<'_>> = sheets.collect();
        self.print(&compose::sheets(&sheets, rule_book()), &wish.path, count)
    }
}

fn said(asked: &RemindersAsked, today: NaiveDate, until: NaiveDate) -> String {
    let days = match asked.within {
        0 => format!("đến hạn trong ngày {}", in_figures(today)),
        days => format!(
            "đến hạn trong {days} ngày làm việc tới (đến hết ngày {})",
            in_figures(until)
        ),
    };
    format!("Các văn bản đến sau đây đã quá hạn hoặc {days}:")
}

/// The body whose work it is; where it is everybody's, the first one of the office.
fn body_of(register: &Register, scope: WorkScope) -> Result<Body, Failure> {
    match scope.body {
        Some(body) => Ok(register.body(register::BodyId(body))?),
        None => first_body(register),
    }
}

/// Everybody who leads or supports is reminded of a paper; where nobody does, who has it. The first
/// due stand first.
fn find(register: &Register, asked: RemindersAsked, now: Moment) -> Result<Asked, Failure> {
    let calendar = register.calendar()?;
    let today = crate::clock::day(now);
    let until = match asked.within {
        0 => today,
        days => calendar.add_working_days(today, days),
    };
    let mut reminders = vec![];
    for standing in register.open_work(&filter(asked.scope), now)? {
        let roles: Vec<Assignment> = register.roles(standing.entry)?;
        let own = own_deadlines(register, &standing, &roles)?;
        let due: Vec<(String, When)> = own.into_iter().filter(|(_, due)| due.on <= until).collect();
        if due.is_empty() {
            continue;
        }
        let row = register.entry(standing.entry)?.row;
        let lead: Vec<&str> = roles
            .iter()
            .filter(|role| role.role == Role::Lead)
            .map(|role| role.assignee.as_str())
            .collect();
        let lead = lead.join("; ");
        reminders.extend(due.into_iter().map(|(receiver, due)| Reminder {
            receiver,
            late: late(due, now, &calendar),
            due,
            row: row.clone(),
            lead: lead.clone(),
        }));
    }
    reminders.sort_by_key(|reminder| reminder.due.ends());
    Ok(Asked {
        reminders,
        today,
        until,
    })
}

/// Who has to do it and by when: by his own deadline where he has one, else by that of the paper.
fn own_deadlines(
    register: &Register,
    standing: &Standing,
    roles: &[Assignment],
) -> Result<Vec<(String, When)>, Failure> {
    let deadlines = register.deadlines(standing.entry)?;
    let working = roles
        .iter()
        .filter(|role| matches!(role.role, Role::Lead | Role::Support));
    let mut due: Vec<(String, When)> = working
        .filter_map(|role| {
            let own = deadlines.iter().filter(|deadline| deadline.counts);
            let own = own.filter(|deadline| deadline.assignment == Some(role.id));
            let own = own
                .map(|deadline| deadline.due)
                .min_by_key(|due| due.ends());
            Some((role.assignee.clone(), own.or(standing.due)?))
        })
        .collect();
    if due.is_empty()
        && roles
            .iter()
            .all(|role| !matches!(role.role, Role::Lead | Role::Support))
    {
        due.extend(standing.due.map(|due| (standing.holder.clone(), due)));
    }
    Ok(due)
}

/// Working days; behind an hour that was less than a day of work ago, hours of work: `3 giờ`.
fn late(due: When, now: Moment, calendar: &Calendar) -> Option<Cell> {
    let now = When::of(now);
    if !due.is_over(now) {
        return None;
    }
    let ago = calendar.working_time_between(due.ends(), now.ends());
    let in_hours = due.at.is_some() && ago < calendar.hours().of_a_day();
    Some(match (in_hours, ago.num_hours()) {
        (true, 0) => Cell::Text("dưới 1 giờ".to_owned()),
        (true, hours) => Cell::Text(format!("{hours} giờ")),
        (false, _) => Cell::Number(calendar.working_days_between(due.on, now.on).max(1)),
    })
}

/// In the order of the columns.
fn cells(reminder: Reminder) -> Vec<Cell> {
    let row = reminder.row;
    vec![
        row.number.to_arrival().into(),
        format!("{}: {}", spoken(&row), row.subject).into(),
        due(Some(reminder.due)),
        reminder.late.unwrap_or_default(),
        reminder.lead.into(),
        Cell::Empty,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    /// Of Wednesday 5 August 2026 and the days behind it; the hours are those proposed.
    #[test]
    fn what_is_late_by_less_than_a_day_is_late_by_hours_of_work() {
        let said = |due: &str, (day, hour, minute)| {
            let now = crate::vietnam().with_ymd_and_hms(2026, 8, day, hour, minute, 0);
            let late = late(due.parse().unwrap(), now.unwrap(), &Calendar::default());
            late.map(|cell| cell.to_paper())
        };
        for (due, now, late) in [
            ("2026-08-05T10:00", (5, 10, 0), None),
            ("2026-08-05T10:00", (5, 10, 59), Some("dưới 1 giờ")),
            ("2026-08-05T10:00", (5, 14, 30), Some("2 giờ")),
            ("2026-08-05T10:00", (6, 9, 0), Some("7 giờ")),
            ("2026-08-05T10:00", (6, 10, 0), Some("1")),
            ("2026-08-05T10:00", (7, 9, 0), Some("2")),
            ("2026-08-07T17:00", (9, 9, 0), Some("dưới 1 giờ")),
            ("2026-08-05", (5, 17, 0), None),
            ("2026-08-05", (6, 7, 0), Some("1")),
            ("2026-08-07", (8, 9, 0), Some("1")),
        ] {
            assert_eq!(said(due, now).as_deref(), late, "{due} at {now:?}");
        }
    }
}
