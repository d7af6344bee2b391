//! Correcting what a line says. Its number stays; the journal keeps what it said before.

use document::entry::{Incoming, Outgoing, Paper};

use super::line::Line;
use super::paper::text;
use super::{EntryFacts, Facts, Fate, number, receive};
use crate::handling::{deadlines, lead};
use crate::journal::Recorder;
use crate::series::SeriesState;
use crate::{Act, Done, EntryId, Register, RegisterError, search, series};

/// The facts as they should be. Body, series and number in them are not looked at: those of a
/// line never change.
#[derive(Clone, Copy, Debug)]
pub enum Correction<'a> {
    Incoming(&'a Incoming),
    Outgoing(&'a Outgoing),
}

impl Register {
    /// Writes an entry's facts anew. A date may not carry it into another year, that of an inserted
    /// number not past its neighbours; in a closed book only what stands beside the paper changes, and a
    /// void line stays as it is. The act's reason is kept beside the change.
    pub fn correct(
        &mut self,
        act: &Act<'_>,
        entry: EntryId,
        correction: Correction<'_>,
    ) -> Result<Done<()>, RegisterError> {
        let old = self.entry(entry)?;
        let body = self.body(old.row.body)?;
        self.transact(act, "correct", |recorder| {
            let (document, fate) = recorder.connection().query_row(
                "SELECT document, fate FROM entry WHERE id = ?1",
                [entry],
                |row| Ok((row.get(0)?, Fate::from_word(&row.get::<_, String>(1)?))),
            )?;
            if fate == Fate::Void {
                return Err(RegisterError::AlreadyVoid);
            }
            let series = series::by_id(recorder.connection(), old.row.series)?;
            let closed = |error| series::worded(error, &series.name, series.year);
            // A closed book keeps its papers; what stands beside them is written on.
            let kept = series.state == SeriesState::Closed && same_paper(&old.facts, correction);
            match correction {
                Correction::Incoming(facts) => {
                    if !kept {
                        receive::written(facts)
                            .update(recorder, document)
                            .map_err(closed)?;
                    }
                    incoming_line(facts, &old).update(recorder, &series, entry)?;
                    if let Facts::Incoming(before) = &old.facts {
                        receive::correct_receipt(recorder, entry, before, facts)?;
                        let asked = (before.paper.reply_by, facts.paper.reply_by);
                        deadlines::follow_letter(recorder, entry, asked)?;
                    }
                    // A due date that was not touched settles nothing: it may be the letter's.
                    let due = lead::due_of(facts).filter(|due| Some(*due) != old.row.due);
                    lead::write(recorder, entry, &facts.assignee, due)?;
                }
                Correction::Outgoing(facts) => {
                    let paper = number::written(facts, &body, old.row.number.to_paper());
                    if !keeps_symbol(&old, &facts.paper) {
                        number::must_be_unique(
                            recorder.connection(),
                            &old.row.number,
                            &paper,
                            &series,
                            Some(document),
                        )?;
                    }
                    let day = facts.paper.date.day();
                    let inserted = !old.row.number.suffix.is_empty() && fate == Fate::Issued;
                    if inserted && day != old.row.date.day() {
                        let connection = recorder.connection();
                        series::must_lie_between(connection, series.id, &old.row.number, day)?;
                    }
                    if !kept {
                        paper.update(recorder, document).map_err(closed)?;
                    }
                    outgoing_line(recorder, facts, &series, &old)?
                        .update(recorder, &series, entry)?;
                }
            }
            search::index(recorder.connection(), entry)?;
            Ok(())
        })
    }
}

fn same_paper(before: &Facts, correction: Correction<'_>) -> bool {
    match (before, correction) {
        (Facts::Incoming(before), Correction::Incoming(facts)) => {
            (&before.paper, &before.number) == (&facts.paper, &facts.number)
        }
        (Facts::Outgoing(before), Correction::Outgoing(facts)) => before.paper == facts.paper,
        _ => false,
    }
}

/// An old book may hold a symbol twice; what else its line says can still be corrected.
fn keeps_symbol(old: &EntryFacts, new: &Paper) -> bool {
    match &old.facts {
        Facts::Outgoing(before) => text(&before.paper.symbol) == text(&new.symbol),
        Facts::Incoming(_) => true,
    }
}

fn incoming_line<'a>(facts: &'a Incoming, old: &EntryFacts) -> Line<'a> {
    Line {
        entered_on: facts.arrived_on.unwrap_or(old.row.entered_on),
        note: &facts.note,
        outside_code: &facts.outside_code,
        ..Line::default()
    }
}

fn outgoing_line<'a>(
    recorder: &Recorder<'_>,
    facts: &'a Outgoing,
    series: &series::Series,
    old: &EntryFacts,
) -> Result<Line<'a>, RegisterError> {
    Line::outgoing(recorder, facts, series, old.row.entered_on)
}
