//! What the window needs to know of the office.

use chrono::NaiveDate;
use document::Kind;
use document::office::{Direction as Way, Numbers};
use exchange::old_book;
use register::{Register, Series, Validity};
use rules::{AddresseeRule, RuleBook, SubjectPlace};

use crate::contract::*;
use crate::{Clerk, warnings};

impl Clerk {
    pub fn opening(&self, _: ()) -> Result<Opening, Failure> {
        match self.view_office(()) {
            Ok(office) => Ok(Opening::Ready(office)),
            Err(failure) if failure.code == FailureCode::NoOffice => Ok(Opening::Empty {
                folder: self.folder.display().to_string(),
            }),
            Err(failure) => Ok(Opening::Refused {
                folder: self.folder.display().to_string(),
                failure,
            }),
        }
    }

    pub fn view_office(&self, _: ()) -> Result<OfficeView, Failure> {
        let now = self.now();
        self.read(|register| {
            // What hinders the work comes first: the bar is short.
            let mut notices: Vec<String> = vec![];
            if !self.may_write() {
                notices.push(
                    "Sổ mở chỉ để xem: không ghi được vào thư mục; hãy xin quyền ghi vào thư mục \
                     rồi mở lại."
                        .to_owned(),
                );
            }
            notices.extend(warnings::clock(register, now)?);
            notices.extend(self.fonts_notice());
            Ok(OfficeView {
                uuid: register.office_uuid()?,
                folder: self.folder.display().to_string(),
                today: self.today(),
                bodies: bodies(register, self.today())?,
                kinds: kinds(),
                other_kinds: old_book::other_kinds().to_vec(),
                notices,
            })
        })
    }
}

/// Bodies and units that go on come first; signers are those of today.
fn bodies(register: &Register, today: NaiveDate) -> Result<Vec<BodyView>, Failure> {
    let all_series = register.series()?;
    let mut views = vec![];
    let mut all_bodies = register.bodies()?;
    all_bodies.sort_by_key(|body| body.valid_to.is_some_and(|last| last < today));
    for body in all_bodies {
        let mut signers = vec![];
        for signer in register.allowed_signers(body.id, today)? {
            signers.extend(signer.capacities.into_iter().map(|capacity| SignerView {
                id: signer.id.0,
                name: signer.name.clone(),
                capacity: capacity.lines,
                position: capacity.position,
            }));
        }
        let mut units = register.units(Some(body.id))?;
        units.sort_by_key(|unit| unit.validity.ended_by(today));
        let of_this_body = all_series.iter().filter(|series| series.body == body.id);
        views.push(BodyView {
            id: body.id.0,
            series: of_this_body.map(series_view).collect(),
            units: units
                .into_iter()
                .map(|unit| UnitView {
                    id: unit.id.0,
                    name: unit.name,
                    abbreviation: unit.abbreviation,
                    validity: unit.validity,
                })
                .collect(),
            signers,
            name: body.name,
            abbreviation: body.abbreviation,
            parent_head: body.parent_head,
            head: body.head,
            place: body.place,
            code: Some(body.code).filter(|code| !code.is_empty()),
            validity: Validity {
                from: body.valid_from,
                to: body.valid_to,
            },
        });
    }
    Ok(views)
}

fn series_view(series: &Series) -> SeriesView {
    let state = match (series.state, &series.numbers) {
        (register::SeriesState::Closed, _) => SeriesState::Closed,
        (_, Numbers::Mirror(_)) => SeriesState::Mirrored,
        (register::SeriesState::NotYetOpened, Numbers::Own) => SeriesState::NotOpened,
        (register::SeriesState::Open, Numbers::Own) => SeriesState::Open,
    };
    SeriesView {
        id: series.id.0,
        name: series.name.clone(),
        direction: series.direction.into(),
        year: series.year,
        kinds: series.kinds.clone(),
        state,
        next: series.next,
    }
}

fn kinds() -> Vec<KindView> {
    let book = RuleBook::nd30_2020();
    let views = Kind::ALL.into_iter().map(|kind| {
        let rules = book.kind(kind);
        KindView {
            kind,
            name: rules.name.clone(),
            abbreviation: rules.abbreviation.clone(),
            drafted: !kind.is_copy(),
            addressees: match rules.addressees {
                AddresseeRule::Never => None,
                AddresseeRule::Always | AddresseeRule::Upward => Some(Addressed::Letter),
                AddresseeRule::Telegram => Some(Addressed::Telegram),
                AddresseeRule::Invitation => Some(Addressed::Invitation),
            },
            dated: rules.dated,
            signers: rules.begins.signers.len().max(1) as u32,
            has_subject: rules.subject != SubjectPlace::None,
            has_authority: rules.authority,
        }
    });
    views.collect()
}

impl From<Way> for Direction {
    fn from(way: Way) -> Direction {
        match way {
            Way::Incoming => Direction::Incoming,
            Way::Outgoing => Direction::Outgoing,
        }
    }
}

impl From<Direction> for Way {
    fn from(direction: Direction) -> Way {
        match direction {
            Direction::Incoming => Way::Incoming,
            Direction::Outgoing => Way::Outgoing,
        }
    }
}
