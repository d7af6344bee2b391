//! First run: an office is set up, from the form of the window or from an OFFICE.toml.

use document::office::{
    BodyFacts, CapacityFacts, Direction as Way, Numbers, OfficeFile, SeriesFacts, SignerFacts,
    UnitFacts,
};

use crate::Clerk;
use crate::contract::*;

/// Name of the one series of incoming documents, paper and electronic (Điều 22.2).
const ARRIVALS: &str = "Văn bản đến";

impl Clerk {
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
    fn an_office_made_anew_at_the_same_place_is_another() {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("so");
        let open = || {
            let now = "2026-03-05T09:00:00+07:00".parse::<Moment>().unwrap();
            Clerk::new(&place, Access::Window, "Văn thư", now)
        };
        let first = open().set_up_office(setup()).unwrap().uuid;
        assert_eq!(open().view_office(()).unwrap().uuid, first);
        std::fs::remove_dir_all(&place).unwrap();
        assert_ne!(open().set_up_office(setup()).unwrap().uuid, first);
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
