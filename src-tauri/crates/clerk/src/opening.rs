//! First run, and what the window needs to know of the office.

use document::Kind;
use document::date::{self};
use document::office::{
    BodyFacts, CapacityFacts, Direction as Way, Numbers, OfficeFile, SeriesFacts, SignerFacts,
    UnitFacts,
};
use register::{Register, Series};
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
        let file = office_file(setup)?;
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
        let mut notices = vec![];
        self.read(|register| {
            notices.extend(warnings::clock(register, now)?);
            Ok(OfficeView {
                folder: self.folder.display().to_string(),
                today: self.today(),
                bodies: bodies(register)?,
                kinds: kinds(),
                notices,
            })
        })
    }

    pub fn read_date(&self, typed: String) -> Result<chrono::NaiveDate, Failure> {
        date::read_typed(&typed, self.today()).map_err(|error| Failure::input(error.to_string()))
    }
}

fn office_file(setup: OfficeSetup) -> Result<OfficeFile, Failure> {
    let year = setup.year;
    let name = match setup.bodies.first() {
        Some(body) if !body.name.trim().is_empty() => body.name.clone(),
        _ => {
            return Err(Failure::input(
                "Chưa ghi tên cơ quan; hãy điền tên cơ quan.",
            ));
        }
    };
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
    Ok(OfficeFile {
        name,
        bodies: bodies.collect(),
    })
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

fn bodies(register: &Register) -> Result<Vec<BodyView>, Failure> {
    let all_series = register.series()?;
    let mut views = vec![];
    for body in register.bodies()? {
        let mut signers = vec![];
        for signer in register.signers(Some(body.id))? {
            signers.extend(signer.capacities.into_iter().map(|capacity| SignerView {
                id: signer.id.0,
                name: signer.name.clone(),
                capacity: capacity.lines,
                position: capacity.position,
            }));
        }
        let units = register.units(Some(body.id))?;
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
                })
                .collect(),
            signers,
            name: body.name,
            abbreviation: body.abbreviation,
            parent_head: body.parent_head,
            head: body.head,
            place: body.place,
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
            drafted: rules.drafted,
            has_addressees: rules.addressees != AddresseeRule::Never,
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
