//! Soạn thảo: drafts in the office, kept as draft files.

use chrono::NaiveDate;
use document::dispatch::Signing;
use document::fold::fold;
use document::text::Line;
use document::{Block, Body, Dispatch, Draft, draft};
use register::{BodyId, DraftId, Register, SaveDraft as Save};
use rules::RuleBook;

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn list_drafts(&self, _: ()) -> Result<Vec<DraftRow>, Failure> {
        self.read(|register| {
            let bodies = register.bodies()?;
            let mut rows = vec![];
            for row in register.drafts()? {
                let body = bodies.iter().find(|body| Some(body.id) == row.body);
                let issued = match row.issued {
                    Some(entry) => Some(register.entry(entry)?.row.written),
                    None => None,
                };
                rows.push(DraftRow {
                    id: row.id.0,
                    kind: row.kind.map(name_of).unwrap_or_default(),
                    subject: row.subject,
                    agency: body.map(|body| body.name.clone()).unwrap_or_default(),
                    saved_at: row.changed_at,
                    version: row.version,
                    issued,
                    put_away: row.put_away,
                });
            }
            Ok(rows)
        })
    }

    /// What the body and the kind settle is filled in; the rest is the drafter's.
    pub fn new_draft(&self, wish: NewDraft) -> Result<DraftSheet, Failure> {
        let today = self.today();
        self.read(|register| {
            let id = BodyId(wish.body);
            let body = register.body(id)?;
            let rules = RuleBook::nd30_2020().kind(wish.kind);
            let units = register.units(Some(id))?;
            let mut there = units.iter().filter(|unit| unit.validity.holds_on(today));
            let unit = there.next().map(|unit| unit.abbreviation.as_str());
            let symbol = match (&rules.abbreviation, unit) {
                (Some(kind), _) => format!("{kind}-{}", body.abbreviation),
                (None, Some(unit)) => format!("{}-{unit}", body.abbreviation),
                (None, None) => body.abbreviation.clone(),
            };
            let begins = &rules.begins;
            let file_copy = match (&begins.file_copy, unit) {
                (Some(fixed), _) => fixed.clone(),
                (None, Some(unit)) => format!("VT, {unit}"),
                (None, None) => "VT".to_owned(),
            };
            let order = rules.order.iter().map(|order| Block::Order {
                text: Line::plain(order),
            });
            let words = begins.body.iter().map(|words| Block::Paragraph {
                text: Line::plain(words.replace("{issuer}", &body.name)),
            });
            let main = Dispatch {
                body: Body(order.chain(words).collect()),
                signing: match begins.signers.as_slice() {
                    [] => first_signer(register, id, today)?.into_iter().collect(),
                    positions => positions.iter().map(|position| held(position)).collect(),
                },
                recipients: begins.recipients.clone(),
                confirmation: begins.confirmation.clone(),
                parent_agency: body.parent_head,
                agency: body.head,
                agency_name: Some(body.name),
                symbol: Some(symbol).filter(|_| rules.numbered),
                place: Some(body.place).filter(|place| !place.is_empty()),
                date: Some(today),
                file_copy: Some(file_copy),
                ..Dispatch::new(wish.kind)
            };
            Ok(DraftSheet::of(&Draft {
                main,
                parts: vec![],
            }))
        })
    }

    pub fn open_draft(&self, id: i64) -> Result<DraftOpened, Failure> {
        self.read(|register| {
            let text = register.draft(DraftId(id), None)?;
            // Of an issued draft the frozen text, with its number.
            let frozen = match text.row.issued {
                Some(entry) => register.issued_text(entry)?,
                None => None,
            };
            Ok(DraftOpened {
                id,
                sheet: DraftSheet::of(&stored(frozen.as_deref().unwrap_or(&text.text))?),
                issued: text.row.issued.map(|entry| entry.0),
            })
        })
    }

    pub fn save_draft(&self, request: SaveDraft) -> Result<DraftSaved, Failure> {
        let draft = request.sheet.into_draft();
        let main = &draft.main;
        self.write(|register, act| {
            let body = body_of(&register.bodies()?, main).map(|body| body.id);
            let save = Save {
                draft: request.id.map(DraftId),
                kind: main.kind,
                body,
                subject: main.subject.as_deref().unwrap_or_default(),
                text: &draft::write(&draft),
            };
            let (id, version) = register.save_draft(act, &save)?.value;
            Ok(DraftSaved { id: id.0, version })
        })
    }

    /// Puts a draft away that stands as it was listed; an issued one never.
    pub fn put_away_draft(&self, away: PutAwayDraft) -> Result<(), Failure> {
        self.write(|register, act| {
            let done = register.put_away_draft(act, DraftId(away.id), away.version);
            Ok(done.map(drop)?)
        })
    }

    pub fn bring_back_draft(&self, id: i64) -> Result<(), Failure> {
        self.write(|register, act| Ok(register.bring_back_draft(act, DraftId(id)).map(drop)?))
    }
}

/// Whoever signs first for a body on a day, in the first of his capacities.
fn first_signer(
    register: &Register,
    body: BodyId,
    day: NaiveDate,
) -> Result<Option<Signing>, Failure> {
    let signer = register.allowed_signers(body, day)?.into_iter().next();
    Ok(signer.and_then(|signer| {
        let capacity = signer.capacities.into_iter().next()?;
        Some(Signing {
            capacity: capacity.lines,
            position: capacity.position,
            second_position: None,
            name: signer.name,
        })
    }))
}

/// A place to sign whose position is given by the kind.
fn held(position: &str) -> Signing {
    Signing {
        position: position.to_owned(),
        ..Signing::default()
    }
}

/// The body of the office whose name or head a draft carries. One that got another name, or has
/// an end, is meant only where no other is.
pub(crate) fn body_of<'a>(
    bodies: &'a [register::Body],
    main: &Dispatch,
) -> Option<&'a register::Body> {
    let head = fold(&main.agency.join(" "));
    let named =
        |body: &&register::Body| fold(&body.head.join(" ")) == head || fold(&body.name) == head;
    let renamed = |body: &register::Body| {
        let mut later = bodies.iter();
        later.any(|later| later.predecessor == Some(body.id))
    };
    let meant = bodies.iter().filter(named);
    meant.min_by_key(|body| (renamed(body), body.valid_to.is_some()))
}

/// A draft as the office keeps it: it may still lack what a finished one has.
pub(crate) fn stored(text: &str) -> Result<Draft, Failure> {
    draft::read_unfinished(text).map_err(|faults| {
        let first = faults.first().map(ToString::to_string).unwrap_or_default();
        Failure::new(FailureCode::Damaged, first)
    })
}

fn name_of(kind: document::Kind) -> String {
    RuleBook::nd30_2020().kind(kind).name.clone()
}
