//! First run, and what the window needs to know of the office.

use chrono::NaiveDate;
use document::Kind;
use document::date::{self, Term};
use document::office::{
    BodyFacts, CapacityFacts, Direction as Way, Numbers, OfficeFile, SeriesFacts, SignerFacts,
    UnitFacts,
};
use exchange::old_book;
use register::{Register, Series, Validity};
use rules::{AddresseeRule, RuleBook, SubjectPlace};

use crate::contract::*;
use crate::{Clerk, warnings};

/// Name of the one series of incoming documents, paper and electronic (Điều 22.2).
const ARRIVALS: &str = "Văn bản đến";

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

    pub fn set_up_office(&self, setup: OfficeSetup) -> Result<OfficeView, Failure> {
        let file = office_file(setup);
        must_be_whole(&file)?;
        self.set_up_from(&file)?;
        self.view_office(())
    }

    /// Sets up an office, or adds to the one that is there, from an OFFICE.toml.
    pub fn set_up_from(&self, file: &OfficeFile) -> Result<(), Failure> {
        if file.bodies.is_empty() {
            return Err(Failure::input(
                "Chưa có cơ quan nào; hãy ghi ít nhất một cơ quan.",
            ));
        }
        if self.folder.join("office.db").exists() {
            return self.write(|register, act| Ok(register.set_up(act, file).map(drop)?));
        }
        self.found(file)
    }

    pub fn view_office(&self, _: ()) -> Result<OfficeView, Failure> {
        let now = self.now();
        let mut notices: Vec<String> = self.fonts_notice().into_iter().collect();
        self.read(|register| {
            notices.extend(warnings::clock(register, now)?);
            if !self.may_write() {
                notices.push(
                    "Không ghi được vào thư mục sổ nên sổ mở chỉ để xem; muốn ghi, hãy xin quyền \
                     ghi vào thư mục rồi mở lại."
                        .to_owned(),
                );
            }
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
}

/// The laws an OFFICE.toml is read by hold for a form too: nothing needed is blank, and nothing
/// stands twice where the second would be lost in the first.
fn must_be_whole(file: &OfficeFile) -> Result<(), Failure> {
    let blank = |text: &str| text.trim().is_empty();
    let need = |missing: bool, what: String| match missing {
        true => Err(Failure::input(format!(
            "Chưa ghi {what}; hãy điền rồi lưu lại."
        ))),
        false => Ok(()),
    };
    need(blank(&file.name), "tên cơ quan".to_owned())?;
    for body in &file.bodies {
        let of = &body.name;
        need(blank(of), "tên cơ quan ban hành".to_owned())?;
        need(
            blank(&body.abbreviation),
            format!("tên viết tắt của “{of}”"),
        )?;
        need(
            body.agency.iter().all(|line| blank(line)),
            format!("tên “{of}” như ở đầu văn bản"),
        )?;
        need(blank(&body.place), format!("địa danh của “{of}”"))?;
        for unit in &body.units {
            need(blank(&unit.name), format!("tên một đơn vị của “{of}”"))?;
        }
        for signer in &body.signers {
            need(
                blank(&signer.name),
                format!("họ và tên một người ký của “{of}”"),
            )?;
            for capacity in &signer.capacities {
                need(
                    blank(&capacity.position),
                    format!("chức vụ của “{}”", signer.name),
                )?;
            }
        }
        for series in &body.series {
            need(blank(&series.name), format!("tên một sổ của “{of}”"))?;
        }
    }
    match file.doubles().into_iter().next() {
        Some(double) => Err(Failure::input(double.problem)),
        None => Ok(()),
    }
}

fn office_file(setup: OfficeSetup) -> OfficeFile {
    let year = setup.year;
    let first = setup.bodies.first();
    let name = first.map(|body| body.name.clone()).unwrap_or_default();
    let mut arrivals = Some(SeriesFacts {
        name: ARRIVALS.to_owned(),
        direction: Way::Incoming,
        year,
        kinds: vec![],
        numbers: Numbers::Own,
        opening_number: Some(setup.arrival_paper_book),
        policy: String::new(),
    });
    let bodies = setup.bodies.into_iter().map(|body| {
        let outgoing = body.series.into_iter().map(|series| SeriesFacts {
            name: series.name,
            direction: Way::Outgoing,
            year,
            kinds: series.kinds,
            numbers: match series.mirror {
                true => Numbers::Mirror("hệ thống của cấp trên".to_owned()),
                false => Numbers::Own,
            },
            opening_number: Some(series.paper_book),
            policy: String::new(),
        });
        BodyFacts {
            name: body.name,
            abbreviation: body.abbreviation,
            parent_agency: body.parent_head,
            agency: body.head,
            place: body.place,
            units: body
                .units
                .into_iter()
                .map(|unit| UnitFacts {
                    name: unit.name,
                    abbreviation: unit.abbreviation,
                })
                .collect(),
            signers: body.signers.into_iter().map(signer).collect(),
            // The first body keeps the one book of arrivals.
            series: outgoing.chain(arrivals.take()).collect(),
            ..BodyFacts::default()
        }
    });
    OfficeFile {
        name,
        hours: None,
        bodies: bodies.collect(),
    }
}

fn signer(signer: SignerSetup) -> SignerFacts {
    let capacity = CapacityFacts {
        lines: signer.capacity,
        position: signer.position,
        basis: String::new(),
    };
    SignerFacts {
        name: signer.name,
        capacities: vec![capacity],
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Access, Moment};

    fn setup() -> OfficeSetup {
        let body = |name: &str, abbreviation: &str| BodySetup {
            name: name.into(),
            abbreviation: abbreviation.into(),
            parent_head: vec![],
            head: vec![name.to_uppercase()],
            place: "Sơn Đông".into(),
            units: vec![],
            signers: vec![],
            series: vec![],
        };
        OfficeSetup {
            bodies: vec![
                body("Ủy ban nhân dân xã", "UBND"),
                body("Hội đồng nhân dân xã", "HĐND"),
            ],
            year: 2026,
            arrival_paper_book: 0,
        }
    }

    #[track_caller]
    fn refused(change: impl FnOnce(&mut OfficeSetup), says: &str) {
        let home = tempfile::tempdir().unwrap();
        let now = "2026-03-05T09:00:00+07:00".parse::<Moment>().unwrap();
        let clerk = Clerk::new(home.path().join("so"), Access::Window, "Văn thư", now);
        let mut wrong = setup();
        change(&mut wrong);
        let failure = clerk.set_up_office(wrong).unwrap_err();
        assert!(failure.sentence.contains(says), "{}", failure.sentence);
        assert!(!clerk.folder().exists());
        clerk.set_up_office(setup()).unwrap();
    }

    #[test]
    fn a_form_is_held_to_the_laws_of_a_file() {
        let unit = |name: &str| UnitSetup {
            name: name.into(),
            abbreviation: String::new(),
        };
        refused(
            |setup| setup.bodies[1].abbreviation = "ubnd".into(),
            "cùng tên viết tắt “ubnd”",
        );
        refused(
            |setup| setup.bodies[0].units = vec![unit("Văn phòng"), unit("văn phòng")],
            "hai đơn vị cùng tên",
        );
        refused(
            |setup| setup.bodies[0].name = "  ".into(),
            "Chưa ghi tên cơ quan",
        );
        refused(
            |setup| setup.bodies[1].name = "  ".into(),
            "Chưa ghi tên cơ quan ban hành",
        );
        refused(
            |setup| setup.bodies[1].place.clear(),
            "địa danh của “Hội đồng nhân dân xã”",
        );
        refused(
            |setup| setup.bodies[0].units = vec![unit(" ")],
            "tên một đơn vị",
        );
    }
}
